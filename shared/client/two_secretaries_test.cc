// Two secretaries, or one with two devices, at the same work: nobody's text is lost, and who comes second is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mandat/v1/minutes.pb.h"
#include "shared/client/testing/client_test_fixture.h"

namespace mandat::client {
namespace {

using ::testing::IsEmpty;
using testing::World;

// The office's second device works without a network while the first one's words are recorded.
class TwoSecretariesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Meeting();
    world.Enrol("second", "secretary");
    v1::Statement countersign;
    countersign.mutable_countersign_device()->set_device_id(world["second"].device().bytes());
    ASSERT_FALSE(world.Act("secretary", countersign).refusal);
    world.Advance(600'000);
    ASSERT_EQ(world["second"].status().connection, Connection::kOnline) << world["second"].status().detail;
  }
  void TearDown() override {
    for (const char* name : {"secretary", "second"}) EXPECT_THAT(world[name].alarms(), IsEmpty());
  }

  // The first's is recorded, the second's was signed before it knew of that.
  void AtTheSameTime(const v1::Statement& first, const v1::Statement& second) {
    world.Close("second");
    const ActResult stands = world.Act("secretary", first);
    ASSERT_FALSE(stands.refusal) << stands.refusal->ShortDebugString();
    world.Settle();
    ASSERT_EQ(world.StateOf("secretary", stands.id), OutboxState::kReceived);
    world.network.up = false;
    world.Open("second");
    const ActResult late = world.Act("second", second);
    ASSERT_FALSE(late.refusal) << late.refusal->ShortDebugString();
    world.network.up = true;
    world.Advance(600'000);
    first_ = stands.id;
    late_ = world["second"].FindOutboxEntry(late.id);
    ASSERT_TRUE(late_);
  }
  const domain::AgendaItem& Item(const std::string& device) {
    const domain::Meeting* meeting = world[device].shown()->FindMeeting(domain::MeetingId("m1"));
    return *meeting->FindItem(domain::ItemId("i1"));
  }
  static v1::Statement ItemTitled(const std::string& title) {
    v1::Statement act;
    v1::SetAgendaItem& item = *act.mutable_set_agenda_item();
    item.set_meeting("m1");
    item.set_item("i1");
    item.set_number(1);
    item.set_title(title);
    item.set_kind(v1::ITEM_KIND_DECISION);
    item.set_decision_class(v1::DECISION_CLASS_SUBJECT);
    item.add_areas("older");
    return act;
  }
  static v1::Statement ProposalOf(const std::string& text) {
    v1::Statement act;
    v1::SetProposal& proposal = *act.mutable_set_proposal();
    proposal.set_meeting("m1");
    proposal.set_item("i1");
    proposal.set_revision(2);
    proposal.add_clauses()->set_text(text);
    proposal.set_change("Ny lydelse");
    return act;
  }

  World world;
  domain::StatementId first_;
  std::optional<OutboxEntry> late_;
};

TEST_F(TwoSecretariesTest, OfAnItemsTitleTheFirstStandsAndTheSecondIsToldAndKeepsItsOwn) {
  AtTheSameTime(ItemTitled("Den första rubriken"), ItemTitled("Den andra rubriken"));
  EXPECT_EQ(late_->state, OutboxState::kSuperseded);
  EXPECT_EQ(late_->current, first_);
  EXPECT_EQ(late_->statement.set_agenda_item().title(), "Den andra rubriken");
  for (const char* device : {"secretary", "second"}) EXPECT_EQ(Item(device).title, "Den första rubriken");
}

TEST_F(TwoSecretariesTest, OfAProposalBothTextsAreThereAndNobodyHasDeclaredOnTheSecond) {
  AtTheSameTime(ProposalOf("anta förslaget som det första"), ProposalOf("anta förslaget som det andra"));
  EXPECT_EQ(late_->state, OutboxState::kSuperseded);
  EXPECT_EQ(late_->current, first_);
  EXPECT_EQ(late_->statement.set_proposal().clauses(0).text(), "anta förslaget som det andra");
  ASSERT_EQ(Item("second").revisions.size(), 2u);
  EXPECT_EQ(Item("second").revisions.back().clauses.front(), "anta förslaget som det första");
  // Once it is seen, the second's text can be proposed after the first's.
  v1::Statement act;
  *act.mutable_set_proposal() = late_->statement.set_proposal();
  act.mutable_set_proposal()->set_revision(3);
  ASSERT_FALSE(world.Act("second", act).refusal);
  world.Settle();
  ASSERT_EQ(Item("secretary").revisions.size(), 3u);
  EXPECT_EQ(Item("secretary").revisions.back().clauses.front(), "anta förslaget som det andra");
}

TEST_F(TwoSecretariesTest, OfTheAgendasOrderTheFirstStandsAndTheSecondIsTold) {
  const auto order = [](const char* before, const char* after) {
    v1::Statement act;
    act.mutable_order_agenda()->set_meeting("m1");
    for (const char* item : {before, after}) {
      v1::AgendaPlace& place = *act.mutable_order_agenda()->add_places();
      place.set_item(item);
      place.set_number(item == before ? 1 : 2);
    }
    return act;
  };
  AtTheSameTime(order("i2", "i1"), order("i1", "i2"));
  EXPECT_EQ(late_->state, OutboxState::kSuperseded);
  EXPECT_EQ(late_->current, first_);
}

TEST_F(TwoSecretariesTest, OfTwoDraftsOfTheMinutesOneIsTheVersionAndTheOtherIsRefusedWithItsPaperKept) {
  world.OpenMeeting();
  v1::Statement close;
  close.mutable_close_meeting()->set_meeting("m1");
  ASSERT_FALSE(world.Act("secretary", close).refusal);
  world.Settle();
  const auto draft = [this](const char* device, const std::string& text) {
    v1::MinutesDocument document;
    document.set_meeting("m1");
    document.set_version(1);
    document.set_place(text);
    const std::string bytes = document.SerializeAsString();
    const auto hash = world[device].AddDocument(bytes);
    EXPECT_TRUE(hash.ok());
    v1::Statement act;
    v1::IssueMinutes& issue = *act.mutable_issue_minutes();
    issue.set_meeting("m1");
    issue.set_version(1);
    issue.set_stage(v1::MINUTES_STAGE_DRAFT);
    issue.mutable_document()->set_hash(hash->bytes());
    issue.set_size(bytes.size());
    return std::pair(act, bytes);
  };
  const auto [one, one_bytes] = draft("secretary", "Den förstas text");
  world.Settle();
  const auto [two, two_bytes] = draft("second", "Den andras text");
  AtTheSameTime(one, two);
  EXPECT_TRUE(late_->state == OutboxState::kRefused || late_->state == OutboxState::kSuperseded);
  ASSERT_TRUE(late_->refusal || late_->current != domain::StatementId());
  EXPECT_EQ(late_->statement.issue_minutes().document().hash(), two.issue_minutes().document().hash());
  const domain::Meeting* meeting = world["second"].shown()->FindMeeting(domain::MeetingId("m1"));
  ASSERT_EQ(meeting->minutes.versions.at(domain::ItemId()).size(), 1u);
  EXPECT_EQ(meeting->minutes.versions.at(domain::ItemId()).front().statement, first_);
  // Both texts are on the device that came second.
  const auto kept = domain::Hash::FromBytes(two.issue_minutes().document().hash());
  EXPECT_EQ(*world["second"].Document(*kept), two_bytes);
}

}  // namespace
}  // namespace mandat::client
