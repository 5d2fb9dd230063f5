#include "shared/ledger/log_verifier.h"

#include <utility>

#include "shared/domain/decide.h"
#include "shared/ledger/authentic.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/signing.h"

namespace mandat::ledger {
namespace {

Finding Ok() { return {}; }

Fault FaultOf(const v1::Refusal& refusal, const v1::Statement& statement) {
  switch (refusal.code()) {
    case v1::Refusal::CODE_MALFORMED:
      return Fault::kMalformed;
    case v1::Refusal::CODE_WRONG_FORUM:
      return Fault::kWrongForum;
    case v1::Refusal::CODE_BAD_SIGNATURE:
      return Fault::kBadSignature;
    case v1::Refusal::CODE_SEALED_PART_DIFFERS:
      return Fault::kWrongSealedPart;
    case v1::Refusal::CODE_UNKNOWN_DEVICE:
    case v1::Refusal::CODE_BAD_INVITATION_SIGNATURE:
      return Fault::kGhost;
    default:
      // Whatever keeps a device from being enrolled, it is a key without a chain to the founder.
      return statement.has_enrol() ? Fault::kGhost : Fault::kNotAllowed;
  }
}

Finding FromRefusal(std::uint64_t seq, const v1::Refusal& refusal, const v1::Statement& statement) {
  std::string detail = v1::Refusal::Code_Name(refusal.code());
  for (const std::string* part : {&refusal.field(), &refusal.given(), &refusal.allowed()}) {
    if (!part->empty()) detail += " " + *part;
  }
  return {FaultOf(refusal, statement), seq, std::move(detail)};
}

Fault FaultInBody(const v1::Record& record) {
  if (!record.has_body()) return Fault::kNone;
  const v1::RecordBody& body = record.body();
  const auto salt = Salt::FromBytes(body.salt());
  const auto signature = Signature::FromBytes(body.signature());
  if (!salt || !signature || body.statement().empty() || body.time_ms() <= 0) return Fault::kMalformed;
  const Hash commitment = CommitmentOf(*salt, Time{body.time_ms()}, body.statement(), *signature);
  return commitment.view() == record.header().commitment() ? Fault::kNone : Fault::kWrongCommitment;
}

}  // namespace

Examined Examine(const v1::Record& record) {
  Examined examined;
  if (!record.has_body()) return examined;
  examined.fault = FaultInBody(record);
  const v1::RecordBody& body = record.body();
  examined.refusal = ParseParts(body.statement(), body.signature(), record.sealed().salt(), record.sealed().sealed(),
                                examined.authentic, Sealed::kMayBeHidden);
  return examined;
}

LogVerifier::LogVerifier(const ForumId& forum) : forum_(forum) {}

LogVerifier::LogVerifier(const ForumId& forum, domain::State state, const Hash& head, HashLookup earlier)
    : forum_(forum), state_(std::move(state)), head_(head), earlier_(std::move(earlier)), base_(state_.head.seq) {}

std::optional<Hash> LogVerifier::HashAt(std::uint64_t seq) const {
  if (seq == 0 || seq > state_.head.seq) return std::nullopt;
  if (seq > base_) return hashes_[seq - base_ - 1];
  if (seq == base_ && hashes_.empty()) return head_;
  return earlier_ ? earlier_(seq) : std::nullopt;
}

std::uint64_t LogVerifier::EpochAt(std::uint64_t seq) const {
  return seq >= 1 && seq <= state_.facts.size() ? state_.facts[seq - 1].epoch : 0;
}

void LogVerifier::Advance(Place place, const Hash& commitment) {
  head_ = NextHash(forum_, place, head_, commitment);
  hashes_.push_back(head_);
}

Finding LogVerifier::CheckPlace(const v1::Record& record, Fault in_body) const {
  const v1::RecordHeader& header = record.header();
  const std::uint64_t seq = state_.head.seq + 1;
  if (header.commitment().size() != Hash::size()) return {Fault::kMalformed, seq, "commitment"};
  if (header.seq() != seq) return {Fault::kGap, seq, "seq " + std::to_string(header.seq())};
  if (!record.has_body()) {
    if (seq == 1) return {Fault::kWrongForum, seq, "the founding statement is missing"};
    if (record.has_sealed()) return {Fault::kMalformed, seq, "a sealed part without its statement"};
    return Ok();
  }
  if (in_body == Fault::kMalformed) return {in_body, seq, "body"};
  if (in_body != Fault::kNone) return {in_body, seq, "the body is not what was committed to"};
  return Ok();
}

Finding LogVerifier::CheckEpoch(const v1::Record& record, const Authentic* authentic) const {
  const Place place{record.header().epoch(), record.header().seq()};
  const bool begins = authentic != nullptr && authentic->statement.has_begin_epoch();
  if (place.seq == 1) {
    if (place.epoch != kFirstEpoch) return {Fault::kEpoch, place.seq, "the log does not begin with the first epoch"};
    return Ok();
  }
  if (place.epoch == state_.head.epoch) {
    if (begins) return {Fault::kEpoch, place.seq, "a new epoch is stated, but the record is of the old one"};
    return Ok();
  }
  if (place.epoch < state_.head.epoch) return {Fault::kEpoch, place.seq, "the epoch goes back"};
  if (!begins) return {Fault::kEpoch, place.seq, "a new epoch does not begin with a statement of it"};
  const v1::BeginEpoch& act = authentic->statement.begin_epoch();
  if (act.epoch() != place.epoch || act.kept_epoch() != state_.head.epoch || act.kept_seq() != state_.head.seq ||
      act.kept_hash() != head_.view()) {
    return {Fault::kEpoch, place.seq, "the new epoch names another kept record"};
  }
  return Ok();
}

Finding LogVerifier::CheckObserved(Place place, const v1::Statement& statement) const {
  const std::uint64_t seq = place.seq;
  const std::uint64_t observed = statement.observed_seq();
  if (observed == 0) return Ok();
  const std::uint64_t current = EpochAt(observed);
  if (observed < seq && statement.observed_epoch() == current) {
    const std::optional<Hash> hash = HashAt(observed);
    if (hash && hash->view() == statement.observed_hash()) return Ok();
    return {Fault::kSplitView, seq, "its author had seen another record " + std::to_string(observed)};
  }
  // What a restore lost was seen by some; it stood after the last kept record of its epoch.
  const bool lost =
      statement.observed_epoch() < place.epoch && (observed >= seq || statement.observed_epoch() < current);
  if (lost) return Ok();
  return {Fault::kSplitView, seq, "its author had seen a record " + std::to_string(observed) + " that is not here"};
}

std::optional<v1::Refusal> LogVerifier::JudgeWhatIsSeen(const Authentic& authentic, Time time) const {
  const v1::Statement& statement = authentic.statement;
  // Of what a hidden body did nothing is known: only who may state what can be told then.
  if (!sees_everything()) return domain::CheckAuthority(state_, statement, time);
  if (authentic.sealed) return domain::Decide(state_, statement, &*authentic.sealed, time);
  return domain::DecideUnsealed(state_, statement, time);
}

Finding LogVerifier::CheckAuthor(const v1::Record& record, const Examined& examined) const {
  const std::uint64_t seq = record.header().seq();
  const v1::RecordBody& body = record.body();
  const Authentic& authentic = examined.authentic;
  const v1::Statement& statement = authentic.statement;
  PublicKey signer;
  if (auto refusal = CheckIdentity(state_, authentic, signer)) return FromRefusal(seq, *refusal, statement);
  if (examined.verified_with != signer &&
      !VerifyStatement(signer, body.statement(), *Signature::FromBytes(body.signature()))) {
    return {Fault::kBadSignature, seq, "the statement's signature does not hold"};
  }
  const Time time{body.time_ms()};
  if (time < state_.head_time && !domain::IsTakenAgain(state_, time))
    return {Fault::kTimeNotIncreasing, seq, "recorded in the past"};
  if (Finding finding = CheckObserved({record.header().epoch(), seq}, statement); !finding.ok()) return finding;

  if (auto refusal = JudgeWhatIsSeen(authentic, time)) {
    Finding finding = FromRefusal(seq, *refusal, statement);
    if (statement.has_begin_epoch()) finding.fault = Fault::kEpoch;
    return finding;
  }
  return Ok();
}

Finding LogVerifier::CheckBody(const v1::Record& record, const Examined& examined) const {
  const std::uint64_t seq = record.header().seq();
  const Authentic& authentic = examined.authentic;
  if (examined.refusal) return FromRefusal(seq, *examined.refusal, authentic.statement);
  if (authentic.statement.has_found_forum() != (seq == 1) || authentic.forum_id != forum_) {
    return {Fault::kWrongForum, seq, seq == 1 ? "record 1 does not found this forum" : "of another forum"};
  }
  return CheckEpoch(record, &authentic);
}

Finding LogVerifier::Add(const v1::Record& record, const Examined& examined, const Remains* remains) {
  if (Finding finding = CheckPlace(record, examined.fault); !finding.ok()) return finding;
  const Place place{record.header().epoch(), record.header().seq()};
  const Hash commitment = *Hash::FromBytes(record.header().commitment());
  domain::AppliedRecord applied;
  applied.place = place;
  if (!record.has_body()) {
    if (Finding finding = CheckEpoch(record, nullptr); !finding.ok()) return finding;
    Advance(place, commitment);
    if (remains != nullptr) {
      applied.statement = &remains->residue;
      applied.time = remains->time;
    }
    domain::Apply(state_, applied);
    return Ok();
  }
  if (Finding finding = CheckBody(record, examined); !finding.ok()) return finding;
  if (Finding finding = CheckAuthor(record, examined); !finding.ok()) return finding;
  const Authentic& authentic = examined.authentic;
  if (place.seq == 1) {
    head_ = OriginHash(forum_, *PublicKey::FromBytes(authentic.statement.found_forum().log_key()));
  }
  Advance(place, commitment);
  applied.time = Time{record.body().time_ms()};
  applied.statement = &authentic.statement;
  applied.sealed = authentic.sealed ? &*authentic.sealed : nullptr;
  applied.bytes_hash = authentic.bytes_hash;
  applied.forum_id = authentic.forum_id;
  domain::Apply(state_, applied);
  return Ok();
}

Finding LogVerifier::Skip(const v1::Record& record) {
  if (Finding finding = CheckPlace(record, FaultInBody(record)); !finding.ok()) return finding;
  const Place place{record.header().epoch(), record.header().seq()};
  if (place.seq == 1) return {Fault::kWrongForum, 1, "a log without its founding statement is none"};
  if (place.epoch < state_.head.epoch) return {Fault::kEpoch, place.seq, "the epoch goes back"};
  Advance(place, *Hash::FromBytes(record.header().commitment()));
  domain::AppliedRecord applied;
  applied.place = place;
  domain::Apply(state_, applied);
  return Ok();
}

Finding LogVerifier::CheckCheckpoint(const v1::Checkpoint& proto) const {
  const std::optional<Checkpoint> checkpoint = FromProto(proto);
  if (!state_.founded) return {Fault::kWrongForum, 0, "the log is empty"};
  if (!checkpoint) return {Fault::kBadCheckpoint, proto.size(), "malformed"};
  if (checkpoint->forum != forum_) return {Fault::kBadCheckpoint, checkpoint->size, "of another forum"};
  if (!VerifyCheckpoint(*checkpoint, state_.log_key)) {
    return {Fault::kBadCheckpoint, checkpoint->size, "not signed by the log key"};
  }
  const std::optional<Hash> hash = HashAt(checkpoint->size);
  if (!hash || *hash != checkpoint->head || EpochAt(checkpoint->size) != checkpoint->epoch) {
    return {Fault::kWrongHead, checkpoint->size, "the checkpoint is of another log"};
  }
  return Ok();
}

Finding LogVerifier::CheckHead(const v1::Checkpoint& checkpoint) const {
  if (Finding finding = CheckCheckpoint(checkpoint); !finding.ok()) return finding;
  if (checkpoint.size() != state_.head.seq) {
    return {Fault::kWrongHead, state_.head.seq, "the checkpoint has size " + std::to_string(checkpoint.size())};
  }
  return Ok();
}

}  // namespace mandat::ledger
