// Everything of one meeting in a folder that proves itself (docs/archive.md): all of it or nothing.
//
// It is written to FOLDER.partial, made durable, checked as `mandat verify` checks it, and renamed: under its name
// there is a whole archive that holds, or none. What an earlier try left beside it is begun anew.
#ifndef MANDAT_SHARED_ARCHIVE_ARCHIVE_MAKER_H_
#define MANDAT_SHARED_ARCHIVE_ARCHIVE_MAKER_H_

#include <cstddef>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/member_service.pb.h"
#include "shared/client/rendition.h"
#include "shared/domain/state.h"

namespace mandat::archive {

// What one device has, and what it can fetch. Every method may block; none is called from two threads at once but
// Cancel().
class Source {
 public:
  virtual ~Source() = default;
  // As this device sees it, with its newest checkpoint.
  [[nodiscard]] virtual absl::StatusOr<v1::LogFile> Log() = 0;
  // Returns OK once all of them are on this device.
  [[nodiscard]] virtual absl::Status Fetch(const std::vector<domain::Hash>& files) = 0;
  [[nodiscard]] virtual absl::StatusOr<std::string> File(const domain::Hash& file) = 0;
  [[nodiscard]] virtual client::Rendition RenditionOf(const domain::Hash& paper) = 0;
  // NOT_FOUND: this device has none.
  [[nodiscard]] virtual absl::StatusOr<v1::ReceiptFile> Receipt(const domain::StatementId& statement) = 0;
  // Made by the server (inquiry.h). FAILED_PRECONDITION: it makes no such files.
  [[nodiscard]] virtual absl::StatusOr<std::string> MinutesFile(const v1::GetMinutesFileRequest& request) = 0;
  // From any thread: what is waited for ends with CANCELLED.
  virtual void Cancel() {}
};

struct Order {
  std::shared_ptr<const domain::State> state;  // confirmed, and taken before the source's log
  domain::MeetingId meeting;                   // one of the state's
  std::string folder;                          // there is none of that name, or an empty one
  std::string fingerprint;                     // of the forum
  domain::PersonId by;
  domain::Time at;
};

enum class Step { kFetching, kMinutes, kFiles, kChecking };
// Told what is being done and how far it has come; false: nobody waits for it any more.
using Tell = std::function<bool(Step step, std::size_t done, std::size_t of)>;

enum class Fault {
  kNone,
  kFolderTaken,  // there is something of that name
  kUnfinished,   // beside it lies a FOLDER.partial that is no archive left unfinished
  kNotWritten,   // the status says why: RESOURCE_EXHAUSTED, PERMISSION_DENIED, others of errno's; ABORTED: another
                 // run is writing beside it
  kNotHere,      // papers or the log could not be had
  kServer,       // the server did not make a file of the minutes
  kDoesNotHold,  // what was written does not stand the check
  kCancelled,
};

struct Made {
  Fault fault = Fault::kNone;
  absl::Status status;    // OK without a fault
  std::size_t files = 0;  // beside the manifest
  domain::Hash manifest;  // of the manifest's bytes, which name the hash of every other file
  std::string proof;      // what the check found
  nlohmann::ordered_json not_included = nlohmann::ordered_json::array();
};

// Blocks until it is there, or nothing is. Without a fault, the folder holds a whole archive.
[[nodiscard]] Made MakeArchive(const Order& order, Source& source, const Tell& tell = {});

}  // namespace mandat::archive

#endif  // MANDAT_SHARED_ARCHIVE_ARCHIVE_MAKER_H_
