#include "mobile/models/pdf_thread.h"

#include <utility>

namespace mandat::app {

std::shared_ptr<PdfThread> PdfThread::Shared() {
  static std::mutex mutex;
  static std::weak_ptr<PdfThread> running;
  const std::lock_guard<std::mutex> lock(mutex);
  std::shared_ptr<PdfThread> thread = running.lock();
  if (!thread) running = thread = std::make_shared<PdfThread>();
  return thread;
}

PdfThread::PdfThread() : thread_([this] { Run(); }) {}

PdfThread::~PdfThread() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    ending_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void PdfThread::Post(Work work, Urgency urgency) {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    (urgency == Urgency::kNow ? now_ : idle_).push_back(std::move(work));
  }
  wake_.notify_all();
}

void PdfThread::Run() {
  while (true) {
    Work work;
    {
      std::unique_lock<std::mutex> lock(mutex_);
      wake_.wait(lock, [this] { return ending_ || !now_.empty() || !idle_.empty(); });
      std::deque<Work>& queue = now_.empty() ? idle_ : now_;
      if (queue.empty()) return;
      work = std::move(queue.front());
      queue.pop_front();
    }
    work();
  }
}

}  // namespace mandat::app
