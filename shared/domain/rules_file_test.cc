#include "shared/domain/rules_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "shared/domain/file_test_util.h"
#include "shared/domain/forum_file.h"

namespace mandat::domain {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

constexpr char kRules[] = R"([rules]
version = "1.1"
day_unit = "weekdays"
notice_lead = 10
decision_material_lead = 21
other_material_lead = 10
preparation_lead = 14

[[standing_item]]
title = "Val av justerare"
kind = "decision"
class = "forum"
place = "first"
)";

Rules ParsedRules(const std::string& text) {
  auto parsed = ParseRulesFile(text, "rules.toml");
  if (const auto* error = std::get_if<FileError>(&parsed)) throw std::runtime_error(error->ToString());
  return std::get<Rules>(std::move(parsed));
}

FileError RefusedRules(const std::string& text) {
  auto parsed = ParseRulesFile(text, "rules.toml");
  if (std::holds_alternative<Rules>(parsed)) throw std::runtime_error("accepted");
  return std::get<FileError>(std::move(parsed));
}

// Every rule at random, with texts that have to be written with care.
Rules AnyRules(std::mt19937& engine) {
  const auto below = [&](int n) { return static_cast<int>(engine() % static_cast<unsigned>(n)); };
  const auto text = [&] {
    static constexpr const char* kTexts[] = {"", "LSVO beslutar", "\"citat\"", "C:\\mapp", "åäö § 1", "'", "# [x] = y"};
    return std::string(kTexts[below(7)]);
  };
  const auto classes = [&] {
    std::set<DecisionClass> result;
    for (const DecisionClass one : {DecisionClass::kForum, DecisionClass::kSubject, DecisionClass::kFinancial})
      if (below(2) == 0) result.insert(one);
    return result;
  };
  Rules rules;
  rules.version = text();
  if (below(2) == 0) rules.adopted = Date(2024, 2, 16).PlusDays(below(2000));
  if (below(2) == 0) rules.review_due = Date(2024, 2, 16).PlusDays(below(2000));
  rules.day_unit = below(2) == 0 ? DayUnit::kWeekdays : DayUnit::kCalendar;
  for (int* lead : {&rules.notice_lead, &rules.decision_material_lead, &rules.other_material_lead,
                    &rules.preparation_lead, &rules.minimum_meetings_per_year, &rules.adjustment_days})
    *lead = below(366);
  rules.extra_meeting_denominator = 1 + below(100);
  rules.extra_meeting_numerator = 1 + below(rules.extra_meeting_denominator);
  rules.advance_counts = classes();
  rules.substitute_counts = classes();
  rules.substitute_answer_hours = below(8761);
  rules.substitute_may_be_member = below(2) == 0;
  rules.positions_visible = below(2) == 0 ? PositionsVisible::kMembers : PositionsVisible::kSecretariatUntilMeeting;
  rules.papers_may_be_shared = below(2) == 0;
  rules.minutes_prefix = text();
  for (int i = below(4); i > 0; --i) rules.distribution.push_back(text());
  for (int i = below(5); i > 0; --i) {
    StandingItem item;
    item.title = "Punkt " + std::to_string(i) + text();
    item.kind = static_cast<AgendaItemKind>(below(3));
    if (item.kind == AgendaItemKind::kDecision && below(2) == 0) item.decision_class = DecisionClass::kFinancial;
    item.last = below(2) == 0;
    rules.standing_items.push_back(item);
  }
  return rules;
}

TEST(RulesFile, HoldsTheTablesOfAForumFileAndNothingElse) {
  const Rules rules = ParsedRules(kRules);
  EXPECT_EQ(rules.version, "1.1");
  EXPECT_THAT(rules.standing_items, SizeIs(1));
  const FileError error = RefusedRules(std::string(kRules) + "[[mandate]]\nid = \"x\"\n");
  EXPECT_THAT(error.problem, HasSubstr("unknown key"));
  EXPECT_EQ(error.name, "rules.toml");
  EXPECT_EQ(RefusedRules(Changed(kRules, "notice_lead = 10", "notice_lead = 400")).line,
            LineWith(kRules, "notice_lead"));
}

TEST(RulesFile, ParagraphNumbersRunOnWhateverIsAmended) {
  const std::string text = Changed(kRules, "notice_lead", "next_paragraph = \"1/27\"\nnotice_lead");
  const FileError error = RefusedRules(text);
  EXPECT_THAT(error.problem, HasSubstr("for the founding alone"));
  EXPECT_EQ(error.line, LineWith(text, "next_paragraph"));
}

TEST(RulesFile, IsWrittenAndReadBackAsTheSameRules) {
  Rules lsvo = std::get<Forum>(ParseForumFile(ReadTestFile("tests/data/lsvo.forum.toml"), "lsvo")).rules;
  lsvo.next_paragraph.clear();
  EXPECT_EQ(ParsedRules(RulesFileOf(lsvo)), lsvo);
  std::mt19937 engine(31);
  for (int round = 0; round < 500; ++round) {
    const Rules rules = AnyRules(engine);
    SCOPED_TRACE(RulesFileOf(rules));
    EXPECT_EQ(ParsedRules(RulesFileOf(rules)), rules);
  }
}

TEST(RulesFile, EveryDifferenceIsAChangeAndNothingElseIs) {
  std::mt19937 engine(32);
  for (int round = 0; round < 500; ++round) {
    const Rules before = AnyRules(engine);
    const Rules after = round % 5 == 0 ? before : AnyRules(engine);
    EXPECT_EQ(RuleChanges(before, after).empty(), before == after) << RulesFileOf(before) << RulesFileOf(after);
  }
}

TEST(RulesFile, AChangeSaysWhatWasAndWhatIs) {
  const Rules before = ParsedRules(kRules);
  Rules after = before;
  after.notice_lead = 7;
  after.review_due = Date(2028, 12, 31);
  after.standing_items[0].last = true;
  const std::vector<RuleChange> changes = RuleChanges(before, after);
  ASSERT_THAT(changes, SizeIs(4));
  EXPECT_EQ(changes[0].key + changes[0].before + ">" + changes[0].after, "review_due>2028-12-31");
  EXPECT_EQ(changes[1].key + changes[1].before + ">" + changes[1].after, "notice_lead10>7");
  EXPECT_EQ(changes[2].before, "\"Val av justerare\" (decision of class forum, first)");
  EXPECT_EQ(changes[3].after, "\"Val av justerare\" (decision of class forum, last)");
}

TEST(RulesFile, AnotherOrderOfStandingItemsIsOneChange) {
  Rules before = ParsedRules(kRules);
  before.standing_items.push_back({.title = "Övriga frågor", .kind = AgendaItemKind::kDiscussion, .last = true});
  Rules after = before;
  std::swap(after.standing_items[0], after.standing_items[1]);
  const std::vector<RuleChange> changes = RuleChanges(before, after);
  ASSERT_THAT(changes, SizeIs(1));
  EXPECT_EQ(changes[0].before, "[\"Val av justerare\", \"Övriga frågor\"]");
  EXPECT_EQ(changes[0].after, "[\"Övriga frågor\", \"Val av justerare\"]");
}

}  // namespace
}  // namespace mandat::domain
