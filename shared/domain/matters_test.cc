// Matters by the rules of procedure: each test is named after the sentence that it checks.
#include "shared/domain/matters.h"

#include <gtest/gtest.h>

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/visibility.h"
#include "tests/support/forum_builder.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::kHolder;
using testing::kOther;
using R = v1::Refusal;

constexpr char kPreparerName[] = "region-director";  // of the preparatory group, by the forum file

class MattersTest : public ::testing::Test {
 protected:
  MattersTest() {
    for (const char* person : {kHolder, kOther, "chair", kPreparerName, "onlooker"}) forum_.Enrol(person);
    // Decision material by 11 February, other material by 26 February, preparation by 22 February, in weekdays.
    forum_.Meeting("m1", "2027-03-12", 1);
    forum_.Meeting("m2", "2027-05-21", 0);
  }

  static R::Code CodeOf(const Decision& decision) { return decision ? decision->code() : R::CODE_UNSPECIFIED; }
  R::Code Try(const v1::Statement& statement) const { return CodeOf(forum_.Try(statement)); }

  v1::Statement Submission(const std::string& person, const std::string& id,
                           v1::ItemKind kind = v1::ITEM_KIND_DECISION) {
    v1::Statement statement = forum_.By(person);
    v1::SubmitMatter& act = *statement.mutable_submit_matter();
    act.set_matter(id);
    act.set_title("FoU-avtal");
    act.set_description("Utse utredare");
    act.set_kind(kind);
    return statement;
  }
  v1::Statement Review(const std::string& person, const std::string& id, const std::string& request = "") {
    v1::Statement statement = forum_.By(person);
    v1::ReviewMatter& act = *statement.mutable_review_matter();
    act.set_matter(id);
    act.set_complete(request.empty());
    act.set_request(request);
    return forum_.Current(statement);
  }
  v1::Statement Completion(const std::string& person, const std::string& id) {
    v1::Statement statement = forum_.By(person);
    statement.mutable_complete_matter()->set_matter(id);
    statement.mutable_complete_matter()->set_text("Här är kalkylen");
    return statement;
  }
  v1::Statement Acceptance(const std::string& person, const std::string& id, const std::string& meeting = "m1") {
    v1::Statement statement = forum_.By(person);
    v1::PrepareMatter& act = *statement.mutable_prepare_matter();
    act.set_matter(id);
    act.set_ruling(v1::MATTER_RULING_ACCEPTED);
    act.set_meeting(meeting);
    return forum_.Current(statement);
  }
  v1::Statement Admission(const std::string& person, const std::string& id, const std::string& meeting = "m1") {
    v1::Statement statement = forum_.By(person);
    v1::AdmitLateMatter& act = *statement.mutable_admit_late_matter();
    act.set_matter(id);
    act.set_meeting(meeting);
    act.set_reason("Brådskar");
    return statement;
  }
  v1::Statement Withdrawal(const std::string& person, const std::string& id) {
    v1::Statement statement = forum_.By(person);
    statement.mutable_withdraw_matter()->set_matter(id);
    return statement;
  }
  // An item that takes the matter up.
  v1::Statement TakingUp(const std::string& id, const std::string& meeting = "m1", const std::string& item = "i9",
                         v1::ItemKind kind = v1::ITEM_KIND_DECISION) {
    v1::Statement statement = forum_.Item(meeting, item, 9);
    statement.mutable_set_agenda_item()->set_matter(id);
    statement.mutable_set_agenda_item()->set_kind(kind);
    statement.mutable_set_agenda_item()->set_reason("Anmält ärende");
    return statement;
  }
  // In time, complete and accepted.
  void Accepted(const std::string& id, v1::ItemKind kind = v1::ITEM_KIND_DECISION) {
    forum_.Must(Submission(kOther, id, kind));
    forum_.Must(Review("secretary", id));
    forum_.Must(Acceptance(kPreparerName, id));
  }
  v1::Statement Outcome(v1::Outcome outcome, const std::string& to_meeting = "") {
    v1::Statement statement = forum_.Decision("i9", outcome);
    statement.set_person("chair");
    statement.set_device_id(forum_.By("chair").device_id());
    statement.set_device_counter(forum_.By("chair").device_counter());
    statement.mutable_record_decision()->set_to_meeting(to_meeting);
    if (outcome != v1::OUTCOME_APPROVED) statement.mutable_record_decision()->clear_clauses();
    // Nobody is there: a decision against the rule, which is recorded as one.
    statement.mutable_record_decision()->set_deviation("Prövas här");
    return statement;
  }
  void OpenM1() {
    forum_.Notice();
    forum_.Open();
  }
  // As written again later by the same device.
  v1::Statement Again(v1::Statement statement) {
    statement.set_device_counter(forum_.By(statement.person()).device_counter());
    return statement;
  }
  const Matter& MatterOf(const std::string& id) const { return forum_.state().matters.at(MatterId(id)); }
  // As the forum's clock says it.
  void AdvanceTo(Date day, int minutes) {
    const Time then = ForumTime("Europe/Stockholm", day, minutes);
    forum_.Advance((then.ms - forum_.now().ms) / 3600000);
  }

