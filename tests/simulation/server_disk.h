// The server's disk: a LogStore that keeps every transaction, fails where it is told, and can be put back to an older
// copy of itself.
//
// Everything that it took is durable: a crash loses nothing. `loses_at_crash` is for a dishonest disk, whose last
// transactions go with the power although it said that they were durable. Single-threaded.
#ifndef MANDAT_TESTS_SIMULATION_SERVER_DISK_H_
#define MANDAT_TESTS_SIMULATION_SERVER_DISK_H_

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/store/memory_log_store.h"

namespace mandat::simulation {

class ServerDisk : public server::LogStore {
 public:
  enum class Fault {
    kNone,
    kBefore,  // nothing is written, and the write says that it failed
    kAfter,   // it is written, and says that it failed
    kFull,
  };

  struct Transaction {
    std::vector<server::LogRecord> records;
    ledger::Checkpoint checkpoint;
  };

  absl::Status Append(std::uint64_t expected_size, const std::vector<server::LogRecord>& records,
                      const ledger::Checkpoint& checkpoint) override;
  absl::StatusOr<std::vector<server::LogRecord>> Read(std::uint64_t after_seq, std::size_t max_records,
                                                      std::size_t max_bytes) override {
    return store_->Read(after_seq, max_records, max_bytes);
  }
  absl::StatusOr<std::uint64_t> Size() override { return store_->Size(); }
  absl::StatusOr<std::optional<ledger::Checkpoint>> NewestCheckpoint() override { return store_->NewestCheckpoint(); }
  absl::StatusOr<std::optional<ledger::Checkpoint>> FirstCheckpointCovering(std::uint64_t seq) override {
    return store_->FirstCheckpointCovering(seq);
  }
  absl::Status FinishErasures() override { return store_->FinishErasures(); }
  absl::StatusOr<std::optional<std::uint64_t>> BlobSize(const domain::Hash& hash) override {
    return store_->BlobSize(hash);
  }
  absl::StatusOr<server::BlobProgress> BlobStatus(const domain::Hash& hash, const domain::DeviceId& device) override {
    return store_->BlobStatus(hash, device);
  }
  absl::StatusOr<server::BlobProgress> AddToBlob(const domain::Hash& hash, const domain::DeviceId& device,
                                                 std::uint64_t size, std::uint64_t offset, std::string_view bytes,
                                                 domain::Time now) override;
  absl::StatusOr<std::string> ReadBlob(const domain::Hash& hash, std::uint64_t offset, std::size_t max) override {
    return store_->ReadBlob(hash, offset, max);
  }
  absl::StatusOr<std::optional<server::StoredRendition>> FindRendition(const domain::Hash& document) override {
    return store_->FindRendition(document);
  }
  absl::Status NoteRendition(const domain::Hash& document, int tries, int reason) override {
    return store_->NoteRendition(document, tries, reason);
  }
  absl::Status PutRendition(const domain::Hash& document, std::string_view pdf) override {
    return store_->PutRendition(document, pdf);
  }
  absl::StatusOr<std::string> ReadRendition(const domain::Hash& document, const domain::Hash& rendition,
                                            std::uint64_t offset, std::size_t max) override {
    return store_->ReadRendition(document, rendition, offset, max);
  }

  // The power goes and comes back.
  void Crash();
  [[nodiscard]] const std::vector<Transaction>& transactions() const { return transactions_; }
  // All that happened to it, to be given to another disk.
  struct Copy {
    std::size_t operations = 0;
  };
  [[nodiscard]] Copy TakeCopy() const { return {operations_.size()}; }
  void PutBack(const Copy& copy);
  void CopyFrom(const ServerDisk& other);

  std::optional<Fault> next_append;
  bool off = false;                // every write fails
  std::size_t loses_at_crash = 0;  // transactions

 private:
  struct Upload {
    domain::Hash hash;
    domain::DeviceId device;
    std::uint64_t size;
    std::uint64_t offset;
    std::string bytes;
    domain::Time now;
  };
  using Operation = std::variant<Transaction, Upload>;
  void Rebuild(std::vector<Operation> operations);

  std::vector<Operation> operations_;
  std::vector<Transaction> transactions_;
  std::unique_ptr<server::MemoryLogStore> store_ = std::make_unique<server::MemoryLogStore>();
};

}  // namespace mandat::simulation

#endif  // MANDAT_TESTS_SIMULATION_SERVER_DISK_H_
