#include "mobile/secretariat/board/board_marks.h"

#include <utility>

namespace mandat::app {
namespace {

std::uint8_t AnswersOf(const domain::ItemForecast& forecast, const domain::MandateId& mandate, CellKind kind) {
  std::uint8_t answers = 0;
  if (Contains(forecast.missing, mandate) || Contains(forecast.uncertain, mandate) ||
      Contains(forecast.uncovered, mandate))
    answers |= kBoardMissing;
  if (Contains(forecast.uncovered, mandate)) answers |= kBoardAway;
  if (kind == CellKind::kStale) answers |= kBoardStale;
  if (kind == CellKind::kContested) answers |= kBoardContested;
  return answers;
}

ItemMarks MarksOf(const domain::State& state, const domain::Meeting& meeting, const domain::AgendaItem& item,
                  const domain::ItemForecast& forecast, const std::vector<domain::Mandate>& mandates) {
  ItemMarks marks;
  marks.cells.reserve(mandates.size());
  marks.answers.reserve(mandates.size());
  for (const domain::Mandate& mandate : mandates) {
    const CellKind kind = CellOf(state, meeting, item, forecast, mandate.id);
    marks.cells.push_back(kind);
    marks.answers.push_back(AnswersOf(forecast, mandate.id, kind));
  }
  return marks;
}

}  // namespace

void BoardMarks::Read(const domain::State& state, const domain::Meeting& meeting) {
  forecasts_.Read(state, meeting);
  const std::vector<domain::ItemForecast>& forecasts = forecasts_.all();
  std::vector<ItemMarks> items;
  items.reserve(forecasts.size());
  looked_at_ = 0;
  for (std::size_t i = 0; i < forecasts.size(); ++i) {
    if (const auto& before = forecasts_.before()[i]) {
      items.push_back(std::move(items_[*before]));
      continue;
    }
    ++looked_at_;
    items.push_back(MarksOf(state, meeting, *meeting.FindItem(forecasts[i].item), forecasts[i], mandates()));
  }
  items_ = std::move(items);
}

}  // namespace mandat::app
