#include "shared/domain/state.h"

#include <algorithm>

#include "shared/domain/minutes.h"
#include "shared/domain/officers.h"

namespace mandat::domain {

AgendaItem::AgendaItem() = default;
AgendaItem::AgendaItem(const AgendaItem&) = default;
AgendaItem::AgendaItem(AgendaItem&&) noexcept = default;
AgendaItem& AgendaItem::operator=(const AgendaItem&) = default;
AgendaItem& AgendaItem::operator=(AgendaItem&&) noexcept = default;
AgendaItem::~AgendaItem() = default;

Matter::Matter() = default;
Matter::Matter(const Matter&) = default;
Matter::Matter(Matter&&) noexcept = default;
Matter& Matter::operator=(const Matter&) = default;
Matter& Matter::operator=(Matter&&) noexcept = default;
Matter::~Matter() = default;

Meeting::Meeting() = default;
Meeting::Meeting(const Meeting&) = default;
Meeting::Meeting(Meeting&&) noexcept = default;
Meeting& Meeting::operator=(const Meeting&) = default;
Meeting& Meeting::operator=(Meeting&&) noexcept = default;
Meeting::~Meeting() = default;

State::State() = default;
State::State(const State&) = default;
State::State(State&&) noexcept = default;
State& State::operator=(const State&) = default;
State& State::operator=(State&&) noexcept = default;
State::~State() = default;
namespace {

// The day of a time, in UTC: two days of grace around it make up for the forum's time zone.
Date DayOf(Time time) {
  return Date(std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(time.ms))));
}

bool Holds(const std::vector<OfficeTerm>& terms, const PersonId& person, Date today) {
  return std::any_of(terms.begin(), terms.end(), [&](const OfficeTerm& term) {
    return term.person == person && (!term.until || today <= term.until->PlusDays(1));
  });
}

bool IsForumChair(const State& state, const PersonId& person, Date today) {
  return person == state.chair && (!state.chair_until || today <= state.chair_until->PlusDays(1));
}

bool IsOver(const State& state, const MeetingId& meeting) {
  const Meeting* found = state.FindMeeting(meeting);
  return found != nullptr && (found->phase == MeetingPhase::kClosed || found->phase == MeetingPhase::kCancelled);
}

// A substitute's view of a meeting ends with it, unless the substitute has its minutes to adjust.
bool EndedFor(const State& state, const MeetingId& meeting, const PersonId& person) {
  return IsOver(state, meeting) && !IsAdjuster(*state.FindMeeting(meeting), person);
}

// What held on the day; of what is newer than the day, the first.
template <typename What>
const What& DescribedOn(const std::vector<Described<What>>& history, Date day) {
  for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
    if (!entry->from || *entry->from <= day) return entry->what;
  }
  return history.front().what;
}

// Ids of those that are not in force on the day: mostly none.
template <typename Things>
auto IdsNotInForce(const Things& things, Date day) {
  std::vector<decltype(things.front().id)> ids;
  for (const auto& thing : things) {
    if (!thing.valid.Covers(day)) ids.push_back(thing.id);
  }
  return ids;
}

template <typename Id>
bool IsOneOf(const std::vector<Id>& ids, const Id& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// What the person's nominations say about a scope: nothing, one that stands, or only such as ended.
enum class NominationStanding { kNone, kStands, kEnded };

NominationStanding StandingOf(const State& state, const PersonId& person, const SubstituteScope& scope) {
  NominationStanding result = NominationStanding::kNone;
  const auto found = state.nominations_of.find(person);
  if (found == state.nominations_of.end()) return result;
  for (const StatementId& id : found->second) {
    const Nomination* nomination = state.FindNomination(id);
    if (nomination == nullptr || nomination->meeting != scope.meeting || nomination->mandate != scope.mandate) continue;
    if (nomination->live()) return NominationStanding::kStands;
    result = NominationStanding::kEnded;
  }
  return result;
}

bool ScopeLasts(const State& state, const PersonId& person, const SubstituteScope& scope) {
  return !EndedFor(state, scope.meeting, person) && StandingOf(state, person, scope) != NominationStanding::kEnded;
}

}  // namespace

bool Nomination::covers(const ItemId& item) const {
  return items.empty() || std::find(items.begin(), items.end(), item) != items.end();
}

bool Nomination::overlaps(const Nomination& other) const {
  if (items.empty() || other.items.empty()) return true;
  return std::any_of(items.begin(), items.end(), [&](const ItemId& item) { return other.covers(item); });
}

