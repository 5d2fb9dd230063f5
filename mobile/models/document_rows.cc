#include "mobile/models/document_rows.h"

#include "mobile/models/session.h"
#include "mobile/models/words.h"

namespace mandat::app {

QByteArrayList DocumentRoles() {
  return {"hash", "title", "sizeText", "stateText", "available", "isPdf", "versionText", "meetingText", "section"};
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
    const client::DocumentState state = w.client().document_state(hash);
    QString text =
        Session::instance()->online() ? Words::tr("Being fetched") : Words::tr("Available when there is a network");
    if (state.uploading) {
      text = Words::tr("Being sent, %1 %").arg(document.size ? state.uploaded * 100 / document.size : 0);
    } else if (state.complete) {
      text = Words::tr("On this device");
    } else if (state.received > 0 && document.size > 0) {
      text = Words::tr("Being fetched, %1 %").arg(state.received * 100 / document.size);
    }
    const domain::AgendaItem* of = meeting.FindItem(document.item);
    rows << QVariantMap{
        {"key", QString::fromStdString(hash.hex())},
        {"hash", QString::fromStdString(hash.hex())},
        {"title", Q(document.title)},
        {"sizeText", Words::Size(document.size)},
        {"stateText", text},
        {"available", state.complete},
        {"isPdf", document.media_type == "application/pdf"},
        {"versionText", document.version > 1 ? Words::tr("Version %1").arg(document.version) : QString()},
        {"meetingText",
         of ? Words::tr("Item %1 · %2").arg(Workspace::NumberText(*of), Words::ShortDay(meeting.date)) : meeting_text},
        {"section", meeting_text}};
  }
  return rows;
}

}  // namespace mandat::app
