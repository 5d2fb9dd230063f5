// The minutes as their secretary makes them: facts from the log, texts that are kept, versions, signatures and files.
#include "mobile/secretariat/minutes/minutes_reading.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "mobile/secretariat/minutes/external_signature.h"
#include "mobile/secretariat/minutes/minutes_file.h"
#include "mobile/secretariat/minutes/minutes_world_test_util.h"
#include "shared/signed_pdf/given_out.h"

namespace mandat::app {
namespace {

using testing::HasSubstr;

class MinutesDeskTest : public MinutesWorldTest {
 protected:
  void Issue(bool for_signing, const std::map<domain::ItemId, std::string>& texts, const char* change = "") {
    const domain::MinutesVersion* newest = NewestVersion(At("m1"), {});
    const int version = newest ? newest->version + 1 : 1;
    const std::string bytes = MinutesAsNow(*workspace_, At("m1"), {}, texts).SerializeAsString();
    const auto hash = workspace_->client().AddDocument(bytes);
    EXPECT_TRUE(hash.ok()) << hash.status();
    Sign(IssueAct(At("m1"), {}, version, for_signing, *hash, bytes.size(), QString::fromUtf8(change)));
  }
  QVariantMap RowOfItem(const QList<QVariantMap>& rows, const char* item) const {
    for (const QVariantMap& row : rows) {
      if (row["item"].toString() == QLatin1String(item)) return row;
    }
    return {};
  }
  const domain::ItemId first_{"i1"};
};

TEST_F(MinutesDeskTest, TheDraftHasWhatHappenedAndWhatWasWritten) {
  HoldMeeting();
  Desk();
  const WrittenTexts written{{first_, {QStringLiteral("Alva redogjorde."), {}}}};
  const v1::MinutesDocument now = MinutesAsNow(*workspace_, At("m1"), {}, TextsNow(written, {}));
  const auto rows = WritingRows(*workspace_, At("m1"), {}, now, written, {}, true);
  const QVariantMap row = RowOfItem(rows, "i1");
  EXPECT_EQ(row["text"].toString().toStdString(), "Alva redogjorde.");
  EXPECT_EQ(row["writtenText"].toString().toStdString(), "Alva redogjorde.");
  EXPECT_THAT(row["clauses"].toStringList().join(u' ').toStdString(), HasSubstr("bifalla förslaget"));
  EXPECT_FALSE(row["outcomeText"].toString().isEmpty());
  EXPECT_TRUE(row["theirsText"].toString().isEmpty());
  EXPECT_FALSE(ContentsLines(now).isEmpty());
}

TEST_F(MinutesDeskTest, AWrittenTextChangesNoFact) {
  HoldMeeting();
  Desk();
  v1::MinutesDocument plain = MinutesAsNow(*workspace_, At("m1"), {}, {});
  v1::MinutesDocument told = MinutesAsNow(*workspace_, At("m1"), {}, {{first_, "att avslå förslaget"}});
  ASSERT_EQ(plain.paragraphs_size(), told.paragraphs_size());
  for (auto* document : {&plain, &told}) {
    for (v1::MinutesParagraph& paragraph : *document->mutable_paragraphs()) paragraph.clear_text();
  }
  EXPECT_EQ(plain.SerializeAsString(), told.SerializeAsString());
}

TEST_F(MinutesDeskTest, TextsAreKeptOnTheDeviceUntilNothingIsWritten) {
  HoldMeeting();
  Desk();
  const WrittenTexts written{{first_, {QStringLiteral("Alva redogjorde."), QStringLiteral("Före")}}};
  ASSERT_TRUE(SaveWrittenTexts(*workspace_, At("m1"), {}, written).ok());
  EXPECT_EQ(LoadWrittenTexts(*workspace_, At("m1"), {}), written);
  EXPECT_TRUE(LoadWrittenTexts(*workspace_, At("m1"), first_).empty());
  ASSERT_TRUE(SaveWrittenTexts(*workspace_, At("m1"), {}, {}).ok());
  EXPECT_TRUE(LoadWrittenTexts(*workspace_, At("m1"), {}).empty());
}

TEST_F(MinutesDeskTest, WhatAnotherIssuedMeanwhileStandsBesideWhatWasWritten) {
  HoldMeeting();
  Elect();
  CloseIt();
  Desk();
  ASSERT_TRUE(SaveWrittenTexts(*workspace_, At("m1"), {}, {{first_, {QStringLiteral("Mitt"), {}}}}).ok());
  DeskBackToTheWorld();
  const auto state = world_["chair"].shown();
  const domain::Meeting& meeting = *state->FindMeeting(domain::MeetingId("m1"));
  domain::MinutesOptions options;
  options.texts[first_] = "Deras";
  const std::string bytes = domain::MinutesOf(*state, meeting, options).SerializeAsString();
  const auto hash = world_["chair"].AddDocument(bytes);
  ASSERT_TRUE(hash.ok()) << hash.status();
  Must("chair", IssueAct(meeting, {}, 1, false, *hash, bytes.size(), {}));
  ASSERT_TRUE(world_["secretary"].Prefetch({*hash}, client::Fetch::kAsked).ok());
  world_.Settle();
  Desk();
  const auto document = IssuedDocument(*workspace_, *NewestVersion(At("m1"), {}));
  ASSERT_TRUE(document);
  const WrittenTexts written = LoadWrittenTexts(*workspace_, At("m1"), {});
  const auto issued = TextsIn(*document);
  const v1::MinutesDocument now = MinutesAsNow(*workspace_, At("m1"), {}, TextsNow(written, issued));
  const QVariantMap row = RowOfItem(WritingRows(*workspace_, At("m1"), {}, now, written, issued, true), "i1");
  EXPECT_EQ(row["writtenText"].toString().toStdString(), "Mitt");
  EXPECT_EQ(row["theirsText"].toString().toStdString(), "Deras");
  EXPECT_EQ(row["text"].toString().toStdString(), "Mitt");
}

TEST(MinutesTextsTest, AnotherVersionsTextStandsBesideTheOneThatWasWrittenOverAnEarlierOne) {
  const WrittenText mine{QStringLiteral("Mitt"), QStringLiteral("Före")};
  EXPECT_FALSE(IsContradicted(mine, QStringLiteral("Före")));
  EXPECT_TRUE(IsContradicted(mine, QStringLiteral("Deras")));
  EXPECT_FALSE(IsContradicted(mine, QStringLiteral("Mitt")));
  const std::map<domain::ItemId, QString> issued{{domain::ItemId("a"), QStringLiteral("Mitt")}};
  EXPECT_TRUE(TidyTexts({{domain::ItemId("a"), mine}}, issued).empty());
  EXPECT_EQ(TidyTexts({{domain::ItemId("b"), mine}}, issued).size(), 1u);
  EXPECT_EQ(TextsNow({{domain::ItemId("b"), {QStringLiteral("  "), {}}}}, issued).size(), 1u);
}

TEST_F(MinutesDeskTest, ADraftIsCommentedOnBesideItsParagraphsAndTheCommentsStayWhenItIsToBeSigned) {
  HoldMeeting();
  Elect();
  CloseIt();
  Desk();
  EXPECT_THAT(StandingOfMinutes(*workspace_, At("m1"), {}).text.toStdString(), HasSubstr("Nothing has been issued"));
  Issue(false, {});
  EXPECT_THAT(StandingOfMinutes(*workspace_, At("m1"), {}).text.toStdString(), HasSubstr("draft"));
  const v1::MinutesDocument now = MinutesAsNow(*workspace_, At("m1"), {}, {});
  const QString name = WritingRows(*workspace_, At("m1"), {}, now, {}, {}, true).front()["nameText"].toString();
  v1::Statement comment;
  comment.mutable_comment_minutes()->set_meeting("m1");
  comment.mutable_comment_minutes()->set_version(1);
  comment.mutable_comment_minutes()->set_text((name + QStringLiteral(": Stavfel")).toStdString());
  Sign(comment);
  Issue(true, {}, "Efter synpunkter");
  const auto rows = WritingRows(*workspace_, At("m1"), {}, now, {}, {}, true);
  EXPECT_EQ(rows.front()["commentCount"].toInt(), 1);
  EXPECT_EQ(NewestVersion(At("m1"), {})->version, 2);
}

TEST_F(MinutesDeskTest, WhoHasSignedIsToldPersonByPersonAndWhereAServiceDid) {
  HoldMeeting();
  Elect();
  CloseIt();
  Desk();
  Issue(true, {});
  const domain::MinutesVersion& version = *NewestVersion(At("m1"), {});
  auto rows = SignerRows(*workspace_, At("m1"), version, true);
  ASSERT_EQ(rows.size(), static_cast<qsizetype>(version.signers.size()));
  EXPECT_TRUE(rows.front()["waits"].toBool());
  QStringList as;
  for (const QVariantMap& row : rows) as << row["roleText"].toString();
  EXPECT_EQ(as.join(u'/').toStdString(), "Chair/Secretary/Adjuster");
  const std::string file = "%PDF-1.7 signed";
  const auto hash = workspace_->client().AddDocument(file);
  ASSERT_TRUE(hash.ok());
  signed_pdf::PdfSignature signature;
  signature.signer = "Ragnhild Almqvist";
  signature.signed_at = workspace_->now();
  Sign(signed_pdf::ExternalSignatureAct({&At("m1"), {}, &version, {}}, domain::PersonId("chair"), "Inera", signature,
                                        *hash, file.size()));
  rows = SignerRows(*workspace_, At("m1"), *NewestVersion(At("m1"), {}), true);
  const auto chair =
      std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row["person"].toString() == u"chair"; });
  ASSERT_NE(chair, rows.end());
  EXPECT_THAT((*chair)["stateText"].toString().toStdString(), HasSubstr("Inera"));
  EXPECT_FALSE((*chair)["waits"].toBool());
}

