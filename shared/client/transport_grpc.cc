// Network over gRPC's callback API: the only file of the client core that knows gRPC.
//
// Every call keeps itself alive until gRPC has said its last word on it. A transport's destructor cancels what is under
// way and waits for those last words, so no handler runs after it. Handlers run on gRPC's threads and only hand over to
// the loop.
#include <grpcpp/grpcpp.h>

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"
#include "mandat/v1/gate_service.grpc.pb.h"
#include "mandat/v1/member_service.grpc.pb.h"
#include "shared/client/network.h"
#include "shared/pki/authority.h"
#include "shared/pki/certificate.h"
#include "shared/pki/fetch_peer_chain.h"

namespace mandat::client {
namespace {

constexpr std::size_t kChunkBytes = 64 * 1024;
constexpr int kMaxReceiveBytes = 16 * 1024 * 1024;

absl::Status ToStatus(const grpc::Status& status) {
  if (status.ok()) return absl::OkStatus();
  return absl::Status(static_cast<absl::StatusCode>(status.error_code()), status.error_message());
}

// A call's context, from its making until the call is over.
class Context {
 public:
  Context() { context_.emplace(); }
  // Until Release().
  grpc::ClientContext* get() { return &*context_; }
  void TryCancel() {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (context_) context_->TryCancel();
  }
  void Release() {
    const std::lock_guard<std::mutex> lock(mutex_);
    context_.reset();
  }

 private:
  std::mutex mutex_;
  std::optional<grpc::ClientContext> context_;
};

// The calls of one transport that gRPC still works on.
class InFlight {
 public:
  void Enter(Context* context) {
    const std::lock_guard<std::mutex> lock(mutex_);
    contexts_.insert(context);
  }
  // The call is over: its context goes, then the transport may.
  void Leave(Context* context) {
    context->Release();
    const std::lock_guard<std::mutex> lock(mutex_);
    contexts_.erase(context);
    empty_.notify_all();
  }
  void CancelAndWait() {
    std::unique_lock<std::mutex> lock(mutex_);
    for (Context* context : contexts_) context->TryCancel();
    empty_.wait(lock, [this] { return contexts_.empty(); });
  }

 private:
  std::mutex mutex_;
  std::condition_variable empty_;
  std::set<Context*> contexts_;
};

template <typename Request, typename Response>
class UnaryCall : public Call {
 public:
  struct Shared {
    Context context;
    Request request;
    Response response;
    Done<Response> done;
    std::shared_ptr<InFlight> in_flight;
  };

  // `start(context, request, response, on_done)` begins the call.
  template <typename Start>
  UnaryCall(Request request, Timeout timeout, Done<Response> done, std::shared_ptr<InFlight> in_flight, Start start)
      : shared_(std::make_shared<Shared>()) {
    shared_->request = std::move(request);
    shared_->done = std::move(done);
    shared_->in_flight = std::move(in_flight);
    shared_->context.get()->set_deadline(std::chrono::system_clock::now() + timeout);
    shared_->in_flight->Enter(&shared_->context);
    start(shared_->context.get(), &shared_->request, &shared_->response, [shared = shared_](grpc::Status status) {
      if (status.ok()) {
        shared->done(std::move(shared->response));
      } else {
        shared->done(ToStatus(status));
      }
      shared->done = nullptr;
      shared->in_flight->Leave(&shared->context);
    });
  }
  ~UnaryCall() override { Cancel(); }
  void Cancel() override { shared_->context.TryCancel(); }

 private:
  std::shared_ptr<Shared> shared_;
};

// A stream from the server, one message at a time: the next is read when the last was dealt with.
template <typename Request, typename Response>
class ReadStream : public grpc::ClientReadReactor<Response> {
 public:
  ReadStream(Request request, std::optional<Timeout> timeout, std::function<void(Response)> on_response, Finished done,
             std::shared_ptr<InFlight> in_flight)
      : request_(std::move(request)),
        on_response_(std::move(on_response)),
        done_(std::move(done)),
        in_flight_(std::move(in_flight)) {
    if (timeout) context_.get()->set_deadline(std::chrono::system_clock::now() + *timeout);
  }

