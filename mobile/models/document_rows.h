// Rows of papers, the same wherever papers are listed.
#ifndef MANDAT_MOBILE_MODELS_DOCUMENT_ROWS_H_
#define MANDAT_MOBILE_MODELS_DOCUMENT_ROWS_H_

#include <QByteArrayList>
#include <QVariantMap>
#include <optional>

#include "mobile/models/workspace.h"

namespace mandat::app {

// hash (hex), title, sizeText, stateText ("Hämtad", "Hämtas 40 %", "Finns när du har nät"), available, isPdf,
// versionText, meetingText, section.
QByteArrayList DocumentRoles();
// The papers of a meeting, of one item of it when `item` is given; replaced versions are left out.
QList<QVariantMap> DocumentRows(const Workspace& workspace, const domain::Meeting& meeting,
                                const std::optional<domain::ItemId>& item);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_DOCUMENT_ROWS_H_
