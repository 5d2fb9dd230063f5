// One agenda item: what is proposed, why it concerns me, my word on it, the others', what has happened and what was
// decided.
//
// `mandates` (mine, or those I stand in for) roles: mandate, functionText ("För Karlskrona kommun, äldre"), stateText,
// stateIcon, tone, stance (0 none), stanceText, wayText (who brought it, of one that I did not sign), comment,
// revisionText, staleRevision (the version that it is for, when there is a newer one; otherwise 0), canDeclare,
// canUndo, canWithdraw, staleText, refusedText, statement (hex), hasReceipt, bySubstitute, draftText. `positions`
// (others', as far as this viewer may know) roles: principalText, functionText, stateText, stateIcon, stanceText,
// comment, tone. `history`: item_history.h. `documents`: document_rows.h. `reservations` roles: whoText, text,
// stateText, mine, mandate. Stances: 1 approve, 2 approve with reservation, 3 refer back, 4 reject, 5 abstain. GUI
// thread.
#ifndef MANDAT_MOBILE_MODELS_ITEM_MODEL_H_
#define MANDAT_MOBILE_MODELS_ITEM_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QVariantMap>

#include "mobile/models/rows_model.h"

namespace mandat::domain {
struct AgendaItem;
struct Meeting;
}  // namespace mandat::domain

namespace mandat::app {

class Workspace;

class ItemModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(QString item READ item WRITE setItem NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  Q_PROPERTY(bool isDecision READ isDecision NOTIFY changed)
  Q_PROPERTY(QString numberText READ numberText NOTIFY changed)
  Q_PROPERTY(QString overline READ overline NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QStringList chips READ chips NOTIFY changed)
  Q_PROPERTY(QString summary READ summary NOTIFY changed)
  Q_PROPERTY(QString rapporteurText READ rapporteurText NOTIFY changed)
  // Each is shown as "att ...".
  Q_PROPERTY(QStringList clauses READ clauses NOTIFY changed)
  // For each clause: differs from the revision that I declared on.
  Q_PROPERTY(QVariantList clauseChanged READ clauseChanged NOTIFY changed)
  Q_PROPERTY(QString revisionText READ revisionText NOTIFY changed)
  Q_PROPERTY(int revision READ revision NOTIFY changed)
  Q_PROPERTY(QString ruleText READ ruleText NOTIFY changed)
  // "4 av 7 som måste ta ställning har gjort det. ..."; empty when nobody has to, or it is over.
  Q_PROPERTY(QString standingText READ standingText NOTIFY changed)
  Q_PROPERTY(QString whyMeText READ whyMeText NOTIFY changed)
  Q_PROPERTY(bool recused READ recused NOTIFY changed)
  Q_PROPERTY(bool canRecuse READ canRecuse NOTIFY changed)
  // What was decided, as live_reading.h's decisions; empty until it is.
  Q_PROPERTY(bool decided READ decided NOTIFY changed)
  Q_PROPERTY(QVariantMap decision READ decision NOTIFY changed)
  // Whose mandate I may reserve for; empty: not (now).
  Q_PROPERTY(QString reserveFor READ reserveFor NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* mandates READ mandates CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* positions READ positions CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* history READ history CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* reservations READ reservations CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* documents READ documents CONSTANT)

 public:
  explicit ItemModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString item() const { return item_; }
  void setItem(const QString& item);
  bool exists() const { return exists_; }
  bool isDecision() const { return is_decision_; }
  QString numberText() const { return number_text_; }
  QString overline() const { return overline_; }
  QString title() const { return title_; }
  QStringList chips() const { return chips_; }
  QString summary() const { return summary_; }
  QString rapporteurText() const { return rapporteur_text_; }
  QStringList clauses() const { return clauses_; }
  QVariantList clauseChanged() const { return clause_changed_; }
  QString revisionText() const { return revision_text_; }
  int revision() const { return revision_; }
  QString ruleText() const { return rule_text_; }
  QString standingText() const { return standing_text_; }
  QString whyMeText() const { return why_me_text_; }
  bool recused() const { return recused_; }
  bool canRecuse() const { return can_recuse_; }
  bool decided() const { return !decision_.isEmpty(); }
  QVariantMap decision() const { return decision_; }
  QString reserveFor() const { return reserve_for_; }
  RowsModel* mandates() { return &mandates_; }
  RowsModel* positions() { return &positions_; }
  RowsModel* history() { return &history_; }
  RowsModel* reservations() { return &reservations_; }
  RowsModel* documents() { return &documents_; }

  // Hands in; the draft goes. False with the reason as Session.problem when the rules say no.
  Q_INVOKABLE bool declare(const QString& mandate, int stance, const QString& comment);
  Q_INVOKABLE void withdraw(const QString& mandate);
  Q_INVOKABLE void setRecused(bool recused);
  // Against what was decided, for the minutes; an empty text takes it back.
  Q_INVOKABLE bool reserve(const QString& mandate, const QString& text);
  // What differs between two versions of the proposal: clause_changes.h.
  Q_INVOKABLE QVariantList changesBetween(int before, int after) const;
  Q_INVOKABLE QString stanceText(int stance) const;

  // Drafts stay on this device, in the encrypted replica, until they are handed in or emptied (stance 0, no comment).
  Q_INVOKABLE void saveDraft(const QString& mandate, int stance, const QString& comment);
  // stance (0: none on this version), comment, writtenOn (the version; 0: there is no draft).
  Q_INVOKABLE QVariantMap draft(const QString& mandate) const;

 Q_SIGNALS:
  void changed();

 private:
  void Reload();
  void LoadProposal(const Workspace& workspace, const domain::AgendaItem& item);
  void LoadMine(const Workspace& workspace, const domain::Meeting& meeting, const domain::AgendaItem& item);
  void LoadDecision(const Workspace& workspace, const domain::Meeting& meeting, const domain::AgendaItem& item);

  QString meeting_, item_;
  bool exists_ = false;
  bool is_decision_ = false;
  int revision_ = 0;
  int declared_revision_ = 0;
  QString number_text_, overline_, title_, summary_, rapporteur_text_, revision_text_, rule_text_, standing_text_,
      why_me_text_;
  QStringList chips_, clauses_;
  QVariantList clause_changed_;
  bool recused_ = false;
  bool can_recuse_ = false;
  QVariantMap decision_;
  QString reserve_for_;
  RowsModel mandates_, positions_, history_, reservations_, documents_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_ITEM_MODEL_H_
