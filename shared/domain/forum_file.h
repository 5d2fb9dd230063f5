// A forum file (docs/forecast.md) read into a `Forum`, or the first thing that is wrong with it.
//
// Pure: the text is handed in. Thread-safe. At most 256 KiB; an id is a word of 1-64 characters; at most 16 sides, 50
// areas, 100 principals and 500 mandates; texts of at most 400 characters.
#ifndef MANDAT_SHARED_DOMAIN_FORUM_FILE_H_
#define MANDAT_SHARED_DOMAIN_FORUM_FILE_H_

#include <string>
#include <string_view>
#include <variant>

#include "shared/domain/file_error.h"
#include "shared/domain/forum.h"

namespace mandat::domain {

// `name` is used in the error alone.
[[nodiscard]] std::variant<Forum, FileError> ParseForumFile(std::string_view toml, std::string name);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_FORUM_FILE_H_
