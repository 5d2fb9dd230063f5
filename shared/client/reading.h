// What the owner of this device reads: where each paper was left, and highlights and notes in them. Nothing of it ever
// leaves the device; it lies encrypted beside the papers and goes with them.
//
// A mark stays with the version of the paper that it was made in. Ownership: borrows the store. Thread-compatible:
// Client::WithReading() hands it out under the client's lock. Failures are the disk's. Units: pages from 0; `part` is
// the place on the page in thousandths of its height; start and length count characters of the page's text as the PDF
// library numbers them.
#ifndef MANDAT_SHARED_CLIENT_READING_H_
#define MANDAT_SHARED_CLIENT_READING_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/client/store.h"
#include "shared/domain/ids.h"

namespace mandat::client {

struct ReadingPlace {
  int page = 0;
  int part = 0;
  domain::Time read_at;  // device time
};

struct Mark {
  std::int64_t id = 0;
  domain::Hash paper;
  int page = 0;
  int start = 0;
  int length = 0;  // 0: a note on the page, nothing highlighted
  std::string quote;
  std::string note;
  domain::Time made_at;  // device time
};

class Reading {
 public:
  static constexpr std::size_t kMaxNoteBytes = 16 * 1024;
  static constexpr std::size_t kMaxQuoteBytes = 16 * 1024;

  explicit Reading(Store& store) : store_(store) {}

  // Only of papers that are here; of others nothing is kept.
  [[nodiscard]] absl::Status KeepPlace(const domain::Hash& paper, const ReadingPlace& place);
  // Every paper that was ever opened here.
  [[nodiscard]] absl::StatusOr<std::map<domain::Hash, ReadingPlace>> Places();

  // The new mark's id. NOT_FOUND: the paper is not here. INVALID_ARGUMENT: nothing in it, or too long.
  [[nodiscard]] absl::StatusOr<std::int64_t> Add(const Mark& mark);
  [[nodiscard]] absl::Status SetNote(std::int64_t id, std::string_view note);
  [[nodiscard]] absl::Status Remove(std::int64_t id);
  // In the order of the paper.
  [[nodiscard]] absl::StatusOr<std::vector<Mark>> Marks(const domain::Hash& paper);

 private:
  Store& store_;
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_READING_H_
