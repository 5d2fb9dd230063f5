#include <cstdlib>
#include <functional>
#include <utility>

#include "shared/domain/text_hash.h"
#include "tests/vectors/sample_forum.h"
#include "tests/vectors/vector.h"

namespace mandat::vectors {
namespace {

using ledger::Fault;

class ForgedCollector {
 public:
  // Plays the happy path, lets `change` go on from there with every key at hand, and keeps the log that comes out.
  void Add(std::string name, std::string desc, Fault want, const std::function<void(SampleForum&)>& change) {
    SampleForum forum;
    forum.PlayHappyPath();
    change(forum);
    vectors_.push_back(
        {std::move(name), "log", std::move(desc), want, forum.id(), forum.Assemble().SerializeAsString()});
  }
  std::vector<Vector> Take() { return std::move(vectors_); }

 private:
  std::vector<Vector> vectors_;
};

v1::Statement Parse(const v1::SignedStatement& statement) {
  v1::Statement parsed;
  if (!parsed.ParseFromString(statement.statement())) std::abort();
  return parsed;
}

// Signs what an honest device would, after a change of its envelope or act.
v1::SignedStatement Changed(SampleForum& forum, const std::string& device, v1::Statement act,
                            const std::function<void(v1::Statement&)>& change) {
  v1::Statement statement = Parse(forum.Sign(device, std::move(act)));
  change(statement);
  return forum.SignRaw(device, statement.SerializeAsString());
}

v1::Statement TakeOffice(const std::string& person) {
  v1::Statement act;
  act.mutable_assign_office()->set_office(v1::OFFICE_SECRETARY);
  act.mutable_assign_office()->set_person(person);
  act.mutable_assign_office()->set_holds(true);
  return act;
}

v1::Statement NewEpoch(SampleForum& forum, std::uint64_t epoch) {
  v1::Statement act;
  v1::BeginEpoch& begin = *act.mutable_begin_epoch();
  begin.set_epoch(epoch);
  begin.set_kept_epoch(1);
  begin.set_kept_seq(forum.entries().size());
  begin.set_kept_hash(forum.Assemble().checkpoint().head());
  begin.set_reason("Återställd från säkerhetskopia");
  return act;
}

std::uint64_t RecordIn(SampleForum& forum, std::uint64_t epoch, v1::SignedStatement statement) {
  const std::uint64_t seq = forum.Record(std::move(statement));
  forum.entries().back().epoch = epoch;
  return seq;
}

void HappyPaths(ForgedCollector& add) {
  add.Add("happy-path-new-epoch", "after a restore the secretary begins a new epoch", Fault::kNone, [](SampleForum& f) {
    RecordIn(f, 2, f.Sign("sec", NewEpoch(f, 2)));
    f.State("sec", Describe("bo", "Bo Berg"));
  });
  add.Add("happy-path-second-device", "a further device speaks after its owner's other one countersigned it",
          Fault::kNone, [](SampleForum& f) {
            f.Enrol("sec", "anna", "anna-tablet");
            v1::Statement countersign;
            countersign.mutable_countersign_device()->set_device_id(f.device("anna-tablet").key.device_id().bytes());
            f.State("anna-phone", countersign);
            const std::string replaced = Parse(f.entries()[16].statement).statement_id();
            f.Record(Changed(f, "anna-tablet", Describe("anna", "Anna Alm-Ek"),
                             [&](v1::Statement& s) { s.set_replaces(replaced); }));
          });
}

void Recovery(ForgedCollector& add) {
  const auto recover = [](SampleForum& f) {
    v1::Statement act;
    *act.mutable_recover_office()->mutable_invitation() = f.InviteAct("eva", "eva-phone").invite();
    return act;
  };
  add.Add("happy-path-recovered-office", "the printed recovery key appoints a secretary, who enrols and names a person",
          Fault::kNone, [&](SampleForum& f) {
            f.device("recovery").person = "eva";
            f.State("recovery", recover(f));
            f.Record(f.SignEnrolment("eva-phone", "eva", "eva-phone"));
            f.State("eva-phone", Describe("bo", "Bo Berg"));
          });
  add.Add("recovery-by-another-key", "somebody without the recovery key appoints a secretary", Fault::kGhost,
          [&](SampleForum& f) { f.State("sec", recover(f)); });
  add.Add("trust-with-another-log-key", "the secretary states another log key", Fault::kMalformed, [](SampleForum& f) {
    v1::Statement act;
    v1::StateTrust& trust = *act.mutable_state_trust();
    trust.set_members_address("elsewhere.example:7443");
    trust.set_gate_address("elsewhere.example:7444");
    trust.add_ca_certificates("DER");
    trust.set_log_key(KeyOf("another log").public_key().bytes());
    f.State("sec", act);
  });
}

void Records(ForgedCollector& add) {
  add.Add("resigned-statement-byte", "the server changes a word of a statement and hashes anew", Fault::kBadSignature,
          [](SampleForum& f) {
            std::string& bytes = *f.entries().back().statement.mutable_statement();
            bytes.replace(bytes.find("Anna Alm"), 8, "Anna Elm");
          });
  add.Add("resigned-signature-bit", "the server changes a signature and hashes anew", Fault::kBadSignature,
          [](SampleForum& f) {
            std::string& bytes = *f.entries().back().statement.mutable_signature();
            bytes[0] = static_cast<char>(bytes[0] ^ 1);
          });
  add.Add("resigned-dropped", "the server leaves a record out and hashes anew", Fault::kSplitView,
          [](SampleForum& f) { f.entries().erase(f.entries().begin() + 15); });
  add.Add("resigned-swapped", "the server swaps two records with their times and hashes anew", Fault::kSplitView,
          [](SampleForum& f) {
            std::swap(f.entries()[9], f.entries()[10]);
            std::swap(f.entries()[9].time, f.entries()[10].time);
          });
  add.Add("resigned-time-earlier", "the server records in the past", Fault::kTimeNotIncreasing,
          [](SampleForum& f) { f.entries().back().time = f.entries()[14].time; });
  add.Add("happy-path-same-millisecond", "two records of one millisecond", Fault::kNone,
          [](SampleForum& f) { f.entries().back().time = f.entries()[15].time; });
  add.Add("resigned-duplicated", "the server records a statement a second time", Fault::kNotAllowed,
          [](SampleForum& f) { f.Record(f.entries().back().statement); });
  add.Add("resigned-restamped",
          "the server moves an early record's time and hashes anew: later authors had seen another", Fault::kSplitView,
          [](SampleForum& f) { f.entries()[8].time.ms += 1; });
  add.Add("founded-twice", "a second founding statement", Fault::kWrongForum,
          [](SampleForum& f) { f.Record(SampleForum("second").entries()[0].statement); });
  add.Add("statement-of-another-forum", "a statement that its author signed for another forum", Fault::kWrongForum,
          [](SampleForum& f) {
            SampleForum other;  // the same keys
            f.Record(Changed(other, "sec", Describe("bo", "Bo Berg"),
                             [](v1::Statement& s) { s.set_forum_id(std::string(32, 'f')); }));
          });
}

void Ghosts(ForgedCollector& add) {
  add.Add("ghost-without-invitation", "a device enrols that nobody invited", Fault::kGhost,
          [](SampleForum& f) { f.Record(f.SignEnrolment("ghost", "anna", "no-such-code")); });
  add.Add("ghost-speaks", "a device that never enrolled declares", Fault::kGhost, [](SampleForum& f) {
    f.AddGhost("ghost", "anna");
    const v1::SealedPart sealed = Sealed(v1::STANCE_REJECT, "");
    f.State("ghost", Declare("ekby-older", 1, kClause), &sealed);
  });
  add.Add("ghost-invitation-of-another-log", "an invitation of another forum is copied here", Fault::kWrongForum,
          [](SampleForum& f) {
            SampleForum other("other");
            other.Enrol("sec", "anna", "ghost");
            f.Record(other.entries()[1].statement);
          });
  add.Add("ghost-enrolment-of-another-log", "an enrolment made for the same invitation in another forum is copied here",
          Fault::kGhost, [](SampleForum& f) {
            SampleForum other("other");
            other.Enrol("sec", "anna", "ghost");
            v1::Statement enrolment = Parse(other.entries()[2].statement);
            f.State("sec", f.InviteAct("anna", "ghost"));
            enrolment.set_forum_id(f.id().bytes());
            enrolment.clear_observed_epoch();
            enrolment.clear_observed_seq();
            enrolment.clear_observed_hash();
            f.Record(other.SignRaw("ghost", enrolment.SerializeAsString()));
          });
  add.Add("ghost-invitation-used-twice", "a second device enrols with a used invitation", Fault::kGhost,
          [](SampleForum& f) { f.Record(f.SignEnrolment("ghost", "anna", "anna-phone")); });
  add.Add("ghost-invitation-expired", "a device enrols after its invitation expired", Fault::kGhost,
          [](SampleForum& f) {
            f.State("sec", f.InviteAct("dan", "dan-phone"));
            f.Wait(8LL * 24 * 3600 * 1000);
            f.Record(f.SignEnrolment("dan-phone", "dan", "dan-phone"));
          });
  add.Add("ghost-for-another-person", "an enrolment names another person than the invitation", Fault::kGhost,
          [](SampleForum& f) {
            f.State("sec", f.InviteAct("dan", "dan-phone"));
            f.Record(f.SignEnrolment("dan-phone", "anna", "dan-phone"));
          });
  add.Add("ghost-wrong-code", "a device enrols with a guessed code", Fault::kGhost, [](SampleForum& f) {
    v1::Statement invite = f.InviteAct("dan", "dan-phone");
    invite.mutable_invite()->set_invitation_key(KeyOf("invitation another code").public_key().bytes());
    f.State("sec", invite);
    f.Record(f.SignEnrolment("dan-phone", "dan", "dan-phone"));
  });
  add.Add("ghost-not-countersigned", "a further device speaks that nobody countersigned", Fault::kGhost,
          [](SampleForum& f) {
            f.Enrol("sec", "anna", "anna-tablet");
            f.State("anna-tablet", Describe("anna", "Anna Alm-Ek"));
          });
  add.Add("ghost-device-id", "a device id that is not its key's", Fault::kGhost, [](SampleForum& f) {
    f.State("sec", f.InviteAct("dan", "dan-phone"));
    v1::Statement enrolment = Parse(f.SignEnrolment("dan-phone", "dan", "dan-phone"));
    enrolment.set_device_id(std::string(16, 'd'));
    f.Record(f.SignRaw("dan-phone", enrolment.SerializeAsString()));
  });
}

void Roles(ForgedCollector& add) {
  add.Add(
      "words-under-another-person", "a device states something for another person", Fault::kNotAllowed,
      [](SampleForum& f) {
        f.Record(Changed(f, "anna-phone", Describe("bo", "Bo Berg"), [](v1::Statement& s) { s.set_person("sam"); }));
      });
  add.Add("member-assigns-office", "a member makes herself secretary", Fault::kNotAllowed,
          [](SampleForum& f) { f.State("anna-phone", TakeOffice("anna")); });
  add.Add("member-opens-meeting", "a member opens the meeting", Fault::kNotAllowed, [](SampleForum& f) {
    v1::Statement act;
    act.mutable_open_meeting()->set_meeting(kMeeting);
    f.State("anna-phone", act);
  });
  add.Add("member-invites-member", "a member invites somebody who is no substitute", Fault::kNotAllowed,
          [](SampleForum& f) { f.State("anna-phone", f.InviteAct("dan", "dan-phone")); });
  add.Add("member-revokes-another", "a member revokes another's device", Fault::kNotAllowed, [](SampleForum& f) {
    v1::Statement act;
    act.mutable_revoke_device()->set_device_id(f.device("sec").key.device_id().bytes());
    f.State("anna-phone", act);
  });
  add.Add("member-states-trust", "a member states another log key", Fault::kNotAllowed, [](SampleForum& f) {
    v1::Statement act;
    v1::StateTrust& trust = *act.mutable_state_trust();
    trust.set_members_address("elsewhere.example:7443");
    trust.set_gate_address("elsewhere.example:7444");
    trust.add_ca_certificates("DER");
    trust.set_log_key(KeyOf("sample log").public_key().bytes());
    f.State("anna-phone", act);
  });
  add.Add("member-proposes", "a member sets a proposal", Fault::kNotAllowed,
          [](SampleForum& f) { f.State("anna-phone", Proposal(2, "att avslå")); });
  add.Add("substitute-invites", "a substitute's device invites", Fault::kNotAllowed, [](SampleForum& f) {
    v1::Statement invite = f.InviteAct("dan", "dan-phone");
    invite.mutable_invite()->mutable_substitute()->set_mandate("region-older");
    invite.mutable_invite()->mutable_substitute()->set_meeting(kMeeting);
    f.State("cilla-phone", invite);
  });
  add.Add("declared-for-another-mandate", "a member declares for a mandate that she does not hold", Fault::kNotAllowed,
          [](SampleForum& f) {
            const v1::SealedPart sealed = Sealed(v1::STANCE_REJECT, "");
            f.State("anna-phone", Declare("region-older", 1, kClause), &sealed);
          });
  add.Add("revoked-device-speaks", "a statement by a device after its revocation", Fault::kNotAllowed,
          [](SampleForum& f) {
            const v1::SealedPart sealed = Sealed(v1::STANCE_REJECT, "");
            f.State("bo-phone", Declare("region-older", 1, kClause), &sealed);
          });
  add.Add("counter-reused", "a device's counter does not increase", Fault::kNotAllowed, [](SampleForum& f) {
    f.Record(Changed(f, "anna-phone", Describe("anna", "Anna"), [](v1::Statement& s) { s.set_device_counter(1); }));
  });
  add.Add("two-texts-under-one-revision", "a second text for revision 1", Fault::kNotAllowed,
          [](SampleForum& f) { f.State("sec", Proposal(1, "att avslå")); });
  add.Add("position-on-another-text", "a position that signs another text than the revision's", Fault::kNotAllowed,
          [](SampleForum& f) {
            const v1::SealedPart sealed = Sealed(v1::STANCE_APPROVE, "");
            f.State("anna-phone", Declare("ekby-older", 1, "att avslå"), &sealed);
          });
}

void ServerAndEpochs(ForgedCollector& add) {
  add.Add("timeout-not-derivable", "the server lets a nomination time out that was answered", Fault::kNotAllowed,
          [](SampleForum& f) {
            v1::Statement act;
            act.mutable_nomination_timed_out()->set_nomination(Parse(f.entries()[10].statement).statement_id());
            f.State("server", act);
          });
  add.Add("timeout-unknown", "the server lets a nomination time out that nobody made", Fault::kNotAllowed,
          [](SampleForum& f) {
            v1::Statement act;
            act.mutable_nomination_timed_out()->set_nomination(std::string(16, 'n'));
            f.State("server", act);
          });
  add.Add("server-speaks-for-office", "the log key states what only the secretary may", Fault::kGhost,
          [](SampleForum& f) {
            f.Record(Changed(f, "server", TakeOffice("anna"), [](v1::Statement& s) { s.set_person("sam"); }));
          });
  add.Add("device-speaks-for-server", "a device states what only the server may", Fault::kGhost, [](SampleForum& f) {
    f.Record(Changed(f, "sec", {}, [&](v1::Statement& s) {
      s.clear_person();
      s.mutable_certificate_renewed()->set_device_id(f.device("anna-phone").key.device_id().bytes());
      s.mutable_certificate_renewed()->set_tls_key_hash(std::string(32, 't'));
    }));
  });
  add.Add("split-view", "the author had seen another head", Fault::kSplitView, [](SampleForum& f) {
    f.Record(Changed(f, "anna-phone", Describe("anna", "Anna"),
                     [](v1::Statement& s) { s.mutable_observed_hash()->at(0) ^= 1; }));
  });
  add.Add("split-view-ahead", "the author had seen a record that is not here", Fault::kSplitView, [](SampleForum& f) {
    f.Record(Changed(f, "anna-phone", Describe("anna", "Anna"), [](v1::Statement& s) { s.set_observed_seq(90); }));
  });
  add.Add("epoch-by-member", "a member begins an epoch", Fault::kEpoch,
          [](SampleForum& f) { RecordIn(f, 2, f.Sign("anna-phone", NewEpoch(f, 2))); });
  add.Add("epoch-without-statement", "a new epoch begins with another statement", Fault::kEpoch,
          [](SampleForum& f) { RecordIn(f, 2, f.Sign("sec", Describe("bo", "Bo Berg"))); });
  add.Add("epoch-stated-in-old", "a new epoch is stated in a record of the old one", Fault::kEpoch,
          [](SampleForum& f) { f.State("sec", NewEpoch(f, 2)); });
  add.Add("epoch-names-another-record", "a new epoch names another kept record", Fault::kEpoch, [](SampleForum& f) {
    v1::Statement act = NewEpoch(f, 2);
    act.mutable_begin_epoch()->set_kept_hash(std::string(32, 'k'));
    RecordIn(f, 2, f.Sign("sec", act));
  });
  add.Add("epoch-goes-back", "a record of epoch 1 after epoch 2", Fault::kEpoch, [](SampleForum& f) {
    RecordIn(f, 2, f.Sign("sec", NewEpoch(f, 2)));
    RecordIn(f, 1, f.Sign("sec", Describe("bo", "Bo Berg")));
  });
}

void Bytes(ForgedCollector& add) {
  const auto change = [&](std::string name, std::string desc, const std::function<void(v1::Statement&)>& how) {
    add.Add(std::move(name), std::move(desc), Fault::kMalformed,
            [&](SampleForum& f) { f.Record(Changed(f, "sec", Describe("bo", "Bo Berg"), how)); });
  };
  const auto append = [&](std::string name, std::string desc, const std::string& bytes) {
    add.Add(std::move(name), std::move(desc), Fault::kMalformed, [&](SampleForum& f) {
      f.Record(f.SignRaw("sec", f.Sign("sec", Describe("bo", "Bo Berg")).statement() + bytes));
    });
  };
  change("statement-version", "a statement of version 2", [](v1::Statement& s) { s.set_version(2); });
  change("statement-id-no-uuid", "a statement id that is no UUID of version 7",
         [](v1::Statement& s) { s.mutable_statement_id()->at(6) = 0x40; });
  change("statement-id-short", "a statement id of 15 bytes",
         [](v1::Statement& s) { s.mutable_statement_id()->pop_back(); });
  change("statement-person-no-word", "a person's id in upper case", [](v1::Statement& s) { s.set_person("Sam"); });
  change("statement-person-missing", "nobody speaks", [](v1::Statement& s) { s.clear_person(); });
  change("statement-act-missing", "a statement that states nothing", [](v1::Statement& s) { s.clear_act(); });
  change("statement-observed-half", "an observed seq without its hash",
         [](v1::Statement& s) { s.clear_observed_hash(); });
  change("statement-sealed-hash-misplaced", "a sealed hash on a statement that has no sealed part",
         [](v1::Statement& s) { s.set_sealed_hash(std::string(32, 'h')); });
  append("statement-unknown-act", "an act that the schema does not name",
         std::string("\xb2\x3f\x00", 3));  // field 1014
  append("statement-unknown-field", "a field that the schema does not name",
         std::string("\xb8\x3e\x01", 3));  // field 999
  append("statement-field-twice", "the version stands twice", std::string("\x08\x01", 2));
  append("statement-default-written", "an observed epoch of 0 is written out after the real one",
         std::string("\x38\x00", 2));
  append("statement-two-acts", "two acts in one statement", std::string("\xe2\x02\x05\x0a\x03one", 8));
  add.Add("position-without-sealed-hash", "a position without a sealed part", Fault::kMalformed,
          [](SampleForum& f) { f.State("anna-phone", Declare("ekby-older", 1, kClause)); });
  add.Add("sealed-part-unknown-field", "a sealed part with a field that the schema does not name", Fault::kMalformed,
          [](SampleForum& f) {
            v1::SealedPart sealed = Sealed(v1::STANCE_APPROVE, "");
            sealed.GetReflection()->MutableUnknownFields(&sealed)->AddVarint(77, 1);
            f.State("anna-phone", Declare("ekby-older", 1, kClause), &sealed);
          });
}

}  // namespace

std::vector<Vector> ForgedLogs() {
  ForgedCollector add;
  HappyPaths(add);
  Recovery(add);
  Records(add);
  Ghosts(add);
  Roles(add);
  ServerAndEpochs(add);
  Bytes(add);
  return add.Take();
}

}  // namespace mandat::vectors
