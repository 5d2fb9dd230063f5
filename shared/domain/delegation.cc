#include "shared/domain/delegation.h"

#include <map>
#include <set>
#include <utility>

namespace mandat::domain {
namespace {

class Delegations {
 public:
  Delegations(const State& state, const Meeting& meeting, const PrincipalId& principal) {
    for (const Mandate& mandate : state.RegisterOf(meeting)) {
      if (mandate.principal == principal) own_.emplace(mandate.id.value(), mandate);
    }
  }

  void Add(const v1::MinutesParagraph& paragraph, const std::string& label) {
    if (!paragraph.has_decision()) return;
    const v1::MinutesDecision& decision = paragraph.decision();
    if (decision.outcome() == v1::OUTCOME_DEFERRED || decision.outcome() == v1::OUTCOME_WITHDRAWN) return;
    DelegatedDecision delegated{label, ItemId(paragraph.item()), paragraph.title(), decision.outcome(),
                                {},    DecidedBy(decision)};
    if (delegated.decided_by.empty()) return;
    delegated.clauses.assign(decision.clauses().begin(), decision.clauses().end());
    result_.push_back(std::move(delegated));
  }

  std::vector<DelegatedDecision> Take() { return std::move(result_); }

 private:
  std::vector<Delegate> DecidedBy(const v1::MinutesDecision& decision) const {
    std::map<std::string, const v1::MinutesPosition*> took_part;  // null: by being there
    for (const std::string& mandate : decision.present_mandates()) took_part.emplace(mandate, nullptr);
    for (const v1::MinutesPosition& position : decision.positions()) {
      if (position.counted()) took_part[position.mandate()] = &position;
    }
    const std::set<std::string> bound(decision.bound_mandates().begin(), decision.bound_mandates().end());
    const std::set<std::string> recused(decision.recused().begin(), decision.recused().end());
    std::vector<Delegate> delegates;
    for (const auto& [mandate, position] : took_part) {
      const auto mine = own_.find(mandate);
      if (mine == own_.end() || recused.contains(mandate)) continue;
      if (decision.outcome() == v1::OUTCOME_APPROVED_FOR_SOME && !bound.contains(mandate)) continue;
      Delegate delegate{mine->second.id, mine->second.title, mine->second.basis};
      if (position != nullptr) {
        delegate.stance = position->stance();
        delegate.channel = position->channel();
      }
      delegates.push_back(std::move(delegate));
    }
    return delegates;
  }

  std::map<std::string, Mandate> own_;
  std::vector<DelegatedDecision> result_;
};

}  // namespace

std::vector<DelegatedDecision> DelegatedDecisionsOf(const State& state, const v1::MinutesDocument& document,
                                                    const PrincipalId& principal) {
  const Meeting* meeting = state.FindMeeting(MeetingId(document.meeting()));
  if (meeting == nullptr || state.FindPrincipal(principal) == nullptr) return {};
  Delegations delegations(state, *meeting, principal);
  for (const v1::MinutesParagraph& paragraph : document.paragraphs()) {
    delegations.Add(paragraph, paragraph.number());
    for (const v1::MinutesParagraph& sub_item : paragraph.sub_items())
      delegations.Add(sub_item, paragraph.number() + " " + sub_item.letter());
  }
  return delegations.Take();
}

}  // namespace mandat::domain
