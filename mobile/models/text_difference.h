// What differs between two versions of a text, word by word. Pure.
//
// Words are compared as they are written; places are told as numbers of the words, so that a caller knows the pages
// they stand on. Versions that have little in common are not compared word by word: nullopt.
#ifndef MANDAT_MOBILE_MODELS_TEXT_DIFFERENCE_H_
#define MANDAT_MOBILE_MODELS_TEXT_DIFFERENCE_H_

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace mandat::app {

// Words [before_from, before_to) of the old text stand as [after_from, after_to) in the new one.
struct TextChange {
  int before_from = 0;
  int before_to = 0;
  int after_from = 0;
  int after_to = 0;
  friend bool operator==(const TextChange&, const TextChange&) = default;
};

// In order. Changes with fewer than `kJoinWithin` equal words between them are told as one.
[[nodiscard]] std::optional<std::vector<TextChange>> Difference(const QStringList& before, const QStringList& after);

inline constexpr int kJoinWithin = 2;
// Words to take out and put in, at most.
inline constexpr int kMostEdits = 2000;

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_TEXT_DIFFERENCE_H_
