#include "mobile/models/away_list_model.h"

#include "mobile/models/absence_words.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

QList<QVariantMap> AwayRows(const Workspace& w) {
  QList<QVariantMap> rows;
  for (const auto& [id, meeting] : w.shown().meetings) {
    if (meeting.phase == domain::MeetingPhase::kClosed || meeting.phase == domain::MeetingPhase::kCancelled) continue;
    for (const domain::MandateId& mandate : HeldAt(w, meeting)) {
      const auto answer = meeting.answers.find(mandate);
      const bool away = answer != meeting.answers.end() && (!answer->second.attending || !answer->second.items.empty());
      if (!away) continue;
      const auto explanation = domain::Explain(w.shown(), meeting, mandate);
      const std::vector<domain::ItemId> uncovered =
          explanation ? explanation->uncovered() : std::vector<domain::ItemId>();
      if (uncovered.empty()) continue;
      const QString meeting_text = Words::tr("meeting %1").arg(Words::ShortDay(meeting.date));
      const QString count =
          Words::tr("%n items that count on you are not covered", nullptr, static_cast<int>(uncovered.size()));
      rows << QVariantMap{
          {"key", Q(id) + u'/' + Q(mandate)},
          {"meeting", Q(id)},
          {"mandate", Q(mandate)},
          {"overline", Words::Capital(meeting_text) + QStringLiteral(" · ") + w.UnitAtPrincipal(mandate)},
          {"title", answer->second.attending ? Words::tr("You come to part of it") : Words::tr("You cannot come")},
          {"body", count + QStringLiteral(": ") + NumberList(meeting, uncovered) + u'.'},
          {"actionName", Words::tr("See the ways, %1").arg(meeting_text)}};
    }
  }
  return rows;
}

AwayListModel::AwayListModel(QObject* parent)
    : RowsModel({"meeting", "mandate", "overline", "title", "body", "actionName"}, parent) {
  connect(Session::instance(), &Session::contentChanged, this, &AwayListModel::Reload);
  Reload();
}

void AwayListModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  setRows(w ? AwayRows(*w) : QList<QVariantMap>());
}

}  // namespace mandat::app
