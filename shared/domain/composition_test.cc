// Who the forum consists of, and its offices: each test is named after the sentence that it checks.
#include <gtest/gtest.h>

#include <algorithm>

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/positions.h"
#include "shared/domain/sitting_rules.h"
#include "tests/support/forum_test.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;
using R = v1::Refusal;

constexpr char kConvener[] = "convener-ageing";  // adjunct, and of the preparatory group

class CompositionTest : public testing::ForumTest {
 protected:
  CompositionTest() {
    for (const char* person : {"chair", kHolder, kOther, kConvener}) forum_.Enrol(person);
  }

  v1::Statement Appointment(v1::Office office, const std::string& person, const std::string& until = "") {
    v1::Statement statement = forum_.By("secretary");
    v1::AssignOffice& act = *statement.mutable_assign_office();
    act.set_office(office);
    act.set_person(person);
    act.set_holds(true);
    act.set_until(until);
    return forum_.Current(statement);
  }
  bool IsChair(const char* person, Date day) const {
    return RolesAt(forum_.state(), PersonId(person), ForumTime("Europe/Stockholm", day, 12 * 60)).chair;
  }
  std::vector<MandateId> VoicesOn(const char* item) const {
    std::vector<MandateId> mandates;
    for (const Voice& voice : VoicesPresent(forum_.state(), meeting(), *meeting().FindItem(ItemId(item))))
      mandates.push_back(voice.mandate);
    return mandates;
  }
};

TEST_F(CompositionTest, TheChairIsElectedForATermOrUntilFurtherNotice) {
  forum_.Must(Appointment(v1::OFFICE_CHAIR, kHolder, "2027-06-30"));
  EXPECT_TRUE(IsChair(kHolder, Date(2027, 6, 30)));
  EXPECT_FALSE(IsChair(kHolder, Date(2027, 7, 2)));
  EXPECT_FALSE(IsChair("chair", Date(2027, 6, 30)));
  forum_.Must(Appointment(v1::OFFICE_CHAIR, "chair"));
  EXPECT_TRUE(IsChair("chair", Date(2035, 6, 30)));
  const ForumBuilder founded([](std::string& file) {
    const std::string term = "\"until_further_notice\"";
    file.replace(file.find(term), term.size(), "2027-06-30");
  });
  EXPECT_EQ(founded.state().chair_until, Date(2027, 6, 30));
}

TEST_F(CompositionTest, AMemberOrAnOfficialMayBeElectedChairAndOnlyAMemberDecides) {
  forum_.Meeting();
  forum_.Notice();
  forum_.Open();
  forum_.Attend(kMandate);
  const v1::SealedPart sealed = ForumBuilder::Stance();
  v1::Statement by_official = forum_.Position("chair", kMandate, "i1");
  EXPECT_EQ(CodeOf(by_official, &sealed), R::CODE_NOT_ALLOWED);
  EXPECT_FALSE(IsSittingMember(forum_.state(), PersonId("chair"), meeting().date));
  forum_.Must(Appointment(v1::OFFICE_CHAIR, kHolder));
  EXPECT_TRUE(IsMeetingChair(forum_.state(), meeting(), PersonId(kHolder)));
  EXPECT_EQ(VoicesOn("i1"), std::vector<MandateId>{MandateId(kMandate)});
  EXPECT_EQ(CodeOf(forum_.Position(kHolder, kMandate, "i1"), &sealed), R::CODE_UNSPECIFIED);
}

TEST_F(CompositionTest, TheSecretaryIsProvidedAndNeedsNoMandate) {
  EXPECT_FALSE(IsSittingMember(forum_.state(), PersonId("secretary"), Date(2027, 3, 12)));
  forum_.Must(Appointment(v1::OFFICE_SECRETARY, "new-secretary"));
  forum_.Enrol("new-secretary", "chair");
  const Roles roles = RolesOf(forum_.state(), PersonId("new-secretary"));
  EXPECT_TRUE(roles.secretary);
  EXPECT_FALSE(roles.member);
  EXPECT_FALSE(RolesOf(forum_.state(), PersonId("secretary")).secretary);
}