  ForumBuilder forum_;
  static constexpr R::Code kAccepted = R::CODE_UNSPECIFIED;
};

TEST_F(MattersTest, AnyMemberMaySubmitAMatterWithAShortDescription) {
  EXPECT_EQ(Try(Submission(kOther, "fou")), kAccepted);
  EXPECT_EQ(Try(Submission("onlooker", "fou")), R::CODE_NOT_ALLOWED);
  EXPECT_EQ(Try(Submission("secretary", "fou")), R::CODE_NOT_ALLOWED);
  v1::Statement without = Submission(kOther, "fou");
  without.mutable_submit_matter()->clear_description();
  EXPECT_EQ(Try(without), R::CODE_MALFORMED);
  forum_.Must(Submission(kOther, "fou"));
  EXPECT_EQ(MatterOf("fou").submitter, PersonId(kOther));
  EXPECT_EQ(Try(Submission(kHolder, "fou")), R::CODE_ALREADY_EXISTS);
}

TEST_F(MattersTest, AMatterSentToTheSecretaryIsEnteredForTheMemberOnTheDayThatItCame) {
  v1::Statement entered = Submission("secretary", "fou");
  *entered.mutable_submit_matter()->mutable_entered() = forum_.Email("onlooker");
  EXPECT_EQ(Try(entered), R::CODE_NOT_ALLOWED);
  *entered.mutable_submit_matter()->mutable_entered() = forum_.Email(kOther);
  v1::Statement without_evidence = entered;
  without_evidence.mutable_submit_matter()->mutable_entered()->clear_evidence_text();
  EXPECT_EQ(Try(without_evidence), R::CODE_MALFORMED);
  forum_.Must(entered);
  EXPECT_EQ(MatterOf("fou").submitter, PersonId(kOther));
  EXPECT_EQ(MatterOf("fou").handed_in.ms, entered.submit_matter().entered().given_at_ms());
  EXPECT_EQ(MatterOf("fou").entered->entered_by, PersonId("secretary"));
}

TEST_F(MattersTest, ChairAndSecretaryReviewWhetherItIsCompleteAndTheSubmitterAnswersBackAndForth) {
  forum_.Must(Submission(kOther, "fou"));
  EXPECT_EQ(Try(Completion(kOther, "fou")), R::CODE_WRONG_MATTER_STATE);
  EXPECT_EQ(Try(Review(kPreparerName, "fou")), R::CODE_NOT_ALLOWED);
  for (const char* reviewer : {"secretary", "chair"}) {
    forum_.Must(Review(reviewer, "fou", "Kalkyl saknas"));
    EXPECT_EQ(MatterOf("fou").review, MatterReview::kCompletionRequested);
    EXPECT_EQ(Try(Completion(kHolder, "fou")), R::CODE_NOT_ALLOWED);
    v1::Statement answer = Completion(kOther, "fou");
    const std::string file = forum_.FreshBytes(32);
    answer.mutable_complete_matter()->add_documents()->set_hash(file);
    forum_.Must(answer);
    EXPECT_EQ(MatterOf("fou").review, MatterReview::kUnreviewed);
    EXPECT_EQ(MatterOf("fou").documents.back(), *Hash::FromBytes(file));
    const State& state = forum_.state();
    EXPECT_TRUE(MaySeeDocument(state, *Hash::FromBytes(file), PersonId(kHolder), RolesOf(state, PersonId(kHolder))));
    EXPECT_FALSE(
        MaySeeDocument(state, *Hash::FromBytes(file), PersonId("onlooker"), RolesOf(state, PersonId("onlooker"))));
  }
  forum_.Must(Review("chair", "fou"));
  EXPECT_EQ(MatterOf("fou").review, MatterReview::kComplete);
  EXPECT_EQ(MatterOf("fou").exchanges.size(), 4u);
}

