// After the meeting: adjusters, minutes and their signatures, distribution, assignments.
#include "shared/domain/minutes.h"

#include <gtest/gtest.h>

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/minutes_text.h"
#include "shared/domain/positions.h"
#include "shared/domain/text_hash.h"
#include "shared/domain/visibility.h"
#include "tests/support/forum_test.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;
using R = v1::Refusal;

constexpr char kRegion[] = "region-director";
constexpr char kOtherMandate[] = "ronneby-care";

class MinutesTest : public testing::ForumTest {
 protected:
  MinutesTest() {
    for (const char* person : {kHolder, kOther, kRegion, "chair", "deputy"}) forum_.Enrol(person);
    forum_.Meeting();
    forum_.Notice();
  }
  void Open() {
    forum_.Open();
    for (const char* mandate : {kMandate, kOtherMandate, kRegion}) forum_.Attend(mandate);
  }
  v1::Statement Election(const std::vector<std::string>& mandates, std::int64_t deadline_ms = 0) {
    v1::Statement statement = forum_.Election(mandates);
    statement.mutable_elect_adjusters()->set_deadline_ms(deadline_ms);
    statement.mutable_elect_adjusters()->set_place("Digitalt");
    return statement;
  }
  v1::Statement Declined(const std::string& person, std::uint32_t version) {
    v1::Statement statement = forum_.By(person);
    v1::RefuseToSignMinutes& act = *statement.mutable_refuse_to_sign_minutes();
    act.set_meeting("m1");
    act.set_version(version);
    act.set_document_hash(ForumBuilder::MinutesHash(version).bytes());
    act.set_reason("Beslutet i § 2 är fel återgivet");
    return forum_.Current(statement);
  }
  v1::Statement Comment(const std::string& person, std::uint32_t version) {
    v1::Statement statement = forum_.By(person);
    statement.mutable_comment_minutes()->set_meeting("m1");
    statement.mutable_comment_minutes()->set_version(version);
    statement.mutable_comment_minutes()->set_text("Stavfel i § 3");
    return statement;
  }
  v1::Statement Task(const std::string& id, const std::vector<std::string>& persons) {
    v1::Statement statement = forum_.By("secretary");
    v1::GiveAssignment& act = *statement.mutable_give_assignment();
    act.set_assignment(id);
    act.set_meeting("m1");
    act.set_item("i1");
    act.set_what("Ta fram ett förslag");
    for (const std::string& person : persons) act.add_persons(person);
    return forum_.Current(statement);
  }
  // Held, closed, and issued for signing.
  void Issued() {
    Open();
    forum_.Must(Election({kMandate, kRegion}));
    forum_.Decide("i1");
    forum_.Close();
    forum_.Must(forum_.Minutes(1));
  }
  const Meeting& Of(const std::string& id = "m1") const { return *forum_.state().FindMeeting(MeetingId(id)); }
  const MinutesVersion& Version(int version) const { return *FindVersion(Of(), ItemId(), version); }

  static constexpr R::Code kAccepted = R::CODE_UNSPECIFIED;
};

// ---- Adjusters -----------------------------------------------------------------------------------------------------

TEST_F(MinutesTest, OneMemberForTheMunicipalitiesAndOneForTheRegionAdjust) {
  EXPECT_EQ(CodeOf(Election({kMandate, kRegion})), R::CODE_WRONG_MEETING_STATE);
  Open();
  EXPECT_EQ(CodeOf(Election({kMandate, kRegion})), kAccepted);
  for (const auto& wrong : std::vector<std::vector<std::string>>{
           {kMandate}, {kRegion}, {kMandate, kOtherMandate}, {kMandate, kOtherMandate, kRegion}}) {
    EXPECT_EQ(CodeOf(Election(wrong)), R::CODE_MALFORMED) << wrong.size();
  }
}

TEST_F(MinutesTest, AnAdjusterIsAtTheMeeting) {
  Open();
  EXPECT_EQ(CodeOf(Election({"karlshamn-social", kRegion})), R::CODE_NOT_ALLOWED);
}

