#include "shared/domain/forum_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/domain/file_test_util.h"

namespace mandat::domain {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

std::string LsvoText() { return ReadTestFile("tests/data/lsvo.forum.toml"); }

// A forum with nothing but what is required.
constexpr char kSmall[] = R"(forum = { id = "f", short_name = "F", name = "The F", time_zone = "UTC" }
rules = { day_unit = "calendar", notice_lead = 1, decision_material_lead = 2, other_material_lead = 3, preparation_lead = 4 }
offices = { chair = { person = "c" }, secretary = { person = "s" } }
[[side]]
id = "a"
name = "Side A"
[[subject_area]]
id = "x"
name = { sv = "Äx" }
[[principal]]
id = "p"
name = "P"
side = "a"
[[mandate]]
id = "m"
principal = "p"
title = "T"
holder = ""
subject_areas = []
)";

Forum ParsedForum(const std::string& text) {
  auto result = ParseForumFile(text, "f.toml");
  if (const auto* error = std::get_if<FileError>(&result)) {
    ADD_FAILURE() << error->ToString();
    return {};
  }
  return std::get<Forum>(std::move(result));
}

FileError RefusedForum(const std::string& text) {
  auto result = ParseForumFile(text, "f.toml");
  if (const auto* error = std::get_if<FileError>(&result)) return *error;
  ADD_FAILURE() << "accepted";
  return {};
}

TEST(ForumFileTest, ReadsTheCompositionOfLsvo) {
  const Forum forum = ParsedForum(LsvoText());
  EXPECT_EQ(forum.id, "lsvo");
  EXPECT_EQ(forum.name, "Ledningssamverkan vård och omsorg i Blekinge");
  EXPECT_EQ(forum.time_zone, "Europe/Stockholm");
  EXPECT_THAT(forum.sides, SizeIs(2));
  EXPECT_EQ(forum.sides[1].name.en, "The region");
  EXPECT_THAT(forum.areas, SizeIs(5));
  EXPECT_THAT(forum.principals, SizeIs(6));
  ASSERT_THAT(forum.mandates, SizeIs(17));
  EXPECT_EQ(forum.mandates[3].id.value(), "karlskrona-social");
  EXPECT_EQ(forum.mandates[3].holder.value(), "karlskrona-social-chief");
  EXPECT_THAT(forum.mandates[3].areas, ElementsAre(AreaId("disability"), AreaId("ifo")));
  EXPECT_EQ(forum.offices.chair_term, "until_further_notice");
  EXPECT_THAT(forum.offices.adjuncts, SizeIs(3));
  EXPECT_THAT(forum.offices.preparatory_group, SizeIs(8));
}

TEST(ForumFileTest, ReadsTheRulesOfLsvo) {
  const Rules rules = ParsedForum(LsvoText()).rules;
  EXPECT_EQ(rules.adopted, Date(2024, 2, 16));
  EXPECT_EQ(rules.day_unit, DayUnit::kWeekdays);
  EXPECT_EQ(rules.decision_material_lead, 21);
  EXPECT_EQ(rules.preparation_lead, 14);
  EXPECT_EQ(rules.extra_meeting_numerator, 1);
  EXPECT_EQ(rules.extra_meeting_denominator, 3);
  EXPECT_THAT(rules.advance_counts, ElementsAre(DecisionClass::kSubject));
  EXPECT_THAT(rules.substitute_counts, SizeIs(3));
  EXPECT_EQ(rules.next_paragraph, "69/24");
  EXPECT_THAT(rules.distribution, SizeIs(6));
}

