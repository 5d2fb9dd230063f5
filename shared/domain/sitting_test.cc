// At the meeting, and on an absent member's behalf: each test is a sentence of the rules of procedure or of the design.
#include <gtest/gtest.h>

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/sitting_rules.h"
#include "shared/domain/text_hash.h"
#include "shared/domain/visibility.h"
#include "tests/support/forum_test.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;

constexpr char kOthersMandate[] = "ronneby-care";
// Everybody whom an item of class subject and area "older" needs.
constexpr const char* kResponsible[] = {"karlshamn-social", "karlskrona-older", "olofstrom-social", "ronneby-care",
                                        "solvesborg-care",  "region-director",  "region-primary"};

class SittingTest : public testing::NewestWordTest {
 protected:
  SittingTest() {
    for (const char* person : {kHolder, kOther, "chair", "deputy"}) forum_.Enrol(person);
    forum_.Meeting();
    forum_.Notice();
  }
  const Position* Speaking(const std::string& item_id, const std::string& mandate = kMandate) const {
    return SpeakingPosition(forum_.state(), meeting(), item(item_id), MandateId(mandate));
  }
  v1::Statement Said(const std::string& person, const std::string& item_id,
                     const std::vector<std::string>& silent = {}) {
    v1::Statement statement = forum_.By(person);
    const v1::DeclarePosition text = forum_.Position(kHolder, kMandate, item_id).declare_position();
    v1::DeclareForPresent& act = *statement.mutable_declare_for_present();
    act.set_meeting("m1");
    act.set_item(item_id);
    act.set_revision(text.revision());
    act.set_clauses_hash(text.clauses_hash());
    for (const std::string& mandate : silent) act.add_silent(mandate);
    statement.set_sealed_hash(forum_.FreshBytes(32));
    return statement;
  }
  v1::Statement Attendance(const std::string& mandate, bool present, v1::Movement movement) {
    v1::Statement statement = forum_.By("secretary");
    v1::RecordAttendance& act = *statement.mutable_record_attendance();
    act.set_meeting("m1");
    act.set_mandate(mandate);
    act.set_present(present);
    act.set_movement(movement);
    return statement;
  }
  v1::Statement Guest(v1::GuestKind kind, const std::string& person, const std::string& name = "") {
    v1::Statement statement = forum_.By("secretary");
    v1::RecordGuest& act = *statement.mutable_record_guest();
    act.set_meeting("m1");
    act.set_kind(kind);
    act.set_person(person);
    act.set_name(name);
    return forum_.Current(statement);
  }
  v1::Statement Request(const std::string& conveyor, const std::vector<std::string>& items = {}) {
    v1::Statement statement = forum_.By(kHolder);
    v1::RequestConveyance& act = *statement.mutable_request_conveyance();
    act.set_meeting("m1");
    act.set_mandate(kMandate);
    act.set_conveyor(conveyor);
    for (const std::string& id : items) act.add_items(id);
    return forum_.Current(statement);
  }
  v1::Statement AnswerTo(const StatementId& request, const std::string& person, bool accept) {
    v1::Statement statement = forum_.By(person);
    statement.mutable_answer_conveyance()->set_request(request.bytes());
    statement.mutable_answer_conveyance()->set_accept(accept);
    return forum_.Current(statement);
  }
  v1::Statement Reserve(const std::string& person, const std::string& item_id) {
    v1::Statement statement = forum_.By(person);
    v1::RecordReservation& act = *statement.mutable_record_reservation();
    act.set_meeting("m1");
    act.set_item(item_id);
    act.set_mandate(kMandate);
    act.set_text("Kostnaderna är oklara.");
    return forum_.Current(statement);
  }
  v1::Statement Defer(const std::string& person, const std::string& to = "") {
    v1::Statement statement = forum_.By(person);
    v1::RecordDecision& act = *statement.mutable_record_decision();
    act.set_meeting("m1");
    act.set_item("i1");
    act.set_outcome(v1::OUTCOME_DEFERRED);
    act.set_to_meeting(to);
    return statement;
  }
  void EverybodyResponsibleIsThere() {
    for (const char* mandate : kResponsible) forum_.Attend(mandate);
  }

  static constexpr v1::Refusal::Code kAccepted = v1::Refusal::CODE_UNSPECIFIED;
};

// ---- Items and attendance ------------------------------------------------------------------------------------------

