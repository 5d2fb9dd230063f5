#include "tests/simulation/sim_network.h"

#include <algorithm>
#include <utility>

#include "shared/domain/text_hash.h"

namespace mandat::simulation {
namespace {

using client::CallHandle;
using client::Done;
using client::Finished;
using client::Timeout;

absl::Status Broken() { return absl::UnavailableError("Socket closed"); }

template <typename Response>
struct Asked : SimNetwork::Pending {
  Done<Response> done;
  void Give(absl::StatusOr<Response> answer) {
    if (done) std::exchange(done, nullptr)(std::move(answer));
  }
  void Break() override { Give(Broken()); }
};

template <typename Response>
class AskedCall : public client::Call {
 public:
  explicit AskedCall(std::shared_ptr<Asked<Response>> asked) : asked_(std::move(asked)) {}
  ~AskedCall() override { Cancel(); }
  void Cancel() override { asked_->Give(absl::CancelledError("cancelled")); }

 private:
  std::shared_ptr<Asked<Response>> asked_;
};

}  // namespace

struct SimNetwork::Stream : SimNetwork::Pending {
  std::unique_ptr<server::Feed> feed;  // null: the request is still on its way
  server::DeviceCaller viewer;
  int generation = 0;
  std::function<void(v1::SubscribeResponse)> on_response;
  Finished done;
  int credit = 1;
  int in_flight = 0;
  std::int64_t last_at = 0;
  std::deque<v1::SubscribeResponse> arrived;

  bool over() const { return !done; }
  void End(absl::Status status) {
    feed = nullptr;
    if (done) std::exchange(done, nullptr)(std::move(status));
  }
  void Break() override { End(Broken()); }
  void Drain() {
    while (credit > 0 && !arrived.empty() && !over()) {
      --credit;
      v1::SubscribeResponse response = std::move(arrived.front());
      arrived.pop_front();
      on_response(std::move(response));
    }
  }
};

namespace {

class StreamCall : public client::Call {
 public:
  explicit StreamCall(std::shared_ptr<SimNetwork::Stream> stream) : stream_(std::move(stream)) {}
  ~StreamCall() override { Cancel(); }
  void Cancel() override { stream_->End(absl::CancelledError("cancelled")); }
  void ReadNext() override {
    ++stream_->credit;
    stream_->Drain();
  }

 private:
  std::shared_ptr<SimNetwork::Stream> stream_;
};

}  // namespace

std::int64_t SimNetwork::Delay() {
  const std::int64_t usual = 1 + dice_->Below(120);
  return dice_->Chance(weather.late) ? usual + dice_->Below(weather.late_ms) : usual;
}

template <typename Response>
CallHandle SimNetwork::Ask(Timeout timeout, Done<Response> done, std::function<void(Done<Response>)> serve) {
  auto asked = std::make_shared<Asked<Response>>();
  asked->done = std::move(done);
  auto handle = std::make_unique<AskedCall<Response>>(asked);
  if (express) {
    // The blocking calls of the client; whole answers or none.
    if (!reachable() || !server_->up() || dice_->Chance(express_loses)) {
      asked->Give(Broken());
      return handle;
    }
    const bool lost = dice_->Chance(express_loses);
    serve([asked, lost](absl::StatusOr<Response> answer) { asked->Give(lost ? Broken() : std::move(answer)); });
    for (int round = 0; round < 4 && asked->done; ++round) {
      server_->NoteWork();
      server_->Step();
    }
    asked->Give(absl::DeadlineExceededError("no answer"));
    return handle;
  }
  if (!reachable()) {
    Later(1 + dice_->Below(50), [asked] { asked->Break(); });
    return handle;
  }
  pending_.push_back(asked);
  Later(timeout.count(), [asked] { asked->Give(absl::DeadlineExceededError("no answer")); });
  if (dice_->Chance(weather.lost)) return handle;
  const int copies = dice_->Chance(weather.doubled) ? 2 : 1;
  const int generation = server_->generation();
  for (int copy = 0; copy < copies; ++copy) {
    Later(Delay(), [this, asked, serve, generation] {
      // A connection to a server that has died since leads to no other one.
      if (!server_->up() || server_->generation() != generation) return asked->Break();
      server_->NoteWork();
      serve([this, asked, generation](absl::StatusOr<Response> answer) {
        if (server_->generation() != generation || dice_->Chance(weather.lost)) return;
        Later(Delay(), [asked, answer = std::move(answer)]() mutable { asked->Give(std::move(answer)); });
      });
    });
  }
  return handle;
}

CallHandle SimNetwork::OpenFeed(const std::string& certificate, v1::SubscribeRequest request,
                                std::function<void(v1::SubscribeResponse)> on_response, Finished done) {
  auto stream = std::make_shared<Stream>();
  stream->on_response = std::move(on_response);
  stream->done = std::move(done);
  const auto begin = [this, stream, certificate, generation = server_->generation(), request = std::move(request)] {
    if (stream->over()) return;
    if (server_->generation() != generation) return stream->Break();
    const auto peer = server_->up() ? server_->PeerOf(certificate) : std::nullopt;
    if (!peer) return stream->Break();
    auto caller = server_->identity().DeviceOf(*peer);
    if (!caller.ok()) return stream->End(caller.status());
    stream->viewer = *caller;
    stream->generation = server_->generation();
    stream->feed = std::make_unique<server::Feed>(&server_->host(), *std::move(caller), request);
    streams_.push_back(stream);
    if (!express) return;
    auto next = stream->feed->Next();
    if (!next.ok()) return stream->End(next.status());
    if (*next) stream->on_response(**std::move(next));
  };
  if (express) {
    begin();
  } else if (!reachable()) {
    Later(1 + dice_->Below(50), [stream] { stream->Break(); });
  } else {
    pending_.push_back(stream);
    if (!dice_->Chance(weather.lost)) Later(Delay(), begin);
  }
  return std::make_unique<StreamCall>(stream);
}

void SimNetwork::PumpOne(const std::shared_ptr<Stream>& stream, bool& moved) {
  while (stream->feed && stream->in_flight + static_cast<int>(stream->arrived.size()) < 3) {
    auto next = stream->feed->Next();
    std::int64_t& at = stream->last_at;
    if (next.ok() && !*next) return;
    moved = true;
    at = std::max(at, now() + Delay());
    if (!next.ok() || dice_->Chance(weather.feed_breaks)) {
      stream->feed = nullptr;
      const absl::Status status = next.ok() ? Broken() : next.status();
      return queue_->At(at, [stream, status] { stream->End(status); });
    }
    witness_->FeedLeaves(stream->viewer, **next);
    ++stream->in_flight;
    queue_->At(at, [stream, response = **std::move(next)]() mutable {
      --stream->in_flight;
      if (stream->over()) return;
      stream->arrived.push_back(std::move(response));
      stream->Drain();
    });
  }
}

bool SimNetwork::Pump() {
  bool moved = false;
  for (auto it = streams_.begin(); it != streams_.end();) {
    const std::shared_ptr<Stream> stream = *it;
    if (!stream->over() && stream->generation != server_->generation()) {
      stream->feed = nullptr;
      Later(Delay(), [stream] { stream->Break(); });
    }
    if (!stream->feed) {
      it = streams_.erase(it);
      continue;
    }
    ++it;
    if (!express) PumpOne(stream, moved);
  }
  return moved;
}

void SimNetwork::Cut() {
  std::list<std::weak_ptr<Pending>> broken;
  broken.swap(pending_);
  for (const auto& weak : broken) {
    if (const auto pending = weak.lock()) pending->Break();
  }
  for (const auto& stream : streams_) stream->Break();
  streams_.clear();
}

namespace {

class SimMembers : public client::MemberTransport {
 public:
  SimMembers(SimNetwork& network, std::string certificate) : network_(network), certificate_(std::move(certificate)) {}