TEST(ForumFileTest, GivesLsvosRulesWhereTheFileIsSilent) {
  const Forum forum = ParsedForum(kSmall);
  EXPECT_EQ(forum.rules.minimum_meetings_per_year, 8);
  EXPECT_THAT(forum.rules.advance_counts, ElementsAre(DecisionClass::kSubject));
  EXPECT_THAT(forum.rules.substitute_counts, SizeIs(3));
  EXPECT_EQ(forum.rules.substitute_answer_hours, 48);
  EXPECT_FALSE(forum.rules.substitute_may_be_member);
  EXPECT_FALSE(forum.rules.papers_may_be_shared);
  EXPECT_EQ(forum.rules.minutes_prefix, "LSVO beslutar");
  EXPECT_TRUE(forum.offices.adjuncts.empty());
  EXPECT_EQ(forum.sides[0].name.sv, "Side A");
  EXPECT_EQ(forum.areas[0].name.sv, "Äx");
}

TEST(ForumFileTest, KeepsAnEmptyListOfClassesEmpty) {
  EXPECT_TRUE(ParsedForum(Changed(LsvoText(), "advance_counts = [\"subject\"]", "advance_counts = []"))
                  .rules.advance_counts.empty());
}

TEST(ForumFileTest, AMandateWithoutHolderIsVacant) {
  const Mandate mandate = ParsedForum(kSmall).mandates[0];
  EXPECT_TRUE(mandate.holder.empty());
  EXPECT_FALSE(mandate.ActiveOn(Date(2024, 9, 6)));
}

TEST(ForumFileTest, ValidityIncludesBothItsDays) {
  const Mandate mandate =
      ParsedForum(Changed(kSmall, "holder = \"\"", "holder = \"h\"\nvalid_from = 2024-01-02\nvalid_to = 2024-01-03"))
          .mandates[0];
  EXPECT_FALSE(mandate.ActiveOn(Date(2024, 1, 1)));
  EXPECT_TRUE(mandate.ActiveOn(Date(2024, 1, 2)));
  EXPECT_TRUE(mandate.ActiveOn(Date(2024, 1, 3)));
  EXPECT_FALSE(mandate.ActiveOn(Date(2024, 1, 4)));
}

TEST(ForumFileTest, TakesWindowsLineEndsAndAByteOrderMark) {
  std::string text = "\xEF\xBB\xBF";
  for (char c : LsvoText()) {
    if (c == '\n') text += '\r';
    text += c;
  }
  EXPECT_EQ(ParsedForum(text).id, "lsvo");
  const std::string wrong = Changed(text, "side = \"region\"", "side = \"regoin\"");
  EXPECT_EQ(RefusedForum(wrong).line, LineWith(wrong, "regoin"));
}

TEST(ForumFileTest, SaysTheFilesNameTheLineAndWhatIsAllowedInOneLine) {
  const FileError error = RefusedForum(Changed(kSmall, "side = \"a\"", "side = \"b\""));
  EXPECT_EQ(error.ToString(), "f.toml:13: there is no side \"b\"; allowed: \"a\"");
  const FileError odd{"a\nb", 2, "c\td"};
  EXPECT_EQ(odd.ToString(), "a b:2: c d");
}

TEST(ForumFileTest, RefusesAFileThatIsTooLarge) {
  std::string text = kSmall;
  text += "# " + std::string(256 * 1024 - text.size() - 2, 'x');
  EXPECT_EQ(ParsedForum(text).id, "f");
  EXPECT_THAT(RefusedForum(text + "x").problem, HasSubstr("at most 262144"));
}

TEST(ForumFileTest, RefusesMoreTablesThanAreAllowed) {
  const auto repeated = [](int count, const std::string& before, const std::string& after) {
    std::string text = kSmall;
    for (int i = 0; i < count; ++i) text += before + std::to_string(i) + after;
    return text;
  };
  const std::string side_before = "[[side]]\nid = \"s";
  const std::string side_after = "\"\nname = \"n\"\n";
  EXPECT_THAT(ParsedForum(repeated(15, side_before, side_after)).sides, SizeIs(16));
  const std::string wrong = repeated(16, side_before, side_after);
  EXPECT_EQ(RefusedForum(wrong).line, LineWith(wrong, "id = \"s15\"") - 1);
  EXPECT_THAT(RefusedForum(wrong).problem, HasSubstr("at most 16"));

  const std::string mandate_before =
      "[[mandate]]\nprincipal = \"p\"\ntitle = \"\"\nholder = \"\"\nsubject_areas = []\nid = \"m";
  EXPECT_THAT(ParsedForum(repeated(499, mandate_before, "\"\n")).mandates, SizeIs(500));
  EXPECT_THAT(RefusedForum(repeated(500, mandate_before, "\"\n")).problem, HasSubstr("at most 500"));
  const std::string area_before = "[[subject_area]]\nname = \"n\"\nid = \"y";
  EXPECT_THAT(RefusedForum(repeated(50, area_before, "\"\n")).problem, HasSubstr("at most 50"));
  const std::string principal_before = "[[principal]]\nname = \"n\"\nside = \"a\"\nid = \"q";
  EXPECT_THAT(RefusedForum(repeated(100, principal_before, "\"\n")).problem, HasSubstr("at most 100"));
}

