// What is read of a meeting that was held: decisions, minutes, what each principal is told, assignments.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "server/handlers/reads_fixture.h"

namespace mandat::server {
namespace {

// A held meeting: decided against the rule, with an assignment, minutes as a draft and then for signing.
class HeldMeetingTest : public ReadSubjectsTest {
 protected:
  HeldMeetingTest() : member_(EnrolPerson(kOlderHolder)), helper_(EnrolPerson("helper")) {
    PrepareMeeting("m");
    Open();
    for (const char* mandate : {kOlder, "region-director"}) {
      v1::Statement there;
      there.mutable_record_attendance()->set_meeting("m");
      there.mutable_record_attendance()->set_mandate(mandate);
      there.mutable_record_attendance()->set_present(true);
      By(secretary_, there);
    }
    v1::Statement adjusters;
    adjusters.mutable_elect_adjusters()->set_meeting("m");
    adjusters.mutable_elect_adjusters()->add_mandates(kOlder);
    adjusters.mutable_elect_adjusters()->add_mandates("region-director");
    By(secretary_, adjusters);
    v1::Statement decision;
    decision.mutable_record_decision()->set_meeting("m");
    decision.mutable_record_decision()->set_item("i");
    decision.mutable_record_decision()->set_outcome(v1::OUTCOME_APPROVED);
    decision.mutable_record_decision()->add_clauses()->set_text(kPlan);
    decision.mutable_record_decision()->set_deviation("Övriga hade förhinder");
    By(secretary_, decision);
    v1::Statement given;
    given.mutable_give_assignment()->set_assignment("ramverk");
    given.mutable_give_assignment()->set_meeting("m");
    given.mutable_give_assignment()->set_item("i");
    given.mutable_give_assignment()->set_what("Ta fram ett ramverk");
    given.mutable_give_assignment()->add_persons("helper");
    By(secretary_, given);
    v1::Statement act;
    act.mutable_close_meeting()->set_meeting("m");
    By(secretary_, act);
    Issue(1, v1::MINUTES_STAGE_DRAFT);
    v1::Statement comment;
    comment.mutable_comment_minutes()->set_meeting("m");
    comment.mutable_comment_minutes()->set_version(1);
    comment.mutable_comment_minutes()->set_text("Jag gick före sista paragrafen");
    By(member_, comment);
    Issue(2, v1::MINUTES_STAGE_FOR_SIGNING);
  }

  void Issue(std::uint32_t version, v1::MinutesStage stage) {
    v1::MinutesDocument document;
    document.set_meeting("m");
    document.set_version(version);
    for (const char* number : {"1/26", "2/26"}) {
      v1::MinutesParagraph& paragraph = *document.add_paragraphs();
      paragraph.set_number(number);
      paragraph.set_item(number[0] == '1' ? "i" : "j");
      v1::MinutesDecision& decided = *paragraph.mutable_decision();
      decided.set_outcome(number[0] == '1' ? v1::OUTCOME_APPROVED : v1::OUTCOME_DEFERRED);
      decided.add_clauses(kPlan);
      decided.add_present_mandates(kOlder);
      decided.add_present_mandates("region-director");
    }
    const std::string bytes = document.SerializeAsString();
    v1::Statement act;
    v1::IssueMinutes& issue = *act.mutable_issue_minutes();
    issue.set_meeting("m");
    issue.set_version(version);
    issue.set_stage(stage);
    issue.mutable_document()->set_hash(Upload(bytes));
    issue.set_size(bytes.size());
    if (version > 1) issue.set_change("Efter synpunkter");
    By(secretary_, act);
  }

