#include "mobile/secretariat/agenda/agenda_order.h"

#include <algorithm>
#include <set>
#include <utility>

namespace mandat::app {
namespace {

// By its title, as the rules know it.
std::pair<int, int> StandingIn(const domain::Meeting& meeting, const domain::AgendaItem& item) {
  const auto& standing = meeting.rules.standing_items;
  for (std::size_t i = 0; i < standing.size(); ++i) {
    if (standing[i].title == item.title && item.letter.empty()) return {standing[i].last ? 1 : -1, static_cast<int>(i)};
  }
  return {0, 0};
}

}  // namespace

AgendaOrder AgendaOrder::Of(const domain::Meeting& meeting) {
  AgendaOrder order;
  int number = 0;
  for (const domain::AgendaItem& item : meeting.items) {
    if (order.groups_.empty() || item.number != number) {
      const auto [standing, rank] = StandingIn(meeting, item);
      order.groups_.push_back({{}, item.letter.empty(), standing, rank});
      number = item.number;
    }
    order.groups_.back().items.push_back(item.id);
  }
  return order;
}

AgendaOrder AgendaOrder::OfPlaces(const domain::Meeting& meeting, const std::vector<AgendaPlaceOf>& places) {
  domain::Meeting placed;
  placed.rules = meeting.rules;
  for (const domain::AgendaItem& item : meeting.items) {
    domain::AgendaItem& copy = placed.items.emplace_back();
    copy.id = item.id;
    copy.title = item.title;
    copy.number = item.number;
    copy.letter = item.letter;
    for (const AgendaPlaceOf& place : places) {
      if (place.item != item.id) continue;
      copy.number = place.number;
      copy.letter = place.letter;
    }
  }
  std::stable_sort(placed.items.begin(), placed.items.end(), [](const auto& a, const auto& b) {
    return std::pair(a.number, a.letter) < std::pair(b.number, b.letter);
  });
  return Of(placed);
}

AgendaOrder::Spot AgendaOrder::Find(const domain::ItemId& item) const {
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    for (std::size_t i = 0; i < groups_[g].items.size(); ++i) {
      if (groups_[g].items[i] == item) return {g, i, true};
    }
  }
  return {};
}

// Step by step, so that nothing is jumped over that must not be.
AgendaOrder::Moved AgendaOrder::MoveGroup(std::size_t from, std::size_t to) {
  const int by = from < to ? 1 : -1;
  std::vector<Group> moved = groups_;
  for (std::size_t at = from; at != to; at += static_cast<std::size_t>(by)) {
    const Group& other = moved[at + static_cast<std::size_t>(by)];
    // What stands where it should not may go to its end, over the others.
    if (moved[at].standing != 0 && (moved[at].standing != by || other.standing != 0)) return Moved::kStanding;
    if (moved[at].standing == 0 && other.standing != 0 && other.standing != -by) return Moved::kPastStanding;
    std::swap(moved[at], moved[at + static_cast<std::size_t>(by)]);
  }
  groups_ = std::move(moved);
  return Moved::kDone;
}

AgendaOrder::Moved AgendaOrder::Move(const domain::ItemId& item, int by) {
  const Spot at = Find(item);
  if (!at.found) return Moved::kUnknown;
  Group& group = groups_[at.group];
  const bool is_sub = at.item > 0 || !group.has_lead;
  if (is_sub) {
    const std::size_t first = group.has_lead ? 1 : 0;
    const bool at_edge = by < 0 ? at.item == first : at.item + 1 == group.items.size();
    if (!at_edge) {
      std::swap(group.items[at.item], group.items[by < 0 ? at.item - 1 : at.item + 1]);
      return Moved::kDone;
    }
    if (group.has_lead) return Moved::kLastOfItem;
  }
  if (by < 0 ? at.group == 0 : at.group + 1 == groups_.size()) return group.standing ? Moved::kStanding : Moved::kAtEnd;
  return MoveGroup(at.group, by < 0 ? at.group - 1 : at.group + 1);
}

AgendaOrder::Moved AgendaOrder::MoveTo(const domain::ItemId& item, const domain::ItemId& target) {
  const Spot from = Find(item);
  const Spot to = Find(target);
  if (!from.found || !to.found) return Moved::kUnknown;
  Group& group = groups_[from.group];
  if (from.item > 0 && group.has_lead) {
    if (to.group != from.group || to.item == 0) return Moved::kLastOfItem;
    const domain::ItemId moved = group.items[from.item];
    group.items.erase(group.items.begin() + static_cast<std::ptrdiff_t>(from.item));
    group.items.insert(group.items.begin() + static_cast<std::ptrdiff_t>(to.item), moved);
    return Moved::kDone;
  }
  if (from.group == to.group) return Moved::kAtEnd;
  return MoveGroup(from.group, to.group);
}

