// What enrolled people and other systems read of meetings, positions and forecasts, and what they do not.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "server/handlers/reads_fixture.h"

namespace mandat::server {
namespace {

TEST_F(ReadsTest, AReplacedWordIsMarkedAndTheOneInForceIsNot) {
  TestDevice holder = EnrolPerson(kOlderHolder);
  PrepareMeeting("m");
  const std::string first = DeclareAs(holder, v1::STANCE_REJECT);
  const std::string second = DeclareAs(holder, v1::STANCE_APPROVE, first);
  const auto listed = Positions(Of(secretary_));
  ASSERT_TRUE(listed.ok()) << listed.status();
  ASSERT_EQ(listed->positions_size(), 2);
  EXPECT_EQ(listed->positions(0).statement_id(), first);
  EXPECT_EQ(listed->positions(0).replaced_by(), second);
  EXPECT_FALSE(listed->positions(0).current());
  EXPECT_EQ(listed->positions(1).statement_id(), second);
  EXPECT_TRUE(listed->positions(1).replaced_by().empty());
  EXPECT_EQ(listed->positions(1).seq(), listed->read_at().seq());
  EXPECT_EQ(listed->positions(1).stance(), v1::STANCE_APPROVE);
  EXPECT_EQ(listed->positions(1).comment(), "because");
}

TEST_F(ReadsTest, PositionsComeInPages) {
  TestDevice holder = EnrolPerson(kOlderHolder);
  PrepareMeeting("m");
  std::vector<std::string> made;
  for (int i = 0; i < 5; ++i) made.push_back(DeclareAs(holder, v1::STANCE_APPROVE, i == 0 ? "" : made.back()));
  std::vector<std::string> got;
  std::string token;
  for (int page = 0; page < 3; ++page) {
    const auto listed = Positions(Of(secretary_), 2, token);
    ASSERT_TRUE(listed.ok()) << listed.status();
    for (const v1::PositionView& position : listed->positions()) got.push_back(position.statement_id());
    token = listed->next_page_token();
    EXPECT_EQ(token.empty(), page == 2);
  }
  EXPECT_EQ(got, made);
  EXPECT_TRUE(absl::IsInvalidArgument(Positions(Of(secretary_), -1).status()));
  EXPECT_TRUE(absl::IsInvalidArgument(Positions(Of(secretary_), 2, "AAAAAAAAAAAAAAAA").status()));
}

TEST_F(ReadsTest, MeetingsAndMandatesComeInPages) {
  for (const char* meeting : {"a", "b", "c"}) PrepareMeeting(meeting);
  v1::ListMeetingsRequest meetings;
  meetings.set_page_size(2);
  auto first = reads_->ListMeetings(Of(secretary_), meetings);
  ASSERT_TRUE(first.ok());
  EXPECT_EQ(first->meetings_size(), 2);
  meetings.set_page_token(first->next_page_token());
  auto last = reads_->ListMeetings(Of(secretary_), meetings);
  ASSERT_TRUE(last.ok());
  ASSERT_EQ(last->meetings_size(), 1);
  EXPECT_EQ(last->meetings(0).id(), "c");
  EXPECT_EQ(last->next_page_token(), "");

  v1::ListMandatesRequest mandates;
  std::set<std::string> one_by_one;
  int pages = 0;
  mandates.set_page_size(3);
  do {
    const auto listed = reads_->ListMandates(Of(secretary_), mandates);
    ASSERT_TRUE(listed.ok()) << listed.status();
    for (const v1::MandateView& mandate : listed->mandates()) one_by_one.insert(mandate.id());
    mandates.set_page_token(listed->next_page_token());
  } while (!mandates.page_token().empty() && ++pages < 100);
  const auto whole = reads_->ListMandates(Of(secretary_), v1::ListMandatesRequest());
  ASSERT_TRUE(whole.ok());
  EXPECT_EQ(whole->next_page_token(), "");
  EXPECT_EQ(one_by_one.size(), static_cast<std::size_t>(whole->mandates_size()));
  mandates.set_date("2026-13-01");
  EXPECT_TRUE(absl::IsInvalidArgument(reads_->ListMandates(Of(secretary_), mandates).status()));
}

TEST_F(ReadsTest, AStanceIsSealedToOtherMembersAndSystemsUntilTheMeetingOpens) {
  TestDevice holder = EnrolPerson(kOlderHolder);
  const TestDevice other = EnrolPerson("ronneby-care-chief");
  const PeerKeys system = System("archive", "read");
  PrepareMeeting("m");
  DeclareAs(holder, v1::STANCE_REJECT);
  for (const PeerKeys& peer : {Of(other), system}) {
    const auto listed = Positions(peer);
    ASSERT_TRUE(listed.ok()) << listed.status();
    ASSERT_EQ(listed->positions_size(), 1) << "that somebody declared is known";
    EXPECT_EQ(listed->positions(0).stance(), v1::STANCE_UNSPECIFIED);
    EXPECT_EQ(listed->positions(0).comment(), "");
  }
  v1::Statement act;
  act.mutable_send_notice()->set_meeting("m");
  BySecretary(act);
  act.mutable_open_meeting()->set_meeting("m");
  BySecretary(act);
  for (const PeerKeys& peer : {Of(other), system}) {
    EXPECT_EQ(Positions(peer)->positions(0).stance(), v1::STANCE_REJECT);
  }
}

TEST_F(ReadsTest, WhoMustDeclareIsSaidWithTheReasonAndTheAreas) {
  TestDevice holder = EnrolPerson(kOlderHolder);
  PrepareMeeting("m");
  v1::ListNeededRequest request;
  request.set_meeting("m");
  request.set_item("i");
  const auto counts = [&](bool& holder_is_there) {
    const auto listed = reads_->ListNeeded(Of(secretary_), request);
    EXPECT_TRUE(listed.ok()) << listed.status();
    int counting = 0;
    holder_is_there = false;
    for (const v1::NeededView& needed : listed->needed()) {
      counting += needed.has_counting_position() ? 1 : 0;
      EXPECT_EQ(needed.reason(), "subject: responsible for an area of the item");
      EXPECT_EQ(needed.areas_size(), 1);
      EXPECT_EQ(needed.areas(0), "older");
      if (needed.mandate() != kOlder) continue;
      holder_is_there = true;
      EXPECT_EQ(needed.holder(), kOlderHolder);
    }
    return counting;
  };
  bool there = false;
  EXPECT_EQ(counts(there), 0);
  EXPECT_TRUE(there);
  DeclareAs(holder, v1::STANCE_APPROVE);
  EXPECT_EQ(counts(there), 1) << "class subject counts advance positions";
}

TEST_F(ReadsTest, TheForecastNamesWhoIsMissing) {
  PrepareMeeting("m");
  v1::GetForecastRequest request;
  request.set_meeting("m");
  const auto forecast = reads_->GetForecast(Of(secretary_), request);
  ASSERT_TRUE(forecast.ok()) << forecast.status();
  EXPECT_EQ(forecast->phase(), "before");
  ASSERT_EQ(forecast->items_size(), 1);
  EXPECT_EQ(forecast->items(0).verdict(), "at_risk") << "nobody has answered";
  EXPECT_EQ(forecast->items(0).decision_class(), v1::DECISION_CLASS_SUBJECT);
  EXPECT_GT(forecast->items(0).uncertain_size(), 0);
}

TEST_F(ReadsTest, WhoIsNothingHereReadsNothingAndCannotTellWhatExists) {
  PrepareMeeting("m");
  const TestDevice nobody = EnrolPerson("nobody");
  EXPECT_TRUE(absl::IsPermissionDenied(reads_->ListMandates(Of(nobody), {}).status()));
  EXPECT_TRUE(absl::IsPermissionDenied(reads_->ListSubjectAreas(Of(nobody), {}).status()));
  EXPECT_EQ(reads_->ListMeetings(Of(nobody), {})->meetings_size(), 0);
  v1::GetForecastRequest request;
  request.set_meeting("m");
  const absl::Status hidden = reads_->GetForecast(Of(nobody), request).status();
  request.set_meeting("none");
  EXPECT_EQ(hidden, reads_->GetForecast(Of(nobody), request).status());
  EXPECT_TRUE(absl::IsNotFound(hidden));
  const PeerKeys stranger{domain::Sha256("stranger"), domain::Sha256("stranger's key")};
  EXPECT_TRUE(absl::IsUnauthenticated(reads_->ListMandates(stranger, {}).status()));
}

TEST_F(ReadsTest, ASystemReadsByItsScopeUntilItIsRevoked) {
  const PeerKeys reader = System("archive", "read");
  const PeerKeys mailer = System("mailer", "mail");
  const auto listed = reads_->ListSubjectAreas(reader, {});
  ASSERT_TRUE(listed.ok()) << listed.status();
  EXPECT_EQ(listed->areas_size(), 5);
  EXPECT_TRUE(absl::IsPermissionDenied(reads_->ListSubjectAreas(mailer, {}).status()));
  ASSERT_TRUE(certificates_->RevokeClient("archive").ok());
  EXPECT_TRUE(absl::IsPermissionDenied(reads_->ListSubjectAreas(reader, {}).status()));
}

}  // namespace
}  // namespace mandat::server
