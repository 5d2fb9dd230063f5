#include "shared/client/paper_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "shared/client/papers.h"
#include "shared/vault/test_dir.h"

namespace mandat::client {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class PaperIndexTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto opened = Store::Open(dir_.path(), vault::SecretBytes::CopyOf(std::string(32, 'k')));
    ASSERT_TRUE(opened.ok()) << opened.status();
    store_ = *std::move(opened);
  }
  // A paper that is here, with these pages.
  domain::Hash Paper(const std::string& name, const std::vector<std::string>& pages) {
    Papers papers(*store_);
    auto hash = papers.Add(name);
    EXPECT_TRUE(hash.ok()) << hash.status();
    EXPECT_TRUE(papers.Uploaded(*hash, 0, true).ok());
    EXPECT_TRUE(index().Add(*hash, 0, pages, true).ok());
    return *hash;
  }
  PaperIndex index() { return PaperIndex(*store_); }
  std::vector<std::pair<domain::Hash, int>> Find(std::string_view words) {
    std::vector<std::pair<domain::Hash, int>> found;
    auto hits = index().Find(words, 100);
    EXPECT_TRUE(hits.ok()) << words << ": " << hits.status();
    if (hits.ok()) {
      for (const PaperHit& hit : *hits) found.emplace_back(hit.paper, hit.page);
    }
    return found;
  }
  std::int64_t Count(const char* sql) {
    auto select = store_->db().Prepare(sql);
    return select.ok() && select->Step().value_or(false) ? select->Int64(0) : -1;
  }

  vault::TestDir dir_;
  std::unique_ptr<Store> store_;
};

TEST_F(PaperIndexTest, FindsThePageByTheBeginningOfEveryWord) {
  const domain::Hash aids = Paper("a", {"Förslag till avtal", "Digitala hjälpmedel i hemmet. Kostnader för regionen"});
  const domain::Hash plan = Paper("b", {"Handlingsplan för vårdplatser"});
  EXPECT_THAT(Find("hjälp"), ElementsAre(Pair(aids, 1)));
  EXPECT_THAT(Find("HJÄLPMEDEL digi"), ElementsAre(Pair(aids, 1)));
  EXPECT_THAT(Find("handling"), ElementsAre(Pair(plan, 0)));
  EXPECT_THAT(Find("för"), UnorderedElementsAre(Pair(aids, 0), Pair(aids, 1), Pair(plan, 0)));
  // All words, on one page.
  EXPECT_THAT(Find("avtal kostnader"), IsEmpty());
  // Not from the middle of a word.
  EXPECT_THAT(Find("medel"), IsEmpty());
}

TEST_F(PaperIndexTest, SwedishLettersAreLettersOfTheirOwn) {
  const domain::Hash goal = Paper("a", {"Mål för Ängelholm och Åhus, Öland"});
  const domain::Hash paint = Paper("b", {"Mal och malar"});
  EXPECT_THAT(Find("mål"), ElementsAre(Pair(goal, 0)));
  EXPECT_THAT(Find("mal"), ElementsAre(Pair(paint, 0)));
  EXPECT_THAT(Find("ängel"), ElementsAre(Pair(goal, 0)));
  EXPECT_THAT(Find("ÅH"), ElementsAre(Pair(goal, 0)));
  EXPECT_THAT(Find("oland"), IsEmpty());
}

TEST_F(PaperIndexTest, WhatIsTypedIsNeverSyntax) {
  Paper("a", {"Ett AND ett är två", "§ 69/24 och \"citat\""});
  for (const char* typed : {"\"", "a\" OR \"b", "NEAR(", "text:ett", "ett*", "-ett", "^ett", "( )",
                            "'; DROP TABLE mark", "–", "AND", "\x80\xff", "{a b}:c", "+"})
    (void)Find(typed);
  EXPECT_THAT(Find("AND ett"), SizeIs(1));
  EXPECT_THAT(Find("69/24"), SizeIs(1));
  EXPECT_THAT(Find("citat"), SizeIs(1));
  EXPECT_THAT(Find(""), IsEmpty());
  EXPECT_THAT(Find(" .,! "), IsEmpty());
  EXPECT_EQ(MatchExpression("x \"hjälp\" å"), "\"x\" \"hjälp\"* \"å\"");
}

