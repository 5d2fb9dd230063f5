// Brings results from another thread to an object of the GUI's, as long as that lives.
//
// Made and closed in the GUI thread by its receiver (close it in the destructor, first of all); Send() from any thread.
// Shared ownership. What is sent runs in the GUI thread's event loop, or never once the mailbox is closed.
#ifndef MANDAT_MOBILE_MODELS_MAILBOX_H_
#define MANDAT_MOBILE_MODELS_MAILBOX_H_

#include <QMetaObject>
#include <QObject>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace mandat::app {

class Mailbox {
 public:
  explicit Mailbox(QObject* receiver) : receiver_(receiver) {}
  void Close() {
    const std::lock_guard<std::mutex> lock(mutex_);
    receiver_ = nullptr;
  }
  void Send(std::function<void()> work) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (receiver_) QMetaObject::invokeMethod(receiver_, std::move(work), Qt::QueuedConnection);
  }

 private:
  std::mutex mutex_;
  QObject* receiver_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MAILBOX_H_