TEST_F(MinutesDeskTest, ThoseWhoAreThereCanBeElectedAndTheClockRunsFromThen) {
  HoldMeeting();
  Desk();
  const QVariantList sides = AdjusterChoices(*workspace_, At("m1"));
  ASSERT_EQ(sides.size(), 1);
  ASSERT_EQ(sides[0].toMap()["people"].toList().size(), 1);
  EXPECT_TRUE(StandingOfMinutes(*workspace_, At("m1"), {}).clock_text.isEmpty());
  EXPECT_TRUE(ParagraphsToAdjustAtOnce(*workspace_, At("m1")).isEmpty());
  Sign(ElectAct(At("m1"), {QString::fromLatin1(client::testing::kMandate)}, {}));
  EXPECT_FALSE(AdjustersText(*workspace_, At("m1")).isEmpty());
  EXPECT_FALSE(StandingOfMinutes(*workspace_, At("m1"), {}).clock_text.isEmpty());
  EXPECT_EQ(ParagraphsToAdjustAtOnce(*workspace_, At("m1")).size(), 1);
}

TEST_F(MinutesDeskTest, NoParagraphIsAdjustedAtOnceWhenTheWholeIsToBeSigned) {
  HoldMeeting();
  Elect();
  CloseIt();
  Desk();
  Issue(false, {});
  EXPECT_EQ(ParagraphsToAdjustAtOnce(*workspace_, At("m1")).size(), 1);
  Issue(true, {}, "Efter synpunkter");
  EXPECT_TRUE(ParagraphsToAdjustAtOnce(*workspace_, At("m1")).isEmpty());
}

