// Rules of procedure that change: each test is named after the sentence that it checks.
#include "shared/domain/rules_over_time.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/explain.h"
#include "shared/domain/meeting_plan.h"
#include "shared/domain/minutes.h"
#include "shared/domain/nominations.h"
#include "shared/domain/positions.h"
#include "shared/domain/rules_file.h"
#include "shared/domain/sitting_rules.h"
#include "shared/domain/visibility.h"
#include "tests/support/forum_test.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;
using ::testing::SizeIs;
using R = v1::Refusal;

class RulesOverTimeTest : public testing::ForumTest {
 protected:
  RulesOverTimeTest() {
    for (const char* person : {"chair", kHolder, kOther}) forum_.Enrol(person);
  }

  const Meeting& meeting(const std::string& id) const { return *forum_.state().FindMeeting(MeetingId(id)); }
  v1::Statement Amendment(const std::string& person, const std::string& rules_file) {
    v1::Statement statement = forum_.By(person);
    v1::AmendRules& act = *statement.mutable_amend_rules();
    act.set_rules_file(rules_file);
    act.set_decided_elsewhere("LSVO 2026-12-11, § 101/26");
    act.set_reason("Kortare tid");
    return forum_.Current(statement);
  }
  // Rests on item `item` of m1.
  v1::Statement AmendmentOn(const std::string& item) {
    v1::Statement statement = Amendment("secretary", forum_.AmendedRules("notice_lead", "7"));
    statement.mutable_amend_rules()->clear_decided_elsewhere();
    statement.mutable_amend_rules()->set_meeting("m1");
    statement.mutable_amend_rules()->set_item(item);
    return statement;
  }
  // m1, open, where i1 is of class forum and i2 of class subject.
  void OpenWithItemOfTheForum() {
    forum_.Meeting();
    v1::Statement item = forum_.Item("m1", "i1", 1);
    item.mutable_set_agenda_item()->set_decision_class(v1::DECISION_CLASS_FORUM);
    item.mutable_set_agenda_item()->clear_areas();
    item.mutable_set_agenda_item()->set_reason("Arbetsordningen");
    forum_.Must(forum_.Current(item));
    forum_.Notice();
    forum_.Open();
  }
};

TEST_F(RulesOverTimeTest, SecretaryOrChairRecordsNewRulesOnADecisionOfTheForum) {
  OpenWithItemOfTheForum();
  const Decision undecided = forum_.Try(AmendmentOn("i1"));
  ASSERT_TRUE(undecided);
  EXPECT_EQ(undecided->code(), R::CODE_NOT_APPROVED);
  EXPECT_EQ(undecided->item(), "i1");
  EXPECT_EQ(undecided->given(), "");
  forum_.Decide("i1");
  const StatementId id = forum_.Must(AmendmentOn("i1"));
  ASSERT_THAT(forum_.state().rules_history, SizeIs(2));
  const RulesVersion& version = forum_.state().rules_history.back();
  EXPECT_EQ(version.statement, id);
  EXPECT_EQ(version.meeting, MeetingId("m1"));
  EXPECT_EQ(version.item, ItemId("i1"));
  EXPECT_EQ(version.author, PersonId("secretary"));
  EXPECT_EQ(version.rules.notice_lead, 7);
  EXPECT_EQ(forum_.state().forum.rules, version.rules);
  EXPECT_EQ(CodeOf(Amendment("chair", forum_.AmendedRules("notice_lead", "8"))), R::CODE_UNSPECIFIED);
  EXPECT_EQ(CodeOf(Amendment(kHolder, forum_.AmendedRules("notice_lead", "8"))), R::CODE_NOT_ALLOWED);
}

TEST_F(RulesOverTimeTest, TheRulesOfProcedureConcernTheForumAsSuch) {
  OpenWithItemOfTheForum();
  forum_.Decide("i2");
  const Decision of_an_area = forum_.Try(AmendmentOn("i2"));
  ASSERT_TRUE(of_an_area);
  EXPECT_EQ(of_an_area->code(), R::CODE_MALFORMED);
  EXPECT_EQ(of_an_area->field(), "item");
  EXPECT_EQ(CodeOf(AmendmentOn("i9")), R::CODE_NOT_FOUND);
  v1::Statement information = forum_.Item("m1", "i5", 5);
  information.mutable_set_agenda_item()->set_kind(v1::ITEM_KIND_INFORMATION);
  information.mutable_set_agenda_item()->set_reason("Tillkommer");
  forum_.Must(information);
  EXPECT_EQ(CodeOf(AmendmentOn("i5")), R::CODE_NOT_A_DECISION_ITEM);
}

