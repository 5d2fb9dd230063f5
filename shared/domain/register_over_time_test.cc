// Principals and subject areas that come, are renamed and end: each test is named after the sentence that it checks.
#include <gtest/gtest.h>

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/forecast.h"
#include "shared/domain/minutes.h"
#include "shared/domain/positions.h"
#include "shared/domain/vacancies.h"
#include "tests/support/forum_test.h"

namespace mandat::domain {
namespace {

using testing::kMandate;
using R = v1::Refusal;

class RegisterOverTimeTest : public testing::ForumTest {
 protected:
  // m1 is on 12 March, and it is 1 January.
  RegisterOverTimeTest() { forum_.Meeting(); }

  v1::Statement Principal(const std::string& id, const std::string& name, const std::string& from = "",
                          const std::string& to = "", const std::string& side = "municipality") {
    v1::Statement statement = forum_.By("secretary");
    v1::DescribePrincipal& act = *statement.mutable_describe_principal();
    act.set_principal(id);
    act.set_name(name);
    act.set_side(side);
    act.set_valid_from(from);
    act.set_valid_to(to);
    act.set_reason("Kommunfullmäktiges beslut");
    return forum_.Current(statement);
  }
  v1::Statement Area(const std::string& id, const std::string& name, const std::string& from = "",
                     const std::string& to = "") {
    v1::Statement statement = forum_.By("secretary");
    v1::DescribeArea& act = *statement.mutable_describe_area();
    act.set_area(id);
    act.set_name(name);
    act.set_valid_from(from);
    act.set_valid_to(to);
    act.set_reason("Ny indelning");
    return forum_.Current(statement);
  }
  v1::Statement Mandate(const std::string& id, const std::string& principal, const std::vector<std::string>& areas) {
    v1::Statement statement = forum_.By("secretary");
    v1::DescribeMandate& act = *statement.mutable_describe_mandate();
    act.set_mandate(id);
    act.set_principal(principal);
    act.set_title("Förvaltningschef");
    for (const std::string& area : areas) act.add_areas(area);
    act.set_reason("Ny organisation");
    return forum_.Current(statement);
  }
  v1::Statement Abolition(const std::string& id) {
    v1::Statement statement = forum_.By("secretary");
    statement.mutable_describe_mandate()->set_mandate(id);
    statement.mutable_describe_mandate()->set_abolished(true);
    statement.mutable_describe_mandate()->set_reason("Ny organisation");
    return forum_.Current(statement);
  }
  v1::Statement Holder(const std::string& mandate, const std::string& holder, const std::string& from = "",
                       const std::string& to = "") {
    v1::Statement statement = forum_.By("secretary");
    v1::AssignMandate& act = *statement.mutable_assign_mandate();
    act.set_mandate(mandate);
    act.set_holder(holder);
    act.set_valid_from(from);
    act.set_valid_to(to);
    return forum_.Current(statement);
  }
  v1::Statement ItemOf(const std::string& meeting, const std::string& item, int number, const std::string& area) {
    v1::Statement statement = forum_.Item(meeting, item, number);
    statement.mutable_set_agenda_item()->clear_areas();
    statement.mutable_set_agenda_item()->add_areas(area);
    statement.mutable_set_agenda_item()->set_reason("Rör området");
    return statement;
  }
  R Refused(const v1::Statement& statement) const {
    const Decision decision = forum_.Try(statement);
    EXPECT_TRUE(decision) << "accepted: " << statement.ShortDebugString();
    return decision.value_or(R());
  }
  ItemForecast Forecasted(const std::string& item_id) const {
    for (const ItemForecast& forecast : ForecastMeeting(forum_.state(), meeting())) {
      if (forecast.item.value() == item_id) return forecast;
    }
    return {};
  }
  bool IsNeeded(const std::string& mandate) const {
    const ItemForecast forecast = Forecasted("i1");
    return std::find(forecast.needed.begin(), forecast.needed.end(), MandateId(mandate)) != forecast.needed.end();
  }
  bool IsGap(const std::string& principal, const std::string& area) const {
    const ItemForecast forecast = Forecasted("i1");
    return std::find(forecast.gaps.begin(), forecast.gaps.end(), Gap{PrincipalId(principal), AreaId(area)}) !=
           forecast.gaps.end();
  }
  std::size_t SizeOn(Date day) const { return forum_.state().RegisterOn(day).size(); }