TEST(ExternalSignatureTest, WhatIsWrongWithAFileIsSaidInWords) {
  EXPECT_THAT(SignedPdfProblem(absl::NotFoundError("pdfsig is not installed")).toStdString(),
              HasSubstr("poppler-utils"));
  const std::string pdf = "%PDF-1.7 the minutes %%EOF";
  EXPECT_THAT(SignedPdfProblem(signed_pdf::CheckSignedPdf("another", pdf, 0, "").status()).toStdString(),
              HasSubstr("not the PDF that was given out"));
  signed_pdf::PdfSignature signature;
  EXPECT_THAT(SignedPdfProblem(signed_pdf::CheckSignature(signature, 1)).toStdString(), HasSubstr("does not hold"));
  signature.is_valid = true;
  EXPECT_THAT(SignedPdfProblem(signed_pdf::CheckSignature(signature, 1)).toStdString(), HasSubstr("does not cover"));
  signature.covers_to = 1;
  EXPECT_THAT(SignedPdfProblem(signed_pdf::CheckSignature(signature, 1)).toStdString(), HasSubstr("when it was made"));
}

TEST(ExternalSignatureTest, ACertificateIsToldOfAsPdfsigSees) {
  const auto tone = [](const char* said) {
    signed_pdf::PdfSignature signature;
    signature.certificate = said;
    signature.is_trusted = signature.certificate == "Certificate is Trusted.";
    return WordsOfCertificate(signature).tone;
  };
  EXPECT_EQ(tone("Certificate is Trusted."), Tone::Ok);
  EXPECT_EQ(tone("Certificate issuer is unknown."), Tone::Neutral);
  EXPECT_EQ(tone("Certificate issuer isn't Trusted."), Tone::Neutral);
  EXPECT_EQ(tone("Certificate has been Revoked."), Tone::Bad);
  EXPECT_EQ(tone("Certificate has Expired"), Tone::Warn);
  EXPECT_EQ(tone("Certificate has not yet been verified."), Tone::Warn);
}

TEST(ExternalSignatureTest, ANameIsAnotherInMoreThanCaseAndSpaces) {
  EXPECT_FALSE(NamesDiffer(QStringLiteral("Anna  EK "), QStringLiteral("Anna Ek")));
  EXPECT_TRUE(NamesDiffer(QStringLiteral("Anna Ek"), QStringLiteral("Anna Eek")));
}

TEST_F(MinutesDeskTest, AFileThatDoesNotComeIsSaidAndNobodyAsksForOneThatIsNotWanted) {
  HoldMeeting();
  Desk();
  v1::GetMinutesFileRequest request;
  request.set_meeting("m1");
  const auto inquiry = workspace_->client().Inquire();
  const auto file = inquiry->MinutesFile(request, std::chrono::seconds(5));
  ASSERT_FALSE(file.ok());
  EXPECT_FALSE(MinutesFileProblem(file.status()).isEmpty());
  inquiry->Cancel();
  EXPECT_TRUE(absl::IsCancelled(inquiry->MinutesFile(request, std::chrono::seconds(5)).status()));
  EXPECT_EQ(MinutesFileName(At("m1"), {}, 2, QStringLiteral("pdf")).toStdString(),
            "minutes-" + At("m1").date.ToString() + "-v2.pdf");
}

}  // namespace
}  // namespace mandat::app
