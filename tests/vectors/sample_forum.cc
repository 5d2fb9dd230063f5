#include "tests/vectors/sample_forum.h"

#include <cstdlib>
#include <utility>

#include "shared/domain/text_hash.h"
#include "shared/ledger/receipt.h"
#include "shared/vault/secret_bytes.h"

namespace mandat::vectors {
namespace {

using domain::Hash;

// 2026-03-02 08:00:00 UTC.
constexpr std::int64_t kBegin = 1772438400000;
constexpr std::int64_t kDay = 24LL * 3600 * 1000;

constexpr char kForumFile[] = R"([forum]
id = "sample"
short_name = "PROV"
name = "Provrådet"
time_zone = "Europe/Stockholm"

[rules]
version = "1.0"
adopted = 2024-02-16
review_due = 2026-12-31
day_unit = "weekdays"
notice_lead = 10
decision_material_lead = 21
other_material_lead = 10
preparation_lead = 14
minimum_meetings_per_year = 8
extra_meeting_fraction = "1/3"
advance_counts = ["subject"]
substitute_counts = ["forum", "subject", "financial"]
substitute_answer_hours = 48
substitute_may_be_member = false
positions_visible = "secretariat_until_meeting"
minutes_prefix = "Provrådet beslutar"
adjustment_days = 14
next_paragraph = "1/26"
distribution = ["Ledamöterna"]

[[side]]
id = "municipality"
name = { sv = "Kommunerna", en = "The municipalities" }
[[side]]
id = "region"
name = { sv = "Regionen", en = "The region" }

[[subject_area]]
id = "older"
name = { sv = "Äldre", en = "Older people" }

[[principal]]
id = "ekby"
name = "Ekby kommun"
side = "municipality"
[[principal]]
id = "region"
name = "Region Provlän"
side = "region"

[[mandate]]
id = "ekby-older"
principal = "ekby"
title = "Förvaltningschef"
holder = "anna"
subject_areas = ["older"]
[[mandate]]
id = "region-older"
principal = "region"
title = "Områdeschef"
holder = "bo"
subject_areas = ["older"]

[offices]
chair = { person = "chris", term = "until_further_notice" }
secretary = { person = "sam" }
adjuncts = []
preparatory_group = []
)";

Hash HashOf(const std::string& text) { return domain::Sha256(text); }

domain::InvitationId InvitationIdOf(const std::string& code) {
  return *domain::InvitationId::FromBytes(HashOf("invitation " + code).view().substr(0, 16));
}

}  // namespace

ledger::SigningKey KeyOf(const std::string& name) {
  const Hash seed = HashOf("key of " + name);
  return *ledger::SigningKey::FromSeed(vault::SecretBytes::CopyOf(seed.view()));
}

v1::Statement Describe(const std::string& person, const std::string& name) {
  v1::Statement act;
  act.mutable_describe_person()->set_person(person);
  act.mutable_describe_person()->set_name(name);
  return act;
}

v1::Statement Proposal(std::uint32_t revision, const std::string& clause) {
  v1::Statement act;
  v1::SetProposal& proposal = *act.mutable_set_proposal();
  proposal.set_meeting(kMeeting);
  proposal.set_item(kItem);
  proposal.set_revision(revision);
  proposal.add_clauses()->set_text(clause);
  if (revision > 1) proposal.set_change("Ny lydelse");
  return act;
}

v1::Statement Declare(const std::string& mandate, std::uint32_t revision, const std::string& clause) {
  v1::Statement act;
  v1::DeclarePosition& position = *act.mutable_declare_position();
  position.set_meeting(kMeeting);
  position.set_item(kItem);
  position.set_mandate(mandate);
  position.set_revision(revision);
  position.set_clauses_hash(domain::ClausesHash({clause}).bytes());
  return act;
}

v1::SealedPart Sealed(v1::Stance stance, const std::string& comment) {
  v1::SealedPart sealed;
  sealed.set_stance(stance);
  sealed.set_comment(comment);
  return sealed;
}

SampleForum::SampleForum(const std::string& name)
    : random_("sample forum " + name), name_(name), log_key_(KeyOf(name + " log")), now_{kBegin} {
  devices_.emplace("sec", Device{"sam", KeyOf(name + " sec")});
  devices_.emplace("server", Device{"", KeyOf(name + " log")});
  devices_.emplace("recovery", Device{"", KeyOf(name + " recovery")});
  v1::Statement act;
  v1::FoundForum& found = *act.mutable_found_forum();
  found.set_forum_file(kForumFile);
  found.set_signing_key(device("sec").key.public_key().bytes());
  found.set_tls_key_hash(HashOf("tls sec").bytes());
  found.set_log_key(log_key_.public_key().bytes());
  found.set_recovery_key(device("recovery").key.public_key().bytes());
  found.set_ca_hash(HashOf("ca").bytes());
  found.set_members_address("forum.example:7443");
  found.set_gate_address("forum.example:7444");
  found.set_device_name("Sams dator");
  v1::SignedStatement statement = Sign("sec", std::move(act));
  id_ = ledger::ForumIdOf(statement.statement());
  Record(std::move(statement));
}

