// Full text of the papers on this device, searched without a network: FTS5 within the encrypted replica.
//
// Whoever has a PDF library reads a paper page by page and hands in the texts; Find() takes words as a person types
// them. A word matches as the beginning of a word, whatever its case; å, ä and ö are letters of their own. A paper's
// index goes with the paper. Texts and words are UTF-8, composed (NFC). Ownership: borrows the store.
// Thread-compatible: Client::WithIndex() hands it out under the client's lock. Failures are the disk's. Units: pages
// from 0.
#ifndef MANDAT_SHARED_CLIENT_PAPER_INDEX_H_
#define MANDAT_SHARED_CLIENT_PAPER_INDEX_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/client/store.h"
#include "shared/domain/ids.h"

namespace mandat::client {

// What is read of one paper at most; a longer one is found by its beginning.
inline constexpr int kMaxIndexedPages = 3000;
inline constexpr std::size_t kMaxIndexedPageBytes = 64 * 1024;

// As many as somebody looks through; an excerpt of each costs more than finding it.
inline constexpr std::size_t kMostPaperHits = 60;

struct PaperHit {
  domain::Hash paper;  // as the log names it: an office paper is found by the PDF that was made of it
  int page = 0;
  std::string excerpt;  // some words around the first match
};

class PaperIndex {
 public:
  explicit PaperIndex(Store& store) : store_(store) {}

  // A paper that is whole and not read to its end, and the page to go on with.
  struct Next {
    domain::Hash paper;
    int page = 0;
  };
  [[nodiscard]] absl::StatusOr<std::optional<Next>> ToRead();
  // The pages from `first` on, durable when this returns OK; `last` says that there are no more. NOT_FOUND: the paper
  // went meanwhile; FAILED_PRECONDITION: another page is next.
  [[nodiscard]] absl::Status Add(const domain::Hash& paper, int first, const std::vector<std::string>& texts,
                                 bool last);
  // Best first.
  [[nodiscard]] absl::StatusOr<std::vector<PaperHit>> Find(std::string_view words, std::size_t limit);

  struct Progress {
    std::size_t whole = 0;  // papers that are here
    std::size_t read = 0;   // and can be searched
  };
  [[nodiscard]] absl::StatusOr<Progress> progress();

 private:
  Store& store_;
};

// The query that FTS5 understands; empty when there is nothing to look for. Whatever was typed is a word, never syntax.
[[nodiscard]] std::string MatchExpression(std::string_view words);

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_PAPER_INDEX_H_
