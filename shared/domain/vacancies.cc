#include "shared/domain/vacancies.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace mandat::domain {
namespace {

// Days of [first, last] on which the register may differ from the day before, `first` among them.
std::vector<Date> DaysOfChange(const State& state, Date first, Date last) {
  std::set<Date> days = {first};
  const auto add = [&](std::optional<Date> day, int later) {
    if (!day) return;
    const Date changed = day->PlusDays(later);
    if (first < changed && changed <= last) days.insert(changed);
  };
  for (const auto& [mandate, history] : state.mandate_history) {
    for (const Mandate& entry : history) {
      add(entry.valid_from, 0);
      add(entry.valid_to, 1);
      add(entry.described_from, 0);
    }
  }
  const auto add_ends = [&](const auto& things) {
    for (const auto& thing : things) {
      add(thing.valid.from, 0);
      add(thing.valid.to, 1);
    }
  };
  add_ends(state.forum.principals);
  add_ends(state.forum.areas);
  return {days.begin(), days.end()};
}

// Joins what is so on neighbouring days of change into stretches.
template <typename Key, typename Stretch>
class Stretches {
 public:
  // Begins the day: what is open and is not seen again on it ended the day before.
  void Day(Date day) {
    for (auto open = open_.begin(); open != open_.end();) {
      if (open->second.seen == day_) {
        ++open;
        continue;
      }
      done_[open->second.index].last = open->second.until;
      open = open_.erase(open);
    }
    for (auto& [key, open] : open_) open.until = day.PlusDays(-1);
    day_ = day;
  }
  void See(const Key& key, const Stretch& begun) {
    const auto [open, is_new] = open_.try_emplace(key, Open{done_.size(), day_, day_});
    if (is_new) done_.push_back(begun);
    open->second.seen = day_;
  }
  std::vector<Stretch> Take() && {
    Day(day_.PlusDays(1));
    return std::move(done_);
  }

 private:
  struct Open {
    std::size_t index;
    Date seen;
    Date until;
  };
  Date day_;
  std::map<Key, Open> open_;
  std::vector<Stretch> done_;
};

}  // namespace

std::vector<Gap> GapsOn(const std::vector<Mandate>& register_on_day, Date day) {
  std::map<std::pair<PrincipalId, AreaId>, bool> covered;
  for (const Mandate& mandate : register_on_day) {
    for (const AreaId& area : mandate.areas) {
      bool& active = covered[{mandate.principal, area}];
      active = active || mandate.ActiveOn(day);
    }
  }
  std::vector<Gap> gaps;
  for (const auto& [where, active] : covered) {
    if (!active) gaps.push_back({where.first, where.second});
  }
  return gaps;
}

std::vector<GapAhead> GapsAhead(const State& state, Date today, int days) {
  if (days < 1) return {};
  Stretches<Gap, GapAhead> stretches;
  for (const Date day : DaysOfChange(state, today, today.PlusDays(days - 1))) {
    stretches.Day(day);
    const std::vector<Mandate> mandates = state.RegisterOn(day);
    for (const Gap& gap : GapsOn(mandates, day)) {
      GapAhead begun{gap, day, std::nullopt, {}};
      for (const Mandate& mandate : mandates) {
        const bool of_area = std::find(mandate.areas.begin(), mandate.areas.end(), gap.area) != mandate.areas.end();
        if (mandate.principal == gap.principal && of_area) begun.mandates.push_back(mandate.id);
      }
      stretches.See(gap, begun);
    }
  }
  std::vector<GapAhead> gaps = std::move(stretches).Take();
  std::stable_sort(gaps.begin(), gaps.end(), [](const GapAhead& a, const GapAhead& b) {
    return std::tie(a.from, a.where) < std::tie(b.from, b.where);
  });
  return gaps;
}

std::vector<VacancyAhead> VacanciesAhead(const State& state, Date today, int days) {
  if (days < 1) return {};
  Stretches<MandateId, VacancyAhead> stretches;
  for (const Date day : DaysOfChange(state, today, today.PlusDays(days - 1))) {
    stretches.Day(day);
    for (const Mandate& mandate : state.RegisterOn(day)) {
      if (mandate.ActiveOn(day)) continue;
      const Mandate* before = state.MandateOn(mandate.id, day.PlusDays(-1));
      const bool held = before != nullptr && before->ActiveOn(day.PlusDays(-1));
      stretches.See(mandate.id, {mandate.id, day, std::nullopt, held ? before->holder : PersonId()});
    }
  }
  return std::move(stretches).Take();
}

}  // namespace mandat::domain