AgendaOrder::Moved AgendaOrder::MakeSub(const domain::ItemId& item) {
  const Spot at = Find(item);
  if (!at.found) return Moved::kUnknown;
  if (groups_[at.group].standing != 0) return Moved::kStanding;
  if (groups_[at.group].items.size() > 1 || !groups_[at.group].has_lead) return Moved::kHasSubItems;
  if (at.group == 0 || groups_[at.group - 1].standing != 0) return Moved::kNothingAbove;
  groups_[at.group - 1].items.push_back(item);
  groups_.erase(groups_.begin() + static_cast<std::ptrdiff_t>(at.group));
  return Moved::kDone;
}

AgendaOrder::Moved AgendaOrder::TakeOut(const domain::ItemId& item) {
  const Spot at = Find(item);
  if (!at.found) return Moved::kUnknown;
  Group& group = groups_[at.group];
  if (group.has_lead && at.item == 0) return Moved::kNoSubItem;
  if (group.items.size() == 1) {
    group.has_lead = true;
    return Moved::kDone;
  }
  group.items.erase(group.items.begin() + static_cast<std::ptrdiff_t>(at.item));
  groups_.insert(groups_.begin() + static_cast<std::ptrdiff_t>(at.group + 1), Group{{item}, true, 0, 0});
  return Moved::kDone;
}

void AgendaOrder::ToTheirEnds() {
  std::stable_sort(groups_.begin(), groups_.end(), [](const Group& a, const Group& b) {
    if (a.standing != b.standing) return a.standing < b.standing;
    return a.standing != 0 && a.rank < b.rank;
  });
}

void AgendaOrder::BeforeTheLast(const domain::ItemId& item) {
  const Spot at = Find(item);
  if (!at.found || at.item != 0) return;
  Group group = std::move(groups_[at.group]);
  groups_.erase(groups_.begin() + static_cast<std::ptrdiff_t>(at.group));
  auto place = groups_.end();
  while (place != groups_.begin() && std::prev(place)->standing > 0) --place;
  groups_.insert(place, std::move(group));
}

std::vector<AgendaPlaceOf> AgendaOrder::Places() const {
  std::vector<AgendaPlaceOf> places;
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    for (std::size_t i = 0; i < groups_[g].items.size(); ++i) {
      const std::size_t letter = groups_[g].has_lead ? i : i + 1;
      places.push_back({groups_[g].items[i], static_cast<int>(g) + 1,
                        letter == 0 ? std::string() : std::string(1, static_cast<char>('a' + letter - 1))});
    }
  }
  return places;
}

AgendaPlaceOf AgendaOrder::PlaceOf(const domain::ItemId& item) const {
  for (const AgendaPlaceOf& place : Places()) {
    if (place.item == item) return place;
  }
  return {};
}

bool AgendaOrder::IsAsIn(const domain::Meeting& meeting) const {
  std::vector<AgendaPlaceOf> places;
  for (const domain::AgendaItem& item : meeting.items) places.push_back({item.id, item.number, item.letter});
  if (places == Places()) return true;
  // Numbers with holes between them are as good: only their order tells.
  return Of(meeting).Places() == Places();
}

int AgendaOrder::StandingOf(const domain::ItemId& item) const {
  const Spot at = Find(item);
  return at.found && at.item == 0 ? groups_[at.group].standing : 0;
}

void AgendaOrder::Follow(const domain::Meeting& meeting) {
  std::set<domain::ItemId> now;
  for (const domain::AgendaItem& item : meeting.items) now.insert(item.id);
  for (Group& group : groups_) {
    const bool had_lead = group.has_lead && !group.items.empty() && now.contains(group.items.front());
    std::erase_if(group.items, [&](const domain::ItemId& item) { return !now.contains(item); });
    group.has_lead = had_lead;
  }
  std::erase_if(groups_, [](const Group& group) { return group.items.empty(); });
  const AgendaOrder theirs = Of(meeting);
  for (std::size_t g = 0; g < theirs.groups_.size(); ++g) {
    const Group& group = theirs.groups_[g];
    for (std::size_t i = 0; i < group.items.size(); ++i) {
      if (Find(group.items[i]).found) continue;
      const Spot lead = group.has_lead && i > 0 ? Find(group.items.front()) : Spot{};
      if (lead.found) {
        groups_[lead.group].items.push_back(group.items[i]);
      } else {
        const auto place = groups_.begin() + static_cast<std::ptrdiff_t>(std::min(g, groups_.size()));
        groups_.insert(place, Group{{group.items[i]}, group.has_lead, group.standing, group.rank});
        const bool past_the_last = g > 0 && g - 1 < groups_.size() && groups_[g - 1].standing > 0;
        if (group.standing == 0 && past_the_last) BeforeTheLast(group.items[i]);
      }
    }
  }
}

}  // namespace mandat::app