TEST_F(RulesOverTimeTest, WhatWasRejectedAmendsNothing) {
  OpenWithItemOfTheForum();
  forum_.Must(forum_.Decision("i1", v1::OUTCOME_REJECTED));
  const Decision rejected = forum_.Try(AmendmentOn("i1"));
  ASSERT_TRUE(rejected);
  EXPECT_EQ(rejected->code(), R::CODE_NOT_APPROVED);
  EXPECT_EQ(rejected->given(), "OUTCOME_REJECTED");
}

TEST_F(RulesOverTimeTest, AnAmendmentWhoseDecisionIsCorrectedIsShownAsSuch) {
  OpenWithItemOfTheForum();
  forum_.Decide("i1");
  forum_.Must(AmendmentOn("i1"));
  EXPECT_TRUE(StandsOnItsDecision(forum_.state(), forum_.state().rules_history.back()));
  v1::Statement correction = forum_.Decision("i1", v1::OUTCOME_REJECTED);
  forum_.Must(forum_.Current(correction));
  EXPECT_FALSE(StandsOnItsDecision(forum_.state(), forum_.state().rules_history.back()));
  EXPECT_TRUE(StandsOnItsDecision(forum_.state(), forum_.state().rules_history.front()));
}

TEST_F(RulesOverTimeTest, AnAmendmentSaysWhereItWasDecidedAndWhy) {
  const auto field_of = [&](const std::function<void(v1::AmendRules&)>& edit) {
    v1::Statement statement = Amendment("secretary", forum_.AmendedRules("notice_lead", "7"));
    edit(*statement.mutable_amend_rules());
    const Decision decision = forum_.Try(statement);
    return decision && decision->code() == R::CODE_MALFORMED ? decision->field() : std::string("none");
  };
  EXPECT_EQ(field_of([](v1::AmendRules& act) { act.clear_reason(); }), "reason");
  EXPECT_EQ(field_of([](v1::AmendRules& act) { act.clear_decided_elsewhere(); }), "meeting");
  EXPECT_EQ(field_of([](v1::AmendRules& act) { act.set_meeting("m1"); }), "decided_elsewhere");
  EXPECT_EQ(field_of([](v1::AmendRules& act) {
              act.clear_decided_elsewhere();
              act.set_meeting("m1");
            }),
            "item");
  EXPECT_EQ(field_of([](v1::AmendRules& act) { act.set_decided_elsewhere(std::string(401, 'x')); }),
            "decided_elsewhere");
  EXPECT_EQ(field_of([](v1::AmendRules& act) { act.clear_rules_file(); }), "rules_file");
  EXPECT_EQ(field_of([](v1::AmendRules& act) { act.mutable_rules_file()->append(64 * 1024, '#'); }), "rules_file");
}

TEST_F(RulesOverTimeTest, TheRulesAreReadByTheOneParserAndAnErrorNamesItsLine) {
  const Decision wrong = forum_.Try(Amendment("secretary", forum_.AmendedRules("notice_lead", "\"ten\"")));
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->code(), R::CODE_BAD_FORUM_FILE);
  EXPECT_EQ(wrong->field(), "6");
  EXPECT_NE(wrong->given().find("notice_lead"), std::string::npos);
  EXPECT_EQ(CodeOf(Amendment("secretary", forum_.AmendedRules("next_paragraph", "\"1/27\""))), R::CODE_BAD_FORUM_FILE);
}

TEST_F(RulesOverTimeTest, RulesThatChangeNothingAreNoAmendment) {
  EXPECT_EQ(CodeOf(Amendment("secretary", RulesFileOf(forum_.state().forum.rules))), R::CODE_ALREADY_EXISTS);
}

TEST_F(RulesOverTimeTest, TwoAmendmentsNeverOverwriteEachOther) {
  v1::Statement stale = Amendment("chair", forum_.AmendedRules("notice_lead", "5"));
  const StatementId first = forum_.Amend("notice_lead", "7");
  const Decision refused = forum_.Try(stale);
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->code(), R::CODE_SUPERSEDED_ELSEWHERE);
  EXPECT_EQ(refused->statement_id(), first.bytes());
  forum_.Must(forum_.Current(stale));
  EXPECT_EQ(forum_.state().forum.rules.notice_lead, 5);
}

