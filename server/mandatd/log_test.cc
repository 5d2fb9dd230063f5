#include "server/mandatd/log.h"

#include <gtest/gtest.h>

#include <string>

namespace mandat::server {
namespace {

TEST(JsonStringTest, KeepsPlainText) { EXPECT_EQ(JsonString("Sölvesborg 5"), "\"Sölvesborg 5\""); }

TEST(JsonStringTest, NoValueCanEndItsLineOrItsString) {
  EXPECT_EQ(JsonString("a\nb\r\"c\\\t\x7f"), R"("a\u000ab\u000d\"c\\\u0009\u007f")");
  EXPECT_EQ(JsonString(std::string_view("\0", 1)), R"("\u0000")");
}

TEST(JsonStringTest, NoValueCanTurnTheDirectionOfText) {
  EXPECT_EQ(JsonString("\xe2\x80\xae"), R"("\u202e")");
  EXPECT_EQ(JsonString("\xe2\x81\xa6\xe2\x80\xa8\xc2\x85"), R"("\u2066\u2028\u0085")");
}

TEST(JsonStringTest, WhatIsNoUtf8BecomesTheReplacementCharacter) {
  EXPECT_EQ(JsonString("\xff"), "\"\xef\xbf\xbd\"");
  EXPECT_EQ(JsonString("\xc0\xaf"), "\"\xef\xbf\xbd\xef\xbf\xbd\"") << "an overlong slash";
  EXPECT_EQ(JsonString("\xe2\x80"), "\"\xef\xbf\xbd\"") << "cut short";
}

TEST(JsonStringTest, LongValuesAreCut) { EXPECT_EQ(JsonString(std::string(5000, 'x')).size(), 514U); }

}  // namespace
}  // namespace mandat::server
