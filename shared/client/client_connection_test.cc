// What a device makes of its server's answers, of none, and of clocks that differ: certificates, revocations, time.
#include <gtest/gtest.h>

#include <filesystem>
#include <vector>

#include "shared/client/client.h"
#include "shared/client/testing/client_test_fixture.h"
#include "shared/pki/keys.h"

namespace mandat::client {
namespace {

using testing::ClientTest;
using testing::kMandate;
using testing::Mishap;

TEST_F(ClientTest, TellsNoNetworkFromRefusedAndRenewsACertificateThatRanOut) {
  world.network.up = false;
  world.network.CutFeeds();
  world.Advance(10'000);
  EXPECT_EQ(member().status().connection, Connection::kNoNetwork);
  const domain::Time expires = member().status().certificate_expires;
  const domain::Time lease_ends = member().status().lease_ends;
  EXPECT_EQ(lease_ends.ms - member().status().last_contact.ms, std::int64_t{30} * 24 * 3600 * 1000);
  EXPECT_FALSE(member().status().lock_advised);
  world.Advance(std::int64_t{100} * 24 * 3600 * 1000);
  EXPECT_EQ(member().status().connection, Connection::kNoNetwork);
  EXPECT_TRUE(member().status().lock_advised);
  EXPECT_EQ(member().status().lease_ends, lease_ends) << "no contact, no longer lease";
  world.network.up = true;
  world.Advance(1'200'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline) << member().status().detail;
  EXPECT_GT(member().status().certificate_expires, expires);
  EXPECT_FALSE(member().status().lock_advised);
}

TEST_F(ClientTest, RenewsInGoodTime) {
  const domain::Time expires = member().status().certificate_expires;
  for (int day = 0; day < 70; ++day) {
    world.Advance(std::int64_t{24} * 3600 * 1000);
    world.network.CutFeeds();  // as servers do, now and then
  }
  world.Advance(60'000);
  EXPECT_GT(member().status().certificate_expires, expires);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
  EXPECT_EQ(world.network.calls["Renew"], 2);  // one for each device
}

TEST_F(ClientTest, ARefusedCertificateIsNotTakenForNoNetwork) {
  // The server forgot this certificate and issues no new one.
  world.network.mishap = [](const std::string& method) {
    return method == "Subscribe" || method == "Renew" ? Mishap::kCutBefore : Mishap::kNone;
  };
  world.network.CutFeeds();
  world.Advance(30'000);
  EXPECT_EQ(member().status().connection, Connection::kRefused);
  EXPECT_EQ(member().status().refused_because, RefusedBecause::kCertificate);
  EXPECT_FALSE(member().status().lock_advised);
}

TEST_F(ClientTest, WipesItselfOnAProvenRevocationAlone) {
  v1::Statement revoke;
  revoke.mutable_revoke_device()->set_device_id(member().device().bytes());
  revoke.mutable_revoke_device()->set_reason("Tappad");
  // While the phone is away, so that it learns it from the gate.
  world.Close("member");
  ASSERT_FALSE(world.Act("secretary", revoke).refusal);
  world.Settle();
  // First somebody says so without proof.
  world.server.on_status = [](v1::DeviceStatusResponse& response) { response.clear_chain(); };
  world.Open("member");
  world.Advance(10'000);
  EXPECT_EQ(member().status().connection, Connection::kRefused);
  EXPECT_EQ(member().status().refused_because, RefusedBecause::kUnprovenRevocation);
  EXPECT_TRUE(member().status().lock_advised);
  EXPECT_NE(member().confirmed()->FindMeeting(domain::MeetingId("m1")), nullptr);

  world.server.on_status = nullptr;
  world.Advance(1'800'000);
  EXPECT_EQ(member().status().connection, Connection::kRevoked);
  EXPECT_EQ(member().confirmed()->FindMeeting(domain::MeetingId("m1")), nullptr);
  EXPECT_FALSE(std::filesystem::exists(world.At("member").directory + "/replica.db"));
  EXPECT_EQ(world.At("member").keeper.size(), 0u);
  world.Close("member");
  Client::Options again;
  again.directory = world.At("member").directory;
  again.key = vault::SecretBytes::CopyOf(world.At("member").key);
  EXPECT_TRUE(absl::IsFailedPrecondition(Client::Open(std::move(again)).status()));
}

TEST_F(ClientTest, IsErasedWithoutAskingAnybodyAsAfterARevocation) {
  world.network.up = false;
  world.network.CutFeeds();
  member().Erase();
  EXPECT_EQ(member().status().connection, Connection::kRevoked);
  EXPECT_EQ(member().confirmed()->FindMeeting(domain::MeetingId("m1")), nullptr);
  EXPECT_FALSE(std::filesystem::exists(world.At("member").directory + "/replica.db"));
  EXPECT_EQ(world.At("member").keeper.size(), 0u);
  member().Erase();  // nothing more to do
  world.network.up = true;
  world.Advance(60'000);
  EXPECT_EQ(member().status().connection, Connection::kRevoked) << "it stays silent";
}

TEST_F(ClientTest, AWrongClockIsNoticedAndCorrectedFor) {
  world.clock.skew_ms = 3'600'000;  // all devices an hour ahead of the server
  (void)world.Declare("member", kMandate, "i1");
  world.Settle();
  EXPECT_NEAR(static_cast<double>(member().status().clock_offset_ms), 3'600'000, 10'000);
  EXPECT_NEAR(static_cast<double>(member().Now().ms), static_cast<double>(world.clock.wall_ms), 10'000);
}

// The server may have bound the key though no answer came; then the device is known by no other one.
TEST_F(ClientTest, ARenewalWithoutAnAnswerIsAskedForAgainWithTheSameKeyAlsoAfterARestart) {
  const domain::DeviceId device = member().device();
  std::vector<domain::Hash> keys;
  world.server.on_renew = [&](const v1::RenewRequest& request) {
    if (request.device_id() == device.view()) keys.push_back(pki::CheckRequest(request.csr()).value());
  };
  world.network.mishap = [](const std::string& method) {
    return method == "Renew" ? Mishap::kCutAfter : Mishap::kNone;
  };
  world.clock.Advance(std::int64_t{100} * 86'400'000);
  world.Open("member");
  world.Advance(60'000);
  const std::size_t before = keys.size();
  ASSERT_GE(before, 2u);
  world.Open("member");
  world.Advance(60'000);
  ASSERT_GT(keys.size(), before);
  world.network.mishap = nullptr;
  world.Advance(600'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline) << member().status().detail;
  EXPECT_EQ(std::vector<domain::Hash>(keys.size(), keys.front()), keys);

  const std::size_t answered = keys.size();
  world.clock.Advance(std::int64_t{100} * 86'400'000);
  world.Open("member");
  world.Advance(60'000);
  ASSERT_GT(keys.size(), answered);
  EXPECT_NE(keys.back(), keys.front()) << "the next certificate has a key of its own";
  EXPECT_EQ(member().status().connection, Connection::kOnline) << member().status().detail;
}

TEST_F(ClientTest, AClockThatWasSetRightMeanwhileKeepsNobodyOutWhoseCertificateIsNotKnownAnyMore) {
  world.clock.skew_ms = 3'600'000;
  (void)world.Declare("member", kMandate, "i1");
  world.Settle();
  // The answer to its renewal is lost: the server knows the new certificate alone.
  world.network.mishap = [](const std::string& method) {
    return method == "Renew" ? Mishap::kCutAfter : Mishap::kNone;
  };
  world.clock.Advance(std::int64_t{300} * 86'400'000);
  world.Open("member");
  world.Settle();
  ASSERT_GT(world.network.calls["Renew"], 0);
  world.network.mishap = nullptr;
  world.clock.skew_ms = 0;
  world.Open("member");
  for (int i = 0; i < 10 && member().status().connection != Connection::kOnline; ++i) world.Advance(60'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
  EXPECT_EQ(member().status().clock_offset_ms, 0);
  EXPECT_FALSE(member().status().clock_wrong);
}

TEST_F(ClientTest, ALogThatIsAheadOfTheServersClockKeepsNobodyFromANewCertificate) {
  world.server.skew_ms = 3'600'000;
  (void)world.Declare("member", kMandate, "i1");
  world.Settle();
  world.server.skew_ms = 0;  // set right meanwhile
  const domain::Time expires = member().status().certificate_expires;
  // As of a server that does not know its certificate any more.
  world.network.mishap = [](const std::string& method) {
    return method == "Subscribe" ? Mishap::kCutBefore : Mishap::kNone;
  };
  world.network.CutFeeds();
  world.Advance(120'000);
  EXPECT_GT(member().status().certificate_expires, expires) << member().status().detail;
  world.network.mishap = nullptr;
  world.Advance(120'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
}

}  // namespace
}  // namespace mandat::client
