// The pages of a forum with minutes of every sort: adjusted, corrected, adjusted at once, not adjusted.
#include "shared/publish/site.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/forum_builder.h"

namespace mandat::publish {
namespace {

using testing::ForumBuilder;

domain::Hash HashOfByte(char byte) { return *domain::Hash::FromBytes(std::string(32, byte)); }

bool Holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

class SiteTest : public ::testing::Test {
 protected:
  SiteTest() {
    forum_.Meeting("spring", "2027-03-12", 1);
    forum_.Meeting("autumn", "2027-09-10", 1);
    forum_.Meeting("later", "2028-02-11", 1);
    state_ = forum_.state();
    Minutes("spring", "", 1, "", 'a');
    Minutes("spring", "", 2, "§ 70/27: rätt belopp, se eva@x.example", 'b');
    Minutes("autumn", "i1", 1, "", 'c');
    Minutes("later", "", 1, "", 'd');
    state_.meetings.at(domain::MeetingId("later")).minutes.versions.at(domain::ItemId())[0].adjusted_at = {};
  }

  void Minutes(const std::string& meeting, const std::string& item, int version, const std::string& change, char hash) {
    domain::MinutesVersion made;
    made.version = version;
    made.for_signing = true;
    made.document = HashOfByte(hash);
    made.change = change;
    made.adjusted_at = {domain::Time{1800000000000 + hash * 86400000LL}};
    state_.meetings.at(domain::MeetingId(meeting)).minutes.versions[domain::ItemId(item)].push_back(made);
    v1::MinutesDocument document;
    document.set_forum_name("Ledningssamverkan");
    document.set_meeting(meeting);
    document.set_version(static_cast<std::uint32_t>(version));
    document.set_only_item(item);
    document.set_change(change);
    document.set_date(state_.meetings.at(domain::MeetingId(meeting)).date.ToString());
    document.set_chair("Eva Ek");
    document.set_decision_prefix("LSVO beslutar");
    v1::MinutesParagraph& first = *document.add_paragraphs();
    first.set_number("69/27");
    first.set_item("i1");
    first.set_title("Val av <justerare>");
    first.set_text("Ring 070-123 45 67 eller skriv till bo@x.example.");
    first.add_documents("Underlag");
    first.add_documents("Hemlig bilaga");
    v1::MinutesParagraph& second = *document.add_paragraphs();
    second.set_number("70/27");
    second.set_item("i2");
    second.set_title("Överenskommelse");
    second.mutable_decision()->add_clauses("anta överenskommelsen");
    v1::MinutesParagraph& sub_item = *second.add_sub_items();
    sub_item.set_letter("a");
    sub_item.set_item("i2a");
    sub_item.set_title("Rapport");
    sub_item.set_text("</script><b>Bläckfisk</b>");
    documents_[made.document] = document;
  }

  Site Make(const Settings& settings = {}) const {
    return MakeSite({state_, "AB12 CD34", settings, PublicVersionsOf(state_), documents_});
  }

