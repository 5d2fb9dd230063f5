#include "mobile/models/meeting_pack.h"

#include <vector>

#include "mobile/models/device_network.h"
#include "mobile/models/paper_keeper.h"
#include "mobile/models/preferences.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

MeetingPack::MeetingPack(QObject* parent) : QObject(parent) {
  connect(Session::instance(), &Session::contentChanged, this, &MeetingPack::Reload);
  connect(Session::instance(), &Session::connectionChanged, this, &MeetingPack::Reload);
  connect(Preferences::instance(), &Preferences::changed, this, &MeetingPack::Reload);
  connect(DeviceNetwork::instance(), &DeviceNetwork::changed, this, &MeetingPack::Reload);
}

void MeetingPack::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void MeetingPack::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  count_ = here_ = 0;
  quint64 bytes = 0, received = 0;
  int unread = 0;
  if (meeting) {
    for (const domain::Hash& hash : meeting->documents) {
      const auto found = w->shown().documents.find(hash);
      if (found == w->shown().documents.end() || found->second.replaced) continue;
      const client::DocumentState state = w->DocumentStateOf(hash);
      ++count_;
      bytes += found->second.size;
      received += state.complete ? found->second.size : state.received;
      if (state.complete) ++here_;
      if (w->PlaceIn(hash) == nullptr) ++unread;
    }
  }
  value_ = bytes == 0 ? (complete() ? 1.0 : 0.0) : static_cast<double>(received) / static_cast<double>(bytes);
  text_ = complete() ? Words::tr("All papers are on this device (%1)").arg(Words::Size(bytes))
                     : Words::tr("%1 of %2 papers on this device, %3 of %4")
                           .arg(here_)
                           .arg(count_)
                           .arg(Words::Size(received), Words::Size(bytes));
  wait_text_.clear();
  can_fetch_ = false;
  if (count_ > 0 && !complete()) {
    if (!Session::instance()->online()) {
      wait_text_ = Words::tr("The rest is fetched when there is a network.");
    } else if (!PaperKeeper::FetchesByItself()) {
      can_fetch_ = true;
      wait_text_ = Preferences::instance()->fetchPapers() == u"asked"
                       ? Words::tr("You have chosen to fetch papers yourself.")
                       : Words::tr(
                             "This network may cost money. The rest is fetched on one that does not, or now if you "
                             "wish.");
    }
  }
  new_text_ = unread > 0 ? Words::tr("%n new", "", unread) : QString();
  Q_EMIT changed();
}

void MeetingPack::fetch() {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  if (!meeting) return;
  std::vector<domain::Hash> wanted;
  for (const domain::Hash& hash : meeting->documents) {
    const auto found = w->shown().documents.find(hash);
    if (found != w->shown().documents.end() && !found->second.replaced) wanted.push_back(hash);
  }
  if (const absl::Status status = w->client().Prefetch(wanted, client::Fetch::kAsked); !status.ok())
    Session::instance()->Say(Words::ErrorText(status));
}

}  // namespace mandat::app