TEST_F(MinutesTest, WhoChairsOrKeepsTheMinutesAdjustsThemAnywayAndIsNotElected) {
  v1::Statement meeting = forum_.By("secretary");
  meeting.mutable_create_meeting()->set_meeting("m2");
  meeting.mutable_create_meeting()->set_date("2027-04-09");
  meeting.mutable_create_meeting()->set_chair(kHolder);
  forum_.Must(meeting);
  forum_.Must(forum_.Item("m2", "i1", 1));
  forum_.Notice("m2");
  forum_.Open("m2");
  for (const char* mandate : {kMandate, kOtherMandate, kRegion}) forum_.Attend(mandate, true, false, "m2");
  v1::Statement election = Election({kMandate, kRegion});
  election.mutable_elect_adjusters()->set_meeting("m2");
  EXPECT_EQ(CodeOf(election), R::CODE_NOT_ALLOWED);
  election.mutable_elect_adjusters()->set_mandates(0, kOtherMandate);
  EXPECT_EQ(CodeOf(election), kAccepted);
}

TEST_F(MinutesTest, TheDeadlineIsTheRulesDaysAfterTheMeetingAtFourUnlessAnotherIsSet) {
  Open();
  forum_.Must(Election({kMandate, kRegion}));
  const LocalTime due = LocalOf("Europe/Stockholm", Of().minutes.adjustment_deadline);
  EXPECT_EQ(due.day.ToString(), "2027-03-26");
  EXPECT_EQ(due.TimeOfDay(), "16:00");
  const std::int64_t other = forum_.now().ms + 24LL * 60 * 60 * 1000;
  forum_.Must(Election({kOtherMandate, kRegion}, other));
  EXPECT_EQ(Of().minutes.adjustment_deadline.ms, other);
  EXPECT_EQ(Of().minutes.adjusters.front().person, PersonId(kOther));
  EXPECT_EQ(CodeOf(Election({kMandate, kRegion}, forum_.now().ms - 1)), R::CODE_MALFORMED);
}

TEST_F(MinutesTest, ASubstituteWhoWasThereAdjustsAndReadsTheMeetingUntilItHasDoneSo) {
  const StatementId nomination = forum_.Must(forum_.Nomination(kHolder, kMandate, "deputy"));
  forum_.Must(forum_.NominationAnswer("deputy", nomination, true));
  forum_.Open();
  forum_.Attend(kMandate, true, true);
  forum_.Attend(kRegion);
  forum_.Must(Election({kMandate, kRegion}));
  forum_.Close();
  const StatementId issued = forum_.Must(forum_.Minutes(1));
  const State& state = forum_.state();
  const PersonId deputy("deputy");
  EXPECT_TRUE(
      Visible(state, state.facts[state.statements.at(issued).place.seq - 1], deputy, RolesOf(state, deputy)).body);
  EXPECT_TRUE(MaySeeDocument(state, ForumBuilder::MinutesHash(1), deputy, RolesOf(state, deputy)));
  EXPECT_EQ(CodeOf(forum_.Signature("deputy", 1)), kAccepted);
  EXPECT_EQ(CodeOf(forum_.Signature(kHolder, 1)), R::CODE_NOT_A_SIGNER);
}

// ---- Versions and signatures ---------------------------------------------------------------------------------------

TEST_F(MinutesTest, MinutesAreIssuedWhenTheMeetingIsClosedByItsSecretaryOrChair) {
  Open();
  forum_.Must(Election({kMandate, kRegion}));
  EXPECT_EQ(CodeOf(forum_.Minutes(1)), R::CODE_WRONG_MEETING_STATE);
  forum_.Close();
  EXPECT_EQ(CodeOf(forum_.Minutes(1)), kAccepted);
  v1::Statement by_member = forum_.By(kHolder);
  *by_member.mutable_issue_minutes() = forum_.Minutes(1).issue_minutes();
  EXPECT_EQ(CodeOf(by_member), R::CODE_NOT_ALLOWED);
  v1::Statement by_chair = forum_.By("chair");
  *by_chair.mutable_issue_minutes() = forum_.Minutes(1).issue_minutes();
  EXPECT_EQ(CodeOf(by_chair), kAccepted);
}

