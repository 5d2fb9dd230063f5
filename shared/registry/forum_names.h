// The principals and subject areas of a forum, by what a cell calls them. What is not theirs is never taken for one of
// theirs: a slip of the pen is only told as that. Internal to the folder. Pure; thread-safe.
#ifndef MANDAT_SHARED_REGISTRY_FORUM_NAMES_H_
#define MANDAT_SHARED_REGISTRY_FORUM_NAMES_H_

#include <string>
#include <string_view>

#include "shared/domain/forum.h"

namespace mandat::registry {

// By id, by name, or by the name's beginning where that tells: "Karlskrona" for "Karlskrona kommun". Upper and lower
// case are one. Of those that have had one name, at different times, the one that is in force `on` that day is meant,
// or the last. Null: none, or the beginning of several names.
[[nodiscard]] const domain::Principal* PrincipalOf(const domain::Forum& forum, std::string_view text, domain::Date on);
// By id, or by its name in either language.
[[nodiscard]] const domain::SubjectArea* AreaOf(const domain::Forum& forum, std::string_view text, domain::Date on);

// What PrincipalOf() and AreaOf() know it by: its name, or its id where the name means another.
[[nodiscard]] std::string WordFor(const domain::Forum& forum, const domain::Principal& principal, domain::Date on);
[[nodiscard]] std::string WordFor(const domain::Forum& forum, const domain::SubjectArea& area, domain::Date on);

// All of the forum's, in its order: "Karlshamns kommun, Karlskrona kommun".
[[nodiscard]] std::string PrincipalNames(const domain::Forum& forum);
[[nodiscard]] std::string AreaNames(const domain::Forum& forum);

// Those that `text`, which is none of them, may be meant for: what they are called begins alike, or differs by a letter
// (by two in words of eight letters and more). Empty: none.
[[nodiscard]] std::string PrincipalsLike(const domain::Forum& forum, std::string_view text);
[[nodiscard]] std::string AreasLike(const domain::Forum& forum, std::string_view text);

}  // namespace mandat::registry

#endif  // MANDAT_SHARED_REGISTRY_FORUM_NAMES_H_
