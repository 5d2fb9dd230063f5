#include "mobile/models/minutes_list_model.h"

#include <algorithm>

#include "mobile/models/minutes_model.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/domain/minutes.h"

namespace mandat::app {

QString MinutesStateText(const domain::MinutesVersion& version) {
  if (version.replaced) return Words::tr("Replaced by a newer version");
  if (!version.for_signing) return Words::tr("A draft, for comments");
  if (version.adjusted()) return Words::tr("Adjusted");
  return Words::tr("Waits for signatures: %1 of %2").arg(version.answers.size()).arg(version.signers.size());
}

Tone::Value MinutesStateTone(const domain::MinutesVersion& version) {
  if (version.adjusted()) return Tone::Ok;
  return version.replaced ? Tone::Neutral : Tone::Accent;
}

MinutesListModel::MinutesListModel(QObject* parent)
    : RowsModel({"item", "title", "stateText", "tone", "needsMe", "openName"}, parent) {
  connect(Session::instance(), &Session::contentChanged, this, &MinutesListModel::Reload);
}

void MinutesListModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
  Q_EMIT meetingChanged();
}

void MinutesListModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  QList<QVariantMap> rows;
  if (meeting) {
    for (const auto& [id, versions] : meeting->minutes.versions) {
      if (versions.empty()) continue;
      const domain::MinutesVersion& version = *ShownMinutes(*w, meeting_, Q(id));
      const domain::AgendaItem* item = meeting->FindItem(id);
      const QString title =
          item ? Words::tr("Minutes of item %1").arg(Workspace::NumberText(*item)) : Words::tr("Minutes");
      const bool asked = std::find(version.signers.begin(), version.signers.end(), w->me()) != version.signers.end();
      rows << QVariantMap{
          {"key", Q(id)},
          {"item", Q(id)},
          {"title", version.version > 1 ? Words::tr("%1, version %2").arg(title).arg(version.version) : title},
          {"stateText", MinutesStateText(version)},
          {"tone", MinutesStateTone(version)},
          {"needsMe", asked && version.for_signing && !version.answers.contains(w->me())},
          {"openName", Words::tr("Open %1").arg(Words::Lower(title))}};
    }
  }
  setRows(rows);
}

}  // namespace mandat::app
