// For tests of what comes after a meeting: as DeskWorldTest, with a meeting that was held, its minutes and signatures.
#ifndef MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_WORLD_TEST_UTIL_H_
#define MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_WORLD_TEST_UTIL_H_

#include <string>

#include "mobile/secretariat/agenda/desk_world_test_util.h"
#include "mobile/secretariat/minutes/minutes_reading.h"
#include "shared/domain/minutes.h"

namespace mandat::app {

class MinutesWorldTest : public DeskWorldTest {
 protected:
  // An open meeting with one member there and one item decided.
  void HoldMeeting() {
    world_.OpenMeeting();
    Attend(true, false);
    Start("i1");
    Decide("i1", v1::OUTCOME_APPROVED, "bifalla förslaget");
  }
  void Elect() {
    v1::Statement act;
    act.mutable_elect_adjusters()->set_meeting("m1");
    act.mutable_elect_adjusters()->add_mandates(client::testing::kMandate);
    Must("secretary", act);
  }
  void CloseIt() {
    v1::Statement act;
    act.mutable_close_meeting()->set_meeting("m1");
    Must("secretary", act);
  }
  // Version 1 for signing, signed by chair, secretary and the member: adjusted.
  void Adjust() {
    HoldMeeting();
    Elect();
    CloseIt();
    client::Client& secretary = world_["secretary"];
    const auto state = secretary.shown();
    const domain::Meeting& meeting = *state->FindMeeting(domain::MeetingId("m1"));
    const std::string bytes = domain::MinutesOf(*state, meeting, {}).SerializeAsString();
    const auto hash = secretary.AddDocument(bytes);
    ASSERT_TRUE(hash.ok()) << hash.status();
    Must("secretary", IssueAct(meeting, {}, 1, true, *hash, bytes.size(), {}));
    v1::Statement act;
    act.mutable_sign_minutes()->set_meeting("m1");
    act.mutable_sign_minutes()->set_version(1);
    act.mutable_sign_minutes()->set_document_hash(hash->bytes());
    for (const char* device : {"secretary", "chair", "phone"}) Must(device, act);
  }
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_WORLD_TEST_UTIL_H_
