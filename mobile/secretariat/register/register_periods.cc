#include "mobile/secretariat/register/register_periods.h"

#include <set>

namespace mandat::app {
namespace {

// The days on which something may change: where a stretch could begin.
std::set<domain::Date> Boundaries(const std::vector<domain::Mandate>& history) {
  std::set<domain::Date> days;
  for (const domain::Mandate& entry : history) {
    if (entry.valid_from) days.insert(*entry.valid_from);
    if (entry.valid_to) days.insert(entry.valid_to->PlusDays(1));
    if (entry.described_from) days.insert(*entry.described_from);
  }
  return days;
}

HeldPeriod HeldOn(const domain::State& state, const domain::MandateId& id, domain::Date day) {
  HeldPeriod period;
  const domain::Mandate* mandate = state.MandateOn(id, day);
  if (!mandate) return period;
  period.abolished = mandate->abolished;
  if (mandate->ActiveOn(day)) {
    period.holder = mandate->holder;
    period.basis = mandate->basis;
  }
  return period;
}

bool TellTheSame(const HeldPeriod& a, const HeldPeriod& b) {
  return a.holder == b.holder && a.basis == b.basis && a.abolished == b.abolished;
}

}  // namespace

std::vector<HeldPeriod> PeriodsOf(const domain::State& state, const domain::MandateId& mandate) {
  const auto history = state.mandate_history.find(mandate);
  if (history == state.mandate_history.end()) return {};
  std::vector<HeldPeriod> periods;
  const std::set<domain::Date> days = Boundaries(history->second);
  const domain::Date before = days.empty() ? domain::Date(2000, 1, 1) : days.begin()->PlusDays(-1);
  periods.push_back(HeldOn(state, mandate, before));
  for (const domain::Date& day : days) {
    HeldPeriod next = HeldOn(state, mandate, day);
    if (TellTheSame(next, periods.back())) continue;
    next.from = day;
    periods.back().to = day.PlusDays(-1);
    periods.push_back(next);
  }
  // A mandate that was added later was nobody's before.
  if (periods.size() > 1 && periods.front().holder.empty() && !periods.front().abolished)
    periods.erase(periods.begin());
  return periods;
}

const HeldPeriod* PeriodOn(const std::vector<HeldPeriod>& periods, domain::Date day) {
  for (const HeldPeriod& period : periods) {
    if (period.Covers(day)) return &period;
  }
  return nullptr;
}

}  // namespace mandat::app
