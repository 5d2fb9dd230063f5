#include "server/services/subscribe_reactor.h"

#include <grpcpp/server_context.h>

#include <utility>
#include <vector>

#include "server/services/status.h"

namespace mandat::server {

bool LiveStreams::Add(SubscribeReactor* reactor) {
  std::lock_guard lock(mutex_);
  if (finished_) return false;
  live_[reactor] = true;
  return true;
}

void LiveStreams::Remove(SubscribeReactor* reactor) {
  std::lock_guard lock(mutex_);
  live_.erase(reactor);
}

void LiveStreams::FinishAll() {
  // Under the lock, so that no reactor goes meanwhile: OnDone waits in Remove. End only notes and finishes, it never
  // calls back into here.
  std::lock_guard lock(mutex_);
  finished_ = true;
  for (const auto& [reactor, unused] : live_)
    reactor->End({grpc::StatusCode::UNAVAILABLE, "the server is stopping: come back soon"});
}

SubscribeReactor::SubscribeReactor(ForumHost* host, Executor* work, LiveStreams* streams,
                                   grpc::CallbackServerContext* context, DeviceCaller viewer,
                                   const v1::SubscribeRequest& request)
    : host_(host),
      work_(work),
      streams_(streams),
      context_(context),
      viewer_(viewer),
      feed_(host, std::move(viewer), request),
      handle_(std::make_shared<Handle>()) {
  handle_->reactor = this;
}

void SubscribeReactor::Start() {
  if (!streams_->Add(this)) return End({grpc::StatusCode::UNAVAILABLE, "the server is stopping: come back soon"});
  listener_ = host_->hub().Add([handle = handle_] {
    std::lock_guard lock(handle->mutex);
    if (handle->reactor != nullptr) handle->reactor->HeadMoved();
  });
  Pump();
}

void SubscribeReactor::HeadMoved() {
  bool writing = false;
  {
    std::lock_guard lock(mutex_);
    moved_ = true;
    writing = writing_;
  }
  // A slow reader's stream must not outlive the revocation of its device by the time that its write takes.
  if (writing) {
    const absl::Status active =
        host_->Read([&](const ForumHost::View& view) { return CheckActive(view.state.FindDevice(viewer_.device)); });
    if (!active.ok()) {
      End(ToGrpc(active));
      context_->TryCancel();
      return;
    }
  }
  Pump();
}

void SubscribeReactor::Pump() {
  {
    std::lock_guard lock(mutex_);
    if (finished_ || ending_ || writing_ || stepping_) return;
    stepping_ = true;
    moved_ = false;
  }
  // While stepping_ is set nothing finishes the call, so the reactor stays.
  if (!work_->Post([this] { Step(); })) {
    {
      std::lock_guard lock(mutex_);
      stepping_ = false;
    }
    End({grpc::StatusCode::UNAVAILABLE, "the server is stopping: come back soon"});
  }
}

void SubscribeReactor::Step() {
  absl::StatusOr<std::optional<v1::SubscribeResponse>> next = feed_.Next();
  bool again = false;
  bool end = false;
  {
    std::lock_guard lock(mutex_);
    stepping_ = false;
    if (!next.ok() && !ending_) ending_ = ToGrpc(next.status());
    if (ending_) {
      end = true;
    } else if (*next) {
      response_ = **std::move(next);
      writing_ = true;
      StartWrite(&response_);
      return;
    } else {
      again = moved_;
    }
  }
  if (end) return FinishNow();
  if (again) Pump();
}

void SubscribeReactor::OnWriteDone(bool ok) {
  bool end = false;
  {
    std::lock_guard lock(mutex_);
    writing_ = false;
    if (!ok && !ending_) ending_ = grpc::Status(grpc::StatusCode::CANCELLED, "the stream broke");
    end = ending_.has_value();
  }
  if (end) return FinishNow();
  Pump();
}

void SubscribeReactor::OnCancel() { End({grpc::StatusCode::CANCELLED, "cancelled"}); }

void SubscribeReactor::End(const grpc::Status& status) {
  {
    std::lock_guard lock(mutex_);
    if (!ending_) ending_ = status;
    if (writing_ || stepping_) return;  // whoever ends that finishes
  }
  FinishNow();
}

void SubscribeReactor::FinishNow() {
  grpc::Status status;
  {
    std::lock_guard lock(mutex_);
    if (finished_ || writing_ || stepping_) return;
    finished_ = true;
    status = *ending_;
  }
  Finish(status);
}

void SubscribeReactor::OnDone() {
  host_->hub().Remove(listener_);
  streams_->Remove(this);
  {
    std::lock_guard lock(handle_->mutex);
    handle_->reactor = nullptr;
  }
  delete this;
}

}  // namespace mandat::server
