// A minutes document as rows for a screen: what it says of the meeting, paragraph by paragraph.
//
// Pure; what the document names by id is named by the workspace's register. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_MINUTES_ROWS_H_
#define MANDAT_MOBILE_MODELS_MINUTES_ROWS_H_

#include <QByteArrayList>
#include <QList>
#include <QVariantMap>

#include "mandat/v1/minutes.pb.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

// Roles: label, value. Place and time, who was there for what part, who was away, guests, adjusters.
[[nodiscard]] QByteArrayList MinutesHeadRoles();
[[nodiscard]] QList<QVariantMap> MinutesHeadRows(const v1::MinutesDocument& document);

// Roles: numberText ("§ 69/24"; of a sub-item "a"), nameText ("§ 69/24 a": what one calls it), isSub, title, text,
// outcomeText, tone, prefixText, clauses, lists (of maps: heading, lines), deviationText.
[[nodiscard]] QByteArrayList MinutesParagraphRoles();
[[nodiscard]] QList<QVariantMap> MinutesParagraphRows(const Workspace& workspace, const v1::MinutesDocument& document);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MINUTES_ROWS_H_