bool Conveyance::covers(const ItemId& item) const {
  return items.empty() || std::find(items.begin(), items.end(), item) != items.end();
}

const AgendaItem* Meeting::FindItem(const ItemId& item) const {
  for (const AgendaItem& candidate : items) {
    if (candidate.id == item) return &candidate;
  }
  return nullptr;
}

AgendaItem* Meeting::FindItem(const ItemId& item) {
  return const_cast<AgendaItem*>(static_cast<const Meeting*>(this)->FindItem(item));
}

const Mandate* State::FindMandate(const MandateId& mandate) const {
  for (const Mandate& candidate : mandates) {
    if (candidate.id == mandate) return &candidate;
  }
  return nullptr;
}

const Principal* State::FindPrincipal(const PrincipalId& principal) const {
  for (const Principal& candidate : forum.principals) {
    if (candidate.id == principal) return &candidate;
  }
  return nullptr;
}

const SubjectArea* State::FindArea(const AreaId& area) const {
  for (const SubjectArea& candidate : forum.areas) {
    if (candidate.id == area) return &candidate;
  }
  return nullptr;
}

const Principal* State::PrincipalOn(const PrincipalId& principal, Date day) const {
  const auto history = principal_history.find(principal);
  return history == principal_history.end() ? FindPrincipal(principal) : &DescribedOn(history->second, day);
}

const SubjectArea* State::AreaOn(const AreaId& area, Date day) const {
  const auto history = area_history.find(area);
  return history == area_history.end() ? FindArea(area) : &DescribedOn(history->second, day);
}

const Meeting* State::FindMeeting(const MeetingId& meeting) const {
  const auto found = meetings.find(meeting);
  return found == meetings.end() ? nullptr : &found->second;
}

const Device* State::FindDevice(const DeviceId& device) const {
  const auto found = devices.find(device);
  return found == devices.end() ? nullptr : &found->second;
}

const Position* State::FindPosition(const StatementId& position) const {
  const auto found = position_places.find(position);
  if (found == position_places.end()) return nullptr;
  const Meeting* meeting = FindMeeting(found->second.meeting);
  const AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(found->second.item);
  return item == nullptr ? nullptr : &item->positions[found->second.index];
}

const Nomination* State::FindNomination(const StatementId& nomination) const {
  const auto found = nomination_places.find(nomination);
  if (found == nomination_places.end()) return nullptr;
  const Meeting* meeting = FindMeeting(found->second.meeting);
  return meeting == nullptr ? nullptr : &meeting->nominations[found->second.index];
}

const Conveyance* State::FindConveyance(const StatementId& request) const {
  const auto found = conveyance_places.find(request);
  if (found == conveyance_places.end()) return nullptr;
  const Meeting* meeting = FindMeeting(found->second.meeting);
  return meeting == nullptr ? nullptr : &meeting->conveyances[found->second.index];
}

bool State::KnowsMeeting(const Meeting& meeting) const {
  if (hidden_bodies == 0) return true;
  if (viewer.empty()) return false;
  const Device* device = FindDevice(viewer_device);
  const Roles roles = device == nullptr ? RolesOf(*this, viewer) : RolesOfDevice(*this, *device);
  // A substitute's device sees its scope alone, also when its person has become more.
  if (roles.scoped) return false;
  return roles.secretariat() || roles.member || HasRun(*this, meeting, viewer);
}

const Mandate* State::MandateOn(const MandateId& mandate, Date day) const {
  const auto found = mandate_history.find(mandate);
  if (found == mandate_history.end()) return nullptr;
  const std::vector<Mandate>& history = found->second;
  const Mandate* first = nullptr;
  for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
    if (entry->described_from && *entry->described_from > day) continue;
    if (!entry->valid_from || *entry->valid_from <= day) return &*entry;
    first = &*entry;
  }
  // Every assignment begins later: the first one, which is not active yet.
  return first;
}

std::vector<Mandate> State::RegisterOn(Date day) const {
  const std::vector<PrincipalId> no_principals = IdsNotInForce(forum.principals, day);
  const std::vector<AreaId> no_areas = IdsNotInForce(forum.areas, day);
  std::vector<Mandate> result;
  result.reserve(mandates.size());
  for (const Mandate& mandate : mandates) {
    const Mandate* then = MandateOn(mandate.id, day);
    if (then == nullptr || then->abolished || IsOneOf(no_principals, then->principal)) continue;
    result.push_back(*then);
    if (!no_areas.empty())
      std::erase_if(result.back().areas, [&](const AreaId& area) { return IsOneOf(no_areas, area); });
  }
  return result;
}

