// The shape of statements about matters, petitions, the year's plan and postponements: see shape.h.
#include "shared/domain/shape_internal.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

void CheckFiles(FieldChecks& check, const google::protobuf::RepeatedPtrField<v1::DocumentRef>& documents) {
  check.AtMost("documents", documents.size(), kMaxPapers);
  std::set<std::string> seen;
  for (const v1::DocumentRef& document : documents) {
    check.Bytes("documents", document.hash(), Hash::kSize);
    check.True(seen.insert(document.hash()).second, "documents", "each once");
  }
}

void CheckGroups(FieldChecks& check, const google::protobuf::RepeatedPtrField<std::string>& groups) {
  check.AtMost("groups", groups.size(), kMaxGroups);
  std::set<std::string> seen;
  for (const std::string& group : groups) {
    check.Text("groups", group, kMaxName, Need::kRequired);
    check.True(seen.insert(group).second, "groups", "each once");
  }
}

void CheckSubmission(FieldChecks& check, const v1::SubmitMatter& act) {
  check.Word("matter", act.matter());
  check.Text("title", act.title(), kMaxTitle, Need::kRequired);
  check.Text("description", act.description(), kMaxSummary, Need::kRequired);
  check.True(act.kind() >= v1::ITEM_KIND_DECISION && act.kind() <= v1::ITEM_KIND_DISCUSSION, "kind",
             "decision, information or discussion");
  check.True(
      act.decision_class() >= v1::DECISION_CLASS_UNSPECIFIED && act.decision_class() <= v1::DECISION_CLASS_FINANCIAL,
      "decision_class", "forum, subject or financial");
  check.Words("areas", act.areas(), kMaxAreas);
  check.Word("meeting", act.meeting(), Need::kOptional);
  CheckFiles(check, act.documents());
  CheckGroups(check, act.groups());
  check.Entered(act.has_entered(), act.entered());
}

void CheckPreparation(FieldChecks& check, const v1::PrepareMatter& act) {
  check.Word("matter", act.matter());
  check.True(act.ruling() >= v1::MATTER_RULING_ACCEPTED && act.ruling() <= v1::MATTER_RULING_REFERRED, "ruling",
             "accepted, rejected or referred");
  const bool accepted = act.ruling() == v1::MATTER_RULING_ACCEPTED;
  const bool referred = act.ruling() == v1::MATTER_RULING_REFERRED;
  check.Word("meeting", act.meeting(), accepted ? Need::kRequired : Need::kOptional);
  check.True(accepted || act.meeting().empty(), "meeting", "none: the matter is not accepted");
  check.Text("referred_to", act.referred_to(), kMaxName, referred ? Need::kRequired : Need::kOptional);
  check.True(referred || act.referred_to().empty(), "referred_to", "none: the matter is not referred");
  check.Text("reason", act.reason(), kMaxReason, accepted ? Need::kOptional : Need::kRequired);
  CheckGroups(check, act.groups());
  check.Text("coordination", act.coordination(), kMaxReason, act.groups_size() > 1 ? Need::kRequired : Need::kOptional);
}

void CheckReferral(FieldChecks& check, const v1::ReferOut& act) {
  check.True(act.matter().empty() != act.meeting().empty(), "matter", "a matter, or the minutes of a meeting");
  check.Word("matter", act.matter(), Need::kOptional);
  check.Word("meeting", act.meeting(), Need::kOptional);
  check.Word("item", act.item(), Need::kOptional);
  check.True(act.item().empty() || !act.meeting().empty(), "item", "none: the matter is referred");
  check.Text("to_forum", act.to_forum(), kMaxName, Need::kRequired);
  check.Bytes("to_forum_id", act.to_forum_id(), ForumId::kSize, Need::kOptional);
  check.Text("text", act.text(), kMaxSummary);
  CheckFiles(check, act.documents());
}

void CheckTakeIn(FieldChecks& check, const v1::TakeIn& act) {
  check.Word("matter", act.matter());
  check.Text("title", act.title(), kMaxTitle, Need::kRequired);
  check.Text("description", act.description(), kMaxSummary, Need::kRequired);
  check.Bytes("from_forum_id", act.from_forum_id(), ForumId::kSize);
  check.Text("from_forum", act.from_forum(), kMaxName, Need::kRequired);
  check.Bytes("statement_id", act.statement_id(), StatementId::kSize);
  check.True(act.seq() >= 1, "seq", "1 or more");
  check.Bytes("bundle.hash", act.bundle().hash(), Hash::kSize);
}

template <typename Times>
void CheckTimes(FieldChecks& check, const Times& act) {
  check.TimeOfDay("start", act.start());
  check.TimeOfDay("end", act.end());
  check.True(act.start().empty() || act.end().empty() || act.start() < act.end(), "end", "after start");
}

void CheckPlan(FieldChecks& check, const v1::SetMeetingPlan& act) {
  check.True(act.year() >= 2005 && act.year() <= 9998, "year", "2005-9998");
  check.AtMost("meetings", act.meetings_size(), kMaxPlannedMeetings);
  for (const v1::PlannedMeeting& meeting : act.meetings()) {
    check.DateField("meetings.date", meeting.date(), Need::kRequired);
    check.True(meeting.date().substr(0, 4) == std::to_string(act.year()), "meetings.date", "in the plan's year");
    CheckTimes(check, meeting);
  }
}

