// What a statement must name in `replaces`: see decide.h.
#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/officers.h"
#include "shared/domain/sitting_rules.h"
#include "shared/domain/minutes.h"

namespace mandat::domain {
namespace {

using S = v1::Statement;

template <typename Map, typename Key>
StatementId ValueOr(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? StatementId() : found->second;
}

// What the forum file has is described by nothing that could be replaced.
template <typename Map, typename Key>
StatementId OfDescription(const Map& histories, const Key& key) {
  const auto history = histories.find(key);
  return history == histories.end() ? StatementId() : history->second.back().statement;
}

template <typename Act>
const AgendaItem* ItemOf(const State& state, const Act& act) {
  const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
  return meeting == nullptr ? nullptr : meeting->FindItem(ItemId(act.item()));
}

StatementId OfOffice(const State& state, const v1::AssignOffice& act) {
  const bool one_holder = act.office() == v1::OFFICE_CHAIR || act.office() == v1::OFFICE_SECRETARY;
  return ValueOr(state.office_statements,
                 std::make_pair(static_cast<int>(act.office()), one_holder ? PersonId() : PersonId(act.person())));
}

// Who refused may think again, and who never signed at a signing service may say so; who signed has signed.
template <typename Act>
StatementId OfRefusalToSign(const State& state, const Act& act, const PersonId& signer, bool entered) {
  const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
  const MinutesVersion* version =
      meeting == nullptr ? nullptr : FindVersion(*meeting, ItemId(act.item()), static_cast<int>(act.version()));
  if (version == nullptr) return {};
  const MinutesAnswer* answer = AnswerThatGivesWay(*version, signer, entered);
  return answer == nullptr ? StatementId() : answer->statement;
}

StatementId OfVoice(const State& state, const S& statement, const v1::JoinPetition& act) {
  const auto petition = state.petitions.find(BytesTo<StatementId>(act.petition()));
  if (petition == state.petitions.end()) return {};
  const auto voice =
      petition->second.voices.find(act.has_entered() ? PersonId(act.entered().stated_by()) : AuthorOf(statement));
  return voice == petition->second.voices.end() ? StatementId() : voice->second.statement;
}

}  // namespace

StatementId WhatItReplaces(const State& state, const v1::Statement& statement) {
  switch (statement.act_case()) {
    case S::kRevokeDevice: {
      const Device* device = state.FindDevice(BytesTo<DeviceId>(statement.revoke_device().device_id()));
      return device == nullptr ? StatementId() : device->revocation;
    }
    case S::kDescribePerson: {
      const auto found = state.persons.find(PersonId(statement.describe_person().person()));
      return found == state.persons.end() ? StatementId() : found->second.statement;
    }
    case S::kAssignMandate:
      return ValueOr(state.mandate_statements, MandateId(statement.assign_mandate().mandate()));
    case S::kAssignOffice:
      return OfOffice(state, statement.assign_office());
    case S::kDescribeMandate:
      return ValueOr(state.description_statements, MandateId(statement.describe_mandate().mandate()));
    case S::kDescribePrincipal:
      return OfDescription(state.principal_history, PrincipalId(statement.describe_principal().principal()));
    case S::kDescribeArea:
      return OfDescription(state.area_history, AreaId(statement.describe_area().area()));
    case S::kAmendRules:
      // The rules as founded have nothing that recorded them by itself.
      return state.rules_history.size() > 1 ? state.rules_history.back().statement : StatementId();
    case S::kSetMeetingPlan: {
      const auto found = state.plans.find(static_cast<int>(statement.set_meeting_plan().year()));
      return found == state.plans.end() ? StatementId() : found->second.statement;
    }
    case S::kPostponeMeeting: {
      const Meeting* meeting = state.FindMeeting(MeetingId(statement.postpone_meeting().meeting()));
      return meeting == nullptr || meeting->postponements.empty() ? StatementId()
                                                                  : meeting->postponements.back().statement;
    }
    case S::kAppointOfficer: {
      const Meeting* meeting = state.FindMeeting(MeetingId(statement.appoint_officer().meeting()));
      return meeting == nullptr ? StatementId() : NewestChangeOf(*meeting, statement.appoint_officer().office());
    }
    case S::kJoinPetition:
      return OfVoice(state, statement, statement.join_petition());
    case S::kReviewMatter: {
      const auto found = state.matters.find(MatterId(statement.review_matter().matter()));
      return found == state.matters.end() ? StatementId() : found->second.review_statement;
    }
    case S::kPrepareMatter: {
      const auto found = state.matters.find(MatterId(statement.prepare_matter().matter()));
      return found == state.matters.end() || found->second.rulings.empty() ? StatementId()
                                                                           : found->second.rulings.back().statement;
    }
    case S::kStateTrust:
      return state.trust_statement;
    case S::kSetAgendaItem: {
      const AgendaItem* item = ItemOf(state, statement.set_agenda_item());
      return item == nullptr ? StatementId() : item->statement;
    }
    case S::kSetProposal: {
      const AgendaItem* item = ItemOf(state, statement.set_proposal());
      return item == nullptr || item->revisions.empty() ? StatementId() : item->revisions.back().statement;
    }
    case S::kAddDocument: {
      const auto found = state.documents.find(BytesTo<Hash>(statement.add_document().replaces()));
      return found == state.documents.end() ? StatementId() : found->second.statement;
    }
    case S::kOrderAgenda: {
      const Meeting* meeting = state.FindMeeting(MeetingId(statement.order_agenda().meeting()));
      return meeting == nullptr ? StatementId() : meeting->agenda.order;
    }
    case S::kApproveAgenda: {
      const Meeting* meeting = state.FindMeeting(MeetingId(statement.approve_agenda().meeting()));
      return meeting == nullptr ? StatementId() : meeting->agenda.approval;
    }
    case S::kSetDocumentAccess: {
      const auto found = state.paper_access.find(BytesTo<Hash>(statement.set_document_access().document().hash()));
      return found == state.paper_access.end() ? StatementId() : found->second.statement;
    }
    case S::kInviteExpert: {
      const v1::InviteExpert& act = statement.invite_expert();
      const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
      if (meeting == nullptr) return {};
      const auto found = meeting->experts.find(PersonId(act.person()));
      return found == meeting->experts.end() ? StatementId() : found->second.statement;
    }
    case S::kRecordGuest: {
      const v1::RecordGuest& act = statement.record_guest();
      const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
      if (meeting == nullptr) return {};
      const auto found = meeting->guests.find(GuestKey(PersonId(act.person()), act.name(), act.organisation()));
      return found == meeting->guests.end() ? StatementId() : found->second.statement;
    }
    case S::kRequestConveyance: {
      const v1::RequestConveyance& act = statement.request_conveyance();
      const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
      if (meeting == nullptr) return {};
      const Conveyance* known = ConveyanceOf(*meeting, MandateId(act.mandate()), PersonId(act.conveyor()));
      return known == nullptr ? StatementId() : known->statement;
    }
    case S::kAnswerConveyance: {
      const Conveyance* known = state.FindConveyance(BytesTo<StatementId>(statement.answer_conveyance().request()));
      return known == nullptr ? StatementId() : known->answer;
    }
    case S::kRecordReservation: {
      const AgendaItem* item = ItemOf(state, statement.record_reservation());
      if (item == nullptr) return {};
      const auto found = item->reservations.find(MandateId(statement.record_reservation().mandate()));
      return found == item->reservations.end() ? StatementId() : found->second.statement;
    }
    case S::kRecordDecision: {
      const AgendaItem* item = ItemOf(state, statement.record_decision());
      return item == nullptr || !item->decision ? StatementId() : item->decision->statement;
    }
    case S::kAnswerNotice: {
      const Meeting* meeting = state.FindMeeting(MeetingId(statement.answer_notice().meeting()));
      if (meeting == nullptr) return {};
      const auto found = meeting->answers.find(MandateId(statement.answer_notice().mandate()));
      return found == meeting->answers.end() ? StatementId() : found->second.statement;
    }
    case S::kAnswerNomination: {
      const Nomination* nomination =
          state.FindNomination(BytesTo<StatementId>(statement.answer_nomination().nomination()));
      return nomination == nullptr ? StatementId() : nomination->answer;
    }
    case S::kRevokeNomination:
      return BytesTo<StatementId>(statement.revoke_nomination().nomination());
    case S::kDeclarePosition: {
      const AgendaItem* item = ItemOf(state, statement.declare_position());
      return item == nullptr ? StatementId()
                             : ValueOr(item->latest_words, SlotOf(statement, statement.declare_position()));
    }
    case S::kWithdrawPosition:
      return BytesTo<StatementId>(statement.withdraw_position().position());
    case S::kContestPosition: {
      const Position* position = state.FindPosition(BytesTo<StatementId>(statement.contest_position().position()));
      return position == nullptr ? StatementId() : position->contest;
    }
    case S::kDeclareRecusal: {
      const AgendaItem* item = ItemOf(state, statement.declare_recusal());
      return item == nullptr ? StatementId()
                             : ValueOr(item->recusal_statements, PersonId(statement.declare_recusal().person()));
    }
    case S::kElectAdjusters: {
      const Meeting* meeting = state.FindMeeting(MeetingId(statement.elect_adjusters().meeting()));
      return meeting == nullptr ? StatementId() : meeting->minutes.adjusters_statement;
    }
    case S::kSignMinutes:
      return OfRefusalToSign(state, statement.sign_minutes(), AuthorOf(statement), false);
    case S::kRefuseToSignMinutes:
      return OfRefusalToSign(state, statement.refuse_to_sign_minutes(), AuthorOf(statement), false);
    case S::kRecordExternalSignature:
      return OfRefusalToSign(state, statement.record_external_signature(),
                             PersonId(statement.record_external_signature().person()), true);
    case S::kSetDistribution: {
      const Meeting* meeting = state.FindMeeting(MeetingId(statement.set_distribution().meeting()));
      if (meeting == nullptr) return {};
      const auto found = meeting->minutes.recipients.find(ItemId(statement.set_distribution().item()));
      return found == meeting->minutes.recipients.end() ? StatementId() : found->second.statement;
    }
    case S::kSetReminders: {
      const Meeting* meeting = state.FindMeeting(MeetingId(statement.set_reminders().meeting()));
      return meeting == nullptr ? StatementId() : meeting->mail.schedule;
    }
    case S::kGiveAssignment: {
      const auto found = state.assignments.find(AssignmentId(statement.give_assignment().assignment()));
      return found == state.assignments.end() ? StatementId() : found->second.statement;
    }
    default:
      // Acts that change nothing that has versions: they add, or move a meeting on.
      return {};
  }
}

}  // namespace mandat::domain
