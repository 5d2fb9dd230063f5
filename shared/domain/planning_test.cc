// The plan, extra meetings, postponing and changes of the register: each test is named after the sentence that it
// checks.
#include <gtest/gtest.h>

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/meeting_plan.h"
#include "shared/domain/positions.h"
#include "tests/support/forum_test.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;
using R = v1::Refusal;

class PlanningTest : public testing::ForumTest {
 protected:
  PlanningTest() {
    for (const Mandate& mandate : forum_.state().mandates) {
      members_.push_back(mandate.holder.value());
      forum_.Enrol(mandate.holder.value());
    }
    forum_.Enrol("chair");
    forum_.Meeting();
  }

  v1::Statement Creation(const std::string& person, v1::MeetingKind kind, const StatementId& petition = {}) {
    v1::Statement statement = forum_.By(person);
    v1::CreateMeeting& act = *statement.mutable_create_meeting();
    act.set_meeting("extra");
    act.set_date("2027-01-20");
    act.set_kind(kind);
    act.set_reason("Ny lag");
    if (!petition.is_zero()) act.set_petition(petition.bytes());
    return statement;
  }
  StatementId Begun(const std::string& person) {
    v1::Statement statement = forum_.By(person);
    statement.mutable_petition_meeting()->set_reason("Ny lag");
    statement.mutable_petition_meeting()->set_agenda("Avtalet om hemsjukvård");
    return forum_.Must(statement);
  }
  v1::Statement Joining(const std::string& person, const StatementId& petition, bool withdrawn = false) {
    v1::Statement statement = forum_.By(person);
    statement.mutable_join_petition()->set_petition(petition.bytes());
    statement.mutable_join_petition()->set_withdrawn(withdrawn);
    return forum_.Current(statement);
  }
  v1::Statement Postponing(const std::string& person, const std::string& date = "2027-04-09") {
    v1::Statement statement = forum_.By(person);
    v1::PostponeMeeting& act = *statement.mutable_postpone_meeting();
    act.set_meeting("m1");
    act.set_date(date);
    act.set_reason("Sjukdom");
    return forum_.Current(statement);
  }
  v1::Statement Description(const std::string& mandate, std::vector<std::string> areas, bool abolished = false) {
    v1::Statement statement = forum_.By("secretary");
    v1::DescribeMandate& act = *statement.mutable_describe_mandate();
    act.set_mandate(mandate);
    if (!abolished) {
      act.set_principal("karlskrona");
      act.set_title("Förvaltningschef, äldreförvaltningen");
      for (const std::string& area : areas) act.add_areas(area);
    }
    act.set_abolished(abolished);
    act.set_reason("Ny organisation");
    return forum_.Current(statement);
  }
  v1::Statement Assignment(const std::string& mandate, const std::string& holder, const std::string& from = "") {
    v1::Statement statement = forum_.By("secretary");
    statement.mutable_assign_mandate()->set_mandate(mandate);
    statement.mutable_assign_mandate()->set_holder(holder);
    statement.mutable_assign_mandate()->set_valid_from(from);
    return forum_.Current(statement);
  }
  const Meeting& M1() const { return *forum_.state().FindMeeting(MeetingId("m1")); }
  std::vector<MandateId> NeededOn(const std::string& item) const {
    for (const ItemForecast& forecast : ForecastMeeting(forum_.state(), M1())) {
      if (forecast.item.value() == item) return forecast.needed;
    }
    return {};
  }
  bool Needs(const std::string& mandate) const {
    const std::vector<MandateId> needed = NeededOn("i1");
    return std::find(needed.begin(), needed.end(), MandateId(mandate)) != needed.end();
  }

  std::vector<std::string> members_;
  static constexpr R::Code kAccepted = R::CODE_UNSPECIFIED;
};

// ---- Extra meetings ------------------------------------------------------------------------------------------------

TEST_F(PlanningTest, AnExtraMeetingIsHeldWhenTheChairAsksForIt) {
  EXPECT_EQ(CodeOf(Creation("chair", v1::MEETING_KIND_EXTRA)), kAccepted);
  EXPECT_EQ(CodeOf(Creation("secretary", v1::MEETING_KIND_EXTRA)), R::CODE_CHAIRS_ACT);
  v1::Statement entered = Creation("secretary", v1::MEETING_KIND_EXTRA);
  *entered.mutable_create_meeting()->mutable_entered() = forum_.Email(kOther);
  EXPECT_EQ(CodeOf(entered), R::CODE_NOT_ALLOWED);
  *entered.mutable_create_meeting()->mutable_entered() = forum_.Email("chair");
  forum_.Must(entered);
  const Meeting& meeting = *forum_.state().FindMeeting(MeetingId("extra"));
  EXPECT_EQ(meeting.kind, v1::MEETING_KIND_EXTRA);
  EXPECT_EQ(meeting.called_for->stated_by, PersonId("chair"));
  v1::Statement without_reason = Creation("chair", v1::MEETING_KIND_EXTRA);
  without_reason.mutable_create_meeting()->clear_reason();
  EXPECT_EQ(CodeOf(without_reason), R::CODE_MALFORMED);
}