TEST_F(MinutesTest, NothingIsIssuedForSigningBeforeAdjustersAreElected) {
  Open();
  forum_.Close();
  EXPECT_EQ(CodeOf(forum_.Minutes(1)), R::CODE_NOT_FOUND);
  EXPECT_EQ(CodeOf(forum_.Minutes(1, v1::MINUTES_STAGE_DRAFT)), kAccepted);
}

TEST_F(MinutesTest, ADecidedParagraphIsAdjustedAtOnceByItself) {
  Open();
  forum_.Must(Election({kMandate, kRegion}));
  EXPECT_EQ(CodeOf(forum_.Minutes(1, v1::MINUTES_STAGE_FOR_SIGNING, "i1")), R::CODE_NOT_FOUND);
  forum_.Decide("i1");
  forum_.Must(forum_.Minutes(1, v1::MINUTES_STAGE_FOR_SIGNING, "i1"));
  for (const char* signer : {"chair", "secretary", kHolder, kRegion}) forum_.Must(forum_.Signature(signer, 1, "i1"));
  EXPECT_TRUE(IsAdjusted(Of(), *Of().FindItem(ItemId("i1"))));
  EXPECT_FALSE(IsAdjusted(Of(), *Of().FindItem(ItemId("i2"))));
  // Whom they have asked stays who adjusts.
  EXPECT_EQ(CodeOf(Election({kOtherMandate, kRegion})), R::CODE_ALREADY_EXISTS);
}

TEST_F(MinutesTest, VersionsFollowEachOtherAndACorrectionSaysWhatItCorrects) {
  Issued();
  EXPECT_EQ(CodeOf(forum_.Minutes(1)), R::CODE_STALE_REVISION);
  EXPECT_EQ(CodeOf(forum_.Minutes(3)), R::CODE_STALE_REVISION);
  v1::Statement silent = forum_.Minutes(2);
  silent.mutable_issue_minutes()->clear_change();
  EXPECT_EQ(CodeOf(silent), R::CODE_MALFORMED);
  EXPECT_EQ(CodeOf(forum_.Minutes(2)), kAccepted);
}

TEST_F(MinutesTest, TheFourSignExactlyTheBytesThatWereIssued) {
  Issued();
  EXPECT_EQ(Version(1).signers,
            (std::vector<PersonId>{PersonId("chair"), PersonId("secretary"), PersonId(kHolder), PersonId(kRegion)}));
  v1::Statement other_bytes = forum_.Signature(kHolder, 1);
  other_bytes.mutable_sign_minutes()->set_document_hash(Sha256("other").bytes());
  EXPECT_EQ(CodeOf(other_bytes), R::CODE_TEXT_DIFFERS);
  EXPECT_EQ(CodeOf(forum_.Signature(kOther, 1)), R::CODE_NOT_A_SIGNER);
  EXPECT_EQ(CodeOf(forum_.Signature(kHolder, 2)), R::CODE_NOT_FOUND);
  for (const char* signer : {"chair", "secretary", kHolder}) forum_.Must(forum_.Signature(signer, 1));
  EXPECT_FALSE(Version(1).adjusted());
  EXPECT_EQ(CodeOf(forum_.Signature(kHolder, 1)), R::CODE_ALREADY_EXISTS);
  forum_.Must(forum_.Signature(kRegion, 1));
  EXPECT_TRUE(Version(1).adjusted());
}