  static constexpr R::Code kAccepted = R::CODE_UNSPECIFIED;
};

// ---- Principals ----------------------------------------------------------------------------------------------------

TEST_F(RegisterOverTimeTest, APrincipalThatJoinsIsConcernedFromItsFirstDay) {
  forum_.Must(Principal("lyckeby", "Lyckeby kommun", "2027-03-01"));
  forum_.Must(Mandate("lyckeby-care", "lyckeby", {"older"}));
  EXPECT_EQ(SizeOn(Date(2027, 2, 28)), 17u);
  EXPECT_EQ(SizeOn(Date(2027, 3, 1)), 18u);
  EXPECT_TRUE(IsGap("lyckeby", "older"));
  forum_.Must(Holder("lyckeby-care", "newcomer", "2027-03-01"));
  EXPECT_FALSE(IsGap("lyckeby", "older"));
  EXPECT_TRUE(IsNeeded("lyckeby-care"));
}

TEST_F(RegisterOverTimeTest, NobodyHoldsAMandateBeforeItsPrincipalHasJoined) {
  forum_.Must(Principal("lyckeby", "Lyckeby kommun", "2027-03-01"));
  forum_.Must(Mandate("lyckeby-care", "lyckeby", {"older"}));
  EXPECT_EQ(Refused(Holder("lyckeby-care", "newcomer")).code(), R::CODE_NOT_IN_FORCE);
  const R refusal = Refused(Holder("lyckeby-care", "newcomer", "2027-02-28"));
  EXPECT_EQ(refusal.code(), R::CODE_NOT_IN_FORCE);
  EXPECT_EQ(refusal.given(), "lyckeby");
  EXPECT_EQ(refusal.allowed(), "2027-03-01..");
  EXPECT_EQ(CodeOf(Holder("lyckeby-care", "", "2027-02-28")), kAccepted) << "vacant it may be";
  EXPECT_EQ(CodeOf(Holder("lyckeby-care", "newcomer", "2027-03-01")), kAccepted);
  // Nor does somebody who holds one already go over to it before that.
  EXPECT_EQ(CodeOf(Mandate(kMandate, "lyckeby", {"older"})), R::CODE_NOT_IN_FORCE);
  // One that joined before the mandate was made needs no day.
  forum_.Must(Principal("rodeby", "Rödeby kommun", "2026-01-01"));
  forum_.Must(Mandate("rodeby-care", "rodeby", {"older"}));
  EXPECT_EQ(CodeOf(Holder("rodeby-care", "newcomer")), kAccepted);
}

TEST_F(RegisterOverTimeTest, APrincipalLeavesOnceItsMandatesEndWithItAndIsConcernedNoMore) {
  const R refusal = Refused(Principal("olofstrom", "Olofströms kommun", "", "2027-02-28"));
  EXPECT_EQ(refusal.code(), R::CODE_STILL_IN_USE);
  EXPECT_EQ(refusal.mandate(), "olofstrom-social");
  EXPECT_EQ(refusal.allowed(), "2027-03-01");
  forum_.Must(Holder("olofstrom-social", "olofstrom-social-chief", "", "2027-02-28"));
  EXPECT_EQ(Refused(Principal("olofstrom", "Olofströms kommun", "", "2027-02-28")).mandate(), "olofstrom-education");
  forum_.Must(Holder("olofstrom-education", "olofstrom-education-chief", "", "2027-02-28"));
  EXPECT_TRUE(IsGap("olofstrom", "older")) << "vacant, but still of the forum";
  forum_.Must(Principal("olofstrom", "Olofströms kommun", "", "2027-02-28"));
  EXPECT_FALSE(IsGap("olofstrom", "older"));
  EXPECT_FALSE(IsNeeded("olofstrom-social"));
  EXPECT_EQ(SizeOn(Date(2027, 2, 28)), 17u) << "the last day is its own";
  EXPECT_EQ(SizeOn(Date(2027, 3, 1)), 15u);
  ASSERT_NE(forum_.state().FindPrincipal(PrincipalId("olofstrom")), nullptr) << "it stays in the register";
}

TEST_F(RegisterOverTimeTest, NobodyHoldsAMandateOnceItsPrincipalHasLeft) {
  forum_.Must(Holder("olofstrom-social", "olofstrom-social-chief", "", "2027-02-28"));
  forum_.Must(Holder("olofstrom-education", "", ""));
  forum_.Must(Principal("olofstrom", "Olofströms kommun", "", "2027-02-28"));
  EXPECT_EQ(CodeOf(Holder("olofstrom-social", "successor")), R::CODE_NOT_IN_FORCE);
  EXPECT_EQ(CodeOf(Holder("olofstrom-social", "successor", "2027-02-01", "2027-03-01")), R::CODE_NOT_IN_FORCE);
  EXPECT_EQ(CodeOf(Holder("olofstrom-social", "successor", "2027-02-01", "2027-02-28")), kAccepted);
  EXPECT_EQ(CodeOf(Mandate("olofstrom-it", "olofstrom", {})), kAccepted) << "until then it may have new ones";
  forum_.Advance(24 * 70);
  EXPECT_EQ(CodeOf(Mandate("olofstrom-it", "olofstrom", {})), R::CODE_NOT_IN_FORCE);
  // It comes back by another statement, and is what it was.
  forum_.Must(Principal("olofstrom", "Olofströms kommun"));
  EXPECT_EQ(CodeOf(Holder("olofstrom-social", "successor")), kAccepted);
}

TEST_F(RegisterOverTimeTest, AnAbolishedMandateDoesNotComeBackHeldBeyondTheEndOfItsPrincipal) {
  forum_.Must(Holder("olofstrom-social", "olofstrom-social-chief", "", "2027-02-28"));
  for (const char* mandate : {"olofstrom-social", "olofstrom-education"}) forum_.Must(Abolition(mandate));
  forum_.Must(Principal("olofstrom", "Olofströms kommun", "", "2027-02-28"));
  const R refusal = Refused(Mandate("olofstrom-education", "olofstrom", {"school"}));
  EXPECT_EQ(refusal.code(), R::CODE_NOT_IN_FORCE);
  EXPECT_EQ(refusal.given(), "olofstrom");
  EXPECT_EQ(CodeOf(Mandate("olofstrom-social", "olofstrom", {"older"})), kAccepted) << "held to the last day";
  EXPECT_EQ(CodeOf(Mandate("olofstrom-education", "karlskrona", {"school"})), kAccepted);
  forum_.Advance(24 * 100);
  EXPECT_EQ(CodeOf(Mandate("olofstrom-education", "olofstrom", {"school"})), R::CODE_NOT_IN_FORCE);
  EXPECT_EQ(CodeOf(Mandate("olofstrom-social", "olofstrom", {"older"})), R::CODE_NOT_IN_FORCE) << "as any new one";
  forum_.Must(Principal("olofstrom", "Olofströms kommun"));
  EXPECT_EQ(CodeOf(Mandate("olofstrom-education", "olofstrom", {"school"})), kAccepted);
}

TEST_F(RegisterOverTimeTest, NoMandateGoesOverToAPrincipalThatHasLeft) {
  forum_.Must(Principal("lyckeby", "Lyckeby kommun", "", "2027-02-28"));
  forum_.Must(Mandate("lyckeby-care", "lyckeby", {"older"}));
  forum_.Must(Holder(kMandate, ""));
  forum_.Advance(24 * 70);
  EXPECT_EQ(CodeOf(Mandate(kMandate, "lyckeby", {"older"})), R::CODE_NOT_IN_FORCE) << "though vacant";
  EXPECT_EQ(CodeOf(Mandate("lyckeby-care", "lyckeby", {"older", "school"})), kAccepted) << "it was one of its own";
}

TEST_F(RegisterOverTimeTest, AHolderIsJudgedOnEachDayByThePrincipalOfThatDay) {
  forum_.Must(Principal("nya", "Nya Olofström", "2027-03-01"));
  forum_.Must(Holder("olofstrom-education", ""));
  forum_.Advance(24 * 59);
  forum_.Must(Mandate("olofstrom-social", "nya", {"older"}));
  EXPECT_EQ(CodeOf(Holder("olofstrom-social", "olofstrom-social-chief", "", "2027-12-31")), kAccepted)
      << "of Olofström until nya came";
  forum_.Must(Principal("olofstrom", "Olofströms kommun", "", "2027-02-28"));
  forum_.Advance(24 * 92);
  forum_.Must(Mandate("olofstrom-education", "karlskrona", {"school"}));
  const R refusal = Refused(Holder("olofstrom-education", "newcomer"));
  EXPECT_EQ(refusal.code(), R::CODE_NOT_IN_FORCE) << "of nobody in the forum until June";
  EXPECT_EQ(refusal.given(), "olofstrom");
  EXPECT_EQ(refusal.allowed(), "..2027-02-28");
  EXPECT_EQ(CodeOf(Holder("olofstrom-education", "newcomer", "2027-05-31")), R::CODE_NOT_IN_FORCE);
  EXPECT_EQ(CodeOf(Holder("olofstrom-education", "newcomer", "2027-06-01")), kAccepted);
}

TEST_F(RegisterOverTimeTest, APrincipalThatHasMembersCannotBeSaidToJoinLater) {
  EXPECT_EQ(CodeOf(Principal("olofstrom", "Olofströms kommun", "2027-02-01")), R::CODE_STILL_IN_USE);
  EXPECT_EQ(CodeOf(Principal("olofstrom", "Olofströms kommun", "", "2020-12-31")), R::CODE_STILL_IN_USE);
}

TEST_F(RegisterOverTimeTest, AnIdIsNeverUsedForAnotherPrincipal) {
  const R refusal = Refused(Principal("olofstrom", "Olofströms kommun", "", "", "region"));
  EXPECT_EQ(refusal.code(), R::CODE_ALREADY_EXISTS);
  EXPECT_EQ(refusal.field(), "side");
  EXPECT_EQ(CodeOf(Principal("lyckeby", "Lyckeby kommun", "", "", "staten")), R::CODE_NOT_FOUND);
  // A slip is mended until the first mandate counts on a side.
  forum_.Must(Principal("lyckeby", "Lyckeby kommun", "", "", "region"));
  forum_.Must(Principal("lyckeby", "Lyckeby kommun", "", "", "municipality"));
  forum_.Must(Mandate("lyckeby-care", "lyckeby", {"older"}));
  EXPECT_EQ(CodeOf(Principal("lyckeby", "Lyckeby kommun", "", "", "region")), R::CODE_ALREADY_EXISTS);
}

TEST_F(RegisterOverTimeTest, TwoOfOneNameAreNotInTheForumAtTheSameTime) {
  const R refusal = Refused(Principal("lyckeby", "Karlskrona kommun"));
  EXPECT_EQ(refusal.code(), R::CODE_ALREADY_EXISTS);
  EXPECT_EQ(refusal.field(), "name");
  EXPECT_EQ(CodeOf(Area("elders", "Äldre")), R::CODE_ALREADY_EXISTS);
  // Who comes after it may take its name.
  forum_.Must(Principal("lyckeby", "Lyckeby kommun", "", "2027-02-28"));
  EXPECT_EQ(CodeOf(Principal("nya-lyckeby", "Lyckeby kommun", "2027-02-28")), R::CODE_ALREADY_EXISTS);
  EXPECT_EQ(CodeOf(Principal("nya-lyckeby", "Lyckeby kommun", "2027-03-01")), kAccepted);
}

TEST_F(RegisterOverTimeTest, ANewNameHoldsFromTheDayOnWhichItIsRecorded) {
  forum_.Meeting("m0", "2027-01-05");
  forum_.Advance(24 * 20);
  forum_.Must(Principal("karlskrona", "Örlogsstadens kommun"));
  forum_.Must(Area("older", "Äldre och anhöriga"));
  const State& state = forum_.state();
  EXPECT_EQ(state.FindPrincipal(PrincipalId("karlskrona"))->name, "Örlogsstadens kommun");
  EXPECT_EQ(state.PrincipalOn(PrincipalId("karlskrona"), Date(2027, 1, 20))->name, "Karlskrona kommun");
  EXPECT_EQ(state.PrincipalOn(PrincipalId("karlskrona"), Date(2027, 1, 21))->name, "Örlogsstadens kommun");
  EXPECT_EQ(state.AreaOn(AreaId("older"), Date(2027, 1, 20))->name.sv, "Äldre");
  EXPECT_EQ(state.AreaOn(AreaId("older"), Date(2027, 1, 21))->name.sv, "Äldre och anhöriga");
  EXPECT_EQ(state.PrincipalOn(PrincipalId("ronneby"), Date(2027, 1, 20))->name, "Ronneby kommun");
  EXPECT_TRUE(IsNeeded(kMandate)) << "a name moves nothing else";
}

TEST_F(RegisterOverTimeTest, TheMinutesOfAMeetingCallAPrincipalWhatItWasCalledThen) {
  forum_.Meeting("m0", "2027-01-05");
  forum_.Notice("m0");
  forum_.Advance(24 * 4 + 8);
  forum_.Open("m0");
  forum_.Attend(kMandate, true, false, "m0");
  const auto called = [&] {
    const v1::MinutesDocument document =
        MinutesOf(forum_.state(), *forum_.state().FindMeeting(MeetingId("m0")), MinutesOptions());
    return document.present().empty() ? "" : document.present(0).principal();
  };
  ASSERT_EQ(called(), "Karlskrona kommun");
  forum_.Advance(24 * 10);
  forum_.Must(Principal("karlskrona", "Örlogsstadens kommun"));
  EXPECT_EQ(called(), "Karlskrona kommun");
}

TEST_F(RegisterOverTimeTest, TwoDescriptionsNeverOverwriteEachOther) {
  const v1::Statement mine = Principal("karlskrona", "Karlskrona stad");
  v1::Statement theirs = Principal("karlskrona", "Örlogsstadens kommun");
  forum_.Must(mine);
  theirs.set_device_counter(forum_.By("secretary").device_counter());
  EXPECT_EQ(Refused(theirs).code(), R::CODE_SUPERSEDED_ELSEWHERE);
  EXPECT_EQ(CodeOf(Principal("karlskrona", "Örlogsstadens kommun")), kAccepted);
}

TEST_F(RegisterOverTimeTest, AForumHasAHundredPrincipalsAndFiftyAreasAtMostThoseThatHaveEndedToo) {
  const auto fill = [&](std::size_t have, int most, const auto& describe) {
    for (int i = static_cast<int>(have); i < most; ++i) forum_.Must(describe("new-" + std::to_string(i)));
    return Refused(describe("one-more"));
  };
  const R principals = fill(forum_.state().forum.principals.size(), 100,
                            [&](const std::string& id) { return Principal(id, id, "", "2026-01-01"); });
  EXPECT_EQ(principals.code(), R::CODE_TOO_MANY);
  EXPECT_EQ(principals.allowed(), "100");
  const R areas = fill(forum_.state().forum.areas.size(), 50,
                       [&](const std::string& id) { return Area(id, id, "", "2026-01-01"); });
  EXPECT_EQ(areas.code(), R::CODE_TOO_MANY);
  EXPECT_EQ(areas.allowed(), "50");
}

TEST_F(RegisterOverTimeTest, ADescriptionSaysWhyAndEndsNotBeforeItBegins) {
  v1::Statement without_reason = Principal("lyckeby", "Lyckeby kommun");
  without_reason.mutable_describe_principal()->clear_reason();
  EXPECT_EQ(Refused(without_reason).field(), "reason");
  EXPECT_EQ(Refused(Principal("lyckeby", "")).field(), "name");
  EXPECT_EQ(Refused(Principal("lyckeby", "Lyckeby kommun", "2027-03-01", "2027-02-28")).field(), "valid_to");
  EXPECT_EQ(Refused(Area("digital", "Välfärdsteknik", "1 mars")).field(), "valid_from");
}

// ---- Subject areas -------------------------------------------------------------------------------------------------

TEST_F(RegisterOverTimeTest, AnAreaIsAnsweredForFromItsFirstDayToItsLast) {
  forum_.Must(Area("digital", "Välfärdsteknik", "2027-03-01", "2027-03-31"));
  // Known to be of those days alone: it needs no later statement to begin and to end.
  forum_.Must(Mandate(kMandate, "karlskrona", {"older", "digital"}));
  const auto areas_on = [&](Date day) {
    for (const domain::Mandate& mandate : forum_.state().RegisterOn(day)) {
      if (mandate.id.value() == kMandate) return mandate.areas.size();
    }
    return std::size_t{0};
  };
  EXPECT_EQ(areas_on(Date(2027, 2, 28)), 1u);
  EXPECT_EQ(areas_on(Date(2027, 3, 1)), 2u);
  EXPECT_EQ(areas_on(Date(2027, 3, 31)), 2u);
  EXPECT_EQ(areas_on(Date(2027, 4, 1)), 1u);
  forum_.Must(ItemOf("m1", "i1", 1, "digital"));
  EXPECT_TRUE(IsNeeded(kMandate));
}

TEST_F(RegisterOverTimeTest, AnAreaEndsOnceNobodyAnswersForItAnyMore) {
  forum_.Must(Area("digital", "Välfärdsteknik"));
  forum_.Must(Mandate(kMandate, "karlskrona", {"older", "digital"}));
  const R refusal = Refused(Area("digital", "Välfärdsteknik", "", "2027-02-28"));
  EXPECT_EQ(refusal.code(), R::CODE_STILL_IN_USE);
  EXPECT_EQ(refusal.field(), "area");
  EXPECT_EQ(refusal.mandate(), kMandate);
  forum_.Must(Mandate(kMandate, "karlskrona", {"older"}));
  forum_.Must(Area("digital", "Välfärdsteknik", "", "2027-02-28"));
  forum_.Advance(24 * 70);
  const R ended = Refused(Mandate("ronneby-care", "ronneby", {"older", "digital"}));
  EXPECT_EQ(ended.code(), R::CODE_NOT_IN_FORCE);
  EXPECT_EQ(ended.field(), "areas");
}

TEST_F(RegisterOverTimeTest, AVacantMandateNeitherKeepsAnAreaNorMakesAGapOfOneThatHasEnded) {
  forum_.Must(Area("digital", "Välfärdsteknik"));
  forum_.Must(Mandate("ronneby-it", "ronneby", {"digital"}));
  const auto gaps = [&] { return GapsAhead(forum_.state(), Date(2027, 1, 1), 365); };
  ASSERT_EQ(gaps().size(), 1u);
  EXPECT_FALSE(gaps()[0].last);
  forum_.Must(Area("digital", "Välfärdsteknik", "", "2027-02-28"));
  ASSERT_EQ(gaps().size(), 1u);
  EXPECT_EQ(gaps()[0].last, Date(2027, 2, 28));
  // Its other parts can still change.
  forum_.Advance(24 * 70);
  EXPECT_EQ(CodeOf(Mandate("ronneby-it", "ronneby", {"digital", "older"})), kAccepted);
}

TEST_F(RegisterOverTimeTest, AnItemNamesWhatIsInForceOnItsMeetingsDay) {
  forum_.Must(Area("digital", "Välfärdsteknik", "2027-03-12", "2027-03-12"));
  forum_.Must(Principal("lyckeby", "Lyckeby kommun", "2027-03-13"));
  forum_.Meeting("m2", "2027-03-13");
  EXPECT_EQ(CodeOf(ItemOf("m1", "i1", 1, "digital")), kAccepted);
  const R area = Refused(ItemOf("m2", "i1", 1, "digital"));
  EXPECT_EQ(area.code(), R::CODE_NOT_IN_FORCE);
  EXPECT_EQ(area.field(), "areas");
  v1::Statement of_lyckeby = ItemOf("m1", "i1", 1, "older");
  of_lyckeby.mutable_set_agenda_item()->add_principals("lyckeby");
  EXPECT_EQ(Refused(of_lyckeby).field(), "principals");
  of_lyckeby.mutable_set_agenda_item()->set_meeting("m2");
  EXPECT_EQ(CodeOf(forum_.Current(of_lyckeby)), kAccepted);
}

TEST_F(RegisterOverTimeTest, NothingEndsUnderAnItemOfAMeetingThatIsNotOver) {
  forum_.Must(Area("digital", "Välfärdsteknik"));
  forum_.Must(ItemOf("m1", "i2", 2, "digital"));
  const R refusal = Refused(Area("digital", "Välfärdsteknik", "", "2027-03-11"));
  EXPECT_EQ(refusal.code(), R::CODE_STILL_IN_USE);
  EXPECT_EQ(refusal.meeting(), "m1");
  EXPECT_EQ(refusal.item(), "i2");
  EXPECT_EQ(CodeOf(Area("digital", "Välfärdsteknik", "2027-03-13")), R::CODE_STILL_IN_USE);
  EXPECT_EQ(CodeOf(Area("digital", "Välfärdsteknik", "", "2027-03-12")), kAccepted);
  forum_.Must(Principal("lyckeby", "Lyckeby kommun"));
  v1::Statement of_lyckeby = ItemOf("m1", "i3", 3, "older");
  of_lyckeby.mutable_set_agenda_item()->add_principals("lyckeby");
  forum_.Must(of_lyckeby);
  EXPECT_EQ(Refused(Principal("lyckeby", "Lyckeby kommun", "", "2027-03-11")).item(), "i3");
  // A meeting that is over keeps what it had.
  forum_.Enrol("chair");
  v1::Statement cancelled = forum_.By("chair");
  cancelled.mutable_cancel_meeting()->set_meeting("m1");
  cancelled.mutable_cancel_meeting()->set_reason("Sjukdom");
  forum_.Must(cancelled);
  EXPECT_EQ(CodeOf(Area("digital", "Välfärdsteknik", "", "2027-03-11")), kAccepted);
}

TEST_F(RegisterOverTimeTest, AMeetingDoesNotMoveBeyondTheEndOfWhatItsItemsName) {
  forum_.Must(Area("digital", "Välfärdsteknik", "", "2027-03-31"));
  forum_.Must(ItemOf("m1", "i2", 2, "digital"));
  forum_.Enrol("chair");
  v1::Statement postponed = forum_.By("chair");
  v1::PostponeMeeting& act = *postponed.mutable_postpone_meeting();
  act.set_meeting("m1");
  act.set_date("2027-04-09");
  act.set_reason("Sjukdom");
  const R refusal = Refused(postponed);
  EXPECT_EQ(refusal.code(), R::CODE_NOT_IN_FORCE);
  EXPECT_EQ(refusal.item(), "i2");
  act.set_date("2027-03-31");
  EXPECT_EQ(CodeOf(postponed), kAccepted);
}

}  // namespace
}  // namespace mandat::domain
