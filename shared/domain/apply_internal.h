// How `Apply` is split by subject. Internal to the domain. None of these fails: a thing that is named and not known
// here is skipped, because its record may be hidden from this viewer.
#ifndef MANDAT_SHARED_DOMAIN_APPLY_INTERNAL_H_
#define MANDAT_SHARED_DOMAIN_APPLY_INTERNAL_H_

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"

namespace mandat::domain::internal {

// Each handles the acts of its subject and ignores the others.
void ApplyIdentity(State& state, const AppliedRecord& record);  // apply_identity.cc
void ApplyMeetings(State& state, const AppliedRecord& record);  // apply_meetings.cc
void ApplyWords(State& state, const AppliedRecord& record);     // apply_words.cc
void ApplyMatters(State& state, const AppliedRecord& record);   // apply_matters.cc
void ApplyPlanning(State& state, const AppliedRecord& record);  // apply_planning.cc: after ApplyMeetings

// The deadlines of a meeting on `day` in the reading that its rules pick; the day itself where none can be computed.
MeetingDeadlines FrozenDeadlines(const Rules& rules, Date day);
void ApplyMinutes(State& state, const AppliedRecord& record);   // apply_minutes.cc

inline Meeting* MeetingIn(State& state, const std::string& meeting) {
  const auto found = state.meetings.find(MeetingId(meeting));
  return found == state.meetings.end() ? nullptr : &found->second;
}
inline AgendaItem* ItemIn(State& state, const std::string& meeting, const std::string& item) {
  Meeting* found = MeetingIn(state, meeting);
  return found == nullptr ? nullptr : found->FindItem(ItemId(item));
}

}  // namespace mandat::domain::internal

#endif  // MANDAT_SHARED_DOMAIN_APPLY_INTERNAL_H_
