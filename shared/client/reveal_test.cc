// What comes to a device's view on its way: an assignment, and the matters of a meeting of its own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "shared/client/testing/world.h"

namespace mandat::client {
namespace {

using ::testing::IsEmpty;
using testing::kMember;
using testing::World;

class RevealTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Enrol("member", kMember);
    world.Enrol("guest", "guest");
    world.Meeting();
  }
  void MustAct(const std::string& name, const v1::Statement& act) {
    const ActResult result = world.Act(name, act);
    ASSERT_FALSE(result.refusal) << result.refusal->ShortDebugString();
    world.Settle();
    ASSERT_EQ(world.StateOf(name, result.id), OutboxState::kReceived);
  }
  void Assign(const std::string& person) {
    v1::Statement act;
    v1::GiveAssignment& given = *act.mutable_give_assignment();
    given.set_assignment("ramverk");
    given.set_meeting("m1");
    given.set_item("i1");
    given.set_what("Ta fram ett ramverk");
    given.add_persons(person);
    MustAct("secretary", act);
  }
  std::shared_ptr<const domain::State> Guests() { return world["guest"].confirmed(); }

  World world;
};

TEST_F(RevealTest, WhoeverIsGivenAnAssignmentSeesItReportsOnItAndIsToldWhenItGoesToSomebodyElse) {
  world.OpenMeeting();
  EXPECT_THAT(Guests()->meetings, IsEmpty());
  Assign("guest");
  ASSERT_EQ(Guests()->assignments.size(), 1U);
  const domain::Meeting* meeting = Guests()->FindMeeting(domain::MeetingId("m1"));
  ASSERT_NE(meeting, nullptr) << "when and where";
  EXPECT_EQ(meeting->phase, domain::MeetingPhase::kOpen);
  EXPECT_THAT(meeting->items, IsEmpty());
  v1::Statement report;
  report.mutable_report_assignment()->set_assignment("ramverk");
  report.mutable_report_assignment()->set_text("Utkast klart");
  MustAct("guest", report);
  EXPECT_EQ(world["member"].confirmed()->assignments.begin()->second.reports.size(), 1U);
  Assign(kMember);
  EXPECT_EQ(Guests()->assignments.begin()->second.persons, std::vector<domain::PersonId>{domain::PersonId(kMember)});
  EXPECT_EQ(Guests()->assignments.begin()->second.reports.size(), 1U);
  EXPECT_THAT(world["guest"].alarms(), IsEmpty());
  // It holds after a restart, and when everything is fetched anew.
  world.Open("guest");
  world.Settle();
  EXPECT_EQ(Guests()->assignments.size(), 1U);
  EXPECT_THAT(world["guest"].alarms(), IsEmpty());
}

TEST_F(RevealTest, WhatIsDueAtAMeetingIsToldToItsOwnChairWhereverItWasGiven) {
  v1::Statement next;
  next.mutable_create_meeting()->set_meeting("m2");
  next.mutable_create_meeting()->set_date("2027-06-11");
  next.mutable_create_meeting()->set_chair("guest");
  MustAct("secretary", next);
  world.OpenMeeting();
  EXPECT_EQ(Guests()->meetings.size(), 1U) << "their own";
  v1::Statement act;
  v1::GiveAssignment& given = *act.mutable_give_assignment();
  given.set_assignment("ramverk");
  given.set_meeting("m1");
  given.set_item("i1");
  given.set_what("Ta fram ett ramverk");
  given.add_persons(kMember);
  given.set_due_meeting("m2");
  MustAct("secretary", act);
  ASSERT_EQ(Guests()->assignments.size(), 1U);
  EXPECT_NE(Guests()->FindMeeting(domain::MeetingId("m1")), nullptr) << "when and where";
  EXPECT_THAT(Guests()->FindMeeting(domain::MeetingId("m1"))->items, IsEmpty());
  v1::Statement report;
  report.mutable_report_assignment()->set_assignment("ramverk");
  report.mutable_report_assignment()->set_text("Utkast klart");
  MustAct("member", report);
  EXPECT_EQ(Guests()->assignments.begin()->second.reports.size(), 1U);
  EXPECT_THAT(world["guest"].alarms(), IsEmpty());
}

TEST_F(RevealTest, AMattersWholeWayComesToTheChairOfTheMeetingThatItIsAcceptedTo) {
  v1::Statement meeting;
  meeting.mutable_create_meeting()->set_meeting("m2");
  meeting.mutable_create_meeting()->set_date("2028-03-10");
  meeting.mutable_create_meeting()->set_chair("guest");
  MustAct("secretary", meeting);
  v1::Statement matter;
  v1::SubmitMatter& submit = *matter.mutable_submit_matter();
  submit.set_matter("fou");
  submit.set_title("FoU-avtal");
  submit.set_description("Utse utredare");
  submit.set_kind(v1::ITEM_KIND_DECISION);
  submit.set_decision_class(v1::DECISION_CLASS_FORUM);
  MustAct("member", matter);
  v1::Statement review;
  review.mutable_review_matter()->set_matter("fou");
  review.mutable_review_matter()->set_complete(true);
  MustAct("secretary", review);
  EXPECT_THAT(Guests()->matters, IsEmpty());
  v1::Statement ruling;
  ruling.mutable_prepare_matter()->set_matter("fou");
  ruling.mutable_prepare_matter()->set_ruling(v1::MATTER_RULING_ACCEPTED);
  ruling.mutable_prepare_matter()->set_meeting("m2");
  MustAct("secretary", ruling);
  const auto state = Guests();
  ASSERT_EQ(state->matters.size(), 1U);
  const domain::Matter& shown = state->matters.begin()->second;
  EXPECT_EQ(shown.title, "FoU-avtal");
  EXPECT_EQ(shown.review, domain::MatterReview::kComplete);
  EXPECT_EQ(shown.meeting, domain::MeetingId("m2"));
  EXPECT_THAT(world["guest"].alarms(), IsEmpty());
}

