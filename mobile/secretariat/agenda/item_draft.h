// What a secretary writes of an item and has not signed: the item itself, and its proposal. Kept on this device as it
// is written, so that neither a lock nor another secretary's change takes it away.
//
// Values and pure functions; what is kept lies in the encrypted replica. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_DRAFT_H_
#define MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_DRAFT_H_

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <optional>

#include "mobile/models/workspace.h"

namespace mandat::app {

// The fields of a SetAgendaItem but for its place.
struct ItemFields {
  QString title;
  int kind = 2;            // mandat.v1.ItemKind
  int decision_class = 0;  // mandat.v1.DecisionClass
  QStringList areas;
  QStringList principals;  // empty: all that the register names
  QString rapporteur;
  QString summary;
  QString matter;
  friend bool operator==(const ItemFields&, const ItemFields&) = default;

  // Whether kind, class, areas or principals differ: that asks for a reason.
  [[nodiscard]] bool NeedsOther(const ItemFields& other) const;
  // Without what its kind has not.
  [[nodiscard]] ItemFields Tidy() const;
};

// A clause as the log keeps it: without spaces around it, and without the "att " that stands before each where it is
// printed.
[[nodiscard]] QString BareClause(const QString& line);

struct ProposalFields {
  QStringList clauses;
  QStringList papers;  // hex
  friend bool operator==(const ProposalFields&, const ProposalFields&) = default;

  [[nodiscard]] ProposalFields Tidy() const;  // no empty clauses, each bare
};

struct ItemDraft {
  ItemFields item;
  ItemFields item_base;  // as it was when the writing began
  ProposalFields proposal;
  ProposalFields proposal_base;
  QString reason;
  QString change;
  friend bool operator==(const ItemDraft&, const ItemDraft&) = default;

  bool item_changed() const { return item.Tidy() != item_base.Tidy(); }
  bool proposal_changed() const { return proposal.Tidy() != proposal_base.Tidy(); }
  bool changed() const { return item_changed() || proposal_changed(); }
};

[[nodiscard]] ItemFields FieldsOf(const domain::AgendaItem& item);
[[nodiscard]] ProposalFields ProposalOf(const domain::AgendaItem& item);
[[nodiscard]] ItemDraft DraftOf(const domain::AgendaItem& item);

// Of an act that was signed and not taken.
[[nodiscard]] ItemFields FieldsOf(const v1::SetAgendaItem& act);
[[nodiscard]] ProposalFields ProposalOf(const v1::SetProposal& act);

[[nodiscard]] v1::Statement ItemAct(const domain::Meeting& meeting, const std::string& item, int number,
                                    const std::string& letter, const ItemFields& fields, const QString& reason);
[[nodiscard]] v1::Statement ProposalAct(const domain::Meeting& meeting, const domain::AgendaItem& item,
                                        const ProposalFields& fields, const QString& change);

// Kept by meeting and item; a draft without changes is kept by none.
[[nodiscard]] absl::Status KeepItemDraft(Workspace& workspace, const QString& meeting, const QString& item,
                                         const ItemDraft& draft);
[[nodiscard]] std::optional<ItemDraft> KeptItemDraft(const Workspace& workspace, const QString& meeting,
                                                     const QString& item);

// What both this draft and somebody else have changed since it was begun: rows key, label, theirs, mine.
[[nodiscard]] QList<QVariantMap> Conflicts(const Workspace& workspace, const ItemDraft& draft,
                                           const domain::AgendaItem& now);

// The same against all that stands, as of a draft whose base nobody knows any longer: what the log did not take.
[[nodiscard]] QList<QVariantMap> Differences(const Workspace& workspace, const ItemDraft& draft,
                                             const domain::AgendaItem& now);

// Begun anew on what stands now: what the draft changed stays, all else is as somebody else left it.
[[nodiscard]] ItemDraft Merged(const ItemDraft& draft, const domain::AgendaItem& now);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_DRAFT_H_
