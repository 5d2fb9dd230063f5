// Papers on this device: fetched in pieces, kept encrypted with everything else, uploaded from here. And what never
// leaves it: drafts and notes.
//
// A paper is whole only when its bytes hash to its name. Ownership: borrows the store. Thread-compatible. Failures are
// the disk's.
#ifndef MANDAT_SHARED_CLIENT_PAPERS_H_
#define MANDAT_SHARED_CLIENT_PAPERS_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/client/client.h"
#include "shared/client/store.h"
#include "shared/domain/state.h"

namespace mandat::client {

inline constexpr std::uint64_t kMaxDocumentBytes = 25ull << 20;

class Papers {
 public:
  explicit Papers(Store& store) : store_(store) {}

  [[nodiscard]] absl::StatusOr<std::string> Bytes(const domain::Hash& hash);
  [[nodiscard]] absl::StatusOr<DocumentState> State(const domain::Hash& hash);

  // Of every paper that was ever wanted or is here.
  [[nodiscard]] absl::StatusOr<std::map<domain::Hash, DocumentState>> States();

  // Fetching. A chunk is appended at `received`; when all is there and the hash is wrong everything of it is dropped
  // and DATA_LOSS returned.
  // `listed`: the log names it to this device now (KeepListed).
  [[nodiscard]] absl::Status Want(const domain::Hash& hash, Fetch how, bool listed);
  // What somebody waits for goes first. `only_asked`: nothing but that.
  [[nodiscard]] absl::StatusOr<std::optional<domain::Hash>> NextWanted(bool only_asked);
  [[nodiscard]] absl::StatusOr<bool> IsAskedFor(const domain::Hash& hash);
  [[nodiscard]] absl::StatusOr<DocumentState> Append(const domain::Hash& hash, std::uint64_t size,
                                                     std::string_view chunk);
  [[nodiscard]] absl::Status GiveUp(const domain::Hash& hash);
  // Drops the papers that the log has named to this device and names no more, with all that concerns them; only when
  // caught up. Nothing is dropped here once a restore took records away: what they named may be needed once more.
  // Returns whether any went.
  [[nodiscard]] absl::StatusOr<bool> KeepListed(const std::map<domain::Hash, domain::Document>& listed);

  // A file of the device's own, for what is not handed in yet: kept, never sent. Drop() takes back one that is neither
  // listed nor to be uploaded; any other stays.
  [[nodiscard]] absl::StatusOr<domain::Hash> Keep(std::string_view bytes);
  [[nodiscard]] absl::Status Drop(const domain::Hash& hash);

  // Uploading.
  [[nodiscard]] absl::StatusOr<domain::Hash> Add(std::string_view bytes);
  // The server may have lost what it had: queued once more if all of it is here.
  [[nodiscard]] absl::Status UploadAgain(const domain::Hash& hash);
  [[nodiscard]] absl::StatusOr<std::optional<domain::Hash>> NextUpload();
  [[nodiscard]] absl::Status Uploaded(const domain::Hash& hash, std::uint64_t bytes, bool complete);

  [[nodiscard]] absl::Status SaveDraft(std::string_view name, std::string_view part);
  [[nodiscard]] absl::StatusOr<std::optional<std::string>> LoadDraft(std::string_view name);
  [[nodiscard]] absl::Status SaveNote(std::string_view name, std::string_view text);
  [[nodiscard]] absl::StatusOr<std::string> LoadNote(std::string_view name);

 private:
  [[nodiscard]] absl::StatusOr<std::string> Join(const domain::Hash& hash);
  Store& store_;
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_PAPERS_H_
