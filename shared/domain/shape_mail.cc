// The shape of statements about mail: see shape.h.
#include <algorithm>

#include "shared/domain/mail.h"
#include "shared/domain/shape_internal.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

// RFC 3463: class, subject and detail.
bool IsStatusCode(const std::string& code) {
  std::size_t at = 0;
  for (int part = 0; part < 3; ++part) {
    if (part > 0 && (at >= code.size() || code[at++] != '.')) return false;
    const std::size_t begin = at;
    while (at < code.size() && code[at] >= '0' && code[at] <= '9') ++at;
    if (at == begin || at - begin > (part == 0 ? 1U : 3U)) return false;
  }
  return at == code.size() && (code[0] == '2' || code[0] == '4' || code[0] == '5');
}

void CheckDistributeMinutes(FieldChecks& check, const v1::DistributeMinutes& act) {
  check.Word("meeting", act.meeting());
  check.Word("item", act.item(), Need::kOptional);
  check.True(act.version() >= 1 && act.version() <= static_cast<std::uint32_t>(kMaxMinutesVersions), "version",
             "1-1000");
  check.True(!act.recipients().empty(), "recipients", "at least one");
  check.AtMost("recipients", act.recipients_size(), kMaxRecipients);
  std::set<std::string> names;
  for (const v1::MailRecipient& recipient : act.recipients()) {
    check.Text("recipients.name", recipient.name(), kMaxName, Need::kRequired);
    check.True(names.insert(recipient.name()).second, "recipients.name", "each once");
    check.True(IsMailAddress(recipient.email()), "recipients.email", "an e-mail address");
  }
}

void CheckMailOutcome(FieldChecks& check, const v1::MailOutcome& act) {
  check.Bytes("cause", act.cause(), StatementId::kSize);
  check.Word("person", act.person(), Need::kOptional);
  check.Text("recipient", act.recipient(), kMaxName);
  check.True(act.person().empty() != act.recipient().empty(), "recipient", "a person, or else a recipient's name");
  check.True(act.days_before() <= static_cast<std::uint32_t>(kMaxReminderDays), "days_before", "0-60");
  check.True(act.about() >= v1::REMINDER_SUBJECT_UNSPECIFIED && act.about() <= v1::REMINDER_SUBJECT_DECLARE, "about",
             "an answer, a declaration or none");
  check.True(act.result() >= v1::MAIL_RESULT_ACCEPTED && act.result() <= v1::MAIL_RESULT_GIVEN_UP, "result",
             "accepted, refused, bounced or given up");
  check.True(act.code().empty() || IsStatusCode(act.code()), "code", "such as 5.1.1, or none");
  check.True(act.at_ms() > 0, "at_ms", "the time when the mail server answered");
}

}  // namespace

void CheckMailAct(FieldChecks& check, const S& statement) {
  switch (statement.act_case()) {
    case S::kSendReminder: {
      const v1::SendReminder& act = statement.send_reminder();
      check.Word("meeting", act.meeting());
      check.True(act.about() == v1::REMINDER_SUBJECT_ANSWER || act.about() == v1::REMINDER_SUBJECT_DECLARE, "about",
                 "an answer or a declaration");
      check.True(!act.persons().empty(), "persons", "at least one");
      check.Words("persons", act.persons(), kMaxMandates);
      return check.Text("note", act.note(), kMaxReminderNote);
    }
    case S::kSetReminders: {
      const v1::SetReminders& act = statement.set_reminders();
      check.Word("meeting", act.meeting());
      check.AtMost("days_before", act.days_before_size(), kMaxReminders);
      for (const std::uint32_t days : act.days_before())
        check.True(days >= 1 && days <= static_cast<std::uint32_t>(kMaxReminderDays), "days_before", "1-60");
      const auto rises = std::adjacent_find(act.days_before().begin(), act.days_before().end(),
                                            [](std::uint32_t a, std::uint32_t b) { return a <= b; });
      return check.True(rises == act.days_before().end(), "days_before", "falling, each once");
    }
    case S::kDistributeMinutes:
      return CheckDistributeMinutes(check, statement.distribute_minutes());
    case S::kMailOutcome:
      return CheckMailOutcome(check, statement.mail_outcome());
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
