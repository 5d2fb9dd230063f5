#include "shared/client/testing/fake_network.h"

#include <algorithm>
#include <utility>

#include "shared/domain/text_hash.h"
#include "shared/ledger/seq_set.h"

namespace mandat::client::testing {
namespace {

// A call whose answer is in `done` until it is given; cancelling gives CANCELLED.
template <typename Response>
struct PendingAnswer {
  Done<Response> done;
  void Give(absl::StatusOr<Response> answer) {
    if (done) std::exchange(done, nullptr)(std::move(answer));
  }
};

template <typename Response>
class FakeCall : public Call {
 public:
  explicit FakeCall(std::shared_ptr<PendingAnswer<Response>> pending) : pending_(std::move(pending)) {}
  ~FakeCall() override { Cancel(); }
  void Cancel() override { pending_->Give(absl::CancelledError("cancelled")); }

 private:
  std::shared_ptr<PendingAnswer<Response>> pending_;
};

template <typename Response>
CallHandle Answer(FakeNetwork& network, const std::string& method, bool members, Timeout timeout, Done<Response> done,
                  std::function<absl::StatusOr<Response>()> serve) {
  auto pending = std::make_shared<PendingAnswer<Response>>();
  pending->done = std::move(done);
  const Mishap mishap = network.Next(method);
  const std::int64_t now = network.clock().steady_ms;
  if (!network.reachable(members) || mishap == Mishap::kCutBefore) {
    pending->Give(absl::UnavailableError("no way"));
  } else if (mishap == Mishap::kCutAfter) {
    (void)serve();
    pending->Give(absl::UnavailableError("cut"));
  } else if (mishap == Mishap::kSilence) {
    network.Later(now + timeout.count(), [pending] { pending->Give(absl::DeadlineExceededError("no answer")); });
  } else if (mishap == Mishap::kLate) {
    network.Later(now + network.late_ms,
                  [pending, answer = std::make_shared<absl::StatusOr<Response>>(serve())] { pending->Give(*answer); });
  } else {
    if (mishap == Mishap::kTwice) (void)serve();
    pending->Give(serve());
  }
  return std::make_unique<FakeCall<Response>>(std::move(pending));
}

class FakeFeedCall : public Call {
 public:
  FakeFeedCall(std::shared_ptr<FakeSubscription> subscription, FakeNetwork& network)
      : subscription_(std::move(subscription)), network_(network) {}
  ~FakeFeedCall() override { Cancel(); }
  void Cancel() override { subscription_->End(absl::CancelledError("cancelled")); }
  void ReadNext() override {
    subscription_->ready = true;
    if (network_.reachable(true) && subscription_->done) subscription_->Send(network_.server());
  }

 private:
  std::shared_ptr<FakeSubscription> subscription_;
  FakeNetwork& network_;
};

class FakeDownload : public Call {
 public:
  FakeDownload(FakeNetwork& network, std::string bytes, std::uint64_t offset,
               std::function<void(v1::GetDocumentResponse)> on_response, Finished done)
      : network_(network),
        bytes_(std::move(bytes)),
        offset_(offset),
        on_response_(std::move(on_response)),
        done_(std::move(done)) {
    ReadNext();
  }
  ~FakeDownload() override { Cancel(); }
  void Cancel() override { End(absl::CancelledError("cancelled")); }
  void ReadNext() override {
    if (!done_) return;
    const Mishap mishap = network_.Next("GetDocumentChunk");
    if (!network_.reachable(true) || mishap != Mishap::kNone) return End(absl::UnavailableError("cut"));
    if (offset_ >= bytes_.size()) return End(absl::OkStatus());
    v1::GetDocumentResponse response;
    response.set_size(bytes_.size());
    response.set_chunk(bytes_.substr(offset_, 1000));
    offset_ += response.chunk().size();
    on_response_(std::move(response));
  }

 private:
  void End(absl::Status status) {
    if (done_) std::exchange(done_, nullptr)(std::move(status));
  }
  FakeNetwork& network_;
  std::string bytes_;
  std::uint64_t offset_;
  std::function<void(v1::GetDocumentResponse)> on_response_;
  Finished done_;
};

class FakeMembers : public MemberTransport {
 public:
  // `is_there`: the server listens at that address, and shows a certificate that is believed.
  FakeMembers(FakeNetwork& network, std::string certificate, bool is_there)
      : network_(network), certificate_(std::move(certificate)), is_there_(is_there) {}

