// Where my word on an item stands: one answer for lists and for the item's own screen.
//
// Pure reading of the workspace's snapshot. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_ITEM_STATE_H_
#define MANDAT_MOBILE_MODELS_ITEM_STATE_H_

#include <QString>
#include <optional>

#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

struct ItemState {
  // In words, with an icon of Mandat.Ui and a tone: "Väntar på nät", "Mottagen 08:14", "Gäller version 2, nu finns 3",
  // "Ta ställning".
  QString text;
  QString icon;
  Tone::Value tone = Tone::Neutral;
  // The word that stands (or waits) for the mandate; null when there is none. Valid as long as the snapshot.
  const domain::Position* position = nullptr;
  std::optional<client::OutboxEntry> outgoing;  // of `position`, when it was signed here
  // A word of mine that was refused after the standing one was made; empty when none.
  std::optional<client::OutboxEntry> refused;
  bool stale = false;
  bool erased = false;
  bool needs_me = false;
};

// What was said at this place of the log was erased since, by a decision on disposal: that it was said is all that is
// left. (Not to be taken for sealed: nobody is shown it any more.)
[[nodiscard]] bool IsErased(const domain::State& state, const domain::Place& place);

[[nodiscard]] ItemState StateOf(const Workspace& workspace, const domain::Meeting& meeting,
                                const domain::AgendaItem& item, const domain::MandateId& mandate, bool online);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_ITEM_STATE_H_
