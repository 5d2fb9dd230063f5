// Every refusal is reachable: one way to each code, so that none is dead and each carries what is needed to say it.
#include <gtest/gtest.h>

#include <functional>
#include <map>

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/residue.h"
#include "tests/support/forum_builder.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;
using R = v1::Refusal;

// A forum with a called meeting, two members and a substitute with devices.
ForumBuilder Called() {
  ForumBuilder forum;
  for (const char* person : {kHolder, kOther, "chair", "deputy"}) forum.Enrol(person);
  forum.Meeting();
  forum.Notice();
  return forum;
}

R Refused(const ForumBuilder& forum, const v1::Statement& statement, const v1::SealedPart* sealed = nullptr) {
  const Decision decision = forum.Try(statement, sealed);
  if (decision) return *decision;
  ADD_FAILURE() << "accepted: " << statement.ShortDebugString();
  return R();
}

R RefusedPosition(ForumBuilder& forum, const std::function<void(v1::Statement&)>& edit = {}) {
  v1::Statement statement = forum.Position(kHolder, kMandate, "i1");
  if (edit) edit(statement);
  const v1::SealedPart sealed = ForumBuilder::Stance();
  return Refused(forum, statement, &sealed);
}

R Founding(const std::function<void(v1::Statement&)>& edit) {
  v1::Statement founding = ForumBuilder().log().front().statement;
  edit(founding);
  const Decision decision = Decide(State(), founding, nullptr, Time{1});
  return decision ? *decision : R();
}

