// Reminders, distribution by mail, what became of mails.
#include "shared/domain/mail.h"
#include "tests/support/random_acts_internal.h"

namespace mandat::testing {

using domain::MeetingPhase;
using S = v1::Statement;

bool ActMaker::MakeMail(int kind, RandomAct& act) {
  S& s = act.statement;
  const domain::Meeting* meeting = AnyMeeting(MeetingPhase::kCalled, MeetingPhase::kCalled);
  const std::string in = meeting == nullptr ? "m1" : meeting->id.value();
  switch (kind) {
    case S::kSendReminder: {
      v1::SendReminder& remind = *s.mutable_send_reminder();
      remind.set_meeting(in);
      remind.set_about(dice_.Chance(50) ? v1::REMINDER_SUBJECT_ANSWER : v1::REMINDER_SUBJECT_DECLARE);
      if (meeting != nullptr && !Noise()) {
        for (const domain::PersonId& person : WhoOwes(state_, *meeting, remind.about())) {
          if (!(now_ < MayBeRemindedAgain(*meeting, remind.about(), person)) && dice_.Chance(40))
            remind.add_persons(person.value());
        }
      }
      if (remind.persons().empty()) remind.add_persons(AnyHolder());
      if (dice_.Chance(30)) remind.set_note(Text());
      return true;
    }
    case S::kSetReminders: {
      const domain::Meeting* ahead = AnyMeeting(MeetingPhase::kPlanned, MeetingPhase::kCalled);
      v1::SetReminders& set = *s.mutable_set_reminders();
      set.set_meeting(ahead == nullptr ? in : ahead->id.value());
      for (std::int64_t day = 7 + dice_.Below(10); day > 0; day -= 1 + dice_.Below(6))
        set.add_days_before(static_cast<std::uint32_t>(day));
      return true;
    }
    case S::kDistributeMinutes: {
      v1::DistributeMinutes& send = *s.mutable_distribute_minutes();
      send.set_meeting(in);
      send.set_version(1);
      for (const auto& [id, candidate] : state_.meetings) {
        for (const auto& [item, versions] : candidate.minutes.versions) {
          if (!versions.back().adjusted()) continue;
          send.set_meeting(id.value());
          send.set_item(item.value());
          send.set_version(static_cast<std::uint32_t>(versions.back().version));
        }
      }
      for (const char* name : {"PSVO", "HSN"}) {
        v1::MailRecipient& to = *send.add_recipients();
        to.set_name(name);
        to.set_email(Noise() ? "ingen adress" : "registrator@exempel.se");
      }
      return true;
    }
    case S::kMailOutcome: {
      v1::MailOutcome& outcome = *s.mutable_mail_outcome();
      outcome.set_cause(Bytes(16));
      outcome.set_person(AnyHolder());
      outcome.set_result(static_cast<v1::MailResult>(1 + dice_.Below(4)));
      outcome.set_at_ms(now_.ms);
      if (dice_.Chance(50)) outcome.set_code("5.1.1");
      for (const auto& [seq, id] : state_.mail_causes) {
        const domain::MailCause& cause = dice_.Of(state_.FindMeeting(id)->mail.causes);
        outcome.set_cause(cause.statement.bytes());
        outcome.set_about(static_cast<v1::ReminderSubject>(cause.about));
        if (!cause.persons.empty()) outcome.set_person(dice_.Of(cause.persons).value());
        if (!cause.recipients.empty() && !Noise()) {
          outcome.clear_person();
          outcome.set_recipient(dice_.Of(cause.recipients).name);
        }
        if (!cause.days_before.empty()) {
          outcome.set_days_before(static_cast<std::uint32_t>(dice_.Of(cause.days_before)));
          outcome.set_about(v1::REMINDER_SUBJECT_ANSWER);
        }
        if (dice_.Chance(30)) break;
      }
      return true;
    }
    default:
      return false;
  }
}

}  // namespace mandat::testing
