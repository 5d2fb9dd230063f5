// What is said of a word: mine, somebody else's, sealed, for an earlier version, erased; and who is still missing.
#include "mobile/models/item_positions.h"

#include <memory>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "mobile/models/item_history.h"
#include "mobile/models/my_part.h"
#include "shared/client/testing/world.h"
#include "shared/domain/residue.h"

namespace mandat::app {
namespace {

using client::testing::kMandate;
using client::testing::kMember;
using testing::HasSubstr;

constexpr char kRonneby[] = "ronneby-care";
constexpr char kRonnebyChief[] = "ronneby-care-chief";

class ItemPositionsTest : public testing::Test {
 protected:
  void SetUp() override {
    world_.Found();
    world_.Enrol("phone", kMember);
    world_.Enrol("other", kRonnebyChief);
    world_.Meeting(1);
  }
  void TearDown() override { workspace_ = nullptr; }
  // From now on `device`'s owner looks.
  Workspace& Look(const char* device) {
    world_.Settle();
    workspace_ = std::make_unique<Workspace>(std::move(world_.At(device).client));
    return *workspace_;
  }
  const domain::Meeting& Meeting() { return *workspace_->shown().FindMeeting(domain::MeetingId("m1")); }
  const domain::AgendaItem& Item() { return Meeting().items.front(); }
  static std::string Text(const QVariantMap& row, const char* role) {
    return row[QString::fromLatin1(role)].toString().toStdString();
  }
  QVariantMap Other() {
    const QList<QVariantMap> rows = OthersPositionRows(*workspace_, Meeting(), Item());
    EXPECT_EQ(rows.size(), 1);
    return rows.isEmpty() ? QVariantMap() : rows.front();
  }
  // The log's newest record, by a decision on disposal.
  void EraseNewest() {
    const std::uint64_t seq = world_.server.log.size();
    const v1::Record& record = world_.server.log.records[seq - 1];
    v1::Statement original, cancel, act;
    ASSERT_TRUE(original.ParseFromString(record.body().statement()));
    const domain::Time said = {record.body().time_ms()};
    v1::CancelMeeting& cancelled = *cancel.mutable_cancel_meeting();
    cancelled.set_meeting("m1");
    cancelled.set_reason("Många förhinder");
    cancelled.mutable_entered()->set_channel(v1::CHANNEL_EMAIL);
    cancelled.mutable_entered()->set_stated_by("chair");
    cancelled.mutable_entered()->set_given_at_ms(said.ms);
    cancelled.mutable_entered()->set_evidence_text("Vi ställer in.");
    const auto result = world_.Act("secretary", cancel);
    ASSERT_FALSE(result.refusal) << result.refusal->ShortDebugString();
    world_.Settle();
    *act.mutable_erase_record() =
        domain::MakeErasure({record.header().epoch(), seq}, original, said, "Dokumenthanteringsplan 4.2");
    const auto erased = world_.Act("secretary", act);
    ASSERT_FALSE(erased.refusal) << erased.refusal->ShortDebugString();
    world_.Settle();
  }