  CallHandle Submit(v1::SubmitRequest request, Timeout timeout, Done<v1::SubmitResponse> done) override {
    return Ask<v1::SubmitResponse>(
        timeout, std::move(done), [this_network = &network_, request](const server::PeerKeys& peer, auto answered) {
          this_network->server().submit().Submit(
              peer, request, [this_network, request, answered](absl::StatusOr<v1::SubmitResponse> response) {
                if (response.ok()) this_network->witness().AnswerLeaves(request.statement(), *response);
                answered(std::move(response));
              });
        });
  }
  CallHandle Subscribe(v1::SubscribeRequest request, std::function<void(v1::SubscribeResponse)> on_response,
                       Finished done) override {
    return network_.OpenFeed(certificate_, std::move(request), std::move(on_response), std::move(done));
  }
  CallHandle DocumentStatus(v1::DocumentStatusRequest request, Timeout timeout,
                            Done<v1::DocumentStatusResponse> done) override {
    return Ask<v1::DocumentStatusResponse>(
        timeout, std::move(done), [this_network = &network_, request](const server::PeerKeys& peer, auto answered) {
          const auto progress = this_network->server().documents().Status(peer, request.hash());
          if (!progress.ok()) return answered(progress.status());
          v1::DocumentStatusResponse response;
          response.set_received(progress->received);
          response.set_complete(progress->complete);
          answered(response);
        });
  }
  CallHandle PutDocument(const domain::Hash& hash, std::uint64_t size, std::uint64_t offset, std::string part,
                         Timeout timeout, Done<v1::PutDocumentResponse> done) override {
    return Ask<v1::PutDocumentResponse>(
        timeout, std::move(done),
        [this_network = &network_, hash, size, offset, part](const server::PeerKeys& peer, auto answered) {
          const auto progress = this_network->server().documents().Add(peer, hash.view(), size, offset, part);
          if (!progress.ok()) return answered(progress.status());
          v1::PutDocumentResponse response;
          response.set_received(progress->received);
          response.set_complete(progress->complete);
          answered(response);
        });
  }
  CallHandle GetDocument(v1::GetDocumentRequest request, Timeout timeout,
                         std::function<void(v1::GetDocumentResponse)> on_response, Finished done) override {
    return Ask<v1::GetDocumentResponse>(
        timeout,
        [on_response, done](absl::StatusOr<v1::GetDocumentResponse> response) {
          if (response.ok()) on_response(*response);
          done(response.status());
        },
        [this_network = &network_, request](const server::PeerKeys& peer, auto answered) {
          const server::DocumentHandler& documents = this_network->server().documents();
          const auto size = documents.SizeFor(peer, {request.hash(), request.rendition()});
          if (!size.ok()) return answered(size.status());
          auto bytes = documents.Read(peer, {request.hash(), request.rendition()}, request.offset());
          if (!bytes.ok()) return answered(bytes.status());
          v1::GetDocumentResponse response;
          response.set_size(*size);
          response.set_chunk(*std::move(bytes));
          answered(response);
        });
  }
  CallHandle RenditionStatus(v1::RenditionStatusRequest request, Timeout timeout,
                             Done<v1::RenditionStatusResponse> done) override {
    return Ask<v1::RenditionStatusResponse>(
        timeout, std::move(done), [this_network = &network_, request](const server::PeerKeys& peer, auto answered) {
          answered(this_network->server().documents().RenditionStatus(peer, request));
        });
  }

