// The paragraphs of the minutes: numbers that run through the calendar year, never per meeting and never reused.
//
// A top-level item has a number, its sub-items share it. It gets the year's next one when it, or a sub-item, is first
// started or decided at the open meeting; the rest in the agenda's order when the meeting closes. The year is that of
// the meeting's date; its first number is 1, or the rules' `next_paragraph` in the year that this names. On a replica
// from which meetings are hidden no number is known. Pure; thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_PARAGRAPHS_H_
#define MANDAT_SHARED_DOMAIN_PARAGRAPHS_H_

#include <optional>
#include <string>
#include <string_view>

#include "shared/domain/state.h"

namespace mandat::domain {

// "69/24".
struct ParagraphNumber {
  int number = 0;
  int year = 0;  // 2024
  [[nodiscard]] std::string ToString() const;
};
// nullopt for anything else than that form, number and year from 1.
[[nodiscard]] std::optional<ParagraphNumber> ParseParagraph(std::string_view text);

// For Apply of what starts or decides an item: gives the item's paragraph its number unless it has one.
void NumberParagraph(State& state, Meeting& meeting, const AgendaItem& item);
// For Apply of the meeting's closing.
void NumberRemainingParagraphs(State& state, Meeting& meeting);

// The number of the item's paragraph; nullopt: none yet, or not known here.
[[nodiscard]] std::optional<ParagraphNumber> ParagraphOf(const State& state, const Meeting& meeting,
                                                         const AgendaItem& item);
// "69/24", of a sub-item "76/24 a"; before there is a number the agenda's, "8 a".
[[nodiscard]] std::string ParagraphLabel(const State& state, const Meeting& meeting, const AgendaItem& item);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_PARAGRAPHS_H_
