// What differs between two versions of a proposal: its att-clauses, word by word, and its papers. Pure.
//
// A clause that was reworded is told by its changed words with a few of the words around them; one that has little in
// common with any other is told whole, as removed or added.
#ifndef MANDAT_MOBILE_MODELS_CLAUSE_CHANGES_H_
#define MANDAT_MOBILE_MODELS_CLAUSE_CHANGES_H_

#include <QString>
#include <QStringList>
#include <QVariantList>
#include <vector>

#include "mobile/models/workspace.h"

namespace mandat::app {

struct ClauseChange {
  int clause = 0;  // its place in the new version, from 1; of a removed one in the old
  // Words around the change, where the clause was reworded.
  QString lead, rest;
  QString removed, added;
  friend bool operator==(const ClauseChange&, const ClauseChange&) = default;
};

// In the new version's order; what was removed stands where it was.
[[nodiscard]] std::vector<ClauseChange> ChangesOf(const QStringList& before, const QStringList& after);

// For a screen: rows with key, label ("Att-sats 2"), lead, removed, added, rest, spoken. Unknown versions: empty.
[[nodiscard]] QVariantList ProposalChanges(const Workspace& workspace, const domain::AgendaItem& item, int before,
                                           int after);

[[nodiscard]] const domain::Revision* FindRevision(const domain::AgendaItem& item, int number);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_CLAUSE_CHANGES_H_
