// What is read of the register, the rules, agendas, matters, the plan and petitions.
#include <gtest/gtest.h>

#include <chrono>
#include <set>
#include <string>
#include <vector>

#include "server/handlers/reads_fixture.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/residue.h"

namespace mandat::server {
namespace {

TEST_F(ReadSubjectsTest, OfAnOfficePaperItIsToldHowItStandsWithItsPdf) {
  PrepareMeeting("m");
  AddPaper("words", v1::DOCUMENT_ACCESS_MEETING);
  AddPaper("slides", v1::DOCUMENT_ACCESS_MEETING, {}, "application/vnd.ms-powerpoint");
  v1::ListDocumentsRequest request;
  request.set_meeting("m");
  const auto listed = reads_->ListDocuments(Of(secretary_), request);
  ASSERT_TRUE(listed.ok()) << listed.status();
  ASSERT_EQ(listed->documents_size(), 2);
  EXPECT_FALSE(listed->documents(0).has_rendition());
  const v1::Rendition& rendition = listed->documents(1).rendition();
  EXPECT_EQ(rendition.paper(), listed->documents(1).hash());
  EXPECT_EQ(rendition.state(), v1::Rendition::STATE_NOT_POSSIBLE);
  EXPECT_EQ(rendition.reason(), v1::Rendition::REASON_SWITCHED_OFF);
}

TEST_F(ReadSubjectsTest, AVacantMandateAndTheGapThatItLeavesAreShownFromThatDayOn) {
  v1::Statement act;
  act.mutable_assign_mandate()->set_mandate(kOlder);
  act.mutable_assign_mandate()->set_valid_from("2027-01-01");
  By(secretary_, act);
  v1::ListVacanciesRequest request;
  request.set_date("2026-12-31");
  EXPECT_EQ(reads_->ListVacancies(Of(secretary_), request)->vacancies_size(), 0);
  request.set_date("2027-01-01");
  const auto listed = reads_->ListVacancies(Of(secretary_), request);
  ASSERT_TRUE(listed.ok()) << listed.status();
  ASSERT_EQ(listed->vacancies_size(), 1);
  EXPECT_EQ(listed->vacancies(0).mandate(), kOlder);
  EXPECT_EQ(listed->vacancies(0).why(), "vacant");
  ASSERT_EQ(listed->gaps_size(), 1);
  EXPECT_EQ(listed->gaps(0).principal(), "karlskrona");
  EXPECT_EQ(listed->gaps(0).subject_area(), "older");
  v1::ListMandateHistoryRequest history;
  history.set_mandate(kOlder);
  const auto versions = reads_->ListMandateHistory(Of(secretary_), history);
  ASSERT_TRUE(versions.ok()) << versions.status();
  ASSERT_EQ(versions->versions_size(), 2);
  EXPECT_EQ(versions->versions(0).holder(), kOlderHolder);
  EXPECT_EQ(versions->versions(1).holder(), "");
  request.set_date("2027-02-30");
  EXPECT_TRUE(absl::IsInvalidArgument(reads_->ListVacancies(Of(secretary_), request).status()));
}

TEST_F(ReadSubjectsTest, MandatesOfAPrincipalThatHasLeftAreResponsibleForNoArea) {
  const domain::Date today = domain::LocalOf("Europe/Stockholm", forum_.clock.Now()).day;
  v1::Statement joins;
  joins.mutable_describe_principal()->set_principal("lyckeby");
  joins.mutable_describe_principal()->set_name("Lyckeby kommun");
  joins.mutable_describe_principal()->set_side("municipality");
  joins.mutable_describe_principal()->set_valid_to(today.PlusDays(10).ToString());
  joins.mutable_describe_principal()->set_reason("Kommunfullmäktiges beslut");
  By(secretary_, joins);
  v1::Statement mandate;
  mandate.mutable_describe_mandate()->set_mandate("lyckeby-care");
  mandate.mutable_describe_mandate()->set_principal("lyckeby");
  mandate.mutable_describe_mandate()->set_title("Vårdchef");
  mandate.mutable_describe_mandate()->add_areas("older");
  mandate.mutable_describe_mandate()->set_reason("Ny organisation");
  By(secretary_, mandate);
  const auto responsible = [&] {
    std::set<std::string> mandates;
    const auto listed = reads_->ListSubjectAreas(Of(secretary_), {});
    EXPECT_TRUE(listed.ok()) << listed.status();
    if (!listed.ok()) return mandates;
    for (const v1::SubjectAreaView& area : listed->areas()) {
      if (area.id() == "older") mandates = {area.mandates().begin(), area.mandates().end()};
    }
    return mandates;
  };
  EXPECT_TRUE(responsible().contains("lyckeby-care")) << "vacant as it is";
  forum_.clock.Advance(std::chrono::hours(24 * 12));
  EXPECT_FALSE(responsible().contains("lyckeby-care"));
  EXPECT_TRUE(responsible().contains(kOlder));
}

TEST_F(ReadSubjectsTest, PeopleAreShownByNameAndFunctionAndNothingElse) {
  v1::Statement described = TestForum::Describe(kOlderHolder, "Alva Norrgård");
  described.mutable_describe_person()->set_email("alva@example.se");
  BySecretary(described);
  const auto people = reads_->ListPeople(Of(secretary_), {});
  ASSERT_TRUE(people.ok()) << people.status();
  bool there = false;
  for (const v1::PersonView& person : people->people()) {
    EXPECT_EQ(person.DebugString().find("example.se"), std::string::npos);
    if (person.id() != kOlderHolder) continue;
    there = true;
    EXPECT_EQ(person.name(), "Alva Norrgård");
    ASSERT_EQ(person.mandates_size(), 1);
    EXPECT_EQ(person.mandates(0), kOlder);
  }
  EXPECT_TRUE(there);
  const auto offices = reads_->ListOffices(Of(secretary_), {});
  ASSERT_TRUE(offices.ok());
  EXPECT_EQ(offices->offices(0).office(), v1::OFFICE_CHAIR);
  EXPECT_EQ(offices->offices(1).office(), v1::OFFICE_SECRETARY);
  EXPECT_EQ(offices->offices(1).person(), "secretary");
  EXPECT_FALSE(offices->offices(1).has_mandate());
}

TEST_F(ReadSubjectsTest, AnExpertReadsTheItemsOfTheirsAloneAndAnotherSystemNoRestrictedPaper) {
  TestDevice chair = EnrolPerson("chair");
  const TestDevice expert = EnrolPerson("specialist");
  const TestDevice member = EnrolPerson(kOlderHolder);
  const PeerKeys system = System("archive", "read");
  PrepareMeeting("m");
  BySecretary(forum_.SetItem("m", "j", 2));
  AddPaper("open", v1::DOCUMENT_ACCESS_MEETING);
  AddPaper("item", v1::DOCUMENT_ACCESS_ITEM);
  AddPaper("secret", v1::DOCUMENT_ACCESS_RESTRICTED, {kOlderHolder});
  v1::Statement invited;
  invited.mutable_invite_expert()->set_meeting("m");
  invited.mutable_invite_expert()->add_items("i");
  invited.mutable_invite_expert()->set_person("specialist");
  By(chair, invited);
  EXPECT_EQ(Items(Of(secretary_)), (std::vector<std::string>{"i", "j"}));
  EXPECT_EQ(Items(system), (std::vector<std::string>{"i", "j"}));
  EXPECT_EQ(Items(Of(expert)), std::vector<std::string>{"i"});
  EXPECT_EQ(Papers(Of(secretary_)), (std::vector<std::string>{"open", "item", "secret"}));
  EXPECT_EQ(Papers(Of(member)), (std::vector<std::string>{"open", "item", "secret"}));
  EXPECT_EQ(Papers(system), (std::vector<std::string>{"open", "item"}));
  EXPECT_EQ(Papers(Of(expert)), std::vector<std::string>{"item"});
}

TEST_F(ReadSubjectsTest, TheRegisterOfWhatWasReceivedIsReadOnwardsFromANumberWithoutWhatWasSaid) {
  TestDevice member = EnrolPerson(kOlderHolder);
  const PeerKeys system = System("register", "read");
  PrepareMeeting("m");
  BySecretary(TestForum::Describe(kOlderHolder, "Alva Norrgård"));
  v1::Statement mailed;
  mailed.mutable_answer_notice()->set_meeting("m");
  mailed.mutable_answer_notice()->set_mandate(kOlder);
  v1::Provenance& entered = *mailed.mutable_answer_notice()->mutable_entered();
  entered.set_channel(v1::CHANNEL_EMAIL);
  entered.set_stated_by(kOlderHolder);
  entered.set_given_at_ms(forum_.clock.Now().ms - 60'000);
  entered.set_evidence_text("Jag kan inte komma");
  BySecretary(mailed);
  DeclareAs(member, v1::STANCE_REJECT);
  const auto listed = reads_->ListReceived(system, {});
  ASSERT_TRUE(listed.ok()) << listed.status();
  ASSERT_EQ(listed->received_size(), 2);
  const v1::ReceivedView& answer = listed->received(0);
  EXPECT_EQ(answer.kind(), "answer_notice");
  EXPECT_EQ(answer.from(), kOlderHolder);
  EXPECT_EQ(answer.from_name(), "Alva Norrgård");
  EXPECT_EQ(answer.entered_by(), "secretary");
  EXPECT_EQ(answer.channel(), v1::CHANNEL_EMAIL);
  EXPECT_EQ(answer.given_at_ms(), entered.given_at_ms());
  EXPECT_EQ(answer.meeting(), "m");
  const v1::ReceivedView& position = listed->received(1);
  EXPECT_EQ(position.kind(), "declare_position");
  EXPECT_EQ(position.channel(), v1::CHANNEL_APP);
  EXPECT_EQ(position.entered_by(), "");
  EXPECT_EQ(position.mandate(), kOlder);
  EXPECT_EQ(position.item(), "i");
  EXPECT_EQ(listed->DebugString().find("because"), std::string::npos) << "a comment was read";

  v1::ListReceivedRequest onwards;
  onwards.set_after_seq(answer.seq());
  ASSERT_EQ(reads_->ListReceived(system, onwards)->received_size(), 1);
  EXPECT_EQ(reads_->ListReceived(system, onwards)->received(0).seq(), position.seq());
  onwards.set_after_seq(UINT64_MAX);
  EXPECT_EQ(reads_->ListReceived(system, onwards)->received_size(), 0);
}

TEST_F(ReadSubjectsTest, WhatIsErasedKeepsItsLineInTheRegister) {
  TestDevice member = EnrolPerson(kOlderHolder);
  v1::Statement submission;
  v1::SubmitMatter& matter = *submission.mutable_submit_matter();
  matter.set_matter("fou");
  matter.set_title("Ansökan av en enskild");
  matter.set_description("Bidrag");
  matter.set_kind(v1::ITEM_KIND_INFORMATION);
  By(member, submission);
  const auto before = reads_->ListReceived(Of(secretary_), {});
  ASSERT_TRUE(before.ok()) << before.status();
  ASSERT_EQ(before->received_size(), 1);
  const v1::ReceivedView& line = before->received(0);
  const LogRecord record = store_.Read(line.seq() - 1, 1, 1 << 20)->front();
  v1::Statement original;
  ASSERT_TRUE(original.ParseFromString(record.statement));
  v1::Statement act;
  *act.mutable_erase_record() =
      domain::MakeErasure(record.place, original, record.time, "Dokumenthanteringsplan 4.2, beslut 2026-12-01");
  By(secretary_, act);
  const auto after = reads_->ListReceived(Of(secretary_), {});
  ASSERT_TRUE(after.ok()) << after.status();
  ASSERT_EQ(after->received_size(), 1);
  EXPECT_EQ(after->received(0).kind(), "submit_matter");
  EXPECT_EQ(after->received(0).from(), kOlderHolder);
  EXPECT_EQ(after->received(0).thing(), "fou");
  EXPECT_EQ(after->received(0).received_at_ms(), line.received_at_ms());
  EXPECT_GT(after->received(0).erased_by(), line.seq());
}

TEST_F(ReadSubjectsTest, AMatterIsReadWithItsWay) {
  TestDevice member = EnrolPerson(kOlderHolder);
  const TestDevice nobody = EnrolPerson("nobody");
  PrepareMeeting("m");
  v1::Statement act;
  v1::SubmitMatter& matter = *act.mutable_submit_matter();
  matter.set_matter("fou");
  matter.set_title("FoU-avtal");
  matter.set_description("Utse utredare");
  matter.set_kind(v1::ITEM_KIND_INFORMATION);
  matter.set_meeting("m");
  By(member, act);
  v1::Statement note;
  note.mutable_note_matter_history()->set_matter("fou");
  note.mutable_note_matter_history()->set_date("2024-06-14");
  note.mutable_note_matter_history()->set_text("Presenterades");
  By(secretary_, note);
  v1::Statement review;
  review.mutable_review_matter()->set_matter("fou");
  review.mutable_review_matter()->set_request("Kalkyl saknas");
  By(secretary_, review);
  v1::GetMatterRequest request;
  request.set_matter("fou");
  for (const PeerKeys& peer : {Of(secretary_), System("archive", "read")}) {
    const auto read = reads_->GetMatter(peer, request);
    ASSERT_TRUE(read.ok()) << read.status();
    EXPECT_EQ(read->matter().summary().review(), "completion_requested");
    ASSERT_EQ(read->matter().history_size(), 1);
    EXPECT_EQ(read->matter().history(0).note(), "Presenterades");
    ASSERT_EQ(read->matter().exchanges_size(), 1);
    EXPECT_TRUE(read->matter().exchanges(0).request());
  }
  v1::ListMeetingMattersRequest of_meeting;
  of_meeting.set_meeting("m");
  const auto standing = reads_->ListMeetingMatters(Of(member), of_meeting);
  ASSERT_TRUE(standing.ok()) << standing.status();
  ASSERT_EQ(standing->matters_size(), 1);
  EXPECT_EQ(standing->matters(0).waits_for(), "completion");
  const absl::Status hidden = reads_->GetMatter(Of(nobody), request).status();
  request.set_matter("none");
  EXPECT_EQ(hidden, reads_->GetMatter(Of(nobody), request).status());
  EXPECT_TRUE(absl::IsNotFound(hidden));
}

TEST_F(ReadSubjectsTest, AMatterShowsItsNewestHundredEntriesAndHowManyWereLeftOut) {
  TestDevice member = EnrolPerson(kOlderHolder);
  v1::Statement act;
  act.mutable_submit_matter()->set_matter("fou");
  act.mutable_submit_matter()->set_title("FoU-avtal");
  act.mutable_submit_matter()->set_description("Utse utredare");
  act.mutable_submit_matter()->set_kind(v1::ITEM_KIND_INFORMATION);
  By(member, act);
  for (int i = 0; i < 103; ++i) {
    v1::Statement note;
    note.mutable_note_matter_history()->set_matter("fou");
    note.mutable_note_matter_history()->set_date("2024-06-14");
    note.mutable_note_matter_history()->set_text("no. " + std::to_string(i));
    By(secretary_, note);
  }
  v1::GetMatterRequest request;
  request.set_matter("fou");
  const auto read = reads_->GetMatter(Of(secretary_), request);
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read->matter().history_size(), 100);
  EXPECT_EQ(read->matter().history(99).note(), "no. 102");
  EXPECT_EQ(read->matter().left_out(), 3U);
}

TEST_F(ReadSubjectsTest, ThePlanIsReadWithWarningsAndWhatItClashesWith) {
  v1::Statement act;
  v1::PlannedMeeting& planned = *act.mutable_set_meeting_plan()->add_meetings();
  act.mutable_set_meeting_plan()->set_year(2040);
  planned.set_date("2040-03-09");
  planned.set_start("08:30");
  planned.set_end("12:00");
  By(secretary_, act);
  v1::GetMeetingPlanRequest request;
  request.set_year(2040);
  v1::BusyTime& busy = *request.add_busy();
  busy.set_from("2040-03-09 11:59");
  busy.set_until("2040-03-09 13:00");
  busy.set_summary("SKR");
  v1::BusyTime& after = *request.add_busy();
  after.set_from("2040-03-09 12:00");
  after.set_until("2040-03-09 13:00");
  const auto plan = reads_->GetMeetingPlan(Of(secretary_), request);
  ASSERT_TRUE(plan.ok()) << plan.status();
  ASSERT_EQ(plan->meetings_size(), 1);
  ASSERT_EQ(plan->meetings(0).clashes_size(), 1);
  EXPECT_EQ(plan->meetings(0).clashes(0).summary(), "SKR");
  EXPECT_EQ(plan->meetings(0).clashes(0).from(), "2040-03-09 11:59");
  EXPECT_EQ(plan->meetings(0).deadlines_size(), 4);
  ASSERT_GE(plan->warnings_size(), 1);
  EXPECT_EQ(plan->warnings(0).what(), "too_few_meetings");
  EXPECT_EQ(plan->warnings(0).needed(), 8U);
  for (const char* wrong : {"2040-03-09", "2040-03-09T11:59", "2040-13-09 11:59", "2040-03-09 24:00", ""}) {
    request.mutable_busy(0)->set_from(wrong);
    EXPECT_TRUE(absl::IsInvalidArgument(reads_->GetMeetingPlan(Of(secretary_), request).status())) << wrong;
  }
  request.clear_busy();
  for (int i = 0; i < 2001; ++i) *request.add_busy() = after;
  EXPECT_TRUE(absl::IsInvalidArgument(reads_->GetMeetingPlan(Of(secretary_), request).status()));
  request.clear_busy();
  request.set_year(2041);
  EXPECT_TRUE(absl::IsNotFound(reads_->GetMeetingPlan(Of(secretary_), request).status()));
}

TEST_F(ReadSubjectsTest, APetitionIsReadWithItsCounting) {
  TestDevice member = EnrolPerson(kOlderHolder);
  v1::Statement act;
  act.mutable_petition_meeting()->set_reason("Läget");
  act.mutable_petition_meeting()->set_agenda("Bemanning");
  By(member, act);
  const auto listed = reads_->ListPetitions(Of(secretary_), {});
  ASSERT_TRUE(listed.ok()) << listed.status();
  ASSERT_EQ(listed->petitions_size(), 1);
  EXPECT_EQ(listed->petitions(0).joined(0), kOlderHolder);
  EXPECT_EQ(listed->petitions(0).joined_count(), 1U);
  EXPECT_EQ(listed->petitions(0).needed(), 6U);
  EXPECT_FALSE(listed->petitions(0).enough());
}

TEST_F(ReadSubjectsTest, AMandateIsExplainedItsRoutes) {
  const TestDevice member = EnrolPerson(kOlderHolder);
  PrepareMeeting("m");
  v1::ExplainMandateRequest request;
  request.set_meeting("m");
  request.set_mandate(kOlder);
  const auto explained = reads_->ExplainMandate(Of(member), request);
  ASSERT_TRUE(explained.ok()) << explained.status();
  EXPECT_EQ(explained->holder(), kOlderHolder);
  ASSERT_EQ(explained->items_size(), 1);
  EXPECT_EQ(explained->items(0).concern(), "area");
  EXPECT_FALSE(explained->items(0).covered());
  std::set<std::string> open;
  for (const v1::RouteView& route : explained->items(0).routes()) {
    if (route.status() == "open") open.insert(route.route());
  }
  EXPECT_EQ(open, (std::set<std::string>{"attend", "advance", "convey", "email", "substitute"}));
  request.set_mandate("none");
  EXPECT_TRUE(absl::IsNotFound(reads_->ExplainMandate(Of(member), request).status()));
}

TEST_F(ReadSubjectsTest, AMeetingKeepsTheRulesThatItWasCreatedUnder) {
  PrepareMeeting("m");
  v1::GetRulesRequest request;
  const auto in_force = reads_->GetRules(Of(secretary_), request);
  ASSERT_TRUE(in_force.ok()) << in_force.status();
  EXPECT_EQ(in_force->rules().day_unit(), "weekdays");
  EXPECT_EQ(in_force->rules().minimum_meetings_per_year(), 8U);
  ASSERT_EQ(in_force->rules().advance_counts_size(), 1);
  EXPECT_EQ(in_force->rules().advance_counts(0), v1::DECISION_CLASS_SUBJECT);
  EXPECT_EQ(in_force->rules().substitute_counts_size(), 3);
  request.set_meeting("m");
  const auto frozen = reads_->GetRules(Of(secretary_), request);
  ASSERT_TRUE(frozen.ok());
  EXPECT_EQ(frozen->rules().SerializeAsString(), in_force->rules().SerializeAsString());
  const auto versions = reads_->ListRulesVersions(Of(secretary_), {});
  ASSERT_TRUE(versions.ok()) << versions.status();
  ASSERT_EQ(versions->versions_size(), 1);
  EXPECT_EQ(versions->versions(0).meeting(), "");
}

}  // namespace
}  // namespace mandat::server
