// Invitations made on this device: their codes go from hand to hand, their signed halves to the log.
#include "shared/ledger/invitation.h"

#include <utility>

#include "shared/client/await.h"
#include "shared/client/client.h"
#include "shared/client/client_impl.h"
#include "shared/client/network.h"
#include "shared/client/recovery_code.h"
#include "shared/ledger/link.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/statement_builder.h"

namespace mandat::client {
namespace {

using std::chrono::milliseconds;
using Lock = std::lock_guard<std::mutex>;

struct NewInvitation {
  domain::InvitationId id;
  std::string code;
  bool typed = false;
  v1::Invite act;
};

// Takes 0.1 s: called without the lock.
absl::StatusOr<NewInvitation> InvitationBy(const domain::PublicKey& inviter, const domain::ForumId& forum,
                                           const domain::InvitationId& id, const domain::PersonId& person,
                                           domain::Time expires_at, bool typed) {
  NewInvitation made{id, ledger::MakeCode(typed ? ledger::CodeLength::kTyped : ledger::CodeLength::kLink), typed, {}};
  const auto key = ledger::DeriveInvitationKey(made.code, forum, id, inviter);
  if (!key.ok()) return key.status();
  made.act.set_invitation_id(id.bytes());
  made.act.set_person(person.value());
  made.act.set_invitation_key(key->public_key().bytes());
  made.act.set_expires_at_ms(expires_at.ms);
  return made;
}

// What the invited person gets. With the lock.
Invitation HandedOver(const NewInvitation& made, const Core& core, const domain::StatementId& statement) {
  const std::shared_ptr<const domain::State> state = core.replica->state();
  ledger::EnrolLink link;
  link.gate_address = state->gate_address.empty() ? core.identity->gate : state->gate_address;
  link.ca_hash = core.CaHash();
  link.forum = core.identity->forum;
  link.invitation = made.id;
  if (!made.typed) link.code = made.code;
  Invitation invitation;
  if (made.typed) invitation.code = ledger::FormatCode(made.code);
  invitation.link = ledger::FormatLink(link);
  invitation.statement = statement;
  return invitation;
}

}  // namespace

absl::StatusOr<Invitation> Client::MakeInvitation(const domain::PersonId& person,
                                                  const std::optional<domain::SubstituteScope>& substitute,
                                                  domain::Time expires_at, bool typed,
                                                  std::optional<v1::Refusal>* refusal) {
  domain::ForumId forum;
  domain::PublicKey inviter;
  domain::InvitationId id;
  {
    const Lock lock(impl_->mutex);
    if (!impl_->core.identity) return NotEnrolled();
    forum = impl_->core.identity->forum;
    inviter = impl_->core.identity->key.public_key();
    id = ledger::RandomFixed<domain::InvitationId>(*impl_->core.options.random);
  }
  auto made = InvitationBy(inviter, forum, id, person, expires_at, typed);
  if (!made.ok()) return made.status();
  if (substitute) {
    v1::SubstituteScope& scope = *made->act.mutable_substitute();
    scope.set_mandate(substitute->mandate.value());
    scope.set_meeting(substitute->meeting.value());
    for (const domain::ItemId& item : substitute->items) scope.add_items(item.value());
  }
  v1::Statement act;
  *act.mutable_invite() = made->act;
  const Lock lock(impl_->mutex);
  auto result = impl_->Act(act, nullptr, {});
  if (!result.ok()) return result.status();
  if (result->refusal) {
    if (refusal != nullptr) *refusal = *std::move(result->refusal);
    return absl::PermissionDeniedError("the invitation was refused");
  }
  return HandedOver(*made, impl_->core, result->id);
}

absl::StatusOr<Invitation> Client::RecoverOffice(const domain::PersonId& person, std::string_view recovery_code,
                                                 domain::Time expires_at, bool typed, milliseconds timeout,
                                                 std::optional<v1::Refusal>* refusal) {
  const std::optional<vault::SecretBytes> seed = ParseRecoveryCode(recovery_code);
  const auto key = seed ? ledger::SigningKey::FromSeed(*seed) : std::nullopt;
  if (!key)
    return absl::InvalidArgumentError(
        "the recovery key has a wrong symbol: it is 54 letters and digits in groups of four");
  const std::unique_ptr<MemberTransport> transport = impl_->ConnectAlone();
  if (!transport) return NotEnrolled();
  domain::ForumId forum;
  domain::InvitationId id;
  {
    const Lock lock(impl_->mutex);
    if (key->public_key() != impl_->core.replica->current().recovery_key)
      return absl::InvalidArgumentError("this is the recovery key of another forum");
    forum = impl_->core.identity->forum;
    id = ledger::RandomFixed<domain::InvitationId>(*impl_->core.options.random);
  }
  const auto made = InvitationBy(key->public_key(), forum, id, person, expires_at, typed);
  if (!made.ok()) return made.status();
  v1::Statement act;
  *act.mutable_recover_office()->mutable_invitation() = made->act;
  v1::SubmitRequest request;
  domain::StatementId statement;
  {
    // Not in the outbox, which holds what this device signed: here it only carries.
    const Lock lock(impl_->mutex);
    Core& core = impl_->core;
    ledger::StatementContext context;
    context.counter = core.replica->current().recovery_counter + 1;
    context.clock = core.Wall();
    context.observed = core.replica->place();
    context.observed_hash = core.replica->head();
    context.id = statement = ledger::MakeStatementId(context.clock, *core.options.random);
    *request.mutable_statement() =
        ledger::StatementBuilder(forum, person, *key, *core.options.random).Build(std::move(act), context);
  }
  const auto response = Await<v1::SubmitResponse>(
      [&](Done<v1::SubmitResponse> done) { return transport->Submit(request, timeout, std::move(done)); }, timeout);
  if (!response.ok()) return response.status();
  if (response->has_refusal()) {
    if (refusal != nullptr) *refusal = response->refusal();
    return absl::PermissionDeniedError("the recovery was refused");
  }
  const Lock lock(impl_->mutex);
  if (absl::Status verified = ledger::VerifyReceipt(response->receipt(), request.statement(), forum,
                                                    impl_->core.replica->current().log_key);
      !verified.ok())
    return verified;
  return HandedOver(*made, impl_->core, statement);
}

}  // namespace mandat::client
