// Reminders, distribution by mail, and what the server says became of a mail: see decide_internal.h.
#include <algorithm>

#include "shared/domain/decide_internal.h"
#include "shared/domain/limits.h"
#include "shared/domain/mail.h"
#include "shared/domain/minutes.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

Decision FindMeetingForMail(const Question& question, const std::string& id, const Meeting*& meeting) {
  meeting = question.state.FindMeeting(MeetingId(id));
  if (meeting == nullptr) return NotFound("meeting", id);
  if (meeting->mail.causes.size() >= static_cast<std::size_t>(kMaxMailCauses)) return TooMany("mails", kMaxMailCauses);
  return std::nullopt;
}

Decision DecideReminder(const Question& question, const v1::SendReminder& act) {
  const Meeting* meeting = nullptr;
  if (Decision refusal = FindMeetingForMail(question, act.meeting(), meeting)) return refusal;
  const bool declare = act.about() == v1::REMINDER_SUBJECT_DECLARE;
  if (meeting->phase != MeetingPhase::kCalled && (!declare || meeting->phase != MeetingPhase::kOpen))
    return WrongState(*meeting, declare ? "called, open" : "called");
  const std::set<PersonId> owing = WhoOwes(question.state, *meeting, act.about());
  for (const std::string& person : act.persons()) {
    if (!owing.contains(PersonId(person))) {
      v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_ASKED);
      refusal.set_field("persons");
      refusal.set_person(person);
      refusal.set_meeting(act.meeting());
      return refusal;
    }
    const Time again = MayBeRemindedAgain(*meeting, act.about(), PersonId(person));
    if (question.now < again) {
      v1::Refusal refusal = AlreadyExists("reminder", "");
      refusal.set_person(person);
      refusal.set_meeting(act.meeting());
      refusal.set_deadline_ms(again.ms);
      return refusal;
    }
  }
  return std::nullopt;
}

Decision DecideSchedule(const Question& question, const v1::SetReminders& act) {
  const Meeting* meeting = nullptr;
  if (Decision refusal = FindMeetingForMail(question, act.meeting(), meeting)) return refusal;
  if (meeting->phase != MeetingPhase::kPlanned && meeting->phase != MeetingPhase::kCalled)
    return WrongState(*meeting, "planned, called");
  return std::nullopt;
}

// Two who send at once do not mail the same people the same thing twice.
Decision CheckNotOnItsWay(const Question& question, const Meeting& meeting, const v1::DistributeMinutes& act) {
  for (const MailCause& cause : meeting.mail.causes) {
    if (cause.act != S::kDistributeMinutes || cause.item.value() != act.item() ||
        cause.version != static_cast<int>(act.version()) || !IsSomebodyElsesUnseen(question, cause))
      continue;
    for (const MailAddress& there : cause.recipients) {
      const bool again = std::any_of(act.recipients().begin(), act.recipients().end(),
                                     [&](const v1::MailRecipient& to) { return to.email() == there.email; });
      if (again) return Superseded(cause.statement);
    }
  }
  return std::nullopt;
}

Decision DecideDistributionByMail(const Question& question, const v1::DistributeMinutes& act) {
  const Meeting* meeting = nullptr;
  if (Decision refusal = FindMeetingForMail(question, act.meeting(), meeting)) return refusal;
  const ItemId item(act.item());
  if (!item.empty() && meeting->FindItem(item) == nullptr) return NotFound("item", act.item());
  // A paragraph goes out by itself when it was adjusted so, else as an extract of the whole.
  const bool by_itself = meeting->minutes.versions.contains(item);
  const MinutesVersion* version = FindVersion(*meeting, by_itself ? item : ItemId(), static_cast<int>(act.version()));
  if (version == nullptr || !version->adjusted()) {
    v1::Refusal refusal = NotFound("version", std::to_string(act.version()));
    refusal.set_allowed("one that is adjusted");
    return refusal;
  }
  if (version->replaced) return Superseded(meeting->minutes.versions.at(by_itself ? item : ItemId()).back().statement);
  if (Decision refusal = CheckNotOnItsWay(question, *meeting, act)) return refusal;
  // Each that a mail server takes becomes a sending.
  const auto sendings = static_cast<int>(meeting->minutes.sendings.size()) + act.recipients_size();
  return sendings > kMaxSendings ? Decision(TooMany("sendings", kMaxSendings)) : std::nullopt;
}

