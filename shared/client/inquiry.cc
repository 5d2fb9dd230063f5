#include "shared/client/inquiry.h"

#include <utility>

#include "shared/client/await.h"
#include "shared/client/client.h"
#include "shared/client/client_impl.h"

namespace mandat::client {
namespace {

// As of any document.
constexpr std::uint64_t kMaxMinutesFile = std::uint64_t{25} << 20;

// What came of the file; its handlers run on the network's threads.
struct Arriving {
  std::mutex mutex;
  std::string bytes;
  std::uint64_t size = 0;
};

class NoCall : public Call {
 public:
  void Cancel() override {}
};

// A stream that is read to its end as fast as it comes.
class Drained : public Call {
 public:
  struct Shared {
    std::recursive_mutex mutex;  // the next message may come while it is asked for
    Call* call = nullptr;
    int owed = 0;  // messages that came before the call was known here

    void Next() {
      const std::lock_guard<std::recursive_mutex> lock(mutex);
      if (call == nullptr) {
        ++owed;
      } else {
        call->ReadNext();
      }
    }
  };

  Drained(CallHandle call, std::shared_ptr<Shared> shared) : call_(std::move(call)), shared_(std::move(shared)) {
    const std::lock_guard<std::recursive_mutex> lock(shared_->mutex);
    shared_->call = call_.get();
    for (; shared_->owed > 0; --shared_->owed) call_->ReadNext();
  }
  ~Drained() override {
    const std::lock_guard<std::recursive_mutex> lock(shared_->mutex);
    shared_->call = nullptr;
  }
  void Cancel() override { call_->Cancel(); }

 private:
  CallHandle call_;
  std::shared_ptr<Shared> shared_;
};

}  // namespace

CallHandle MemberTransport::GetMinutesFile(v1::GetMinutesFileRequest, Timeout,
                                           std::function<void(v1::GetMinutesFileResponse)>, Finished done) {
  done(absl::UnimplementedError("this server makes no files of minutes"));
  return std::make_unique<NoCall>();
}

CallHandle MemberTransport::GetMailStatus(Timeout, Done<v1::GetMailStatusResponse> done) {
  done(absl::UnimplementedError("this server sends no mail"));
  return std::make_unique<NoCall>();
}

std::shared_ptr<Inquiry> Client::Inquire() const { return std::make_shared<Inquiry>(impl_->ConnectAlone()); }

// A call that Cancel() may end from another thread, as long as it is waited for.
class Inquiry::Asked : public Call {
 public:
  Asked(CallHandle call, Inquiry& inquiry) : call_(std::move(call)), inquiry_(inquiry) {
    const std::lock_guard<std::mutex> lock(inquiry_.mutex_);
    inquiry_.going_on_.insert(call_.get());
    if (inquiry_.cancelled_) call_->Cancel();
  }
  ~Asked() override {
    const std::lock_guard<std::mutex> lock(inquiry_.mutex_);
    inquiry_.going_on_.erase(call_.get());
  }
  void Cancel() override { call_->Cancel(); }

 private:
  CallHandle call_;
  Inquiry& inquiry_;
};

CallHandle Inquiry::Watch(CallHandle call) { return std::make_unique<Asked>(std::move(call), *this); }

absl::Status Inquiry::Ready() {
  if (!transport_) return absl::FailedPreconditionError("this device is not enrolled, or has no network");
  const std::lock_guard<std::mutex> lock(mutex_);
  return cancelled_ ? absl::CancelledError("nobody waits for it any more") : absl::OkStatus();
}

void Inquiry::Cancel() {
  const std::lock_guard<std::mutex> lock(mutex_);
  cancelled_ = true;
  for (Call* call : going_on_) call->Cancel();
}

absl::StatusOr<std::string> Inquiry::MinutesFile(const v1::GetMinutesFileRequest& request, Timeout timeout) {
  if (absl::Status ready = Ready(); !ready.ok()) return ready;
  const auto arriving = std::make_shared<Arriving>();
  const auto drained = std::make_shared<Drained::Shared>();
  const absl::StatusOr<bool> ended = Await<bool>(
      [&](Done<bool> done) -> CallHandle {
        return Watch(std::make_unique<Drained>(
            transport_->GetMinutesFile(
                request, timeout,
                [arriving, drained](const v1::GetMinutesFileResponse& response) {
                  {
                    const std::lock_guard<std::mutex> lock(arriving->mutex);
                    if (response.size() > 0) arriving->size = response.size();
                    if (arriving->bytes.size() + response.chunk().size() <= kMaxMinutesFile)
                      arriving->bytes += response.chunk();
                  }
                  drained->Next();
                },
                [done](const absl::Status& status) { done(status.ok() ? absl::StatusOr<bool>(true) : status); }),
            drained));
      },
      timeout);
  if (!ended.ok()) return ended.status();
  const std::lock_guard<std::mutex> lock(arriving->mutex);
  if (arriving->bytes.empty() || arriving->bytes.size() != arriving->size)
    return absl::DataLossError("the file of the minutes did not come whole");
  return std::move(arriving->bytes);
}

absl::StatusOr<v1::GetMailStatusResponse> Inquiry::MailStatus(Timeout timeout) {
  if (absl::Status ready = Ready(); !ready.ok()) return ready;
  return Await<v1::GetMailStatusResponse>(
      [&](Done<v1::GetMailStatusResponse> done) { return Watch(transport_->GetMailStatus(timeout, std::move(done))); },
      timeout);
}

}  // namespace mandat::client
