// A real forum on loopback: `mandatd init`, the two processes, a secretary and members enrolled through the gate, and a
// meeting to declare on. Devices are bare here (keys and certificates, no replica), so that a test holds every byte it
// sends and every answer it got.
//
// Ownership: LoopbackForum owns the processes and the network; devices borrow nothing. Thread safety: set-up by one
// thread; a Device belongs to one thread at a time. Failures: absl::Status. Everything blocks, bounded by timeouts.
#ifndef MANDAT_TESTS_FAULTS_LOOPBACK_FORUM_H_
#define MANDAT_TESTS_FAULTS_LOOPBACK_FORUM_H_

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/client/network.h"
#include "shared/domain/ids.h"
#include "shared/ledger/signing.h"
#include "tests/faults/program.h"

namespace mandat::faults {

// One enrolled device.
struct Device {
  explicit Device(std::string who) : person(std::move(who)), key(ledger::SigningKey::Generate()) {}

  std::string person;
  std::string mandate;
  ledger::SigningKey key;
  client::TlsIdentity identity;  // the certificate once enrolled
  std::string csr;
  domain::Hash tls_key_hash;
  domain::ForumId forum;
  std::uint64_t counter = 0;
  // The newest head that it was shown; goes into everything it signs.
  domain::Place observed;
  domain::Hash observed_hash;

  [[nodiscard]] absl::Status MakeKeys();
  [[nodiscard]] v1::SignedStatement Sign(const v1::Statement& act, const v1::SealedPart* sealed = nullptr,
                                         const domain::StatementId& replaces = {});
};

class LoopbackForum {
 public:
  // `server`: the program whose `serve` is run; `init` and `gate` are always mandatd's.
  explicit LoopbackForum(std::string folder, std::string server = ProductBinary("mandatd"));
  ~LoopbackForum();

  // Everything up to a meeting "m1" with decision items i1..iN, and one device for each of `members` (mandate, holder).
  // Ends with both processes stopped and the limit on statements lifted.
  [[nodiscard]] absl::Status SetUp(const std::vector<std::pair<std::string, std::string>>& members, int items);

  // The members' port, served by `server`. StopServer is the graceful way; KillServer the other.
  [[nodiscard]] absl::Status StartServer();
  [[nodiscard]] absl::Status StopServer() { return server_.Terminate(); }
  absl::Status KillServer() { return server_.Kill(); }

  // A fresh connection of that device to the server that runs now.
  [[nodiscard]] std::unique_ptr<client::MemberTransport> Connect(const Device& device);

  [[nodiscard]] std::string data() const { return folder_ + "/forum"; }
  [[nodiscard]] std::string log_file() const { return folder_ + "/server.log"; }
  [[nodiscard]] const domain::ForumId& id() const { return id_; }
  [[nodiscard]] const domain::PublicKey& log_key() const { return log_key_; }
  Device& secretary() { return *secretary_; }
  std::vector<std::unique_ptr<Device>>& members() { return members_; }
  [[nodiscard]] v1::Statement Declaration(const Device& device, const std::string& item) const;

 private:
  [[nodiscard]] absl::Status Init(std::string& founding_link);
  [[nodiscard]] absl::Status Found(client::GateTransport& gate, const std::string& secret);
  [[nodiscard]] absl::Status Enrol(client::GateTransport& gate, client::MemberTransport& transport, Device& device);
  [[nodiscard]] absl::Status MakeMeeting(client::MemberTransport& transport, int items);
  [[nodiscard]] absl::Status Must(client::MemberTransport& transport, Device& device, const v1::Statement& act);

  const std::string folder_;
  const std::string program_;
  std::unique_ptr<client::Network> network_;
  Program server_;
  std::string ca_;  // DER
  domain::ForumId id_;
  domain::PublicKey log_key_;
  std::unique_ptr<Device> secretary_;
  std::vector<std::unique_ptr<Device>> members_;
};

// One call, waited for.
[[nodiscard]] absl::StatusOr<v1::SubmitResponse> Submit(client::MemberTransport& transport,
                                                        const v1::SignedStatement& statement,
                                                        std::chrono::milliseconds timeout = std::chrono::seconds(20));

struct Backlog {
  std::vector<v1::Record> records;
  v1::Checkpoint checkpoint;
};
// The records after `after` and the checkpoint over them, as that device may see them.
[[nodiscard]] absl::StatusOr<Backlog> FetchBacklog(client::MemberTransport& transport, const domain::ForumId& forum,
                                                   domain::Place after, const domain::Hash& after_hash,
                                                   std::chrono::milliseconds timeout = std::chrono::seconds(20));

}  // namespace mandat::faults

#endif  // MANDAT_TESTS_FAULTS_LOOPBACK_FORUM_H_
