#include "shared/ledger/receipt.h"

#include <map>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/ledger/authentic.h"
#include "shared/ledger/fault.h"
#include "shared/ledger/invitation.h"
#include "shared/ledger/signing.h"

namespace mandat::ledger {
namespace {

using domain::DeviceId;
using domain::InvitationId;
using domain::PersonId;

absl::Status Wrong(Fault fault, const std::string& what) {
  return absl::DataLossError(std::string(FaultName(fault)) + ": " + what);
}

// The keys that a chain has shown so far.
class Chain {
 public:
  explicit Chain(const ForumId& forum) : forum_(forum) {}

  // Takes the next statement. Only identity acts may be links; the last statement may be any (`last`).
  absl::Status Take(const v1::SignedStatement& in, bool any_act) {
    Authentic parsed;
    if (auto refusal = ParseSigned(in, parsed, Sealed::kMayBeHidden)) {
      return Wrong(Fault::kMalformed, absl::StrCat("statement is malformed: ", refusal->field()));
    }
    if (parsed.forum_id != forum_) return Wrong(Fault::kWrongForum, "statement is of another forum");
    const v1::Statement& statement = parsed.statement;
    if (statement.has_found_forum() != links_.empty()) {
      return Wrong(Fault::kWrongForum, "the founding statement stands first and once");
    }
    PublicKey signer;
    if (absl::Status status = FindSigner(statement, signer); !status.ok()) return status;
    if (DeviceIdOf(signer).view() != statement.device_id()) return Wrong(Fault::kGhost, "device id is not its key's");
    if (!VerifyStatement(signer, in.statement(), *Signature::FromBytes(in.signature()))) {
      return Wrong(Fault::kBadSignature, "a statement's signature does not hold");
    }
    return Fold(statement, any_act);
  }

  bool empty() const { return links_.empty(); }
  const KeyChain& last() const { return links_.at(last_); }

 private:
  struct Invited {
    PersonId person;
    PublicKey key;
    std::optional<domain::SubstituteScope> substitute;
    bool used = false;
  };

  absl::Status FindSigner(const v1::Statement& statement, PublicKey& signer) const {
    if (statement.has_found_forum()) {
      signer = *PublicKey::FromBytes(statement.found_forum().signing_key());
    } else if (statement.has_enrol()) {
      signer = *PublicKey::FromBytes(statement.enrol().signing_key());
    } else if (statement.has_recover_office()) {
      signer = recovery_key_;
    } else {
      const auto device = links_.find(*DeviceId::FromBytes(statement.device_id()));
      if (device == links_.end()) return Wrong(Fault::kGhost, "its device does not stand in the chain");
      if (device->second.person.value() != statement.person())
        return Wrong(Fault::kNotAllowed, "its device is another person's");
      signer = device->second.device_key;
    }
    return absl::OkStatus();
  }

  absl::Status Fold(const v1::Statement& statement, bool any_act) {
    const auto author = *DeviceId::FromBytes(statement.device_id());
    switch (statement.act_case()) {
      case v1::Statement::kFoundForum:
        log_key_ = *PublicKey::FromBytes(statement.found_forum().log_key());
        recovery_key_ = *PublicKey::FromBytes(statement.found_forum().recovery_key());
        AddLink(author, *PublicKey::FromBytes(statement.found_forum().signing_key()), PersonId(statement.person()), {});
        return absl::OkStatus();
      case v1::Statement::kInvite:
        if (links_.at(author).substitute) return Wrong(Fault::kNotAllowed, "a substitute's device invites nobody");
        return AddInvitation(statement.invite());
      case v1::Statement::kRecoverOffice:
        return AddInvitation(statement.recover_office().invitation());
      case v1::Statement::kEnrol:
        return AddEnrolment(statement, author);
      case v1::Statement::kCountersignDevice:
        if (!links_.contains(*DeviceId::FromBytes(statement.countersign_device().device_id()))) {
          return Wrong(Fault::kGhost, "a device is countersigned that does not stand in the chain");
        }
        return absl::OkStatus();
      case v1::Statement::kStateTrust:
        if (links_.at(author).substitute) return Wrong(Fault::kNotAllowed, "a substitute's device states no trust");
        if (statement.state_trust().log_key() != log_key_.view()) {
          return Wrong(Fault::kNotAllowed, "a trust statement names another log key");
        }
        return absl::OkStatus();
      default:
        if (!any_act) return Wrong(Fault::kMalformed, "a statement does not belong into a key chain");
        return absl::OkStatus();
    }
  }

