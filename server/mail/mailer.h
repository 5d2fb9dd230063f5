// The thread that works on the queue of outgoing mail (mail_queue.h) while the server runs.
//
// Woken by the log and by time; nobody waits for it. Thread-safe. Borrows the host and what it is given; Stop before
// they go.
#ifndef MANDAT_SERVER_MAIL_MAILER_H_
#define MANDAT_SERVER_MAIL_MAILER_H_

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>

#include "server/mail/mail_queue.h"

namespace mandat::server {

class Mailer {
 public:
  // `parts.state` is filled in here.
  explicit Mailer(MailQueue::Parts parts);
  ~Mailer() { Stop(); }
  Mailer(const Mailer&) = delete;
  Mailer& operator=(const Mailer&) = delete;

  [[nodiscard]] v1::GetMailStatusResponse Status() const { return queue_.Status(); }
  // Takes on no mail more; does not wait for the one under way. Stop is still to be called. Idempotent.
  void AskToStop();
  // A mail under way is broken off, and begun again at the next start. Idempotent.
  void Stop();

 private:
  struct Wake {
    std::mutex mutex;
    std::condition_variable changed;
    bool head_moved = true;
    bool stopping = false;
  };
  void Run();
  [[nodiscard]] bool stopping() const;

  ForumHost* const host_;
  MailTransport* const transport_;
  const std::shared_ptr<Wake> wake_ = std::make_shared<Wake>();
  MailQueue queue_;
  std::uint64_t listener_ = 0;
  std::thread thread_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MAIL_MAILER_H_