TEST_F(MattersTest, TwoReviewsNeverOverwriteEachOther) {
  forum_.Must(Submission(kOther, "fou"));
  const v1::Statement late = Review("chair", "fou", "Kalkyl saknas");
  forum_.Must(Review("secretary", "fou"));
  EXPECT_EQ(Try(late), R::CODE_SUPERSEDED_ELSEWHERE);
}

TEST_F(MattersTest, ThePreparatoryGroupDecidesWhetherAndAtWhichMeetingItIsTakenUp) {
  forum_.Must(Submission(kOther, "fou"));
  forum_.Must(Review("secretary", "fou"));
  EXPECT_EQ(Try(Acceptance(kOther, "fou")), R::CODE_NOT_ALLOWED);
  for (const char* member : {kPreparerName, "chair", "secretary"})
    EXPECT_EQ(Try(Acceptance(member, "fou")), kAccepted) << member;
  EXPECT_EQ(Try(Acceptance(kPreparerName, "fou", "m9")), R::CODE_NOT_FOUND);
  forum_.Must(Acceptance(kPreparerName, "fou"));
  EXPECT_EQ(MatterOf("fou").phase, MatterPhase::kAccepted);
  EXPECT_EQ(MatterOf("fou").meeting, MeetingId("m1"));
  forum_.Must(Acceptance(kPreparerName, "fou", "m2"));
  EXPECT_EQ(MatterOf("fou").meeting, MeetingId("m2"));
  for (v1::MatterRuling ruling : {v1::MATTER_RULING_REJECTED, v1::MATTER_RULING_REFERRED}) {
    v1::Statement statement = Acceptance(kPreparerName, "fou");
    statement.mutable_prepare_matter()->clear_meeting();
    statement.mutable_prepare_matter()->set_ruling(ruling);
    EXPECT_EQ(Try(statement), R::CODE_MALFORMED) << "needs its reason";
    statement.mutable_prepare_matter()->set_reason("Hör hemma hos PSVO");
    if (ruling == v1::MATTER_RULING_REFERRED) statement.mutable_prepare_matter()->set_referred_to("PSVO");
    forum_.Must(statement);
  }
  EXPECT_EQ(MatterOf("fou").phase, MatterPhase::kReferred);
  EXPECT_EQ(MatterOf("fou").rulings.size(), 4u);
  EXPECT_TRUE(forum_.state().matters_accepted.empty());
}

TEST_F(MattersTest, ADecisionMatterIsAcceptedOnlyOnceItsMaterialIsComplete) {
  forum_.Must(Submission(kOther, "fou"));
  const Decision refusal = forum_.Try(Acceptance(kPreparerName, "fou"));
  ASSERT_EQ(CodeOf(refusal), R::CODE_WRONG_MATTER_STATE);
  EXPECT_EQ(refusal->given(), "unreviewed");
  EXPECT_EQ(refusal->allowed(), "complete");
  // Other material is due after the group has met.
  forum_.Must(Submission(kOther, "report", v1::ITEM_KIND_INFORMATION));
  EXPECT_EQ(Try(Acceptance(kPreparerName, "report")), kAccepted);
}

TEST_F(MattersTest, AMatterOfSeveralCollaborationGroupsSaysHowParallelWorkIsAvoided) {
  forum_.Must(Submission(kOther, "fou"));
  forum_.Must(Review("secretary", "fou"));
  v1::Statement statement = Acceptance(kPreparerName, "fou");
  statement.mutable_prepare_matter()->add_groups("Mitt i livet");
  EXPECT_EQ(Try(statement), kAccepted);
  statement.mutable_prepare_matter()->add_groups("Att åldras");
  EXPECT_EQ(Try(statement), R::CODE_MALFORMED);
  statement.mutable_prepare_matter()->set_coordination("Att åldras håller i det");
  forum_.Must(statement);
  EXPECT_EQ(MatterOf("fou").groups.size(), 2u);
}

