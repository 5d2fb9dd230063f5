// A whole forum in one thread: the server's core and its devices, each with a disk, a clock and a way to the server of
// its own, all of it moved by one seed.
//
// A world either begins with a founding (genesis.h) or goes on from one that was copied. Nothing here decides what
// happens: run.h does. Single-threaded.
#ifndef MANDAT_TESTS_SIMULATION_WORLD_H_
#define MANDAT_TESTS_SIMULATION_WORLD_H_

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/client/client.h"
#include "shared/ledger/random.h"
#include "shared/vault/key_store.h"
#include "tests/simulation/invariants.h"
#include "tests/simulation/sim_clock.h"
#include "tests/simulation/sim_network.h"
#include "tests/simulation/sim_server.h"
#include "tests/support/dice.h"

namespace mandat::simulation {

struct SimDevice {
  SimDevice(std::string the_name, std::string the_drive, const std::string& seed, SimServer* server, EventQueue* queue,
            const TrueTime* time, testing::Dice* dice, Witness* witness)
      : name(std::move(the_name)),
        drive(std::move(the_drive)),
        random("device " + name + " " + seed),
        clock(time),
        network(server, queue, time, dice, witness) {}

  const std::string name;
  const std::string drive;
  std::string person;
  domain::DeviceId id;
  vault::MemoryKeyStore keeper;
  ledger::SeededRandom random;
  SimClock clock;
  SimNetwork network;
  std::unique_ptr<client::Client> client;  // null: off
  std::string link;                        // of the invitation by which it is to enrol
  std::string code;
  bool enrols = false;  // it has signed its enrolment
  int joins_at = 0;     // step; before, it was never switched on
  bool wiped = false;
  bool dying = false;  // its disk was told to fail
  int told = 0;        // by its listener
  int checked = 0;
  std::uint64_t records = 0;                         // as known last
  std::map<domain::StatementId, std::string> words;  // what its owner signed here: the statement
  int lost_acts = 0;                                 // that ended with a failing disk: whether they are there is open
  std::set<domain::StatementId> doubtful;            // their undoing ended so
};

// How the simulated machines are wrong, for tests of the simulation itself.
struct Mutations {
  bool server_acks_before_durable = false;  // the server's disk says yes too early
  bool device_syncs_lie = false;            // a device's disk does
  bool feed_adds_sealed_parts = false;      // the server sends sealed parts to everybody
  bool feed_forgets_revealed = false;       // the server does not send what has become visible
  bool feed_skips_a_record = false;
  bool receipts_are_swapped = false;    // the server answers with another statement's receipt
  bool server_records_repeats = false;  // a statement that comes twice is recorded twice
  bool device_signs_again = false;      // a device signs anew what it was sending when it stopped
  bool device_counts_anew = false;      // a device wakes up with an older file, and gives its counters out again
};

class World : public Witness {
 public:
  // `directory`: made and removed by it; the devices' real directories, which stay almost empty.
  World(const ServerIdentity* identity, std::uint64_t seed, std::string directory, int submits_per_minute);
  ~World() override;

  SimDevice& AddDevice(const std::string& name);
  // One that was never enrolled.
  void Remove(SimDevice& device);
  // What it signed first is its owner's word from now on.
  void Enrolled(SimDevice& device);
  SimDevice& At(const std::string& name) { return *devices.at(name); }
  // False: it was wiped, or its disk fails.
  bool Open(SimDevice& device);
  // The power goes: what was not durable is lost.
  void Crash(SimDevice& device);
  bool StartServer();

  // Everything that is due until then happens.
  void RunUntil(std::int64_t ms);
  void RunFor(std::int64_t ms) { RunUntil(time.ms + ms); }
  // Time passes, and nobody is awake: connections break, nothing else happens.
  void Sleep(std::int64_t ms);

  // Signed by the device's owner, or refused at once (false).
  bool Act(SimDevice& device, const v1::Statement& act, const v1::SealedPart* sealed);
  void NoteWord(SimDevice& device, const domain::StatementId& id);
  // What the device holds of the word that an act with a failing disk may have left behind.
  void AdoptWords(SimDevice& device);

  void AnswerLeaves(const v1::SignedStatement& statement, v1::SubmitResponse& response) override;
  void FeedLeaves(const server::DeviceCaller& viewer, v1::SubscribeResponse& response) override;

  // The first violation; later ones say nothing new.
  void Violate(const std::string& what) {
    if (!violation) violation = what;
  }
  void Note(const std::string& what) {
    if (trace) trace_text += std::to_string(time.ms) + " " + what + "\n";
  }
  void CheckStep();

  const std::uint64_t seed;
  const std::string directory;
  testing::Dice dice;
  TrueTime time{1'798'761'600'000};  // 2027-01-01
  EventQueue queue;
  SimServer server;
  std::map<std::string, std::unique_ptr<SimDevice>> devices;
  LogHistory history;
  Mutations mutations;
  std::optional<std::string> violation;
  bool restored = false;  // at some time the server's log was put back
  bool trace = false;
  std::string trace_text;
  int steps = 0;  // that were checked

 private:
  domain::Hash checked_head_;  // of the log whose state was found to be right
  // As a server would that does not look for what it has.
  void RecordAgain(const server::LogRecord& record);
  std::optional<v1::Receipt> other_receipt_;  // of receipts_are_swapped
};

}  // namespace mandat::simulation

#endif  // MANDAT_TESTS_SIMULATION_WORLD_H_
