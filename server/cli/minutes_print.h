// How a meeting's minutes stand, for `mandat minutes status`.
//
// Nothing is sent. What this device may not see is left out.
#ifndef MANDAT_SERVER_CLI_MINUTES_PRINT_H_
#define MANDAT_SERVER_CLI_MINUTES_PRINT_H_

#include <iosfwd>

#include "shared/domain/state.h"

namespace mandat::cli {

// Adjusters and their deadline; every version with who has signed, refused or is waited for, and what members say of
// the drafts; recipients beside the forum's list; what went out, when and to whom.
void PrintMinutesStatus(const domain::Meeting& meeting, bool as_json, std::ostream& out);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_MINUTES_PRINT_H_
