// A question to the server that its asker waits for without the client: it has a connection of its own, made by
// Client::Inquire(), and goes on when the client is closed (a lock of the app waits for no answer).
//
//   const std::shared_ptr<Inquiry> inquiry = client.Inquire();           // in the GUI's thread: does not block
//   auto file = inquiry->MinutesFile(request, std::chrono::minutes(5));   // in a thread of its own
//   inquiry->Cancel();                                                    // from any thread: nobody wants it any more
//
// Thread safety: every method may be called from any thread, also at once. The questions block, at most `timeout` and
// two seconds. Failures: FAILED_PRECONDITION: this device is not enrolled, or has no network at all; CANCELLED;
// UNAVAILABLE and DEADLINE_EXCEEDED: nobody answered; the others with each question.
#ifndef MANDAT_SHARED_CLIENT_INQUIRY_H_
#define MANDAT_SHARED_CLIENT_INQUIRY_H_

#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "absl/status/statusor.h"
#include "mandat/v1/member_service.pb.h"
#include "shared/client/network.h"

namespace mandat::client {

class Inquiry {
 public:
  // Null: there is nobody to ask.
  explicit Inquiry(std::unique_ptr<MemberTransport> transport) : transport_(std::move(transport)) {}
  Inquiry(const Inquiry&) = delete;
  Inquiry& operator=(const Inquiry&) = delete;

  // Minutes as the server writes them: PDF/A, DOCX, HTML; version 0: the newest that is issued for signing. Some
  // seconds where LibreOffice has to make it first. NOT_FOUND: no such minutes, or not for this person;
  // FAILED_PRECONDITION: the server converts nothing; UNIMPLEMENTED: an older server; DATA_LOSS: it did not come whole.
  [[nodiscard]] absl::StatusOr<std::string> MinutesFile(const v1::GetMinutesFileRequest& request, Timeout timeout);

  // How it stands with mail at the server; for chair and secretary. PERMISSION_DENIED: for nobody else; UNIMPLEMENTED.
  [[nodiscard]] absl::StatusOr<v1::GetMailStatusResponse> MailStatus(Timeout timeout);

  // What is being asked ends with CANCELLED, and so does what is asked from now on.
  void Cancel();

 private:
  class Asked;
  // Keeps the call where Cancel() finds it.
  [[nodiscard]] CallHandle Watch(CallHandle call);
  [[nodiscard]] absl::Status Ready();

  const std::unique_ptr<MemberTransport> transport_;
  std::mutex mutex_;
  bool cancelled_ = false;
  std::set<Call*> going_on_;
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_INQUIRY_H_
