#include "shared/domain/meeting_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/domain/file_test_util.h"
#include "shared/domain/forum_file.h"

namespace mandat::domain {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// A meeting under way with a row of every kind.
constexpr char kDuring[] = R"([meeting]
date = 2024-09-06
phase = "during"
[[item]]
number = 1
title = "One"
kind = "decision"
class = "forum"
[[item]]
number = 3
title = "Three"
kind = "decision"
class = "subject"
revision = 2
subject_areas = ["older", "school"]
principals = ["region"]
[[item]]
number = 2
title = "Two"
kind = "information"
[[attendance]]
mandate = "region-director"
items = "1-2, 7"
[[attendance]]
mandate = "ronneby-care"
by = "substitute"
[[substitute]]
mandate = "ronneby-care"
person = "Kim Ek"
state = "accepted"
items = "3"
[[recusal]]
mandate = "karlshamn-social"
item = 1
[[position]]
mandate = "karlskrona-older"
item = 3
stance = "approve_with_reservation"
channel = "conveyed"
revision = 1
by = "ronneby-care"
contested = true
late = true
admitted = true
[[position]]
mandate = "region-primary"
item = 2
stance = "abstain"
channel = "app"
by_substitute = true
)";

constexpr char kBefore[] = R"([meeting]
date = 2024-09-06
phase = "before"
[[item]]
number = 1
kind = "decision"
class = "forum"
[[attendance]]
mandate = "region-director"
answer = "attending"
items = "1"
[[attendance]]
mandate = "region-primary"
answer = "absent"
)";

const Forum& Lsvo() {
  static const Forum forum = std::get<Forum>(ParseForumFile(ReadTestFile("tests/data/lsvo.forum.toml"), "f"));
  return forum;
}

MeetingFacts Parsed(const std::string& text) {
  auto result = ParseMeetingFile(text, "m.toml", Lsvo());
  if (const auto* error = std::get_if<FileError>(&result)) {
    ADD_FAILURE() << error->ToString();
    return {};
  }
  return std::get<MeetingFacts>(std::move(result));
}

FileError Refused(const std::string& text) {
  auto result = ParseMeetingFile(text, "m.toml", Lsvo());
  if (const auto* error = std::get_if<FileError>(&result)) return *error;
  ADD_FAILURE() << "accepted: " << text;
  return {};
}

std::vector<std::string> ItemsFrom(const std::string& items) {
  const MeetingFacts meeting = Parsed(Changed(kDuring, "\"1-2, 7\"", "\"" + items + "\""));
  std::vector<std::string> ids;
  for (const ItemId& id : meeting.attendance[0].items) ids.push_back(id.value());
  return ids;
}

TEST(MeetingFileTest, ReadsEveryKindOfRow) {
  const MeetingFacts meeting = Parsed(kDuring);
  EXPECT_EQ(meeting.date, Date(2024, 9, 6));
  EXPECT_EQ(meeting.phase, Phase::kDuring);
  ASSERT_THAT(meeting.items, SizeIs(3));
  EXPECT_EQ(meeting.items[1].number, 3);
  EXPECT_EQ(meeting.items[1].revision, 2);
  EXPECT_THAT(meeting.items[1].areas, ElementsAre(AreaId("older"), AreaId("school")));
  EXPECT_THAT(meeting.items[1].principals, ElementsAre(PrincipalId("region")));
  EXPECT_FALSE(meeting.items[2].is_decision);
  EXPECT_THAT(meeting.attendance[0].items, ElementsAre(ItemId("1"), ItemId("2"), ItemId("7")));
  EXPECT_FALSE(meeting.attendance[0].by_substitute);
  EXPECT_TRUE(meeting.attendance[1].by_substitute);
  EXPECT_THAT(meeting.attendance[1].items, IsEmpty());
  EXPECT_EQ(meeting.substitutes[0].person.value(), "Kim Ek");
  EXPECT_EQ(meeting.substitutes[0].state, SubstituteFacts::State::kAccepted);
  EXPECT_EQ(meeting.recusals[0].item, ItemId("1"));
  EXPECT_EQ(meeting.positions[0].stance, Stance::kApproveWithReservation);
  EXPECT_EQ(meeting.positions[0].channel, Channel::kConveyed);
  EXPECT_EQ(meeting.positions[0].conveyed_by, MandateId("ronneby-care"));
  EXPECT_TRUE(meeting.positions[0].contested);
  EXPECT_TRUE(meeting.positions[0].late);
  EXPECT_TRUE(meeting.positions[0].admitted);
  EXPECT_TRUE(meeting.positions[1].by_substitute);
  EXPECT_EQ(meeting.positions[1].revision, 1);
}

