#include "server/handlers/submit.h"

#include <utility>

namespace mandat::server {

void SubmitHandler::Submit(const PeerKeys& peer, v1::SubmitRequest request, Done done) {
  absl::StatusOr<DeviceCaller> caller = identity_->DeviceOf(peer);
  if (!caller.ok()) return done(caller.status());
  if (!limit_.Allow(caller->device.view(), host_->clock().Now())) {
    return done(absl::ResourceExhaustedError("too many statements from this device: try again in a minute"));
  }
  std::optional<v1::Receipt> lost;
  if (request.has_lost_receipt()) lost = std::move(*request.mutable_lost_receipt());
  host_->Submit(
      std::move(*request.mutable_statement()), caller->device,
      [done = std::move(done)](absl::StatusOr<Answer> answer) mutable {
        if (!answer.ok()) return done(answer.status());
        v1::SubmitResponse response;
        if (auto* receipt = std::get_if<v1::Receipt>(&*answer)) {
          *response.mutable_receipt() = std::move(*receipt);
        } else {
          *response.mutable_refusal() = std::move(std::get<v1::Refusal>(*answer));
        }
        done(std::move(response));
      },
      std::move(lost));
}

}  // namespace mandat::server
