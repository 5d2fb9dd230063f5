// Agenda, papers and experts: each test is a sentence of the rules of procedure or of the design.
#include <gtest/gtest.h>

#include <utility>

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/sitting_rules.h"
#include "shared/domain/visibility.h"
#include "tests/support/forum_test.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::kHolder;
using testing::kOther;

class AgendaTest : public testing::NewestWordTest {
 protected:
  AgendaTest() {
    for (const char* person : {kHolder, kOther, "chair", "specialist", "official"}) forum_.Enrol(person);
    forum_.Meeting();
  }

  // "i1=2 i2=1a": the items' places.
  v1::Statement Order(const std::vector<std::tuple<std::string, int, std::string>>& places,
                      const std::string& person = "secretary") {
    v1::Statement statement = forum_.By(person);
    statement.mutable_order_agenda()->set_meeting("m1");
    for (const auto& [id, number, letter] : places) {
      v1::AgendaPlace& place = *statement.mutable_order_agenda()->add_places();
      place.set_item(id);
      place.set_number(static_cast<std::uint32_t>(number));
      place.set_letter(letter);
    }
    return forum_.Current(statement);
  }
  v1::Statement Settle(const std::string& person) {
    v1::Statement statement = forum_.By(person);
    statement.mutable_settle_agenda()->set_meeting("m1");
    statement.set_observed_seq(forum_.state().head.seq);
    statement.set_observed_hash(std::string(32, 'h'));
    return statement;
  }
  v1::Statement Expert(const std::string& person, const std::vector<std::string>& items) {
    v1::Statement statement = forum_.By(person);
    v1::InviteExpert& act = *statement.mutable_invite_expert();
    act.set_meeting("m1");
    act.set_person("specialist");
    act.set_organisation("FoU");
    for (const std::string& id : items) act.add_items(id);
    return forum_.Current(statement);
  }
  v1::Statement Access(const v1::Statement& paper, v1::DocumentAccess access, const std::vector<std::string>& readers) {
    v1::Statement statement = forum_.By("secretary");
    v1::SetDocumentAccess& act = *statement.mutable_set_document_access();
    act.set_meeting("m1");
    *act.mutable_document() = paper.add_document().document();
    act.set_access(access);
    if (access == v1::DOCUMENT_ACCESS_RESTRICTED) act.set_ground("OSL 26 kap. 1 §");
    for (const std::string& reader : readers) act.add_readers(reader);
    return forum_.Current(statement);
  }
  bool Sees(const std::string& person, const StatementId& id) const {
    const State& state = forum_.state();
    const PersonId viewer(person);
    return Visible(state, state.facts[state.statements.at(id).place.seq - 1], viewer, RolesOf(state, viewer)).body;
  }
  bool Reads(const std::string& person, const v1::Statement& paper) const {
    const PersonId viewer(person);
    return MaySeeDocument(forum_.state(), BytesTo<Hash>(paper.add_document().document().hash()), viewer,
                          RolesOf(forum_.state(), viewer));
  }

  static constexpr v1::Refusal::Code kAccepted = v1::Refusal::CODE_UNSPECIFIED;
};

