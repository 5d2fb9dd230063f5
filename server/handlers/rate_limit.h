// How often somebody may do something: so many at once, then so many a minute.
//
// Thread-safe. Time is handed in; a step backwards gives nothing and takes nothing. Keeps at most kMaxKeys keys:
// beyond, full buckets are dropped.
#ifndef MANDAT_SERVER_HANDLERS_RATE_LIMIT_H_
#define MANDAT_SERVER_HANDLERS_RATE_LIMIT_H_

#include <algorithm>
#include <mutex>
#include <string>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "shared/domain/ids.h"

namespace mandat::server {

class RateLimit {
 public:
  static constexpr std::size_t kMaxKeys = 10000;

  // 0 a minute: no limit.
  explicit RateLimit(int per_minute) : per_minute_(per_minute) {}

  [[nodiscard]] bool Allow(std::string_view key_view, domain::Time now) {
    if (per_minute_ <= 0) return true;
    std::lock_guard lock(mutex_);
    const std::string key(key_view);
    auto found = buckets_.find(key);
    if (found == buckets_.end()) {
      if (buckets_.size() >= kMaxKeys && now.ms != swept_.ms) DropFull(now);
      if (buckets_.size() >= kMaxKeys) return false;
      found = buckets_.emplace(key, Bucket{static_cast<double>(per_minute_), now}).first;
    }
    Refill(found->second, now);
    if (found->second.left < 1) return false;
    found->second.left -= 1;
    return true;
  }

 private:
  struct Bucket {
    double left = 0;
    domain::Time at;
  };
  void Refill(Bucket& bucket, domain::Time now) const {
    if (now > bucket.at) {
      bucket.left =
          std::min<double>(per_minute_, bucket.left + static_cast<double>(now.ms - bucket.at.ms) * per_minute_ / 60000);
    }
    bucket.at = now;
  }
  // At most once a millisecond: nothing fills up within one, and strangers must not buy a walk over all keys with each
  // call.
  void DropFull(domain::Time now) {
    swept_ = now;
    for (auto bucket = buckets_.begin(); bucket != buckets_.end();) {
      Refill(bucket->second, now);
      if (bucket->second.left >= per_minute_) {
        buckets_.erase(bucket++);
      } else {
        ++bucket;
      }
    }
  }

  const int per_minute_;
  std::mutex mutex_;
  domain::Time swept_;
  absl::flat_hash_map<std::string, Bucket> buckets_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_RATE_LIMIT_H_
