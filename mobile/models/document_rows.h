// Rows of papers, the same wherever papers are listed.
#ifndef MANDAT_MOBILE_MODELS_DOCUMENT_ROWS_H_
#define MANDAT_MOBILE_MODELS_DOCUMENT_ROWS_H_

#include <QByteArrayList>
#include <QVariantMap>
#include <optional>

#include "mobile/models/workspace.h"

namespace mandat::app {

// hash (hex), title, sizeText, stateText ("Hämtad", "Hämtas 40 %", "Finns när du har nät"), available, kindText,
// troubleText (that it cannot be read here), versionText, meetingText (the item of the meeting that it belongs to),
// section (the meeting), newText ("Ny", "Ny version" or empty).
QByteArrayList DocumentRoles();
// Whether it was never opened on this device, in words; a version of what was read before is told apart.
QString NewText(const Workspace& workspace, const domain::Document& document);
// The version that this one replaced, as far as it is known here.
const domain::Document* EarlierVersion(const Workspace& workspace, const domain::Document& document);
// The papers of a meeting, of one item of it when `item` is given; replaced versions are left out.
QList<QVariantMap> DocumentRows(const Workspace& workspace, const domain::Meeting& meeting,
                                const std::optional<domain::ItemId>& item);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_DOCUMENT_ROWS_H_
