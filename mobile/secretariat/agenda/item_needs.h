// What a decision class asks for, of an item as it is written and not signed yet: the rule in plain words, and whom it
// needs.
//
// Pure reading of the workspace's snapshot. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_NEEDS_H_
#define MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_NEEDS_H_

#include <QString>

#include "mobile/secretariat/agenda/item_draft.h"

namespace mandat::app {

struct ItemNeeds {
  QString rule;   // empty of what is not decided
  QString needs;  // "Behöver 6 ställningstaganden: ..."; with the gaps; empty: cannot be told
};
[[nodiscard]] ItemNeeds NeedsOf(const Workspace& workspace, const domain::Meeting& meeting,
                                const domain::AgendaItem& item, const ItemFields& fields);

// What is missing before it can be signed; empty: nothing.
[[nodiscard]] QString MissingOfItem(const ItemDraft& draft);
[[nodiscard]] QString MissingOfProposal(const ItemDraft& draft, int revision);
// How many positions a new proposal makes stale, in words; empty: none.
[[nodiscard]] QString StaleText(const domain::AgendaItem& item);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_NEEDS_H_
