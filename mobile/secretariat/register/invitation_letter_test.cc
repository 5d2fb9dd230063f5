// A letter that brings somebody in: one page each, with a code that a camera reads.
#include "mobile/secretariat/register/invitation_letter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QBuffer>
#include <QPdfDocument>

#include "mobile/models/qr_picture.h"
#include "mobile/models/words.h"

namespace mandat::app {
namespace {

using testing::HasSubstr;

constexpr char kLink[] =
    "mandat://enrol?gate=gate.lsvo.example:7443&ca=3f0c9a64b1d2e3f405162738495a6b7c8d9eaf0b1c2d3e4f5061728394a5b6c7"
    "&forum=0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20&i=00112233445566778899aabbccddeeff&code="
    "ABCD-EFGH-IJKL-MNOP-QRST-UVWX";

class InvitationLetterTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { SetWordsLanguage(QStringLiteral("en")); }
  void Open(const std::vector<InvitationLetter>& letters) {
    bytes_ = LettersPdf({.forum = "Ledningssamverkan vård och omsorg i Blekinge",
                         .fingerprint = "ABCD EFGH IJKL MNOP",
                         .sender = "Torbjörn Lindesjö",
                         .sender_mail = "torbjorn@lsvo.example",
                         .date = "23 november 2026"},
                        letters);
    buffer_.setData(bytes_);
    ASSERT_TRUE(buffer_.open(QIODevice::ReadOnly));
    document_.load(&buffer_);
    ASSERT_EQ(document_.status(), QPdfDocument::Status::Ready);
  }
  std::string TextOf(int page) { return document_.getAllText(page).text().simplified().toStdString(); }

  QByteArray bytes_;
  QBuffer buffer_;
  QPdfDocument document_;
};

TEST_F(InvitationLetterTest, EachHasAPageOfTheirOwnWithNameFunctionAndFingerprint) {
  Open({{"Alva Norrgård", "Förvaltningschef, äldreförvaltningen, Karlskrona kommun", kLink, "7 December 2026"},
        {"", "Adjunct", kLink, "7 December 2026"}});
  ASSERT_EQ(document_.pageCount(), 2);
  EXPECT_THAT(TextOf(0), HasSubstr("Alva Norrgård"));
  EXPECT_THAT(TextOf(0), HasSubstr("äldreförvaltningen"));
  EXPECT_THAT(TextOf(0), HasSubstr("ABCD EFGH IJKL MNOP"));
  EXPECT_THAT(TextOf(0), HasSubstr("Valid until 7 December 2026, once."));
  EXPECT_THAT(TextOf(0), HasSubstr("torbjorn@lsvo.example"));
  EXPECT_THAT(TextOf(1), HasSubstr("Adjunct"));
  EXPECT_THAT(TextOf(1), testing::Not(HasSubstr("Alva")));
}

TEST_F(InvitationLetterTest, TheCodeOnPaperSaysTheLinkAndNothingElse) {
  Open({{"Alva Norrgård", "Ledamot", kLink, "7 December 2026"}});
  const QImage page = document_.render(0, QSize(1240, 1754));
  EXPECT_EQ(TextInPicture(page), QLatin1String(kLink));
}

TEST_F(InvitationLetterTest, TheLongestWordsThatThereAreStillLeaveTheSenderOnThePage) {
  Open({{QStringLiteral("Åsa-Lena Evelina von Långnamn-Efternamnsson ").repeated(3),
         QStringLiteral("Förvaltningschef, social- och funktionsstödsförvaltningen, Karlskrona kommun · ").repeated(3),
         kLink, "7 December 2026"}});
  ASSERT_EQ(document_.pageCount(), 1);
  EXPECT_THAT(TextOf(0), HasSubstr("torbjorn@lsvo.example"));
}

TEST_F(InvitationLetterTest, OfNobodyThereIsNoFile) { EXPECT_TRUE(LettersPdf({}, {}).isEmpty()); }

}  // namespace
}  // namespace mandat::app
