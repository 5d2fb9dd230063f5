#include "shared/domain/convert.h"
#include "shared/domain/roles_test_util.h"
#include "shared/domain/text_hash.h"

namespace mandat::domain::roles {
namespace {

// Minutes of the meeting, adjusted by the refusal to sign of nobody: every signer signs.
void AdjustAll(ForumBuilder& forum) {
  for (const char* mandate : {kMandate, "region-director"}) forum.Attend(mandate);
  v1::Statement election = forum.By("secretary");
  election.mutable_elect_adjusters()->set_meeting("m1");
  election.mutable_elect_adjusters()->add_mandates(kMandate);
  election.mutable_elect_adjusters()->add_mandates("region-director");
  forum.Must(election);
  forum.Close();
  v1::Statement issue = forum.By("secretary");
  v1::IssueMinutes& act = *issue.mutable_issue_minutes();
  act.set_meeting("m1");
  act.set_version(1);
  act.set_stage(v1::MINUTES_STAGE_FOR_SIGNING);
  act.mutable_document()->set_hash(Sha256("minutes").bytes());
  act.set_size(1);
  forum.Must(issue);
  const std::vector<PersonId> signers =
      forum.state().FindMeeting(MeetingId("m1"))->minutes.versions.at(ItemId()).back().signers;
  for (const PersonId& signer : signers) {
    if (!forum.state().IsEnrolled(signer)) forum.Enrol(signer.value());
    v1::Statement signature = forum.By(signer.value());
    signature.mutable_sign_minutes()->set_meeting("m1");
    signature.mutable_sign_minutes()->set_version(1);
    signature.mutable_sign_minutes()->set_document_hash(act.document().hash());
    forum.Must(forum.Current(signature));
  }
}

}  // namespace

std::vector<Attempt> MailAttempts(const std::string& kind, Cast& cast, const Author& author) {
  const auto one = [&](const Fill& fill) { return std::vector<Attempt>{One(cast, author, fill)}; };
  if (kind == "send_reminder") {
    return one([](v1::Statement& s) {
      s.mutable_send_reminder()->set_meeting("m1");
      s.mutable_send_reminder()->set_about(v1::REMINDER_SUBJECT_ANSWER);
      s.mutable_send_reminder()->add_persons("region-director");
    });
  }
  if (kind == "set_reminders") {
    return one([](v1::Statement& s) {
      s.mutable_set_reminders()->set_meeting("m1");
      s.mutable_set_reminders()->add_days_before(7);
    });
  }
  if (kind == "mail_outcome") {
    std::string cause;
    for (const testing::Recorded& record : cast.forum.log()) {
      if (record.statement.has_send_notice()) cause = record.statement.statement_id();
    }
    return one([&](v1::Statement& s) {
      s.mutable_mail_outcome()->set_cause(cause);
      s.mutable_mail_outcome()->set_person(kHolder);
      s.mutable_mail_outcome()->set_result(v1::MAIL_RESULT_ACCEPTED);
      s.mutable_mail_outcome()->set_at_ms(cast.forum.now().ms);
    });
  }
  if (kind != "distribute_minutes") return {};
  AdjustAll(cast.forum);
  return one([](v1::Statement& s) {
    v1::DistributeMinutes& act = *s.mutable_distribute_minutes();
    act.set_meeting("m1");
    act.set_version(1);
    act.add_recipients()->set_name("PSVO");
    act.mutable_recipients(0)->set_email("psvo@exempel.se");
  });
}

}  // namespace mandat::domain::roles
