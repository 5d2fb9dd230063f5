// Names of files in an archive, whatever the titles are written with.
#include "shared/archive/file_names.h"

#include <gtest/gtest.h>

namespace mandat::archive {
namespace {

TEST(FileNamesTest, ATitleIsReadWithoutItsRingsAndDots) {
  EXPECT_EQ(FileWord("Avtal om vård, 2"), "avtal-om-vard-2");
  EXPECT_EQ(FileWord("ÄLDREOMSORG på Öland: förslag à la carte"), "aldreomsorg-pa-oland-forslag-a-la-carte");
  EXPECT_EQ(FileWord("Årsbokslut Łódź – Đakovo"), "arsbokslut-lodz-dakovo");
  EXPECT_EQ(FileWord("Straße, Ærø, Þing"), "strasse-aero-thing");
}

TEST(FileNamesTest, ALetterWithItsRingBesideItIsTheSameLetter) {
  EXPECT_EQ(FileWord("Va\xCC\x8Ard"), FileWord("Vård"));  // as a Mac writes it
}

TEST(FileNamesTest, WhatIsNoLetterIsAHyphenAndNothingBeginsOrEndsWithOne) {
  EXPECT_EQ(FileWord("  Bilaga 3 (utkast)! "), "bilaga-3-utkast");
  EXPECT_EQ(FileWord("3 × 4"), "3-4");
  EXPECT_EQ(FileWord("../../etc/passwd"), "etc-passwd");
  EXPECT_EQ(FileWord("日本"), "fil");
  EXPECT_EQ(FileWord(""), "fil");
  EXPECT_EQ(FileWord("\xC3"), "fil");  // cut in the middle of a letter
  EXPECT_LE(FileWord(std::string(500, 'a') + "ß").size(), 61u);
}

TEST(FileNamesTest, AMailIsKnownByItsHeaders) {
  const std::string mail =
      "Received: from mx.example (mx.example [192.0.2.1])\r\n\tby in.example; Mon, 7 Dec 2026 08:00:00 +0100\r\n"
      "From: Anna Ek <anna@exempel.se>\r\nSubject: =?utf-8?q?F=C3=B6rslag?=\r\nDate: Mon, 7 Dec 2026 08:00:00 "
      "+0100\r\n\r\nJag tillstyrker.\r\n";
  EXPECT_EQ(EndingOf("", mail), ".eml");
  EXPECT_EQ(EndingOf("", "from: anna@exempel.se\ndate: Mon, 7 Dec 2026 08:00:00 +0100\n\nJa.\n"), ".eml");
  EXPECT_EQ(EndingOf("message/rfc822", "whatever"), ".eml");
}

TEST(FileNamesTest, ALetterThatSpeaksOfAMailIsNone) {
  EXPECT_EQ(EndingOf("", "From: Anna\n\nJa.\n"), ".bin");  // neither when nor how it came
  EXPECT_EQ(EndingOf("", "Hej!\nFrom: Anna\nDate: i dag\n\n"), ".bin");
  EXPECT_EQ(EndingOf("", " From: Anna\nDate: i dag\n\n"), ".bin");
  EXPECT_EQ(EndingOf("", ""), ".bin");
}

TEST(FileNamesTest, OtherFilesAreKnownByTheirFirstBytesOrByWhatTheirAuthorSigned) {
  EXPECT_EQ(EndingOf("application/msword", "%PDF-1.7"), ".pdf");
  EXPECT_EQ(EndingOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\x03\x04"), ".docx");
  EXPECT_EQ(EndingOf("", "\x89PNG\r\n\x1A\n"), ".png");
  EXPECT_EQ(EndingOf("", "\xFF\xD8\xFF\xE0"), ".jpg");
  EXPECT_EQ(EndingOf("", std::string("\0\1\2", 3)), ".bin");
}

}  // namespace
}  // namespace mandat::archive
