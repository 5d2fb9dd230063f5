#include "shared/ledger/schema_rules.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/message.h>

#include <set>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "shared/domain/ids.h"

namespace mandat::ledger {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

// Statements nest four deep; groups in unknown fields could nest without end.
constexpr int kMaxDepth = 16;

enum class Kind {
  kNumber,      // any value of its type, also bool
  kEnum,        // a value that the schema names
  kWord,        // IsWord
  kMaybeWord,   // IsWord or empty
  kWords,       // repeated IsWord, at most `limit`
  kText,        // at most `limit` characters
  kTexts,       // repeated, each at most 1000 characters, at most `limit`
  kBytes,       // exactly `limit` bytes
  kMaybeBytes,  // exactly `limit` bytes or none
  kSomeBytes,   // 1 to `limit` bytes
  kHashes,      // repeated, 32 bytes each, at most `limit`
  kBlobs,       // repeated, each at most 16 KiB, at most `limit`
  kMessage,     // may be left out
  kNeeded,      // a message that may not be left out
  kMessages,    // repeated, at most `limit`
};

struct Row {
  const char* field;
  Kind kind;
  int limit = 0;
};

constexpr std::size_t kMaxBlob = 16 * 1024;
constexpr std::size_t kMaxListedText = 1000;
constexpr int kMany = 1000;

// clang-format off
constexpr Row kTable[] = {
    {"Statement.version", Kind::kNumber},
    {"Statement.forum_id", Kind::kMaybeBytes, 32},
    {"Statement.statement_id", Kind::kBytes, 16},
    {"Statement.person", Kind::kMaybeWord},
    {"Statement.device_id", Kind::kBytes, 16},
    {"Statement.device_counter", Kind::kNumber},
    {"Statement.observed_epoch", Kind::kNumber},
    {"Statement.observed_seq", Kind::kNumber},
    {"Statement.observed_hash", Kind::kMaybeBytes, 32},
    {"Statement.replaces", Kind::kMaybeBytes, 16},
    {"Statement.device_time_ms", Kind::kNumber},
    {"Statement.sealed_hash", Kind::kMaybeBytes, 32},

    {"SealedPart.stance", Kind::kEnum},
    {"SealedPart.comment", Kind::kText, 4000},
    {"SealedPart.evidence_text", Kind::kText, 20000},
    {"SealedPart.evidence_file", Kind::kMaybeBytes, 32},
    {"SealedPart.exceptions", Kind::kMessages, kMany},
    {"Exception.mandate", Kind::kWord},
    {"Exception.stance", Kind::kEnum},
    {"Exception.comment", Kind::kText, 4000},

    {"FoundForum.forum_file", Kind::kText, 256 * 1024},
    {"FoundForum.signing_key", Kind::kBytes, 32},
    {"FoundForum.tls_key_hash", Kind::kBytes, 32},
    {"FoundForum.log_key", Kind::kBytes, 32},
    {"FoundForum.recovery_key", Kind::kBytes, 32},
    {"FoundForum.ca_hash", Kind::kBytes, 32},
    {"FoundForum.members_address", Kind::kText, 260},
    {"FoundForum.gate_address", Kind::kText, 260},
    {"FoundForum.device_name", Kind::kText, 60},
    {"Invite.invitation_id", Kind::kBytes, 16},
    {"Invite.person", Kind::kWord},
    {"Invite.invitation_key", Kind::kBytes, 32},
    {"Invite.expires_at_ms", Kind::kNumber},
    {"Invite.substitute", Kind::kMessage},
    {"SubstituteScope.mandate", Kind::kWord},
    {"SubstituteScope.meeting", Kind::kWord},
    {"SubstituteScope.items", Kind::kWords, kMany},
    {"Enrol.invitation_id", Kind::kBytes, 16},
    {"Enrol.signing_key", Kind::kBytes, 32},
    {"Enrol.tls_key_hash", Kind::kBytes, 32},
    {"Enrol.invitation_signature", Kind::kBytes, 64},
    {"Enrol.device_name", Kind::kText, 60},
    {"CountersignDevice.device_id", Kind::kBytes, 16},
    {"RevokeDevice.device_id", Kind::kBytes, 16},
    {"RevokeDevice.lost_since_ms", Kind::kNumber},
    {"RevokeDevice.reason", Kind::kText, 2000},
    {"RecoverOffice.invitation", Kind::kNeeded},
    {"DescribePerson.person", Kind::kWord},
    {"DescribePerson.name", Kind::kText, 200},
    {"DescribePerson.email", Kind::kText, 320},
    {"AssignMandate.mandate", Kind::kWord},
    {"AssignMandate.holder", Kind::kMaybeWord},
    {"AssignMandate.valid_from", Kind::kText, 10},
    {"AssignMandate.valid_to", Kind::kText, 10},
    {"AssignMandate.basis", Kind::kText, 1000},
    {"AssignOffice.office", Kind::kEnum},
    {"AssignOffice.person", Kind::kWord},
    {"AssignOffice.holds", Kind::kNumber},
    {"AssignOffice.until", Kind::kText, 10},
    {"DescribeMandate.mandate", Kind::kWord},
    {"DescribeMandate.principal", Kind::kMaybeWord},
    {"DescribeMandate.title", Kind::kText, 1000},
    {"DescribeMandate.areas", Kind::kWords, kMany},
    {"DescribeMandate.abolished", Kind::kNumber},
    {"DescribeMandate.reason", Kind::kText, 2000},
    {"AmendRules.rules_file", Kind::kText, 64 * 1024},
    {"AmendRules.meeting", Kind::kMaybeWord},
    {"AmendRules.item", Kind::kMaybeWord},
    {"AmendRules.decided_elsewhere", Kind::kText, 1000},
    {"AmendRules.reason", Kind::kText, 2000},
    {"StateTrust.members_address", Kind::kText, 260},
    {"StateTrust.gate_address", Kind::kText, 260},
    {"StateTrust.ca_certificates", Kind::kBlobs, 8},
    {"StateTrust.log_key", Kind::kBytes, 32},

    {"CreateMeeting.meeting", Kind::kWord},
    {"CreateMeeting.date", Kind::kText, 10},
    {"CreateMeeting.start", Kind::kText, 5},
    {"CreateMeeting.end", Kind::kText, 5},
    {"CreateMeeting.place", Kind::kText, 500},
    {"CreateMeeting.title", Kind::kText, 500},
    {"CreateMeeting.chair", Kind::kMaybeWord},
    {"CreateMeeting.secretary", Kind::kMaybeWord},
    {"CreateMeeting.kind", Kind::kEnum},
    {"CreateMeeting.petition", Kind::kMaybeBytes, 16},
    {"CreateMeeting.reason", Kind::kText, 2000},
    {"CreateMeeting.entered", Kind::kMessage},
    {"PostponeMeeting.meeting", Kind::kWord},
    {"PostponeMeeting.date", Kind::kText, 10},
    {"PostponeMeeting.start", Kind::kText, 5},
    {"PostponeMeeting.end", Kind::kText, 5},
    {"PostponeMeeting.reason", Kind::kText, 2000},
    {"PostponeMeeting.entered", Kind::kMessage},
    {"SetMeetingPlan.year", Kind::kNumber},
    {"SetMeetingPlan.meetings", Kind::kMessages, kMany},
    {"PlannedMeeting.date", Kind::kText, 10},
    {"PlannedMeeting.start", Kind::kText, 5},
    {"PlannedMeeting.end", Kind::kText, 5},
    {"SetAgendaItem.meeting", Kind::kWord},
    {"SetAgendaItem.item", Kind::kWord},
    {"SetAgendaItem.number", Kind::kNumber},
    {"SetAgendaItem.letter", Kind::kText, 1},
    {"SetAgendaItem.title", Kind::kText, 1000},
    {"SetAgendaItem.kind", Kind::kEnum},
    {"SetAgendaItem.decision_class", Kind::kEnum},
    {"SetAgendaItem.areas", Kind::kWords, kMany},
    {"SetAgendaItem.principals", Kind::kWords, kMany},
    {"SetAgendaItem.rapporteur", Kind::kText, 500},
    {"SetAgendaItem.summary", Kind::kText, 20000},
    {"SetAgendaItem.reason", Kind::kText, 2000},
    {"SetAgendaItem.matter", Kind::kMaybeWord},
    {"SetProposal.meeting", Kind::kWord},
    {"SetProposal.item", Kind::kWord},
    {"SetProposal.revision", Kind::kNumber},
    {"SetProposal.clauses", Kind::kMessages, kMany},
    {"SetProposal.papers", Kind::kMessages, kMany},
    {"SetProposal.change", Kind::kText, 2000},
    {"Clause.text", Kind::kText, 20000},
    {"DocumentRef.hash", Kind::kBytes, 32},
    {"AddDocument.document", Kind::kNeeded},
    {"AddDocument.meeting", Kind::kWord},
    {"AddDocument.item", Kind::kMaybeWord},
    {"AddDocument.title", Kind::kText, 1000},
    {"AddDocument.media_type", Kind::kText, 200},
    {"AddDocument.size", Kind::kNumber},
    {"AddDocument.replaces", Kind::kMaybeBytes, 32},
    {"AddDocument.access", Kind::kEnum},
    {"AddDocument.ground", Kind::kText, 2000},
    {"AddDocument.readers", Kind::kWords, kMany},
    {"SetDocumentAccess.document", Kind::kNeeded},
    {"SetDocumentAccess.meeting", Kind::kWord},
    {"SetDocumentAccess.access", Kind::kEnum},
    {"SetDocumentAccess.ground", Kind::kText, 2000},
    {"SetDocumentAccess.readers", Kind::kWords, kMany},
    {"OrderAgenda.meeting", Kind::kWord},
    {"OrderAgenda.places", Kind::kMessages, kMany},
    {"AgendaPlace.item", Kind::kWord},
    {"AgendaPlace.number", Kind::kNumber},
    {"AgendaPlace.letter", Kind::kText, 1},
    {"SettleAgenda.meeting", Kind::kWord},
    {"SettleAgenda.entered", Kind::kMessage},
    {"SendSupplement.meeting", Kind::kWord},
    {"SendSupplement.items", Kind::kWords, kMany},
    {"SendSupplement.documents", Kind::kMessages, kMany},
    {"InviteExpert.meeting", Kind::kWord},
    {"InviteExpert.items", Kind::kWords, kMany},
    {"InviteExpert.person", Kind::kWord},
    {"InviteExpert.organisation", Kind::kText, 500},
    {"InviteExpert.withdrawn", Kind::kNumber},
    {"InviteExpert.entered", Kind::kMessage},
    {"StartItem.meeting", Kind::kWord},
    {"StartItem.item", Kind::kWord},
    {"ApproveAgenda.meeting", Kind::kWord},
    {"ApproveAgenda.added", Kind::kWords, kMany},
    {"RecordGuest.meeting", Kind::kWord},
    {"RecordGuest.kind", Kind::kEnum},
    {"RecordGuest.person", Kind::kMaybeWord},
    {"RecordGuest.name", Kind::kText, 500},
    {"RecordGuest.organisation", Kind::kText, 500},
    {"RecordGuest.items", Kind::kWords, kMany},
    {"RecordGuest.withdrawn", Kind::kNumber},
    {"SendNotice.meeting", Kind::kWord},
    {"OpenMeeting.meeting", Kind::kWord},
    {"RecordAttendance.meeting", Kind::kWord},
    {"RecordAttendance.items", Kind::kWords, kMany},
    {"RecordAttendance.mandate", Kind::kWord},
    {"RecordAttendance.present", Kind::kNumber},
    {"RecordAttendance.by_substitute", Kind::kNumber},
    {"RecordAttendance.remote", Kind::kNumber},
    {"RecordAttendance.movement", Kind::kEnum},
    {"RecordAttendance.at_ms", Kind::kNumber},
    {"RecordDecision.meeting", Kind::kWord},
    {"RecordDecision.item", Kind::kWord},
    {"RecordDecision.outcome", Kind::kEnum},
    {"RecordDecision.clauses", Kind::kMessages, kMany},
    {"RecordDecision.mandates", Kind::kWords, kMany},
    {"RecordDecision.to_meeting", Kind::kMaybeWord},
    {"RecordDecision.entered", Kind::kMessage},
    {"RecordDecision.deviation", Kind::kText, 2000},
    {"CloseMeeting.meeting", Kind::kWord},
    {"CancelMeeting.meeting", Kind::kWord},
    {"CancelMeeting.reason", Kind::kText, 2000},
    {"CancelMeeting.entered", Kind::kMessage},

    {"Provenance.channel", Kind::kEnum},
    {"Provenance.stated_by", Kind::kMaybeWord},
    {"Provenance.given_at_ms", Kind::kNumber},
    {"Provenance.evidence_text", Kind::kText, 20000},
    {"Provenance.evidence_file", Kind::kMaybeBytes, 32},
    {"AnswerNotice.meeting", Kind::kWord},
    {"AnswerNotice.mandate", Kind::kWord},
    {"AnswerNotice.attending", Kind::kNumber},
    {"AnswerNotice.items", Kind::kWords, kMany},
    {"AnswerNotice.entered", Kind::kMessage},
    {"NominateSubstitute.meeting", Kind::kWord},
    {"NominateSubstitute.mandate", Kind::kWord},
    {"NominateSubstitute.items", Kind::kWords, kMany},
    {"NominateSubstitute.person", Kind::kWord},
    {"NominateSubstitute.order", Kind::kNumber},
    {"NominateSubstitute.basis", Kind::kText, 1000},
    {"NominateSubstitute.entered", Kind::kMessage},
    {"AnswerNomination.nomination", Kind::kBytes, 16},
    {"AnswerNomination.accept", Kind::kNumber},
    {"AnswerNomination.entered", Kind::kMessage},
    {"RevokeNomination.nomination", Kind::kBytes, 16},
    {"RevokeNomination.reason", Kind::kText, 2000},
    {"RevokeNomination.entered", Kind::kMessage},
    {"DeclarePosition.meeting", Kind::kWord},
    {"DeclarePosition.item", Kind::kWord},
    {"DeclarePosition.mandate", Kind::kWord},
    {"DeclarePosition.revision", Kind::kNumber},
    {"DeclarePosition.clauses_hash", Kind::kBytes, 32},
    {"DeclarePosition.paper_hashes", Kind::kHashes, kMany},
    {"DeclarePosition.by_substitute", Kind::kNumber},
    {"DeclarePosition.entered", Kind::kMessage},
    {"WithdrawPosition.position", Kind::kBytes, 16},
    {"WithdrawPosition.entered", Kind::kMessage},
    {"ContestPosition.position", Kind::kBytes, 16},
    {"ContestPosition.reason", Kind::kText, 2000},
    {"ContestPosition.withdrawn", Kind::kNumber},
    {"AdmitLatePosition.position", Kind::kBytes, 16},
    {"DeclareRecusal.meeting", Kind::kWord},
    {"DeclareRecusal.item", Kind::kWord},
    {"DeclareRecusal.person", Kind::kWord},
    {"DeclareRecusal.reason", Kind::kText, 2000},
    {"DeclareRecusal.withdrawn", Kind::kNumber},
    {"DeclareRecusal.entered", Kind::kMessage},
    {"RequestConveyance.meeting", Kind::kWord},
    {"RequestConveyance.mandate", Kind::kWord},
    {"RequestConveyance.items", Kind::kWords, kMany},
    {"RequestConveyance.conveyor", Kind::kWord},
    {"RequestConveyance.message", Kind::kText, 4000},
    {"RequestConveyance.withdrawn", Kind::kNumber},
    {"RequestConveyance.entered", Kind::kMessage},
    {"AnswerConveyance.request", Kind::kBytes, 16},
    {"AnswerConveyance.accept", Kind::kNumber},
    {"AnswerConveyance.entered", Kind::kMessage},
    {"DeclareForPresent.meeting", Kind::kWord},
    {"DeclareForPresent.item", Kind::kWord},
    {"DeclareForPresent.revision", Kind::kNumber},
    {"DeclareForPresent.clauses_hash", Kind::kBytes, 32},
    {"DeclareForPresent.paper_hashes", Kind::kHashes, kMany},
    {"DeclareForPresent.silent", Kind::kWords, kMany},
    {"RecordReservation.meeting", Kind::kWord},
    {"RecordReservation.item", Kind::kWord},
    {"RecordReservation.mandate", Kind::kWord},
    {"RecordReservation.text", Kind::kText, 4000},
    {"RecordReservation.withdrawn", Kind::kNumber},
    {"RecordReservation.entered", Kind::kMessage},
    {"PetitionMeeting.reason", Kind::kText, 2000},
    {"PetitionMeeting.agenda", Kind::kText, 4000},
    {"PetitionMeeting.before", Kind::kText, 10},
    {"PetitionMeeting.entered", Kind::kMessage},
    {"JoinPetition.petition", Kind::kBytes, 16},
    {"JoinPetition.withdrawn", Kind::kNumber},
    {"JoinPetition.entered", Kind::kMessage},

    {"SubmitMatter.matter", Kind::kWord},
    {"SubmitMatter.title", Kind::kText, 1000},
    {"SubmitMatter.description", Kind::kText, 4000},
    {"SubmitMatter.kind", Kind::kEnum},
    {"SubmitMatter.decision_class", Kind::kEnum},
    {"SubmitMatter.areas", Kind::kWords, kMany},
    {"SubmitMatter.meeting", Kind::kMaybeWord},
    {"SubmitMatter.documents", Kind::kMessages, kMany},
    {"SubmitMatter.groups", Kind::kTexts, kMany},
    {"SubmitMatter.entered", Kind::kMessage},
    {"ReviewMatter.matter", Kind::kWord},
    {"ReviewMatter.complete", Kind::kNumber},
    {"ReviewMatter.request", Kind::kText, 2000},
    {"CompleteMatter.matter", Kind::kWord},
    {"CompleteMatter.text", Kind::kText, 4000},
    {"CompleteMatter.documents", Kind::kMessages, kMany},
    {"CompleteMatter.entered", Kind::kMessage},
    {"PrepareMatter.matter", Kind::kWord},
    {"PrepareMatter.ruling", Kind::kEnum},
    {"PrepareMatter.meeting", Kind::kMaybeWord},
    {"PrepareMatter.referred_to", Kind::kText, 500},
    {"PrepareMatter.reason", Kind::kText, 2000},
    {"PrepareMatter.groups", Kind::kTexts, kMany},
    {"PrepareMatter.coordination", Kind::kText, 2000},
    {"AdmitLateMatter.matter", Kind::kWord},
    {"AdmitLateMatter.meeting", Kind::kWord},
    {"AdmitLateMatter.by_forum", Kind::kNumber},
    {"AdmitLateMatter.reason", Kind::kText, 2000},
    {"AdmitLateMatter.entered", Kind::kMessage},
    {"WithdrawMatter.matter", Kind::kWord},
    {"WithdrawMatter.reason", Kind::kText, 2000},
    {"WithdrawMatter.entered", Kind::kMessage},
    {"NoteMatterHistory.matter", Kind::kWord},
    {"NoteMatterHistory.date", Kind::kText, 10},
    {"NoteMatterHistory.text", Kind::kText, 2000},
    {"ReferOut.matter", Kind::kMaybeWord},
    {"ReferOut.meeting", Kind::kMaybeWord},
    {"ReferOut.item", Kind::kMaybeWord},
    {"ReferOut.to_forum", Kind::kText, 500},
    {"ReferOut.to_forum_id", Kind::kMaybeBytes, 32},
    {"ReferOut.text", Kind::kText, 4000},
    {"ReferOut.documents", Kind::kMessages, kMany},
    {"TakeIn.matter", Kind::kWord},
    {"TakeIn.title", Kind::kText, 1000},
    {"TakeIn.description", Kind::kText, 4000},
    {"TakeIn.from_forum_id", Kind::kBytes, 32},
    {"TakeIn.from_forum", Kind::kText, 500},
    {"TakeIn.statement_id", Kind::kBytes, 16},
    {"TakeIn.seq", Kind::kNumber},
    {"TakeIn.bundle", Kind::kNeeded},

    {"ElectAdjusters.meeting", Kind::kWord},
    {"ElectAdjusters.mandates", Kind::kWords, kMany},
    {"ElectAdjusters.deadline_ms", Kind::kNumber},
    {"ElectAdjusters.place", Kind::kText, 1000},
    {"IssueMinutes.meeting", Kind::kWord},
    {"IssueMinutes.version", Kind::kNumber},
    {"IssueMinutes.stage", Kind::kEnum},
    {"IssueMinutes.document", Kind::kNeeded},
    {"IssueMinutes.size", Kind::kNumber},
    {"IssueMinutes.item", Kind::kMaybeWord},
    {"IssueMinutes.change", Kind::kText, 2000},
    {"SignMinutes.meeting", Kind::kWord},
    {"SignMinutes.version", Kind::kNumber},
    {"SignMinutes.item", Kind::kMaybeWord},
    {"SignMinutes.document_hash", Kind::kBytes, 32},
    {"RefuseToSignMinutes.meeting", Kind::kWord},
    {"RefuseToSignMinutes.version", Kind::kNumber},
    {"RefuseToSignMinutes.item", Kind::kMaybeWord},
    {"RefuseToSignMinutes.document_hash", Kind::kBytes, 32},
    {"RefuseToSignMinutes.reason", Kind::kText, 2000},
    {"CommentMinutes.meeting", Kind::kWord},
    {"CommentMinutes.version", Kind::kNumber},
    {"CommentMinutes.item", Kind::kMaybeWord},
    {"CommentMinutes.text", Kind::kText, 4000},
    {"SetDistribution.meeting", Kind::kWord},
    {"SetDistribution.item", Kind::kWord},
    {"SetDistribution.recipients", Kind::kTexts, kMany},
    {"RecordDistribution.meeting", Kind::kWord},
    {"RecordDistribution.item", Kind::kMaybeWord},
    {"RecordDistribution.version", Kind::kNumber},
    {"RecordDistribution.recipients", Kind::kTexts, kMany},
    {"RecordDistribution.at_ms", Kind::kNumber},
    {"GiveAssignment.assignment", Kind::kWord},
    {"GiveAssignment.meeting", Kind::kWord},
    {"GiveAssignment.item", Kind::kWord},
    {"GiveAssignment.what", Kind::kText, 20000},
    {"GiveAssignment.persons", Kind::kWords, kMany},
    {"GiveAssignment.others", Kind::kTexts, kMany},
    {"GiveAssignment.due_meeting", Kind::kMaybeWord},
    {"GiveAssignment.due_date", Kind::kText, 10},
    {"ReportAssignment.assignment", Kind::kWord},
    {"ReportAssignment.text", Kind::kText, 4000},
    {"ReportAssignment.entered", Kind::kMessage},
    {"CloseAssignment.assignment", Kind::kWord},
    {"CloseAssignment.done", Kind::kNumber},
    {"CloseAssignment.text", Kind::kText, 4000},

    {"BeginEpoch.epoch", Kind::kNumber},
    {"BeginEpoch.kept_epoch", Kind::kNumber},
    {"BeginEpoch.kept_seq", Kind::kNumber},
    {"BeginEpoch.kept_hash", Kind::kBytes, 32},
    {"BeginEpoch.lost_seq", Kind::kNumber},
    {"BeginEpoch.lost_hash", Kind::kMaybeBytes, 32},
    {"BeginEpoch.reason", Kind::kText, 2000},
    {"EraseRecord.epoch", Kind::kNumber},
    {"EraseRecord.seq", Kind::kNumber},
    {"EraseRecord.ground", Kind::kText, 400},
    {"EraseRecord.time_ms", Kind::kNumber},
    {"EraseRecord.residue", Kind::kSomeBytes, 64 * 1024},
    {"NominationTimedOut.nomination", Kind::kBytes, 16},
    {"CertificateRenewed.device_id", Kind::kBytes, 16},
    {"CertificateRenewed.tls_key_hash", Kind::kBytes, 32},
};
// clang-format on

std::string ShortName(const FieldDescriptor& field) {
  return absl::StrCat(field.containing_type()->name(), ".", field.name());
}

struct FieldRule {
  const FieldDescriptor* field;
  Kind kind;
  int limit;
};

struct Rules {
  absl::flat_hash_map<const Descriptor*, std::vector<FieldRule>> messages;
  std::string missing;
};

void AddRules(const Descriptor* type, const absl::flat_hash_map<std::string, const Row*>& table, Rules& rules) {
  if (rules.messages.contains(type)) return;
  std::vector<FieldRule> own;
  std::vector<const Descriptor*> below;
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* field = type->field(i);
    if (field->message_type() != nullptr) below.push_back(field->message_type());
    if (field->real_containing_oneof() != nullptr) continue;  // the act: looked up by its case
    const auto row = table.find(ShortName(*field));
    if (row == table.end()) {
      absl::StrAppend(&rules.missing, ShortName(*field), " ");
      continue;
    }
    own.push_back({field, row->second->kind, row->second->limit});
  }
  rules.messages.emplace(type, std::move(own));
  for (const Descriptor* sub : below) AddRules(sub, table, rules);
}

