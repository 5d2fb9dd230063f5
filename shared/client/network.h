// The server as a device reaches it: the seam between the client core and gRPC. Tests put a scripted server here.
//
// Every call is asynchronous. `done` (and the handlers of a stream) are called on any thread, also from within the call
// itself; `done` exactly once, also after Cancel(), then with CANCELLED. Ownership: a Call is owned by its caller and
// cancels when it goes; handlers may still come until `done`, so they hold no raw pointers. Transports outlive their
// calls. Failures: absl::Status as gRPC means it: UNAVAILABLE and DEADLINE_EXCEEDED say nothing about the reason (a
// refused certificate looks like no network), UNAUTHENTICATED and PERMISSION_DENIED are the server's word.
#ifndef MANDAT_SHARED_CLIENT_NETWORK_H_
#define MANDAT_SHARED_CLIENT_NETWORK_H_

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "mandat/v1/gate_service.pb.h"
#include "mandat/v1/member_service.pb.h"
#include "shared/domain/ids.h"

namespace mandat::client {

class Call {
 public:
  virtual ~Call() = default;
  virtual void Cancel() = 0;
  // Streams: lets the next message come. One is let through when the call starts; then one for each ReadNext().
  virtual void ReadNext() {}
};
using CallHandle = std::unique_ptr<Call>;

template <typename Response>
using Done = std::function<void(absl::StatusOr<Response>)>;
using Finished = std::function<void(absl::Status)>;
using Timeout = std::chrono::milliseconds;

// Calls on the members' port. No call but Subscribe lasts longer than its timeout.
class MemberTransport {
 public:
  virtual ~MemberTransport() = default;
  [[nodiscard]] virtual CallHandle Submit(v1::SubmitRequest request, Timeout timeout,
                                          Done<v1::SubmitResponse> done) = 0;
  [[nodiscard]] virtual CallHandle Subscribe(v1::SubscribeRequest request,
                                             std::function<void(v1::SubscribeResponse)> on_response, Finished done) = 0;
  [[nodiscard]] virtual CallHandle DocumentStatus(v1::DocumentStatusRequest request, Timeout timeout,
                                                  Done<v1::DocumentStatusResponse> done) = 0;
  // Sends what is in `part` from `offset` on in chunks; `size` is the whole document's.
  [[nodiscard]] virtual CallHandle PutDocument(const domain::Hash& hash, std::uint64_t size, std::uint64_t offset,
                                               std::string part, Timeout timeout,
                                               Done<v1::PutDocumentResponse> done) = 0;
  [[nodiscard]] virtual CallHandle GetDocument(v1::GetDocumentRequest request, Timeout timeout,
                                               std::function<void(v1::GetDocumentResponse)> on_response,
                                               Finished done) = 0;
  // Only over a real network: elsewhere it ends with UNIMPLEMENTED.
  [[nodiscard]] virtual CallHandle GetMinutesFile(v1::GetMinutesFileRequest request, Timeout timeout,
                                                  std::function<void(v1::GetMinutesFileResponse)> on_response,
                                                  Finished done);
  [[nodiscard]] virtual CallHandle RenditionStatus(v1::RenditionStatusRequest request, Timeout timeout,
                                                   Done<v1::RenditionStatusResponse> done) = 0;
  // Likewise only over a real network.
  [[nodiscard]] virtual CallHandle GetMailStatus(Timeout timeout, Done<v1::GetMailStatusResponse> done);
};

// Calls on the gate, for a device without a (valid) certificate.
class GateTransport {
 public:
  virtual ~GateTransport() = default;
  [[nodiscard]] virtual CallHandle GetFounding(v1::GetFoundingRequest request, Timeout timeout,
                                               Done<v1::GetFoundingResponse> done) = 0;
  [[nodiscard]] virtual CallHandle Found(v1::FoundRequest request, Timeout timeout, Done<v1::EnrolResponse> done) = 0;
  [[nodiscard]] virtual CallHandle GetInvitation(v1::GetInvitationRequest request, Timeout timeout,
                                                 Done<v1::GetInvitationResponse> done) = 0;
  [[nodiscard]] virtual CallHandle Enrol(v1::EnrolRequest request, Timeout timeout, Done<v1::EnrolResponse> done) = 0;
  [[nodiscard]] virtual CallHandle Renew(v1::RenewRequest request, Timeout timeout, Done<v1::RenewResponse> done) = 0;
  [[nodiscard]] virtual CallHandle DeviceStatus(v1::DeviceStatusRequest request, Timeout timeout,
                                                Done<v1::DeviceStatusResponse> done) = 0;
  [[nodiscard]] virtual CallHandle GetTrust(v1::GetTrustRequest request, Timeout timeout,
                                            Done<v1::GetTrustResponse> done) = 0;
};

// What a device shows on the members' port: its certificate (DER) and its key (PKCS#8 PEM, a secret).
struct TlsIdentity {
  std::string certificate;
  std::string private_key;
};

class Network {
 public:
  virtual ~Network() = default;
  // `roots`: DER certificates of the CAs to accept; nothing else is. Names are fixed: members.mandat.internal and
  // gate.mandat.internal.
  [[nodiscard]] virtual std::unique_ptr<MemberTransport> Members(const std::string& address,
                                                                 const TlsIdentity& identity,
                                                                 const std::vector<std::string>& roots) = 0;
  [[nodiscard]] virtual std::unique_ptr<GateTransport> Gate(const std::string& address,
                                                            const std::vector<std::string>& roots) = 0;
  // One TLS handshake and not a byte more: the CA's certificate (DER) of whoever answers there, if its SHA-256 is
  // `ca_hash`. UNAUTHENTICATED: another CA answered. UNAVAILABLE, DEADLINE_EXCEEDED: nobody did. It also tells that
  // somebody is there where a call only says UNAVAILABLE.
  [[nodiscard]] virtual CallHandle FetchCa(const std::string& address, const domain::Hash& ca_hash, bool members_port,
                                           Timeout timeout, Done<std::string> done) = 0;
};

// Over gRPC and TLS (transport_grpc.cc).
[[nodiscard]] std::unique_ptr<Network> MakeGrpcNetwork();

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_NETWORK_H_
