// Handing in a statement: identity and limits, then the forum host.
//
// Thread-safe; borrows its parts.
#ifndef MANDAT_SERVER_HANDLERS_SUBMIT_H_
#define MANDAT_SERVER_HANDLERS_SUBMIT_H_

#include "absl/functional/any_invocable.h"
#include "absl/status/statusor.h"
#include "mandat/v1/member_service.pb.h"
#include "server/handlers/identity.h"
#include "server/handlers/rate_limit.h"
#include "server/host/forum_host.h"

namespace mandat::server {

class SubmitHandler {
 public:
  using Done = absl::AnyInvocable<void(absl::StatusOr<v1::SubmitResponse>)>;
  SubmitHandler(ForumHost* host, const Identity* identity, int per_device_and_minute)
      : host_(host), identity_(identity), limit_(per_device_and_minute) {}

  // `done` is called once. Besides the host's failures: Identity's, and RESOURCE_EXHAUSTED over the limit.
  void Submit(const PeerKeys& peer, v1::SubmitRequest request, Done done);

 private:
  ForumHost* const host_;
  const Identity* const identity_;
  RateLimit limit_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_SUBMIT_H_
