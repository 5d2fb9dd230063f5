// A matter in words: where it is, and its way from being handed in to what was decided.
//
// Pure reading of the workspace's snapshot. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_MATTER_READING_H_
#define MANDAT_MOBILE_MODELS_MATTER_READING_H_

#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QVariantMap>

#include "mobile/models/own_drafts.h"
#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

struct MatterState {
  QString text;  // "Hos sekreteraren för granskning", "Tas upp 11 december, ärende 7"
  QString icon;
  Tone::Value tone = Tone::Neutral;
  bool asks_me = false;  // completion is requested of me, and not under way
  bool over = false;     // nothing more happens to it unless it comes up again
};
[[nodiscard]] MatterState StateOfMatter(const Workspace& workspace, const domain::Matter& matter, bool online);

// Matters of mine that I am asked to complete and have not answered.
[[nodiscard]] int CompletionsAskedOfMe(const Workspace& workspace);

// "Beslut · alla ledamöter".
[[nodiscard]] QString MatterKindText(const Workspace& workspace, const domain::Matter& matter);

// Roles: matter, title, subtitle, stateText, stateIcon, tone, section, asksMe, over, mine, openName. Mine first, then
// the others'; in each what is under way before what is over, the newest first.
[[nodiscard]] QByteArrayList MatterRoles();
[[nodiscard]] QList<QVariantMap> MatterRows(const Workspace& workspace, bool online);

// The way in steps, the first done first, what is still to come last. Roles: title, text, timeText, icon, tone, coming
// (not there yet), meeting, item (where it leads; empty: nowhere), openName, decision (a row of live_reading.h's
// decisions, or none).
[[nodiscard]] QByteArrayList MatterStepRoles();
[[nodiscard]] QList<QVariantMap> MatterSteps(const Workspace& workspace, const domain::Matter& matter, bool online);

// Roles: hash, name, sizeText, stateText, openName. Files of others have no name in the log.
[[nodiscard]] QByteArrayList MatterFileRoles();
[[nodiscard]] QList<QVariantMap> MatterFileRows(const Workspace& workspace, const std::vector<domain::Hash>& files);

// When the material of such a matter has to be handed in for the meeting, and what happens when that has passed.
[[nodiscard]] QString MaterialText(const Workspace& workspace, const domain::Meeting& meeting, bool is_decision);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MATTER_READING_H_