TEST_F(PaperIndexTest, AnExcerptShowsTheWordAmongItsNeighbours) {
  Paper("a", {absl::StrCat("Början. ", std::string(50, ' '),
                           "Kommunernas chefer får i uppdrag att ta fram ett förslag till arbetsgrupp för digitala "
                           "hjälpmedel, och berörda förvaltningschefer informerar.")});
  auto hits = index().Find("arbetsgr", 10);
  ASSERT_TRUE(hits.ok());
  ASSERT_THAT(*hits, SizeIs(1));
  EXPECT_THAT((*hits)[0].excerpt, AllOf(HasSubstr("förslag till arbetsgrupp för"), HasSubstr("…")));
}

TEST_F(PaperIndexTest, ReadingGoesOnWhereItWasCutOff) {
  Papers papers(*store_);
  const domain::Hash paper = *papers.Add("long");
  auto next = index().ToRead();
  ASSERT_TRUE(next.ok() && *next);
  EXPECT_EQ((*next)->page, 0);
  ASSERT_TRUE(index().Add(paper, 0, {"ett", "två"}, false).ok());
  EXPECT_TRUE(absl::IsFailedPrecondition(index().Add(paper, 0, {"ett"}, false)));
  next = index().ToRead();
  ASSERT_TRUE(next.ok() && *next);
  EXPECT_EQ((*next)->page, 2);
  EXPECT_EQ(index().progress()->read, 0u);
  ASSERT_TRUE(index().Add(paper, 2, {"tre"}, true).ok());
  next = index().ToRead();
  ASSERT_TRUE(next.ok());
  EXPECT_FALSE(*next);
  EXPECT_EQ(index().progress()->read, 1u);
  EXPECT_THAT(Find("tre"), ElementsAre(Pair(paper, 2)));
}

TEST_F(PaperIndexTest, GoesWithThePaperToTheLastWord) {
  const domain::Hash gone = Paper("secret", {"Sekretessbelagt hemlighus"});
  const domain::Hash stays = Paper("open", {"Offentlig handling"});
  ASSERT_TRUE(Papers(*store_).KeepListed({{gone, {}}, {stays, {}}}).ok());
  auto dropped = Papers(*store_).KeepListed({{stays, {}}});
  ASSERT_TRUE(dropped.ok()) << dropped.status();
  EXPECT_TRUE(*dropped);
  EXPECT_THAT(Find("hemlig"), IsEmpty());
  EXPECT_THAT(Find("offentlig"), ElementsAre(Pair(stays, 0)));
  EXPECT_EQ(Count("SELECT COUNT(*) FROM paper_page"), 1);
  EXPECT_EQ(Count("SELECT COUNT(*) FROM chunk"), 1);
  // Nor is the word left in a segment of the index that is merged some day.
  EXPECT_EQ(Count("SELECT COUNT(*) FROM paper_text_data WHERE instr(block, CAST('hemlig' AS BLOB)) > 0"), 0);
  EXPECT_TRUE(absl::IsNotFound(index().Add(gone, 0, {"Hemlighus"}, true)));
}

TEST_F(PaperIndexTest, ALongPaperIsReadToABound) {
  Papers papers(*store_);
  const domain::Hash paper = *papers.Add("long");
  ASSERT_TRUE(index().Add(paper, 0, std::vector<std::string>(kMaxIndexedPages - 1, "sida"), false).ok());
  ASSERT_TRUE(index().Add(paper, kMaxIndexedPages - 1, {"sista", "bortom"}, false).ok());
  EXPECT_THAT(Find("sista"), SizeIs(1));
  EXPECT_THAT(Find("bortom"), IsEmpty());
  EXPECT_EQ(index().progress()->read, 1u);
  // A page is cut between letters.
  const domain::Hash wide = *papers.Add("wide");
  std::string text;
  while (text.size() < kMaxIndexedPageBytes) text += "ååå ";
  ASSERT_TRUE(index().Add(wide, 0, {text + "slutet"}, true).ok());
  EXPECT_THAT(Find("slutet"), IsEmpty());
  EXPECT_THAT(Find("ååå"), SizeIs(1));
}

}  // namespace
}  // namespace mandat::client