TEST_F(MinutesTest, WhoChairedAndWhoKeptTheMinutesSignThemWhoeverHasTheOfficesLater) {
  forum_.Enrol("next");
  Open();
  forum_.Must(Election({kMandate, kRegion}));
  forum_.Decide("i1");
  forum_.Close();
  for (const v1::Office office : {v1::OFFICE_CHAIR, v1::OFFICE_SECRETARY}) {
    v1::Statement handed_over = forum_.By("secretary");
    handed_over.mutable_assign_office()->set_office(office);
    handed_over.mutable_assign_office()->set_person("next");
    handed_over.mutable_assign_office()->set_holds(true);
    forum_.Must(forum_.Current(handed_over));
  }
  // The next secretary may issue them; those who were there are named and sign.
  v1::Statement minutes = forum_.By("next");
  *minutes.mutable_issue_minutes() = forum_.Minutes().issue_minutes();
  forum_.Must(minutes);
  EXPECT_EQ(Version(1).signers,
            (std::vector<PersonId>{PersonId("chair"), PersonId("secretary"), PersonId(kHolder), PersonId(kRegion)}));
  EXPECT_EQ(MinutesOf(forum_.state(), Of(), {}).chair(), "chair");
  const PersonId chaired("chair");
  const RecordFacts& issued = forum_.state().facts[forum_.state().statements.at(Version(1).statement).place.seq - 1];
  EXPECT_TRUE(Visible(forum_.state(), issued, chaired, RolesOf(forum_.state(), chaired)).body);
  EXPECT_TRUE(MaySeeDocument(forum_.state(), ForumBuilder::MinutesHash(1), chaired, RolesOf(forum_.state(), chaired)));
  for (const char* signer : {"chair", "secretary", kHolder, kRegion}) forum_.Must(forum_.Signature(signer, 1));
  EXPECT_TRUE(Version(1).adjusted());
  EXPECT_EQ(CodeOf(forum_.Signature("next", 1)), R::CODE_NOT_A_SIGNER);
}

TEST_F(MinutesTest, WhoRefusesToSignSaysWhyAndTheReasonIsPrinted) {
  Issued();
  v1::Statement silent = Declined(kHolder, 1);
  silent.mutable_refuse_to_sign_minutes()->clear_reason();
  EXPECT_EQ(CodeOf(silent), R::CODE_MALFORMED);
  forum_.Must(Declined(kHolder, 1));
  for (const char* signer : {"chair", "secretary", kRegion}) forum_.Must(forum_.Signature(signer, 1));
  EXPECT_TRUE(Version(1).adjusted());
  const std::string text = RenderMinutesText(forum_.state(), MinutesOf(forum_.state(), Of(), {}), &Version(1));
  EXPECT_NE(text.find("har avböjt att signera"), std::string::npos);
  EXPECT_NE(text.find("skäl: Beslutet i § 2 är fel återgivet"), std::string::npos);
}

TEST_F(MinutesTest, MinutesThatEverybodyRefusesAreNotAdjustedUntilSomebodyThinksAgain) {
  Issued();
  for (const char* signer : {"chair", "secretary", kHolder, kRegion}) forum_.Must(Declined(signer, 1));
  EXPECT_FALSE(Version(1).adjusted());
  v1::Statement unnamed = forum_.Signature("chair", 1);
  unnamed.clear_replaces();
  EXPECT_EQ(CodeOf(unnamed), R::CODE_SUPERSEDED_ELSEWHERE);
  forum_.Must(forum_.Signature("chair", 1));
  EXPECT_TRUE(Version(1).adjusted());
}

TEST_F(MinutesTest, ACorrectionAsksAllFourAnewAndTheOldVersionIsKeptAndMarked) {
  Issued();
  for (const char* signer : {"chair", "secretary", kHolder, kRegion}) forum_.Must(forum_.Signature(signer, 1));
  forum_.Must(forum_.Minutes(2));
  EXPECT_TRUE(Version(1).replaced);
  EXPECT_TRUE(Version(1).adjusted());
  EXPECT_TRUE(Version(2).answers.empty());
  EXPECT_EQ(Version(2).signers.size(), 4u);
  EXPECT_EQ(CodeOf(forum_.Signature(kHolder, 1)), R::CODE_SUPERSEDED_ELSEWHERE);
  forum_.Must(forum_.Signature(kHolder, 2));
  // A draft of the next takes nothing from what was issued for signing.
  forum_.Must(forum_.Minutes(3, v1::MINUTES_STAGE_DRAFT));
  EXPECT_FALSE(Version(2).replaced);
  EXPECT_EQ(CodeOf(forum_.Signature(kRegion, 2)), kAccepted);
}