  absl::Status AddInvitation(const v1::Invite& invite) {
    Invited invited;
    invited.person = PersonId(invite.person());
    invited.key = *PublicKey::FromBytes(invite.invitation_key());
    if (invite.has_substitute()) {
      domain::SubstituteScope& scope = invited.substitute.emplace();
      scope.mandate = domain::MandateId(invite.substitute().mandate());
      scope.meeting = domain::MeetingId(invite.substitute().meeting());
      for (const std::string& item : invite.substitute().items()) scope.items.emplace_back(item);
    }
    if (!invitations_.emplace(*InvitationId::FromBytes(invite.invitation_id()), std::move(invited)).second) {
      return Wrong(Fault::kGhost, "an invitation stands twice");
    }
    return absl::OkStatus();
  }

  absl::Status AddEnrolment(const v1::Statement& statement, const DeviceId& device) {
    const v1::Enrol& enrol = statement.enrol();
    const auto id = *InvitationId::FromBytes(enrol.invitation_id());
    const auto found = invitations_.find(id);
    if (found == invitations_.end())
      return Wrong(Fault::kGhost, "a device enrolled without an invitation of this chain");
    Invited& invited = found->second;
    if (invited.used) return Wrong(Fault::kGhost, "an invitation was used twice");
    if (invited.person.value() != statement.person())
      return Wrong(Fault::kGhost, "a device enrolled for another person than invited");
    const auto key = *PublicKey::FromBytes(enrol.signing_key());
    const std::string message =
        EnrolmentMessage(forum_, id, invited.person, key, *Hash::FromBytes(enrol.tls_key_hash()));
    if (!VerifySignature(invited.key, message, *Signature::FromBytes(enrol.invitation_signature()))) {
      return Wrong(Fault::kGhost, "an enrolment is not signed with its invitation's key");
    }
    if (links_.contains(device)) return Wrong(Fault::kGhost, "a device enrolled twice");
    invited.used = true;
    AddLink(device, key, invited.person, invited.substitute);
    return absl::OkStatus();
  }

  void AddLink(const DeviceId& device, const PublicKey& key, PersonId person,
               std::optional<domain::SubstituteScope> substitute) {
    links_.emplace(device, KeyChain{log_key_, key, device, std::move(person), std::move(substitute)});
    last_ = device;
  }

  const ForumId forum_;
  PublicKey log_key_;
  PublicKey recovery_key_;
  std::map<DeviceId, KeyChain> links_;
  std::map<InvitationId, Invited> invitations_;
  DeviceId last_;
};

// A chain is a handful of statements; a long one is somebody's attempt to keep us busy.
constexpr std::size_t kMaxChain = 256;

absl::StatusOr<Chain> Follow(const std::vector<v1::SignedStatement>& statements, const ForumId& forum, bool any_last) {
  if (statements.empty()) return Wrong(Fault::kGhost, "the key chain is empty");
  if (statements.size() > kMaxChain) return Wrong(Fault::kMalformed, "the key chain is too long");
  Chain chain(forum);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const absl::Status status = chain.Take(statements[i], any_last && i + 1 == statements.size());
    if (!status.ok()) return absl::DataLossError(absl::StrCat(status.message(), " (key chain, statement ", i + 1, ")"));
  }
  return chain;
}

}  // namespace

std::optional<Checkpoint> FromProto(const v1::Checkpoint& proto) {
  const auto forum = ForumId::FromBytes(proto.forum_id());
  const auto head = Hash::FromBytes(proto.head());
  const auto signature = Signature::FromBytes(proto.signature());
  if (!forum || !head || !signature) return std::nullopt;
  return Checkpoint{*forum, proto.epoch(), proto.size(), *head, *signature};
}

v1::Checkpoint ToProto(const Checkpoint& checkpoint) {
  v1::Checkpoint proto;
  proto.set_forum_id(checkpoint.forum.bytes());
  proto.set_epoch(checkpoint.epoch);
  proto.set_size(checkpoint.size);
  proto.set_head(checkpoint.head.bytes());
  proto.set_signature(checkpoint.signature.bytes());
  return proto;
}

