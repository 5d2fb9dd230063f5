#include <algorithm>

#include "shared/domain/decide_internal.h"
#include "shared/domain/nominations.h"
#include "shared/domain/positions.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

Decision DecideAnswer(const Question& question, const v1::AnswerNotice& act) {
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (meeting->phase != MeetingPhase::kPlanned && meeting->phase != MeetingPhase::kCalled)
    return WrongState(*meeting, "planned, called");
  const Mandate* mandate = nullptr;
  if (Decision refusal = CheckMandate(question.state, *meeting, act.mandate(), mandate)) return refusal;
  if (Decision refusal = CheckEntered(question, *meeting, mandate->holder)) return refusal;
  return CheckItemsExist(*meeting, act.items());
}

// Who is meant to speak: the substitute that acts, or the holder.
Decision CheckSpeaker(const Question& question, const Meeting& meeting, const AgendaItem& item, const Mandate& mandate,
                      const v1::DeclarePosition& act) {
  PersonId speaker = mandate.holder;
  if (act.by_substitute()) {
    const auto accepted = std::find_if(
        meeting.nominations.begin(), meeting.nominations.end(),
        [&](const Nomination& nomination) { return nomination.mandate == mandate.id && ActsOn(nomination, item); });
    if (accepted == meeting.nominations.end()) {
      v1::Refusal refusal = NotAllowed(question.statement.person(), "by_substitute");
      refusal.set_mandate(mandate.id.value());
      return refusal;
    }
    speaker = accepted->person;
  }
  if (IsRecused(item, speaker)) return Recused(item, speaker);
  if (!act.has_entered()) return std::nullopt;

  const v1::Provenance& entered = act.entered();
  if (Decision refusal = CheckGiven(question, meeting, entered)) return refusal;
  if (entered.channel() != v1::CHANNEL_CONVEYED) {
    return entered.stated_by() == speaker.value() ? std::nullopt
                                                  : Decision(NotAllowed(entered.stated_by(), "entered.stated_by"));
  }
  if (act.by_substitute()) return Malformed("by_substitute", "false: conveyed is the holder's word");
  const PersonId conveyor(entered.stated_by());
  const bool may_convey = conveyor != mandate.holder && IsSittingMember(question.state, conveyor, meeting.date);
  return may_convey ? std::nullopt : Decision(NotAllowed(conveyor.value(), "entered.stated_by"));
}

Decision CheckSealed(const Question& question, const v1::DeclarePosition& act) {
  if (question.sealed == nullptr) return std::nullopt;  // not for this viewer
  if (!question.sealed->exceptions().empty()) return Malformed("sealed.exceptions", "none: one mandate speaks");
  const bool evidence = !question.sealed->evidence_text().empty() || !question.sealed->evidence_file().empty();
  if (!act.has_entered()) {
    return evidence ? Decision(Malformed("sealed.evidence_text", "none: nobody entered it for somebody else"))
                    : std::nullopt;
  }
  const bool second_hand =
      act.entered().stated_by() != question.statement.person() && act.entered().channel() != v1::CHANNEL_MEETING;
  if (second_hand && !evidence) return Malformed("sealed.evidence_text", "the word as it was given, or a file");
  return std::nullopt;
}

Decision DecideDeclaration(const Question& question, const v1::DeclarePosition& act) {
  const FoundItem found = FindMeetingAndItem(question.state, act.meeting(), act.item());
  if (found.refusal) return found.refusal;
  if (Decision refusal = CheckOpenForWords(*found.meeting, *found.item)) return refusal;
  const Mandate* mandate = nullptr;
  if (Decision refusal = CheckMandate(question.state, *found.meeting, act.mandate(), mandate)) return refusal;
  if (Decision refusal = CheckSpeaker(question, *found.meeting, *found.item, *mandate, act)) return refusal;
  if (Decision refusal = CheckText(*found.item, act.revision(), act.clauses_hash(), act.paper_hashes())) return refusal;
  return CheckSealed(question, act);
}

// A position that an act names, with where it lives.
struct Named {
  const Meeting* meeting = nullptr;
  const AgendaItem* item = nullptr;
  const Position* position = nullptr;
};

