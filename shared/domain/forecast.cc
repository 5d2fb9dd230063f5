// The terms are those of docs/forecast.md, in its order and under its names.
#include "shared/domain/forecast.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace mandat::domain {
namespace {

template <typename Id>
bool Contains(const std::vector<Id>& ids, const Id& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

template <typename Id>
bool Meet(const std::vector<Id>& a, const std::vector<Id>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Id& id) { return Contains(b, id); });
}

// `items` of a row: an empty list means all.
bool Covers(const std::vector<ItemId>& items, const ItemId& item) { return items.empty() || Contains(items, item); }

bool MoreThanHalf(int present, int of) { return 2 * present > of; }

// An active mandate and what the meeting's facts say of it.
struct Seat {
  const Mandate* mandate = nullptr;
  SideId side;
  std::vector<const AttendanceFacts*> attendance;
  std::vector<const SubstituteFacts*> substitutes;
};

// What a seat is at one item.
struct SeatAtItem {
  const Seat* seat = nullptr;
  bool stands_by_substitute = false;
  bool holder_recused = false;
  bool there_by_holder = false;  // during
  bool there = false;            // during
  bool attending = false;        // before
  bool unanswered = false;       // before
  bool counted() const { return stands_by_substitute || !holder_recused; }
  bool present(Phase phase) const { return phase == Phase::kDuring ? there : attending; }
};

class Forecaster {
 public:
  Forecaster(const Register& reg, const MeetingFacts& meeting) : reg_(reg), meeting_(meeting) {
    std::map<PrincipalId, SideId> sides;
    for (const Principal& principal : reg.forum.principals) sides.emplace(principal.id, principal.side);
    std::map<MandateId, std::size_t> places;
    for (const Mandate& mandate : reg.mandates) {
      if (!mandate.ActiveOn(meeting.date)) continue;
      places.emplace(mandate.id, seats_.size());
      const auto side = sides.find(mandate.principal);
      seats_.push_back({.mandate = &mandate, .side = side == sides.end() ? SideId() : side->second});
    }
    const auto seat_of = [&](const MandateId& id) -> Seat* {
      const auto found = places.find(id);
      return found == places.end() ? nullptr : &seats_[found->second];
    };
    // What is said of a mandate that is not active is left out here, once.
    for (const AttendanceFacts& row : meeting.attendance) {
      if (Seat* seat = seat_of(row.mandate)) seat->attendance.push_back(&row);
    }
    for (const SubstituteFacts& row : meeting.substitutes) {
      if (Seat* seat = seat_of(row.mandate)) seat->substitutes.push_back(&row);
    }
    // A recusal belongs to the person: it reaches every mandate that the holder has.
    for (const RecusalFacts& row : meeting.recusals) {
      if (const Seat* seat = seat_of(row.mandate)) recused_.emplace(row.item, seat->mandate->holder);
    }
    for (const PositionFacts& row : meeting.positions) positions_[{row.item, row.mandate}].push_back(&row);
  }

  ItemForecast At(const ItemFacts& item) const {
    ItemForecast result{
        .item = item.id, .number = item.number, .letter = item.letter, .decision_class = item.decision_class};
    const bool during = meeting_.phase == Phase::kDuring;
    std::vector<SeatAtItem> counted;
    for (const Seat& seat : seats_) {
      const SeatAtItem at = Look(seat, item);
      if (at.counted()) {
        counted.push_back(at);
        result.counted.push_back(seat.mandate->id);
      } else {
        result.recused.push_back(seat.mandate->id);
      }
    }
    for (const Side& side : reg_.forum.sides) {
      SideQuorum quorum{.side = side.id};
      for (const SeatAtItem& at : counted) {
        if (at.seat->side != side.id) continue;
        ++quorum.of;
        if (at.present(meeting_.phase)) ++quorum.present;
        if (!during && at.unanswered) ++quorum.unanswered;
      }
      quorum.met = MoreThanHalf(quorum.present, quorum.of);
      result.quorum.push_back(quorum);
    }
    for (const SeatAtItem& at : counted) {
      if (Needed(*at.seat->mandate, item)) Sort(at, item, result);
    }
    if (item.decision_class == DecisionClass::kSubject) result.gaps = Gaps(item);
    for (std::vector<MandateId>* ids :
         {&result.needed, &result.satisfied, &result.missing, &result.expected, &result.uncertain, &result.uncovered,
          &result.stale, &result.contested, &result.recused, &result.counted}) {
      std::sort(ids->begin(), ids->end());
    }
    result.verdict = VerdictOf(result);
    return result;
  }

 private:
  SeatAtItem Look(const Seat& seat, const ItemFacts& item) const {
    SeatAtItem at{.seat = &seat};
    const bool substitute_counts = reg_.forum.rules.substitute_counts.contains(item.decision_class);
    bool asked = false;
    for (const SubstituteFacts* row : seat.substitutes) {
      if (!substitute_counts || !Covers(row->items, item.id)) continue;
      if (row->state == SubstituteFacts::State::kAccepted) at.stands_by_substitute = true;
      if (row->state == SubstituteFacts::State::kNominated) asked = true;
    }
    at.holder_recused = recused_.contains({item.id, seat.mandate->holder});
    if (meeting_.phase == Phase::kDuring) {
      for (const AttendanceFacts* row : seat.attendance) {
        if (row->absent || !Covers(row->items, item.id)) continue;
        if (row->by_substitute) {
          at.there = at.there || at.stands_by_substitute;
        } else if (!at.holder_recused) {
          at.there = at.there_by_holder = true;
        }
      }
      return at;
    }
    const bool announced = std::any_of(seat.attendance.begin(), seat.attendance.end(), [&](const AttendanceFacts* row) {
      return !row->absent && Covers(row->items, item.id);
    });
    at.attending = at.stands_by_substitute || (announced && !at.holder_recused);
    at.unanswered = !at.attending && (seat.attendance.empty() || asked);
    return at;
  }

