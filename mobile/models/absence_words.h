// What is said of an item to somebody who cannot come: why it counts on them, which routes there are, and the people
// asked.
//
// Pure reading of the workspace's snapshot. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_ABSENCE_WORDS_H_
#define MANDAT_MOBILE_MODELS_ABSENCE_WORDS_H_

#include <QList>
#include <QString>
#include <QVariantMap>
#include <vector>

#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"
#include "shared/domain/explain.h"

namespace mandat::app {

// "You answer for older people at Karlskrona kommun."
[[nodiscard]] QString ConcernText(const Workspace& workspace, const domain::ItemExplanation& item,
                                  const domain::PrincipalId& principal);
[[nodiscard]] QString BarrierText(domain::Barrier barrier);
// "Asked, has not answered".
[[nodiscard]] QString ConveyanceText(domain::ConveyanceState state);
[[nodiscard]] Tone::Value ConveyanceTone(domain::ConveyanceState state);
// "1, 5 and 10 a", in the agenda's order.
[[nodiscard]] QString NumberList(const domain::Meeting& meeting, const std::vector<domain::ItemId>& items);
// "Items 5 and 10 a"; `all` where none is named.
[[nodiscard]] QString ItemsText(const domain::Meeting& meeting, const std::vector<domain::ItemId>& items,
                                const QString& all);

// One row for each item that counts on the mandate, in the agenda's order. Roles: item, numberText, title, whyText,
// covered, chipText, chipTone, stateText, stateIcon, tone, verdictText, verdictTone, statement (hex, of what waits and
// may be undone), routes (a list of maps: title, statusText, effectText, glyph, tone), closedText.
[[nodiscard]] QByteArrayList AbsenceItemRoles();
[[nodiscard]] QList<QVariantMap> AbsenceItemRows(const Workspace& workspace, const domain::Meeting& meeting,
                                                 const domain::Explanation& explanation, bool online);

// The mandates that I hold and that count at the meeting.
[[nodiscard]] std::vector<domain::MandateId> HeldAt(const Workspace& workspace, const domain::Meeting& meeting);
// The one that was chosen, or the first.
[[nodiscard]] domain::MandateId ChosenOf(const std::vector<domain::MandateId>& held, const QString& chosen);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_ABSENCE_WORDS_H_
