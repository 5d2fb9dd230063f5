// What is left of records whose body was erased: found in the records that erased them, and folded in their place.
//
// Whoever folds a log from its start collects these from all of its records first. Pure; thread-safe.
#ifndef MANDAT_SHARED_LEDGER_REMAINS_H_
#define MANDAT_SHARED_LEDGER_REMAINS_H_

#include <cstdint>
#include <map>
#include <string_view>

#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/domain/ids.h"

namespace mandat::ledger {

struct Remains {
  v1::Statement residue;
  domain::Time time;
  std::uint64_t by_seq = 0;
};
using RemainsBySeq = std::map<std::uint64_t, Remains>;

// Whether the statement may be an EraseRecord: a look at the bytes, for callers with many.
[[nodiscard]] bool MayErase(std::string_view statement);

// Notes what the record erases, if it does. Whether it may is the verifier's to say, when it comes to it.
void NoteRemains(const v1::Record& record, RemainsBySeq& remains);

// Null: the record has its body, or is not known to be erased.
[[nodiscard]] inline const Remains* RemainsOf(const v1::Record& record, const RemainsBySeq& remains) {
  if (record.has_body()) return nullptr;
  const auto found = remains.find(record.header().seq());
  return found == remains.end() ? nullptr : &found->second;
}

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_REMAINS_H_