TEST_F(AgendaTest, AnOrderNamesEveryItemOnceAndGivesEachItsPlace) {
  EXPECT_EQ(CodeOf(Order({{"i1", 4, ""}, {"i2", 3, ""}, {"i3", 2, ""}})), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(CodeOf(Order({{"i1", 4, ""}, {"i2", 3, ""}, {"i3", 2, ""}, {"i9", 1, ""}})), v1::Refusal::CODE_NOT_FOUND);
  EXPECT_EQ(CodeOf(Order({{"i1", 1, ""}, {"i2", 1, ""}, {"i3", 2, ""}, {"i4", 3, ""}})),
            v1::Refusal::CODE_ALREADY_EXISTS);
  EXPECT_EQ(CodeOf(Order({{"i1", 1, ""}, {"i1", 2, ""}, {"i3", 3, ""}, {"i4", 4, ""}})), v1::Refusal::CODE_MALFORMED);
  Must(Order({{"i1", 2, "b"}, {"i2", 2, "a"}, {"i3", 2, ""}, {"i4", 1, ""}}));
  std::vector<std::string> order;
  for (const AgendaItem& each : meeting().items) order.push_back(each.id.value());
  EXPECT_EQ(order, (std::vector<std::string>{"i4", "i3", "i2", "i1"}));
}

TEST_F(AgendaTest, ASubItemKeepsItsParentsNumber) {
  Must(Order({{"i1", 1, ""}, {"i2", 1, "a"}, {"i3", 2, ""}, {"i4", 3, ""}}));
  EXPECT_EQ(CodeOf(Order({{"i1", 2, ""}, {"i2", 1, "a"}, {"i3", 1, ""}, {"i4", 3, ""}})), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(CodeOf(Order({{"i1", 2, ""}, {"i2", 2, "a"}, {"i3", 1, ""}, {"i4", 3, ""}})), kAccepted);
  EXPECT_EQ(CodeOf(Order({{"i1", 2, ""}, {"i2", 4, ""}, {"i3", 1, ""}, {"i4", 3, ""}})), kAccepted);
}

TEST_F(AgendaTest, AnItemWrittenWithoutHavingSeenANewOrderDoesNotUndoIt) {
  const v1::Statement written_before = forum_.Item("m1", "i1", 1);
  Must(Order({{"i1", 2, ""}, {"i2", 1, ""}, {"i3", 3, ""}, {"i4", 4, ""}}));
  EXPECT_EQ(CodeOf(written_before), v1::Refusal::CODE_SUPERSEDED_ELSEWHERE);
  EXPECT_EQ(CodeOf(forum_.Item("m1", "i3", 3)), kAccepted);
}

TEST_F(AgendaTest, OnceTheMeetingHasOpenedOnlyWhatWasAddedThereIsMoved) {
  forum_.Notice();
  forum_.Open();
  v1::Statement other = forum_.Item("m1", "other", 9);
  other.mutable_set_agenda_item()->set_reason("Anmäldes på mötet");
  Must(other);
  EXPECT_EQ(CodeOf(Order({{"i1", 1, ""}, {"i2", 2, ""}, {"i3", 3, ""}, {"i4", 4, ""}, {"other", 5, ""}})), kAccepted);
  EXPECT_EQ(CodeOf(Order({{"i1", 2, ""}, {"i2", 1, ""}, {"i3", 3, ""}, {"i4", 4, ""}, {"other", 9, ""}})),
            v1::Refusal::CODE_WRONG_MEETING_STATE);
  EXPECT_EQ(CodeOf(forum_.Item("m1", "i1", 7)), v1::Refusal::CODE_WRONG_MEETING_STATE);
}

TEST_F(AgendaTest, TheChairAnswersForTheFinalAgenda) {
  EXPECT_EQ(CodeOf(Settle("secretary")), v1::Refusal::CODE_CHAIRS_ACT);
  EXPECT_EQ(CodeOf(Settle(kHolder)), v1::Refusal::CODE_NOT_ALLOWED);
  EXPECT_FALSE(meeting().agenda.is_settled());
  Must(Settle("chair"));
  EXPECT_TRUE(meeting().agenda.is_settled());
  EXPECT_EQ(meeting().agenda.settled_by, PersonId("chair"));
  Must(forum_.Item("m1", "i5", 5));
  EXPECT_FALSE(meeting().agenda.is_settled());
  v1::Statement entered = Settle("secretary");
  *entered.mutable_settle_agenda()->mutable_entered() = forum_.Email(kHolder);
  EXPECT_EQ(CodeOf(entered), v1::Refusal::CODE_NOT_ALLOWED);
  *entered.mutable_settle_agenda()->mutable_entered() = forum_.Email("chair");
  Must(entered);
  EXPECT_TRUE(meeting().agenda.is_settled());
  EXPECT_EQ(meeting().agenda.settled_by, PersonId("chair"));
}

TEST_F(AgendaTest, NobodySettlesAChangeThatTheyHaveNotSeen) {
  const v1::Statement blind = Settle("chair");
  const StatementId change = Must(forum_.Item("m1", "i5", 5));
  const Decision refusal = Try(blind);
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->code(), v1::Refusal::CODE_SUPERSEDED_ELSEWHERE);
  EXPECT_EQ(refusal->statement_id(), change.bytes());
}

TEST_F(AgendaTest, ANoticeOfAnUnsettledAgendaIsPossibleAndTold) {
  EXPECT_TRUE(DoubtsBeforeNotice(meeting()).agenda_not_settled);
  EXPECT_TRUE(DoubtsBeforeNotice(meeting()).without_proposal.empty());
  Must(forum_.Item("m1", "i5", 5));
  EXPECT_EQ(DoubtsBeforeNotice(meeting()).without_proposal, std::vector<ItemId>{ItemId("i5")});
  Must(Settle("chair"));
  EXPECT_FALSE(DoubtsBeforeNotice(meeting()).agenda_not_settled);
  forum_.Notice();
}

TEST(StandingItems, AMeetingsAgendaIsToldWhichStandingItemsItLacks) {
  ForumBuilder forum([](std::string& file) {
    file += R"(
[[standing_item]]
title = "Val av justerare"
kind = "decision"
class = "forum"
place = "first"
[[standing_item]]
title = "Ärende 2"
kind = "information"
place = "first"
[[standing_item]]
title = "Övriga frågor"
kind = "discussion"
place = "last"
)";
  });
  forum.Meeting();
  const std::vector<StandingItem> missing = MissingStandingItems(*forum.state().FindMeeting(MeetingId("m1")));
  ASSERT_EQ(missing.size(), 2u);
  EXPECT_EQ(missing[0].title, "Val av justerare");
  EXPECT_EQ(missing[0].kind, AgendaItemKind::kDecision);
  EXPECT_FALSE(missing[0].last);
  EXPECT_EQ(missing[1].title, "Övriga frågor");
  EXPECT_EQ(missing[1].kind, AgendaItemKind::kDiscussion);
  EXPECT_TRUE(missing[1].last);
}

