#include "shared/mail/mail_words.h"

#include <array>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"

namespace mandat::mail {
namespace {

constexpr MailWords kSwedishWords = {
    .code = "sv",
    .greeting = "Hej %1,",
    .notice_subject = "Kallelse: %1 %2",
    .notice = "du kallas till ett sammanträde med %1.",
    .supplement_subject = "Komplettering till kallelsen: %1 %2",
    .supplement = "kallelsen till sammanträdet med %1 har kompletterats.",
    .postponed_subject = "Nytt datum: %1 %2",
    .postponed = "sammanträdet med %1 är flyttat till en annan dag.",
    .cancelled_subject = "Inställt: %1 %2",
    .cancelled = "sammanträdet med %1 är inställt.",
    .remind_answer_subject = "Påminnelse: svara på kallelsen till %1 %2",
    .remind_answer = "du har inte svarat på kallelsen till sammanträdet med %1. Svara i Mandat om du kommer.",
    .remind_declare_subject = "Påminnelse: deklarera inför %1 %2",
    .remind_declare =
        "du har inte tagit ställning till allt som ska beslutas på sammanträdet med %1. Det här återstår:",
    .note = "Meddelande från %1:",
    .when = "Tid: %1",
    .where = "Plats: %1",
    .chair = "Ordförande: %1",
    .secretary = "Sekreterare: %1",
    .agenda = "Föredragningslista",
    .decision = "beslut",
    .information = "information",
    .discussion = "diskussion",
    .where_to_answer = "Svara på kallelsen i Mandat, och anmäl förhinder där så snart du vet.",
    .where_papers_are = "Handlingarna finns i Mandat. De skickas aldrig med e-post.",
    .new_notice_follows = "En ny kallelse kommer. De svar som har lämnats gäller inte längre.",
    .minutes_subject = "Protokoll: %1 %2",
    .extract_subject = "Protokollsutdrag: %1 %2",
    .minutes = "här är det justerade protokollet från sammanträdet med %1 %2.",
    .extract = "här är ett utdrag ur det justerade protokollet från sammanträdet med %1 %2.",
    .reply = "Svar på det här brevet går till sekreteraren.",
    .automatic = "Brevet skickades av Mandat på uppdrag av %1.",
};

constexpr MailWords kEnglishWords = {
    .code = "en",
    .greeting = "Dear %1,",
    .notice_subject = "Notice: %1, %2",
    .notice = "you are called to a meeting of %1.",
    .supplement_subject = "Supplement to the notice: %1, %2",
    .supplement = "there is a supplement to the notice of the meeting of %1.",
    .postponed_subject = "New date: %1, %2",
    .postponed = "the meeting of %1 has been moved to another day.",
    .cancelled_subject = "Cancelled: %1, %2",
    .cancelled = "the meeting of %1 has been cancelled.",
    .remind_answer_subject = "Reminder: answer the notice of %1, %2",
    .remind_answer =
        "you have not answered the notice of the meeting of %1. Please say in Mandat whether you will come.",
    .remind_declare_subject = "Reminder: declare before %1, %2",
    .remind_declare = "you have not declared on everything that is to be decided at the meeting of %1. This is left:",
    .note = "A message from %1:",
    .when = "Time: %1",
    .where = "Place: %1",
    .chair = "Chair: %1",
    .secretary = "Secretary: %1",
    .agenda = "Agenda",
    .decision = "decision",
    .information = "information",
    .discussion = "discussion",
    .where_to_answer = "Answer the notice in Mandat, and say there as soon as you know if you cannot come.",
    .where_papers_are = "The papers are in Mandat. They are never sent by e-mail.",
    .new_notice_follows = "A new notice will follow. Answers that were given do not hold any longer.",
    .minutes_subject = "Minutes: %1, %2",
    .extract_subject = "Extract of the minutes: %1, %2",
    .minutes = "here are the adjusted minutes of the meeting of %1, %2.",
    .extract = "here is an extract of the adjusted minutes of the meeting of %1, %2.",
    .reply = "Replies to this mail go to the secretary.",
    .automatic = "Mandat sent this mail on behalf of %1.",
};

}  // namespace

const MailWords& WordsIn(domain::Language language) {
  return language == domain::Language::kEnglish ? kEnglishWords : kSwedishWords;
}

std::string Filled(const char* text, const std::string& one, const std::string& two) {
  return absl::StrReplaceAll(text, {{"%1", one}, {"%2", two}});
}

std::string DayWords(domain::Language language, domain::Date day) {
  static constexpr std::array kSwedishDays = {"måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"};
  static constexpr std::array kEnglishDays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                              "Friday", "Saturday", "Sunday"};
  static constexpr std::array kSwedishMonths = {"januari", "februari", "mars",      "april",   "maj",      "juni",
                                                "juli",    "augusti",  "september", "oktober", "november", "december"};
  static constexpr std::array kEnglishMonths = {"January", "February", "March",     "April",   "May",      "June",
                                                "July",    "August",   "September", "October", "November", "December"};
  const bool english = language == domain::Language::kEnglish;
  return absl::StrCat((english ? kEnglishDays : kSwedishDays)[day.iso_weekday() - 1], " ", day.day(), " ",
                      (english ? kEnglishMonths : kSwedishMonths)[day.month() - 1], " ", day.year());
}

std::string WhenWords(domain::Language language, const domain::Meeting& meeting) {
  std::string words = DayWords(language, meeting.date);
  if (meeting.start.empty()) return words;
  const bool english = language == domain::Language::kEnglish;
  const auto clock = [&](const std::string& time) { return english ? time : absl::StrReplaceAll(time, {{":", "."}}); };
  absl::StrAppend(&words, english ? ", " : " kl. ", clock(meeting.start));
  if (!meeting.end.empty()) absl::StrAppend(&words, "–", clock(meeting.end));
  return words;
}

}  // namespace mandat::mail
