#include "mobile/secretariat/room/wall_model.h"

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

WallModel::WallModel(QObject* parent) : QObject(parent) {
  for (auto changes :
       {&Session::contentChanged, &Session::otherContentChanged, &Session::forumsChanged, &Session::stageChanged})
    connect(Session::instance(), changes, this, &WallModel::Reload);
  // The translator comes after those who listen to the same signal.
  connect(Session::instance(), &Session::languageChanged, this, &WallModel::Reload, Qt::QueuedConnection);
  Reload();
}

void WallModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  forum_ = Session::instance()->forum();
  Reload();
}

const Workspace* WallModel::Find() const {
  for (const Workspace* each : Session::instance()->workspaces()) {
    if (each->slot() == forum_) return each;
  }
  return nullptr;
}

void WallModel::Reload() {
  const Workspace* w = Find();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  wall_ = {};
  quorum_ = {};
  open_ = false;
  paused_ = !w;
  over_ = w && (!meeting || meeting->phase == domain::MeetingPhase::kClosed ||
                meeting->phase == domain::MeetingPhase::kCancelled);
  if (paused_) {
    forum_name_.clear();
    date_text_.clear();
    checkpoint_.clear();
    checkpoint_text_.clear();
  }
  if (meeting) {
    open_ = meeting->phase == domain::MeetingPhase::kOpen;
    forum_name_ = Q(w->shown().forum.name);
    date_text_ = Words::Capital(Words::Day(meeting->date, w->today()));
    wall_ = ReadWall(*w, *meeting);
    if (const domain::AgendaItem* item = RoomItemNow(*meeting)) quorum_ = RoomQuorumAt(*w, *meeting, *item);
  }
  Q_EMIT changed();
}

void WallModel::showCheckpoint(bool shown) {
  checkpoint_.clear();
  checkpoint_text_.clear();
  const Workspace* w = Find();
  if (shown && w) {
    const absl::StatusOr<v1::LogFile> log = w->client().Export();
    if (log.ok()) {
      const v1::Checkpoint& newest = log->checkpoint();
      const auto head = domain::Hash::FromBytes(newest.head());
      if (!head) {
        checkpoint_text_ = RoomWords::tr("No checkpoint of the log has come from the server yet.");
        Q_EMIT changed();
        return;
      }
      checkpoint_ = QStringLiteral("mandat-checkpoint:%1:%2:%3:%4")
                        .arg(QString::fromStdString(w->client().forum().hex()))
                        .arg(newest.epoch())
                        .arg(newest.size())
                        .arg(QString::fromStdString(head->hex()));
      checkpoint_text_ =
          RoomWords::tr("The log has %1 records. Whoever keeps this code can prove later that none was changed.")
              .arg(newest.size());
    } else {
      Session::instance()->Say(Words::ErrorText(log.status()));
    }
  }
  Q_EMIT changed();
}

}  // namespace mandat::app