TEST_F(AgendaTest, TwoWhoSendTheSameSupplementAtOnceMailNobodyTwice) {
  forum_.Notice();
  const auto supplement = [&](const std::string& person, const std::string& item) {
    v1::Statement statement = forum_.By(person);
    statement.mutable_send_supplement()->set_meeting("m1");
    statement.mutable_send_supplement()->add_items(item);
    return statement;
  };
  v1::Statement chairs = supplement("chair", "i2");
  Must(supplement("secretary", "i2"));
  EXPECT_EQ(CodeOf(chairs), v1::Refusal::CODE_SUPERSEDED_ELSEWHERE);
  EXPECT_NE(CodeOf(supplement("chair", "i1")), v1::Refusal::CODE_SUPERSEDED_ELSEWHERE) << "what nobody has sent goes";
  chairs.set_observed_epoch(forum_.state().head.epoch);
  chairs.set_observed_seq(forum_.state().head.seq);
  chairs.set_observed_hash(std::string(32, 'h'));
  Must(chairs);
  EXPECT_EQ(meeting().supplements.size(), 2u) << "whoever has seen that it went may send it again";
}

TEST_F(AgendaTest, ASupplementComesAfterTheNotice) {
  v1::Statement supplement = forum_.By("secretary");
  supplement.mutable_send_supplement()->set_meeting("m1");
  EXPECT_EQ(CodeOf(supplement), v1::Refusal::CODE_MALFORMED);
  supplement.mutable_send_supplement()->add_items("i2");
  EXPECT_EQ(CodeOf(supplement), v1::Refusal::CODE_WRONG_MEETING_STATE);
  forum_.Notice();
  supplement.mutable_send_supplement()->add_documents()->set_hash(std::string(32, 'x'));
  EXPECT_EQ(CodeOf(supplement), v1::Refusal::CODE_NOT_FOUND);
  const v1::Statement paper = forum_.Paper("m1", "i2");
  Must(paper);
  *supplement.mutable_send_supplement()->mutable_documents(0) = paper.add_document().document();
  Must(supplement);
  ASSERT_EQ(meeting().supplements.size(), 1u);
  EXPECT_EQ(meeting().supplements[0].items, std::vector<ItemId>{ItemId("i2")});
  EXPECT_EQ(meeting().supplements[0].at, forum_.now());
}

TEST_F(AgendaTest, TheMeetingApprovesTheAgendaWithWhatCameAfterTheNotice) {
  forum_.Notice();
  v1::Statement other = forum_.Item("m1", "other", 9);
  other.mutable_set_agenda_item()->set_reason("Anmäldes på mötet");
  Must(other);
  v1::Statement approval = forum_.By("secretary");
  approval.mutable_approve_agenda()->set_meeting("m1");
  approval.mutable_approve_agenda()->add_added("other");
  EXPECT_EQ(CodeOf(approval), v1::Refusal::CODE_WRONG_MEETING_STATE);
  forum_.Open();
  approval.mutable_approve_agenda()->set_added(0, "i1");
  EXPECT_EQ(CodeOf(approval), v1::Refusal::CODE_MALFORMED);
  approval.mutable_approve_agenda()->set_added(0, "other");
  Must(approval);
  EXPECT_EQ(meeting().agenda.added, std::vector<ItemId>{ItemId("other")});
  EXPECT_EQ(meeting().agenda.approved_at, forum_.now());
  v1::Statement again = forum_.By("secretary");
  again.mutable_approve_agenda()->set_meeting("m1");
  EXPECT_EQ(CodeOf(again), v1::Refusal::CODE_SUPERSEDED_ELSEWHERE);
  EXPECT_EQ(CodeOf(forum_.Current(again)), kAccepted);
}

