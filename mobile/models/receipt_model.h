// The receipt of something that I signed: what it says, checked on this device, as text and as QR.
//
// `checks` (after verify()) roles: what, details, icon, tone, resultText: receipt_checks.h.
// GUI thread. Checks the receipt file against the forum's fingerprint each time it is shown.
#ifndef MANDAT_MOBILE_MODELS_RECEIPT_MODEL_H_
#define MANDAT_MOBILE_MODELS_RECEIPT_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

#include "mobile/models/rows_model.h"
#include "shared/domain/ids.h"

namespace mandat::app {

class ReceiptModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  // Hex.
  Q_PROPERTY(QString statement READ statement WRITE setStatement NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  Q_PROPERTY(bool verified READ verified NOTIFY changed)
  Q_PROPERTY(QString verdictText READ verdictText NOTIFY changed)
  Q_PROPERTY(QString what READ what NOTIFY changed)
  // The item's or the meeting's title where it is about one; empty otherwise.
  Q_PROPERTY(QString aboutText READ aboutText NOTIFY changed)
  // "Mottaget i går 08:14".
  Q_PROPERTY(QString arrivedText READ arrivedText NOTIFY changed)
  Q_PROPERTY(QString stanceText READ stanceText NOTIFY changed)
  Q_PROPERTY(QString comment READ comment NOTIFY changed)
  // ISO 8601 in the forum's time zone, to the second.
  Q_PROPERTY(QString signedAt READ signedAt NOTIFY changed)
  Q_PROPERTY(QString receivedAt READ receivedAt NOTIFY changed)
  Q_PROPERTY(QString place READ place NOTIFY changed)
  Q_PROPERTY(QString textHash READ textHash NOTIFY changed)
  Q_PROPERTY(QString head READ head NOTIFY changed)
  Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed)
  // "mandat-receipt:<forum>:<epoch>:<seq>:<commitment's place hash>", for comparing with the minutes.
  Q_PROPERTY(QString qrText READ qrText NOTIFY changed)
  // The whole of it, for copying.
  Q_PROPERTY(QString text READ text NOTIFY changed)
  // "Kontrollerat 08:14 på den här enheten. Inget nät behövdes."; empty until verify().
  Q_PROPERTY(QString checkedText READ checkedText NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* checks READ checks CONSTANT)

 public:
  explicit ReceiptModel(QObject* parent = nullptr);
  QString statement() const { return statement_; }
  void setStatement(const QString& statement);
  bool exists() const { return exists_; }
  bool verified() const { return verified_; }
  QString verdictText() const { return verdict_text_; }
  QString what() const { return what_; }
  QString aboutText() const { return about_text_; }
  QString arrivedText() const { return arrived_text_; }
  QString stanceText() const { return stance_text_; }
  QString comment() const { return comment_; }
  QString signedAt() const { return signed_at_; }
  QString receivedAt() const { return received_at_; }
  QString place() const { return place_; }
  QString textHash() const { return text_hash_; }
  QString head() const { return head_; }
  QString fingerprint() const { return fingerprint_; }
  QString qrText() const { return qr_text_; }
  QString text() const { return text_; }
  QString checkedText() const { return checked_text_; }
  RowsModel* checks() { return &checks_; }

  // Looks at every piece of it, with what lies on this device alone.
  Q_INVOKABLE void verify();
  Q_INVOKABLE void copyText() const;

 Q_SIGNALS:
  void changed();

 private:
  void Reload();
  void Check();
  QString WholeText(const QString& forum) const;

  QString statement_;
  bool exists_ = false;
  bool verified_ = false;
  QString verdict_text_, what_, about_text_, arrived_text_, stance_text_, comment_, signed_at_, received_at_, place_, text_hash_, head_,
      fingerprint_, qr_text_, text_, checked_text_;
  RowsModel checks_;
  domain::Time checked_at_;  // zero: not asked for
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_RECEIPT_MODEL_H_