 private:
  template <typename Response, typename Serve>
  CallHandle Ask(Timeout timeout, Done<Response> done, Serve serve) {
    return network_.Ask<Response>(
        timeout, std::move(done),
        [this_network = &network_, certificate = certificate_, serve](Done<Response> answered) {
          const auto peer = this_network->server().PeerOf(certificate);
          if (!peer) return answered(Broken());
          serve(*peer, std::move(answered));
        });
  }

  SimNetwork& network_;
  const std::string certificate_;
};

class SimGate : public client::GateTransport {
 public:
  explicit SimGate(SimNetwork& network) : network_(network) {}

  CallHandle GetFounding(v1::GetFoundingRequest request, Timeout timeout, Done<v1::GetFoundingResponse> done) override {
    return At<v1::GetFoundingResponse>(timeout, std::move(done),
                                       [request](auto& gate) { return gate.GetFounding(request); });
  }
  CallHandle Found(v1::FoundRequest request, Timeout timeout, Done<v1::EnrolResponse> done) override {
    return network_.Ask<v1::EnrolResponse>(timeout, std::move(done),
                                           [this_network = &network_, request](auto answered) {
                                             this_network->server().enrolment().Found(request, std::move(answered));
                                           });
  }
  CallHandle GetInvitation(v1::GetInvitationRequest request, Timeout timeout,
                           Done<v1::GetInvitationResponse> done) override {
    return At<v1::GetInvitationResponse>(timeout, std::move(done),
                                         [request](auto& gate) { return gate.GetInvitation(request); });
  }
  CallHandle Enrol(v1::EnrolRequest request, Timeout timeout, Done<v1::EnrolResponse> done) override {
    return network_.Ask<v1::EnrolResponse>(timeout, std::move(done),
                                           [this_network = &network_, request](auto answered) {
                                             this_network->server().enrolment().Enrol(request, std::move(answered));
                                           });
  }
  CallHandle Renew(v1::RenewRequest request, Timeout timeout, Done<v1::RenewResponse> done) override {
    return network_.Ask<v1::RenewResponse>(timeout, std::move(done),
                                           [this_network = &network_, request](auto answered) {
                                             this_network->server().enrolment().Renew(request, std::move(answered));
                                           });
  }
  CallHandle DeviceStatus(v1::DeviceStatusRequest request, Timeout timeout,
                          Done<v1::DeviceStatusResponse> done) override {
    return At<v1::DeviceStatusResponse>(timeout, std::move(done),
                                        [request](auto& gate) { return gate.DeviceStatus(request); });
  }
  CallHandle GetTrust(v1::GetTrustRequest request, Timeout timeout, Done<v1::GetTrustResponse> done) override {
    return At<v1::GetTrustResponse>(timeout, std::move(done), [request](auto& gate) { return gate.GetTrust(request); });
  }

 private:
  template <typename Response, typename Serve>
  CallHandle At(Timeout timeout, Done<Response> done, Serve serve) {
    return network_.Ask<Response>(timeout, std::move(done), [this_network = &network_, serve](Done<Response> answered) {
      answered(serve(this_network->server().enrolment()));
    });
  }
  SimNetwork& network_;
};

}  // namespace

std::unique_ptr<client::MemberTransport> SimNetwork::Members(const std::string&, const client::TlsIdentity& identity,
                                                             const std::vector<std::string>&) {
  return std::make_unique<SimMembers>(*this, identity.certificate);
}

std::unique_ptr<client::GateTransport> SimNetwork::Gate(const std::string&, const std::vector<std::string>&) {
  return std::make_unique<SimGate>(*this);
}

CallHandle SimNetwork::FetchCa(const std::string&, const domain::Hash& ca_hash, bool, Timeout timeout,
                               Done<std::string> done) {
  return Ask<std::string>(timeout, std::move(done), [this, ca_hash](Done<std::string> answered) {
    const std::string der = server_->prepared().ca.certificate.der();
    if (domain::Sha256(der) != ca_hash) return answered(absl::UnauthenticatedError("another CA answered"));
    answered(der);
  });
}

}  // namespace mandat::simulation
