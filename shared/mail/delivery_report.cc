#include "shared/mail/delivery_report.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_replace.h"
#include "shared/mail/ascii.h"

namespace mandat::mail {
namespace {

constexpr std::size_t kMostRecipients = 100;

// "5.1.1 (no such user)" -> "5.1.1".
std::string StatusIn(const std::string& value) {
  const std::string code = value.substr(0, value.find_first_of(" \t("));
  const std::vector<std::string_view> parts = SplitAt(code, ".");
  const bool good =
      parts.size() == 3 && parts[0].size() == 1 && parts[0].find_first_of("245") == 0 &&
      std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
        return !part.empty() && part.size() <= 3 && part.find_first_not_of("0123456789") == std::string_view::npos;
      });
  return good ? code : "";
}

// "rfc822; vera@exempel.se".
std::string AddressIn(const std::string& value) {
  const std::size_t type = value.find(';');
  return BareMessageId(type == std::string::npos ? value : value.substr(type + 1));
}

}  // namespace

std::string HeaderIn(std::string_view headers, std::string_view name) {
  std::string value;
  bool found = false;
  for (std::string_view line : SplitAt(headers, "\n")) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool folded = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    if (found && !folded) break;
    if (found) {
      value.append(" ").append(Trimmed(line));
    } else if (line.size() > name.size() && line[name.size()] == ':' && StartsAnyCase(line, name)) {
      found = true;
      value = std::string(Trimmed(line.substr(name.size() + 1)));
    }
  }
  return value;
}

std::string BareMessageId(std::string_view text) {
  const std::string_view bare = Trimmed(text);
  const std::size_t open = bare.find('<');
  const std::size_t close = bare.find('>', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::string(bare);
  return std::string(Trimmed(bare.substr(open + 1, close - open - 1)));
}

std::vector<DeliveryReport::Recipient> ReadDeliveryStatus(std::string_view text) {
  std::vector<DeliveryReport::Recipient> recipients;
  const std::string lines = absl::StrReplaceAll(std::string(text), {{"\r\n", "\n"}});
  for (const std::string_view block : SplitAt(lines, "\n\n")) {
    const std::string address = HeaderIn(block, "Final-Recipient");
    // The first block is about the whole mail.
    if (address.empty() || recipients.size() >= kMostRecipients) continue;
    recipients.push_back(
        {AddressIn(address), absl::AsciiStrToLower(HeaderIn(block, "Action")), StatusIn(HeaderIn(block, "Status"))});
  }
  return recipients;
}

}  // namespace mandat::mail