void CheckPostponement(FieldChecks& check, const v1::PostponeMeeting& act) {
  check.Word("meeting", act.meeting());
  check.DateField("date", act.date(), Need::kRequired);
  check.True(act.date() >= "2005-01-01", "date", "2005 or later");
  CheckTimes(check, act);
  check.Text("reason", act.reason(), kMaxReason, Need::kRequired);
  check.Entered(act.has_entered(), act.entered());
}

}  // namespace

void CheckMatterAct(FieldChecks& check, const S& statement) {
  switch (statement.act_case()) {
    case S::kSubmitMatter:
      return CheckSubmission(check, statement.submit_matter());
    case S::kReviewMatter: {
      const v1::ReviewMatter& act = statement.review_matter();
      check.Word("matter", act.matter());
      check.True(!act.complete() || act.request().empty(), "request", "none: it is complete");
      return check.Text("request", act.request(), kMaxReason, act.complete() ? Need::kOptional : Need::kRequired);
    }
    case S::kCompleteMatter: {
      const v1::CompleteMatter& act = statement.complete_matter();
      check.Word("matter", act.matter());
      check.Text("text", act.text(), kMaxSummary, Need::kRequired);
      CheckFiles(check, act.documents());
      return check.Entered(act.has_entered(), act.entered());
    }
    case S::kPrepareMatter:
      return CheckPreparation(check, statement.prepare_matter());
    case S::kAdmitLateMatter: {
      const v1::AdmitLateMatter& act = statement.admit_late_matter();
      check.Word("matter", act.matter());
      check.Word("meeting", act.meeting());
      check.Text("reason", act.reason(), kMaxReason, Need::kRequired);
      check.True(!act.by_forum() || !act.has_entered(), "entered", "none: the forum decided, at the meeting");
      return check.Entered(act.has_entered(), act.entered());
    }
    case S::kWithdrawMatter:
      check.Word("matter", statement.withdraw_matter().matter());
      check.Text("reason", statement.withdraw_matter().reason(), kMaxReason);
      return check.Entered(statement.withdraw_matter().has_entered(), statement.withdraw_matter().entered());
    case S::kNoteMatterHistory:
      check.Word("matter", statement.note_matter_history().matter());
      check.DateField("date", statement.note_matter_history().date(), Need::kRequired);
      return check.Text("text", statement.note_matter_history().text(), kMaxReason, Need::kRequired);
    case S::kReferOut:
      return CheckReferral(check, statement.refer_out());
    case S::kTakeIn:
      return CheckTakeIn(check, statement.take_in());
    default:
      return;
  }
}

void CheckPlanningAct(FieldChecks& check, const S& statement) {
  switch (statement.act_case()) {
    case S::kCreateMeeting: {
      const v1::CreateMeeting& act = statement.create_meeting();
      check.True(act.kind() >= v1::MEETING_KIND_UNSPECIFIED && act.kind() <= v1::MEETING_KIND_SPECIAL_EVENT, "kind",
                 "ordinary, extra or special event");
      const bool ordinary = act.kind() <= v1::MEETING_KIND_ORDINARY;
      const bool extra = act.kind() == v1::MEETING_KIND_EXTRA;
      check.Bytes("petition", act.petition(), StatementId::kSize, Need::kOptional);
      check.True(extra || act.petition().empty(), "petition", "only of an extra meeting");
      check.Text("reason", act.reason(), kMaxReason, ordinary ? Need::kOptional : Need::kRequired);
      check.True(!act.has_entered() || (!ordinary && act.petition().empty()), "entered",
                 "only of an extra meeting or a special event that the chair asks for");
      return check.Entered(act.has_entered(), act.entered());
    }
    case S::kSetMeetingPlan:
      return CheckPlan(check, statement.set_meeting_plan());
    case S::kPostponeMeeting:
      return CheckPostponement(check, statement.postpone_meeting());
    case S::kPetitionMeeting: {
      const v1::PetitionMeeting& act = statement.petition_meeting();
      check.Text("reason", act.reason(), kMaxReason, Need::kRequired);
      check.Text("agenda", act.agenda(), kMaxSummary, Need::kRequired);
      check.DateField("before", act.before());
      return check.Entered(act.has_entered(), act.entered());
    }
    case S::kJoinPetition:
      check.Bytes("petition", statement.join_petition().petition(), StatementId::kSize);
      return check.Entered(statement.join_petition().has_entered(), statement.join_petition().entered());
    case S::kSetAgendaItem:
      return check.Word("matter", statement.set_agenda_item().matter(), Need::kOptional);
    case S::kDescribeMandate: {
      const v1::DescribeMandate& act = statement.describe_mandate();
      check.Word("mandate", act.mandate());
      const Need need = act.abolished() ? Need::kOptional : Need::kRequired;
      check.Word("principal", act.principal(), need);
      check.Text("title", act.title(), kMaxTitle, need);
      check.Words("areas", act.areas(), kMaxAreas);
      return check.Text("reason", act.reason(), kMaxReason, Need::kRequired);
    }
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
