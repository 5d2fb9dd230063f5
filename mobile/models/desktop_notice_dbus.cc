#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include "mobile/models/desktop_notice.h"

namespace mandat::app {
namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kLongestMs = 5000;

QDBusMessage NoticeCall(const QString& method) {
  return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

}  // namespace

DesktopNotice::DesktopNotice(QObject* parent) : QObject(parent) {}

void DesktopNotice::Show(const QString& title, const QString& text) {
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;
  if (asked_ == 0) {
    bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(OnAction(uint, QString)));
    bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this, SLOT(OnClosed(uint, uint)));
  }
  QDBusMessage call = NoticeCall(QStringLiteral("Notify"));
  // "default" is what pressing the notice itself does.
  const QStringList actions = {QStringLiteral("default"), title};
  const QVariantMap hints = {{QStringLiteral("desktop-entry"), QStringLiteral("se.mandat.Mandat")},
                             {QStringLiteral("category"), QStringLiteral("im.received")}};
  call << QStringLiteral("Mandat") << id_ << QStringLiteral("se.mandat.Mandat") << title << text << actions << hints
       << -1;
  unwanted_ = false;
  const int asked = ++asked_;
  auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, kLongestMs), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, asked](QDBusPendingCallWatcher* done) {
    const QDBusPendingReply<uint> reply = *done;
    done->deleteLater();
    if (reply.isError()) return;
    id_ = reply.value();
    if (unwanted_ && asked == asked_) Withdraw();
  });
}

void DesktopNotice::Withdraw() {
  unwanted_ = true;
  if (id_ == 0) return;
  QDBusMessage call = NoticeCall(QStringLiteral("CloseNotification"));
  call << id_;
  QDBusConnection::sessionBus().asyncCall(call, kLongestMs);
  id_ = 0;
}

void DesktopNotice::OnAction(uint id, const QString& action) {
  if (id == id_ && action == u"default") Q_EMIT pressed();
}

void DesktopNotice::OnClosed(uint id, uint) {
  if (id == id_) id_ = 0;
}

}  // namespace mandat::app
