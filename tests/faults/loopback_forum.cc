#include "tests/faults/loopback_forum.h"

#include <condition_variable>
#include <ctime>
#include <fstream>
#include <mutex>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "shared/client/await.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/invitation.h"
#include "shared/ledger/link.h"
#include "shared/ledger/random.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/statement_builder.h"
#include "shared/pki/certificate.h"
#include "shared/pki/keys.h"

namespace mandat::faults {
namespace {

using std::chrono::seconds;
constexpr std::chrono::milliseconds kTimeout = seconds(20);

domain::Time Now() {
  return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
              .count()};
}

std::string Clause(const std::string& item) { return absl::StrCat("anta förslaget i ärende ", item); }

// A working day sixty days ahead, near enough: what matters is that the meeting has not begun.
std::string DateAhead() {
  const std::time_t then = std::time(nullptr) + std::time_t{60} * 24 * 3600;
  std::tm utc{};
  gmtime_r(&then, &utc);
  char text[16];
  std::strftime(text, sizeof(text), "%Y-%m-%d", &utc);
  return text;
}

absl::Status Take(const absl::StatusOr<v1::EnrolResponse>& response, Device& device) {
  if (!response.ok()) return response.status();
  if (response->has_refusal()) return absl::PermissionDeniedError(response->refusal().ShortDebugString());
  device.identity.certificate = response->enrolled().certificate();
  return absl::OkStatus();
}

}  // namespace

absl::Status Device::MakeKeys() {
  absl::StatusOr<std::string> tls_key = pki::CreateTlsKey();
  if (!tls_key.ok()) return tls_key.status();
  identity.private_key = *std::move(tls_key);
  absl::StatusOr<std::string> request = pki::CreateRequest(identity.private_key);
  if (!request.ok()) return request.status();
  csr = *std::move(request);
  const absl::StatusOr<domain::Hash> hash = pki::CheckRequest(csr);
  if (!hash.ok()) return hash.status();
  tls_key_hash = *hash;
  return absl::OkStatus();
}

v1::SignedStatement Device::Sign(const v1::Statement& act, const v1::SealedPart* sealed,
                                 const domain::StatementId& replaces) {
  ledger::StatementContext context;
  context.counter = ++counter;
  context.clock = Now();
  context.observed = observed;
  context.observed_hash = observed_hash;
  context.replaces = replaces;
  return ledger::StatementBuilder(forum, domain::PersonId(person), key, ledger::SystemRandom())
      .Build(act, context, sealed);
}

LoopbackForum::LoopbackForum(std::string folder, std::string server)
    : folder_(std::move(folder)), program_(std::move(server)), network_(client::MakeGrpcNetwork()) {}

LoopbackForum::~LoopbackForum() = default;

absl::Status LoopbackForum::Init(std::string& founding_link) {
  const absl::StatusOr<std::string> said =
      RunToEnd({ProductBinary("mandatd"), "init", "--forum", SourceFile("tests/data/lsvo.forum.toml"), "--data", data(),
                "--listen", "127.0.0.1:0", "--gate", "127.0.0.1:0", "--address", "127.0.0.1:7443", "--gate-address",
                "127.0.0.1:7444"},
               folder_ + "/init.log");
  if (!said.ok()) return said.status();
  const std::size_t at = said->find("mandat://found");
  if (at == std::string::npos) return absl::InternalError(absl::StrCat("init printed no link: ", *said));
  founding_link = said->substr(at, said->find_first_of(" \r\n", at) - at);
  return absl::OkStatus();
}

absl::Status LoopbackForum::SetUp(const std::vector<std::pair<std::string, std::string>>& members, int items) {
  std::string link_text;
  if (absl::Status status = Init(link_text); !status.ok()) return status;
  if (absl::Status status = StartServer(); !status.ok()) return status;
  absl::StatusOr<Program> gate_program = Program::Start(
      {ProductBinary("mandatd"), "gate", "--config", data() + "/mandatd.toml"}, folder_ + "/gate.log", true);
  if (!gate_program.ok()) return gate_program.status();
  const std::string gate_address = absl::StrCat("127.0.0.1:", gate_program->port());

  const auto link = ledger::ParseLink(link_text);
  if (!link.ok()) return link.status();
  const auto* founding = std::get_if<ledger::FoundingLink>(&*link);
  if (founding == nullptr) return absl::InternalError("init printed another kind of link");
  absl::StatusOr<std::string> ca = client::Await<std::string>(
      [&](client::Done<std::string> done) {
        return network_->FetchCa(gate_address, founding->ca_hash, false, kTimeout, std::move(done));
      },
      kTimeout);
  if (!ca.ok()) return ca.status();
  ca_ = *std::move(ca);
  const std::unique_ptr<client::GateTransport> gate = network_->Gate(gate_address, {ca_});
  if (absl::Status status = Found(*gate, founding->secret); !status.ok()) return status;
  const std::unique_ptr<client::MemberTransport> transport = Connect(*secretary_);
  for (const auto& [mandate, holder] : members) {
    members_.push_back(std::make_unique<Device>(holder));
    members_.back()->mandate = mandate;
    if (absl::Status status = Enrol(*gate, *transport, *members_.back()); !status.ok()) return status;
  }
  if (absl::Status status = MakeMeeting(*transport, items); !status.ok()) return status;
  if (absl::Status status = gate_program->Terminate(); !status.ok()) return status;
  if (absl::Status status = StopServer(); !status.ok()) return status;

  // Devices here speak more often than people do.
  const std::string config_path = data() + "/mandatd.toml";
  std::ifstream in(config_path);
  std::string config{std::istreambuf_iterator<char>(in), {}};
  in.close();
  if (absl::StrReplaceAll({{"statements_per_minute = 600", "statements_per_minute = 0"}}, &config) != 1) {
    return absl::InternalError("the settings have no limit to lift");
  }
  std::ofstream(config_path, std::ios::trunc) << config;
  return absl::OkStatus();
}

