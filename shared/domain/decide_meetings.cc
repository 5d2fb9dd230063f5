#include <algorithm>

#include "shared/domain/decide_internal.h"
#include "shared/domain/limits.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

Decision CheckPhase(const State& state, const std::string& id, std::initializer_list<MeetingPhase> allowed,
                    const char* words) {
  const Meeting* meeting = state.FindMeeting(MeetingId(id));
  if (meeting == nullptr) return NotFound("meeting", id);
  if (std::find(allowed.begin(), allowed.end(), meeting->phase) != allowed.end()) return std::nullopt;
  return WrongState(*meeting, words);
}

Decision CheckAreasAndPrincipals(const State& state, const v1::SetAgendaItem& act) {
  for (const std::string& area : act.areas()) {
    if (state.FindArea(AreaId(area)) == nullptr) return NotFound("areas", area);
  }
  for (const std::string& principal : act.principals()) {
    if (state.FindPrincipal(PrincipalId(principal)) == nullptr) return NotFound("principals", principal);
  }
  return std::nullopt;
}

Decision DecideAgendaItem(const Question& question, const v1::SetAgendaItem& act) {
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (Decision refusal = CheckNotOver(*meeting)) return refusal;
  if (Decision refusal = CheckAreasAndPrincipals(question.state, act)) return refusal;
  for (const AgendaItem& other : meeting->items) {
    if (other.id.value() == act.item() || other.number != static_cast<int>(act.number()) ||
        other.letter != act.letter())
      continue;
    v1::Refusal refusal = AlreadyExists("number", std::to_string(act.number()) + act.letter());
    refusal.set_item(other.id.value());
    return refusal;
  }
  const AgendaItem* item = meeting->FindItem(ItemId(act.item()));
  if (item == nullptr) {
    if (meeting->items.size() >= static_cast<std::size_t>(kMaxItems)) return TooMany("items", kMaxItems);
    // Once called, a late matter is taken up only by a recorded decision of chair or forum.
    if (meeting->phase != MeetingPhase::kPlanned && act.reason().empty())
      return Malformed("reason", "why a late matter is taken up");
    return std::nullopt;
  }
  if (item->decision) return Decided(*meeting, *item);
  const bool moves = item->number != static_cast<int>(act.number()) || item->letter != act.letter();
  if (moves && meeting->phase == MeetingPhase::kOpen && !item->added_when_open)
    return WrongState(*meeting, "planned, called");
  const bool changes_needs = item->kind != act.kind() || item->decision_class != ClassOf(act.decision_class()) ||
                             item->areas != WordsTo<AreaId>(act.areas()) ||
                             item->principals != WordsTo<PrincipalId>(act.principals());
  if (changes_needs && act.reason().empty()) return Malformed("reason", "why kind, class, areas or principals change");
  return std::nullopt;
}

Decision DecideProposal(const Question& question, const v1::SetProposal& act) {
  const FoundItem found = FindMeetingAndItem(question.state, act.meeting(), act.item());
  if (found.refusal) return found.refusal;
  if (Decision refusal = CheckNotOver(*found.meeting)) return refusal;
  if (!found.item->is_decision) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_A_DECISION_ITEM);
    refusal.set_item(act.item());
    return refusal;
  }
  if (found.item->decision) return Decided(*found.meeting, *found.item);
  const auto current = static_cast<std::uint32_t>(found.item->current_revision());
  if (act.revision() != current + 1) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_STALE_REVISION);
    refusal.set_item(act.item());
    refusal.set_revision(current);
    return refusal;
  }
  for (const v1::DocumentRef& paper : act.papers()) {
    const std::vector<Hash>& known = found.meeting->documents;
    if (std::find(known.begin(), known.end(), BytesTo<Hash>(paper.hash())) != known.end()) continue;
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_DOCUMENT_MISSING);
    refusal.set_document(paper.hash());
    return refusal;
  }
  return std::nullopt;
}

Decision DecideCancelling(const Question& question, const v1::CancelMeeting& act) {
  if (Decision refusal = CheckPhase(question.state, act.meeting(), {MeetingPhase::kPlanned, MeetingPhase::kCalled},
                                    "planned, called")) {
    return refusal;
  }
  if (!act.has_entered()) return std::nullopt;
  // The chair's act, entered for the chair.
  const Meeting& meeting = *question.state.FindMeeting(MeetingId(act.meeting()));
  const PersonId stated_by(act.entered().stated_by());
  const bool by_chair = IsMeetingChair(question.state, meeting, stated_by);
  return CheckEntered(question, meeting, by_chair ? stated_by : question.state.chair);
}

}  // namespace

Decision DecideMeetings(const Question& question) {
  const S& statement = question.statement;
  const State& state = question.state;
  switch (statement.act_case()) {
    case S::kCreateMeeting:
      if (state.FindMeeting(MeetingId(statement.create_meeting().meeting())) == nullptr) return std::nullopt;
      return AlreadyExists("meeting", statement.create_meeting().meeting());
    case S::kSetAgendaItem:
      return DecideAgendaItem(question, statement.set_agenda_item());
    case S::kSetProposal:
      return DecideProposal(question, statement.set_proposal());
    case S::kSendNotice:
      return CheckPhase(state, statement.send_notice().meeting(), {MeetingPhase::kPlanned}, "planned");
    case S::kOpenMeeting:
      return CheckPhase(state, statement.open_meeting().meeting(), {MeetingPhase::kCalled}, "called");
    case S::kCloseMeeting:
      return CheckPhase(state, statement.close_meeting().meeting(), {MeetingPhase::kOpen}, "open");
    case S::kCancelMeeting:
      return DecideCancelling(question, statement.cancel_meeting());
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain::internal
