// What must hold in every simulation, whatever happens to devices, network, clocks and disks.
//
// After each step:
//   I1 one log      For each epoch and place the server's log ever held one record: what a crash or a restore took away
//                   never comes back as something else under the same place.
//   I2 exactly once No statement stands in the log twice, and a device's counters rise (but for what is taken again
//                   after a restore).
//   I3 signed words Every record of a device is, byte by byte, something that its owner had it sign.
//   I4 acknowledged A receipt that left the server names a record of its durable log, and after a crash it is there
//                   still (after a restore: until the log has been made whole, see Q4).
//   I5 one voice    The server's state keeps tests/support/state_invariants.h: above all, each mandate counts once.
//   I6 the wire     What the server sends to a device is what the table of visibility grants at that moment, no body
//                   and no sealed part more.
//   I7 chain prefix Every record that a device holds, with or without its body, is the server's record of that place.
//   I8 kept words   Nothing that its owner signed is missing in the device's outbox, nor changed, through crashes,
//                   until it is wiped after a revocation.
//   I9 no alarm     No device accuses the server, unless its log was put back to an older copy.
// When all is quiet (everybody is connected, the weather is fair):
//   Q1 convergence  Every active device is at the server's head, has nothing to send, and shows no trouble. After a
//                   restore a recorded word may wait for what it stands on, and behind it what changes it.
//   Q2 visibility   A device holds exactly the bodies and sealed parts that the table grants it, and its owner's own.
//   Q3 same fold    The state on a device equals a fold of the records that it holds, made anew; where it knows
//                   everything of a meeting its forecast is the server's; the secretariat's state is the server's.
//   Q4 answers      What a device says was received stands in the log with its receipt; what it says was refused does
//                   not. Nothing acknowledged is gone, but what a restore took and something newer has replaced.
//   Q5 reload       The server's state equals a fold of its log, made anew.
#ifndef MANDAT_TESTS_SIMULATION_INVARIANTS_H_
#define MANDAT_TESTS_SIMULATION_INVARIANTS_H_

#include <map>
#include <optional>
#include <set>
#include <string>

#include "mandat/v1/ledger.pb.h"
#include "server/store/log_store.h"
#include "shared/domain/state.h"

namespace mandat::simulation {

class World;
struct SimDevice;

// What was ever durable at the server, and what left it.
class LogHistory {
 public:
  // Takes what is new in the log; a violation of I1, I2 or I3.
  std::optional<std::string> Follow(const World& world);
  // The log got shorter.
  void TakeBack();

  std::map<domain::Place, std::string> commitments;           // ever
  std::map<domain::StatementId, domain::Place> place_of;      // of what is in the log now
  std::map<domain::StatementId, std::string> bytes_of;        // of those, the statement
  std::map<domain::StatementId, domain::Place> acknowledged;  // by receipts that left the server
  std::set<domain::StatementId> before_us;                    // of the founding that the simulation goes on from

 private:
  std::size_t followed_ = 0;
  std::map<domain::DeviceId, std::uint64_t> counters_;
};

// I7 and I8 on one device.
[[nodiscard]] std::optional<std::string> CheckReplica(const World& world, const SimDevice& device);
[[nodiscard]] std::optional<std::string> CheckKeptWords(SimDevice& device);
// Q1 to Q5.
[[nodiscard]] std::optional<std::string> CheckQuiet(World& world);

}  // namespace mandat::simulation

#endif  // MANDAT_TESTS_SIMULATION_INVARIANTS_H_
