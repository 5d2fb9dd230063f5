// An office paper is read as the server's PDF, which is never taken for what was signed; where there is none, it is
// told why. And whether a copy of a paper leaves the app follows the forum's rule and the paper's readers.
#include "mobile/models/paper_rendition.h"

#include <set>

#include "mobile/models/app_world_test_util.h"
#include "mobile/models/paper_handout.h"
#include "shared/domain/rules_file.h"

namespace mandat::app {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char kSlides[] = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
constexpr char kPdfBytes[] = "%PDF-1.7 made by the server";

class PaperRenditionTest : public AppWorldTest {
 protected:
  domain::Hash AddPaper(const std::string& bytes, const char* title, const char* type, bool restricted = false,
                        const char* meeting = "m1") {
    const auto hash = world_["secretary"].AddDocument(bytes);
    EXPECT_TRUE(hash.ok());
    v1::Statement act;
    v1::AddDocument& paper = *act.mutable_add_document();
    paper.mutable_document()->set_hash(hash->bytes());
    paper.set_meeting(meeting);
    paper.set_title(title);
    paper.set_media_type(type);
    paper.set_size(bytes.size());
    if (restricted) {
      paper.set_access(v1::DOCUMENT_ACCESS_RESTRICTED);
      paper.set_ground("OSL 26 kap. 1 §");
      paper.add_readers(client::testing::kMember);
    }
    Must("secretary", act);
    return *hash;
  }
  void Told(const domain::Hash& paper, v1::Rendition::State state, v1::Rendition::Reason reason) {
    v1::Rendition& told = world_.server.renditions[paper.bytes()];
    told.set_paper(paper.bytes());
    told.set_state(state);
    told.set_reason(reason);
  }
  void Reconnect() {
    world_.network.CutFeeds();
    world_.Advance(60'000);
  }
  // The only paper's.
  RenditionRow Row() const { return RenditionRowOf(*workspace_, workspace_->shown().documents.begin()->second); }
  std::string Kind() const { return Row().kind_text.toStdString(); }
  std::string Trouble() const { return Row().trouble_text.toStdString(); }
};

TEST_F(PaperRenditionTest, WhatTheServerMadeIsReadAndSaysWhoseWorkItIs) {
  const domain::Hash paper = AddPaper("slides", "Lägesbild", kSlides);
  world_.server.MakeRendition(paper, kPdfBytes);
  Reconnect();
  ASSERT_TRUE(world_["phone"].PrefetchMeeting(domain::MeetingId("m1")).ok());
  world_.Advance(60'000);
  OnScreen();
  EXPECT_NE(HashToRead(*workspace_, paper), paper);
  EXPECT_EQ(*workspace_->client().Document(HashToRead(*workspace_, paper)), kPdfBytes);
  EXPECT_EQ(MadeByServerText(*workspace_, workspace_->shown().documents.at(paper)).toStdString(),
            "PDF that the server has made of Lägesbild.pptx");
  EXPECT_EQ(Kind(), "PDF that the server has made of Lägesbild.pptx");
  EXPECT_EQ(Trouble(), "");
}

TEST_F(PaperRenditionTest, OfAPdfThereIsNoOther) {
  const domain::Hash paper = AddPaper("%PDF-1.7 itself", "Budget", "application/pdf");
  OnScreen();
  EXPECT_EQ(HashToRead(*workspace_, paper), paper);
  EXPECT_EQ(MadeByServerText(*workspace_, workspace_->shown().documents.at(paper)), QString());
  EXPECT_EQ(Kind(), "PDF");
}

TEST_F(PaperRenditionTest, WhatCannotBeMadeIsOnTheRowAndTheReasonInWords) {
  const domain::Hash paper = AddPaper("slides", "Lägesbild", kSlides);
  Told(paper, v1::Rendition::STATE_FAILED, v1::Rendition::REASON_UNREADABLE);
  Reconnect();
  OnScreen();
  EXPECT_EQ(HashToRead(*workspace_, paper), paper);
  EXPECT_EQ(Trouble(), "Cannot be shown here");
  const client::Rendition rendition = workspace_->client().rendition(paper);
  const std::string member = NoRenditionText(rendition, kSlides, false).toStdString();
  EXPECT_THAT(member, HasSubstr("The paper is a presentation"));
  EXPECT_THAT(member, HasSubstr("The server could not make a PDF of it: the file is damaged, has a password"));
  EXPECT_THAT(member, Not(HasSubstr("Add it as a PDF")));
  BackToTheWorld();
  // Whoever can mend it reads on the row what is wrong.
  workspace_ = std::make_unique<Workspace>(std::move(world_.At("secretary").client));
  EXPECT_THAT(Trouble(), HasSubstr("The server could not make a PDF of it: the file is damaged"));
  EXPECT_THAT(Trouble(), HasSubstr("Add it as a PDF yourself"));
}

TEST_F(PaperRenditionTest, EveryStateHasWordsOfItsOwn) {
  std::set<QString> said;
  const auto say = [&](client::RenditionState state, client::RenditionReason reason) {
    const QString text = NoRenditionText({.state = state, .reason = reason, .hash = {}, .size = 0}, kSlides, false);
    EXPECT_FALSE(text.isEmpty());
    said.insert(text);
  };
  using enum client::RenditionReason;
  say(client::RenditionState::kUnknown, kNone);
  say(client::RenditionState::kBeingMade, kNone);
  for (const auto reason : {kNone, kSwitchedOff, kNoProgram, kNoSandbox, kProgramFails})
    say(client::RenditionState::kNotPossible, reason);
  for (const auto reason : {kNone, kUnreadable, kTooLong, kTooLarge, kGivenUp})
    say(client::RenditionState::kFailed, reason);
  EXPECT_EQ(said.size(), 12U);
  EXPECT_EQ(
      NoRenditionText({.state = client::RenditionState::kMade, .reason = kNone, .hash = {}, .size = 0}, kSlides, false),
      QString());
}

TEST_F(PaperRenditionTest, ACopyLeavesTheAppOnlyWhereTheRuleSaysSoAndNeverOfARestrictedPaper) {
  const domain::Hash open = AddPaper("%PDF-1.7 open", "Budget", "application/pdf");
  const domain::Hash restricted = AddPaper("%PDF-1.7 few", "Enskild", "application/pdf", true);
  OnScreen();
  EXPECT_THAT(WhyNoCopy(*workspace_, open).toStdString(), HasSubstr("The forum does not allow"));
  EXPECT_THAT(WhyNoCopy(*workspace_, restricted).toStdString(), HasSubstr("named persons alone"));
}

// The rule as of the meeting: what was handed out under another one is not let go afterwards.
TEST_F(PaperRenditionTest, WhereTheForumHasAllowedItACopyOfALaterMeetingsPaperMayLeaveTheApp) {
  const domain::Hash before = AddPaper("%PDF-1.7 before", "Budget", "application/pdf");
  std::string rules = domain::RulesFileOf(world_["secretary"].confirmed()->forum.rules);
  const std::string forbidden = "papers_may_be_shared = false";
  ASSERT_NE(rules.find(forbidden), std::string::npos) << rules;
  rules.replace(rules.find(forbidden), forbidden.size(), "papers_may_be_shared = true");
  v1::Statement amend;
  amend.mutable_amend_rules()->set_rules_file(rules);
  amend.mutable_amend_rules()->set_decided_elsewhere("LSVO 2026-12-11, § 101/26");
  amend.mutable_amend_rules()->set_reason("Handlingar får delas");
  Must("secretary", amend);
  v1::Statement later;
  later.mutable_create_meeting()->set_meeting("m2");
  later.mutable_create_meeting()->set_date("2027-05-14");
  later.mutable_create_meeting()->set_start("08:30");
  later.mutable_create_meeting()->set_end("12:00");
  later.mutable_create_meeting()->set_place("Karlskrona");
  Must("secretary", later);
  const domain::Hash after = AddPaper("%PDF-1.7 after", "Plan", "application/pdf", false, "m2");
  const domain::Hash restricted = AddPaper("%PDF-1.7 few", "Enskild", "application/pdf", true, "m2");
  OnScreen();
  EXPECT_EQ(WhyNoCopy(*workspace_, after).toStdString(), "");
  EXPECT_THAT(WhyNoCopy(*workspace_, before).toStdString(), HasSubstr("The forum does not allow"));
  EXPECT_THAT(WhyNoCopy(*workspace_, restricted).toStdString(), HasSubstr("named persons alone"));
}

}  // namespace
}  // namespace mandat::app