  // Whether a counted mandate has to declare on the item. Without a list of principals, whoever has a mandate of the
  // area is concerned by it, so that any counted mandate whose areas meet the item's is one of a concerned principal.
  static bool Needed(const Mandate& mandate, const ItemFacts& item) {
    switch (item.decision_class) {
      case DecisionClass::kForum:
        return false;
      case DecisionClass::kFinancial:
        return true;
      case DecisionClass::kSubject:
        return Meet(mandate.areas, item.areas) &&
               (item.principals.empty() || Contains(item.principals, mandate.principal));
    }
    return false;
  }

  bool Valid(const PositionFacts& position, const SeatAtItem& at, const ItemFacts& item) const {
    if (position.revision != item.revision || position.contested) return false;
    if (position.late && !position.admitted) return false;
    if (position.by_substitute) return at.stands_by_substitute;
    if (at.holder_recused) return false;
    // What is said at the meeting was said by someone who is there; before it, nobody is.
    return position.channel != Channel::kMeeting || at.there_by_holder;
  }

  // Puts a needed mandate into the lists of the result where it belongs.
  void Sort(const SeatAtItem& at, const ItemFacts& item, ItemForecast& result) const {
    const MandateId& id = at.seat->mandate->id;
    bool valid = false;
    bool contested = false;
    bool stale = false;
    if (const auto found = positions_.find({item.id, id}); found != positions_.end()) {
      for (const PositionFacts* position : found->second) {
        valid = valid || Valid(*position, at, item);
        contested = contested || position->contested;
        stale = stale || (!position->contested && position->revision < item.revision);
      }
    }
    result.needed.push_back(id);
    if (!valid && contested) result.contested.push_back(id);
    if (!valid && stale) result.stale.push_back(id);
    const bool in_advance = reg_.forum.rules.advance_counts.contains(item.decision_class);
    if (valid && (in_advance || at.there)) {
      result.satisfied.push_back(id);
    } else if (meeting_.phase == Phase::kDuring) {
      result.missing.push_back(id);
    } else if (at.attending) {
      result.expected.push_back(id);
    } else if (at.unanswered) {
      result.uncertain.push_back(id);
    } else {
      result.uncovered.push_back(id);
    }
  }

  std::vector<Gap> Gaps(const ItemFacts& item) const {
    std::set<Gap> concerned;
    for (const AreaId& area : item.areas) {
      for (const PrincipalId& principal : item.principals) concerned.insert({principal, area});
      if (!item.principals.empty()) continue;
      for (const Mandate& mandate : reg_.mandates) {
        if (Contains(mandate.areas, area)) concerned.insert({mandate.principal, area});
      }
    }
    // A seat is an active mandate, also when its holder is recused: a recusal makes no gap.
    for (const Seat& seat : seats_) {
      for (const AreaId& area : seat.mandate->areas) concerned.erase({seat.mandate->principal, area});
    }
    return {concerned.begin(), concerned.end()};
  }

  Verdict VerdictOf(const ItemForecast& result) const {
    const bool during = meeting_.phase == Phase::kDuring;
    if (result.decision_class == DecisionClass::kForum) {
      const auto all = [&](auto met) { return std::all_of(result.quorum.begin(), result.quorum.end(), met); };
      if (all([](const SideQuorum& side) { return side.met; }))
        return during ? Verdict::kDecidable : Verdict::kExpected;
      const bool possible =
          all([](const SideQuorum& side) { return MoreThanHalf(side.present + side.unanswered, side.of); });
      return !during && possible ? Verdict::kAtRisk : Verdict::kBlocked;
    }
    if (!result.missing.empty() || !result.uncovered.empty() || !result.gaps.empty()) return Verdict::kBlocked;
    if (!result.uncertain.empty()) return Verdict::kAtRisk;
    return result.expected.empty() ? Verdict::kDecidable : Verdict::kExpected;
  }

  const Register& reg_;
  const MeetingFacts& meeting_;
  std::vector<Seat> seats_;
  std::set<std::pair<ItemId, PersonId>> recused_;
  std::map<std::pair<ItemId, MandateId>, std::vector<const PositionFacts*>> positions_;
};

}  // namespace

const char* VerdictWord(Verdict verdict) {
  static constexpr const char* kWords[] = {"decidable", "expected", "at_risk", "blocked"};
  return kWords[static_cast<int>(verdict)];
}

std::vector<ItemForecast> Forecast(const Register& reg, const MeetingFacts& meeting) {
  std::vector<const ItemFacts*> items;
  for (const ItemFacts& item : meeting.items) {
    if (item.is_decision) items.push_back(&item);
  }
  std::stable_sort(items.begin(), items.end(), [](const ItemFacts* a, const ItemFacts* b) {
    return std::tie(a->number, a->letter) < std::tie(b->number, b->letter);
  });
  const Forecaster forecaster(reg, meeting);
  std::vector<ItemForecast> result;
  result.reserve(items.size());
  for (const ItemFacts* item : items) result.push_back(forecaster.At(*item));
  return result;
}

}  // namespace mandat::domain
