// What is being written somewhere in the app when it locks: kept in the encrypted replica, and taken up again where it
// was written the next time. It never leaves the device.
//
// `key` is the writer's own: "report/<assignment>". Where there is no forum nothing is kept. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_KEPT_WORDS_H_
#define MANDAT_MOBILE_MODELS_KEPT_WORDS_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

namespace mandat::app {

class KeptWords : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString key MEMBER key_ NOTIFY changed)

 public:
  explicit KeptWords(QObject* parent = nullptr);

  // What was kept, once: it is not kept any more then. Empty: nothing.
  Q_INVOKABLE QString take();
  Q_INVOKABLE void keep(const QString& words);

 Q_SIGNALS:
  void changed();

 private:
  QString key_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_KEPT_WORDS_H_
