// What is fetched by itself, what somebody waits for, and what goes when the log names it no more.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/client/client.h"
#include "shared/client/reading.h"
#include "shared/client/testing/world.h"
#include "shared/domain/text_hash.h"

namespace mandat::client {
namespace {

using ::testing::IsEmpty;
using testing::kMember;
using testing::Mishap;
using ::testing::SizeIs;
using testing::World;

class FetchingTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Enrol("member", kMember);
    world.Meeting();
    for (const char* name : {"a", "b", "c"}) {
      const std::string bytes(5'000, name[0]);
      papers.push_back(domain::Sha256(bytes));
      world.server.documents[papers.back().bytes()] = bytes;
    }
  }
  Client& member() { return world["member"]; }
  bool Has(int paper) { return member().document_state(papers[static_cast<std::size_t>(paper)]).complete; }
  // A paper of the meeting's, from the secretary.
  absl::StatusOr<domain::Hash> AddPaper() {
    const std::string bytes = "only for a while";
    auto hash = world["secretary"].AddDocument(bytes);
    if (!hash.ok()) return hash;
    v1::Statement act;
    v1::AddDocument& document = *act.mutable_add_document();
    document.mutable_document()->set_hash(hash->bytes());
    document.set_meeting("m1");
    document.set_title("Underlag");
    document.set_media_type("application/pdf");
    document.set_size(bytes.size());
    EXPECT_FALSE(world.Act("secretary", act).refusal);
    return hash;
  }
  // Nobody but the secretariat reads it from now on.
  void Restrict(const domain::Hash& hash) {
    v1::Statement act;
    v1::SetDocumentAccess& access = *act.mutable_set_document_access();
    access.mutable_document()->set_hash(hash.bytes());
    access.set_meeting("m1");
    access.set_access(v1::DOCUMENT_ACCESS_RESTRICTED);
    access.set_ground("OSL 25:1");
    EXPECT_FALSE(world.Act("secretary", act).refusal);
  }
  World world;
  std::vector<domain::Hash> papers;
};

TEST_F(FetchingTest, WhereTheNetworkCostsMoneyOnlyWhatWasAskedForIsFetched) {
  member().SetFetching(false);
  ASSERT_TRUE(member().Prefetch({papers[0], papers[1]}).ok());
  world.Advance(10'000);
  EXPECT_FALSE(Has(0) || Has(1));
  EXPECT_EQ(world.network.calls["GetDocument"], 0);
  EXPECT_TRUE(member().document_states().at(papers[0]).wanted);
  ASSERT_TRUE(member().Prefetch({papers[1]}, Fetch::kAsked).ok());
  world.Advance(10'000);
  EXPECT_TRUE(Has(1));
  EXPECT_FALSE(Has(0));
  member().SetFetching(true);
  world.Advance(10'000);
  EXPECT_TRUE(Has(0));
  EXPECT_FALSE(member().document_states().at(papers[0]).wanted);
}

TEST_F(FetchingTest, APaperOnItsWayStopsWhenTheNetworkBeginsToCostAndGoesOnWhereItWas) {
  ASSERT_TRUE(member().Prefetch({papers[0]}).ok());  // asked for at once; its pieces come as the loop runs
  ASSERT_EQ(world.network.calls["GetDocument"], 1);
  member().SetFetching(false);
  world.Advance(10'000);
  const std::uint64_t received = member().document_state(papers[0]).received;
  EXPECT_LT(received, 5'000u);
  EXPECT_EQ(world.network.calls["GetDocument"], 1);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
  member().SetFetching(true);
  world.Advance(10'000);
  EXPECT_TRUE(Has(0));
  EXPECT_EQ(*member().Document(papers[0]), std::string(5'000, 'a'));
}

TEST_F(FetchingTest, WhatSomebodyWaitsForComesFirst) {
  world.network.members_up = false;
  world.network.CutFeeds();
  world.Settle();
  ASSERT_TRUE(member().Prefetch({papers[0], papers[1]}).ok());
  ASSERT_TRUE(member().Prefetch({papers[2]}, Fetch::kAsked).ok());
  // Wanted by itself afterwards, it is still waited for.
  ASSERT_TRUE(member().Prefetch({papers[2]}).ok());
  int left = 5;  // pieces before the network goes again
  world.network.members_up = true;
  world.network.mishap = [&](const std::string& method) {
    return method == "GetDocumentChunk" && left-- <= 0 ? Mishap::kCutBefore : Mishap::kNone;
  };
  for (int i = 0; i < 600 && !Has(2); ++i) world.Advance(1'000);
  EXPECT_TRUE(Has(2));
  EXPECT_FALSE(Has(0) || Has(1));
}

TEST_F(FetchingTest, APaperThatTheLogNamesNoMoreGoesWithItsNotes) {
  const auto hash = AddPaper();
  ASSERT_TRUE(hash.ok());
  world.Advance(60'000);
  ASSERT_TRUE(member().PrefetchMeeting(domain::MeetingId("m1")).ok());
  world.Advance(60'000);
  ASSERT_TRUE(member().document_state(*hash).complete);
  Mark mark;
  mark.paper = *hash;
  mark.note = "min";
  ASSERT_TRUE(member().WithReading([&](Reading& reading) { return reading.Add(mark).status(); }).ok());
  // What was fetched without being a paper of the log stays.
  ASSERT_TRUE(member().Prefetch({papers[0]}, Fetch::kAsked).ok());
  world.Advance(10'000);

  Restrict(*hash);
  world.Advance(60'000);
  ASSERT_FALSE(member().confirmed()->documents.contains(*hash));
  EXPECT_TRUE(absl::IsNotFound(member().Document(*hash).status()));
  EXPECT_TRUE(Has(0));
  EXPECT_TRUE(world["secretary"].Document(*hash).ok());
  std::vector<Mark> marks;
  ASSERT_TRUE(member()
                  .WithReading([&](Reading& reading) {
                    auto found = reading.Marks(*hash);
                    if (found.ok()) marks = *std::move(found);
                    return found.status();
                  })
                  .ok());
  EXPECT_THAT(marks, IsEmpty());
}

TEST_F(FetchingTest, ADeviceThatDoesNotStayLetsGoOfAPaperAtOnce) {
  const auto hash = AddPaper();
  ASSERT_TRUE(hash.ok());
  world.Advance(10'000);
  Restrict(*hash);
  world.Settle();
  ASSERT_TRUE(member().confirmed()->documents.contains(*hash));
  world.Open("member");
  ASSERT_TRUE(member().SyncOnce(std::chrono::seconds(5)).ok());
  EXPECT_FALSE(member().confirmed()->documents.contains(*hash));
}

}  // namespace
}  // namespace mandat::client
