#include "tests/rpc/role_cast.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "shared/domain/text_hash.h"

namespace mandat::server {
namespace {

constexpr char kHolder[] = "karlskrona-older-chief";

template <typename T>
T Need(absl::StatusOr<T> value) {
  if (!value.ok()) {
    std::fprintf(stderr, "role cast: %s\n", value.status().ToString().c_str());
    std::abort();
  }
  return *std::move(value);
}

}  // namespace

RoleCast::RoleCast() {
  if (!harness_.Found(harness_.secret).has_enrolled()) std::abort();
  TestDevice& secretary = harness_.secretary;
  principals_["secretary"].channel = harness_.Members(harness_.secretary_shown);
  Enrol("chair", secretary, "chair");
  TestDevice& member = Enrol("member", secretary, kHolder);
  Enrol("member_other", secretary, "ronneby-care-chief");
  for (const auto& [role, person, office] : {std::tuple("adjunct", "expert", v1::OFFICE_ADJUNCT),
                                             std::tuple("preparatory_group", "preparer", v1::OFFICE_PREPARATORY_GROUP),
                                             std::tuple("observer", "onlooker", v1::OFFICE_OBSERVER)}) {
    Enrol(role, secretary, person);
    v1::Statement act;
    act.mutable_assign_office()->set_office(office);
    act.mutable_assign_office()->set_person(person);
    act.mutable_assign_office()->set_holds(true);
    Record(secretary, act);
  }
  Enrol("no_role", secretary, "nobody");
  Enrol("meeting_chair", secretary, "guest-chair");
  Enrol("invited_expert", secretary, "specialist");
  Enrol("assigned", secretary, "assignee");
  AddMeeting("m1");
  AddMeeting("m2");
  AddSubstitute("substitute_accepted", "stand-in-one", "i1", true);
  AddSubstitute("substitute_asked", "stand-in-two", "i2", false);
  const v1::SealedPart stance = TestForum::Stance(v1::STANCE_APPROVE, "ja");
  for (const char* meeting : {"m1", "m2"}) {
    Record(member, harness_.forum.Declare(meeting, "i1", kMandate, kClause), &stance);
  }
  AddEvidence();
  AddMatters();
  AddHeldMeeting();
  AddOutsiders();
}

void RoleCast::AddEvidence() {
  TestForum& forum = harness_.forum;
  TestDevice& secretary = harness_.secretary;
  evidence_ = Upload("%PDF-1.7 the member's e-mail");
  v1::Statement act = forum.Declare("m1", "i2", kMandate, kClause);
  v1::Provenance& entered = *act.mutable_declare_position()->mutable_entered();
  entered.set_stated_by(kHolder);
  entered.set_channel(v1::CHANNEL_EMAIL);
  entered.set_given_at_ms(forum.clock.Now().ms);
  v1::SealedPart sealed = TestForum::Stance(v1::STANCE_APPROVE, "ja");
  sealed.set_evidence_file(evidence_);
  entered_ = RecordId(secretary, act, &sealed);
}

v1::SignedStatement RoleCast::Sign(TestDevice& device, v1::Statement act, const v1::SealedPart* sealed) {
  act.set_person(device.person);
  act.set_device_id(device.id().bytes());
  const domain::StatementId current = harness_.server->host().Read(
      [&](const ForumHost::View& view) { return domain::WhatItReplaces(view.state, act); });
  act.clear_person();
  act.clear_device_id();
  if (!current.is_zero()) act.set_replaces(current.bytes());
  return harness_.forum.State(device, act, sealed);
}

void RoleCast::Record(TestDevice& device, const v1::Statement& act, const v1::SealedPart* sealed) {
  MustRecord(harness_.server->host(), Sign(device, act, sealed));
}

domain::StatementId RoleCast::RecordId(TestDevice& device, const v1::Statement& act, const v1::SealedPart* sealed) {
  const v1::SignedStatement statement = Sign(device, act, sealed);
  MustRecord(harness_.server->host(), statement);
  v1::Statement parsed;
  if (!parsed.ParseFromString(statement.statement())) std::abort();
  return *domain::StatementId::FromBytes(parsed.statement_id());
}

std::shared_ptr<grpc::Channel> RoleCast::Dial(const pki::Certificate& certificate, const std::string& key) {
  return harness_.Members({certificate.Pem(), key});
}

TestDevice& RoleCast::Enrol(const std::string& role, TestDevice& inviter, const std::string& person,
                            const v1::SubstituteScope* scope) {
  TestForum& forum = harness_.forum;
  TestForum::Invitation invitation;
  invitation.person = person;
  invitation.id = ledger::RandomFixed<domain::InvitationId>(forum.random);
  invitation.key = std::make_unique<ledger::SigningKey>(ledger::SigningKey::Generate());
  v1::Statement act;
  v1::Invite& invite = *act.mutable_invite();
  invite.set_invitation_id(invitation.id.bytes());
  invite.set_person(person);
  invite.set_invitation_key(invitation.key->public_key().bytes());
  invite.set_expires_at_ms(forum.clock.Now().ms + 24 * 3600 * 1000);
  if (scope != nullptr) *invite.mutable_substitute() = *scope;
  Record(inviter, act);
  Principal& principal = principals_[role];
  principal.device = std::make_unique<TestDevice>(forum.MakeDevice(person));
  MustRecord(harness_.server->host(), forum.Enrol(invitation, *principal.device));
  const pki::Certificate certificate =
      Need(pki::IssueDeviceCertificate(*harness_.ca, principal.device->csr, principal.device->id(), forum.clock.Now()));
  principal.channel = Dial(certificate, principal.device->tls_key);
  return *principal.device;
}

void RoleCast::AddMeeting(const std::string& meeting) {
  TestForum& forum = harness_.forum;
  TestDevice& secretary = harness_.secretary;
  v1::Statement created = forum.CreateMeeting(meeting, meeting == "m1" ? "2040-03-09" : "2040-04-13");
  if (meeting == "m1") created.mutable_create_meeting()->set_chair("guest-chair");
  Record(secretary, created);
  for (const auto& [item, number] : {std::pair("i1", 1U), std::pair("i2", 2U)}) {
    Record(secretary, forum.SetItem(meeting, item, number));
    Record(secretary, forum.SetProposal(meeting, item, kClause));
  }
  // An office paper, of which the server has made a PDF.
  const std::string bytes = "PK the paper of " + meeting;
  papers_[meeting] = Upload(bytes);
  v1::Statement act;
  v1::AddDocument& add = *act.mutable_add_document();
  add.mutable_document()->set_hash(papers_[meeting]);
  add.set_meeting(meeting);
  add.set_title("Underlag");
  add.set_media_type("application/vnd.oasis.opendocument.text");
  add.set_size(bytes.size());
  Record(secretary, act);
  const std::string pdf = "%PDF-1.7 of " + bytes;
  pdfs_[meeting] = domain::Sha256(pdf).bytes();
  if (!harness_.store->PutRendition(domain::Sha256(bytes), pdf).ok()) std::abort();
}

void RoleCast::AddSubstitute(const std::string& role, const std::string& person, const std::string& item,
                             bool accepts) {
  TestDevice& member = *principals_.at("member").device;
  v1::Statement nominate;
  v1::NominateSubstitute& act = *nominate.mutable_nominate_substitute();
  act.set_meeting("m1");
  act.set_mandate(kMandate);
  act.add_items(item);
  act.set_person(person);
  act.set_order(1);
  act.set_basis("delegationsordning 4.2");
  const domain::StatementId nomination = RecordId(member, nominate);
  v1::SubstituteScope scope;
  scope.set_mandate(kMandate);
  scope.set_meeting("m1");
  scope.add_items(item);
  TestDevice& device = Enrol(role, member, person, &scope);
  if (!accepts) return;
  v1::Statement answer;
  answer.mutable_answer_nomination()->set_nomination(nomination.bytes());
  answer.mutable_answer_nomination()->set_accept(true);
  Record(device, answer);
}

void RoleCast::AddOutsiders() {
  TestForum& forum = harness_.forum;
  TestDevice& secretary = harness_.secretary;
  // A further device of the member's, which nobody countersigned; and one of another person's, revoked.
  Enrol("waiting_device", secretary, kHolder);
  TestDevice& lost = Enrol("revoked_device", secretary, "olofstrom-social-chief");
  v1::Statement revoke;
  revoke.mutable_revoke_device()->set_device_id(lost.id().bytes());
  Record(secretary, revoke);

  const auto outsider = [&](const std::string& role) -> Principal& {
    Principal& principal = principals_[role];
    principal.device = std::make_unique<TestDevice>(forum.MakeDevice("secretary"));
    return principal;
  };
  outsider("no_certificate").channel = harness_.Members({});
  const pki::Identity other_ca = Need(pki::CreateCa("Another CA", forum.clock.Now()));
  Principal& other = outsider("other_ca");
  other.channel =
      Dial(Need(pki::IssueDeviceCertificate(other_ca, other.device->csr, secretary.id(), forum.clock.Now())),
           other.device->tls_key);
  // Of this CA and with the secretary's name in it, but the log does not know its key.
  Principal& stranger = outsider("stranger");
  stranger.channel =
      Dial(Need(pki::IssueDeviceCertificate(*harness_.ca, stranger.device->csr, secretary.id(), forum.clock.Now())),
           stranger.device->tls_key);
  outsider("read_client").channel = harness_.Members(harness_.IssueSystem("archive", "read"));
  outsider("other_scope_client").channel = harness_.Members(harness_.IssueSystem("mailer", "mail"));
  outsider("revoked_client").channel = harness_.Members(harness_.IssueSystem("former", "read"));
  if (!harness_.certificates->RevokeClient("former").ok()) std::abort();
}

}  // namespace mandat::server