TEST_F(CompositionTest, AdjunctsReadAndAreThereAndAreNeverCounted) {
  forum_.Meeting();
  forum_.Notice();
  forum_.Open();
  const Roles roles = RolesOf(forum_.state(), PersonId(kConvener));
  EXPECT_TRUE(roles.adjunct);
  EXPECT_FALSE(roles.member);
  const v1::SealedPart sealed = ForumBuilder::Stance();
  EXPECT_EQ(CodeOf(forum_.Position(kConvener, kMandate, "i1"), &sealed), R::CODE_NOT_ALLOWED);
  v1::Statement there = forum_.By("secretary");
  there.mutable_record_guest()->set_meeting("m1");
  there.mutable_record_guest()->set_kind(v1::GUEST_KIND_ADJUNCT);
  there.mutable_record_guest()->set_person(kConvener);
  forum_.Must(there);
  EXPECT_TRUE(VoicesOn("i1").empty());
  for (const ItemForecast& item : ForecastMeeting(forum_.state(), meeting()))
    for (const SideQuorum& side : item.quorum) EXPECT_EQ(side.present, 0);
}

TEST_F(CompositionTest, ThePreparatoryGroupIsTheChairTheSecretaryAndThoseNamed) {
  forum_.Meeting();
  v1::Statement matter = forum_.By(kOther);
  v1::SubmitMatter& act = *matter.mutable_submit_matter();
  act.set_matter("fou");
  act.set_title("FoU-avtal");
  act.set_description("Utse utredare");
  act.set_kind(v1::ITEM_KIND_INFORMATION);
  forum_.Must(matter);
  const auto prepares = [&](const char* person) {
    v1::Statement statement = forum_.By(person);
    statement.mutable_prepare_matter()->set_matter("fou");
    statement.mutable_prepare_matter()->set_ruling(v1::MATTER_RULING_ACCEPTED);
    statement.mutable_prepare_matter()->set_meeting("m1");
    return CodeOf(statement);
  };
  for (const char* person : {"chair", "secretary", kHolder, kConvener})
    EXPECT_EQ(prepares(person), R::CODE_UNSPECIFIED) << person;
  EXPECT_EQ(prepares(kOther), R::CODE_NOT_ALLOWED);
}

TEST_F(CompositionTest, TheNoticeIsSentByTheSecretaryAtLeast10WeekdaysBeforeTheMeeting) {
  forum_.Meeting("m1", "2027-03-12");
  EXPECT_EQ(meeting().deadlines.notice, Date(2027, 2, 26));
  EXPECT_TRUE(IsNoticeInTime(meeting(), Date(2027, 2, 26)));
  EXPECT_FALSE(IsNoticeInTime(meeting(), Date(2027, 2, 27)));
  v1::Statement notice = forum_.By(kHolder);
  notice.mutable_send_notice()->set_meeting("m1");
  EXPECT_EQ(CodeOf(notice), R::CODE_NOT_ALLOWED);
  v1::Statement special = forum_.By("chair");
  special.mutable_create_meeting()->set_meeting("crisis");
  special.mutable_create_meeting()->set_date("2027-01-04");
  special.mutable_create_meeting()->set_kind(v1::MEETING_KIND_SPECIAL_EVENT);
  special.mutable_create_meeting()->set_reason("Pandemi");
  forum_.Must(special);
  EXPECT_TRUE(IsNoticeInTime(*forum_.state().FindMeeting(MeetingId("crisis")), Date(2027, 1, 3)));
}

TEST_F(CompositionTest, MembersAreAskedToDeclareOnEveryDecisionItemAndNeededOnSome) {
  forum_.Meeting();
  v1::Statement other_area = forum_.Item("m1", "i2", 2);
  other_area.mutable_set_agenda_item()->clear_areas();
  other_area.mutable_set_agenda_item()->add_areas("school");
  other_area.mutable_set_agenda_item()->set_reason("Rättat område");
  forum_.Must(other_area);
  v1::Statement information = forum_.Item("m1", "i3", 3);
  information.mutable_set_agenda_item()->set_kind(v1::ITEM_KIND_INFORMATION);
  information.mutable_set_agenda_item()->set_reason("Ingen beslutspunkt");
  forum_.Must(information);
  std::map<std::string, bool> needed;
  for (const Task& task : TasksOf(forum_.state(), PersonId(kHolder), forum_.now()))
    if (task.kind == Task::Kind::kDeclare) needed[task.item.value()] = task.needed;
  EXPECT_EQ(needed, (std::map<std::string, bool>{{"i1", true}, {"i2", false}, {"i4", true}}));
}

}  // namespace
}  // namespace mandat::domain
