#include "shared/client/fold.h"

#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/client/alarm.h"
#include "shared/domain/decide.h"
#include "shared/ledger/authentic.h"
#include "shared/ledger/chain.h"
#include "shared/ledger/fault.h"
#include "shared/ledger/log_verifier.h"

namespace mandat::client {
namespace {

using domain::Hash;

const char* AlarmOf(ledger::Fault fault, const v1::Statement& statement, const domain::PersonId& viewer) {
  switch (fault) {
    case ledger::Fault::kGhost:
      return !viewer.empty() && statement.person() == viewer.value() ? alarm_name::kOwnGhost : alarm_name::kGhost;
    case ledger::Fault::kWrongSealedPart:
      return alarm_name::kFalseSealedPart;
    case ledger::Fault::kSplitView:
    case ledger::Fault::kWrongHead:
      return alarm_name::kFork;
    default:
      return ledger::FaultName(fault);
  }
}

}  // namespace

bool MatchesCommitment(const v1::RecordBody& body, std::string_view commitment) {
  const auto salt = domain::Salt::FromBytes(body.salt());
  const auto signature = domain::Signature::FromBytes(body.signature());
  if (!salt || !signature) return false;
  return ledger::Commitment(*salt, ledger::BodyBytes({body.time_ms()}, body.statement(), *signature)).view() ==
         commitment;
}

bool MatchesSealedHash(const v1::SealedBytes& sealed, std::string_view sealed_hash) {
  const auto salt = domain::Salt::FromBytes(sealed.salt());
  return salt && !sealed_hash.empty() && ledger::SealedHash(*salt, sealed.sealed()).view() == sealed_hash;
}

std::optional<Hash> Fold::HashAt(std::uint64_t seq) const {
  if (seq == 0) return origin_;
  if (seq > hashes_.size()) return std::nullopt;
  return hashes_[seq - 1];
}

std::uint64_t Fold::EpochAt(std::uint64_t seq) const {
  return seq >= 1 && seq <= state_.facts.size() ? state_.facts[seq - 1].epoch : 0;
}

Finding Fold::CheckTexts(const v1::Statement& statement, std::uint64_t seq) const {
  const auto find = [this](const std::string& meeting_id, const std::string& item_id) -> const domain::AgendaItem* {
    const domain::Meeting* meeting = state_.FindMeeting(domain::MeetingId(meeting_id));
    return meeting == nullptr ? nullptr : meeting->FindItem(domain::ItemId(item_id));
  };
  const auto revision = [](const domain::AgendaItem* item, std::uint32_t number) -> const domain::Revision* {
    if (item == nullptr) return nullptr;
    for (const domain::Revision& known : item->revisions) {
      if (known.number == static_cast<int>(number)) return &known;
    }
    return nullptr;
  };
  if (statement.has_set_proposal()) {
    const v1::SetProposal& act = statement.set_proposal();
    if (revision(find(act.meeting(), act.item()), act.revision()) != nullptr) {
      return {alarm_name::kTwoTexts, seq,
              absl::StrCat("a second text for revision ", act.revision(), " of ", act.item())};
    }
  }
  const auto check_signed = [&](const auto& act) -> Finding {
    const domain::Revision* known = revision(find(act.meeting(), act.item()), act.revision());
    if (known == nullptr) return {};
    std::set<std::string> signed_papers(act.paper_hashes().begin(), act.paper_hashes().end());
    std::set<std::string> papers;
    for (const Hash& paper : known->papers) papers.insert(paper.bytes());
    if (known->clauses_hash.view() != act.clauses_hash() || signed_papers != papers) {
      return {alarm_name::kTwoTexts, seq,
              absl::StrCat(statement.person(), " signed another text of revision ", act.revision(), " of ", act.item(),
                           " than is shown here")};
    }
    return {};
  };
  if (statement.has_declare_position()) return check_signed(statement.declare_position());
  if (statement.has_declare_for_present()) return check_signed(statement.declare_for_present());
  return {};
}

Finding Fold::Verify(const v1::Record& record, const ledger::Examined& examined, const ledger::Remains* remains) {
  const std::uint64_t seq = record.header().seq();
  const v1::Statement& statement = examined.authentic.statement;
  const Finding texts = CheckTexts(statement, seq);
  if (!texts.ok()) {
    // Rare, so on a copy: what is worse than its text (an altered body, a false signature) is what it is called.
    ledger::LogVerifier copy(forum_, state_, head_, [this](std::uint64_t at) { return HashAt(at); });
    const ledger::Finding finding = copy.Add(record, examined);
    if (finding.ok() || finding.fault == ledger::Fault::kNotAllowed) return texts;
    return {AlarmOf(finding.fault, statement, viewer_), finding.seq, finding.detail};
  }
  // The verifier borrows the state: moving it in and out costs no more than a few pointers.
  ledger::LogVerifier verifier(forum_, std::move(state_), head_, [this](std::uint64_t at) { return HashAt(at); });
  const ledger::Finding finding = verifier.Add(record, examined, remains);
  state_ = std::move(verifier.mutable_state());
  if (!finding.ok()) return {AlarmOf(finding.fault, statement, viewer_), finding.seq, finding.detail};
  head_ = verifier.head();
  return {};
}

Finding Fold::TakeTrusted(const v1::Record& record, const ledger::Examined& examined, const ledger::Remains* remains) {
  const domain::Place place{record.header().epoch(), record.header().seq()};
  const auto commitment = Hash::FromBytes(record.header().commitment());
  if (place.seq != state_.head.seq + 1 || !commitment)
    return {alarm_name::kGap, place.seq, "a stored record is missing"};
  domain::AppliedRecord applied;
  applied.place = place;
  applied.forum_id = forum_;
  if (record.has_body()) {
    if (examined.fault != ledger::Fault::kNone) {
      return {alarm_name::kWrongCommitment, place.seq, "a stored body is not what was committed to"};
    }
    if (examined.refusal) {
      return {alarm_name::kMalformed, place.seq, v1::Refusal::Code_Name(examined.refusal->code())};
    }
    const ledger::Authentic& parsed = examined.authentic;
    applied.time = {record.body().time_ms()};
    applied.statement = &parsed.statement;
    applied.sealed = parsed.sealed ? &*parsed.sealed : nullptr;
    applied.bytes_hash = parsed.bytes_hash;
    if (place.seq == 1) {
      const auto log_key = domain::PublicKey::FromBytes(parsed.statement.found_forum().log_key());
      if (!log_key) return {alarm_name::kWrongForum, 1, "the stored log has no founding statement"};
      head_ = ledger::OriginHash(forum_, *log_key);
    }
  }
  if (!record.has_body() && remains != nullptr) {
    applied.time = remains->time;
    applied.statement = &remains->residue;
  }
  domain::Apply(state_, applied);
  head_ = ledger::NextHash(forum_, place, head_, *commitment);
  return {};
}

Finding Fold::Take(const v1::Record& record, Trust trust, const ledger::Examined& examined,
                   const ledger::Remains* remains) {
  Finding finding =
      trust == Trust::kVerify ? Verify(record, examined, remains) : TakeTrusted(record, examined, remains);
  if (!finding.ok()) return finding;
  if (hashes_.empty()) origin_ = ledger::OriginHash(forum_, state_.log_key);
  hashes_.push_back(head_);
  return {};
}

void Fold::Unseal(std::uint64_t seq, const v1::SealedPart& sealed) {
  domain::Unseal(state_, {EpochAt(seq), seq}, sealed);
}

}  // namespace mandat::client
