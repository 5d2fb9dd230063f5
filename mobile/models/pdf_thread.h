// The one thread in which PDFs are opened, drawn and read: the library does one thing at a time anyway, and the GUI
// never waits for it.
//
// Shared by whoever has PDFs open; ends with the last of them. Post() from any thread; work of one urgency runs in
// order, idle work only when nothing else waits, and each piece of it is short (a few pages). What was posted is run
// before the thread ends.
#ifndef MANDAT_MOBILE_MODELS_PDF_THREAD_H_
#define MANDAT_MOBILE_MODELS_PDF_THREAD_H_

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace mandat::app {

class PdfThread {
 public:
  using Work = std::function<void()>;
  enum class Urgency { kNow, kIdle };

  // Not within work: whoever drops the last one waits for the thread.
  static std::shared_ptr<PdfThread> Shared();
  PdfThread();
  ~PdfThread();
  PdfThread(const PdfThread&) = delete;
  PdfThread& operator=(const PdfThread&) = delete;

  void Post(Work work, Urgency urgency = Urgency::kNow);

 private:
  void Run();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Work> now_, idle_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PDF_THREAD_H_
