// Minutes as a file, for whoever may read the minutes: HTML at once, PDF/A and DOCX when LibreOffice has made them.
//
// The file is made of the issued minutes' bytes and of who has signed them. Blocking (SQL): not for gRPC's reactions;
// `answer` is called exactly once, on any thread. Thread-safe; borrows its parts. Failures: Identity's and the store's;
// NOT_FOUND alike for what does not exist and for what the caller may not see; INVALID_ARGUMENT for no format;
// MinutesFiles' (server/renditions/minutes_files.h).
#ifndef MANDAT_SERVER_HANDLERS_MINUTES_FILE_H_
#define MANDAT_SERVER_HANDLERS_MINUTES_FILE_H_

#include "mandat/v1/member_service.pb.h"
#include "server/handlers/identity.h"
#include "server/host/forum_host.h"
#include "server/renditions/minutes_files.h"

namespace mandat::server {

class MinutesFileHandler {
 public:
  MinutesFileHandler(const ForumHost* host, const Identity* identity, MinutesFiles* files)
      : host_(host), identity_(identity), files_(files) {}

  // Version 0: the newest that is issued for signing. With an item: that paragraph as it was adjusted by itself,
  // otherwise its extract of the whole.
  void Get(const PeerKeys& peer, const v1::GetMinutesFileRequest& request, MinutesFiles::Made answer) const;

 private:
  struct Written;
  absl::StatusOr<Written> Write(const PeerKeys& peer, const v1::GetMinutesFileRequest& request) const;

  const ForumHost* const host_;
  const Identity* const identity_;
  MinutesFiles* const files_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_MINUTES_FILE_H_
