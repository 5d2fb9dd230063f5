// One item of an agenda while a secretary works on it: what it is, and what is proposed. What is written is kept on
// this device; save() and propose() sign it.
//
// Somebody else's change comes in by itself where nothing was written; where both have written the same, both texts are
// shown (`conflicts`) until one is chosen, and what the log did not take comes back here as a draft.
//
// `areas`, `principals` roles: id, name, checked. `clauses` roles: number, text, label, removeName, upName.
// `conflicts`: item_draft.h. `changes` (to the proposal that stands) and `history` (roles: revision, title, changeText,
// current): for ChangeCard. `proposed` (papers) roles: hash, title, checked. GUI thread; follows
// Session::contentChanged.
#ifndef MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_EDITOR_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_EDITOR_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QVariantList>
#include <functional>

#include "mobile/models/rows_model.h"
#include "mobile/secretariat/agenda/item_draft.h"

namespace mandat::app {

class ItemEditorModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(QString item READ item WRITE setItem NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  // It is decided, or the meeting is over: to be read alone.
  Q_PROPERTY(bool fixed READ fixed NOTIFY changed)
  Q_PROPERTY(QString numberText READ numberText NOTIFY changed)
  Q_PROPERTY(QString standingTitle READ standingTitle NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(int kind READ kind NOTIFY changed)
  Q_PROPERTY(int decisionClass READ decisionClass NOTIFY changed)
  Q_PROPERTY(QString rapporteur READ rapporteur NOTIFY changed)
  Q_PROPERTY(QString summary READ summary NOTIFY changed)
  Q_PROPERTY(QString reason READ reason NOTIFY changed)
  Q_PROPERTY(QString change READ change NOTIFY changed)
  Q_PROPERTY(bool allPrincipals READ allPrincipals NOTIFY changed)
  // The class's rule, and whom it would need, as written here.
  Q_PROPERTY(QString ruleText READ ruleText NOTIFY changed)
  Q_PROPERTY(QString needsText READ needsText NOTIFY changed)
  Q_PROPERTY(QString matterTitle READ matterTitle NOTIFY changed)
  Q_PROPERTY(QString matter READ matter NOTIFY changed)
  Q_PROPERTY(bool itemChanged READ itemChanged NOTIFY changed)
  Q_PROPERTY(bool needsReason READ needsReason NOTIFY changed)
  // What is missing before save() or propose(); empty: nothing.
  Q_PROPERTY(QString itemMissing READ itemMissing NOTIFY changed)
  Q_PROPERTY(bool proposalChanged READ proposalChanged NOTIFY changed)
  Q_PROPERTY(QString proposalMissing READ proposalMissing NOTIFY changed)
  // The newest that is signed; 0: none.
  Q_PROPERTY(int revision READ revision NOTIFY changed)
  // "3 ställningstaganden blir inaktuella"; empty: none.
  Q_PROPERTY(QString staleText READ staleText NOTIFY changed)
  Q_PROPERTY(QString conflictText READ conflictText NOTIFY changed)
  Q_PROPERTY(QVariantList changes READ changes NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* areas READ areas CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* principals READ principals CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* clauses READ clauses CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* conflicts READ conflicts CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* proposed READ proposed CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* history READ history CONSTANT)

 public:
  explicit ItemEditorModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString item() const { return item_; }
  void setItem(const QString& item);
  bool exists() const { return exists_; }
  bool fixed() const { return fixed_; }
  QString numberText() const { return number_text_; }
  QString standingTitle() const { return draft_.item_base.title; }
  QString title() const { return draft_.item.title; }
  int kind() const { return draft_.item.kind; }
  int decisionClass() const { return draft_.item.decision_class; }
  QString rapporteur() const { return draft_.item.rapporteur; }
  QString summary() const { return draft_.item.summary; }
  QString reason() const { return draft_.reason; }
  QString change() const { return draft_.change; }
  bool allPrincipals() const { return draft_.item.principals.isEmpty(); }
  QString ruleText() const { return rule_text_; }
  QString needsText() const { return needs_text_; }
  QString matterTitle() const { return matter_title_; }
  QString matter() const { return draft_.item.matter; }
  bool itemChanged() const { return draft_.item_changed(); }
  bool needsReason() const { return draft_.item.NeedsOther(draft_.item_base); }
  QString itemMissing() const { return item_missing_; }
  bool proposalChanged() const { return draft_.proposal_changed(); }
  QString proposalMissing() const { return proposal_missing_; }
  int revision() const { return revision_; }
  QString staleText() const { return stale_text_; }
  QString conflictText() const { return conflict_text_; }
  QVariantList changes() const { return changes_; }
  RowsModel* areas() { return &areas_; }
  RowsModel* principals() { return &principals_; }
  RowsModel* clauses() { return &clauses_; }
  RowsModel* conflicts() { return &conflicts_; }
  RowsModel* proposed() { return &proposed_; }
  RowsModel* history() { return &history_; }

  Q_INVOKABLE void setTitle(const QString& title);
  Q_INVOKABLE void setKind(int kind);
  Q_INVOKABLE void setDecisionClass(int decision_class);
  Q_INVOKABLE void setRapporteur(const QString& rapporteur);
  Q_INVOKABLE void setSummary(const QString& summary);
  Q_INVOKABLE void setReason(const QString& reason);
  Q_INVOKABLE void setChange(const QString& change);
  Q_INVOKABLE void setArea(const QString& area, bool on);
  Q_INVOKABLE void setPrincipal(const QString& principal, bool on);
  Q_INVOKABLE void allPrincipalsAgain();
  Q_INVOKABLE void setClause(int index, const QString& text);
  Q_INVOKABLE void addClause();
  Q_INVOKABLE void removeClause(int index);
  Q_INVOKABLE void moveClause(int index, int by);
  Q_INVOKABLE void setProposed(const QString& paper, bool on);
  // What changed between two signed versions.
  Q_INVOKABLE QVariantList changesTo(int revision) const;

  Q_INVOKABLE bool save();
  Q_INVOKABLE bool propose();
  // Back to what stands.
  Q_INVOKABLE void discard();
  // Of a conflict: what is written here is to stand, on top of what somebody else wrote; or theirs is.
  Q_INVOKABLE void keepMine();

 Q_SIGNALS:
  void changed();
  // The texts come from somewhere else than the keyboard: fields show them anew.
  void loaded();

 private:
  const domain::AgendaItem* Find(const domain::Meeting** meeting = nullptr) const;
  void Reload();
  void Open();
  void Show();
  void Edit(const std::function<void(ItemDraft&)>& change);
  void ShowNeeds(const domain::Meeting& meeting, const domain::AgendaItem& item);
  void TakeBackWhatWasLost();
  // Nothing is signed where something is missing or both have written; `lost` has been seen to once it is.
  [[nodiscard]] bool Sign(const v1::Statement& act, const QString& missing, const domain::StatementId& lost,
                          const QString& done);
  void Signed();
  void KeepAsItIs();
  void GoOnWith(ItemDraft draft);

  QString meeting_, item_, number_text_, rule_text_, needs_text_, matter_title_, item_missing_, proposal_missing_,
      stale_text_, conflict_text_;
  bool exists_ = false, fixed_ = false;
  int revision_ = 0;
  ItemDraft draft_;
  domain::StatementId lost_item_, lost_proposal_;  // acts that the draft comes from and that were not taken
  QVariantList changes_;
  RowsModel areas_, principals_, clauses_, conflicts_, proposed_, history_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_EDITOR_MODEL_H_
