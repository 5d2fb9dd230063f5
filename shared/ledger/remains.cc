#include "shared/ledger/remains.h"

#include <optional>
#include <utility>

#include "shared/domain/residue.h"

namespace mandat::ledger {

bool MayErase(std::string_view statement) {
  // The tag of Statement.erase_record: field 81, length-delimited.
  static_assert(v1::Statement::kEraseRecordFieldNumber == 81);
  return statement.find(std::string_view("\x8a\x05", 2)) != std::string_view::npos;
}

void NoteRemains(const v1::Record& record, RemainsBySeq& remains) {
  if (!record.has_body() || !MayErase(record.body().statement())) return;
  v1::Statement statement;
  if (!statement.ParseFromString(record.body().statement()) || !statement.has_erase_record()) return;
  const v1::EraseRecord& act = statement.erase_record();
  std::optional<v1::Statement> residue = domain::ParseResidue(act.residue());
  if (!residue || act.seq() == 0 || act.seq() >= record.header().seq()) return;
  remains.try_emplace(act.seq(), Remains{*std::move(residue), {act.time_ms()}, record.header().seq()});
}

}  // namespace mandat::ledger
