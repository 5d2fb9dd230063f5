#include "server/mail/mailer.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <utility>

namespace mandat::server {
namespace {

// The host answers every statement that it took, also when it stops.
absl::StatusOr<Answer> StateAndWait(ForumHost& host, const v1::Statement& act) {
  const auto promise = std::make_shared<std::promise<absl::StatusOr<Answer>>>();
  std::future<absl::StatusOr<Answer>> answer = promise->get_future();
  host.StateAct(act, [promise](absl::StatusOr<Answer> given) { promise->set_value(std::move(given)); });
  return answer.get();
}

MailQueue::Parts Completed(MailQueue::Parts parts) {
  ForumHost* host = parts.host;
  parts.state = [host](const v1::Statement& act) { return StateAndWait(*host, act); };
  return parts;
}

}  // namespace

Mailer::Mailer(MailQueue::Parts parts)
    : host_(parts.host), transport_(parts.transport), queue_(Completed(std::move(parts))) {
  listener_ = host_->hub().Add([wake = wake_] {
    const std::lock_guard<std::mutex> lock(wake->mutex);
    wake->head_moved = true;
    wake->changed.notify_all();
  });
  thread_ = std::thread([this] { Run(); });
}

void Mailer::AskToStop() {
  {
    const std::lock_guard<std::mutex> lock(wake_->mutex);
    wake_->stopping = true;
    wake_->changed.notify_all();
  }
  transport_->Stop();
}

void Mailer::Stop() {
  if (!thread_.joinable()) return;
  host_->hub().Remove(listener_);
  AskToStop();
  thread_.join();
}

bool Mailer::stopping() const {
  const std::lock_guard<std::mutex> lock(wake_->mutex);
  return wake_->stopping;
}

void Mailer::Run() {
  while (true) {
    const domain::Time next = queue_.Work([this] { return stopping(); });
    const std::int64_t wait = std::max<std::int64_t>(next.ms - host_->clock().Now().ms, 0);
    std::unique_lock<std::mutex> lock(wake_->mutex);
    wake_->changed.wait_for(lock, std::chrono::milliseconds(wait),
                            [this] { return wake_->stopping || wake_->head_moved; });
    if (wake_->stopping) return;
    wake_->head_moved = false;
  }
}

}  // namespace mandat::server
