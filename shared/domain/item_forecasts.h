// The forecast of a meeting that is looked at again and again: only items that may stand differently are forecast anew.
//
// What an item's forecast rests on is the item itself, and what all of them share: day, phase, rules, register, answers
// and nominations. Where one of these is not what it was at the last reading, in whatever field, everything is forecast
// anew. Nothing else is asked, not even which meeting or forum it is: so what was read before never shows.
//
// Keeps copies of what it has read; owns all of it. Thread-compatible. No clock: what time alone changes is no part of
// a forecast.
#ifndef MANDAT_SHARED_DOMAIN_ITEM_FORECASTS_H_
#define MANDAT_SHARED_DOMAIN_ITEM_FORECASTS_H_

#include <map>
#include <optional>
#include <vector>

#include "shared/domain/forecast.h"
#include "shared/domain/state.h"

namespace mandat::domain {

// Of those items alone, which are the meeting's; decision items only, in order of number and letter. `mandates`: the
// register on the meeting's day (State::RegisterOf).
[[nodiscard]] std::vector<ItemForecast> ForecastItems(const State& state, const Meeting& meeting,
                                                      const std::vector<Mandate>& mandates,
                                                      const std::vector<const AgendaItem*>& items);

class ItemForecasts {
 public:
  void Read(const State& state, const Meeting& meeting);

  // As ForecastMeeting() gives them for what was read last.
  const std::vector<ItemForecast>& all() const { return all_; }
  // The register that they rest on.
  const std::vector<Mandate>& mandates() const { return ground_.mandates; }
  // For each of all(): its place among them at the reading before; none: it was forecast anew. Whatever else is made of
  // the same things, and of nothing else, is as it was then.
  const std::vector<std::optional<std::size_t>>& before() const { return before_; }

 private:
  // What all items share.
  struct Ground {
    Date date;
    MeetingPhase phase = MeetingPhase::kPlanned;
    Rules rules;
    std::map<MandateId, NoticeAnswer> answers;
    std::vector<Nomination> nominations;
    std::vector<Mandate> mandates;
    std::vector<Principal> principals;
    std::vector<Side> sides;
  };
  static Ground GroundOf(const State& state, const Meeting& meeting);
  static bool SameGround(const Ground& a, const Ground& b);

  Ground ground_;
  std::vector<AgendaItem> items_;  // of all_
  std::vector<ItemForecast> all_;
  std::vector<std::optional<std::size_t>> before_;
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_ITEM_FORECASTS_H_