absl::Status LoopbackForum::Found(client::GateTransport& gate, const std::string& secret) {
  v1::GetFoundingRequest ask;
  ask.set_founding_secret(secret);
  const auto founding = client::Await<v1::GetFoundingResponse>(
      [&](client::Done<v1::GetFoundingResponse> done) { return gate.GetFounding(ask, kTimeout, std::move(done)); },
      kTimeout);
  if (!founding.ok()) return founding.status();
  secretary_ = std::make_unique<Device>("secretary");
  if (absl::Status status = secretary_->MakeKeys(); !status.ok()) return status;
  v1::Statement act;
  v1::FoundForum& found = *act.mutable_found_forum();
  found.set_forum_file(founding->forum_file());
  found.set_signing_key(secretary_->key.public_key().bytes());
  found.set_tls_key_hash(secretary_->tls_key_hash.bytes());
  found.set_log_key(founding->log_key());
  found.set_recovery_key(ledger::SigningKey::Generate().public_key().bytes());
  found.set_ca_hash(founding->ca_hash());
  found.set_members_address(founding->members_address());
  found.set_gate_address(founding->gate_address());
  found.set_device_name("Sekreterarens dator");
  v1::FoundRequest request;
  request.set_founding_secret(secret);
  *request.mutable_founding() = secretary_->Sign(act);
  request.set_csr(secretary_->csr);
  id_ = ledger::ForumIdOf(request.founding().statement());
  log_key_ = domain::PublicKey::FromBytes(founding->log_key()).value_or(domain::PublicKey());
  secretary_->forum = id_;
  return Take(client::Await<v1::EnrolResponse>(
                  [&](client::Done<v1::EnrolResponse> done) { return gate.Found(request, kTimeout, std::move(done)); },
                  kTimeout),
              *secretary_);
}

absl::Status LoopbackForum::Must(client::MemberTransport& transport, Device& device, const v1::Statement& act) {
  const absl::StatusOr<v1::SubmitResponse> response = Submit(transport, device.Sign(act));
  if (!response.ok()) return response.status();
  return response->has_receipt() ? absl::OkStatus()
                                 : absl::PermissionDeniedError(response->refusal().ShortDebugString());
}

absl::Status LoopbackForum::Enrol(client::GateTransport& gate, client::MemberTransport& transport, Device& device) {
  if (absl::Status status = device.MakeKeys(); !status.ok()) return status;
  device.forum = id_;
  const auto invitation = ledger::RandomFixed<domain::InvitationId>(ledger::SystemRandom());
  // A device makes this key of a code; whoever holds the key may use it without.
  const ledger::SigningKey invitation_key = ledger::SigningKey::Generate();
  v1::Statement invite;
  invite.mutable_invite()->set_invitation_id(invitation.bytes());
  invite.mutable_invite()->set_person(device.person);
  invite.mutable_invite()->set_invitation_key(invitation_key.public_key().bytes());
  invite.mutable_invite()->set_expires_at_ms(Now().ms + 3600 * 1000);
  if (absl::Status status = Must(transport, *secretary_, invite); !status.ok()) return status;
  v1::Statement enrol;
  *enrol.mutable_enrol() = ledger::MakeEnrol(id_, invitation, domain::PersonId(device.person), invitation_key,
                                             device.key.public_key(), device.tls_key_hash, "Telefon");
  v1::EnrolRequest request;
  *request.mutable_enrol() = device.Sign(enrol);
  request.set_csr(device.csr);
  return Take(client::Await<v1::EnrolResponse>(
                  [&](client::Done<v1::EnrolResponse> done) { return gate.Enrol(request, kTimeout, std::move(done)); },
                  kTimeout),
              device);
}

