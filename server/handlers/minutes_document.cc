#include "server/handlers/minutes_document.h"

#include <string>

#include "server/store/log_store.h"

namespace mandat::server {
namespace {

constexpr std::uint64_t kLargestMinutes = 16 * 1024 * 1024;
constexpr std::size_t kMinutesChunk = 256 * 1024;

}  // namespace

absl::StatusOr<v1::MinutesDocument> LoadMinutes(const ForumHost& host, const domain::Hash& document) {
  const absl::StatusOr<std::optional<std::uint64_t>> size = host.store().BlobSize(document);
  if (!size.ok()) return size.status();
  if (!*size) return absl::NotFoundError("there is no such thing, or you may not see it");
  if (**size > kLargestMinutes) return absl::FailedPreconditionError("these minutes are too large to be read here");
  std::string bytes;
  while (bytes.size() < **size) {
    absl::StatusOr<std::string> chunk = host.store().ReadBlob(document, bytes.size(), kMinutesChunk);
    if (!chunk.ok()) return chunk.status();
    if (chunk->empty()) return absl::DataLossError("minutes that cannot be read to their end");
    bytes += *chunk;
  }
  v1::MinutesDocument minutes;
  if (!minutes.ParseFromString(bytes)) return absl::FailedPreconditionError("what was issued is no minutes document");
  return minutes;
}

}  // namespace mandat::server
