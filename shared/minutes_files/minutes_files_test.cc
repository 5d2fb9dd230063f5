// What a file of minutes says, and that both writers say it alike. The whole form, from a real meeting:
// tests/minutes_files/.
#include <gtest/gtest.h>

#include "shared/domain/text_hash.h"
#include "shared/minutes_files/fodt.h"
#include "shared/minutes_files/html.h"
#include "shared/minutes_files/markup.h"

namespace mandat::files {
namespace {

using ::testing::Test;

domain::State StateOf(domain::Language language) {
  domain::State state;
  state.forum.time_zone = "Europe/Stockholm";
  state.forum.language = language;
  state.forum.principals.push_back({domain::PrincipalId("ronneby"), "Ronneby kommun", domain::SideId("municipality")});
  for (const char* person : {"chair", "vera"})
    state.persons[domain::PersonId(person)].name = std::string("Namn ") + person;
  return state;
}

v1::MinutesDocument DocumentWith(const std::string& text) {
  v1::MinutesDocument document;
  document.set_forum_name("Rådet <R> & \"S\"");
  document.set_meeting("m1");
  document.set_version(1);
  document.set_title("sammanträde");
  document.set_date("2024-09-06");
  document.set_start("08:30");
  document.set_chair("Namn chair");
  document.set_decision_prefix("Rådet beslutar");
  v1::MinutesPresence& there = *document.add_present();
  there.set_mandate("care");
  there.set_name("Vera Vård");
  there.set_title("Vårdchef");
  there.set_principal("Ronneby kommun");
  there.set_part_of_meeting(true);
  there.add_paragraphs("69/24");
  v1::MinutesParagraph& paragraph = *document.add_paragraphs();
  paragraph.set_number("69/24");
  paragraph.set_item("i1");
  paragraph.set_title("Val av justerare");
  paragraph.set_text(text);
  paragraph.set_decision_class(v1::DECISION_CLASS_FINANCIAL);
  v1::MinutesDecision& decision = *paragraph.mutable_decision();
  decision.set_outcome(v1::OUTCOME_APPROVED);
  decision.add_clauses("utse Vera Vård");
  v1::MinutesPosition& position = *decision.add_positions();
  position.set_mandate("care");
  position.set_stance(v1::STANCE_APPROVE);
  position.set_channel(v1::CHANNEL_EMAIL);
  position.set_counted(true);
  v1::MinutesParagraph& sub_item = *paragraph.add_sub_items();
  sub_item.set_letter("a");
  sub_item.set_item("i1a");
  sub_item.set_title("Tid");
  sub_item.add_documents("PPT");
  return document;
}

bool Has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(MinutesFiles, WhatPeopleWroteIsNeverMarkup) {
  const domain::State state = StateOf(domain::Language::kSwedish);
  const v1::MinutesDocument document = DocumentWith("<script>alert(1)</script> & \"så\"\x01");
  for (const std::string& file :
       {WriteHtml(MinutesPage(state, document, {})), WriteFodt(MinutesPage(state, document, {}))}) {
    EXPECT_TRUE(Has(file, "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;så&quot;")) << file;
    EXPECT_FALSE(Has(file, "<script"));
    EXPECT_FALSE(Has(file, "\x01"));
    EXPECT_TRUE(Has(file, "Rådet &lt;R&gt; &amp; &quot;S&quot;"));
  }
}

TEST(MinutesFiles, AParagraphOfTextStandsApartAndLinesThatBeginWithADashAreAList) {
  const std::string html = WriteHtml(MinutesPage(
      StateOf(domain::Language::kSwedish), DocumentWith("Först.\nSamma stycke.\n\nSedan:\n- ett\n- två\nSist."), {}));
  EXPECT_TRUE(Has(
      html, "<p>Först.<br>\nSamma stycke.</p>\n<p>Sedan:</p>\n<ul>\n<li>ett</li>\n<li>två</li>\n</ul>\n<p>Sist.</p>"))
      << html;
}

TEST(MinutesFiles, TablesHaveTheirHeadingsAndHeadingsTheirOrder) {
  const std::string html = WriteHtml(MinutesPage(StateOf(domain::Language::kSwedish), DocumentWith(""), {}));
  EXPECT_TRUE(Has(html, "<html lang=\"sv\">"));
  EXPECT_TRUE(Has(html, "<caption>Närvarande ledamöter</caption>\n<thead><tr><th scope=\"col\">Namn</th>"));
  EXPECT_TRUE(Has(html,
                  "<tr><th scope=\"row\">Vera Vård</th><td>Vårdchef</td><td>Ronneby kommun</td><td>del av mötet: § "
                  "69/24</td></tr>"));
  EXPECT_TRUE(Has(html, "<h2 id=\"p-69-24\"><span class=\"number\">§ 69/24</span> Val av justerare</h2>"));
  EXPECT_TRUE(Has(html, "<h3 id=\"p-69-24-a\"><span>a/</span> Tid</h3>"));
  EXPECT_TRUE(Has(html, "<a href=\"#p-69-24\">Val av justerare</a> <span>§ 69/24</span>"));
  EXPECT_TRUE(Has(html, "<p class=\"label\">Rådet beslutar</p>\n<ul class=\"clauses\">\n<li>att utse Vera Vård</li>"));
  EXPECT_TRUE(Has(html,
                  "<tr><th scope=\"row\">Vårdchef, Ronneby kommun</th><td>tillstyrker</td><td>per e-post till "
                  "sekreteraren</td></tr>"));
}

TEST(MinutesFiles, TheOpenDocumentHasRealHeadingsContentsPageNumbersTitleAndLanguage) {
  const std::string fodt = WriteFodt(MinutesPage(StateOf(domain::Language::kSwedish), DocumentWith("Två  blanka"), {}));
  EXPECT_TRUE(fodt.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document"));
  EXPECT_TRUE(Has(fodt, "<dc:title>Protokoll, sammanträde</dc:title>"));
  EXPECT_TRUE(Has(fodt, "<dc:language>sv-SE</dc:language>"));
  EXPECT_TRUE(Has(fodt, "fo:language=\"sv\" fo:country=\"SE\""));
  EXPECT_TRUE(Has(fodt,
                  "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\"><text:bookmark-start "
                  "text:name=\"p-69-24\"/>§ 69/24 Val av justerare"));
  EXPECT_TRUE(Has(fodt, "xlink:href=\"#p-69-24\">Val av justerare<text:tab/>§ 69/24</text:a>"));
  EXPECT_TRUE(Has(fodt, "Sida <text:page-number"));
  EXPECT_TRUE(Has(fodt, "Två <text:s/>blanka"));
  EXPECT_TRUE(Has(fodt, "<table:table-header-rows>"));
}

TEST(MinutesFiles, AForumThatIsEnglishHasEnglishMinutes) {
  const Page page = MinutesPage(StateOf(domain::Language::kEnglish), DocumentWith(""), {});
  const std::string html = WriteHtml(page);
  EXPECT_TRUE(Has(html, "<html lang=\"en\">"));
  EXPECT_TRUE(Has(html, "<caption>Members present</caption>"));
  EXPECT_TRUE(Has(html, "part of the meeting: § 69/24"));
  EXPECT_TRUE(Has(html, "6 September 2024"));
  EXPECT_TRUE(Has(html, "<li>to utse Vera Vård</li>"));
  EXPECT_TRUE(Has(WriteFodt(page), "fo:language=\"en\" fo:country=\"GB\""));
}

TEST(MinutesFiles, WhoSignedWhenAndHowStandsInTheFileAndWhoHasNot) {
  const domain::State state = StateOf(domain::Language::kSwedish);
  domain::MinutesVersion version;
  version.for_signing = true;
  version.signers = {domain::PersonId("chair"), domain::PersonId("vera"), domain::PersonId("region")};
  version.answers[domain::PersonId("chair")] = {true, "", domain::StatementId(), domain::Time{1726837200000}};
  domain::MinutesAnswer external{true, "", domain::StatementId(), domain::Time{1726840800000}};
  external.external = domain::ExternalSignature{"Underskriftstjänsten",   "VERA VÅRD", domain::Time{1726837200000},
                                                domain::Sha256("signed"), 6,           domain::PersonId("secretary")};
  version.answers[domain::PersonId("vera")] = external;
  const std::string html =
      WriteHtml(MinutesPage(state, DocumentWith(""), {domain::Sha256("minutes"), "12345 67890", &version}));
  EXPECT_TRUE(
      Has(html, "<th scope=\"row\">Namn chair</th><td>signerat 2024-09-20 kl. 15:00 med en nyckel i sin enhet"));
  EXPECT_TRUE(Has(html,
                  "<th scope=\"row\">Namn vera</th><td>signerat 2024-09-20 kl. 15:00 via Underskriftstjänsten som VERA "
                  "VÅRD; den signerade filens SHA-256 är " +
                      domain::Sha256("signed").hex()))
      << html;
  EXPECT_TRUE(Has(html, "<th scope=\"row\">region</th><td>inte signerat ännu</td>"));
  EXPECT_TRUE(Has(html, "Protokollet är inte justerat."));
  EXPECT_TRUE(Has(html, domain::Sha256("minutes").hex()));
  EXPECT_TRUE(Has(html, "12345 67890"));
}

TEST(MinutesFiles, AnExtractIsOneParagraphOrOneSubItemBelowItsParagraph) {
  const domain::State state = StateOf(domain::Language::kSwedish);
  const v1::MinutesDocument document = DocumentWith("Sagt.");
  const auto whole = ExtractPage(state, document, domain::ItemId("i1"), {});
  const auto part = ExtractPage(state, document, domain::ItemId("i1a"), {});
  ASSERT_TRUE(whole && part);
  EXPECT_TRUE(Has(WriteHtml(*whole), "Sagt."));
  EXPECT_FALSE(Has(WriteHtml(*part), "Sagt."));
  EXPECT_TRUE(Has(WriteHtml(*part), "§ 69/24"));
  EXPECT_TRUE(Has(WriteHtml(*part), "PPT"));
  EXPECT_FALSE(ExtractPage(state, document, domain::ItemId("i2"), {}));
  EXPECT_FALSE(ReportPage(state, document, domain::PrincipalId("nobody"), {}));
}

TEST(MinutesFiles, APageOfSomebodyElsesHasTheMinutesWithoutSignaturesAtTheHeadingsThatItSays) {
  const std::string fragment = MinutesHtmlFragment(StateOf(domain::Language::kSwedish), DocumentWith("Sagt."), 3);
  EXPECT_TRUE(Has(fragment, "<h3 id=\"p-69-24\">"));
  EXPECT_TRUE(Has(fragment, "<h4 id=\"p-69-24-a\">"));
  for (const char* foreign : {"<html", "<style", "<nav", "Underskrifter", "Justering</h3>", "<h1"})
    EXPECT_FALSE(Has(fragment, foreign)) << foreign;
}

TEST(MinutesFiles, WhatXmlDoesNotKnowIsLeftOut) {
  EXPECT_EQ(Escaped("a\x01\x1f"
                    "b\xEF\xBF\xBE"
                    "c\xEF\xBF\xBF"),
            "abc");
  EXPECT_EQ(Escaped("\xEF\xBF\xBD\tå\n<"), "\xEF\xBF\xBD\tå\n&lt;");
  EXPECT_EQ(Escaped("\xEF\xBF"), "\xEF\xBF");
}

}  // namespace
}  // namespace mandat::files