TEST_F(MinutesTest, MembersCommentOnADraftUntilMinutesAreIssuedForSigning) {
  Open();
  forum_.Must(Election({kMandate, kRegion}));
  forum_.Close();
  const StatementId draft = forum_.Must(forum_.Minutes(1, v1::MINUTES_STAGE_DRAFT));
  forum_.Must(Comment(kOther, 1));
  EXPECT_EQ(Version(1).comments.size(), 1u);
  EXPECT_EQ(CodeOf(Comment("deputy", 1)), R::CODE_NOT_ALLOWED);
  EXPECT_EQ(CodeOf(forum_.Signature(kHolder, 1)), R::CODE_NOT_FOUND);
  const State& state = forum_.state();
  const RecordFacts& facts = state.facts[state.statements.at(draft).place.seq - 1];
  EXPECT_TRUE(Visible(state, facts, PersonId(kOther), RolesOf(state, PersonId(kOther))).body);
  EXPECT_FALSE(Visible(state, facts, PersonId("deputy"), RolesOf(state, PersonId("deputy"))).body);
  forum_.Must(forum_.Minutes(2));
  EXPECT_EQ(CodeOf(Comment(kOther, 1)), R::CODE_TOO_LATE);
  EXPECT_EQ(CodeOf(Comment(kOther, 2)), R::CODE_TOO_LATE);
}

TEST_F(MinutesTest, WhatWasSaidAtTheMeetingIsContestedUntilAdjustment) {
  Open();
  forum_.Must(Election({kMandate, kRegion}));
  const v1::SealedPart stance = ForumBuilder::Stance();
  const StatementId said =
      forum_.Must(forum_.EnteredPosition("secretary", kMandate, "i1", v1::CHANNEL_MEETING, kHolder), &stance);
  forum_.Decide("i1");
  forum_.Close();
  v1::Statement contest = forum_.By(kHolder);
  contest.mutable_contest_position()->set_position(said.bytes());
  contest.mutable_contest_position()->set_reason("Jag avstod");
  EXPECT_EQ(CodeOf(contest), kAccepted);
  forum_.Must(forum_.Minutes(1));
  EXPECT_EQ(CodeOf(contest), kAccepted);
  for (const char* signer : {"chair", "secretary", kHolder, kRegion}) forum_.Must(forum_.Signature(signer, 1));
  EXPECT_EQ(CodeOf(forum_.Current(contest)), R::CODE_COUNTER_REUSED);
  v1::Statement late = forum_.By(kHolder);
  *late.mutable_contest_position() = contest.contest_position();
  EXPECT_EQ(CodeOf(late), R::CODE_TOO_LATE);
}

TEST_F(MinutesTest, AContestedWordIsPrintedAsContestedAndNotCounted) {
  Open();
  const v1::SealedPart stance = ForumBuilder::Stance();
  const StatementId said =
      forum_.Must(forum_.EnteredPosition("secretary", kMandate, "i1", v1::CHANNEL_MEETING, kHolder), &stance);
  forum_.Decide("i1");
  EXPECT_TRUE(MinutesOf(forum_.state(), Of(), {}).paragraphs(0).decision().positions(0).counted());
  v1::Statement contest = forum_.By(kHolder);
  contest.mutable_contest_position()->set_position(said.bytes());
  contest.mutable_contest_position()->set_reason("Jag avstod");
  forum_.Must(contest);
  const v1::MinutesDocument minutes = MinutesOf(forum_.state(), Of(), {});
  const v1::MinutesPosition& printed = minutes.paragraphs(0).decision().positions(0);
  EXPECT_FALSE(printed.counted());
  EXPECT_EQ(printed.comment(), "Bestrids: Jag avstod");
}

// ---- Distribution --------------------------------------------------------------------------------------------------

TEST_F(MinutesTest, AParagraphHasItsOwnRecipientsBesideTheForumsList) {
  v1::Statement statement = forum_.By("secretary");
  v1::SetDistribution& act = *statement.mutable_set_distribution();
  act.set_meeting("m1");
  act.set_item("i2");
  act.add_recipients("Interkommunala forumet");
  forum_.Must(statement);
  const v1::MinutesDocument minutes = MinutesOf(forum_.state(), Of(), {});
  EXPECT_EQ(minutes.paragraphs(1).recipients(0), "Interkommunala forumet");
  EXPECT_EQ(minutes.paragraphs(0).recipients_size(), 0);
  EXPECT_EQ(minutes.distribution_size(), 6);
  v1::Statement again = forum_.By("secretary");
  *again.mutable_set_distribution() = act;
  EXPECT_EQ(CodeOf(again), R::CODE_SUPERSEDED_ELSEWHERE);
  EXPECT_EQ(CodeOf(forum_.Current(again)), kAccepted);
}

