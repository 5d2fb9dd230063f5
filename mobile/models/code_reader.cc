#include "mobile/models/code_reader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImageReader>
#include <QMimeData>
#include <QThreadPool>

#include "mobile/models/qr_picture.h"
#include "mobile/models/words.h"

namespace mandat::app {

CodeReader::CodeReader(QObject* parent) : QObject(parent), mailbox_(std::make_shared<Mailbox>(this)) {}

CodeReader::~CodeReader() { mailbox_->Close(); }

void CodeReader::Say(const QString& problem) {
  if (problem == problem_) return;
  problem_ = problem;
  Q_EMIT problemChanged();
}

void CodeReader::clear() { Say({}); }

void CodeReader::readFile(const QUrl& file) {
  QImageReader reader(file.isLocalFile() ? file.toLocalFile() : file.toString());
  reader.setAutoTransform(true);
  const QImage picture = reader.read();
  if (picture.isNull()) {
    Say(Words::tr("That is no picture that can be opened."));
    return;
  }
  Read(picture, true);
}

void CodeReader::readClipboard() {
  const QMimeData* data = QGuiApplication::clipboard()->mimeData();
  const QString text = data ? data->text().trimmed() : QString();
  if (text.startsWith(QStringLiteral("mandat:"))) {
    Say({});
    Q_EMIT found(text);
  } else if (data && data->hasImage()) {
    Read(qvariant_cast<QImage>(data->imageData()), true);
  } else if (data && data->hasUrls() && data->urls().first().isLocalFile()) {
    readFile(data->urls().first());
  } else {
    Say(Words::tr("There is neither a link nor a picture on the clipboard."));
  }
}

void CodeReader::look(const QVariant& frame) {
  if (!busy_) Read(qvariant_cast<QImage>(frame), false);
}

void CodeReader::Read(const QImage& picture, bool given) {
  if (busy_) return;
  busy_ = true;
  Q_EMIT busyChanged();
  QThreadPool::globalInstance()->start([this, picture, given, mailbox = mailbox_] {
    mailbox->Send([this, given, text = TextInPicture(picture)] {
      busy_ = false;
      Q_EMIT busyChanged();
      if (!text.isEmpty()) {
        Say({});
        Q_EMIT found(text);
      } else if (given) {
        Say(Words::tr(
            "No QR code can be read in that picture. Take it closer and sharper, with the whole code in it."));
      }
    });
  });
}

}  // namespace mandat::app
