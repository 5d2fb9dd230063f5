// The table behind schema_rules.h, in parts by subject. Internal.
//
// Constants; thread-safe.
#ifndef MANDAT_SHARED_LEDGER_SCHEMA_TABLE_H_
#define MANDAT_SHARED_LEDGER_SCHEMA_TABLE_H_

#include <span>

namespace mandat::ledger::schema {

enum class Kind {
  kNumber,      // any value of its type, also bool
  kEnum,        // a value that the schema names
  kWord,        // IsWord
  kMaybeWord,   // IsWord or empty
  kWords,       // repeated IsWord, at most `limit`
  kText,        // at most `limit` characters
  kTexts,       // repeated, each at most 1000 characters, at most `limit`
  kBytes,       // exactly `limit` bytes
  kMaybeBytes,  // exactly `limit` bytes or none
  kSomeBytes,   // 1 to `limit` bytes
  kHashes,      // repeated, 32 bytes each, at most `limit`
  kBlobs,       // repeated, each at most 16 KiB, at most `limit`
  kMessage,     // may be left out
  kNeeded,      // a message that may not be left out
  kMessages,    // repeated, at most `limit`
};

struct Row {
  const char* field;
  Kind kind;
  int limit = 0;
};

// Lists that the rules of a forum bound elsewhere.
inline constexpr int kMany = 1000;

// What every statement has, and acts about who is who and the log itself.
[[nodiscard]] std::span<const Row> IdentityRows();
// Meetings and their papers.
[[nodiscard]] std::span<const Row> MeetingRows();
// Members' words.
[[nodiscard]] std::span<const Row> WordRows();
// Matters, minutes, assignments.
[[nodiscard]] std::span<const Row> MatterAndMinutesRows();

}  // namespace mandat::ledger::schema

#endif  // MANDAT_SHARED_LEDGER_SCHEMA_TABLE_H_
