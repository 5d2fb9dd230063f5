// A position that is being written and has not been handed in: kept on this device, shared by the item's own sheet
// (item_model.h) and by declaring on all items at once.
//
// A stance that was chosen on an earlier version of the proposal is not one on this version: it comes back as none. GUI
// thread.
#ifndef MANDAT_MOBILE_MODELS_POSITION_DRAFT_H_
#define MANDAT_MOBILE_MODELS_POSITION_DRAFT_H_

#include <QString>

#include "absl/status/status.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

struct PositionDraft {
  domain::Stance stance = domain::Stance::kUnspecified;
  QString comment;
  int written_on = 0;  // the version of the proposal; 0: there is no draft. Set on loading
};

[[nodiscard]] PositionDraft LoadPositionDraft(const Workspace& workspace, const domain::Meeting& meeting,
                                              const domain::AgendaItem& item, const domain::MandateId& mandate);
// An empty one removes it. A failure is the disk's.
[[nodiscard]] absl::Status SavePositionDraft(Workspace& workspace, const domain::Meeting& meeting,
                                             const domain::AgendaItem& item, const domain::MandateId& mandate,
                                             const PositionDraft& draft);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_POSITION_DRAFT_H_
