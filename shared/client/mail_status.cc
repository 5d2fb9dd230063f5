// How it stands with mail, as the server says.
#include <memory>
#include <utility>

#include "shared/client/await.h"
#include "shared/client/client.h"
#include "shared/client/client_impl.h"
#include "shared/client/network.h"

namespace mandat::client {
namespace {

class NoMailCall : public Call {
 public:
  void Cancel() override {}
};

}  // namespace

CallHandle MemberTransport::GetMailStatus(Timeout, Done<v1::GetMailStatusResponse> done) {
  done(absl::UnimplementedError("this server sends no mail"));
  return std::make_unique<NoMailCall>();
}

absl::StatusOr<v1::GetMailStatusResponse> Client::MailStatus(std::chrono::milliseconds timeout) const {
  const std::unique_ptr<MemberTransport> transport = impl_->ConnectAlone();
  if (!transport) return absl::FailedPreconditionError("this device is not enrolled, or has no network");
  return Await<v1::GetMailStatusResponse>(
      [&](Done<v1::GetMailStatusResponse> done) { return transport->GetMailStatus(timeout, std::move(done)); },
      timeout);
}

}  // namespace mandat::client
