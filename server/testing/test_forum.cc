#include "server/testing/test_forum.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <future>
#include <sstream>
#include <utility>

#include "shared/domain/text_hash.h"
#include "shared/ledger/invitation.h"
#include "shared/ledger/statement_builder.h"
#include "shared/pki/keys.h"

namespace mandat::server {
namespace {

[[noreturn]] void Die(const std::string& why) {
  std::fprintf(stderr, "test forum: %s\n", why.c_str());
  std::abort();
}

}  // namespace

std::string TestForumFile() {
  const char* root = std::getenv("MANDAT_SOURCE_DIR");
  std::ifstream file(std::string(root == nullptr ? "." : root) + "/tests/data/lsvo.forum.toml");
  std::ostringstream text;
  text << file.rdbuf();
  if (text.str().empty()) Die("tests/data/lsvo.forum.toml cannot be read: run from the source tree's root");
  return text.str();
}

TestForum::TestForum(domain::Time now, const std::string& seed)
    : log_key(ledger::SigningKey::Generate()),
      recovery_key(ledger::SigningKey::Generate()),
      ca_hash(domain::Sha256("a CA")),
      clock(now),
      random(seed) {}

HostOptions TestForum::HostOn(LogStore& store, ledger::RandomSource& salts) {
  HostOptions options;
  options.store = &store;
  options.clock = &clock;
  options.log_key = &log_key;
  options.random = &salts;
  return options;
}

TestDevice TestForum::MakeDevice(const std::string& person) {
  TestDevice device{person, ledger::SigningKey::Generate(), "", "", {}, 0, {}, {}};
  absl::StatusOr<std::string> key = pki::CreateTlsKey();
  if (!key.ok()) Die("no TLS key");
  device.tls_key = *std::move(key);
  absl::StatusOr<std::string> csr = pki::CreateRequest(device.tls_key);
  if (!csr.ok()) Die("no request");
  device.csr = *std::move(csr);
  device.tls_key_hash = pki::CheckRequest(device.csr).value_or(domain::Hash());
  return device;
}

v1::SignedStatement TestForum::State(TestDevice& device, const v1::Statement& act, const v1::SealedPart* sealed) {
  ledger::StatementContext context;
  context.counter = ++device.counter;
  context.clock = clock.Now();
  context.observed = device.observed;
  context.observed_hash = device.observed_hash;
  if (!act.replaces().empty())
    context.replaces = domain::StatementId::FromBytes(act.replaces()).value_or(domain::StatementId());
  v1::Statement bare = act;
  bare.clear_replaces();
  ledger::StatementBuilder builder(act.has_found_forum() ? domain::ForumId() : id, domain::PersonId(device.person),
                                   device.key, random);
  return builder.Build(bare, context, sealed);
}

v1::SignedStatement TestForum::Found(TestDevice& device) {
  v1::Statement act;
  v1::FoundForum& found = *act.mutable_found_forum();
  found.set_forum_file(TestForumFile());
  found.set_signing_key(device.key.public_key().bytes());
  found.set_tls_key_hash(device.tls_key_hash.bytes());
  found.set_log_key(log_key.public_key().bytes());
  found.set_recovery_key(recovery_key.public_key().bytes());
  found.set_ca_hash(ca_hash.bytes());
  found.set_members_address(members_address);
  found.set_gate_address(gate_address);
  found.set_device_name("the secretary's");
  v1::SignedStatement statement = State(device, act);
  id = ledger::ForumIdOf(statement.statement());
  return statement;
}

TestForum::Invitation TestForum::Invite(TestDevice& inviter, const std::string& person) {
  Invitation invitation;
  invitation.person = person;
  invitation.id = ledger::RandomFixed<domain::InvitationId>(random);
  // The key of an invitation is made of a code by Argon2id; any key does here, and takes no tenth of a second.
  invitation.key = std::make_unique<ledger::SigningKey>(ledger::SigningKey::Generate());
  v1::Statement act;
  act.mutable_invite()->set_invitation_id(invitation.id.bytes());
  act.mutable_invite()->set_person(person);
  act.mutable_invite()->set_invitation_key(invitation.key->public_key().bytes());
  act.mutable_invite()->set_expires_at_ms(clock.Now().ms + 24 * 3600 * 1000);
  invitation.invite = State(inviter, act);
  return invitation;
}

v1::SignedStatement TestForum::Enrol(const Invitation& invitation, TestDevice& device) {
  v1::Statement act;
  *act.mutable_enrol() = ledger::MakeEnrol(id, invitation.id, domain::PersonId(invitation.person), *invitation.key,
                                           device.key.public_key(), device.tls_key_hash, "a phone");
  return State(device, act);
}

v1::Statement TestForum::CreateMeeting(const std::string& meeting, const std::string& date) const {
  v1::Statement act;
  v1::CreateMeeting& create = *act.mutable_create_meeting();
  create.set_meeting(meeting);
  create.set_date(date);
  create.set_start("08:30");
  create.set_end("11:30");
  create.set_place("Video");
  create.set_title("Sammanträde");
  return act;
}

v1::Statement TestForum::SetItem(const std::string& meeting, const std::string& item, std::uint32_t number) const {
  v1::Statement act;
  v1::SetAgendaItem& set = *act.mutable_set_agenda_item();
  set.set_meeting(meeting);
  set.set_item(item);
  set.set_number(number);
  set.set_title("Ärende");
  set.set_kind(v1::ITEM_KIND_DECISION);
  set.set_decision_class(v1::DECISION_CLASS_SUBJECT);
  set.add_areas("older");
  return act;
}

v1::Statement TestForum::SetProposal(const std::string& meeting, const std::string& item,
                                     const std::string& clause) const {
  v1::Statement act;
  v1::SetProposal& set = *act.mutable_set_proposal();
  set.set_meeting(meeting);
  set.set_item(item);
  set.set_revision(1);
  set.add_clauses()->set_text(clause);
  return act;
}

v1::Statement TestForum::Declare(const std::string& meeting, const std::string& item, const std::string& mandate,
                                 const std::string& clause) const {
  v1::Statement act;
  v1::DeclarePosition& declare = *act.mutable_declare_position();
  declare.set_meeting(meeting);
  declare.set_item(item);
  declare.set_mandate(mandate);
  declare.set_revision(1);
  declare.set_clauses_hash(domain::ClausesHash({clause}).bytes());
  return act;
}

v1::SealedPart TestForum::Stance(v1::Stance stance, const std::string& comment) {
  v1::SealedPart sealed;
  sealed.set_stance(stance);
  sealed.set_comment(comment);
  return sealed;
}

v1::Statement TestForum::Describe(const std::string& person, const std::string& name) {
  v1::Statement act;
  act.mutable_describe_person()->set_person(person);
  act.mutable_describe_person()->set_name(name);
  return act;
}

absl::StatusOr<Answer> SubmitAndWait(ForumHost& host, const v1::SignedStatement& statement,
                                     std::optional<domain::DeviceId> from) {
  std::promise<absl::StatusOr<Answer>> promise;
  std::future<absl::StatusOr<Answer>> future = promise.get_future();
  host.Submit(statement, from, [&promise](absl::StatusOr<Answer> answer) { promise.set_value(std::move(answer)); });
  return future.get();
}

v1::Receipt MustRecord(ForumHost& host, const v1::SignedStatement& statement) {
  absl::StatusOr<Answer> answer = SubmitAndWait(host, statement);
  if (!answer.ok()) Die(std::string(answer.status().message()));
  if (const auto* refusal = std::get_if<v1::Refusal>(&*answer)) Die(refusal->ShortDebugString());
  return std::get<v1::Receipt>(*answer);
}

TestDevice MustEnrol(ForumHost& host, TestForum& forum, TestDevice& inviter, const std::string& person) {
  const TestForum::Invitation invitation = forum.Invite(inviter, person);
  MustRecord(host, invitation.invite);
  TestDevice device = forum.MakeDevice(person);
  MustRecord(host, forum.Enrol(invitation, device));
  return device;
}

v1::Statement EpochAfter(ForumHost& host, std::uint64_t epoch) {
  v1::Statement act;
  v1::BeginEpoch& begin = *act.mutable_begin_epoch();
  begin.set_epoch(epoch);
  host.Read([&](const ForumHost::View& view) {
    begin.set_kept_epoch(view.state.head.epoch);
    begin.set_kept_seq(view.state.head.seq);
    begin.set_kept_hash(view.head.bytes());
  });
  begin.set_reason("restored");
  return act;
}

v1::Refusal::Code CodeOf(const absl::StatusOr<Answer>& answer) {
  if (!answer.ok()) return v1::Refusal::CODE_UNSPECIFIED;
  const auto* refusal = std::get_if<v1::Refusal>(&*answer);
  return refusal == nullptr ? v1::Refusal::CODE_UNSPECIFIED : refusal->code();
}

}  // namespace mandat::server
