#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "server/cli/commands.h"

namespace mandat::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;
using Json = nlohmann::json;

constexpr char kForum[] = "tests/data/lsvo.forum.toml";
constexpr char kMeeting[] = "tests/data/example.meeting.toml";

struct Result {
  int status = 0;
  std::string out;
  std::string err;
};

Result RunMandat(std::vector<std::string> arguments) {
  static constexpr std::array kCommands = {Command{"forecast", AddForecast}, Command{"deadlines", AddDeadlines}};
  std::ostringstream out;
  std::ostringstream err;
  const int status = RunCommandLine(kCommands, std::move(arguments), out, err);
  return {status, out.str(), err.str()};
}

std::string Read(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// A file that is gone when the test ends.
class TempFile {
 public:
  explicit TempFile(const std::string& text)
      : path_(std::filesystem::path(::testing::TempDir()) /
              ("mandat-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()) + ".toml")) {
    std::ofstream(path_) << text;
  }
  ~TempFile() { std::filesystem::remove(path_); }
  TempFile(const TempFile&) = delete;
  TempFile& operator=(const TempFile&) = delete;
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// Exit status 2, nothing on standard output, one line on standard error.
void ExpectWrong(const Result& result) {
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.out, IsEmpty());
  EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
  EXPECT_EQ(result.err.back(), '\n');
}

TEST(ForecastCommandTest, GivesTheVerdictsOfTheMeetingOfSeptember6) {
  const Result result = RunMandat({"forecast", kForum, kMeeting, "--json"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, IsEmpty());
  EXPECT_EQ(Json::parse(result.out), Json::parse(Read("tests/data/example.forecast.json")));
}

TEST(ForecastCommandTest, ListsExpectedUncertainAndUncoveredBeforeTheMeeting) {
  const TempFile meeting(
      "[meeting]\ndate = 2024-09-06\nphase = \"before\"\n[[item]]\nnumber = 1\nkind = \"decision\"\nclass = "
      "\"subject\"\n"
      "subject_areas = [\"health\"]\n[[attendance]]\nmandate = \"region-primary\"\nanswer = \"attending\"\n"
      "[[attendance]]\nmandate = \"region-hospital\"\nanswer = \"absent\"\n[[position]]\nmandate = "
      "\"region-purchasing\"\n"
      "item = 1\nstance = \"reject\"\nchannel = \"app\"\n");
  const Json expected = Json::parse(R"({"forum": "lsvo", "meeting": "2024-09-06", "phase": "before", "items": [
      {"number": 1, "class": "subject", "verdict": "blocked",
       "quorum": [{"side": "municipality", "present": 0, "unanswered": 13, "of": 13, "met": false},
                  {"side": "region", "present": 1, "unanswered": 2, "of": 4, "met": false}],
       "expected": ["region-primary"], "uncertain": ["region-director"], "uncovered": ["region-hospital"],
       "gaps": [], "stale": [], "contested": [], "recused": []}]})");
  EXPECT_EQ(Json::parse(RunMandat({"forecast", kForum, meeting.path(), "--json"}).out), expected);
}

TEST(ForecastCommandTest, PrintsATableAndWhatWouldBeEnough) {
  const Result result = RunMandat({"forecast", kForum, kMeeting});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.out, StartsWith("LSVO, meeting of 2024-09-06, during the meeting\n"));
  EXPECT_THAT(result.out, HasSubstr("5     forum    BLOCKED    9 of 13, enough     2 of 4, not enough\n"));
  EXPECT_THAT(result.out, HasSubstr("  The region: 1 more present would be enough\n"));
  EXPECT_THAT(result.out, HasSubstr("no position that counts: karlshamn-social, olofstrom-social,"));
}

TEST(ForecastCommandTest, RefusesAWrongForumFileWithItsLine) {
  const TempFile forum("[forum]\nid = \"f\"\nwho = 1\n");
  const Result result = RunMandat({"forecast", forum.path(), kMeeting, "--json"});
  ExpectWrong(result);
  EXPECT_THAT(result.err, StartsWith(forum.path() + ":3: unknown key \"who\" in [forum]; allowed: "));
}

