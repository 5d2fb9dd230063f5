// The shape of statements about minutes, distribution and assignments: see shape.h.
#include "shared/domain/shape_internal.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

void CheckRecipients(FieldChecks& check, const google::protobuf::RepeatedPtrField<std::string>& recipients, Need need) {
  check.True(need == Need::kOptional || !recipients.empty(), "recipients", "at least one");
  check.AtMost("recipients", recipients.size(), kMaxRecipients);
  for (const std::string& recipient : recipients) check.Text("recipients", recipient, kMaxName, Need::kRequired);
}

// A version of the minutes, or of one paragraph.
template <typename Act>
void CheckVersion(FieldChecks& check, const Act& act) {
  check.Word("meeting", act.meeting());
  check.Word("item", act.item(), Need::kOptional);
  check.True(act.version() >= 1 && act.version() <= static_cast<std::uint32_t>(kMaxMinutesVersions), "version",
             "1-1000");
}

void CheckIssue(FieldChecks& check, const v1::IssueMinutes& act) {
  CheckVersion(check, act);
  check.True(act.stage() == v1::MINUTES_STAGE_DRAFT || act.stage() == v1::MINUTES_STAGE_FOR_SIGNING, "stage",
             "draft or for signing");
  check.Bytes("document.hash", act.document().hash(), Hash::kSize);
  check.True(act.size() >= 1 && act.size() <= kMaxDocumentBytes, "size", "1 byte to 100 MiB");
  check.Text("change", act.change(), kMaxChange, act.version() > 1 ? Need::kRequired : Need::kOptional);
}

void CheckExternalSignature(FieldChecks& check, const v1::RecordExternalSignature& act) {
  CheckVersion(check, act);
  check.Bytes("document_hash", act.document_hash(), Hash::kSize);
  check.Word("person", act.person());
  check.Bytes("file.hash", act.file().hash(), Hash::kSize);
  check.True(act.size() >= 1 && act.size() <= kMaxDocumentBytes, "size", "1 byte to 100 MiB");
  check.Text("service", act.service(), kMaxName, Need::kRequired);
  check.Text("signer", act.signer(), kMaxName, Need::kRequired);
  check.True(act.signed_at_ms() > 0, "signed_at_ms", "the time when it was signed");
}

void CheckAssignment(FieldChecks& check, const v1::GiveAssignment& act) {
  check.Word("assignment", act.assignment());
  check.Word("meeting", act.meeting());
  check.Word("item", act.item());
  check.Text("what", act.what(), kMaxClause, Need::kRequired);
  check.Words("persons", act.persons(), kMaxAssigned);
  check.AtMost("others", act.others_size(), kMaxAssigned);
  for (const std::string& other : act.others()) check.Text("others", other, kMaxName, Need::kRequired);
  check.True(!act.persons().empty() || !act.others().empty(), "persons", "at least one, or others in words");
  check.Word("due_meeting", act.due_meeting(), Need::kOptional);
  check.DateField("due_date", act.due_date());
  check.True(act.due_meeting().empty() || act.due_date().empty(), "due_date", "none where a meeting is named");
}

}  // namespace

void CheckMinutesAct(FieldChecks& check, const S& statement) {
  switch (statement.act_case()) {
    case S::kElectAdjusters: {
      const v1::ElectAdjusters& act = statement.elect_adjusters();
      check.Word("meeting", act.meeting());
      check.True(!act.mandates().empty(), "mandates", "one of each side");
      check.Words("mandates", act.mandates(), kMaxAdjusters);
      check.True(act.deadline_ms() >= 0, "deadline_ms", "0 or a time");
      return check.Text("place", act.place(), kMaxPlaceName);
    }
    case S::kIssueMinutes:
      return CheckIssue(check, statement.issue_minutes());
    case S::kSignMinutes:
      CheckVersion(check, statement.sign_minutes());
      return check.Bytes("document_hash", statement.sign_minutes().document_hash(), Hash::kSize);
    case S::kRefuseToSignMinutes:
      CheckVersion(check, statement.refuse_to_sign_minutes());
      check.Bytes("document_hash", statement.refuse_to_sign_minutes().document_hash(), Hash::kSize);
      return check.Text("reason", statement.refuse_to_sign_minutes().reason(), kMaxReason, Need::kRequired);
    case S::kRecordExternalSignature:
      return CheckExternalSignature(check, statement.record_external_signature());
    case S::kCommentMinutes:
      CheckVersion(check, statement.comment_minutes());
      return check.Text("text", statement.comment_minutes().text(), kMaxComment, Need::kRequired);
    case S::kSetDistribution:
      check.Word("meeting", statement.set_distribution().meeting());
      check.Word("item", statement.set_distribution().item());
      return CheckRecipients(check, statement.set_distribution().recipients(), Need::kOptional);
    case S::kRecordDistribution:
      CheckVersion(check, statement.record_distribution());
      check.True(statement.record_distribution().at_ms() > 0, "at_ms", "the time when it was sent");
      return CheckRecipients(check, statement.record_distribution().recipients(), Need::kRequired);
    case S::kGiveAssignment:
      return CheckAssignment(check, statement.give_assignment());
    case S::kReportAssignment:
      check.Word("assignment", statement.report_assignment().assignment());
      check.Text("text", statement.report_assignment().text(), kMaxComment, Need::kRequired);
      return check.Entered(statement.report_assignment().has_entered(), statement.report_assignment().entered());
    case S::kCloseAssignment:
      check.Word("assignment", statement.close_assignment().assignment());
      return check.Text("text", statement.close_assignment().text(), kMaxComment,
                        statement.close_assignment().done() ? Need::kOptional : Need::kRequired);
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
