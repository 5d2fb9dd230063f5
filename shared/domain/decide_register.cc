// The register's principals and subject areas, and what may name one of them on which days (docs/rules.md).
//
// What holds after every statement: nobody holds a mandate on a day on which its principal is not in the forum; and an
// item of a meeting that is not over names only what is in force on the meeting's day. So nothing ends under anybody's
// hands: whoever ends a principal or an area is told what has to be changed first.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "shared/domain/decide_internal.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/limits.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

template <typename Act>
Validity StatedValidity(const Act& act) {
  return {Date::Parse(act.valid_from()), Date::Parse(act.valid_to())};
}

bool Overlap(const Validity& a, const Validity& b) {
  return (!a.from || !b.to || *a.from <= *b.to) && (!b.from || !a.to || *b.from <= *a.to);
}

// A day that was in force and is not any more.
bool IsLost(const Validity& was, const Validity& is, Date day) { return was.Covers(day) && !is.Covers(day); }

// The days just outside.
std::set<Date> DaysAround(const Validity& valid) {
  std::set<Date> days;
  if (valid.from) days.insert(valid.from->PlusDays(-1));
  if (valid.to) days.insert(valid.to->PlusDays(1));
  return days;
}

// A day on which somebody holds the mandate and, as it is described then, `of` says yes: the first of those that are
// looked at. They are the first and last days of stretches in its history, and `days`, where the answer of `of` turns.
// `revived`: as if it had never been abolished.
template <typename Of>
std::optional<Date> HeldOn(const State& state, const MandateId& id, std::set<Date> days, const Of& of,
                           bool revived = false) {
  const auto history = state.mandate_history.find(id);
  if (history == state.mandate_history.end()) return std::nullopt;
  for (const Mandate& entry : history->second) {
    for (const std::optional<Date>& begins : {entry.valid_from, entry.described_from}) {
      if (!begins) continue;
      days.insert(begins->PlusDays(-1));
      days.insert(*begins);
    }
    if (entry.valid_to) days.insert(*entry.valid_to);
  }
  for (const Date day : days) {
    const Mandate* known = state.MandateOn(id, day);
    if (known == nullptr || !of(*known, day)) continue;
    Mandate then = *known;
    if (revived) then.abolished = false;
    if (then.ActiveOn(day)) return day;
  }
  return std::nullopt;
}

v1::Refusal StillInUse(const std::string& field, const std::string& given) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_STILL_IN_USE);
  refusal.set_field(field);
  refusal.set_given(given);
  return refusal;
}

// What would be left without it if it were in force on the days of `is` alone: a mandate that somebody holds, or an
// item of a meeting that is not over.
template <typename Of, typename Names>
Decision CheckNothingIsCut(const State& state, v1::Refusal refusal, const Validity& was, const Validity& is,
                           const Of& of, const Names& names) {
  std::set<Date> days = DaysAround(is);
  for (const std::optional<Date>& end : {was.from, was.to}) {
    if (end) days.insert(*end);
  }
  for (const Mandate& mandate : state.mandates) {
    const auto day =
        HeldOn(state, mandate.id, days, [&](const Mandate& then, Date on) { return of(then) && IsLost(was, is, on); });
    if (!day) continue;
    refusal.set_mandate(mandate.id.value());
    refusal.set_allowed(day->ToString());
    return refusal;
  }
  for (const auto& [id, meeting] : state.meetings) {
    if (CheckNotOver(meeting) || !IsLost(was, is, meeting.date)) continue;
    const auto item = std::find_if(meeting.items.begin(), meeting.items.end(), names);
    if (item == meeting.items.end()) continue;
    refusal.set_meeting(id.value());
    refusal.set_item(item->id.value());
    return refusal;
  }
  return std::nullopt;
}

// Two that are in force on the same day are told apart by their names.
template <typename Things, typename Id, typename Called>
Decision CheckName(const Things& things, const Id& id, const Validity& valid, const std::string& name,
                   const Called& called) {
  const bool taken = std::any_of(things.begin(), things.end(), [&](const auto& other) {
    return other.id != id && called(other) == name && Overlap(other.valid, valid);
  });
  return taken ? Decision(AlreadyExists("name", name)) : std::nullopt;
}

