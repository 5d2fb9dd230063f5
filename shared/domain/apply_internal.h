// How `Apply` is split by subject. Internal to the domain. None of these fails: a thing that is named and not known
// here is skipped, because its record may be hidden from this viewer.
#ifndef MANDAT_SHARED_DOMAIN_APPLY_INTERNAL_H_
#define MANDAT_SHARED_DOMAIN_APPLY_INTERNAL_H_

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"

namespace mandat::domain::internal {

// Each handles the acts of its subject and ignores the others.
void ApplyIdentity(State& state, const AppliedRecord& record);  // apply_identity.cc
void ApplyRules(State& state, const AppliedRecord& record);     // apply_rules.cc: after ApplyIdentity
void ApplyRegister(State& state, const AppliedRecord& record);  // apply_register.cc: principals and areas
void ApplyMeetings(State& state, const AppliedRecord& record);  // apply_meetings.cc
void ApplyOfficers(State& state, const AppliedRecord& record);  // apply_officers.cc: after ApplyMeetings
void ApplyWords(State& state, const AppliedRecord& record);     // apply_words.cc
void ApplyAgenda(State& state, const AppliedRecord& record);    // apply_agenda.cc: order, papers, experts
void ApplySitting(State& state, const AppliedRecord& record);   // apply_sitting.cc: at the meeting
void ApplyConveyance(State& state, const AppliedRecord& record);  // apply_conveyance.cc
void ApplyMatters(State& state, const AppliedRecord& record);   // apply_matters.cc
void ApplyMail(State& state, const AppliedRecord& record);      // apply_mail.cc: before ApplyMeetings
void ApplyErasure(State& state, const AppliedRecord& record);   // apply_erasure.cc
void ApplyPlanning(State& state, const AppliedRecord& record);  // apply_planning.cc: after ApplyMeetings

// The deadlines of a meeting on `day` in the reading that its rules pick; the day itself where none can be computed.
MeetingDeadlines FrozenDeadlines(const Rules& rules, Date day);
void ApplyMinutes(State& state, const AppliedRecord& record);   // apply_minutes.cc

// All of it is seen by the person from here on, and when and where it was given and is `due` (empty: at no meeting).
// Nobody for an empty person.
void TellOfAssignment(State& state, Assignment& assignment, const PersonId& person, const MeetingId& due);

// By number, letter and id.
void SortAgenda(Meeting& meeting);
// Adds a word at its place; what it `replaces`, where that is a word on the same item, is in force no longer.
void AddPosition(State& state, Meeting& meeting, AgendaItem& item, Position position, const StatementId& replaces);

// Words that are given when they arrive, and that are late when they arrive after the opening.
inline bool ComesFromOutside(Channel channel) {
  return channel == Channel::kApp || channel == Channel::kEmail || channel == Channel::kOther;
}

inline Meeting* MeetingIn(State& state, const std::string& meeting) {
  const auto found = state.meetings.find(MeetingId(meeting));
  return found == state.meetings.end() ? nullptr : &found->second;
}
inline AgendaItem* ItemIn(State& state, const std::string& meeting, const std::string& item) {
  Meeting* found = MeetingIn(state, meeting);
  return found == nullptr ? nullptr : found->FindItem(ItemId(item));
}

template <typename Act>
std::optional<Provenance> EnteredBy(const AppliedRecord& record, const Act& act) {
  if (!act.has_entered()) return std::nullopt;
  return ProvenanceOf(act.entered(), AuthorOf(*record.statement));
}
// Whose word an act is: its author's, or who stated it.
template <typename Act>
PersonId SpeakerOf(const AppliedRecord& record, const Act& act) {
  return act.has_entered() ? PersonId(act.entered().stated_by()) : AuthorOf(*record.statement);
}

}  // namespace mandat::domain::internal

#endif  // MANDAT_SHARED_DOMAIN_APPLY_INTERNAL_H_