TEST_F(RulesOverTimeTest, TheHistoryOfTheRulesBeginsWithTheFounding) {
  forum_.Amend("notice_lead", "7");
  forum_.Amend("day_unit", "\"calendar\"");
  const std::vector<RulesVersion>& history = forum_.state().rules_history;
  ASSERT_THAT(history, SizeIs(3));
  EXPECT_EQ(history[0].statement, IdOf(forum_.log().front().statement));
  EXPECT_EQ(history[0].rules.notice_lead, 10);
  const std::vector<RuleChange> second = RuleChanges(history[1].rules, history[2].rules);
  ASSERT_THAT(second, SizeIs(1));
  EXPECT_EQ(second[0].key, "day_unit");
}

TEST_F(RulesOverTimeTest, AMeetingKeepsTheRulesItWasCreatedUnder) {
  forum_.Meeting("m1", "2027-03-12");
  const Meeting before = meeting("m1");
  forum_.Amend("notice_lead", "3");
  forum_.Meeting("m2", "2027-03-12");
  EXPECT_EQ(meeting("m1").rules, before.rules);
  EXPECT_EQ(meeting("m1").deadlines.notice, before.deadlines.notice);
  EXPECT_EQ(meeting("m2").rules.notice_lead, 3);
  EXPECT_EQ(meeting("m2").deadlines.notice, Date(2027, 3, 9));
}

TEST_F(RulesOverTimeTest, APostponedMeetingKeepsItsRulesAndComputesItsDeadlinesByThem) {
  forum_.Meeting("m1", "2027-03-12");
  forum_.Amend("notice_lead", "3");
  v1::Statement postponing = forum_.By("chair");
  postponing.mutable_postpone_meeting()->set_meeting("m1");
  postponing.mutable_postpone_meeting()->set_date("2027-04-23");
  postponing.mutable_postpone_meeting()->set_reason("Sjukdom");
  forum_.Must(postponing);
  EXPECT_EQ(meeting("m1").rules.notice_lead, 10);
  EXPECT_EQ(meeting("m1").deadlines.notice, Date(2027, 4, 9));
}

TEST_F(RulesOverTimeTest, AnItemsVerdictAndRoutesFollowTheMeetingsOwnRules) {
  forum_.Meeting("m1", "2027-03-12");
  forum_.Amend("advance_counts", "[]");
  forum_.Meeting("m2", "2027-03-12");
  for (const char* id : {"m1", "m2"}) {
    const v1::SealedPart sealed = ForumBuilder::Stance();
    forum_.Must(forum_.Position(kHolder, kMandate, "i1", id), &sealed);
  }
  const auto uncovered_when_away = [&](const char* id) {
    v1::Statement notice = forum_.By("secretary");
    notice.mutable_send_notice()->set_meeting(id);
    forum_.Must(notice);
    forum_.Must(forum_.Answer(kHolder, kMandate, false, id));
    const std::vector<ItemForecast> items = ForecastMeeting(forum_.state(), meeting(id));
    const std::vector<MandateId>& uncovered = items.front().uncovered;
    return std::find(uncovered.begin(), uncovered.end(), MandateId(kMandate)) != uncovered.end();
  };
  EXPECT_FALSE(uncovered_when_away("m1"));
  EXPECT_TRUE(uncovered_when_away("m2"));
  const auto advance_counts = [&](const char* id) {
    const auto explanation = Explain(forum_.state(), meeting(id), MandateId(kMandate));
    for (const RouteView& view : explanation.value().items.front().routes)
      if (view.route == Route::kAdvance) return view.counts;
    return false;
  };
  EXPECT_TRUE(advance_counts("m1"));
  EXPECT_FALSE(advance_counts("m2"));
}

