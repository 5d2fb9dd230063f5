// What I write stays on the device until it is handed in, survives a restart, and is never lost when handing in fails.
#include "mobile/models/own_drafts.h"

#include "mobile/models/app_world_test_util.h"
#include "mobile/models/matter_draft_model.h"

namespace mandat::app {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char kFile[] = "%PDF-1.7 the material, word for word";

class OwnDraftsTest : public AppWorldTest {
 protected:
  OwnDraft Written() {
    OwnDraft draft = NewDraft(*workspace_, OwnDraft::kMatter);
    draft.title = QStringLiteral("Gemensam hjälpmedelscentral");
    draft.text = QStringLiteral("Utred om centralen kan bli gemensam.");
    draft.decision_class = v1::DECISION_CLASS_FORUM;
    const auto hash = workspace_->client().KeepFile(kFile);
    EXPECT_TRUE(hash.ok());
    draft.files << DraftFile{QString::fromStdString(hash->hex()), QStringLiteral("underlag.pdf"), sizeof(kFile) - 1};
    EXPECT_TRUE(KeepDraft(*workspace_, draft).ok());
    return draft;
  }
  client::ActResult HandIn(const OwnDraft& draft) {
    const auto act = ActOf(*workspace_, draft);
    EXPECT_TRUE(act.ok());
    const auto result = workspace_->client().Act(*act);
    EXPECT_TRUE(result.ok() && !result->refusal);
    workspace_->Refresh();
    return *result;
  }
  QStringList Titles() {
    QStringList titles;
    for (const OwnDraft& draft : OwnDrafts(*workspace_)) titles << draft.title;
    return titles;
  }
  const QStringList kOne{QStringLiteral("Gemensam hjälpmedelscentral")};
};

TEST_F(OwnDraftsTest, ADraftWithItsFileOutlivesTheAppAndNothingOfItIsSent) {
  OnScreen();
  const OwnDraft draft = Written();
  BackToTheWorld();
  world_.Advance(60'000);
  EXPECT_THAT(world_.network.requests, Not(HasSubstr("hjälpmedelscentral")));
  EXPECT_THAT(world_.network.requests, Not(HasSubstr("word for word")));
  OnScreen();
  ASSERT_EQ(Titles(), kOne);
  const OwnDraft again = OwnDrafts(*workspace_).first();
  EXPECT_EQ(again.id, draft.id);
  EXPECT_EQ(again.text, draft.text);
  EXPECT_EQ(again.decision_class, v1::DECISION_CLASS_FORUM);
  ASSERT_EQ(again.files.size(), 1);
  EXPECT_EQ(again.files[0].name, QStringLiteral("underlag.pdf"));
  EXPECT_EQ(*workspace_->client().Document(
                *domain::Hash::FromBytes(QByteArray::fromHex(again.files[0].hash.toLatin1()).toStdString())),
            kFile);
}

TEST_F(OwnDraftsTest, WhatIsHandedInIsOutOfSightAndComesBackWhenUndone) {
  world_.network.up = false;
  world_.network.CutFeeds();
  OnScreen();
  const client::ActResult result = HandIn(Written());
  EXPECT_EQ(Titles(), QStringList());
  ASSERT_TRUE(workspace_->client().Undo(result.id).ok());
  workspace_->Refresh();
  EXPECT_EQ(Titles(), kOne);
}

TEST_F(OwnDraftsTest, WhatWasRefusedComesBackWithItsReason) {
  world_.network.up = false;
  world_.network.CutFeeds();
  OnScreen();
  OwnDraft draft = Written();
  draft.meeting = QStringLiteral("m1");
  ASSERT_TRUE(KeepDraft(*workspace_, draft).ok());
  HandIn(draft);
  workspace_ = nullptr;
  world_.network.up = true;
  world_.Advance(120'000);
  v1::Statement cancel;
  cancel.mutable_cancel_meeting()->set_meeting("m1");
  cancel.mutable_cancel_meeting()->set_reason("Sjukdom");
  cancel.mutable_cancel_meeting()->mutable_entered()->set_channel(v1::CHANNEL_EMAIL);
  cancel.mutable_cancel_meeting()->mutable_entered()->set_stated_by("chair");
  cancel.mutable_cancel_meeting()->mutable_entered()->set_given_at_ms(world_.clock.wall_ms);
  cancel.mutable_cancel_meeting()->mutable_entered()->set_evidence_text("Ställ in mötet.");
  Must("secretary", cancel);
  BackToTheWorld();
  world_.Advance(60'000);
  OnScreen();
  ASSERT_EQ(Titles(), kOne);
  const auto handed_in = HandedIn(*workspace_, OwnDrafts(*workspace_).first());
  ASSERT_TRUE(handed_in && handed_in->refusal);
  ClearHandedIn(*workspace_);
  EXPECT_EQ(Titles(), kOne);
}

TEST_F(OwnDraftsTest, WhatWasReceivedIsClearedAwayAndItsFileIsStillKnownByName) {
  OnScreen();
  const OwnDraft draft = Written();
  HandIn(draft);
  BackToTheWorld();
  OnScreen();
  ASSERT_TRUE(workspace_->client().confirmed()->matters.contains(domain::MatterId(draft.id.toStdString())));
  EXPECT_EQ(Titles(), QStringList());
  ASSERT_TRUE(FindDraft(*workspace_, draft.id));
  ClearHandedIn(*workspace_);
  EXPECT_FALSE(FindDraft(*workspace_, draft.id));
  const domain::Hash hash = workspace_->shown().matters.begin()->second.documents.at(0);
  EXPECT_EQ(world_.server.documents[hash.bytes()], kFile);
  EXPECT_EQ(KnownFile(*workspace_, hash).name, QStringLiteral("underlag.pdf"));
  EXPECT_EQ(*workspace_->client().Document(hash), kFile);
}

TEST_F(OwnDraftsTest, AThrownAwayDraftTakesItsFileWithItUnlessAnotherHasItToo) {
  OnScreen();
  const OwnDraft first = Written();
  const OwnDraft second = Written();
  const auto hash = domain::Hash::FromBytes(QByteArray::fromHex(first.files[0].hash.toLatin1()).toStdString());
  ASSERT_TRUE(DropDraft(*workspace_, first.id).ok());
  EXPECT_TRUE(workspace_->client().Document(*hash).ok());
  ASSERT_TRUE(DropDraft(*workspace_, second.id).ok());
  EXPECT_TRUE(absl::IsNotFound(workspace_->client().Document(*hash).status()));
  EXPECT_EQ(Titles(), QStringList());
}

TEST_F(OwnDraftsTest, ASecondPetitionWithTheSameWordsIsADraftOfItsOwn) {
  OnScreen();
  OwnDraft first = NewDraft(*workspace_, OwnDraft::kPetition);
  first.text = QStringLiteral("Ny lag");
  first.agenda = QStringLiteral("Avtalet om hemsjukvård");
  ASSERT_TRUE(KeepDraft(*workspace_, first).ok());
  HandIn(first);
  EXPECT_EQ(OwnDrafts(*workspace_).size(), 0);
  OwnDraft second = NewDraft(*workspace_, OwnDraft::kPetition);
  second.text = first.text;
  second.agenda = first.agenda;
  ASSERT_TRUE(KeepDraft(*workspace_, second).ok());
  ASSERT_EQ(OwnDrafts(*workspace_).size(), 1);
  EXPECT_EQ(OwnDrafts(*workspace_).first().id, second.id);
}

TEST_F(OwnDraftsTest, WhatCanBeAttachedIsSaidByKindAndSize) {
  EXPECT_EQ(FileProblem(QStringLiteral("a.pdf"), 20, "%PDF-1.7").toStdString(), "");
  EXPECT_EQ(FileProblem(QStringLiteral("a.docx"), 20, "PK\3\4").toStdString(), "");
  EXPECT_THAT(FileProblem(QStringLiteral("a.pdf"), 20, "MZ").toStdString(), HasSubstr("is none"));
  EXPECT_THAT(FileProblem(QStringLiteral("a.exe"), 20, "MZ").toStdString(), HasSubstr("cannot be attached"));
  EXPECT_THAT(FileProblem(QStringLiteral("a.pdf"), 0, "").toStdString(), HasSubstr("empty"));
  EXPECT_EQ(FileProblem(QStringLiteral("a.pdf"), 25ULL << 20, "%PDF-1.7").toStdString(), "");
  EXPECT_THAT(FileProblem(QStringLiteral("a.pdf"), (25ULL << 20) + 1, "%PDF-1.7").toStdString(),
              HasSubstr("At most 26 MB"));
}

}  // namespace
}  // namespace mandat::app
