// One matter: what it is, its way until now and what is to come, and what I can do with it.
//
// `steps` and `files`: matter_reading.h. GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_MATTER_MODEL_H_
#define MANDAT_MOBILE_MODELS_MATTER_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

#include "mobile/models/rows_model.h"
#include "mobile/models/tone.h"

namespace mandat::app {

class MatterModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString matter READ matter WRITE setMatter NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString description READ description NOTIFY changed)
  Q_PROPERTY(QString kindText READ kindText NOTIFY changed)
  Q_PROPERTY(QString wishText READ wishText NOTIFY changed)
  Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
  Q_PROPERTY(QString stateIcon READ stateIcon NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value tone READ tone NOTIFY changed)
  // What was asked of me, in the asker's words; empty: nothing.
  Q_PROPERTY(QString requestText READ requestText NOTIFY changed)
  Q_PROPERTY(QString refusedText READ refusedText NOTIFY changed)
  Q_PROPERTY(bool canWithdraw READ canWithdraw NOTIFY changed)
  // Of the statement that handed it in, once there is a receipt; hex.
  Q_PROPERTY(QString receipt READ receipt NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* steps READ steps CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* files READ files CONSTANT)

 public:
  explicit MatterModel(QObject* parent = nullptr);
  QString matter() const { return matter_; }
  void setMatter(const QString& matter);
  bool exists() const { return exists_; }
  QString title() const { return title_; }
  QString description() const { return description_; }
  QString kindText() const { return kind_text_; }
  QString wishText() const { return wish_text_; }
  QString stateText() const { return state_text_; }
  QString stateIcon() const { return state_icon_; }
  Tone::Value tone() const { return tone_; }
  QString requestText() const { return request_text_; }
  QString refusedText() const { return refused_text_; }
  bool canWithdraw() const { return can_withdraw_; }
  QString receipt() const { return receipt_; }
  RowsModel* steps() { return &steps_; }
  RowsModel* files() { return &files_; }

  Q_INVOKABLE bool withdraw(const QString& reason);

 Q_SIGNALS:
  void changed();

 private:
  void Reload();

  QString matter_;
  bool exists_ = false;
  bool can_withdraw_ = false;
  Tone::Value tone_ = Tone::Neutral;
  QString title_, description_, kind_text_, wish_text_, state_text_, state_icon_, request_text_, refused_text_,
      receipt_;
  RowsModel steps_, files_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MATTER_MODEL_H_