Device& SampleForum::AddGhost(const std::string& name, const std::string& person) {
  return devices_.emplace(name, Device{person, KeyOf(name_ + " " + name)}).first->second;
}

Hash SampleForum::HeadOf(std::uint64_t seq) const {
  Hash head = ledger::OriginHash(id_, log_key_.public_key());
  for (std::uint64_t i = 0; i < seq; ++i) {
    const Entry& entry = entries_[i];
    const Hash commitment = ledger::CommitmentOf(entry.salt, entry.time, entry.statement.statement(),
                                                 *domain::Signature::FromBytes(entry.statement.signature()));
    head = ledger::NextHash(id_, {entry.epoch, i + 1}, head, commitment);
  }
  return head;
}

v1::SignedStatement SampleForum::Sign(const std::string& name, v1::Statement act, const v1::SealedPart* sealed) {
  Device& author = device(name);
  ledger::StatementContext context;
  context.counter = ++author.counter;
  context.clock = now_;
  if (!entries_.empty()) {
    context.observed = {entries_.back().epoch, entries_.size()};
    context.observed_hash = HeadOf(entries_.size());
  }
  ledger::StatementBuilder builder(id_, domain::PersonId(author.person), author.key, random_);
  return builder.Build(std::move(act), context, sealed);
}

v1::SignedStatement SampleForum::SignRaw(const std::string& name, const std::string& bytes) const {
  v1::SignedStatement statement;
  statement.set_statement(bytes);
  statement.set_signature(ledger::SignStatement(devices_.at(name).key, bytes).bytes());
  return statement;
}

std::uint64_t SampleForum::Record(v1::SignedStatement statement) {
  now_.ms += 1000;
  Entry entry;
  entry.statement = std::move(statement);
  entry.time = now_;
  entry.salt = ledger::RandomFixed<domain::Salt>(random_);
  entry.epoch = entries_.empty() ? ledger::kFirstEpoch : entries_.back().epoch;
  entries_.push_back(std::move(entry));
  return entries_.size();
}

v1::Statement SampleForum::InviteAct(const std::string& person, const std::string& code) const {
  v1::Statement act;
  v1::Invite& invite = *act.mutable_invite();
  invite.set_invitation_id(InvitationIdOf(code).bytes());
  invite.set_person(person);
  invite.set_invitation_key(KeyOf("invitation " + code).public_key().bytes());
  invite.set_expires_at_ms(now_.ms + 7 * kDay);
  return act;
}

v1::SignedStatement SampleForum::SignEnrolment(const std::string& name, const std::string& person,
                                               const std::string& code) {
  Device& added = devices_.contains(name) ? device(name) : AddGhost(name, person);
  v1::Statement act;
  *act.mutable_enrol() =
      ledger::MakeEnrol(id_, InvitationIdOf(code), domain::PersonId(person), KeyOf("invitation " + code),
                        added.key.public_key(), HashOf("tls " + name), name);
  return Sign(name, std::move(act));
}

void SampleForum::Enrol(const std::string& inviter, const std::string& person, const std::string& name) {
  State(inviter, InviteAct(person, name));
  Record(SignEnrolment(name, person, name));
}