TEST_F(MinutesTest, WhatWentOutWhenAndToWhomIsRecorded) {
  Issued();
  v1::Statement statement = forum_.By("secretary");
  v1::RecordDistribution& act = *statement.mutable_record_distribution();
  act.set_meeting("m1");
  act.set_version(2);
  act.add_recipients("Ledamöterna");
  act.set_at_ms(forum_.now().ms);
  EXPECT_EQ(CodeOf(statement), R::CODE_NOT_FOUND);
  act.set_version(1);
  act.set_at_ms(forum_.now().ms + 60LL * 60 * 1000);
  EXPECT_EQ(CodeOf(statement), R::CODE_CLOCK);
  act.set_at_ms(forum_.now().ms);
  forum_.Must(statement);
  ASSERT_EQ(Of().minutes.sendings.size(), 1u);
  EXPECT_EQ(Of().minutes.sendings.front().recipients, std::vector<std::string>{"Ledamöterna"});
}

// ---- Assignments ---------------------------------------------------------------------------------------------------

TEST_F(MinutesTest, AnAssignmentIsFollowedUpUntilItIsClosed) {
  EXPECT_EQ(CodeOf(Task("t1", {kOther})), R::CODE_WRONG_MEETING_STATE);
  Open();
  EXPECT_EQ(CodeOf(Task("t1", {"nobody-known"})), R::CODE_NOT_FOUND);
  forum_.Must(Task("t1", {kOther}));
  const auto report = [&](const std::string& person) {
    v1::Statement statement = forum_.By(person);
    statement.mutable_report_assignment()->set_assignment("t1");
    statement.mutable_report_assignment()->set_text("Halvvägs");
    return statement;
  };
  EXPECT_EQ(CodeOf(report(kHolder)), R::CODE_NOT_ALLOWED);
  forum_.Must(report(kOther));
  v1::Statement entered = report("secretary");
  *entered.mutable_report_assignment()->mutable_entered() = forum_.Email(kHolder);
  EXPECT_EQ(CodeOf(entered), R::CODE_NOT_ALLOWED);
  *entered.mutable_report_assignment()->mutable_entered() = forum_.Email(kOther);
  forum_.Must(entered);
  EXPECT_EQ(forum_.state().assignments.at(AssignmentId("t1")).reports.size(), 2u);
  EXPECT_EQ(OpenAssignments(forum_.state()).size(), 1u);

  v1::Statement close = forum_.By("secretary");
  close.mutable_close_assignment()->set_assignment("t1");
  EXPECT_EQ(CodeOf(close), R::CODE_MALFORMED);  // dropped without a reason
  close.mutable_close_assignment()->set_done(true);
  forum_.Must(close);
  EXPECT_TRUE(OpenAssignments(forum_.state()).empty());
  EXPECT_EQ(CodeOf(report(kOther)), R::CODE_TOO_LATE);
}

TEST_F(MinutesTest, WhatIsDueAtAMeetingIsListedForIt) {
  forum_.Meeting("m2", "2027-04-09", 1);
  forum_.Meeting("m3", "2027-05-21", 1);
  Open();
  v1::Statement at_next = Task("t1", {kOther});
  at_next.mutable_give_assignment()->set_due_meeting("m2");
  forum_.Must(at_next);
  v1::Statement by_day = Task("t2", {kHolder});
  by_day.mutable_give_assignment()->set_due_date("2027-05-01");
  forum_.Must(by_day);
  forum_.Must(Task("t3", {kHolder}));
  const auto due_at = [&](const char* meeting) {
    std::string ids;
    for (const Assignment* assignment : AssignmentsDueAt(forum_.state(), Of(meeting))) ids += assignment->id.value();
    return ids;
  };
  EXPECT_EQ(due_at("m1"), "");
  EXPECT_EQ(due_at("m2"), "t1");
  EXPECT_EQ(due_at("m3"), "t1t2");  // what was not closed goes on being asked for
}

