// Rules of a meeting that several subjects ask: who is there to speak, what a secretary should be told, what was said
// in advance.
//
// Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_SITTING_RULES_H_
#define MANDAT_SHARED_DOMAIN_SITTING_RULES_H_

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/positions.h"
#include "shared/domain/state.h"

namespace mandat::domain {

// ---- Agenda --------------------------------------------------------------------------------------------------------

// The standing items of the meeting's rules that no item of its agenda has the title of.
[[nodiscard]] std::vector<StandingItem> MissingStandingItems(const Meeting& meeting);

// What a secretary is told before the notice goes out; sending it is possible all the same.
struct NoticeDoubts {
  bool agenda_not_settled = false;  // by the chair, since its newest change
  std::vector<StandingItem> missing;
  std::vector<ItemId> without_proposal;  // decision items
  bool any() const { return agenda_not_settled || !missing.empty() || !without_proposal.empty(); }
};
[[nodiscard]] NoticeDoubts DoubtsBeforeNotice(const Meeting& meeting);
// Whether a notice that is sent on `day` keeps the meeting's deadline for it. For a special event there is none.
[[nodiscard]] bool IsNoticeInTime(const Meeting& meeting, Date day);

// ---- At the meeting ------------------------------------------------------------------------------------------------

// A counted mandate that is there at an item, by its holder or by the substitute that acts for it.
struct Voice {
  MandateId mandate;
  PersonId holder;
  PersonId speaker;
  bool by_substitute = false;
};
[[nodiscard]] std::vector<Voice> VoicesPresent(const State& state, const Meeting& meeting, const AgendaItem& item);

// The id of the position that a DeclareForPresent gives a mandate, so that its holder can contest that one: the first
// 16 bytes of SHA-256("mandat/said/v1\\0" || statement id || mandate). See docs/spec/ledger.md.
[[nodiscard]] StatementId SaidPositionId(const StatementId& declaration, const MandateId& mandate);

// What is read out when the meeting comes to an item: the words that speak for their mandates and were given in advance
// or brought by somebody, in order of mandates.
[[nodiscard]] std::vector<const Position*> AdvancePositions(const State& state, const Meeting& meeting,
                                                            const AgendaItem& item);

// Whether the outcome (mandat.v1.Outcome) takes a decision, so that the rule of the item's class has to allow it. To
// defer and to withdraw do not: that is what is done when it does not.
[[nodiscard]] bool TakesDecision(int outcome);

// The item's forecast now; none for what is no decision item.
[[nodiscard]] std::optional<ItemForecast> ForecastItem(const State& state, const Meeting& meeting, const ItemId& item);

// What makes a guest the same one.
[[nodiscard]] std::string GuestKey(const PersonId& person, const std::string& name, const std::string& organisation);

// The newest request of the mandate to that person; null when there is none.
[[nodiscard]] const Conveyance* ConveyanceOf(const Meeting& meeting, const MandateId& mandate,
                                             const PersonId& conveyor);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_SITTING_RULES_H_
