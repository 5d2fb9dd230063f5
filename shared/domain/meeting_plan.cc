#include "shared/domain/meeting_plan.h"

#include <algorithm>
#include <set>

#include "shared/domain/holidays.h"

namespace mandat::domain {

const char* PlanWarningWord(PlanWarning::Kind kind) {
  switch (kind) {
    case PlanWarning::Kind::kTooFewMeetings:
      return "too_few_meetings";
    case PlanWarning::Kind::kDeadlineHasPassed:
      return "deadline_has_passed";
    case PlanWarning::Kind::kTwoOnOneDay:
      return "two_on_one_day";
    case PlanWarning::Kind::kDayOff:
      return "day_off";
  }
  return "";
}

PlanReview ReviewPlan(const Rules& rules, const MeetingPlan& plan, Date today) {
  PlanReview review;
  const int count = static_cast<int>(plan.meetings.size());
  if (count < rules.minimum_meetings_per_year) {
    PlanWarning warning;
    warning.given = count;
    warning.needed = rules.minimum_meetings_per_year;
    review.warnings.push_back(warning);
  }
  std::vector<Date> days;
  for (const PlannedMeeting& meeting : plan.meetings) days.push_back(meeting.date);
  std::sort(days.begin(), days.end());
  for (std::size_t i = 0; i < days.size(); ++i) {
    PlanWarning warning;
    warning.date = days[i];
    if (i > 0 && days[i] == days[i - 1]) {
      // Said once a day, however many there are.
      if (i < 2 || days[i] != days[i - 2]) {
        warning.kind = PlanWarning::Kind::kTwoOnOneDay;
        review.warnings.push_back(warning);
      }
      continue;
    }
    if (!IsCountedWeekday(days[i])) {
      warning.kind = PlanWarning::Kind::kDayOff;
      review.warnings.push_back(warning);
    }
    const auto deadlines = Deadlines(DeadlineRules::From(rules), days[i]);
    if (!deadlines) continue;
    review.meetings.push_back({days[i], *deadlines});
    if (days[i] < today) continue;
    for (const Deadline& deadline : *deadlines) {
      if (deadline.due >= today) continue;
      warning.kind = PlanWarning::Kind::kDeadlineHasPassed;
      warning.deadline = deadline.kind;
      warning.due = deadline.due;
      review.warnings.push_back(warning);
    }
  }
  return review;
}

PetitionStanding StandingOfPetition(const State& state, const Petition& petition, Date day) {
  std::set<PersonId> members;
  for (const Mandate& mandate : state.mandates) {
    const Mandate* then = state.MandateOn(mandate.id, day);
    if (then != nullptr && then->ActiveOn(day)) members.insert(then->holder);
  }
  PetitionStanding standing;
  standing.members = static_cast<int>(members.size());
  const Rules& rules = state.forum.rules;
  standing.needed = (rules.extra_meeting_numerator * standing.members + rules.extra_meeting_denominator - 1) /
                    rules.extra_meeting_denominator;
  for (const auto& [person, voice] : petition.voices) standing.joined += voice.joined && members.contains(person);
  return standing;
}

}  // namespace mandat::domain
