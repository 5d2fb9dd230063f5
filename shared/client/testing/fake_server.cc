#include "shared/client/testing/fake_server.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

#include "shared/domain/decide.h"
#include "shared/domain/text_hash.h"
#include "shared/domain/visibility.h"
#include "shared/ledger/authentic.h"
#include "shared/ledger/chain.h"
#include "shared/ledger/link.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/sha256.h"
#include "shared/pki/certificate.h"
#include "shared/pki/keys.h"

namespace mandat::client::testing {
namespace {

std::string ReadForumFile() {
  std::ifstream in("tests/data/lsvo.forum.toml");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

domain::DeviceId DeviceOf(const v1::SignedStatement& signed_statement) {
  v1::Statement statement;
  (void)statement.ParseFromString(signed_statement.statement());
  return domain::DeviceId::FromBytes(statement.device_id()).value_or(domain::DeviceId());
}

domain::PersonId PersonOf(const v1::SignedStatement& signed_statement) {
  v1::Statement statement;
  (void)statement.ParseFromString(signed_statement.statement());
  return domain::PersonId(statement.person());
}

}  // namespace

FakeServer::FakeServer(FakeClock& clock)
    : clock_(clock),
      log_key_(ledger::SigningKey::Generate()),
      forum_file_(ReadForumFile()),
      secret_(32, 's'),
      ca_(*pki::CreateCa("Test CA", clock.WallNow())) {}

std::string FakeServer::FoundingLink() const {
  return ledger::FormatLink(ledger::FoundingLink{"gate.example:7444", ca_.certificate.fingerprint(), secret_});
}

domain::Time FakeServer::Now(const FakeLog& of) const {
  return {std::max(clock_.wall_ms + skew_ms, of.state.head_time.ms + 1)};
}

FakeLog& FakeServer::LogFor(const domain::PersonId& person) {
  const auto it = private_logs.find(person);
  return it == private_logs.end() ? log : it->second;
}

v1::Checkpoint FakeServer::SignCheckpoint(std::uint64_t epoch, std::uint64_t size, const domain::Hash& head) const {
  ledger::Checkpoint checkpoint;
  checkpoint.forum = log.state.forum_id;
  checkpoint.epoch = epoch;
  checkpoint.size = size;
  checkpoint.head = head;
  checkpoint.signature = log_key_.Sign(ledger::CheckpointBytes(checkpoint));
  return ledger::ToProto(checkpoint);
}

v1::Checkpoint FakeServer::CheckpointOf(const FakeLog& of) const {
  return SignCheckpoint(of.epoch, of.size(), of.hashes.back());
}

std::uint64_t FakeServer::ForceAppend(FakeLog& to, const v1::SignedStatement& in, domain::Time time) {
  ledger::Authentic parsed;
  (void)parsed.statement.ParseFromString(in.statement());
  if (!in.sealed().empty()) (void)parsed.sealed.emplace().ParseFromString(in.sealed());
  const domain::Place place{to.epoch, to.size() + 1};
  const auto salt = ledger::RandomFixed<domain::Salt>(random_);
  const auto signature = domain::Signature::FromBytes(in.signature()).value_or(domain::Signature());
  const domain::Hash commitment = ledger::Commitment(salt, ledger::BodyBytes(time, in.statement(), signature));
  if (to.records.empty()) to.state.forum_id = ledger::ForumIdOf(in.statement());
  const domain::ForumId forum = to.state.forum_id;
  const domain::Hash before = to.hashes.empty() ? ledger::OriginHash(forum, log_key_.public_key()) : to.hashes.back();

  v1::Record record;
  record.mutable_header()->set_epoch(place.epoch);
  record.mutable_header()->set_seq(place.seq);
  record.mutable_header()->set_commitment(commitment.bytes());
  record.mutable_body()->set_salt(salt.bytes());
  record.mutable_body()->set_time_ms(time.ms);
  record.mutable_body()->set_statement(in.statement());
  record.mutable_body()->set_signature(signature.bytes());
  if (!in.sealed_salt().empty()) {
    record.mutable_sealed()->set_salt(in.sealed_salt());
    record.mutable_sealed()->set_sealed(in.sealed());
  }
  to.records.push_back(std::move(record));
  to.hashes.push_back(ledger::NextHash(forum, place, before, commitment));
  to.seq_of[parsed.statement.statement_id()] = place.seq;
  domain::AppliedRecord applied;
  applied.place = place;
  applied.time = time;
  applied.statement = &parsed.statement;
  applied.sealed = parsed.sealed ? &*parsed.sealed : nullptr;
  applied.bytes_hash = ledger::Sha256Stream().Add(in.statement()).Finish();
  applied.forum_id = forum;
  domain::Apply(to.state, applied);
  if (parsed.statement.has_erase_record()) {
    v1::Record& erased = to.records[parsed.statement.erase_record().seq() - 1];
    erased.clear_body();
    erased.clear_sealed();
  }
  return place.seq;
}

void FakeServer::ForceRestore(std::uint64_t size) {
  FakeLog old = std::move(log);
  log = FakeLog();
  log.state.forum_id = old.state.forum_id;
  const std::int64_t kept_skew = skew_ms;
  for (std::uint64_t i = 0; i < size; ++i) {
    const v1::Record& record = old.records[i];
    v1::Statement statement;
    (void)statement.ParseFromString(record.body().statement());
    std::optional<v1::SealedPart> sealed;
    if (record.has_sealed()) (void)sealed.emplace().ParseFromString(record.sealed().sealed());
    domain::AppliedRecord applied;
    applied.place = {record.header().epoch(), record.header().seq()};
    applied.time = {record.body().time_ms()};
    applied.statement = &statement;
    applied.sealed = sealed ? &*sealed : nullptr;
    applied.bytes_hash = ledger::Sha256Stream().Add(record.body().statement()).Finish();
    applied.forum_id = old.state.forum_id;
    domain::Apply(log.state, applied);
    log.seq_of[statement.statement_id()] = i + 1;
    log.records.push_back(record);
    log.hashes.push_back(old.hashes[i]);
    log.epoch = record.header().epoch();
  }
  skew_ms = kept_skew;
}

std::optional<v1::Refusal> FakeServer::Decide(FakeLog& to, const v1::SignedStatement& in, domain::Time time) {
  ledger::Authentic parsed;
  if (auto refusal = ledger::CheckAuthentic(to.state, in, parsed)) return refusal;
  const std::uint64_t observed = parsed.statement.observed_seq();
  const std::uint64_t epoch_there =
      observed > 0 && observed <= to.size() ? to.records[observed - 1].header().epoch() : to.epoch;
  // What a restore lost was seen by some.
  const bool lost = parsed.statement.observed_epoch() < epoch_there;
  if (observed > 0 && !lost &&
      (observed > to.size() || to.hashes[observed - 1].view() != parsed.statement.observed_hash())) {
    v1::Refusal refusal;
    refusal.set_code(v1::Refusal::CODE_UNKNOWN_HEAD);
    return refusal;
  }
  return domain::Decide(to.state, parsed.statement, parsed.sealed ? &*parsed.sealed : nullptr, time);
}

v1::Receipt FakeServer::ReceiptFor(const FakeLog& of, std::uint64_t seq) const {
  const v1::Record& record = of.records[seq - 1];
  v1::Receipt receipt;
  receipt.set_epoch(record.header().epoch());
  receipt.set_seq(seq);
  receipt.set_time_ms(record.body().time_ms());
  receipt.set_salt(record.body().salt());
  receipt.set_previous_hash(seq == 1 ? ledger::OriginHash(of.state.forum_id, log_key_.public_key()).bytes()
                                     : of.hashes[seq - 2].bytes());
  *receipt.mutable_checkpoint() = SignCheckpoint(record.header().epoch(), seq, of.hashes[seq - 1]);
  return receipt;
}

absl::StatusOr<v1::SubmitResponse> FakeServer::Submit(const v1::SignedStatement& in, const v1::Receipt* lost) {
  ++submits;
  ++submits_of[in.statement()];
  v1::SubmitResponse response;
  FakeLog& to = LogFor(PersonOf(in));
  v1::Statement statement;
  (void)statement.ParseFromString(in.statement());
  const bool proven =
      lost != nullptr && ledger::VerifyReceipt(*lost, in, to.state.forum_id, log_key_.public_key()).ok();
  const domain::Time time = proven ? domain::Time{lost->time_ms()} : Now(to);
  if (refuse_next) {
    *response.mutable_refusal() = *std::exchange(refuse_next, std::nullopt);
  } else if (const auto known = to.seq_of.find(statement.statement_id()); known != to.seq_of.end()) {
    if (to.records[known->second - 1].body().statement() == in.statement()) {
      *response.mutable_receipt() = ReceiptFor(to, known->second);
    } else {
      response.mutable_refusal()->set_code(v1::Refusal::CODE_ID_REUSED);
    }
  } else if (auto refusal = Decide(to, in, time)) {
    const bool missing = refusal->code() == v1::Refusal::CODE_NOT_FOUND ||
                         refusal->code() == v1::Refusal::CODE_NOT_ALLOWED ||
                         refusal->code() == v1::Refusal::CODE_UNKNOWN_DEVICE;
    if (proven && missing) return absl::FailedPreconditionError("not yet");
    *response.mutable_refusal() = *std::move(refusal);
  } else {
    *response.mutable_receipt() = ReceiptFor(to, ForceAppend(to, in, time));
  }
  if (on_submit) on_submit(response);
  return response;
}

std::optional<v1::SubscribeResponse> FakeServer::NextBatch(const domain::PersonId& viewer, std::uint64_t after_seq,
                                                           const std::vector<std::uint64_t>& hidden, bool first) {
  const FakeLog& of = LogFor(viewer);
  const domain::Roles roles = domain::RolesOf(of.state, viewer);
  v1::SubscribeResponse response;
  const auto redacted = [&](std::uint64_t seq) {
    v1::Record record = of.records[seq - 1];
    const domain::Visibility visible = domain::Visible(of.state, of.state.facts[seq - 1], viewer, roles);
    if (!visible.body) record.clear_body();
    if (!visible.body || !visible.sealed) record.clear_sealed();
    return record;
  };
  for (const std::uint64_t seq : hidden) {
    if (seq > of.size()) continue;
    v1::Record record = redacted(seq);
    const bool lacks = !record.has_body() || (of.records[seq - 1].has_sealed() && !record.has_sealed());
    if (record.has_body() && (!lacks || first)) *response.add_revealed() = std::move(record);
  }
  std::uint64_t seq = after_seq;
  while (seq < of.size() && response.records_size() < static_cast<int>(batch_limit))
    *response.add_records() = redacted(++seq);
  if (response.records_size() == 0 && response.revealed_size() == 0 && !first) return std::nullopt;
  const std::uint64_t covered = std::min<std::uint64_t>(std::max(seq, after_seq), of.size());
  if (covered > 0)
    *response.mutable_checkpoint() =
        SignCheckpoint(of.records[covered - 1].header().epoch(), covered, of.hashes[covered - 1]);
  response.set_day(static_cast<std::int32_t>(of.state.head_time.ms / (24 * 3600 * 1000)));
  response.set_server_time_ms(clock_.wall_ms + skew_ms);
  response.set_batch_complete(true);
  if (on_batch) on_batch(viewer, response);
  return response;
}

std::optional<domain::DeviceId> FakeServer::Authenticate(const std::string& certificate_der) const {
  const auto certificate = pki::Certificate::FromDer(certificate_der);
  if (!certificate.ok()) return std::nullopt;
  const auto known = certificates_.find(certificate->fingerprint());
  if (known == certificates_.end() || certificate->not_after() < domain::Time{clock_.wall_ms + skew_ms})
    return std::nullopt;
  const domain::Device* device = log.state.FindDevice(known->second);
  if (device == nullptr || device->status != domain::DeviceStatus::kActive) return std::nullopt;
  return known->second;
}

absl::StatusOr<std::string> FakeServer::IssueFor(const std::string& csr, const domain::DeviceId& device) {
  auto certificate = pki::IssueDeviceCertificate(ca_, csr, device, {clock_.wall_ms + skew_ms});
  if (!certificate.ok()) return certificate.status();
  for (auto it = certificates_.begin(); it != certificates_.end();)
    it = it->second == device ? certificates_.erase(it) : std::next(it);
  certificates_[certificate->fingerprint()] = device;
  return certificate->der();
}

absl::StatusOr<v1::EnrolResponse> FakeServer::EnrolWith(const v1::SignedStatement& statement, const std::string& csr) {
  v1::EnrolResponse response;
  v1::SubmitResponse submitted = Submit(statement);
  if (submitted.has_refusal()) {
    *response.mutable_refusal() = submitted.refusal();
    return response;
  }
  auto certificate = IssueFor(csr, DeviceOf(statement));
  if (!certificate.ok()) return certificate.status();
  response.mutable_enrolled()->set_certificate(*certificate);
  response.mutable_enrolled()->set_ca_certificate(ca_.certificate.der());
  *response.mutable_enrolled()->mutable_receipt() = submitted.receipt();
  return response;
}

absl::StatusOr<v1::GetFoundingResponse> FakeServer::GetFounding(const v1::GetFoundingRequest& request) {
  if (request.founding_secret() != secret_ || !log.records.empty()) return absl::NotFoundError("nothing to found");
  v1::GetFoundingResponse response;
  response.set_forum_file(forum_file_);
  response.set_log_key(log_key_.public_key().bytes());
  response.set_ca_hash(ca_.certificate.fingerprint().bytes());
  response.set_members_address("members.example:7443");
  response.set_gate_address("gate.example:7444");
  return response;
}

absl::StatusOr<v1::EnrolResponse> FakeServer::Found(const v1::FoundRequest& request) {
  if (request.founding_secret() != secret_) return absl::NotFoundError("nothing to found");
  return EnrolWith(request.founding(), request.csr());
}

v1::SignedStatement FakeServer::StatementAt(const FakeLog& of, std::uint64_t seq) const {
  v1::SignedStatement statement;
  statement.set_statement(of.records[seq - 1].body().statement());
  statement.set_signature(of.records[seq - 1].body().signature());
  return statement;
}

std::vector<v1::SignedStatement> FakeServer::ChainOf(const FakeLog& of, const domain::DeviceId& device) const {
  std::set<std::uint64_t> seqs;
  const domain::Device* at = of.state.FindDevice(device);
  while (at != nullptr) {
    seqs.insert(of.seq_of.at(at->statement.bytes()));
    const auto invitation = of.state.invitations.find(at->invitation);
    if (invitation == of.state.invitations.end()) break;
    seqs.insert(of.seq_of.at(invitation->second.statement.bytes()));
    at = of.state.FindDevice(invitation->second.inviter);
  }
  std::vector<v1::SignedStatement> chain;
  for (const std::uint64_t seq : seqs) chain.push_back(StatementAt(of, seq));
  return chain;
}

absl::StatusOr<v1::GetInvitationResponse> FakeServer::GetInvitation(const v1::GetInvitationRequest& request) {
  const auto id = domain::InvitationId::FromBytes(request.invitation_id());
  const auto invitation = id ? log.state.invitations.find(*id) : log.state.invitations.end();
  if (request.forum_id() != log.state.forum_id.view() || invitation == log.state.invitations.end())
    return absl::NotFoundError("no invitation");
  v1::GetInvitationResponse response;
  for (v1::SignedStatement& link : ChainOf(log, invitation->second.inviter)) *response.add_chain() = std::move(link);
  *response.add_chain() = StatementAt(log, log.seq_of.at(invitation->second.statement.bytes()));
  if (on_invitation) on_invitation(response);
  return response;
}

absl::StatusOr<v1::EnrolResponse> FakeServer::Enrol(const v1::EnrolRequest& request) {
  return EnrolWith(request.enrol(), request.csr());
}

absl::StatusOr<v1::RenewResponse> FakeServer::Renew(const v1::RenewRequest& request) {
  const auto id = domain::DeviceId::FromBytes(request.device_id());
  const domain::Device* device = id ? log.state.FindDevice(*id) : nullptr;
  if (device == nullptr) return absl::NotFoundError("no such device");
  const std::string message =
      ledger::ProofMessage(ledger::ProofKind::kRenew, log.state.forum_id, *id, {request.time_ms()}, request.csr());
  const auto signature = domain::Signature::FromBytes(request.signature());
  v1::RenewResponse response;
  const std::int64_t now = clock_.wall_ms + skew_ms;
  if (!signature || !ledger::VerifySignature(device->signing_key, message, *signature))
    return absl::NotFoundError("no such device");
  if (std::abs(now - request.time_ms()) > 600'000) {
    response.mutable_refusal()->set_code(v1::Refusal::CODE_CLOCK);
    response.mutable_refusal()->set_deadline_ms(now);
    return response;
  }
  if (device->status == domain::DeviceStatus::kRevoked) {
    response.mutable_refusal()->set_code(v1::Refusal::CODE_DEVICE_REVOKED);
    return response;
  }
  if (on_renew) on_renew(request);
  auto certificate = IssueFor(request.csr(), *id);
  if (!certificate.ok()) return certificate.status();
  response.mutable_renewed()->set_certificate(*certificate);
  response.mutable_renewed()->set_ca_certificate(ca_.certificate.der());
  return response;
}

absl::StatusOr<v1::DeviceStatusResponse> FakeServer::DeviceStatus(const v1::DeviceStatusRequest& request) {
  const auto id = domain::DeviceId::FromBytes(request.device_id());
  const domain::Device* device = id ? log.state.FindDevice(*id) : nullptr;
  if (device == nullptr) return absl::NotFoundError("no such device");
  const std::string message =
      ledger::ProofMessage(ledger::ProofKind::kStatus, log.state.forum_id, *id, {request.time_ms()}, "");
  const auto signature = domain::Signature::FromBytes(request.signature());
  if (!signature || !ledger::VerifySignature(device->signing_key, message, *signature))
    return absl::NotFoundError("no such device");
  if (std::abs(clock_.wall_ms + skew_ms - request.time_ms()) > 600'000)
    return absl::FailedPreconditionError("the device's clock is more than ten minutes off");
  v1::DeviceStatusResponse response;
  switch (device->status) {
    case domain::DeviceStatus::kActive:
      response.set_status(v1::DeviceStatusResponse::STATUS_ACTIVE);
      break;
    case domain::DeviceStatus::kWaitingForCountersignature:
      response.set_status(v1::DeviceStatusResponse::STATUS_WAITING_FOR_COUNTERSIGNATURE);
      break;
    case domain::DeviceStatus::kRevoked: {
      response.set_status(v1::DeviceStatusResponse::STATUS_REVOKED);
      const std::uint64_t seq = log.seq_of.at(device->revocation.bytes());
      for (v1::SignedStatement& link : ChainOf(log, DeviceOf(StatementAt(log, seq))))
        *response.add_chain() = std::move(link);
      *response.add_chain() = StatementAt(log, seq);
      break;
    }
  }
  if (on_status) on_status(response);
  return response;
}

absl::StatusOr<v1::GetTrustResponse> FakeServer::GetTrust(const v1::GetTrustRequest&) {
  v1::GetTrustResponse response;
  if (log.records.empty()) return absl::NotFoundError("nothing here");
  if (log.state.trust_statement.is_zero() || repeat_old_trust) {
    *response.add_chain() = StatementAt(log, 1);
  } else {
    const v1::SignedStatement newest = StatementAt(log, log.seq_of.at(log.state.trust_statement.bytes()));
    for (v1::SignedStatement& link : ChainOf(log, DeviceOf(newest))) *response.add_chain() = std::move(link);
    *response.add_chain() = newest;
  }
  response.add_ca_certificates(gate_certificate());
  return response;
}

void FakeServer::MakeRendition(const domain::Hash& paper, const std::string& pdf) {
  const domain::Hash hash = domain::Sha256(pdf);
  v1::Rendition& rendition = renditions[paper.bytes()];
  rendition.set_paper(paper.bytes());
  rendition.set_state(v1::Rendition::STATE_MADE);
  rendition.clear_reason();
  rendition.set_hash(hash.bytes());
  rendition.set_size(pdf.size());
  rendition_pdfs[paper.bytes() + hash.bytes()] = pdf;
}

}  // namespace mandat::client::testing