  // `self` stays until OnDone; `start(context, request, reactor)` binds the call.
  template <typename Start>
  void Begin(std::shared_ptr<ReadStream> self, Start start) {
    self_ = std::move(self);
    in_flight_->Enter(&context_);
    start(context_.get(), &request_, this);
    // Reads are started outside of reactions, so the call must be held open until the last one.
    this->AddHold();
    reading_ = true;
    this->StartRead(&response_);
    this->StartCall();
  }

  void Cancel() {
    context_.TryCancel();
    bool release = false;
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      cancelled_ = true;
      release = !reading_ && !std::exchange(released_, true);
    }
    if (release) this->RemoveHold();
  }

  void ReadNext() {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      if (released_ || reading_) return;
      reading_ = true;
    }
    this->StartRead(&response_);
  }

  void OnReadDone(bool ok) override {
    Response response = std::move(response_);
    response_ = Response();
    bool over = false;
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      reading_ = false;
      // A message may still come after the call was cancelled; nobody will ask for the one after it.
      over = !ok || cancelled_;
      if (over) released_ = true;
    }
    if (over) return this->RemoveHold();
    on_response_(std::move(response));
  }

  void OnDone(const grpc::Status& status) override {
    done_(ToStatus(status));
    done_ = nullptr;
    on_response_ = nullptr;
    in_flight_->Leave(&context_);
    self_ = nullptr;  // may be the last owner: nothing after this
  }

 private:
  Context context_;
  Request request_;
  Response response_;
  std::function<void(Response)> on_response_;
  Finished done_;
  std::shared_ptr<InFlight> in_flight_;
  std::shared_ptr<ReadStream> self_;
  std::mutex mutex_;
  bool reading_ = false;
  bool cancelled_ = false;
  bool released_ = false;
};

template <typename Stream>
class StreamCall : public Call {
 public:
  explicit StreamCall(std::shared_ptr<Stream> stream) : stream_(std::move(stream)) {}
  ~StreamCall() override { stream_->Cancel(); }
  void Cancel() override { stream_->Cancel(); }
  void ReadNext() override { stream_->ReadNext(); }

 private:
  std::shared_ptr<Stream> stream_;
};

class Upload : public grpc::ClientWriteReactor<v1::PutDocumentRequest> {
 public:
  Upload(const domain::Hash& hash, std::uint64_t size, std::uint64_t offset, std::string part, Timeout timeout,
         Done<v1::PutDocumentResponse> done, std::shared_ptr<InFlight> in_flight)
      : part_(std::move(part)), done_(std::move(done)), in_flight_(std::move(in_flight)) {
    context_.get()->set_deadline(std::chrono::system_clock::now() + timeout);
    request_.set_hash(hash.bytes());
    request_.set_size(size);
    request_.set_offset(offset);
  }

  void Begin(std::shared_ptr<Upload> self, v1::MemberService::Stub& stub) {
    self_ = std::move(self);
    in_flight_->Enter(&context_);
    stub.async()->PutDocument(context_.get(), &response_, this);
    WriteNext();
    StartCall();
  }
  void Cancel() { context_.TryCancel(); }
  void ReadNext() {}

  void OnWriteDone(bool ok) override {
    if (!ok) return;  // OnDone tells why
    request_.Clear();
    WriteNext();
  }

  void OnDone(const grpc::Status& status) override {
    if (status.ok()) {
      done_(std::move(response_));
    } else {
      done_(ToStatus(status));
    }
    done_ = nullptr;
    in_flight_->Leave(&context_);
    self_ = nullptr;
  }

 private:
  void WriteNext() {
    if (sent_ >= part_.size() && sent_ > 0) {
      StartWritesDone();
      return;
    }
    request_.set_chunk(part_.substr(sent_, kChunkBytes));
    sent_ += std::max<std::size_t>(request_.chunk().size(), 1);
    StartWrite(&request_);
  }

  Context context_;
  std::string part_;
  std::size_t sent_ = 0;
  v1::PutDocumentRequest request_;
  v1::PutDocumentResponse response_;
  Done<v1::PutDocumentResponse> done_;
  std::shared_ptr<InFlight> in_flight_;
  std::shared_ptr<Upload> self_;
};

class GrpcMembers : public MemberTransport {
 public:
  explicit GrpcMembers(const std::shared_ptr<grpc::Channel>& channel) : stub_(v1::MemberService::NewStub(channel)) {}
  ~GrpcMembers() override { in_flight_->CancelAndWait(); }

