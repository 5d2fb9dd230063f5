#include "server/handlers/enrolment.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "server/handlers/key_chain.h"
#include "server/handlers/standing.h"
#include "shared/ledger/invitation.h"
#include "shared/pki/keys.h"

namespace mandat::server {
namespace {

constexpr std::int64_t kDayMs = 24 * 3600 * 1000;

// The one answer to whoever asks for what it cannot know.
absl::Status Nothing() { return absl::NotFoundError("nothing here for this request"); }

v1::Refusal Refuse(v1::Refusal::Code code, std::string field = "") {
  v1::Refusal refusal;
  refusal.set_code(code);
  refusal.set_field(std::move(field));
  return refusal;
}

v1::EnrolResponse RefusedEnrol(v1::Refusal refusal) {
  v1::EnrolResponse response;
  *response.mutable_refusal() = std::move(refusal);
  return response;
}

v1::RenewResponse RefusedRenew(v1::Refusal refusal) {
  v1::RenewResponse response;
  *response.mutable_refusal() = std::move(refusal);
  return response;
}

// Whoever cannot sign with the invitation's key learns nothing else about it.
void MakeUniform(v1::Refusal& refusal) {
  if (refusal.code() == v1::Refusal::CODE_NOT_FOUND || refusal.code() == v1::Refusal::CODE_BAD_INVITATION_SIGNATURE) {
    refusal = Refuse(v1::Refusal::CODE_BAD_INVITATION_SIGNATURE);
  }
}

// The request's key is the one that the statement binds.
bool AsksForKey(const std::string& csr, const std::string& tls_key_hash) {
  const absl::StatusOr<domain::Hash> key = pki::CheckRequest(csr);
  return key.ok() && key->view() == tls_key_hash;
}

}  // namespace

EnrolmentHandler::EnrolmentHandler(Options options)
    : options_(std::move(options)), decoy_(ledger::SigningKey::Generate()), renewals_(options_.renewals_per_minute) {}

absl::StatusOr<v1::GetFoundingResponse> EnrolmentHandler::GetFounding(const v1::GetFoundingRequest& request) const {
  const bool known = options_.is_founding_secret(request.founding_secret());
  const bool founded = options_.host->Read([](const ForumHost::View& view) { return view.state.founded; });
  if (!known || founded) return Nothing();
  v1::GetFoundingResponse response;
  response.set_forum_file(options_.forum_file);
  response.set_log_key(options_.host->log_key().public_key().bytes());
  response.set_ca_hash(options_.ca->certificate.fingerprint().bytes());
  response.set_members_address(options_.members_address);
  response.set_gate_address(options_.gate_address);
  return response;
}

void EnrolmentHandler::Found(const v1::FoundRequest& request, EnrolDone done) const {
  if (!options_.is_founding_secret(request.founding_secret())) return done(Nothing());
  ledger::Authentic parsed;
  if (auto refusal = ledger::ParseSigned(request.founding(), parsed)) return done(RefusedEnrol(*std::move(refusal)));
  if (!parsed.statement.has_found_forum())
    return done(RefusedEnrol(Refuse(v1::Refusal::CODE_MALFORMED, "Statement.act")));
  // What is founded is what was prepared here, word for word.
  const v1::FoundForum& found = parsed.statement.found_forum();
  std::string differs;
  if (found.forum_file() != options_.forum_file) differs = "FoundForum.forum_file";
  if (found.log_key() != options_.host->log_key().public_key().view()) differs = "FoundForum.log_key";
  if (found.ca_hash() != options_.ca->certificate.fingerprint().view()) differs = "FoundForum.ca_hash";
  if (found.members_address() != options_.members_address) differs = "FoundForum.members_address";
  if (found.gate_address() != options_.gate_address) differs = "FoundForum.gate_address";
  if (!AsksForKey(request.csr(), found.tls_key_hash())) differs = "FoundForum.tls_key_hash";
  if (!differs.empty()) return done(RefusedEnrol(Refuse(v1::Refusal::CODE_MALFORMED, differs)));
  Submit(request.founding(), request.csr(),
         domain::DeviceId::FromBytes(parsed.statement.device_id()).value_or(domain::DeviceId()), std::move(done));
}

absl::StatusOr<v1::GetInvitationResponse> EnrolmentHandler::GetInvitation(
    const v1::GetInvitationRequest& request) const {
  std::vector<std::uint64_t> seqs = options_.host->Read([&](const ForumHost::View& view) -> std::vector<std::uint64_t> {
    const auto id = domain::InvitationId::FromBytes(request.invitation_id());
    if (!id || view.state.forum_id.view() != request.forum_id()) return {};
    return ChainToInvitation(view.state, *id);
  });
  if (seqs.empty()) return Nothing();
  absl::StatusOr<std::vector<v1::SignedStatement>> chain = ReadStatements(seqs);
  if (!chain.ok()) return chain.status();
  v1::GetInvitationResponse response;
  for (v1::SignedStatement& link : *chain) *response.add_chain() = std::move(link);
  return response;
}

void EnrolmentHandler::Enrol(const v1::EnrolRequest& request, EnrolDone done) const {
  ledger::Authentic parsed;
  if (auto refusal = ledger::ParseSigned(request.enrol(), parsed)) return done(RefusedEnrol(*std::move(refusal)));
  if (!parsed.statement.has_enrol()) return done(RefusedEnrol(Refuse(v1::Refusal::CODE_MALFORMED, "Statement.act")));
  const v1::Enrol& enrol = parsed.statement.enrol();
  if (!AsksForKey(request.csr(), enrol.tls_key_hash())) {
    return done(RefusedEnrol(Refuse(v1::Refusal::CODE_MALFORMED, "Enrol.tls_key_hash")));
  }
  const bool known = options_.host->Read([&](const ForumHost::View& view) {
    const auto id = domain::InvitationId::FromBytes(enrol.invitation_id());
    return id && view.state.invitations.contains(*id);
  });
  // An unknown invitation costs the check that a known one would.
  if (!known) (void)ledger::VerifySignature(decoy_.public_key(), request.enrol().statement(), decoy_.Sign("decoy"));
  Submit(request.enrol(), request.csr(),
         domain::DeviceId::FromBytes(parsed.statement.device_id()).value_or(domain::DeviceId()), std::move(done));
}

void EnrolmentHandler::Submit(const v1::SignedStatement& signed_statement, const std::string& csr,
                              const domain::DeviceId& device, EnrolDone done) const {
  options_.host->Submit(signed_statement, std::nullopt,
                        [this, csr, device, done = std::move(done)](absl::StatusOr<Answer> answer) mutable {
                          if (!answer.ok()) return done(answer.status());
                          if (auto* refusal = std::get_if<v1::Refusal>(&*answer)) {
                            MakeUniform(*refusal);
                            return done(RefusedEnrol(std::move(*refusal)));
                          }
                          absl::StatusOr<v1::Enrolled> enrolled = Issue(csr, device);
                          if (!enrolled.ok()) return done(enrolled.status());
                          v1::EnrolResponse response;
                          *response.mutable_enrolled() = *std::move(enrolled);
                          *response.mutable_enrolled()->mutable_receipt() = std::move(std::get<v1::Receipt>(*answer));
                          done(std::move(response));
                        });
}

absl::StatusOr<v1::Enrolled> EnrolmentHandler::Issue(const std::string& csr, const domain::DeviceId& device,
                                                     std::optional<domain::Time> latest_end) const {
  absl::StatusOr<pki::Certificate> certificate =
      pki::IssueDeviceCertificate(*options_.ca, csr, device, options_.host->clock().Now(), latest_end);
  if (!certificate.ok()) return absl::InternalError("no certificate could be issued");
  if (absl::Status status = options_.certificates->NoteDeviceCertificate(device, certificate->not_after());
      !status.ok()) {
    return absl::UnavailableError("the register cannot be written");
  }
  v1::Enrolled enrolled;
  enrolled.set_certificate(certificate->der());
  enrolled.set_ca_certificate(options_.ca->certificate.der());
  return enrolled;
}

EnrolmentHandler::Proof EnrolmentHandler::CheckProof(ledger::ProofKind kind, const std::string& forum_bytes,
                                                     const std::string& device_bytes, std::int64_t time_ms,
                                                     const std::string& payload, const std::string& signature_bytes) {
  const domain::ForumId forum = domain::ForumId::FromBytes(forum_bytes).value_or(domain::ForumId());
  const domain::DeviceId id = domain::DeviceId::FromBytes(device_bytes).value_or(domain::DeviceId());
  const domain::Signature signature = domain::Signature::FromBytes(signature_bytes).value_or(domain::Signature());
  bool known = false;
  domain::PublicKey key = decoy_.public_key();
  options_.host->Read([&](const ForumHost::View& view) {
    const domain::Device* device = view.state.FindDevice(id);
    if (device == nullptr || view.state.forum_id != forum) return;
    known = true;
    key = device->signing_key;
  });
  Proof proof;
  proof.valid =
      ledger::VerifySignature(key, ledger::ProofMessage(kind, forum, id, {time_ms}, payload), signature) && known;
  if (!proof.valid) return proof;
  const std::int64_t now = options_.host->clock().Now().ms;
  proof.in_time = time_ms > now - kProofWindowMs && time_ms < now + kProofWindowMs;
  if (!proof.in_time) return proof;
  std::lock_guard lock(mutex_);
  std::int64_t& last = last_proof_[{static_cast<int>(kind), id}];
  // So far ahead of now none is taken: that one came while this clock was wrong, and nobody waits until it was right.
  if (last > now + kProofWindowMs) last = 0;
  proof.fresh = time_ms > last;
  if (proof.fresh) last = time_ms;
  return proof;
}

void EnrolmentHandler::Renew(const v1::RenewRequest& request, RenewDone done) {
  const Proof proof = CheckProof(ledger::ProofKind::kRenew, request.forum_id(), request.device_id(), request.time_ms(),
                                 request.csr(), request.signature());
  if (!proof.valid) return done(RefusedRenew(Refuse(v1::Refusal::CODE_UNKNOWN_DEVICE)));
  const domain::Time now = options_.host->clock().Now();
  if (!proof.in_time || !proof.fresh) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_CLOCK, "RenewRequest.time_ms");
    refusal.set_deadline_ms(now.ms);
    return done(RefusedRenew(std::move(refusal)));
  }
  const auto id = *domain::DeviceId::FromBytes(request.device_id());
  const absl::StatusOr<domain::Hash> key = pki::CheckRequest(request.csr());
  if (!key.ok()) return done(RefusedRenew(Refuse(v1::Refusal::CODE_MALFORMED, "RenewRequest.csr")));
  if (!renewals_.Allow(id.view(), now))
    return done(absl::ResourceExhaustedError("too many renewals: try again in a minute"));
  const absl::StatusOr<std::optional<domain::Time>> end = options_.certificates->DeviceCertificateEnd(id);
  if (!end.ok()) return done(absl::UnavailableError("the register cannot be read"));
  bool revoked = false;
  bool may = false;
  bool lost = false;
  bool taken = false;
  bool bound = false;
  bool awaits_epoch = false;
  bool begins_epoch = false;
  options_.host->Read([&](const ForumHost::View& view) {
    const domain::Device& device = *view.state.FindDevice(id);
    awaits_epoch = view.awaits_epoch;
    begins_epoch = MayBeginEpoch(view.state, device);
    revoked = device.status == domain::DeviceStatus::kRevoked;
    may = MayHaveCertificate(view.state, device, now);
    lost = MayHaveLostCertificate(view.state, device);
    const domain::Device* holder = view.DeviceByTlsKey(*key);
    taken = holder != nullptr && holder->id != id;
    bound = device.status == domain::DeviceStatus::kActive && device.tls_key_hash == *key;
  });
  if (revoked) return done(RefusedRenew(Refuse(v1::Refusal::CODE_DEVICE_REVOKED)));
  // Whose mandate, office or scope is over keeps what the device has, and gets nothing new. What a restore took from it
  // is given again, once, and not for longer; and for the key that is the device's already as often as it asks: the
  // answer to its renewal may have been lost, and with it the only certificate by which it is known.
  const bool again = !may && (lost || bound) && *end && now < **end;
  if (!may && !again) return done(RefusedRenew(Refuse(v1::Refusal::CODE_NOT_ALLOWED)));
  if (taken) return done(RefusedRenew(Refuse(v1::Refusal::CODE_MALFORMED, "RenewRequest.csr")));
  if (*end && now.ms > (*end)->ms + kRenewalDays * kDayMs) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_TOO_LATE);
    refusal.set_deadline_ms((*end)->ms + kRenewalDays * kDayMs);
    return done(RefusedRenew(std::move(refusal)));
  }
  if (awaits_epoch) return done(RenewForEpoch(request, id, *key, begins_epoch));
  if (again && bound) {
    // Nothing changes that the log would have to say.
    absl::StatusOr<v1::Enrolled> enrolled = Issue(request.csr(), id, *end);
    if (!enrolled.ok()) return done(enrolled.status());
    v1::RenewResponse response;
    *response.mutable_renewed() = *std::move(enrolled);
    return done(std::move(response));
  }
  v1::Statement act;
  act.mutable_certificate_renewed()->set_device_id(id.bytes());
  act.mutable_certificate_renewed()->set_tls_key_hash(key->bytes());
  options_.host->StateAct(std::move(act), [this, csr = request.csr(), id, latest_end = again ? *end : std::nullopt,
                                           done = std::move(done)](absl::StatusOr<Answer> answer) mutable {
    if (!answer.ok()) return done(answer.status());
    if (auto* refusal = std::get_if<v1::Refusal>(&*answer)) return done(RefusedRenew(std::move(*refusal)));
    absl::StatusOr<v1::Enrolled> enrolled = Issue(csr, id, latest_end);
    if (!enrolled.ok()) return done(enrolled.status());
    v1::RenewResponse response;
    *response.mutable_renewed() = *std::move(enrolled);
    *response.mutable_renewed()->mutable_receipt() = std::move(std::get<v1::Receipt>(*answer));
    done(std::move(response));
  });
}

