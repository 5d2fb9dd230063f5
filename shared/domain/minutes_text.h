// Minutes as text, in Swedish, in the form that such minutes have on paper: head, contents, paragraphs, signatures.
//
// Pure functions of the document; what is not in it (who has signed) is handed in. Thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_MINUTES_TEXT_H_
#define MANDAT_SHARED_DOMAIN_MINUTES_TEXT_H_

#include <string>
#include <vector>

#include "mandat/v1/minutes.pb.h"
#include "shared/domain/state.h"

namespace mandat::domain {

// `version`: the issued version of the document, whose signatures and refusals are printed at the end; null: none yet.
[[nodiscard]] std::string RenderMinutesText(const State& state, const v1::MinutesDocument& document,
                                            const MinutesVersion* version = nullptr);

struct ContentsLine {
  std::string title;
  std::string number;  // "69/24"; empty: not numbered
};
[[nodiscard]] std::vector<ContentsLine> ContentsOf(const v1::MinutesDocument& document);

// One paragraph or sub-item with what identifies the meeting: for whom it is sent to alone. Empty when there is no such
// item.
[[nodiscard]] std::string RenderExtract(const v1::MinutesDocument& document, const ItemId& item);

// What the members of one principal decided, on whose delegation: for its own board ("anmälan av delegationsbeslut").
[[nodiscard]] std::string RenderDelegationReport(const State& state, const v1::MinutesDocument& document,
                                                 const PrincipalId& principal);

// "den 6 september 2024"; the text itself where it is no date.
[[nodiscard]] std::string SwedishDate(const std::string& date);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_MINUTES_TEXT_H_
