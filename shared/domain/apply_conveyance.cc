#include "shared/domain/apply_internal.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::domain::internal {
namespace {

void RequestConveyance(State& state, const AppliedRecord& record, const v1::RequestConveyance& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  const StatementId id = IdOf(*record.statement);
  const MandateId mandate(act.mandate());
  const Conveyance* known = ConveyanceOf(*meeting, mandate, PersonId(act.conveyor()));
  if (known == nullptr && act.withdrawn()) return;
  std::size_t index = meeting->conveyances.size();
  if (known != nullptr) {
    index = static_cast<std::size_t>(known - meeting->conveyances.data());
  } else {
    meeting->conveyances.emplace_back().id = id;
  }
  state.conveyance_places[id] = {meeting->id, ItemId(), static_cast<std::uint32_t>(index)};
  Conveyance& conveyance = meeting->conveyances[index];
  conveyance.statement = id;
  if (act.withdrawn()) {
    conveyance.state = ConveyanceState::kWithdrawn;
    return;
  }
  conveyance.mandate = mandate;
  conveyance.holder = SpeakerOf(record, act);
  conveyance.conveyor = PersonId(act.conveyor());
  conveyance.items = WordsTo<ItemId>(act.items());
  conveyance.message = act.message();
  conveyance.entered = EnteredBy(record, act);
  conveyance.state = ConveyanceState::kAsked;
  conveyance.answer = StatementId();
  conveyance.asked_at = record.time;
  conveyance.place = record.place;
}

void AnswerConveyance(State& state, const AppliedRecord& record, const v1::AnswerConveyance& act) {
  const auto place = state.conveyance_places.find(BytesTo<StatementId>(act.request()));
  if (place == state.conveyance_places.end()) return;
  Conveyance& conveyance = state.meetings.at(place->second.meeting).conveyances[place->second.index];
  conveyance.state = act.accept() ? ConveyanceState::kAccepted : ConveyanceState::kDeclined;
  conveyance.answer = IdOf(*record.statement);
  conveyance.answered_at = record.time;
}

}  // namespace

void ApplyConveyance(State& state, const AppliedRecord& record) {
  switch (record.statement->act_case()) {
    case v1::Statement::kRequestConveyance:
      return RequestConveyance(state, record, record.statement->request_conveyance());
    case v1::Statement::kAnswerConveyance:
      return AnswerConveyance(state, record, record.statement->answer_conveyance());
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
