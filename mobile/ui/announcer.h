// Tells those who hear the app what has changed on it without their doing: "Mottagen 08:14", "Ingen kontakt".
//
// Qt 6.4 has no way to announce a text. What reaches a screen reader is an event of something that it knows: so the
// words become the name and the value of one region of the window (MLiveRegion, role alert), and both changes are sent:
// the name's is what AT-SPI and UI Automation pass on, the value's is what Android reads aloud. Words that come in one
// moment are told as one. A QML singleton; GUI thread; the region unregisters itself by being destroyed.
#ifndef MANDAT_MOBILE_UI_ANNOUNCER_H_
#define MANDAT_MOBILE_UI_ANNOUNCER_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QTimer>

namespace mandat::ui {

class Announcer : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  // What was told last.
  Q_PROPERTY(QString text READ text NOTIFY textChanged)

 public:
  explicit Announcer(QObject* parent = nullptr);

  QString text() const { return text_; }
  Q_INVOKABLE void say(const QString& words);
  // The region whose name is `text`.
  Q_INVOKABLE void use(QObject* region);

 Q_SIGNALS:
  void textChanged();

 private:
  void Tell();

  QPointer<QObject> region_;
  QString text_;
  QStringList waiting_;
  QTimer moment_;
};

}  // namespace mandat::ui

#endif  // MANDAT_MOBILE_UI_ANNOUNCER_H_