absl::StatusOr<v1::RenewResponse> EnrolmentHandler::RenewForEpoch(const v1::RenewRequest& request,
                                                                  const domain::DeviceId& id, const domain::Hash& key,
                                                                  bool begins_epoch) {
  if (!begins_epoch) return absl::UnavailableError(kAwaitsEpoch);
  absl::StatusOr<v1::Enrolled> enrolled = Issue(request.csr(), id);
  if (!enrolled.ok()) return enrolled.status();
  options_.host->LetIn(id, key);
  v1::RenewResponse response;
  *response.mutable_renewed() = *std::move(enrolled);
  return response;
}

absl::StatusOr<v1::DeviceStatusResponse> EnrolmentHandler::DeviceStatus(const v1::DeviceStatusRequest& request) {
  const Proof proof = CheckProof(ledger::ProofKind::kStatus, request.forum_id(), request.device_id(), request.time_ms(),
                                 "", request.signature());
  if (!proof.valid) return Nothing();
  if (!proof.in_time) return absl::FailedPreconditionError("the device's clock is more than ten minutes off");
  v1::DeviceStatusResponse response;
  std::vector<std::uint64_t> seqs;
  domain::StatementId revocation;
  options_.host->Read([&](const ForumHost::View& view) {
    const domain::Device* device = view.state.FindDevice(*domain::DeviceId::FromBytes(request.device_id()));
    switch (device->status) {
      case domain::DeviceStatus::kActive:
        response.set_status(v1::DeviceStatusResponse::STATUS_ACTIVE);
        break;
      case domain::DeviceStatus::kWaitingForCountersignature:
        response.set_status(v1::DeviceStatusResponse::STATUS_WAITING_FOR_COUNTERSIGNATURE);
        break;
      case domain::DeviceStatus::kRevoked:
        response.set_status(v1::DeviceStatusResponse::STATUS_REVOKED);
        revocation = device->revocation;
        seqs.push_back(SeqOf(view.state, revocation));
        break;
    }
  });
  if (seqs.empty()) return response;
  // Who revoked stands in the statement itself.
  absl::StatusOr<std::vector<v1::SignedStatement>> last = ReadStatements(seqs);
  if (!last.ok()) return last.status();
  v1::Statement statement;
  if (!statement.ParseFromString(last->front().statement())) return absl::DataLossError("a revocation cannot be read");
  const std::vector<std::uint64_t> way = options_.host->Read([&](const ForumHost::View& view) {
    return ChainToDevice(view.state, domain::DeviceId::FromBytes(statement.device_id()).value_or(domain::DeviceId()));
  });
  absl::StatusOr<std::vector<v1::SignedStatement>> chain = ReadStatements(way);
  if (!chain.ok()) return chain.status();
  for (v1::SignedStatement& link : *chain) *response.add_chain() = std::move(link);
  *response.add_chain() = std::move(last->front());
  return response;
}

