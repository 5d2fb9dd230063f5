#include "server/cli/entered.h"

#include <CLI/CLI.hpp>
#include <fstream>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "shared/client/papers.h"
#include "shared/domain/date.h"
#include "shared/domain/forum_time.h"

namespace mandat::cli {
namespace {

// "2026-11-20 08:30", forum time.
std::optional<domain::Time> ParseWhen(const std::string& text, const std::string& time_zone) {
  const auto date = domain::Date::Parse(text.substr(0, 10));
  if (!date || text.size() != 16 || text[10] != ' ' || text[13] != ':') return std::nullopt;
  const auto two = [&](std::size_t at) {
    const bool digits = text[at] >= '0' && text[at] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9';
    return digits ? (text[at] - '0') * 10 + (text[at + 1] - '0') : 99;
  };
  if (two(11) > 23 || two(14) > 59) return std::nullopt;
  return domain::ForumTime(time_zone, *date, two(11) * 60 + two(14));
}

}  // namespace

void AddEnteredOptions(CLI::App& command, EnteredOptions& options) {
  command.add_option("--for", options.person, "Enter it for this person, whose word it is");
  command.add_option("--channel", options.channel, "How the word came")
      ->check(CLI::IsMember({"email", "meeting", "other"}))
      ->capture_default_str();
  command.add_option("--given-at", options.given_at,
                     "When it was given, \"YYYY-MM-DD HH:MM\" forum time; now where left out");
  command.add_option("--evidence", options.evidence, "The word as it was given");
  command.add_option("--evidence-file", options.evidence_file, "A file that shows it");
}

std::optional<domain::Time> ReadWhen(const char* option, const std::string& text, const std::string& time_zone,
                                     Run& run) {
  const auto when = ParseWhen(text, time_zone);
  if (when) return when;
  run.err << "mandat: " << option << " is no time; allowed: YYYY-MM-DD HH:MM\n";
  run.status = kStatusWrongInput;
  return std::nullopt;
}

std::optional<std::string> ReadWhole(const std::string& path, std::size_t limit, Run& run) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(limit + 1, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file && !file.eof()) {
    run.err << "mandat: " << path << " cannot be read\n";
    run.status = kStatusWrongInput;
    return std::nullopt;
  }
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  if (bytes.size() <= limit) return bytes;
  run.err << "mandat: " << path << " is larger than " << limit << " bytes\n";
  run.status = kStatusWrongInput;
  return std::nullopt;
}

std::optional<std::vector<domain::Hash>> AddFiles(Device& device, const std::vector<std::string>& paths, Run& run) {
  std::vector<domain::Hash> hashes;
  for (const std::string& path : paths) {
    const auto bytes = ReadWhole(path, client::kMaxDocumentBytes, run);
    if (!bytes) return std::nullopt;
    const absl::StatusOr<domain::Hash> hash = device.client->AddDocument(*bytes);
    if (!hash.ok()) {
      Fail(run, hash.status());
      return std::nullopt;
    }
    hashes.push_back(*hash);
  }
  return hashes;
}

bool FillEntered(Device& device, const EnteredOptions& options, v1::Provenance* (*entered)(v1::Statement&),
                 v1::Statement& act, Run& run) {
  if (options.person.empty()) return true;
  v1::Provenance& provenance = *entered(act);
  provenance.set_stated_by(options.person);
  provenance.set_channel(options.channel == "other"     ? v1::CHANNEL_OTHER
                         : options.channel == "meeting" ? v1::CHANNEL_MEETING
                                                        : v1::CHANNEL_EMAIL);
  provenance.set_evidence_text(options.evidence);
  provenance.set_given_at_ms(device.client->Now().ms);
  if (!options.given_at.empty()) {
    const auto when = ReadWhen("--given-at", options.given_at, device.client->shown()->forum.time_zone, run);
    if (!when) return false;
    provenance.set_given_at_ms(when->ms);
  }
  if (options.evidence_file.empty()) return true;
  const auto files = AddFiles(device, {options.evidence_file}, run);
  if (!files) return false;
  provenance.set_evidence_file(files->front().bytes());
  return true;
}

void SealEvidence(v1::Provenance& entered, v1::SealedPart& sealed) {
  sealed.set_evidence_text(entered.evidence_text());
  sealed.set_evidence_file(entered.evidence_file());
  entered.clear_evidence_text();
  entered.clear_evidence_file();
}

}  // namespace mandat::cli
