#include "shared/domain/decide_internal.h"
#include "shared/domain/limits.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::domain::internal {
namespace {

Decision DecideRequest(const Question& question, const v1::RequestConveyance& act) {
  const State& state = question.state;
  const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (Decision refusal = CheckNotOver(*meeting)) return refusal;
  const Mandate* mandate = nullptr;
  if (Decision refusal = CheckMandate(state, *meeting, act.mandate(), mandate)) return refusal;
  if (Decision refusal = CheckEntered(question, *meeting, mandate->holder)) return refusal;
  const PersonId conveyor(act.conveyor());
  const Conveyance* known = ConveyanceOf(*meeting, mandate->id, conveyor);
  if (act.withdrawn()) {
    const bool stands = known != nullptr && known->state != ConveyanceState::kWithdrawn;
    return stands ? std::nullopt : Decision(NotFound("conveyor", act.conveyor()));
  }
  if (conveyor == mandate->holder || !IsSittingMember(state, conveyor, meeting->date))
    return NotAllowed(act.conveyor(), "conveyor");
  if (Decision refusal = CheckItemsExist(*meeting, act.items())) return refusal;
  for (const std::string& item : act.items()) {
    if (Decision refusal = CheckOpenForWords(*meeting, *meeting->FindItem(ItemId(item)))) return refusal;
  }
  if (known == nullptr && meeting->conveyances.size() >= static_cast<std::size_t>(kMaxConveyances))
    return TooMany("conveyances", kMaxConveyances);
  return std::nullopt;
}

Decision DecideAnswerTo(const Question& question, const v1::AnswerConveyance& act) {
  const Conveyance* conveyance = question.state.FindConveyance(BytesTo<StatementId>(act.request()));
  if (conveyance == nullptr) return NotFound("request", "");
  const auto place = question.state.conveyance_places.find(conveyance->id);
  const Meeting& meeting = *question.state.FindMeeting(place->second.meeting);
  if (Decision refusal = CheckNotOver(meeting)) return refusal;
  if (Decision refusal = CheckEntered(question, meeting, conveyance->conveyor)) return refusal;
  if (conveyance->state != ConveyanceState::kWithdrawn) return std::nullopt;
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_ASKED);
  refusal.set_person(conveyance->conveyor.value());
  return refusal;
}

}  // namespace

Decision DecideConveyance(const Question& question) {
  switch (question.statement.act_case()) {
    case v1::Statement::kRequestConveyance:
      return DecideRequest(question, question.statement.request_conveyance());
    case v1::Statement::kAnswerConveyance:
      return DecideAnswerTo(question, question.statement.answer_conveyance());
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain::internal
