#include "shared/domain/shape.h"

#include "shared/domain/authority.h"
#include "shared/domain/field_checks.h"
#include "shared/domain/shape_internal.h"

namespace mandat::domain {
namespace {

using S = v1::Statement;
constexpr std::size_t kIdSize = StatementId::kSize;
constexpr std::size_t kKeySize = PublicKey::kSize;
constexpr std::size_t kHashSize = Hash::kSize;

template <typename Act>
void CheckValidity(FieldChecks& check, const Act& act) {
  check.DateField("valid_from", act.valid_from());
  check.DateField("valid_to", act.valid_to());
  check.True(act.valid_from().empty() || act.valid_to().empty() || act.valid_from() <= act.valid_to(), "valid_to",
             "not before valid_from");
}

// Of a principal or an area.
template <typename Act>
void CheckDescription(FieldChecks& check, const Act& act) {
  check.Text("name", act.name(), kMaxTitle, Need::kRequired);
  CheckValidity(check, act);
  check.Text("reason", act.reason(), kMaxReason, Need::kRequired);
}

void CheckInvite(FieldChecks& check, const v1::Invite& act) {
  check.Bytes("invitation_id", act.invitation_id(), InvitationId::kSize);
  check.Word("person", act.person());
  check.Bytes("invitation_key", act.invitation_key(), kKeySize);
  check.True(act.expires_at_ms() > 0, "expires_at_ms", "a time");
  if (act.has_substitute()) {
    check.Word("substitute.mandate", act.substitute().mandate());
    check.Word("substitute.meeting", act.substitute().meeting());
    check.Words("substitute.items", act.substitute().items(), kMaxItems);
  }
}

void CheckFound(FieldChecks& check, const v1::FoundForum& act) {
  check.True(!act.forum_file().empty() && act.forum_file().size() <= kMaxForumFileBytes, "forum_file",
             "1 byte to 256 KiB");
  check.Bytes("signing_key", act.signing_key(), kKeySize);
  check.Bytes("tls_key_hash", act.tls_key_hash(), kHashSize);
  check.Bytes("log_key", act.log_key(), kKeySize);
  check.Bytes("recovery_key", act.recovery_key(), kKeySize);
  check.Bytes("ca_hash", act.ca_hash(), kHashSize);
  check.Address("members_address", act.members_address());
  check.Address("gate_address", act.gate_address());
  check.Text("device_name", act.device_name(), kMaxDeviceName, Need::kRequired);
}

void CheckIdentityAct(FieldChecks& check, const S& statement) {
  switch (statement.act_case()) {
    case S::kFoundForum:
      return CheckFound(check, statement.found_forum());
    case S::kInvite:
      return CheckInvite(check, statement.invite());
    case S::kRecoverOffice:
      check.True(!statement.recover_office().invitation().has_substitute(), "invitation.substitute", "none");
      return CheckInvite(check, statement.recover_office().invitation());
    case S::kEnrol: {
      const v1::Enrol& act = statement.enrol();
      check.Bytes("invitation_id", act.invitation_id(), InvitationId::kSize);
      check.Bytes("signing_key", act.signing_key(), kKeySize);
      check.Bytes("tls_key_hash", act.tls_key_hash(), kHashSize);
      check.Bytes("invitation_signature", act.invitation_signature(), Signature::kSize);
      return check.Text("device_name", act.device_name(), kMaxDeviceName, Need::kRequired);
    }
    case S::kCountersignDevice:
      return check.Bytes("device_id", statement.countersign_device().device_id(), DeviceId::kSize);
    case S::kRevokeDevice:
      check.Bytes("device_id", statement.revoke_device().device_id(), DeviceId::kSize);
      check.True(statement.revoke_device().lost_since_ms() >= 0, "lost_since_ms", "0 or a time");
      return check.Text("reason", statement.revoke_device().reason(), kMaxReason);
    case S::kDescribePerson:
      check.Word("person", statement.describe_person().person());
      check.Text("name", statement.describe_person().name(), kMaxName, Need::kRequired);
      return check.Text("email", statement.describe_person().email(), kMaxEmail);
    case S::kAssignMandate: {
      const v1::AssignMandate& act = statement.assign_mandate();
      check.Word("mandate", act.mandate());
      check.Word("holder", act.holder(), Need::kOptional);
      CheckValidity(check, act);
      return check.Text("basis", act.basis(), kMaxBasis);
    }
    case S::kDescribePrincipal:
      check.Word("principal", statement.describe_principal().principal());
      check.Word("side", statement.describe_principal().side());
      return CheckDescription(check, statement.describe_principal());
    case S::kDescribeArea:
      check.Word("area", statement.describe_area().area());
      check.Text("name_en", statement.describe_area().name_en(), kMaxTitle);
      return CheckDescription(check, statement.describe_area());
    case S::kAssignOffice: {
      const v1::AssignOffice& act = statement.assign_office();
      check.True(act.office() >= v1::OFFICE_CHAIR && act.office() <= v1::OFFICE_OBSERVER, "office", "a known office");
      check.Word("person", act.person());
      const bool handed_over = act.office() == v1::OFFICE_CHAIR || act.office() == v1::OFFICE_SECRETARY;
      check.True(act.holds() || !handed_over, "holds", "true: chair and secretary are handed over");
      check.True(act.office() != v1::OFFICE_SECRETARY || act.until().empty(), "until", "none for the secretary");
      return check.DateField("until", act.until());
    }
    case S::kAppointOfficer: {
      const v1::AppointOfficer& act = statement.appoint_officer();
      check.Word("meeting", act.meeting());
      check.True(act.office() == v1::OFFICE_CHAIR || act.office() == v1::OFFICE_SECRETARY, "office",
                 "chair or secretary");
      check.Word("person", act.person(), Need::kOptional);
      return check.Text("reason", act.reason(), kMaxReason, Need::kRequired);
    }
    case S::kStateTrust: {
      const v1::StateTrust& act = statement.state_trust();
      check.Address("members_address", act.members_address());
      check.Address("gate_address", act.gate_address());
      check.True(!act.ca_certificates().empty(), "ca_certificates", "at least one");
      check.AtMost("ca_certificates", act.ca_certificates_size(), kMaxCertificates);
      for (const std::string& certificate : act.ca_certificates()) {
        check.True(!certificate.empty() && certificate.size() <= kMaxCertificateBytes, "ca_certificates",
                   "each 1 byte to 8 KiB");
      }
      return check.Bytes("log_key", act.log_key(), kKeySize);
    }
    case S::kBeginEpoch: {
      const v1::BeginEpoch& act = statement.begin_epoch();
      check.Bytes("kept_hash", act.kept_hash(), kHashSize);
      check.Bytes("lost_hash", act.lost_hash(), kHashSize, Need::kOptional);
      return check.Text("reason", act.reason(), kMaxReason, Need::kRequired);
    }
    case S::kEraseRecord: {
      const v1::EraseRecord& act = statement.erase_record();
      check.True(act.seq() >= 1 && act.epoch() >= 1, "seq", "the place of a record");
      check.Text("ground", act.ground(), kMaxGround, Need::kRequired);
      check.True(CharactersIn(act.ground()) >= kMinGround, "ground", "10 characters or more: the decision that it rests on");
      return check.True(!act.residue().empty() && act.residue().size() <= kMaxResidueBytes, "residue", "1 byte to 64 KiB");
    }
    case S::kCertificateRenewed:
      check.Bytes("device_id", statement.certificate_renewed().device_id(), DeviceId::kSize);
      return check.Bytes("tls_key_hash", statement.certificate_renewed().tls_key_hash(), kHashSize);
    default:
      return;
  }
}

template <typename Act>
void CheckMeetingAndItem(FieldChecks& check, const Act& act) {
  check.Word("meeting", act.meeting());
  check.Word("item", act.item());
}

void CheckAgendaItem(FieldChecks& check, const v1::SetAgendaItem& act) {
  CheckMeetingAndItem(check, act);
  check.AgendaNumber("number", act.number(), "letter", act.letter());
  check.Text("title", act.title(), kMaxTitle, Need::kRequired);
  check.True(act.kind() >= v1::ITEM_KIND_DECISION && act.kind() <= v1::ITEM_KIND_DISCUSSION, "kind",
             "decision, information or discussion");
  check.True(
      act.decision_class() >= v1::DECISION_CLASS_UNSPECIFIED && act.decision_class() <= v1::DECISION_CLASS_FINANCIAL,
      "decision_class", "forum, subject or financial");
  if (act.kind() == v1::ITEM_KIND_DECISION) {
    check.True(act.decision_class() != v1::DECISION_CLASS_UNSPECIFIED, "decision_class", "forum, subject or financial");
    check.True(act.decision_class() != v1::DECISION_CLASS_SUBJECT || !act.areas().empty(), "areas",
               "at least one in class subject");
  }
  check.Words("areas", act.areas(), kMaxAreas);
  check.Words("principals", act.principals(), kMaxPrincipals);
  check.Text("rapporteur", act.rapporteur(), kMaxName);
  check.Text("summary", act.summary(), kMaxSummary);
  check.Text("reason", act.reason(), kMaxReason);
}

void CheckMeetingAct(FieldChecks& check, const S& statement) {
  switch (statement.act_case()) {
    case S::kCreateMeeting: {
      const v1::CreateMeeting& act = statement.create_meeting();
      check.Word("meeting", act.meeting());
      check.DateField("date", act.date(), Need::kRequired);
      check.True(act.date() >= "2005-01-01", "date", "2005 or later");
      check.TimeOfDay("start", act.start());
      check.TimeOfDay("end", act.end());
      check.True(act.start().empty() || act.end().empty() || act.start() < act.end(), "end", "after start");
      check.Text("place", act.place(), kMaxPlaceName);
      check.Text("title", act.title(), kMaxTitle);
      check.Word("chair", act.chair(), Need::kOptional);
      return check.Word("secretary", act.secretary(), Need::kOptional);
    }
    case S::kSetAgendaItem:
      return CheckAgendaItem(check, statement.set_agenda_item());
    case S::kSetProposal: {
      const v1::SetProposal& act = statement.set_proposal();
      CheckMeetingAndItem(check, act);
      check.True(act.revision() >= 1, "revision", "1 or more");
      check.Clauses("clauses", act.clauses(), Need::kRequired);
      check.AtMost("papers", act.papers_size(), kMaxPapers);
      std::set<std::string> seen;
      for (const v1::DocumentRef& paper : act.papers()) {
        check.Bytes("papers", paper.hash(), kHashSize);
        check.True(seen.insert(paper.hash()).second, "papers", "each once");
      }
      return check.Text("change", act.change(), kMaxChange, act.revision() > 1 ? Need::kRequired : Need::kOptional);
    }
    case S::kSendNotice:
      return check.Word("meeting", statement.send_notice().meeting());
    case S::kOpenMeeting:
      return check.Word("meeting", statement.open_meeting().meeting());
    case S::kCloseMeeting:
      return check.Word("meeting", statement.close_meeting().meeting());
    case S::kCancelMeeting:
      check.Word("meeting", statement.cancel_meeting().meeting());
      check.Text("reason", statement.cancel_meeting().reason(), kMaxReason, Need::kRequired);
      return check.Entered(statement.cancel_meeting().has_entered(), statement.cancel_meeting().entered());
    default:
      return;
  }
}

void CheckWord(FieldChecks& check, const S& statement) {
  switch (statement.act_case()) {
    case S::kAnswerNotice: {
      const v1::AnswerNotice& act = statement.answer_notice();
      check.Word("meeting", act.meeting());
      check.Word("mandate", act.mandate());
      check.Words("items", act.items(), kMaxItems);
      check.True(act.attending() || act.items().empty(), "items", "none when not attending");
      return check.Entered(act.has_entered(), act.entered());
    }
    case S::kNominateSubstitute: {
      const v1::NominateSubstitute& act = statement.nominate_substitute();
      check.Word("meeting", act.meeting());
      check.Word("mandate", act.mandate());
      check.Words("items", act.items(), kMaxItems);
      check.Word("person", act.person());
      check.True(act.order() >= 1 && act.order() <= static_cast<std::uint32_t>(kMaxOrder), "order", "1-20");
      check.Text("basis", act.basis(), kMaxBasis);
      return check.Entered(act.has_entered(), act.entered());
    }
    case S::kAnswerNomination:
      check.Bytes("nomination", statement.answer_nomination().nomination(), kIdSize);
      return check.Entered(statement.answer_nomination().has_entered(), statement.answer_nomination().entered());
    case S::kRevokeNomination:
      check.Bytes("nomination", statement.revoke_nomination().nomination(), kIdSize);
      check.Text("reason", statement.revoke_nomination().reason(), kMaxReason);
      return check.Entered(statement.revoke_nomination().has_entered(), statement.revoke_nomination().entered());
    case S::kDeclarePosition: {
      const v1::DeclarePosition& act = statement.declare_position();
      CheckMeetingAndItem(check, act);
      check.Word("mandate", act.mandate());
      check.Bytes("clauses_hash", act.clauses_hash(), kHashSize);
      check.AtMost("paper_hashes", act.paper_hashes_size(), kMaxPapers);
      for (const std::string& hash : act.paper_hashes()) check.Bytes("paper_hashes", hash, kHashSize);
      // In the open they would tell the stance.
      check.True(act.entered().evidence_text().empty(), "entered.evidence_text", "none: in the sealed part");
      check.True(act.entered().evidence_file().empty(), "entered.evidence_file", "none: in the sealed part");
      return check.Entered(act.has_entered(), act.entered());
    }
    case S::kWithdrawPosition:
      check.Bytes("position", statement.withdraw_position().position(), kIdSize);
      return check.Entered(statement.withdraw_position().has_entered(), statement.withdraw_position().entered());
    case S::kContestPosition:
      check.Bytes("position", statement.contest_position().position(), kIdSize);
      return check.Text("reason", statement.contest_position().reason(), kMaxReason);
    case S::kAdmitLatePosition:
      return check.Bytes("position", statement.admit_late_position().position(), kIdSize);
    case S::kDeclareRecusal:
      CheckMeetingAndItem(check, statement.declare_recusal());
      check.Word("person", statement.declare_recusal().person());
      check.Text("reason", statement.declare_recusal().reason(), kMaxReason);
      return check.Entered(statement.declare_recusal().has_entered(), statement.declare_recusal().entered());
    case S::kNominationTimedOut:
      return check.Bytes("nomination", statement.nomination_timed_out().nomination(), kIdSize);
    default:
      return;
  }
}

}  // namespace

std::size_t CharactersIn(const std::string& text) {
  std::size_t count = 0;
  for (unsigned char c : text) count += (c & 0xC0) != 0x80;
  return count;
}

std::optional<v1::Refusal> CheckShape(const v1::Statement& statement) {
  FieldChecks check;
  check.True(statement.version() == 1, "version", "1");
  check.True(statement.act_case() != S::ACT_NOT_SET, "act", "a known kind of statement");
  const bool founding = statement.act_case() == S::kFoundForum;
  check.True(founding ? statement.forum_id().empty() : statement.forum_id().size() == ForumId::kSize, "forum_id",
             founding ? "none in the founding statement" : "32 bytes");
  check.Bytes("statement_id", statement.statement_id(), kIdSize);
  check.Bytes("device_id", statement.device_id(), DeviceId::kSize);
  const bool by_server = IsServersAct(statement);
  check.Word("person", statement.person(), by_server ? Need::kOptional : Need::kRequired);
  check.True(!by_server || statement.person().empty(), "person", "none: the server speaks");
  check.True(statement.device_counter() >= 1, "device_counter", "1 or more");
  check.Bytes("observed_hash", statement.observed_hash(), kHashSize, Need::kOptional);
  check.True(statement.observed_seq() == 0 || !statement.observed_hash().empty(), "observed_hash",
             "the hash at observed_seq");
  check.Bytes("replaces", statement.replaces(), kIdSize, Need::kOptional);
  const bool sealed = statement.act_case() == S::kDeclarePosition || statement.act_case() == S::kDeclareForPresent;
  check.Bytes("sealed_hash", statement.sealed_hash(), kHashSize, sealed ? Need::kRequired : Need::kOptional);
  check.True(sealed || statement.sealed_hash().empty(), "sealed_hash", "none: only positions have a sealed part");
  CheckIdentityAct(check, statement);
  CheckMeetingAct(check, statement);
  CheckWord(check, statement);
  internal::CheckRulesAct(check, statement);
  internal::CheckMatterAct(check, statement);
  internal::CheckPlanningAct(check, statement);
  internal::CheckSittingAct(check, statement);
  internal::CheckMinutesAct(check, statement);
  internal::CheckMailAct(check, statement);
  return check.first();
}

std::optional<v1::Refusal> CheckSealedShape(const v1::SealedPart& sealed) {
  FieldChecks check("sealed.");
  check.True(sealed.stance() >= v1::STANCE_APPROVE && sealed.stance() <= v1::STANCE_ABSTAIN, "stance",
             "a known stance");
  check.Text("comment", sealed.comment(), kMaxComment);
  check.AtMost("exceptions", sealed.exceptions_size(), kMaxMandates);
  std::set<std::string> exceptions;
  for (const v1::Exception& exception : sealed.exceptions()) {
    check.Word("exceptions.mandate", exception.mandate());
    check.True(exceptions.insert(exception.mandate()).second, "exceptions.mandate", "each once");
    check.True(exception.stance() >= v1::STANCE_APPROVE && exception.stance() <= v1::STANCE_ABSTAIN,
               "exceptions.stance", "a known stance");
    check.Text("exceptions.comment", exception.comment(), kMaxComment);
  }
  check.Text("evidence_text", sealed.evidence_text(), kMaxEvidence);
  check.Bytes("evidence_file", sealed.evidence_file(), kHashSize, Need::kOptional);
  return check.first();
}

}  // namespace mandat::domain
