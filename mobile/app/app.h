// The app as a function, so that the product binary and the driven one of the tests start the very same thing.
#ifndef MANDAT_MOBILE_APP_APP_H_
#define MANDAT_MOBILE_APP_APP_H_

#include <cstdint>
#include <functional>
#include <memory>

class QQmlEngine;
class QQuickWindow;

namespace mandat::client {
class Clock;
class Network;
}

namespace mandat::app {

struct AppHooks {
  // Wraps the network before it is used; null: as it is.
  std::function<std::unique_ptr<client::Network>(std::unique_ptr<client::Network>)> network;
  // What the PIN's waits go by, in milliseconds since 1970; null: the device's clock.
  std::function<std::int64_t()> now_unix_ms;
  // What the app's lock goes by: milliseconds that only grow; null: the device's.
  std::function<std::int64_t()> idle_ms;
  // What the forums go by; borrowed; null: the device's.
  const client::Clock* clock = nullptr;
  // The PIN was right: the key of this device's files is there. Called on the thread that derived it.
  std::function<void()> key_ready;
  // Before the first screen is loaded.
  std::function<void(QQmlEngine*)> engine;
  // The window is shown.
  std::function<void(QQuickWindow*)> window;
  // Takes the arguments that the app itself does not know; false: unknown after all.
  std::function<bool(const char* option, const char* value)> option;
};

// Runs the app and returns its exit status. Options: --data DIR, --link LINK, --size WxH, --language sv|en, --help.
int RunApp(int argc, char** argv, const AppHooks& hooks = {});

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_APP_APP_H_
