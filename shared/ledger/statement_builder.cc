#include "shared/ledger/statement_builder.h"

#include <string>
#include <utility>

#include "shared/ledger/chain.h"
#include "shared/ledger/invitation.h"

namespace mandat::ledger {

domain::StatementId MakeStatementId(domain::Time clock, RandomSource& random) {
  auto id = RandomFixed<domain::StatementId>(random);
  const auto ms = static_cast<std::uint64_t>(clock.ms);
  for (int i = 0; i < 6; ++i) id.data()[i] = static_cast<std::uint8_t>(ms >> (8 * (5 - i)));
  id.data()[6] = static_cast<std::uint8_t>(0x70 | (id.data()[6] & 0x0F));
  id.data()[8] = static_cast<std::uint8_t>(0x80 | (id.data()[8] & 0x3F));
  return id;
}

StatementBuilder::StatementBuilder(const domain::ForumId& forum, domain::PersonId person, const SigningKey& key,
                                   RandomSource& random)
    : forum_(forum), person_(std::move(person)), key_(key), random_(random) {}

v1::SignedStatement StatementBuilder::Build(v1::Statement act, const StatementContext& context,
                                            const v1::SealedPart* sealed) {
  v1::SignedStatement result;
  act.set_version(1);
  if (!forum_.is_zero()) act.set_forum_id(forum_.bytes());
  act.set_statement_id((context.id.is_zero() ? MakeStatementId(context.clock, random_) : context.id).bytes());
  act.set_person(person_.value());
  act.set_device_id(key_.device_id().bytes());
  act.set_device_counter(context.counter);
  if (context.observed.seq > 0) {
    act.set_observed_epoch(context.observed.epoch);
    act.set_observed_seq(context.observed.seq);
    act.set_observed_hash(context.observed_hash.bytes());
  }
  if (!context.replaces.is_zero()) act.set_replaces(context.replaces.bytes());
  act.set_device_time_ms(context.clock.ms);
  if (sealed != nullptr) {
    const auto salt = RandomFixed<domain::Salt>(random_);
    result.set_sealed_salt(salt.bytes());
    result.set_sealed(sealed->SerializeAsString());
    act.set_sealed_hash(SealedHash(salt, result.sealed()).bytes());
  }
  // The one time that these bytes are made.
  result.set_statement(act.SerializeAsString());
  result.set_signature(SignStatement(key_, result.statement()).bytes());
  return result;
}

v1::Enrol MakeEnrol(const domain::ForumId& forum, const domain::InvitationId& invitation,
                    const domain::PersonId& person, const SigningKey& invitation_key,
                    const domain::PublicKey& signing_key, const domain::Hash& tls_key_hash, std::string device_name) {
  v1::Enrol enrol;
  enrol.set_invitation_id(invitation.bytes());
  enrol.set_signing_key(signing_key.bytes());
  enrol.set_tls_key_hash(tls_key_hash.bytes());
  enrol.set_invitation_signature(
      invitation_key.Sign(EnrolmentMessage(forum, invitation, person, signing_key, tls_key_hash)).bytes());
  enrol.set_device_name(std::move(device_name));
  return enrol;
}

}  // namespace mandat::ledger
