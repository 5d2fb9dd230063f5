// What this device knows of the PDFs that the server makes of office papers; the PDFs themselves are kept as papers are
// (papers.h), under hashes of their own.
//
// Ownership: borrows the store. Thread-compatible. Failures are the disk's.
#ifndef MANDAT_SHARED_CLIENT_RENDITION_TABLE_H_
#define MANDAT_SHARED_CLIENT_RENDITION_TABLE_H_

#include <map>
#include <optional>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "mandat/v1/member_service.pb.h"
#include "shared/client/client.h"
#include "shared/client/rendition.h"
#include "shared/client/store.h"
#include "shared/domain/state.h"

namespace mandat::client {

class RenditionTable {
 public:
  explicit RenditionTable(Store& store) : store_(store) {}

  // kUnknown for what the server has not told of.
  [[nodiscard]] absl::StatusOr<Rendition> Of(const domain::Hash& paper);
  [[nodiscard]] absl::StatusOr<std::map<domain::Hash, Rendition>> All();
  // The paper that this PDF was made of.
  [[nodiscard]] absl::StatusOr<std::optional<domain::Hash>> PaperOf(const domain::Hash& rendition);

  // The paper is wanted here, so its PDF is too, now or as soon as there is one.
  [[nodiscard]] absl::Status Want(const domain::Hash& paper, Fetch how);
  // The server's word. Made: the PDF is fetched where its paper is wanted or here. Returns whether it is news.
  [[nodiscard]] absl::StatusOr<bool> Note(const domain::Hash& paper, const v1::Rendition& told);
  // The server tells nothing of it (any more): neither does this device.
  [[nodiscard]] absl::StatusOr<bool> Forget(const domain::Hash& paper);
  // The server has no such PDF: nothing is known of it, but that it is wanted.
  [[nodiscard]] absl::Status Lost(const domain::Hash& paper);
  // Forgets those of papers that are listed no more, and lets go of their PDFs; as Papers::KeepListed. Returns whether
  // any went.
  [[nodiscard]] absl::StatusOr<bool> KeepListed(const std::map<domain::Hash, domain::Document>& listed);

 private:
  // Within the caller's transaction.
  [[nodiscard]] absl::Status TakeRow(const domain::Hash& paper);
  [[nodiscard]] absl::Status WantPdf(const domain::Hash& paper);
  Store& store_;
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_RENDITION_TABLE_H_
