// Inside the vault only: a connection's prepared statements, by their text.
#ifndef MANDAT_SHARED_VAULT_STATEMENT_CACHE_H_
#define MANDAT_SHARED_VAULT_STATEMENT_CACHE_H_

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "shared/vault/database.h"

namespace mandat::vault {

// Statements of one text that nobody uses right now. Usually one; two when a loop runs the same text inside itself.
struct StatementSlot {
  std::vector<sqlite3_stmt*> idle;
};

struct Database::Cache {
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  // Node-based: a slot's address stays while statements point to it. Slots are never removed: texts are constants of
  // the program, so there are few, and beyond kMaxSlots (a program that builds SQL) nothing more is kept.
  std::unordered_map<std::string, StatementSlot, Hash, std::equal_to<>> slots;
};

inline constexpr size_t kMaxSlots = 512;
inline constexpr size_t kMaxIdle = 4;

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_STATEMENT_CACHE_H_