std::vector<Mandate> State::RegisterOf(const Meeting& meeting) const {
  if (meeting.phase == MeetingPhase::kClosed && !meeting.register_at_close.empty()) return meeting.register_at_close;
  return RegisterOn(meeting.date);
}

bool State::IsEnrolled(const PersonId& person) const {
  const auto found = devices_of.find(person);
  if (found == devices_of.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(), [&](const DeviceId& id) {
    const Device* device = FindDevice(id);
    return device != nullptr && device->status == DeviceStatus::kActive;
  });
}

Roles RolesOf(const State& state, const PersonId& person) { return RolesAt(state, person, state.JudgedAt()); }

Roles RolesAt(const State& state, const PersonId& person, Time when) {
  Roles roles;
  if (person.empty()) return roles;
  const Date today = DayOf(when);
  roles.secretary = person == state.secretary;
  roles.chair = IsForumChair(state, person, today);
  for (const Mandate& mandate : state.mandates) {
    // A day either way: the state knows UTC, the register the forum's own days.
    for (int grace : {-1, 0, 1}) {
      const Date day = today.PlusDays(grace);
      const Mandate* then = state.MandateOn(mandate.id, day);
      if (then == nullptr || then->holder != person || !then->ActiveOn(day)) continue;
      roles.member = true;
      roles.mandates.push_back(mandate.id);
      break;
    }
  }
  roles.adjunct = Holds(state.adjuncts, person, today);
  roles.preparatory_group = Holds(state.preparatory_group, person, today);
  roles.observer = Holds(state.observers, person, today);

  const auto nominations = state.nominations_of.find(person);
  if (nominations != state.nominations_of.end()) {
    for (const StatementId& id : nominations->second) {
      const Nomination* nomination = state.FindNomination(id);
      if (nomination == nullptr || EndedFor(state, nomination->meeting, person)) continue;
      if (nomination->state != NominationState::kAsked && nomination->state != NominationState::kAccepted) continue;
      roles.substitutes.push_back({nomination->mandate, nomination->meeting, nomination->items});
    }
  }
  const auto invited = state.expert_meetings.find(person);
  if (invited != state.expert_meetings.end()) {
    for (const MeetingId& id : invited->second) {
      const Meeting* meeting = state.FindMeeting(id);
      if (meeting == nullptr || IsOver(state, id)) continue;
      const ExpertInvitation& invitation = meeting->experts.at(person);
      if (!invitation.withdrawn) roles.experts.push_back({id, invitation.items});
    }
  }

  const auto devices = state.devices_of.find(person);
  if (devices != state.devices_of.end()) {
    for (const DeviceId& id : devices->second) {
      const Device* device = state.FindDevice(id);
      if (device == nullptr || device->status != DeviceStatus::kActive || !device->substitute) continue;
      if (ScopeLasts(state, person, *device->substitute)) roles.substitutes.push_back(*device->substitute);
    }
  }
  return roles;
}

Roles RolesOfDevice(const State& state, const Device& device) {
  if (device.status != DeviceStatus::kActive) return {};
  if (!device.substitute) return RolesOf(state, device.person);
  Roles roles;
  roles.scoped = true;
  if (ScopeLasts(state, device.person, *device.substitute)) roles.substitutes.push_back(*device.substitute);
  return roles;
}

bool IsSittingMember(const State& state, const PersonId& person, Date day) {
  return std::any_of(state.mandates.begin(), state.mandates.end(), [&](const Mandate& mandate) {
    const Mandate* then = state.MandateOn(mandate.id, day);
    return then != nullptr && then->holder == person && then->ActiveOn(day);
  });
}

bool IsMeetingChair(const State& state, const Meeting& meeting, const PersonId& person) {
  if (person.empty()) return false;
  return meeting.chair.empty() ? IsForumChair(state, person, DayOf(state.JudgedAt())) : person == meeting.chair;
}

bool IsMeetingSecretary(const State& state, const Meeting& meeting, const PersonId& person) {
  if (person.empty()) return false;
  return (!meeting.kept.empty() && person == meeting.kept.back().person) ||
         person == (meeting.secretary.empty() ? state.secretary : meeting.secretary);
}

}  // namespace mandat::domain