  CallHandle Submit(v1::SubmitRequest request, Timeout timeout, Done<v1::SubmitResponse> done) override {
    return std::make_unique<UnaryCall<v1::SubmitRequest, v1::SubmitResponse>>(
        std::move(request), timeout, std::move(done), in_flight_,
        [this](auto* context, auto* in, auto* out, auto on_done) {
          stub_->async()->Submit(context, in, out, std::move(on_done));
        });
  }
  CallHandle DocumentStatus(v1::DocumentStatusRequest request, Timeout timeout,
                            Done<v1::DocumentStatusResponse> done) override {
    return std::make_unique<UnaryCall<v1::DocumentStatusRequest, v1::DocumentStatusResponse>>(
        std::move(request), timeout, std::move(done), in_flight_,
        [this](auto* context, auto* in, auto* out, auto on_done) {
          stub_->async()->DocumentStatus(context, in, out, std::move(on_done));
        });
  }
  CallHandle Subscribe(v1::SubscribeRequest request, std::function<void(v1::SubscribeResponse)> on_response,
                       Finished done) override {
    using Stream = ReadStream<v1::SubscribeRequest, v1::SubscribeResponse>;
    auto stream =
        std::make_shared<Stream>(std::move(request), std::nullopt, std::move(on_response), std::move(done), in_flight_);
    stream->Begin(stream,
                  [this](auto* context, auto* in, auto* reactor) { stub_->async()->Subscribe(context, in, reactor); });
    return std::make_unique<StreamCall<Stream>>(std::move(stream));
  }
  CallHandle GetDocument(v1::GetDocumentRequest request, Timeout timeout,
                         std::function<void(v1::GetDocumentResponse)> on_response, Finished done) override {
    using Stream = ReadStream<v1::GetDocumentRequest, v1::GetDocumentResponse>;
    auto stream =
        std::make_shared<Stream>(std::move(request), timeout, std::move(on_response), std::move(done), in_flight_);
    stream->Begin(
        stream, [this](auto* context, auto* in, auto* reactor) { stub_->async()->GetDocument(context, in, reactor); });
    return std::make_unique<StreamCall<Stream>>(std::move(stream));
  }
  CallHandle GetMinutesFile(v1::GetMinutesFileRequest request, Timeout timeout,
                            std::function<void(v1::GetMinutesFileResponse)> on_response, Finished done) override {
    using Stream = ReadStream<v1::GetMinutesFileRequest, v1::GetMinutesFileResponse>;
    auto stream =
        std::make_shared<Stream>(std::move(request), timeout, std::move(on_response), std::move(done), in_flight_);
    stream->Begin(stream, [this](auto* context, auto* in, auto* reactor) {
      stub_->async()->GetMinutesFile(context, in, reactor);
    });
    return std::make_unique<StreamCall<Stream>>(std::move(stream));
  }
  CallHandle RenditionStatus(v1::RenditionStatusRequest request, Timeout timeout,
                             Done<v1::RenditionStatusResponse> done) override {
    return std::make_unique<UnaryCall<v1::RenditionStatusRequest, v1::RenditionStatusResponse>>(
        std::move(request), timeout, std::move(done), in_flight_,
        [this](auto* context, auto* in, auto* out, auto on_done) {
          stub_->async()->RenditionStatus(context, in, out, std::move(on_done));
        });
  }
  CallHandle GetMailStatus(Timeout timeout, Done<v1::GetMailStatusResponse> done) override {
    return std::make_unique<UnaryCall<v1::GetMailStatusRequest, v1::GetMailStatusResponse>>(
        v1::GetMailStatusRequest(), timeout, std::move(done), in_flight_,
        [this](auto* context, auto* in, auto* out, auto on_done) {
          stub_->async()->GetMailStatus(context, in, out, std::move(on_done));
        });
  }
  CallHandle PutDocument(const domain::Hash& hash, std::uint64_t size, std::uint64_t offset, std::string part,
                         Timeout timeout, Done<v1::PutDocumentResponse> done) override {
    auto upload = std::make_shared<Upload>(hash, size, offset, std::move(part), timeout, std::move(done), in_flight_);
    upload->Begin(upload, *stub_);
    return std::make_unique<StreamCall<Upload>>(std::move(upload));
  }

 private:
  std::unique_ptr<v1::MemberService::Stub> stub_;
  std::shared_ptr<InFlight> in_flight_ = std::make_shared<InFlight>();
};

