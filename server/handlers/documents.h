// Papers by hash: how far an upload has come, its next bytes, and reading.
//
// Only who may add papers or enter words with evidence may upload. An uploader who may not see a document learns
// nothing of it: it is to them as if it were not there, until they have handed in every byte of it. Blocking (SQL): not
// for gRPC's reactions. Thread-safe; borrows its parts. Failures: Identity's and the store's; PERMISSION_DENIED for who
// may not upload; NOT_FOUND alike for what does not exist and for what the caller may not see.
#ifndef MANDAT_SERVER_HANDLERS_DOCUMENTS_H_
#define MANDAT_SERVER_HANDLERS_DOCUMENTS_H_

#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "server/handlers/identity.h"
#include "server/host/forum_host.h"
#include "server/renditions/renditions.h"
#include "server/store/log_store.h"

namespace mandat::server {

inline constexpr std::size_t kDocumentChunk = 64 * 1024;
inline constexpr int kMaxRenditionsAsked = 100;

class DocumentHandler {
 public:
  DocumentHandler(const ForumHost* host, const Identity* identity, const Renditions* renditions)
      : host_(host), identity_(identity), renditions_(renditions) {}

  [[nodiscard]] absl::StatusOr<BlobProgress> Status(const PeerKeys& peer, std::string_view hash) const;
  [[nodiscard]] absl::StatusOr<BlobProgress> Add(const PeerKeys& peer, std::string_view hash, std::uint64_t size,
                                                 std::uint64_t offset, std::string_view bytes) const;
  // What is read: a document, or (`rendition` not empty) the PDF of that hash that the server made of it. Who may see
  // the one may see the other.
  struct Wanted {
    std::string hash;
    std::string rendition;
  };
  // Its size, when the caller may see it.
  [[nodiscard]] absl::StatusOr<std::uint64_t> SizeFor(const PeerKeys& peer, const Wanted& wanted) const;
  // The next kDocumentChunk bytes; checked anew at every call. Empty at the end.
  [[nodiscard]] absl::StatusOr<std::string> Read(const PeerKeys& peer, const Wanted& wanted,
                                                 std::uint64_t offset) const;
  // Of those papers that the caller may see and that are office documents; the others are left out.
  [[nodiscard]] absl::StatusOr<v1::RenditionStatusResponse> RenditionStatus(
      const PeerKeys& peer, const v1::RenditionStatusRequest& request) const;

 private:
  struct Uploader {
    domain::DeviceId device;
    domain::Hash hash;
    bool sees = false;  // the document, when there is one
  };
  absl::StatusOr<Uploader> UploaderOf(const PeerKeys& peer, std::string_view hash) const;
  // The complete document, for an uploader who may see it.
  absl::StatusOr<std::optional<BlobProgress>> AlreadyThere(const Uploader& uploader) const;
  absl::StatusOr<domain::Hash> SeenBy(const PeerKeys& peer, std::string_view hash) const;

  const ForumHost* const host_;
  const Identity* const identity_;
  const Renditions* const renditions_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_DOCUMENTS_H_
