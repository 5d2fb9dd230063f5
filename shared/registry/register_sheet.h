// The register as a table in the form that PreviewRegister() reads: written out, changed in a spreadsheet and read
// again, only what somebody changed is a change.
//
// Pure; thread-safe.
#ifndef MANDAT_SHARED_REGISTRY_REGISTER_SHEET_H_
#define MANDAT_SHARED_REGISTRY_REGISTER_SHEET_H_

#include "shared/domain/state.h"
#include "shared/sheets/sheet.h"

namespace mandat::registry {

// A line for each mandate as it stands on `today`, one for each later holder that is known, and one for each office.
// Swedish headings.
[[nodiscard]] sheets::Sheet RegisterSheet(const domain::State& state, domain::Date today);

}  // namespace mandat::registry

#endif  // MANDAT_SHARED_REGISTRY_REGISTER_SHEET_H_
