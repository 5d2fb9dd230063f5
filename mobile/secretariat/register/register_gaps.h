// Where nobody answers for a subject area, told before it hurts: who is missing, from when, which meetings it concerns,
// and what to do.
//
// Pure: reads the workspace's snapshot. GUI thread, for its words.
#ifndef MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_GAPS_H_
#define MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_GAPS_H_

#include <QList>
#include <QVariantMap>

#include "mobile/models/workspace.h"

namespace mandat::app {

// Roles: title, text, tone, mandate (whose holder would mend it), actionName. By first day, for a year ahead.
[[nodiscard]] QList<QVariantMap> GapRows(const Workspace& workspace);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_GAPS_H_