const std::map<R::Code, std::function<R()>>& Ways() {
  static const std::map<R::Code, std::function<R()>> kWays = {
      {R::CODE_MALFORMED,
       [] {
         ForumBuilder forum = Called();
         const R refusal =
             RefusedPosition(forum, [](v1::Statement& s) { s.mutable_declare_position()->set_item("Not A Word"); });
         EXPECT_EQ(refusal.field(), "item");
         EXPECT_FALSE(refusal.allowed().empty());
         return refusal;
       }},
      {R::CODE_WRONG_FORUM,
       [] {
         ForumBuilder forum = Called();
         return RefusedPosition(forum, [&](v1::Statement& s) { s.set_forum_id(forum.FreshBytes(32)); });
       }},
      {R::CODE_UNKNOWN_DEVICE,
       [] {
         ForumBuilder forum = Called();
         return RefusedPosition(forum, [&](v1::Statement& s) { s.set_device_id(forum.FreshBytes(16)); });
       }},
      {R::CODE_DEVICE_REVOKED,
       [] {
         ForumBuilder forum = Called();
         const v1::Statement position = forum.Position(kHolder, kMandate, "i1");
         v1::Statement revocation = forum.By("secretary");
         revocation.mutable_revoke_device()->set_device_id(position.device_id());
         const StatementId id = forum.Must(revocation);
         const v1::SealedPart sealed = ForumBuilder::Stance();
         const R refusal = Refused(forum, position, &sealed);
         EXPECT_EQ(refusal.statement_id(), id.bytes());
         return refusal;
       }},
      {R::CODE_COUNTER_REUSED,
       [] {
         ForumBuilder forum = Called();
         forum.Declare(kHolder, kMandate, "i2");
         return RefusedPosition(forum, [&](v1::Statement& s) {
           s.set_device_counter(forum.state().FindDevice(DeviceOf(s))->last_counter);
         });
       }},
      {R::CODE_UNKNOWN_HEAD,
       [] {
         ForumBuilder forum = Called();
         v1::Statement epoch = forum.By("secretary");
         epoch.mutable_begin_epoch()->set_epoch(2);
         epoch.mutable_begin_epoch()->set_kept_epoch(1);
         epoch.mutable_begin_epoch()->set_kept_seq(forum.state().head.seq - 1);
         epoch.mutable_begin_epoch()->set_kept_hash(forum.FreshBytes(32));
         epoch.mutable_begin_epoch()->set_reason("Återläst");
         const R refusal = Refused(forum, epoch);
         EXPECT_EQ(refusal.seq(), forum.state().head.seq);
         return refusal;
       }},
      {R::CODE_ID_REUSED,
       [] {
         ForumBuilder forum = Called();
         return RefusedPosition(
             forum, [&](v1::Statement& s) { s.set_statement_id(forum.log().back().statement.statement_id()); });
       }},
      {R::CODE_SUPERSEDED_ELSEWHERE,
       [] {
         ForumBuilder forum = Called();
         const StatementId first = forum.Declare(kHolder, kMandate, "i1");
         const v1::Statement tablet = forum.Position(kHolder, kMandate, "i1");
         EXPECT_EQ(tablet.replaces(), first.bytes());
         const StatementId phone = forum.Declare(kHolder, kMandate, "i1");
         v1::Statement late = forum.Position(kHolder, kMandate, "i1");
         late.set_replaces(tablet.replaces());
         const v1::SealedPart sealed = ForumBuilder::Stance();
         const R refusal = Refused(forum, late, &sealed);
         EXPECT_EQ(refusal.statement_id(), phone.bytes());
         return refusal;
       }},
      {R::CODE_NOT_ALLOWED,
       [] {
         ForumBuilder forum = Called();
         v1::Statement open = forum.By(kHolder);
         open.mutable_open_meeting()->set_meeting("m1");
         const R refusal = Refused(forum, open);
         EXPECT_EQ(refusal.person(), kHolder);
         return refusal;
       }},
      {R::CODE_NOT_FOUND,
       [] {
         ForumBuilder forum = Called();
         const R refusal =
             RefusedPosition(forum, [](v1::Statement& s) { s.mutable_declare_position()->set_item("i99"); });
         EXPECT_EQ(refusal.given(), "i99");
         return refusal;
       }},
      {R::CODE_ALREADY_EXISTS,
       [] {
         ForumBuilder forum = Called();
         v1::Statement meeting = forum.By("secretary");
         meeting.mutable_create_meeting()->set_meeting("m1");
         meeting.mutable_create_meeting()->set_date("2027-09-01");
         return Refused(forum, meeting);
       }},
      {R::CODE_WRONG_MEETING_STATE,
       [] {
         ForumBuilder forum = Called();
         v1::Statement close = forum.By("secretary");
         close.mutable_close_meeting()->set_meeting("m1");
         const R refusal = Refused(forum, close);
         EXPECT_EQ(refusal.given(), "called");
         EXPECT_EQ(refusal.allowed(), "open");
         return refusal;
       }},
      {R::CODE_ITEM_DECIDED,
       [] {
         ForumBuilder forum = Called();
         forum.Open();
         forum.Decide("i1");
         return RefusedPosition(forum);
       }},
      {R::CODE_NOT_A_DECISION_ITEM,
       [] {
         ForumBuilder forum = Called();
         v1::Statement item = forum.Item("m1", "i1", 1);
         item.mutable_set_agenda_item()->set_kind(v1::ITEM_KIND_INFORMATION);
         item.mutable_set_agenda_item()->set_reason("Bara information");
         forum.Must(item);
         return RefusedPosition(forum);
       }},
      {R::CODE_STALE_REVISION,
       [] {
         ForumBuilder forum = Called();
         const v1::Statement written = forum.Position(kHolder, kMandate, "i1");
         forum.Must(forum.Proposal("m1", "i1", 2, "ny lydelse"));
         const v1::SealedPart sealed = ForumBuilder::Stance();
         const R refusal = Refused(forum, written, &sealed);
         EXPECT_EQ(refusal.revision(), 2u);
         return refusal;
       }},
      {R::CODE_TEXT_DIFFERS,
       [] {
         ForumBuilder forum = Called();
         EXPECT_EQ(
             RefusedPosition(
                 forum, [&](v1::Statement& s) { s.mutable_declare_position()->add_paper_hashes(forum.FreshBytes(32)); })
                 .field(),
             "paper_hashes");
         return RefusedPosition(
             forum, [&](v1::Statement& s) { s.mutable_declare_position()->set_clauses_hash(forum.FreshBytes(32)); });
       }},
      {R::CODE_RECUSED,
       [] {
         ForumBuilder forum = Called();
         v1::Statement recusal = forum.By(kHolder);
         recusal.mutable_declare_recusal()->set_meeting("m1");
         recusal.mutable_declare_recusal()->set_item("i1");
         recusal.mutable_declare_recusal()->set_person(kHolder);
         forum.Must(recusal);
         return RefusedPosition(forum);
       }},
      {R::CODE_MANDATE_NOT_ACTIVE,
       [] {
         ForumBuilder forum = Called();
         v1::Statement assign = forum.By("secretary");
         assign.mutable_assign_mandate()->set_mandate(kMandate);
         assign.mutable_assign_mandate()->set_holder(kHolder);
         assign.mutable_assign_mandate()->set_valid_to("2027-03-11");
         forum.Must(assign);
         const R refusal = RefusedPosition(forum);
         EXPECT_EQ(refusal.mandate(), kMandate);
         return refusal;
       }},
      {R::CODE_SUBSTITUTE_IS_MEMBER,
       [] {
         ForumBuilder forum = Called();
         return Refused(forum, forum.Nomination(kHolder, kMandate, kOther));
       }},
      {R::CODE_SUBSTITUTE_TAKEN,
       [] {
         ForumBuilder forum = Called();
         const StatementId nomination = forum.Must(forum.Nomination(kHolder, kMandate, "deputy"));
         forum.Must(forum.NominationAnswer("deputy", nomination, true));
         const R refusal = Refused(forum, forum.Nomination(kOther, "ronneby-care", "deputy"));
         EXPECT_EQ(refusal.mandate(), kMandate);
         return refusal;
       }},
      {R::CODE_NOT_ASKED,
       [] {
         ForumBuilder forum = Called();
         forum.Must(forum.Nomination(kHolder, kMandate, "first", 1));
         const StatementId queued = forum.Must(forum.Nomination(kHolder, kMandate, "deputy", 2));
         return Refused(forum, forum.NominationAnswer("deputy", queued, true));
       }},
      {R::CODE_INVITATION_USED,
       [] {
         ForumBuilder forum = Called();
         const v1::Statement invitation = forum.Invitation("secretary", "newcomer");
         forum.Must(invitation);
         forum.Must(forum.Enrolment("newcomer", invitation.invite().invitation_id()));
         return Refused(forum, forum.Enrolment("newcomer", invitation.invite().invitation_id()));
       }},
      {R::CODE_INVITATION_EXPIRED,
       [] {
         ForumBuilder forum = Called();
         const v1::Statement invitation = forum.Invitation("secretary", "newcomer");
         forum.Must(invitation);
         forum.Advance(73);
         const R refusal = Refused(forum, forum.Enrolment("newcomer", invitation.invite().invitation_id()));
         EXPECT_EQ(refusal.deadline_ms(), invitation.invite().expires_at_ms());
         return refusal;
       }},
      {R::CODE_SEALED_PART_DIFFERS,
       [] {
         ForumBuilder forum = Called();
         return Refused(forum, forum.Position(kHolder, kMandate, "i1"), nullptr);
       }},
      {R::CODE_BAD_FORUM_FILE,
       [] {
         const R refusal = Founding(
             [](v1::Statement& s) { s.mutable_found_forum()->set_forum_file("[forum]\nid = \"x\"\nnonsense = 1\n"); });
         EXPECT_FALSE(refusal.field().empty());
         EXPECT_FALSE(refusal.given().empty());
         return refusal;
       }},
      {R::CODE_DOCUMENT_MISSING,
       [] {
         ForumBuilder forum = Called();
         v1::Statement proposal = forum.Proposal("m1", "i1", 2, "ny lydelse");
         proposal.mutable_set_proposal()->add_papers()->set_hash(forum.FreshBytes(32));
         const R refusal = Refused(forum, proposal);
         EXPECT_EQ(refusal.document(), proposal.set_proposal().papers(0).hash());
         return refusal;
       }},
      {R::CODE_TOO_MANY,
       [] {
         ForumBuilder forum = Called();
         v1::Statement proposal = forum.Proposal("m1", "i1", 2, "ny lydelse");
         for (int i = 0; i < 50; ++i) proposal.mutable_set_proposal()->add_clauses()->set_text("en till");
         const R refusal = Refused(forum, proposal);
         EXPECT_EQ(refusal.allowed(), "50");
         return refusal;
       }},
      {R::CODE_TOO_LATE,
       [] {
         ForumBuilder forum = Called();
         const StatementId nomination = forum.Must(forum.Nomination(kHolder, kMandate, "deputy"));
         const std::int64_t asked = forum.now().ms;
         forum.Advance(48);
         const R refusal = Refused(forum, forum.NominationAnswer("deputy", nomination, true));
         EXPECT_EQ(refusal.deadline_ms(), asked + 48LL * 60 * 60 * 1000);
         return refusal;
       }},
      {R::CODE_NOT_DERIVABLE,
       [] {
         ForumBuilder forum = Called();
         const StatementId nomination = forum.Must(forum.Nomination(kHolder, kMandate, "deputy"));
         forum.Advance(47);
         v1::Statement timeout = forum.ByServer();
         timeout.mutable_nomination_timed_out()->set_nomination(nomination.bytes());
         return Refused(forum, timeout);
       }},
      {R::CODE_ALREADY_FOUNDED,
       [] {
         const ForumBuilder forum = Called();
         return Refused(forum, [&] {
           ForumBuilder other;
           v1::Statement founding = other.log().front().statement;
           founding.set_statement_id(other.FreshBytes(16));
           return founding;
         }());
       }},
      {R::CODE_CLOCK,
       [] {
         ForumBuilder forum = Called();
         v1::Statement answer = forum.Answer("secretary", kMandate, true);
         *answer.mutable_answer_notice()->mutable_entered() = forum.Email(kHolder);
         answer.mutable_answer_notice()->mutable_entered()->set_given_at_ms(forum.now().ms + 3600000);
         const R refusal = Refused(forum, answer);
         EXPECT_EQ(refusal.deadline_ms(), forum.now().ms + 1);
         return refusal;
       }},
      {R::CODE_TOO_FEW_PETITIONERS,
       [] {
         ForumBuilder forum = Called();
         v1::Statement petition = forum.By(kHolder);
         petition.mutable_petition_meeting()->set_reason("Ny lag");
         petition.mutable_petition_meeting()->set_agenda("Avtalet");
         const StatementId id = forum.Must(petition);
         v1::Statement meeting = forum.By("secretary");
         v1::CreateMeeting& act = *meeting.mutable_create_meeting();
         act.set_meeting("extra");
         act.set_date("2027-02-01");
         act.set_kind(v1::MEETING_KIND_EXTRA);
         act.set_reason("Ny lag");
         act.set_petition(id.bytes());
         const R refusal = Refused(forum, meeting);
         EXPECT_EQ(refusal.given(), "1");
         EXPECT_EQ(refusal.allowed(), "6");
         return refusal;
       }},
      {R::CODE_WRONG_MATTER_STATE,
       [] {
         ForumBuilder forum = Called();
         v1::Statement matter = forum.By(kHolder);
         v1::SubmitMatter& act = *matter.mutable_submit_matter();
         act.set_matter("fou");
         act.set_title("FoU-avtal");
         act.set_description("Utse utredare");
         act.set_kind(v1::ITEM_KIND_DECISION);
         forum.Must(matter);
         v1::Statement answer = forum.By(kHolder);
         answer.mutable_complete_matter()->set_matter("fou");
         answer.mutable_complete_matter()->set_text("Kalkylen");
         const R refusal = Refused(forum, answer);
         EXPECT_EQ(refusal.given(), "unreviewed");
         EXPECT_EQ(refusal.allowed(), "completion_requested");
         return refusal;
       }},
      {R::CODE_NOT_A_SIGNER,
       [] {
         ForumBuilder forum = Called();
         forum.Open();
         for (const char* mandate : {kMandate, "region-director"}) forum.Attend(mandate);
         forum.Must(forum.Election({kMandate, "region-director"}));
         forum.Close();
         forum.Must(forum.Minutes());
         const R refusal = Refused(forum, forum.Signature(kOther));
         EXPECT_EQ(refusal.person(), kOther);
         return refusal;
       }},
      {R::CODE_CHAIRS_ACT,
       [] {
         ForumBuilder forum = Called();
         v1::Statement meeting = forum.By("secretary");
         v1::CreateMeeting& act = *meeting.mutable_create_meeting();
         act.set_meeting("extra");
         act.set_date("2027-02-01");
         act.set_kind(v1::MEETING_KIND_SPECIAL_EVENT);
         act.set_reason("Pandemi");
         const R refusal = Refused(forum, meeting);
         EXPECT_EQ(refusal.person(), "chair");
         return refusal;
       }},
      {R::CODE_NOT_ERASABLE,
       [] {
         ForumBuilder forum = Called();
         const testing::Recorded& founding = forum.log().front();
         v1::Statement erasure = forum.By("secretary");
         *erasure.mutable_erase_record() =
             MakeErasure(founding.place, founding.statement, founding.time, "Beslut 2027:1");
         erasure.mutable_erase_record()->set_residue("r");
         const R refusal = Refused(forum, erasure);
         EXPECT_EQ(refusal.given(), "found_forum");
         EXPECT_EQ(refusal.field(), "keys");
         EXPECT_EQ(refusal.seq(), 1u);
         return refusal;
       }},
      {R::CODE_ERASED,
       [] {
         ForumBuilder forum = Called();
         v1::Statement name = forum.By("secretary");
         name.mutable_describe_person()->set_person("deputy");
         name.mutable_describe_person()->set_name("Gunilla Ek");
         forum.Must(name);
         const testing::Recorded record = forum.log().back();
         v1::Statement erasure = forum.By("secretary");
         *erasure.mutable_erase_record() = MakeErasure(record.place, record.statement, record.time, "Beslut 2027:1");
         forum.Must(erasure);
         const R refusal = Refused(forum, name);
         EXPECT_EQ(refusal.seq(), forum.state().head.seq);
         return refusal;
       }},
      {R::CODE_STILL_IN_USE,
       [] {
         ForumBuilder forum = Called();
         v1::Statement ends = forum.By("secretary");
         v1::DescribePrincipal& act = *ends.mutable_describe_principal();
         act.set_principal("karlskrona");
         act.set_name("Karlskrona kommun");
         act.set_side("municipality");
         act.set_valid_to("2027-02-28");
         act.set_reason("Lämnar rådet");
         const R refusal = Refused(forum, ends);
         EXPECT_EQ(refusal.field(), "principal");
         EXPECT_EQ(refusal.given(), "karlskrona");
         EXPECT_EQ(refusal.mandate(), kMandate);
         EXPECT_EQ(refusal.allowed(), "2027-03-01");
         return refusal;
       }},
      {R::CODE_NOT_IN_FORCE,
       [] {
         ForumBuilder forum = Called();
         v1::Statement area = forum.By("secretary");
         v1::DescribeArea& act = *area.mutable_describe_area();
         act.set_area("digital");
         act.set_name("Välfärdsteknik");
         act.set_valid_to("2027-02-28");
         act.set_reason("Ett projekt");
         forum.Must(area);
         v1::Statement item = forum.Item("m1", "i1", 1);
         item.mutable_set_agenda_item()->add_areas("digital");
         item.mutable_set_agenda_item()->set_reason("Rör projektet");
         const R refusal = Refused(forum, item);
         EXPECT_EQ(refusal.field(), "areas");
         EXPECT_EQ(refusal.given(), "digital");
         EXPECT_EQ(refusal.allowed(), "..2027-02-28");
         return refusal;
       }},
      {R::CODE_NOT_APPROVED,
       [] {
         ForumBuilder forum = Called();
         v1::Statement item = forum.Item("m1", "i1", 1);
         item.mutable_set_agenda_item()->set_decision_class(v1::DECISION_CLASS_FORUM);
         item.mutable_set_agenda_item()->clear_areas();
         item.mutable_set_agenda_item()->set_reason("Arbetsordningen");
         forum.Must(item);
         v1::Statement rules = forum.By("secretary");
         v1::AmendRules& act = *rules.mutable_amend_rules();
         act.set_rules_file(forum.AmendedRules("notice_lead", "7"));
         act.set_meeting("m1");
         act.set_item("i1");
         act.set_reason("Kortare tid");
         const R refusal = Refused(forum, rules);
         EXPECT_EQ(refusal.item(), "i1");
         EXPECT_EQ(refusal.given(), "");
         return refusal;
       }},
  };
  return kWays;
}

TEST(RefusalCodes, EachIsReached) {
  const auto* codes = R::Code_descriptor();
  for (int i = 0; i < codes->value_count(); ++i) {
    const auto code = static_cast<R::Code>(codes->value(i)->number());
    SCOPED_TRACE(codes->value(i)->name());
    // Signatures are the ledger's.
    if (code == R::CODE_UNSPECIFIED || code == R::CODE_BAD_SIGNATURE || code == R::CODE_BAD_INVITATION_SIGNATURE)
      continue;
    const auto way = Ways().find(code);
    ASSERT_NE(way, Ways().end());
    EXPECT_EQ(way->second().code(), code);
  }
}

}  // namespace
}  // namespace mandat::domain