absl::Status LoopbackForum::MakeMeeting(client::MemberTransport& transport, int items) {
  v1::Statement meeting;
  v1::CreateMeeting& create = *meeting.mutable_create_meeting();
  create.set_meeting("m1");
  create.set_date(DateAhead());
  create.set_start("08:30");
  create.set_end("11:30");
  create.set_place("Karlskrona");
  create.set_title("Sammanträde");
  if (absl::Status status = Must(transport, *secretary_, meeting); !status.ok()) return status;
  for (int number = 1; number <= items; ++number) {
    const std::string item = absl::StrCat("i", number);
    v1::Statement agenda;
    v1::SetAgendaItem& set = *agenda.mutable_set_agenda_item();
    set.set_meeting("m1");
    set.set_item(item);
    set.set_number(static_cast<std::uint32_t>(number));
    set.set_title(absl::StrCat("Ärende ", number));
    set.set_kind(v1::ITEM_KIND_DECISION);
    set.set_decision_class(v1::DECISION_CLASS_SUBJECT);
    set.add_areas("older");
    if (absl::Status status = Must(transport, *secretary_, agenda); !status.ok()) return status;
    v1::Statement proposal;
    proposal.mutable_set_proposal()->set_meeting("m1");
    proposal.mutable_set_proposal()->set_item(item);
    proposal.mutable_set_proposal()->set_revision(1);
    proposal.mutable_set_proposal()->add_clauses()->set_text(Clause(item));
    if (absl::Status status = Must(transport, *secretary_, proposal); !status.ok()) return status;
  }
  return absl::OkStatus();
}

v1::Statement LoopbackForum::Declaration(const Device& device, const std::string& item) const {
  v1::Statement act;
  v1::DeclarePosition& declare = *act.mutable_declare_position();
  declare.set_meeting("m1");
  declare.set_item(item);
  declare.set_mandate(device.mandate);
  declare.set_revision(1);
  declare.set_clauses_hash(domain::ClausesHash({Clause(item)}).bytes());
  return act;
}

absl::Status LoopbackForum::StartServer() {
  absl::StatusOr<Program> server =
      Program::Start({program_, "serve", "--config", data() + "/mandatd.toml"}, log_file(), true);
  if (!server.ok()) return server.status();
  server_ = *std::move(server);
  return absl::OkStatus();
}

std::unique_ptr<client::MemberTransport> LoopbackForum::Connect(const Device& device) {
  return network_->Members(absl::StrCat("127.0.0.1:", server_.port()), device.identity, {ca_});
}

absl::StatusOr<v1::SubmitResponse> Submit(client::MemberTransport& transport, const v1::SignedStatement& statement,
                                          std::chrono::milliseconds timeout) {
  v1::SubmitRequest request;
  *request.mutable_statement() = statement;
  return client::Await<v1::SubmitResponse>(
      [&](client::Done<v1::SubmitResponse> done) {
        return transport.Submit(std::move(request), timeout, std::move(done));
      },
      timeout);
}

absl::StatusOr<Backlog> FetchBacklog(client::MemberTransport& transport, const domain::ForumId& forum,
                                     domain::Place after, const domain::Hash& after_hash,
                                     std::chrono::milliseconds timeout) {
  struct Shared {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<v1::SubscribeResponse> came;
    std::optional<absl::Status> ended;
  } shared;
  v1::SubscribeRequest request;
  request.set_forum_id(forum.bytes());
  request.set_after_epoch(after.epoch);
  request.set_after_seq(after.seq);
  request.set_after_hash(after_hash.bytes());
  client::CallHandle call = transport.Subscribe(
      std::move(request),
      [&shared](v1::SubscribeResponse response) {
        const std::lock_guard<std::mutex> lock(shared.mutex);
        shared.came.push_back(std::move(response));
        shared.changed.notify_all();
      },
      [&shared](absl::Status status) {
        const std::lock_guard<std::mutex> lock(shared.mutex);
        shared.ended = std::move(status);
        shared.changed.notify_all();
      });
  Backlog backlog;
  bool complete = false;
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  std::unique_lock<std::mutex> lock(shared.mutex);
  while (!complete && shared.changed.wait_until(lock, deadline, [&] { return !shared.came.empty() || shared.ended; })) {
    if (shared.came.empty()) break;
    for (v1::SubscribeResponse& response : shared.came) {
      for (v1::Record& record : *response.mutable_records()) backlog.records.push_back(std::move(record));
      complete = response.batch_complete();
      if (complete) backlog.checkpoint = response.checkpoint();
    }
    shared.came.clear();
    if (!complete) call->ReadNext();
  }
  const bool ended = shared.ended.has_value();
  lock.unlock();
  call->Cancel();
  lock.lock();
  // Its handlers use what lives here.
  const bool over = shared.changed.wait_for(lock, seconds(30), [&] { return shared.ended.has_value(); });
  if (!over) std::abort();
  if (complete) return backlog;
  return ended ? *shared.ended : absl::DeadlineExceededError("the feed did not come to its end");
}

}  // namespace mandat::faults