class GrpcGate : public GateTransport {
 public:
  explicit GrpcGate(const std::shared_ptr<grpc::Channel>& channel) : stub_(v1::GateService::NewStub(channel)) {}
  ~GrpcGate() override { in_flight_->CancelAndWait(); }

  CallHandle GetFounding(v1::GetFoundingRequest request, Timeout timeout, Done<v1::GetFoundingResponse> done) override {
    return Begin(std::move(request), timeout, std::move(done),
                 [this](auto* context, auto* in, auto* out, auto on_done) {
                   stub_->async()->GetFounding(context, in, out, std::move(on_done));
                 });
  }
  CallHandle Found(v1::FoundRequest request, Timeout timeout, Done<v1::EnrolResponse> done) override {
    return Begin(std::move(request), timeout, std::move(done),
                 [this](auto* context, auto* in, auto* out, auto on_done) {
                   stub_->async()->Found(context, in, out, std::move(on_done));
                 });
  }
  CallHandle GetInvitation(v1::GetInvitationRequest request, Timeout timeout,
                           Done<v1::GetInvitationResponse> done) override {
    return Begin(std::move(request), timeout, std::move(done),
                 [this](auto* context, auto* in, auto* out, auto on_done) {
                   stub_->async()->GetInvitation(context, in, out, std::move(on_done));
                 });
  }
  CallHandle Enrol(v1::EnrolRequest request, Timeout timeout, Done<v1::EnrolResponse> done) override {
    return Begin(std::move(request), timeout, std::move(done),
                 [this](auto* context, auto* in, auto* out, auto on_done) {
                   stub_->async()->Enrol(context, in, out, std::move(on_done));
                 });
  }
  CallHandle Renew(v1::RenewRequest request, Timeout timeout, Done<v1::RenewResponse> done) override {
    return Begin(std::move(request), timeout, std::move(done),
                 [this](auto* context, auto* in, auto* out, auto on_done) {
                   stub_->async()->Renew(context, in, out, std::move(on_done));
                 });
  }
  CallHandle DeviceStatus(v1::DeviceStatusRequest request, Timeout timeout,
                          Done<v1::DeviceStatusResponse> done) override {
    return Begin(std::move(request), timeout, std::move(done),
                 [this](auto* context, auto* in, auto* out, auto on_done) {
                   stub_->async()->DeviceStatus(context, in, out, std::move(on_done));
                 });
  }
  CallHandle GetTrust(v1::GetTrustRequest request, Timeout timeout, Done<v1::GetTrustResponse> done) override {
    return Begin(std::move(request), timeout, std::move(done),
                 [this](auto* context, auto* in, auto* out, auto on_done) {
                   stub_->async()->GetTrust(context, in, out, std::move(on_done));
                 });
  }

 private:
  template <typename Request, typename Response, typename Start>
  CallHandle Begin(Request request, Timeout timeout, Done<Response> done, Start start) {
    return std::make_unique<UnaryCall<Request, Response>>(std::move(request), timeout, std::move(done), in_flight_,
                                                          std::move(start));
  }

  std::unique_ptr<v1::GateService::Stub> stub_;
  std::shared_ptr<InFlight> in_flight_ = std::make_shared<InFlight>();
};

std::string PemOf(const std::vector<std::string>& certificates) {
  std::string pem;
  for (const std::string& der : certificates) {
    if (const auto certificate = pki::Certificate::FromDer(der); certificate.ok()) pem += certificate->Pem();
  }
  return pem;
}

