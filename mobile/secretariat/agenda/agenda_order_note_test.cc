#include "mobile/secretariat/agenda/agenda_order_note.h"

#include "mobile/secretariat/agenda/desk_world_test_util.h"

namespace mandat::app {
namespace {

using AgendaOrderNoteTest = DeskWorldTest;

TEST_F(AgendaOrderNoteTest, ATriedOrderIsThereAfterARestartUntilItIsDropped) {
  Desk();
  EXPECT_FALSE(KeptOrder(*workspace_, At("m1")));
  TriedOrder tried{AgendaOrder::Of(At("m1")), At("m1").agenda.order, {}};
  ASSERT_EQ(tried.order.Move(At("m1").items.front().id, 1), AgendaOrder::Moved::kDone);
  ASSERT_TRUE(KeepOrder(*workspace_, At("m1").id, tried).ok());
  DeskBackToTheWorld();
  Desk();
  const auto kept = KeptOrder(*workspace_, At("m1"));
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->order.Places(), tried.order.Places());
  EXPECT_FALSE(kept->order.IsAsIn(At("m1")));
  EXPECT_EQ(kept->base, tried.base);
  ASSERT_TRUE(DropKeptOrder(*workspace_, At("m1").id).ok());
  EXPECT_FALSE(KeptOrder(*workspace_, At("m1")));
}

}  // namespace
}  // namespace mandat::app