TEST_F(MinutesTest, WhoAndByWhenAnAssignmentIsMayChangeNamingWhatItChanges) {
  Open();
  forum_.Must(Task("t1", {kOther}));
  v1::Statement change = Task("t1", {kHolder});
  forum_.Must(change);
  EXPECT_EQ(forum_.state().assignments.at(AssignmentId("t1")).persons, std::vector<PersonId>{PersonId(kHolder)});
  EXPECT_EQ(Of().minutes.assignments.size(), 1u);
  v1::Statement unnamed = Task("t1", {kOther});
  unnamed.clear_replaces();
  EXPECT_EQ(CodeOf(unnamed), R::CODE_SUPERSEDED_ELSEWHERE);
}

TEST_F(MinutesTest, SigningAndAssignmentsAreAmongWhatOneMustDo) {
  Issued();
  forum_.Must(Task("t1", {kHolder}));
  const auto tasks = [&](const char* person) {
    std::string kinds;
    for (const domain::Task& task : TasksOf(forum_.state(), PersonId(person), forum_.now())) {
      kinds += task.kind == domain::Task::Kind::kSignMinutes   ? 's'
               : task.kind == domain::Task::Kind::kAssignment  ? 'a'
               : task.kind == domain::Task::Kind::kReviewRules ? 'r'
                                                               : '?';
      if (task.kind == domain::Task::Kind::kSignMinutes) {
        EXPECT_EQ(task.due, Date(2027, 3, 26));
      }
    }
    return kinds;
  };
  EXPECT_EQ(tasks(kHolder), "sa");
  EXPECT_EQ(tasks("secretary"), "rs");  // the rules were due for review in 2026
  EXPECT_EQ(tasks(kOther), "");
  forum_.Must(forum_.Signature(kHolder, 1));
  EXPECT_EQ(tasks(kHolder), "a");
}

// ---- The document --------------------------------------------------------------------------------------------------

TEST_F(MinutesTest, ParagraphsStandInTheOrderOfTheirNumbers) {
  forum_.Open();
  forum_.Decide("i3");
  forum_.Decide("i1");
  forum_.Close();
  std::string numbers;
  const v1::MinutesDocument minutes = MinutesOf(forum_.state(), Of(), {});
  for (const v1::MinutesParagraph& paragraph : minutes.paragraphs())
    numbers += paragraph.number() + " " + paragraph.item() + ", ";
  EXPECT_EQ(numbers, "1/27 i3, 2/27 i1, 3/27 i2, 4/27 i4, ");
}

TEST_F(MinutesTest, SubItemsWithoutAnItemAboveHaveAHeadingOfWhatTheirTitlesShare) {
  const auto heading = [&](int number, const std::vector<std::string>& titles) {
    char letter = 'a';
    for (const std::string& title : titles) {
      v1::Statement item = forum_.Item("m1", "s" + std::to_string(number) + letter, number);
      item.mutable_set_agenda_item()->set_letter(std::string(1, letter++));
      item.mutable_set_agenda_item()->set_title(title);
      item.mutable_set_agenda_item()->set_reason("Kom sent");
      forum_.Must(item);
    }
    const v1::MinutesDocument minutes = MinutesOf(forum_.state(), Of(), {});
    return minutes.paragraphs(minutes.paragraphs_size() - 1).title();
  };
  EXPECT_EQ(heading(11, {"Övriga frågor: kommunikatör", "Övriga frågor: processledare"}), "Övriga frågor");
  EXPECT_EQ(heading(12, {"FoU: halvårsrapport"}), "FoU");
  EXPECT_EQ(heading(13, {"FoU: halvårsrapport", "FoU-avtal: utse utredare"}), "FoU: halvårsrapport");
  EXPECT_EQ(heading(14, {"Mötesplan", "Budget"}), "Mötesplan");
}

