// A Maildir that the site's mail system delivers mails to: what is new in it, and what was dealt with.
//
// Blocking; one thread. Failures: absl::Status with the path and the system's words.
#ifndef MANDAT_SERVER_MAIL_MAILDIR_H_
#define MANDAT_SERVER_MAIL_MAILDIR_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace mandat::server {

class Maildir {
 public:
  explicit Maildir(std::string path) : path_(std::move(path)) {}

  // FAILED_PRECONDITION unless it is one, and mails may be taken out of it.
  [[nodiscard]] absl::Status Check() const;
  // Names of what is in new/, oldest name first, at most `most`.
  [[nodiscard]] absl::StatusOr<std::vector<std::string>> New(std::size_t most) const;
  [[nodiscard]] absl::StatusOr<std::string> Read(const std::string& name, std::size_t limit) const;
  // Moves it to cur/, marked as seen; what was not understood stays unseen there, for people.
  [[nodiscard]] absl::Status MoveToCur(const std::string& name, bool seen) const;

 private:
  const std::string path_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MAIL_MAILDIR_H_
