// Who may revoke a device or state trust at the gate: a device of the log that is known here, and nobody who extends a
// chain of keys beyond it.
#include "shared/client/certificates.h"

#include <gtest/gtest.h>

#include "shared/client/store.h"
#include "shared/client/testing/world.h"
#include "shared/ledger/statement_builder.h"

namespace mandat::client {
namespace {

using testing::kMember;
using testing::kOther;
using testing::World;

class CertificatesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Enrol("victim", kMember);
    world.Enrol("colluder", kOther);
    victim = world["victim"].device();
  }

  const domain::State& known() { return *(state = world["victim"].confirmed()); }

  ledger::SigningKey KeyOf(const std::string& name) {
    world.Close(name);
    auto store = Store::Open(world.At(name).directory, vault::SecretBytes::CopyOf(world.At(name).key));
    EXPECT_TRUE(store.ok());
    auto seed = (*store)->Get(meta::kSigningSeed);
    EXPECT_TRUE(seed.ok() && *seed);
    return *ledger::SigningKey::FromSeed(vault::SecretBytes::CopyOf(**seed));
  }
  v1::SignedStatement Signed(const ledger::SigningKey& key, const std::string& person, const v1::Statement& act) {
    ledger::StatementContext context;
    context.counter = 1000 + ++counter;
    context.clock = world.clock.WallNow();
    return ledger::StatementBuilder(known().forum_id, domain::PersonId(person), key, random).Build(act, context);
  }
  v1::Statement Revocation() const {
    v1::Statement act;
    act.mutable_revoke_device()->set_device_id(victim.bytes());
    act.mutable_revoke_device()->set_reason("Tappad");
    return act;
  }
  v1::Statement Trust() {
    v1::Statement act;
    act.mutable_state_trust()->set_members_address("elsewhere.example:7443");
    act.mutable_state_trust()->set_gate_address("elsewhere.example:7444");
    act.mutable_state_trust()->add_ca_certificates("another CA");
    act.mutable_state_trust()->set_log_key(known().log_key.bytes());
    return act;
  }
  std::vector<v1::SignedStatement> ChainTo(const std::string& name) {
    return world.server.ChainOf(world.server.log, devices.at(name));
  }
  absl::Status Revoked(const std::vector<v1::SignedStatement>& chain) {
    v1::DeviceStatusResponse response;
    response.set_status(v1::DeviceStatusResponse::STATUS_REVOKED);
    for (const v1::SignedStatement& link : chain) *response.add_chain() = link;
    return CheckRevocation(response, victim, known());
  }
  absl::StatusOr<TrustFound> Trusted(const std::vector<v1::SignedStatement>& chain) {
    v1::GetTrustResponse response;
    for (const v1::SignedStatement& link : chain) *response.add_chain() = link;
    return CheckTrust(response, known().forum_id, known());
  }
  void Remember(const std::string& name) { devices[name] = world[name].device(); }

  World world;
  std::map<std::string, domain::DeviceId> devices;
  domain::DeviceId victim;
  ledger::SeededRandom random{"certificates"};
  std::uint64_t counter = 0;
  std::shared_ptr<const domain::State> state;
};

TEST_F(CertificatesTest, TheSecretarysWordOnAKnownDeviceProves) {
  Remember("secretary");
  std::vector<v1::SignedStatement> chain = ChainTo("secretary");
  const ledger::SigningKey key = KeyOf("secretary");
  chain.push_back(Signed(key, "secretary", Revocation()));
  EXPECT_TRUE(Revoked(chain).ok()) << Revoked(chain);
  chain.back() = Signed(key, "secretary", Trust());
  const auto trust = Trusted(chain);
  ASSERT_TRUE(trust.ok()) << trust.status();
  EXPECT_TRUE(trust->is_news);
  EXPECT_EQ(trust->members_address, "elsewhere.example:7443");
  // Changed on the way.
  chain.back().mutable_signature()->at(0) ^= 1;
  EXPECT_TRUE(absl::IsDataLoss(Trusted(chain).status()));
}

// A member and the server together: the member's device "invites" the secretary to a device of their making, whose
// words are signed as they should be, each key vouched for by the one before.
TEST_F(CertificatesTest, AChainThatAMemberExtendsProvesNothing) {
  Remember("colluder");
  std::vector<v1::SignedStatement> chain = ChainTo("colluder");
  const ledger::SigningKey key = KeyOf("colluder");
  const ledger::SigningKey invitation_key = ledger::SigningKey::Generate();
  const ledger::SigningKey ghost = ledger::SigningKey::Generate();
  const auto invitation = ledger::RandomFixed<domain::InvitationId>(random);
  v1::Statement invite;
  invite.mutable_invite()->set_invitation_id(invitation.bytes());
  invite.mutable_invite()->set_person("secretary");
  invite.mutable_invite()->set_invitation_key(invitation_key.public_key().bytes());
  invite.mutable_invite()->set_expires_at_ms(world.clock.WallNow().ms + 3'600'000);
  chain.push_back(Signed(key, kOther, invite));
  v1::Statement enrol;
  *enrol.mutable_enrol() = ledger::MakeEnrol(known().forum_id, invitation, domain::PersonId("secretary"),
                                             invitation_key, ghost.public_key(), domain::Hash(), "Spöke");
  chain.push_back(Signed(ghost, "secretary", enrol));
  chain.push_back(Signed(ghost, "secretary", Revocation()));
  EXPECT_TRUE(absl::IsDataLoss(Revoked(chain)));
  chain.back() = Signed(ghost, "secretary", Trust());
  EXPECT_TRUE(absl::IsDataLoss(Trusted(chain).status()));
}

TEST_F(CertificatesTest, AMembersOwnWordRevokesNobodyElseAndStatesNoTrust) {
  Remember("colluder");
  std::vector<v1::SignedStatement> chain = ChainTo("colluder");
  const ledger::SigningKey key = KeyOf("colluder");
  chain.push_back(Signed(key, kOther, Revocation()));
  EXPECT_TRUE(absl::IsDataLoss(Revoked(chain)));
  chain.back() = Signed(key, kOther, Trust());
  EXPECT_TRUE(absl::IsDataLoss(Trusted(chain).status()));
  // Nor in the secretary's name.
  chain.back() = Signed(key, "secretary", Revocation());
  EXPECT_TRUE(absl::IsDataLoss(Revoked(chain)));
}

TEST_F(CertificatesTest, ADeviceThatIsRevokedRevokesNobody) {
  // The secretary's second device, lost and revoked since, in a thief's hands.
  Client& second = world.Enrol("second", "secretary");
  const domain::DeviceId device = second.device();
  v1::Statement countersign;
  countersign.mutable_countersign_device()->set_device_id(device.bytes());
  ASSERT_FALSE(world.Act("secretary", countersign).refusal);
  world.Settle();
  Remember("second");
  std::vector<v1::SignedStatement> chain = ChainTo("second");
  const ledger::SigningKey key = KeyOf("second");
  chain.push_back(Signed(key, "secretary", Revocation()));
  ASSERT_TRUE(Revoked(chain).ok()) << Revoked(chain);
  v1::Statement revoke;
  revoke.mutable_revoke_device()->set_device_id(device.bytes());
  revoke.mutable_revoke_device()->set_reason("Tappad");
  ASSERT_FALSE(world.Act("secretary", revoke).refusal);
  world.Settle();
  EXPECT_TRUE(absl::IsDataLoss(Revoked(chain)));
}

}  // namespace
}  // namespace mandat::client
