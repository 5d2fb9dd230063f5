// What this device signed and the log did not take, so that its words are not lost: the newest act of a kind, until its
// writer has seen to it.
//
// GUI thread; what was seen is kept in the encrypted replica.
#ifndef MANDAT_MOBILE_SECRETARIAT_AGENDA_NOT_TAKEN_H_
#define MANDAT_MOBILE_SECRETARIAT_AGENDA_NOT_TAKEN_H_

#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "mobile/models/workspace.h"

namespace mandat::app {

// The newest that is meant, if that one was refused or superseded, and was not seen to.
[[nodiscard]] std::optional<client::OutboxEntry> NotTaken(const Workspace& workspace,
                                                          const std::function<bool(const v1::Statement&)>& is_meant);
// Every one that is meant and was not taken, the oldest first, until it was seen to.
[[nodiscard]] std::vector<client::OutboxEntry> AllNotTaken(const Workspace& workspace,
                                                           const std::function<bool(const v1::Statement&)>& is_meant);
void SeenTo(Workspace& workspace, const domain::StatementId& statement);

// "Alva Norrgård har ändrat det under tiden."
[[nodiscard]] QString WhoChangedText(const Workspace& workspace, const domain::StatementId& current);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_AGENDA_NOT_TAKEN_H_