  TestDevice member_;
  TestDevice helper_;
};

TEST_F(HeldMeetingTest, ADecisionAgainstTheRuleIsReadWithWhoWasThereAndWhyItWasTaken) {
  v1::ListDecisionsRequest request;
  request.set_meeting("m");
  const auto listed = reads_->ListDecisions(Of(member_), request);
  ASSERT_TRUE(listed.ok()) << listed.status();
  ASSERT_EQ(listed->decisions_size(), 1);
  const v1::DecisionView& decision = listed->decisions(0);
  EXPECT_EQ(decision.outcome(), v1::OUTCOME_APPROVED);
  EXPECT_EQ(decision.paragraph(), "1/26");
  EXPECT_TRUE(decision.against_rule());
  EXPECT_EQ(decision.deviation(), "Övriga hade förhinder");
  EXPECT_EQ(decision.present_size(), 2);
  EXPECT_EQ(decision.clauses(0).text(), kPlan);
}

TEST_F(HeldMeetingTest, MinutesAreReadAsIssuedAndDraftsByMembersAlone) {
  const PeerKeys system = System("archive", "read");
  v1::ListMinutesVersionsRequest versions;
  versions.set_meeting("m");
  EXPECT_EQ(reads_->ListMinutesVersions(Of(member_), versions)->versions_size(), 2);
  const auto shown = reads_->ListMinutesVersions(system, versions);
  ASSERT_TRUE(shown.ok()) << shown.status();
  ASSERT_EQ(shown->versions_size(), 1);
  EXPECT_EQ(shown->versions(0).stage(), v1::MINUTES_STAGE_FOR_SIGNING);
  ASSERT_EQ(shown->versions(0).signatures_size(), 4);
  EXPECT_EQ(shown->versions(0).signatures(0).state(), "waits");

  v1::GetMinutesRequest request;
  request.set_meeting("m");
  const auto minutes = reads_->GetMinutes(system, request);
  ASSERT_TRUE(minutes.ok()) << minutes.status();
  EXPECT_EQ(minutes->version().version(), 2U);
  EXPECT_EQ(minutes->document().version(), 2U);
  EXPECT_EQ(minutes->document().paragraphs_size(), 0);
  EXPECT_EQ(minutes->paragraphs(), 2U);
  request.set_version(1);
  EXPECT_TRUE(absl::IsNotFound(reads_->GetMinutes(system, request).status())) << "a draft";
  EXPECT_TRUE(reads_->GetMinutes(Of(member_), request).ok());

  v1::ListMinutesParagraphsRequest paragraphs;
  paragraphs.set_meeting("m");
  paragraphs.set_version(2);
  paragraphs.set_page_size(1);
  const auto first = reads_->ListMinutesParagraphs(system, paragraphs);
  ASSERT_TRUE(first.ok()) << first.status();
  ASSERT_EQ(first->paragraphs_size(), 1);
  EXPECT_EQ(first->paragraphs(0).number(), "1/26");
  paragraphs.set_page_token(first->next_page_token());
  const auto last = reads_->ListMinutesParagraphs(system, paragraphs);
  ASSERT_TRUE(last.ok()) << last.status();
  EXPECT_EQ(last->paragraphs(0).number(), "2/26");
  EXPECT_EQ(last->next_page_token(), "");
}

TEST_F(HeldMeetingTest, WhatMembersSayOfADraftIsReadByThemAlone) {
  v1::ListMinutesCommentsRequest request;
  request.set_meeting("m");
  const auto listed = reads_->ListMinutesComments(Of(secretary_), request);
  ASSERT_TRUE(listed.ok()) << listed.status();
  ASSERT_EQ(listed->comments_size(), 1);
  EXPECT_EQ(listed->comments(0).version(), 1U);
  EXPECT_EQ(listed->comments(0).person(), kOlderHolder);
  EXPECT_EQ(listed->comments(0).text(), "Jag gick före sista paragrafen");
  EXPECT_EQ(reads_->ListMinutesComments(System("archive", "read"), request)->comments_size(), 0);
}

TEST_F(HeldMeetingTest, WhatWentOutWhenAndToWhomIsRead) {
  v1::Statement sent;
  sent.mutable_record_distribution()->set_meeting("m");
  sent.mutable_record_distribution()->set_version(2);
  sent.mutable_record_distribution()->add_recipients("PSVO");
  sent.mutable_record_distribution()->set_at_ms(forum_.clock.Now().ms);
  By(secretary_, sent);
  v1::ListSendingsRequest request;
  request.set_meeting("m");
  const auto listed = reads_->ListSendings(System("archive", "read"), request);
  ASSERT_TRUE(listed.ok()) << listed.status();
  ASSERT_EQ(listed->sendings_size(), 1);
  EXPECT_EQ(listed->sendings(0).version(), 2U);
  EXPECT_EQ(listed->sendings(0).recipients(0), "PSVO");
  EXPECT_EQ(listed->sendings(0).recorded_by(), "secretary");
}

TEST_F(HeldMeetingTest, WhoAdjustsTheMinutesUntilWhenIsRead) {
  v1::GetMeetingRequest request;
  request.set_meeting("m");
  const auto meeting = reads_->GetMeeting(System("archive", "read"), request);
  ASSERT_TRUE(meeting.ok()) << meeting.status();
  ASSERT_EQ(meeting->meeting().adjusters_size(), 2);
  EXPECT_EQ(meeting->meeting().adjusters(0).mandate(), kOlder);
  EXPECT_EQ(meeting->meeting().adjusters(0).person(), kOlderHolder);
  EXPECT_EQ(meeting->meeting().adjusters(0).side(), "municipality");
  EXPECT_GT(meeting->meeting().adjustment_deadline_ms(), 0);
}

TEST_F(HeldMeetingTest, APrincipalIsToldWhatItsOwnMembersDecidedForIt) {
  v1::ListDelegatedDecisionsRequest request;
  request.set_meeting("m");
  request.set_principal("karlskrona");
  const auto listed = reads_->ListDelegatedDecisions(Of(member_), request);
  ASSERT_TRUE(listed.ok()) << listed.status();
  ASSERT_EQ(listed->decisions_size(), 1) << "what was deferred decides nothing";
  EXPECT_EQ(listed->decisions(0).paragraph(), "1/26");
  ASSERT_EQ(listed->decisions(0).decided_by_size(), 1) << "its own alone";
  EXPECT_EQ(listed->decisions(0).decided_by(0).mandate(), kOlder);
  request.set_principal("none");
  EXPECT_TRUE(absl::IsNotFound(reads_->ListDelegatedDecisions(Of(member_), request).status()));
}

TEST_F(HeldMeetingTest, AnAssignmentIsReadByWhoeverHasItAndItsMeetingsAgendaIsNot) {
  v1::Statement report;
  report.mutable_report_assignment()->set_assignment("ramverk");
  report.mutable_report_assignment()->set_text("Utkast klart");
  By(helper_, report);
  for (const PeerKeys& peer : {Of(helper_), Of(member_), System("archive", "read")}) {
    const auto listed = reads_->ListAssignments(peer, {});
    ASSERT_TRUE(listed.ok()) << listed.status();
    ASSERT_EQ(listed->assignments_size(), 1);
    EXPECT_EQ(listed->assignments(0).state(), "open");
    ASSERT_EQ(listed->assignments(0).reports_size(), 1);
    EXPECT_EQ(listed->assignments(0).reports(0).text(), "Utkast klart");
  }
  EXPECT_EQ(Items(Of(helper_)), std::vector<std::string>());
  v1::GetMeetingRequest request;
  request.set_meeting("m");
  const auto meeting = reads_->GetMeeting(Of(helper_), request);
  ASSERT_TRUE(meeting.ok()) << meeting.status();
  EXPECT_EQ(meeting->meeting().state(), "closed");
  EXPECT_FALSE(meeting->meeting().has_agenda());
  v1::Statement closed;
  closed.mutable_close_assignment()->set_assignment("ramverk");
  closed.mutable_close_assignment()->set_done(true);
  By(secretary_, closed);
  EXPECT_EQ(reads_->ListAssignments(Of(helper_), {})->assignments_size(), 0);
  v1::ListAssignmentsRequest all;
  all.set_include_closed(true);
  EXPECT_EQ(reads_->ListAssignments(Of(helper_), all)->assignments(0).state(), "done");
}

}  // namespace
}  // namespace mandat::server
