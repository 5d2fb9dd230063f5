// Mail as the log knows it: to whom a notice goes, who owes an answer or a declaration, what became of a mail.
//
// Pure functions of the state; thread-safe on a state that nobody changes.
#ifndef MANDAT_SHARED_DOMAIN_MAIL_H_
#define MANDAT_SHARED_DOMAIN_MAIL_H_

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "mandat/v1/model.pb.h"
#include "shared/domain/state.h"

namespace mandat::domain {

// Nobody is reminded of the same again within this time.
inline constexpr std::int64_t kBetweenRemindersMs = std::int64_t{12} * 3600 * 1000;

// Who is called to the meeting: the holders of its active mandates, its chair and secretary, the forum's adjuncts,
// substitutes who have accepted and invited experts; each once, sorted.
[[nodiscard]] std::vector<PersonId> WhoIsCalled(const State& state, const Meeting& meeting);

// A notice has gone out, to the meeting's day or to one that it was moved away from: they expect it, and are told of
// what becomes of it.
[[nodiscard]] bool HasBeenCalled(const Meeting& meeting);

// Whether it calls one person more to a meeting whose notice has gone out: a substitute who accepts, an invited expert.
// `act`: the number of mandat.v1.Statement.act. They get the notice then.
[[nodiscard]] bool IsLateCall(int act);

// Who is to declare for the mandate on the item now: its holder, or the substitute who acts there; empty: nobody, since
// it is done, decided or not to be declared on.
[[nodiscard]] PersonId WhoDeclares(const State& state, const Meeting& meeting, const AgendaItem& item,
                                   const Mandate& mandate);
// Holders who have not answered the notice; or who is to declare on some item.
[[nodiscard]] std::set<PersonId> WhoOwes(const State& state, const Meeting& meeting, v1::ReminderSubject about);

// When the person may be reminded of it again; zero: at once.
[[nodiscard]] Time MayBeRemindedAgain(const Meeting& meeting, v1::ReminderSubject about, const PersonId& person);

struct CauseOfMail {
  const Meeting* meeting = nullptr;
  const MailCause* cause = nullptr;
};
// Both null when no mail goes out for that statement, or it is not known here.
[[nodiscard]] CauseOfMail FindMailCause(const State& state, const StatementId& statement);
// What is known last of the mail; null: nothing yet.
[[nodiscard]] const MailEnd* EndOfMail(const MailCause& cause, const PersonId& person, const std::string& recipient,
                                       int days_before = 0, int about = 0);

// "accepted", "refused", "bounced", "given_up"; empty: unspecified.
[[nodiscard]] const char* MailResultWord(int result);

// An address that a mail server takes without extensions: one @, no comments or quotes, ASCII, at most 254 characters.
[[nodiscard]] bool IsMailAddress(std::string_view text);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_MAIL_H_
