// One page of a list that grows (AIP-158): how much fits, where it begins, and the token of the next one.
//
// A token names the last entry that was given and what was asked, so that entries which come or go meanwhile neither
// shift a page nor repeat one. It holds no secret and gives no right: what a page shows is checked anew. Plain value;
// thread-compatible. Failures: INVALID_ARGUMENT.
#ifndef MANDAT_SERVER_HANDLERS_PAGE_H_
#define MANDAT_SERVER_HANDLERS_PAGE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace mandat::server {

inline constexpr int kDefaultPage = 100;
inline constexpr int kLargestPage = 1000;
// A page ends early once it has come to so much; one entry at least.
inline constexpr std::size_t kPageBytes = 512 * 1024;

class Page {
 public:
  // `asked`: the call's name and whatever else was asked, the same for every page of one list.
  [[nodiscard]] static absl::StatusOr<Page> Of(std::int32_t page_size, std::string_view page_token,
                                               std::string_view asked);

  // To be called for every entry of the list in its order; `key` names it. False: it was on an earlier page.
  [[nodiscard]] bool Reached(std::string_view key);
  // Nothing more fits: next_token() is for what follows.
  [[nodiscard]] bool full() const { return left_ == 0 || bytes_ >= kPageBytes; }
  void Add(std::string_view key, std::size_t bytes);
  [[nodiscard]] std::string NextToken() const;
  // After the list was gone through: the token's entry was there.
  [[nodiscard]] absl::Status Found() const;

 private:
  Page() = default;

  std::string asked_;  // a hash of it
  std::string after_;  // the last entry of the page before; empty: this is the first
  bool begun_ = true;
  int left_ = 0;
  std::size_t bytes_ = 0;
  std::string last_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_PAGE_H_
