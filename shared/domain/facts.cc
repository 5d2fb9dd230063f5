// What a statement is about: see visibility.h.
#include "shared/domain/authority.h"
#include "shared/domain/convert.h"
#include "shared/domain/mail.h"
#include "shared/domain/visibility.h"

namespace mandat::domain {
namespace {

void OfMeeting(RecordFacts& facts, RecordKind kind, const std::string& meeting, const std::string& item = "") {
  facts.kind = kind;
  facts.meeting = MeetingId(meeting);
  facts.item = ItemId(item);
}

// The subject of a word: its author, or of an entered one who stated it.
void SpokenBy(RecordFacts& facts, bool entered, const v1::Provenance& provenance) {
  facts.subject = entered ? PersonId(provenance.stated_by()) : facts.author;
}

void OfNomination(RecordFacts& facts, const State& state, const std::string& id) {
  facts.kind = RecordKind::kMemberWord;
  const Nomination* nomination = state.FindNomination(BytesTo<StatementId>(id));
  if (nomination == nullptr) return;
  facts.meeting = nomination->meeting;
  facts.mandate = nomination->mandate;
  facts.subject = nomination->person;
}

void OfPosition(RecordFacts& facts, const State& state, const std::string& id) {
  facts.kind = RecordKind::kPosition;
  const auto place = state.position_places.find(BytesTo<StatementId>(id));
  if (place == state.position_places.end()) return;
  const Position* position = state.FindPosition(place->first);
  facts.meeting = place->second.meeting;
  facts.item = place->second.item;
  facts.mandate = position->mandate;
  facts.subject = position->by_substitute ? position->speaker() : position->holder;
}

void OfDeclaration(RecordFacts& facts, const State& state, const v1::DeclarePosition& act) {
  OfMeeting(facts, RecordKind::kPosition, act.meeting(), act.item());
  facts.mandate = MandateId(act.mandate());
  facts.has_sealed = true;
  SpokenBy(facts, act.has_entered(), act.entered());
  // What a conveyor says is the holder's word.
  if (!act.by_substitute()) {
    const Meeting* meeting = state.FindMeeting(facts.meeting);
    const Mandate* mandate = meeting == nullptr ? nullptr : state.MandateOn(facts.mandate, meeting->date);
    if (mandate != nullptr) facts.subject = mandate->holder;
  }
}

// Of the forum, about one matter or assignment.
void OfThing(RecordFacts& facts, const std::string& thing) {
  facts.kind = RecordKind::kForumMatter;
  facts.thing = thing;
}

// To whom it went, if that is a person.
void OfMail(RecordFacts& facts, const State& state, const v1::MailOutcome& act) {
  facts.kind = RecordKind::kMail;
  facts.subject = PersonId(act.person());
  const CauseOfMail found = FindMailCause(state, BytesTo<StatementId>(act.cause()));
  if (found.meeting == nullptr) return;
  facts.meeting = found.meeting->id;
  facts.item = found.cause->item;
}

void OfAccess(RecordFacts& facts, const State& state, const v1::SetDocumentAccess& act) {
  OfMeeting(facts, RecordKind::kMeeting, act.meeting());
  facts.document = BytesTo<Hash>(act.document().hash());
  const auto paper = state.paper_access.find(facts.document);
  if (paper != state.paper_access.end() && paper->second.meeting == facts.meeting) facts.item = paper->second.item;
}

}  // namespace

RecordFacts FactsOf(const State& state, const v1::Statement& statement) {
  RecordFacts facts;
  facts.kind = RecordKind::kPublicAct;
  facts.author = AuthorOf(statement);
  facts.act = static_cast<std::uint8_t>(statement.act_case());
  const auto person_of_device = [&](const std::string& id) {
    const Device* device = state.FindDevice(BytesTo<DeviceId>(id));
    return device == nullptr ? PersonId() : device->person;
  };
  switch (statement.act_case()) {
    case v1::Statement::kFoundForum:
    case v1::Statement::kEnrol:
      facts.subject = facts.author;
      break;
    case v1::Statement::kInvite:
      facts.subject = PersonId(statement.invite().person());
      break;
    case v1::Statement::kRecoverOffice:
      facts.subject = PersonId(statement.recover_office().invitation().person());
      break;
    case v1::Statement::kCountersignDevice:
      facts.subject = person_of_device(statement.countersign_device().device_id());
      break;
    case v1::Statement::kRevokeDevice:
      facts.subject = person_of_device(statement.revoke_device().device_id());
      break;
    case v1::Statement::kCertificateRenewed:
      facts.subject = person_of_device(statement.certificate_renewed().device_id());
      break;
    case v1::Statement::kDescribePerson:
      facts.kind = RecordKind::kPersonDetails;
      facts.subject = PersonId(statement.describe_person().person());
      break;
    case v1::Statement::kAssignMandate:
      facts.mandate = MandateId(statement.assign_mandate().mandate());
      facts.subject = PersonId(statement.assign_mandate().holder());
      break;
    case v1::Statement::kAssignOffice:
      facts.subject = PersonId(statement.assign_office().person());
      break;
    case v1::Statement::kStateTrust:
    case v1::Statement::kDescribePrincipal:
    case v1::Statement::kDescribeArea:
    case v1::Statement::kAmendRules:
    case v1::Statement::kBeginEpoch:
      break;
    case v1::Statement::kCreateMeeting:
      OfMeeting(facts, RecordKind::kMeeting, statement.create_meeting().meeting());
      break;
    case v1::Statement::kSetAgendaItem:
      OfMeeting(facts, RecordKind::kMeeting, statement.set_agenda_item().meeting(), statement.set_agenda_item().item());
      facts.thing = statement.set_agenda_item().matter();
      break;
    case v1::Statement::kSetProposal:
      OfMeeting(facts, RecordKind::kMeeting, statement.set_proposal().meeting(), statement.set_proposal().item());
      break;
    case v1::Statement::kAddDocument:
      OfMeeting(facts, RecordKind::kMeeting, statement.add_document().meeting(), statement.add_document().item());
      facts.document = BytesTo<Hash>(statement.add_document().document().hash());
      break;
    case v1::Statement::kSendNotice:
      OfMeeting(facts, RecordKind::kMeeting, statement.send_notice().meeting());
      break;
    case v1::Statement::kOpenMeeting:
      OfMeeting(facts, RecordKind::kMeeting, statement.open_meeting().meeting());
      break;
    case v1::Statement::kRecordAttendance:
      OfMeeting(facts, RecordKind::kMeeting, statement.record_attendance().meeting());
      facts.mandate = MandateId(statement.record_attendance().mandate());
      break;
    case v1::Statement::kRecordDecision:
      OfMeeting(facts, RecordKind::kMeeting, statement.record_decision().meeting(), statement.record_decision().item());
      break;
    case v1::Statement::kCloseMeeting:
      OfMeeting(facts, RecordKind::kMeeting, statement.close_meeting().meeting());
      break;
    case v1::Statement::kCancelMeeting:
      OfMeeting(facts, RecordKind::kMeeting, statement.cancel_meeting().meeting());
      break;
    case v1::Statement::kAnswerNotice:
      OfMeeting(facts, RecordKind::kMemberWord, statement.answer_notice().meeting());
      facts.mandate = MandateId(statement.answer_notice().mandate());
      SpokenBy(facts, statement.answer_notice().has_entered(), statement.answer_notice().entered());
      break;
    case v1::Statement::kNominateSubstitute:
      OfMeeting(facts, RecordKind::kMemberWord, statement.nominate_substitute().meeting());
      facts.mandate = MandateId(statement.nominate_substitute().mandate());
      facts.subject = PersonId(statement.nominate_substitute().person());
      break;
    case v1::Statement::kAnswerNomination:
      OfNomination(facts, state, statement.answer_nomination().nomination());
      break;
    case v1::Statement::kRevokeNomination:
      OfNomination(facts, state, statement.revoke_nomination().nomination());
      break;
    case v1::Statement::kNominationTimedOut:
      OfNomination(facts, state, statement.nomination_timed_out().nomination());
      break;
    case v1::Statement::kDeclarePosition:
      OfDeclaration(facts, state, statement.declare_position());
      break;
    case v1::Statement::kWithdrawPosition:
      OfPosition(facts, state, statement.withdraw_position().position());
      break;
    case v1::Statement::kContestPosition:
      OfPosition(facts, state, statement.contest_position().position());
      break;
    case v1::Statement::kAdmitLatePosition:
      OfPosition(facts, state, statement.admit_late_position().position());
      break;
    case v1::Statement::kDeclareRecusal:
      OfMeeting(facts, RecordKind::kMemberWord, statement.declare_recusal().meeting(),
                statement.declare_recusal().item());
      facts.subject = PersonId(statement.declare_recusal().person());
      break;
    case v1::Statement::kAppointOfficer:
      OfMeeting(facts, RecordKind::kMeeting, statement.appoint_officer().meeting());
      facts.subject = PersonId(statement.appoint_officer().person());
      break;
    case v1::Statement::kPostponeMeeting:
      OfMeeting(facts, RecordKind::kMeeting, statement.postpone_meeting().meeting());
      break;
    case v1::Statement::kOrderAgenda:
      OfMeeting(facts, RecordKind::kMeeting, statement.order_agenda().meeting());
      break;
    case v1::Statement::kSettleAgenda:
      OfMeeting(facts, RecordKind::kMeeting, statement.settle_agenda().meeting());
      break;
    case v1::Statement::kSendSupplement:
      OfMeeting(facts, RecordKind::kMeeting, statement.send_supplement().meeting());
      break;
    case v1::Statement::kApproveAgenda:
      OfMeeting(facts, RecordKind::kMeeting, statement.approve_agenda().meeting());
      break;
    case v1::Statement::kRecordGuest:
      OfMeeting(facts, RecordKind::kMeeting, statement.record_guest().meeting());
      break;
    case v1::Statement::kElectAdjusters:
      OfMeeting(facts, RecordKind::kMeeting, statement.elect_adjusters().meeting());
      break;
    case v1::Statement::kInviteExpert:
      OfMeeting(facts, RecordKind::kMeeting, statement.invite_expert().meeting());
      facts.subject = PersonId(statement.invite_expert().person());
      break;
    case v1::Statement::kStartItem:
      OfMeeting(facts, RecordKind::kMeeting, statement.start_item().meeting(), statement.start_item().item());
      break;
    case v1::Statement::kSetDistribution:
      OfMeeting(facts, RecordKind::kMeeting, statement.set_distribution().meeting(), statement.set_distribution().item());
      break;
    case v1::Statement::kRecordDistribution:
      OfMeeting(facts, RecordKind::kMeeting, statement.record_distribution().meeting(), statement.record_distribution().item());
      break;
    case v1::Statement::kSendReminder:
      OfMeeting(facts, RecordKind::kMail, statement.send_reminder().meeting());
      break;
    case v1::Statement::kSetReminders:
      OfMeeting(facts, RecordKind::kMail, statement.set_reminders().meeting());
      break;
    case v1::Statement::kDistributeMinutes:
      OfMeeting(facts, RecordKind::kMail, statement.distribute_minutes().meeting(),
                statement.distribute_minutes().item());
      break;
    case v1::Statement::kMailOutcome:
      OfMail(facts, state, statement.mail_outcome());
      break;
    case v1::Statement::kGiveAssignment:
      OfMeeting(facts, RecordKind::kMeeting, statement.give_assignment().meeting(), statement.give_assignment().item());
      facts.thing = statement.give_assignment().assignment();
      break;
    case v1::Statement::kSetDocumentAccess:
      OfAccess(facts, state, statement.set_document_access());
      break;
    case v1::Statement::kRecordReservation:
      OfMeeting(facts, RecordKind::kMemberWord, statement.record_reservation().meeting(),
                statement.record_reservation().item());
      facts.mandate = MandateId(statement.record_reservation().mandate());
      SpokenBy(facts, statement.record_reservation().has_entered(), statement.record_reservation().entered());
      break;
    case v1::Statement::kDeclareForPresent:
      OfMeeting(facts, RecordKind::kPosition, statement.declare_for_present().meeting(), statement.declare_for_present().item());
      facts.has_sealed = true;
      break;
    case v1::Statement::kRequestConveyance:
      OfMeeting(facts, RecordKind::kMemberWord, statement.request_conveyance().meeting());
      facts.mandate = MandateId(statement.request_conveyance().mandate());
      facts.subject = PersonId(statement.request_conveyance().conveyor());
      break;
    case v1::Statement::kAnswerConveyance: {
      facts.kind = RecordKind::kMemberWord;
      const auto place = state.conveyance_places.find(BytesTo<StatementId>(statement.answer_conveyance().request()));
      if (place == state.conveyance_places.end()) break;
      const Conveyance* conveyance = state.FindConveyance(place->first);
      facts.meeting = place->second.meeting;
      facts.mandate = conveyance->mandate;
      facts.subject = conveyance->conveyor;
      break;
    }
    case v1::Statement::kIssueMinutes:
      OfMeeting(facts,
                statement.issue_minutes().stage() == v1::MINUTES_STAGE_DRAFT ? RecordKind::kMinutesDraft
                                                                             : RecordKind::kMeeting,
                statement.issue_minutes().meeting(), statement.issue_minutes().item());
      break;
    case v1::Statement::kCommentMinutes:
      OfMeeting(facts, RecordKind::kMinutesDraft, statement.comment_minutes().meeting(), statement.comment_minutes().item());
      break;
    case v1::Statement::kSignMinutes:
      OfMeeting(facts, RecordKind::kMeeting, statement.sign_minutes().meeting(), statement.sign_minutes().item());
      break;
    case v1::Statement::kRefuseToSignMinutes:
      OfMeeting(facts, RecordKind::kMeeting, statement.refuse_to_sign_minutes().meeting(), statement.refuse_to_sign_minutes().item());
      break;
    case v1::Statement::kRecordExternalSignature:
      OfMeeting(facts, RecordKind::kMeeting, statement.record_external_signature().meeting(),
                statement.record_external_signature().item());
      facts.subject = PersonId(statement.record_external_signature().person());
      break;
    case v1::Statement::kReportAssignment:
      OfThing(facts, statement.report_assignment().assignment());
      SpokenBy(facts, statement.report_assignment().has_entered(), statement.report_assignment().entered());
      break;
    case v1::Statement::kPetitionMeeting:
      facts.kind = RecordKind::kForumMatter;
      SpokenBy(facts, statement.petition_meeting().has_entered(), statement.petition_meeting().entered());
      break;
    case v1::Statement::kJoinPetition:
      facts.kind = RecordKind::kForumMatter;
      SpokenBy(facts, statement.join_petition().has_entered(), statement.join_petition().entered());
      break;
    case v1::Statement::kSubmitMatter:
      OfThing(facts, statement.submit_matter().matter());
      SpokenBy(facts, statement.submit_matter().has_entered(), statement.submit_matter().entered());
      break;
    case v1::Statement::kSetMeetingPlan:
      facts.kind = RecordKind::kForumMatter;
      break;
    case v1::Statement::kReviewMatter:
      OfThing(facts, statement.review_matter().matter());
      break;
    case v1::Statement::kCompleteMatter:
      OfThing(facts, statement.complete_matter().matter());
      break;
    case v1::Statement::kPrepareMatter:
      OfThing(facts, statement.prepare_matter().matter());
      break;
    case v1::Statement::kAdmitLateMatter:
      OfThing(facts, statement.admit_late_matter().matter());
      facts.meeting = MeetingId(statement.admit_late_matter().meeting());
      break;
    case v1::Statement::kWithdrawMatter:
      OfThing(facts, statement.withdraw_matter().matter());
      break;
    case v1::Statement::kNoteMatterHistory:
      OfThing(facts, statement.note_matter_history().matter());
      break;
    case v1::Statement::kReferOut:
      OfThing(facts, statement.refer_out().matter());
      facts.meeting = MeetingId(statement.refer_out().meeting());
      break;
    case v1::Statement::kTakeIn:
      OfThing(facts, statement.take_in().matter());
      break;
    case v1::Statement::kCloseAssignment:
      OfThing(facts, statement.close_assignment().assignment());
      break;
    case v1::Statement::kDescribeMandate:
      facts.mandate = MandateId(statement.describe_mandate().mandate());
      break;
    case v1::Statement::kEraseRecord: {
      const std::uint64_t seq = statement.erase_record().seq();
      if (seq == 0 || seq > state.facts.size()) break;
      facts = state.facts[seq - 1];
      facts.has_sealed = false;
      facts.erased_by = 0;
      facts.erases = seq;
      break;
    }
    case v1::Statement::ACT_NOT_SET:
      facts.kind = RecordKind::kHidden;  // unknown to this version: nobody's business until it is known
      break;
  }
  return facts;
}

std::vector<std::string> FilesNamedBy(const v1::Statement& statement) {
  std::vector<std::string> files;
  const auto add = [&](const auto& documents) {
    for (const v1::DocumentRef& document : documents) files.push_back(document.hash());
  };
  const v1::Provenance* entered = EnteredIn(statement);
  if (entered != nullptr && !entered->evidence_file().empty()) files.push_back(entered->evidence_file());
  switch (statement.act_case()) {
    case v1::Statement::kSubmitMatter:
      add(statement.submit_matter().documents());
      break;
    case v1::Statement::kCompleteMatter:
      add(statement.complete_matter().documents());
      break;
    case v1::Statement::kReferOut:
      add(statement.refer_out().documents());
      break;
    case v1::Statement::kTakeIn:
      files.push_back(statement.take_in().bundle().hash());
      break;
    case v1::Statement::kIssueMinutes:
      files.push_back(statement.issue_minutes().document().hash());
      break;
    case v1::Statement::kRecordExternalSignature:
      files.push_back(statement.record_external_signature().file().hash());
      break;
    default:
      break;
  }
  return files;
}

}  // namespace mandat::domain