TEST_F(AgendaTest, ExpertsAreApprovedByTheChair) {
  EXPECT_EQ(CodeOf(Expert("secretary", {"i2"})), v1::Refusal::CODE_CHAIRS_ACT);
  v1::Statement entered = Expert("secretary", {"i2"});
  *entered.mutable_invite_expert()->mutable_entered() = forum_.Email(kHolder);
  EXPECT_EQ(CodeOf(entered), v1::Refusal::CODE_NOT_ALLOWED);
  *entered.mutable_invite_expert()->mutable_entered() = forum_.Email("chair");
  EXPECT_EQ(CodeOf(entered), kAccepted);
  EXPECT_EQ(CodeOf(Expert("chair", {})), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(CodeOf(Expert("chair", {"i9"})), v1::Refusal::CODE_NOT_FOUND);
  Must(Expert("chair", {"i2"}));
  EXPECT_EQ(meeting().experts.at(PersonId("specialist")).approved_by, PersonId("chair"));
}

TEST_F(AgendaTest, AnExpertSeesTheirItemsAloneUntilTheMeetingIsOver) {
  const StatementId created = forum_.state().FindMeeting(MeetingId("m1"))->statement;
  const StatementId theirs = item("i2").statement;
  const StatementId others = item("i1").statement;
  const StatementId word = Must(forum_.Answer(kHolder, testing::kMandate, true));
  EXPECT_FALSE(Sees("specialist", created));
  const StatementId invited = Must(Expert("chair", {"i2"}));
  EXPECT_TRUE(Sees("specialist", invited));
  EXPECT_TRUE(Sees("specialist", created));
  EXPECT_TRUE(Sees("specialist", theirs));
  EXPECT_TRUE(Sees("specialist", item("i2").revisions[0].statement));
  EXPECT_FALSE(Sees("specialist", others));
  EXPECT_FALSE(Sees("specialist", word));
  const StatementId position = forum_.Declare(kHolder, testing::kMandate, "i2");
  EXPECT_FALSE(Sees("specialist", position));
  Must(Expert("chair", {"i1"}));
  EXPECT_FALSE(Sees("specialist", theirs));
  EXPECT_TRUE(Sees("specialist", others));
  forum_.Notice();
  forum_.Open();
  forum_.Close();
  EXPECT_FALSE(Sees("specialist", others));
  EXPECT_TRUE(Sees("specialist", invited));
}

TEST_F(AgendaTest, AnExpertReadsThePapersOfTheirItemsThatAreMeantForThem) {
  v1::Statement of_item = forum_.Paper("m1", "i2");
  of_item.mutable_add_document()->set_access(v1::DOCUMENT_ACCESS_ITEM);
  v1::Statement of_other = forum_.Paper("m1", "i1");
  of_other.mutable_add_document()->set_access(v1::DOCUMENT_ACCESS_ITEM);
  const v1::Statement of_meeting = forum_.Paper("m1", "i2");
  for (const v1::Statement* paper : {&std::as_const(of_item), &std::as_const(of_other), &of_meeting}) Must(*paper);
  Must(Expert("chair", {"i2"}));
  EXPECT_TRUE(Reads("specialist", of_item));
  EXPECT_FALSE(Reads("specialist", of_other));
  EXPECT_FALSE(Reads("specialist", of_meeting));
  for (const v1::Statement* paper : {&std::as_const(of_item), &std::as_const(of_other), &of_meeting})
    EXPECT_TRUE(Reads(kHolder, *paper));
  v1::Statement withdrawn = forum_.By("chair");
  withdrawn.mutable_invite_expert()->set_meeting("m1");
  withdrawn.mutable_invite_expert()->set_person("specialist");
  withdrawn.mutable_invite_expert()->set_withdrawn(true);
  Must(forum_.Current(withdrawn));
  EXPECT_FALSE(Reads("specialist", of_item));
}

TEST_F(AgendaTest, ARestrictedPaperStatesItsGroundAndIsSeenByThoseNamedAndTheSecretariat) {
  v1::Statement paper = forum_.Paper("m1", "i2");
  v1::AddDocument& act = *paper.mutable_add_document();
  act.set_access(v1::DOCUMENT_ACCESS_RESTRICTED);
  EXPECT_EQ(CodeOf(paper), v1::Refusal::CODE_MALFORMED);
  act.set_ground("OSL 26 kap. 1 §");
  act.add_readers(kHolder);
  act.add_readers("official");
  const StatementId added = Must(paper);
  for (const char* person : {"secretary", "chair", kHolder, "official"}) {
    EXPECT_TRUE(Reads(person, paper)) << person;
    EXPECT_TRUE(Sees(person, added)) << person;
  }
  EXPECT_FALSE(Reads(kOther, paper));
  EXPECT_FALSE(Sees(kOther, added));
}

TEST_F(AgendaTest, ANewVersionOfARestrictedPaperIsRestrictedUnlessSaidOtherwise) {
  v1::Statement paper = forum_.Paper("m1", "i2");
  paper.mutable_add_document()->set_access(v1::DOCUMENT_ACCESS_RESTRICTED);
  paper.mutable_add_document()->set_ground("OSL 26 kap. 1 §");
  paper.mutable_add_document()->add_readers(kHolder);
  Must(paper);
  v1::Statement version = forum_.Paper("m1", "i2");
  version.mutable_add_document()->set_replaces(paper.add_document().document().hash());
  Must(forum_.Current(version));
  EXPECT_TRUE(Reads(kHolder, version));
  EXPECT_FALSE(Reads(kOther, version));
}

TEST_F(AgendaTest, AChangeOfAccessIsToldToThoseWhoseReadingEndsAndRevealsThePaperToOthers) {
  const v1::Statement paper = forum_.Paper("m1", "i2");
  const StatementId added = Must(paper);
  const StatementId restricted = Must(Access(paper, v1::DOCUMENT_ACCESS_RESTRICTED, {kHolder}));
  const std::uint64_t seq = forum_.state().statements.at(added).place.seq;
  const auto revealed = [&](const std::string& person) {
    const auto records = PossiblyRevealedBy(forum_.state(), forum_.state().head.seq, PersonId(person));
    return std::find(records.begin(), records.end(), seq) != records.end();
  };
  EXPECT_FALSE(Sees(kOther, added));
  EXPECT_TRUE(Sees(kOther, restricted));
  EXPECT_TRUE(revealed(kOther));
  EXPECT_FALSE(Sees("official", restricted));
  const StatementId named = Must(Access(paper, v1::DOCUMENT_ACCESS_RESTRICTED, {"official"}));
  EXPECT_FALSE(Sees(kHolder, added));
  EXPECT_TRUE(Sees(kHolder, named));
  EXPECT_TRUE(Sees("official", added));
  EXPECT_TRUE(revealed("official"));
  Must(Access(paper, v1::DOCUMENT_ACCESS_MEETING, {}));
  EXPECT_TRUE(Sees(kOther, added));
}

TEST_F(AgendaTest, AReplicaThatDropsARestrictedPaperStillFoldsWhatItWasTold) {
  const v1::Statement paper = forum_.Paper("m1", "i2");
  Must(paper);
  const StatementId restricted = Must(Access(paper, v1::DOCUMENT_ACCESS_RESTRICTED, {kHolder}));
  const State& server = forum_.state();
  const PersonId viewer(kOther);
  State replica;
  replica.viewer = viewer;
  for (const testing::Recorded& record : forum_.log()) {
    const bool body = Visible(server, server.facts[record.place.seq - 1], viewer, RolesOf(server, viewer)).body;
    Apply(replica,
          {record.place, record.time, body ? &record.statement : nullptr, nullptr, record.bytes_hash, server.forum_id});
  }
  EXPECT_EQ(replica.hidden_bodies, 1u);
  const std::uint64_t seq = server.statements.at(restricted).place.seq;
  EXPECT_TRUE(Visible(replica, replica.facts[seq - 1], viewer, RolesOf(replica, viewer)).body);
  EXPECT_EQ(replica.documents.size(), 0u);
  // A hidden paper takes nothing from what a member knows of the verdicts.
  EXPECT_TRUE(replica.KnowsMeeting(*replica.FindMeeting(MeetingId("m1"))));
  replica.viewer = PersonId("specialist");
  EXPECT_FALSE(replica.KnowsMeeting(*replica.FindMeeting(MeetingId("m1"))));
}

}  // namespace
}  // namespace mandat::domain