TEST_F(RulesOverTimeTest, ASubstituteCountsAndAnswersByTheMeetingsOwnRules) {
  forum_.Meeting("m1", "2027-03-12");
  forum_.Amend("substitute_answer_hours", "5");
  forum_.Amend("substitute_may_be_member", "true");
  forum_.Meeting("m2", "2027-03-12");
  EXPECT_EQ(CodeOf(forum_.Nomination(kHolder, kMandate, kOther)), R::CODE_SUBSTITUTE_IS_MEMBER);
  const StatementId at_new = forum_.Must(forum_.Nomination(kHolder, kMandate, kOther, 1, {}, "m2"));
  const StatementId at_old = forum_.Must(forum_.Nomination(kHolder, kMandate, "deputy"));
  const auto hours = [&](const char* id, const StatementId& nomination) {
    const Nomination& found = *forum_.state().FindNomination(nomination);
    return (AnswerDeadline(meeting(id), found).ms - found.asked_at.ms) / (60 * 60 * 1000);
  };
  EXPECT_EQ(hours("m1", at_old), 48);
  EXPECT_EQ(hours("m2", at_new), 5);
}

TEST_F(RulesOverTimeTest, ThePrefixAndTheDistributionOfMinutesAreTheMeetings) {
  forum_.Meeting("m1", "2027-03-12");
  forum_.Amend("minutes_prefix", "\"Rådet beslutar\"");
  forum_.Amend("distribution", "[\"Alla\"]");
  forum_.Amend("adjustment_days", "5");
  forum_.Meeting("m2", "2027-03-12");
  const auto document = [&](const char* id) { return MinutesOf(forum_.state(), meeting(id), {}); };
  EXPECT_EQ(document("m1").decision_prefix(), "LSVO beslutar");
  EXPECT_EQ(document("m1").distribution_size(), 6);
  EXPECT_EQ(document("m2").decision_prefix(), "Rådet beslutar");
  ASSERT_EQ(document("m2").distribution_size(), 1);
  EXPECT_EQ(document("m2").distribution(0), "Alla");
}

TEST_F(RulesOverTimeTest, StandingItemsAreThoseOfTheMeetingsOwnRules) {
  forum_.Meeting("m1", "2027-03-12");
  forum_.Must(Amendment("secretary", RulesFileOf(forum_.state().forum.rules) +
                                         "\n[[standing_item]]\ntitle = \"Övriga frågor\"\nkind = \"discussion\"\n"
                                         "place = \"last\"\n"));
  forum_.Meeting("m2", "2027-03-12");
  EXPECT_THAT(MissingStandingItems(meeting("m1")), SizeIs(0));
  EXPECT_THAT(MissingStandingItems(meeting("m2")), SizeIs(1));
}

TEST_F(RulesOverTimeTest, HowManyMustAskForAnExtraMeetingIsOfTheRulesUnderWhichItIsCreated) {
  v1::Statement petition = forum_.By(kHolder);
  petition.mutable_petition_meeting()->set_reason("Ny lag");
  petition.mutable_petition_meeting()->set_agenda("Avtalet");
  const StatementId id = forum_.Must(petition);
  const auto needed = [&] {
    const State& state = forum_.state();
    return StandingOfPetition(state, state.petitions.at(id), Date(2027, 1, 12)).needed;
  };
  EXPECT_EQ(needed(), 6);
  forum_.Amend("extra_meeting_fraction", "\"1/17\"");
  EXPECT_EQ(needed(), 1);
  v1::Statement extra = forum_.By("secretary");
  v1::CreateMeeting& act = *extra.mutable_create_meeting();
  act.set_meeting("extra");
  act.set_date("2027-02-15");
  act.set_kind(v1::MEETING_KIND_EXTRA);
  act.set_reason("Ny lag");
  act.set_petition(id.bytes());
  forum_.Must(extra);
  EXPECT_EQ(meeting("extra").rules.extra_meeting_denominator, 17);
}

TEST_F(RulesOverTimeTest, WhoReadsPositionsBeforeTheMeetingIsOfTheMeetingsOwnRules) {
  forum_.Meeting("m1", "2027-03-12");
  forum_.Amend("positions_visible", "\"members\"");
  forum_.Meeting("m2", "2027-03-12");
  const auto reads = [&](const char* id) {
    const v1::SealedPart sealed = ForumBuilder::Stance();
    const StatementId position = forum_.Must(forum_.Position(kHolder, kMandate, "i1", id), &sealed);
    const State& state = forum_.state();
    const PersonId other(kOther);
    return Visible(state, state.facts[state.statements.at(position).place.seq - 1], other, RolesOf(state, other))
        .sealed;
  };
  EXPECT_FALSE(reads("m1"));
  EXPECT_TRUE(reads("m2"));
}

