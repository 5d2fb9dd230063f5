// What the server must remember of outgoing mail and that the log does not say: which mails wait, how often each was
// tried and when it is tried again, and which were under way.
//
// In `mail.db`, SQLCipher, beside the log. A mail is queued once, when the log's record that it goes out for is looked
// at for the first time; it leaves when its MailOutcome stands in the log. A table that is new begins at the log's end:
// nothing that lies before is mailed. Thread-safe. Failures: absl::Status from the disk. Times in milliseconds since
// 1970.
#ifndef MANDAT_SERVER_MAIL_MAIL_TABLE_H_
#define MANDAT_SERVER_MAIL_MAIL_TABLE_H_

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/domain/ids.h"
#include "shared/mail/mail_id.h"
#include "shared/vault/database.h"
#include "shared/vault/secret_bytes.h"

namespace mandat::server {

struct QueuedMail {
  mail::MailKey key;
  domain::Time queued;
  domain::Time next_try;
  int tries = 0;  // that the mail server answered with "later"
  // Tries that were begun and whose end is not known: the process ended, or the connection broke after all was sent.
  int open_tries = 0;
  // What became of it, as long as the log does not say so: a mandat.v1.MailResult; 0: nothing yet.
  int result = 0;
  std::string code;
  domain::Time ended;
};

class MailTable {
 public:
  // `key` is the database key (32 bytes), borrowed for the call. `vfs`: for fault tests.
  [[nodiscard]] static absl::StatusOr<std::unique_ptr<MailTable>> Open(const std::string& directory,
                                                                       const vault::SecretBytes& key,
                                                                       const std::string& vfs = "");

  // Of mails' tokens (mail_id.h): follows from the database key, so that mails of before a loss of the table are known.
  [[nodiscard]] const vault::SecretBytes& token_key() const { return token_key_; }
  // The last record that was looked at; nullopt: the table is new.
  [[nodiscard]] absl::StatusOr<std::optional<domain::Place>> LookedUntil();
  // Queues what is not queued, and notes how far the log was looked at, in one step.
  [[nodiscard]] absl::Status Queue(const std::vector<QueuedMail>& mails, const domain::Place& looked_until);
  // The same for the reminders of one day of a schedule; false: that day was queued before, nothing happens.
  [[nodiscard]] absl::StatusOr<bool> QueueDay(const domain::StatementId& schedule, int days_before,
                                              const std::vector<QueuedMail>& mails);
  // All that wait, by when they are to be tried.
  [[nodiscard]] absl::StatusOr<std::vector<QueuedMail>> Waiting();
  // Everything but the key.
  [[nodiscard]] absl::Status Update(const QueuedMail& mail);
  [[nodiscard]] absl::Status Remove(const mail::MailKey& key);

 private:
  MailTable(std::unique_ptr<vault::Database> database, vault::SecretBytes token_key)
      : database_(std::move(database)), token_key_(std::move(token_key)) {}
  [[nodiscard]] absl::Status Insert(const std::vector<QueuedMail>& mails);

  std::mutex mutex_;
  std::unique_ptr<vault::Database> database_;
  const vault::SecretBytes token_key_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MAIL_MAIL_TABLE_H_
