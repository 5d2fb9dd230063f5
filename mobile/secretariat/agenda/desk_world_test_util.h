// For tests of what the secretary's screens show: as AppWorldTest, with the secretary's and the chair's devices.
#ifndef MANDAT_MOBILE_SECRETARIAT_AGENDA_DESK_WORLD_TEST_UTIL_H_
#define MANDAT_MOBILE_SECRETARIAT_AGENDA_DESK_WORLD_TEST_UTIL_H_

#include <memory>
#include <string>
#include <utility>

#include "mobile/models/app_world_test_util.h"

namespace mandat::app {

class DeskWorldTest : public AppWorldTest {
 protected:
  void SetUp() override {
    AppWorldTest::SetUp();
    world_.Enrol("chair", world_["secretary"].confirmed()->chair.value());
  }
  // The secretary's device in a screen's hands, as OnScreen().
  Workspace& Desk() {
    workspace_ = std::make_unique<Workspace>(std::move(world_.At("secretary").client));
    return *workspace_;
  }
  void DeskBackToTheWorld() {
    workspace_ = nullptr;
    world_.Open("secretary");
    world_.Settle();
  }
  // From the desk, waiting there.
  domain::StatementId Sign(const v1::Statement& act) {
    const auto result = workspace_->client().Act(act);
    EXPECT_TRUE(result.ok()) << result.status();
    if (!result.ok()) return {};
    EXPECT_FALSE(result->refusal) << result->refusal->ShortDebugString();
    workspace_->Refresh();
    return result->id;
  }
  void Create(const std::string& id, const std::string& date) {
    v1::Statement act;
    act.mutable_create_meeting()->set_meeting(id);
    act.mutable_create_meeting()->set_date(date);
    act.mutable_create_meeting()->set_start("08:30");
    act.mutable_create_meeting()->set_end("12:00");
    Must("secretary", act);
  }
  void AddItem(const std::string& meeting, const std::string& id, int number, const std::string& title,
               const std::string& letter = "", const std::string& reason = "") {
    v1::Statement act;
    v1::SetAgendaItem& item = *act.mutable_set_agenda_item();
    item.set_meeting(meeting);
    item.set_item(id);
    item.set_number(static_cast<std::uint32_t>(number));
    item.set_letter(letter);
    item.set_title(title);
    item.set_reason(reason);
    item.set_kind(v1::ITEM_KIND_INFORMATION);
    Must("secretary", act);
  }
  const domain::Meeting& At(const std::string& meeting) const {
    return *workspace_->shown().FindMeeting(domain::MeetingId(meeting));
  }
  const domain::AgendaItem& Item(const std::string& meeting, const std::string& item) const {
    return *At(meeting).FindItem(domain::ItemId(item));
  }
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_AGENDA_DESK_WORLD_TEST_UTIL_H_
