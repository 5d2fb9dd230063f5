// What has no place on the web is found wherever somebody wrote it, and nothing else is.
#include "shared/publish/redact.h"

#include <gtest/gtest.h>

namespace mandat::publish {
namespace {

std::string Left(std::string_view text) {
  Removed removed;
  return Redacted(text, removed);
}

TEST(Redact, AddressesGoWithWhatIsAroundThem) {
  EXPECT_EQ(Left("Skriv till eva.ek@region.example."), "Skriv till [e-postadress borttagen].");
  EXPECT_EQ(Left("<åsa+x@a-b.se>, BO@X.COM"), "<[e-postadress borttagen]>, [e-postadress borttagen]");
  EXPECT_EQ(Left("lsvo@"), "lsvo@");
  EXPECT_EQ(Left("2 st @ 40 kr"), "2 st @ 40 kr");
}

TEST(Redact, TelephoneNumbersGoHoweverTheyAreWritten) {
  for (const char* number : {"0455-73 10 00", "070-123 45 67", "0701234567", "08-123 456 78", "+46 455 731000",
                             "+46 (0)70 123 45 67", "0046 70 123 45 67", "0455/731000"})
    EXPECT_EQ(Left(std::string("Ring ") + number + "!"), "Ring [telefonnummer borttaget]!") << number;
}

TEST(Redact, PersonalNumbersGoWithTheirMarkOrByTheirChecksum) {
  for (const char* number :
       {"19811228-9874", "811228-9874", "811228+9874", "8112289874", "198112289874", "811288-9873"})
    EXPECT_EQ(Left(std::string("född ") + number + ", Ronneby"), "född [personnummer borttaget], Ronneby") << number;
}

TEST(Redact, NumbersGoWhateverStandsBesideThem) {
  for (const char* around : {"”", "“", "»", "\u00a0", "–", "—", "å", "…", "•", "\u200b", "("}) {
    for (const char* number : {"811228-9874", "19811228-9874", "0701234567", "0455-73 10 00"}) {
      const std::string left = Left(std::string(around) + number + around);
      EXPECT_EQ(left.find_first_of("0123456789"), std::string::npos) << around << number << ": " << left;
      // What cannot be seen may go with the number that it stands in.
      if (std::string_view(around) != "\u200b") EXPECT_TRUE(left.starts_with(around)) << left;
    }
  }
  EXPECT_EQ(Left("tel–0701234567"), "tel–[telefonnummer borttaget]");
}

TEST(Redact, NumbersGoWhateverBlanksAndDashesTheyAreWrittenWith) {
  for (const char* number : {"0455–73\u00a010\u202f00", "0455 - 73 10 00", "0455 – 73 10 00",
                             "070\u2011123\u200945\u200967", "+46\u00a0(0)70\u00a0123 45 67", "0701\u200b234567"})
    EXPECT_EQ(Left(std::string("Nås på ") + number + " dagtid"), "Nås på [telefonnummer borttaget] dagtid") << number;
  for (const char* number : {"811228–9874", "811228\u20119874", "19811228 9874", "19811228\u00a09874", "811228 - 9874",
                             "19811228\u00ad9874"})
    EXPECT_EQ(Left(std::string("född ") + number + " i år"), "född [personnummer borttaget] i år") << number;
}

TEST(Redact, AddressesEndWhereTypographyBegins) {
  EXPECT_EQ(Left("”eva@x.se”"), "”[e-postadress borttagen]”");
  EXPECT_EQ(Left("till\u00a0eva@x.se…"), "till\u00a0[e-postadress borttagen]…");
  EXPECT_EQ(Left("– åsa@ö.se –"), "– [e-postadress borttagen] –");
}

TEST(Redact, WhatIsNoNumberKeepsItsDashesAndBlanks) {
  for (const char* text : {"kl. 08.30–12.00", "2025–2027", "10\u00a0000\u00a0000 kr", "20240906 1200", "åäö – ”ÅÄÖ”…",
                           "mjukt\u00adstreck", "\xff\xc3"})
    EXPECT_EQ(Left(text), text);
}

TEST(Redact, DatesParagraphsMoneyAndRegistrationNumbersStay) {
  for (const char* text : {"2024-09-06 kl. 08.30-12.00", "240906", "§ 69/24 och § 70/24", "dnr 2024/0123-4",
                           "RS 2024/1234", "1 200 000 kronor 2025-2027", "10 000 000", "klockan 08:30-12:00",
                           "rum 0455", "SOSFS 2011:9", "0,5 procent", "2025 2026 2027", "811388-9873x"})
    EXPECT_EQ(Left(text), text);
}

TEST(Redact, EveryTextOfTheDocumentIsGoneThrough) {
  v1::MinutesDocument document;
  document.set_place("Rum 1, tel 0455-73 10 00");
  document.add_distribution("Nämnden, namnden@x.example");
  document.set_date("2024-09-06");
  document.set_forum_id(std::string("a@b.se bytes"));
  v1::MinutesParagraph& paragraph = *document.add_paragraphs();
  paragraph.set_text("811228-9874");
  paragraph.mutable_decision()->add_clauses("svara till x@y.se");
  paragraph.mutable_decision()->add_positions()->set_comment("ring 070-123 45 67");
  paragraph.add_sub_items()->add_documents("a@b.example.pdf");
  Removed removed;
  Redact(document, removed);
  EXPECT_EQ(removed.emails, 3);
  EXPECT_EQ(removed.phones, 2);
  EXPECT_EQ(removed.personal_numbers, 1);
  EXPECT_EQ(document.place(), "Rum 1, tel [telefonnummer borttaget]");
  EXPECT_EQ(document.date(), "2024-09-06");
  EXPECT_EQ(document.forum_id(), "a@b.se bytes");
  EXPECT_EQ(document.paragraphs(0).decision().clauses(0), "svara till [e-postadress borttagen]");
}

}  // namespace
}  // namespace mandat::publish
