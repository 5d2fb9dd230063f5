// Turns an agenda file into the acts that create the meeting, its items, proposals and papers, as this device's
// statements.
//
// Blocking (reads and keeps the papers). Used by the app and the command line. Every act goes through Client::Act, so
// the rules say no before anything is signed; what was queued before a refusal stays and can be undone.
#ifndef MANDAT_SHARED_CLIENT_AGENDA_IMPORT_H_
#define MANDAT_SHARED_CLIENT_AGENDA_IMPORT_H_

#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "absl/status/statusor.h"
#include "mandat/v1/model.pb.h"
#include "shared/client/client.h"
#include "shared/domain/date.h"
#include "shared/domain/file_error.h"

namespace mandat::client {

struct ImportedMeeting {
  domain::MeetingId meeting;
  int items = 0;
  int papers = 0;
};

// What stopped an import: the file, the rules, or the machine.
using ImportProblem = std::variant<domain::FileError, v1::Refusal, absl::Status>;

// `path` names the agenda file; its papers lie in a folder `papers` beside it. `date` wins over the file's own.
// `progress` (may be empty) is told after each item.
[[nodiscard]] std::variant<ImportedMeeting, ImportProblem> ImportAgenda(
    Client& client, const std::string& path, std::optional<domain::Date> date,
    const std::function<void(int done, int of)>& progress);

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_AGENDA_IMPORT_H_