TEST_F(MinutesTest, TheDocumentSaysWhoWasThereAtWhatAndWhatWasDecided) {
  forum_.Open();
  forum_.Attend(kMandate);
  forum_.Attend(kRegion);
  v1::Statement left = forum_.By("secretary");
  v1::RecordAttendance& away = *left.mutable_record_attendance();
  away.set_meeting("m1");
  away.set_mandate(kMandate);
  away.add_items("i4");
  forum_.Must(left);
  v1::Statement recusal = forum_.By(kHolder);
  recusal.mutable_declare_recusal()->set_meeting("m1");
  recusal.mutable_declare_recusal()->set_item("i2");
  recusal.mutable_declare_recusal()->set_person(kHolder);
  forum_.Must(recusal);
  forum_.Decide("i1");
  forum_.Decide("i2");
  forum_.Must(Task("t1", {kHolder}));
  forum_.Close();
  MinutesOptions options;
  options.texts[ItemId("i1")] = "Föredragande beskriver förslaget.";
  const v1::MinutesDocument minutes = MinutesOf(forum_.state(), Of(), options);
  ASSERT_EQ(minutes.present_size(), 2);
  EXPECT_EQ(minutes.absent_size(), 15);
  EXPECT_TRUE(minutes.present(0).part_of_meeting());
  EXPECT_EQ(minutes.present(0).paragraphs_size(), 3);
  EXPECT_FALSE(minutes.present(1).part_of_meeting());
  ASSERT_EQ(minutes.paragraphs_size(), 4);
  EXPECT_EQ(minutes.paragraphs(0).number(), "1/27");
  EXPECT_EQ(minutes.paragraphs(0).text(), "Föredragande beskriver förslaget.");
  EXPECT_EQ(minutes.paragraphs(0).decision().clauses(0), "anta förslaget");
  EXPECT_EQ(minutes.paragraphs(0).decision().present_mandates_size(), 2);
  EXPECT_FALSE(minutes.paragraphs(0).decision().deviation().empty());  // nobody had declared
  EXPECT_EQ(minutes.paragraphs(1).decision().recused(0), kMandate);
  EXPECT_EQ(minutes.paragraphs(0).assignments(0).what(), "Ta fram ett förslag");
  EXPECT_FALSE(minutes.paragraphs(2).has_decision());
  EXPECT_EQ(ContentsOf(minutes).back().number, "4/27");

  const std::string extract = RenderExtract(minutes, ItemId("i1"));
  EXPECT_NE(extract.find("LSVO beslutar\n\natt anta förslaget"), std::string::npos);
  EXPECT_EQ(extract.find("Ärende 2"), std::string::npos);
  EXPECT_EQ(RenderExtract(minutes, ItemId("i9")), "");
  // The recused one decided in the first alone.
  const std::string report = RenderDelegationReport(forum_.state(), minutes, PrincipalId("karlskrona"));
  EXPECT_NE(report.find("§ 1/27"), std::string::npos);
  EXPECT_EQ(report.find("§ 2/27"), std::string::npos);

  options.only_item = ItemId("i2");
  EXPECT_EQ(MinutesOf(forum_.state(), Of(), options).paragraphs_size(), 1);
}

TEST(ForumTime, FollowsTheSummerTimeOfTheUnion) {
  EXPECT_EQ(ForumTime("Europe/Stockholm", Date(2024, 9, 20), 16 * 60).ms, 1726840800000);   // 14:00 UTC
  EXPECT_EQ(ForumTime("Europe/Stockholm", Date(2024, 12, 20), 16 * 60).ms, 1734706800000);  // 15:00 UTC
  EXPECT_EQ(ForumTime("Etc/UTC", Date(2024, 9, 20), 16 * 60).ms, 1726848000000);
  for (const Date day : {Date(2024, 3, 30), Date(2024, 3, 31), Date(2024, 10, 27), Date(2024, 10, 28)}) {
    const LocalTime local = LocalOf("Europe/Stockholm", ForumTime("Europe/Stockholm", day, 12 * 60 + 5));
    EXPECT_EQ(local.day, day);
    EXPECT_EQ(local.TimeOfDay(), "12:05");
  }
}

}  // namespace
}  // namespace mandat::domain