TEST_F(MattersTest, DecisionMaterialIsHandedIn21WeekdaysBeforeTheMeetingAtTheLatest) {
  AdvanceTo(Date(2027, 2, 11), 23 * 60);
  forum_.Must(Submission(kOther, "in-time"));
  forum_.Advance(2);
  forum_.Must(Submission(kOther, "late"));
  for (const char* id : {"in-time", "late"}) forum_.Must(Review("secretary", id));
  EXPECT_EQ(Try(Acceptance(kPreparerName, "in-time")), kAccepted);
  const Decision refusal = forum_.Try(Acceptance(kPreparerName, "late"));
  ASSERT_EQ(CodeOf(refusal), R::CODE_TOO_LATE);
  EXPECT_EQ(refusal->deadline_ms(), ForumTime("Europe/Stockholm", Date(2027, 2, 12), 0).ms);
  EXPECT_EQ(refusal->meeting(), "m1");
  EXPECT_EQ(Try(Acceptance(kPreparerName, "late", "m2")), kAccepted);
}

TEST_F(MattersTest, OtherMaterialIsHandedIn10WeekdaysBeforeTheMeetingAtTheLatest) {
  AdvanceTo(Date(2027, 2, 26), 23 * 60);
  forum_.Must(Submission(kOther, "in-time", v1::ITEM_KIND_INFORMATION));
  forum_.Advance(2);
  forum_.Must(Submission(kOther, "late", v1::ITEM_KIND_DISCUSSION));
  EXPECT_EQ(Try(Acceptance(kPreparerName, "in-time")), kAccepted);
  EXPECT_EQ(Try(Acceptance(kPreparerName, "late")), R::CODE_TOO_LATE);
}

TEST_F(MattersTest, WhatIsLateIsKnownInBothReadingsOfTheDays) {
  // 16 February: after 21 weekdays before the meeting, and on a calendar within 21 days.
  AdvanceTo(Date(2027, 2, 16), 12 * 60);
  v1::Statement statement = Submission(kOther, "fou");
  statement.mutable_submit_matter()->set_meeting("m1");
  forum_.Must(statement);
  const Meeting& meeting = *forum_.state().FindMeeting(MeetingId("m1"));
  auto standings = MattersFor(forum_.state(), meeting, Date(2027, 2, 16));
  ASSERT_EQ(standings.size(), 1u);
  EXPECT_EQ(standings[0].material.deadline.weekdays, Date(2027, 2, 11));
  EXPECT_EQ(standings[0].material.deadline.calendar, Date(2027, 2, 19));
  EXPECT_TRUE(standings[0].material.late_weekdays);
  EXPECT_FALSE(standings[0].material.late_calendar);
  EXPECT_TRUE(standings[0].material.late);
  EXPECT_EQ(standings[0].preparation.deadline.weekdays, Date(2027, 2, 22));
  EXPECT_FALSE(standings[0].preparation.done);
  EXPECT_FALSE(standings[0].preparation.late);
  EXPECT_EQ(standings[0].need, MatterNeed::kReview);
  EXPECT_TRUE(MattersFor(forum_.state(), meeting, Date(2027, 2, 23))[0].preparation.late);
  forum_.Must(Review("secretary", "fou"));
  EXPECT_EQ(MattersFor(forum_.state(), meeting, Date(2027, 2, 16))[0].need, MatterNeed::kAdmission);
  forum_.Must(Admission("chair", "fou"));
  standings = MattersFor(forum_.state(), meeting, Date(2027, 2, 16));
  EXPECT_TRUE(standings[0].admitted);
  EXPECT_EQ(standings[0].need, MatterNeed::kAgenda);
  forum_.Must(TakingUp("fou"));
  EXPECT_EQ(MattersFor(forum_.state(), meeting, Date(2027, 2, 16))[0].need, MatterNeed::kNothing);
}

