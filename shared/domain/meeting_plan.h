// The year's meetings as they are planned, and petitions for extra ones: what the rules say about them.
//
// Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_MEETING_PLAN_H_
#define MANDAT_SHARED_DOMAIN_MEETING_PLAN_H_

#include <array>
#include <vector>

#include "shared/domain/deadlines.h"
#include "shared/domain/state.h"

namespace mandat::domain {

struct PlanWarning {
  enum class Kind {
    kTooFewMeetings,     // `given` of `needed`
    kDeadlineHasPassed,  // `deadline` of the meeting on `date` fell on `due`
    kTwoOnOneDay,        // on `date`
    kDayOff,             // `date` is no weekday that is counted
  };
  Kind kind = Kind::kTooFewMeetings;
  int given = 0;
  int needed = 0;
  Date date;
  DeadlineKind deadline = DeadlineKind::kDecisionMaterial;
  Date due;
};
// "too_few_meetings", "deadline_has_passed", "two_on_one_day", "day_off".
[[nodiscard]] const char* PlanWarningWord(PlanWarning::Kind kind);

struct PlannedDeadlines {
  Date meeting;
  std::array<Deadline, 4> deadlines;
};

struct PlanReview {
  std::vector<PlannedDeadlines> meetings;  // by date
  std::vector<PlanWarning> warnings;       // the year's first, then by date
};

// Meetings that lie before `today` have no deadlines to miss any more: they warn of none.
[[nodiscard]] PlanReview ReviewPlan(const Rules& rules, const MeetingPlan& plan, Date today);

struct PetitionStanding {
  int joined = 0;   // members on the day whose names stand under it
  int members = 0;  // persons who hold an active mandate on the day, each once
  int needed = 0;   // the fraction of them that the rules name, rounded up
  bool enough() const { return joined >= needed; }
};
[[nodiscard]] PetitionStanding StandingOfPetition(const State& state, const Petition& petition, Date day);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_MEETING_PLAN_H_
