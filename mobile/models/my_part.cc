#include "mobile/models/my_part.h"

#include <algorithm>

#include "mobile/models/words.h"

namespace mandat::app {

const domain::ItemForecast* ForecastOf(const std::vector<domain::ItemForecast>& forecasts, const domain::ItemId& item) {
  for (const domain::ItemForecast& forecast : forecasts) {
    if (forecast.item == item) return &forecast;
  }
  return nullptr;
}

bool IsNeeded(const domain::ItemForecast* forecast, const domain::MandateId& mandate) {
  return forecast && std::find(forecast->needed.begin(), forecast->needed.end(), mandate) != forecast->needed.end();
}

QString PartText(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                 const domain::ItemForecast* forecast, const Workspace::Voice& voice) {
  if (!item.is_decision || !forecast) return {};
  const domain::Mandate* mandate = w.shown().MandateOn(voice.mandate, meeting.date);
  if (!mandate) return {};
  const QString principal = w.PrincipalName(mandate->principal);
  if (!voice.by_substitute && domain::IsRecused(item, w.me()))
    return Words::tr("You have a conflict of interest and take no part");
  const bool needed = IsNeeded(forecast, voice.mandate);
  switch (item.decision_class) {
    case domain::DecisionClass::kForum:
      return voice.by_substitute ? Words::tr("You are counted as present for %1").arg(principal)
                                 : Words::tr("You are counted among those present from %1").arg(principal);
    case domain::DecisionClass::kFinancial:
      return needed ? Words::tr("Every member must declare") : QString();
    case domain::DecisionClass::kSubject:
      break;
  }
  if (!needed) return Words::tr("Others answer for this");
  const std::vector<domain::AreaId> mine = CommonAreas(*mandate, item);
  return voice.by_substitute ? Words::tr("You stand in for %1 at %2").arg(w.AreaList(mine), principal)
                             : Words::tr("You answer for %1 at %2").arg(w.AreaList(mine), principal);
}

QString MyPartText(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                   const domain::ItemForecast* forecast) {
  QString first;
  for (const Workspace::Voice& voice : w.MyVoices(meeting, &item)) {
    const QString text = PartText(w, meeting, item, forecast, voice);
    if (!text.isEmpty() && IsNeeded(forecast, voice.mandate)) return text;
    if (first.isEmpty()) first = text;
  }
  return first;
}

}  // namespace mandat::app