TEST_F(RulesOverTimeTest, ParagraphNumbersGoOnAcrossAnAmendment) {
  forum_.Meeting("m1", "2027-03-12", 1);
  forum_.Notice();
  forum_.Open();
  forum_.Decide("i1");
  forum_.Amend("notice_lead", "7");
  EXPECT_EQ(forum_.state().forum.rules.next_paragraph, "69/24");
  forum_.Meeting("m2", "2027-04-09", 1);
  for (const char* kind : {"notice", "open"}) {
    v1::Statement statement = forum_.By("secretary");
    if (std::string(kind) == "notice")
      statement.mutable_send_notice()->set_meeting("m2");
    else
      statement.mutable_open_meeting()->set_meeting("m2");
    forum_.Must(statement);
  }
  forum_.Decide("i1", "m2");
  EXPECT_EQ(meeting("m1").items[0].paragraph, 1);
  EXPECT_EQ(meeting("m2").items[0].paragraph, 2);
}

TEST_F(RulesOverTimeTest, TheReviewDateOfTheRulesIsWarnedAboutNinetyDaysAhead) {
  Rules rules;
  EXPECT_FALSE(ReviewOfRules(rules, Date(2026, 12, 31)));
  rules.review_due = Date(2026, 12, 31);
  EXPECT_FALSE(ReviewOfRules(rules, Date(2026, 10, 1)));
  ASSERT_TRUE(ReviewOfRules(rules, Date(2026, 10, 2)));
  EXPECT_EQ(ReviewOfRules(rules, Date(2026, 10, 2))->days_left, 90);
  EXPECT_FALSE(ReviewOfRules(rules, Date(2026, 12, 31))->overdue());
  EXPECT_TRUE(ReviewOfRules(rules, Date(2027, 1, 1))->overdue());
  EXPECT_EQ(ReviewOfRules(rules, Date(2027, 1, 1))->days_left, -1);
}

TEST_F(RulesOverTimeTest, TheSecretaryIsAskedToReviewTheRulesUntilTheyAreAmended) {
  const auto asked = [&](const char* person) {
    for (const Task& task : TasksOf(forum_.state(), PersonId(person), forum_.now()))
      if (task.kind == Task::Kind::kReviewRules) return task.due;
    return std::optional<Date>();
  };
  EXPECT_EQ(asked("secretary"), Date(2026, 12, 31));  // it is 2027
  EXPECT_FALSE(asked("chair"));
  EXPECT_FALSE(asked(kHolder));
  forum_.Amend("review_due", "2028-12-31");
  EXPECT_FALSE(asked("secretary"));
}

TEST_F(RulesOverTimeTest, AMeetingTakenAgainAfterARestoreKeepsTheRulesOfItsOwnTime) {
  forum_.Advance(1);
  v1::Statement creation = forum_.By("secretary");
  creation.mutable_create_meeting()->set_meeting("lost");
  creation.mutable_create_meeting()->set_date("2027-03-12");
  const Time created{forum_.now().ms};
  forum_.Advance(1);
  forum_.Amend("notice_lead", "3");
  forum_.Advance(1);
  v1::Statement epoch = forum_.By("secretary");
  v1::BeginEpoch& act = *epoch.mutable_begin_epoch();
  act.set_epoch(2);
  act.set_kept_epoch(1);
  act.set_kept_seq(forum_.state().head.seq);
  act.set_kept_hash(forum_.FreshBytes(32));
  act.set_reason("Återläst säkerhetskopia");
  forum_.Must(epoch);

  State state = forum_.state();
  AppliedRecord record;
  record.place = {2, state.head.seq + 1};
  record.time = created;
  record.statement = &creation;
  ASSERT_TRUE(IsTakenAgain(state, created));
  Apply(state, record);
  EXPECT_EQ(state.FindMeeting(MeetingId("lost"))->rules.notice_lead, 10);
  EXPECT_EQ(state.forum.rules.notice_lead, 3);
}

TEST_F(RulesOverTimeTest, ALogThatHoldsRulesNobodyCanReadAmendsNothing) {
  v1::Statement statement = Amendment("secretary", "[rules]\n");
  State state = forum_.state();
  AppliedRecord record;
  record.place = {1, state.head.seq + 1};
  record.time = forum_.now();
  record.statement = &statement;
  Apply(state, record);
  EXPECT_THAT(state.rules_history, SizeIs(1));
  EXPECT_EQ(state.forum.rules, forum_.state().forum.rules);
}

}  // namespace
}  // namespace mandat::domain
