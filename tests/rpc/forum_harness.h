// A whole forum server and its gate in this process, on loopback over real TLS, with the store on real SQLCipher. Test
// code only.
//
// Devices call through gRPC as a client would. Every call has a deadline. EnsureTlsPolicy must have been called in
// main.
#ifndef MANDAT_TESTS_RPC_FORUM_HARNESS_H_
#define MANDAT_TESTS_RPC_FORUM_HARNESS_H_

#include <grpcpp/grpcpp.h>

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "mandat/v1/gate_service.grpc.pb.h"
#include "mandat/v1/member_service.grpc.pb.h"
#include "mandat/v1/read_service.grpc.pb.h"
#include "server/gate/gate_server.h"
#include "server/services/forum_server.h"
#include "server/store/sqlcipher_log_store.h"
#include "server/testing/test_forum.h"

namespace mandat::server {

// What a device may show: PEM.
struct Shown {
  std::string certificate;
  std::string key;
};

class ForumHarness {
 public:
  ForumHarness();
  ~ForumHarness();

  // Stops and starts the members' process anew on the same files; its port may change.
  void Restart();

  // The gate as a stranger reaches it; the members' port with or without a certificate.
  std::unique_ptr<v1::GateService::Stub> Gate();
  std::shared_ptr<grpc::Channel> Members(const Shown& shown);

  // The secretary founds; the certificate is kept.
  v1::EnrolResponse Found(const std::string& secret);
  // Invites, enrols through the gate and returns the device with its certificate in `shown`.
  TestDevice Enrol(const std::string& person, Shown& shown);
  Shown IssueSystem(const std::string& name, const std::string& scope);

  std::uint64_t Size();

  std::string directory;
  std::string secret = std::string(32, 's');
  TestForum forum;
  TestDevice secretary;
  Shown secretary_shown;
  std::unique_ptr<pki::Identity> ca;
  vault::SecretBytes key;
  std::unique_ptr<SqlcipherLogStore> store;
  std::unique_ptr<LogStore> breakable;  // what the server uses: `store`, until `log_fails`
  std::unique_ptr<CertificateRegister> certificates;
  std::unique_ptr<ForumServer> server;
  std::unique_ptr<GateServer> gate;
  int statements_per_minute = 0;
  std::atomic<bool> has_room{true};    // on the server's disk
  std::atomic<bool> log_fails{false};  // from now on nothing can be appended to the log

 private:
  void Start();
};

// A context with a deadline of 50 s: a slow machine has time, and the server allows a minute.
class Call : public grpc::ClientContext {
 public:
  Call() { set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(50)); }
};

}  // namespace mandat::server

#endif  // MANDAT_TESTS_RPC_FORUM_HARNESS_H_
