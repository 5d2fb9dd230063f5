// Sheets as an .xlsx file, by libxlsxwriter: headings that stay in sight, filters, and colours where a cell has a tone.
//
// Blocking: writes the file (and, meanwhile, unlinked temporary ones beside it). Every cell is text: nothing is taken
// for a formula or a link. Thread-safe for different paths. On failure no file is left.
#ifndef MANDAT_SHARED_SHEETS_XLSX_H_
#define MANDAT_SHARED_SHEETS_XLSX_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "shared/domain/ids.h"
#include "shared/sheets/sheet.h"

namespace mandat::sheets {

// `made_at` is what the file says of when it was made. INVALID_ARGUMENT: a sheet that has no such name, or more than
// Excel takes; UNAVAILABLE: the file could not be written.
[[nodiscard]] absl::Status WriteXlsx(const std::vector<Sheet>& sheets, const std::string& path, domain::Time made_at);

}  // namespace mandat::sheets

#endif  // MANDAT_SHARED_SHEETS_XLSX_H_
