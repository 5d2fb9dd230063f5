// What was written and did not come to count is read in the profile; what came to count stands where it belongs.
#include "mobile/models/profile_model.h"

#include <functional>
#include <vector>

#include "gtest/gtest.h"

namespace mandat::app {
namespace {

TEST(ProfileModelTest, WordsThatCameToNothingAreKeptWhateverActTheyStandIn) {
  const std::vector<std::function<void(v1::Statement&)>> acts = {
      [](v1::Statement& act) { act.mutable_comment_minutes()->set_text("ord"); },
      [](v1::Statement& act) { act.mutable_refuse_to_sign_minutes()->set_reason("ord"); },
      [](v1::Statement& act) { act.mutable_contest_position()->set_reason("ord"); },
      [](v1::Statement& act) { act.mutable_record_reservation()->set_text("ord"); },
      [](v1::Statement& act) { act.mutable_report_assignment()->set_text("ord"); },
      [](v1::Statement& act) { act.mutable_declare_recusal()->set_reason("ord"); },
      [](v1::Statement& act) { act.mutable_request_conveyance()->set_message("ord"); }};
  for (const auto& write : acts) {
    client::OutboxEntry entry;
    write(entry.statement);
    SCOPED_TRACE(entry.statement.ShortDebugString());
    for (const auto state :
         {client::OutboxState::kRefused, client::OutboxState::kSuperseded, client::OutboxState::kLost}) {
      entry.state = state;
      EXPECT_EQ(SaidByOwner(entry), QStringLiteral("ord"));
    }
    for (const auto state : {client::OutboxState::kWaiting, client::OutboxState::kReceived}) {
      entry.state = state;
      EXPECT_TRUE(SaidByOwner(entry).isEmpty());
    }
  }
}

}  // namespace
}  // namespace mandat::app
