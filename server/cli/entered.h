// A word that somebody else gave, entered by the secretariat: the options for whose it is and how it is known.
//
// Nothing is sent here. Not thread-safe.
#ifndef MANDAT_SERVER_CLI_ENTERED_H_
#define MANDAT_SERVER_CLI_ENTERED_H_

#include <optional>
#include <string>
#include <vector>

#include "mandat/v1/model.pb.h"
#include "mandat/v1/statement.pb.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"

namespace mandat::cli {

struct EnteredOptions {
  std::string person;  // empty: one's own word
  std::string channel = "email";
  std::string given_at;
  std::string evidence;
  std::string evidence_file;
};
void AddEnteredOptions(CLI::App& command, EnteredOptions& options);

// Fills the provenance where --for names a person, and keeps the evidence file for upload. False: could not, and said
// so.
bool FillEntered(Device& device, const EnteredOptions& options, v1::Provenance* (*entered)(v1::Statement&),
                 v1::Statement& act, Run& run);

// Of a word with a sealed part: evidence tells the stance, so it stands there.
void SealEvidence(v1::Provenance& entered, v1::SealedPart& sealed);

// "2026-11-20 08:30", forum time; nullopt: no such time, and said so.
[[nodiscard]] std::optional<domain::Time> ReadWhen(const char* option, const std::string& text,
                                                   const std::string& time_zone, Run& run);
// The file's bytes, at most `limit`; nullopt: could not be read, and said so.
[[nodiscard]] std::optional<std::string> ReadWhole(const std::string& path, std::size_t limit, Run& run);
// Keeps each file for upload; their hashes.
[[nodiscard]] std::optional<std::vector<domain::Hash>> AddFiles(Device& device, const std::vector<std::string>& paths,
                                                                Run& run);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_ENTERED_H_