TEST_F(PlanningTest, AnExtraMeetingIsHeldWhenAThirdOfTheMembersAskForItRoundedUp) {
  const StatementId petition = Begun(members_[0]);
  const Petition& found = forum_.state().petitions.at(petition);
  const PetitionStanding standing = StandingOfPetition(forum_.state(), found, Date(2027, 1, 1));
  EXPECT_EQ(standing.members, 17);
  EXPECT_EQ(standing.needed, 6);
  for (int joined = 1; joined < 6; ++joined) {
    const Decision refusal = forum_.Try(Creation("secretary", v1::MEETING_KIND_EXTRA, petition));
    ASSERT_TRUE(refusal);
    EXPECT_EQ(refusal->code(), R::CODE_TOO_FEW_PETITIONERS);
    EXPECT_EQ(refusal->given(), std::to_string(joined));
    EXPECT_EQ(refusal->allowed(), "6");
    forum_.Must(Joining(members_[static_cast<std::size_t>(joined)], petition));
  }
  forum_.Must(Creation("secretary", v1::MEETING_KIND_EXTRA, petition));
  EXPECT_EQ(forum_.state().petitions.at(petition).meeting, MeetingId("extra"));
  // One meeting for one petition.
  v1::Statement another = Creation("secretary", v1::MEETING_KIND_EXTRA, petition);
  another.mutable_create_meeting()->set_meeting("another");
  EXPECT_EQ(CodeOf(another), R::CODE_ALREADY_EXISTS);
  EXPECT_EQ(CodeOf(Joining(members_[9], petition)), R::CODE_ALREADY_EXISTS);
}

TEST_F(PlanningTest, WhoTookTheirNameBackOrIsNoMemberAnyMoreDoesNotCount) {
  const StatementId petition = Begun(members_[0]);
  for (std::size_t i = 1; i < 7; ++i) forum_.Must(Joining(members_[i], petition));
  EXPECT_EQ(CodeOf(Joining(members_[1], petition)), R::CODE_ALREADY_EXISTS);
  EXPECT_EQ(CodeOf(Creation("chair", v1::MEETING_KIND_EXTRA, petition)), kAccepted);
  forum_.Must(Joining(members_[1], petition, true));
  EXPECT_EQ(CodeOf(Joining(members_[1], petition, true)), R::CODE_NOT_FOUND);
  EXPECT_EQ(CodeOf(Creation("chair", v1::MEETING_KIND_EXTRA, petition)), kAccepted);
  // A mandate passes to somebody else who has not joined: 17 members, 5 of whom ask.
  forum_.Must(Assignment(forum_.state().mandates[2].id.value(), "successor"));
  const Decision refusal = forum_.Try(Creation("chair", v1::MEETING_KIND_EXTRA, petition));
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->code(), R::CODE_TOO_FEW_PETITIONERS);
  EXPECT_EQ(refusal->given(), "5");
}

TEST_F(PlanningTest, AMemberWithTwoMandatesIsOneMember) {
  const StatementId petition = Begun(members_[0]);
  forum_.Must(Assignment(forum_.state().mandates[1].id.value(), members_[0]));
  forum_.Must(Assignment(forum_.state().mandates[2].id.value(), ""));
  const PetitionStanding standing =
      StandingOfPetition(forum_.state(), forum_.state().petitions.at(petition), Date(2027, 1, 1));
  EXPECT_EQ(standing.members, 15);
  EXPECT_EQ(standing.needed, 5);
  EXPECT_EQ(standing.joined, 1);
}

TEST_F(PlanningTest, TheSecretaryEntersAMembersNameUnderAPetitionWithEvidence) {
  const StatementId petition = Begun(members_[0]);
  v1::Statement entered = Joining("secretary", petition);
  EXPECT_EQ(CodeOf(entered), R::CODE_NOT_ALLOWED);
  *entered.mutable_join_petition()->mutable_entered() = forum_.Email("nobody");
  EXPECT_EQ(CodeOf(entered), R::CODE_NOT_ALLOWED);
  *entered.mutable_join_petition()->mutable_entered() = forum_.Email(members_[3]);
  forum_.Must(entered);
  EXPECT_TRUE(forum_.state().petitions.at(petition).voices.at(PersonId(members_[3])).joined);
}

