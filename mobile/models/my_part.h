// What an item asks of somebody, and why: "Du svarar för äldre i Karlskrona kommun".
//
// By the same needs as the forecast's, so that what is said here and what the board says never differ. Pure reading of
// the workspace's snapshot. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_MY_PART_H_
#define MANDAT_MOBILE_MODELS_MY_PART_H_

#include <QString>
#include <vector>

#include "mobile/models/workspace.h"

namespace mandat::app {

// The forecast of one item among those of its meeting; null: no decision item.
[[nodiscard]] const domain::ItemForecast* ForecastOf(const std::vector<domain::ItemForecast>& forecasts,
                                                     const domain::ItemId& item);

// Whether the class's rule asks for this mandate's word: without it the item cannot be decided.
[[nodiscard]] bool IsNeeded(const domain::ItemForecast* forecast, const domain::MandateId& mandate);

// Why it concerns one mandate, short enough for a row; empty for what is no decision item.
[[nodiscard]] QString PartText(const Workspace& workspace, const domain::Meeting& meeting,
                               const domain::AgendaItem& item, const domain::ItemForecast* forecast,
                               const Workspace::Voice& voice);

// The first of my voices that is needed, otherwise the first; empty where I have none.
[[nodiscard]] QString MyPartText(const Workspace& workspace, const domain::Meeting& meeting,
                                 const domain::AgendaItem& item, const domain::ItemForecast* forecast);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MY_PART_H_