TEST_F(SittingTest, TheMeetingComesToAnItemAndItsAdvancePositionsAreReadOut) {
  forum_.Declare(kHolder, kMandate, "i2");
  v1::Statement start = forum_.By("secretary");
  start.mutable_start_item()->set_meeting("m1");
  start.mutable_start_item()->set_item("i2");
  EXPECT_EQ(CodeOf(start), v1::Refusal::CODE_WRONG_MEETING_STATE);
  forum_.Open();
  EXPECT_TRUE(meeting().current_item.empty());
  Must(start);
  EXPECT_EQ(meeting().current_item, ItemId("i2"));
  EXPECT_EQ(item("i2").started_at, forum_.now());
  forum_.Attend(kOthersMandate);
  const v1::SealedPart sealed = ForumBuilder::Stance();
  Must(Said("secretary", "i2"), &sealed);
  const auto advance = AdvancePositions(forum_.state(), meeting(), item("i2"));
  ASSERT_EQ(advance.size(), 1u);
  EXPECT_EQ(advance[0]->mandate, MandateId(kMandate));
}

TEST_F(SittingTest, WhoLeavesOrLosesTheConnectionIsNotThereFromThen) {
  forum_.Open();
  EXPECT_EQ(CodeOf(Attendance(kMandate, false, v1::MOVEMENT_ARRIVED)), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(CodeOf(Attendance(kMandate, true, v1::MOVEMENT_LEFT)), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(CodeOf(Attendance(kMandate, true, v1::MOVEMENT_CONNECTION_LOST)), v1::Refusal::CODE_MALFORMED);
  v1::Statement arrival = Attendance(kMandate, true, v1::MOVEMENT_ARRIVED);
  arrival.mutable_record_attendance()->set_remote(true);
  Must(arrival);
  forum_.Decide("i1");
  v1::Statement loss = Attendance(kMandate, false, v1::MOVEMENT_CONNECTION_LOST);
  const std::int64_t ten_minutes_ago = forum_.now().ms - 10 * 60 * 1000;
  loss.mutable_record_attendance()->set_at_ms(ten_minutes_ago);
  Must(loss);
  EXPECT_TRUE(item("i1").attendance.at(MandateId(kMandate)).present);
  EXPECT_TRUE(item("i1").attendance.at(MandateId(kMandate)).remote);
  EXPECT_FALSE(item("i2").attendance.at(MandateId(kMandate)).present);
  ASSERT_EQ(meeting().attendance_log.size(), 2u);
  EXPECT_EQ(meeting().attendance_log[1].at.ms, ten_minutes_ago);
  EXPECT_EQ(meeting().attendance_log[1].movement, v1::MOVEMENT_CONNECTION_LOST);
  EXPECT_EQ(meeting().attendance_log[0].at, forum_.state().statements.at(meeting().attendance_log[0].statement).time);
}

TEST_F(SittingTest, NobodyIsRecordedToComeOrGoInTheFuture) {
  forum_.Open();
  v1::Statement early = Attendance(kMandate, true, v1::MOVEMENT_ARRIVED);
  early.mutable_record_attendance()->set_at_ms(forum_.now().ms + 3600 * 1000);
  EXPECT_EQ(CodeOf(early), v1::Refusal::CODE_CLOCK);
}

TEST_F(SittingTest, OfficialsAndAChairWithoutAMandateAreGuestsAndNeverCounted) {
  forum_.Open();
  EXPECT_EQ(CodeOf(Guest(v1::GUEST_KIND_OFFICIAL, kHolder)), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(CodeOf(Guest(v1::GUEST_KIND_OFFICE, "official")), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(CodeOf(Guest(v1::GUEST_KIND_OFFICIAL, "")), v1::Refusal::CODE_MALFORMED);
  Must(Guest(v1::GUEST_KIND_OFFICE, "chair"));
  Must(Guest(v1::GUEST_KIND_OFFICIAL, "", "Utredaren"));
  EXPECT_EQ(meeting().guests.size(), 2u);
  for (const ItemForecast& forecast : ForecastMeeting(forum_.state(), meeting())) {
    for (const SideQuorum& side : forecast.quorum) EXPECT_EQ(side.present, 0);
  }
  v1::Statement mistake = Guest(v1::GUEST_KIND_OFFICIAL, "", "Utredaren");
  mistake.mutable_record_guest()->set_withdrawn(true);
  Must(mistake);
  EXPECT_TRUE(meeting().guests.at(GuestKey(PersonId(), "Utredaren", "")).withdrawn);
  v1::Statement nobody = Guest(v1::GUEST_KIND_OFFICIAL, "", "Ingen");
  nobody.mutable_record_guest()->set_withdrawn(true);
  EXPECT_EQ(CodeOf(nobody), v1::Refusal::CODE_NOT_FOUND);
}

TEST_F(SittingTest, AnExpertWhoIsThereWasApprovedByTheChair) {
  forum_.Open();
  EXPECT_EQ(CodeOf(Guest(v1::GUEST_KIND_EXPERT, "specialist")), v1::Refusal::CODE_NOT_FOUND);
  v1::Statement invitation = forum_.By("chair");
  invitation.mutable_invite_expert()->set_meeting("m1");
  invitation.mutable_invite_expert()->set_person("specialist");
  invitation.mutable_invite_expert()->add_items("i1");
  Must(invitation);
  EXPECT_EQ(CodeOf(Guest(v1::GUEST_KIND_EXPERT, "specialist")), kAccepted);
}

// ---- "All present approve, except ..." -----------------------------------------------------------------------------

TEST_F(SittingTest, OneStatementGivesEveryCountedMandatePresentItsWord) {
  const StatementId nomination = Must(forum_.Nomination(kHolder, kMandate, "deputy", 1, {"i1"}));
  Must(forum_.NominationAnswer("deputy", nomination, true));
  forum_.Open();
  forum_.Attend(kMandate, true, true);
  forum_.Attend(kOthersMandate);
  forum_.Attend("region-director");
  forum_.Attend("region-primary");
  v1::Statement recusal = forum_.By("secretary");
  recusal.mutable_declare_recusal()->set_meeting("m1");
  recusal.mutable_declare_recusal()->set_item("i1");
  recusal.mutable_declare_recusal()->set_person("region-director");
  *recusal.mutable_declare_recusal()->mutable_entered() = forum_.Email("region-director");
  Must(recusal);
  v1::SealedPart sealed = ForumBuilder::Stance();
  v1::Exception& exception = *sealed.add_exceptions();
  exception.set_mandate(kOthersMandate);
  exception.set_stance(v1::STANCE_REJECT);
  exception.set_comment("Inte finansierat");
  const StatementId said = Must(Said("secretary", "i1", {"region-primary"}), &sealed);

  ASSERT_EQ(item("i1").positions.size(), 2u);
  const Position* by_substitute = Speaking("i1");
  ASSERT_NE(by_substitute, nullptr);
  EXPECT_TRUE(by_substitute->by_substitute);
  EXPECT_EQ(by_substitute->speaker(), PersonId("deputy"));
  EXPECT_EQ(by_substitute->stance, Stance::kApprove);
  EXPECT_EQ(by_substitute->channel, Channel::kMeeting);
  EXPECT_EQ(by_substitute->said_in, said);
  EXPECT_EQ(by_substitute->id, SaidPositionId(said, MandateId(kMandate)));
  EXPECT_EQ(Speaking("i1", kOthersMandate)->stance, Stance::kReject);
  EXPECT_EQ(Speaking("i1", kOthersMandate)->comment, "Inte finansierat");
  EXPECT_EQ(Speaking("i1", "region-primary"), nullptr);
  EXPECT_EQ(Speaking("i1", "region-director"), nullptr);
}

TEST_F(SittingTest, TheIdsOfWordsSaidForEverybodyAreTheirsForEver) {
  const StatementId declaration = *StatementId::FromBytes("0123456789abcdef");
  std::string bytes("mandat/said/v1\0", 15);
  bytes += "0123456789abcdef";
  bytes += "karlskrona-older";
  EXPECT_EQ(SaidPositionId(declaration, MandateId("karlskrona-older")).view(), Sha256(bytes).view().substr(0, 16));
  EXPECT_NE(SaidPositionId(declaration, MandateId("a")), SaidPositionId(declaration, MandateId("b")));
}

TEST_F(SittingTest, OnlyTheMeetingsSecretaryOrChairSaysItOfThoseWhoAreThere) {
  forum_.Open();
  const v1::SealedPart sealed = ForumBuilder::Stance();
  EXPECT_EQ(CodeOf(Said("secretary", "i1"), &sealed), v1::Refusal::CODE_NOT_FOUND);  // nobody is there
  forum_.Attend(kMandate);
  EXPECT_EQ(CodeOf(Said(kHolder, "i1"), &sealed), v1::Refusal::CODE_NOT_ALLOWED);
  EXPECT_EQ(CodeOf(Said("chair", "i1"), &sealed), kAccepted);
  EXPECT_EQ(CodeOf(Said("secretary", "i1", {kOthersMandate}), &sealed), v1::Refusal::CODE_NOT_FOUND);
  EXPECT_EQ(CodeOf(Said("secretary", "i1", {kMandate}), &sealed), v1::Refusal::CODE_NOT_FOUND);
  v1::SealedPart absent = sealed;
  absent.add_exceptions()->set_mandate(kOthersMandate);
  absent.mutable_exceptions(0)->set_stance(v1::STANCE_REJECT);
  EXPECT_EQ(CodeOf(Said("secretary", "i1"), &absent), v1::Refusal::CODE_NOT_FOUND);
  v1::Statement stale = Said("secretary", "i1");
  stale.mutable_declare_for_present()->set_revision(2);
  EXPECT_EQ(CodeOf(stale, &sealed), v1::Refusal::CODE_STALE_REVISION);
  v1::Statement other_text = Said("secretary", "i1");
  other_text.mutable_declare_for_present()->set_clauses_hash(std::string(32, 'x'));
  EXPECT_EQ(CodeOf(other_text, &sealed), v1::Refusal::CODE_TEXT_DIFFERS);
  EXPECT_EQ(CodeOf(Said("secretary", "i1")), v1::Refusal::CODE_SEALED_PART_DIFFERS);
}

TEST_F(SittingTest, WhatWasSaidAtTheMeetingEqualsTheOwnWordAndTheLastOneGivenSpeaks) {
  const StatementId own = forum_.Declare(kHolder, kMandate, "i1");
  forum_.Open();
  forum_.Attend(kMandate);
  EXPECT_EQ(Speaking("i1")->id, own);
  const v1::SealedPart against = ForumBuilder::Stance(v1::STANCE_REJECT);
  const StatementId said = Must(Said("secretary", "i1"), &against);
  EXPECT_EQ(Speaking("i1")->id, SaidPositionId(said, MandateId(kMandate)));
  // The own word is kept and stays in force beside it.
  EXPECT_TRUE(forum_.state().FindPosition(own)->in_force());
  const StatementId later = forum_.Declare(kHolder, kMandate, "i1");
  EXPECT_EQ(Speaking("i1")->id, later);
  const StatementId again = Must(Said("secretary", "i1"), &against);
  EXPECT_EQ(Speaking("i1")->id, SaidPositionId(again, MandateId(kMandate)));
  EXPECT_FALSE(forum_.state().FindPosition(SaidPositionId(said, MandateId(kMandate)))->in_force());
  // And not once the holder has gone.
  Must(Attendance(kMandate, false, v1::MOVEMENT_LEFT));
  EXPECT_EQ(Speaking("i1"), nullptr);
}

TEST_F(SittingTest, EachMayContestWhatWasSaidForThemUntilTheAdjustment) {
  forum_.Open();
  forum_.Attend(kMandate);
  forum_.Attend(kOthersMandate);
  const v1::SealedPart sealed = ForumBuilder::Stance();
  const StatementId said = Must(Said("secretary", "i1"), &sealed);
  const auto contest = [&](const char* person, const char* mandate) {
    v1::Statement statement = forum_.By(person);
    statement.mutable_contest_position()->set_position(SaidPositionId(said, MandateId(mandate)).bytes());
    statement.mutable_contest_position()->set_reason("Det sa jag inte");
    return forum_.Current(statement);
  };
  EXPECT_EQ(CodeOf(contest(kOther, kMandate)), v1::Refusal::CODE_NOT_ALLOWED);
  Must(contest(kHolder, kMandate));
  EXPECT_EQ(Speaking("i1"), nullptr);
  EXPECT_NE(Speaking("i1", kOthersMandate), nullptr);
  forum_.Decide("i1");
  forum_.Close();
  EXPECT_EQ(CodeOf(contest(kOther, kOthersMandate)), kAccepted);
}

TEST_F(SittingTest, AWordSaidForEverybodyCanBeReplacedByOneEnteredForOne) {
  forum_.Open();
  forum_.Attend(kMandate);
  const v1::SealedPart sealed = ForumBuilder::Stance();
  const StatementId said = Must(Said("secretary", "i1"), &sealed);
  v1::Statement one = forum_.EnteredPosition("secretary", kMandate, "i1", v1::CHANNEL_MEETING, kHolder);
  EXPECT_EQ(one.replaces(), SaidPositionId(said, MandateId(kMandate)).bytes());
  one.mutable_declare_position()->mutable_entered()->set_given_at_ms(forum_.now().ms);
  const v1::SealedPart against = ForumBuilder::Stance(v1::STANCE_REJECT);
  const StatementId id = Must(one, &against);
  EXPECT_EQ(Speaking("i1")->id, id);
  v1::Statement late = one;
  late.set_statement_id(forum_.FreshBytes(16));
  EXPECT_EQ(CodeOf(late, &against), v1::Refusal::CODE_SUPERSEDED_ELSEWHERE);
}

TEST_F(SittingTest, WhatWasSaidForEverybodyIsSeenByThoseInWhoseNameItSpeaks) {
  forum_.Enrol("onlooker");
  const StatementId nomination = Must(forum_.Nomination(kHolder, kMandate, "deputy", 1, {"i1"}));
  Must(forum_.NominationAnswer("deputy", nomination, true));
  forum_.Open();
  forum_.Attend(kMandate, true, true);
  const v1::SealedPart sealed = ForumBuilder::Stance();
  const StatementId said = Must(Said("secretary", "i1"), &sealed);
  const auto see = [&](const char* person) {
    const State& state = forum_.state();
    const PersonId viewer(person);
    return Visible(state, state.facts[state.statements.at(said).place.seq - 1], viewer, RolesOf(state, viewer));
  };
  EXPECT_TRUE(see("deputy").sealed);
  EXPECT_TRUE(see(kOther).sealed);
  EXPECT_FALSE(see("onlooker").body);
  forum_.Close();
  EXPECT_TRUE(see("deputy").sealed);
}

// ---- Decisions -----------------------------------------------------------------------------------------------------

TEST_F(SittingTest, ADecisionTheRuleAllowsNeedsNoReason) {
  forum_.Open();
  EverybodyResponsibleIsThere();
  const v1::SealedPart sealed = ForumBuilder::Stance();
  Must(Said("secretary", "i1"), &sealed);
  v1::Statement decision = forum_.Decision("i1");
  decision.mutable_record_decision()->clear_deviation();
  Must(decision);
  EXPECT_FALSE(item("i1").decision->against_rule);
  ASSERT_TRUE(item("i1").decision->verdict);
  EXPECT_EQ(item("i1").decision->verdict->satisfied.size(), std::size(kResponsible));
}

TEST_F(SittingTest, ADecisionAgainstTheRuleIsPossibleSaysWhyAndIsMarked) {
  forum_.Open();
  v1::Statement decision = forum_.Decision("i1");
  decision.mutable_record_decision()->clear_deviation();
  const Decision refusal = Try(decision);
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->code(), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(refusal->field(), "deviation");
  decision.mutable_record_decision()->set_deviation("Brådskande; alla har hörts per telefon");
  Must(decision);
  EXPECT_TRUE(item("i1").decision->against_rule);
  EXPECT_EQ(item("i1").decision->deviation, "Brådskande; alla har hörts per telefon");
  EXPECT_EQ(item("i1").decision->verdict->missing.size(), std::size(kResponsible));
}

TEST_F(SittingTest, WhatIsDeferredOrWithdrawnGoesAgainstNoRule) {
  forum_.Open();
  Must(Defer("chair"));
  EXPECT_FALSE(item("i1").decision->against_rule);
  v1::Statement withdrawn = forum_.Decision("i2", v1::OUTCOME_WITHDRAWN);
  withdrawn.mutable_record_decision()->clear_deviation();
  Must(withdrawn);
  EXPECT_FALSE(item("i2").decision->against_rule);
}

TEST_F(SittingTest, TheChairDefersWhatCannotBeDecided) {
  forum_.Meeting("m2", "2027-05-21");
  forum_.Open();
  const Decision refusal = Try(Defer("secretary"));
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->code(), v1::Refusal::CODE_CHAIRS_ACT);
  EXPECT_EQ(refusal->person(), "chair");
  EXPECT_EQ(CodeOf(Defer("chair", "m9")), v1::Refusal::CODE_NOT_FOUND);
  EXPECT_EQ(CodeOf(Defer("chair", "m1")), v1::Refusal::CODE_NOT_FOUND);
  EXPECT_EQ(CodeOf(Defer("chair")), kAccepted);
  v1::Statement entered = Defer("secretary", "m2");
  v1::Provenance& provenance = *entered.mutable_record_decision()->mutable_entered();
  provenance.set_channel(v1::CHANNEL_MEETING);
  provenance.set_given_at_ms(forum_.now().ms);
  provenance.set_stated_by(kHolder);
  EXPECT_EQ(CodeOf(entered), v1::Refusal::CODE_NOT_ALLOWED);
  provenance.set_stated_by("chair");
  Must(entered);
  EXPECT_EQ(item("i1").decision->to_meeting, MeetingId("m2"));
  EXPECT_EQ(item("i1").decision->entered->stated_by, PersonId("chair"));
}

TEST_F(SittingTest, OnlyADeferralNamesAMeetingOrIsEntered) {
  forum_.Open();
  v1::Statement decision = forum_.Decision("i1");
  decision.mutable_record_decision()->set_to_meeting("m2");
  EXPECT_EQ(CodeOf(decision), v1::Refusal::CODE_MALFORMED);
  decision = forum_.Decision("i1");
  *decision.mutable_record_decision()->mutable_entered() = forum_.Email("chair");
  EXPECT_EQ(CodeOf(decision), v1::Refusal::CODE_MALFORMED);
}

TEST_F(SittingTest, WhatIsApprovedForSomeNamesThem) {
  forum_.Open();
  v1::Statement decision = forum_.Decision("i1", v1::OUTCOME_APPROVED_FOR_SOME);
  EXPECT_EQ(CodeOf(decision), v1::Refusal::CODE_MALFORMED);
  decision.mutable_record_decision()->add_mandates("nobody-s");
  EXPECT_EQ(CodeOf(decision), v1::Refusal::CODE_NOT_FOUND);
  decision.mutable_record_decision()->set_mandates(0, kMandate);
  EXPECT_EQ(CodeOf(decision), kAccepted);
}

TEST_F(SittingTest, AMemberReservesAgainstADecision) {
  forum_.Open();
  EXPECT_EQ(CodeOf(Reserve(kHolder, "i1")), v1::Refusal::CODE_NOT_FOUND);
  forum_.Decide("i1");
  EXPECT_EQ(CodeOf(Reserve(kOther, "i1")), v1::Refusal::CODE_NOT_ALLOWED);
  const StatementId first = Must(Reserve(kHolder, "i1"));
  EXPECT_EQ(item("i1").reservations.at(MandateId(kMandate)).text, "Kostnaderna är oklara.");
  forum_.Close();
  v1::Statement entered = Reserve("secretary", "i1");
  EXPECT_EQ(entered.replaces(), first.bytes());
  *entered.mutable_record_reservation()->mutable_entered() = forum_.Email(kHolder);
  Must(entered);
  v1::Statement withdrawn = Reserve(kHolder, "i1");
  withdrawn.mutable_record_reservation()->set_withdrawn(true);
  Must(withdrawn);
  EXPECT_TRUE(item("i1").reservations.at(MandateId(kMandate)).withdrawn);
  v1::Statement again = Reserve(kHolder, "i1");
  again.mutable_record_reservation()->set_withdrawn(true);
  EXPECT_EQ(CodeOf(again), v1::Refusal::CODE_NOT_FOUND);
}

TEST_F(SittingTest, WhoeverIsRecusedDoesNotReserve) {
  v1::Statement recusal = forum_.By(kHolder);
  recusal.mutable_declare_recusal()->set_meeting("m1");
  recusal.mutable_declare_recusal()->set_item("i1");
  recusal.mutable_declare_recusal()->set_person(kHolder);
  Must(recusal);
  forum_.Open();
  forum_.Decide("i1");
  EXPECT_EQ(CodeOf(Reserve(kHolder, "i1")), v1::Refusal::CODE_RECUSED);
}

// ---- Via another member --------------------------------------------------------------------------------------------

TEST_F(SittingTest, AnAbsentMemberAsksAnotherSittingMemberWhoAnswers) {
  EXPECT_EQ(CodeOf(Request("deputy")), v1::Refusal::CODE_NOT_ALLOWED);
  EXPECT_EQ(CodeOf(Request(kHolder)), v1::Refusal::CODE_NOT_ALLOWED);
  EXPECT_EQ(CodeOf(Request(kOther, {"i9"})), v1::Refusal::CODE_NOT_FOUND);
  const StatementId request = Must(Request(kOther, {"i1", "i2"}));
  const Conveyance& conveyance = *forum_.state().FindConveyance(request);
  EXPECT_EQ(conveyance.state, ConveyanceState::kAsked);
  EXPECT_TRUE(conveyance.covers(ItemId("i2")));
  EXPECT_FALSE(conveyance.covers(ItemId("i3")));
  EXPECT_EQ(CodeOf(AnswerTo(request, kHolder, true)), v1::Refusal::CODE_NOT_ALLOWED);
  Must(AnswerTo(request, kOther, true));
  EXPECT_EQ(forum_.state().FindConveyance(request)->state, ConveyanceState::kAccepted);
  Must(AnswerTo(request, kOther, false));
  EXPECT_EQ(forum_.state().FindConveyance(request)->state, ConveyanceState::kDeclined);
}

TEST_F(SittingTest, WhoeverIsAskedToConveyIsToldUntilItIsDone) {
  const auto asked_of = [&](const char* person) {
    std::vector<std::pair<Task::Kind, ItemId>> tasks;
    for (const Task& task : TasksOf(forum_.state(), PersonId(person), forum_.now())) {
      if (task.kind == Task::Kind::kAnswerConveyance || task.kind == Task::Kind::kConvey)
        tasks.emplace_back(task.kind, task.item);
    }
    return tasks;
  };
  using Tasks = std::vector<std::pair<Task::Kind, ItemId>>;
  const StatementId request = Must(Request(kOther, {"i1", "i2"}));
  EXPECT_EQ(asked_of(kOther), (Tasks{{Task::Kind::kAnswerConveyance, ItemId()}}));
  EXPECT_EQ(asked_of(kHolder), Tasks());
  Must(AnswerTo(request, kOther, true));
  EXPECT_EQ(asked_of(kOther), (Tasks{{Task::Kind::kConvey, ItemId("i1")}, {Task::Kind::kConvey, ItemId("i2")}}));
  const v1::SealedPart evidence = ForumBuilder::Evidence();
  Must(forum_.EnteredPosition(kOther, kMandate, "i1", v1::CHANNEL_CONVEYED, kOther), &evidence);
  EXPECT_EQ(asked_of(kOther), (Tasks{{Task::Kind::kConvey, ItemId("i2")}}));
  Must(AnswerTo(request, kOther, false));
  EXPECT_EQ(asked_of(kOther), Tasks());
}

TEST_F(SittingTest, ARequestIsRenewedAndTakenBack) {
  const StatementId first = Must(Request(kOther, {"i1"}));
  Must(AnswerTo(first, kOther, true));
  const StatementId second = Must(Request(kOther, {"i1", "i2"}));
  EXPECT_EQ(meeting().conveyances.size(), 1u);
  EXPECT_EQ(forum_.state().FindConveyance(second)->state, ConveyanceState::kAsked);
  EXPECT_EQ(forum_.state().FindConveyance(first), forum_.state().FindConveyance(second));
  v1::Statement withdrawal = Request(kOther);
  withdrawal.mutable_request_conveyance()->set_withdrawn(true);
  Must(withdrawal);
  EXPECT_EQ(CodeOf(AnswerTo(second, kOther, true)), v1::Refusal::CODE_NOT_ASKED);
  v1::Statement again = Request(kOther);
  again.mutable_request_conveyance()->set_withdrawn(true);
  EXPECT_EQ(CodeOf(again), v1::Refusal::CODE_NOT_FOUND);
}

TEST_F(SittingTest, AConveyedWordMayBeContestedUntilTheItemIsDecided) {
  forum_.Open();
  v1::Statement conveyed = forum_.EnteredPosition(kOther, kMandate, "i1", v1::CHANNEL_CONVEYED, kOther);
  const v1::SealedPart evidence = ForumBuilder::Evidence();
  const StatementId id = Must(conveyed, &evidence);
  ASSERT_NE(Speaking("i1"), nullptr);
  EXPECT_FALSE(Speaking("i1")->late);
  v1::Statement contest = forum_.By(kHolder);
  contest.mutable_contest_position()->set_position(id.bytes());
  EXPECT_EQ(CodeOf(contest), kAccepted);
  forum_.Decide("i1");
  EXPECT_EQ(CodeOf(contest), v1::Refusal::CODE_ITEM_DECIDED);
}

}  // namespace
}  // namespace mandat::domain
