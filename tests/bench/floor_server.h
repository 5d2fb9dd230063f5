// What `Submit` is measured against: the same port, certificates, limits, messages and batching, and nothing of the
// product behind them.
//
// DocumentStatus answers at once: the empty call. Submit verifies one Ed25519 signature on a verifying thread, hashes
// the statement, inserts one row into SQLCipher in a transaction that it shares with all that wait (as the forum host
// does), and is answered when that is durable. It knows the devices' keys and nothing else.
#ifndef MANDAT_TESTS_BENCH_FLOOR_SERVER_H_
#define MANDAT_TESTS_BENCH_FLOOR_SERVER_H_

#include <memory>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "shared/domain/ids.h"
#include "tests/rpc/forum_harness.h"

namespace mandat::bench {

class FloorServer {
 public:
  using Keys = absl::flat_hash_map<std::string, domain::PublicKey>;  // by device id
  // Uses the harness's certificates, and a database of its own in the harness's directory.
  FloorServer(const server::ForumHarness& harness, Keys keys);
  ~FloorServer();

  [[nodiscard]] std::shared_ptr<grpc::Channel> Dial(const server::Shown& shown) const;

 private:
  class Service;
  std::string ca_pem_;
  std::unique_ptr<Service> service_;
  std::unique_ptr<grpc::Server> server_;
  int port_ = 0;
};

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_FLOOR_SERVER_H_
