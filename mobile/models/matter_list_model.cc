#include "mobile/models/matter_list_model.h"

#include "mobile/models/matter_reading.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"

namespace mandat::app {
namespace {

QVariantMap DraftRow(const Workspace& w, const OwnDraft& draft) {
  static const char* const kKinds[] = {"matter", "completion", "petition"};
  QString title = draft.title.trimmed();
  if (draft.kind == OwnDraft::kCompletion) {
    const auto matter = w.shown().matters.find(domain::MatterId(draft.matter.toStdString()));
    title = Words::tr("Answer: %1").arg(matter == w.shown().matters.end() ? QString() : Q(matter->second.title));
  } else if (draft.kind == OwnDraft::kPetition) {
    title = draft.text.trimmed().section(u'\n', 0, 0);
  }
  if (title.isEmpty()) title = Words::tr("Without a title yet");
  QStringList parts{Words::tr("Saved on this device %1").arg(Words::Moment({draft.edited_ms}, w.now()))};
  if (!draft.files.isEmpty()) parts << Words::tr("%n files attached", nullptr, static_cast<int>(draft.files.size()));
  const auto handed_in = HandedIn(w, draft);
  return {{"key", draft.id},
          {"draft", draft.id},
          {"title", title},
          {"subtitle", parts.join(QStringLiteral(" · "))},
          {"kind", QString::fromLatin1(kKinds[draft.kind])},
          {"matter", draft.matter},
          {"refusedText", handed_in && handed_in->refusal ? Words::RefusalText(*handed_in->refusal, &w) : QString()},
          {"openName", Words::tr("Open the draft %1").arg(title)}};
}

}  // namespace

MatterListModel::MatterListModel(QObject* parent)
    : QObject(parent),
      drafts_({"draft", "title", "subtitle", "kind", "matter", "refusedText", "openName"}),
      matters_(MatterRoles()),
      asks_({"matter", "title", "text", "actionName"}) {
  connect(Session::instance(), &Session::contentChanged, this, &MatterListModel::reload);
  reload();
}

void MatterListModel::reload() {
  Workspace* w = Session::instance()->workspace();
  QList<QVariantMap> drafts, matters, asks;
  can_submit_ = w && w->roles().member;
  summary_.clear();
  if (w) {
    ClearHandedIn(*w);
    for (const OwnDraft& draft : OwnDrafts(*w)) drafts << DraftRow(*w, draft);
    matters = MatterRows(*w, Session::instance()->online());
    int on_the_way = 0;
    for (const QVariantMap& row : matters) {
      on_the_way += row["mine"].toBool() && !row["over"].toBool();
      if (!row["asksMe"].toBool()) continue;
      const domain::Matter& matter = w->shown().matters.at(domain::MatterId(row["matter"].toString().toStdString()));
      asks << QVariantMap{{"key", row["matter"]},
                          {"matter", row["matter"]},
                          {"title", row["title"]},
                          {"text", matter.exchanges.empty() ? QString() : Q(matter.exchanges.back().text)},
                          {"actionName", Words::tr("Answer, %1").arg(row["title"].toString())}};
    }
    QStringList parts;
    if (!drafts.isEmpty()) parts << Words::tr("%n drafts", nullptr, static_cast<int>(drafts.size()));
    if (on_the_way > 0) parts << Words::tr("%n of yours under way", nullptr, on_the_way);
    summary_ = parts.join(QStringLiteral(" · "));
  }
  drafts_.setRows(drafts);
  matters_.setRows(matters);
  asks_.setRows(asks);
  Q_EMIT changed();
}

}  // namespace mandat::app
