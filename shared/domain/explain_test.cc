// What a member is told about a meeting: on which items they count, and which lawful routes they have.
#include "shared/domain/explain.h"

#include <gtest/gtest.h>

#include "shared/domain/decide.h"
#include "shared/domain/positions.h"
#include "tests/support/forum_builder.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;

class ExplainTest : public ::testing::Test {
 protected:
  ExplainTest() {
    for (const char* person : {kHolder, kOther, "chair", "deputy"}) forum_.Enrol(person);
    forum_.Meeting();
    SetItem("i2", v1::DECISION_CLASS_FORUM, {});
    SetItem("i3", v1::DECISION_CLASS_FINANCIAL, {});
    SetItem("i4", v1::DECISION_CLASS_SUBJECT, {"school"});
    forum_.Notice();
  }
  void SetItem(const std::string& id, v1::DecisionClass decision_class, const std::vector<std::string>& areas) {
    v1::Statement statement = forum_.Item("m1", id, id[1] - '0');
    statement.mutable_set_agenda_item()->set_decision_class(decision_class);
    statement.mutable_set_agenda_item()->clear_areas();
    for (const std::string& area : areas) statement.mutable_set_agenda_item()->add_areas(area);
    statement.mutable_set_agenda_item()->set_reason("Rättad klass");
    forum_.Must(statement);
  }
  ItemExplanation At(const std::string& id, const std::string& mandate = kMandate) const {
    const auto explanation = Explain(forum_.state(), *forum_.state().FindMeeting(MeetingId("m1")), MandateId(mandate));
    if (explanation) {
      for (const ItemExplanation& item : explanation->items) {
        if (item.item.value() == id) return item;
      }
    }
    ADD_FAILURE() << "no item " << id;
    return {};
  }
  static const RouteView& Of(const ItemExplanation& item, Route route) {
    for (const RouteView& view : item.routes) {
      if (view.route == route) return view;
    }
    static const RouteView kNone;
    ADD_FAILURE() << "no such route";
    return kNone;
  }
  // Everybody but `mandate` has declared on i1.
  void AllButOneDeclared() {
    for (const char* mandate : {"karlshamn-social", "olofstrom-social", "ronneby-care", "solvesborg-care",
                                "region-director", "region-primary"}) {
      const v1::SealedPart evidence = ForumBuilder::Evidence();
      const PersonId holder = forum_.state().FindMandate(MandateId(mandate))->holder;
      forum_.Must(forum_.EnteredPosition("secretary", mandate, "i1", v1::CHANNEL_EMAIL, holder.value()), &evidence);
    }
  }

  ForumBuilder forum_;
};

TEST_F(ExplainTest, AnItemCountsOnAMandateForItsAreaForPresenceOrBecauseAllDeclare) {
  EXPECT_EQ(At("i1").concern, Concern::kArea);
  EXPECT_EQ(At("i1").areas, std::vector<AreaId>{AreaId("older")});
  EXPECT_EQ(At("i2").concern, Concern::kPresence);
  EXPECT_EQ(At("i3").concern, Concern::kEverybody);
  EXPECT_EQ(At("i4").concern, Concern::kNotConcerned);
  EXPECT_TRUE(At("i4").routes.empty());
  const auto explanation = Explain(forum_.state(), *forum_.state().FindMeeting(MeetingId("m1")), MandateId(kMandate));
  EXPECT_EQ(explanation->uncovered(), (std::vector<ItemId>{ItemId("i1"), ItemId("i2"), ItemId("i3")}));
  EXPECT_EQ(explanation->principal, PrincipalId("karlskrona"));
  EXPECT_FALSE(Explain(forum_.state(), *forum_.state().FindMeeting(MeetingId("m1")), MandateId("none")));
}

TEST_F(ExplainTest, AnAbsentMembersWordCountsInSubjectMattersAndASubstituteInAll) {
  for (const char* item : {"i1", "i2", "i3"}) {
    const bool subject = std::string(item) == "i1";
    for (Route route : {Route::kAdvance, Route::kConvey, Route::kEmail}) {
      EXPECT_EQ(Of(At(item), route).counts, subject) << item;
      EXPECT_EQ(Of(At(item), route).status, RouteStatus::kOpen) << item;
    }
    EXPECT_TRUE(Of(At(item), Route::kSubstitute).counts) << item;
    EXPECT_TRUE(Of(At(item), Route::kAttend).counts) << item;
  }
}