TEST(ForumFileTest, ReadsTheItemsThatStandOnEveryAgenda) {
  const std::string first =
      "[[standing_item]]\ntitle = \"Val av justerare\"\nkind = \"decision\"\nclass = \"forum\"\nplace = \"first\"\n";
  const std::string last = "[[standing_item]]\ntitle = \"Övriga frågor\"\nkind = \"discussion\"\nplace = \"last\"\n";
  EXPECT_TRUE(ParsedForum(kSmall).rules.standing_items.empty());
  const std::vector<StandingItem> items = ParsedForum(kSmall + first + last).rules.standing_items;
  ASSERT_THAT(items, SizeIs(2));
  EXPECT_EQ(items[0].title, "Val av justerare");
  EXPECT_EQ(items[0].kind, AgendaItemKind::kDecision);
  EXPECT_EQ(items[0].decision_class, DecisionClass::kForum);
  EXPECT_FALSE(items[0].last);
  EXPECT_EQ(items[1].kind, AgendaItemKind::kDiscussion);
  EXPECT_TRUE(items[1].last);

  EXPECT_THAT(RefusedForum(kSmall + first + first).problem, HasSubstr("is there twice"));
  EXPECT_THAT(RefusedForum(kSmall + last + "class = \"forum\"\n").problem, HasSubstr("only for a decision"));
  EXPECT_THAT(RefusedForum(kSmall + last + "when = \"always\"\n").problem, HasSubstr("unknown key"));
  EXPECT_THAT(
      RefusedForum(kSmall + std::string("[[standing_item]]\ntitle = \"\"\nkind = \"discussion\"\nplace = \"last\"\n"))
          .problem,
      HasSubstr("`title` is empty"));
}

TEST(ForumFileTest, CountsCharactersOfATextNotBytes) {
  const auto titled = [](int count) {
    std::string title;
    for (int i = 0; i < count; ++i) title += "å";
    return Changed(kSmall, "title = \"T\"", "title = \"" + title + "\"");
  };
  EXPECT_THAT(ParsedForum(titled(400)).mandates, SizeIs(1));
  EXPECT_THAT(RefusedForum(titled(401)).problem, HasSubstr("401 characters; at most 400"));
}

TEST(ForumFileTest, NeverRepeatsAControlCharacterOfTheFile) {
  const FileError error = RefusedForum(Changed(kSmall, "side = \"a\"", "side = \"\\u001b[2J\\n\""));
  EXPECT_THAT(error.ToString(), Not(HasSubstr("\x1b")));
  EXPECT_THAT(error.ToString(), Not(HasSubstr("\n")));
}

class WrongForumFileTest : public ::testing::TestWithParam<WrongFile> {};

TEST_P(WrongForumFileTest, IsRefusedAtItsLine) {
  const WrongFile& wrong = GetParam();
  const std::string text = Changed(LsvoText(), wrong.from, wrong.to);
  const FileError error = RefusedForum(text);
  EXPECT_EQ(error.name, "f.toml");
  EXPECT_EQ(error.line, LineWith(text, wrong.at)) << error.problem;
  EXPECT_THAT(error.problem, HasSubstr(wrong.says));
}

