// A meeting and its items as the secretariat looks at them: for `mandat meeting show` and `mandat item show`.
//
// Nothing is sent. What this device may not see is left out, not guessed.
#ifndef MANDAT_SERVER_CLI_MEETING_PRINT_H_
#define MANDAT_SERVER_CLI_MEETING_PRINT_H_

#include <iosfwd>

#include "shared/domain/state.h"

namespace mandat::cli {

// When, where and who; deadlines in both readings; how the agenda stands; who comes; what can be decided.
void PrintMeeting(const domain::State& state, const domain::Meeting& meeting, bool as_json, std::ostream& out);
// What it is and what is proposed; who must declare on it and why; what was decided.
void PrintItem(const domain::State& state, const domain::Meeting& meeting, const domain::AgendaItem& item, bool as_json,
               std::ostream& out);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_MEETING_PRINT_H_
