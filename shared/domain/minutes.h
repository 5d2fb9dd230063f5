// The minutes of a meeting as a structured document, and what is asked of them.
//
// `MinutesOf` is a pure function of the state and of what the secretary writes; the document is serialised once, when
// it is issued. How it reads as text: minutes_text.h. Thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_MINUTES_H_
#define MANDAT_SHARED_DOMAIN_MINUTES_H_

#include <map>
#include <string>
#include <vector>

#include "mandat/v1/minutes.pb.h"
#include "shared/domain/officers.h"
#include "shared/domain/state.h"

namespace mandat::domain {

// What the state does not know.
struct MinutesOptions {
  int version = 1;
  std::map<ItemId, std::string> texts;  // what was said, in the secretary's words
  ItemId only_item;                     // an immediate adjustment: this paragraph alone
  std::string change;                   // from version 2 on
  v1::Checkpoint checkpoint;            // of the log that the state is the fold of
};
[[nodiscard]] v1::MinutesDocument MinutesOf(const State& state, const Meeting& meeting, const MinutesOptions& options);

// Who chaired and who kept the minutes, and the adjusters, each person once. `only`: of that paragraph by itself.
[[nodiscard]] std::vector<PersonId> SignersOf(const State& state, const Meeting& meeting, const ItemId& only = {});
// Whether the person is asked to sign the whole as one who chaired or kept the minutes.
[[nodiscard]] bool SignsByOffice(const State& state, const Meeting& meeting, const PersonId& person);

// Null when there is none. `item` is empty for the whole.
[[nodiscard]] const MinutesVersion* FindVersion(const Meeting& meeting, const ItemId& item, int version);
// The newest version that is issued for signing.
[[nodiscard]] const MinutesVersion* VersionForSigning(const Meeting& meeting, const ItemId& item);
// Whether the whole, or the paragraph by itself, is adjusted: what was said there can no longer be contested.
[[nodiscard]] bool IsAdjusted(const Meeting& meeting, const AgendaItem& item);
// What the signer's next answer takes the place of: a refusal, and what was entered of a signing service for the signer,
// who may say otherwise. What is `entered` takes the place of a refusal alone, while the minutes are not adjusted. Null:
// there is nothing that gives way.
[[nodiscard]] const MinutesAnswer* AnswerThatGivesWay(const MinutesVersion& version, const PersonId& signer,
                                                      bool entered);
// A signature at a signing service that somebody entered for a person, who is told of it and may answer otherwise (SignMinutes,
// RefuseToSignMinutes).
struct EnteredSignature {
  MeetingId meeting;
  ItemId item;  // empty: the whole
  int version = 0;
  const MinutesAnswer* answer = nullptr;
};
// Of versions that are not replaced; by meeting. Entered by the person themselves: none.
[[nodiscard]] std::vector<EnteredSignature> SignaturesEnteredFor(const State& state, const PersonId& person);
[[nodiscard]] bool IsAdjuster(const Meeting& meeting, const PersonId& person);
// Who would adjust for the mandate: its holder, or the substitute where that alone was there; empty when nobody is.
[[nodiscard]] PersonId AdjusterFor(const State& state, const Meeting& meeting, const MandateId& mandate);

// ---- Assignments ---------------------------------------------------------------------------------------------------

// Those that are open, by due day (named day or meeting's day; those without last), then id.
[[nodiscard]] std::vector<const Assignment*> OpenAssignments(const State& state);
// Those of them to be answered for at the meeting: due at it, or on a day until its own.
[[nodiscard]] std::vector<const Assignment*> AssignmentsDueAt(const State& state, const Meeting& meeting);
// The day named, or that of the meeting named.
[[nodiscard]] std::optional<Date> DueDayOf(const State& state, const Assignment& assignment);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_MINUTES_H_
