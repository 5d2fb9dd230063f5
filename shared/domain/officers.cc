#include "shared/domain/officers.h"

#include <algorithm>

namespace mandat::domain {
namespace {

const std::vector<OfficeHeld>& HeldIn(const Meeting& meeting, v1::Office office) {
  return office == v1::OFFICE_CHAIR ? meeting.chaired : meeting.kept;
}

bool WasAmong(const std::vector<OfficeHeld>& held, const PersonId& person) {
  return std::any_of(held.begin(), held.end(), [&](const OfficeHeld& one) { return one.person == person; });
}

// When the meeting came to it, or decided it; zero: neither.
Time WhenDealtWith(const AgendaItem& item) {
  if (item.started_at.ms != 0) return item.started_at;
  return item.decision ? item.decision->at : Time();
}

std::size_t HolderAt(const std::vector<OfficeHeld>& held, Time when) {
  std::size_t holder = 0;
  for (std::size_t i = 0; i < held.size(); ++i) {
    if (held[i].since <= when) holder = i;
  }
  return holder;
}

}  // namespace

PersonId ChairOf(const State& state, const Meeting& meeting) {
  if (!meeting.chaired.empty()) return meeting.chaired.back().person;
  return meeting.chair.empty() ? state.chair : meeting.chair;
}

PersonId SecretaryOf(const State& state, const Meeting& meeting) {
  if (!meeting.kept.empty()) return meeting.kept.back().person;
  return meeting.secretary.empty() ? state.secretary : meeting.secretary;
}

bool HasRun(const State& state, const Meeting& meeting, const PersonId& person) {
  return IsMeetingChair(state, meeting, person) || IsMeetingSecretary(state, meeting, person) ||
         WasAmong(meeting.chaired, person) || WasAmong(meeting.kept, person);
}

bool IsInMinutes(const Meeting& meeting, const ItemId& only_item, const AgendaItem& item) {
  if (only_item.empty() || item.id == only_item) return true;
  const AgendaItem* only = meeting.FindItem(only_item);
  return only != nullptr && only->number == item.number && (only->letter.empty() || item.letter.empty());
}

std::vector<Officer> OfficersOf(const State& state, const Meeting& meeting, v1::Office office, const ItemId& only) {
  std::vector<OfficeHeld> held = HeldIn(meeting, office);
  if (held.empty())
    held.push_back({office == v1::OFFICE_CHAIR ? ChairOf(state, meeting) : SecretaryOf(state, meeting), Time()});
  std::vector<std::vector<const AgendaItem*>> items(held.size());
  std::size_t holder = held.size() - 1;
  for (auto item = meeting.items.rbegin(); item != meeting.items.rend(); ++item) {
    const Time when = WhenDealtWith(*item);
    if (when.ms != 0) holder = HolderAt(held, when);
    if (IsInMinutes(meeting, only, *item)) items[holder].push_back(&*item);
  }
  std::vector<Officer> officers;
  for (std::size_t i = 0; i < held.size(); ++i) {
    const bool ends_it = only.empty() && i + 1 == held.size();
    if (held[i].person.empty() || (items[i].empty() && !ends_it)) continue;
    // Who had it twice is one of them once.
    auto officer = std::find_if(officers.begin(), officers.end(),
                                [&](const Officer& other) { return other.person == held[i].person; });
    if (officer == officers.end()) officer = officers.insert(officers.end(), Officer{held[i].person, {}});
    officer->items.insert(officer->items.end(), items[i].rbegin(), items[i].rend());
  }
  for (Officer& officer : officers) {
    std::sort(officer.items.begin(), officer.items.end());  // they stand in one vector, in the agenda's order
  }
  return officers;
}

StatementId NewestChangeOf(const Meeting& meeting, v1::Office office) {
  for (auto change = meeting.officer_changes.rbegin(); change != meeting.officer_changes.rend(); ++change) {
    if (change->office == office) return change->statement;
  }
  return {};
}

}  // namespace mandat::domain