TEST_F(PlanningTest, AMeetingForASpecialEventIsTheChairsAtShortNotice) {
  EXPECT_EQ(CodeOf(Creation("secretary", v1::MEETING_KIND_SPECIAL_EVENT)), R::CODE_CHAIRS_ACT);
  v1::Statement statement = Creation("chair", v1::MEETING_KIND_SPECIAL_EVENT);
  statement.mutable_create_meeting()->set_date("2027-01-02");
  forum_.Must(statement);
  forum_.Notice("extra");
  forum_.Open("extra");
  EXPECT_EQ(forum_.state().FindMeeting(MeetingId("extra"))->kind, v1::MEETING_KIND_SPECIAL_EVENT);
  v1::Statement ordinary = Creation("secretary", v1::MEETING_KIND_ORDINARY);
  ordinary.mutable_create_meeting()->set_meeting("ordinary");
  EXPECT_EQ(CodeOf(ordinary), kAccepted);
  ordinary.mutable_create_meeting()->set_petition(forum_.FreshBytes(16));
  EXPECT_EQ(CodeOf(ordinary), R::CODE_MALFORMED);
}

// ---- Postponing ----------------------------------------------------------------------------------------------------

TEST_F(PlanningTest, OnlyTheChairPostponesOrASecretaryForTheChair) {
  EXPECT_EQ(CodeOf(Postponing("secretary")), R::CODE_CHAIRS_ACT);
  EXPECT_EQ(CodeOf(Postponing(kHolder)), R::CODE_NOT_ALLOWED);
  v1::Statement entered = Postponing("secretary");
  *entered.mutable_postpone_meeting()->mutable_entered() = forum_.Email(kHolder);
  EXPECT_EQ(CodeOf(entered), R::CODE_NOT_ALLOWED);
  *entered.mutable_postpone_meeting()->mutable_entered() = forum_.Email("chair");
  EXPECT_EQ(CodeOf(entered), kAccepted);
  EXPECT_EQ(CodeOf(Postponing("chair", "2027-03-12")), R::CODE_MALFORMED);
  forum_.Must(Postponing("chair"));
  v1::Statement unaware = Postponing("chair", "2027-04-10");
  unaware.clear_replaces();
  EXPECT_EQ(CodeOf(unaware), R::CODE_SUPERSEDED_ELSEWHERE);
}

TEST_F(PlanningTest, APostponedMeetingIsNoticedAnewAndAnswersAreAskedForAgainAndPositionsStay) {
  const StatementId position = forum_.Declare(kHolder, kMandate, "i1");
  forum_.Notice();
  forum_.Must(forum_.Answer(kHolder, kMandate, true));
  const v1::Statement on_the_way = forum_.Answer(kOther, "ronneby-care", true);
  forum_.Must(Postponing("chair"));
  EXPECT_EQ(M1().phase, MeetingPhase::kPlanned);
  EXPECT_EQ(M1().date, Date(2027, 4, 9));
  EXPECT_EQ(M1().start, "08:30");
  EXPECT_EQ(M1().notice_sent_at.ms, 0);
  EXPECT_TRUE(M1().answers.empty());
  EXPECT_EQ(M1().postponements[0].from, Date(2027, 3, 12));
  EXPECT_TRUE(forum_.state().FindPosition(position)->in_force());
  const Position* speaking = SpeakingPosition(forum_.state(), M1(), *M1().FindItem(ItemId("i1")), MandateId(kMandate));
  ASSERT_NE(speaking, nullptr);
  EXPECT_EQ(speaking->id, position);
  // What was answered for the day before is no answer for the new one.
  EXPECT_EQ(CodeOf(on_the_way), R::CODE_SUPERSEDED_ELSEWHERE);
  v1::Statement seen = forum_.Answer(kOther, "ronneby-care", true);
  seen.set_observed_epoch(1);
  seen.set_observed_seq(forum_.state().head.seq);
  seen.set_observed_hash(forum_.FreshBytes(32));
  EXPECT_EQ(CodeOf(seen), kAccepted);
  forum_.Notice();
  EXPECT_EQ(M1().phase, MeetingPhase::kCalled);
  forum_.Open();
  EXPECT_EQ(CodeOf(Postponing("chair", "2027-05-09")), R::CODE_WRONG_MEETING_STATE);
}

