#include "tests/support/state_invariants.h"

#include <algorithm>
#include <map>
#include <set>

#include "shared/domain/positions.h"

namespace mandat::testing {
namespace {

using domain::AgendaItem;
using domain::Meeting;
using domain::MeetingPhase;
using domain::Nomination;
using domain::NominationState;
using domain::Position;
using domain::State;
using Violation = std::optional<std::string>;

Violation CheckWords(const Meeting& meeting, const AgendaItem& item) {
  const std::string at = " on " + meeting.id.value() + "/" + item.id.value();
  std::set<domain::WordSlot> slots;
  std::map<domain::MandateId, std::vector<std::uint32_t>> in_force;
  for (std::uint32_t i = 0; i < item.positions.size(); ++i) {
    const Position& position = item.positions[i];
    if (!position.in_force()) continue;
    if (!slots.insert(position.slot()).second)
      return "S2 one voice: " + position.mandate.value() + " speaks twice" + at;
    in_force[position.mandate].push_back(i);
    const auto latest = item.latest_words.find(position.slot());
    if (latest == item.latest_words.end() ||
        latest->second != (position.said_in.is_zero() ? position.id : latest->second))
      return "S2 one voice: the newest word of " + position.mandate.value() + " is another" + at;
  }
  for (const auto& [mandate, words] : item.in_force) {
    const auto found = in_force.find(mandate);
    if (words != (found == in_force.end() ? std::vector<std::uint32_t>() : found->second))
      return "S2 one voice: the index of " + mandate.value() + " is wrong" + at;
  }
  for (const auto& [mandate, words] : in_force) {
    if (!item.in_force.contains(mandate)) return "S2 one voice: no index of " + mandate.value() + at;
  }
  return std::nullopt;
}

Violation CheckCounting(const State& state, const Meeting& meeting) {
  for (const domain::ItemForecast& verdict : domain::ForecastMeeting(state, meeting)) {
    for (const auto* list : {&verdict.needed, &verdict.satisfied, &verdict.counted, &verdict.missing, &verdict.expected,
                             &verdict.uncertain, &verdict.uncovered}) {
      if (std::set<domain::MandateId>(list->begin(), list->end()).size() != list->size())
        return "S2 one voice: a mandate counts twice on " + verdict.item.value();
    }
    for (const domain::MandateId& mandate : verdict.satisfied) {
      if (std::find(verdict.needed.begin(), verdict.needed.end(), mandate) == verdict.needed.end())
        return "S2 one voice: " + mandate.value() + " satisfies what does not need it";
    }
    for (const domain::SideQuorum& side : verdict.quorum) {
      if (side.present < 0 || side.present > side.of || side.present + side.unanswered > side.of)
        return "S2 one voice: more are there than the side has";
    }
  }
  return std::nullopt;
}

Violation CheckSubstitutes(const Meeting& meeting) {
  const auto holds = [](const Nomination& nomination) {
    return nomination.state == NominationState::kAsked || nomination.state == NominationState::kAccepted;
  };
  std::map<domain::PersonId, domain::MandateId> serves;
  for (const Nomination& nomination : meeting.nominations) {
    if (!holds(nomination)) continue;
    for (const Nomination& other : meeting.nominations) {
      if (&other == &nomination || other.mandate != nomination.mandate || !other.overlaps(nomination)) continue;
      if (holds(other)) return "S3 substitutes: two for " + nomination.mandate.value();
    }
    if (nomination.state != NominationState::kAccepted) continue;
    const auto [known, is_new] = serves.emplace(nomination.person, nomination.mandate);
    if (!is_new && known->second != nomination.mandate)
      return "S3 substitutes: " + nomination.person.value() + " serves twice";
  }
  return std::nullopt;
}

}  // namespace

Violation CheckState(const State& state) {
  if (state.facts.size() != state.head.seq) return "S1 one place: facts";
  if (state.statements.size() + state.hidden_bodies != state.head.seq) return "S1 one place: statements";
  std::set<std::pair<int, int>> numbers;
  for (const auto& [id, meeting] : state.meetings) {
    if (Violation found = CheckSubstitutes(meeting)) return found;
    if (Violation found = CheckCounting(state, meeting)) return found;
    for (const AgendaItem& item : meeting.items) {
      if (Violation found = CheckWords(meeting, item)) return found;
      if (item.paragraph == 0 || !item.letter.empty()) continue;
      const int year = meeting.date.year();
      if (!numbers.insert({year, item.paragraph}).second)
        return "S4 paragraphs: " + std::to_string(item.paragraph) + " twice in " + std::to_string(year);
      const auto last = state.last_paragraphs.find(year);
      if (last == state.last_paragraphs.end() || last->second < item.paragraph) return "S4 paragraphs: beyond the last";
    }
  }
  for (const auto& [id, device] : state.devices) {
    if ((device.status == domain::DeviceStatus::kRevoked) != (device.revoked_at.ms != 0))
      return "S5 devices: revoked, and nobody knows when";
  }
  return std::nullopt;
}

Violation CheckAfter(const State& before, const State& after) {
  if (after.head.seq != before.head.seq + 1) return "S7 append only: the head";
  if (after.head_time < before.head_time) return "S7 append only: time falls";
  for (const auto& [id, was] : before.meetings) {
    const Meeting* is = after.FindMeeting(id);
    if (is == nullptr) return "S6 no way back: a meeting is gone";
    const bool over = was.phase == MeetingPhase::kClosed || was.phase == MeetingPhase::kCancelled;
    // Who is called to another day is called anew.
    const bool postponed = is->postponements.size() > was.postponements.size() && is->phase == MeetingPhase::kPlanned;
    const bool forward = (is->phase >= was.phase || postponed) && !(over && is->phase != was.phase);
    if (!forward) return "S6 no way back: the phase of " + id.value();
    for (const AgendaItem& item : was.items) {
      if (!item.decision || item.decision->outcome == 5) continue;  // deferred: it comes up again
      const AgendaItem* now = is->FindItem(item.id);
      if (now == nullptr || !now->decision) return "S6 no way back: " + item.id.value() + " is not decided any more";
      if (now->positions.size() != item.positions.size()) return "S6 no way back: a word on what is decided";
    }
    if (was.phase == MeetingPhase::kClosed && is->register_at_close.size() != was.register_at_close.size())
      return "S6 no way back: the register of a closed meeting";
  }
  for (std::size_t i = 0; i < before.facts.size(); ++i) {
    if (before.facts[i].author != after.facts[i].author || before.facts[i].epoch != after.facts[i].epoch)
      return "S7 append only: facts of record " + std::to_string(i + 1);
  }
  return std::nullopt;
}

}  // namespace mandat::testing