Decision NotDerivable(const char* field, const std::string& given) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_DERIVABLE);
  refusal.set_field(field);
  refusal.set_given(given);
  return refusal;
}

// Whether such a mail goes out for the cause at all.
Decision BelongsTo(const State& state, const Meeting& meeting, const MailCause& cause, const v1::MailOutcome& act) {
  const PersonId person(act.person());
  if (cause.act == S::kDistributeMinutes) {
    const bool named = std::any_of(cause.recipients.begin(), cause.recipients.end(),
                                   [&](const MailAddress& to) { return to.name == act.recipient(); });
    if (!named || !person.empty()) return NotDerivable("recipient", act.recipient());
  } else if (cause.act == S::kSetReminders) {
    const auto& days = cause.days_before;
    if (std::find(days.begin(), days.end(), static_cast<int>(act.days_before())) == days.end())
      return NotDerivable("days_before", std::to_string(act.days_before()));
    const std::vector<PersonId> called = WhoIsCalled(state, meeting);
    if (!std::binary_search(called.begin(), called.end(), person)) return NotDerivable("person", act.person());
  } else if (std::find(cause.persons.begin(), cause.persons.end(), person) == cause.persons.end()) {
    return NotDerivable("person", act.person());
  }
  const bool scheduled = cause.act == S::kSetReminders;
  if (scheduled ? act.about() == v1::REMINDER_SUBJECT_UNSPECIFIED : static_cast<int>(act.about()) != cause.about)
    return NotDerivable("about", std::to_string(act.about()));
  if (!scheduled && act.days_before() != 0) return NotDerivable("days_before", std::to_string(act.days_before()));
  return std::nullopt;
}

Decision DecideOutcome(const Question& question, const v1::MailOutcome& act) {
  const CauseOfMail found = FindMailCause(question.state, BytesTo<StatementId>(act.cause()));
  if (found.cause == nullptr) return NotFound("cause", "");
  if (Decision refusal = BelongsTo(question.state, *found.meeting, *found.cause, act)) return refusal;
  const MailEnd* before = EndOfMail(*found.cause, PersonId(act.person()), act.recipient(),
                                    static_cast<int>(act.days_before()), act.about());
  const bool bounced = act.result() == v1::MAIL_RESULT_BOUNCED;
  if (before == nullptr && bounced) return NotDerivable("result", MailResultWord(act.result()));
  if (before != nullptr && !(bounced && before->result == v1::MAIL_RESULT_ACCEPTED)) {
    v1::Refusal refusal = AlreadyExists("outcome", MailResultWord(before->result));
    refusal.set_statement_id(before->statement.bytes());
    return refusal;
  }
  if (act.at_ms() < found.cause->at.ms - kClockLeewayMs) return WrongTime("at_ms", act.at_ms(), found.cause->at);
  return CheckNotAhead(question, "at_ms", act.at_ms());
}

}  // namespace

Decision DecideMail(const Question& question) {
  const S& statement = question.statement;
  switch (statement.act_case()) {
    case S::kSendReminder:
      return DecideReminder(question, statement.send_reminder());
    case S::kSetReminders:
      return DecideSchedule(question, statement.set_reminders());
    case S::kDistributeMinutes:
      return DecideDistributionByMail(question, statement.distribute_minutes());
    case S::kMailOutcome:
      return DecideOutcome(question, statement.mail_outcome());
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain::internal
