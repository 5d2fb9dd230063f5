#include "shared/domain/forecast.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <tuple>

namespace mandat::domain {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using State = SubstituteFacts::State;

const Date kDay(2024, 9, 6);
const ItemId kItem("1");

// Two sides; on the first the principals p and q, on the second r. Mandates: p1 p2 q1 (first side), r1 r2 (second
// side), all held, by holders named after them, with the areas x (p1, q1, r1) and y (p2, r2).
class ForecastTest : public ::testing::Test {
 protected:
  ForecastTest() {
    forum_.sides = {{SideId("a"), {}}, {SideId("b"), {}}};
    forum_.areas = {{AreaId("x"), {}}, {AreaId("y"), {}}};
    forum_.principals = {
        {PrincipalId("p"), "", SideId("a")}, {PrincipalId("q"), "", SideId("a")}, {PrincipalId("r"), "", SideId("b")}};
    for (const auto& [id, principal, area] :
         {std::tuple("p1", "p", "x"), std::tuple("p2", "p", "y"), std::tuple("q1", "q", "x"),
          std::tuple("r1", "r", "x"), std::tuple("r2", "r", "y")}) {
      Mandate mandate;
      mandate.id = MandateId(id);
      mandate.principal = PrincipalId(principal);
      mandate.holder = PersonId(std::string("h") + id);
      mandate.areas = {AreaId(area)};
      forum_.mandates.push_back(mandate);
    }
    meeting_.date = kDay;
    meeting_.phase = Phase::kDuring;
    ItemFacts item;
    item.id = kItem;
    item.number = 1;
    item.revision = 2;
    meeting_.items = {item};
  }

  ItemForecast At() const {
    const auto items = Forecast({forum_, forum_.mandates}, meeting_);
    EXPECT_EQ(items.size(), 1U);
    return items.at(0);
  }

  void Subject(std::vector<AreaId> areas, std::vector<PrincipalId> principals = {}) {
    meeting_.items[0].decision_class = DecisionClass::kSubject;
    meeting_.items[0].areas = std::move(areas);
    meeting_.items[0].principals = std::move(principals);
  }
  void Financial() { meeting_.items[0].decision_class = DecisionClass::kFinancial; }
  void There(const std::string& mandate, bool by_substitute = false) {
    meeting_.attendance.push_back({.mandate = MandateId(mandate), .by_substitute = by_substitute});
  }
  void Absent(const std::string& mandate) {
    meeting_.attendance.push_back({.mandate = MandateId(mandate), .absent = true});
  }
  void Substitute(const std::string& mandate, State state) {
    meeting_.substitutes.push_back({.mandate = MandateId(mandate), .person = PersonId("sub"), .state = state});
  }
  void Recuse(const std::string& mandate) { meeting_.recusals.push_back({MandateId(mandate), kItem}); }
  PositionFacts& Position(const std::string& mandate, Channel channel = Channel::kApp) {
    PositionFacts position;
    position.mandate = MandateId(mandate);
    position.item = kItem;
    position.channel = channel;
    position.revision = 2;
    meeting_.positions.push_back(position);
    return meeting_.positions.back();
  }
  Mandate& Of(const std::string& id) {
    for (Mandate& mandate : forum_.mandates) {
      if (mandate.id.value() == id) return mandate;
    }
    throw std::runtime_error(id);
  }

