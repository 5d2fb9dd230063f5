// What changes while a device is away or at work: the server's address and CA, its own revocation, what it may see,
// answers that contradict what it knows, and time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "shared/client/testing/world.h"

namespace mandat::client {
namespace {

using ::testing::IsEmpty;
using testing::kMandate;
using testing::kMember;
using testing::Mishap;
using testing::World;

constexpr std::int64_t kDayMs = std::int64_t{24} * 3600 * 1000;
constexpr char kSubstitute[] = "eva-ersattare";
constexpr char kMovedTo[] = "new.example:7443";

class ChangesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Enrol("member", kMember);
    world.Meeting();
  }
  Client& member() { return world["member"]; }
  void MustAct(const std::string& name, const v1::Statement& act) {
    const ActResult result = world.Act(name, act);
    ASSERT_FALSE(result.refusal) << result.refusal->ShortDebugString();
    world.Settle();
  }
  void StateTrust(const std::string& members_address, const std::vector<std::string>& cas) {
    v1::Statement act;
    act.mutable_state_trust()->set_members_address(members_address);
    act.mutable_state_trust()->set_gate_address("gate.example:7444");
    for (const std::string& ca : cas) act.mutable_state_trust()->add_ca_certificates(ca);
    act.mutable_state_trust()->set_log_key(world.server.log_key().public_key().bytes());
    MustAct("secretary", act);
  }
  void Away(const std::string& name) { world.Close(name); }

  World world;
};