TEST(MeetingFileTest, ReadsAnswersBeforeTheMeeting) {
  const MeetingFacts meeting = Parsed(kBefore);
  EXPECT_EQ(meeting.phase, Phase::kBefore);
  EXPECT_FALSE(meeting.attendance[0].absent);
  EXPECT_TRUE(meeting.attendance[1].absent);
}

TEST(MeetingFileTest, ReadsListsOfItems) {
  EXPECT_THAT(ItemsFrom("7"), ElementsAre("7"));
  EXPECT_THAT(ItemsFrom(" 1 , 3 - 4 "), ElementsAre("1", "3", "4"));
  EXPECT_THAT(ItemsFrom("3-5,4-6,4"), ElementsAre("3", "4", "5", "6"));
  EXPECT_THAT(ItemsFrom("5-5"), ElementsAre("5"));
  EXPECT_THAT(ItemsFrom("1-999"), SizeIs(999));
}

TEST(MeetingFileTest, IgnoresWhatMeansNothingOnAnItem) {
  const std::string information = "kind = \"information\"";
  // Class, areas, principals and revision on an item that is no decision.
  EXPECT_THAT(
      Parsed(Changed(kDuring, information, information + "\nclass = \"subject\"\nrevision = 0\nprincipals = []")).items,
      SizeIs(3));
  // A position on a revision that such an item does not have.
  EXPECT_THAT(Parsed(Changed(kDuring, "channel = \"app\"", "channel = \"app\"\nrevision = 9")).positions, SizeIs(2));
  // Areas and principals in the classes `forum` and `financial`.
  for (const std::string item_class : {"forum", "financial"}) {
    const auto meeting = Parsed(Changed(
        kDuring, "class = \"forum\"", "class = \"" + item_class + "\"\nsubject_areas = [\"older\"]\nprincipals = []"));
    EXPECT_THAT(meeting.items[0].areas, IsEmpty());
  }
  // Items beside an announced absence.
  EXPECT_TRUE(Parsed(Changed(kBefore, "answer = \"attending\"", "answer = \"absent\"")).attendance[0].absent);
  // `contested = false` says nothing.
  EXPECT_THAT(Parsed(Changed(kDuring, "by_substitute = true", "contested = false")).positions, SizeIs(2));
}

TEST(MeetingFileTest, AConveyorMayBeLeftOut) {
  EXPECT_TRUE(Parsed(Changed(kDuring, "by = \"ronneby-care\"\n", "")).positions[0].conveyed_by.empty());
}

TEST(MeetingFileTest, AnAgendaMayBeEmpty) {
  EXPECT_THAT(Parsed("[meeting]\ndate = 2024-09-06\nphase = \"before\"\n").items, IsEmpty());
}

TEST(MeetingFileTest, RefusesAnAnswerInTheOtherPhase) {
  std::string text = Changed(kDuring, "by = \"substitute\"", "answer = \"absent\"");
  EXPECT_EQ(Refused(text).line, LineWith(text, "answer"));
  text = Changed(kBefore, "items = \"1\"", "by = \"holder\"");
  EXPECT_EQ(Refused(text).line, LineWith(text, "by = "));
  text = Changed(kBefore, "answer = \"absent\"", "");
  EXPECT_EQ(Refused(text).line, LineWith(text, "mandate = \"region-primary\"") - 1);
  text = Changed(kBefore, "\"absent\"", "\"away\"");
  EXPECT_THAT(Refused(text).problem, HasSubstr("\"attending\" or \"absent\""));
}

class WrongMeetingFileTest : public ::testing::TestWithParam<WrongFile> {};

TEST_P(WrongMeetingFileTest, IsRefusedAtItsLine) {
  const WrongFile& wrong = GetParam();
  const std::string text = Changed(kDuring, wrong.from, wrong.to);
  const FileError error = Refused(text);
  EXPECT_EQ(error.line, LineWith(text, wrong.at)) << error.problem;
  EXPECT_THAT(error.problem, HasSubstr(wrong.says));
}

