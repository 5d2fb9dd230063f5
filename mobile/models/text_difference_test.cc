#include "mobile/models/text_difference.h"

#include <gtest/gtest.h>

#include <random>

namespace mandat::app {
namespace {

QStringList WordsOf(const char* text) { return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

std::vector<TextChange> Changes(const char* before, const char* after) {
  return Difference(WordsOf(before), WordsOf(after)).value_or(std::vector<TextChange>{{-1, -1, -1, -1}});
}

// The new text, made of the old one by the changes.
QStringList Applied(const QStringList& before, const QStringList& after, const std::vector<TextChange>& changes) {
  QStringList made;
  int at = 0;
  for (const TextChange& change : changes) {
    made << before.mid(at, change.before_from - at)
         << after.mid(change.after_from, change.after_to - change.after_from);
    at = change.before_to;
  }
  return made << before.mid(at);
}

TEST(TextDifferenceTest, TellsWhatWasTakenOutPutInAndExchanged) {
  EXPECT_TRUE(Changes("samma text", "samma text").empty());
  EXPECT_EQ(Changes("ett två tre", "ett två nytt tre"), (std::vector<TextChange>{{2, 2, 2, 3}}));
  EXPECT_EQ(Changes("ett två tre", "ett tre"), (std::vector<TextChange>{{1, 2, 1, 1}}));
  EXPECT_EQ(Changes("ett två tre", "ett fyra tre"), (std::vector<TextChange>{{1, 2, 1, 2}}));
  EXPECT_EQ(Changes("", "allt är nytt"), (std::vector<TextChange>{{0, 0, 0, 3}}));
  EXPECT_EQ(Changes("allt är borta", ""), (std::vector<TextChange>{{0, 3, 0, 0}}));
}

TEST(TextDifferenceTest, ChangesCloseToEachOtherAreOneAndDistantOnesTwo) {
  EXPECT_EQ(Changes("a b c d e f g h", "a X c Y e f g Z"), (std::vector<TextChange>{{1, 4, 1, 4}, {7, 8, 7, 8}}));
}

TEST(TextDifferenceTest, VersionsWithLittleInCommonAreNotCompared) {
  QStringList before, after;
  for (int i = 0; i < kMostEdits; ++i) {
    before << QStringLiteral("f%1").arg(i);
    after << QStringLiteral("e%1").arg(i);
  }
  EXPECT_EQ(Difference(before, after), std::nullopt);
  // As long, and with one word changed.
  after = before;
  after[700] = QStringLiteral("ny");
  EXPECT_EQ(Difference(before, after), (std::vector<TextChange>{{700, 701, 700, 701}}));
}

TEST(TextDifferenceTest, TheChangesMakeTheNewTextOfTheOldOne) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    QStringList before, after;
    for (unsigned i = random() % 40; i > 0; --i) before << QString::number(random() % 5);
    for (unsigned i = random() % 40; i > 0; --i) after << QString::number(random() % 5);
    const auto changes = Difference(before, after);
    ASSERT_TRUE(changes);
    EXPECT_EQ(Applied(before, after, *changes), after) << round;
  }
}

}  // namespace
}  // namespace mandat::app
