// What mails go out for, and what became of them: see apply_internal.h.
#include <algorithm>

#include "shared/domain/apply_internal.h"
#include "shared/domain/mail.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

// Null: the meeting is not known here.
MailCause* AddCause(State& state, const AppliedRecord& record, const std::string& meeting_id) {
  Meeting* meeting = MeetingIn(state, meeting_id);
  if (meeting == nullptr) return nullptr;
  MailCause& cause = meeting->mail.causes.emplace_back();
  cause.statement = IdOf(*record.statement);
  cause.act = record.statement->act_case();
  cause.author = AuthorOf(*record.statement);
  cause.at = record.time;
  cause.place = record.place;
  state.mail_causes[record.place.seq] = meeting->id;
  return &cause;
}

// To everybody who is called. Of a change, once they were.
void TellTheCalled(State& state, const AppliedRecord& record, const std::string& meeting_id) {
  const Meeting* meeting = MeetingIn(state, meeting_id);
  const bool notice = record.statement->has_send_notice();
  if (meeting == nullptr || (!notice && !HasBeenCalled(*meeting))) return;
  std::vector<PersonId> persons = WhoIsCalled(state, *meeting);
  AddCause(state, record, meeting_id)->persons = std::move(persons);
}

// A notice goes once to whoever is called to the day that it was sent for: one that waits or was taken counts, one that
// never went or came back does not.
bool WasCalled(const Meeting& meeting, const PersonId& person) {
  for (auto cause = meeting.mail.causes.rbegin(); cause != meeting.mail.causes.rend(); ++cause) {
    const bool notice = cause->act == S::kSendNotice;
    const bool named = (notice || IsLateCall(cause->act)) &&
                       std::find(cause->persons.begin(), cause->persons.end(), person) != cause->persons.end();
    const MailEnd* end = EndOfMail(*cause, person, "", 0, cause->about);
    if (named && (end == nullptr || end->result == v1::MAIL_RESULT_ACCEPTED)) return true;
    if (notice) break;
  }
  return false;
}

// To somebody who is called once the notice has gone out. The act itself is applied after this.
void CallLate(State& state, const AppliedRecord& record, const std::string& meeting_id, const PersonId& person) {
  const Meeting* meeting = MeetingIn(state, meeting_id);
  if (meeting == nullptr || meeting->phase != MeetingPhase::kCalled || WasCalled(*meeting, person)) return;
  AddCause(state, record, meeting_id)->persons = {person};
}

void CallSubstitute(State& state, const AppliedRecord& record, const v1::AnswerNomination& act) {
  const auto place = state.nomination_places.find(BytesTo<StatementId>(act.nomination()));
  if (!act.accept() || place == state.nomination_places.end()) return;
  const Meeting& meeting = state.meetings.at(place->second.meeting);
  CallLate(state, record, meeting.id.value(), meeting.nominations[place->second.index].person);
}

void Remind(State& state, const AppliedRecord& record, const v1::SendReminder& act) {
  MailCause* cause = AddCause(state, record, act.meeting());
  if (cause == nullptr) return;
  cause->about = act.about();
  cause->note = act.note();
  cause->persons = WordsTo<PersonId>(act.persons());
  auto& reminded = MeetingIn(state, act.meeting())->mail.reminded;
  for (const PersonId& person : cause->persons) reminded[{act.about(), person}] = record.time;
}

void Distribute(State& state, const AppliedRecord& record, const v1::DistributeMinutes& act) {
  MailCause* cause = AddCause(state, record, act.meeting());
  if (cause == nullptr) return;
  cause->item = ItemId(act.item());
  cause->version = static_cast<int>(act.version());
  for (const v1::MailRecipient& to : act.recipients()) cause->recipients.push_back({to.name(), to.email()});
}

// The paragraph went out to whom a mail server took it for, until it comes back.
void NoteSending(Meeting& meeting, const MailCause& cause, const MailEnd& end, const MailEnd* before) {
  std::vector<Sending>& sendings = meeting.minutes.sendings;
  if (end.result == v1::MAIL_RESULT_ACCEPTED) {
    sendings.push_back({cause.item, cause.version, {end.recipient}, end.at, cause.author, end.statement});
  } else if (end.result == v1::MAIL_RESULT_BOUNCED && before != nullptr) {
    std::erase_if(sendings, [&](const Sending& sending) { return sending.statement == before->statement; });
  }
}

void NoteOutcome(State& state, const AppliedRecord& record, const v1::MailOutcome& act) {
  const CauseOfMail found = FindMailCause(state, BytesTo<StatementId>(act.cause()));
  if (found.cause == nullptr) return;
  Meeting& meeting = state.meetings.at(found.meeting->id);
  MailCause& cause = meeting.mail.causes[static_cast<std::size_t>(found.cause - meeting.mail.causes.data())];
  MailEnd end;
  end.person = PersonId(act.person());
  end.recipient = act.recipient();
  end.days_before = static_cast<int>(act.days_before());
  end.about = act.about();
  end.result = act.result();
  end.code = act.code();
  end.at = Time{act.at_ms()};
  end.statement = IdOf(*record.statement);
  if (cause.act == S::kDistributeMinutes) NoteSending(meeting, cause, end, EndOfMail(cause, end.person, end.recipient));
  if (cause.act == S::kSetReminders && end.result == v1::MAIL_RESULT_ACCEPTED)
    meeting.mail.reminded[{end.about, end.person}] = record.time;
  cause.ends.push_back(std::move(end));
}

}  // namespace

void ApplyMail(State& state, const AppliedRecord& record) {
  const S& statement = *record.statement;
  switch (statement.act_case()) {
    case S::kSendNotice:
      return TellTheCalled(state, record, statement.send_notice().meeting());
    case S::kSendSupplement:
      return TellTheCalled(state, record, statement.send_supplement().meeting());
    case S::kPostponeMeeting:
      return TellTheCalled(state, record, statement.postpone_meeting().meeting());
    case S::kCancelMeeting:
      return TellTheCalled(state, record, statement.cancel_meeting().meeting());
    case S::kAnswerNomination:
      return CallSubstitute(state, record, statement.answer_nomination());
    case S::kInviteExpert:
      if (statement.invite_expert().withdrawn()) return;
      return CallLate(state, record, statement.invite_expert().meeting(), PersonId(statement.invite_expert().person()));
    case S::kSendReminder:
      return Remind(state, record, statement.send_reminder());
    case S::kSetReminders:
      if (MailCause* cause = AddCause(state, record, statement.set_reminders().meeting())) {
        const auto& days = statement.set_reminders().days_before();
        cause->days_before.assign(days.begin(), days.end());
        MeetingIn(state, statement.set_reminders().meeting())->mail.schedule = cause->statement;
      }
      return;
    case S::kDistributeMinutes:
      return Distribute(state, record, statement.distribute_minutes());
    case S::kMailOutcome:
      return NoteOutcome(state, record, statement.mail_outcome());
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
