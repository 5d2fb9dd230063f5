#include "shared/domain/sitting_rules.h"

#include <algorithm>

#include "mandat/v1/model.pb.h"
#include "shared/domain/text_hash.h"

namespace mandat::domain {
namespace {

constexpr std::string_view kSaidTag{"mandat/said/v1\0", 15};

}  // namespace

std::vector<StandingItem> MissingStandingItems(const Meeting& meeting) {
  std::vector<StandingItem> missing;
  for (const StandingItem& standing : meeting.rules.standing_items) {
    const bool there = std::any_of(meeting.items.begin(), meeting.items.end(),
                                   [&](const AgendaItem& item) { return item.title == standing.title; });
    if (!there) missing.push_back(standing);
  }
  return missing;
}

NoticeDoubts DoubtsBeforeNotice(const Meeting& meeting) {
  NoticeDoubts doubts;
  doubts.agenda_not_settled = !meeting.agenda.is_settled();
  doubts.missing = MissingStandingItems(meeting);
  for (const AgendaItem& item : meeting.items) {
    if (item.is_decision && item.revisions.empty()) doubts.without_proposal.push_back(item.id);
  }
  return doubts;
}

bool IsNoticeInTime(const Meeting& meeting, Date day) {
  return meeting.kind == v1::MEETING_KIND_SPECIAL_EVENT || day <= meeting.deadlines.notice;
}

std::vector<Voice> VoicesPresent(const State& state, const Meeting& meeting, const AgendaItem& item) {
  std::vector<Voice> voices;
  for (const Mandate& mandate : state.RegisterOf(meeting)) {
    if (!mandate.ActiveOn(meeting.date)) continue;
    const auto there = item.attendance.find(mandate.id);
    if (there == item.attendance.end() || !there->second.present) continue;
    if (!there->second.by_substitute) {
      if (!IsRecused(item, mandate.holder)) voices.push_back({mandate.id, mandate.holder, mandate.holder, false});
      continue;
    }
    const Nomination* substitute = ActingSubstitute(meeting, item.id, mandate.id);
    if (substitute != nullptr && meeting.rules.substitute_counts.contains(item.decision_class))
      voices.push_back({mandate.id, mandate.holder, substitute->person, true});
  }
  return voices;
}

StatementId SaidPositionId(const StatementId& declaration, const MandateId& mandate) {
  std::string bytes(kSaidTag);
  bytes += declaration.view();
  bytes += mandate.value();
  return *StatementId::FromBytes(Sha256(bytes).view().substr(0, StatementId::kSize));
}

std::vector<const Position*> AdvancePositions(const State& state, const Meeting& meeting, const AgendaItem& item) {
  std::vector<const Position*> result;
  for (const auto& [mandate, words] : item.in_force) {
    const Position* speaking = SpeakingPosition(state, meeting, item, mandate);
    if (speaking != nullptr && speaking->channel != Channel::kMeeting) result.push_back(speaking);
  }
  return result;
}

bool TakesDecision(int outcome) { return outcome != v1::OUTCOME_DEFERRED && outcome != v1::OUTCOME_WITHDRAWN; }

std::optional<ItemForecast> ForecastItem(const State& state, const Meeting& meeting, const ItemId& item) {
  for (ItemForecast& forecast : ForecastMeeting(state, meeting)) {
    if (forecast.item == item) return std::move(forecast);
  }
  return std::nullopt;
}

std::string GuestKey(const PersonId& person, const std::string& name, const std::string& organisation) {
  // A person's id is a word, without a line break.
  return person.empty() ? "\n" + name + "\n" + organisation : person.value();
}

const Conveyance* ConveyanceOf(const Meeting& meeting, const MandateId& mandate, const PersonId& conveyor) {
  for (auto entry = meeting.conveyances.rbegin(); entry != meeting.conveyances.rend(); ++entry) {
    if (entry->mandate == mandate && entry->conveyor == conveyor) return &*entry;
  }
  return nullptr;
}

}  // namespace mandat::domain
