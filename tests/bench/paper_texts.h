// Texts of papers to be measured with, of the length and the spread of words that papers have, and what is typed to
// find them. The same in every run. Plain functions; UTF-8.
#ifndef MANDAT_TESTS_BENCH_PAPER_TEXTS_H_
#define MANDAT_TESTS_BENCH_PAPER_TEXTS_H_

#include <string>
#include <vector>

namespace mandat::bench {

inline constexpr int kPagesOfPaper = 8;
// Of the one that is scrolled through.
inline constexpr int kPagesOfLongPaper = 100;

// `count` papers of `pages` pages of 350 words; no two are alike.
[[nodiscard]] std::vector<std::vector<std::string>> PaperTexts(int count, int pages = kPagesOfPaper);

// What stands in the field after each key while these words are typed, beginning with `from` letters.
[[nodiscard]] std::vector<std::string> Typed(const std::vector<std::string>& words, std::size_t from);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_PAPER_TEXTS_H_