absl::StatusOr<v1::GetTrustResponse> EnrolmentHandler::GetTrust(const v1::GetTrustRequest& request) const {
  v1::GetTrustResponse response;
  std::uint64_t newest = 0;
  bool known = false;
  options_.host->Read([&](const ForumHost::View& view) {
    known = view.state.founded && view.state.forum_id.view() == request.forum_id();
    if (!known) return;
    newest = SeqOf(view.state, view.state.trust_statement);
    for (const std::string& certificate : view.state.ca_certificates) response.add_ca_certificates(certificate);
  });
  if (!known) return Nothing();
  if (response.ca_certificates().empty()) response.add_ca_certificates(options_.ca->certificate.der());
  std::vector<std::uint64_t> seqs = {1};
  if (newest > 0) {
    absl::StatusOr<std::vector<v1::SignedStatement>> last = ReadStatements({newest});
    if (!last.ok()) return last.status();
    v1::Statement statement;
    if (!statement.ParseFromString(last->front().statement()))
      return absl::DataLossError("a trust statement cannot be read");
    seqs = options_.host->Read([&](const ForumHost::View& view) {
      return ChainToDevice(view.state, domain::DeviceId::FromBytes(statement.device_id()).value_or(domain::DeviceId()));
    });
    seqs.push_back(newest);
  }
  absl::StatusOr<std::vector<v1::SignedStatement>> chain = ReadStatements(seqs);
  if (!chain.ok()) return chain.status();
  for (v1::SignedStatement& link : *chain) *response.add_chain() = std::move(link);
  return response;
}

absl::StatusOr<std::vector<v1::SignedStatement>> EnrolmentHandler::ReadStatements(
    const std::vector<std::uint64_t>& seqs) const {
  std::vector<v1::SignedStatement> statements;
  for (const std::uint64_t seq : seqs) {
    if (seq == 0) return absl::InternalError("a statement of the chain is not in the log");
    absl::StatusOr<std::vector<LogRecord>> records = options_.host->store().Read(seq - 1, 1, SIZE_MAX);
    if (!records.ok()) return absl::UnavailableError("the log cannot be read");
    if (records->empty()) return absl::DataLossError("a durable record cannot be read");
    v1::SignedStatement& statement = statements.emplace_back();
    statement.set_statement(std::move(records->front().statement));
    statement.set_signature(records->front().signature.bytes());
  }
  return statements;
}

}  // namespace mandat::server
