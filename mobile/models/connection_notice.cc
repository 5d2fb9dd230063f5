#include "mobile/models/connection_notice.h"

#include <algorithm>

#include "mobile/models/device_network.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {
namespace {

// A wheel that turns for less than this only flickers; after the longest, there is no answer to wait for.
constexpr int kLookEveryMs = 700;
constexpr int kMostLooks = 15;

int g_times_faster = 1;

}  // namespace

ConnectionNotice::ConnectionNotice(QObject* parent) : QObject(parent) {
  clock_.start();
  next_.setSingleShot(true);
  refresh_.setInterval(kLookEveryMs);
  connect(&next_, &QTimer::timeout, this, &ConnectionNotice::Settle);
  connect(&refresh_, &QTimer::timeout, this, &ConnectionNotice::EndRefresh);
  connect(Session::instance(), &Session::connectionChanged, this, &ConnectionNotice::Reload);
  connect(Session::instance(), &Session::contentChanged, this, &ConnectionNotice::Reload);
  connect(DeviceNetwork::instance(), &DeviceNetwork::back, Session::instance(), &Session::LookAgain);
  Reload();
}

void ConnectionNotice::Hurry(int times) { g_times_faster = times; }

std::int64_t ConnectionNotice::Now() const { return clock_.elapsed() * g_times_faster; }

void ConnectionNotice::Reload() {
  const Session* session = Session::instance();
  const QString alarm = session->alarmText();
  // What time without contact will come to is told before why there is none: where there is little room, it is what is seen.
  const QString lease = session->leaseText();
  const QString wanted = alarm.isEmpty() ? (lease + u' ' + session->connectionText()).trimmed() : alarm;
  const Tone::Value tone = !alarm.isEmpty() ? Tone::Bad : (lease.isEmpty() ? session->connectionTone() : Tone::Warn);
  const bool grave = tone == Tone::Warn || tone == Tone::Bad;
  if (!wanted.isEmpty()) {
    tone_ = tone;
    glyph_ = grave ? QStringLiteral("warning") : session->online() ? QStringLiteral("sync") : QStringLiteral("offline");
  }
  steady_.Want(wanted, grave, Now());

  if (refreshing_) {
    state_text_ = Words::tr("Asking the server.");
  } else if (!session->connectionText().isEmpty()) {
    state_text_ = session->connectionText();
  } else if (session->online()) {
    state_text_ = Words::tr("Everything is up to date.");
  } else {
    state_text_ = Words::tr("Connecting.");
  }
  last_contact_text_ = session->lastContactText();
  Settle();
}

void ConnectionNotice::Settle() {
  const std::int64_t now = Now();
  steady_.Tick(now);
  text_ = steady_.text();
  if (steady_.state() == SteadyText::State::kShown && !Session::instance()->online()) was_away_ = true;
  if (steady_.state() == SteadyText::State::kQuiet) was_away_ = false;
  if (steady_.state() == SteadyText::State::kRecovered) {
    text_ = was_away_ ? Words::tr("Back in contact with the server.") : Words::tr("Everything has been sent.");
    tone_ = Tone::Ok;
    glyph_ = QStringLiteral("check-circle");
  }
  const std::int64_t next = steady_.NextChange();
  if (next < 0)
    next_.stop();
  else
    next_.start(static_cast<int>(std::max<std::int64_t>(1, (next - now) / g_times_faster)));
  Q_EMIT changed();
}

void ConnectionNotice::refresh() {
  if (refreshing_) return;
  refreshing_ = true;
  looks_ = 0;
  refresh_.start();
  Session::instance()->retryNow();
  Reload();
}

// The answer shows itself in the connection: it is there, or it is said why not.
void ConnectionNotice::EndRefresh() {
  const Session* session = Session::instance();
  const Workspace* workspace = session->workspace();
  const bool trying = workspace && workspace->client().status().connection == client::Connection::kConnecting;
  if (trying && ++looks_ < kMostLooks) return;
  refresh_.stop();
  refreshing_ = false;
  Reload();
}

}  // namespace mandat::app
