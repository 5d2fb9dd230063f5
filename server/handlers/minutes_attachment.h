// Minutes as the file that goes with them by mail: PDF/A, where this server makes it.
//
// Blocks until LibreOffice has made it. Thread-safe; borrows its parts. No file where none can be made of it here: the
// mail has the text alone. UNAVAILABLE: not now, another time it may be.
#ifndef MANDAT_SERVER_HANDLERS_MINUTES_ATTACHMENT_H_
#define MANDAT_SERVER_HANDLERS_MINUTES_ATTACHMENT_H_

#include <vector>

#include "absl/status/statusor.h"
#include "mandat/v1/minutes.pb.h"
#include "server/host/forum_host.h"
#include "server/renditions/minutes_files.h"
#include "shared/mail/write_mail.h"

namespace mandat::server {

// Of the document as it was issued; with an item that it holds among others, that item's extract.
[[nodiscard]] absl::StatusOr<std::vector<mail::Attachment>> MinutesAttachment(const ForumHost& host,
                                                                              MinutesFiles& files,
                                                                              const v1::MinutesDocument& document,
                                                                              const domain::ItemId& item);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_MINUTES_ATTACHMENT_H_
