// The files of LSVO's minutes of 2024-09-06, against the form that those minutes have.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <vector>

#include "server/cli/scenario_play.h"
#include "shared/domain/minutes.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/link.h"
#include "shared/minutes_files/fodt.h"
#include "shared/minutes_files/html.h"

namespace mandat::files {
namespace {

using ::testing::HasSubstr;
using Json = nlohmann::json;

std::string DataOf(const std::string& name) {
  const char* root = std::getenv("MANDAT_SOURCE_DIR");
  std::ifstream in(std::string(root == nullptr ? "." : root) + "/tests/data/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What the expression's group holds, wherever it matches.
std::vector<std::string> All(const std::string& text, const std::string& expression) {
  std::vector<std::string> found;
  const std::regex regex(expression);
  for (std::sregex_iterator match(text.begin(), text.end(), regex), end; match != end; ++match)
    found.push_back((*match)[1]);
  return found;
}

class LsvoMinutesFiles : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const std::string name = "lsvo-2024-09-06.scenario.toml";
    const auto parsed = domain::ParseScenarioFile(DataOf(name), name);
    ASSERT_TRUE(std::holds_alternative<domain::Scenario>(parsed));
    const auto& scenario = std::get<domain::Scenario>(parsed);
    played_ = new cli::PlayedScenario();
    const auto error = cli::PlayScenario(scenario, name, DataOf(scenario.forum_file), *played_);
    ASSERT_FALSE(error) << error->ToString();
  }
  static void TearDownTestSuite() {
    delete played_;
    played_ = nullptr;
  }

  template <typename Make>
  static auto With(Make make) {
    return played_->world->Read([&](const server::ForumHost::View& view) {
      const domain::Meeting& meeting = *view.state.FindMeeting(played_->meeting);
      return make(view.state, Origin{domain::Sha256(played_->minutes_bytes), ledger::Fingerprint(view.state.forum_id),
                                     domain::VersionForSigning(meeting, {})});
    });
  }
  static Page Whole() {
    return With(
        [](const domain::State& state, const Origin& origin) { return MinutesPage(state, played_->minutes, origin); });
  }
  static Json Expected() { return Json::parse(DataOf("lsvo-2024-09-06.expected.json")); }

  static cli::PlayedScenario* played_;
};

cli::PlayedScenario* LsvoMinutesFiles::played_ = nullptr;

TEST_F(LsvoMinutesFiles, ParagraphsAndTheirContentsAre69To80InOrder) {
  std::vector<std::string> numbers;
  std::vector<std::string> titles;
  const Json expected = Expected();
  for (const Json& paragraph : expected.at("paragraphs")) {
    numbers.push_back("§ " + paragraph.at("number").get<std::string>());
    titles.push_back(paragraph.at("title"));
  }
  ASSERT_EQ(numbers.size(), 12u);
  EXPECT_EQ(numbers.front(), "§ 69/24");
  EXPECT_EQ(numbers.back(), "§ 80/24");
  const std::string html = WriteHtml(Whole());
  EXPECT_EQ(All(html, "<h2 id=\"p-[0-9-]+\"><span class=\"number\">([^<]*)</span>"), numbers);
  EXPECT_EQ(All(html, "<h2 id=\"p-[0-9-]+\"><span class=\"number\">[^<]*</span> ([^<]*)</h2>"), titles);
  EXPECT_EQ(All(html, "<li><a href=\"#p-[0-9-]+\">([^<]*)</a>"), titles);
  EXPECT_EQ(All(html, "<li><a href=\"#p-[0-9-]+\">[^<]*</a> <span>([^<]*)</span>"), numbers);
  const std::string fodt = WriteFodt(Whole());
  std::vector<std::string> headings;
  for (std::size_t i = 0; i < numbers.size(); ++i) headings.push_back(numbers[i] + " " + titles[i]);
  EXPECT_EQ(All(fodt,
                "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\"><text:bookmark-start "
                "text:name=\"p-[0-9-]+\"/>([^<]*)<"),
            headings);
  EXPECT_EQ(All(fodt, "<text:a xlink:type=\"simple\" xlink:href=\"#p-[0-9-]+\">([^<]*)<text:tab/>"), titles);
}

TEST_F(LsvoMinutesFiles, EachParagraphHasItsClausesDocumentsRecipientsAndSubItems) {
  const std::string html = WriteHtml(Whole());
  // From one heading of a paragraph to the next.
  std::vector<std::string> parts;
  for (std::size_t at = html.find("<h2 id=\"p-"); at != std::string::npos;) {
    const std::size_t next = html.find("<h2 id=", at + 1);
    parts.push_back(html.substr(at, next - at));
    at = html.find("<h2 id=\"p-", at + 1);
  }
  const Json expected = Expected().at("paragraphs");
  ASSERT_EQ(parts.size(), expected.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    SCOPED_TRACE(expected[i].at("title"));
    std::size_t clauses = expected[i].at("clauses").get<std::size_t>();
    std::size_t documents = expected[i].at("documents").size();
    std::vector<std::string> sub_items;
    for (const Json& sub_item : expected[i].at("sub_items")) {
      clauses += sub_item.at("clauses").get<std::size_t>();
      documents += sub_item.at("documents").size();
      sub_items.push_back(sub_item.at("letter").get<std::string>() + "/ " + sub_item.at("title").get<std::string>());
    }
    EXPECT_EQ(All(parts[i], "<li>(att )").size(), clauses);
    EXPECT_EQ(All(parts[i], "<li>(PPT)</li>").size(), documents);
    std::vector<std::string> found;
    const std::vector<std::string> letters = All(parts[i], "<h3 id=[^>]*><span>([^<]*)</span>");
    const std::vector<std::string> titles = All(parts[i], "<h3 id=[^>]*><span>[^<]*</span> ([^<]*)</h3>");
    for (std::size_t s = 0; s < titles.size(); ++s) found.push_back(letters[s] + " " + titles[s]);
    EXPECT_EQ(found, sub_items);
  }
  EXPECT_THAT(parts[0], HasSubstr("<p class=\"label\">LSVO beslutar</p>"));
  EXPECT_THAT(parts[9], HasSubstr("<p class=\"label\">Protokollet skickas till</p>\n<ul>\n<li>"));
}

TEST_F(LsvoMinutesFiles, TheHeadSaysWhoWasThereForPartOfTheMeetingWhoWasNotAndUntilWhenItIsAdjusted) {
  const std::string html = WriteHtml(Whole());
  const Json expected = Expected();
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">Plats och tid</th><td>Digitalt via Teams, den 6 september 2024, "
                              "klockan 08:30-12:00</td>"));
  EXPECT_EQ(All(html, "(<td>del av mötet: § )").size(), expected.at("part_of_meeting").size());
  EXPECT_THAT(html, HasSubstr("§ 76/24</td></tr>"));  // who was there for that paragraph alone
  EXPECT_THAT(html, HasSubstr("<caption>Förhinder</caption>"));
  EXPECT_THAT(html, HasSubstr("<caption>Tjänstepersoner</caption>"));
  EXPECT_THAT(html, HasSubstr("senast 2024-09-20 kl. 16:00</td>"));
  EXPECT_THAT(html, HasSubstr("<h2 id=\"distribution\">Protokollet expedieras till</h2>"));
}