Decision DecidePrincipal(const Question& question, const v1::DescribePrincipal& act) {
  const State& state = question.state;
  const PrincipalId id(act.principal());
  const Validity valid = StatedValidity(act);
  const bool known_side = std::any_of(state.forum.sides.begin(), state.forum.sides.end(),
                                      [&](const Side& side) { return side.id.value() == act.side(); });
  if (!known_side) return NotFound("side", act.side());
  if (Decision refusal = CheckName(state.forum.principals, id, valid, act.name(),
                                   [](const Principal& principal) { return principal.name; })) {
    return refusal;
  }
  const Principal* known = state.FindPrincipal(id);
  if (known == nullptr) {
    return state.forum.principals.size() >= static_cast<std::size_t>(kMaxPrincipals)
               ? Decision(TooMany("principals", kMaxPrincipals))
               : std::nullopt;
  }
  const auto of = [&](const Mandate& mandate) { return mandate.principal == id; };
  // Another side is another principal, as soon as anything has been counted by it.
  const bool had_a_mandate =
      std::any_of(state.mandate_history.begin(), state.mandate_history.end(),
                  [&](const auto& mandate) { return std::any_of(mandate.second.begin(), mandate.second.end(), of); });
  if (had_a_mandate && known->side.value() != act.side()) return AlreadyExists("side", known->side.value());
  return CheckNothingIsCut(
      state, StillInUse("principal", act.principal()), known->valid, valid, of, [&](const AgendaItem& item) {
        return std::find(item.principals.begin(), item.principals.end(), id) != item.principals.end();
      });
}

Decision DecideArea(const Question& question, const v1::DescribeArea& act) {
  const State& state = question.state;
  const AreaId id(act.area());
  const Validity valid = StatedValidity(act);
  if (Decision refusal =
          CheckName(state.forum.areas, id, valid, act.name(), [](const SubjectArea& area) { return area.name.sv; })) {
    return refusal;
  }
  const SubjectArea* known = state.FindArea(id);
  if (known == nullptr) {
    return state.forum.areas.size() >= static_cast<std::size_t>(kMaxAreas) ? Decision(TooMany("areas", kMaxAreas))
                                                                           : std::nullopt;
  }
  const auto names = [&](const auto& thing) {
    return std::find(thing.areas.begin(), thing.areas.end(), id) != thing.areas.end();
  };
  return CheckNothingIsCut(state, StillInUse("area", act.area()), known->valid, valid, names, names);
}

// Who holds a mandate holds it only while its principal is in the forum: as it is described now and, for the days
// before, as it was described then. A stretch in which it is abolished nobody holds.
Decision DecideHolder(const Question& question, const v1::AssignMandate& act) {
  const State& state = question.state;
  const Mandate* mandate = state.FindMandate(MandateId(act.mandate()));
  if (mandate == nullptr || act.holder().empty()) return std::nullopt;
  const Validity stated = StatedValidity(act);
  std::map<std::optional<Date>, const Mandate*> descriptions;  // none first
  for (const Mandate& entry : state.mandate_history.at(mandate->id)) descriptions[entry.described_from] = &entry;
  for (auto it = descriptions.begin(); it != descriptions.end(); ++it) {
    const Principal* principal = state.FindPrincipal(it->second->principal);
    if (principal == nullptr || it->second->abolished) continue;
    Validity held{it->first, std::nullopt};
    if (const auto next = std::next(it); next != descriptions.end()) held.to = next->first->PlusDays(-1);
    if (stated.from && (!held.from || *held.from < *stated.from)) held.from = stated.from;
    if (stated.to && (!held.to || *stated.to < *held.to)) held.to = stated.to;
    if (held.from && held.to && *held.to < *held.from) continue;
    const Validity& valid = principal->valid;
    const bool within =
        (!valid.from || (held.from && *valid.from <= *held.from)) && (!valid.to || (held.to && *held.to <= *valid.to));
    if (!within) return NotInForce("principal", principal->id.value(), valid);
  }
  return std::nullopt;
}

