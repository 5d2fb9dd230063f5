#include "shared/domain/mail.h"

#include <algorithm>

#include "shared/domain/officers.h"
#include "shared/domain/positions.h"

namespace mandat::domain {
namespace {

bool IsWordOfAddress(std::string_view text, std::string_view extra) {
  if (text.empty() || text.front() == '.' || text.back() == '.' || text.find("..") != std::string_view::npos)
    return false;
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           extra.find(c) != std::string_view::npos;
  });
}

bool HasAnswered(const Meeting& meeting, const Mandate& mandate) {
  const auto answer = meeting.answers.find(mandate.id);
  if (answer == meeting.answers.end()) return false;
  // An earlier holder's answer says nothing about today's.
  return (answer->second.entered ? answer->second.entered->stated_by : answer->second.author) == mandate.holder;
}

}  // namespace

bool HasBeenCalled(const Meeting& meeting) {
  return std::any_of(meeting.mail.causes.begin(), meeting.mail.causes.end(),
                     [](const MailCause& cause) { return cause.act == v1::Statement::kSendNotice; });
}

std::vector<PersonId> WhoIsCalled(const State& state, const Meeting& meeting) {
  std::set<PersonId> persons = {ChairOf(state, meeting), SecretaryOf(state, meeting)};
  for (const Mandate& mandate : state.RegisterOf(meeting)) {
    if (mandate.ActiveOn(meeting.date)) persons.insert(mandate.holder);
  }
  for (const OfficeTerm& term : state.adjuncts) {
    if (!term.until || *term.until >= meeting.date) persons.insert(term.person);
  }
  for (const Nomination& nomination : meeting.nominations) {
    if (nomination.state == NominationState::kAccepted) persons.insert(nomination.person);
  }
  for (const auto& [person, invitation] : meeting.experts) {
    if (!invitation.withdrawn) persons.insert(person);
  }
  persons.erase(PersonId());
  return {persons.begin(), persons.end()};
}

bool IsLateCall(int act) { return act == v1::Statement::kAnswerNomination || act == v1::Statement::kInviteExpert; }

PersonId WhoDeclares(const State& state, const Meeting& meeting, const AgendaItem& item, const Mandate& mandate) {
  if (!item.is_decision || item.decision || item.current_revision() == 0 || !mandate.ActiveOn(meeting.date)) return {};
  const Nomination* acting = ActingSubstitute(meeting, item.id, mandate.id);
  if (acting != nullptr) {
    if (!meeting.rules.substitute_counts.contains(item.decision_class)) return {};
  } else if (mandate.holder.empty() || IsRecused(item, mandate.holder)) {
    return {};
  }
  if (SpeakingPosition(state, meeting, item, mandate.id) != nullptr) return {};
  return acting == nullptr ? mandate.holder : acting->person;
}

std::set<PersonId> WhoOwes(const State& state, const Meeting& meeting, v1::ReminderSubject about) {
  std::set<PersonId> persons;
  const bool called = meeting.phase == MeetingPhase::kCalled;
  if (!called && (about != v1::REMINDER_SUBJECT_DECLARE || meeting.phase != MeetingPhase::kOpen)) return persons;
  for (const Mandate& mandate : state.RegisterOf(meeting)) {
    if (!mandate.ActiveOn(meeting.date)) continue;
    if (about == v1::REMINDER_SUBJECT_ANSWER) {
      if (!HasAnswered(meeting, mandate)) persons.insert(mandate.holder);
    } else if (about == v1::REMINDER_SUBJECT_DECLARE) {
      for (const AgendaItem& item : meeting.items) persons.insert(WhoDeclares(state, meeting, item, mandate));
    }
  }
  persons.erase(PersonId());
  return persons;
}

Time MayBeRemindedAgain(const Meeting& meeting, v1::ReminderSubject about, const PersonId& person) {
  const auto found = meeting.mail.reminded.find({static_cast<int>(about), person});
  return found == meeting.mail.reminded.end() ? Time() : Time{found->second.ms + kBetweenRemindersMs};
}

CauseOfMail FindMailCause(const State& state, const StatementId& statement) {
  const auto known = state.statements.find(statement);
  if (known == state.statements.end()) return {};
  const auto place = state.mail_causes.find(known->second.place.seq);
  const Meeting* meeting = place == state.mail_causes.end() ? nullptr : state.FindMeeting(place->second);
  if (meeting == nullptr) return {};
  const std::vector<MailCause>& causes = meeting->mail.causes;
  const auto cause =
      std::find_if(causes.rbegin(), causes.rend(), [&](const MailCause& one) { return one.statement == statement; });
  return cause == causes.rend() ? CauseOfMail() : CauseOfMail{meeting, &*cause};
}

const MailEnd* EndOfMail(const MailCause& cause, const PersonId& person, const std::string& recipient, int days_before,
                         int about) {
  const auto end = std::find_if(cause.ends.rbegin(), cause.ends.rend(),
                                [&](const MailEnd& one) { return one.is_of(person, recipient, days_before, about); });
  return end == cause.ends.rend() ? nullptr : &*end;
}

const char* MailResultWord(int result) {
  switch (result) {
    case v1::MAIL_RESULT_ACCEPTED:
      return "accepted";
    case v1::MAIL_RESULT_REFUSED:
      return "refused";
    case v1::MAIL_RESULT_BOUNCED:
      return "bounced";
    case v1::MAIL_RESULT_GIVEN_UP:
      return "given_up";
    default:
      return "";
  }
}

bool IsMailAddress(std::string_view text) {
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos || text.size() > 254 || at > 64) return false;
  const std::string_view domain = text.substr(at + 1);
  return IsWordOfAddress(text.substr(0, at), "!#$%&'*+-/=?^_`{|}~") && IsWordOfAddress(domain, "-") &&
         domain.front() != '-' && domain.back() != '-';
}

}  // namespace mandat::domain
