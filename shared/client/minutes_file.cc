// Minutes as files, which the server makes.
#include <memory>
#include <mutex>
#include <utility>

#include "shared/client/await.h"
#include "shared/client/client.h"
#include "shared/client/client_impl.h"
#include "shared/client/network.h"

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

absl::StatusOr<std::string> Client::MinutesFile(const v1::GetMinutesFileRequest& request,
                                                std::chrono::milliseconds timeout) const {
  const std::unique_ptr<MemberTransport> transport = impl_->ConnectAlone();
  if (!transport) return absl::FailedPreconditionError("this device is not enrolled, or has no network");
  const auto arriving = std::make_shared<Arriving>();
  const auto drained = std::make_shared<Drained::Shared>();
  const absl::StatusOr<bool> ended = Await<bool>(
      [&](Done<bool> done) -> CallHandle {
        return std::make_unique<Drained>(
            transport->GetMinutesFile(
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
            drained);
      },
      timeout);
  if (!ended.ok()) return ended.status();
  const std::lock_guard<std::mutex> lock(arriving->mutex);
  if (arriving->bytes.empty() || arriving->bytes.size() != arriving->size)
    return absl::DataLossError("the file of the minutes did not come whole");
  return std::move(arriving->bytes);
}

}  // namespace mandat::client
