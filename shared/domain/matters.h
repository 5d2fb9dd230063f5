// What is computed from matters: what is late for which meeting, what is missing, and a matter's history.
//
// Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_MATTERS_H_
#define MANDAT_SHARED_DOMAIN_MATTERS_H_

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/deadlines.h"
#include "shared/domain/state.h"

namespace mandat::domain {

// "in_preparation", "accepted", "rejected", "referred", "decided", "handled", "withdrawn".
[[nodiscard]] const char* MatterPhaseWord(MatterPhase phase);
// "unreviewed", "completion_requested", "complete".
[[nodiscard]] const char* MatterReviewWord(MatterReview review);

// Whether the matter's material reached the secretary after the day that the meeting's rules set: for decision material
// of a decision matter, for other material of the others. One that a decision deferred was in time once, and stays so.
[[nodiscard]] bool IsLate(const State& state, const Matter& matter, const Meeting& meeting);
// Null when neither chair nor forum has taken it up there.
[[nodiscard]] const MatterAdmission* AdmissionTo(const Matter& matter, const MeetingId& meeting);
// Accepted to the meeting, or admitted at it: an item there may name it.
[[nodiscard]] bool MayBeTakenUp(const Matter& matter, const MeetingId& meeting);

// How a matter stands to one deadline of a meeting, in both readings of its days.
struct MatterDeadline {
  Deadline deadline;
  std::optional<Date> done;  // forum day; none: not yet
  bool late_weekdays = false;
  bool late_calendar = false;
  bool late = false;  // in the reading that the meeting's rules pick
};

// What a matter waits for, the first of these that applies.
enum class MatterNeed { kNothing, kCompletion, kReview, kRuling, kAdmission, kAgenda };
// "nothing", "completion", "review", "ruling", "admission", "agenda".
[[nodiscard]] const char* MatterNeedWord(MatterNeed need);

struct MatterStanding {
  MatterId matter;
  MatterDeadline material;
  MatterDeadline preparation;  // done: when the preparatory group ruled on it
  bool admitted = false;
  MatterNeed need = MatterNeed::kNothing;
};

// The secretary's view of a meeting: every matter that is accepted to it, admitted at it, or wishes for it and is in
// preparation; by id. What is not done is late once `today` is after the day.
[[nodiscard]] std::vector<MatterStanding> MattersFor(const State& state, const Meeting& meeting, Date today);

// One line of a matter's history: an item of a meeting, or what was noted.
struct MatterEvent {
  Date date;
  MeetingId meeting;  // empty: a note
  ItemId item;
  MeetingPhase phase = MeetingPhase::kPlanned;
  int outcome = 0;       // mandat.v1.Outcome; 0: nothing decided
  MeetingId to_meeting;  // deferred to
  std::string text;      // of a note
};
// By date; items whose matter was taken off again are not in it.
[[nodiscard]] std::vector<MatterEvent> HistoryOf(const State& state, const Matter& matter);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_MATTERS_H_
