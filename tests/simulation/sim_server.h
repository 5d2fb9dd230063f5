// The server of a simulation: the product's forum host, handlers and feeds without their threads and without gRPC, on a
// disk and a clock that the simulation owns.
//
// It does something when Step() is called. Crash() drops what had not been written and whatever was to be answered;
// answers of an earlier life are told by their generation. Single-threaded.
#ifndef MANDAT_TESTS_SIMULATION_SIM_SERVER_H_
#define MANDAT_TESTS_SIMULATION_SIM_SERVER_H_

#include <memory>
#include <optional>
#include <string>

#include "server/handlers/documents.h"
#include "server/handlers/enrolment.h"
#include "server/handlers/identity.h"
#include "server/handlers/submit.h"
#include "server/host/forum_host.h"
#include "server/store/certificate_register.h"
#include "shared/ledger/random.h"
#include "shared/ledger/signing.h"
#include "shared/pki/authority.h"
#include "tests/simulation/server_disk.h"
#include "tests/simulation/sim_clock.h"

namespace mandat::simulation {

inline constexpr char kMembersAddress[] = "members.example:7443";
inline constexpr char kGateAddress[] = "gate.example:7444";

// What `mandatd init` prepares; shared by every simulation that goes on from one founding.
struct ServerIdentity {
  ServerIdentity(std::string forum_file, domain::Time now);
  std::string forum_file;
  std::string founding_secret = std::string(32, 's');
  pki::Identity ca;
  ledger::SigningKey log_key;
  [[nodiscard]] std::string FoundingLink() const;
};

class SimServer {
 public:
  // The register of certificates lies below `the_directory`.
  SimServer(const ServerIdentity* identity, const TrueTime* time, const std::string& the_directory,
            const std::string& seed, int submits_per_minute)
      : drive(the_directory + "/server"),
        clock(time),
        identity_(identity),
        random_("server " + seed),
        submits_per_minute_(submits_per_minute) {}
  ~SimServer() { Crash(); }

  // Loads what is on the disk.
  [[nodiscard]] absl::Status Start();
  void Crash();
  [[nodiscard]] bool up() const { return host_ != nullptr; }
  // False once a write failed: it has to be started anew.
  [[nodiscard]] bool takes_writes() const { return host_ != nullptr && host_->takes_writes(); }
  [[nodiscard]] int generation() const { return generation_; }
  // Does what waits, if anything does.
  void Step();
  void NoteWork() { work_ = true; }

  // Whose certificate that is; nullopt: refused in the handshake.
  [[nodiscard]] std::optional<server::PeerKeys> PeerOf(const std::string& certificate);
  server::ForumHost& host() { return *host_; }
  server::Identity& identity() { return *callers_; }
  server::SubmitHandler& submit() { return *submit_; }
  server::DocumentHandler& documents() { return *documents_; }
  server::EnrolmentHandler& enrolment() { return *enrolment_; }
  const ServerIdentity& prepared() const { return *identity_; }

  const std::string drive;
  ServerDisk disk;
  SimClock clock;
  std::optional<std::uint64_t> put_back_in;  // as `mandatd restored` says

 private:
  const ServerIdentity* const identity_;
  ledger::SeededRandom random_;
  const int submits_per_minute_;
  int generation_ = 0;
  bool work_ = false;
  std::int64_t stepped_ms_ = 0;
  std::unique_ptr<server::CertificateRegister> register_;
  std::unique_ptr<server::ForumHost> host_;
  std::unique_ptr<server::Identity> callers_;
  std::unique_ptr<server::SubmitHandler> submit_;
  std::unique_ptr<server::Renditions> renditions_;  // none is ever made
  std::unique_ptr<server::DocumentHandler> documents_;
  std::unique_ptr<server::EnrolmentHandler> enrolment_;
};

}  // namespace mandat::simulation

#endif  // MANDAT_TESTS_SIMULATION_SIM_SERVER_H_
