// mandatd's commands. Each returns the process's exit status: 0 done, 1 refused or failed (said on standard error), 2
// wrong use.
#ifndef MANDAT_SERVER_MANDATD_COMMANDS_H_
#define MANDAT_SERVER_MANDATD_COMMANDS_H_

#include <string>

#include "server/mandatd/config.h"
#include "server/mandatd/process.h"
#include "server/mandatd/serve.h"

namespace mandat::server {

struct InitOptions {
  std::string forum_file;
  std::string data_dir;
  std::string listen = "127.0.0.1:7443";
  std::string gate = "127.0.0.1:7444";
  std::string address;       // what devices are told; empty: `listen`
  std::string gate_address;  // empty: `gate`
  int ballast_mib = 64;
};
// Prepares a data directory: all of it or nothing of it.
[[nodiscard]] int RunInit(const InitOptions& options);

[[nodiscard]] int RunGate(const std::string& config_path, const ReadyTarget& ready);

struct UpOptions {
  std::string program;  // this executable
  std::string config_path;
  bool reflection = false;
  ReadyTarget ready;
};
// Runs serve and gate as children until a signal comes or serve ends; a gate that dies is started again.
[[nodiscard]] int RunUp(const UpOptions& options);

[[nodiscard]] int RunIssueClient(const std::string& config_path, const std::string& name, const std::string& scope,
                                 const std::string& out);
[[nodiscard]] int RunRevokeClient(const std::string& config_path, const std::string& name);
// Makes a fresh founding link and prints it; only while nothing is founded. An earlier link ends.
[[nodiscard]] int RunLink(const std::string& config_path);

// Marks the log as an older copy that was put back: the next start lets in only who may begin a new epoch.
[[nodiscard]] int RunRestored(const std::string& config_path);

// Prints the link as text and as a QR code.
void PrintFoundingLink(const std::string& link);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MANDATD_COMMANDS_H_