// What it keeps of the meeting is judged once more at each start and on each new day, without the rest of the meeting.
TEST_F(RevealTest, WhoIsNoMemberAnyMoreKeepsWhoWasNamedForTheMeetingThatTheySpokeAt) {
  world.Enrol("second", "ronneby-care-chief");
  v1::Statement named;
  v1::AppointOfficer& act = *named.mutable_appoint_officer();
  act.set_meeting("m1");
  act.set_office(v1::OFFICE_SECRETARY);
  act.set_person("guest");
  act.set_reason("Sjukdom");
  MustAct("secretary", named);
  const std::uint64_t seq = world["second"].status().records;
  const ActResult word = world.Declare("second", "ronneby-care", "i1");
  ASSERT_FALSE(word.refusal) << word.refusal->ShortDebugString();
  world.Settle();
  ASSERT_EQ(world.StateOf("second", word.id), OutboxState::kReceived);
  v1::Statement successor;
  successor.mutable_assign_mandate()->set_mandate("ronneby-care");
  successor.mutable_assign_mandate()->set_holder("successor");
  successor.mutable_assign_mandate()->set_basis("Delegationsordning 3.2");
  MustAct("secretary", successor);
  for (int start = 1; start <= 2; ++start) {
    world.Advance(5'000);
    ASSERT_THAT(world["second"].confirmed()->meetings, IsEmpty());
    const auto log = world["second"].Export();
    ASSERT_TRUE(log.ok());
    ASSERT_GE(log->records_size(), static_cast<int>(seq));
    EXPECT_TRUE(log->records(static_cast<int>(seq) - 1).has_body()) << "at start " << start;
    world.Open("second");
  }
  EXPECT_THAT(world["second"].alarms(), IsEmpty());
}

// The records by which the log reaches the day may all be such as its owner may not see any more.
TEST_F(RevealTest, WhatADateTakesAwayIsDroppedOnceTheLogHasReachedIt) {
  const absl::CivilDay today = absl::ToCivilDay(absl::FromUnixMillis(world.clock.WallNow().ms), absl::UTCTimeZone());
  v1::Statement office;
  office.mutable_assign_office()->set_office(v1::OFFICE_ADJUNCT);
  office.mutable_assign_office()->set_person("guest");
  office.mutable_assign_office()->set_holds(true);
  office.mutable_assign_office()->set_until(absl::FormatCivilTime(today + 3));
  MustAct("secretary", office);
  world.Advance(5'000);
  ASSERT_EQ(Guests()->meetings.size(), 1U);
  const std::uint64_t before = world["guest"].status().records;
  world.clock.Advance(std::int64_t{6} * 24 * 3600 * 1000);
  ASSERT_FALSE(world.Propose("i1", 2, "anta ett annat förslag").refusal);
  world.Advance(5'000);
  EXPECT_EQ(world["guest"].status().records, before + 1);
  EXPECT_THAT(Guests()->meetings, IsEmpty());
  EXPECT_GT(Guests()->hidden_bodies, 0U) << "that there are such records stays";
  EXPECT_THAT(world["guest"].alarms(), IsEmpty());
  // It stays so.
  world.Open("guest");
  EXPECT_THAT(Guests()->meetings, IsEmpty());
  world.Advance(5'000);
  EXPECT_THAT(Guests()->meetings, IsEmpty());
}

TEST_F(RevealTest, WhatADateTookAwayWhileADeviceWasOffIsDroppedWhenItIsOnAgain) {
  const absl::CivilDay today = absl::ToCivilDay(absl::FromUnixMillis(world.clock.WallNow().ms), absl::UTCTimeZone());
  v1::Statement office;
  office.mutable_assign_office()->set_office(v1::OFFICE_OBSERVER);
  office.mutable_assign_office()->set_person("guest");
  office.mutable_assign_office()->set_holds(true);
  office.mutable_assign_office()->set_until(absl::FormatCivilTime(today + 3));
  MustAct("secretary", office);
  world.Advance(5'000);
  ASSERT_EQ(Guests()->meetings.size(), 1U);
  world.Close("guest");
  world.clock.Advance(std::int64_t{6} * 24 * 3600 * 1000);
  ASSERT_FALSE(world.Propose("i1", 2, "anta ett annat förslag").refusal);
  world.Settle();
  world.Open("guest");
  world.Advance(5'000);
  EXPECT_THAT(Guests()->meetings, IsEmpty());
}

}  // namespace
}  // namespace mandat::client
