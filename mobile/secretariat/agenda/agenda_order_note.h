// An order of an agenda that is tried and not signed, kept on this device, so that neither a lock nor another screen
// takes it away.
//
// What is kept lies in the encrypted replica. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_AGENDA_AGENDA_ORDER_NOTE_H_
#define MANDAT_MOBILE_SECRETARIAT_AGENDA_AGENDA_ORDER_NOTE_H_

#include <optional>

#include "mobile/models/workspace.h"
#include "mobile/secretariat/agenda/agenda_order.h"

namespace mandat::app {

struct TriedOrder {
  AgendaOrder order;
  domain::StatementId base;  // the order that it was begun on
  domain::StatementId lost;  // the act that it comes from and that was not taken; zero: none
};

[[nodiscard]] absl::Status KeepOrder(Workspace& workspace, const domain::MeetingId& meeting, const TriedOrder& tried);
[[nodiscard]] absl::Status DropKeptOrder(Workspace& workspace, const domain::MeetingId& meeting);
[[nodiscard]] std::optional<TriedOrder> KeptOrder(const Workspace& workspace, const domain::Meeting& meeting);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_AGENDA_AGENDA_ORDER_NOTE_H_