const char kFirstMandate[] = "id = \"karlshamn-social\"\nprincipal = \"karlshamn\"";

INSTANTIATE_TEST_SUITE_P(
    All, WrongForumFileTest,
    ::testing::Values(
        WrongFile{"TomlError", "day_unit = \"weekdays\"", "day_unit = weekdays", "day_unit = weekdays", "not TOML"},
        WrongFile{"KeyTwice", "notice_lead = 10", "notice_lead = 10\nnotice_lead = 11", "notice_lead = 11", "not TOML"},
        WrongFile{"UnclosedText", "short_name = \"LSVO\"", "short_name = \"LSVO", "short_name", "not TOML"},
        WrongFile{"DayThatDoesNotExist", "2024-02-16", "2024-02-30", "2024-02-30", "not TOML"},
        WrongFile{"UnknownTable", "[offices]", "[ofices]", "[ofices]", "unknown key \"ofices\""},
        WrongFile{"UnknownArrayOfTables", "[[mandate]]\nid = \"karlskrona-older\"",
                  "[[mandat]]\nid = \"karlskrona-older\"", "[[mandat]]", "unknown key \"mandat\""},
        WrongFile{"UnknownTopLevelKey", "[forum]", "version = 1\n[forum]", "version = 1", "unknown key"},
        WrongFile{"UnknownKeyInForum", "short_name = \"LSVO\"", "short_name = \"LSVO\"\nshortname = \"x\"", "shortname",
                  "unknown key \"shortname\" in [forum]; allowed: \"id\""},
        WrongFile{"UnknownKeyInRules", "notice_lead = 10", "notice_lead = 10\nnotice_leed = 9", "notice_leed",
                  "in [rules]"},
        WrongFile{"UnknownKeyInSide", "id = \"region\"\nname = {", "id = \"region\"\ncolour = \"red\"\nname = {",
                  "colour", "in [[side]]"},
        WrongFile{"UnknownLanguage", "en = \"Older people\"", "de = \"Alte\"", "Alte", "unknown key \"de\""},
        WrongFile{"UnknownKeyInPrincipal", "side = \"region\"", "side = \"region\"\nseat = 1", "seat = 1",
                  "in [[principal]]"},
        WrongFile{"UnknownKeyInMandate", "subject_areas = [\"health\", \"older\"]",
                  "subject_areas = [\"health\", \"older\"]\nvalidfrom = 2024-01-01", "validfrom", "in [[mandate]]"},
        WrongFile{"UnknownKeyInOffices", "secretary = {", "vice_chair = { person = \"v\" }\nsecretary = {",
                  "vice_chair", "in [offices]"},
        WrongFile{"UnknownKeyInChair", "{ person = \"chair\", term", "{ person = \"chair\", terms", "terms",
                  "unknown key \"terms\""},
        WrongFile{"UnknownKeyInSecretary", "{ person = \"secretary\" }", "{ person = \"secretary\", desk = 1 }", "desk",
                  "unknown key \"desk\""},
        WrongFile{"AnotherLanguage", "time_zone = \"Europe/Stockholm\"",
                  "time_zone = \"Europe/Stockholm\"\nlanguage = \"fi\"", "language", "\"sv\", \"en\""},
        WrongFile{"NoTimeZone", "time_zone = \"Europe/Stockholm\"", "", "[forum]", "no `time_zone`"},
        WrongFile{"EmptyTimeZone", "\"Europe/Stockholm\"", "\"\"", "time_zone", "IANA"},
        WrongFile{"TimeZoneWithSpace", "\"Europe/Stockholm\"", "\"Central Europe\"", "time_zone", "IANA"},
        WrongFile{"TimeZoneWithoutCity", "\"Europe/Stockholm\"", "\"Europe/\"", "time_zone", "IANA"},
        WrongFile{"EmptyName", "name = \"Ledningssamverkan vård och omsorg i Blekinge\"", "name = \"\"", "name = \"\"",
                  "empty"},
        WrongFile{"ForumIdNoWord", "id = \"lsvo\"", "id = \"LSVO Blekinge\"", "LSVO Blekinge\"", "must be a word"},
        WrongFile{"NoRules", "[rules]", "[rules2]", "[rules2]", "unknown key"},
        WrongFile{"NoDayUnit", "day_unit = \"weekdays\" ", "", "[rules]", "no `day_unit`"},
        WrongFile{"UnknownDayUnit", "\"weekdays\"", "\"workdays\"", "workdays",
                  "allowed: \"weekdays\" or \"calendar\""},
        WrongFile{"DayUnitNoText", "day_unit = \"weekdays\"", "day_unit = 7", "day_unit", "a whole number"},
        WrongFile{"NoNoticeLead", "notice_lead = 10", "", "[rules]", "no `notice_lead`"},
        WrongFile{"NoDecisionLead", "decision_material_lead = 21", "", "[rules]", "no `decision_material_lead`"},
        WrongFile{"NoOtherLead", "other_material_lead = 10", "", "[rules]", "no `other_material_lead`"},
        WrongFile{"NoPreparationLead", "preparation_lead = 14", "", "[rules]", "no `preparation_lead`"},
        WrongFile{"NegativeLead", "preparation_lead = 14", "preparation_lead = -1", "preparation_lead", "0 to 365"},
        WrongFile{"LeadWithDecimals", "preparation_lead = 14", "preparation_lead = 14.0", "preparation_lead",
                  "number with decimals"},
        WrongFile{"LeadAsText", "notice_lead = 10", "notice_lead = \"10\"", "notice_lead", "a text"},
        WrongFile{"DateAsText", "adopted = 2024-02-16", "adopted = \"2024-02-16\"", "adopted",
                  "without quotation marks"},
        WrongFile{"DateWithTime", "adopted = 2024-02-16", "adopted = 2024-02-16T08:00:00", "adopted", "time of day"},
        WrongFile{"FractionNoFraction", "\"1/3\"", "\"a third\"", "a third", "such as \"1/3\""},
        WrongFile{"FractionAboveOne", "\"1/3\"", "\"4/3\"", "4/3", "at most 1"},
        WrongFile{"FractionOfNothing", "\"1/3\"", "\"0/3\"", "0/3", "at most 1"},
        WrongFile{"UnknownAdvanceClass", "advance_counts = [\"subject\"]",
                  "advance_counts = [\n\"subject\",\n\"sobject\"]", "sobject", "allowed: \"forum\""},
        WrongFile{"UnknownSubstituteClass", "\"financial\"]", "\"money\"]", "money", "allowed: \"forum\""},
        WrongFile{"ClassNoText", "advance_counts = [\"subject\"]", "advance_counts = [1]", "advance_counts",
                  "not a text"},
        WrongFile{"ClassesNoList", "advance_counts = [\"subject\"]", "advance_counts = \"subject\"", "advance_counts",
                  "a list"},
        WrongFile{"BooleanAsText", "substitute_may_be_member = false", "substitute_may_be_member = \"no\"",
                  "substitute_may_be_member", "true or false"},
        WrongFile{"SharingAsText", "substitute_may_be_member = false", "papers_may_be_shared = \"yes\"",
                  "papers_may_be_shared", "true or false"},
        WrongFile{"UnknownVisibility", "\"secretariat_until_meeting\"", "\"everyone\"", "everyone", "\"members\""},
        WrongFile{"ParagraphNoParagraph", "\"69/24\"", "\"69\"", "\"69\"", "such as \"69/24\""},
        WrongFile{"ParagraphOfALongYear", "\"69/24\"", "\"69/2024\"", "69/2024", "such as \"69/24\""},
        WrongFile{"DistributionNoText", "\"PSVO\", ", "\n12,", "12,\"Häls", "a text"},
        WrongFile{"NoSideTables", "[[side]]\nid = \"municipality\"", "[side]\nid = \"municipality\"", "[[side]]",
                  "not TOML"},
        WrongFile{"SideWithoutName", "name = { sv = \"Regionen\", en = \"The region\" }", "",
                  "[[side]]\nid = \"region\"", "no `name`"},
        WrongFile{"AreaWithoutId", "id = \"older\"\n", "", "[[subject_area]]", "no `id`"},
        WrongFile{"NameWithoutSwedish", "{ sv = \"Skola\", en = \"School\" }", "{ en = \"School\" }", "\"School\" }",
                  "no `sv`"},
        WrongFile{"SideIdTwice", "id = \"region\"\nname = {", "id = \"municipality\"\nname = {",
                  "id = \"municipality\"\nname = { sv = \"Regionen\"", "twice"},
        WrongFile{"AreaIdTwice", "id = \"school\"", "id = \"older\"", "id = \"older\"\nname = { sv = \"Skola\"",
                  "twice"},
        WrongFile{"PrincipalIdTwice", "id = \"ronneby\"", "id = \"olofstrom\"", "id = \"olofstrom\"\nname = \"Ronneby",
                  "twice"},
        WrongFile{"MandateIdTwice", "id = \"region-primary\"", "id = \"region-hospital\"",
                  "id = \"region-hospital\"\nprincipal = \"region\"\ntitle = \"Hälso- och sjukvårdschef, primär",
                  "twice"},
        WrongFile{"IdNoText", "id = \"ifo\"", "id = 3", "id = 3", "a whole number"},
        WrongFile{"IdWithCapital", "id = \"ifo\"", "id = \"IFO\"", "\"IFO\"", "must be a word"},
        WrongFile{"IdTooLong", "id = \"ifo\"", "id = \"" + std::string(65, 'a') + "\"", std::string(65, 'a'),
                  "1-64 characters"},
        WrongFile{"EmptyId", "id = \"ifo\"", "id = \"\"", "id = \"\"", "must be a word"},
        WrongFile{"UnknownSide", "side = \"region\"", "side = \"county\"", "county", "\"municipality\" or \"region\""},
        WrongFile{"UnknownPrincipal", kFirstMandate, "id = \"karlshamn-social\"\nprincipal = \"carlshamn\"",
                  "carlshamn", "there is no principal \"carlshamn\""},
        WrongFile{"UnknownArea", "subject_areas = [\"health\", \"older\"]",
                  "subject_areas = [\"health\",\n  \"elder\"]", "elder", "there is no subject area \"elder\""},
        WrongFile{"AreaNoText", "subject_areas = [\"health\", \"older\"]", "subject_areas = [\"health\",\n  7]", "  7]",
                  "must be a text"},
        WrongFile{"AreasNoList", "subject_areas = [\"health\", \"older\"]", "subject_areas = \"health\"",
                  "subject_areas = \"health\"", "a list"},
        WrongFile{"MandateWithoutHolder", "holder = \"region-director\"\n", "", "[[mandate]]\nid = \"region-director\"",
                  "no `holder`"},
        WrongFile{"MandateWithoutTitle", "title = \"Beställarchef\"\n", "", "[[mandate]]\nid = \"region-purchasing\"",
                  "no `title`"},
        WrongFile{"MandateWithoutAreas", "subject_areas = [\"health\", \"older\"]\n", "",
                  "[[mandate]]\nid = \"region-primary\"", "no `subject_areas`"},
        WrongFile{"HolderNoWord", "\"region-director\"\nsubject", "\"Kim Ek\"\nsubject", "Kim Ek", "must be a word"},
        WrongFile{"ValidityEndsBeforeItBegins", "holder = \"region-director\"",
                  "valid_to = 2024-01-01\nvalid_from = 2024-01-02\nholder = \"region-director\"", "valid_from = 2024",
                  "after `valid_to`"},
        WrongFile{"ValidityAsText", "holder = \"region-director\"",
                  "valid_from = \"2024\"\nholder = \"region-director\"", "valid_from = \"2024\"", "a date"},
        WrongFile{"TitleWithLineBreak", "\"Beställarchef\"", "\"Beställar\\nchef\"", "Beställar\\n", "line break"},
        WrongFile{"NoChair", "chair = { person = \"chair\", term = \"until_further_notice\" }\n", "", "[offices]",
                  "`chair` in [offices] is missing"},
        WrongFile{"NoSecretary", "secretary = { person = \"secretary\" }\n", "", "[offices]",
                  "`secretary` in [offices] is missing"},
        WrongFile{"ChairNoTable", "chair = { person = \"chair\", term = \"until_further_notice\" }",
                  "chair = \"chair\"", "chair = \"chair\"", "a table"},
        WrongFile{"ChairWithoutPerson", "person = \"chair\", ", "", "chair = {", "no `person`"},
        WrongFile{"UnknownTerm", "\"until_further_notice\"", "\"for ever\"", "for ever", "until_further_notice"},
        WrongFile{"AdjunctNoWord", "\"convener-mid-life\", \"convener-ageing\"]\nprep", "3]\nprep", "adjuncts",
                  "a whole number"}),
    [](const auto& wrong) { return wrong.param.name; });