TEST_F(PlanningTest, PostponingEndsTheMeetingsScheduleOfReminders) {
  v1::Statement schedule = forum_.By("secretary");
  schedule.mutable_set_reminders()->set_meeting("m1");
  schedule.mutable_set_reminders()->add_days_before(7);
  const StatementId set = forum_.Must(forum_.Current(schedule));
  EXPECT_EQ(M1().mail.schedule, set);
  forum_.Must(Postponing("chair"));
  EXPECT_TRUE(M1().mail.schedule.is_zero());
  v1::Statement again = forum_.By("secretary");
  again.mutable_set_reminders()->set_meeting("m1");
  again.mutable_set_reminders()->add_days_before(3);
  const StatementId anew = forum_.Must(forum_.Current(again));
  EXPECT_EQ(M1().mail.schedule, anew);
}

TEST_F(PlanningTest, ThePostponedMeetingsDeadlinesAreComputedAnew) {
  EXPECT_EQ(M1().deadlines.decision_material, Date(2027, 2, 11));
  forum_.Must(Postponing("chair"));
  // Good Friday and Easter Monday (26 and 29 March 2027) are not counted.
  EXPECT_EQ(M1().deadlines.notice, Date(2027, 3, 24));
  EXPECT_EQ(M1().deadlines.decision_material, Date(2027, 3, 9));
}

// ---- The plan ------------------------------------------------------------------------------------------------------

TEST_F(PlanningTest, TheForumMeetsAtLeastEightTimesAYearAndThePlanWarnsWhenItDoesNot) {
  v1::Statement statement = forum_.By("secretary");
  v1::SetMeetingPlan& act = *statement.mutable_set_meeting_plan();
  act.set_year(2027);
  for (const char* date : {"2027-12-10", "2027-01-29", "2027-03-12", "2027-03-12", "2027-05-01"})
    act.add_meetings()->set_date(date);
  forum_.Must(statement);
  const MeetingPlan& plan = forum_.state().plans.at(2027);
  EXPECT_EQ(plan.meetings.front().date, Date(2027, 1, 29));
  const PlanReview review = ReviewPlan(forum_.state().forum.rules, plan, Date(2027, 1, 12));
  ASSERT_EQ(review.meetings.size(), 4u);
  EXPECT_EQ(review.meetings[1].deadlines[0].weekdays, Date(2027, 2, 11));
  EXPECT_EQ(review.meetings[1].deadlines[0].calendar, Date(2027, 2, 19));
  std::vector<std::string> words;
  for (const PlanWarning& warning : review.warnings) words.emplace_back(PlanWarningWord(warning.kind));
  // 29 January: decision material was due on 29 December, preparation on 11 January.
  EXPECT_EQ(words, (std::vector<std::string>{"too_few_meetings", "deadline_has_passed", "deadline_has_passed",
                                             "two_on_one_day", "day_off"}));
  EXPECT_EQ(review.warnings[0].given, 5);
  EXPECT_EQ(review.warnings[0].needed, 8);
  EXPECT_EQ(review.warnings[1].deadline, DeadlineKind::kDecisionMaterial);
  EXPECT_EQ(review.warnings[2].due, Date(2027, 1, 11));
  EXPECT_EQ(review.warnings[3].date, Date(2027, 3, 12));
  // Whoever sets it anew has seen the one before.
  v1::Statement unaware = forum_.By("chair");
  unaware.mutable_set_meeting_plan()->set_year(2027);
  EXPECT_EQ(CodeOf(unaware), R::CODE_SUPERSEDED_ELSEWHERE);
  EXPECT_EQ(CodeOf(forum_.Current(unaware)), kAccepted);
  v1::Statement elsewhere = forum_.By("chair");
  elsewhere.mutable_set_meeting_plan()->set_year(2028);
  elsewhere.mutable_set_meeting_plan()->add_meetings()->set_date("2027-12-31");
  EXPECT_EQ(CodeOf(elsewhere), R::CODE_MALFORMED);
}

TEST_F(PlanningTest, APlanThatMeetsTheRulesHasNoWarnings) {
  MeetingPlan plan;
  plan.year = 2027;
  for (const char* date : {"2027-02-12", "2027-03-12", "2027-04-16", "2027-05-21", "2027-08-27", "2027-09-24",
                           "2027-10-22", "2027-11-26"}) {
    plan.meetings.push_back({*Date::Parse(date), "08:30", "12:00"});
  }
  EXPECT_TRUE(ReviewPlan(Rules(), plan, Date(2027, 1, 4)).warnings.empty());
}

