#include "shared/client/recovery_code.h"

#include <cstdint>

namespace mandat::client {
namespace {

constexpr std::string_view kSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kSeedBytes = 32;
constexpr std::size_t kSeedSymbols = 52;
constexpr std::uint32_t kCheckModulus = 1021;  // the largest prime that two symbols of five bits hold

std::string Encode(std::string_view seed) {
  std::string text;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : seed) {
    bits = bits << 8 | static_cast<std::uint8_t>(c);
    count += 8;
    while (count >= 5) {
      count -= 5;
      text.push_back(kSymbols[bits >> count & 31]);
    }
  }
  if (count > 0) text.push_back(kSymbols[bits << (5 - count) & 31]);
  // A weighted sum modulo a prime notices every single wrong symbol and every two that changed places.
  std::uint32_t check = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    check = (check + static_cast<std::uint32_t>((i + 1) * kSymbols.find(text[i]))) % kCheckModulus;
  }
  text.push_back(kSymbols[check >> 5]);
  text.push_back(kSymbols[check & 31]);
  return text;
}

}  // namespace

std::string FormatRecoveryCode(const vault::SecretBytes& seed) {
  const std::string symbols = Encode(vault::AsView(seed.bytes()));
  std::string text;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    if (i > 0 && i % 4 == 0) text.push_back('-');
    text.push_back(symbols[i]);
  }
  return text;
}

std::optional<vault::SecretBytes> ParseRecoveryCode(std::string_view text) {
  std::string symbols;
  for (char c : text) {
    if (c == '-' || c == ' ' || c == '\n' || c == '\t') continue;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'I' || c == 'L') c = '1';
    if (c == 'O') c = '0';
    if (kSymbols.find(c) == std::string_view::npos) return std::nullopt;
    symbols.push_back(c);
  }
  if (symbols.size() != kSeedSymbols + 2) return std::nullopt;
  std::string seed;
  std::uint32_t bits = 0;
  int count = 0;
  for (std::size_t i = 0; i < kSeedSymbols; ++i) {
    bits = bits << 5 | static_cast<std::uint32_t>(kSymbols.find(symbols[i]));
    count += 5;
    if (count >= 8) {
      count -= 8;
      seed.push_back(static_cast<char>(bits >> count & 255));
    }
  }
  if (seed.size() != kSeedBytes || Encode(seed) != symbols) return std::nullopt;
  return vault::SecretBytes::CopyOf(seed);
}

}  // namespace mandat::client
