#include <algorithm>

#include "shared/domain/decide_internal.h"
#include "shared/domain/forum_file.h"
#include "shared/domain/limits.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

Decision DecideFounding(const Question& question, const v1::FoundForum& act) {
  const auto parsed = ParseForumFile(act.forum_file(), "forum file");
  if (const FileError* error = std::get_if<FileError>(&parsed)) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_BAD_FORUM_FILE);
    refusal.set_field(std::to_string(error->line));
    refusal.set_given(error->problem);
    return refusal;
  }
  const Offices& offices = std::get<Forum>(parsed).offices;
  const PersonId founder = question.author();
  if (founder != offices.secretary && founder != offices.chair) {
    v1::Refusal refusal = NotAllowed(founder.value());
    refusal.set_allowed(offices.secretary.value() + ", " + offices.chair.value());
    return refusal;
  }
  return std::nullopt;
}

// What holds for every invitation, also that of the recovery key.
Decision DecideInvitation(const Question& question, const v1::Invite& act) {
  if (question.state.invitations.contains(BytesTo<InvitationId>(act.invitation_id())))
    return AlreadyExists("invitation_id", "");
  if (question.state.invitations.size() >= static_cast<std::size_t>(kMaxInvitations))
    return TooMany("invitation", kMaxInvitations);
  if (act.expires_at_ms() <= question.now.ms) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_INVITATION_EXPIRED);
    refusal.set_deadline_ms(act.expires_at_ms());
    return refusal;
  }
  if (act.expires_at_ms() > question.now.ms + kMaxInvitationMs) return Malformed("expires_at_ms", "within 90 days");
  return std::nullopt;
}

Decision DecideScope(const Question& question, const v1::Invite& act) {
  const v1::SubstituteScope& scope = act.substitute();
  const Meeting* meeting = question.state.FindMeeting(MeetingId(scope.meeting()));
  if (meeting == nullptr) return NotFound("meeting", scope.meeting());
  if (Decision refusal = CheckNotOver(*meeting)) return refusal;
  const Mandate* mandate = nullptr;
  if (Decision refusal = CheckMandate(question.state, *meeting, scope.mandate(), mandate)) return refusal;
  if (Decision refusal = CheckItemsExist(*meeting, scope.items())) return refusal;
  if (question.has(kForumSecretary | kForumChair)) return std::nullopt;
  // A member's invitation must never make a device for somebody who is more than a substitute.
  const Roles roles = RolesAt(question.state, PersonId(act.person()), question.now);
  const bool is_more = roles.secretariat() || roles.member || roles.adjunct || roles.preparatory_group ||
                       roles.observer || IsSittingMember(question.state, PersonId(act.person()), meeting->date) ||
                       IsMeetingChair(question.state, *meeting, PersonId(act.person())) ||
                       IsMeetingSecretary(question.state, *meeting, PersonId(act.person()));
  return is_more ? Decision(NotAllowed(act.person(), "person")) : std::nullopt;
}

Decision DecideInvite(const Question& question, const v1::Invite& act) {
  if (Decision refusal = DecideInvitation(question, act)) return refusal;
  return act.has_substitute() ? DecideScope(question, act) : std::nullopt;
}

Decision DecideEnrol(const Question& question) {
  const auto found = question.state.devices_of.find(question.author());
  if (found == question.state.devices_of.end()) return std::nullopt;
  const auto in_use = std::count_if(found->second.begin(), found->second.end(), [&](const DeviceId& id) {
    const Device* device = question.state.FindDevice(id);
    return device != nullptr && device->status != DeviceStatus::kRevoked;
  });
  return in_use >= kMaxDevicesOfPerson ? Decision(TooMany("devices", kMaxDevicesOfPerson)) : std::nullopt;
}

Decision DecideCountersign(const Question& question, const v1::CountersignDevice& act) {
  const Device* device = question.state.FindDevice(BytesTo<DeviceId>(act.device_id()));
  if (device == nullptr) return NotFound("device_id", "");
  if (device->status == DeviceStatus::kRevoked) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_DEVICE_REVOKED);
    refusal.set_statement_id(device->revocation.bytes());
    return refusal;
  }
  if (device->status == DeviceStatus::kActive) return AlreadyExists("device_id", "");
  return std::nullopt;
}

Decision DecideRevocation(const Question& question, const v1::RevokeDevice& act) {
  if (question.state.FindDevice(BytesTo<DeviceId>(act.device_id())) == nullptr) return NotFound("device_id", "");
  return CheckNotAhead(question, "lost_since_ms", act.lost_since_ms());
}

Decision DecideOffice(const Question& question, const v1::AssignOffice& act) {
  const std::vector<OfficeTerm>* terms = nullptr;
  if (act.office() == v1::OFFICE_ADJUNCT) terms = &question.state.adjuncts;
  if (act.office() == v1::OFFICE_PREPARATORY_GROUP) terms = &question.state.preparatory_group;
  if (act.office() == v1::OFFICE_OBSERVER) terms = &question.state.observers;
  if (terms == nullptr) return std::nullopt;  // chair and secretary: handed over
  const bool holds = std::any_of(terms->begin(), terms->end(),
                                 [&](const OfficeTerm& term) { return term.person.value() == act.person(); });
  if (!act.holds() && !holds) return NotFound("person", act.person());
  if (act.holds() && !holds && terms->size() >= static_cast<std::size_t>(kMaxOfficers))
    return TooMany("office", kMaxOfficers);
  return std::nullopt;
}

}  // namespace

Decision DecideIdentity(const Question& question) {
  const S& statement = question.statement;
  switch (statement.act_case()) {
    case S::kFoundForum:
      return DecideFounding(question, statement.found_forum());
    case S::kInvite:
      return DecideInvite(question, statement.invite());
    case S::kEnrol:
      return DecideEnrol(question);
    case S::kCountersignDevice:
      return DecideCountersign(question, statement.countersign_device());
    case S::kRevokeDevice:
      return DecideRevocation(question, statement.revoke_device());
    case S::kRecoverOffice:
      // The key has no name of its own: the statement speaks for whom it appoints.
      if (statement.recover_office().invitation().person() != statement.person())
        return NotAllowed(statement.person(), "person");
      return DecideInvitation(question, statement.recover_office().invitation());
    case S::kAssignMandate:
      if (question.state.FindMandate(MandateId(statement.assign_mandate().mandate())) == nullptr) {
        return NotFound("mandate", statement.assign_mandate().mandate());
      }
      return std::nullopt;
    case S::kAssignOffice:
      return DecideOffice(question, statement.assign_office());
    case S::kStateTrust:
      // A new log key needs a statement of its own, signed by the old one.
      if (statement.state_trust().log_key() != question.state.log_key.view())
        return Malformed("log_key", "the forum's log key");
      return std::nullopt;
    case S::kCertificateRenewed: {
      const Device* device = question.state.FindDevice(BytesTo<DeviceId>(statement.certificate_renewed().device_id()));
      const bool in_use = device != nullptr && device->status == DeviceStatus::kActive;
      return in_use ? std::nullopt : Decision(Refuse(v1::Refusal::CODE_NOT_DERIVABLE));
    }
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain::internal
