// What the state keeps of a meeting's mail: what it goes out for, to whom, and what became of it.
//
// Plain values that only `Apply` changes; included by meeting_state.h. Thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_MAIL_STATE_H_
#define MANDAT_SHARED_DOMAIN_MAIL_STATE_H_

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "shared/domain/ids.h"

namespace mandat::domain {

struct MailAddress {
  std::string name;
  std::string email;
};

// What became of one mail, as the server stated it. A mail that came back later has two: taken, then back.
struct MailEnd {
  PersonId person;        // or else
  std::string recipient;  // of a distribution
  int days_before = 0;    // of a schedule of reminders: of which day
  int about = 0;          // mandat.v1.ReminderSubject
  int result = 0;         // mandat.v1.MailResult
  std::string code;
  Time at;  // when the mail server answered
  StatementId statement;

  bool is_of(const PersonId& whom, const std::string& name, int days, int subject) const {
    return person == whom && recipient == name && days_before == days && about == subject;
  }
};

// A statement that mails go out for.
struct MailCause {
  StatementId statement;
  int act = 0;  // mandat.v1.Statement.act: the field's number
  PersonId author;
  Time at;
  Place place;
  std::vector<PersonId> persons;        // to whom; of a schedule: whoever owes it when its day comes
  std::vector<MailAddress> recipients;  // of a distribution
  ItemId item;                          // of a distribution; empty: the whole
  int version = 0;                      // of a distribution
  std::vector<int> days_before;         // of a schedule
  int about = 0;                        // of a reminder: mandat.v1.ReminderSubject
  std::string note;                     // of a reminder
  std::vector<MailEnd> ends;            // in the log's order
};

struct MeetingMail {
  std::vector<MailCause> causes;                      // in the log's order
  StatementId schedule;                               // the newest SetReminders
  std::map<std::pair<int, PersonId>, Time> reminded;  // of which subject, whom, and when last
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_MAIL_STATE_H_
