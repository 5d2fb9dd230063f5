// Lets threads beside the GUI's use the open forum's client, and lets the GUI take it back: after Close() nobody is
// within Use() and nobody enters it any more.
//
// Shared ownership. Any thread; users wait for each other, so what they do is short (milliseconds). Close() waits for
// the one that is inside.
#ifndef MANDAT_MOBILE_MODELS_CLIENT_LEASE_H_
#define MANDAT_MOBILE_MODELS_CLIENT_LEASE_H_

#include <mutex>

#include "shared/client/client.h"

namespace mandat::app {

class ClientLease {
 public:
  explicit ClientLease(client::Client* client) : client_(client) {}

  // False: taken back, `work` was not called.
  template <typename Work>
  bool Use(Work work) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (!client_) return false;
    work(*client_);
    return true;
  }
  void Close() {
    const std::lock_guard<std::mutex> lock(mutex_);
    client_ = nullptr;
  }

 private:
  std::mutex mutex_;
  client::Client* client_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_CLIENT_LEASE_H_