Decision FindNamed(const State& state, const std::string& id, Named& named) {
  const auto place = state.position_places.find(BytesTo<StatementId>(id));
  if (place == state.position_places.end()) return NotFound("position", "");
  named.meeting = state.FindMeeting(place->second.meeting);
  named.item = named.meeting->FindItem(place->second.item);
  named.position = &named.item->positions[place->second.index];
  if (named.position->in_force()) return std::nullopt;
  const auto latest = named.item->latest_words.find(named.position->slot());
  return Superseded(latest == named.item->latest_words.end() ? StatementId() : latest->second);
}

Decision DecideWithdrawal(const Question& question, const v1::WithdrawPosition& act) {
  Named named;
  if (Decision refusal = FindNamed(question.state, act.position(), named)) return refusal;
  if (Decision refusal = CheckOpenForWords(*named.meeting, *named.item)) return refusal;
  if (!act.has_entered()) return std::nullopt;
  const PersonId holder = question.state.MandateOn(named.position->mandate, named.meeting->date)->holder;
  const bool by_holder = !named.position->by_substitute && act.entered().stated_by() == holder.value();
  return CheckEntered(question, *named.meeting, by_holder ? holder : named.position->speaker());
}

Decision DecideContest(const Question& question, const v1::ContestPosition& act) {
  Named named;
  if (Decision refusal = FindNamed(question.state, act.position(), named)) return refusal;
  // Nobody contests what they signed themselves: they change or withdraw it.
  if (!named.position->entered) return NotAllowed(question.statement.person(), "position");
  if (named.position->channel == Channel::kMeeting) {
    // What was said at the meeting: until the minutes of it are adjusted.
    if (Decision refusal = CheckNotAdjusted(*named.meeting, *named.item)) return refusal;
  } else if (Decision refusal = CheckOpenForWords(*named.meeting, *named.item)) {
    return refusal;
  }
  if (act.withdrawn() && !named.position->contested) return NotFound("contest", "");
  return std::nullopt;
}

Decision DecideAdmission(const Question& question, const v1::AdmitLatePosition& act) {
  Named named;
  if (Decision refusal = FindNamed(question.state, act.position(), named)) return refusal;
  if (named.meeting->phase != MeetingPhase::kOpen) return WrongState(*named.meeting, "open");
  if (Decision refusal = CheckOpenForWords(*named.meeting, *named.item)) return refusal;
  if (!named.position->late) return NotFound("late position", "");
  if (named.position->admitted) return AlreadyExists("position", "");
  return std::nullopt;
}

Decision DecideRecusal(const Question& question, const v1::DeclareRecusal& act) {
  const FoundItem found = FindMeetingAndItem(question.state, act.meeting(), act.item());
  if (found.refusal) return found.refusal;
  if (Decision refusal = CheckOpenForWords(*found.meeting, *found.item)) return refusal;
  const PersonId person(act.person());
  if (Decision refusal = CheckEntered(question, *found.meeting, person)) return refusal;
  const bool nominated =
      std::any_of(found.meeting->nominations.begin(), found.meeting->nominations.end(),
                  [&](const Nomination& nomination) { return nomination.person == person && nomination.live(); });
  if (!nominated && !IsSittingMember(question.state, person, found.meeting->date))
    return NotFound("person", act.person());
  if (act.withdrawn() && !IsRecused(*found.item, person)) return NotFound("recusal", act.person());
  return std::nullopt;
}

}  // namespace

Decision DecideWords(const Question& question) {
  const S& statement = question.statement;
  switch (statement.act_case()) {
    case S::kAnswerNotice:
      return DecideAnswer(question, statement.answer_notice());
    case S::kDeclarePosition:
      return DecideDeclaration(question, statement.declare_position());
    case S::kWithdrawPosition:
      return DecideWithdrawal(question, statement.withdraw_position());
    case S::kContestPosition:
      return DecideContest(question, statement.contest_position());
    case S::kAdmitLatePosition:
      return DecideAdmission(question, statement.admit_late_position());
    case S::kDeclareRecusal:
      return DecideRecusal(question, statement.declare_recusal());
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain::internal
