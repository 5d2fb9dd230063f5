// The forum that a scenario is played in: a real forum host with its log in memory, and everybody's devices and keys.
//
// The same seed gives the same keys and salts, and so, with the same steps, the same log. Not thread-safe; the host's
// threads end with it.
#ifndef MANDAT_SERVER_CLI_SCENARIO_WORLD_H_
#define MANDAT_SERVER_CLI_SCENARIO_WORLD_H_

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/statement.pb.h"
#include "server/host/clock.h"
#include "server/host/forum_host.h"
#include "server/store/memory_log_store.h"
#include "shared/domain/state.h"
#include "shared/ledger/random.h"
#include "shared/ledger/signing.h"

namespace mandat::cli {

class ScenarioWorld {
 public:
  // Founds the forum by its secretary, at `now`.
  [[nodiscard]] static absl::StatusOr<std::unique_ptr<ScenarioWorld>> Found(const std::string& forum_file,
                                                                            const std::string& seed, domain::Time now);

  void SetTime(domain::Time now) { clock_.Set(now); }
  domain::Time now() const { return clock_.Now(); }

  // Invited by the secretary, on a device of its own.
  [[nodiscard]] absl::Status Enrol(const domain::PersonId& person);
  // Fills `replaces`, signs on the person's device and hands in. INVALID_ARGUMENT with the refusal in words.
  [[nodiscard]] absl::StatusOr<domain::StatementId> Act(const domain::PersonId& person, v1::Statement act,
                                                        const v1::SealedPart* sealed = nullptr);
  [[nodiscard]] absl::StatusOr<domain::Hash> Upload(const domain::PersonId& person, const std::string& bytes);
  [[nodiscard]] absl::StatusOr<std::string> ReadDocument(const domain::Hash& hash, std::uint64_t size);

  template <typename F>
  auto Read(F&& read) const {
    return host_->Read(std::forward<F>(read));
  }
  const domain::ForumId& forum() const { return forum_; }

  // What is checked with `mandat verify`.
  [[nodiscard]] absl::StatusOr<v1::LogFile> Log() const;
  [[nodiscard]] absl::StatusOr<v1::ReceiptFile> ReceiptOf(const domain::StatementId& statement) const;

 private:
  struct SigningDevice {
    ledger::SigningKey key;
    std::uint64_t counter = 0;
  };

  ScenarioWorld(const std::string& seed, domain::Time now);
  [[nodiscard]] ledger::SigningKey KeyOf(const std::string& name) const;
  [[nodiscard]] absl::StatusOr<domain::StatementId> Submit(const domain::PersonId& person, SigningDevice& device,
                                                           v1::Statement act, const v1::SealedPart* sealed);

  const std::string seed_;
  server::ManualClock clock_;
  ledger::SeededRandom random_;  // of the devices
  ledger::SeededRandom salts_;   // of the host, which draws on a thread of its own
  ledger::SigningKey log_key_;
  server::MemoryLogStore store_;
  domain::ForumId forum_;
  std::map<domain::PersonId, SigningDevice> devices_;
  std::unique_ptr<server::ForumHost> host_;  // last: its threads end before what they borrow
};

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_SCENARIO_WORLD_H_
