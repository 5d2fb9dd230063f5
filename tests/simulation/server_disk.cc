#include "tests/simulation/server_disk.h"

#include <algorithm>
#include <utility>

namespace mandat::simulation {

absl::Status ServerDisk::Append(std::uint64_t expected_size, const std::vector<server::LogRecord>& records,
                                const ledger::Checkpoint& checkpoint) {
  const Fault fault = std::exchange(next_append, std::nullopt).value_or(Fault::kNone);
  if (off || fault == Fault::kBefore) return absl::UnavailableError("the disk does not write");
  if (fault == Fault::kFull) return absl::ResourceExhaustedError("the disk is full");
  if (absl::Status status = store_->Append(expected_size, records, checkpoint); !status.ok()) return status;
  operations_.emplace_back(Transaction{records, checkpoint});
  transactions_.push_back({records, checkpoint});
  if (fault == Fault::kAfter) return absl::UnavailableError("the disk does not say whether it wrote");
  return absl::OkStatus();
}

absl::StatusOr<server::BlobProgress> ServerDisk::AddToBlob(const domain::Hash& hash, const domain::DeviceId& device,
                                                           std::uint64_t size, std::uint64_t offset,
                                                           std::string_view bytes, domain::Time now) {
  if (off) return absl::UnavailableError("the disk does not write");
  auto progress = store_->AddToBlob(hash, device, size, offset, bytes, now);
  if (progress.ok()) operations_.emplace_back(Upload{hash, device, size, offset, std::string(bytes), now});
  return progress;
}

void ServerDisk::Rebuild(std::vector<Operation> operations) {
  store_ = std::make_unique<server::MemoryLogStore>();
  transactions_.clear();
  operations_ = std::move(operations);
  std::uint64_t size = 0;
  for (const Operation& operation : operations_) {
    if (const auto* upload = std::get_if<Upload>(&operation)) {
      (void)store_->AddToBlob(upload->hash, upload->device, upload->size, upload->offset, upload->bytes, upload->now);
      continue;
    }
    const auto& transaction = std::get<Transaction>(operation);
    (void)store_->Append(size, transaction.records, transaction.checkpoint);
    size = transaction.checkpoint.size;
    transactions_.push_back(transaction);
  }
}

void ServerDisk::Crash() {
  off = false;
  next_append.reset();
  if (loses_at_crash == 0) return;
  std::vector<Operation> kept = operations_;
  for (std::size_t lost = 0; lost < loses_at_crash && kept.size() > 1; ++lost) kept.pop_back();
  Rebuild(std::move(kept));
}

void ServerDisk::PutBack(const Copy& copy) {
  std::vector<Operation> kept(operations_.begin(), operations_.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                             copy.operations, operations_.size())));
  Rebuild(std::move(kept));
}

void ServerDisk::CopyFrom(const ServerDisk& other) { Rebuild(other.operations_); }

}  // namespace mandat::simulation
