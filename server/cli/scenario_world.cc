#include "server/cli/scenario_world.h"

#include <algorithm>
#include <future>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "server/cli/words.h"
#include "server/handlers/key_chain.h"
#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/forum_file.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/statement_builder.h"
#include "shared/vault/secret_bytes.h"

namespace mandat::cli {
namespace {

constexpr std::size_t kReadAtOnce = 256;
constexpr std::size_t kReadBytes = std::size_t{16} << 20;
constexpr std::int64_t kInvitationMs = 24LL * 60 * 60 * 1000;

v1::SignedStatement SignedOf(const server::LogRecord& record) {
  v1::SignedStatement statement;
  statement.set_statement(record.statement);
  statement.set_signature(record.signature.bytes());
  if (record.has_sealed) {
    statement.set_sealed_salt(record.sealed_salt.bytes());
    statement.set_sealed(record.sealed);
  }
  return statement;
}

absl::StatusOr<server::LogRecord> RecordAt(server::LogStore& store, std::uint64_t seq) {
  absl::StatusOr<std::vector<server::LogRecord>> records = store.Read(seq - 1, 1, kReadBytes);
  if (!records.ok()) return records.status();
  if (records->empty()) return absl::NotFoundError(absl::StrCat("no record ", seq));
  return std::move(records->front());
}

}  // namespace

ScenarioWorld::ScenarioWorld(const std::string& seed, domain::Time now)
    : seed_(seed), clock_(now), random_("devices of " + seed), salts_("salts of " + seed), log_key_(KeyOf("the log")) {}

ledger::SigningKey ScenarioWorld::KeyOf(const std::string& name) const {
  const domain::Hash seed = domain::Sha256("mandat scenario " + seed_ + ": key of " + name);
  return *ledger::SigningKey::FromSeed(vault::SecretBytes::CopyOf(seed.view()));
}

absl::StatusOr<std::unique_ptr<ScenarioWorld>> ScenarioWorld::Found(const std::string& forum_file,
                                                                    const std::string& seed, domain::Time now) {
  const auto forum = domain::ParseForumFile(forum_file, "the forum file");
  if (const auto* error = std::get_if<domain::FileError>(&forum)) return absl::InvalidArgumentError(error->ToString());
  std::unique_ptr<ScenarioWorld> world(new ScenarioWorld(seed, now));
  server::HostOptions options;
  options.store = &world->store_;
  options.clock = &world->clock_;
  options.log_key = &world->log_key_;
  options.random = &world->salts_;
  options.verify_threads = 1;
  absl::StatusOr<std::unique_ptr<server::ForumHost>> host = server::ForumHost::Load(options);
  if (!host.ok()) return host.status();
  world->host_ = *std::move(host);

  const domain::PersonId secretary = std::get<domain::Forum>(forum).offices.secretary;
  SigningDevice& device =
      world->devices_.emplace(secretary, SigningDevice{world->KeyOf(secretary.value())}).first->second;
  v1::Statement act;
  v1::FoundForum& found = *act.mutable_found_forum();
  found.set_forum_file(forum_file);
  found.set_signing_key(device.key.public_key().bytes());
  found.set_tls_key_hash(domain::Sha256("TLS key of " + secretary.value()).bytes());
  found.set_log_key(world->log_key_.public_key().bytes());
  found.set_recovery_key(world->KeyOf("recovery").public_key().bytes());
  found.set_ca_hash(domain::Sha256("CA").bytes());
  found.set_members_address("scenario.invalid:7443");
  found.set_gate_address("scenario.invalid:7444");
  found.set_device_name("The secretary's");
  if (const auto id = world->Submit(secretary, device, std::move(act), nullptr); !id.ok()) return id.status();
  world->forum_ = world->Read([](const server::ForumHost::View& view) { return view.state.forum_id; });
  return world;
}

absl::StatusOr<domain::StatementId> ScenarioWorld::Submit(const domain::PersonId& person, SigningDevice& device,
                                                          v1::Statement act, const v1::SealedPart* sealed) {
  ledger::StatementContext context;
  context.counter = ++device.counter;
  context.clock = clock_.Now();
  act.set_person(person.value());
  Read([&](const server::ForumHost::View& view) {
    context.observed = view.state.head;
    context.observed_hash = view.head;
    context.replaces = domain::WhatItReplaces(view.state, act);
    return 0;
  });
  ledger::StatementBuilder builder(forum_, person, device.key, random_);
  const v1::SignedStatement statement = builder.Build(std::move(act), context, sealed);
  std::promise<absl::StatusOr<server::Answer>> promise;
  std::future<absl::StatusOr<server::Answer>> answered = promise.get_future();
  host_->Submit(statement, std::nullopt,
                [&](absl::StatusOr<server::Answer> answer) { promise.set_value(std::move(answer)); });
  const absl::StatusOr<server::Answer> answer = answered.get();
  if (!answer.ok()) return answer.status();
  if (const auto* refusal = std::get_if<v1::Refusal>(&*answer))
    return absl::InvalidArgumentError(RefusalWords(*refusal));
  v1::Statement recorded;
  if (!recorded.ParseFromString(statement.statement())) return absl::InternalError("the statement does not parse");
  // The next thing happens later.
  clock_.Advance(std::chrono::seconds(1));
  return domain::IdOf(recorded);
}

absl::StatusOr<domain::StatementId> ScenarioWorld::Act(const domain::PersonId& person, v1::Statement act,
                                                       const v1::SealedPart* sealed) {
  const auto device = devices_.find(person);
  if (device == devices_.end())
    return absl::InvalidArgumentError(absl::StrCat(person.value(), " has no device; name them in a [[person]]"));
  return Submit(person, device->second, std::move(act), sealed);
}

absl::Status ScenarioWorld::Enrol(const domain::PersonId& person) {
  if (devices_.contains(person)) return absl::OkStatus();
  // The key of an invitation is made of a code that people pass on; nobody passes it on here.
  const ledger::SigningKey invitation_key = KeyOf("invitation of " + person.value());
  const auto invitation = ledger::RandomFixed<domain::InvitationId>(random_);
  v1::Statement act;
  v1::Invite& invite = *act.mutable_invite();
  invite.set_invitation_id(invitation.bytes());
  invite.set_person(person.value());
  invite.set_invitation_key(invitation_key.public_key().bytes());
  invite.set_expires_at_ms(now().ms + kInvitationMs);
  const domain::PersonId secretary = Read([](const server::ForumHost::View& view) { return view.state.secretary; });
  if (const auto id = Act(secretary, std::move(act)); !id.ok()) return id.status();
  SigningDevice& device = devices_.emplace(person, SigningDevice{KeyOf(person.value())}).first->second;
  v1::Statement enrolment;
  *enrolment.mutable_enrol() = ledger::MakeEnrol(forum_, invitation, person, invitation_key, device.key.public_key(),
                                                 domain::Sha256("TLS key of " + person.value()), "A phone");
  return Submit(person, device, std::move(enrolment), nullptr).status();
}

absl::StatusOr<domain::Hash> ScenarioWorld::Upload(const domain::PersonId& person, const std::string& bytes) {
  const auto device = devices_.find(person);
  if (device == devices_.end()) return absl::InvalidArgumentError(absl::StrCat(person.value(), " has no device"));
  const domain::Hash hash = domain::Sha256(bytes);
  const auto progress = store_.AddToBlob(hash, device->second.key.device_id(), bytes.size(), 0, bytes, now());
  if (!progress.ok()) return progress.status();
  return hash;
}

absl::StatusOr<std::string> ScenarioWorld::ReadDocument(const domain::Hash& hash, std::uint64_t size) {
  return store_.ReadBlob(hash, 0, size);
}

absl::StatusOr<v1::LogFile> ScenarioWorld::Log() const {
  server::LogStore& store = host_->store();
  v1::LogFile log;
  for (;;) {
    const auto after = static_cast<std::uint64_t>(log.records_size());
    const absl::StatusOr<std::vector<server::LogRecord>> records = store.Read(after, kReadAtOnce, kReadBytes);
    if (!records.ok()) return records.status();
    if (records->empty()) break;
    for (const server::LogRecord& record : *records) {
      v1::Record& out = *log.add_records();
      out.mutable_header()->set_epoch(record.place.epoch);
      out.mutable_header()->set_seq(record.place.seq);
      out.mutable_header()->set_commitment(record.commitment.bytes());
      out.mutable_body()->set_salt(record.salt.bytes());
      out.mutable_body()->set_time_ms(record.time.ms);
      out.mutable_body()->set_statement(record.statement);
      out.mutable_body()->set_signature(record.signature.bytes());
      if (!record.has_sealed) continue;
      out.mutable_sealed()->set_salt(record.sealed_salt.bytes());
      out.mutable_sealed()->set_sealed(record.sealed);
    }
  }
  const auto checkpoint = store.NewestCheckpoint();
  if (!checkpoint.ok()) return checkpoint.status();
  if (*checkpoint) *log.mutable_checkpoint() = ledger::ToProto(**checkpoint);
  return log;
}

absl::StatusOr<v1::ReceiptFile> ScenarioWorld::ReceiptOf(const domain::StatementId& statement) const {
  std::uint64_t seq = 0;
  std::vector<std::uint64_t> chain;
  Read([&](const server::ForumHost::View& view) {
    seq = server::SeqOf(view.state, statement);
    const auto device = std::find_if(devices_.begin(), devices_.end(), [&](const auto& entry) {
      return seq != 0 && entry.first == view.state.facts[seq - 1].author;
    });
    if (device != devices_.end()) chain = server::ChainToDevice(view.state, device->second.key.device_id());
    return 0;
  });
  if (chain.empty()) return absl::NotFoundError("no such statement");
  v1::ReceiptFile file;
  absl::StatusOr<v1::Receipt> receipt = host_->ReceiptOf(seq);
  if (!receipt.ok()) return receipt.status();
  *file.mutable_receipt() = *std::move(receipt);
  const absl::StatusOr<server::LogRecord> record = RecordAt(host_->store(), seq);
  if (!record.ok()) return record.status();
  *file.mutable_statement() = SignedOf(*record);
  for (const std::uint64_t link : chain) {
    const absl::StatusOr<server::LogRecord> of_chain = RecordAt(host_->store(), link);
    if (!of_chain.ok()) return of_chain.status();
    *file.add_key_chain() = SignedOf(*of_chain);
  }
  return file;
}

}  // namespace mandat::cli