const Rules& AllRules() {
  static const Rules* const kRules = [] {
    absl::flat_hash_map<std::string, const Row*> table;
    for (const Row& row : kTable) table.emplace(row.field, &row);
    auto* rules = new Rules;
    AddRules(v1::Statement::descriptor(), table, *rules);
    AddRules(v1::SealedPart::descriptor(), table, *rules);
    return rules;
  }();
  return *kRules;
}

std::size_t Characters(std::string_view utf8) {
  std::size_t count = 0;
  for (char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

std::optional<v1::Refusal> CheckMessage(const Message& message);

std::optional<v1::Refusal> CheckField(const Message& message, const Reflection& reflection, const FieldRule& rule) {
  const FieldDescriptor* field = rule.field;
  const auto limit = static_cast<std::size_t>(rule.limit);
  const auto refuse = [&](std::string_view allowed) { return Malformed(ShortName(*field), allowed); };
  std::string scratch;
  const auto value = [&]() -> const std::string& { return reflection.GetStringReference(message, field, &scratch); };
  const auto nth = [&](int i) -> const std::string& {
    return reflection.GetRepeatedStringReference(message, field, i, &scratch);
  };
  const int count = field->is_repeated() ? reflection.FieldSize(message, field) : 0;
  if (field->is_repeated() && count > rule.limit) return refuse(absl::StrCat("at most ", rule.limit));
  switch (rule.kind) {
    case Kind::kNumber:
      break;
    case Kind::kEnum:
      if (field->enum_type()->FindValueByNumber(reflection.GetEnumValue(message, field)) == nullptr) {
        return refuse("a value of the schema");
      }
      break;
    case Kind::kWord:
      if (!domain::IsWord(value())) return refuse("1-64 of a-z, 0-9, -");
      break;
    case Kind::kMaybeWord:
      if (!value().empty() && !domain::IsWord(value())) return refuse("1-64 of a-z, 0-9, - or nothing");
      break;
    case Kind::kWords:
      for (int i = 0; i < count; ++i) {
        if (!domain::IsWord(nth(i))) return refuse("1-64 of a-z, 0-9, -");
      }
      break;
    case Kind::kText:
      if (value().size() > limit && Characters(value()) > limit) {
        return refuse(absl::StrCat("at most ", limit, " characters"));
      }
      break;
    case Kind::kTexts:
      for (int i = 0; i < count; ++i) {
        if (nth(i).size() > kMaxListedText && Characters(nth(i)) > kMaxListedText)
          return refuse(absl::StrCat("each at most ", kMaxListedText, " characters"));
      }
      break;
    case Kind::kBytes:
      if (value().size() != limit) return refuse(absl::StrCat(limit, " bytes"));
      break;
    case Kind::kMaybeBytes:
      if (!value().empty() && value().size() != limit) return refuse(absl::StrCat(limit, " bytes or none"));
      break;
    case Kind::kSomeBytes:
      if (value().empty() || value().size() > limit) return refuse(absl::StrCat("1 to ", limit, " bytes"));
      break;
    case Kind::kHashes:
      for (int i = 0; i < count; ++i) {
        if (nth(i).size() != 32) return refuse("32 bytes");
      }
      break;
    case Kind::kBlobs:
      for (int i = 0; i < count; ++i) {
        if (nth(i).size() > kMaxBlob) return refuse(absl::StrCat("at most ", kMaxBlob, " bytes"));
      }
      break;
    case Kind::kMessage:
    case Kind::kNeeded:
      if (reflection.HasField(message, field)) return CheckMessage(reflection.GetMessage(message, field));
      if (rule.kind == Kind::kNeeded) return refuse("must be there");
      break;
    case Kind::kMessages:
      for (int i = 0; i < count; ++i) {
        if (auto fault = CheckMessage(reflection.GetRepeatedMessage(message, field, i))) return fault;
      }
      break;
  }
  return std::nullopt;
}

std::optional<v1::Refusal> CheckMessage(const Message& message) {
  const Reflection& reflection = *message.GetReflection();
  if (!reflection.GetUnknownFields(message).empty()) {
    return Malformed(message.GetDescriptor()->name(), "only fields that the schema names");
  }
  for (const FieldRule& rule : AllRules().messages.at(message.GetDescriptor())) {
    if (auto fault = CheckField(message, reflection, rule)) return fault;
  }
  return std::nullopt;
}

std::optional<v1::Refusal> ParseBytes(std::string_view bytes, Message& out) {
  google::protobuf::io::CodedInputStream input(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                               static_cast<int>(bytes.size()));
  input.SetRecursionLimit(kMaxDepth);
  if (!out.ParseFromCodedStream(&input) || !input.ConsumedEntireMessage()) {
    return Malformed(out.GetDescriptor()->name(), "a protobuf message");
  }
  if (auto fault = CheckMessage(out)) return fault;
  return std::nullopt;
}

// Compares lengths only: the bytes themselves are never written anew.
std::optional<v1::Refusal> CheckLength(std::string_view bytes, const Message& message) {
  if (message.ByteSizeLong() == bytes.size()) return std::nullopt;
  return Malformed(message.GetDescriptor()->name(), "the shortest encoding");
}

}  // namespace

v1::Refusal Malformed(std::string_view field, std::string_view allowed) {
  v1::Refusal refusal;
  refusal.set_code(v1::Refusal::CODE_MALFORMED);
  refusal.set_field(std::string(field));
  refusal.set_allowed(std::string(allowed));
  return refusal;
}

std::optional<v1::Refusal> ParseStrict(std::string_view bytes, v1::Statement& out) {
  if (auto fault = ParseBytes(bytes, out)) return fault;
  if (out.act_case() == v1::Statement::ACT_NOT_SET) return Malformed("Statement.act", "one of the schema's acts");
  const google::protobuf::OneofDescriptor* act = v1::Statement::descriptor()->FindOneofByName("act");
  const Reflection& reflection = *out.GetReflection();
  if (auto fault = CheckMessage(reflection.GetMessage(out, reflection.GetOneofFieldDescriptor(out, act)))) return fault;
  return CheckLength(bytes, out);
}

std::optional<v1::Refusal> ParseStrict(std::string_view bytes, v1::SealedPart& out) {
  if (auto fault = ParseBytes(bytes, out)) return fault;
  return CheckLength(bytes, out);
}

std::string FieldsWithoutRule() { return AllRules().missing; }

}  // namespace mandat::ledger
