// The fixed words of minutes, in the languages that a forum may have.
//
// Pure; thread-safe. Where something is not known the words say so.
#ifndef MANDAT_SHARED_DOMAIN_MINUTES_WORDS_H_
#define MANDAT_SHARED_DOMAIN_MINUTES_WORDS_H_

#include <string>
#include <string_view>

#include "mandat/v1/model.pb.h"
#include "shared/domain/forum.h"

namespace mandat::domain {

// "tillstyrker".
[[nodiscard]] const char* StanceWords(Language language, v1::Stance stance);
// How a position came.
[[nodiscard]] const char* ChannelWords(Language language, v1::Channel channel);
// What follows the forum's own words "LSVO beslutar".
[[nodiscard]] const char* OutcomeHeading(Language language, v1::Outcome outcome);
// "att", before each clause.
[[nodiscard]] const char* ClauseWord(Language language);
// "den 6 september 2024"; the text itself where it is no date.
[[nodiscard]] std::string DateWords(Language language, const std::string& date);
// "2024-09-20 kl. 16.00", in the forum's time.
[[nodiscard]] std::string TimeWords(Language language, std::string_view time_zone, Time time);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_MINUTES_WORDS_H_
