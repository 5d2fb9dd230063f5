// What people were asked at meetings to do: see minutes.h.
#include <algorithm>
#include <tuple>

#include "shared/domain/minutes.h"

namespace mandat::domain {

std::optional<Date> DueDayOf(const State& state, const Assignment& assignment) {
  if (assignment.due_date) return assignment.due_date;
  const Meeting* meeting = state.FindMeeting(assignment.due_meeting);
  return meeting == nullptr ? std::nullopt : std::optional(meeting->date);
}

std::vector<const Assignment*> OpenAssignments(const State& state) {
  std::vector<const Assignment*> open;
  for (const auto& [id, assignment] : state.assignments) {
    if (assignment.status == Assignment::Status::kOpen) open.push_back(&assignment);
  }
  const auto rank = [&](const Assignment* assignment) {
    const auto due = DueDayOf(state, *assignment);
    return std::make_tuple(!due, due.value_or(Date()), assignment->id);
  };
  std::sort(open.begin(), open.end(), [&](const Assignment* a, const Assignment* b) { return rank(a) < rank(b); });
  return open;
}

std::vector<const Assignment*> AssignmentsDueAt(const State& state, const Meeting& meeting) {
  std::vector<const Assignment*> due = OpenAssignments(state);
  std::erase_if(due, [&](const Assignment* assignment) {
    const auto day = DueDayOf(state, *assignment);
    return assignment->due_meeting != meeting.id && (!day || *day > meeting.date || assignment->meeting == meeting.id);
  });
  return due;
}

}  // namespace mandat::domain
