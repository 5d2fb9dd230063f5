// Erasing records: what stays, what goes, who may, and that the fold is the same without what went.
#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/erasure_test_util.h"
#include "shared/domain/minutes.h"
#include "shared/domain/positions.h"
#include "shared/domain/residue.h"
#include "shared/domain/retention.h"
#include "shared/domain/text_hash.h"
#include "shared/domain/visibility.h"
#include "tests/support/cast.h"
#include "tests/support/random_acts.h"

namespace mandat::domain {
namespace {

using erasure::AdjustMinutes;
using erasure::Erasure;
using erasure::FoldWithResidues;
using erasure::WithoutWords;
using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;
using R = v1::Refusal;
using S = v1::Statement;

constexpr R::Code kAccepted = R::CODE_UNSPECIFIED;

R::Code CodeOf(const ForumBuilder& forum, const S& statement) {
  const Decision decision = forum.Try(statement);
  return decision ? decision->code() : kAccepted;
}

// Every text and every field of bytes of the message, filled; messages below it too.
void FillAll(google::protobuf::Message& message) {
  using F = google::protobuf::FieldDescriptor;
  const auto* reflection = message.GetReflection();
  for (int i = 0; i < message.GetDescriptor()->field_count(); ++i) {
    const F* field = message.GetDescriptor()->field(i);
    if (field->cpp_type() == F::CPPTYPE_STRING) {
      if (field->is_repeated()) {
        reflection->AddString(&message, field, "said");
      } else {
        reflection->SetString(&message, field, "said");
      }
    } else if (field->cpp_type() == F::CPPTYPE_MESSAGE) {
      FillAll(field->is_repeated() ? *reflection->AddMessage(&message, field)
                                   : *reflection->MutableMessage(&message, field));
    }
  }
}

void NamesOfFilled(const google::protobuf::Message& message, std::set<std::string>& names) {
  using F = google::protobuf::FieldDescriptor;
  const auto* reflection = message.GetReflection();
  std::vector<const F*> fields;
  reflection->ListFields(message, &fields);
  for (const F* field : fields) {
    const int count = field->is_repeated() ? reflection->FieldSize(message, field) : 1;
    for (int i = 0; i < count; ++i) {
      if (field->cpp_type() == F::CPPTYPE_MESSAGE) {
        NamesOfFilled(field->is_repeated() ? reflection->GetRepeatedMessage(message, field, i)
                                           : reflection->GetMessage(message, field),
                      names);
      } else if (field->cpp_type() == F::CPPTYPE_STRING) {
        const std::string value = field->is_repeated() ? reflection->GetRepeatedString(message, field, i)
                                                       : reflection->GetString(message, field);
        if (!value.empty()) names.insert(message.GetDescriptor()->name() + "." + field->name());
      }
    }
  }
}

S Filled(int kind) {
  S statement;
  const auto* field = S::descriptor()->FindFieldByNumber(kind);
  FillAll(*statement.GetReflection()->MutableMessage(&statement, field));
  return statement;
}

// Whoever adds a field that people write in, and not to ResidueOf, meets this list. Only ids, dates and hashes stand in
// it.
const std::set<std::string> kStay = {"AddDocument.item",
                                     "AddDocument.media_type",
                                     "AddDocument.meeting",
                                     "AddDocument.readers",
                                     "AddDocument.replaces",
                                     "AdmitLateMatter.matter",
                                     "AdmitLateMatter.meeting",
                                     "AnswerConveyance.request",
                                     "AnswerNomination.nomination",
                                     "AnswerNotice.items",
                                     "AnswerNotice.mandate",
                                     "AnswerNotice.meeting",
                                     "CloseAssignment.assignment",
                                     "CommentMinutes.item",
                                     "CommentMinutes.meeting",
                                     "CompleteMatter.matter",
                                     "ContestPosition.position",
                                     "DeclareForPresent.clauses_hash",
                                     "DeclareForPresent.item",
                                     "DeclareForPresent.meeting",
                                     "DeclareForPresent.paper_hashes",
                                     "DeclareForPresent.silent",
                                     "DeclarePosition.clauses_hash",
                                     "DeclarePosition.item",
                                     "DeclarePosition.mandate",
                                     "DeclarePosition.meeting",
                                     "DeclarePosition.paper_hashes",
                                     "DeclareRecusal.item",
                                     "DeclareRecusal.meeting",
                                     "DeclareRecusal.person",
                                     "DescribePerson.person",
                                     "DistributeMinutes.item",
                                     "DistributeMinutes.meeting",
                                     "DocumentRef.hash",
                                     "GiveAssignment.assignment",
                                     "GiveAssignment.due_date",
                                     "GiveAssignment.due_meeting",
                                     "GiveAssignment.item",
                                     "GiveAssignment.meeting",
                                     "GiveAssignment.persons",
                                     "InviteExpert.items",
                                     "InviteExpert.meeting",
                                     "InviteExpert.person",
                                     "IssueMinutes.item",
                                     "IssueMinutes.meeting",
                                     "JoinPetition.petition",
                                     "MailOutcome.cause",
                                     "MailOutcome.code",
                                     "MailOutcome.person",
                                     "NominateSubstitute.items",
                                     "NominateSubstitute.mandate",
                                     "NominateSubstitute.meeting",
                                     "NominateSubstitute.person",
                                     "NoteMatterHistory.date",
                                     "NoteMatterHistory.matter",
                                     "PetitionMeeting.before",
                                     "PrepareMatter.matter",
                                     "PrepareMatter.meeting",
                                     "Provenance.stated_by",
                                     "RecordDistribution.item",
                                     "RecordDistribution.meeting",
                                     "RecordReservation.item",
                                     "RecordReservation.mandate",
                                     "RecordReservation.meeting",
                                     "ReportAssignment.assignment",
                                     "RequestConveyance.conveyor",
                                     "RequestConveyance.items",
                                     "RequestConveyance.mandate",
                                     "RequestConveyance.meeting",
                                     "ReviewMatter.matter",
                                     "RevokeNomination.nomination",
                                     "SendReminder.meeting",
                                     "SendReminder.persons",
                                     "SetDocumentAccess.meeting",
                                     "SetDocumentAccess.readers",
                                     "SetReminders.meeting",
                                     "SubmitMatter.areas",
                                     "SubmitMatter.matter",
                                     "SubmitMatter.meeting",
                                     "WithdrawMatter.matter",
                                     "WithdrawPosition.position"};

TEST(Residue, HoldsIdsAndNothingThatAnybodyWrote) {
  std::set<std::string> left;
  for (const int kind : testing::AllActKinds()) {
    S original = Filled(kind);
    if (original.has_issue_minutes()) original.mutable_issue_minutes()->set_stage(v1::MINUTES_STAGE_DRAFT);
    if (const auto residue = ResidueOf(original)) {
      NamesOfFilled(*residue, left);
      EXPECT_EQ(ResidueOf(*residue)->SerializeAsString(), residue->SerializeAsString()) << testing::NameOfKind(kind);
      EXPECT_EQ(residue->act_case(), original.act_case());
    }
  }
  for (const std::string& name : left) EXPECT_TRUE(kStay.contains(name)) << name << " stays";
  for (const std::string& name : kStay) EXPECT_TRUE(left.contains(name)) << name << " is gone";
}

TEST(Retention, EveryKindOfStatementHasARowAndWhatKeysAndMinutesNeedStays) {
  std::map<int, int> rows;
  for (const RetentionRule& rule : RetentionTable()) ++rows[rule.act];
  for (const int kind : testing::AllActKinds()) EXPECT_EQ(rows[kind], 1) << testing::NameOfKind(kind);
  EXPECT_EQ(rows.size(), testing::AllActKinds().size());
  for (const S::ActCase kept : {S::kFoundForum, S::kInvite, S::kEnrol, S::kRevokeDevice, S::kBeginEpoch,
                                S::kEraseRecord, S::kSignMinutes, S::kRecordDecision, S::kSetProposal}) {
    EXPECT_NE(RetentionOf(kept).bar, ErasureBar::kNone);
    EXPECT_FALSE(ResidueOf(Filled(kept))) << kept;
  }
  // Nothing that is kept for ever can be erased.
  for (const RetentionRule& rule : RetentionTable())
    EXPECT_FALSE(rule.retention == RetentionClass::kKept && rule.bar == ErasureBar::kNone) << rule.act;
  EXPECT_EQ(RetentionYears().Of(RetentionClass::kMinutes), std::nullopt);
  EXPECT_EQ(RetentionYears().Of(RetentionClass::kRegister), std::nullopt) << "a principal's decision, not ours";
  EXPECT_EQ(RetentionYears().Of(RetentionClass::kShortLived), 2);
}

// ---- Who, what, when -----------------------------------------------------------------------------------------------

class ErasureTest : public ::testing::Test {
 protected:
  ErasureTest() {
    for (const char* person : {kHolder, kOther, "region-director", "chair", "deputy"}) forum_.Enrol(person);
    forum_.Meeting();
    forum_.Notice();
  }
  StatementId Name(const std::string& person, const std::string& name) {
    S statement = forum_.By("secretary");
    statement.mutable_describe_person()->set_person(person);
    statement.mutable_describe_person()->set_name(name);
    return forum_.Must(forum_.Current(statement));
  }
  ForumBuilder forum_;
};

TEST_F(ErasureTest, IsTheSecretarysAlone) {
  const StatementId named = Name("deputy", "Gunilla Ek");
  for (const char* person : {"chair", kHolder, "deputy"})
    EXPECT_EQ(CodeOf(forum_, Erasure(forum_, named, person)), R::CODE_NOT_ALLOWED) << person;
  EXPECT_EQ(CodeOf(forum_, Erasure(forum_, named)), kAccepted);
}

TEST_F(ErasureTest, StatesItsGround) {
  S erasure = Erasure(forum_, Name("deputy", "Gunilla Ek"));
  erasure.mutable_erase_record()->set_ground("GDPR");
  const Decision decision = forum_.Try(erasure);
  ASSERT_TRUE(decision);
  EXPECT_EQ(decision->code(), R::CODE_MALFORMED);
  EXPECT_EQ(decision->field(), "ground");
}

TEST_F(ErasureTest, NobodyWritesIntoTheResidue) {
  const S right = Erasure(forum_, Name("deputy", "Gunilla Ek"));
  const auto with = [&](const std::function<void(v1::EraseRecord&, S&)>& edit) {
    S wrong = right;
    v1::EraseRecord& act = *wrong.mutable_erase_record();
    S residue = *ParseResidue(act.residue());
    edit(act, residue);
    act.set_residue(residue.SerializeAsString());
    return CodeOf(forum_, wrong);
  };
  const std::string name = forum_.log().back().statement.describe_person().name();
  EXPECT_EQ(with([&](auto&, S& residue) { residue.mutable_describe_person()->set_name(name); }), R::CODE_MALFORMED);
  EXPECT_EQ(with([](auto&, S& residue) { residue.mutable_answer_notice()->set_attending(true); }), R::CODE_MALFORMED);
  EXPECT_EQ(with([&](auto&, S& residue) { residue.set_statement_id(forum_.FreshBytes(16)); }), R::CODE_NOT_FOUND);
  EXPECT_EQ(with([](auto& act, S&) { act.set_time_ms(act.time_ms() + 1); }), R::CODE_MALFORMED);
  EXPECT_EQ(with([](auto& act, S&) { act.set_epoch(2); }), R::CODE_NOT_FOUND);
  EXPECT_EQ(with([](auto& act, S&) { act.set_seq(act.seq() + 100); }), R::CODE_NOT_FOUND);
  EXPECT_EQ(with([](auto&, S&) {}), kAccepted);
  // What fits as a residue, and is another's: whoever has the record knows.
  const testing::Recorded& record = forum_.log().back();
  EXPECT_TRUE(IsTrueErasure(right.erase_record(), record.statement, record.time));
  S other = record.statement;
  other.mutable_describe_person()->set_person("chair");
  EXPECT_FALSE(IsTrueErasure(right.erase_record(), other, record.time));
  EXPECT_FALSE(IsTrueErasure(right.erase_record(), record.statement, {record.time.ms + 1}));
}

TEST_F(ErasureTest, HappensOnceAndCannotItselfBeErased) {
  const StatementId named = Name("deputy", "Gunilla Ek");
  const StatementId erasure = forum_.Must(Erasure(forum_, named));
  const Decision again = forum_.Try(Erasure(forum_, named));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->code(), R::CODE_ALREADY_EXISTS);
  EXPECT_EQ(again->seq(), forum_.state().statements.at(erasure).place.seq);
  const auto why = WhyNotErasable(forum_.state(), forum_.state().statements.at(erasure).place.seq);
  ASSERT_TRUE(why);
  EXPECT_EQ(why->code(), R::CODE_NOT_ERASABLE);
  EXPECT_EQ(why->given(), "erase_record");
  EXPECT_EQ(why->field(), "log");
}

TEST_F(ErasureTest, WhatWasErasedIsNotTakenAgain) {
  const StatementId named = Name("deputy", "Gunilla Ek");
  const S repeat = forum_.log().back().statement;
  EXPECT_EQ(CodeOf(forum_, repeat), R::CODE_ID_REUSED);
  forum_.Must(Erasure(forum_, named));
  EXPECT_EQ(CodeOf(forum_, repeat), R::CODE_ERASED);
  EXPECT_TRUE(forum_.state().statements.at(named).bytes_hash.is_zero()) << "a hash by which a name can be guessed";
}

TEST_F(ErasureTest, WordsStayUntilTheMinutesAreAdjusted) {
  const StatementId position = forum_.Declare(kHolder, kMandate, "i1");
  const auto why = [&] { return WhyNotErasable(forum_.state(), forum_.state().statements.at(position).place.seq); };
  ASSERT_TRUE(why());
  EXPECT_EQ(why()->code(), R::CODE_WRONG_MEETING_STATE);
  EXPECT_EQ(why()->given(), "called");
  EXPECT_EQ(why()->allowed(), "adjusted, cancelled");
  AdjustMinutes(forum_, [&] { EXPECT_TRUE(why()); });
  EXPECT_FALSE(why());
  EXPECT_EQ(CodeOf(forum_, Erasure(forum_, position)), kAccepted);
}

TEST_F(ErasureTest, APaperThatAProposalNamesStays) {
  S loose = forum_.Paper("m1", "i1");
  const StatementId paper = forum_.Must(loose);
  S named = forum_.Paper("m1", "i1");
  const StatementId named_id = forum_.Must(named);
  S proposal = forum_.Proposal("m1", "i1", 2, "lydelse");
  proposal.mutable_set_proposal()->add_papers()->set_hash(named.add_document().document().hash());
  proposal.mutable_set_proposal()->set_change("Underlag");
  forum_.Must(forum_.Current(proposal));
  EXPECT_FALSE(WhyNotErasable(forum_.state(), forum_.state().statements.at(paper).place.seq));
  const auto why = WhyNotErasable(forum_.state(), forum_.state().statements.at(named_id).place.seq);
  ASSERT_TRUE(why);
  EXPECT_EQ(why->code(), R::CODE_NOT_ERASABLE);
  EXPECT_EQ(why->field(), "decision");
  // Its bytes go with it, once nothing else names them.
  const std::uint64_t seq = forum_.state().statements.at(paper).place.seq;
  EXPECT_EQ(FilesThatGo(forum_.state(), seq, loose, nullptr),
            std::vector<Hash>{BytesTo<Hash>(loose.add_document().document().hash())});
  forum_.Meeting("m2", "2027-05-12", 1);
  S elsewhere = forum_.By("secretary");
  *elsewhere.mutable_add_document() = loose.add_document();
  elsewhere.mutable_add_document()->set_meeting("m2");
  elsewhere.mutable_add_document()->clear_item();
  forum_.Must(elsewhere);
  EXPECT_TRUE(FilesThatGo(forum_.state(), seq, loose, nullptr).empty());
}

TEST_F(ErasureTest, APaperIsErasedWhenEveryRecordOfItIs) {
  S paper = forum_.Paper("m1", "i1");
  const Hash hash = BytesTo<Hash>(paper.add_document().document().hash());
  const StatementId first = forum_.Must(paper);
  forum_.Meeting("m2", "2027-05-12", 1);
  S elsewhere = forum_.By("secretary");
  *elsewhere.mutable_add_document() = paper.add_document();
  elsewhere.mutable_add_document()->set_meeting("m2");
  elsewhere.mutable_add_document()->clear_item();
  const StatementId second = forum_.Must(elsewhere);
  EXPECT_EQ(PaperErasedBy(forum_.state(), hash), 0u);
  forum_.Must(Erasure(forum_, first));
  EXPECT_EQ(PaperErasedBy(forum_.state(), hash), 0u);
  const StatementId erasure = forum_.Must(Erasure(forum_, second));
  EXPECT_EQ(PaperErasedBy(forum_.state(), hash), forum_.state().statements.at(erasure).place.seq);
  EXPECT_EQ(PaperErasedBy(forum_.state(), Hash()), 0u);
}

TEST(ErasureVisibility, IsSeenByWhoeverSawWhatItErased) {
  for (const testing::Stage stage : {testing::Stage::kCalled, testing::Stage::kOpen, testing::Stage::kClosed}) {
    testing::Cast cast(stage);
    const State& state = cast.forum.state();
    for (const testing::Recorded& record : cast.forum.log()) {
      S erasure = cast.forum.By("secretary");
      erasure.mutable_erase_record()->set_seq(record.place.seq);
      const RecordFacts facts = FactsOf(state, erasure);
      EXPECT_EQ(facts.erases, record.place.seq);
      EXPECT_FALSE(facts.has_sealed);
      for (const char* role : {"secretary", "chair", "meeting_chair", "member_own", "member_other", "substitute_asked",
                               "substitute_accepted", "adjunct", "preparatory_group", "observer", "stranger"}) {
        const PersonId viewer(testing::PersonOf(role));
        const Roles roles = RolesOf(state, viewer);
        EXPECT_EQ(Visible(state, facts, viewer, roles).body,
                  Visible(state, state.facts[record.place.seq - 1], viewer, roles).body)
            << role << " and record " << record.place.seq;
      }
    }
  }
}

// ---- The fold ------------------------------------------------------------------------------------------------------

TEST_F(ErasureTest, WhatFoldsLaterIsAsBeforeAndTheWordsAreGone) {
  const StatementId named = Name("deputy", "Gunilla Ek");
  S recusal = forum_.By(kOther);
  recusal.mutable_declare_recusal()->set_meeting("m1");
  recusal.mutable_declare_recusal()->set_item("i2");
  recusal.mutable_declare_recusal()->set_person(kOther);
  recusal.mutable_declare_recusal()->set_reason("Min syster söker bidraget");
  const StatementId recused = forum_.Must(forum_.Current(recusal));
  const v1::SealedPart stance = ForumBuilder::Stance(v1::STANCE_REJECT, "Det räcker inte");
  const StatementId position = forum_.Must(forum_.Position(kHolder, kMandate, "i1"), &stance);
  AdjustMinutes(forum_);
  for (const StatementId& id : {named, recused, position}) forum_.Must(Erasure(forum_, id));
  const State after = FoldWithResidues(forum_, true);
  EXPECT_EQ(WithoutWords(after), WithoutWords(forum_.state()));
  EXPECT_EQ(after.persons.at(PersonId("deputy")).name, "");
  const Meeting& meeting = *after.FindMeeting(MeetingId("m1"));
  EXPECT_TRUE(IsRecused(*meeting.FindItem(ItemId("i2")), PersonId(kOther)));
  EXPECT_EQ(meeting.FindItem(ItemId("i2"))->recusals.front().reason, "");
  EXPECT_EQ(after.FindPosition(position)->stance, Stance::kUnspecified);
  EXPECT_EQ(after.FindPosition(position)->comment, "");
  EXPECT_EQ(after.hidden_bodies, 0u);
}

TEST_F(ErasureTest, MinutesNameWhoeverHasNoNameAnyMoreByTheirWord) {
  const StatementId named = Name("chair", "Kerstin Lund");
  const auto chair_in = [](const State& state) {
    return MinutesOf(state, *state.FindMeeting(MeetingId("m1")), {}).chair();
  };
  AdjustMinutes(forum_);
  EXPECT_EQ(chair_in(forum_.state()), "Kerstin Lund");
  forum_.Must(Erasure(forum_, named));
  EXPECT_EQ(chair_in(FoldWithResidues(forum_, true)), "chair");
}

}  // namespace
}  // namespace mandat::domain
