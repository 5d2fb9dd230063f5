#include "mobile/models/kept_words.h"

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

KeptWords::KeptWords(QObject* parent) : QObject(parent) {}

QString KeptWords::take() {
  Workspace* w = Session::instance()->workspace();
  const std::string key = "kept-words/" + key_.toStdString();
  const QString words = w ? Q(w->client().LoadNote(key)) : QString();
  // What cannot be taken off the disk now is offered again: better than lost.
  if (!words.isEmpty()) (void)w->client().SaveNote(key, "");
  return words;
}

void KeptWords::keep(const QString& words) {
  Workspace* w = Session::instance()->workspace();
  if (!w || words.trimmed().isEmpty()) return;
  // There is nobody to tell: the screen is closing.
  (void)w->client().SaveNote("kept-words/" + key_.toStdString(), words.toStdString());
}

}  // namespace mandat::app
