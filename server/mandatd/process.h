// What every long-running command does to its process: hardening, signals, saying when it is ready.
//
// HardenServer and BlockSignals come first in a command, before any thread is made. Not thread-safe.
#ifndef MANDAT_SERVER_MANDATD_PROCESS_H_
#define MANDAT_SERVER_MANDATD_PROCESS_H_

#include <atomic>
#include <cstddef>
#include <functional>
#include <string>
#include <thread>

namespace mandat::server {

// No core files, no debugger of the same user, files private by default, as many file descriptors as the system allows
// (65 536 at most: gRPC stops accepting for good once they run out).
void HardenServer();
// Caps what the process may allocate: for the gate, which strangers reach.
void CapMemory(std::size_t data_bytes, std::size_t address_space_bytes);

// Blocks SIGINT, SIGTERM and SIGHUP in this thread and all that it starts.
void BlockSignals();
// Waits for one of them (returns its number) or for `wake`, a signal that another thread sent by WakeWaiter (returns
// 0).
[[nodiscard]] int WaitForSignal();
void WakeWaiter();

// Where a waiting parent or test learns that the process serves: "ready MEMBERS_PORT\n" is written, then closed.
struct ReadyTarget {
  int fd = -1;
  std::string file;
};
void SayReady(const ReadyTarget& target, const std::string& line);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MANDATD_PROCESS_H_
