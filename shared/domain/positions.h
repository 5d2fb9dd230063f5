// Whose word speaks for a mandate on an item, and what an item needs (DESIGN.md section 5, "Whose word" and
// "Counting").
//
// Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_POSITIONS_H_
#define MANDAT_SHARED_DOMAIN_POSITIONS_H_

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/forecast.h"
#include "shared/domain/state.h"

namespace mandat::domain {

// The meeting as the forecast sees it now: phase "during" from its opening on.
[[nodiscard]] MeetingFacts FactsOfMeeting(const State& state, const Meeting& meeting);
[[nodiscard]] std::vector<ItemForecast> ForecastMeeting(const State& state, const Meeting& meeting);

// The position that speaks for the mandate on the item: the highest valid word; null when there is none.
[[nodiscard]] const Position* SpeakingPosition(const State& state, const Meeting& meeting, const AgendaItem& item,
                                               const MandateId& mandate);

// The mandate's newest word in force that is not valid any more, e.g. for an earlier revision; null when none.
[[nodiscard]] const Position* StalePosition(const Meeting& meeting, const AgendaItem& item, const MandateId& mandate);

// The accepted substitute that acts for the mandate on the item, if any.
[[nodiscard]] const Nomination* ActingSubstitute(const Meeting& meeting, const ItemId& item, const MandateId& mandate);

[[nodiscard]] bool IsRecused(const AgendaItem& item, const PersonId& person);

// Something a person is asked to do, for "what I must do"; sorted by deadline, then what cannot be decided without the
// person, then meeting and item.
struct Task {
  enum class Kind {
    kAnswerNotice,
    kDeclare,
    kReaffirm,
    kAnswerNomination,
    kContestOrConfirm,
    kSignMinutes,
    kAssignment,
    kAnswerConveyance,  // another member asks for their position to be stated
    kConvey,            // promised, and not stated yet
    kReviewRules        // of the forum, for its secretary: the rules of procedure (rules_state.h)
  };
  Kind kind = Kind::kDeclare;
  MeetingId meeting;
  ItemId item;  // declare, reaffirm; sign: the paragraph that is adjusted by itself; assignment: where it was given
  MandateId mandate;
  StatementId statement;    // nomination, position, issued minutes, assignment or conveyance concerned
  AssignmentId assignment;  // assignment
  // Needed by the class's rule (not only expected as of every member): without it the item cannot be decided.
  bool needed = false;
  std::vector<AreaId> areas;  // why: the item's areas that the mandate answers for
  int stale_revision = 0;     // reaffirm: the revision declared on
  std::optional<Date> due;    // the meeting's day, or the day before for answers; none: an assignment without one
  Time answer_by;             // nomination: when the time to answer runs out

  // While it is not done the item cannot be decided. (A word that somebody entered for the person counts meanwhile.)
  bool stops_a_decision() const {
    return needed && (kind == Kind::kDeclare || kind == Kind::kReaffirm || kind == Kind::kConvey);
  }
};
[[nodiscard]] std::vector<Task> TasksOf(const State& state, const PersonId& person, Time now);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_POSITIONS_H_
