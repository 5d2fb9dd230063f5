// The forum's meetings as such: the plan, extra meetings and who may ask for them, postponing; and the register's
// mandates.
#include "shared/domain/decide_internal.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/limits.h"
#include "shared/domain/meeting_plan.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

Date DayOfQuestion(const Question& question) { return LocalOf(question.state.forum.time_zone, question.now).day; }

const Petition* PetitionNamed(const State& state, const std::string& id) {
  const auto found = state.petitions.find(BytesTo<StatementId>(id));
  return found == state.petitions.end() ? nullptr : &found->second;
}

Decision DecidePetitioned(const Question& question, const v1::CreateMeeting& act) {
  const Petition* petition = PetitionNamed(question.state, act.petition());
  if (petition == nullptr) return NotFound("petition", "");
  if (!petition->meeting.empty()) {
    v1::Refusal refusal = AlreadyExists("petition", petition->meeting.value());
    refusal.set_meeting(petition->meeting.value());
    return refusal;
  }
  const PetitionStanding standing = StandingOfPetition(question.state, *petition, DayOfQuestion(question));
  if (standing.enough()) return std::nullopt;
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_TOO_FEW_PETITIONERS);
  refusal.set_given(std::to_string(standing.joined));
  refusal.set_allowed(std::to_string(standing.needed));
  return refusal;
}

// An extra meeting is asked for by the chair or by enough members; one for a special event is the chair's.
Decision DecideCalling(const Question& question, const v1::CreateMeeting& act) {
  if (act.kind() <= v1::MEETING_KIND_ORDINARY) return std::nullopt;
  return act.petition().empty() ? CheckChairsAct(question, nullptr) : DecidePetitioned(question, act);
}

Decision DecidePostponing(const Question& question, const v1::PostponeMeeting& act) {
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (meeting->phase != MeetingPhase::kPlanned && meeting->phase != MeetingPhase::kCalled)
    return WrongState(*meeting, "planned, called");
  if (act.date() == meeting->date.ToString()) return Malformed("date", "another day", act.date());
  if (meeting->postponements.size() >= static_cast<std::size_t>(kMaxPostponements))
    return TooMany("postponements", kMaxPostponements);
  return CheckChairsAct(question, meeting);
}

// An answer that was given for the day before is none for the new one.
Decision DecideAnswerAfterPostponing(const Question& question, const v1::AnswerNotice& act) {
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr || meeting->postponements.empty()) return std::nullopt;
  const Postponement& newest = meeting->postponements.back();
  const Place seen{question.statement.observed_epoch(), question.statement.observed_seq()};
  return seen < newest.place ? Decision(Superseded(newest.statement)) : std::nullopt;
}

Decision DecideJoining(const Question& question, const v1::JoinPetition& act) {
  const Petition* petition = PetitionNamed(question.state, act.petition());
  if (petition == nullptr) return NotFound("petition", "");
  if (!petition->meeting.empty()) {
    v1::Refusal refusal = AlreadyExists("petition", petition->meeting.value());
    refusal.set_meeting(petition->meeting.value());
    return refusal;
  }
  const PersonId speaker = act.has_entered() ? PersonId(act.entered().stated_by()) : question.author();
  const auto voice = petition->voices.find(speaker);
  const bool joined = voice != petition->voices.end() && voice->second.joined;
  if (act.withdrawn() && !joined) return NotFound("person", speaker.value());
  if (!act.withdrawn() && joined) return AlreadyExists("person", speaker.value());
  return act.has_entered() ? CheckEnteredForMember(question, speaker) : std::nullopt;
}

Decision DecideDescription(const Question& question, const v1::DescribeMandate& act) {
  const State& state = question.state;
  const Mandate* known = state.FindMandate(MandateId(act.mandate()));
  if (act.abolished()) {
    if (known == nullptr) return NotFound("mandate", act.mandate());
    return known->abolished ? Decision(AlreadyExists("mandate", act.mandate())) : std::nullopt;
  }
  if (known == nullptr && state.mandates.size() >= static_cast<std::size_t>(kMaxMandates))
    return TooMany("mandates", kMaxMandates);
  if (state.FindPrincipal(PrincipalId(act.principal())) == nullptr) return NotFound("principal", act.principal());
  for (const std::string& area : act.areas()) {
    if (state.FindArea(AreaId(area)) == nullptr) return NotFound("areas", area);
  }
  return std::nullopt;
}

}  // namespace

Decision DecidePlanning(const Question& question) {
  const S& statement = question.statement;
  switch (statement.act_case()) {
    case S::kCreateMeeting:
      return DecideCalling(question, statement.create_meeting());
    case S::kPostponeMeeting:
      return DecidePostponing(question, statement.postpone_meeting());
    case S::kAnswerNotice:
      return DecideAnswerAfterPostponing(question, statement.answer_notice());
    case S::kPetitionMeeting: {
      const v1::PetitionMeeting& act = statement.petition_meeting();
      return act.has_entered() ? CheckEnteredForMember(question, PersonId(act.entered().stated_by())) : std::nullopt;
    }
    case S::kJoinPetition:
      return DecideJoining(question, statement.join_petition());
    case S::kDescribeMandate:
      return DecideDescription(question, statement.describe_mandate());
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain::internal