TEST_F(MattersTest, TheChairMayTakeUpALateMatterWithoutPreparation) {
  AdvanceTo(Date(2027, 3, 1), 12 * 60);
  forum_.Must(Submission(kOther, "late"));
  EXPECT_EQ(Try(TakingUp("late")), R::CODE_WRONG_MATTER_STATE);
  EXPECT_EQ(Try(Admission(kOther, "late")), R::CODE_NOT_ALLOWED);
  EXPECT_EQ(Try(Admission(kPreparerName, "late")), R::CODE_NOT_ALLOWED);
  const Decision alone = forum_.Try(Admission("secretary", "late"));
  ASSERT_EQ(CodeOf(alone), R::CODE_CHAIRS_ACT);
  EXPECT_EQ(alone->person(), "chair");
  v1::Statement entered = Admission("secretary", "late");
  *entered.mutable_admit_late_matter()->mutable_entered() = forum_.Email(kOther);
  EXPECT_EQ(Try(entered), R::CODE_NOT_ALLOWED);
  *entered.mutable_admit_late_matter()->mutable_entered() = forum_.Email("chair");
  EXPECT_EQ(Try(entered), kAccepted);
  forum_.Must(Admission("chair", "late"));
  EXPECT_EQ(Try(TakingUp("late")), kAccepted);
  EXPECT_EQ(Try(TakingUp("late", "m2")), R::CODE_WRONG_MATTER_STATE) << "admitted at the other meeting alone";
}

TEST_F(MattersTest, TheForumMayTakeUpALateMatterAtItsOpenMeeting) {
  forum_.Notice();
  forum_.Must(Submission(kOther, "late"));
  v1::Statement by_forum = Admission("secretary", "late");
  by_forum.mutable_admit_late_matter()->set_by_forum(true);
  EXPECT_EQ(Try(by_forum), R::CODE_WRONG_MEETING_STATE);
  forum_.Open();
  EXPECT_EQ(Try(Acceptance(kPreparerName, "late")), R::CODE_WRONG_MEETING_STATE);
  forum_.Must(Again(by_forum));
  EXPECT_TRUE(MatterOf("late").admissions[0].by_forum);
  EXPECT_EQ(Try(TakingUp("late")), kAccepted);
}

TEST_F(MattersTest, AnItemNamesOnlyAMatterThatWasAcceptedToOrAdmittedAtItsMeeting) {
  EXPECT_EQ(Try(TakingUp("fou")), R::CODE_NOT_FOUND);
  forum_.Must(Submission(kOther, "fou"));
  forum_.Must(Review("secretary", "fou"));
  EXPECT_EQ(Try(TakingUp("fou")), R::CODE_WRONG_MATTER_STATE);
  forum_.Must(Acceptance(kPreparerName, "fou", "m2"));
  EXPECT_EQ(Try(TakingUp("fou")), R::CODE_WRONG_MATTER_STATE);
  forum_.Must(Acceptance(kPreparerName, "fou"));
  forum_.Must(TakingUp("fou"));
  EXPECT_EQ(MatterOf("fou").take_ups.size(), 1u);
  // Changed later: the link stays, or goes when the item names no matter.
  forum_.Must(TakingUp("fou"));
  EXPECT_EQ(MatterOf("fou").take_ups.size(), 1u);
  forum_.Must(TakingUp(""));
  EXPECT_TRUE(MatterOf("fou").take_ups.empty());
}

TEST_F(MattersTest, AMatterIsWithdrawnByItsSubmitterUntilItIsDecided) {
  Accepted("fou");
  EXPECT_EQ(Try(Withdrawal(kHolder, "fou")), R::CODE_NOT_ALLOWED);
  EXPECT_EQ(Try(Withdrawal("secretary", "fou")), R::CODE_NOT_ALLOWED);
  v1::Statement entered = Withdrawal("secretary", "fou");
  *entered.mutable_withdraw_matter()->mutable_entered() = forum_.Email(kOther);
  EXPECT_EQ(Try(entered), kAccepted);
  EXPECT_EQ(Try(Withdrawal(kOther, "fou")), kAccepted);
  forum_.Must(TakingUp("fou"));
  forum_.Must(forum_.Proposal("m1", "i9", 1, "utse utredare"));
  OpenM1();
  EXPECT_EQ(Try(Withdrawal(kOther, "fou")), kAccepted);
  forum_.Must(Outcome(v1::OUTCOME_APPROVED));
  EXPECT_EQ(MatterOf("fou").phase, MatterPhase::kDecided);
  EXPECT_EQ(Try(Withdrawal(kOther, "fou")), R::CODE_WRONG_MATTER_STATE);
}

