#include "server/store/memory_log_store.h"

#include <algorithm>

#include "shared/domain/text_hash.h"

namespace mandat::server {

absl::Status MemoryLogStore::Append(std::uint64_t expected_size, const std::vector<LogRecord>& records,
                                    const ledger::Checkpoint& checkpoint) {
  std::lock_guard lock(mutex_);
  if (records_.size() != expected_size) return absl::AbortedError("another writer appended first");
  std::uint64_t seq = expected_size;
  for (const LogRecord& record : records) {
    if (record.place.seq != ++seq) return absl::InvalidArgumentError("a record's seq does not follow");
  }
  if (records.empty() || checkpoint.size != seq)
    return absl::InvalidArgumentError("the checkpoint does not cover the records");
  records_.insert(records_.end(), records.begin(), records.end());
  for (const LogRecord& record : records) {
    if (!record.erases) continue;
    if (record.erases->seq == 0 || record.erases->seq >= record.place.seq || records_[record.erases->seq - 1].erased_by)
      return absl::InvalidArgumentError("an erasure of what is not there");
    LogRecord& erased = records_[record.erases->seq - 1];
    LogRecord left;
    left.place = erased.place;
    left.commitment = erased.commitment;
    left.hash = erased.hash;
    left.erased_by = record.place.seq;
    erased = left;
    to_go_.insert(record.erases->files.begin(), record.erases->files.end());
  }
  for (LogRecord& record : records_) record.erases.reset();
  checkpoints_[checkpoint.size] = checkpoint;
  return absl::OkStatus();
}

absl::Status MemoryLogStore::FinishErasures() {
  std::lock_guard lock(mutex_);
  for (const domain::Hash& hash : to_go_) {
    blobs_.erase(hash);
    renditions_.erase(hash);
    std::erase_if(uploads_, [&](const auto& upload) { return upload.first.first == hash; });
    std::erase_if(uploaders_, [&](const auto& uploader) { return uploader.first == hash; });
  }
  to_go_.clear();
  return absl::OkStatus();
}

absl::StatusOr<std::vector<LogRecord>> MemoryLogStore::Read(std::uint64_t after_seq, std::size_t max_records,
                                                            std::size_t max_bytes) {
  std::lock_guard lock(mutex_);
  std::vector<LogRecord> found;
  std::size_t bytes = 0;
  for (std::uint64_t seq = after_seq; seq < records_.size() && found.size() < max_records; ++seq) {
    bytes += records_[seq].bytes();
    if (bytes > max_bytes && !found.empty()) break;
    found.push_back(records_[seq]);
  }
  return found;
}

absl::StatusOr<std::uint64_t> MemoryLogStore::Size() {
  std::lock_guard lock(mutex_);
  return static_cast<std::uint64_t>(records_.size());
}

absl::StatusOr<std::optional<ledger::Checkpoint>> MemoryLogStore::NewestCheckpoint() {
  std::lock_guard lock(mutex_);
  if (checkpoints_.empty()) return std::optional<ledger::Checkpoint>();
  return std::optional(checkpoints_.rbegin()->second);
}

absl::StatusOr<std::optional<ledger::Checkpoint>> MemoryLogStore::FirstCheckpointCovering(std::uint64_t seq) {
  std::lock_guard lock(mutex_);
  const auto found = checkpoints_.lower_bound(seq);
  if (found == checkpoints_.end()) return std::optional<ledger::Checkpoint>();
  return std::optional(found->second);
}

absl::StatusOr<std::optional<std::uint64_t>> MemoryLogStore::BlobSize(const domain::Hash& hash) {
  std::lock_guard lock(mutex_);
  const auto found = blobs_.find(hash);
  if (found == blobs_.end()) return std::optional<std::uint64_t>();
  return std::optional<std::uint64_t>(found->second.size());
}

absl::StatusOr<BlobProgress> MemoryLogStore::BlobStatus(const domain::Hash& hash, const domain::DeviceId& device) {
  std::lock_guard lock(mutex_);
  if (uploaders_.contains({hash, device})) return BlobProgress{blobs_.at(hash).size(), true};
  const auto upload = uploads_.find({hash, device});
  return BlobProgress{upload == uploads_.end() ? 0 : upload->second.bytes.size(), false};
}

void MemoryLogStore::DropStale(domain::Time now) {
  std::erase_if(uploads_, [&](const auto& entry) { return entry.second.touched.ms + limits_.unfinished_ms < now.ms; });
}

absl::StatusOr<BlobProgress> MemoryLogStore::AddToBlob(const domain::Hash& hash, const domain::DeviceId& device,
                                                       std::uint64_t size, std::uint64_t offset, std::string_view bytes,
                                                       domain::Time now) {
  std::lock_guard lock(mutex_);
  if (uploaders_.contains({hash, device})) return BlobProgress{blobs_.at(hash).size(), true};
  if (size == 0 || size > limits_.document) return absl::ResourceExhaustedError("a document is 1 byte to 25 MiB");
  DropStale(now);
  auto upload = uploads_.find({hash, device});
  if (upload == uploads_.end()) {
    std::uint64_t used = 0;
    for (const auto& [unused, blob] : blobs_) used += blob.size();
    int unfinished = 0;
    for (const auto& [key, other] : uploads_) {
      used += other.size;
      if (key.second == device) ++unfinished;
    }
    if (used + size > limits_.forum) return absl::ResourceExhaustedError("the forum's room for documents is used up");
    if (unfinished >= limits_.unfinished_per_device) return absl::ResourceExhaustedError("too many unfinished uploads");
    upload = uploads_.emplace(std::pair(hash, device), Upload{size, "", now}).first;
  }
  Upload& current = upload->second;
  if (current.size != size) return absl::InvalidArgumentError("the document's size differs from the one given before");
  if (offset != current.bytes.size()) return absl::OutOfRangeError("the upload stands elsewhere");
  if (offset + bytes.size() > size) return absl::InvalidArgumentError("more bytes than the document has");
  current.bytes.append(bytes);
  current.touched = now;
  if (current.bytes.size() < size) return BlobProgress{current.bytes.size(), false};
  std::string whole = std::move(current.bytes);
  uploads_.erase(upload);
  if (domain::Sha256(whole) != hash) return absl::InvalidArgumentError("the document's bytes do not have that hash");
  blobs_[hash] = std::move(whole);
  uploaders_.emplace(hash, device);
  return BlobProgress{size, true};
}

absl::StatusOr<std::string> MemoryLogStore::ReadBlob(const domain::Hash& hash, std::uint64_t offset, std::size_t max) {
  std::lock_guard lock(mutex_);
  const auto found = blobs_.find(hash);
  if (found == blobs_.end()) return absl::NotFoundError("no such document");
  if (offset >= found->second.size()) return std::string();
  return found->second.substr(offset, max);
}

absl::StatusOr<std::optional<StoredRendition>> MemoryLogStore::FindRendition(const domain::Hash& document) {
  std::lock_guard lock(mutex_);
  const auto found = renditions_.find(document);
  return found == renditions_.end() ? std::optional<StoredRendition>() : std::optional(found->second.stored);
}

absl::Status MemoryLogStore::NoteRendition(const domain::Hash& document, int tries, int reason) {
  std::lock_guard lock(mutex_);
  if (!blobs_.contains(document)) return absl::NotFoundError("no such document");
  StoredRendition& stored = renditions_[document].stored;
  stored.tries = tries;
  stored.reason = reason;
  return absl::OkStatus();
}

absl::Status MemoryLogStore::PutRendition(const domain::Hash& document, std::string_view pdf) {
  std::lock_guard lock(mutex_);
  if (!blobs_.contains(document)) return absl::NotFoundError("no such document");
  Rendition& rendition = renditions_[document];
  rendition.stored = {rendition.stored.tries, 0, pdf.size(), domain::Sha256(pdf)};
  rendition.pdf = pdf;
  return absl::OkStatus();
}

absl::StatusOr<std::string> MemoryLogStore::ReadRendition(const domain::Hash& document, const domain::Hash& rendition,
                                                          std::uint64_t offset, std::size_t max) {
  std::lock_guard lock(mutex_);
  const auto found = renditions_.find(document);
  if (found == renditions_.end() || found->second.stored.size == 0 || found->second.stored.hash != rendition)
    return absl::NotFoundError("no such document");
  if (offset >= found->second.pdf.size()) return std::string();
  return found->second.pdf.substr(offset, max);
}

}  // namespace mandat::server
