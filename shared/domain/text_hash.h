// Hashes of texts that a position signs, and of statement bytes.
//
// Layout of the hashed bytes (all lengths u32 big-endian):
//   clauses: "mandat/clauses/v1\0" || u32 number of clauses || for each: u32 byte length || UTF-8 bytes
// Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_TEXT_HASH_H_
#define MANDAT_SHARED_DOMAIN_TEXT_HASH_H_

#include <string>
#include <string_view>
#include <vector>

#include "shared/domain/ids.h"

namespace mandat::domain {

[[nodiscard]] Hash Sha256(std::string_view bytes);
[[nodiscard]] Hash ClausesHash(const std::vector<std::string>& clauses);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_TEXT_HASH_H_