  client::testing::World world_;
  std::unique_ptr<Workspace> workspace_;
};

TEST_F(ItemPositionsTest, ASealedWordSaysWhenItWillBeShown) {
  (void)world_.Declare("other", kRonneby, "i1", "med tvekan");
  Look("phone");
  EXPECT_EQ(Text(Other(), "stanceText"), "Shown when the meeting opens");
  EXPECT_EQ(Text(Other(), "comment"), "");
}

TEST_F(ItemPositionsTest, AWordIsReadOnceTheMeetingHasOpened) {
  (void)world_.Declare("other", kRonneby, "i1", "med tvekan", v1::STANCE_REJECT);
  world_.Settle();
  world_.OpenMeeting();
  Look("phone");
  EXPECT_EQ(Text(Other(), "stanceText"), "Reject");
  EXPECT_EQ(Text(Other(), "comment"), "med tvekan");
}

TEST_F(ItemPositionsTest, AnErasedWordIsCalledErasedAndNotSealed) {
  (void)world_.Declare("other", kRonneby, "i1", "med tvekan");
  world_.Settle();
  EraseNewest();
  const Workspace& w = Look("phone");
  EXPECT_EQ(Text(Other(), "stanceText"), "Erased: what was said is not kept any more");
  EXPECT_EQ(Text(Other(), "stateIcon"), "trash");
  const QList<QVariantMap> history = HistoryRows(w, Meeting(), Item());
  ASSERT_FALSE(history.isEmpty());
  EXPECT_THAT(Text(history.front(), "text"), HasSubstr("Erased"));
}

TEST_F(ItemPositionsTest, MyOwnErasedWordHasNeitherStanceNorCommentNorReceipt) {
  (void)world_.Declare("phone", kMandate, "i1", "med tvekan");
  world_.Settle();
  EraseNewest();
  const Workspace& w = Look("phone");
  const QVariantMap mine = MyPositionRows(w, Meeting(), Item(), true).front();
  EXPECT_EQ(Text(mine, "stateText"), "Erased");
  EXPECT_EQ(mine["stance"].toInt(), 0);
  EXPECT_EQ(Text(mine, "comment"), "");
  EXPECT_FALSE(mine["hasReceipt"].toBool());
}

TEST_F(ItemPositionsTest, AWordForAnEarlierVersionSaysSoOfMineAndOfOthers) {
  (void)world_.Declare("phone", kMandate, "i1");
  (void)world_.Declare("other", kRonneby, "i1");
  world_.Settle();
  ASSERT_FALSE(world_.Propose("i1", 2, "anta det andra förslaget").refusal);
  const Workspace& w = Look("phone");
  const QVariantMap mine = MyPositionRows(w, Meeting(), Item(), true).front();
  EXPECT_EQ(Text(mine, "staleText"), "Your position is for version 1. Now there is version 2.");
  EXPECT_EQ(mine["staleRevision"].toInt(), 1);
  EXPECT_EQ(Text(Other(), "stateText"), "For version 1, now there is 2");
}

TEST_F(ItemPositionsTest, WhoIsStillMissingIsNamed) {
  (void)world_.Declare("phone", kMandate, "i1");
  const Workspace& w = Look("phone");
  const auto forecasts = domain::ForecastMeeting(w.shown(), Meeting());
  const std::string standing = StandingText(w, Meeting(), Item(), ForecastOf(forecasts, Item().id)).toStdString();
  EXPECT_THAT(standing, HasSubstr("1 of the "));
  EXPECT_THAT(standing, HasSubstr("Ronneby kommun"));
  EXPECT_THAT(standing, testing::Not(HasSubstr("Karlskrona kommun")));
}

TEST_F(ItemPositionsTest, MyPartIsTheAreaThatIAnswerForAtMyPrincipal) {
  const Workspace& w = Look("phone");
  const auto forecasts = domain::ForecastMeeting(w.shown(), Meeting());
  EXPECT_EQ(MyPartText(w, Meeting(), Item(), ForecastOf(forecasts, Item().id)).toStdString(),
            "You answer for äldre at Karlskrona kommun");
}

TEST_F(ItemPositionsTest, TheHistoryTellsVersionsAndWordsTheNewestFirst) {
  (void)world_.Declare("phone", kMandate, "i1");
  world_.Settle();
  ASSERT_FALSE(world_.Propose("i1", 2, "anta det andra förslaget").refusal);
  const Workspace& w = Look("phone");
  const QList<QVariantMap> history = HistoryRows(w, Meeting(), Item());
  ASSERT_EQ(history.size(), 3);
  EXPECT_EQ(Text(history[0], "title"), "Version 2 of the proposal");
  EXPECT_EQ(history[0]["fromRevision"].toInt(), 1);
  EXPECT_THAT(Text(history[1], "title"), HasSubstr("Karlskrona kommun"));
  EXPECT_THAT(Text(history[1], "text"), HasSubstr("Approve · version 1"));
  EXPECT_EQ(history[2]["fromRevision"].toInt(), 0);
}

}  // namespace
}  // namespace mandat::app
