// `mandat scenario` on LSVO's meeting of 2024-09-06, against what its minutes say.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "mandat/v1/minutes.pb.h"
#include "server/cli/commands.h"
#include "shared/domain/minutes.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/log_verifier.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/signing.h"

namespace mandat::cli {
namespace {

using Json = nlohmann::json;

std::string DataFile(const std::string& name) {
  const char* root = std::getenv("MANDAT_SOURCE_DIR");
  return std::string(root == nullptr ? "." : root) + "/tests/data/" + name;
}

std::string BytesOf(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Output {
  int status = 0;
  std::string out;
  std::string err;
};

Output RunScenarioCommand(const std::vector<std::string>& arguments) {
  static constexpr Command kScenario[] = {{"scenario", AddScenario}};
  std::ostringstream out;
  std::ostringstream err;
  std::vector<std::string> all = {"scenario"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  const int status = RunCommandLine(kScenario, all, out, err);
  return {status, out.str(), err.str()};
}

// A folder that is empty before and gone after.
class PlayedFolder {
 public:
  PlayedFolder() : path_(std::filesystem::temp_directory_path() / ("mandat-scenario-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(path_);
  }
  ~PlayedFolder() { std::filesystem::remove_all(path_); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

Json PlayedLsvo() {
  static const Output output = RunScenarioCommand({DataFile("lsvo-2024-09-06.scenario.toml"), "--json"});
  EXPECT_EQ(output.status, kStatusDone) << output.err;
  return output.status == kStatusDone ? Json::parse(output.out) : Json::object();
}

// What the expectation file says of a paragraph or sub-item, from the minutes.
Json OutlineOf(const Json& paragraph) {
  Json outline = {{"title", paragraph.value("title", "")}};
  if (paragraph.contains("number")) outline["number"] = paragraph["number"];
  if (paragraph.contains("letter")) outline["letter"] = paragraph["letter"];
  const Json decision = paragraph.value("decision", Json::object());
  outline["clauses"] = decision.value("clauses", Json::array()).size();
  outline["documents"] = paragraph.value("documents", Json::array());
  outline["recipients"] = paragraph.value("recipients", Json::array());
  outline["assignments"] = paragraph.value("assignments", Json::array()).size();
  EXPECT_FALSE(decision.contains("deviation")) << paragraph.dump(2);
  outline["sub_items"] = Json::array();
  for (const Json& sub_item : paragraph.value("sub_items", Json::array()))
    outline["sub_items"].push_back(OutlineOf(sub_item));
  return outline;
}

TEST(Scenario, LsvosMeetingComesOutAsInItsMinutes) {
  const Json minutes = PlayedLsvo();
  const Json expected = Json::parse(BytesOf(DataFile("lsvo-2024-09-06.expected.json")));
  Json paragraphs = Json::array();
  for (const Json& paragraph : minutes.at("paragraphs")) paragraphs.push_back(OutlineOf(paragraph));
  ASSERT_EQ(paragraphs.size(), expected.at("paragraphs").size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) EXPECT_EQ(paragraphs[i], expected["paragraphs"][i]);
}

TEST(Scenario, ThoseWhoWereThereForPartOfTheMeetingAndThoseWhoWereNotComeOutAsInTheMinutes) {
  const Json minutes = PlayedLsvo();
  const Json expected = Json::parse(BytesOf(DataFile("lsvo-2024-09-06.expected.json")));
  std::set<std::string> present;
  std::set<std::string> partly;
  std::set<std::string> absent;
  for (const Json& row : minutes.at("present")) {
    present.insert(row["mandate"]);
    if (row.value("part_of_meeting", false)) partly.insert(row["mandate"]);
  }
  for (const Json& row : minutes.at("absent")) absent.insert(row["mandate"]);
  EXPECT_EQ(present, expected.at("present").get<std::set<std::string>>());
  EXPECT_EQ(partly, expected.at("part_of_meeting").get<std::set<std::string>>());
  EXPECT_EQ(absent, expected.at("absent").get<std::set<std::string>>());
  Json officials = Json::array();
  for (const Json& guest : minutes.at("guests")) {
    if (guest["kind"] == "GUEST_KIND_OFFICIAL")
      officials.push_back({{"name", guest["name"]}, {"paragraphs", guest.value("paragraphs", Json::array())}});
  }
  EXPECT_EQ(officials, expected.at("officials"));
  Json adjusters = Json::array();
  for (const Json& adjuster : minutes.at("adjusters")) adjusters.push_back(adjuster["mandate"]);
  EXPECT_EQ(adjusters, expected.at("adjusters"));
  for (const char* key : {"date", "start", "end", "place", "adjustment_deadline_ms", "decision_prefix", "distribution"})
    EXPECT_EQ(minutes.at(key), expected.at(key)) << key;
}

TEST(Scenario, PlaysTheSameMeetingEachTime) {
  const Output first = RunScenarioCommand({DataFile("lsvo-2024-09-06.scenario.toml")});
  const Output second = RunScenarioCommand({DataFile("lsvo-2024-09-06.scenario.toml")});
  ASSERT_EQ(first.status, kStatusDone) << first.err;
  EXPECT_EQ(first.out, second.out);
  for (const char* words :
       {"Jämlik hälsa, nära vård, stöd och omsorg\t§ 72/24", "### b/ FoU-avtal 2026 och framåt", "(del av mötet)",
        "LSVO beslutar\n\natt ", "Upprättat ur loggens första ", "Protokollet är justerat."}) {
    EXPECT_NE(first.out.find(words), std::string::npos) << words;
  }
}

TEST(Scenario, WritesALogAndReceiptsThatHoldAndTheMinutesThatWereSigned) {
  const PlayedFolder folder;
  const Output output =
      RunScenarioCommand({DataFile("lsvo-2024-09-06.scenario.toml"), "--out", folder.path().string()});
  ASSERT_EQ(output.status, kStatusDone) << output.err;
  v1::LogFile log;
  ASSERT_TRUE(log.ParseFromString(BytesOf(folder.path() / "log.mandat")));
  const domain::ForumId forum = ledger::ForumIdOf(log.records(0).body().statement());
  ledger::LogVerifier verifier(forum);
  for (const v1::Record& record : log.records()) {
    const ledger::Finding finding = verifier.Add(record);
    ASSERT_TRUE(finding.ok()) << finding.seq << ": " << finding.detail;
  }
  EXPECT_TRUE(verifier.CheckHead(log.checkpoint()).ok());

  // The bytes that the four signed are those that were issued.
  const std::string minutes = BytesOf(folder.path() / "minutes.pb");
  const domain::Meeting& meeting = *verifier.state().FindMeeting(domain::MeetingId("2024-09-06"));
  const domain::MinutesVersion* version = VersionForSigning(meeting, domain::ItemId());
  ASSERT_NE(version, nullptr);
  EXPECT_EQ(version->document, domain::Sha256(minutes));
  EXPECT_EQ(version->answers.size(), 4u);
  EXPECT_TRUE(version->adjusted());
  v1::MinutesDocument document;
  ASSERT_TRUE(document.ParseFromString(minutes));
  EXPECT_TRUE(verifier.CheckCheckpoint(document.checkpoint()).ok());
  EXPECT_EQ(document.forum_id(), forum.bytes());

  int receipts = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    if (entry.path().filename().string().rfind("receipt-", 0) != 0) continue;
    v1::ReceiptFile receipt;
    ASSERT_TRUE(receipt.ParseFromString(BytesOf(entry.path())));
    EXPECT_TRUE(ledger::VerifyReceiptFile(receipt, forum).ok()) << entry.path();
    ++receipts;
  }
  EXPECT_GE(receipts, 4 + 1 + 6);  // signatures, the issue, decisions
}

TEST(Scenario, WritesALogThatTheIndependentAuditorFindsRight) {
  const PlayedFolder folder;
  const Output output =
      RunScenarioCommand({DataFile("lsvo-2024-09-06.scenario.toml"), "--out", folder.path().string()});
  ASSERT_EQ(output.status, kStatusDone) << output.err;
  const auto audit = [&](const std::string& kind, const std::string& file) {
    const std::string command = "/usr/bin/python3 " + DataFile("../../tools/auditor/mandat_audit.py") + " " + kind +
                                " --forum \"$(cat " + (folder.path() / "fingerprint.txt").string() + ")\" " +
                                (folder.path() / file).string() + " >&2";
    return std::system(command.c_str());
  };
  EXPECT_EQ(audit("log", "log.mandat"), 0);
  EXPECT_EQ(audit("receipt", "receipt-signature-chair.mandat"), 0);
  // One byte of a signature changed.
  std::string bytes = BytesOf(folder.path() / "receipt-signature-chair.mandat");
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  std::ofstream(folder.path() / "changed.mandat", std::ios::binary) << bytes;
  EXPECT_NE(audit("receipt", "changed.mandat"), 0);
}

TEST(Scenario, NamesTheLineOfAWrongKeyAndOfAStepThatIsRefused) {
  const PlayedFolder folder;
  std::filesystem::create_directories(folder.path());
  std::filesystem::copy_file(DataFile("lsvo.forum.toml"), folder.path() / "lsvo.forum.toml");
  const std::string head =
      "[scenario]\nforum = \"lsvo.forum.toml\"\nseed = \"s\"\nfounded = \"2024-08-01 08:00\"\n"
      "[meeting]\nid = \"m1\"\ndate = 2024-09-06\n"
      "[[item]]\nid = \"i1\"\nnumber = 1\ntitle = \"Plan\"\nkind = \"decision\"\nclass = \"forum\"\n";
  const auto play = [&](const std::string& rest) {
    const std::filesystem::path file = folder.path() / "s.toml";
    std::ofstream(file) << head << rest;
    return RunScenarioCommand({file.string()});
  };
  const auto expect = [&](const std::string& rest, int line, const std::string& words) {
    const Output output = play(rest);
    EXPECT_EQ(output.status, kStatusWrongInput);
    EXPECT_EQ(output.out, "");
    EXPECT_NE(output.err.find("s.toml:" + std::to_string(line) + ": "), std::string::npos) << output.err;
    EXPECT_NE(output.err.find(words), std::string::npos) << output.err;
  };
  expect("[[step]]\nat = \"2024-08-20 09:00\"\ndo = \"vote\"\n", 16, "vote");
  expect("[[step]]\nat = \"2024-08-20 09:00\"\ndo = \"notice\"\nitem = \"i1\"\n", 17, "item");
  expect("[[step]]\nat = \"20 augusti\"\ndo = \"notice\"\n", 15, "2024-09-06 08:30");
  expect("[[step]]\nat = \"2024-08-20 09:00\"\ndo = \"start\"\nitem = \"i2\"\n", 17, "there is no item");
  expect("[[step]]\nat = \"2024-08-20 09:00\"\ndo = \"open\"\n", 14, "called");
  EXPECT_EQ(play("").status, kStatusDone);
}

}  // namespace
}  // namespace mandat::cli
