// How a device becomes a person's: shown before it is signed, resumed after a cut, once.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/client/client.h"
#include "shared/client/testing/world.h"

namespace mandat::client {
namespace {

using testing::kMember;
using testing::Mishap;
using ::testing::SizeIs;
using testing::World;

TEST(EnrolmentTest, ShowsWhatIsAboutToBeSignedBeforeAnythingIs) {
  World world;
  Client& secretary = world.Open("secretary");
  auto preview = secretary.Prepare(world.server.FoundingLink(), "Dator");
  ASSERT_TRUE(preview.ok()) << preview.status();
  EXPECT_TRUE(preview->founding);
  EXPECT_EQ(preview->person.value(), "secretary");
  EXPECT_FALSE(preview->recovery_code.empty());
  EXPECT_EQ(world.server.log.size(), 0u);
  ASSERT_TRUE(secretary.Confirm().ok());
  EXPECT_EQ(secretary.fingerprint(), preview->fingerprint);

  world.Settle();
  const std::string link = world.Invite(kMember);
  Client& member = world.Open("member");
  auto invited = member.Prepare(link, "Telefon");
  ASSERT_TRUE(invited.ok()) << invited.status();
  EXPECT_EQ(invited->person.value(), kMember);
  EXPECT_EQ(invited->fingerprint, preview->fingerprint);
  ASSERT_THAT(invited->inviters, SizeIs(1));
  EXPECT_EQ(invited->inviters[0].person.value(), "secretary");
  EXPECT_FALSE(member.enrolled());
}

TEST(EnrolmentTest, ACutWhileConfirmingIsResumedWithTheSameBytesAlsoAfterARestart) {
  World world;
  world.Found();
  const std::string link = world.Invite(kMember);
  Client& member = world.Open("member");
  ASSERT_TRUE(member.Prepare(link, "Telefon").ok());
  world.network.mishap = [](const std::string& method) {
    return method == "Enrol" ? Mishap::kCutAfter : Mishap::kNone;
  };
  EXPECT_TRUE(absl::IsUnavailable(member.Confirm().status()));
  const std::uint64_t size = world.server.log.size();
  world.network.mishap = nullptr;
  Client& again = world.Open("member");
  EXPECT_TRUE(again.confirmation_pending());
  auto refusal = again.Confirm();
  ASSERT_TRUE(refusal.ok()) << refusal.status();
  EXPECT_FALSE(*refusal);
  EXPECT_TRUE(again.enrolled());
  EXPECT_EQ(world.server.log.size(), size);
}

TEST(EnrolmentTest, AWrongCodeAndAUsedInvitationAreTold) {
  World world;
  world.Found();
  std::optional<v1::Refusal> refusal;
  auto invitation = world["secretary"].MakeInvitation(domain::PersonId(kMember), std::nullopt,
                                                      {world.clock.wall_ms + 86'400'000}, true, &refusal);
  ASSERT_TRUE(invitation.ok());
  world.Settle();
  Client& member = world.Open("member");
  EXPECT_TRUE(absl::IsInvalidArgument(member.Prepare(invitation->link, "Telefon").status()));
  EXPECT_TRUE(absl::IsInvalidArgument(member.Prepare(invitation->link, "Telefon", "AAAA-BBBB-CCCC").status()));
  ASSERT_TRUE(member.Prepare(invitation->link, "Telefon", invitation->code).ok());
  Client& thief = world.Open("thief");
  ASSERT_TRUE(thief.Prepare(invitation->link, "Tjuv", invitation->code).ok());
  ASSERT_FALSE(*member.Confirm());
  auto late = thief.Confirm();
  ASSERT_TRUE(late.ok());
  ASSERT_TRUE(*late);
  EXPECT_EQ((*late)->code(), v1::Refusal::CODE_INVITATION_USED);
  EXPECT_FALSE(thief.enrolled());
}

}  // namespace
}  // namespace mandat::client