WrongFile WrongItems(const std::string& name, const std::string& items, const std::string& says) {
  return {name, "\"1-2, 7\"", "\"" + items + "\"", "items = \"" + items, says};
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongMeetingFileTest,
    ::testing::Values(
        WrongFile{"TomlError", "phase = \"during\"", "phase = during", "phase", "not TOML"},
        WrongFile{"NoMeeting", "[meeting]\ndate = 2024-09-06\nphase = \"during\"\n", "", "[[item]]",
                  "[meeting] is missing"},
        WrongFile{"UnknownTable", "[[recusal]]", "[[recusals]]", "[[recusals]]", "unknown key \"recusals\""},
        WrongFile{"UnknownKeyInMeeting", "phase = ", "place = \"Ronneby\"\nphase = ", "place", "in [meeting]"},
        WrongFile{"UnknownKeyInItem", "title = \"Two\"", "titel = \"Two\"", "titel", "in [[item]]"},
        WrongFile{"UnknownKeyInAttendance", "items = \"1-2, 7\"", "item = 1", "item = 1", "in [[attendance]]"},
        WrongFile{"UnknownKeyInSubstitute", "person = ", "name = \"n\"\nperson = ", "name = ", "in [[substitute]]"},
        WrongFile{"UnknownKeyInRecusal", "item = 1", "item = 1\nreason = \"kin\"", "reason", "in [[recusal]]"},
        WrongFile{"UnknownKeyInPosition", "late = true", "latest = true", "latest", "in [[position]]"},
        WrongFile{"NoDate", "date = 2024-09-06\n", "", "[meeting]", "no `date`"},
        WrongFile{"DateAsText", "date = 2024-09-06", "date = \"2024-09-06\"", "date = ", "without quotation marks"},
        WrongFile{"NoPhase", "phase = \"during\"\n", "", "[meeting]", "no `phase`"},
        WrongFile{"UnknownPhase", "\"during\"", "\"after\"", "after", "\"before\" or \"during\""},
        WrongFile{"NumberTwice", "number = 2", "number = 3", "number = 3\ntitle = \"Two\"", "twice"},
        WrongFile{"NumberZero", "number = 2", "number = 0", "number = 0", "1 to 999"},
        WrongFile{"NumberTooHigh", "number = 2", "number = 1000", "number = 1000", "1 to 999"},
        WrongFile{"NumberAsText", "number = 2", "number = \"2\"", "number = \"2\"", "a text"},
        WrongFile{"NoNumber", "number = 1\n", "", "[[item]]", "no `number`"},
        WrongFile{"NoKind", "kind = \"information\"\n", "", "[[item]]\nnumber = 2", "no `kind`"},
        WrongFile{"UnknownKind", "\"information\"", "\"info\"", "\"info\"", "\"discussion\""},
        WrongFile{"DecisionWithoutClass", "class = \"forum\"\n", "", "[[item]]", "no `class`"},
        WrongFile{"UnknownClass", "\"forum\"", "\"general\"", "general", "\"forum\", \"subject\" or \"financial\""},
        WrongFile{"SubjectWithoutAreas", "subject_areas = [\"older\", \"school\"]\n", "", "class = \"subject\"",
                  "no `subject_areas`"},
        WrongFile{"SubjectWithEmptyAreas", "[\"older\", \"school\"]", "[]", "subject_areas = []", "no `subject_areas`"},
        WrongFile{"UnknownArea", "[\"older\", \"school\"]", "[\n\"older\",\n\"schol\"]", "schol\"]",
                  "no subject area \"schol\""},
        WrongFile{"EmptyPrincipals", "[\"region\"]", "[]", "principals = []", "empty list"},
        WrongFile{"UnknownPrincipal", "[\"region\"]", "[\"regoin\"]", "regoin", "no principal \"regoin\""},
        WrongFile{"RevisionZero", "revision = 2", "revision = 0", "revision = 0", "from 1"},
        WrongFile{"TitleNoText", "title = \"Two\"", "title = 2", "title = 2", "a whole number"},
        WrongFile{"UnknownMandateInAttendance", "mandate = \"region-director\"", "mandate = \"region-boss\"",
                  "region-boss", "no mandate \"region-boss\""},
        WrongFile{"UnknownBy", "by = \"substitute\"", "by = \"proxy\"", "proxy", "\"holder\" or \"substitute\""},
        WrongItems("RangeHighLow", "3-1", "not written low-high"), WrongItems("RangeToZero", "0", "outside 1-999"),
        WrongItems("RangeTooHigh", "1-1000", "outside 1-999"),
        WrongItems("VeryHigh", "99999999999999", "outside 1-999"), WrongItems("EmptyItems", "", "with commas between"),
        WrongItems("EmptyPart", "1,,2", "with commas between"), WrongItems("OpenRange", "1-", "with commas between"),
        WrongItems("Negative", "-3", "with commas between"), WrongItems("DoubleRange", "1-2-3", "with commas between"),
        WrongItems("Word", "one", "with commas between"), WrongItems("Decimal", "1.5", "with commas between"),
        WrongFile{"ItemsNoText", "\"1-2, 7\"", "[1, 2]", "items = [", "a text"},
        WrongFile{"UnknownMandateInSubstitute", "mandate = \"ronneby-care\"\nperson", "mandate = \"x\"\nperson",
                  "mandate = \"x\"", "no mandate \"x\""},
        WrongFile{"SubstituteWithoutPerson", "person = \"Kim Ek\"\n", "", "[[substitute]]", "no `person`"},
        WrongFile{"SubstituteOfNobody", "\"Kim Ek\"", "\"\"", "person = \"\"", "must say who"},
        WrongFile{"UnknownState", "\"accepted\"", "\"agreed\"", "agreed",
                  "\"nominated\", \"accepted\" or \"declined\""},
        WrongFile{"NoState", "state = \"accepted\"\n", "", "[[substitute]]", "no `state`"},
        WrongFile{"UnknownMandateInRecusal", "mandate = \"karlshamn-social\"", "mandate = \"y\"", "mandate = \"y\"",
                  "no mandate"},
        WrongFile{"RecusalWithoutItem", "item = 1\n", "", "[[recusal]]", "no `item`"},
        WrongFile{"UnknownItemInRecusal", "item = 1\n", "item = 4\n", "item = 4", "there is no item 4; allowed: \"1\""},
        WrongFile{"UnknownItemInPosition", "item = 2\n", "item = 9\n", "item = 9", "there is no item 9"},
        WrongFile{"ItemOutsideInPosition", "item = 2\n", "item = 1000\n", "item = 1000", "1 to 999"},
        WrongFile{"ItemAsText", "item = 2\n", "item = \"2\"\n", "item = \"2\"", "a text"},
        WrongFile{"UnknownMandateInPosition", "mandate = \"region-primary\"", "mandate = \"z\"", "mandate = \"z\"",
                  "no mandate"},
        WrongFile{"UnknownStance", "\"abstain\"", "\"maybe\"", "maybe", "\"approve\""},
        WrongFile{"NoStance", "stance = \"abstain\"\n", "", "[[position]]\nmandate = \"region-primary\"",
                  "no `stance`"},
        WrongFile{"UnknownChannel", "\"app\"", "\"fax\"", "fax", "\"app\", \"conveyed\", \"email\" or \"meeting\""},
        WrongFile{"RevisionAboveTheItems", "revision = 1", "revision = 3", "revision = 3", "has revision 2"},
        WrongFile{"PositionRevisionZero", "revision = 1", "revision = 0", "revision = 0", "from 1"},
        WrongFile{"ConveyorUnknown", "by = \"ronneby-care\"", "by = \"nobody\"", "nobody", "no mandate \"nobody\""},
        WrongFile{"ConveyorItself", "by = \"ronneby-care\"", "by = \"karlskrona-older\"", "by = \"karlskrona-older\"",
                  "itself"},
        WrongFile{"ConveyorOfAnotherChannel", "channel = \"app\"", "channel = \"app\"\nby = \"ronneby-care\"",
                  "by = \"ronneby-care\"\nby_sub", "channel \"conveyed\" only"},
        WrongFile{"ContestedInTheApp", "by_substitute = true", "contested = true #", "contested = true #",
                  "\"conveyed\" or \"email\""},
        WrongFile{"ContestedAtTheMeeting", "channel = \"app\"\nby_substitute",
                  "contested = true #\nchannel = \"meeting\"\nby_substitute", "contested = true #",
                  "\"conveyed\" or \"email\""},
        WrongFile{"AdmittedWithoutLate", "late = true\n", "", "admitted = true", "without `late`"},
        WrongFile{"AdmittedButNotLate", "late = true\n", "late = false\n", "admitted = true", "without `late`"},
        WrongFile{"BooleanAsText", "late = true", "late = \"yes\"", "late = ", "true or false"},
        WrongFile{"BooleanAsNumber", "by_substitute = true", "by_substitute = 1", "by_substitute = 1", "true or false"},
        WrongFile{"SingleTable", "[[recusal]]", "[recusal]", "[recusal]", "headed [[recusal]]"}),
    [](const auto& wrong) { return wrong.param.name; });

}  // namespace
}  // namespace mandat::domain
