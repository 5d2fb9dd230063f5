#include <signal.h>

#include <chrono>
#include <iostream>
#include <string>

#include "absl/strings/str_cat.h"
#include "server/gate/gate_server.h"
#include "server/mandatd/commands.h"
#include "server/mandatd/data_dir.h"
#include "server/mandatd/grpc_log.h"
#include "server/mandatd/log.h"
#include "server/tls/tls_policy.h"

namespace mandat::server {
namespace {

constexpr std::size_t kMaxData = 512ull << 20;
constexpr std::size_t kMaxAddressSpace = 3ull << 30;

int Fail(const absl::Status& status) {
  std::cerr << "mandatd gate: " << status.message() << "\n";
  return 1;
}

}  // namespace

int RunGate(const std::string& config_path, const ReadyTarget& ready) {
  BlockSignals();
  HardenServer();
  CapMemory(kMaxData, kMaxAddressSpace);
  const absl::StatusOr<Config> config = ReadConfig(config_path);
  if (!config.ok()) return Fail(config.status());
  StartLog(config->log_level);
  RouteGrpcLog();
  const DataDir dir{config->data_dir};
  if (absl::Status status = EnsureTlsPolicy(dir.gate()); !status.ok()) return Fail(status);
  GateOptions options;
  options.listen = config->listen_gate;
  options.certificate_files = CertificateFilesIn(dir.gate());
  options.socket = dir.socket();
  options.per_source_per_minute = config->gate_per_source_per_minute;
  options.per_minute = config->gate_per_minute;
  const absl::StatusOr<std::unique_ptr<GateServer>> gate = GateServer::Start(options);
  if (!gate.ok()) return Fail(gate.status());
  Log(LogLevel::kInfo, "gate.ready", {{"port", absl::StrCat((*gate)->port())}});
  SayReady(ready, absl::StrCat("ready ", (*gate)->port()));
  while (WaitForSignal() == SIGHUP) {
  }
  Log(LogLevel::kInfo, "gate.stopping");
  (*gate)->Stop(std::chrono::milliseconds(2000));
  return 0;
}

}  // namespace mandat::server
