#include "shared/domain/text_hash.h"

#include <sodium.h>

namespace mandat::domain {
namespace {

void AppendU32(std::string& out, std::size_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift));
}

}  // namespace

Hash Sha256(std::string_view bytes) {
  Hash result;
  crypto_hash_sha256(result.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return result;
}

Hash ClausesHash(const std::vector<std::string>& clauses) {
  static constexpr char kTag[] = "mandat/clauses/v1";
  std::string bytes(kTag, sizeof(kTag));  // with its NUL
  AppendU32(bytes, clauses.size());
  for (const std::string& clause : clauses) {
    AppendU32(bytes, clause.size());
    bytes += clause;
  }
  return Sha256(bytes);
}

}  // namespace mandat::domain
