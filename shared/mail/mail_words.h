// What mails say, in the forum's language. Internal to shared/mail. Pure; thread-safe.
#ifndef MANDAT_SHARED_MAIL_MAIL_WORDS_H_
#define MANDAT_SHARED_MAIL_MAIL_WORDS_H_

#include <string>

#include "shared/domain/forum.h"
#include "shared/domain/state.h"

namespace mandat::mail {

// Every text in one language. `%1` is what belongs there.
struct MailWords {
  const char* code;  // "sv"
  const char* greeting;
  const char* notice_subject;
  const char* notice;
  const char* supplement_subject;
  const char* supplement;
  const char* postponed_subject;
  const char* postponed;
  const char* cancelled_subject;
  const char* cancelled;
  const char* remind_answer_subject;
  const char* remind_answer;
  const char* remind_declare_subject;
  const char* remind_declare;
  const char* note;
  const char* when;
  const char* where;
  const char* chair;
  const char* secretary;
  const char* agenda;
  const char* decision;
  const char* information;
  const char* discussion;
  const char* where_to_answer;
  const char* where_papers_are;
  const char* new_notice_follows;
  const char* minutes_subject;
  const char* extract_subject;
  const char* minutes;
  const char* extract;
  const char* reply;
  const char* automatic;
};

[[nodiscard]] const MailWords& WordsIn(domain::Language language);

// "fredag 12 mars 2027 kl. 09.00-12.00".
[[nodiscard]] std::string WhenWords(domain::Language language, const domain::Meeting& meeting);
[[nodiscard]] std::string DayWords(domain::Language language, domain::Date day);

[[nodiscard]] std::string Filled(const char* text, const std::string& one, const std::string& two = "");

}  // namespace mandat::mail

#endif  // MANDAT_SHARED_MAIL_MAIL_WORDS_H_
