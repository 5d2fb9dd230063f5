#include "shared/domain/convert.h"
#include "shared/domain/roles_test_util.h"

namespace mandat::domain::roles {
namespace {

// Minutes of the meeting, signed by all who are asked.
void AdjustAll(ForumBuilder& forum) {
  for (const char* mandate : {kMandate, "region-director"}) forum.Attend(mandate);
  forum.Must(forum.Election({kMandate, "region-director"}));
  forum.Close();
  forum.Must(forum.Minutes());
  const std::vector<PersonId> signers =
      forum.state().FindMeeting(MeetingId("m1"))->minutes.versions.at(ItemId()).back().signers;
  for (const PersonId& signer : signers) {
    if (!forum.state().IsEnrolled(signer)) forum.Enrol(signer.value());
    forum.Must(forum.Signature(signer.value()));
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
