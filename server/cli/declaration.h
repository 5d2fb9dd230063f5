// A position on an item: one's own, one entered for somebody, or one that another member conveys.
//
// Not thread-safe.
#ifndef MANDAT_SERVER_CLI_DECLARATION_H_
#define MANDAT_SERVER_CLI_DECLARATION_H_

#include <optional>
#include <string>

#include "server/cli/act.h"
#include "server/cli/entered.h"

namespace mandat::cli {

struct Declaration {
  EnteredOptions entered;  // `person` is who stated it: of a conveyed one the conveying member, this device's if empty
  std::string item;
  std::string stance;
  std::string mandate;
  std::string comment;
  bool conveyed = false;
};

// ITEM and STANCE, the comment, and how the word came.
void AddDeclarationOptions(CLI::App& command, Declaration& declaration);
// Fills the draft; what it does in words, or nullopt when it could not and said so.
[[nodiscard]] std::optional<std::string> FillDeclaration(const Declaration& declaration, ActDraft& draft, Run& run);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_DECLARATION_H_