// ---- The register over time ----------------------------------------------------------------------------------------

TEST_F(PlanningTest, AMandateThatIsNewIsVacantUntilItIsAssignedAndCountsFromItsDay) {
  v1::Statement unknown = Description("karlskrona-new", {"nothing"});
  EXPECT_EQ(CodeOf(unknown), R::CODE_NOT_FOUND);
  forum_.Must(Description("karlskrona-new", {"older"}));
  ASSERT_NE(forum_.state().FindMandate(MandateId("karlskrona-new")), nullptr);
  EXPECT_FALSE(Needs("karlskrona-new"));
  forum_.Must(Assignment("karlskrona-new", "newcomer"));
  EXPECT_TRUE(Needs("karlskrona-new"));
  EXPECT_EQ(forum_.state().MandateOn(MandateId("karlskrona-new"), Date(2026, 12, 31)), nullptr);
  EXPECT_EQ(forum_.state().RegisterOn(Date(2026, 12, 31)).size(), 17u);
  EXPECT_EQ(forum_.state().RegisterOn(Date(2027, 1, 1)).size(), 18u);
}

TEST_F(PlanningTest, AreasThatChangeMoveTheNeedsOfLaterMeetingsAndNeverOfEarlierOnes) {
  forum_.Meeting("m0", "2027-01-05");
  forum_.Advance(24 * 20);
  ASSERT_TRUE(Needs(kMandate));
  const auto needs_m0 = [&] {
    for (const ItemForecast& forecast : ForecastMeeting(forum_.state(), *forum_.state().FindMeeting(MeetingId("m0")))) {
      if (forecast.item.value() == "i1")
        return std::count(forecast.needed.begin(), forecast.needed.end(), MandateId(kMandate)) == 1;
    }
    return false;
  };
  ASSERT_TRUE(needs_m0());
  forum_.Must(Description(kMandate, {"school"}));
  EXPECT_FALSE(Needs(kMandate));
  EXPECT_TRUE(needs_m0()) << "held before, though it was not closed";
  // A later assignment keeps both.
  forum_.Must(Assignment(kMandate, "successor"));
  EXPECT_FALSE(Needs(kMandate));
  EXPECT_TRUE(needs_m0());
  EXPECT_EQ(forum_.state().MandateOn(MandateId(kMandate), Date(2027, 1, 5))->holder, PersonId("successor"));
  forum_.Must(Description(kMandate, {"older"}));
  EXPECT_TRUE(Needs(kMandate));
}

TEST_F(PlanningTest, ANewHolderFromADayOnIsDescribedAsTheOneBefore) {
  forum_.Must(Assignment(kMandate, "successor", "2027-06-01"));
  forum_.Must(Description(kMandate, {"older", "school"}));
  const State& state = forum_.state();
  EXPECT_EQ(state.MandateOn(MandateId(kMandate), Date(2027, 3, 12))->holder, PersonId(kHolder));
  EXPECT_EQ(state.MandateOn(MandateId(kMandate), Date(2027, 3, 12))->areas.size(), 2u);
  EXPECT_EQ(state.MandateOn(MandateId(kMandate), Date(2027, 6, 1))->holder, PersonId("successor"));
  EXPECT_EQ(state.MandateOn(MandateId(kMandate), Date(2027, 6, 1))->areas.size(), 2u);
  EXPECT_EQ(state.MandateOn(MandateId(kMandate), Date(2026, 6, 1))->areas.size(), 1u);
}

TEST_F(PlanningTest, AnAbolishedMandateCountsNoMoreAndItsHolderIsNoMember) {
  forum_.Advance(24);
  forum_.Must(Description(kMandate, {}, true));
  forum_.Advance(24 * 3);
  EXPECT_EQ(CodeOf(Description(kMandate, {}, true)), R::CODE_ALREADY_EXISTS);
  EXPECT_FALSE(Needs(kMandate));
  const State& state = forum_.state();
  EXPECT_FALSE(RolesAt(state, PersonId(kHolder), forum_.now()).member);
  EXPECT_TRUE(state.MandateOn(MandateId(kMandate), Date(2026, 12, 1))->ActiveOn(Date(2026, 12, 1)));
  EXPECT_EQ(state.RegisterOn(Date(2027, 3, 12)).size(), 16u);
  const v1::SealedPart sealed = ForumBuilder::Stance();
  const Decision refusal = forum_.Try(forum_.Position(kHolder, kMandate, "i1"), &sealed);
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->code(), R::CODE_MANDATE_NOT_ACTIVE);
}

}  // namespace
}  // namespace mandat::domain
