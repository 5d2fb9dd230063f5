// mandatd: the server of a forum. Commands are in files of their own; here are their names and options.
#include <CLI/CLI.hpp>
#include <string>

#include "absl/synchronization/mutex.h"
#include "server/mandatd/commands.h"
#include "server/mandatd/serve.h"
#include "server/renditions/worker.h"

namespace {

using mandat::server::InitOptions;
using mandat::server::ReadyTarget;

void AddConfig(CLI::App* command, std::string& config) {
  config = "mandatd.toml";
  command->add_option("--config", config, "The forum's mandatd.toml; left out: the one in this folder")
      ->capture_default_str();
}

void AddReady(CLI::App* command, ReadyTarget& ready) {
  command->add_option("--ready-fd", ready.fd, "Write a line to this file descriptor once serving, then close it");
  command->add_option("--ready-file", ready.file, "Write a line to this file once serving");
}

}  // namespace

int main(int argc, char** argv) {
  // Debian builds abseil without NDEBUG, so every lock would look for cycles: measured at 3 % of Submit. Tests keep it.
  absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
  CLI::App app("Mandat's server. `init` prepares a forum, `up` runs it; `serve` and `gate` are its two processes.",
               "mandatd");
  app.require_subcommand(1);
  app.set_version_flag("--version", "mandatd 0.1.0");
  app.failure_message(CLI::FailureMessage::help);

  InitOptions init;
  CLI::App* init_command =
      app.add_subcommand("init", "Prepare a forum: keys, certificates, settings, and the founding link");
  init_command->add_option("--forum", init.forum_file, "The forum file: composition and rules")
      ->required()
      ->check(CLI::ExistingFile);
  init_command->add_option("--data", init.data_dir, "A new directory for the forum's data")->required();
  init_command->add_option("--listen", init.listen, "Where members' devices connect (HOST:PORT)")
      ->capture_default_str();
  init_command->add_option("--gate", init.gate, "Where devices enrol (HOST:PORT)")->capture_default_str();
  init_command->add_option("--address", init.address, "What devices are told in place of --listen (HOST:PORT)");
  init_command->add_option("--gate-address", init.gate_address, "What devices are told in place of --gate (HOST:PORT)");

  init_command->add_option("--ballast-mib", init.ballast_mib, "Room to keep in reserve on the disk, in MiB; 0: none")
      ->check(CLI::Range(0, 1000000))
      ->capture_default_str();

  mandat::server::ServeOptions serve;
  CLI::App* serve_command = app.add_subcommand("serve", "Serve members on the port that requires a certificate");
  AddConfig(serve_command, serve.config_path);
  AddReady(serve_command, serve.ready);
  serve_command->add_flag("--reflection", serve.reflection,
                          "Let callers with a certificate ask which services there are");

  std::string gate_config;
  ReadyTarget gate_ready;
  CLI::App* gate_command =
      app.add_subcommand("gate", "Answer devices without a certificate, in a process without data");
  AddConfig(gate_command, gate_config);
  AddReady(gate_command, gate_ready);

  mandat::server::UpOptions up;
  up.program = argv[0];
  CLI::App* up_command = app.add_subcommand("up", "Run serve and gate under one supervisor");
  AddConfig(up_command, up.config_path);
  AddReady(up_command, up.ready);
  up_command->add_flag("--reflection", up.reflection, "As of serve");

  std::string client_config;
  std::string client_name;
  std::string client_scope;
  std::string client_out;
  CLI::App* issue_command = app.add_subcommand("issue-client", "Give another system its certificate");
  issue_command->add_option("NAME", client_name, "The system's name: a-z, 0-9 and -")->required();
  issue_command->add_option("--scope", client_scope, "What it may do: read")->required();
  issue_command->add_option("--out", client_out, "Directory for client.pem, client.key and ca.pem")->required();
  AddConfig(issue_command, client_config);

  CLI::App* revoke_command = app.add_subcommand("revoke-client", "End another system's certificate");
  revoke_command->add_option("NAME", client_name, "The system's name")->required();
  AddConfig(revoke_command, client_config);

  std::string link_config;
  CLI::App* link_command = app.add_subcommand("link", "Make a new founding link, while nothing is founded");
  AddConfig(link_command, link_config);

  std::string restored_config;
  CLI::App* restored_command = app.add_subcommand(
      "restored", "Say that the data directory is an older copy: nothing is taken until a new epoch has begun");
  AddConfig(restored_command, restored_config);

  mandat::server::WorkerOptions convert;
  CLI::App* convert_command = app.add_subcommand("convert", "One document into a PDF: what serve starts by itself");
  convert_command->group("");
  convert_command->add_option("--program", convert.program)->required();
  convert_command->add_option("--directory", convert.directory)->required();
  convert_command->add_option("--type", convert.media_type)->required();
  convert_command->add_option("--into", convert.into);
  convert_command->add_option("--size", convert.size)->required()->check(CLI::Range(1, 1 << 28));
  convert_command->add_option("--seconds", convert.seconds);
  convert_command->add_option("--memory-mib", convert.memory_mib);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? 0 : 2;
  }
  if (init_command->parsed()) return mandat::server::RunInit(init);
  if (serve_command->parsed()) return mandat::server::RunServe(serve, mandat::server::OpenSqlcipherStore);
  if (gate_command->parsed()) return mandat::server::RunGate(gate_config, gate_ready);
  if (up_command->parsed()) return mandat::server::RunUp(up);
  if (issue_command->parsed())
    return mandat::server::RunIssueClient(client_config, client_name, client_scope, client_out);
  if (revoke_command->parsed()) return mandat::server::RunRevokeClient(client_config, client_name);
  if (restored_command->parsed()) return mandat::server::RunRestored(restored_config);
  if (convert_command->parsed()) return mandat::server::RunConvert(convert);
  return mandat::server::RunLink(link_config);
}
