// An agenda's order while it is moved about: items with their sub-items, and the numbers that come of it.
//
// A plain value, pure. Standing items keep their end of the agenda. What cannot be done says why and changes nothing.
#ifndef MANDAT_MOBILE_SECRETARIAT_AGENDA_AGENDA_ORDER_H_
#define MANDAT_MOBILE_SECRETARIAT_AGENDA_AGENDA_ORDER_H_

#include <string>
#include <vector>

#include "shared/domain/meeting_state.h"

namespace mandat::app {

struct AgendaPlaceOf {
  domain::ItemId item;
  int number = 0;
  std::string letter;
  friend bool operator==(const AgendaPlaceOf&, const AgendaPlaceOf&) = default;
};

class AgendaOrder {
 public:
  enum class Moved {
    kDone,
    kAtEnd,         // there is nothing further in that direction
    kStanding,      // a standing item keeps its end
    kPastStanding,  // the others stay between them
    kLastOfItem,    // a sub-item stays with its item; take it out first
    kHasSubItems,   // an item with sub-items becomes none
    kNothingAbove,  // a sub-item needs an item above it
    kNoSubItem,     // it is no sub-item
    kUnknown,
  };

  static AgendaOrder Of(const domain::Meeting& meeting);
  // As an order that was signed for the meeting; items that it does not name stay where they are.
  static AgendaOrder OfPlaces(const domain::Meeting& meeting, const std::vector<AgendaPlaceOf>& places);

  // One step up (-1) or down (1): an item with its sub-items over the next one, a sub-item among its own.
  Moved Move(const domain::ItemId& item, int by);
  // To where `target` stands now, as drawn there: an item among the items, a sub-item among its own.
  Moved MoveTo(const domain::ItemId& item, const domain::ItemId& target);
  // Makes it the last sub-item of the item above; takes a sub-item out, to stand after its item.
  Moved MakeSub(const domain::ItemId& item);
  Moved TakeOut(const domain::ItemId& item);
  // Puts standing items to their ends, in the order of the rules; for items that were added at the end.
  void ToTheirEnds();
  // Before the standing items at the end.
  void BeforeTheLast(const domain::ItemId& item);

  // Numbered from 1, letters from a, in the agenda's order.
  [[nodiscard]] std::vector<AgendaPlaceOf> Places() const;
  [[nodiscard]] AgendaPlaceOf PlaceOf(const domain::ItemId& item) const;
  // Whether these are the places that the meeting has.
  [[nodiscard]] bool IsAsIn(const domain::Meeting& meeting) const;
  // -1: standing at the beginning, 1: at the end, 0: neither.
  [[nodiscard]] int StandingOf(const domain::ItemId& item) const;
  // What the meeting has by now: what is gone leaves, what is new comes where the meeting has it.
  void Follow(const domain::Meeting& meeting);

 private:
  struct Group {
    std::vector<domain::ItemId> items;
    bool has_lead = true;  // the first is the item itself; otherwise all are sub-items of a number alone
    int standing = 0;
    int rank = 0;  // of standing ones: their place in the rules
  };
  struct Spot {
    std::size_t group = 0;
    std::size_t item = 0;
    bool found = false;
  };
  [[nodiscard]] Spot Find(const domain::ItemId& item) const;
  [[nodiscard]] Moved MoveGroup(std::size_t from, std::size_t to);

  std::vector<Group> groups_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_AGENDA_AGENDA_ORDER_H_
