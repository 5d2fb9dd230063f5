// Outgoing mail: what is to be sent for what the log says, sent, and what became of it stated in the log.
//
// For every record that mails go out for, and every person, exactly one mail, ended by its MailOutcome. A mail's way:
// queued (durable) when the record is seen; noted as begun (durable) before it is handed to the mail server; its end
// noted (durable); its end stated in the log; gone from the table. So a crash loses none, and repeats at most one that
// was under way, with the same Message-ID: a mail whose end stayed unknown twice is given up (docs/adr/0011-mail.md).
//
// Driven by whoever owns it: Work() does all there is to do now and says when to call again; it blocks on the mail
// server. One thread calls Work; Status() any. Borrows all that it is given.
#ifndef MANDAT_SERVER_MAIL_MAIL_QUEUE_H_
#define MANDAT_SERVER_MAIL_MAIL_QUEUE_H_

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "mandat/v1/member_service.pb.h"
#include "mandat/v1/statement.pb.h"
#include "server/host/forum_host.h"
#include "server/mail/mail_settings.h"
#include "server/mail/mail_table.h"
#include "server/mail/mail_transport.h"
#include "shared/mail/meeting_mail.h"

namespace mandat::server {

// How long it is tried: longer than a long week-end of the mail server.
inline constexpr std::int64_t kMailLifeMs = std::int64_t{5} * 24 * 3600 * 1000;
// A day's reminders are not sent any more when the server was down for so long after their hour.
inline constexpr std::int64_t kReminderLateMs = std::int64_t{12} * 3600 * 1000;

class MailQueue {
 public:
  struct Parts {
    ForumHost* host = nullptr;
    MailTable* table = nullptr;
    MailTransport* transport = nullptr;
    MailSettings settings;
    // States an act with the log key and waits until it is durable.
    std::function<absl::StatusOr<Answer>(const v1::Statement& act)> state;
    // Issued minutes, or an item's extract of them, as files to attach beside their text; empty function: none.
    // UNAVAILABLE: not now, the mail waits for them.
    std::function<absl::StatusOr<std::vector<mail::Attachment>>(const v1::MinutesDocument& document,
                                                                const domain::ItemId& item)>
        files;
    // An event for the log: its name, and a word that says more. Never anything of a mail.
    std::function<void(const char* event, const std::string& word)> told = [](const char*, const std::string&) {};
  };

  explicit MailQueue(Parts parts) : parts_(std::move(parts)) {}

  // When to be called again; earlier when the log's head moved. `stopping` is asked between mails.
  [[nodiscard]] domain::Time Work(const std::function<bool()>& stopping);
  [[nodiscard]] v1::GetMailStatusResponse Status() const;

 private:
  enum class Sent { kDone, kMailLater, kServerLater };

  [[nodiscard]] domain::Time Now() const { return parts_.host->clock().Now(); }
  [[nodiscard]] domain::Time LogNow() const;
  [[nodiscard]] std::string TokenOf(const mail::MailKey& key) const {
    return mail::TokenOf(key, parts_.table->token_key().bytes());
  }
  [[nodiscard]] absl::Status Collect();
  [[nodiscard]] absl::Status CollectDays();
  [[nodiscard]] absl::Status SendAll(const std::function<bool()>& stopping);
  [[nodiscard]] absl::StatusOr<Sent> SendOne(QueuedMail mail);
  [[nodiscard]] absl::StatusOr<Sent> HandOver(QueuedMail mail, const mail::OutgoingMail& outgoing);
  [[nodiscard]] absl::Status End(QueuedMail mail, v1::MailResult result, const std::string& code);
  [[nodiscard]] absl::Status StateEnd(const QueuedMail& mail);
  // What a distribution sends; nullopt: it is none, or its minutes cannot be read now.
  [[nodiscard]] std::optional<mail::MinutesToSend> MinutesFor(const mail::MailKey& key) const;
  void ReadBounces();
  enum class Bounce { kTaken, kNotOurs, kNotYet };
  [[nodiscard]] Bounce TakeBounce(const std::string& bytes);
  void Trouble(const std::string& words);
  void NoteStatus();

  const Parts parts_;
  // Of the mail server as such.
  int server_failures_ = 0;
  domain::Time server_next_;
  domain::Time bounces_next_;
  mutable std::mutex mutex_;
  v1::GetMailStatusResponse status_;
  std::string told_trouble_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MAIL_MAIL_QUEUE_H_
