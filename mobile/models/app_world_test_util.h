// For tests of what screens show: a forum, its server and devices in one thread, and the member's phone as the screens
// see it.
#ifndef MANDAT_MOBILE_MODELS_APP_WORLD_TEST_UTIL_H_
#define MANDAT_MOBILE_MODELS_APP_WORLD_TEST_UTIL_H_

#include <memory>
#include <utility>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/client/testing/world.h"

namespace mandat::app {

class AppWorldTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { SetWordsLanguage(QStringLiteral("en")); }
  void SetUp() override {
    world_.Found();
    world_.Enrol("phone", client::testing::kMember);
    world_.Meeting(2);
  }

  // The member's phone in a screen's hands; the world does not step it until BackToTheWorld().
  Workspace& OnScreen() {
    workspace_ = std::make_unique<Workspace>(std::move(world_.At("phone").client));
    return *workspace_;
  }
  // As after a restart of the app.
  void BackToTheWorld() {
    workspace_ = nullptr;
    world_.Open("phone");
    world_.Settle();
  }
  // By a device that must be allowed to.
  domain::StatementId Must(const std::string& device, const v1::Statement& act) {
    const client::ActResult result = world_.Act(device, act);
    EXPECT_FALSE(result.refusal) << result.refusal->ShortDebugString();
    world_.Settle();
    return result.id;
  }
  void Start(const std::string& item) {
    v1::Statement act;
    act.mutable_start_item()->set_meeting("m1");
    act.mutable_start_item()->set_item(item);
    Must("secretary", act);
  }
  void Decide(const std::string& item, v1::Outcome outcome, const std::string& clause) {
    v1::Statement act;
    v1::RecordDecision& decision = *act.mutable_record_decision();
    decision.set_meeting("m1");
    decision.set_item(item);
    decision.set_outcome(outcome);
    decision.set_deviation("Ingen annan kunde komma");
    decision.add_clauses()->set_text(clause);
    Must("secretary", act);
  }
  void Attend(bool present, bool remote, v1::Movement movement = v1::MOVEMENT_UNSPECIFIED) {
    v1::Statement act;
    v1::RecordAttendance& attendance = *act.mutable_record_attendance();
    attendance.set_meeting("m1");
    attendance.set_mandate(client::testing::kMandate);
    attendance.set_present(present);
    attendance.set_remote(remote);
    attendance.set_movement(movement);
    Must("secretary", act);
  }
  const domain::Meeting& Meeting() const { return *workspace_->shown().FindMeeting(domain::MeetingId("m1")); }

  client::testing::World world_;
  std::unique_ptr<Workspace> workspace_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_APP_WORLD_TEST_UTIL_H_
