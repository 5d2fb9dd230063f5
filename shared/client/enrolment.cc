#include "shared/client/enrolment.h"

#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "shared/client/alarm.h"
#include "shared/client/await.h"
#include "shared/client/outbox.h"
#include "shared/client/recovery_code.h"
#include "shared/domain/forum_file.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/invitation.h"
#include "shared/ledger/link.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/statement_builder.h"
#include "shared/pki/certificate.h"
#include "shared/pki/keys.h"

namespace mandat::client {
namespace {

using std::chrono::milliseconds;

std::string ForumName(const std::string& forum_file, domain::Forum& forum) {
  auto parsed = domain::ParseForumFile(forum_file, "forum");
  if (auto* good = std::get_if<domain::Forum>(&parsed)) {
    forum = std::move(*good);
    return forum.name;
  }
  return "";
}

// The device's own keys, and a request for a certificate.
absl::Status MakeKeys(PreparedEnrolment& prepared, std::optional<ledger::SigningKey>& key, domain::Hash& tls_key_hash) {
  key.emplace(ledger::SigningKey::Generate());
  prepared.signing_seed = std::string(vault::AsView(key->Seed().bytes()));
  auto tls_key = pki::CreateTlsKey();
  if (!tls_key.ok()) return tls_key.status();
  prepared.tls_key = *std::move(tls_key);
  auto request = pki::CreateRequest(prepared.tls_key);
  if (!request.ok()) return request.status();
  prepared.csr = *std::move(request);
  auto hash = pki::CheckRequest(prepared.csr);
  if (!hash.ok()) return hash.status();
  tls_key_hash = *hash;
  return absl::OkStatus();
}

absl::Status PrepareFounding(const Client::Options& options, const ledger::FoundingLink& link,
                             std::string_view device_name, GateTransport& gate, milliseconds timeout,
                             PreparedEnrolment& prepared) {
  v1::GetFoundingRequest request;
  request.set_founding_secret(link.secret);
  auto founding = Await<v1::GetFoundingResponse>(
      [&](Done<v1::GetFoundingResponse> done) { return gate.GetFounding(request, timeout, std::move(done)); }, timeout);
  if (!founding.ok()) return founding.status();
  if (founding->ca_hash() != link.ca_hash.view())
    return absl::UnauthenticatedError("the server names another CA than the link");
  const auto log_key = domain::PublicKey::FromBytes(founding->log_key());
  if (!log_key) return absl::DataLossError("the server names no log key");
  domain::Forum forum;
  prepared.preview.forum_name = ForumName(founding->forum_file(), forum);
  if (prepared.preview.forum_name.empty()) return absl::DataLossError("the forum file cannot be read");
  if (forum.offices.secretary.empty())
    return absl::FailedPreconditionError("the forum file names no secretary, who founds the forum");
  std::optional<ledger::SigningKey> key;
  domain::Hash tls_key_hash;
  if (absl::Status made = MakeKeys(prepared, key, tls_key_hash); !made.ok()) return made;
  const ledger::SigningKey recovery = ledger::SigningKey::Generate();

  v1::Statement act;
  v1::FoundForum& found = *act.mutable_found_forum();
  found.set_forum_file(founding->forum_file());
  found.set_signing_key(key->public_key().bytes());
  found.set_tls_key_hash(tls_key_hash.bytes());
  found.set_log_key(log_key->bytes());
  found.set_recovery_key(recovery.public_key().bytes());
  found.set_ca_hash(link.ca_hash.bytes());
  found.set_members_address(founding->members_address());
  found.set_gate_address(founding->gate_address());
  found.set_device_name(std::string(device_name));
  ledger::StatementBuilder builder({}, forum.offices.secretary, *key, *options.random);
  prepared.statement = builder.Build(std::move(act), {.counter = 1, .clock = options.clock->WallNow()});
  prepared.founding = true;
  prepared.founding_secret = link.secret;
  prepared.forum = ledger::ForumIdOf(prepared.statement.statement());
  prepared.log_key = *log_key;
  prepared.members = founding->members_address();
  prepared.gate = link.gate_address;
  prepared.preview.founding = true;
  prepared.preview.person = forum.offices.secretary;
  prepared.preview.recovery_code = FormatRecoveryCode(recovery.Seed());
  prepared.preview.forum_file = founding->forum_file();
  prepared.preview.members_address = prepared.members;
  return absl::OkStatus();
}

// What an inviter's chain tells: the founding statement, everybody on the way, and the invitation itself.
struct ChainRead {
  v1::FoundForum founding;
  std::vector<ChainLink> links;
  std::optional<domain::PublicKey> inviter_key;
};

ChainRead ReadChain(const std::vector<v1::SignedStatement>& chain, const v1::Statement& invitation) {
  ChainRead read;
  for (const v1::SignedStatement& link : chain) {
    v1::Statement statement;
    if (!statement.ParseFromString(link.statement())) continue;
    const std::string* key = nullptr;
    std::string name;
    if (statement.has_found_forum()) {
      read.founding = statement.found_forum();
      key = &statement.found_forum().signing_key();
      name = statement.found_forum().device_name();
    } else if (statement.has_enrol()) {
      key = &statement.enrol().signing_key();
      name = statement.enrol().device_name();
    } else {
      continue;
    }
    const auto device = domain::DeviceId::FromBytes(statement.device_id());
    read.links.push_back({domain::PersonId(statement.person()), device.value_or(domain::DeviceId()), name});
    if (statement.device_id() == invitation.device_id()) read.inviter_key = domain::PublicKey::FromBytes(*key);
  }
  if (invitation.has_recover_office()) read.inviter_key = domain::PublicKey::FromBytes(read.founding.recovery_key());
  return read;
}

absl::Status PrepareInvited(const Client::Options& options, const ledger::EnrolLink& link, std::string_view device_name,
                            std::string_view typed_code, GateTransport& gate, milliseconds timeout,
                            PreparedEnrolment& prepared, std::optional<AlarmNote>& alarm) {
  std::string code = link.code;
  if (code.empty()) {
    const auto parsed = ledger::ParseCode(typed_code);
    if (!parsed) return absl::InvalidArgumentError("code: the link needs the code that was given on paper");
    code = *parsed;
  }
  v1::GetInvitationRequest request;
  request.set_forum_id(link.forum.bytes());
  request.set_invitation_id(link.invitation.bytes());
  auto response = Await<v1::GetInvitationResponse>(
      [&](Done<v1::GetInvitationResponse> done) { return gate.GetInvitation(request, timeout, std::move(done)); },
      timeout);
  if (!response.ok()) return response.status();
  const std::vector<v1::SignedStatement> chain(response->chain().begin(), response->chain().end());
  auto end = ledger::VerifyChainTo(chain, link.forum);
  if (!end.ok()) {
    // A log of the server's own making, into which the invitation was copied: its founding is not the one that the link
    // names.
    const bool other = chain.empty() || ledger::ForumIdOf(chain.front().statement()) != link.forum;
    AlarmNote& note = alarm.emplace();
    note.name = other ? alarm_name::kWrongForum : alarm_name::kGhost;
    note.explanation =
        absl::StrCat("the invitation's chain does not lead to the forum of the link: ", end.status().message());
    note.evidence.set_alarm(note.name);
    note.evidence.set_explanation(note.explanation);
    for (std::size_t i = 0; i < chain.size(); ++i) {
      v1::Record& record = *note.evidence.add_records();
      record.mutable_header()->set_seq(i + 1);
      record.mutable_header()->set_epoch(1);
      record.mutable_body()->set_statement(chain[i].statement());
      record.mutable_body()->set_signature(chain[i].signature());
    }
    return absl::DataLossError(note.explanation);
  }
  if (!end->has_invite() && !end->has_recover_office())
    return absl::DataLossError("the chain does not end with an invitation");
  const v1::Invite& invite = end->has_invite() ? end->invite() : end->recover_office().invitation();
  if (invite.invitation_id() != link.invitation.view())
    return absl::DataLossError("the server shows another invitation");
  if (invite.expires_at_ms() < options.clock->WallNow().ms) return absl::NotFoundError("the invitation has expired");
  const ChainRead read = ReadChain(chain, *end);
  const auto log_key = domain::PublicKey::FromBytes(read.founding.log_key());
  if (!read.inviter_key || !log_key) return absl::DataLossError("the inviter's key is not in the chain");
  auto invitation_key = ledger::DeriveInvitationKey(code, link.forum, link.invitation, *read.inviter_key);
  if (!invitation_key.ok()) return invitation_key.status();
  if (invitation_key->public_key().view() != invite.invitation_key())
    return absl::InvalidArgumentError("code: not this invitation's");

  std::optional<ledger::SigningKey> key;
  domain::Hash tls_key_hash;
  if (absl::Status made = MakeKeys(prepared, key, tls_key_hash); !made.ok()) return made;
  const domain::PersonId person(invite.person());
  v1::Statement act;
  *act.mutable_enrol() = ledger::MakeEnrol(link.forum, link.invitation, person, *invitation_key, key->public_key(),
                                           tls_key_hash, std::string(device_name));
  ledger::StatementBuilder builder(link.forum, person, *key, *options.random);
  prepared.statement = builder.Build(std::move(act), {.counter = 1, .clock = options.clock->WallNow()});
  prepared.forum = link.forum;
  prepared.log_key = *log_key;
  prepared.members = read.founding.members_address();
  prepared.gate = link.gate_address;
  domain::Forum forum;
  prepared.preview.forum_name = ForumName(read.founding.forum_file(), forum);
  prepared.preview.person = person;
  prepared.preview.inviters = read.links;
  prepared.preview.forum_file = read.founding.forum_file();
  prepared.preview.expires_at = {invite.expires_at_ms()};
  if (invite.has_substitute()) {
    domain::SubstituteScope scope;
    scope.mandate = domain::MandateId(invite.substitute().mandate());
    scope.meeting = domain::MeetingId(invite.substitute().meeting());
    for (const std::string& item : invite.substitute().items()) scope.items.emplace_back(item);
    prepared.preview.substitute = std::move(scope);
  }
  prepared.preview.members_address = prepared.members;
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<PreparedEnrolment> PrepareFromLink(const Client::Options& options, std::string_view link,
                                                  std::string_view device_name, std::string_view code,
                                                  milliseconds timeout, std::optional<AlarmNote>& alarm) {
  if (options.network == nullptr) return absl::UnavailableError("no network");
  auto parsed = ledger::ParseLink(link);
  if (!parsed.ok()) return parsed.status();
  const auto* founding = std::get_if<ledger::FoundingLink>(&*parsed);
  const auto* enrol = std::get_if<ledger::EnrolLink>(&*parsed);
  const std::string address = founding != nullptr ? founding->gate_address : enrol->gate_address;
  const domain::Hash& ca_hash = founding != nullptr ? founding->ca_hash : enrol->ca_hash;
  PreparedEnrolment prepared;
  // One handshake, pinned to the link's hash: nothing is said to anybody else.
  auto ca = Await<std::string>(
      [&](Done<std::string> done) {
        return options.network->FetchCa(address, ca_hash, false, timeout, std::move(done));
      },
      timeout);
  if (!ca.ok()) return ca.status();
  if (domain::Sha256(*ca) != ca_hash) return absl::UnauthenticatedError("another CA answered");
  prepared.ca = *std::move(ca);
  const std::unique_ptr<GateTransport> gate = options.network->Gate(address, {prepared.ca});
  if (!gate) return absl::UnavailableError("no way to the gate");
  const absl::Status done = founding != nullptr
                                ? PrepareFounding(options, *founding, device_name, *gate, timeout, prepared)
                                : PrepareInvited(options, *enrol, device_name, code, *gate, timeout, prepared, alarm);
  if (!done.ok()) return done;
  prepared.preview.gate_address = prepared.gate;
  prepared.preview.fingerprint = ledger::Fingerprint(prepared.forum);
  return prepared;
}

absl::Status StorePending(Store& store, const PreparedEnrolment& prepared) {
  auto transaction = store.db().Begin();
  if (!transaction.ok()) return transaction.status();
  v1::Statement statement;
  if (!statement.ParseFromString(prepared.statement.statement()))
    return absl::InternalError("the own statement cannot be read");
  // Kept as the messages in which it is sent.
  v1::FoundRequest pending;
  pending.set_founding_secret(prepared.founding_secret);
  *pending.mutable_founding() = prepared.statement;
  pending.set_csr(prepared.csr);
  const auto device = domain::DeviceId::FromBytes(statement.device_id());
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, std::string>>{
           {meta::kForum, prepared.forum.bytes()},
           {meta::kPerson, statement.person()},
           {meta::kDevice, device.value_or(domain::DeviceId()).bytes()},
           {meta::kSigningSeed, prepared.signing_seed},
           {meta::kTlsKey, prepared.tls_key},
           {meta::kCa, prepared.ca},
           {meta::kGate, prepared.gate},
           {meta::kMembers, prepared.members},
           {meta::kLogKey, prepared.log_key.bytes()},
           {meta::kPending, pending.SerializeAsString()}}) {
    if (absl::Status put = store.Put(name, value); !put.ok()) return put;
  }
  return transaction->Commit();
}

absl::StatusOr<std::optional<PreparedEnrolment>> LoadPending(Store& store) {
  auto bytes = store.Get(meta::kPending);
  if (!bytes.ok()) return bytes.status();
  if (!*bytes) return std::optional<PreparedEnrolment>();
  PreparedEnrolment prepared;
  v1::FoundRequest pending;
  if (!pending.ParseFromString(**bytes)) return absl::DataLossError("the pending enrolment cannot be read");
  prepared.statement = pending.founding();
  prepared.csr = pending.csr();
  prepared.founding_secret = pending.founding_secret();
  prepared.founding = !prepared.founding_secret.empty();
  std::string forum, log_key;
  for (const auto& [name, out] :
       std::initializer_list<std::pair<const char*, std::string*>>{{meta::kForum, &forum},
                                                                   {meta::kSigningSeed, &prepared.signing_seed},
                                                                   {meta::kTlsKey, &prepared.tls_key},
                                                                   {meta::kCa, &prepared.ca},
                                                                   {meta::kGate, &prepared.gate},
                                                                   {meta::kMembers, &prepared.members},
                                                                   {meta::kLogKey, &log_key}}) {
    auto value = store.Get(name);
    if (!value.ok()) return value.status();
    *out = value->value_or("");
  }
  const auto forum_id = domain::ForumId::FromBytes(forum);
  const auto key = domain::PublicKey::FromBytes(log_key);
  if (!forum_id || !key) return absl::DataLossError("the pending enrolment cannot be read");
  prepared.forum = *forum_id;
  prepared.log_key = *key;
  return std::optional<PreparedEnrolment>(std::move(prepared));
}

absl::Status DropPending(Store& store) {
  auto transaction = store.db().Begin();
  if (!transaction.ok()) return transaction.status();
  for (const char* name : {meta::kForum, meta::kPerson, meta::kDevice, meta::kSigningSeed, meta::kTlsKey, meta::kCa,
                           meta::kGate, meta::kMembers, meta::kLogKey, meta::kPending}) {
    if (absl::Status removed = store.Remove(name); !removed.ok()) return removed;
  }
  return transaction->Commit();
}

absl::StatusOr<v1::EnrolResponse> SendEnrolment(const Client::Options& options, const PreparedEnrolment& prepared,
                                                milliseconds timeout) {
  const std::unique_ptr<GateTransport> gate = options.network->Gate(prepared.gate, {prepared.ca});
  if (!gate) return absl::UnavailableError("no way to the gate");
  return Await<v1::EnrolResponse>(
      [&](Done<v1::EnrolResponse> done) {
        if (prepared.founding) {
          v1::FoundRequest request;
          request.set_founding_secret(prepared.founding_secret);
          *request.mutable_founding() = prepared.statement;
          request.set_csr(prepared.csr);
          return gate->Found(std::move(request), timeout, std::move(done));
        }
        v1::EnrolRequest request;
        *request.mutable_enrol() = prepared.statement;
        request.set_csr(prepared.csr);
        return gate->Enrol(std::move(request), timeout, std::move(done));
      },
      timeout);
}

absl::Status FinishEnrolment(Store& store, const PreparedEnrolment& prepared, const v1::Enrolled& enrolled) {
  auto certificate = pki::Certificate::FromDer(enrolled.certificate());
  if (!certificate.ok()) return absl::DataLossError("the certificate cannot be read");
  if (absl::Status matches = pki::Matches(*certificate, prepared.tls_key); !matches.ok()) {
    return absl::DataLossError("the certificate is not for this device's key");
  }
  if (absl::Status receipt =
          ledger::VerifyReceipt(enrolled.receipt(), prepared.statement, prepared.forum, prepared.log_key);
      !receipt.ok()) {
    return receipt;
  }
  // The device's first statement, with its receipt, is the outbox's first entry.
  auto outbox = Outbox::Load(store);
  if (!outbox.ok()) return outbox.status();
  Outbox::Entry entry;
  entry.bytes = prepared.statement;
  if (!entry.statement.ParseFromString(prepared.statement.statement()))
    return absl::InternalError("the own statement cannot be read");
  entry.counter = entry.statement.device_counter();
  entry.id = domain::StatementId::FromBytes(entry.statement.statement_id()).value_or(domain::StatementId());
  entry.signed_at = {entry.statement.device_time_ms()};
  if ((*outbox)->Find(entry.id) == nullptr) {
    if (absl::Status added = (*outbox)->Add(entry); !added.ok()) return added;
  }
  if (absl::Status received = (*outbox)->MarkReceived(entry.id, enrolled.receipt()); !received.ok()) return received;
  auto transaction = store.db().Begin();
  if (!transaction.ok()) return transaction.status();
  if (absl::Status put = store.Put(meta::kCertificate, enrolled.certificate()); !put.ok()) return put;
  if (absl::Status removed = store.Remove(meta::kPending); !removed.ok()) return removed;
  return transaction->Commit();
}

}  // namespace mandat::client
