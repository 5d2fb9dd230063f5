// Walks tests/data/roles.csv: every kind of statement of the schema, every role.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>

#include "shared/domain/authority.h"
#include "shared/domain/text_hash.h"
#include "tests/support/cast.h"

namespace mandat::domain {
namespace {

using testing::Cast;
using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;
using testing::PersonOf;
using testing::Stage;

struct Attempt {
  v1::Statement statement;
  v1::SealedPart sealed;
};

struct Author {
  std::string role;
  std::string person;
};

using Fill = std::function<void(v1::Statement&)>;

v1::Statement BlankBy(Cast& cast, const Author& author) {
  if (author.role == "server") return cast.forum.ByServer();
  if (author.role == "revoked_device") return cast.forum.ByDevice(author.person, cast.revoked_device);
  if (author.role == "waiting_device") return cast.forum.ByDevice(author.person, cast.waiting_device);
  return cast.forum.By(author.person);
}

Attempt One(Cast& cast, const Author& author, const Fill& fill) {
  v1::Statement statement = BlankBy(cast, author);
  fill(statement);
  return {cast.forum.Current(statement), ForumBuilder::Stance()};
}

// In one's own name, and entered for `speaker`.
template <typename GetAct>
std::vector<Attempt> Both(Cast& cast, const Author& author, const std::string& speaker, const Fill& fill, GetAct act) {
  std::vector<Attempt> attempts = {One(cast, author, fill)};
  attempts.push_back(One(cast, author, [&](v1::Statement& s) {
    fill(s);
    *act(s)->mutable_entered() = cast.forum.Email(speaker);
  }));
  return attempts;
}

std::vector<Attempt> Declarations(Cast& cast, const Author& author) {
  std::vector<Attempt> attempts;
  for (const char* item : {"i1", "i2", "i6"}) {
    for (const bool by_substitute : {false, true}) {
      for (const int way : {0, 1, 2}) {
        Attempt attempt;
        attempt.statement = BlankBy(cast, author);
        const v1::Statement model = cast.forum.Position(kHolder, kMandate, item);
        *attempt.statement.mutable_declare_position() = model.declare_position();
        attempt.statement.set_sealed_hash(model.sealed_hash());
        v1::DeclarePosition& act = *attempt.statement.mutable_declare_position();
        act.set_by_substitute(by_substitute);
        attempt.sealed = ForumBuilder::Stance();
        if (way == 1) *act.mutable_entered() = cast.forum.Email(kHolder, false);
        if (way == 2) {
          *act.mutable_entered() = cast.forum.Email(author.person.empty() ? "x" : author.person, false);
          act.mutable_entered()->set_channel(v1::CHANNEL_CONVEYED);
        }
        if (way != 0) attempt.sealed = ForumBuilder::Evidence();
        attempt.statement = cast.forum.Current(attempt.statement);
        attempts.push_back(attempt);
      }
    }
  }
  return attempts;
}

// A matter by the holder, with a request for completion.
std::string MatterOf(Cast& cast) {
  v1::Statement matter = cast.forum.By(kHolder);
  v1::SubmitMatter& act = *matter.mutable_submit_matter();
  act.set_matter("fou");
  act.set_title("FoU-avtal");
  act.set_description("Utse utredare");
  act.set_kind(v1::ITEM_KIND_INFORMATION);
  cast.forum.Must(matter);
  v1::Statement review = cast.forum.By("secretary");
  review.mutable_review_matter()->set_matter("fou");
  review.mutable_review_matter()->set_request("Kalkyl saknas");
  cast.forum.Must(review);
  return "fou";
}

std::vector<Attempt> MatterAttempts(const std::string& kind, Cast& cast, const Author& author) {
  ForumBuilder& forum = cast.forum;
  const auto one = [&](const Fill& fill) { return std::vector<Attempt>{One(cast, author, fill)}; };
  if (kind == "submit_matter") {
    return Both(
        cast, author, kHolder,
        [&](v1::Statement& s) {
          s.mutable_submit_matter()->set_matter("fou");
          s.mutable_submit_matter()->set_title("FoU-avtal");
          s.mutable_submit_matter()->set_description("Utse utredare");
          s.mutable_submit_matter()->set_kind(v1::ITEM_KIND_DECISION);
        },
        [](v1::Statement& s) { return s.mutable_submit_matter(); });
  }
  if (kind == "take_in") {
    return one([&](v1::Statement& s) {
      v1::TakeIn& act = *s.mutable_take_in();
      act.set_matter("from-elsewhere");
      act.set_title("Yttrande");
      act.set_description("Från PSVO");
      act.set_from_forum("PSVO");
      act.set_from_forum_id(forum.FreshBytes(32));
      act.set_statement_id(forum.FreshBytes(16));
      act.set_seq(1);
      act.mutable_bundle()->set_hash(forum.FreshBytes(32));
    });
  }
  const std::string matter = MatterOf(cast);
  if (kind == "review_matter") {
    return one([&](v1::Statement& s) {
      s.mutable_review_matter()->set_matter(matter);
      s.mutable_review_matter()->set_complete(true);
    });
  }
  if (kind == "complete_matter") {
    return Both(
        cast, author, kHolder,
        [&](v1::Statement& s) {
          s.mutable_complete_matter()->set_matter(matter);
          s.mutable_complete_matter()->set_text("Här är kalkylen");
        },
        [](v1::Statement& s) { return s.mutable_complete_matter(); });
  }
  if (kind == "prepare_matter") {
    return one([&](v1::Statement& s) {
      s.mutable_prepare_matter()->set_matter(matter);
      s.mutable_prepare_matter()->set_ruling(v1::MATTER_RULING_ACCEPTED);
      s.mutable_prepare_matter()->set_meeting("m1");
    });
  }
  if (kind == "admit_late_matter") {
    return Both(
        cast, author, "stand-in",
        [&](v1::Statement& s) {
          s.mutable_admit_late_matter()->set_matter(matter);
          s.mutable_admit_late_matter()->set_meeting("m1");
          s.mutable_admit_late_matter()->set_reason("Brådskar");
        },
        [](v1::Statement& s) { return s.mutable_admit_late_matter(); });
  }
  if (kind == "withdraw_matter") {
    return Both(
        cast, author, kHolder, [&](v1::Statement& s) { s.mutable_withdraw_matter()->set_matter(matter); },
        [](v1::Statement& s) { return s.mutable_withdraw_matter(); });
  }
  if (kind == "note_matter_history") {
    return one([&](v1::Statement& s) {
      s.mutable_note_matter_history()->set_matter(matter);
      s.mutable_note_matter_history()->set_date("2024-06-14");
      s.mutable_note_matter_history()->set_text("Presenterades");
    });
  }
  if (kind == "refer_out") {
    return one([&](v1::Statement& s) {
      s.mutable_refer_out()->set_matter(matter);
      s.mutable_refer_out()->set_to_forum("PSVO");
    });
  }
  return {};
}

std::vector<Attempt> PlanningAttempts(const std::string& kind, Cast& cast, const Author& author) {
  ForumBuilder& forum = cast.forum;
  const auto one = [&](const Fill& fill) { return std::vector<Attempt>{One(cast, author, fill)}; };
  if (kind == "set_meeting_plan") {
    return one([&](v1::Statement& s) {
      s.mutable_set_meeting_plan()->set_year(2028);
      s.mutable_set_meeting_plan()->add_meetings()->set_date("2028-03-10");
    });
  }
  if (kind == "describe_mandate") {
    return one([&](v1::Statement& s) {
      v1::DescribeMandate& act = *s.mutable_describe_mandate();
      act.set_mandate("region-new");
      act.set_principal("region");
      act.set_title("Beställarchef");
      act.set_reason("Ny organisation");
    });
  }
  if (kind == "postpone_meeting") {
    return Both(
        cast, author, "stand-in",
        [&](v1::Statement& s) {
          s.mutable_postpone_meeting()->set_meeting("m1");
          s.mutable_postpone_meeting()->set_date("2027-04-09");
          s.mutable_postpone_meeting()->set_reason("Sjukdom");
        },
        [](v1::Statement& s) { return s.mutable_postpone_meeting(); });
  }
  const Fill petition = [](v1::Statement& s) {
    s.mutable_petition_meeting()->set_reason("Ny lag");
    s.mutable_petition_meeting()->set_agenda("Avtalet");
  };
  if (kind == "petition_meeting") {
    return Both(cast, author, kHolder, petition, [](v1::Statement& s) { return s.mutable_petition_meeting(); });
  }
  if (kind == "join_petition") {
    // Begun by a third member, so that both others may join.
    forum.Enrol("region-director");
    v1::Statement begun = forum.By("region-director");
    petition(begun);
    const StatementId id = forum.Must(begun);
    return Both(
        cast, author, kHolder, [&](v1::Statement& s) { s.mutable_join_petition()->set_petition(id.bytes()); },
        [](v1::Statement& s) { return s.mutable_join_petition(); });
  }
  return {};
}

// What follows a meeting: adjusters, minutes, distribution, assignments. The meeting is brought there by its secretary.
std::vector<Attempt> MinutesAttempts(const std::string& kind, Cast& cast, const Author& author) {
  ForumBuilder& forum = cast.forum;
  const auto by_secretary = [&](const Fill& fill) {
    v1::Statement statement = forum.By("secretary");
    fill(statement);
    forum.Must(statement);
  };
  const auto one = [&](const Fill& fill) { return std::vector<Attempt>{One(cast, author, fill)}; };
  const Hash document = Sha256("minutes");
  const Fill election = [](v1::Statement& s) {
    s.mutable_elect_adjusters()->set_meeting("m1");
    s.mutable_elect_adjusters()->add_mandates(kMandate);
    s.mutable_elect_adjusters()->add_mandates("region-director");
  };
  const auto issue = [&](v1::MinutesStage stage) {
    return [&document, stage](v1::Statement& s) {
      v1::IssueMinutes& act = *s.mutable_issue_minutes();
      act.set_meeting("m1");
      act.set_version(1);
      act.set_stage(stage);
      act.mutable_document()->set_hash(document.bytes());
      act.set_size(1);
    };
  };
  const Fill assignment = [](v1::Statement& s) {
    v1::GiveAssignment& act = *s.mutable_give_assignment();
    act.set_assignment("t1");
    act.set_meeting("m1");
    act.set_item("i6");
    act.set_what("Ta fram ett förslag");
    act.add_persons(kHolder);
  };
  if (kind == "give_assignment") return one(assignment);
  if (kind == "set_distribution") {
    return one([](v1::Statement& s) {
      s.mutable_set_distribution()->set_meeting("m1");
      s.mutable_set_distribution()->set_item("i6");
      s.mutable_set_distribution()->add_recipients("PSVO");
    });
  }
  forum.Attend(kMandate);
  forum.Attend("region-director");
  if (kind == "elect_adjusters") return one(election);
  if (kind == "report_assignment" || kind == "close_assignment") {
    by_secretary(assignment);
    if (kind == "close_assignment") {
      return one([](v1::Statement& s) {
        s.mutable_close_assignment()->set_assignment("t1");
        s.mutable_close_assignment()->set_done(true);
      });
    }
    return Both(
        cast, author, kHolder,
        [](v1::Statement& s) {
          s.mutable_report_assignment()->set_assignment("t1");
          s.mutable_report_assignment()->set_text("Klart i oktober");
        },
        [](v1::Statement& s) { return s.mutable_report_assignment(); });
  }
  by_secretary(election);
  forum.Close();
  if (kind == "issue_minutes") return one(issue(v1::MINUTES_STAGE_FOR_SIGNING));
  if (kind == "comment_minutes") {
    by_secretary(issue(v1::MINUTES_STAGE_DRAFT));
    return one([](v1::Statement& s) {
      s.mutable_comment_minutes()->set_meeting("m1");
      s.mutable_comment_minutes()->set_version(1);
      s.mutable_comment_minutes()->set_text("Stavfel");
    });
  }
  by_secretary(issue(v1::MINUTES_STAGE_FOR_SIGNING));
  if (kind == "sign_minutes") {
    return one([&](v1::Statement& s) {
      s.mutable_sign_minutes()->set_meeting("m1");
      s.mutable_sign_minutes()->set_version(1);
      s.mutable_sign_minutes()->set_document_hash(document.bytes());
    });
  }
  if (kind == "refuse_to_sign_minutes") {
    return one([&](v1::Statement& s) {
      s.mutable_refuse_to_sign_minutes()->set_meeting("m1");
      s.mutable_refuse_to_sign_minutes()->set_version(1);
      s.mutable_refuse_to_sign_minutes()->set_document_hash(document.bytes());
      s.mutable_refuse_to_sign_minutes()->set_reason("Fel återgivet");
    });
  }
  return one([&](v1::Statement& s) {
    s.mutable_record_distribution()->set_meeting("m1");
    s.mutable_record_distribution()->set_version(1);
    s.mutable_record_distribution()->add_recipients("PSVO");
    s.mutable_record_distribution()->set_at_ms(forum.now().ms);
  });
}

bool IsAfterTheMeeting(const std::string& kind) {
  return kind.find("minutes") != std::string::npos || kind.find("assignment") != std::string::npos ||
         kind.find("distribution") != std::string::npos || kind == "elect_adjusters";
}

// Well-formed statements of the kind, of which one must be accepted from whoever is allowed it.
std::vector<Attempt> AttemptsOf(const std::string& kind, Cast& cast, const Author& author) {
  ForumBuilder& forum = cast.forum;
  const auto one = [&](const Fill& fill) { return std::vector<Attempt>{One(cast, author, fill)}; };
  if (kind == "invite") {
    const Fill plain = [&](v1::Statement& s) {
      *s.mutable_invite() = forum.Invitation("secretary", "newcomer").invite();
    };
    return {One(cast, author, plain), One(cast, author, [&](v1::Statement& s) {
              plain(s);
              s.mutable_invite()->mutable_substitute()->set_mandate(kMandate);
              s.mutable_invite()->mutable_substitute()->set_meeting("m1");
            })};
  }
  if (kind == "enrol") {
    std::string invitation_id = forum.FreshBytes(16);
    if (author.role != "stranger" && author.role != "server") {
      const v1::Statement invitation = forum.Invitation("secretary", author.person);
      forum.Must(invitation);
      invitation_id = invitation.invite().invitation_id();
    }
    v1::Statement enrolment = forum.Enrolment(author.person, invitation_id);
    return {{enrolment, {}}};
  }
  if (kind == "countersign_device") {
    return one([&](v1::Statement& s) { s.mutable_countersign_device()->set_device_id(cast.waiting_device.bytes()); });
  }
  if (kind == "revoke_device") {
    return one([&](v1::Statement& s) { s.mutable_revoke_device()->set_device_id(cast.waiting_device.bytes()); });
  }
  if (kind == "recover_office") {
    return one([&](v1::Statement& s) {
      *s.mutable_recover_office()->mutable_invitation() =
          forum.Invitation("secretary", author.person.empty() ? "x" : author.person).invite();
    });
  }
  if (kind == "describe_person") {
    return one([&](v1::Statement& s) {
      s.mutable_describe_person()->set_person(kHolder);
      s.mutable_describe_person()->set_name("Britta Ek");
    });
  }
  if (kind == "assign_mandate") {
    return one([&](v1::Statement& s) {
      s.mutable_assign_mandate()->set_mandate("region-hospital");
      s.mutable_assign_mandate()->set_holder("somebody");
    });
  }
  if (kind == "assign_office") {
    return one([&](v1::Statement& s) {
      s.mutable_assign_office()->set_office(v1::OFFICE_ADJUNCT);
      s.mutable_assign_office()->set_person("somebody");
      s.mutable_assign_office()->set_holds(true);
    });
  }
  if (kind == "state_trust") {
    return one([&](v1::Statement& s) {
      s.mutable_state_trust()->set_members_address("lsvo.example:443");
      s.mutable_state_trust()->set_gate_address("lsvo.example:444");
      s.mutable_state_trust()->add_ca_certificates("DER");
      s.mutable_state_trust()->set_log_key(forum.state().log_key.bytes());
    });
  }
  if (kind == "create_meeting") {
    return one([&](v1::Statement& s) {
      s.mutable_create_meeting()->set_meeting("m2");
      s.mutable_create_meeting()->set_date("2027-05-21");
    });
  }
  if (kind == "set_agenda_item") {
    return one([&](v1::Statement& s) { *s.mutable_set_agenda_item() = forum.Item("m1", "i6", 6).set_agenda_item(); });
  }
  if (kind == "set_proposal") {
    return one([&](v1::Statement& s) {
      *s.mutable_set_proposal() = forum.Proposal("m1", "i6", 2, "annan lydelse").set_proposal();
    });
  }
  if (kind == "add_document") {
    return one([&](v1::Statement& s) {
      v1::AddDocument& act = *s.mutable_add_document();
      act.mutable_document()->set_hash(forum.FreshBytes(32));
      act.set_meeting("m1");
      act.set_title("Tjänsteskrivelse");
      act.set_media_type("application/pdf");
      act.set_size(1000);
    });
  }
  if (kind == "send_notice") return one([&](v1::Statement& s) { s.mutable_send_notice()->set_meeting("m1"); });
  if (kind == "open_meeting") return one([&](v1::Statement& s) { s.mutable_open_meeting()->set_meeting("m1"); });
  if (kind == "close_meeting") return one([&](v1::Statement& s) { s.mutable_close_meeting()->set_meeting("m1"); });
  if (kind == "record_attendance") {
    return one([&](v1::Statement& s) {
      s.mutable_record_attendance()->set_meeting("m1");
      s.mutable_record_attendance()->set_mandate(kMandate);
      s.mutable_record_attendance()->set_present(true);
    });
  }
  if (kind == "record_decision") {
    return one([&](v1::Statement& s) { *s.mutable_record_decision() = forum.Decision("i6").record_decision(); });
  }
  if (kind == "order_agenda") {
    return one([&](v1::Statement& s) {
      v1::OrderAgenda& act = *s.mutable_order_agenda();
      act.set_meeting("m1");
      for (int item = 1; item <= 6; ++item) {
        v1::AgendaPlace& place = *act.add_places();
        place.set_item("i" + std::to_string(item));
        place.set_number(static_cast<std::uint32_t>(7 - item));
      }
    });
  }
  if (kind == "settle_agenda") {
    return Both(
        cast, author, "stand-in",
        [&](v1::Statement& s) {
          s.mutable_settle_agenda()->set_meeting("m1");
          s.set_observed_seq(forum.state().head.seq);
          s.set_observed_hash(forum.FreshBytes(32));
        },
        [](v1::Statement& s) { return s.mutable_settle_agenda(); });
  }
  if (kind == "send_supplement") {
    return one([&](v1::Statement& s) {
      s.mutable_send_supplement()->set_meeting("m1");
      s.mutable_send_supplement()->add_items("i6");
    });
  }
  if (kind == "set_document_access") {
    const v1::Statement paper = forum.Paper("m1", "i6");
    forum.Must(paper);
    return one([&](v1::Statement& s) {
      v1::SetDocumentAccess& act = *s.mutable_set_document_access();
      act.set_meeting("m1");
      *act.mutable_document() = paper.add_document().document();
      act.set_access(v1::DOCUMENT_ACCESS_RESTRICTED);
      act.set_ground("OSL 26:1");
    });
  }
  if (kind == "invite_expert") {
    return Both(
        cast, author, "stand-in",
        [&](v1::Statement& s) {
          s.mutable_invite_expert()->set_meeting("m1");
          s.mutable_invite_expert()->add_items("i6");
          s.mutable_invite_expert()->set_person("specialist");
        },
        [](v1::Statement& s) { return s.mutable_invite_expert(); });
  }
  if (kind == "start_item") {
    return one([&](v1::Statement& s) {
      s.mutable_start_item()->set_meeting("m1");
      s.mutable_start_item()->set_item("i6");
    });
  }
  if (kind == "approve_agenda") return one([&](v1::Statement& s) { s.mutable_approve_agenda()->set_meeting("m1"); });
  if (kind == "record_guest") {
    return one([&](v1::Statement& s) {
      s.mutable_record_guest()->set_meeting("m1");
      s.mutable_record_guest()->set_kind(v1::GUEST_KIND_OFFICIAL);
      s.mutable_record_guest()->set_name("Utredaren");
    });
  }
  if (kind == "request_conveyance") {
    return Both(
        cast, author, kHolder,
        [&](v1::Statement& s) {
          s.mutable_request_conveyance()->set_meeting("m1");
          s.mutable_request_conveyance()->set_mandate(kMandate);
          s.mutable_request_conveyance()->set_conveyor(kOther);
        },
        [](v1::Statement& s) { return s.mutable_request_conveyance(); });
  }
  if (kind == "answer_conveyance") {
    v1::Statement request = forum.By(kHolder);
    request.mutable_request_conveyance()->set_meeting("m1");
    request.mutable_request_conveyance()->set_mandate(kMandate);
    request.mutable_request_conveyance()->set_conveyor(kOther);
    const StatementId id = forum.Must(request);
    return Both(
        cast, author, kOther,
        [&](v1::Statement& s) {
          s.mutable_answer_conveyance()->set_request(id.bytes());
          s.mutable_answer_conveyance()->set_accept(true);
        },
        [](v1::Statement& s) { return s.mutable_answer_conveyance(); });
  }
  if (kind == "declare_for_present") {
    forum.Attend(kMandate);
    v1::Statement s = BlankBy(cast, author);
    const v1::Statement model = forum.Position(kHolder, kMandate, "i6");
    v1::DeclareForPresent& act = *s.mutable_declare_for_present();
    act.set_meeting("m1");
    act.set_item("i6");
    act.set_revision(model.declare_position().revision());
    act.set_clauses_hash(model.declare_position().clauses_hash());
    s.set_sealed_hash(model.sealed_hash());
    return {{s, ForumBuilder::Stance()}};
  }
  if (kind == "record_reservation") {
    std::vector<Attempt> attempts;
    for (const auto& [item, speaker] : {std::pair("i6", kHolder), std::pair("i1", "sub-accepted")}) {
      forum.Decide(item);
      for (Attempt& attempt : Both(
               cast, author, speaker,
               [item = item](v1::Statement& s) {
                 s.mutable_record_reservation()->set_meeting("m1");
                 s.mutable_record_reservation()->set_item(item);
                 s.mutable_record_reservation()->set_mandate(kMandate);
                 s.mutable_record_reservation()->set_text("Kostnaderna är oklara.");
               },
               [](v1::Statement& s) { return s.mutable_record_reservation(); })) {
        attempts.push_back(attempt);
      }
    }
    return attempts;
  }
  if (kind == "cancel_meeting") {
    return Both(
        cast, author, "stand-in",
        [&](v1::Statement& s) {
          s.mutable_cancel_meeting()->set_meeting("m1");
          s.mutable_cancel_meeting()->set_reason("Sjukdom");
        },
        [](v1::Statement& s) { return s.mutable_cancel_meeting(); });
  }
  if (kind == "answer_notice") {
    return Both(
        cast, author, kHolder,
        [&](v1::Statement& s) { *s.mutable_answer_notice() = forum.Answer(kHolder, kMandate, true).answer_notice(); },
        [](v1::Statement& s) { return s.mutable_answer_notice(); });
  }
  if (kind == "nominate_substitute") {
    return Both(
        cast, author, kHolder,
        [&](v1::Statement& s) {
          *s.mutable_nominate_substitute() =
              forum.Nomination(kHolder, kMandate, "newcomer", 1, {"i6"}).nominate_substitute();
        },
        [](v1::Statement& s) { return s.mutable_nominate_substitute(); });
  }
  if (kind == "answer_nomination") {
    // Everybody tries both: the one who is asked accepts, the one who has accepted takes it back.
    std::vector<Attempt> attempts;
    for (const auto& [nomination, person, accept] :
         {std::tuple(cast.asked, "sub-asked", true), std::tuple(cast.accepted, "sub-accepted", false)}) {
      for (Attempt& attempt : Both(
               cast, author, person,
               [&nomination = nomination, accept = accept](v1::Statement& s) {
                 s.mutable_answer_nomination()->set_nomination(nomination.bytes());
                 s.mutable_answer_nomination()->set_accept(accept);
               },
               [](v1::Statement& s) { return s.mutable_answer_nomination(); })) {
        attempts.push_back(attempt);
      }
    }
    return attempts;
  }
  if (kind == "revoke_nomination") {
    return Both(
        cast, author, kHolder,
        [&](v1::Statement& s) { s.mutable_revoke_nomination()->set_nomination(cast.asked.bytes()); },
        [](v1::Statement& s) { return s.mutable_revoke_nomination(); });
  }
  if (kind == "declare_position") return Declarations(cast, author);
  if (kind == "withdraw_position") {
    std::vector<Attempt> attempts;
    for (const auto& [position, speaker] :
         {std::pair(cast.by_holder, kHolder), std::pair(cast.by_substitute, "sub-accepted")}) {
      for (Attempt& attempt : Both(
               cast, author, speaker,
               [&position = position](v1::Statement& s) {
                 s.mutable_withdraw_position()->set_position(position.bytes());
               },
               [](v1::Statement& s) { return s.mutable_withdraw_position(); })) {
        attempts.push_back(attempt);
      }
    }
    return attempts;
  }
  if (kind == "contest_position") {
    return one([&](v1::Statement& s) { s.mutable_contest_position()->set_position(cast.by_email.bytes()); });
  }
  if (kind == "admit_late_position") {
    return one([&](v1::Statement& s) { s.mutable_admit_late_position()->set_position(cast.late.bytes()); });
  }
  if (kind == "declare_recusal") {
    std::vector<Attempt> attempts;
    for (const std::string& person : {author.person, std::string(kHolder)}) {
      if (person.empty()) continue;
      for (Attempt& attempt : Both(
               cast, author, person,
               [&](v1::Statement& s) {
                 s.mutable_declare_recusal()->set_meeting("m1");
                 s.mutable_declare_recusal()->set_item("i6");
                 s.mutable_declare_recusal()->set_person(person);
               },
               [](v1::Statement& s) { return s.mutable_declare_recusal(); })) {
        attempts.push_back(attempt);
      }
    }
    return attempts;
  }
  if (kind == "begin_epoch") {
    return one([&](v1::Statement& s) {
      v1::BeginEpoch& act = *s.mutable_begin_epoch();
      act.set_epoch(2);
      act.set_kept_epoch(1);
      act.set_kept_seq(forum.state().head.seq);
      act.set_kept_hash(forum.FreshBytes(32));
      act.set_reason("Återläst säkerhetskopia");
    });
  }
  if (kind == "nomination_timed_out") {
    return one([&](v1::Statement& s) { s.mutable_nomination_timed_out()->set_nomination(cast.asked.bytes()); });
  }
  if (kind == "certificate_renewed") {
    return one([&](v1::Statement& s) {
      s.mutable_certificate_renewed()->set_device_id(forum.state().founder_device.bytes());
      s.mutable_certificate_renewed()->set_tls_key_hash(forum.FreshBytes(32));
    });
  }
  if (IsAfterTheMeeting(kind)) return MinutesAttempts(kind, cast, author);
  if (kind.find("matter") != std::string::npos || kind == "refer_out" || kind == "take_in")
    return MatterAttempts(kind, cast, author);
  if (std::vector<Attempt> attempts = PlanningAttempts(kind, cast, author); !attempts.empty()) return attempts;
  return {};
}

Stage StageOf(const std::string& kind) {
  if (kind == "send_notice") return Stage::kPlanned;
  if (IsAfterTheMeeting(kind)) return Stage::kOpen;
  for (const char* open : {"record_attendance", "record_decision", "close_meeting", "admit_late_position", "start_item",
                           "approve_agenda", "record_guest", "declare_for_present", "record_reservation"}) {
    if (kind == open) return Stage::kOpen;
  }
  return Stage::kCalled;
}

// A denial is about who speaks, not about something else that happens to be wrong.
bool IsAboutAuthority(const v1::Refusal& refusal, const std::string& kind) {
  switch (refusal.code()) {
    case v1::Refusal::CODE_NOT_ALLOWED:
    case v1::Refusal::CODE_UNKNOWN_DEVICE:
    case v1::Refusal::CODE_DEVICE_REVOKED:
    case v1::Refusal::CODE_NOT_A_SIGNER:
      return true;
    case v1::Refusal::CODE_MALFORMED:
      return refusal.field() == "person";
    case v1::Refusal::CODE_NOT_FOUND:
      return kind == "enrol" && refusal.field() == "invitation_id";
    default:
      return false;
  }
}

std::set<std::string> KindsOfTheSchema() {
  std::set<std::string> kinds;
  const auto* act = v1::Statement::descriptor()->FindOneofByName("act");
  for (int i = 0; i < act->field_count(); ++i) kinds.insert(act->field(i)->name());
  return kinds;
}

Decision TryFounding(const std::string& person) {
  Cast cast(Stage::kPlanned);
  v1::Statement founding = cast.forum.log().front().statement;
  founding.set_person(person);
  return Decide(State(), founding, nullptr, cast.forum.now());
}

TEST(Roles, EveryKindOfStatementHasARow) {
  std::set<std::string> rows;
  const auto csv = testing::ReadCsv("tests/data/roles.csv");
  for (std::size_t row = 1; row < csv.size(); ++row)
    EXPECT_TRUE(rows.insert(csv[row][0]).second) << csv[row][0] << " twice";
  EXPECT_EQ(rows, KindsOfTheSchema());
}

TEST(Roles, EveryKindOfStatementHasAnAuthorityRule) {
  const auto* act = v1::Statement::descriptor()->FindOneofByName("act");
  for (int i = 0; i < act->field_count(); ++i) {
    EXPECT_NE(RuleOf(static_cast<v1::Statement::ActCase>(act->field(i)->number())), nullptr) << act->field(i)->name();
  }
  EXPECT_EQ(AuthorityTable().size(), static_cast<std::size_t>(act->field_count()));
}

TEST(Roles, EveryCellOfTheTableHolds) {
  const auto csv = testing::ReadCsv("tests/data/roles.csv");
  std::map<Stage, Cast> stages;
  for (Stage stage : {Stage::kPlanned, Stage::kCalled, Stage::kOpen}) stages.emplace(stage, Cast(stage));
  for (std::size_t row = 1; row < csv.size(); ++row) {
    const std::string& kind = csv[row][0];
    ASSERT_EQ(csv[row].size(), csv[0].size()) << kind;
    for (std::size_t column = 1; column < csv[0].size(); ++column) {
      SCOPED_TRACE(kind + " by " + csv[0][column]);
      const Author author{csv[0][column], PersonOf(csv[0][column])};
      bool accepted = false;
      if (kind == "found_forum") {
        const Decision decision = TryFounding(author.person);
        accepted = !decision;
        EXPECT_TRUE(!decision || IsAboutAuthority(*decision, kind)) << author.person;
        // A founder has no device before: what became of another one says nothing.
      } else {
        Cast cast = stages.at(StageOf(kind));
        if (kind == "nomination_timed_out") cast.forum.Advance(49);
        const std::vector<Attempt> attempts = AttemptsOf(kind, cast, author);
        if (attempts.empty()) {
          ADD_FAILURE() << "no attempt";
          continue;
        }
        for (const Attempt& attempt : attempts) {
          const v1::SealedPart* sealed = attempt.statement.sealed_hash().empty() ? nullptr : &attempt.sealed;
          const Decision decision = cast.forum.Try(attempt.statement, sealed);
          accepted = accepted || !decision;
          if (csv[row][column] == "deny" && decision) {
            EXPECT_TRUE(IsAboutAuthority(*decision, kind)) << decision->ShortDebugString();
          }
        }
      }
      // "key": whoever holds the recovery key; the ledger checks that it signed.
      EXPECT_EQ(accepted, csv[row][column] != "deny");
    }
  }
}

}  // namespace
}  // namespace mandat::domain
