// For a mandate and a meeting: on which items it counts and why, which lawful routes it has, until when, and what each
// would do.
//
// A route is judged by trying it on the forecast, so what is said here and what the forecast says can never differ.
// Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_EXPLAIN_H_
#define MANDAT_SHARED_DOMAIN_EXPLAIN_H_

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/state.h"

namespace mandat::domain {

// Why an item counts on the mandate, or does not.
enum class Concern {
  kNoDecision,    // information or discussion
  kPresence,      // class forum: it is counted among those present
  kArea,          // class subject: it is responsible for the item's areas at a concerned principal
  kEverybody,     // class financial
  kNotConcerned,  // class subject: others are responsible
  kRecused,       // jäv, and no substitute acts: it is out of the item's count
  kNotActive,     // vacant, or not in force on the meeting's day
};

enum class Route { kAttend, kAdvance, kConvey, kEmail, kSubstitute };

enum class RouteStatus {
  kOpen,
  kUnderWay,  // somebody is asked, or has promised
  kTaken,
  kClosed,
};

// Why a route is closed.
enum class Barrier { kNone, kDecided, kMeetingOver, kMeetingOpen, kRecused, kNothingProposed };

struct RouteView {
  Route route = Route::kAttend;
  RouteStatus status = RouteStatus::kClosed;
  Barrier barrier = Barrier::kNone;
  // Whether taking it gives the mandate what the item's class asks for.
  bool counts = false;
  // Open until the item is decided; otherwise until the meeting opens.
  bool until_decided = false;
  // The item's verdict if this mandate took it; none: cannot be known here, or the route is closed.
  std::optional<Verdict> verdict;
  PersonId via;  // conveyor or substitute who is asked or acts
};

struct ItemExplanation {
  ItemId item;
  int number = 0;
  std::string letter;
  std::string title;
  DecisionClass decision_class = DecisionClass::kForum;
  Concern concern = Concern::kNoDecision;
  std::vector<AreaId> areas;       // kArea: those that it answers for here
  std::optional<Verdict> verdict;  // now; none: no decision item, or cannot be known here
  bool covered = false;            // it does what the class asks, or will if people do as they said
  std::vector<RouteView> routes;   // in the order of Route; none where it does not count

  bool counts_on() const {
    return concern == Concern::kPresence || concern == Concern::kArea || concern == Concern::kEverybody;
  }
};

struct Explanation {
  MeetingId meeting;
  MandateId mandate;
  PersonId holder;
  PrincipalId principal;
  std::vector<ItemExplanation> items;  // in the agenda's order

  // The items that count on it and that it does not cover.
  std::vector<ItemId> uncovered() const;
};

// "no_decision", "presence", "area", "everybody", "not_concerned", "recused", "not_active".
[[nodiscard]] const char* ConcernWord(Concern concern);
// "attend", "advance", "convey", "email", "substitute".
[[nodiscard]] const char* RouteWord(Route route);
// "open", "under_way", "taken", "closed".
[[nodiscard]] const char* RouteStatusWord(RouteStatus status);
// "", "decided", "meeting_over", "meeting_open", "recused", "nothing_proposed".
[[nodiscard]] const char* BarrierWord(Barrier barrier);

// Nothing for an unknown mandate.
[[nodiscard]] std::optional<Explanation> Explain(const State& state, const Meeting& meeting, const MandateId& mandate);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_EXPLAIN_H_