TEST(ForumFileTest, SaysWhichTableIsMissing) {
  for (const std::string table : {"side", "subject_area", "principal", "mandate"}) {
    std::string text = kSmall;
    const auto begin = text.find("[[" + table + "]]");
    auto end = text.find("[[", begin + 2);
    if (end == std::string::npos) end = text.size();
    text.erase(begin, end - begin);
    const FileError error = RefusedForum(text);
    // Without sides or areas the first that names one of them is not reached: what is missing comes first.
    EXPECT_THAT(error.problem, HasSubstr("[[" + table + "]]")) << table;
    EXPECT_EQ(error.line, 1);
  }
  EXPECT_THAT(RefusedForum("").problem, HasSubstr("[forum] is missing"));
}

TEST(ForumFileTest, ReadsDottedKeysAndInlineTablesAlike) {
  std::string text =
      Changed(kSmall, "forum = { id = \"f\", short_name = \"F\", name = \"The F\", time_zone = \"UTC\" }",
              "forum.id = \"f\"\nforum.short_name = \"F\"\nforum.name = \"N\"\nforum.time_zone = \"UTC\"");
  EXPECT_EQ(ParsedForum(text).name, "N");
  text = Changed(text, "forum.time_zone", "forum.timezone");
  EXPECT_EQ(RefusedForum(text).line, 4);
}

