#include "shared/domain/residue.h"
#include "shared/domain/roles_test_util.h"

namespace mandat::domain::roles {

std::vector<Attempt> IdentityAttempts(const std::string& kind, Cast& cast, const Author& author) {
  ForumBuilder& forum = cast.forum;
  const auto one = [&](const Fill& fill) { return std::vector<Attempt>{One(cast, author, fill)}; };
  if (kind == "invite") {
    const Fill plain = [&](v1::Statement& s) {
      *s.mutable_invite() = forum.Invitation("secretary", "newcomer").invite();
    };
    return {One(cast, author, plain), One(cast, author, [&](v1::Statement& s) {
              plain(s);
              s.mutable_invite()->mutable_substitute()->set_mandate(kMandate);
              s.mutable_invite()->mutable_substitute()->set_meeting("m1");
            })};
  }
  if (kind == "enrol") {
    std::string invitation_id = forum.FreshBytes(16);
    if (author.role != "stranger" && author.role != "server") {
      const v1::Statement invitation = forum.Invitation("secretary", author.person);
      forum.Must(invitation);
      invitation_id = invitation.invite().invitation_id();
    }
    v1::Statement enrolment = forum.Enrolment(author.person, invitation_id);
    return {{enrolment, {}}};
  }
  if (kind == "countersign_device") {
    return one([&](v1::Statement& s) { s.mutable_countersign_device()->set_device_id(cast.waiting_device.bytes()); });
  }
  if (kind == "revoke_device") {
    return one([&](v1::Statement& s) { s.mutable_revoke_device()->set_device_id(cast.waiting_device.bytes()); });
  }
  if (kind == "recover_office") {
    return one([&](v1::Statement& s) {
      *s.mutable_recover_office()->mutable_invitation() =
          forum.Invitation("secretary", author.person.empty() ? "x" : author.person).invite();
    });
  }
  if (kind == "describe_person") {
    return one([&](v1::Statement& s) {
      s.mutable_describe_person()->set_person(kHolder);
      s.mutable_describe_person()->set_name("Britta Ek");
    });
  }
  if (kind == "assign_mandate") {
    return one([&](v1::Statement& s) {
      s.mutable_assign_mandate()->set_mandate("region-hospital");
      s.mutable_assign_mandate()->set_holder("somebody");
    });
  }
  if (kind == "assign_office") {
    return one([&](v1::Statement& s) {
      s.mutable_assign_office()->set_office(v1::OFFICE_ADJUNCT);
      s.mutable_assign_office()->set_person("somebody");
      s.mutable_assign_office()->set_holds(true);
    });
  }
  if (kind == "state_trust") {
    return one([&](v1::Statement& s) {
      s.mutable_state_trust()->set_members_address("lsvo.example:443");
      s.mutable_state_trust()->set_gate_address("lsvo.example:444");
      s.mutable_state_trust()->add_ca_certificates("DER");
      s.mutable_state_trust()->set_log_key(forum.state().log_key.bytes());
    });
  }
  if (kind == "amend_rules") {
    return one([&](v1::Statement& s) {
      v1::AmendRules& act = *s.mutable_amend_rules();
      act.set_rules_file(forum.AmendedRules("notice_lead", "7"));
      act.set_decided_elsewhere("LSVO 2026-12-11, § 101/26");
      act.set_reason("Kortare tid");
    });
  }
  if (kind == "begin_epoch") {
    return one([&](v1::Statement& s) {
      v1::BeginEpoch& act = *s.mutable_begin_epoch();
      act.set_epoch(2);
      act.set_kept_epoch(1);
      act.set_kept_seq(forum.state().head.seq);
      act.set_kept_hash(forum.FreshBytes(32));
      act.set_reason("Återläst säkerhetskopia");
    });
  }
  if (kind == "erase_record") {
    v1::Statement named = forum.By("secretary");
    named.mutable_describe_person()->set_person("somebody");
    named.mutable_describe_person()->set_name("Namn Namnsson");
    forum.Must(named);
    const testing::Recorded& record = forum.log().back();
    return one([&](v1::Statement& s) {
      *s.mutable_erase_record() =
          MakeErasure(record.place, record.statement, record.time, "Dokumenthanteringsplan 4.2, beslut 2026-12-01");
    });
  }
  if (kind == "certificate_renewed") {
    return one([&](v1::Statement& s) {
      s.mutable_certificate_renewed()->set_device_id(forum.state().founder_device.bytes());
      s.mutable_certificate_renewed()->set_tls_key_hash(forum.FreshBytes(32));
    });
  }
  return {};
}

}  // namespace mandat::domain::roles