TEST_F(ExplainTest, EachRouteSaysWhatItWouldDoToTheVerdict) {
  AllButOneDeclared();
  forum_.Must(forum_.Answer(kHolder, kMandate, false));
  const ItemExplanation absent = At("i1");
  EXPECT_EQ(absent.verdict, Verdict::kBlocked);
  EXPECT_EQ(Of(absent, Route::kAdvance).verdict, Verdict::kDecidable);
  EXPECT_EQ(Of(absent, Route::kConvey).verdict, Verdict::kDecidable);
  EXPECT_EQ(Of(absent, Route::kEmail).verdict, Verdict::kDecidable);
  EXPECT_EQ(Of(absent, Route::kAttend).verdict, Verdict::kExpected);
  EXPECT_EQ(Of(absent, Route::kSubstitute).verdict, Verdict::kExpected);
  EXPECT_FALSE(absent.covered);
  // What it says a route does is what it does.
  forum_.Declare(kHolder, kMandate, "i1");
  EXPECT_EQ(At("i1").verdict, Verdict::kDecidable);
  EXPECT_TRUE(At("i1").covered);
  EXPECT_EQ(Of(At("i1"), Route::kAdvance).status, RouteStatus::kTaken);
}

TEST_F(ExplainTest, WordsFromOutsideComeBeforeTheOpeningAndOthersUntilTheDecision) {
  EXPECT_FALSE(Of(At("i1"), Route::kAdvance).until_decided);
  EXPECT_FALSE(Of(At("i1"), Route::kEmail).until_decided);
  for (Route route : {Route::kAttend, Route::kConvey, Route::kSubstitute})
    EXPECT_TRUE(Of(At("i1"), route).until_decided);
  forum_.Open();
  EXPECT_EQ(Of(At("i1"), Route::kAdvance).barrier, Barrier::kMeetingOpen);
  EXPECT_EQ(Of(At("i1"), Route::kEmail).barrier, Barrier::kMeetingOpen);
  for (Route route : {Route::kAttend, Route::kConvey, Route::kSubstitute})
    EXPECT_EQ(Of(At("i1"), route).status, RouteStatus::kOpen);
  forum_.Attend(kMandate);
  EXPECT_EQ(Of(At("i1"), Route::kAttend).status, RouteStatus::kTaken);
  // Who is there may also declare in the app.
  EXPECT_EQ(Of(At("i1"), Route::kAdvance).status, RouteStatus::kOpen);
  forum_.Decide("i1");
  EXPECT_EQ(Of(At("i1"), Route::kConvey).barrier, Barrier::kDecided);
  forum_.Close();
  EXPECT_EQ(Of(At("i2"), Route::kConvey).barrier, Barrier::kMeetingOver);
}

TEST_F(ExplainTest, ARequestOrANominationIsUnderWayUntilItIsAnswered) {
  v1::Statement request = forum_.By(kHolder);
  request.mutable_request_conveyance()->set_meeting("m1");
  request.mutable_request_conveyance()->set_mandate(kMandate);
  request.mutable_request_conveyance()->set_conveyor(kOther);
  forum_.Must(request);
  EXPECT_EQ(Of(At("i1"), Route::kConvey).status, RouteStatus::kUnderWay);
  EXPECT_EQ(Of(At("i1"), Route::kConvey).via, PersonId(kOther));
  const StatementId nomination = forum_.Must(forum_.Nomination(kHolder, kMandate, "deputy", 1, {"i2"}));
  EXPECT_EQ(Of(At("i2"), Route::kSubstitute).status, RouteStatus::kUnderWay);
  EXPECT_EQ(Of(At("i1"), Route::kSubstitute).status, RouteStatus::kOpen);
  forum_.Must(forum_.NominationAnswer("deputy", nomination, true));
  EXPECT_EQ(Of(At("i2"), Route::kSubstitute).status, RouteStatus::kTaken);
  EXPECT_TRUE(At("i2").covered);
}

TEST_F(ExplainTest, WhoeverIsRecusedIsOutOfTheCountUnlessASubstituteActs) {
  v1::Statement recusal = forum_.By(kHolder);
  recusal.mutable_declare_recusal()->set_meeting("m1");
  recusal.mutable_declare_recusal()->set_item("i1");
  recusal.mutable_declare_recusal()->set_person(kHolder);
  forum_.Must(recusal);
  EXPECT_EQ(At("i1").concern, Concern::kRecused);
  EXPECT_EQ(Of(At("i1"), Route::kAttend).barrier, Barrier::kRecused);
  EXPECT_EQ(Of(At("i1"), Route::kSubstitute).status, RouteStatus::kOpen);
  const StatementId nomination = forum_.Must(forum_.Nomination(kHolder, kMandate, "deputy", 1, {"i1"}));
  forum_.Must(forum_.NominationAnswer("deputy", nomination, true));
  EXPECT_EQ(At("i1").concern, Concern::kArea);
}

TEST_F(ExplainTest, WhatCannotBeKnownHereIsNotGuessed) {
  State partial = forum_.state();
  partial.hidden_bodies = 1;
  partial.viewer = PersonId("deputy");
  const auto explanation = Explain(partial, *partial.FindMeeting(MeetingId("m1")), MandateId(kMandate));
  EXPECT_FALSE(explanation->items[0].verdict);
  for (const RouteView& route : explanation->items[0].routes) EXPECT_FALSE(route.verdict);
}

}  // namespace
}  // namespace mandat::domain