TEST(ForecastCommandTest, RefusesAWrongMeetingFileWithItsLine) {
  const TempFile meeting("[meeting]\ndate = 2024-09-06\nphase = \"later\"\n");
  const Result result = RunMandat({"forecast", kForum, meeting.path()});
  ExpectWrong(result);
  EXPECT_EQ(result.err, meeting.path() + ":3: `phase` in [meeting] is \"later\"; allowed: \"before\" or \"during\"\n");
}

TEST(ForecastCommandTest, RefusesAFileThatCannotBeRead) {
  const Result missing = RunMandat({"forecast", "tests/data/none.toml", kMeeting});
  ExpectWrong(missing);
  EXPECT_THAT(missing.err, StartsWith("tests/data/none.toml:1: the file cannot be read (No such file"));
  const Result folder = RunMandat({"forecast", "tests/data", kMeeting});
  ExpectWrong(folder);
  EXPECT_THAT(folder.err, StartsWith("tests/data:1: the file cannot be read (Is a directory"));
}

TEST(DeadlinesCommandTest, GivesBothReadings) {
  const Result result = RunMandat({"deadlines", kForum, "--date", "2024-09-27", "--json"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(Json::parse(result.out), Json::parse(R"({"meeting": "2024-09-27", "day_unit": "weekdays", "deadlines": [
      {"what": "decision_material", "weekdays": "2024-08-29", "calendar": "2024-09-06", "due": "2024-08-29"},
      {"what": "preparation", "weekdays": "2024-09-09", "calendar": "2024-09-13", "due": "2024-09-09"},
      {"what": "other_material", "weekdays": "2024-09-13", "calendar": "2024-09-17", "due": "2024-09-13"},
      {"what": "notice", "weekdays": "2024-09-13", "calendar": "2024-09-17", "due": "2024-09-13"}]})"));
}

TEST(DeadlinesCommandTest, PrintsATable) {
  const Result result = RunMandat({"deadlines", kForum, "--date=2024-09-27"});
  EXPECT_THAT(result.out, HasSubstr("Decision material to the secretary  21           Thu 2024-08-29"));
}

TEST(DeadlinesCommandTest, RefusesADateThatIsNoneOrTooEarly) {
  ExpectWrong(RunMandat({"deadlines", kForum, "--date", "2024-09-31"}));
  ExpectWrong(RunMandat({"deadlines", kForum, "--date", "tomorrow", "--json"}));
  const Result early = RunMandat({"deadlines", kForum, "--date", "2004-12-31", "--json"});
  ExpectWrong(early);
  EXPECT_THAT(early.err, HasSubstr("2005 and later"));
}

TEST(CommandLineTest, RefusesWhatItDoesNotKnow) {
  ExpectWrong(RunMandat({}));
  ExpectWrong(RunMandat({"forcast"}));
  ExpectWrong(RunMandat({"forecast", kForum}));
  ExpectWrong(RunMandat({"forecast", kForum, kMeeting, "more"}));
  ExpectWrong(RunMandat({"forecast", kForum, kMeeting, "--yaml"}));
  ExpectWrong(RunMandat({"deadlines", kForum}));
  ExpectWrong(RunMandat({"deadlines", kForum, "--date"}));
}

TEST(CommandLineTest, ExplainsItselfWithExamples) {
  for (const std::string command : {"forecast", "deadlines"}) {
    const Result result = RunMandat({command, "--help"});
    EXPECT_EQ(result.status, 0);
    EXPECT_THAT(result.err, IsEmpty());
    EXPECT_THAT(result.out, HasSubstr("mandat " + command + " lsvo.forum.toml"));
    EXPECT_THAT(result.out, HasSubstr("--json"));
  }
  EXPECT_THAT(RunMandat({"--help"}).out, HasSubstr("deadlines"));
}

}  // namespace
}  // namespace mandat::cli
