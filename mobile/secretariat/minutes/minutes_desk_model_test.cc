// The secretary's minutes as the page writes them, while another issues versions of the same.
#include "mobile/secretariat/minutes/minutes_desk_model.h"

#include <gtest/gtest.h>

#include <optional>

#include "mobile/models/session_test_util.h"
#include "mobile/secretariat/minutes/minutes_world_test_util.h"

namespace mandat::app {
namespace {

class MinutesDeskModelTest : public MinutesWorldTest {
 protected:
  void SetUp() override {
    MinutesWorldTest::SetUp();
    HoldMeeting();
    Elect();
    CloseIt();
    session_.emplace(world_, "secretary");
    desk_.emplace();
    desk_->setMeeting(QStringLiteral("m1"));
  }
  void TheChairIssues(const char* text) {
    const auto state = world_["chair"].shown();
    const domain::Meeting& meeting = *state->FindMeeting(domain::MeetingId("m1"));
    domain::MinutesOptions options;
    options.texts[domain::ItemId("i1")] = text;
    const std::string bytes = domain::MinutesOf(*state, meeting, options).SerializeAsString();
    const auto hash = world_["chair"].AddDocument(bytes);
    ASSERT_TRUE(hash.ok()) << hash.status();
    Must("chair", IssueAct(meeting, {}, 1, false, *hash, bytes.size(), {}));
    // Once to hear of it, once to have it.
    session_->Step();
    session_->Step();
    ASSERT_EQ(desk_->textNow(first_).toStdString(), text);
  }
  std::string Theirs() {
    for (const QVariantMap& row : desk_->paragraphs()->rows()) {
      if (row[QStringLiteral("item")].toString() == first_)
        return row[QStringLiteral("theirsText")].toString().toStdString();
    }
    return "no such paragraph";
  }

  const QString first_ = QStringLiteral("i1");
  std::optional<SessionForTest> session_;
  std::optional<MinutesDeskModel> desk_;
};

TEST_F(MinutesDeskModelTest, WhatComesWhileTheEditorStandsOpenIsNotOverwrittenByItsFirstKey) {
  const QString opened_on = desk_->textNow(first_);
  TheChairIssues("Deras");
  desk_->write(first_, QStringLiteral("Mitt"), opened_on);
  desk_->finish();
  EXPECT_EQ(Theirs(), "Deras");
  EXPECT_EQ(desk_->textNow(first_), QStringLiteral("Mitt"));
}

TEST_F(MinutesDeskModelTest, WhatIsWrittenOverTheirTextStandsAlone) {
  TheChairIssues("Deras");
  desk_->write(first_, QStringLiteral("Deras, och mitt"), desk_->textNow(first_));
  desk_->finish();
  EXPECT_EQ(Theirs(), "");
}

TEST_F(MinutesDeskModelTest, NothingIsIssuedWhileAParagraphHasTwoTexts) {
  TheChairIssues("Deras");
  desk_->write(first_, QStringLiteral("Mitt"), {});
  EXPECT_FALSE(desk_->issue(false, QStringLiteral("Ändrat")));
  EXPECT_EQ((*session_)->problem().toStdString(), "A paragraph has two texts. Choose one of them first.");
  EXPECT_EQ(desk_->version(), 1);
  desk_->keepMine(first_);
  EXPECT_TRUE(desk_->issue(false, QStringLiteral("Ändrat"))) << (*session_)->problem().toStdString();
  EXPECT_EQ(desk_->version(), 2);
}

TEST_F(MinutesDeskModelTest, OnesOwnVersionContradictsNothingThatOneWritesOnItsText) {
  session_->Cut();
  desk_->write(first_, QStringLiteral("Mitt"), {});
  ASSERT_TRUE(desk_->issue(false, {})) << (*session_)->problem().toStdString();
  ASSERT_EQ(desk_->version(), 1);
  desk_->write(first_, QStringLiteral("Mitt, och mer"), {});
  desk_->finish();
  EXPECT_EQ(Theirs(), "");
}

}  // namespace
}  // namespace mandat::app
