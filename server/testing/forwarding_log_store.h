// A LogStore that hands everything on to another one: for tests that change or watch one thing of a store.
//
// Borrows the store under it. Thread safety and failures are that store's.
#ifndef MANDAT_SERVER_TESTING_FORWARDING_LOG_STORE_H_
#define MANDAT_SERVER_TESTING_FORWARDING_LOG_STORE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/log_store.h"

namespace mandat::server {

class ForwardingLogStore : public LogStore {
 public:
  explicit ForwardingLogStore(LogStore* under) : under_(under) {}

  absl::Status Append(std::uint64_t expected_size, const std::vector<LogRecord>& records,
                      const ledger::Checkpoint& checkpoint) override {
    return under_->Append(expected_size, records, checkpoint);
  }
  absl::Status FinishErasures() override { return under_->FinishErasures(); }
  absl::StatusOr<std::vector<LogRecord>> Read(std::uint64_t after_seq, std::size_t max_records,
                                              std::size_t max_bytes) override {
    return under_->Read(after_seq, max_records, max_bytes);
  }
  absl::StatusOr<std::uint64_t> Size() override { return under_->Size(); }
  absl::StatusOr<std::optional<ledger::Checkpoint>> NewestCheckpoint() override { return under_->NewestCheckpoint(); }
  absl::StatusOr<std::optional<ledger::Checkpoint>> FirstCheckpointCovering(std::uint64_t seq) override {
    return under_->FirstCheckpointCovering(seq);
  }
  absl::StatusOr<std::optional<std::uint64_t>> BlobSize(const domain::Hash& hash) override {
    return under_->BlobSize(hash);
  }
  absl::StatusOr<BlobProgress> BlobStatus(const domain::Hash& hash, const domain::DeviceId& device) override {
    return under_->BlobStatus(hash, device);
  }
  absl::StatusOr<BlobProgress> AddToBlob(const domain::Hash& hash, const domain::DeviceId& device, std::uint64_t size,
                                         std::uint64_t offset, std::string_view bytes, domain::Time now) override {
    return under_->AddToBlob(hash, device, size, offset, bytes, now);
  }
  absl::StatusOr<std::string> ReadBlob(const domain::Hash& hash, std::uint64_t offset, std::size_t max) override {
    return under_->ReadBlob(hash, offset, max);
  }
  absl::StatusOr<std::optional<StoredRendition>> FindRendition(const domain::Hash& document) override {
    return under_->FindRendition(document);
  }
  absl::Status NoteRendition(const domain::Hash& document, int tries, int reason) override {
    return under_->NoteRendition(document, tries, reason);
  }
  absl::Status PutRendition(const domain::Hash& document, std::string_view pdf) override {
    return under_->PutRendition(document, pdf);
  }
  absl::StatusOr<std::string> ReadRendition(const domain::Hash& document, const domain::Hash& rendition,
                                            std::uint64_t offset, std::size_t max) override {
    return under_->ReadRendition(document, rendition, offset, max);
  }

 protected:
  LogStore& under() const { return *under_; }

 private:
  LogStore* const under_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_TESTING_FORWARDING_LOG_STORE_H_
