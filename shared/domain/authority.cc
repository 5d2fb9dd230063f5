#include "shared/domain/authority.h"

#include <algorithm>

#include "shared/domain/convert.h"
#include "shared/domain/minutes.h"
#include "shared/domain/positions.h"

namespace mandat::domain {
namespace {

using S = v1::Statement;

std::uint32_t If(bool condition, Capacity capacity) { return condition ? capacity : kNobody; }

std::uint32_t AtMeeting(const State& state, const Meeting* meeting, const PersonId& author) {
  if (meeting == nullptr) return kNobody;
  return If(IsMeetingChair(state, *meeting, author), kMeetingChair) |
         If(IsMeetingSecretary(state, *meeting, author), kMeetingSecretary);
}

// The holder on the meeting's day; of an unknown meeting, today's.
bool HoldsMandate(const State& state, const MandateId& id, const Meeting* meeting, const PersonId& author) {
  const Mandate* mandate = meeting != nullptr ? state.MandateOn(id, meeting->date) : state.FindMandate(id);
  return mandate != nullptr && !author.empty() && mandate->holder == author;
}

bool OwnsDevice(const State& state, const std::string& device_id, const PersonId& author) {
  const Device* device = state.FindDevice(BytesTo<DeviceId>(device_id));
  return device != nullptr && device->person == author;
}

// Whether the author invited the person as a substitute: only then, and only as long as the person is nothing else, may
// a member name them.
bool InvitedAsSubstitute(const State& state, const PersonId& person, const PersonId& author) {
  const Roles roles = RolesOf(state, person);
  if (roles.secretariat() || roles.member || roles.adjunct || roles.preparatory_group || roles.observer) return false;
  // Rare, and over invitations alone.
  return std::any_of(state.invitations.begin(), state.invitations.end(), [&](const auto& entry) {
    const Invitation& invitation = entry.second;
    if (invitation.person != person || !invitation.substitute) return false;
    const Device* inviter = state.FindDevice(invitation.inviter);
    return inviter != nullptr && inviter->person == author;
  });
}

// Only who may speak on an item can be recused on it: a sitting member, or somebody nominated for the meeting.
bool MayBeRecused(const State& state, const Meeting* meeting, const PersonId& person) {
  if (meeting == nullptr || IsSittingMember(state, person, meeting->date)) return true;
  return std::any_of(meeting->nominations.begin(), meeting->nominations.end(),
                     [&](const Nomination& nomination) { return nomination.person == person && nomination.live(); });
}

std::uint32_t ToDeclaration(const State& state, const v1::DeclarePosition& act, const PersonId& author) {
  const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
  const MandateId mandate(act.mandate());
  const bool holds = HoldsMandate(state, mandate, meeting, author);
  std::uint32_t result = AtMeeting(state, meeting, author) | If(holds && !act.by_substitute(), kHolder);
  if (meeting == nullptr) return result;
  const Nomination* substitute = ActingSubstitute(*meeting, ItemId(act.item()), mandate);
  // A recused substitute is one all the same here, so that the answer can say why.
  for (const Nomination& nomination : meeting->nominations) {
    if (substitute == nullptr && nomination.mandate == mandate && nomination.state == NominationState::kAccepted &&
        nomination.covers(ItemId(act.item()))) {
      substitute = &nomination;
    }
  }
  result |= If(act.by_substitute() && substitute != nullptr && substitute->person == author, kSubstitute);
  const bool conveys = act.entered().channel() == v1::CHANNEL_CONVEYED && act.entered().stated_by() == author.value();
  return result |
         If(conveys && !holds && !act.by_substitute() && IsSittingMember(state, author, meeting->date), kConveyor);
}

// Of one item of a meeting, for a mandate: its holder, or the substitute that acts there.
std::uint32_t ToReservation(const State& state, const v1::RecordReservation& act, const PersonId& author) {
  const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
  const MandateId mandate(act.mandate());
  const std::uint32_t result =
      AtMeeting(state, meeting, author) | If(HoldsMandate(state, mandate, meeting, author), kHolder);
  const Nomination* substitute =
      meeting == nullptr ? nullptr : ActingSubstitute(*meeting, ItemId(act.item()), mandate);
  return result | If(substitute != nullptr && substitute->person == author, kSubstitute);
}

std::uint32_t ToConveyance(const State& state, const std::string& id, const PersonId& author) {
  const Conveyance* conveyance = state.FindConveyance(BytesTo<StatementId>(id));
  if (conveyance == nullptr) return kNobody;
  const Meeting* meeting = state.FindMeeting(state.conveyance_places.find(conveyance->id)->second.meeting);
  return AtMeeting(state, meeting, author) | If(conveyance->conveyor == author, kConveyor);
}

std::uint32_t ToNomination(const State& state, const std::string& id, const PersonId& author) {
  const Nomination* nomination = state.FindNomination(BytesTo<StatementId>(id));
  if (nomination == nullptr) return kNobody;
  const Meeting* meeting = state.FindMeeting(nomination->meeting);
  return AtMeeting(state, meeting, author) | If(nomination->person == author, kNominee) |
         If(HoldsMandate(state, nomination->mandate, meeting, author), kHolder);
}

// A signer of that version is the person concerned; other members may be told that they are none.
template <typename Act>
std::uint32_t ToMinutes(const State& state, const Act& act, const PersonId& author) {
  const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return kNobody;
  const MinutesVersion* version = FindVersion(*meeting, ItemId(act.item()), static_cast<int>(act.version()));
  const bool signer = version != nullptr && std::find(version->signers.begin(), version->signers.end(), author) !=
                                                version->signers.end();
  return AtMeeting(state, meeting, author) | If(IsSittingMember(state, author, meeting->date), kHolder) |
         If(signer || IsAdjuster(*meeting, author), kSelf);
}

std::uint32_t ToAssignment(const State& state, const std::string& id, const PersonId& author) {
  const auto found = state.assignments.find(AssignmentId(id));
  if (found == state.assignments.end()) return kNobody;
  const std::vector<PersonId>& persons = found->second.persons;
  return AtMeeting(state, state.FindMeeting(found->second.meeting), author) |
         If(std::find(persons.begin(), persons.end(), author) != persons.end(), kSelf);
}

std::uint32_t ToPosition(const State& state, const std::string& id, const PersonId& author) {
  const auto place = state.position_places.find(BytesTo<StatementId>(id));
  if (place == state.position_places.end()) return kNobody;
  const Position& position = *state.FindPosition(place->first);
  const Meeting* meeting = state.FindMeeting(place->second.meeting);
  const bool holds = HoldsMandate(state, position.mandate, meeting, author);
  // What a conveyor says is said to be the holder's word.
  const bool speaks = position.by_substitute ? position.speaker() == author : holds;
  // Who entered a word by office takes it back by office, with provenance.
  const bool signed_as_own = position.author == author && position.speaker() == author;
  return AtMeeting(state, meeting, author) | If(holds && !position.by_substitute, kHolder) | If(speaks, kSpeaker) |
         If(signed_as_own, kAuthor);
}

std::uint32_t ToMatter(const State& state, const std::string& id, const PersonId& author) {
  const auto found = state.matters.find(MatterId(id));
  return If(found != state.matters.end() && found->second.submitter == author, kSubmitter);
}

}  // namespace

std::uint32_t CapacitiesOf(const State& state, const v1::Statement& statement, Time now) {
  const PersonId author = AuthorOf(statement);
  switch (statement.act_case()) {
    case S::kFoundForum:
      return If(!state.founded, kFounder);
    case S::kRecoverOffice:
      return kRecoveryKey;
    case S::kNominationTimedOut:
    case S::kCertificateRenewed:
    case S::kMailOutcome:
      return If(author.empty(), kServer);
    case S::kEnrol: {
      const auto found = state.invitations.find(BytesTo<InvitationId>(statement.enrol().invitation_id()));
      return If(found != state.invitations.end() && found->second.person == author, kInvited);
    }
    default:
      break;
  }
  if (author.empty()) return kNobody;
  const Roles roles = RolesAt(state, author, now);
  std::uint32_t result = If(roles.secretary, kForumSecretary) | If(roles.chair, kForumChair) |
                         If(roles.member, kMember) | If(roles.preparatory_group, kPreparer);
  const auto meeting = [&](const auto& act) { return state.FindMeeting(MeetingId(act.meeting())); };
  const auto at_meeting = [&](const auto& act) { return AtMeeting(state, meeting(act), author); };
  const auto for_mandate = [&](const auto& act) {
    return at_meeting(act) | If(HoldsMandate(state, MandateId(act.mandate()), meeting(act), author), kHolder);
  };
  switch (statement.act_case()) {
    case S::kInvite:
      if (statement.invite().has_substitute()) result |= for_mandate(statement.invite().substitute());
      break;
    case S::kCountersignDevice:
      result |= If(OwnsDevice(state, statement.countersign_device().device_id(), author), kSelf);
      break;
    case S::kRevokeDevice:
      result |= If(OwnsDevice(state, statement.revoke_device().device_id(), author), kSelf);
      break;
    case S::kDescribePerson: {
      const PersonId person(statement.describe_person().person());
      result |= If(person == author, kSelf) | If(InvitedAsSubstitute(state, person, author), kInviter);
      break;
    }
    case S::kAppointOfficer:
      result |= at_meeting(statement.appoint_officer());
      break;
    case S::kSetAgendaItem:
      result |= at_meeting(statement.set_agenda_item());
      break;
    case S::kSetProposal:
      result |= at_meeting(statement.set_proposal());
      break;
    case S::kAddDocument:
      result |= at_meeting(statement.add_document());
      break;
    case S::kSendNotice:
      result |= at_meeting(statement.send_notice());
      break;
    case S::kOpenMeeting:
      result |= at_meeting(statement.open_meeting());
      break;
    case S::kRecordAttendance:
      result |= at_meeting(statement.record_attendance());
      break;
    case S::kRecordDecision:
      result |= at_meeting(statement.record_decision());
      break;
    case S::kOrderAgenda:
      result |= at_meeting(statement.order_agenda());
      break;
    case S::kSettleAgenda:
      result |= at_meeting(statement.settle_agenda());
      break;
    case S::kSendSupplement:
      result |= at_meeting(statement.send_supplement());
      break;
    case S::kSetDocumentAccess:
      result |= at_meeting(statement.set_document_access());
      break;
    case S::kInviteExpert:
      result |= at_meeting(statement.invite_expert());
      break;
    case S::kStartItem:
      result |= at_meeting(statement.start_item());
      break;
    case S::kApproveAgenda:
      result |= at_meeting(statement.approve_agenda());
      break;
    case S::kRecordGuest:
      result |= at_meeting(statement.record_guest());
      break;
    case S::kDeclareForPresent:
      result |= at_meeting(statement.declare_for_present());
      break;
    case S::kRequestConveyance:
      result |= for_mandate(statement.request_conveyance());
      break;
    case S::kAnswerConveyance:
      result |= ToConveyance(state, statement.answer_conveyance().request(), author);
      break;
    case S::kRecordReservation:
      result |= ToReservation(state, statement.record_reservation(), author);
      break;
    case S::kCloseMeeting:
      result |= at_meeting(statement.close_meeting());
      break;
    case S::kCancelMeeting:
      result |= at_meeting(statement.cancel_meeting());
      break;
    case S::kPostponeMeeting:
      result |= at_meeting(statement.postpone_meeting());
      break;
    case S::kAdmitLateMatter:
      result |= at_meeting(statement.admit_late_matter());
      break;
    case S::kCompleteMatter:
      result |= ToMatter(state, statement.complete_matter().matter(), author);
      break;
    case S::kWithdrawMatter:
      result |= ToMatter(state, statement.withdraw_matter().matter(), author);
      break;
    case S::kAnswerNotice:
      result |= for_mandate(statement.answer_notice());
      break;
    case S::kNominateSubstitute:
      result |= for_mandate(statement.nominate_substitute());
      break;
    case S::kAnswerNomination:
      result |= ToNomination(state, statement.answer_nomination().nomination(), author);
      break;
    case S::kRevokeNomination:
      result |= ToNomination(state, statement.revoke_nomination().nomination(), author);
      break;
    case S::kDeclarePosition:
      result |= ToDeclaration(state, statement.declare_position(), author);
      break;
    case S::kWithdrawPosition:
      result |= ToPosition(state, statement.withdraw_position().position(), author);
      break;
    case S::kContestPosition:
      result |= ToPosition(state, statement.contest_position().position(), author);
      break;
    case S::kAdmitLatePosition:
      result |= ToPosition(state, statement.admit_late_position().position(), author);
      break;
    case S::kDeclareRecusal:
      result |= at_meeting(statement.declare_recusal()) |
                If(statement.declare_recusal().person() == author.value() &&
                       MayBeRecused(state, meeting(statement.declare_recusal()), author),
                   kSelf);
      break;
    case S::kElectAdjusters:
      result |= at_meeting(statement.elect_adjusters());
      break;
    case S::kIssueMinutes:
      result |= at_meeting(statement.issue_minutes());
      break;
    case S::kSignMinutes:
      result |= ToMinutes(state, statement.sign_minutes(), author);
      break;
    case S::kRefuseToSignMinutes:
      result |= ToMinutes(state, statement.refuse_to_sign_minutes(), author);
      break;
    case S::kRecordExternalSignature:
      result |= at_meeting(statement.record_external_signature());
      break;
    case S::kCommentMinutes:
      result |= ToMinutes(state, statement.comment_minutes(), author);
      break;
    case S::kSetDistribution:
      result |= at_meeting(statement.set_distribution());
      break;
    case S::kRecordDistribution:
      result |= at_meeting(statement.record_distribution());
      break;
    case S::kSendReminder:
      result |= at_meeting(statement.send_reminder());
      break;
    case S::kSetReminders:
      result |= at_meeting(statement.set_reminders());
      break;
    case S::kDistributeMinutes:
      result |= at_meeting(statement.distribute_minutes());
      break;
    case S::kGiveAssignment:
      result |= at_meeting(statement.give_assignment());
      break;
    case S::kReportAssignment:
      result |= ToAssignment(state, statement.report_assignment().assignment(), author);
      break;
    case S::kCloseAssignment:
      result |= ToAssignment(state, statement.close_assignment().assignment(), author);
      break;
    default:
      break;
  }
  return result;
}

}  // namespace mandat::domain
