// How it stands with mail at this server, for chair and secretary, of the forum or of a meeting that is not over.
//
// Thread-safe; borrows its parts. Failures: Identity's; PERMISSION_DENIED for everybody else.
#ifndef MANDAT_SERVER_HANDLERS_MAIL_STATUS_H_
#define MANDAT_SERVER_HANDLERS_MAIL_STATUS_H_

#include <functional>
#include <utility>

#include "mandat/v1/member_service.pb.h"
#include "server/handlers/identity.h"
#include "server/host/forum_host.h"

namespace mandat::server {

class MailStatusHandler {
 public:
  // `status` empty: no mail goes out.
  MailStatusHandler(const ForumHost* host, const Identity* identity, std::function<v1::GetMailStatusResponse()> status,
                    std::vector<std::string> authserv_ids)
      : host_(host), identity_(identity), status_(std::move(status)), authserv_ids_(std::move(authserv_ids)) {}

  [[nodiscard]] absl::StatusOr<v1::GetMailStatusResponse> Get(const PeerKeys& peer) const;

 private:
  const ForumHost* const host_;
  const Identity* const identity_;
  const std::function<v1::GetMailStatusResponse()> status_;
  const std::vector<std::string> authserv_ids_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_MAIL_STATUS_H_
