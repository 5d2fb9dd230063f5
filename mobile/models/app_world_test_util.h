// For tests of what screens show: a forum, its server and devices in one thread, and the member's phone as the screens
// see it.
#ifndef MANDAT_MOBILE_MODELS_APP_WORLD_TEST_UTIL_H_
#define MANDAT_MOBILE_MODELS_APP_WORLD_TEST_UTIL_H_

#include <memory>
#include <string>
#include <utility>
#include <vector>

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
  // The matter "fou", by the member's phone. Of areas it is a subject matter, without any one of the forum.
  void HandIn(const std::string& meeting, const std::vector<std::string>& groups = {},
              const std::vector<std::string>& areas = {}) {
    v1::Statement act;
    v1::SubmitMatter& matter = *act.mutable_submit_matter();
    matter.set_matter("fou");
    matter.set_title("FoU-avtal");
    matter.set_description("Utse utredare");
    matter.set_kind(v1::ITEM_KIND_DECISION);
    matter.set_decision_class(areas.empty() ? v1::DECISION_CLASS_FORUM : v1::DECISION_CLASS_SUBJECT);
    matter.set_meeting(meeting);
    for (const std::string& group : groups) matter.add_groups(group);
    for (const std::string& area : areas) matter.add_areas(area);
    Must("phone", act);
  }
  // By the secretary: what is missing of it; empty: nothing.
  void Review(const std::string& request) {
    v1::Statement act;
    act.mutable_review_matter()->set_matter("fou");
    act.mutable_review_matter()->set_complete(request.empty());
    act.mutable_review_matter()->set_request(request);
    Must("secretary", act);
  }
  // As the preparatory group's secretary enters it; `meeting` where it is accepted.
  void Rule(v1::MatterRuling ruling, const std::string& meeting, const std::string& reason = "") {
    v1::Statement act;
    act.mutable_prepare_matter()->set_matter("fou");
    act.mutable_prepare_matter()->set_ruling(ruling);
    act.mutable_prepare_matter()->set_meeting(meeting);
    act.mutable_prepare_matter()->set_reason(reason);
    Must("secretary", act);
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