  CallHandle Submit(v1::SubmitRequest request, Timeout timeout, Done<v1::SubmitResponse> done) override {
    network_.requests += request.SerializeAsString();
    if (!Device()) return Refused(std::move(done));
    return Answer<v1::SubmitResponse>(network_, "Submit", true, timeout, std::move(done), [this, request] {
      return network_.server().Submit(request.statement(),
                                      request.has_lost_receipt() ? &request.lost_receipt() : nullptr);
    });
  }
  CallHandle Subscribe(v1::SubscribeRequest request, std::function<void(v1::SubscribeResponse)> on_response,
                       Finished done) override {
    network_.requests += request.SerializeAsString();
    auto subscription = std::make_shared<FakeSubscription>();
    subscription->on_response = std::move(on_response);
    subscription->done = std::move(done);
    const Mishap mishap = network_.Next("Subscribe");
    const auto device = Device();
    if (!network_.reachable(true) || !device || mishap == Mishap::kCutBefore) {
      subscription->End(absl::UnavailableError("Socket closed"));
    } else if (mishap != Mishap::kSilence) {
      subscription->viewer = network_.server().log.state.FindDevice(*device)->person;
      subscription->seq = request.after_seq();
      if (request.after_epoch() < network_.server().log.epoch) {
        // The new epoch's records follow the kept ones.
        const FakeLog& log = network_.server().log;
        std::uint64_t kept = 0;
        while (kept < log.size() && log.records[kept].header().epoch() <= request.after_epoch()) ++kept;
        subscription->seq = std::min(subscription->seq, kept);
      }
      subscription->hidden = (ledger::SeqSet(request.without_body()) | ledger::SeqSet(request.without_sealed())).Seqs();
      network_.Add(subscription);
      subscription->Send(network_.server());
      if (mishap == Mishap::kCutAfter) subscription->End(absl::UnavailableError("cut"));
    }
    return std::make_unique<FakeFeedCall>(std::move(subscription), network_);
  }
  CallHandle DocumentStatus(v1::DocumentStatusRequest request, Timeout timeout,
                            Done<v1::DocumentStatusResponse> done) override {
    network_.requests += request.SerializeAsString();
    return Answer<v1::DocumentStatusResponse>(
        network_, "DocumentStatus", true, timeout, std::move(done),
        [this, request]() -> absl::StatusOr<v1::DocumentStatusResponse> {
          v1::DocumentStatusResponse response;
          FakeServer& server = network_.server();
          if (server.refuse_uploads) return absl::PermissionDeniedError("your roles do not allow it");
          response.set_complete(server.documents.contains(request.hash()));
          response.set_received(response.complete() ? server.documents[request.hash()].size()
                                                    : server.partial_uploads[request.hash()].size());
          return response;
        });
  }
  CallHandle PutDocument(const domain::Hash& hash, std::uint64_t size, std::uint64_t offset, std::string part,
                         Timeout timeout, Done<v1::PutDocumentResponse> done) override {
    network_.requests += part;
    // A cut in the middle leaves half of what was sent.
    if (network_.mishap && network_.mishap("PutDocumentHalf") == Mishap::kCutAfter) {
      std::string& so_far = network_.server().partial_uploads[hash.bytes()];
      if (so_far.size() == offset) so_far += part.substr(0, part.size() / 2);
      done(absl::UnavailableError("cut"));
      return std::make_unique<FakeCall<v1::PutDocumentResponse>>(
          std::make_shared<PendingAnswer<v1::PutDocumentResponse>>());
    }
    return Answer<v1::PutDocumentResponse>(
        network_, "PutDocument", true, timeout, std::move(done),
        [this, hash, size, offset, part]() -> absl::StatusOr<v1::PutDocumentResponse> {
          FakeServer& server = network_.server();
          if (server.no_room_for_uploads)
            return absl::ResourceExhaustedError("the forum's room for documents is used up");
          std::string& so_far = server.partial_uploads[hash.bytes()];
          if (so_far.size() != offset) return absl::FailedPreconditionError("not there");
          so_far += part;
          v1::PutDocumentResponse response;
          response.set_received(so_far.size());
          response.set_complete(so_far.size() == size && domain::Sha256(so_far) == hash);
          if (response.complete()) server.documents[hash.bytes()] = so_far;
          return response;
        });
  }
  CallHandle GetDocument(v1::GetDocumentRequest request, Timeout,
                         std::function<void(v1::GetDocumentResponse)> on_response, Finished done) override {
    ++network_.calls["GetDocument"];
    network_.requests += request.SerializeAsString();
    const auto& kept = request.rendition().empty() ? network_.server().documents : network_.server().rendition_pdfs;
    const auto found = kept.find(request.rendition().empty() ? request.hash() : request.hash() + request.rendition());
    if (!network_.reachable(true) || found == kept.end()) {
      done(network_.reachable(true) ? absl::NotFoundError("no such document") : absl::UnavailableError("no way"));
      return std::make_unique<FakeCall<v1::GetDocumentResponse>>(
          std::make_shared<PendingAnswer<v1::GetDocumentResponse>>());
    }
    return std::make_unique<FakeDownload>(network_, found->second, request.offset(), std::move(on_response),
                                          std::move(done));
  }
  CallHandle RenditionStatus(v1::RenditionStatusRequest request, Timeout timeout,
                             Done<v1::RenditionStatusResponse> done) override {
    network_.requests += request.SerializeAsString();
    return Answer<v1::RenditionStatusResponse>(
        network_, "RenditionStatus", true, timeout, std::move(done),
        [this, request]() -> absl::StatusOr<v1::RenditionStatusResponse> {
          if (network_.server().no_renditions) return absl::UnimplementedError("no such method");
          v1::RenditionStatusResponse response;
          for (const std::string& paper : request.papers()) {
            const auto found = network_.server().renditions.find(paper);
            if (found != network_.server().renditions.end()) *response.add_renditions() = found->second;
          }
          return response;
        });
  }

