// Tells whoever follows the log that its durable head moved. Says only that: followers read what is new from the store
// themselves.
//
// Thread-safe. A listener may be called once more after Remove() returned, so it must own what it touches; it must not
// block.
#ifndef MANDAT_SERVER_HOST_HEAD_HUB_H_
#define MANDAT_SERVER_HOST_HEAD_HUB_H_

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace mandat::server {

class HeadHub {
 public:
  using Listener = std::function<void()>;

  std::uint64_t Add(Listener listener) {
    std::lock_guard lock(mutex_);
    listeners_[++last_id_] = std::make_shared<Listener>(std::move(listener));
    return last_id_;
  }
  void Remove(std::uint64_t id) {
    std::lock_guard lock(mutex_);
    listeners_.erase(id);
  }
  void Notify() {
    std::vector<std::shared_ptr<Listener>> now;
    {
      std::lock_guard lock(mutex_);
      now.reserve(listeners_.size());
      for (const auto& [id, listener] : listeners_) now.push_back(listener);
    }
    for (const auto& listener : now) (*listener)();
  }

 private:
  std::mutex mutex_;
  std::uint64_t last_id_ = 0;
  std::map<std::uint64_t, std::shared_ptr<Listener>> listeners_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HOST_HEAD_HUB_H_
