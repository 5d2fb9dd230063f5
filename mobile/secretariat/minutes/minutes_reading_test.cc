// The minutes as their secretary makes them: facts from the log, texts that are kept, versions, signatures and files.
#include "mobile/secretariat/minutes/minutes_reading.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "mobile/secretariat/minutes/external_signature.h"
#include "mobile/secretariat/minutes/minutes_file.h"
#include "mobile/secretariat/minutes/minutes_world_test_util.h"

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
  auto rows = SignerRows(*workspace_, version, true);
  ASSERT_EQ(rows.size(), static_cast<qsizetype>(version.signers.size()));
  EXPECT_TRUE(rows.front()["waits"].toBool());
  const std::string file = "%PDF-1.7 signed";
  const auto hash = workspace_->client().AddDocument(file);
  ASSERT_TRUE(hash.ok());
  const ExternalWord word{domain::PersonId("chair"), QStringLiteral("Inera"), QStringLiteral("Ragnhild Almqvist"),
                          workspace_->now()};
  Sign(ExternalSignatureAct(At("m1"), {}, version, word, *hash, file.size()));
  rows = SignerRows(*workspace_, *NewestVersion(At("m1"), {}), true);
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

TEST(ExternalSignatureTest, OnlyWhatWasGivenOutWithASignatureAddedIsTaken) {
  const std::string pdf = "%PDF-1.7 the minutes %%EOF\n";
  const std::string added = "9 0 obj <</Type/Sig /ByteRange [0 10 20 30] /M (D:20261123090000+01'00')>> endobj";
  const auto signature = ReadAddedSignature(pdf + added, pdf);
  ASSERT_TRUE(signature);
  EXPECT_EQ(signature->count, 1);
  EXPECT_EQ(signature->signed_at.ms, 1795420800000);  // 2026-11-23 08:00 UTC
  EXPECT_FALSE(ReadAddedSignature("another " + pdf + added, pdf));
  EXPECT_FALSE(ReadAddedSignature(pdf, pdf));
  EXPECT_FALSE(ReadAddedSignature(pdf + "a comment", pdf));
  EXPECT_EQ(ReadAddedSignature(pdf + "/ByteRange [0 1]", pdf)->signed_at.ms, 0);
}

TEST(ExternalSignatureTest, ADateOfAPdfIsReadInUtcAndWithAZone) {
  EXPECT_EQ(ParsePdfDate("D:20261123080000Z").ms, 1795420800000);
  EXPECT_EQ(ParsePdfDate("D:20261123030000-05'00'").ms, 1795420800000);
  EXPECT_EQ(ParsePdfDate("D:2026").ms, 0);
  EXPECT_EQ(ParsePdfDate("").ms, 0);
}

TEST_F(MinutesDeskTest, AFileThatDoesNotComeIsSaidAndAfterALockNobodyAsks) {
  HoldMeeting();
  Desk();
  v1::GetMinutesFileRequest request;
  request.set_meeting("m1");
  const auto file = FetchMinutesFile(*workspace_->lease(), request);
  ASSERT_FALSE(file.ok());
  EXPECT_FALSE(MinutesFileProblem(file.status()).isEmpty());
  const auto lease = workspace_->lease();
  lease->Close();
  EXPECT_TRUE(absl::IsCancelled(FetchMinutesFile(*lease, request).status()));
  EXPECT_EQ(MinutesFileName(At("m1"), {}, 2, QStringLiteral("pdf")).toStdString(),
            "minutes-" + At("m1").date.ToString() + "-v2.pdf");
}

}  // namespace
}  // namespace mandat::app
