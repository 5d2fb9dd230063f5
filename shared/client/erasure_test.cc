// An erased record goes from every device by the feed: from its file, its fold, its outbox and its papers; and a device
// that comes late, or was away, ends the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "shared/client/alarm.h"
#include "shared/client/store.h"
#include "shared/client/testing/world.h"
#include "shared/domain/residue.h"
#include "shared/vault/decrypted_file_test_util.h"
#include "tests/support/value_text.h"

namespace mandat::client {
namespace {

using mandat::testing::FirstDifference;
using mandat::testing::TextOf;
using ::testing::IsEmpty;
using testing::kMember;
using testing::World;

constexpr char kSaid[] = "Gunilla Ek";

// What two devices that see the same must know alike.
std::string Seen(const domain::State& state) {
  return TextOf(state.facts) + TextOf(state.statements) + TextOf(state.persons) + TextOf(state.meetings) +
         TextOf(state.documents) + TextOf(state.replaced) + TextOf(state.head_time) + TextOf(state.hidden_bodies);
}

class ReplicaErasureTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Enrol("member", kMember);
    world.Meeting();
  }
  std::uint64_t Describe(const std::string& by, const std::string& person, const std::string& name) {
    v1::Statement act;
    act.mutable_describe_person()->set_person(person);
    act.mutable_describe_person()->set_name(name);
    const ActResult result = world.Act(by, act);
    EXPECT_FALSE(result.refusal) << result.refusal->ShortDebugString();
    world.Settle();
    return world.server.log.size();
  }
  // By the secretary, of the record as the server has it.
  v1::Statement ErasureOf(std::uint64_t seq) {
    const v1::Record& record = world.server.log.records[seq - 1];
    v1::Statement original, act;
    EXPECT_TRUE(original.ParseFromString(record.body().statement()));
    *act.mutable_erase_record() = domain::MakeErasure({record.header().epoch(), seq}, original,
                                                      {record.body().time_ms()}, "Dokumenthanteringsplan 4.2");
    return act;
  }
  void Erase(std::uint64_t seq) {
    const ActResult result = world.Act("secretary", ErasureOf(seq));
    ASSERT_FALSE(result.refusal) << result.refusal->ShortDebugString();
    world.Settle();
    ASSERT_TRUE(world.server.log.state.facts[seq - 1].erased_by > 0);
  }
  static bool HasBody(Client& client, std::uint64_t seq) {
    const auto log = client.Export();
    return log.ok() && log->records(static_cast<int>(seq) - 1).has_body();
  }
  static std::string NameOf(Client& client, const std::string& person) {
    const auto found = client.confirmed()->persons.find(domain::PersonId(person));
    return found == client.confirmed()->persons.end() ? "unknown" : found->second.name;
  }
  void ExpectGone(const std::string& device, std::uint64_t seq, const std::string& person) {
    EXPECT_FALSE(HasBody(world[device], seq)) << device;
    EXPECT_EQ(NameOf(world[device], person), "") << device;
    EXPECT_THAT(world[device].alarms(), IsEmpty()) << device;
    for (const OutboxEntry& entry : world[device].OutboxEntries())
      EXPECT_EQ(entry.statement.ShortDebugString().find(kSaid), std::string::npos) << device;
    EXPECT_EQ(world[device].confirmed()->hidden_bodies, 0u) << device;
  }

  World world;
};

TEST_F(ReplicaErasureTest, GoesFromEveryDeviceAndFromTheAuthorsOutbox) {
  const std::uint64_t seq = Describe("member", kMember, kSaid);
  ASSERT_EQ(NameOf(world["secretary"], kMember), kSaid);
  ASSERT_TRUE(HasBody(world["member"], seq));
  Erase(seq);
  ExpectGone("secretary", seq, kMember);
  ExpectGone("member", seq, kMember);
  const std::string before = Seen(*world["member"].confirmed());
  // As after a start.
  world.Open("member");
  ExpectGone("member", seq, kMember);
  EXPECT_EQ(FirstDifference(before, Seen(*world["member"].confirmed())), "");
  // And the log goes on over it.
  Describe("secretary", kMember, "Ny person");
  EXPECT_EQ(NameOf(world["member"], kMember), "Ny person");
}

