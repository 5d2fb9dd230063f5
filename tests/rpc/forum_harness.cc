#include "tests/rpc/forum_harness.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "server/testing/forwarding_log_store.h"

namespace mandat::server {
namespace {

template <typename T>
T Need(absl::StatusOr<T> value, const char* what) {
  if (!value.ok()) {
    std::fprintf(stderr, "%s: %s\n", what, value.status().ToString().c_str());
    std::abort();
  }
  return *std::move(value);
}

void Need(const absl::Status& status, const char* what) {
  if (status.ok()) return;
  std::fprintf(stderr, "%s: %s\n", what, status.ToString().c_str());
  std::abort();
}

class BreakableStore : public ForwardingLogStore {
 public:
  BreakableStore(LogStore* under, const std::atomic<bool>& fails) : ForwardingLogStore(under), fails_(fails) {}
  absl::Status Append(std::uint64_t expected_size, const std::vector<LogRecord>& records,
                      const ledger::Checkpoint& checkpoint) override {
    if (fails_) return absl::InternalError("the disk does not answer");
    return ForwardingLogStore::Append(expected_size, records, checkpoint);
  }

 private:
  const std::atomic<bool>& fails_;
};

std::shared_ptr<grpc::Channel> Connect(int port, const grpc::SslCredentialsOptions& options, const char* name) {
  grpc::ChannelArguments arguments;
  arguments.SetSslTargetNameOverride(name);
  // Each channel its own connection: what one device shows is never another's.
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  return grpc::CreateCustomChannel("127.0.0.1:" + std::to_string(port), grpc::SslCredentials(options), arguments);
}

}  // namespace

ForumHarness::ForumHarness()
    : forum(SystemClock().Now(), "rpc"), secretary(forum.MakeDevice("secretary")), key(vault::SecretBytes::Random(32)) {
  std::string pattern = std::filesystem::temp_directory_path().string() + "/mandat_rpc.XXXXXX";
  if (mkdtemp(pattern.data()) == nullptr) std::abort();
  directory = pattern;
  ca = std::make_unique<pki::Identity>(Need(pki::CreateCa("Mandat test", forum.clock.Now()), "CA"));
  forum.ca_hash = ca->certificate.fingerprint();
  for (const char* port : {"/members", "/gate"}) {
    const pki::Identity identity =
        Need(pki::IssueServerCertificate(*ca, {"127.0.0.1"}, forum.clock.Now()), "server certificate");
    Need(InstallCertificate(directory + port, identity, {ca->certificate}), "install");
  }
  SqlcipherLogStore::Options options;
  options.directory = directory;
  options.key = &key;
  options.create = true;
  store = Need(SqlcipherLogStore::Open(options), "store");
  certificates = Need(CertificateRegister::Open(directory, key, true), "register");
  Start();
  GateOptions gate_options;
  gate_options.listen = "127.0.0.1:0";
  gate_options.certificate_files = CertificateFilesIn(directory + "/gate");
  gate_options.socket = directory + "/gate.sock";
  gate = Need(GateServer::Start(gate_options), "gate");
}

ForumHarness::~ForumHarness() {
  gate.reset();
  server.reset();
  certificates.reset();
  breakable.reset();
  store.reset();
  std::filesystem::remove_all(directory);
}

void ForumHarness::Start() {
  ForumServerOptions options;
  breakable = std::make_unique<BreakableStore>(store.get(), log_fails);
  options.store = breakable.get();
  options.certificates = certificates.get();
  options.clock = &forum.clock;
  options.log_key = &forum.log_key;
  options.random = &ledger::SystemRandom();
  options.ca = ca.get();
  options.forum_file = TestForumFile();
  options.members_address = forum.members_address;
  options.gate_address = forum.gate_address;
  options.is_founding_secret = [this](const std::string& given) { return given == secret; };
  options.listen = "127.0.0.1:0";
  options.certificate_files = CertificateFilesIn(directory + "/members");
  options.gate_socket = directory + "/gate.sock";
  options.statements_per_minute = statements_per_minute;
  options.room = [this] { return has_room ? absl::OkStatus() : absl::ResourceExhaustedError("the disk is full"); };
  server = Need(ForumServer::Start(options), "server");
}

void ForumHarness::Restart() {
  server.reset();
  store.reset();
  SqlcipherLogStore::Options options;
  options.directory = directory;
  options.key = &key;
  store = Need(SqlcipherLogStore::Open(options), "store");
  Start();
}

std::unique_ptr<v1::GateService::Stub> ForumHarness::Gate() {
  grpc::SslCredentialsOptions options;
  options.pem_root_certs = ca->certificate.Pem();
  return v1::GateService::NewStub(Connect(gate->port(), options, pki::kGateName));
}

std::shared_ptr<grpc::Channel> ForumHarness::Members(const Shown& shown) {
  grpc::SslCredentialsOptions options;
  options.pem_root_certs = ca->certificate.Pem();
  options.pem_cert_chain = shown.certificate;
  options.pem_private_key = shown.key;
  return Connect(server->port(), options, pki::kMembersName);
}

v1::EnrolResponse ForumHarness::Found(const std::string& with_secret) {
  v1::FoundRequest request;
  request.set_founding_secret(with_secret);
  *request.mutable_founding() = forum.Found(secretary);
  request.set_csr(secretary.csr);
  v1::EnrolResponse response;
  Call call;
  const grpc::Status status = Gate()->Found(&call, request, &response);
  if (status.ok() && response.has_enrolled()) {
    secretary_shown = {Need(pki::Certificate::FromDer(response.enrolled().certificate()), "certificate").Pem(),
                       secretary.tls_key};
  }
  return response;
}

TestDevice ForumHarness::Enrol(const std::string& person, Shown& shown) {
  const TestForum::Invitation invitation = forum.Invite(secretary, person);
  MustRecord(server->host(), invitation.invite);
  TestDevice device = forum.MakeDevice(person);
  v1::EnrolRequest request;
  *request.mutable_enrol() = forum.Enrol(invitation, device);
  request.set_csr(device.csr);
  v1::EnrolResponse response;
  Call call;
  const grpc::Status status = Gate()->Enrol(&call, request, &response);
  if (!status.ok() || !response.has_enrolled()) {
    std::fprintf(stderr, "enrol: %s %s\n", status.error_message().c_str(), response.ShortDebugString().c_str());
    std::abort();
  }
  shown = {Need(pki::Certificate::FromDer(response.enrolled().certificate()), "certificate").Pem(), device.tls_key};
  return device;
}

Shown ForumHarness::IssueSystem(const std::string& name, const std::string& scope) {
  const pki::Identity client = Need(pki::IssueClientCertificate(*ca, name, forum.clock.Now()), "client certificate");
  Need(certificates->AddClient({name, scope, client.certificate.fingerprint(), client.certificate.not_after(), false}),
       "register");
  return {client.certificate.Pem(), client.key_pem};
}

std::uint64_t ForumHarness::Size() { return store->Size().value_or(0); }

}  // namespace mandat::server