TEST_F(MattersTest, WhatWasWithdrawnIsNotPrepared) {
  Accepted("fou");
  forum_.Must(Withdrawal(kOther, "fou"));
  EXPECT_EQ(MatterOf("fou").phase, MatterPhase::kWithdrawn);
  EXPECT_EQ(Try(Acceptance(kPreparerName, "fou")), R::CODE_WRONG_MATTER_STATE);
  EXPECT_EQ(Try(Admission("chair", "fou")), R::CODE_WRONG_MATTER_STATE);
  EXPECT_EQ(Try(TakingUp("fou")), R::CODE_WRONG_MATTER_STATE);
}

TEST_F(MattersTest, ADeferredItemPutsItsMatterBackOrToTheOtherMeeting) {
  Accepted("fou");
  forum_.Must(TakingUp("fou"));
  forum_.Must(forum_.Proposal("m1", "i9", 1, "utse utredare"));
  OpenM1();
  ForumBuilder to_another = forum_;
  to_another.Must(Outcome(v1::OUTCOME_DEFERRED, "m2"));
  const Matter& moved = to_another.state().matters.at(MatterId("fou"));
  EXPECT_EQ(moved.phase, MatterPhase::kAccepted);
  EXPECT_EQ(moved.meeting, MeetingId("m2"));
  for (v1::Outcome outcome : {v1::OUTCOME_DEFERRED, v1::OUTCOME_REFERRED_BACK}) {
    ForumBuilder open = forum_;
    open.Must(Outcome(outcome));
    EXPECT_EQ(open.state().matters.at(MatterId("fou")).phase, MatterPhase::kInPreparation);
    // It was in time once.
    EXPECT_FALSE(
        IsLate(open.state(), open.state().matters.at(MatterId("fou")), *open.state().FindMeeting(MeetingId("m1"))));
  }
}

TEST_F(MattersTest, ACorrectedDecisionMovesTheMatterOnlyIfNothingElseHasMovedIt) {
  Accepted("fou");
  forum_.Must(TakingUp("fou"));
  forum_.Must(forum_.Proposal("m1", "i9", 1, "utse utredare"));
  OpenM1();
  forum_.Must(Outcome(v1::OUTCOME_DEFERRED));
  ForumBuilder moved_on = forum_;
  forum_.Must(forum_.Current(Outcome(v1::OUTCOME_APPROVED)));
  EXPECT_EQ(MatterOf("fou").phase, MatterPhase::kDecided);
  moved_on.Must(Acceptance(kPreparerName, "fou", "m2"));
  moved_on.Must(moved_on.Current(Outcome(v1::OUTCOME_APPROVED)));
  EXPECT_EQ(moved_on.state().matters.at(MatterId("fou")).phase, MatterPhase::kAccepted);
}

TEST_F(MattersTest, AtTheEndOfItsMeetingAMatterWasToldOfOrGoesBackToPreparation) {
  Accepted("undecided");
  Accepted("report", v1::ITEM_KIND_INFORMATION);
  Accepted("never-set");
  forum_.Must(TakingUp("undecided"));
  v1::Statement told = TakingUp("report", "m1", "i10", v1::ITEM_KIND_INFORMATION);
  told.mutable_set_agenda_item()->set_number(10);
  forum_.Must(told);
  ForumBuilder cancelled = forum_;
  OpenM1();
  forum_.Close();
  EXPECT_EQ(MatterOf("undecided").phase, MatterPhase::kInPreparation);
  EXPECT_EQ(MatterOf("never-set").phase, MatterPhase::kInPreparation);
  EXPECT_EQ(MatterOf("report").phase, MatterPhase::kHandled);
  v1::Statement cancel = cancelled.By("chair");
  cancel.mutable_cancel_meeting()->set_meeting("m1");
  cancel.mutable_cancel_meeting()->set_reason("Hög frånvaro");
  cancelled.Must(cancel);
  for (const auto& [id, matter] : cancelled.state().matters) {
    EXPECT_EQ(matter.phase, MatterPhase::kInPreparation) << id.value();
    EXPECT_TRUE(matter.meeting.empty());
  }
  EXPECT_TRUE(cancelled.state().matters_accepted.empty());
}

