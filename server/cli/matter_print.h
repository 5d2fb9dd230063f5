// Matters as `mandat matter` shows them: text for people, JSON for machines. Pure but for the stream that it writes to.
#ifndef MANDAT_SERVER_CLI_MATTER_PRINT_H_
#define MANDAT_SERVER_CLI_MATTER_PRINT_H_

#include <iosfwd>

#include "shared/domain/state.h"

namespace mandat::cli {

void PrintMatters(const domain::State& state, bool json, std::ostream& out);
// What a meeting's matters wait for, and what is late, in both readings of the days.
void PrintMattersFor(const domain::State& state, const domain::Meeting& meeting, domain::Time now, bool json,
                     std::ostream& out);
void PrintMatter(const domain::State& state, const domain::Matter& matter, bool json, std::ostream& out);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_MATTER_PRINT_H_
