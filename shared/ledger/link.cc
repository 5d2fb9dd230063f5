#include "shared/ledger/link.h"

#include <sodium.h>

#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "shared/ledger/invitation.h"

namespace mandat::ledger {
namespace {

constexpr std::string_view kFound = "mandat://found?";
constexpr std::string_view kEnrol = "mandat://enrol?";
constexpr std::size_t kMaxLink = 1024;
constexpr std::size_t kSecretBytes = 32;

std::string Base64Url(std::string_view bytes) {
  constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    kVariant);
  text.pop_back();  // the NUL
  return text;
}

// Exactly `size` bytes, in the one encoding that they have.
std::optional<std::string> ParseBase64Url(std::string_view text, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                        &length, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0) {
    return std::nullopt;
  }
  if (length != size || end != text.data() + text.size()) return std::nullopt;
  return bytes;
}

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string_view WithoutOuterSpace(std::string_view text) {
  while (!text.empty() && absl::ascii_isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  while (!text.empty() && absl::ascii_isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  return text;
}

bool IsHost(std::string_view host) {
  if (host.empty() || host.size() > 253) return false;
  if (host.front() == '[') {
    if (host.size() < 4 || host.back() != ']') return false;
    for (char c : host.substr(1, host.size() - 2)) {
      if (!absl::ascii_isxdigit(static_cast<unsigned char>(c)) && c != ':' && c != '.') return false;
    }
    return true;
  }
  for (std::string_view label : Split(host, '.')) {
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
    for (char c : label) {
      if (!absl::ascii_isalnum(static_cast<unsigned char>(c)) && c != '-') return false;
    }
  }
  return true;
}

bool IsAddress(std::string_view address) {
  const std::size_t colon = address.rfind(':');
  if (colon == std::string_view::npos || !IsHost(address.substr(0, colon))) return false;
  const std::string_view port = address.substr(colon + 1);
  if (port.empty() || port.size() > 5 || port.front() == '0') return false;
  int number = 0;
  for (char c : port) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) return false;
    number = 10 * number + (c - '0');
  }
  return number <= 65535;
}

absl::Status Wrong(std::string_view part, const std::string& what) {
  return absl::InvalidArgumentError("the link's part '" + std::string(part) + "' " + what);
}

// The parts of the query. Fails on an unknown part or one that stands twice.
template <std::size_t N>
absl::StatusOr<std::map<std::string_view, std::string_view>> Parts(std::string_view query,
                                                                   const std::array<std::string_view, N>& known) {
  std::map<std::string_view, std::string_view> parts;
  for (std::string_view part : Split(query, '&')) {
    const std::size_t equals = part.find('=');
    const std::string_view name = part.substr(0, equals);
    const std::string_view* match = nullptr;
    for (const std::string_view& k : known) {
      if (k == name) match = &k;
    }
    // The name is not repeated: it may be a mistyped secret.
    if (match == nullptr || equals == std::string_view::npos) {
      return absl::InvalidArgumentError("the link has a part that does not belong there");
    }
    if (!parts.emplace(*match, part.substr(equals + 1)).second) return Wrong(*match, "stands twice");
  }
  return parts;
}

template <typename T>
absl::Status TakeFixed(const std::map<std::string_view, std::string_view>& parts, std::string_view name, T& out) {
  const auto it = parts.find(name);
  if (it == parts.end()) return Wrong(name, "is missing");
  const std::optional<std::string> bytes = ParseBase64Url(it->second, T::size());
  if (!bytes) return Wrong(name, absl::StrCat("is not ", T::size(), " bytes in base64url"));
  out = *T::FromBytes(*bytes);
  return absl::OkStatus();
}

absl::Status TakeAddress(const std::map<std::string_view, std::string_view>& parts, std::string& out) {
  const auto it = parts.find("gate");
  if (it == parts.end()) return Wrong("gate", "is missing");
  if (!IsAddress(it->second)) return Wrong("gate", "is not HOST:PORT");
  out = std::string(it->second);
  return absl::OkStatus();
}