TEST_F(LsvoMinutesFiles, TheLastPageSaysWhoSignedAndWhatItWasMadeOf) {
  const std::string html = WriteHtml(Whole());
  EXPECT_EQ(All(html, "<td>(signerat 2024-)").size(), 4u);
  EXPECT_THAT(html, HasSubstr("Protokollet justerades 2024-"));
  EXPECT_THAT(html, HasSubstr(domain::Sha256(played_->minutes_bytes).hex()));
  EXPECT_THAT(html, HasSubstr(ledger::Fingerprint(played_->world->forum())));
  EXPECT_THAT(html, HasSubstr("huvud " + domain::Hash::FromBytes(played_->minutes.checkpoint().head())->hex()));
}

TEST_F(LsvoMinutesFiles, APrincipalsReportHasTheDecisionsThatItsMembersTookAndOnWhoseDelegation) {
  const auto page = With([](const domain::State& state, const Origin& origin) {
    return ReportPage(state, played_->minutes, domain::PrincipalId("solvesborg"), origin);
  });
  ASSERT_TRUE(page);
  const std::string html = WriteHtml(*page);
  EXPECT_THAT(html, HasSubstr("<h1>Anmälan av delegationsbeslut till Sölvesborgs kommun</h1>"));
  EXPECT_THAT(html, HasSubstr("<caption>Beslutat av</caption>"));
  EXPECT_THAT(html, HasSubstr("§ 76/24 a"));
}

TEST_F(LsvoMinutesFiles, EverythingIsThereForAPageAroundItButSignaturesAndOrigin) {
  const std::string fragment =
      With([](const domain::State& state, const Origin&) { return MinutesHtmlFragment(state, played_->minutes, 2); });
  EXPECT_EQ(All(fragment, "<h2 id=\"p-[0-9-]+\"><span class=\"number\">([^<]*)</span>").size(), 12u);
  EXPECT_EQ(fragment.find("signerat"), std::string::npos);
  EXPECT_EQ(fragment.find("SHA-256"), std::string::npos);
}

}  // namespace
}  // namespace mandat::files
