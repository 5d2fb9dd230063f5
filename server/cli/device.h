// The command line's own device: a folder with its key and its encrypted replica.
//
// Folder: key (32 random bytes, mode 0600: whoever reads it can speak for this device), forum/ (client::Client). Not
// thread-safe; one process at a time per folder. What goes wrong becomes one line on `run.err` and `run.status`.
#ifndef MANDAT_SERVER_CLI_DEVICE_H_
#define MANDAT_SERVER_CLI_DEVICE_H_

#include <memory>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "mandat/v1/statement.pb.h"
#include "server/cli/commands.h"
#include "shared/client/client.h"
#include "shared/client/network.h"

namespace CLI {
class App;
}

namespace mandat::cli {

// Options that every command of a device has.
struct DeviceOptions {
  std::string folder;
  bool json = false;
  bool offline = false;
  int timeout_seconds = 30;
};
void AddDeviceOptions(CLI::App& command, DeviceOptions& options);

struct Device {
  std::unique_ptr<client::Network> network;  // outlives the client
  std::unique_ptr<client::Client> client;
};

// Opens the folder's device; `make`: begins one where there is none. With `enrolled`, a device that is not in a forum
// is refused.
[[nodiscard]] std::optional<Device> OpenDevice(const DeviceOptions& options, bool make, bool enrolled, Run& run);

// Sends what waits and fetches what is new, unless --offline. False: could not, and said so. No contact is no failure
// where `may_wait`: what was signed goes out next time.
bool Sync(Device& device, const DeviceOptions& options, bool may_wait, Run& run);

// The same of what SyncOnce() said.
bool Synced(const Device& device, const absl::Status& status, bool may_wait, Run& run);

// Signs, syncs and tells what became of it; changes what stands now where something does. Returns the statement's id
// when it was received or waits.
std::optional<domain::StatementId> ActAndTell(Device& device, const DeviceOptions& options, const v1::Statement& act,
                                              const v1::SealedPart* sealed, const std::string& what, Run& run);

// One line on `run.err`, and the status.
void Fail(Run& run, const std::string& what);
void Fail(Run& run, const absl::Status& status);
void Fail(Run& run, const v1::Refusal& refusal);

// The mandate that a person speaks for: the one named, or the only one that they hold or stand in for at the meeting.
// The person is this device's, or the one whose word is entered.
[[nodiscard]] std::optional<domain::MandateId> MandateOf(const Device& device, const domain::Meeting* meeting,
                                                         const std::string& named, const std::string& entered_for,
                                                         Run& run);
// From 32 hexadecimal digits; nullopt: they are none, and said so. `what` and `where` say what is named, and which
// command lists it.
[[nodiscard]] std::optional<domain::StatementId> StatementNamed(const std::string& digits, const char* what,
                                                                const char* where, Run& run);
[[nodiscard]] const domain::Meeting* MeetingOf(const domain::State& state, const std::string& id, Run& run);
[[nodiscard]] const domain::AgendaItem* ItemOf(const domain::Meeting& meeting, const std::string& id, Run& run);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_DEVICE_H_
