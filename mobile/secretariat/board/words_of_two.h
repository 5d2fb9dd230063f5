// Two who keep the same board: what one of them entered while the other was writing, or had no network. Neither
// overwrites the other unasked, and nobody's words are lost.
//
// Reading of the workspace's snapshot and outbox. GUI thread (texts are translated).
#ifndef MANDAT_MOBILE_SECRETARIAT_BOARD_WORDS_OF_TWO_H_
#define MANDAT_MOBILE_SECRETARIAT_BOARD_WORDS_OF_TWO_H_

#include <QString>
#include <optional>
#include <vector>

#include "mobile/models/workspace.h"

namespace mandat::app {

// A position that was entered here and not taken, because another one stands there now.
struct LostWord {
  client::OutboxEntry entry;
  QString title;  // "Äldreförvaltningen, Karlskrona kommun, ärende 10 a: Avstyrker"
  QString text;   // what became of it, and whose word stands
};
// The oldest at that meeting which nobody has seen to (not_taken.h).
[[nodiscard]] std::optional<LostWord> WordNotTaken(const Workspace& workspace, const domain::Meeting& meeting);

// The words in force of that mandate on the item, by id: has another one come?
[[nodiscard]] std::vector<domain::StatementId> StandingWords(const domain::AgendaItem& item,
                                                             const domain::MandateId& mandate);
// "Ärende 10 a: Tillstyrker, infört av Ordföranden", a line for each in force that is not among `known`.
[[nodiscard]] QString NewWordsText(const Workspace& workspace, const domain::AgendaItem& item,
                                   const domain::MandateId& mandate, const std::vector<domain::StatementId>& known);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_BOARD_WORDS_OF_TWO_H_