std::shared_ptr<grpc::Channel> MakeChannel(const std::string& address, const char* name,
                                           const grpc::SslCredentialsOptions& options) {
  grpc::ChannelArguments arguments;
  // Whatever the address, the certificate must be for this port of a Mandat server.
  arguments.SetSslTargetNameOverride(name);
  arguments.SetMaxReceiveMessageSize(kMaxReceiveBytes);
  arguments.SetInt(GRPC_COMPRESSION_CHANNEL_ENABLED_ALGORITHMS_BITSET, 1);
  // As the server allows (SECURITY.md 4.6): it takes a ping a minute, and none without a call.
  arguments.SetInt(GRPC_ARG_KEEPALIVE_TIME_MS, 120'000);
  arguments.SetInt(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, 20'000);
  arguments.SetInt(GRPC_ARG_KEEPALIVE_PERMIT_WITHOUT_CALLS, 0);
  // When to try again is decided by Sync: a new channel begins anew, and one attempt does not take for ever.
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  arguments.SetInt(GRPC_ARG_MIN_RECONNECT_BACKOFF_MS, 8'000);
  arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 0);
  return grpc::CreateCustomChannel(address, grpc::SslCredentials(options), arguments);
}

// "host:port" or "[v6]:port".
bool SplitAddress(const std::string& address, std::string& host, std::uint16_t& port) {
  const std::size_t colon = address.rfind(':');
  if (colon == std::string::npos || colon + 1 == address.size()) return false;
  host = address.substr(0, colon);
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
  char* end = nullptr;
  const unsigned long value = std::strtoul(address.c_str() + colon + 1, &end, 10);
  if (*end != '\0' || value == 0 || value > 65535) return false;
  port = static_cast<std::uint16_t>(value);
  return true;
}

// A handshake on a thread of its own cannot be stopped half-way, only be ignored.
class HandshakeCall : public Call {
 public:
  struct Shared {
    std::mutex mutex;
    Done<std::string> done;
    void Finish(absl::StatusOr<std::string> answer) {
      Done<std::string> finished;
      {
        const std::lock_guard<std::mutex> lock(mutex);
        finished = std::exchange(done, nullptr);
      }
      if (finished) finished(std::move(answer));
    }
  };
  explicit HandshakeCall(std::shared_ptr<Shared> shared) : shared_(std::move(shared)) {}
  ~HandshakeCall() override { Cancel(); }
  void Cancel() override { shared_->Finish(absl::CancelledError("cancelled")); }

 private:
  std::shared_ptr<Shared> shared_;
};

class GrpcNetwork : public Network {
 public:
  ~GrpcNetwork() override {
    std::unique_lock<std::mutex> lock(mutex_);
    ended_.wait(lock, [this] { return handshakes_ == 0; });
  }

  std::unique_ptr<MemberTransport> Members(const std::string& address, const TlsIdentity& identity,
                                           const std::vector<std::string>& roots) override {
    grpc::SslCredentialsOptions options;
    options.pem_root_certs = PemOf(roots);
    options.pem_cert_chain = PemOf({identity.certificate});
    options.pem_private_key = identity.private_key;
    if (options.pem_root_certs.empty() || options.pem_cert_chain.empty()) return nullptr;
    return std::make_unique<GrpcMembers>(MakeChannel(address, pki::kMembersName, options));
  }

  std::unique_ptr<GateTransport> Gate(const std::string& address, const std::vector<std::string>& roots) override {
    grpc::SslCredentialsOptions options;
    options.pem_root_certs = PemOf(roots);
    if (options.pem_root_certs.empty()) return nullptr;
    return std::make_unique<GrpcGate>(MakeChannel(address, pki::kGateName, options));
  }

  CallHandle FetchCa(const std::string& address, const domain::Hash& ca_hash, bool members_port, Timeout timeout,
                     Done<std::string> done) override {
    auto shared = std::make_shared<HandshakeCall::Shared>();
    shared->done = std::move(done);
    std::string host;
    std::uint16_t port = 0;
    if (!SplitAddress(address, host, port)) {
      shared->Finish(absl::InvalidArgumentError(absl::StrCat("not an address: ", address)));
      return std::make_unique<HandshakeCall>(std::move(shared));
    }
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      ++handshakes_;
    }
    std::thread([this, shared, host, port, ca_hash, members_port, timeout] {
      auto ca =
          pki::FetchCaCertificate(host, port, ca_hash, members_port ? pki::kMembersName : pki::kGateName, timeout);
      if (ca.ok()) {
        shared->Finish(ca->der());
      } else {
        shared->Finish(ca.status());
      }
      const std::lock_guard<std::mutex> lock(mutex_);
      --handshakes_;
      ended_.notify_all();
    }).detach();
    return std::make_unique<HandshakeCall>(std::move(shared));
  }

 private:
  std::mutex mutex_;
  std::condition_variable ended_;
  int handshakes_ = 0;
};

}  // namespace

std::unique_ptr<Network> MakeGrpcNetwork() { return std::make_unique<GrpcNetwork>(); }

}  // namespace mandat::client
