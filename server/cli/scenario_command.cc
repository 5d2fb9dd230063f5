// `mandat scenario`: a whole meeting from a file, played through the real rules, keys and log. Needs no server.
#include <google/protobuf/util/json_util.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <ostream>
#include <variant>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/scenario_play.h"
#include "shared/ledger/link.h"

namespace mandat::cli {
namespace {

constexpr char kScenarioFooter[] = R"help(
Founds a forum from the forum file that FILE names, enrols its people on devices with keys of their own, and plays what the file lists: agenda, notice, answers,
positions, substitutes, the meeting, its minutes and their signatures. Every step is a statement that somebody signs and the rules judge, as on a server. The
minutes are printed as text. docs/scenario-file.md states every key.

With --out DIR it also writes the log (log.mandat), the minutes as they were signed (minutes.pb) and as text (minutes.txt), and a receipt for each position,
decision, issue and signature (receipt-*.mandat). `mandat verify` checks the log and the receipts.

Exit status: 0 played; 2 a wrong file or a step that is refused: one line FILE:LINE: why.

Examples:
  mandat scenario lsvo-2024-09-06.scenario.toml
  mandat scenario lsvo-2024-09-06.scenario.toml --out played && mandat verify played/log.mandat --fingerprint "$(cat played/fingerprint.txt)")help";

struct ScenarioOptions {
  std::string file;
  std::string out;
  bool json = false;
};

std::optional<std::string> ReadWhole(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

bool WriteWhole(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.flush();
  return out.good();
}

void WrongInput(Run& run, const std::string& line) {
  run.err << line << '\n';
  run.status = kStatusWrongInput;
}

// nullopt: all was written; otherwise what was not.
std::optional<std::string> WriteScenario(const std::filesystem::path& folder, const PlayedScenario& played) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return absl::StrCat(folder.string(), ": ", error.message());
  const absl::StatusOr<v1::LogFile> log = played.world->Log();
  if (!log.ok()) return std::string(log.status().message());
  std::vector<std::pair<std::string, std::string>> files = {
      {"log.mandat", log->SerializeAsString()},
      {"minutes.pb", played.minutes_bytes.empty() ? played.minutes.SerializeAsString() : played.minutes_bytes},
      {"minutes.txt", played.text},
      {"fingerprint.txt", ledger::Fingerprint(played.world->forum()) + "\n"},
  };
  for (const auto& [name, statement] : played.receipts) {
    const absl::StatusOr<v1::ReceiptFile> receipt = played.world->ReceiptOf(statement);
    if (!receipt.ok()) return std::string(receipt.status().message());
    files.emplace_back("receipt-" + name + ".mandat", receipt->SerializeAsString());
  }
  for (const auto& [name, bytes] : files) {
    if (!WriteWhole(folder / name, bytes)) return absl::StrCat((folder / name).string(), " could not be written");
  }
  return std::nullopt;
}

void RunScenario(const ScenarioOptions& options, Run& run) {
  const std::filesystem::path path(options.file);
  const std::optional<std::string> toml = ReadWhole(path);
  if (!toml) return WrongInput(run, options.file + ": cannot be read");
  const auto parsed = domain::ParseScenarioFile(*toml, options.file);
  if (const auto* error = std::get_if<domain::FileError>(&parsed)) return WrongInput(run, error->ToString());
  const auto& scenario = std::get<domain::Scenario>(parsed);
  const std::optional<std::string> forum_file = ReadWhole(path.parent_path() / scenario.forum_file);
  if (!forum_file)
    return WrongInput(run, absl::StrCat(options.file, ":1: the forum file ", scenario.forum_file, " cannot be read"));

  PlayedScenario played;
  if (const auto error = PlayScenario(scenario, options.file, *forum_file, played))
    return WrongInput(run, error->ToString());
  if (!options.out.empty()) {
    if (const auto problem = WriteScenario(options.out, played)) {
      run.err << "mandat: " << *problem << '\n';
      run.status = kStatusFailed;
      return;
    }
  }
  if (!options.json) {
    run.out << played.text;
    return;
  }
  google::protobuf::util::JsonPrintOptions print;
  print.add_whitespace = true;
  print.preserve_proto_field_names = true;
  std::string json;
  if (!google::protobuf::util::MessageToJsonString(played.minutes, &json, print).ok()) {
    run.status = kStatusFailed;
    return;
  }
  run.out << json;
}

}  // namespace

void AddScenario(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("scenario", "Play a whole meeting from a file and print its minutes");
  command->footer(kScenarioFooter);
  const auto options = std::make_shared<ScenarioOptions>();
  command->add_option("FILE", options->file, "The scenario (TOML)")->required();
  command->add_option("--out", options->out, "A folder for the log, the minutes and receipts");
  command->add_flag("--json", options->json, "The minutes' structure as JSON");
  command->callback([options, &run] { RunScenario(*options, run); });
}

}  // namespace mandat::cli
