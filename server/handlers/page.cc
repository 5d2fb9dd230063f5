#include "server/handlers/page.h"

#include <algorithm>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "shared/domain/text_hash.h"

namespace mandat::server {
namespace {

constexpr std::size_t kAskedBytes = 8;

absl::Status BadToken() {
  return absl::InvalidArgumentError("page_token: not of this request, or what it names is gone: begin without one");
}

}  // namespace

absl::StatusOr<Page> Page::Of(std::int32_t page_size, std::string_view page_token, std::string_view asked) {
  if (page_size < 0) return absl::InvalidArgumentError("page_size: 0 to 1000");
  Page page;
  page.asked_ = domain::Sha256(std::string(asked)).bytes().substr(0, kAskedBytes);
  page.left_ = page_size == 0 ? kDefaultPage : std::min<int>(page_size, kLargestPage);
  if (page_token.empty()) return page;
  std::string token;
  if (!absl::WebSafeBase64Unescape(absl::string_view(page_token.data(), page_token.size()), &token) ||
      token.size() <= kAskedBytes || token.substr(0, kAskedBytes) != page.asked_) {
    return BadToken();
  }
  page.after_ = token.substr(kAskedBytes);
  page.begun_ = false;
  return page;
}

bool Page::Reached(std::string_view key) {
  if (begun_) return true;
  begun_ = key == after_;
  return false;
}

void Page::Add(std::string_view key, std::size_t bytes) {
  --left_;
  bytes_ += bytes;
  last_ = std::string(key);
}

std::string Page::NextToken() const { return absl::WebSafeBase64Escape(absl::StrCat(asked_, last_)); }

absl::Status Page::Found() const { return begun_ ? absl::OkStatus() : BadToken(); }

}  // namespace mandat::server
