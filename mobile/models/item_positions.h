// The words on an item as rows for a screen: mine, to declare and to follow, and the others', as far as I may know
// them. item_model.h names the roles. Pure reading of the workspace's snapshot. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_ITEM_POSITIONS_H_
#define MANDAT_MOBILE_MODELS_ITEM_POSITIONS_H_

#include <QByteArrayList>
#include <QList>
#include <QVariantMap>

#include "mobile/models/workspace.h"

namespace mandat::app {

// Words are still taken on the item: it is not decided, and the meeting neither over nor cancelled.
[[nodiscard]] bool TakesWords(const domain::Meeting& meeting, const domain::AgendaItem& item);

// "För Karlskrona kommun, äldre".
[[nodiscard]] QString ForText(const Workspace& workspace, const domain::Mandate& mandate,
                              const domain::AgendaItem& item);

[[nodiscard]] QByteArrayList MyPositionRoles();
[[nodiscard]] QList<QVariantMap> MyPositionRows(const Workspace& workspace, const domain::Meeting& meeting,
                                                const domain::AgendaItem& item, bool online);

[[nodiscard]] QByteArrayList OthersPositionRoles();
[[nodiscard]] QList<QVariantMap> OthersPositionRows(const Workspace& workspace, const domain::Meeting& meeting,
                                                    const domain::AgendaItem& item);

// "4 av 7 som måste ta ställning har gjort det. Det saknas: ..."; empty where the class asks for nobody's word, or
// once it is decided.
[[nodiscard]] QString StandingText(const Workspace& workspace, const domain::Meeting& meeting,
                                   const domain::AgendaItem& item, const domain::ItemForecast* forecast);

// The stance as it may be said: sealed until the meeting opens, erased, or in words.
[[nodiscard]] QString StanceSaid(const Workspace& workspace, const domain::Position& position);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_ITEM_POSITIONS_H_