// From today on it is of a principal that is in the forum while somebody holds it, and of no principal and no area that
// has ended but those that it had.
Decision DecideMandate(const Question& question, const v1::DescribeMandate& act) {
  const State& state = question.state;
  if (act.abolished()) return std::nullopt;
  const Date today = LocalOf(state.forum.time_zone, question.now).day;
  const auto has_ended = [&](const Validity& valid) { return valid.to && *valid.to < today; };
  const Mandate* known = state.FindMandate(MandateId(act.mandate()));
  for (const std::string& word : act.areas()) {
    const AreaId id(word);
    const SubjectArea* area = state.FindArea(id);
    const bool had = known != nullptr && std::find(known->areas.begin(), known->areas.end(), id) != known->areas.end();
    if (area != nullptr && !had && has_ended(area->valid)) return NotInForce("areas", word, area->valid);
  }
  const Principal* principal = state.FindPrincipal(PrincipalId(act.principal()));
  if (principal == nullptr) return std::nullopt;
  const Validity& valid = principal->valid;
  std::set<Date> days = DaysAround(valid);
  days.insert(today);
  // One that was abolished comes back with whoever held it.
  const bool revived = known != nullptr && known->abolished;
  const bool comes = known == nullptr || revived || known->principal != principal->id;
  const bool outside = (comes && has_ended(valid)) ||
                       HeldOn(
                           state, MandateId(act.mandate()), days,
                           [&](const Mandate&, Date day) { return today <= day && !valid.Covers(day); }, revived);
  return outside ? Decision(NotInForce("principal", act.principal(), valid)) : std::nullopt;
}

// On the meeting's day; what stands on the item already may stay.
Decision DecideItem(const Question& question, const v1::SetAgendaItem& act) {
  const State& state = question.state;
  const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return std::nullopt;
  const AgendaItem* item = meeting->FindItem(ItemId(act.item()));
  const auto check = [&](const char* field, const auto* named, const auto* stands) -> Decision {
    if (named == nullptr || named->valid.Covers(meeting->date)) return std::nullopt;
    if (stands != nullptr && std::find(stands->begin(), stands->end(), named->id) != stands->end()) return std::nullopt;
    return NotInForce(field, named->id.value(), named->valid);
  };
  for (const std::string& area : act.areas()) {
    if (Decision refusal = check("areas", state.FindArea(AreaId(area)), item == nullptr ? nullptr : &item->areas))
      return refusal;
  }
  for (const std::string& principal : act.principals()) {
    if (Decision refusal = check("principals", state.FindPrincipal(PrincipalId(principal)),
                                 item == nullptr ? nullptr : &item->principals)) {
      return refusal;
    }
  }
  return std::nullopt;
}

// A meeting does not move to a day on which what an item names is not in force any more.
Decision DecideNewDay(const Question& question, const v1::PostponeMeeting& act) {
  const State& state = question.state;
  const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
  const std::optional<Date> day = Date::Parse(act.date());
  if (meeting == nullptr || !day) return std::nullopt;
  const auto check = [&](const AgendaItem& item, const char* field, const auto* named) -> Decision {
    if (named == nullptr || !named->valid.Covers(meeting->date) || named->valid.Covers(*day)) return std::nullopt;
    v1::Refusal refusal = NotInForce(field, named->id.value(), named->valid);
    refusal.set_meeting(act.meeting());
    refusal.set_item(item.id.value());
    return refusal;
  };
  for (const AgendaItem& item : meeting->items) {
    for (const AreaId& area : item.areas) {
      if (Decision refusal = check(item, "areas", state.FindArea(area))) return refusal;
    }
    for (const PrincipalId& principal : item.principals) {
      if (Decision refusal = check(item, "principals", state.FindPrincipal(principal))) return refusal;
    }
  }
  return std::nullopt;
}

}  // namespace

Decision DecideRegister(const Question& question) {
  const S& statement = question.statement;
  switch (statement.act_case()) {
    case S::kDescribePrincipal:
      return DecidePrincipal(question, statement.describe_principal());
    case S::kDescribeArea:
      return DecideArea(question, statement.describe_area());
    case S::kAssignMandate:
      return DecideHolder(question, statement.assign_mandate());
    case S::kDescribeMandate:
      return DecideMandate(question, statement.describe_mandate());
    case S::kSetAgendaItem:
      return DecideItem(question, statement.set_agenda_item());
    case S::kPostponeMeeting:
      return DecideNewDay(question, statement.postpone_meeting());
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain::internal
