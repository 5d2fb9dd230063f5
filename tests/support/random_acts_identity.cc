// Who is who, and the log itself.
#include "shared/domain/rules_file.h"
#include "tests/support/random_acts_internal.h"

namespace mandat::testing {

using S = v1::Statement;

bool ActMaker::MakeIdentity(int kind, RandomAct& act) {
  S& s = act.statement;
  const auto device = [&]() -> std::string {
    if (state_.devices.empty() || dice_.Chance(noise_ / 2)) return Bytes(16);
    return dice_.Of(state_.devices).first.bytes();
  };
  const auto invitation = [&](v1::Invite& invite) {
    invite.set_invitation_id(Bytes(16));
    invite.set_person(dice_.Chance(70) ? AnyPerson() : NewWord("newcomer-", 4));
    invite.set_invitation_key(Bytes(32));
    invite.set_expires_at_ms(now_.ms + (Noise() ? -1 : 1) * (1 + dice_.Below(48)) * 3'600'000);
    if (!dice_.Chance(25)) return;
    const domain::Meeting* meeting = AnyMeeting();
    const domain::AgendaItem* item = AnyItem(dice_, meeting);
    invite.mutable_substitute()->set_mandate(AnyMandate());
    invite.mutable_substitute()->set_meeting(meeting == nullptr ? "m1" : meeting->id.value());
    if (item != nullptr && dice_.Chance(40)) invite.mutable_substitute()->add_items(item->id.value());
  };
  switch (kind) {
    case S::kFoundForum:
      s.mutable_found_forum()->set_forum_file(state_.forum_file);
      s.mutable_found_forum()->set_device_name("En annan");
      return true;
    case S::kInvite:
      invitation(*s.mutable_invite());
      return true;
    case S::kEnrol: {
      v1::Enrol& enrol = *s.mutable_enrol();
      enrol.set_invitation_id(Bytes(16));
      for (const auto& [id, known] : state_.invitations) {
        if (known.used_by.is_zero() && known.person.value() == speaker_) enrol.set_invitation_id(id.bytes());
      }
      enrol.set_signing_key(Bytes(32));
      enrol.set_tls_key_hash(Bytes(32));
      enrol.set_invitation_signature(Bytes(64));
      enrol.set_device_name("Telefon");
      return true;
    }
    case S::kCountersignDevice: {
      std::string waiting = device();
      for (const auto& [id, known] : state_.devices) {
        if (known.status == domain::DeviceStatus::kWaitingForCountersignature && !Noise()) waiting = id.bytes();
      }
      s.mutable_countersign_device()->set_device_id(waiting);
      return true;
    }
    case S::kRevokeDevice:
      s.mutable_revoke_device()->set_device_id(device());
      if (dice_.Chance(50)) s.mutable_revoke_device()->set_lost_since_ms(now_.ms - dice_.Below(600'000));
      s.mutable_revoke_device()->set_reason("Borttappad");
      return true;
    case S::kRecoverOffice:
      invitation(*s.mutable_recover_office()->mutable_invitation());
      if (!Noise()) {
        s.mutable_recover_office()->mutable_invitation()->clear_substitute();
        s.mutable_recover_office()->mutable_invitation()->set_person(speaker_);
      }
      return true;
    case S::kDescribePerson:
      s.mutable_describe_person()->set_person(dice_.Chance(40) ? speaker_ : AnyPerson());
      s.mutable_describe_person()->set_name("Kim " + std::to_string(dice_.Below(100)));
      if (dice_.Chance(50)) s.mutable_describe_person()->set_email("kim@example.org");
      return true;
    case S::kAssignMandate: {
      v1::AssignMandate& assign = *s.mutable_assign_mandate();
      assign.set_mandate(AnyMandate());
      if (!dice_.Chance(15)) assign.set_holder(dice_.Chance(70) ? AnyPerson() : NewWord("newcomer-", 4));
      if (dice_.Chance(40)) assign.set_valid_from(DateAhead(-30, 60).ToString());
      if (dice_.Chance(25)) assign.set_valid_to(DateAhead(-10, 90).ToString());
      assign.set_basis("Delegationsordning " + std::to_string(dice_.Below(9)));
      return true;
    }
    case S::kAssignOffice: {
      v1::AssignOffice& assign = *s.mutable_assign_office();
      assign.set_office(static_cast<v1::Office>((Noise() ? 0 : 1) + dice_.Below(5)));
      assign.set_person(AnyPerson());
      const bool handed_over = assign.office() <= v1::OFFICE_SECRETARY;
      assign.set_holds(handed_over || dice_.Chance(65));
      if (assign.office() == v1::OFFICE_CHAIR && dice_.Chance(30)) assign.set_until(DateAhead(-2, 200).ToString());
      return true;
    }
    case S::kStateTrust:
      s.mutable_state_trust()->set_members_address(state_.members_address);
      s.mutable_state_trust()->set_gate_address(state_.gate_address);
      s.mutable_state_trust()->add_ca_certificates("a certificate " + std::to_string(dice_.Below(5)));
      s.mutable_state_trust()->set_log_key(Noise() ? Bytes(32) : state_.log_key.bytes());
      return true;
    case S::kDescribeMandate: {
      v1::DescribeMandate& describe = *s.mutable_describe_mandate();
      describe.set_mandate(dice_.Chance(60) ? AnyMandate() : NewWord("new-mandate-", 3));
      if (!state_.forum.principals.empty()) describe.set_principal(dice_.Of(state_.forum.principals).id.value());
      describe.set_title("Förvaltningschef");
      for (const domain::SubjectArea& area : state_.forum.areas) {
        if (dice_.Chance(40)) describe.add_areas(area.id.value());
      }
      describe.set_abolished(dice_.Chance(10));
      describe.set_reason("Ny organisation");
      return true;
    }
    case S::kDescribePrincipal: {
      v1::DescribePrincipal& describe = *s.mutable_describe_principal();
      const domain::Forum& forum = state_.forum;
      const bool known = dice_.Chance(50) && !forum.principals.empty();
      const domain::Principal principal = known ? dice_.Of(forum.principals) : domain::Principal();
      describe.set_principal(known ? principal.id.value() : NewWord("new-principal-", 3));
      describe.set_name("Kommun " + std::to_string(dice_.Below(40)));
      describe.set_side(known && !Noise()     ? principal.side.value()
                        : forum.sides.empty() ? "nobodys"
                                              : dice_.Of(forum.sides).id.value());
      if (dice_.Chance(15)) describe.set_valid_from(DateAhead(-30, 60).ToString());
      if (dice_.Chance(25)) describe.set_valid_to(DateAhead(-10, 200).ToString());
      describe.set_reason("Ny huvudman");
      return true;
    }
    case S::kDescribeArea: {
      v1::DescribeArea& describe = *s.mutable_describe_area();
      const std::vector<domain::SubjectArea>& areas = state_.forum.areas;
      describe.set_area(dice_.Chance(50) && !areas.empty() ? dice_.Of(areas).id.value() : NewWord("new-area-", 3));
      describe.set_name("Område " + std::to_string(dice_.Below(40)));
      if (dice_.Chance(50)) describe.set_name_en("Area");
      if (dice_.Chance(15)) describe.set_valid_from(DateAhead(-30, 60).ToString());
      if (dice_.Chance(25)) describe.set_valid_to(DateAhead(-10, 200).ToString());
      describe.set_reason("Ny indelning");
      return true;
    }
    case S::kAmendRules: {
      v1::AmendRules& amend = *s.mutable_amend_rules();
      domain::Rules rules = state_.forum.rules;
      rules.notice_lead = static_cast<int>(3 + dice_.Below(15));
      rules.substitute_answer_hours = static_cast<int>(1 + dice_.Below(72));
      rules.substitute_may_be_member = dice_.Chance(50);
      rules.positions_visible =
          dice_.Chance(50) ? domain::PositionsVisible::kMembers : domain::PositionsVisible::kSecretariatUntilMeeting;
      amend.set_rules_file(Noise() ? Text() : domain::RulesFileOf(rules));
      amend.set_reason("Nya regler");
      const domain::Meeting* meeting = AnyMeeting(domain::MeetingPhase::kOpen, domain::MeetingPhase::kClosed);
      const domain::AgendaItem* item = AnyItem(dice_, meeting);
      if (item == nullptr || dice_.Chance(60)) {
        amend.set_decided_elsewhere("LSVO 2026-12-11, § 101/26");
      } else {
        amend.set_meeting(meeting->id.value());
        amend.set_item(item->id.value());
      }
      return true;
    }
    default:
      return false;
  }
}

bool ActMaker::MakeLog(int kind, RandomAct& act) {
  S& s = act.statement;
  switch (kind) {
    case S::kBeginEpoch: {
      v1::BeginEpoch& begin = *s.mutable_begin_epoch();
      begin.set_epoch(state_.head.epoch + 1);
      begin.set_kept_epoch(state_.head.epoch);
      begin.set_kept_seq(state_.head.seq - (Noise() ? 1 : 0));
      begin.set_kept_hash(Bytes(32));
      begin.set_reason("Disken gick sönder");
      return true;
    }
    case S::kEraseRecord: {
      // What the original said is not in the state: such a residue is refused, and a true one is tested by itself.
      v1::EraseRecord& erase = *s.mutable_erase_record();
      erase.set_epoch(state_.head.epoch);
      erase.set_seq(static_cast<std::uint64_t>(1 + dice_.Below(static_cast<std::int64_t>(state_.head.seq) + 1)));
      erase.set_ground("Gallringsbeslut 2027:3");
      erase.set_time_ms(now_.ms);
      v1::Statement residue;
      residue.set_person(speaker_);
      residue.mutable_describe_person()->set_person(AnyPerson());
      erase.set_residue(residue.SerializeAsString());
      return true;
    }
    case S::kNominationTimedOut: {
      s.mutable_nomination_timed_out()->set_nomination(Bytes(16));
      for (const auto& [id, meeting] : state_.meetings) {
        for (const domain::Nomination& nomination : meeting.nominations) {
          if (nomination.state != domain::NominationState::kAsked) continue;
          s.mutable_nomination_timed_out()->set_nomination(nomination.id.bytes());
          if (dice_.Chance(50)) return true;
        }
      }
      return true;
    }
    case S::kCertificateRenewed:
      s.mutable_certificate_renewed()->set_device_id(
          state_.devices.empty() || Noise() ? Bytes(16) : dice_.Of(state_.devices).first.bytes());
      s.mutable_certificate_renewed()->set_tls_key_hash(Bytes(32));
      return true;
    default:
      return false;
  }
}

}  // namespace mandat::testing
