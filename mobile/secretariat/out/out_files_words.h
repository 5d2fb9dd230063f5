// What is said of archives and public pages that were made, or could not be. Pure; GUI thread, for its words.
#ifndef MANDAT_MOBILE_SECRETARIAT_OUT_OUT_FILES_WORDS_H_
#define MANDAT_MOBILE_SECRETARIAT_OUT_OUT_FILES_WORDS_H_

#include <QString>
#include <QStringList>
#include <map>

#include "absl/status/status.h"
#include "shared/archive/archive_maker.h"
#include "shared/publish/site.h"

namespace mandat::app {

// Why a folder cannot be called so; empty: it can. One name, not a path.
[[nodiscard]] QString FolderNameProblem(const QString& name);

// "Protokollet görs av servern".
[[nodiscard]] QString ArchiveStepText(archive::Step step);
// Empty: it was made, or nobody waited for it any more.
[[nodiscard]] QString ArchiveProblem(const archive::Made& made, const QString& folder);
// What the server or an erasure kept out of it, a line each.
[[nodiscard]] QStringList NotIncludedLines(const nlohmann::ordered_json& not_included);

// Of fetching the minutes, and of writing the pages.
[[nodiscard]] QString PagesFetchProblem(const absl::Status& status);
[[nodiscard]] QString PagesWriteProblem(const absl::Status& status, const QString& folder);
// "2 e-postadresser och 1 telefonnummer"; empty: nothing was taken out.
[[nodiscard]] QString RemovedText(const std::map<domain::MeetingId, publish::Removed>& removed);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_OUT_OUT_FILES_WORDS_H_