  ForumBuilder forum_;
  domain::State state_;
  std::map<domain::Hash, v1::MinutesDocument> documents_;
};

constexpr char kSpring[] = "2027/2027-03-12-spring.html";

TEST_F(SiteTest, OnlyWhatIsAdjustedIsPublishedAndEveryVersionOfIt) {
  const Site site = Make();
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : site.files) paths.push_back(path);
  EXPECT_EQ(paths, std::vector<std::string>({"2027/2027-03-12-spring-version-1.html", kSpring,
                                             "2027/2027-09-10-autumn-i1.html", "2027/index.html", "assets/icon.svg",
                                             "assets/search.js", "assets/site.css", "feed.xml", "index.html",
                                             "sok.html", "tillganglighet.html"}));
  EXPECT_EQ(site.meetings, 2);
}

TEST_F(SiteTest, ACorrectionSaysWhatItReplacesAndTheOldOneWhatReplacesIt) {
  const Site site = Make();
  EXPECT_TRUE(Holds(site.files.at(kSpring),
                    "<strong>Rättad version.</strong> Version 2 ersätter <a "
                    "href=\"../2027/2027-03-12-spring-version-1.html\">version 1</a>"));
  EXPECT_TRUE(Holds(site.files.at(kSpring), "Rättelse: § 70/27: rätt belopp, se [e-postadress borttagen]"));
  EXPECT_TRUE(
      Holds(site.files.at("2027/2027-03-12-spring-version-1.html"), "<strong>Den här versionen är ersatt.</strong>"));
  EXPECT_TRUE(Holds(site.files.at("feed.xml"), "<title>Rättat: Protokoll 12 mars 2027</title>"));
}

TEST_F(SiteTest, WhatHasNoPlaceOnTheWebIsOnNoPageAndIsCounted) {
  const Site site = Make();
  for (const auto& [path, bytes] : site.files) {
    EXPECT_FALSE(Holds(bytes, "bo@x") || Holds(bytes, "eva@x") || Holds(bytes, "070-123")) << path;
    EXPECT_FALSE(Holds(bytes, "Justering</h2>") || Holds(bytes, "signerat 20")) << path;  // signatures
  }
  ASSERT_EQ(site.removed.size(), 1u);
  EXPECT_EQ(site.removed.at(domain::MeetingId("spring")).emails, 2);
  EXPECT_EQ(site.removed.at(domain::MeetingId("spring")).phones, 1);
}

TEST_F(SiteTest, APaperThatWasRestrictedSinceIsNotNamed) {
  const domain::Hash hash = HashOfByte('p');
  state_.documents[hash].title = "Hemlig bilaga";
  state_.meetings.at(domain::MeetingId("spring")).documents.push_back(hash);
  state_.paper_access[hash].access = v1::DOCUMENT_ACCESS_RESTRICTED;
  const Site site = Make();
  EXPECT_FALSE(Holds(site.files.at(kSpring), "Hemlig bilaga"));
  EXPECT_TRUE(Holds(site.files.at(kSpring), "<li>Underlag</li>"));
  EXPECT_EQ(site.removed.at(domain::MeetingId("spring")).papers, 1);
}

TEST_F(SiteTest, EveryLinkIsRelativeAndLeadsToAPageOrAnAnchorOfIt) {
  const Site site = Make();
  int links = 0;
  for (const auto& [path, bytes] : site.files) {
    if (!path.ends_with(".html")) continue;
    for (std::size_t at = 0; (at = bytes.find("href=\"", at)) != std::string::npos;) {
      at += 6;
      std::string target = bytes.substr(at, bytes.find('"', at) - at);
      ++links;
      EXPECT_FALSE(target.starts_with("/") || Holds(target, ":")) << path << ": " << target;
      const std::size_t hash = target.find('#');
      const std::string anchor = hash == std::string::npos ? "" : target.substr(hash + 1);
      target = target.substr(0, hash);
      std::string page = target.starts_with("../")
                             ? target.substr(3)
                             : path.substr(0, path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1) + target;
      if (target.empty()) page = path;
      ASSERT_TRUE(site.files.contains(page)) << path << " -> " << target;
      EXPECT_TRUE(anchor.empty() || Holds(site.files.at(page), "id=\"" + anchor + "\""))
          << path << " -> " << target << "#" << anchor;
    }
  }
  EXPECT_GT(links, 50);
}

TEST_F(SiteTest, NothingThatSomebodyWroteBecomesMarkup) {
  const Site site = Make();
  EXPECT_TRUE(Holds(site.files.at(kSpring), "Val av &lt;justerare&gt;"));
  EXPECT_TRUE(Holds(site.files.at(kSpring), "&lt;/script&gt;&lt;b&gt;Bläckfisk&lt;/b&gt;"));
  const std::string& search = site.files.at("sok.html");
  EXPECT_TRUE(Holds(search, "\\u003c/script>\\u003cb>Bläckfisk"));
  EXPECT_EQ(search.find("</script><b>"), std::string::npos);
}

TEST_F(SiteTest, NoPageHasScriptsOrStylesInItsText) {
  for (const auto& [path, bytes] : Make().files) {
    if (!path.ends_with(".html")) continue;
    EXPECT_FALSE(Holds(bytes, "<style") || Holds(bytes, "style=") || Holds(bytes, "onclick") ||
                 Holds(bytes, "<script>"))
        << path;
    EXPECT_TRUE(Holds(bytes, "Content-Security-Policy")) << path;
    EXPECT_TRUE(Holds(bytes, "<html lang=\"sv\">")) << path;
  }
}

TEST_F(SiteTest, TheSameMinutesGiveTheSameBytes) { EXPECT_EQ(Make().files, Make().files); }

TEST_F(SiteTest, AForumWithoutAdjustedMinutesSaysSo) {
  documents_.clear();
  state_.meetings.clear();
  const Site site = Make();
  EXPECT_TRUE(Holds(site.files.at("index.html"), "Inga protokoll är justerade än."));
  EXPECT_EQ(site.files.size(), 7u);
}

TEST_F(SiteTest, TheFeedsLinksAreWholeWhereTheAddressIsKnown) {
  EXPECT_TRUE(Holds(Make().files.at("feed.xml"), std::string("href=\"") + kSpring + "\""));
  Settings settings;
  settings.address = "https://example.se/lsvo/";
  EXPECT_TRUE(
      Holds(Make(settings).files.at("feed.xml"), std::string("href=\"https://example.se/lsvo/") + kSpring + "\""));
}

TEST_F(SiteTest, TheStatementOnAccessibilitySaysWhatThePublisherSays) {
  EXPECT_TRUE(Holds(Make().files.at("tillganglighet.html"), "är inte bedömt än"));
  Settings settings;
  settings.publisher = "Region Blekinge";
  settings.conformance = Conformance::kPartial;
  settings.assessed = domain::Date::Parse("2026-11-20");
  settings.shortcomings = {"Äldre protokoll saknas."};
  const std::string page = Make(settings).files.at("tillganglighet.html");
  EXPECT_TRUE(Holds(page, "Region Blekinge står bakom") && Holds(page, "delvis") &&
              Holds(page, "<li>Äldre protokoll saknas.</li>"));
  EXPECT_TRUE(Holds(page, "den 20 november 2026"));
}

}  // namespace
}  // namespace mandat::publish
