// Fixed-width big-endian writing, for everything that is hashed or signed, and tags that end with their NUL. Pure;
// thread-safe.
#ifndef MANDAT_SHARED_LEDGER_BYTES_H_
#define MANDAT_SHARED_LEDGER_BYTES_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace mandat::ledger {

// A literal with its NUL: Tag("mandat/x/v1").
template <std::size_t N>
constexpr std::string_view Tag(const char (&literal)[N]) {
  return {literal, N};
}

inline void AppendU32(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift));
}
inline void AppendU64(std::string& out, std::uint64_t value) {
  for (int shift = 56; shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift));
}
inline void AppendSized(std::string& out, std::string_view bytes) {
  AppendU32(out, static_cast<std::uint32_t>(bytes.size()));
  out.append(bytes);
}

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_BYTES_H_