 private:
  std::optional<domain::DeviceId> Device() const {
    return is_there_ ? network_.server().Authenticate(certificate_) : std::nullopt;
  }
  CallHandle Refused(Done<v1::SubmitResponse> done) {
    done(absl::UnavailableError("Socket closed"));
    return std::make_unique<FakeCall<v1::SubmitResponse>>(std::make_shared<PendingAnswer<v1::SubmitResponse>>());
  }
  FakeNetwork& network_;
  std::string certificate_;
  bool is_there_;
};

class FakeGate : public GateTransport {
 public:
  explicit FakeGate(FakeNetwork& network) : network_(network) {}
  CallHandle GetFounding(v1::GetFoundingRequest request, Timeout timeout, Done<v1::GetFoundingResponse> done) override {
    network_.requests += request.SerializeAsString();
    return Answer<v1::GetFoundingResponse>(network_, "GetFounding", false, timeout, std::move(done),
                                           [this, request] { return network_.server().GetFounding(request); });
  }
  CallHandle Found(v1::FoundRequest request, Timeout timeout, Done<v1::EnrolResponse> done) override {
    network_.requests += request.SerializeAsString();
    return Answer<v1::EnrolResponse>(network_, "Found", false, timeout, std::move(done),
                                     [this, request] { return network_.server().Found(request); });
  }
  CallHandle GetInvitation(v1::GetInvitationRequest request, Timeout timeout,
                           Done<v1::GetInvitationResponse> done) override {
    network_.requests += request.SerializeAsString();
    return Answer<v1::GetInvitationResponse>(network_, "GetInvitation", false, timeout, std::move(done),
                                             [this, request] { return network_.server().GetInvitation(request); });
  }
  CallHandle Enrol(v1::EnrolRequest request, Timeout timeout, Done<v1::EnrolResponse> done) override {
    network_.requests += request.SerializeAsString();
    return Answer<v1::EnrolResponse>(network_, "Enrol", false, timeout, std::move(done),
                                     [this, request] { return network_.server().Enrol(request); });
  }
  CallHandle Renew(v1::RenewRequest request, Timeout timeout, Done<v1::RenewResponse> done) override {
    network_.requests += request.SerializeAsString();
    return Answer<v1::RenewResponse>(network_, "Renew", false, timeout, std::move(done),
                                     [this, request] { return network_.server().Renew(request); });
  }
  CallHandle DeviceStatus(v1::DeviceStatusRequest request, Timeout timeout,
                          Done<v1::DeviceStatusResponse> done) override {
    network_.requests += request.SerializeAsString();
    return Answer<v1::DeviceStatusResponse>(network_, "DeviceStatus", false, timeout, std::move(done),
                                            [this, request] { return network_.server().DeviceStatus(request); });
  }
  CallHandle GetTrust(v1::GetTrustRequest request, Timeout timeout, Done<v1::GetTrustResponse> done) override {
    network_.requests += request.SerializeAsString();
    return Answer<v1::GetTrustResponse>(network_, "GetTrust", false, timeout, std::move(done),
                                        [this, request] { return network_.server().GetTrust(request); });
  }

