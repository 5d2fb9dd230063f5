#include "shared/domain/positions.h"

#include <algorithm>
#include <tuple>

#include "shared/domain/item_forecasts.h"
#include "shared/domain/nominations.h"

namespace mandat::domain {
namespace {

bool IsDuring(const Meeting& meeting) {
  return meeting.phase == MeetingPhase::kOpen || meeting.phase == MeetingPhase::kClosed;
}

// The mandate as the meeting's register has it.
const Mandate* RegisteredMandate(const State& state, const Meeting& meeting, const MandateId& mandate) {
  if (meeting.phase == MeetingPhase::kClosed) {
    for (const Mandate& candidate : meeting.register_at_close) {
      if (candidate.id == mandate) return &candidate;
    }
  }
  return state.MandateOn(mandate, meeting.date);
}

bool IsThere(const AgendaItem& item, const MandateId& mandate, bool by_substitute) {
  const auto found = item.attendance.find(mandate);
  return found != item.attendance.end() && found->second.present && found->second.by_substitute == by_substitute;
}

// Whether the word comes from who may speak for the mandate now: the holder of today, not an earlier one; the
// substitute that acts, not one that was revoked. Recusals are judged apart.
bool IsFromWhoSpeaks(const Meeting& meeting, const AgendaItem& item, const Mandate& mandate, const Position& position) {
  if (!position.by_substitute) return position.holder == mandate.holder;
  const Nomination* substitute = ActingSubstitute(meeting, item.id, position.mandate);
  return substitute != nullptr && substitute->person == position.speaker();
}

// A word that came after the opening counts when the chair admits it, or when who spoke it is there: then it is no word
// from outside.
bool CameTooLate(const AgendaItem& item, const Position& position) {
  return position.late && !position.admitted && !IsThere(item, position.mandate, position.by_substitute);
}

bool IsValid(const Meeting& meeting, const AgendaItem& item, const Mandate& mandate, const Position& position) {
  if (!mandate.ActiveOn(meeting.date) || !IsFromWhoSpeaks(meeting, item, mandate, position)) return false;
  if (position.revision != item.current_revision() || position.contested || position.author_device_lost) return false;
  if (CameTooLate(item, position)) return false;
  if (position.by_substitute) return meeting.rules.substitute_counts.contains(item.decision_class);
  if (IsRecused(item, mandate.holder)) return false;
  return position.channel != Channel::kMeeting || (IsDuring(meeting) && IsThere(item, mandate.id, false));
}

// Own word, substitute's word, word that another brought.
int LevelOf(const Position& position) {
  const bool first_hand = position.channel == Channel::kApp || position.channel == Channel::kMeeting;
  if (!first_hand) return 1;
  return position.by_substitute ? 2 : 3;
}

void AddAnswers(const Meeting& meeting, const std::vector<Mandate>& mandates, MeetingFacts& facts) {
  for (const auto& [id, answer] : meeting.answers) {
    const auto mandate =
        std::find_if(mandates.begin(), mandates.end(), [&id = id](const Mandate& m) { return m.id == id; });
    // An earlier holder's plans say nothing about today's.
    const PersonId& speaker = answer.entered ? answer.entered->stated_by : answer.author;
    if (mandate == mandates.end() || mandate->holder != speaker) continue;
    facts.attendance.push_back({id, answer.attending ? answer.items : std::vector<ItemId>(), !answer.attending, false});
  }
}

void AddAttendance(const std::vector<const AgendaItem*>& items, MeetingFacts& facts) {
  std::map<std::pair<MandateId, bool>, std::vector<ItemId>> rows;
  for (const AgendaItem* item : items) {
    for (const auto& [mandate, attendance] : item->attendance) {
      if (attendance.present) rows[{mandate, attendance.by_substitute}].push_back(item->id);
    }
  }
  for (auto& [key, there] : rows) facts.attendance.push_back({key.first, std::move(there), false, key.second});
}

// Item by item, because a substitute may be recused on some and a decided item keeps the one that acted on it.
void AddSubstitutes(const Meeting& meeting, const std::vector<const AgendaItem*>& items, MeetingFacts& facts) {
  for (const Nomination& nomination : meeting.nominations) {
    std::vector<ItemId> acts;
    std::vector<ItemId> may_come;
    const bool open = nomination.state == NominationState::kAsked || nomination.state == NominationState::kQueued;
    for (const AgendaItem* item : items) {
      if (IsRecused(*item, nomination.person)) continue;
      if (ActsOn(nomination, *item)) {
        acts.push_back(item->id);
      } else if (open && nomination.covers(item->id)) {
        may_come.push_back(item->id);
      }
    }
    // No items would mean all of them.
    if (!acts.empty()) {
      facts.substitutes.push_back(
          {nomination.mandate, nomination.person, SubstituteFacts::State::kAccepted, std::move(acts)});
    }
    if (!may_come.empty()) {
      facts.substitutes.push_back(
          {nomination.mandate, nomination.person, SubstituteFacts::State::kNominated, std::move(may_come)});
    }
  }
}

void AddRecusals(const AgendaItem& item, const std::vector<Mandate>& mandates, MeetingFacts& facts) {
  for (const Mandate& mandate : mandates) {
    if (IsRecused(item, mandate.holder)) facts.recusals.push_back({mandate.id, item.id});
  }
}

void AddPositions(const Meeting& meeting, const AgendaItem& item, const std::vector<Mandate>& mandates,
                  MeetingFacts& facts) {
  for (const Mandate& mandate : mandates) {
    const auto found = item.in_force.find(mandate.id);
    if (found == item.in_force.end()) continue;
    for (std::uint32_t index : found->second) {
      const Position& position = item.positions[index];
      if (!IsFromWhoSpeaks(meeting, item, mandate, position)) continue;
      PositionFacts row;
      row.mandate = mandate.id;
      row.item = item.id;
      row.stance = position.stance;
      row.channel = position.channel;
      row.revision = position.revision;
      row.by_substitute = position.by_substitute;
      row.contested = position.contested || position.author_device_lost;
      row.late = CameTooLate(item, position);
      facts.positions.push_back(std::move(row));
    }
  }
}

// What is said of those items, and of everybody who is to come.
MeetingFacts FactsOfItems(const Meeting& meeting, const std::vector<Mandate>& mandates,
                          const std::vector<const AgendaItem*>& items) {
  MeetingFacts facts;
  facts.date = meeting.date;
  facts.phase = IsDuring(meeting) ? Phase::kDuring : Phase::kBefore;
  if (facts.phase == Phase::kBefore) {
    AddAnswers(meeting, mandates, facts);
  } else {
    AddAttendance(items, facts);
  }
  AddSubstitutes(meeting, items, facts);
  for (const AgendaItem* item : items) {
    ItemFacts row;
    row.id = item->id;
    row.number = item->number;
    row.letter = item->letter;
    row.is_decision = item->is_decision;
    row.decision_class = item->decision_class;
    row.areas = item->areas;
    row.principals = item->principals;
    row.revision = item->current_revision();
    facts.items.push_back(std::move(row));
    AddRecusals(*item, mandates, facts);
    AddPositions(meeting, *item, mandates, facts);
  }
  return facts;
}

std::vector<const AgendaItem*> AllItems(const Meeting& meeting) {
  std::vector<const AgendaItem*> items;
  for (const AgendaItem& item : meeting.items) items.push_back(&item);
  return items;
}

}  // namespace

bool IsRecused(const AgendaItem& item, const PersonId& person) {
  return !person.empty() && std::any_of(item.recusals.begin(), item.recusals.end(),
                                        [&](const Recusal& recusal) { return recusal.person == person; });
}

const Nomination* ActingSubstitute(const Meeting& meeting, const ItemId& item, const MandateId& mandate) {
  const AgendaItem* found = meeting.FindItem(item);
  if (found == nullptr) return nullptr;
  for (const Nomination& nomination : meeting.nominations) {
    if (nomination.mandate == mandate && ActsOn(nomination, *found) && !IsRecused(*found, nomination.person))
      return &nomination;
  }
  return nullptr;
}

const Position* SpeakingPosition(const State& state, const Meeting& meeting, const AgendaItem& item,
                                 const MandateId& mandate) {
  const auto words = item.in_force.find(mandate);
  if (words == item.in_force.end()) return nullptr;
  const Mandate* registered = RegisteredMandate(state, meeting, mandate);
  if (registered == nullptr) return nullptr;
  const Position* best = nullptr;
  const auto rank = [](const Position& position) {
    return std::make_tuple(LevelOf(position), position.given_at, position.place);
  };
  for (std::uint32_t index : words->second) {
    const Position& candidate = item.positions[index];
    if (!IsValid(meeting, item, *registered, candidate)) continue;
    if (best == nullptr || rank(*best) < rank(candidate)) best = &candidate;
  }
  return best;
}

const Position* StalePosition(const Meeting& /*meeting*/, const AgendaItem& item, const MandateId& mandate) {
  const auto words = item.in_force.find(mandate);
  if (words == item.in_force.end()) return nullptr;
  for (auto index = words->second.rbegin(); index != words->second.rend(); ++index) {
    const Position& candidate = item.positions[*index];
    if (candidate.revision < item.current_revision() || candidate.author_device_lost) return &candidate;
  }
  return nullptr;
}

MeetingFacts FactsOfMeeting(const State& state, const Meeting& meeting) {
  return FactsOfItems(meeting, state.RegisterOf(meeting), AllItems(meeting));
}

std::vector<ItemForecast> ForecastItems(const State& state, const Meeting& meeting,
                                        const std::vector<Mandate>& mandates,
                                        const std::vector<const AgendaItem*>& items) {
  // The rules are those that the meeting was created under; the composition is the register's on its day.
  Forum forum = state.forum;
  forum.rules = meeting.rules;
  return Forecast(Register{forum, mandates}, FactsOfItems(meeting, mandates, items));
}

std::vector<ItemForecast> ForecastMeeting(const State& state, const Meeting& meeting) {
  return ForecastItems(state, meeting, state.RegisterOf(meeting), AllItems(meeting));
}

}  // namespace mandat::domain
