// One agenda item: what is proposed, why it concerns me, and my word on it.
//
// `mandates` (mine, or those I stand in for) roles: mandate, functionText ("För Karlskrona kommun, äldre"), stateText,
// stateIcon, tone, stance (0 none), stanceText, comment, revisionText, canDeclare, canUndo, canWithdraw, staleText,
// refusedText, statement (hex), hasReceipt, bySubstitute. `positions` (others', as far as this viewer may know) roles:
// principalText, functionText, stateText, stanceText, comment, tone. `documents`: document_rows.h. Stances: 1 approve,
// 2 approve with reservation, 3 refer back, 4 reject, 5 abstain. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_ITEM_MODEL_H_
#define MANDAT_MOBILE_MODELS_ITEM_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include "mobile/models/rows_model.h"

namespace mandat::app {

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
  Q_PROPERTY(QString ruleText READ ruleText NOTIFY changed)
  Q_PROPERTY(QString whyMeText READ whyMeText NOTIFY changed)
  Q_PROPERTY(bool recused READ recused NOTIFY changed)
  Q_PROPERTY(bool canRecuse READ canRecuse NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* mandates READ mandates CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* positions READ positions CONSTANT)
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
  QString ruleText() const { return rule_text_; }
  QString whyMeText() const { return why_me_text_; }
  bool recused() const { return recused_; }
  bool canRecuse() const { return can_recuse_; }
  RowsModel* mandates() { return &mandates_; }
  RowsModel* positions() { return &positions_; }
  RowsModel* documents() { return &documents_; }

  // Hands in; the draft goes. False with the reason as Session.problem when the rules say no.
  Q_INVOKABLE bool declare(const QString& mandate, int stance, const QString& comment);
  Q_INVOKABLE void withdraw(const QString& mandate);
  Q_INVOKABLE void setRecused(bool recused);
  // Drafts stay on this device.
  Q_INVOKABLE void saveDraft(const QString& mandate, int stance, const QString& comment);
  Q_INVOKABLE int draftStance(const QString& mandate) const;
  Q_INVOKABLE QString draftComment(const QString& mandate) const;

 Q_SIGNALS:
  void changed();

 private:
  void Reload();
  QString DraftKey(const QString& mandate) const;

  QString meeting_, item_;
  bool exists_ = false;
  bool is_decision_ = false;
  QString number_text_, overline_, title_, summary_, rapporteur_text_, revision_text_, rule_text_, why_me_text_;
  QStringList chips_, clauses_;
  QVariantList clause_changed_;
  bool recused_ = false;
  bool can_recuse_ = false;
  RowsModel mandates_, positions_, documents_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_ITEM_MODEL_H_
