// What has happened to an item, newest first: versions of its proposal, who declared when, conflicts of interest, what
// was decided or deferred, and the meetings that took up the same matter.
//
// Roles: icon, title, text, timeText, fromRevision and toRevision (what changed can be shown; 0: nothing to show),
// meeting and item (it can be opened; empty: no), openName. Pure reading of the workspace's snapshot. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_ITEM_HISTORY_H_
#define MANDAT_MOBILE_MODELS_ITEM_HISTORY_H_

#include <QByteArrayList>
#include <QList>
#include <QVariantMap>

#include "mobile/models/workspace.h"

namespace mandat::app {

[[nodiscard]] QByteArrayList HistoryRoles();
[[nodiscard]] QList<QVariantMap> HistoryRows(const Workspace& workspace, const domain::Meeting& meeting,
                                             const domain::AgendaItem& item);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_ITEM_HISTORY_H_
