// The board on the screen while words come in: what did not change stays as it is, where it is.
#include "mobile/secretariat/board/board_model.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "mobile/models/session_test_util.h"
#include "mobile/secretariat/agenda/desk_world_test_util.h"
#include "mobile/secretariat/board/entered_position.h"

namespace mandat::app {
namespace {

class BoardModelTest : public DeskWorldTest {
 protected:
  // The holder's word by telephone, signed at the desk.
  void EnterWord(SessionForTest& session, const std::string& item_id) {
    const Workspace& w = session.workspace();
    const domain::Meeting& meeting = *w.shown().FindMeeting(domain::MeetingId("m1"));
    const domain::Mandate held = *w.shown().MandateOn(domain::MandateId(client::testing::kMandate), meeting.date);
    EnteredWord word;
    word.mandate = held.id;
    word.channel = v1::CHANNEL_OTHER;
    word.stated_by = held.holder;
    word.stance = v1::STANCE_APPROVE;
    word.evidence_text = QStringLiteral("Sade så i telefon.");
    word.given_at = {w.now().ms - 60'000};
    const EnteredPosition entered =
        EnteredPositionAct(w, meeting, *meeting.FindItem(domain::ItemId(item_id)), held, word);
    const auto result = session.workspace().client().Act(entered.act, &entered.sealed);
    ASSERT_TRUE(result.ok()) << result.status();
    ASSERT_FALSE(result->refusal) << result->refusal->ShortDebugString();
    session.Step();
  }
};

TEST_F(BoardModelTest, AWordChangesItsMarkAndLeavesTheRestOfTheScreenAlone) {
  SessionForTest session(world_, "secretary");
  BoardModel board;
  board.setMeeting(QStringLiteral("m1"));
  board.selectMark(QStringLiteral("i1"), QString::fromLatin1(client::testing::kMandate));
  int reset = 0;
  int legends = 0;
  std::vector<std::pair<QModelIndex, QModelIndex>> marked, lines, columns;
  const auto follow = [&](QAbstractItemModel* model, auto& changed) {
    QObject::connect(model, &QAbstractItemModel::modelReset, [&] { ++reset; });
    QObject::connect(model, &QAbstractItemModel::dataChanged,
                     [&](const QModelIndex& first, const QModelIndex& last) { changed.emplace_back(first, last); });
  };
  follow(board.cells(), marked);
  follow(board.lines(), lines);
  follow(board.columns(), columns);
  QObject::connect(&board, &BoardModel::legendChanged, [&] { ++legends; });
  ASSERT_NO_FATAL_FAILURE(EnterWord(session, "i2"));
  session.Step();
  EXPECT_EQ(reset, 0);
  EXPECT_EQ(legends, 0);
  EXPECT_TRUE(lines.empty());
  ASSERT_EQ(marked.size(), 1u);
  const QModelIndex mark = marked.front().first;
  EXPECT_EQ(marked.front().second, mark);
  EXPECT_EQ(board.cells()->itemAt(mark.column()), QStringLiteral("i2"));
  EXPECT_EQ(board.cells()->mandateAt(mark.row()), QLatin1String(client::testing::kMandate));
  ASSERT_EQ(columns.size(), 1u) << "how many are missing on that item";
  EXPECT_EQ(columns.front().first.row(), mark.column());
  EXPECT_EQ(board.selectedItem(), QStringLiteral("i1"));
  EXPECT_EQ(board.selectedMandate(), QLatin1String(client::testing::kMandate));
}

TEST_F(BoardModelTest, AnotherMeetingOnTheSameBoardIsReadWhole) {
  Create("m2", "2027-05-21");
  AddItem("m2", "x1", 1, "Ett annat ärende");
  SessionForTest session(world_, "secretary");
  BoardModel board;
  board.setMeeting(QStringLiteral("m1"));
  const int columns = board.cells()->columnCount();
  EXPECT_GT(columns, 0);
  board.setMeeting(QStringLiteral("m2"));
  EXPECT_EQ(board.cells()->columnCount(), 0) << "nothing is to be decided there";
  board.setMeeting(QStringLiteral("m1"));
  EXPECT_EQ(board.cells()->columnCount(), columns);
  ASSERT_NO_FATAL_FAILURE(EnterWord(session, "i1"));
  bool marked = false;
  for (int row = 0; row < board.cells()->rowCount(); ++row) {
    marked |= board.cells()->mandateAt(row) == QLatin1String(client::testing::kMandate) &&
              board.cells()->nameAt(row, 0).contains(QStringLiteral("by e-mail"));
  }
  EXPECT_TRUE(marked);
}

}  // namespace
}  // namespace mandat::app
