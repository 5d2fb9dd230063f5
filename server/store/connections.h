// Reading connections to one SQLCipher file, opened as they are needed and kept: many readers beside the one writer.
//
// Thread-safe. A Lease returns its connection when it goes; it must not outlive the pool.
#ifndef MANDAT_SERVER_STORE_CONNECTIONS_H_
#define MANDAT_SERVER_STORE_CONNECTIONS_H_

#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "shared/vault/database.h"

namespace mandat::server {

class Connections {
 public:
  using Open = std::function<absl::StatusOr<std::unique_ptr<vault::Database>>()>;
  explicit Connections(Open open) : open_(std::move(open)) {}

  class Lease {
   public:
    Lease(Connections* pool, std::unique_ptr<vault::Database> database) : pool_(pool), database_(std::move(database)) {}
    Lease(Lease&&) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease() {
      if (database_ != nullptr) pool_->Return(std::move(database_));
    }
    vault::Database& operator*() const { return *database_; }
    vault::Database* operator->() const { return database_.get(); }

   private:
    Connections* pool_;
    std::unique_ptr<vault::Database> database_;
  };

  [[nodiscard]] absl::StatusOr<Lease> Take() {
    {
      std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        std::unique_ptr<vault::Database> database = std::move(idle_.back());
        idle_.pop_back();
        return Lease(this, std::move(database));
      }
    }
    absl::StatusOr<std::unique_ptr<vault::Database>> database = open_();
    if (!database.ok()) return database.status();
    return Lease(this, *std::move(database));
  }

 private:
  void Return(std::unique_ptr<vault::Database> database) {
    std::lock_guard lock(mutex_);
    idle_.push_back(std::move(database));
  }

  const Open open_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<vault::Database>> idle_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_STORE_CONNECTIONS_H_
