// The mail for a cause and a person, composed of what the log knows: its text in the forum's language, and the meeting
// for the calendar.
//
// It never holds papers, positions, names of papers, nor why a meeting was moved or cancelled: mail is read on the way.
// Of the agenda each reads what the log lets them read (shared/domain/visibility.h): an invited expert their own items.
// The one document that goes out by mail is adjusted minutes, to whom they are distributed. Pure; thread-safe on a
// state that nobody changes.
#ifndef MANDAT_SHARED_MAIL_MEETING_MAIL_H_
#define MANDAT_SHARED_MAIL_MEETING_MAIL_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "mandat/v1/minutes.pb.h"
#include "shared/domain/state.h"
#include "shared/mail/mail_id.h"
#include "shared/mail/write_mail.h"

namespace mandat::mail {

// To whom it goes: empty when the register, or the distribution, has no address that a mail server takes.
[[nodiscard]] Mailbox RecipientOf(const domain::State& state, const MailKey& key);

// What a distribution sends.
struct MinutesToSend {
  v1::MinutesDocument document;
  std::vector<Attachment> files;
};

// The Message-ID is the caller's to set: it has the key of mails' tokens (mail_id.h).
// `sender`: what the site's mails come from; replies go to the meeting's secretary, where the register has an address.
// NOT_FOUND: no mail goes out for that cause, or there is no address. FAILED_PRECONDITION: it is a distribution and
// `minutes` is null.
[[nodiscard]] absl::StatusOr<OutgoingMail> ComposeMail(const domain::State& state, const MailKey& key,
                                                       const Mailbox& sender, const MinutesToSend* minutes,
                                                       domain::Time now);

// The event's id in everybody's calendar, and how often it has changed.
[[nodiscard]] std::string CalendarUid(const domain::Meeting& meeting);
[[nodiscard]] int CalendarSequence(const domain::Meeting& meeting);

}  // namespace mandat::mail

#endif  // MANDAT_SHARED_MAIL_MEETING_MAIL_H_
