#include "mobile/models/document_rows.h"

#include "mobile/models/paper_keeper.h"
#include "mobile/models/paper_rendition.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"

namespace mandat::app {

QString NewText(const Workspace& w, const domain::Document& document) {
  if (w.PlaceIn(document.hash)) return {};
  for (const domain::Document* earlier = EarlierVersion(w, document); earlier; earlier = EarlierVersion(w, *earlier)) {
    if (w.PlaceIn(earlier->hash)) return Words::tr("New version");
  }
  return Words::tr("New");
}

const domain::Document* EarlierVersion(const Workspace& w, const domain::Document& document) {
  const auto found =
      document.replaces.is_zero() ? w.shown().documents.end() : w.shown().documents.find(document.replaces);
  return found == w.shown().documents.end() ? nullptr : &found->second;
}

QByteArrayList DocumentRoles() {
  return {"hash",        "title",       "sizeText",    "stateText", "available", "kindText",
          "troubleText", "versionText", "meetingText", "section",   "newText"};
}

QList<QVariantMap> DocumentRows(const Workspace& w, const domain::Meeting& meeting,
                                const std::optional<domain::ItemId>& item) {
  QList<QVariantMap> rows;
  const QString meeting_text = Words::tr("Meeting %1").arg(Words::ShortDay(meeting.date));
  for (const domain::Hash& hash : meeting.documents) {
    const auto found = w.shown().documents.find(hash);
    if (found == w.shown().documents.end() || found->second.replaced) continue;
    const domain::Document& document = found->second;
    if (item && document.item != *item) continue;
    const client::DocumentState state = w.DocumentStateOf(hash);
    QString text =
        Session::instance()->online() ? Words::tr("Being fetched") : Words::tr("Available when there is a network");
    const bool waits = Session::instance()->online() && !PaperKeeper::FetchesByItself() && !state.complete;
    if (state.uploading) {
      text = Words::tr("Being sent, %1 %").arg(document.size ? state.uploaded * 100 / document.size : 0);
    } else if (state.complete) {
      text = Words::tr("On this device");
    } else if (state.received > 0 && document.size > 0) {
      text = (waits ? Words::tr("%1 % fetched") : Words::tr("Being fetched, %1 %"))
                 .arg(state.received * 100 / document.size);
    } else if (waits) {
      text = Words::tr("Fetched when you open it");
    }
    const RenditionRow rendition = RenditionRowOf(w, document);
    const domain::AgendaItem* of = meeting.FindItem(document.item);
    rows << QVariantMap{
        {"key", QString::fromStdString(hash.hex())},
        {"hash", QString::fromStdString(hash.hex())},
        {"title", Q(document.title)},
        {"sizeText", Words::Size(document.size)},
        {"stateText", text},
        {"available", state.complete},
        {"kindText", rendition.kind_text},
        {"troubleText", rendition.trouble_text},
        {"versionText", document.version > 1 ? Words::tr("Version %1").arg(document.version) : QString()},
        {"meetingText", of ? Words::tr("Item %1").arg(Workspace::NumberText(*of)) : QString()},
        {"newText", NewText(w, document)},
        {"section", meeting_text}};
  }
  return rows;
}

}  // namespace mandat::app
