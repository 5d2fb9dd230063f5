#include "shared/client/rendition_table.h"

#include <utility>
#include <vector>

namespace mandat::client {
namespace {

// A row begins with state, reason, hash and size.
Rendition RowOf(const vault::Statement& row) {
  Rendition rendition;
  rendition.reason = static_cast<RenditionReason>(row.Int64(1));
  switch (row.Int64(0)) {
    case v1::Rendition::STATE_BEING_MADE:
      rendition.state = RenditionState::kBeingMade;
      break;
    case v1::Rendition::STATE_MADE:
      rendition.state = RenditionState::kMade;
      rendition.hash = domain::Hash::FromBytes(row.BlobView(2)).value_or(domain::Hash());
      rendition.size = static_cast<std::uint64_t>(row.Int64(3));
      break;
    case v1::Rendition::STATE_NOT_POSSIBLE:
      rendition.state = RenditionState::kNotPossible;
      break;
    case v1::Rendition::STATE_FAILED:
      rendition.state = RenditionState::kFailed;
      break;
    default:
      rendition.state = RenditionState::kUnknown;
  }
  return rendition;
}

// What this version cannot name is not shown as something else.
bool IsWhole(const v1::Rendition& told) {
  if (!v1::Rendition::State_IsValid(told.state()) || !v1::Rendition::Reason_IsValid(told.reason())) return false;
  if (told.state() == v1::Rendition::STATE_MADE) return told.hash().size() == domain::Hash().size() && told.size() > 0;
  return told.state() != v1::Rendition::STATE_UNSPECIFIED;
}

}  // namespace

const char* RenditionStateName(RenditionState state) {
  switch (state) {
    case RenditionState::kNone:
      return "none";
    case RenditionState::kUnknown:
      return "unknown";
    case RenditionState::kBeingMade:
      return "being_made";
    case RenditionState::kMade:
      return "made";
    case RenditionState::kNotPossible:
      return "not_possible";
    case RenditionState::kFailed:
      return "failed";
  }
  return "";
}

const char* RenditionReasonName(RenditionReason reason) {
  switch (reason) {
    case RenditionReason::kNone:
      return "";
    case RenditionReason::kSwitchedOff:
      return "switched_off";
    case RenditionReason::kNoProgram:
      return "no_program";
    case RenditionReason::kNoSandbox:
      return "no_sandbox";
    case RenditionReason::kProgramFails:
      return "program_fails";
    case RenditionReason::kUnreadable:
      return "unreadable";
    case RenditionReason::kTooLong:
      return "too_long";
    case RenditionReason::kTooLarge:
      return "too_large";
    case RenditionReason::kGivenUp:
      return "given_up";
  }
  return "";
}

absl::StatusOr<Rendition> RenditionTable::Of(const domain::Hash& paper) {
  auto select = store_.db().Prepare("SELECT state, reason, hash, size FROM rendition WHERE paper = ?1");
  if (!select.ok()) return select.status();
  select->BindBlob(1, paper.view());
  auto row = select->Step();
  if (!row.ok()) return row.status();
  Rendition rendition;
  rendition.state = RenditionState::kUnknown;
  return *row ? RowOf(*select) : rendition;
}

absl::StatusOr<std::map<domain::Hash, Rendition>> RenditionTable::All() {
  auto select = store_.db().Prepare("SELECT state, reason, hash, size, paper FROM rendition");
  if (!select.ok()) return select.status();
  std::map<domain::Hash, Rendition> all;
  while (true) {
    auto row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return all;
    if (const auto paper = domain::Hash::FromBytes(select->BlobView(4))) all[*paper] = RowOf(*select);
  }
}

absl::StatusOr<std::optional<domain::Hash>> RenditionTable::PaperOf(const domain::Hash& rendition) {
  auto select = store_.db().Prepare("SELECT paper FROM rendition WHERE hash = ?1 LIMIT 1");
  if (!select.ok()) return select.status();
  select->BindBlob(1, rendition.view());
  auto row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::optional<domain::Hash>();
  return domain::Hash::FromBytes(select->BlobView(0));
}

absl::Status RenditionTable::Want(const domain::Hash& paper, Fetch how) {
  auto want = store_.db().Prepare(
      "INSERT INTO rendition (paper, wanted) VALUES (?1, ?2) ON CONFLICT (paper) DO UPDATE SET wanted = MAX(wanted, "
      "?2)");
  if (!want.ok()) return want.status();
  if (absl::Status status = want->BindBlob(1, paper.view()).BindInt64(2, static_cast<std::int64_t>(how)).Run();
      !status.ok())
    return status;
  return WantPdf(paper);
}

absl::Status RenditionTable::WantPdf(const domain::Hash& paper) {
  // Wanted as its paper is; a paper that is here was wanted once.
  auto want = store_.db().Prepare(
      "INSERT INTO document (hash, wanted) SELECT r.hash, MAX(r.wanted, IFNULL(d.wanted, 0), IFNULL(d.complete, 0)) "
      "FROM rendition r LEFT JOIN document d ON d.hash = r.paper WHERE r.paper = ?1 AND r.hash IS NOT NULL AND "
      "MAX(r.wanted, IFNULL(d.wanted, 0), IFNULL(d.complete, 0)) > 0 ON CONFLICT (hash) DO UPDATE SET wanted = "
      "MAX(wanted, excluded.wanted) WHERE complete = 0");
  if (!want.ok()) return want.status();
  return want->BindBlob(1, paper.view()).Run();
}

absl::StatusOr<bool> RenditionTable::Note(const domain::Hash& paper, const v1::Rendition& told) {
  if (!IsWhole(told)) return Forget(paper);
  auto before = Of(paper);
  if (!before.ok()) return before.status();
  auto transaction = store_.db().Begin();
  if (!transaction.ok()) return transaction.status();
  const bool made = told.state() == v1::Rendition::STATE_MADE;
  if (before->state == RenditionState::kMade && (!made || before->hash.view() != told.hash())) {
    // Made anew, or lost by a restore: with the row goes what was kept of the PDF.
    if (absl::Status lost = TakeRow(paper); !lost.ok()) return lost;
  }
  {
    auto note = store_.db().Prepare(
        "INSERT INTO rendition (paper, state, reason, hash, size) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (paper) DO "
        "UPDATE SET state = ?2, reason = ?3, hash = ?4, size = ?5");
    if (!note.ok()) return note.status();
    note->BindBlob(1, paper.view()).BindInt64(2, told.state()).BindInt64(3, told.reason());
    if (made) {
      note->BindBlob(4, told.hash()).BindInt64(5, static_cast<std::int64_t>(told.size()));
    } else {
      note->BindNull(4).BindInt64(5, 0);
    }
    if (absl::Status status = note->Run(); !status.ok()) return status;
  }
  if (absl::Status status = WantPdf(paper); !status.ok()) return status;
  auto after = Of(paper);
  if (!after.ok()) return after.status();
  if (absl::Status committed = transaction->Commit(); !committed.ok()) return committed;
  return before->state != after->state || before->reason != after->reason || before->hash != after->hash;
}

absl::StatusOr<bool> RenditionTable::Forget(const domain::Hash& paper) {
  auto drop = store_.db().Prepare("DELETE FROM rendition WHERE paper = ?1 RETURNING 1");
  if (!drop.ok()) return drop.status();
  drop->BindBlob(1, paper.view());
  auto row = drop->Step();
  if (!row.ok()) return row.status();
  const bool was_there = *row;
  while (*row) {
    row = drop->Step();
    if (!row.ok()) return row.status();
  }
  return was_there;
}

absl::Status RenditionTable::Lost(const domain::Hash& paper) {
  auto transaction = store_.db().Begin();
  if (!transaction.ok()) return transaction.status();
  if (absl::Status taken = TakeRow(paper); !taken.ok()) return taken;
  return transaction->Commit();
}

absl::Status RenditionTable::TakeRow(const domain::Hash& paper) {
  std::int64_t wanted = 0;
  {
    auto select = store_.db().Prepare("SELECT wanted FROM rendition WHERE paper = ?1");
    if (!select.ok()) return select.status();
    select->BindBlob(1, paper.view());
    auto row = select->Step();
    if (!row.ok()) return row.status();
    if (*row) wanted = select->Int64(0);
  }
  auto forgotten = Forget(paper);
  if (!forgotten.ok()) return forgotten.status();
  if (wanted > 0) {
    if (absl::Status status = Want(paper, static_cast<Fetch>(wanted)); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::StatusOr<bool> RenditionTable::KeepListed(const std::map<domain::Hash, domain::Document>& listed) {
  std::vector<domain::Hash> gone;
  {
    auto select = store_.db().Prepare("SELECT paper FROM rendition WHERE NOT EXISTS (SELECT 1 FROM lost_record)");
    if (!select.ok()) return select.status();
    while (true) {
      auto row = select->Step();
      if (!row.ok()) return row.status();
      if (!*row) break;
      const auto paper = domain::Hash::FromBytes(select->BlobView(0));
      if (paper && !listed.contains(*paper)) gone.push_back(*paper);
    }
  }
  for (const domain::Hash& paper : gone) {
    auto forgotten = Forget(paper);
    if (!forgotten.ok()) return forgotten.status();
  }
  return !gone.empty();
}

}  // namespace mandat::client
