#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>
#include <limits>

#include "mobile/models/desktop_notice.h"

namespace mandat::app {
namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
// Nothing waits for an answer, and what is given up could not be closed any more; the bus tells when the service ends.
constexpr int kNoLimit = std::numeric_limits<int>::max();

QDBusMessage NoticeCall(const QString& method) {
  return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

}  // namespace

DesktopNotice::DesktopNotice(QObject* parent) : QObject(parent) {}

void DesktopNotice::Show(const QString& title, const QString& text) {
  title_ = title;
  text_ = text;
  wanted_ = true;
  if (asking_)
    again_ = true;
  else
    Ask();
}

void DesktopNotice::Ask() {
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;
  if (!listening_) {
    bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(OnAction(uint, QString)));
    bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this, SLOT(OnClosed(uint, uint)));
    listening_ = true;
  }
  QDBusMessage call = NoticeCall(QStringLiteral("Notify"));
  // "default" is what pressing the notice itself does.
  const QStringList actions = {QStringLiteral("default"), title_};
  const QVariantMap hints = {{QStringLiteral("desktop-entry"), QStringLiteral("se.mandat.Mandat")},
                             {QStringLiteral("category"), QStringLiteral("im.received")}};
  call << QStringLiteral("Mandat") << id_ << QStringLiteral("se.mandat.Mandat") << title_ << text_ << actions << hints
       << -1;
  asking_ = true;
  again_ = false;
  auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, kNoLimit), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
    const QDBusPendingReply<uint> reply = *done;
    done->deleteLater();
    OnAnswer(reply.isError() ? 0 : reply.value());
  });
}

void DesktopNotice::OnAnswer(uint id) {
  asking_ = false;
  id_ = id;
  if (!wanted_)
    Withdraw();
  else if (again_)
    Ask();
}

void DesktopNotice::Withdraw() {
  wanted_ = false;
  // What is on its way is closed when its number is known.
  if (id_ == 0 || asking_) return;
  QDBusMessage call = NoticeCall(QStringLiteral("CloseNotification"));
  call << id_;
  QDBusConnection::sessionBus().asyncCall(call, kNoLimit);
  id_ = 0;
}

void DesktopNotice::OnAction(uint id, const QString& action) {
  if (id == id_ && action == u"default") Q_EMIT pressed();
}

void DesktopNotice::OnClosed(uint id, uint) {
  if (id == id_) id_ = 0;
}

}  // namespace mandat::app