TEST_F(ChangesTest, AServerThatMovedIsFoundByItsTrustStatementAtTheGate) {
  Away("member");
  StateTrust(kMovedTo, {world.server.gate_certificate()});
  world.server.members_address = kMovedTo;
  world.Open("member");
  const ActResult word = world.Declare("member", kMandate, "i1");
  world.Advance(60'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline) << member().status().detail;
  EXPECT_EQ(world.StateOf("member", word.id), OutboxState::kReceived);
  EXPECT_GE(world.network.calls["GetTrust"], 1);

  // A restart begins at the new address.
  world.network.calls.clear();
  world.Open("member");
  world.Advance(5'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
  EXPECT_EQ(world.network.calls["GetTrust"], 0);
}

TEST_F(ChangesTest, ATrustStatementThatTheLogHasOvertakenMovesNobody) {
  StateTrust(kMovedTo, {world.server.gate_certificate()});
  world.server.members_address = kMovedTo;
  world.network.CutFeeds();
  world.Advance(60'000);
  ASSERT_EQ(member().status().connection, Connection::kOnline);
  // The members' port is away for a while, and the gate tells of the address of the founding.
  world.server.repeat_old_trust = true;
  world.network.members_up = false;
  world.network.CutFeeds();
  world.network.calls.clear();
  world.Advance(120'000);
  ASSERT_GE(world.network.calls["GetTrust"], 1);
  EXPECT_EQ(member().status().connection, Connection::kNoNetwork);
  world.network.members_up = true;
  world.Advance(600'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline) << member().status().detail;
}

TEST_F(ChangesTest, AnotherCaOfTheMembersPortIsBelievedOnAProvenTrustStatementAlone) {
  Away("member");
  world.server.ChangeCa();
  world.Open("member");
  world.Advance(60'000);
  EXPECT_EQ(member().status().connection, Connection::kRefused);
  EXPECT_EQ(member().status().refused_because, RefusedBecause::kCertificate);
  // The secretary's connection still stands, from before.
  StateTrust("members.example:7443", {world.server.gate_certificate(), world.server.ca_certificate()});
  // At the gate, since the log cannot be reached.
  world.network.calls.clear();
  world.Advance(900'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline) << member().status().detail;
  EXPECT_GE(world.network.calls["GetTrust"], 1);
  world.network.calls.clear();
  world.Open("member");
  world.Advance(5'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
  EXPECT_EQ(world.network.calls["GetTrust"], 0);
  EXPECT_THAT(member().alarms(), IsEmpty());
}

TEST_F(ChangesTest, TheCaThatANewTrustStatementLeavesOutIsBelievedForAWhile) {
  const std::string first = world.server.gate_certificate();
  world.server.ChangeCa();
  const std::string second = world.server.ca_certificate();
  StateTrust("members.example:7443", {first, second});
  world.network.CutFeeds();
  world.Advance(60'000);
  ASSERT_EQ(member().status().connection, Connection::kOnline) << member().status().detail;
  // The next one is stated before the port has its new certificate, as it must be.
  StateTrust("members.example:7443", {std::string("not yet in use")});
  world.network.CutFeeds();
  world.Advance(60'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline) << member().status().detail;
  world.Open("member");
  world.Advance(60'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline) << member().status().detail;
  // Not for ever: what was left out for a reason is believed no more.
  for (int day = 0; day < 91; ++day) world.Advance(kDayMs);
  world.network.CutFeeds();
  world.Advance(600'000);
  EXPECT_EQ(member().status().connection, Connection::kRefused) << member().status().detail;
}

TEST_F(ChangesTest, ARevocationThatComesWithTheFeedWipesThatDeviceAlone) {
  world.Enrol("tablet", kMember);
  v1::Statement countersign;
  countersign.mutable_countersign_device()->set_device_id(world["tablet"].device().bytes());
  MustAct("member", countersign);
  world.Advance(600'000);
  ASSERT_EQ(world["tablet"].status().connection, Connection::kOnline);
  (void)world.Declare("member", kMandate, "i1");
  world.Settle();
  world.network.calls.clear();
  v1::Statement revoke;
  revoke.mutable_revoke_device()->set_device_id(member().device().bytes());
  revoke.mutable_revoke_device()->set_reason("Tappad");
  MustAct("secretary", revoke);
  EXPECT_EQ(member().status().connection, Connection::kRevoked);
  EXPECT_EQ(world.network.calls["DeviceStatus"], 0);  // nobody had to be asked
  EXPECT_FALSE(std::filesystem::exists(world.At("member").directory + "/replica.db"));
  EXPECT_EQ(world.At("member").keeper.size(), 0u);
  EXPECT_FALSE(member().enrolled());
  EXPECT_EQ(member().confirmed()->FindMeeting(domain::MeetingId("m1")), nullptr);
  EXPECT_FALSE(member().Act(v1::Statement()).ok());
  world.Advance(60'000);
  EXPECT_EQ(member().status().connection, Connection::kRevoked);
  EXPECT_EQ(world["tablet"].status().connection, Connection::kOnline);
  EXPECT_THAT(world["tablet"].alarms(), IsEmpty());
}

TEST_F(ChangesTest, AnUnknownHeadIsNotBelievedBeforeTheFeedWasAskedAgain) {
  v1::Refusal unknown;
  unknown.set_code(v1::Refusal::CODE_UNKNOWN_HEAD);
  world.server.refuse_next = unknown;
  world.network.calls.clear();
  const ActResult first = world.Declare("member", kMandate, "i1");
  world.Settle();
  EXPECT_EQ(world.StateOf("member", first.id), OutboxState::kReceived);
  EXPECT_EQ(world.network.calls["Submit"], 2);
  EXPECT_EQ(world.network.calls["Subscribe"], 1);

  // Said again after the feed has shown the same log as ever: then it is the answer.
  world.network.mishap = [&](const std::string& method) {
    if (method == "Submit") world.server.refuse_next = unknown;
    return Mishap::kNone;
  };
  world.network.calls.clear();
  const ActResult second = world.Declare("member", kMandate, "i2");
  world.Advance(600'000);
  EXPECT_EQ(world.StateOf("member", second.id), OutboxState::kRefused);
  EXPECT_EQ(member().FindOutboxEntry(second.id)->refusal->code(), v1::Refusal::CODE_UNKNOWN_HEAD);
  EXPECT_EQ(world.network.calls["Submit"], 2);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
  EXPECT_THAT(member().alarms(), IsEmpty());
}

TEST_F(ChangesTest, AnAnswerIsKeptForNinetyDaysAndWhatWaitsForEver) {
  const ActResult answered = world.Declare("member", kMandate, "i1");
  world.Settle();
  ASSERT_EQ(world.StateOf("member", answered.id), OutboxState::kReceived);
  world.network.up = false;
  world.network.CutFeeds();
  world.Settle();
  const ActResult waiting = world.Declare("member", kMandate, "i2");
  world.Advance(89 * kDayMs);
  world.Open("member");
  EXPECT_TRUE(member().FindOutboxEntry(answered.id));
  EXPECT_TRUE(member().ReceiptFile(answered.id).ok());
  world.Advance(2 * kDayMs);
  world.Open("member");
  EXPECT_FALSE(member().FindOutboxEntry(answered.id));
  EXPECT_EQ(world.StateOf("member", waiting.id), OutboxState::kWaiting);
  // The record itself stays in the replica.
  EXPECT_TRUE(member().confirmed()->position_places.contains(answered.id));
}

TEST_F(ChangesTest, ASubstitutesDeviceDropsTheMeetingWhenItIsOver) {
  v1::Statement nominate;
  nominate.mutable_nominate_substitute()->set_meeting("m1");
  nominate.mutable_nominate_substitute()->set_mandate(kMandate);
  nominate.mutable_nominate_substitute()->set_person(kSubstitute);
  nominate.mutable_nominate_substitute()->set_order(1);
  nominate.mutable_nominate_substitute()->set_basis("Delegationsordning 4.2");
  const ActResult nomination = world.Act("member", nominate);
  ASSERT_FALSE(nomination.refusal) << nomination.refusal->ShortDebugString();
  world.Settle();
  std::optional<v1::Refusal> refusal;
  auto invitation = member().MakeInvitation(
      domain::PersonId(kSubstitute), domain::SubstituteScope{domain::MandateId(kMandate), domain::MeetingId("m1"), {}},
      {world.clock.wall_ms + kDayMs}, false, &refusal);
  ASSERT_TRUE(invitation.ok()) << invitation.status() << (refusal ? refusal->ShortDebugString() : "");
  world.Settle();
  Client& substitute = world.Open("substitute");
  ASSERT_TRUE(substitute.Prepare(invitation->link, "Telefon").ok());
  auto confirmed = substitute.Confirm();
  ASSERT_TRUE(confirmed.ok() && !*confirmed);
  world.Settle();
  v1::Statement accept;
  accept.mutable_answer_nomination()->set_nomination(nomination.id.bytes());
  accept.mutable_answer_nomination()->set_accept(true);
  MustAct("substitute", accept);
  const auto bodies = [&] {
    std::size_t count = 0;
    const auto log = world["substitute"].Export();
    EXPECT_TRUE(log.ok());
    for (const v1::Record& record : log->records()) {
      v1::Statement statement;
      if (record.has_body() && statement.ParseFromString(record.body().statement()) && statement.has_set_proposal())
        ++count;
    }
    return count;
  };
  world.OpenMeeting();
  world.Advance(10'000);
  ASSERT_NE(substitute.confirmed()->FindMeeting(domain::MeetingId("m1")), nullptr);
  EXPECT_EQ(bodies(), 2u);

  v1::Statement close;
  close.mutable_close_meeting()->set_meeting("m1");
  const auto held = substitute.confirmed();
  MustAct("secretary", close);
  world.Advance(10'000);
  EXPECT_EQ(substitute.confirmed()->FindMeeting(domain::MeetingId("m1")), nullptr);
  EXPECT_EQ(bodies(), 0u);
  EXPECT_NE(held->FindMeeting(domain::MeetingId("m1")), nullptr);  // a snapshot is as it was
  EXPECT_EQ(substitute.status().records, world.server.log.size());
  EXPECT_EQ(substitute.status().connection, Connection::kOnline) << substitute.status().detail;
  // Also after a restart, and the members keep theirs.
  world.Open("substitute");
  world.Advance(10'000);
  EXPECT_EQ(bodies(), 0u);
  EXPECT_EQ(world["substitute"].status().connection, Connection::kOnline);
  EXPECT_THAT(world["substitute"].alarms(), IsEmpty());
  EXPECT_NE(member().confirmed()->FindMeeting(domain::MeetingId("m1")), nullptr);
}

}  // namespace
}  // namespace mandat::client
