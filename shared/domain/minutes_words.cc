#include "shared/domain/minutes_words.h"

#include <optional>

#include "shared/domain/forum_time.h"

namespace mandat::domain {
namespace {

const char* In(Language language, const char* swedish, const char* english) {
  return language == Language::kEnglish ? english : swedish;
}

}  // namespace

const char* StanceWords(Language language, v1::Stance stance) {
  switch (stance) {
    case v1::STANCE_APPROVE:
      return In(language, "tillstyrker", "approves");
    case v1::STANCE_APPROVE_WITH_RESERVATION:
      return In(language, "tillstyrker med förbehåll", "approves with a reservation");
    case v1::STANCE_REFER_BACK:
      return In(language, "återremitterar", "refers back");
    case v1::STANCE_REJECT:
      return In(language, "avstyrker", "rejects");
    case v1::STANCE_ABSTAIN:
      return In(language, "avstår", "abstains");
    default:
      return In(language, "ställningstagandet visas inte här", "the position is not shown here");
  }
}

const char* ChannelWords(Language language, v1::Channel channel) {
  switch (channel) {
    case v1::CHANNEL_CONVEYED:
      return In(language, "förmedlat av annan ledamot", "conveyed by another member");
    case v1::CHANNEL_EMAIL:
      return In(language, "per e-post till sekreteraren", "by e-mail to the secretary");
    case v1::CHANNEL_MEETING:
      return In(language, "uttalat vid mötet", "stated at the meeting");
    case v1::CHANNEL_OTHER:
      return In(language, "per telefon eller brev till sekreteraren", "by telephone or letter to the secretary");
    default:
      return In(language, "eget ställningstagande i appen", "the member's own position in the app");
  }
}

const char* OutcomeHeading(Language language, v1::Outcome outcome) {
  switch (outcome) {
    case v1::OUTCOME_APPROVED_FOR_SOME:
      return In(language, " för de ledamöter som anges", " for the members that are listed");
    case v1::OUTCOME_REJECTED:
      return In(language, " att avslå förslaget", " to reject the proposal");
    case v1::OUTCOME_REFERRED_BACK:
      return In(language, " att återremittera ärendet", " to refer the matter back");
    case v1::OUTCOME_DEFERRED:
      return In(language, " att ta upp frågan igen", " to take the matter up again");
    case v1::OUTCOME_WITHDRAWN:
      return In(language, ": ärendet har dragits tillbaka", ": the matter has been withdrawn");
    default:
      return "";
  }
}

const char* ClauseWord(Language language) { return In(language, "att", "to"); }

std::string DateWords(Language language, const std::string& date) {
  static constexpr const char* kSwedish[] = {"januari", "februari", "mars",      "april",   "maj",      "juni",
                                             "juli",    "augusti",  "september", "oktober", "november", "december"};
  static constexpr const char* kEnglish[] = {"January", "February", "March",     "April",   "May",      "June",
                                             "July",    "August",   "September", "October", "November", "December"};
  const auto day = Date::Parse(date);
  if (!day) return date;
  const std::string number = std::to_string(day->day()) + " ";
  const std::string year = " " + std::to_string(day->year());
  return language == Language::kEnglish ? number + kEnglish[day->month() - 1] + year
                                        : "den " + number + kSwedish[day->month() - 1] + year;
}

std::string TimeWords(Language language, std::string_view time_zone, Time time) {
  const LocalTime local = LocalOf(time_zone, time);
  return local.day.ToString() + In(language, " kl. ", " at ") + local.TimeOfDay();
}

}  // namespace mandat::domain
