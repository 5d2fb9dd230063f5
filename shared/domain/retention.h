// How long each kind of record is kept, and which kinds can never be erased: one reviewed table, as docs/retention.md
// shows it to archivists.
//
// The years are defaults: what may go, and when, is decided by the archive authorities of the forum's principals.
// Nothing goes by itself; erasing is a statement of its own (EraseRecord). Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_RETENTION_H_
#define MANDAT_SHARED_DOMAIN_RETENTION_H_

#include <cstdint>
#include <optional>
#include <span>

#include "mandat/v1/statement.pb.h"
#include "shared/domain/record_facts.h"

namespace mandat::domain {

enum class RetentionClass : std::uint8_t {
  kKept,        // for ever: who is who, what the rules were
  kMinutes,     // for ever, with the minutes
  kRegister,    // what members declared and handed in: until a decision on disposal
  kShortLived,  // of passing use: some years after, by the same decision
};

// Why a kind of record stays whatever is decided about it.
enum class ErasureBar : std::uint8_t {
  kNone,
  kKeys,     // the chain of keys from the founder hangs on it
  kMinutes,  // the minutes say it, or are it
  kLog,      // the log itself, or the exchange with another forum's, rests on it
};

struct RetentionRule {
  v1::Statement::ActCase act;
  RetentionClass retention;
  ErasureBar bar;
};

[[nodiscard]] std::span<const RetentionRule> RetentionTable();
// A kind without a row is kept, and the log rests on it.
[[nodiscard]] RetentionRule RetentionOf(v1::Statement::ActCase act);
// Of one record: a draft of minutes is short-lived, minutes for signing are not; an erasure is the log's.
[[nodiscard]] RetentionRule RetentionOf(const RecordFacts& record);

[[nodiscard]] const char* RetentionWord(RetentionClass retention);  // "kept", "minutes", "register", "short_lived"
[[nodiscard]] const char* BarWord(ErasureBar bar);                  // "keys", "minutes", "log"; "" for none

// Years after which a class may be proposed for disposal; nullopt: only when a decision says so.
struct RetentionYears {
  std::optional<int> register_years;
  std::optional<int> short_lived_years = 2;

  [[nodiscard]] std::optional<int> Of(RetentionClass retention) const;
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_RETENTION_H_
