// A meeting file (docs/forecast.md) read into the facts that a forecast needs, or the first thing that is wrong with
// it.
//
// Pure: the text is handed in. Thread-safe. At most 256 KiB. Item ids are the items' numbers in decimal.
#ifndef MANDAT_SHARED_DOMAIN_MEETING_FILE_H_
#define MANDAT_SHARED_DOMAIN_MEETING_FILE_H_

#include <string>
#include <string_view>
#include <variant>

#include "shared/domain/file_error.h"
#include "shared/domain/forecast.h"
#include "shared/domain/forum.h"

namespace mandat::domain {

// The ids that the file names are those of `forum`. `name` is used in the error alone.
[[nodiscard]] std::variant<MeetingFacts, FileError> ParseMeetingFile(std::string_view toml, std::string name,
                                                                     const Forum& forum);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_MEETING_FILE_H_
