// What the command line says of states and refusals, in English.
#ifndef MANDAT_SERVER_CLI_WORDS_H_
#define MANDAT_SERVER_CLI_WORDS_H_

#include <string>

#include "mandat/v1/model.pb.h"
#include "shared/domain/ids.h"
#include "shared/domain/state.h"

namespace mandat::cli {

// The refusal as a sentence, with what is allowed.
[[nodiscard]] std::string RefusalWords(const v1::Refusal& refusal);
// "2026-11-22 14:03:10 UTC".
[[nodiscard]] std::string TimeWords(domain::Time time);
[[nodiscard]] std::string StanceWord(domain::Stance stance);
[[nodiscard]] std::string NumberWords(const domain::AgendaItem& item);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_WORDS_H_