void SampleForum::PlayHappyPath() {
  Enrol("sec", "anna", "anna-phone");  // 2, 3
  Enrol("sec", "bo", "bo-phone");      // 4, 5
  v1::Statement act;
  v1::CreateMeeting& meeting = *act.mutable_create_meeting();
  meeting.set_meeting(kMeeting);
  meeting.set_date("2026-05-08");
  meeting.set_start("08:30");
  meeting.set_end("12:00");
  meeting.set_place("Ekby");
  meeting.set_title("Möte i maj");
  State("sec", act);  // 6
  v1::SetAgendaItem& item = *act.mutable_set_agenda_item();
  item.set_meeting(kMeeting);
  item.set_item(kItem);
  item.set_number(1);
  item.set_title("Plan");
  item.set_kind(v1::ITEM_KIND_DECISION);
  item.set_decision_class(v1::DECISION_CLASS_SUBJECT);
  item.add_areas("older");
  State("sec", act);                   // 7
  State("sec", Proposal(1, kClause));  // 8
  act.mutable_send_notice()->set_meeting(kMeeting);
  State("sec", act);  // 9
  const v1::SealedPart sealed = Sealed(v1::STANCE_APPROVE, "Bra plan");
  State("anna-phone", Declare("ekby-older", 1, kClause), &sealed);  // 10
  v1::NominateSubstitute& nominate = *act.mutable_nominate_substitute();
  nominate.set_meeting(kMeeting);
  nominate.set_mandate("region-older");
  nominate.set_person("cilla");
  nominate.set_order(1);
  nominate.set_basis("Delegationsordning 3.1");
  const std::uint64_t nomination = State("bo-phone", act);  // 11
  v1::Statement invite = InviteAct("cilla", "cilla-phone");
  invite.mutable_invite()->mutable_substitute()->set_mandate("region-older");
  invite.mutable_invite()->mutable_substitute()->set_meeting(kMeeting);
  State("bo-phone", invite);                                     // 12
  Record(SignEnrolment("cilla-phone", "cilla", "cilla-phone"));  // 13
  v1::Statement nominated;
  if (!nominated.ParseFromString(entries_[nomination - 1].statement.statement())) std::abort();
  act.mutable_answer_nomination()->set_nomination(nominated.statement_id());
  act.mutable_answer_nomination()->set_accept(true);
  State("cilla-phone", act);  // 14
  v1::Statement by_substitute = Declare("region-older", 1, kClause);
  by_substitute.mutable_declare_position()->set_by_substitute(true);
  const v1::SealedPart reserved = Sealed(v1::STANCE_APPROVE_WITH_RESERVATION, "Kostnaden ses över");
  State("cilla-phone", by_substitute, &reserved);  // 15
  v1::Statement revoke;
  revoke.mutable_revoke_device()->set_device_id(device("bo-phone").key.device_id().bytes());
  revoke.mutable_revoke_device()->set_reason("Tappad");
  State("sec", revoke);                        // 16
  State("sec", Describe("anna", "Anna Alm"));  // 17
}

v1::Checkpoint SampleForum::SignCheckpoint(std::uint64_t epoch, std::uint64_t size, const Hash& head) const {
  ledger::Checkpoint checkpoint{id_, epoch, size, head, {}};
  checkpoint.signature = log_key_.Sign(ledger::CheckpointBytes(checkpoint));
  return ledger::ToProto(checkpoint);
}

v1::LogFile SampleForum::Assemble() const {
  v1::LogFile file;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    v1::Record& record = *file.add_records();
    record.mutable_header()->set_epoch(entry.epoch);
    record.mutable_header()->set_seq(i + 1);
    record.mutable_header()->set_commitment(
        ledger::CommitmentOf(entry.salt, entry.time, entry.statement.statement(),
                             *domain::Signature::FromBytes(entry.statement.signature()))
            .bytes());
    v1::RecordBody& body = *record.mutable_body();
    body.set_salt(entry.salt.bytes());
    body.set_time_ms(entry.time.ms);
    body.set_statement(entry.statement.statement());
    body.set_signature(entry.statement.signature());
    if (!entry.statement.sealed().empty()) {
      record.mutable_sealed()->set_salt(entry.statement.sealed_salt());
      record.mutable_sealed()->set_sealed(entry.statement.sealed());
    }
  }
  *file.mutable_checkpoint() = SignCheckpoint(entries_.back().epoch, entries_.size(), HeadOf(entries_.size()));
  return file;
}

v1::ReceiptFile SampleForum::Receipt(std::uint64_t seq, const std::vector<std::uint64_t>& chain) const {
  const v1::LogFile log = Assemble();
  const Entry& entry = entries_[seq - 1];
  v1::ReceiptFile file;
  v1::Receipt& receipt = *file.mutable_receipt();
  receipt.set_epoch(entry.epoch);
  receipt.set_seq(seq);
  receipt.set_time_ms(entry.time.ms);
  receipt.set_salt(entry.salt.bytes());
  receipt.set_previous_hash(HeadOf(seq - 1).bytes());
  for (std::size_t i = seq; i < entries_.size(); ++i) {
    receipt.add_commitments(log.records(static_cast<int>(i)).header().commitment());
  }
  *receipt.mutable_checkpoint() = log.checkpoint();
  *file.mutable_statement() = entry.statement;
  for (std::uint64_t link : chain) *file.add_key_chain() = entries_[link - 1].statement;
  return file;
}

}  // namespace mandat::vectors
