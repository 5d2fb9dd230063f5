#include "shared/domain/item_forecasts.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "shared/domain/alike.h"

namespace mandat::domain {

ItemForecasts::Ground ItemForecasts::GroundOf(const State& state, const Meeting& meeting) {
  return {.date = meeting.date,
          .phase = meeting.phase,
          .rules = meeting.rules,
          .answers = meeting.answers,
          .nominations = meeting.nominations,
          .mandates = state.RegisterOf(meeting),
          .principals = state.forum.principals,
          .sides = state.forum.sides};
}

bool ItemForecasts::SameGround(const Ground& a, const Ground& b) {
  return a.date == b.date && a.phase == b.phase && a.rules == b.rules && Alike(a.answers, b.answers) &&
         Alike(a.nominations, b.nominations) && Alike(a.mandates, b.mandates) && Alike(a.principals, b.principals) &&
         Alike(a.sides, b.sides);
}

void ItemForecasts::Read(const State& state, const Meeting& meeting) {
  Ground ground = GroundOf(state, meeting);
  const bool same_ground = SameGround(ground_, ground);
  std::vector<const AgendaItem*> items;
  for (const AgendaItem& item : meeting.items) {
    if (item.is_decision) items.push_back(&item);
  }
  std::stable_sort(items.begin(), items.end(), [](const AgendaItem* a, const AgendaItem* b) {
    return std::tie(a->number, a->letter) < std::tie(b->number, b->letter);
  });
  std::vector<std::optional<std::size_t>> before(items.size());
  std::vector<const AgendaItem*> anew;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto known = std::find_if(items_.begin(), items_.end(),
                                    [&](const AgendaItem& each) { return same_ground && each.id == items[i]->id; });
    if (known != items_.end() && Alike(*known, *items[i])) {
      before[i] = static_cast<std::size_t>(known - items_.begin());
    } else {
      anew.push_back(items[i]);
    }
  }
  // In the same order as they were asked for.
  std::vector<ItemForecast> made = ForecastItems(state, meeting, ground.mandates, anew);
  auto next = made.begin();
  std::vector<AgendaItem> now_items;
  std::vector<ItemForecast> now;
  now_items.reserve(items.size());
  now.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (before[i]) {
      now_items.push_back(std::move(items_[*before[i]]));
      now.push_back(std::move(all_[*before[i]]));
    } else {
      now_items.push_back(*items[i]);
      now.push_back(std::move(*next++));
    }
  }
  ground_ = std::move(ground);
  items_ = std::move(now_items);
  all_ = std::move(now);
  before_ = std::move(before);
}

}  // namespace mandat::domain