TEST_F(ReplicaErasureTest, ADeviceThatJoinsLaterEndsAsTheOthers) {
  const std::uint64_t seq = Describe("secretary", kMember, kSaid);
  Erase(seq);
  Describe("secretary", "region-director", "Någon annan");
  world.Enrol("second", "region-director");
  world.Settle();
  ExpectGone("second", seq, kMember);
  EXPECT_EQ(FirstDifference(Seen(*world["second"].confirmed()), Seen(*world["member"].confirmed())), "");
}

TEST_F(ReplicaErasureTest, ADeviceThatWasAwayLosesItWhenItComesBack) {
  const std::uint64_t seq = Describe("secretary", kMember, kSaid);
  world.Close("member");
  Erase(seq);
  Describe("secretary", "region-director", "Någon annan");
  world.Open("member");
  world.Settle();
  world.Advance(60'000);
  ExpectGone("member", seq, kMember);
  EXPECT_EQ(FirstDifference(Seen(*world["member"].confirmed()), Seen(*world["secretary"].confirmed())), "");
}

TEST_F(ReplicaErasureTest, AFalseErasureIsAnAlarmWithEvidenceAndTakesNothing) {
  const std::uint64_t seq = Describe("secretary", kMember, kSaid);
  v1::Statement act = ErasureOf(seq);
  v1::Statement residue = *domain::ParseResidue(act.erase_record().residue());
  residue.mutable_describe_person()->set_person("region-director");
  act.mutable_erase_record()->set_residue(residue.SerializeAsString());
  // A server that does not look records it.
  ASSERT_FALSE(world.Act("secretary", act).refusal);
  world.Settle();
  ASSERT_FALSE(world["member"].alarms().empty());
  EXPECT_EQ(world["member"].alarms().front().name, "not_allowed");
  v1::Evidence evidence;
  ASSERT_TRUE(evidence.ParseFromString(world["member"].alarms().front().evidence));
  const absl::Status shown = CheckEvidence(evidence, world["member"].forum());
  EXPECT_TRUE(shown.ok()) << shown;
  EXPECT_TRUE(HasBody(world["member"], seq));
  EXPECT_EQ(NameOf(world["member"], kMember), kSaid);
}

TEST_F(ReplicaErasureTest, APaperOfItsOwnGoesFromTheDevice) {
  const auto hash = world["secretary"].AddDocument("%PDF om Gunilla Ek");
  ASSERT_TRUE(hash.ok()) << hash.status();
  v1::Statement add;
  v1::AddDocument& paper = *add.mutable_add_document();
  paper.mutable_document()->set_hash(hash->bytes());
  paper.set_meeting("m1");
  paper.set_title("Om Gunilla Ek");
  paper.set_media_type("application/pdf");
  paper.set_size(18);
  ASSERT_FALSE(world.Act("secretary", add).refusal);
  world.Settle();
  const std::uint64_t seq = world.server.log.size();
  ASSERT_TRUE(world["member"].Prefetch({*hash}).ok());
  world.Advance(5'000);
  ASSERT_TRUE(world["member"].Document(*hash).ok()) << world["member"].Document(*hash).status();
  Erase(seq);
  for (const char* device : {"secretary", "member"}) {
    EXPECT_TRUE(absl::IsNotFound(world[device].Document(*hash).status())) << device;
    EXPECT_EQ(world[device].confirmed()->documents.at(*hash).title, "") << device;
  }
}

TEST_F(ReplicaErasureTest, NoByteOfItStaysInTheDevicesFile) {
  const auto file_of = [&](const std::string& device) {
    return vault::DecryptedFile(Store::PathIn(world.At(device).directory),
                                vault::SecretBytes::CopyOf(world.At(device).key));
  };
  const std::uint64_t seq = Describe("member", kMember, kSaid);
  for (const char* device : {"secretary", "member"})
    ASSERT_NE(file_of(device).find(kSaid), std::string::npos) << "the scan sees nothing: it proves nothing";
  Erase(seq);
  for (const char* device : {"secretary", "member"})
    EXPECT_EQ(file_of(device).find(kSaid), std::string::npos) << device;
}

}  // namespace
}  // namespace mandat::client
