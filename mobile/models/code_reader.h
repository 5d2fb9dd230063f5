// Takes an invitation's link from where a person has it: the camera's picture, a picture file, the clipboard (link or
// picture), or a text.
//
// GUI thread; pictures are read beside it. `found` brings what was read, a link to a forum or not; `problem` is set
// where a picture was given by a person and holds no code. A camera's frames are looked at one at a time: what comes
// meanwhile is left out.
#ifndef MANDAT_MOBILE_MODELS_CODE_READER_H_
#define MANDAT_MOBILE_MODELS_CODE_READER_H_

#include <QtQml/qqmlregistration.h>

#include <QImage>
#include <QObject>
#include <QString>
#include <QUrl>
#include <QVariant>
#include <memory>

#include "mobile/models/mailbox.h"

namespace mandat::app {

class CodeReader : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
  Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

 public:
  explicit CodeReader(QObject* parent = nullptr);
  ~CodeReader() override;
  QString problem() const { return problem_; }
  bool busy() const { return busy_; }

  Q_INVOKABLE void readFile(const QUrl& file);
  // A link or a picture, whichever is there.
  Q_INVOKABLE void readClipboard();
  // An image, as Item.grabToImage() gives it. Silent where there is no code in it: the next one comes soon.
  Q_INVOKABLE void look(const QVariant& frame);
  Q_INVOKABLE void clear();

 Q_SIGNALS:
  void found(const QString& text);
  void problemChanged();
  void busyChanged();

 private:
  void Read(const QImage& picture, bool given);
  void Say(const QString& problem);

  QString problem_;
  bool busy_ = false;
  std::shared_ptr<Mailbox> mailbox_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_CODE_READER_H_
