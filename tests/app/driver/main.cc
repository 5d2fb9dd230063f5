// The app with a driver's socket and its server reached through a cable: for tests only.
//
// Further options: --driver SOCKET, --members-through HOST:PORT, --gate-through HOST:PORT, --qml-from DIR (takes the
// screens and controls from the source folder `mobile` instead of the built-in ones, so that a look can be tried
// without building).
#include <QDateTime>
#include <QGuiApplication>
#include <QQmlAbstractUrlInterceptor>
#include <QQmlEngine>
#include <QQuickWindow>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <string>
#include <utility>

#include "mobile/app/app.h"
#include "mobile/models/connection_notice.h"
#include "shared/client/clock.h"
#include "shared/client/testing/rerouted_network.h"
#include "tests/app/driver/driver.h"

namespace {

class FromSource : public QQmlAbstractUrlInterceptor {
 public:
  QUrl intercept(const QUrl& url, DataType type) override {
    if (type != QmlFile || root.empty()) return url;
    const QString path = url.toString();
    for (const auto& [module, folder] : {std::pair{"qrc:/qt/qml/Mandat/Screens/", "/screens/"},
                                         {"qrc:/qt/qml/Mandat/Secretariat/", "/secretariat/"},
                                         {"qrc:/qt/qml/Mandat/Ui/", "/ui/"}}) {
      const QString prefix = QString::fromLatin1(module);
      if (path.startsWith(prefix))
        return QUrl::fromLocalFile(QString::fromStdString(root) + QString::fromLatin1(folder) +
                                   path.mid(prefix.size()));
    }
    return url;
  }
  std::string root;
};

// What the app complained of: a warning that nobody sees is a fault that nobody mends. The platform plugin's own (there
// is no screen here), and those of the sound service that Qt asks for together with the camera, are none of ours.
std::mutex g_mutex;
QStringList g_complaints;
QtMessageHandler g_previous = nullptr;

void OnMessage(QtMsgType type, const QMessageLogContext& context, const QString& text) {
  const bool of_the_machine = std::strncmp(context.category, "qt.qpa.", 7) == 0 ||
                              text.startsWith(QLatin1String("This plugin does not support ")) ||
                              text.startsWith(QLatin1String("PulseAudioService:"));
  if ((type == QtWarningMsg || type == QtCriticalMsg) && !of_the_machine) {
    const std::lock_guard lock(g_mutex);
    g_complaints << text;
  }
  g_previous(type, context, text);
}

QStringList TakeComplaints() {
  const std::lock_guard lock(g_mutex);
  return std::exchange(g_complaints, {});
}

// The device's clock as its owner may have set it.
class LaterClock : public mandat::client::Clock {
 public:
  mandat::domain::Time WallNow() const override { return {mandat::client::SystemClock().WallNow().ms + ahead_ms}; }
  std::int64_t SteadyMs() const override { return mandat::client::SystemClock().SteadyMs(); }
  std::atomic<std::int64_t> ahead_ms = 0;
};

}  // namespace

int main(int argc, char** argv) {
  g_previous = qInstallMessageHandler(OnMessage);
  std::string socket, members, gate;
  std::atomic<std::int64_t> ahead_ms = 0;  // read where the PIN is derived
  LaterClock clock;
  FromSource from_source;
  mandat::app::AppHooks hooks;
  hooks.option = [&](const char* option, const char* value) {
    for (const auto& [name, target] : {std::pair{"--driver", &socket},
                                       {"--members-through", &members},
                                       {"--gate-through", &gate},
                                       {"--qml-from", &from_source.root}}) {
      if (std::strcmp(option, name) == 0) {
        *target = value;
        return true;
      }
    }
    return false;
  };
  hooks.network = [&](std::unique_ptr<mandat::client::Network> network) {
    return mandat::client::testing::Reroute(std::move(network), members, gate);
  };
  // Stands still but for what it is moved by: no phone of a story locks itself while another one is driven.
  hooks.idle_ms = [&] { return ahead_ms.load(); };
  hooks.clock = &clock;
  mandat::app::ConnectionNotice::Hurry(20);
  hooks.now_unix_ms = [&] { return QDateTime::currentMSecsSinceEpoch() + ahead_ms; };
  hooks.engine = [&](QQmlEngine* engine) { engine->addUrlInterceptor(&from_source); };
  hooks.window = [&](QQuickWindow* window) {
    if (socket.empty()) return;
    new mandat::app_tests::Driver(
        window, QString::fromStdString(socket), TakeComplaints, [&](std::int64_t ms) { ahead_ms += ms; },
        [&](std::int64_t ms) { clock.ahead_ms += ms; }, window);
  };
  return mandat::app::RunApp(argc, argv, hooks);
}
