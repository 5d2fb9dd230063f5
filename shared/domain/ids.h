// Strong types for everything that is named by a word or by fixed-width bytes.
//
// Values, copyable and comparable; no ownership. Thread-compatible. Construction from untrusted input goes through
// `Parse`/`FromBytes`, which return nullopt for what is not well-formed.
#ifndef MANDAT_SHARED_DOMAIN_IDS_H_
#define MANDAT_SHARED_DOMAIN_IDS_H_

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace mandat::domain {

// 1-64 of [a-z0-9-], first a letter or digit.
[[nodiscard]] constexpr bool IsWord(std::string_view text) {
  if (text.empty() || text.size() > 64 || text.front() == '-') return false;
  for (char c : text) {
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
  }
  return true;
}

// An id that people may read, such as "karlskrona-older". An empty one means "none".
template <typename Tag>
class Word {
 public:
  Word() = default;
  explicit Word(std::string value) : value_(std::move(value)) {}
  static std::optional<Word> Parse(std::string_view text) {
    if (!IsWord(text)) return std::nullopt;
    return Word(std::string(text));
  }
  const std::string& value() const { return value_; }
  bool empty() const { return value_.empty(); }
  friend auto operator<=>(const Word&, const Word&) = default;
  template <typename H>
  friend H AbslHashValue(H h, const Word& word) {
    return H::combine(std::move(h), word.value_);
  }

 private:
  std::string value_;
};

using SideId = Word<struct SideTag>;
using PrincipalId = Word<struct PrincipalTag>;
using AreaId = Word<struct AreaTag>;
using MandateId = Word<struct MandateTag>;
using PersonId = Word<struct PersonTag>;
using MeetingId = Word<struct MeetingTag>;
using ItemId = Word<struct ItemTag>;
using MatterId = Word<struct MatterTag>;

// Fixed-width bytes. All zero means "none".
template <typename Tag, std::size_t N>
class FixedBytes {
 public:
  static constexpr std::size_t kSize = N;
  FixedBytes() : bytes_{} {}
  explicit FixedBytes(const std::array<std::uint8_t, N>& bytes) : bytes_(bytes) {}
  // nullopt unless `bytes` has exactly N bytes.
  static std::optional<FixedBytes> FromBytes(std::string_view bytes) {
    if (bytes.size() != N) return std::nullopt;
    FixedBytes result;
    std::memcpy(result.bytes_.data(), bytes.data(), N);
    return result;
  }
  const std::uint8_t* data() const { return bytes_.data(); }
  std::uint8_t* data() { return bytes_.data(); }
  static constexpr std::size_t size() { return N; }
  std::string_view view() const { return {reinterpret_cast<const char*>(bytes_.data()), N}; }
  std::string bytes() const { return std::string(view()); }
  bool is_zero() const {
    for (std::uint8_t b : bytes_) {
      if (b != 0) return false;
    }
    return true;
  }
  std::string hex() const {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(2 * N);
    for (std::uint8_t b : bytes_) {
      text.push_back(kDigits[b >> 4]);
      text.push_back(kDigits[b & 15]);
    }
    return text;
  }
  friend auto operator<=>(const FixedBytes&, const FixedBytes&) = default;
  template <typename H>
  friend H AbslHashValue(H h, const FixedBytes& value) {
    return H::combine(std::move(h), value.bytes_);
  }

 private:
  std::array<std::uint8_t, N> bytes_;
};

using ForumId = FixedBytes<struct ForumIdTag, 32>;
using Hash = FixedBytes<struct HashTag, 32>;
using Salt = FixedBytes<struct SaltTag, 32>;
using PublicKey = FixedBytes<struct PublicKeyTag, 32>;
using Signature = FixedBytes<struct SignatureTag, 64>;
using StatementId = FixedBytes<struct StatementIdTag, 16>;
using DeviceId = FixedBytes<struct DeviceIdTag, 16>;
using InvitationId = FixedBytes<struct InvitationIdTag, 16>;

// Milliseconds since 1970-01-01 UTC.
struct Time {
  std::int64_t ms = 0;
  friend auto operator<=>(const Time&, const Time&) = default;
};

// The place of a record.
struct Place {
  std::uint64_t epoch = 0;
  std::uint64_t seq = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_IDS_H_
