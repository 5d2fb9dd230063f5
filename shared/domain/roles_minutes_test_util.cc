#include "shared/domain/roles_test_util.h"
#include "shared/domain/text_hash.h"

namespace mandat::domain::roles {
namespace {

bool IsAfterTheMeeting(const std::string& kind) {
  return kind.find("minutes") != std::string::npos || kind.find("assignment") != std::string::npos ||
         kind.find("distribution") != std::string::npos || kind == "elect_adjusters" || kind == "record_external_signature";
}

}  // namespace

// What follows a meeting: adjusters, minutes, distribution, assignments. The meeting is brought there by its secretary.
std::vector<Attempt> MinutesAttempts(const std::string& kind, Cast& cast, const Author& author) {
  if (!IsAfterTheMeeting(kind)) return {};
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
  if (kind == "record_external_signature") {
    return one([&](v1::Statement& s) {
      v1::RecordExternalSignature& act = *s.mutable_record_external_signature();
      act.set_meeting("m1");
      act.set_version(1);
      act.set_document_hash(document.bytes());
      act.set_person(kHolder);
      act.mutable_file()->set_hash(Sha256("signed").bytes());
      act.set_size(1);
      act.set_service("Underskriftstjänsten");
      act.set_signer("Vera Vård");
      act.set_signed_at_ms(forum.now().ms);
    });
  }
  return one([&](v1::Statement& s) {
    s.mutable_record_distribution()->set_meeting("m1");
    s.mutable_record_distribution()->set_version(1);
    s.mutable_record_distribution()->add_recipients("PSVO");
    s.mutable_record_distribution()->set_at_ms(forum.now().ms);
  });
}

}  // namespace mandat::domain::roles
