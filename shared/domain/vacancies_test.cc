// Where nobody answers for a subject area, before it hurts.
#include "shared/domain/vacancies.h"

#include <gtest/gtest.h>

#include "tests/support/forum_builder.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;

Date DayNamed(const char* text) { return *Date::Parse(text); }

class VacanciesTest : public ::testing::Test {
 protected:
  void AssignFor(const char* mandate, const char* holder, const char* from, const char* to = "") {
    v1::Statement statement = forum_.By("secretary");
    v1::AssignMandate& act = *statement.mutable_assign_mandate();
    act.set_mandate(mandate);
    act.set_holder(holder);
    act.set_valid_from(from);
    act.set_valid_to(to);
    forum_.Must(forum_.Current(statement));
  }
  // "olofstrom/school 2027-03-01-2027-03-31", "-" when it goes on.
  std::vector<std::string> Ahead(const char* today, int days) const {
    std::vector<std::string> words;
    for (const GapAhead& gap : GapsAhead(forum_.state(), DayNamed(today), days))
      words.push_back(gap.where.principal.value() + "/" + gap.where.area.value() + " " + gap.from.ToString() + " " +
                      (gap.last ? gap.last->ToString() : "-"));
    return words;
  }
  ForumBuilder forum_;
};

TEST_F(VacanciesTest, ThereIsNoneWhereEverybodyIsInForce) {
  EXPECT_EQ(Ahead("2027-01-02", 365), std::vector<std::string>());
}

TEST_F(VacanciesTest, AHolderWhoLeavesLeavesAGapFromTheDayAfter) {
  AssignFor("olofstrom-education", "olofstrom-education-chief", "2026-01-01", "2027-02-28");
  EXPECT_EQ(Ahead("2027-01-02", 90), std::vector<std::string>({"olofstrom/school 2027-03-01 -"}));
  EXPECT_EQ(Ahead("2027-01-02", 58), std::vector<std::string>());  // up to the 28th
  EXPECT_EQ(Ahead("2027-01-02", 59), std::vector<std::string>({"olofstrom/school 2027-03-01 -"}));
  EXPECT_EQ(Ahead("2027-04-01", 10), std::vector<std::string>({"olofstrom/school 2027-04-01 -"}));
}

TEST_F(VacanciesTest, ItEndsTheDayBeforeTheNextOneBegins) {
  AssignFor("olofstrom-education", "olofstrom-education-chief", "2026-01-01", "2027-02-28");
  AssignFor("olofstrom-education", "somebody", "2027-04-01");
  EXPECT_EQ(Ahead("2027-01-02", 365), std::vector<std::string>({"olofstrom/school 2027-03-01 2027-03-31"}));
  const std::vector<GapAhead> gaps = GapsAhead(forum_.state(), DayNamed("2027-01-02"), 365);
  ASSERT_EQ(gaps.size(), 1u);
  EXPECT_EQ(gaps[0].mandates, std::vector<MandateId>({MandateId("olofstrom-education")}));
}

TEST_F(VacanciesTest, AnotherMandateOfThePrincipalForTheAreaIsEnough) {
  AssignFor("region-hospital", "", "2027-02-01");  // health, which three others of the region have too
  EXPECT_EQ(Ahead("2027-01-02", 365), std::vector<std::string>());
  const std::vector<VacancyAhead> vacant = VacanciesAhead(forum_.state(), DayNamed("2027-01-02"), 365);
  ASSERT_EQ(vacant.size(), 1u);
  EXPECT_EQ(vacant[0].mandate, MandateId("region-hospital"));
  EXPECT_EQ(vacant[0].from, DayNamed("2027-02-01"));
  EXPECT_EQ(vacant[0].last, std::nullopt);
  EXPECT_EQ(vacant[0].before, PersonId("region-hospital-chief"));
}

TEST_F(VacanciesTest, EachAreaOfAMandateThatFallsVacantIsAGapOfItsOwn) {
  AssignFor("karlshamn-social", "", "2027-02-01");
  AssignFor("olofstrom-education", "", "2027-01-15");
  EXPECT_EQ(Ahead("2027-01-02", 60),
            std::vector<std::string>({"olofstrom/school 2027-01-15 -", "karlshamn/disability 2027-02-01 -",
                                      "karlshamn/ifo 2027-02-01 -", "karlshamn/older 2027-02-01 -"}));
}

TEST_F(VacanciesTest, WhatFallsVacantTwiceIsToldTwice) {
  AssignFor("olofstrom-education", "a", "2026-01-01", "2027-01-31");
  AssignFor("olofstrom-education", "b", "2027-02-10", "2027-02-20");
  EXPECT_EQ(Ahead("2027-01-02", 365),
            std::vector<std::string>({"olofstrom/school 2027-02-01 2027-02-09", "olofstrom/school 2027-02-21 -"}));
}

TEST_F(VacanciesTest, NothingIsAskedForNoDays) {
  AssignFor("olofstrom-education", "", "2026-12-01");
  EXPECT_EQ(Ahead("2027-01-02", 0), std::vector<std::string>());
  EXPECT_EQ(Ahead("2027-01-02", 1), std::vector<std::string>({"olofstrom/school 2027-01-02 -"}));
}

}  // namespace
}  // namespace mandat::domain
