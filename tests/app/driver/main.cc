// The app with a driver's socket and its server reached through a cable: for tests only.
//
// Further options: --driver SOCKET, --members-through HOST:PORT, --gate-through HOST:PORT.
#include <QGuiApplication>
#include <QQuickWindow>
#include <cstring>
#include <string>

#include "mobile/app/app.h"
#include "tests/app/driver/driver.h"
#include "tests/app/driver/rerouted_network.h"

int main(int argc, char** argv) {
  std::string socket, members, gate;
  mandat::app::AppHooks hooks;
  hooks.option = [&](const char* option, const char* value) {
    for (const auto& [name, target] : {std::pair{"--driver", &socket}, {"--members-through", &members}, {"--gate-through", &gate}}) {
      if (std::strcmp(option, name) == 0) {
        *target = value;
        return true;
      }
    }
    return false;
  };
  hooks.network = [&](std::unique_ptr<mandat::client::Network> network) {
    return mandat::app_tests::Reroute(std::move(network), members, gate);
  };
  hooks.window = [&](QQuickWindow* window) {
    if (!socket.empty()) new mandat::app_tests::Driver(window, QString::fromStdString(socket), window);
  };
  return mandat::app::RunApp(argc, argv, hooks);
}
