#include "shared/mail/mail_id.h"

#include <sodium.h>

#include <algorithm>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"

namespace mandat::mail {
namespace {

constexpr std::size_t kCauseDigits = 2 * domain::StatementId::kSize;
constexpr std::size_t kKeyDigits = 16;

bool IsHex(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

std::string TokenOf(const MailKey& key, std::span<const std::uint8_t> secret) {
  const std::string what = absl::StrCat("mandat/mail/v2", std::string(1, '\0'), key.cause.hex(), "/", key.days_before,
                                        "/", key.about, "/", key.person.value(), "/", key.recipient);
  domain::Hash mac;
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, secret.data(), secret.size());
  crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(what.data()), what.size());
  crypto_auth_hmacsha256_final(&state, mac.data());
  return absl::StrCat(key.cause.hex(), ".", mac.hex().substr(0, kKeyDigits));
}

std::string MessageIdOf(const std::string& token, std::string_view sender) {
  return absl::StrCat(token, std::string(sender.substr(std::min(sender.rfind('@'), sender.size()))));
}

std::string ReturnPathOf(const std::string& token, std::string_view return_path) {
  const std::size_t at = std::min(return_path.rfind('@'), return_path.size());
  return absl::StrCat(std::string(return_path.substr(0, at)), "+", token, std::string(return_path.substr(at)));
}

std::optional<std::string> FindToken(std::string_view text) {
  constexpr std::size_t kSize = kCauseDigits + 1 + kKeyDigits;
  std::string lower(text);
  // The part in front of an @ may come back in capitals.
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
  for (std::size_t dot = lower.find('.'); dot != std::string::npos; dot = lower.find('.', dot + 1)) {
    if (dot < kCauseDigits || dot + kKeyDigits >= lower.size()) continue;
    const std::string token = lower.substr(dot - kCauseDigits, kSize);
    if (IsHex(token.substr(0, kCauseDigits)) && IsHex(token.substr(kCauseDigits + 1)) &&
        lower[dot + kKeyDigits + 1] == '@') {
      return token;
    }
  }
  return std::nullopt;
}

std::optional<domain::StatementId> CauseOfToken(std::string_view token) {
  return domain::StatementId::FromBytes(absl::HexStringToBytes(std::string(token.substr(0, kCauseDigits))));
}

}  // namespace mandat::mail
