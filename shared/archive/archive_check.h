// An archive folder of one meeting (docs/archive.md): its manifest, and whether it holds.
//
// Needs no device and no server; reads the folder, blocking. The manifest is JSON: {"format", "forum", "meeting",
// "made", "log", "files": [...], "not_included": [...]}; each file has path, size, sha256 and what it is.
#ifndef MANDAT_SHARED_ARCHIVE_ARCHIVE_CHECK_H_
#define MANDAT_SHARED_ARCHIVE_ARCHIVE_CHECK_H_

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "shared/archive/records.h"
#include "shared/archive/verify.h"

namespace mandat::archive {

inline constexpr char kArchiveFormat[] = "mandat/archive/1";
inline constexpr char kManifestName[] = "manifest.json";
inline constexpr char kArchivedLog[] = "log.mandat";
inline constexpr char kArchivedStatements[] = "statements.json";
// What a file of an archive is.
inline constexpr char kWhatMinutes[] =
    "minutes";  // the structured minutes: exactly the bytes that were issued and signed
inline constexpr char kWhatMinutesFile[] = "minutes_file";  // made of them by the server
inline constexpr char kWhatSignedPdf[] = "signed_pdf";      // came back from a signing service
inline constexpr char kWhatPaper[] = "paper";               // as it was handed in
inline constexpr char kWhatRendition[] = "rendition";       // the PDF that the server made of a paper
inline constexpr char kWhatEvidence[] = "evidence";         // of a word that was entered
inline constexpr char kWhatStatements[] = "statements";
inline constexpr char kWhatLog[] = "log";
inline constexpr char kWhatReceipt[] = "receipt";

// The statements of a meeting as they stand in the archive.
[[nodiscard]] nlohmann::ordered_json ArchivedRecord(const ReadRecord& record);

struct ArchiveVerdict {
  std::string fault;  // empty: it holds. "missing", "altered", "added", "malformed", "log", "receipt", "unproven",
                      // "statements"; kCancelledFault
  std::string path;   // of the first file that is wrong
  std::string detail;
};

// All of it: every file against the manifest, none beside it; the log from the founding up; minutes, papers, evidence
// and signed PDFs against the log, statements against its records, and each receipt. `going`: of the files, then of the
// log's records.
[[nodiscard]] ArchiveVerdict CheckArchive(const std::string& folder, const std::string& fingerprint,
                                          const Going& going = {});

}  // namespace mandat::archive

#endif  // MANDAT_SHARED_ARCHIVE_ARCHIVE_CHECK_H_