  Forum forum_;
  MeetingFacts meeting_;
};

std::vector<MandateId> Ids(std::initializer_list<const char*> ids) {
  std::vector<MandateId> result;
  for (const char* id : ids) result.emplace_back(id);
  return result;
}

TEST_F(ForecastTest, ForumClassNeedsStrictlyMoreThanHalfOnEachSide) {
  There("p1");
  There("p2");
  There("r1");
  EXPECT_EQ(At().verdict, Verdict::kBlocked);
  EXPECT_TRUE(At().quorum[0].met);
  EXPECT_FALSE(At().quorum[1].met) << "one of two is not more than half";
  There("r2");
  EXPECT_EQ(At().verdict, Verdict::kDecidable);
}

TEST_F(ForecastTest, ASideWithoutCountedMandatesIsNotMet) {
  There("p1");
  There("p2");
  Of("r1").holder = PersonId();
  Of("r2").valid_to = Date(2024, 9, 5);
  EXPECT_EQ(At().quorum[1].of, 0);
  EXPECT_FALSE(At().quorum[1].met);
  EXPECT_EQ(At().verdict, Verdict::kBlocked);
}

TEST_F(ForecastTest, AMandateThatIsNotActiveIsNotCountedThere) {
  Of("p1").valid_from = Date(2024, 9, 7);
  There("p1");
  EXPECT_EQ(At().quorum[0].of, 2);
  EXPECT_EQ(At().quorum[0].present, 0);
}

TEST_F(ForecastTest, ARecusedHolderLeavesEveryCount) {
  Financial();
  There("p1");
  Recuse("p1");
  const ItemForecast at = At();
  EXPECT_EQ(at.recused, Ids({"p1"}));
  EXPECT_EQ(at.quorum[0].of, 2);
  EXPECT_EQ(at.quorum[0].present, 0);
  EXPECT_EQ(at.missing, Ids({"p2", "q1", "r1", "r2"}));
}

TEST_F(ForecastTest, ARecusalReachesEveryMandateOfThePerson) {
  Of("q1").holder = Of("p1").holder;
  Recuse("p1");
  EXPECT_EQ(At().recused, Ids({"p1", "q1"}));
}

TEST_F(ForecastTest, ARecusalNamedByAMandateThatIsNotActiveMeansNothing) {
  Of("q1").holder = Of("p1").holder;
  Of("p1").valid_to = Date(2024, 9, 5);
  Recuse("p1");
  EXPECT_EQ(At().recused, Ids({}));
}

TEST_F(ForecastTest, ARecusedHolderWhoseMandateStandsBySubstituteStaysCounted) {
  Financial();
  Recuse("p1");
  Substitute("p1", State::kAccepted);
  There("p1");  // by the holder: does not make it there
  EXPECT_EQ(At().recused, Ids({}));
  EXPECT_EQ(At().quorum[0].of, 3);
  EXPECT_EQ(At().quorum[0].present, 0);
  Position("p1");  // the holder's own word: not valid
  There("p1", true);
  EXPECT_EQ(At().quorum[0].present, 1);
  EXPECT_EQ(At().missing, Ids({"p1", "p2", "q1", "r1", "r2"}));
  Position("p1").by_substitute = true;
  EXPECT_EQ(At().missing, Ids({"p2", "q1", "r1", "r2"}));
}

TEST_F(ForecastTest, ASubstituteStandsOnlyWhenAcceptedAndForTheItemAndTheClass) {
  There("p1", true);
  Substitute("p1", State::kNominated);
  EXPECT_EQ(At().quorum[0].present, 0);
  Substitute("p1", State::kAccepted);
  EXPECT_EQ(At().quorum[0].present, 1);
  meeting_.substitutes.back().items = {ItemId("2")};
  EXPECT_EQ(At().quorum[0].present, 0);
  meeting_.substitutes.back().items = {ItemId("2"), kItem};
  EXPECT_EQ(At().quorum[0].present, 1);
  forum_.rules.substitute_counts = {DecisionClass::kFinancial};
  EXPECT_EQ(At().quorum[0].present, 0);
}

TEST_F(ForecastTest, PresenceIsPerItem) {
  There("p1");
  meeting_.attendance.back().items = {ItemId("2")};
  EXPECT_EQ(At().quorum[0].present, 0);
  There("p1");
  meeting_.attendance.back().items = {kItem};
  EXPECT_EQ(At().quorum[0].present, 1) << "rows of one mandate are joined";
}

TEST_F(ForecastTest, SubjectNeedsTheMandatesOfTheAreas) {
  Subject({AreaId("x")});
  EXPECT_EQ(At().needed, Ids({"p1", "q1", "r1"}));
  Subject({AreaId("x"), AreaId("y")}, {PrincipalId("r")});
  EXPECT_EQ(At().needed, Ids({"r1", "r2"}));
  EXPECT_EQ(At().missing, Ids({"r1", "r2"}));
}

TEST_F(ForecastTest, AdvancePositionsCountForTheAbsentInTheClassesOfTheRules) {
  Subject({AreaId("x")});
  Position("p1");
  Position("q1", Channel::kEmail);
  Position("r1", Channel::kConveyed);
  EXPECT_EQ(At().verdict, Verdict::kDecidable);
  forum_.rules.advance_counts.clear();
  EXPECT_EQ(At().missing, Ids({"p1", "q1", "r1"}));
  There("p1");
  EXPECT_EQ(At().missing, Ids({"q1", "r1"}));
}

TEST_F(ForecastTest, FinancialNeedsEveryoneThereAndDeclared) {
  Financial();
  for (const char* id : {"p1", "p2", "q1", "r1", "r2"}) Position(id);
  EXPECT_EQ(At().verdict, Verdict::kBlocked);
  for (const char* id : {"p1", "p2", "q1", "r1", "r2"}) There(id);
  EXPECT_EQ(At().verdict, Verdict::kDecidable);
}

TEST_F(ForecastTest, AWordAtTheMeetingNeedsTheHolderThere) {
  Subject({AreaId("x")}, {PrincipalId("p")});
  Position("p1", Channel::kMeeting);
  EXPECT_EQ(At().missing, Ids({"p1"}));
  There("p1", true);
  Substitute("p1", State::kAccepted);
  EXPECT_EQ(At().missing, Ids({"p1"})) << "there, but by the substitute";
  There("p1");
  EXPECT_EQ(At().missing, Ids({}));
  meeting_.phase = Phase::kBefore;
  EXPECT_EQ(At().satisfied, Ids({})) << "before the meeting nothing was said at it";
}

TEST_F(ForecastTest, StaleAndContestedPositionsAreNamedAndDoNotCount) {
  Subject({AreaId("x")});
  Position("p1").revision = 1;
  Position("q1", Channel::kEmail).contested = true;
  PositionFacts& both = Position("r1", Channel::kEmail);
  both.contested = true;
  both.revision = 1;
  EXPECT_EQ(At().stale, Ids({"p1"}));
  EXPECT_EQ(At().contested, Ids({"q1", "r1"}));
  EXPECT_EQ(At().missing, Ids({"p1", "q1", "r1"}));
  Position("p1");
  EXPECT_EQ(At().stale, Ids({})) << "a valid one silences the stale one";
}

TEST_F(ForecastTest, ALatePositionCountsOnceAdmitted) {
  Subject({AreaId("x")}, {PrincipalId("p")});
  Position("p1").late = true;
  EXPECT_EQ(At().missing, Ids({"p1"}));
  meeting_.positions.back().admitted = true;
  EXPECT_EQ(At().missing, Ids({}));
}

TEST_F(ForecastTest, AnAreaWithoutActiveMandateAtAConcernedPrincipalIsAGap) {
  Subject({AreaId("y")});
  Of("p2").holder = PersonId();
  Position("r2");
  EXPECT_THAT(At().gaps, ElementsAre(Gap{PrincipalId("p"), AreaId("y")}));
  EXPECT_EQ(At().verdict, Verdict::kBlocked);
  // A list names q too, which has no mandate of the area.
  Subject({AreaId("y")}, {PrincipalId("r"), PrincipalId("q")});
  EXPECT_THAT(At().gaps, ElementsAre(Gap{PrincipalId("q"), AreaId("y")}));
}

TEST_F(ForecastTest, ARecusalMakesNoGap) {
  Subject({AreaId("y")}, {PrincipalId("p")});
  Recuse("p2");
  EXPECT_THAT(At().gaps, IsEmpty());
  EXPECT_EQ(At().verdict, Verdict::kDecidable);
}

TEST_F(ForecastTest, BeforeTheMeetingEachNeededMandateIsSorted) {
  meeting_.phase = Phase::kBefore;
  Subject({AreaId("x"), AreaId("y")});
  Position("p1");
  There("p2");   // announced attending
  Absent("q1");  // announced absent
  Absent("r1");  // absent, but a substitute is asked
  Substitute("r1", State::kNominated);
  ItemForecast at = At();
  EXPECT_EQ(at.satisfied, Ids({"p1"}));
  EXPECT_EQ(at.expected, Ids({"p2"}));
  EXPECT_EQ(at.uncovered, Ids({"q1"}));
  EXPECT_EQ(at.uncertain, Ids({"r1", "r2"}));
  EXPECT_EQ(at.verdict, Verdict::kBlocked);
  Position("q1");
  EXPECT_EQ(At().verdict, Verdict::kAtRisk);
  Substitute("r1", State::kAccepted);
  Position("r2");
  EXPECT_EQ(At().verdict, Verdict::kExpected);
  Position("p2");
  Position("r1");
  EXPECT_EQ(At().verdict, Verdict::kDecidable);
}

TEST_F(ForecastTest, ADeclinedSubstituteLeavesTheMandateUncovered) {
  meeting_.phase = Phase::kBefore;
  Financial();
  Absent("p1");
  Substitute("p1", State::kDeclined);
  EXPECT_EQ(At().uncovered, Ids({"p1"}));
}

TEST_F(ForecastTest, AttendingSomeItemsIsAbsenceFromTheOthers) {
  meeting_.phase = Phase::kBefore;
  Financial();
  There("p1");
  meeting_.attendance.back().items = {ItemId("2")};
  EXPECT_EQ(At().uncovered, Ids({"p1"}));
}

TEST_F(ForecastTest, BeforeTheMeetingForumClassWeighsTheUnanswered) {
  meeting_.phase = Phase::kBefore;
  There("p1");
  There("p2");
  There("r1");
  EXPECT_EQ(At().verdict, Verdict::kAtRisk);
  EXPECT_EQ(At().quorum[1].unanswered, 1);
  Absent("r2");
  EXPECT_EQ(At().verdict, Verdict::kBlocked);
  Substitute("r2", State::kAccepted);
  EXPECT_EQ(At().verdict, Verdict::kExpected);
}

TEST_F(ForecastTest, OnlyDecisionItemsAreForecastInOrderOfNumberAndLetter) {
  meeting_.items.clear();
  for (const auto& [number, letter, decision] :
       {std::tuple(10, "", true), std::tuple(2, "b", true), std::tuple(2, "a", true), std::tuple(1, "", false)}) {
    ItemFacts item;
    item.id = ItemId(std::to_string(number) + letter);
    item.number = number;
    item.letter = letter;
    item.is_decision = decision;
    meeting_.items.push_back(item);
  }
  std::vector<std::string> order;
  for (const ItemForecast& item : Forecast({forum_, forum_.mandates}, meeting_)) order.push_back(item.item.value());
  EXPECT_THAT(order, ElementsAre("2a", "2b", "10"));
}

TEST_F(ForecastTest, HoldersComeFromTheRegisterNotFromTheForumFile) {
  std::vector<Mandate> mandates = forum_.mandates;
  mandates[0].holder = PersonId();
  EXPECT_EQ(Forecast({forum_, mandates}, meeting_)[0].quorum[0].of, 2);
}

}  // namespace
}  // namespace mandat::domain
