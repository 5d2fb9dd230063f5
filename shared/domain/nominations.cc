#include "shared/domain/nominations.h"

#include <algorithm>
#include <tuple>

namespace mandat::domain {
namespace {

constexpr std::int64_t kHourMs = 60 * 60 * 1000;

bool IsBlocked(const Meeting& meeting, const Nomination& queued) {
  return std::any_of(meeting.nominations.begin(), meeting.nominations.end(), [&](const Nomination& other) {
    if (other.id == queued.id || other.mandate != queued.mandate || !other.overlaps(queued)) return false;
    if (other.state == NominationState::kAsked || other.state == NominationState::kAccepted) return true;
    return other.state == NominationState::kQueued &&
           std::tie(other.order, other.place) < std::tie(queued.order, queued.place);
  });
}

}  // namespace

void AskNext(Meeting& meeting, const MandateId& mandate, Time now) {
  // Asking one only ever blocks others, so that a second pass would ask nobody more; the order of the pass does not
  // matter, because a queued one with a lower order blocks those above it.
  std::vector<Nomination*> free;
  for (Nomination& nomination : meeting.nominations) {
    if (nomination.mandate == mandate && nomination.state == NominationState::kQueued &&
        !IsBlocked(meeting, nomination)) {
      free.push_back(&nomination);
    }
  }
  for (Nomination* nomination : free) {
    nomination->state = NominationState::kAsked;
    nomination->asked_at = now;
  }
}

Time AnswerDeadline(const Meeting& meeting, const Nomination& nomination) {
  return Time{nomination.asked_at.ms + meeting.rules.substitute_answer_hours * kHourMs};
}

MandateId ServesAt(const State& state, const MeetingId& meeting, const PersonId& person) {
  const auto found = state.nominations_of.find(person);
  if (found == state.nominations_of.end()) return {};
  for (const StatementId& id : found->second) {
    const Nomination* nomination = state.FindNomination(id);
    if (nomination != nullptr && nomination->meeting == meeting && nomination->state == NominationState::kAccepted) {
      return nomination->mandate;
    }
  }
  return {};
}

bool ActsOn(const Nomination& nomination, const AgendaItem& item) {
  if (!nomination.covers(item.id)) return false;
  if (!item.decision) return nomination.state == NominationState::kAccepted;
  const Place none;
  if (nomination.accepted_place == none || nomination.accepted_place > item.decision->place) return false;
  return nomination.ended_place == none || nomination.ended_place > item.decision->place;
}

}  // namespace mandat::domain