 private:
  FakeNetwork& network_;
};

}  // namespace

bool FakeSubscription::Send(FakeServer& server) {
  if (!ready || !done) return false;
  auto batch = server.NextBatch(viewer, seq, hidden, first);
  if (!batch) return false;
  first = false;
  ready = false;
  // What was sent without body or sealed part is looked at again when something changes.
  const FakeLog& log = server.LogFor(viewer);
  for (const v1::Record& record : batch->revealed()) {
    const std::uint64_t at = record.header().seq();
    if (at <= log.size() && (!log.records[at - 1].has_sealed() || record.has_sealed())) {
      hidden.erase(std::remove(hidden.begin(), hidden.end(), at), hidden.end());
    }
  }
  for (const v1::Record& record : batch->records()) {
    const std::uint64_t at = record.header().seq();
    if (at >= 1 && at <= log.size() &&
        (!record.has_body() || (log.records[at - 1].has_sealed() && !record.has_sealed())))
      hidden.push_back(at);
  }
  seq = std::max(seq, batch->checkpoint().size());
  on_response(*std::move(batch));
  return true;
}

Mishap FakeNetwork::Next(const std::string& method) {
  ++calls[method];
  return mishap ? mishap(method) : Mishap::kNone;
}

std::unique_ptr<MemberTransport> FakeNetwork::Members(const std::string& address, const TlsIdentity& identity,
                                                      const std::vector<std::string>& roots) {
  const bool is_there = address == server_.members_address &&
                        std::find(roots.begin(), roots.end(), server_.ca_certificate()) != roots.end();
  return std::make_unique<FakeMembers>(*this, identity.certificate, is_there);
}

std::unique_ptr<GateTransport> FakeNetwork::Gate(const std::string&, const std::vector<std::string>&) {
  return std::make_unique<FakeGate>(*this);
}

CallHandle FakeNetwork::FetchCa(const std::string& address, const domain::Hash& ca_hash, bool members_port,
                                Timeout timeout, Done<std::string> done) {
  return Answer<std::string>(*this, "FetchCa", members_port, timeout, std::move(done),
                             [this, address, members_port, ca_hash]() -> absl::StatusOr<std::string> {
                               if (members_port && address != server_.members_address)
                                 return absl::UnavailableError("nobody listens there");
                               const std::string der =
                                   members_port ? server_.ca_certificate() : server_.gate_certificate();
                               if (domain::Sha256(der) != ca_hash)
                                 return absl::UnauthenticatedError("another CA answered");
                               return der;
                             });
}

bool FakeNetwork::Deliver() {
  bool sent = false;
  while (!delayed_.empty() && delayed_.begin()->first <= clock_.steady_ms) {
    auto work = std::move(delayed_.begin()->second);
    delayed_.erase(delayed_.begin());
    work();
    sent = true;
  }
  for (auto it = feeds_.begin(); it != feeds_.end();) {
    const auto feed = it->lock();
    if (!feed || !feed->done) {
      it = feeds_.erase(it);
      continue;
    }
    if (up && members_up) sent = feed->Send(server_) || sent;
    ++it;
  }
  return sent;
}

void FakeNetwork::CutFeeds() {
  for (const auto& weak : feeds_) {
    if (const auto feed = weak.lock()) feed->End(absl::UnavailableError("Socket closed"));
  }
  feeds_.clear();
}

}  // namespace mandat::client::testing
