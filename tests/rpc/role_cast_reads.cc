// What the cast's forum has beside its two meetings: matters, a plan, a petition, and "m3", which was held.
#include <cstdlib>

#include "shared/domain/text_hash.h"
#include "tests/rpc/role_cast.h"

namespace mandat::server {
namespace {

constexpr char kOwnMandate[] = "karlskrona-older";
constexpr char kOwnClause[] = "att godkänna planen";

}  // namespace

std::string RoleCast::Upload(const std::string& bytes) {
  TestForum& forum = harness_.forum;
  const domain::Hash hash = domain::Sha256(bytes);
  const auto stored =
      harness_.store->AddToBlob(hash, harness_.secretary.id(), bytes.size(), 0, bytes, forum.clock.Now());
  if (!stored.ok() || !stored->complete) std::abort();
  return hash.bytes();
}

void RoleCast::AddMatters() {
  TestDevice& secretary = harness_.secretary;
  TestDevice& member = *principals_.at("member").device;
  v1::Statement act;
  v1::SubmitMatter& matter = *act.mutable_submit_matter();
  matter.set_matter("fou");
  matter.set_title("FoU-avtal");
  matter.set_description("Utse utredare");
  matter.set_kind(v1::ITEM_KIND_DECISION);
  matter.set_decision_class(v1::DECISION_CLASS_SUBJECT);
  matter.add_areas("older");
  matter.set_meeting("m1");
  Record(member, act);
  v1::Statement referral;
  referral.mutable_refer_out()->set_matter("fou");
  referral.mutable_refer_out()->set_to_forum("Samverkansnämnden");
  referral.mutable_refer_out()->set_text("För kännedom");
  Record(secretary, referral);
  v1::Statement plan;
  plan.mutable_set_meeting_plan()->set_year(2040);
  plan.mutable_set_meeting_plan()->add_meetings()->set_date("2040-03-09");
  Record(secretary, plan);
  v1::Statement petition;
  petition.mutable_petition_meeting()->set_reason("Läget på boendena");
  petition.mutable_petition_meeting()->set_agenda("Bemanning");
  Record(member, petition);
  v1::Statement conveyance;
  v1::RequestConveyance& asked = *conveyance.mutable_request_conveyance();
  asked.set_meeting("m1");
  asked.set_mandate(kOwnMandate);
  asked.set_conveyor("ronneby-care-chief");
  Record(member, conveyance);
  v1::Statement contest;
  contest.mutable_contest_position()->set_position(entered_.bytes());
  contest.mutable_contest_position()->set_reason("Det har jag inte skrivit");
  Record(member, contest);
  v1::Statement expert;
  expert.mutable_invite_expert()->set_meeting("m1");
  expert.mutable_invite_expert()->add_items("i1");
  expert.mutable_invite_expert()->set_person("specialist");
  Record(*principals_.at("chair").device, expert);
}

void RoleCast::AddHeldMeeting() {
  TestForum& forum = harness_.forum;
  TestDevice& secretary = harness_.secretary;
  Record(secretary, forum.CreateMeeting("m3", "2040-02-03"));
  Record(secretary, forum.SetItem("m3", "i1", 1));
  Record(secretary, forum.SetProposal("m3", "i1", kOwnClause));
  v1::Statement act;
  act.mutable_send_notice()->set_meeting("m3");
  Record(secretary, act);
  v1::Statement answer;
  answer.mutable_answer_notice()->set_meeting("m3");
  answer.mutable_answer_notice()->set_mandate(kOwnMandate);
  answer.mutable_answer_notice()->set_attending(true);
  Record(*principals_.at("member").device, answer);
  act.mutable_open_meeting()->set_meeting("m3");
  Record(secretary, act);
  for (const char* mandate : {kOwnMandate, "region-director"}) {
    v1::Statement attendance;
    attendance.mutable_record_attendance()->set_meeting("m3");
    attendance.mutable_record_attendance()->set_mandate(mandate);
    attendance.mutable_record_attendance()->set_present(true);
    Record(secretary, attendance);
  }
  v1::Statement guest;
  guest.mutable_record_guest()->set_meeting("m3");
  guest.mutable_record_guest()->set_kind(v1::GUEST_KIND_OFFICIAL);
  guest.mutable_record_guest()->set_name("En tjänsteperson");
  Record(secretary, guest);
  v1::Statement adjusters;
  adjusters.mutable_elect_adjusters()->set_meeting("m3");
  adjusters.mutable_elect_adjusters()->add_mandates(kOwnMandate);
  adjusters.mutable_elect_adjusters()->add_mandates("region-director");
  Record(secretary, adjusters);
  v1::Statement decision;
  v1::RecordDecision& decided = *decision.mutable_record_decision();
  decided.set_meeting("m3");
  decided.set_item("i1");
  decided.set_outcome(v1::OUTCOME_APPROVED);
  decided.add_clauses()->set_text(kOwnClause);
  decided.set_deviation("De övriga hade anmält förhinder");
  Record(secretary, decision);
  v1::Statement assignment;
  v1::GiveAssignment& given = *assignment.mutable_give_assignment();
  given.set_assignment("ramverk");
  given.set_meeting("m3");
  given.set_item("i1");
  given.set_what("Ta fram ett förslag till ramverk");
  given.add_persons("assignee");
  given.set_due_meeting("m1");
  Record(secretary, assignment);
  act.mutable_close_meeting()->set_meeting("m3");
  Record(secretary, act);
  IssueMinutes();
}

void RoleCast::IssueMinutes() {
  TestDevice& secretary = harness_.secretary;
  for (const std::uint32_t version : {1U, 2U}) {
    v1::MinutesDocument document;
    document.set_format(1);
    document.set_meeting("m3");
    document.set_version(version);
    v1::MinutesParagraph& paragraph = *document.add_paragraphs();
    paragraph.set_number("1/40");
    paragraph.set_item("i1");
    paragraph.set_title("Ärende");
    paragraph.mutable_decision()->set_outcome(v1::OUTCOME_APPROVED);
    paragraph.mutable_decision()->add_clauses(kOwnClause);
    paragraph.mutable_decision()->add_present_mandates(kOwnMandate);
    const std::string bytes = document.SerializeAsString();
    v1::Statement act;
    v1::IssueMinutes& issue = *act.mutable_issue_minutes();
    issue.set_meeting("m3");
    issue.set_version(version);
    issue.set_stage(version == 1 ? v1::MINUTES_STAGE_DRAFT : v1::MINUTES_STAGE_FOR_SIGNING);
    issue.mutable_document()->set_hash(Upload(bytes));
    issue.set_size(bytes.size());
    if (version > 1) issue.set_change("Efter synpunkter");
    Record(secretary, act);
    if (version > 1) continue;
    v1::Statement comment;
    comment.mutable_comment_minutes()->set_meeting("m3");
    comment.mutable_comment_minutes()->set_version(version);
    comment.mutable_comment_minutes()->set_text("Jag gick före § 2");
    Record(*principals_.at("member").device, comment);
  }
  v1::Statement sent;
  sent.mutable_record_distribution()->set_meeting("m3");
  sent.mutable_record_distribution()->set_version(2);
  sent.mutable_record_distribution()->add_recipients("PSVO");
  sent.mutable_record_distribution()->set_at_ms(harness_.forum.clock.Now().ms);
  Record(secretary, sent);
}

}  // namespace mandat::server
