// A word that somebody gave the secretary and the secretary enters: whose, by which way, and as it was given.
//
// Pure but for the workspace's clock; GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_YEAR_ENTERED_WORD_H_
#define MANDAT_MOBILE_SECRETARIAT_YEAR_ENTERED_WORD_H_

#include <QString>

#include "mandat/v1/model.pb.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

// `channel`: "email", "meeting" or "other". Given now.
void FillEntered(const Workspace& workspace, const domain::PersonId& stated_by, const QString& channel,
                 const QString& evidence, v1::Provenance& entered);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_YEAR_ENTERED_WORD_H_