absl::StatusOr<FoundingLink> ParseFounding(std::string_view query) {
  const auto parts = Parts(query, std::array<std::string_view, 3>{"gate", "ca", "secret"});
  if (!parts.ok()) return parts.status();
  FoundingLink link;
  if (absl::Status status = TakeAddress(*parts, link.gate_address); !status.ok()) return status;
  if (absl::Status status = TakeFixed(*parts, "ca", link.ca_hash); !status.ok()) return status;
  domain::Hash secret;
  if (absl::Status status = TakeFixed(*parts, "secret", secret); !status.ok()) return status;
  static_assert(domain::Hash::size() == kSecretBytes);
  link.secret = secret.bytes();
  return link;
}

absl::StatusOr<EnrolLink> ParseEnrol(std::string_view query) {
  const auto parts = Parts(query, std::array<std::string_view, 5>{"gate", "ca", "forum", "inv", "code"});
  if (!parts.ok()) return parts.status();
  EnrolLink link;
  if (absl::Status status = TakeAddress(*parts, link.gate_address); !status.ok()) return status;
  if (absl::Status status = TakeFixed(*parts, "ca", link.ca_hash); !status.ok()) return status;
  if (absl::Status status = TakeFixed(*parts, "forum", link.forum); !status.ok()) return status;
  if (absl::Status status = TakeFixed(*parts, "inv", link.invitation); !status.ok()) return status;
  if (const auto it = parts->find("code"); it != parts->end()) {
    std::optional<std::string> code = ParseCode(it->second);
    if (!code) return Wrong("code", "is no invitation code");
    link.code = *std::move(code);
  }
  return link;
}

}  // namespace

std::string FormatLink(const FoundingLink& link) {
  return std::string(kFound) + "gate=" + link.gate_address + "&ca=" + Base64Url(link.ca_hash.view()) +
         "&secret=" + Base64Url(link.secret);
}

std::string FormatLink(const EnrolLink& link) {
  std::string text = std::string(kEnrol) + "gate=" + link.gate_address + "&ca=" + Base64Url(link.ca_hash.view()) +
                     "&forum=" + Base64Url(link.forum.view()) + "&inv=" + Base64Url(link.invitation.view());
  if (!link.code.empty()) text += "&code=" + link.code;
  return text;
}

absl::StatusOr<std::variant<FoundingLink, EnrolLink>> ParseLink(std::string_view text) {
  if (text.size() > kMaxLink) return absl::InvalidArgumentError("the link is too long");
  text = WithoutOuterSpace(text);
  if (text.substr(0, kFound.size()) == kFound) {
    absl::StatusOr<FoundingLink> link = ParseFounding(text.substr(kFound.size()));
    if (!link.ok()) return link.status();
    return *std::move(link);
  }
  if (text.substr(0, kEnrol.size()) == kEnrol) {
    absl::StatusOr<EnrolLink> link = ParseEnrol(text.substr(kEnrol.size()));
    if (!link.ok()) return link.status();
    return *std::move(link);
  }
  return absl::InvalidArgumentError("the link does not begin with mandat://found? or mandat://enrol?");
}

std::string Fingerprint(const domain::ForumId& forum) {
  std::string text;
  for (std::size_t group = 0; group < 8; ++group) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = number << 8 | forum.data()[4 * group + i];
    if (group > 0) text.push_back(' ');
    absl::StrAppend(&text, absl::Dec(number % 100000, absl::kZeroPad5));
  }
  return text;
}

bool MatchesFingerprint(const domain::ForumId& forum, std::string_view typed) {
  std::string digits;
  for (char c : typed) {
    if (c == ' ' || c == '-' || c == '\n' || c == '\r' || c == '\t') continue;
    digits.push_back(c);
  }
  std::string mine = Fingerprint(forum);
  std::erase(mine, ' ');
  return digits == mine;
}

}  // namespace mandat::ledger