TEST_F(MattersTest, AMattersHistoryIsItsItemsWithDatesAndOutcomesAndWhatWasNoted) {
  Accepted("fou");
  v1::Statement note = forum_.By("secretary");
  note.mutable_note_matter_history()->set_matter("fou");
  note.mutable_note_matter_history()->set_date("2024-06-14");
  note.mutable_note_matter_history()->set_text("Presenterades");
  forum_.Must(note);
  forum_.Must(TakingUp("fou"));
  forum_.Must(forum_.Proposal("m1", "i9", 1, "utse utredare"));
  OpenM1();
  forum_.Must(Outcome(v1::OUTCOME_DEFERRED, "m2"));
  forum_.Must(TakingUp("fou", "m2"));
  const std::vector<MatterEvent> history = HistoryOf(forum_.state(), MatterOf("fou"));
  ASSERT_EQ(history.size(), 3u);
  EXPECT_EQ(history[0].text, "Presenterades");
  EXPECT_EQ(history[0].date, Date(2024, 6, 14));
  EXPECT_EQ(history[1].meeting, MeetingId("m1"));
  EXPECT_EQ(history[1].outcome, v1::OUTCOME_DEFERRED);
  EXPECT_EQ(history[1].to_meeting, MeetingId("m2"));
  EXPECT_EQ(history[2].date, Date(2027, 5, 21));
  EXPECT_EQ(history[2].outcome, 0);
}

TEST_F(MattersTest, WhatWasDecidedComesUpAgainWhenTheGroupSaysSo) {
  Accepted("fou");
  forum_.Must(TakingUp("fou"));
  forum_.Must(forum_.Proposal("m1", "i9", 1, "utse utredare"));
  OpenM1();
  forum_.Must(Outcome(v1::OUTCOME_APPROVED));
  forum_.Must(Acceptance(kPreparerName, "fou", "m2"));
  EXPECT_EQ(MatterOf("fou").phase, MatterPhase::kAccepted);
  EXPECT_EQ(Try(TakingUp("fou", "m2")), kAccepted);
}

TEST_F(MattersTest, AMatterOrTheMinutesAreReferredToAnotherForumThatTakesThemInOnce) {
  Accepted("fou");
  v1::Statement referral = forum_.By("secretary");
  referral.mutable_refer_out()->set_matter("fou");
  referral.mutable_refer_out()->set_to_forum("PSVO");
  referral.mutable_refer_out()->set_to_forum_id(forum_.FreshBytes(32));
  forum_.Must(referral);
  ASSERT_EQ(MatterOf("fou").referrals.size(), 1u);
  EXPECT_EQ(forum_.state().referrals[MatterOf("fou").referrals[0]].to_forum, "PSVO");
  v1::Statement minutes = forum_.By("secretary");
  minutes.mutable_refer_out()->set_meeting("m1");
  minutes.mutable_refer_out()->set_to_forum("PSVO");
  EXPECT_EQ(Try(minutes), R::CODE_WRONG_MEETING_STATE);
  OpenM1();
  forum_.Close();
  EXPECT_EQ(Try(Again(minutes)), kAccepted);

  v1::Statement in = forum_.By("secretary");
  v1::TakeIn& act = *in.mutable_take_in();
  act.set_matter("from-psvo");
  act.set_title("Yttrande");
  act.set_description("Från PSVO");
  act.set_from_forum("PSVO");
  act.set_from_forum_id(forum_.state().forum_id.bytes());
  act.set_statement_id(forum_.FreshBytes(16));
  act.set_seq(7);
  act.mutable_bundle()->set_hash(forum_.FreshBytes(32));
  EXPECT_EQ(Try(in), R::CODE_MALFORMED) << "from itself";
  act.set_from_forum_id(forum_.FreshBytes(32));
  forum_.Must(in);
  EXPECT_EQ(MatterOf("from-psvo").origin->seq, 7u);
  v1::Statement again = Again(in);
  again.set_statement_id(forum_.FreshBytes(16));
  again.mutable_take_in()->set_matter("again");
  EXPECT_EQ(Try(again), R::CODE_ALREADY_EXISTS);
}

}  // namespace
}  // namespace mandat::domain
