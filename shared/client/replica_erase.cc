// What an erasure takes from a replica.
#include "absl/strings/str_cat.h"
#include "shared/client/alarm.h"
#include "shared/client/erasure.h"
#include "shared/client/replica.h"
#include "shared/domain/residue.h"

namespace mandat::client {

absl::StatusOr<Finding> Replica::Erase(const v1::Record& erasure, const domain::State& state, std::uint64_t old_size,
                                       bool& refold) {
  v1::Statement said;
  if (!said.ParseFromString(erasure.body().statement()) || !said.has_erase_record()) return Finding();
  const v1::EraseRecord& act = said.erase_record();
  if (absl::Status status = NoteErasure(store_.db(), act.seq(), erasure.header().seq()); !status.ok()) return status;
  auto record = LoadRecord(act.seq());
  if (!record.ok()) return record.status();
  if (!*record) return Finding();
  refold = refold || (*record)->has_body() || act.seq() <= old_size;
  if (!(*record)->has_body()) return Finding();
  v1::Statement original;
  v1::SealedPart sealed;
  if (!original.ParseFromString((*record)->body().statement()) ||
      !sealed.ParseFromString((*record)->sealed().sealed()) ||
      !domain::IsTrueErasure(act, original, {(*record)->body().time_ms()})) {
    return Finding{alarm_name::kNotAllowed, erasure.header().seq(),
                   absl::StrCat("what it leaves of record ", act.seq(), " is not what that said")};
  }
  const std::vector<domain::Hash> files =
      domain::FilesThatGo(state, act.seq(), original, (*record)->has_sealed() ? &sealed : nullptr);
  if (absl::Status status = TakeAway(store_.db(), **record, original, files); !status.ok()) return status;
  return Finding();
}

void Replica::Purge() {
  if (purge_due_) purge_due_ = !store_.db().Checkpoint().ok();
}

}  // namespace mandat::client