TEST(ForumFileTest, ReportsTheFirstOfSeveralUnknownKeys) {
  const std::string text = Changed(kSmall, "title = \"T\"", "zz = 1\naa = 2\ntitle = \"T\"");
  EXPECT_EQ(RefusedForum(text).line, LineWith(text, "zz"));
}

TEST(ForumFileTest, RefusesKeysThatNestWithoutEnd) {
  std::string deep;
  for (int i = 0; i < 60000; ++i) deep += "a.";
  EXPECT_EQ(RefusedForum("# one\n" + deep + "a = 1\n").line, 2);
  EXPECT_EQ(RefusedForum("x = " + std::string("\"\"\"\n\n\"\"\"\n[") + deep + "a]\n").line, 4);
  EXPECT_EQ(RefusedForum("x = 'it''s'\n\"q\"." + deep + "a = 1\n").line, 2);
  EXPECT_THAT(RefusedForum("a = " + std::string(100000, '[')).problem, HasSubstr("not TOML"));
}

TEST(ForumFileTest, TakesDotsInTextsAndComments) {
  const std::string dots(100, '.');
  const Forum forum = ParsedForum(Changed(kSmall, "title = \"T\"", "title = \"\\\"" + dots + "\"  # " + dots));
  EXPECT_EQ(forum.mandates[0].title, "\"" + dots);
}

TEST(ForumFileTest, RefusesBytesThatAreNotUtf8) {
  const std::string text = Changed(kSmall, "title = \"T\"", "title = \"\xff\"");
  EXPECT_EQ(RefusedForum(text).line, LineWith(text, "title"));
}

}  // namespace
}  // namespace mandat::domain
