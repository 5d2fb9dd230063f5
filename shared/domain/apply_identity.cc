#include <algorithm>

#include "shared/domain/apply_internal.h"
#include "shared/domain/forum_file.h"

namespace mandat::domain::internal {
namespace {

void Found(State& state, const AppliedRecord& record, const v1::FoundForum& act) {
  if (state.founded) return;
  auto parsed = ParseForumFile(act.forum_file(), "forum file");
  if (!std::holds_alternative<Forum>(parsed)) return;  // Decide refused it; a log that holds it anyhow founds nothing
  state.founded = true;
  state.forum_id = record.forum_id;
  state.forum = std::get<Forum>(std::move(parsed));
  state.forum_file = act.forum_file();
  state.mandates = state.forum.mandates;
  for (const Mandate& mandate : state.mandates) state.mandate_history[mandate.id].push_back(mandate);
  state.chair = state.forum.offices.chair;
  state.secretary = state.forum.offices.secretary;
  state.chair_until = Date::Parse(state.forum.offices.chair_term);
  for (const PersonId& person : state.forum.offices.adjuncts) state.adjuncts.push_back({person, std::nullopt});
  for (const PersonId& person : state.forum.offices.preparatory_group)
    state.preparatory_group.push_back({person, std::nullopt});
  state.log_key = BytesTo<PublicKey>(act.log_key());
  state.recovery_key = BytesTo<PublicKey>(act.recovery_key());
  state.ca_hash = BytesTo<Hash>(act.ca_hash());
  state.members_address = act.members_address();
  state.gate_address = act.gate_address();

  Device device;
  device.id = DeviceOf(*record.statement);
  device.person = AuthorOf(*record.statement);
  device.signing_key = BytesTo<PublicKey>(act.signing_key());
  device.tls_key_hash = BytesTo<Hash>(act.tls_key_hash());
  device.name = act.device_name();
  device.statement = IdOf(*record.statement);
  device.enrolled_at = record.place;
  device.enrolled = device.certified = record.time;
  state.founder_device = device.id;
  state.devices_of[device.person].push_back(device.id);
  state.devices.emplace(device.id, std::move(device));
}

void NoteInvitation(State& state, const AppliedRecord& record, const v1::Invite& act, bool recovery) {
  Invitation invitation;
  invitation.id = BytesTo<InvitationId>(act.invitation_id());
  invitation.person = PersonId(act.person());
  invitation.key = BytesTo<PublicKey>(act.invitation_key());
  invitation.expires_at = Time{act.expires_at_ms()};
  if (act.has_substitute()) invitation.substitute = ScopeOf(act.substitute());
  if (!recovery) invitation.inviter = DeviceOf(*record.statement);
  invitation.statement = IdOf(*record.statement);
  invitation.at = record.time;
  invitation.recovery = recovery;
  state.invitations.emplace(invitation.id, std::move(invitation));
}

// A further device waits when the person has an active one that may do at least as much; recovery exists because those
// are lost.
bool MustWait(const State& state, const Invitation& invitation) {
  if (invitation.recovery) return false;
  const auto found = state.devices_of.find(invitation.person);
  if (found == state.devices_of.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(), [&](const DeviceId& id) {
    const Device* device = state.FindDevice(id);
    return device != nullptr && device->status == DeviceStatus::kActive &&
           (!device->substitute || invitation.substitute);
  });
}

void Enrol(State& state, const AppliedRecord& record, const v1::Enrol& act) {
  const auto found = state.invitations.find(BytesTo<InvitationId>(act.invitation_id()));
  if (found == state.invitations.end()) return;
  Invitation& invitation = found->second;
  Device device;
  device.id = DeviceOf(*record.statement);
  device.person = invitation.person;
  device.signing_key = BytesTo<PublicKey>(act.signing_key());
  device.tls_key_hash = BytesTo<Hash>(act.tls_key_hash());
  device.name = act.device_name();
  device.status = MustWait(state, invitation) ? DeviceStatus::kWaitingForCountersignature : DeviceStatus::kActive;
  device.invitation = invitation.id;
  device.statement = IdOf(*record.statement);
  device.substitute = invitation.substitute;
  device.enrolled_at = record.place;
  device.enrolled = device.certified = record.time;
  invitation.used_by = device.id;
  if (invitation.recovery) {
    state.secretary = invitation.person;
    state.office_statements[{v1::OFFICE_SECRETARY, PersonId()}] = device.statement;
  }
  state.devices_of[device.person].push_back(device.id);
  state.devices.emplace(device.id, std::move(device));
}

// Words from a device that was out of its owner's hands are put to the owner again; those on decided items stand with
// the decision.
void MarkLost(State& state, const DeviceId& device, Time since) {
  for (auto& [id, meeting] : state.meetings) {
    if (meeting.phase == MeetingPhase::kClosed || meeting.phase == MeetingPhase::kCancelled) continue;
    for (AgendaItem& item : meeting.items) {
      if (item.decision) continue;
      for (Position& position : item.positions) {
        if (position.device == device && position.received_at >= since) position.author_device_lost = true;
      }
    }
  }
  for (auto& [id, invitation] : state.invitations) {
    if (invitation.inviter == device && invitation.at >= since) invitation.revoked = true;
  }
}

void RevokeDevice(State& state, const AppliedRecord& record, const v1::RevokeDevice& act) {
  const auto found = state.devices.find(BytesTo<DeviceId>(act.device_id()));
  if (found == state.devices.end()) return;
  Device& device = found->second;
  if (device.status != DeviceStatus::kRevoked) device.revoked_at = record.time;
  device.status = DeviceStatus::kRevoked;
  device.lost_since = Time{act.lost_since_ms()};
  device.revocation = IdOf(*record.statement);
  if (act.lost_since_ms() != 0) MarkLost(state, device.id, device.lost_since);
}

// As it is described now and, for the days before, as it was described then.
void AssignAsDescribed(std::vector<Mandate>& history, const Mandate& assigned) {
  std::map<std::optional<Date>, Mandate> descriptions;  // none first
  for (const Mandate& entry : history) descriptions[entry.described_from] = entry;
  descriptions[assigned.described_from] = assigned;
  for (const auto& [from, description] : descriptions) {
    Mandate& entry = history.emplace_back(assigned);
    entry.principal = description.principal;
    entry.title = description.title;
    entry.areas = description.areas;
    entry.described_from = from;
    entry.abolished = description.abolished;
  }
}

void AssignMandate(State& state, const AppliedRecord& record, const v1::AssignMandate& act) {
  for (Mandate& mandate : state.mandates) {
    if (mandate.id.value() != act.mandate()) continue;
    mandate.holder = PersonId(act.holder());
    mandate.valid_from = Date::Parse(act.valid_from());
    mandate.valid_to = Date::Parse(act.valid_to());
    mandate.basis = act.basis();
    AssignAsDescribed(state.mandate_history[mandate.id], mandate);
    state.mandate_statements[mandate.id] = IdOf(*record.statement);
  }
}

void SetTerm(std::vector<OfficeTerm>& terms, const v1::AssignOffice& act) {
  const PersonId person(act.person());
  std::erase_if(terms, [&](const OfficeTerm& term) { return term.person == person; });
  if (act.holds()) terms.push_back({person, Date::Parse(act.until())});
}

void AssignOffice(State& state, const AppliedRecord& record, const v1::AssignOffice& act) {
  PersonId of(act.person());
  switch (act.office()) {
    case v1::OFFICE_CHAIR:
      state.chair = of;
      state.chair_until = Date::Parse(act.until());
      of = PersonId();
      break;
    case v1::OFFICE_SECRETARY:
      state.secretary = of;
      of = PersonId();
      break;
    case v1::OFFICE_ADJUNCT:
      SetTerm(state.adjuncts, act);
      break;
    case v1::OFFICE_PREPARATORY_GROUP:
      SetTerm(state.preparatory_group, act);
      break;
    case v1::OFFICE_OBSERVER:
      SetTerm(state.observers, act);
      break;
    default:
      return;
  }
  state.office_statements[{act.office(), of}] = IdOf(*record.statement);
}

void StateTrust(State& state, const AppliedRecord& record, const v1::StateTrust& act) {
  state.members_address = act.members_address();
  state.gate_address = act.gate_address();
  state.ca_certificates.assign(act.ca_certificates().begin(), act.ca_certificates().end());
  state.log_key = BytesTo<PublicKey>(act.log_key());
  state.trust_statement = IdOf(*record.statement);
}

}  // namespace

void ApplyIdentity(State& state, const AppliedRecord& record) {
  const v1::Statement& statement = *record.statement;
  switch (statement.act_case()) {
    case v1::Statement::kFoundForum:
      return Found(state, record, statement.found_forum());
    case v1::Statement::kInvite:
      return NoteInvitation(state, record, statement.invite(), false);
    case v1::Statement::kRecoverOffice:
      return NoteInvitation(state, record, statement.recover_office().invitation(), true);
    case v1::Statement::kEnrol:
      return Enrol(state, record, statement.enrol());
    case v1::Statement::kCountersignDevice: {
      const auto device = state.devices.find(BytesTo<DeviceId>(statement.countersign_device().device_id()));
      if (device == state.devices.end() || device->second.status != DeviceStatus::kWaitingForCountersignature) return;
      device->second.status = DeviceStatus::kActive;
      device->second.countersigned_by = DeviceOf(statement);
      return;
    }
    case v1::Statement::kRevokeDevice:
      return RevokeDevice(state, record, statement.revoke_device());
    case v1::Statement::kDescribePerson: {
      const v1::DescribePerson& act = statement.describe_person();
      const PersonId person(act.person());
      state.persons[person] = {person, act.name(), act.email(), IdOf(statement)};
      return;
    }
    case v1::Statement::kAssignMandate:
      return AssignMandate(state, record, statement.assign_mandate());
    case v1::Statement::kAssignOffice:
      return AssignOffice(state, record, statement.assign_office());
    case v1::Statement::kStateTrust:
      return StateTrust(state, record, statement.state_trust());
    case v1::Statement::kCertificateRenewed: {
      const auto device = state.devices.find(BytesTo<DeviceId>(statement.certificate_renewed().device_id()));
      if (device == state.devices.end()) return;
      device->second.tls_key_hash = BytesTo<Hash>(statement.certificate_renewed().tls_key_hash());
      device->second.certified = record.time;
      return;
    }
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
