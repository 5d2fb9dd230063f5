// Taking back what waits to be sent, in words. A nomination goes with the invitation that was made with it: by that
// alone somebody could join who is asked for nothing.
//
// GUI thread. A failed write is said as a problem.
#ifndef MANDAT_MOBILE_MODELS_UNDO_H_
#define MANDAT_MOBILE_MODELS_UNDO_H_

#include <QString>

#include "mobile/models/workspace.h"

namespace mandat::app {

struct Undoing {
  QString problem;  // empty: it is taken back
  QString remedy;   // what to press: UndoWithWhatStandsOnIt; empty where that would not help
};
[[nodiscard]] Undoing Undo(Workspace& workspace, const domain::StatementId& id);

// The newest first, so that each can be taken back by itself. What was sent meanwhile ends it, and says so.
[[nodiscard]] Undoing UndoWithWhatStandsOnIt(Workspace& workspace, const domain::StatementId& id);

[[nodiscard]] bool CanUndo(const Workspace& workspace, const domain::StatementId& id);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_UNDO_H_