absl::Status VerifyReceipt(const v1::Receipt& receipt, const v1::SignedStatement& statement, const ForumId& forum,
                           const PublicKey& log_key) {
  const auto salt = Salt::FromBytes(receipt.salt());
  const auto previous = Hash::FromBytes(receipt.previous_hash());
  const auto signature = Signature::FromBytes(statement.signature());
  const std::optional<Checkpoint> checkpoint = FromProto(receipt.checkpoint());
  if (!salt || !previous || !signature || !checkpoint || receipt.seq() == 0 || receipt.epoch() == 0) {
    return Wrong(Fault::kMalformed, "the receipt is malformed");
  }
  if (receipt.commitments_size() > kMaxReceiptCommitments)
    return Wrong(Fault::kMalformed, "the receipt carries too many commitments");
  if (checkpoint->forum != forum) return Wrong(Fault::kBadCheckpoint, "the receipt's checkpoint is of another forum");
  if (!VerifyCheckpoint(*checkpoint, log_key))
    return Wrong(Fault::kBadCheckpoint, "the receipt's checkpoint is not signed by the log key");
  if (checkpoint->epoch != receipt.epoch() ||
      checkpoint->size != receipt.seq() + static_cast<std::uint64_t>(receipt.commitments_size())) {
    return Wrong(Fault::kWrongHead, "the receipt's commitments do not lead to its checkpoint");
  }
  // Record 1 stands on the origin, so a receipt for it is bound to this forum and log key from below too.
  if (receipt.seq() == 1 && *previous != OriginHash(forum, log_key))
    return Wrong(Fault::kWrongHead, "record 1 does not stand on the origin");
  Place place{receipt.epoch(), receipt.seq()};
  Hash head = NextHash(forum, place, *previous,
                       CommitmentOf(*salt, Time{receipt.time_ms()}, statement.statement(), *signature));
  for (const std::string& bytes : receipt.commitments()) {
    const auto commitment = Hash::FromBytes(bytes);
    if (!commitment) return Wrong(Fault::kMalformed, "the receipt is malformed");
    ++place.seq;
    head = NextHash(forum, place, head, *commitment);
  }
  if (head != checkpoint->head) return Wrong(Fault::kWrongHead, "the statement does not stand where the receipt says");
  return absl::OkStatus();
}

absl::StatusOr<KeyChain> VerifyKeyChain(const std::vector<v1::SignedStatement>& chain, const ForumId& forum) {
  absl::StatusOr<Chain> followed = Follow(chain, forum, false);
  if (!followed.ok()) return followed.status();
  return followed->last();
}

absl::StatusOr<v1::Statement> VerifyChainTo(const std::vector<v1::SignedStatement>& chain, const ForumId& forum) {
  const absl::StatusOr<Chain> followed = Follow(chain, forum, true);
  if (!followed.ok()) return followed.status();
  v1::Statement statement;
  if (!statement.ParseFromString(chain.back().statement()))
    return Wrong(Fault::kMalformed, "the last statement is malformed");
  return statement;
}

absl::Status VerifyReceiptFile(const v1::ReceiptFile& file, const ForumId& forum) {
  const absl::StatusOr<KeyChain> chain = VerifyKeyChain({file.key_chain().begin(), file.key_chain().end()}, forum);
  if (!chain.ok()) return chain.status();
  Authentic parsed;
  if (auto refusal = ParseSigned(file.statement(), parsed, Sealed::kMayBeHidden)) {
    if (refusal->code() == v1::Refusal::CODE_SEALED_PART_DIFFERS)
      return Wrong(Fault::kWrongSealedPart, "the sealed part does not match its hash");
    return Wrong(Fault::kMalformed, absl::StrCat("the statement is malformed: ", refusal->field()));
  }
  if (parsed.forum_id != forum) return Wrong(Fault::kWrongForum, "the statement is of another forum");
  if (parsed.statement.person() != chain->person.value() || parsed.statement.device_id() != chain->device.view()) {
    return Wrong(Fault::kGhost, "the key chain is another author's");
  }
  if (!VerifyStatement(chain->device_key, file.statement().statement(),
                       *Signature::FromBytes(file.statement().signature()))) {
    return Wrong(Fault::kBadSignature, "the statement's signature does not hold");
  }
  return VerifyReceipt(file.receipt(), file.statement(), forum, chain->log_key);
}

}  // namespace mandat::ledger
