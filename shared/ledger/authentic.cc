#include "shared/ledger/authentic.h"

#include "absl/strings/str_cat.h"
#include "shared/domain/authority.h"
#include "shared/ledger/chain.h"
#include "shared/ledger/invitation.h"
#include "shared/ledger/schema_rules.h"
#include "shared/ledger/sha256.h"
#include "shared/ledger/signing.h"

namespace mandat::ledger {
namespace {

using domain::DeviceId;
using domain::PublicKey;

constexpr std::uint32_t kVersion = 1;

v1::Refusal Refuse(v1::Refusal::Code code, std::string_view field = {}) {
  v1::Refusal refusal;
  refusal.set_code(code);
  refusal.set_field(std::string(field));
  return refusal;
}

// RFC 9562: version 7, variant 10.
bool IsUuidV7(std::string_view id) {
  return (static_cast<unsigned char>(id[6]) >> 4) == 7 && (static_cast<unsigned char>(id[8]) >> 6) == 2;
}

std::optional<v1::Refusal> CheckEnvelope(std::string_view bytes, const v1::Statement& statement) {
  const bool founding = statement.has_found_forum();
  if (statement.version() != kVersion) return Malformed("Statement.version", absl::StrCat(kVersion));
  if (!founding && bytes.size() > kMaxOrdinaryStatementBytes) {
    return Malformed("Statement", absl::StrCat("at most ", kMaxOrdinaryStatementBytes, " bytes"));
  }
  if (statement.forum_id().empty() != founding) {
    return Malformed("Statement.forum_id", founding ? "none in the founding statement" : "32 bytes");
  }
  if (!IsUuidV7(statement.statement_id())) return Malformed("Statement.statement_id", "a UUID of version 7");
  if (domain::IsServersAct(statement)) {
    if (!statement.person().empty()) return Malformed("Statement.person", "none in the server's statements");
  } else if (statement.person().empty()) {
    return Malformed("Statement.person", "1-64 of a-z, 0-9, -");
  }
  const bool observed = statement.observed_seq() > 0;
  if (observed == statement.observed_hash().empty() || observed != (statement.observed_epoch() > 0)) {
    return Malformed("Statement.observed_hash", "epoch, seq and hash together, or none");
  }
  if (founding && observed) return Malformed("Statement.observed_seq", "none in the founding statement");
  // The sealed part is the stance; everything else is for all who see the statement.
  const bool has_stance = statement.has_declare_position() || statement.has_declare_for_present();
  if (has_stance == statement.sealed_hash().empty()) {
    return Malformed("Statement.sealed_hash", has_stance ? "32 bytes" : "none");
  }
  return std::nullopt;
}

std::optional<v1::Refusal> CheckSealed(const v1::Statement& statement, std::string_view salt_bytes,
                                       std::string_view sealed_bytes, Sealed sealed,
                                       std::optional<v1::SealedPart>& out) {
  if (salt_bytes.empty() && sealed_bytes.empty()) {
    if (!statement.sealed_hash().empty() && sealed == Sealed::kRequired) {
      return Refuse(v1::Refusal::CODE_SEALED_PART_DIFFERS, "sealed");
    }
    return std::nullopt;
  }
  if (statement.sealed_hash().empty()) return Refuse(v1::Refusal::CODE_SEALED_PART_DIFFERS, "sealed");
  const auto salt = domain::Salt::FromBytes(salt_bytes);
  if (!salt) return Malformed("SignedStatement.sealed_salt", "32 bytes");
  if (sealed_bytes.size() > kMaxSealedBytes) {
    return Malformed("SignedStatement.sealed", absl::StrCat("at most ", kMaxSealedBytes, " bytes"));
  }
  if (SealedHash(*salt, sealed_bytes).view() != statement.sealed_hash()) {
    return Refuse(v1::Refusal::CODE_SEALED_PART_DIFFERS, "sealed");
  }
  return ParseStrict(sealed_bytes, out.emplace());
}

std::optional<v1::Refusal> CheckEnrol(const domain::State& state, const v1::Statement& statement) {
  const v1::Enrol& enrol = statement.enrol();
  const auto id = *domain::InvitationId::FromBytes(enrol.invitation_id());
  const auto invitation = state.invitations.find(id);
  if (invitation == state.invitations.end()) return Refuse(v1::Refusal::CODE_NOT_FOUND, "Enrol.invitation_id");
  if (invitation->second.person.value() != statement.person()) {
    return Refuse(v1::Refusal::CODE_BAD_INVITATION_SIGNATURE, "Statement.person");
  }
  const std::string message =
      EnrolmentMessage(state.forum_id, id, invitation->second.person, *PublicKey::FromBytes(enrol.signing_key()),
                       *domain::Hash::FromBytes(enrol.tls_key_hash()));
  if (!VerifySignature(invitation->second.key, message, *domain::Signature::FromBytes(enrol.invitation_signature()))) {
    return Refuse(v1::Refusal::CODE_BAD_INVITATION_SIGNATURE, "Enrol.invitation_signature");
  }
  return std::nullopt;
}

}  // namespace

std::optional<PublicKey> SignerOf(const domain::State& state, const v1::Statement& statement) {
  switch (statement.act_case()) {
    case v1::Statement::kFoundForum:
      return PublicKey::FromBytes(statement.found_forum().signing_key());
    case v1::Statement::kEnrol:
      return PublicKey::FromBytes(statement.enrol().signing_key());
    case v1::Statement::kNominationTimedOut:
    case v1::Statement::kCertificateRenewed:
    case v1::Statement::kMailOutcome:
      if (state.log_key.is_zero()) return std::nullopt;
      return state.log_key;
    case v1::Statement::kRecoverOffice:
      if (state.recovery_key.is_zero()) return std::nullopt;
      return state.recovery_key;
    default:
      break;
  }
  const auto id = DeviceId::FromBytes(statement.device_id());
  const domain::Device* device = id ? state.FindDevice(*id) : nullptr;
  if (device == nullptr) return std::nullopt;
  return device->signing_key;
}

std::optional<v1::Refusal> ParseParts(std::string_view statement, std::string_view signature,
                                      std::string_view sealed_salt, std::string_view sealed_bytes, Authentic& out,
                                      Sealed sealed) {
  out = Authentic();
  if (statement.empty() || statement.size() > kMaxStatementBytes) {
    return Malformed("SignedStatement.statement", absl::StrCat("1-", kMaxStatementBytes, " bytes"));
  }
  if (signature.size() != domain::Signature::size()) return Malformed("SignedStatement.signature", "64 bytes");
  if (auto refusal = ParseStrict(statement, out.statement)) return refusal;
  if (auto refusal = CheckEnvelope(statement, out.statement)) return refusal;
  if (auto refusal = CheckSealed(out.statement, sealed_salt, sealed_bytes, sealed, out.sealed)) return refusal;
  out.bytes_hash = Sha256Stream().Add(statement).Finish();
  out.forum_id =
      out.statement.has_found_forum() ? ForumIdOf(statement) : *domain::ForumId::FromBytes(out.statement.forum_id());
  return std::nullopt;
}

std::optional<v1::Refusal> ParseSigned(const v1::SignedStatement& in, Authentic& out, Sealed sealed) {
  return ParseParts(in.statement(), in.signature(), in.sealed_salt(), in.sealed(), out, sealed);
}

std::optional<v1::Refusal> CheckIdentity(const domain::State& state, const Authentic& parsed, PublicKey& signer) {
  const v1::Statement& statement = parsed.statement;
  if (statement.has_found_forum()) {
    if (state.founded) return Refuse(v1::Refusal::CODE_ALREADY_FOUNDED);
  } else if (!state.founded || parsed.forum_id != state.forum_id) {
    return Refuse(v1::Refusal::CODE_WRONG_FORUM, "Statement.forum_id");
  }
  const std::optional<PublicKey> key = SignerOf(state, statement);
  if (!key) return Refuse(v1::Refusal::CODE_UNKNOWN_DEVICE, "Statement.device_id");
  const auto device_id = *DeviceId::FromBytes(statement.device_id());
  if (DeviceIdOf(*key) != device_id) return Refuse(v1::Refusal::CODE_UNKNOWN_DEVICE, "Statement.device_id");
  if (statement.has_enrol()) {
    if (auto refusal = CheckEnrol(state, statement)) return refusal;
  } else if (!statement.has_found_forum() && !statement.has_recover_office() && !domain::IsServersAct(statement)) {
    // A device speaks for its own person only.
    const domain::Device* device = state.FindDevice(device_id);
    if (device == nullptr) return Refuse(v1::Refusal::CODE_UNKNOWN_DEVICE, "Statement.device_id");
    if (device->person.value() != statement.person()) return Refuse(v1::Refusal::CODE_NOT_ALLOWED, "Statement.person");
  }
  signer = *key;
  return std::nullopt;
}

std::optional<v1::Refusal> CheckAuthentic(const domain::State& state, const v1::SignedStatement& in, Authentic& out,
                                          Sealed sealed) {
  if (auto refusal = ParseSigned(in, out, sealed)) return refusal;
  PublicKey signer;
  if (auto refusal = CheckIdentity(state, out, signer)) return refusal;
  if (!VerifyStatement(signer, in.statement(), *domain::Signature::FromBytes(in.signature()))) {
    return Refuse(v1::Refusal::CODE_BAD_SIGNATURE);
  }
  return std::nullopt;
}

}  // namespace mandat::ledger
