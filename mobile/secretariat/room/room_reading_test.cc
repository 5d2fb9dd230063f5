#include "mobile/secretariat/room/room_reading.h"

#include <gtest/gtest.h>

#include <set>

#include "mobile/secretariat/agenda/desk_world_test_util.h"
#include "mobile/secretariat/room/room_acts.h"
#include "mobile/secretariat/room/room_guests.h"
#include "shared/client/acts.h"

namespace mandat::app {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class RoomTest : public DeskWorldTest {
 protected:
  void SetUp() override {
    DeskWorldTest::SetUp();
    world_.OpenMeeting();
  }
  const domain::AgendaItem& ItemAt(const std::string& item) { return Item("m1", item); }
  // As the room signs it, from the desk.
  domain::StatementId Do(const RoomAct& act) {
    const auto result = workspace_->client().Act(act.act, act.sealed ? &*act.sealed : nullptr);
    EXPECT_TRUE(result.ok()) << result.status();
    if (!result.ok()) return {};
    EXPECT_FALSE(result->refusal) << result->refusal->ShortDebugString();
    workspace_->Refresh();
    return result->id;
  }
  void Seat(const char* mandate, Presence presence) {
    Do(PresenceAct(At("m1"), ItemAt("i1"), domain::MandateId(mandate), presence, false, false));
  }
  QVariantMap SeatOf(const char* mandate) {
    for (const QVariantMap& row : RoomSeats(*workspace_, At("m1"), ItemAt("i1"))) {
      if (row[QStringLiteral("mandate")].toString() == QLatin1String(mandate)) return row;
    }
    return {};
  }
};

TEST_F(RoomTest, ARoomIsAtTheItemThatWasTakenUpAndThenComesTheNext) {
  Desk();
  EXPECT_EQ(RoomItemNow(At("m1"))->id.value(), "i1");
  EXPECT_EQ(RoomItemAfter(At("m1"), ItemAt("i1"))->id.value(), "i2");
  RoomAct start;
  start.act.mutable_start_item()->set_meeting("m1");
  start.act.mutable_start_item()->set_item("i2");
  Do(start);
  EXPECT_EQ(RoomItemNow(At("m1"))->id.value(), "i2");
  // What was passed over is next after the last one.
  EXPECT_EQ(RoomItemAfter(At("m1"), ItemAt("i2"))->id.value(), "i1");
  // What the meeting has been at is not what comes next, decided or not.
  start.act.mutable_start_item()->set_item("i1");
  Do(start);
  EXPECT_EQ(RoomItemAfter(At("m1"), ItemAt("i1")), nullptr);
}

TEST_F(RoomTest, TheQuorumCountsBothSidesAndIsMetOnlyByMoreThanHalfOnEach) {
  Desk();
  RoomQuorum quorum = RoomQuorumAt(*workspace_, At("m1"), ItemAt("i1"));
  ASSERT_THAT(quorum.sides, SizeIs(2));
  EXPECT_FALSE(quorum.met);
  for (const QVariant& side : quorum.sides) EXPECT_EQ(side.toMap()[QStringLiteral("present")].toInt(), 0);
  const int municipal = quorum.sides[0].toMap()[QStringLiteral("of")].toInt();
  const int regional = quorum.sides[1].toMap()[QStringLiteral("of")].toInt();
  const domain::SideId first = workspace_->shown().forum.sides.front().id;
  int seated[2] = {0, 0};
  for (const domain::Mandate& mandate : workspace_->shown().RegisterOn(At("m1").date)) {
    if (!mandate.ActiveOn(At("m1").date)) continue;
    const bool is_first = workspace_->shown().FindPrincipal(mandate.principal)->side == first;
    int& of_side = seated[is_first ? 0 : 1];
    if (of_side > (is_first ? municipal : regional) / 2) continue;
    ++of_side;
    Seat(mandate.id.value().c_str(), Presence::kInTheRoom);
  }
  quorum = RoomQuorumAt(*workspace_, At("m1"), ItemAt("i1"));
  EXPECT_TRUE(quorum.met) << quorum.text.toStdString();
  // One goes, and it is not any more.
  Seat(client::testing::kOtherMandate, Presence::kAway);
  const RoomQuorum after = RoomQuorumAt(*workspace_, At("m1"), ItemAt("i1"));
  EXPECT_EQ(after.sides[1].toMap()[QStringLiteral("present")].toInt() + 1,
            quorum.sides[1].toMap()[QStringLiteral("present")].toInt());
  EXPECT_FALSE(after.met);
  EXPECT_NE(after.text, quorum.text);
}

TEST_F(RoomTest, ASeatSaysWhereItsHolderIsAndWhoeverHasAConflictOfInterestLeavesTheCount) {
  Desk();
  EXPECT_EQ(SeatOf(client::testing::kMandate)[QStringLiteral("presence")].toInt(),
            static_cast<int>(Presence::kNotRecorded));
  Seat(client::testing::kMandate, Presence::kRemote);
  EXPECT_EQ(SeatOf(client::testing::kMandate)[QStringLiteral("presence")].toInt(), static_cast<int>(Presence::kRemote));
  const int of = RoomQuorumAt(*workspace_, At("m1"), ItemAt("i1")).sides[0].toMap()[QStringLiteral("of")].toInt();
  Do(RecusalAct(*workspace_, At("m1"), ItemAt("i1"), domain::PersonId(client::testing::kMember), false));
  EXPECT_TRUE(SeatOf(client::testing::kMandate)[QStringLiteral("recused")].toBool());
  EXPECT_EQ(RoomQuorumAt(*workspace_, At("m1"), ItemAt("i1")).sides[0].toMap()[QStringLiteral("of")].toInt(), of - 1);
  // At another item it is as it was.
  EXPECT_EQ(RoomQuorumAt(*workspace_, At("m1"), ItemAt("i2")).sides[0].toMap()[QStringLiteral("of")].toInt(), of);
}

TEST_F(RoomTest, OneTapIsTheWordOfAllPresentAndExceptionsAreTheirOwn) {
  Desk();
  Seat(client::testing::kMandate, Presence::kInTheRoom);
  Seat(client::testing::kOtherMandate, Presence::kInTheRoom);
  ASSERT_THAT(RoomVoices(*workspace_, At("m1"), ItemAt("i1")), SizeIs(2));
  const domain::Meeting before = At("m1");
  const RoomAct said = SaidAct(At("m1"), ItemAt("i1"), v1::STANCE_APPROVE,
                               {{QString::fromLatin1(client::testing::kOtherMandate), int{v1::STANCE_REJECT}}});
  const domain::StatementId id = Do(said);
  for (const QVariantMap& voice : RoomVoices(*workspace_, At("m1"), ItemAt("i1"))) {
    EXPECT_EQ(voice[QStringLiteral("stance")].toInt(),
              voice[QStringLiteral("mandate")].toString() == QLatin1String(client::testing::kOtherMandate)
                  ? int{v1::STANCE_REJECT}
                  : int{v1::STANCE_APPROVE});
  }
  // Taken back, nobody has said anything.
  for (const RoomAct& back : TakingBack(*workspace_, said.act, id, before, At("m1"))) Do(back);
  for (const QVariantMap& voice : RoomVoices(*workspace_, At("m1"), ItemAt("i1")))
    EXPECT_EQ(voice[QStringLiteral("stance")].toInt(), 0);
}

TEST_F(RoomTest, WhatHasBeenSentIsTakenBackByTheStatementThatSetsItRight) {
  Desk();
  Seat(client::testing::kMandate, Presence::kRemote);
  const domain::Meeting before = At("m1");
  const RoomAct left =
      PresenceAct(before, ItemAt("i1"), domain::MandateId(client::testing::kMandate), Presence::kAway, false, false);
  const domain::StatementId id = Do(left);
  EXPECT_EQ(RoomPresenceAt(ItemAt("i1"), domain::MandateId(client::testing::kMandate)), Presence::kAway);
  const auto back = TakingBack(*workspace_, left.act, id, before, At("m1"));
  ASSERT_THAT(back, SizeIs(1));
  Do(back.front());
  EXPECT_EQ(RoomPresenceAt(ItemAt("i1"), domain::MandateId(client::testing::kMandate)), Presence::kRemote);
}

TEST_F(RoomTest, WhatIsNotedWhileTheMeetingIsAtAnotherItemIsOfThatItemAlone) {
  Desk();
  const domain::MandateId mandate(client::testing::kMandate);
  Do(PresenceAct(At("m1"), ItemAt("i2"), mandate, Presence::kRemote, false, false));
  EXPECT_EQ(RoomPresenceAt(ItemAt("i1"), mandate), Presence::kNotRecorded);
  EXPECT_EQ(RoomPresenceAt(ItemAt("i2"), mandate), Presence::kRemote);
  // Noted of the whole meeting and taken back, each item has what it had; an absence that nobody saw is not written.
  const domain::Meeting before = At("m1");
  const RoomAct all = PresenceAct(before, ItemAt("i1"), mandate, Presence::kInTheRoom, false, false);
  const domain::StatementId id = Do(all);
  EXPECT_EQ(RoomPresenceAt(ItemAt("i2"), mandate), Presence::kInTheRoom);
  const auto back = TakingBack(*workspace_, all.act, id, before, At("m1"));
  ASSERT_THAT(back, SizeIs(1));
  Do(back.front());
  EXPECT_EQ(RoomPresenceAt(ItemAt("i2"), mandate), Presence::kRemote);
  EXPECT_EQ(RoomPresenceAt(ItemAt("i1"), mandate), Presence::kInTheRoom);
}

TEST_F(RoomTest, WhereNothingWasNotedBeforeThereIsNothingToTakeBackAndNobodyHasCome) {
  Desk();
  RoomAct start;
  start.act.mutable_start_item()->set_meeting("m1");
  start.act.mutable_start_item()->set_item("i1");
  Do(start);
  const domain::Meeting before = At("m1");
  const RoomAct seated = PresenceAct(before, ItemAt("i1"), domain::MandateId(client::testing::kMandate),
                                     Presence::kInTheRoom, false, false);
  EXPECT_EQ(seated.act.record_attendance().movement(), v1::MOVEMENT_UNSPECIFIED);
  const domain::StatementId id = Do(seated);
  EXPECT_THAT(TakingBack(*workspace_, seated.act, id, before, At("m1")), IsEmpty());
  const RoomAct left =
      PresenceAct(At("m1"), ItemAt("i1"), domain::MandateId(client::testing::kMandate), Presence::kAway, false, false);
  EXPECT_EQ(left.act.record_attendance().movement(), v1::MOVEMENT_LEFT);
}

TEST_F(RoomTest, WhatWasSaidAgainAndTakenBackLeavesWhatWasSaidBefore) {
  Desk();
  Seat(client::testing::kMandate, Presence::kInTheRoom);
  Seat(client::testing::kOtherMandate, Presence::kInTheRoom);
  Do(SaidAct(At("m1"), ItemAt("i1"), v1::STANCE_APPROVE,
             {{QString::fromLatin1(client::testing::kOtherMandate), int{v1::STANCE_REJECT}}}));
  const QVariantMap other{{QString::fromLatin1(client::testing::kOtherMandate), int{v1::STANCE_REJECT}}};
  EXPECT_TRUE(OtherThanApproval(RoomVoices(*workspace_, At("m1"), ItemAt("i1"))) == other);
  const domain::Meeting before = At("m1");
  const RoomAct all = SaidAct(At("m1"), ItemAt("i1"), v1::STANCE_APPROVE, {});
  const domain::StatementId id = Do(all);
  EXPECT_TRUE(OtherThanApproval(RoomVoices(*workspace_, At("m1"), ItemAt("i1"))).isEmpty());
  for (const RoomAct& back : TakingBack(*workspace_, all.act, id, before, At("m1"))) Do(back);
  EXPECT_TRUE(OtherThanApproval(RoomVoices(*workspace_, At("m1"), ItemAt("i1"))) == other);
}

TEST_F(RoomTest, WhoseOwnWordComesMeanwhileIsAnExceptionUnlessItIsSetByHand) {
  const QString a = QStringLiteral("a"), b = QStringLiteral("b"), c = QStringLiteral("c");
  const int reject = v1::STANCE_REJECT, abstain = v1::STANCE_ABSTAIN;
  // One comes in, and one thinks better of it.
  EXPECT_TRUE(ExceptionsNow({{a, reject}}, {{a, reject}}, {{a, abstain}, {b, reject}}) ==
              (QVariantMap{{a, abstain}, {b, reject}}));
  // Chosen by hand, not chosen yet, and taken out by hand: they stay so.
  const QVariantMap by_hand{{a, 0}, {b, QVariant::fromValue(nullptr)}};
  EXPECT_TRUE(ExceptionsNow(by_hand, {{a, reject}, {c, reject}}, {{a, reject}, {b, reject}, {c, abstain}}) == by_hand);
  // Whoever is not there any more keeps theirs.
  EXPECT_TRUE(ExceptionsNow({{a, reject}}, {{a, reject}}, {}) == (QVariantMap{{a, reject}}));
}

TEST_F(RoomTest, AChangedReservationGetsItsEarlierTextBack) {
  Desk();
  Seat(client::testing::kMandate, Presence::kInTheRoom);
  Do(DecisionAct(*workspace_, At("m1"), ItemAt("i1"),
                 {v1::OUTCOME_REJECTED, {}, {}, {}, QStringLiteral("Alla var överens")}));
  const domain::MandateId mandate(client::testing::kMandate);
  const auto reserve = [&](const char* text, bool withdrawn) {
    const domain::Meeting before = At("m1");
    const RoomAct act =
        ReservationAct(*workspace_, At("m1"), ItemAt("i1"), mandate, QString::fromUtf8(text), withdrawn);
    const domain::StatementId id = Do(act);
    return TakingBack(*workspace_, act.act, id, before, At("m1"));
  };
  const auto first = reserve("Kostnaderna är oklara.", false);
  ASSERT_THAT(first, SizeIs(1));
  EXPECT_TRUE(first.front().act.record_reservation().withdrawn());
  const auto changed = reserve("Tiden är för kort.", false);
  ASSERT_THAT(changed, SizeIs(1));
  Do(changed.front());
  EXPECT_EQ(ItemAt("i1").reservations.at(mandate).text, "Kostnaderna är oklara.");
  const auto removed = reserve("", true);
  ASSERT_THAT(removed, SizeIs(1));
  Do(removed.front());
  EXPECT_FALSE(ItemAt("i1").reservations.at(mandate).withdrawn);
  EXPECT_EQ(ItemAt("i1").reservations.at(mandate).text, "Kostnaderna är oklara.");
}

TEST_F(RoomTest, WhatWasUndoneElsewhereIsNoMoreToBeTakenBack) {
  world_.network.up = false;  // what is signed waits
  world_.network.CutFeeds();
  world_.Settle();
  Desk();
  const domain::StatementId id = Do(PresenceAct(At("m1"), ItemAt("i1"), domain::MandateId(client::testing::kMandate),
                                                Presence::kInTheRoom, false, false));
  EXPECT_TRUE(IsStillDone(*workspace_, id));
  const absl::Status undone = workspace_->client().Undo(id);
  ASSERT_TRUE(undone.ok()) << undone;
  EXPECT_FALSE(IsStillDone(*workspace_, id));
}

TEST_F(RoomTest, ADecisionIsPrefilledWithTheProposalAndAgainstTheRuleItNeedsAReason) {
  Desk();
  const QString text = ProposedDecision(ItemAt("i1"));
  EXPECT_FALSE(text.isEmpty());
  RoomDecision decision{v1::OUTCOME_APPROVED, ClausesIn(text), {}, {}, {}};
  const auto refused = workspace_->client().Act(DecisionAct(*workspace_, At("m1"), ItemAt("i1"), decision).act);
  ASSERT_TRUE(refused.ok());
  EXPECT_TRUE(refused->refusal);
  decision.deviation = QStringLiteral("Alla var överens per telefon");
  Do(DecisionAct(*workspace_, At("m1"), ItemAt("i1"), decision));
  ASSERT_TRUE(ItemAt("i1").decision);
  EXPECT_TRUE(ItemAt("i1").decision->against_rule);
  EXPECT_EQ(ItemAt("i1").decision->clauses, ItemAt("i1").revisions.back().clauses);
  // Corrected: the newer one stands.
  decision.outcome = v1::OUTCOME_REJECTED;
  Do(DecisionAct(*workspace_, At("m1"), ItemAt("i1"), decision));
  EXPECT_EQ(ItemAt("i1").decision->outcome, v1::OUTCOME_REJECTED);
}

TEST_F(RoomTest, ACorrectionBeginsWithWhatWasDecidedAndARejectionWithNothingOfTheProposal) {
  Desk();
  EXPECT_EQ(DecisionTextFor(ItemAt("i1"), v1::OUTCOME_APPROVED), ProposedDecision(ItemAt("i1")));
  EXPECT_TRUE(DecisionTextFor(ItemAt("i1"), v1::OUTCOME_REJECTED).isEmpty());
  EXPECT_TRUE(DecisionTextFor(ItemAt("i1"), v1::OUTCOME_REFERRED_BACK).isEmpty());
  EXPECT_TRUE(NeedsDeviation(*workspace_, At("m1"), ItemAt("i1")));
  Do(DecisionAct(*workspace_, At("m1"), ItemAt("i1"),
                 {v1::OUTCOME_APPROVED,
                  ClausesIn(QStringLiteral("att vänta ett år\n\n  Att följa upp det")),
                  {},
                  {},
                  QStringLiteral("Alla var överens")}));
  EXPECT_EQ(DecisionTextFor(ItemAt("i1"), v1::OUTCOME_APPROVED), QStringLiteral("vänta ett år\nfölja upp det"));
  EXPECT_EQ(DecisionTextFor(ItemAt("i1"), v1::OUTCOME_APPROVED_FOR_SOME),
            DecisionTextFor(ItemAt("i1"), v1::OUTCOME_APPROVED));
  EXPECT_TRUE(DecisionTextFor(ItemAt("i1"), v1::OUTCOME_REJECTED).isEmpty());
  // The correction is judged as the decision was.
  EXPECT_TRUE(NeedsDeviation(*workspace_, At("m1"), ItemAt("i1")));
}

TEST_F(RoomTest, AnItemThatIsNoDecisionHasAQuorumToo) {
  AddItem("m1", "i9", 9, "Lägesbild", "", "Kom in i går kväll");
  Desk();
  Seat(client::testing::kMandate, Presence::kInTheRoom);
  ASSERT_FALSE(ItemAt("i9").is_decision);
  const RoomQuorum quorum = RoomQuorumAt(*workspace_, At("m1"), ItemAt("i9"));
  ASSERT_THAT(quorum.sides, SizeIs(2));
  EXPECT_EQ(quorum.sides[0].toMap()[QStringLiteral("present")].toInt(), 1);
  EXPECT_EQ(quorum.text, RoomQuorumAt(*workspace_, At("m1"), ItemAt("i1")).text);
}

TEST_F(RoomTest, ADeferralIsTheChairsActThatTheSecretaryEnters) {
  Create("m2", "2027-03-12");
  Desk();
  Do(DecisionAct(*workspace_, At("m1"), ItemAt("i1"), {v1::OUTCOME_DEFERRED, {}, {}, QStringLiteral("m2"), {}}));
  ASSERT_TRUE(ItemAt("i1").decision);
  EXPECT_EQ(ItemAt("i1").decision->to_meeting.value(), "m2");
  ASSERT_TRUE(ItemAt("i1").decision->entered);
  EXPECT_EQ(ItemAt("i1").decision->entered->stated_by, workspace_->shown().chair);
}

TEST_F(RoomTest, ReservationsAndAssignmentsStandWithTheItemUntilTheyAreTakenBack) {
  Desk();
  Seat(client::testing::kMandate, Presence::kInTheRoom);
  Do(DecisionAct(*workspace_, At("m1"), ItemAt("i1"),
                 {v1::OUTCOME_REJECTED, {}, {}, {}, QStringLiteral("Alla var överens")}));
  Do(ReservationAct(*workspace_, At("m1"), ItemAt("i1"), domain::MandateId(client::testing::kMandate),
                    QStringLiteral("Kostnaderna är oklara."), false));
  const RoomAct assignment = RoomAssignmentAct(At("m1"), ItemAt("i1"), QStringLiteral("Räkna på kostnaderna"), {},
                                               {QStringLiteral("kansliet")}, QStringLiteral("2027-01-15"));
  const domain::Meeting before = At("m1");
  const domain::StatementId id = Do(assignment);
  EXPECT_THAT(RoomNotes(*workspace_, At("m1"), ItemAt("i1")), SizeIs(2));
  EXPECT_THAT(RoomNotes(*workspace_, At("m1"), ItemAt("i2")), IsEmpty());
  Do(ReservationAct(*workspace_, At("m1"), ItemAt("i1"), domain::MandateId(client::testing::kMandate), {}, true));
  for (const RoomAct& back : TakingBack(*workspace_, assignment.act, id, before, At("m1"))) Do(back);
  EXPECT_THAT(RoomNotes(*workspace_, At("m1"), ItemAt("i1")), IsEmpty());
}

TEST_F(RoomTest, AWordThatCameAfterTheOpeningWaitsForTheChair) {
  world_.Declare("phone", client::testing::kMandate, "i1");
  world_.Settle();
  Desk();
  const auto late = RoomLate(*workspace_, At("m1"), ItemAt("i1"));
  ASSERT_THAT(late, SizeIs(1));
  EXPECT_THAT(RoomAdvance(*workspace_, At("m1"), ItemAt("i1")), IsEmpty());
  DeskBackToTheWorld();
  v1::Statement admit;
  admit.mutable_admit_late_position()->set_position(
      QByteArray::fromHex(late.front()[QStringLiteral("statement")].toString().toLatin1()).toStdString());
  Must("chair", admit);
  Desk();
  EXPECT_THAT(RoomLate(*workspace_, At("m1"), ItemAt("i1")), IsEmpty());
}

TEST_F(RoomTest, GuestsWithoutANameAreToldApartByWhatTheForumFileCallsThem) {
  for (const char last : {'a', 'b'}) {
    v1::Statement act;
    act.mutable_assign_office()->set_office(v1::OFFICE_ADJUNCT);
    act.mutable_assign_office()->set_person(std::string(31, '7') + last);
    act.mutable_assign_office()->set_holds(true);
    Must("secretary", act);
  }
  Desk();
  std::set<QString> titles, spoken, told;
  const QList<QVariantMap> rows = RoomGuests(*workspace_, At("m1"));
  for (const QVariantMap& row : rows) {
    titles.insert(row[QStringLiteral("title")].toString());
    spoken.insert(row[QStringLiteral("spokenName")].toString());
    told.insert(row[QStringLiteral("title")].toString() + row[QStringLiteral("subtitle")].toString());
  }
  EXPECT_LT(titles.size(), static_cast<std::size_t>(rows.size())) << "two are called alike";
  EXPECT_EQ(spoken.size(), static_cast<std::size_t>(rows.size()));
  EXPECT_EQ(told.size(), static_cast<std::size_t>(rows.size())) << "and look alike";
}

TEST_F(RoomTest, TheScreenOnTheWallNamesNobodyAndTellsNobodysWord) {
  world_.Declare("phone", client::testing::kMandate, "i1", "En hemlig kommentar");
  world_.Settle();
  Desk();
  RoomAct start;
  start.act.mutable_start_item()->set_meeting("m1");
  start.act.mutable_start_item()->set_item("i1");
  Do(start);
  const WallReading wall = ReadWall(*workspace_, At("m1"));
  EXPECT_EQ(wall.title, QString::fromStdString(ItemAt("i1").title));
  EXPECT_FALSE(wall.clauses.isEmpty());
  EXPECT_TRUE(wall.next.contains(QString::fromStdString(ItemAt("i2").title)));
  const QString all =
      QStringList{wall.head, wall.title, wall.prefix, wall.state, wall.outcome, wall.next, wall.clauses.join(u' ')}
          .join(u' ');
  EXPECT_FALSE(all.contains(QStringLiteral("hemlig")));
  EXPECT_FALSE(all.contains(workspace_->PersonName(domain::PersonId(client::testing::kMember))));
  Do(DecisionAct(*workspace_, At("m1"), ItemAt("i1"),
                 {v1::OUTCOME_REJECTED, {}, {}, {}, QStringLiteral("Ingen annan var där")}));
  EXPECT_FALSE(ReadWall(*workspace_, At("m1")).outcome.isEmpty());
}

}  // namespace
}  // namespace mandat::app
