// Declaring on all items of a meeting in one go, for one of my mandates: a stance for each, a look at the whole, and
// one press that signs each as a statement of its own.
//
// Nothing is chosen beforehand: a stance is what the person chose, kept as the same draft on this device as the item's
// own. `items` (those that ask for my word; first where it counts without me there) roles: item, numberText, title,
// clauses (a list), versionText, section (whether it counts), begins, counts, stance (0 none), comment. `chosen` (those
// with a stance) roles: item, numberText, title, stanceText, comment, versionText. GUI thread; follows
// Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_DECLARE_ALL_MODEL_H_
#define MANDAT_MOBILE_MODELS_DECLARE_ALL_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include "mobile/models/rows_model.h"
#include "shared/domain/state.h"

namespace mandat::app {

class Workspace;

// The model's `items`: those that ask for the mandate's word.
[[nodiscard]] QList<QVariantMap> DeclareAllRows(const Workspace& workspace, const domain::Meeting& meeting,
                                                const domain::MandateId& mandate, bool online);

struct SignedAll {
  int count = 0;             // signed and queued
  domain::StatementId last;  // the last of them
  QString problem;           // which was not taken, and why; empty: all were
};
// Signs the drafts on these items, each as a statement of its own, until one is not taken; what is signed loses its
// draft.
[[nodiscard]] SignedAll SignAll(Workspace& workspace, const domain::Meeting& meeting, const domain::MandateId& mandate,
                                const QStringList& items);

class DeclareAllModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(QString mandate READ mandate WRITE setMandate NOTIFY changed)
  Q_PROPERTY(QString functionText READ functionText NOTIFY changed)
  // The stances' words, from "approve" on: the first has the number 1.
  Q_PROPERTY(QStringList stances READ stances NOTIFY changed)
  // "Left out: items 1 and 3."; empty when none is.
  Q_PROPERTY(QString leftOutText READ leftOutText NOTIFY changed)
  // Something could be sent by e-mail instead, or has been declared.
  Q_PROPERTY(bool canMail READ canMail NOTIFY changed)
  // There is something to write: a stance is chosen or declared.
  Q_PROPERTY(bool hasMail READ hasMail NOTIFY changed)
  // "Torbjörn Lindesjö, secretary (t@example.org)".
  Q_PROPERTY(QString mailTo READ mailTo NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* items READ items CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* chosen READ chosen CONSTANT)

 public:
  explicit DeclareAllModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString mandate() const { return mandate_; }
  void setMandate(const QString& mandate);
  QString functionText() const { return function_text_; }
  QStringList stances() const;
  QString leftOutText() const { return left_out_text_; }
  bool canMail() const { return can_mail_; }
  bool hasMail() const { return has_mail_; }
  QString mailTo() const { return mail_to_; }
  RowsModel* items() { return &items_; }
  RowsModel* chosen() { return &chosen_; }

  // Keeps a draft; a stance of 0 leaves the item out. What is only written is seen in `chosen` after refresh().
  Q_INVOKABLE void refresh();
  Q_INVOKABLE void choose(const QString& item, int stance, const QString& comment);
  // Signs every chosen one by itself. False when one was not taken, with which and why as Session.problem: what was
  // signed before it stays signed.
  Q_INVOKABLE bool handIn();

  // What the person declares, in Swedish and English, for the secretary.
  Q_INVOKABLE QString mailText() const;
  Q_INVOKABLE QString mailSubject() const;
  Q_INVOKABLE QUrl mailUrl() const;

 Q_SIGNALS:
  void changed();

 private:
  void Reload();

  QString meeting_, mandate_, function_text_, left_out_text_, mail_to_;
  bool can_mail_ = false, has_mail_ = false;
  RowsModel items_, chosen_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_DECLARE_ALL_MODEL_H_
