#include "shared/domain/visibility.h"

#include <algorithm>
#include <numeric>

#include "shared/domain/positions.h"

namespace mandat::domain {
namespace {

constexpr Visibility kNothing{false, false};
constexpr Visibility kBodyAlone{true, false};
constexpr Visibility kAll{true, true};

// What the viewer is to one meeting, the strongest first. Rows of the table in docs/visibility.md.
enum class Standing { kSecretariat, kMember, kReader, kSubstitute, kObserver, kNone };

Standing StandingAt(const State& state, const MeetingId& meeting, const PersonId& viewer, const Roles& roles) {
  if (roles.secretariat()) return Standing::kSecretariat;
  const Meeting* found = state.FindMeeting(meeting);
  // A device with a substitute's scope has that alone, whatever its person is at the meeting.
  if (!roles.scoped && found != nullptr &&
      (IsMeetingChair(state, *found, viewer) || IsMeetingSecretary(state, *found, viewer))) {
    return Standing::kSecretariat;
  }
  if (roles.member) return Standing::kMember;
  if (roles.adjunct || roles.preparatory_group) return Standing::kReader;
  for (const SubstituteScope& scope : roles.substitutes) {
    if (scope.meeting == meeting) return Standing::kSubstitute;
  }
  return roles.observer ? Standing::kObserver : Standing::kNone;
}

bool PositionsAreRead(const State& state, const MeetingId& meeting) {
  const Meeting* found = state.FindMeeting(meeting);
  if (found == nullptr) return false;
  return found->rules.positions_visible == PositionsVisible::kMembers || found->phase == MeetingPhase::kOpen ||
         found->phase == MeetingPhase::kClosed;
}

Visibility OfPosition(const State& state, const RecordFacts& record, const PersonId& viewer, const Roles& roles) {
  // Its author and whose word it is: for ever, whatever else they are by now.
  if (viewer == record.author || viewer == record.subject) return kAll;
  switch (StandingAt(state, record.meeting, viewer, roles)) {
    case Standing::kSecretariat:
      return kAll;
    case Standing::kMember: {
      const bool own = std::find(roles.mandates.begin(), roles.mandates.end(), record.mandate) != roles.mandates.end();
      return own || PositionsAreRead(state, record.meeting) ? kAll : kBodyAlone;
    }
    case Standing::kSubstitute: {
      const bool own =
          std::any_of(roles.substitutes.begin(), roles.substitutes.end(), [&](const SubstituteScope& scope) {
            return scope.meeting == record.meeting && scope.mandate == record.mandate;
          });
      return own ? kBodyAlone : kNothing;
    }
    case Standing::kReader:
    case Standing::kObserver:
    case Standing::kNone:
      return kNothing;
  }
  return kNothing;
}

// That the meeting is over is told to those whose view ends with it: their replicas would keep it for ever otherwise.
bool EndsTheViewOf(const State& state, const RecordFacts& record, const PersonId& viewer) {
  if (record.act != v1::Statement::kCloseMeeting && record.act != v1::Statement::kCancelMeeting) return false;
  const auto nominations = state.nominations_of.find(viewer);
  if (nominations != state.nominations_of.end()) {
    for (const StatementId& id : nominations->second) {
      const Nomination* nomination = state.FindNomination(id);
      if (nomination != nullptr && nomination->meeting == record.meeting) return true;
    }
  }
  const auto devices = state.devices_of.find(viewer);
  if (devices == state.devices_of.end()) return false;
  return std::any_of(devices->second.begin(), devices->second.end(), [&](const DeviceId& id) {
    const Device* device = state.FindDevice(id);
    return device != nullptr && device->substitute && device->substitute->meeting == record.meeting;
  });
}

}  // namespace

Visibility Visible(const State& state, const RecordFacts& record, const PersonId& viewer, const Roles& roles) {
  if (viewer.empty() || !state.IsEnrolled(viewer)) return kNothing;
  switch (record.kind) {
    case RecordKind::kHidden:
      return kNothing;
    case RecordKind::kPublicAct:
    case RecordKind::kPersonDetails:
      return kAll;
    case RecordKind::kMeeting:
      if (viewer == record.author || EndsTheViewOf(state, record, viewer)) return kAll;
      return StandingAt(state, record.meeting, viewer, roles) == Standing::kNone ? kNothing : kAll;
    case RecordKind::kMemberWord: {
      if (viewer == record.author || viewer == record.subject) return kAll;
      const Standing standing = StandingAt(state, record.meeting, viewer, roles);
      return standing == Standing::kNone || standing == Standing::kObserver ? kNothing : kAll;
    }
    case RecordKind::kForumMatter:
      if (viewer == record.author || viewer == record.subject || roles.secretariat()) return kAll;
      return !roles.scoped && (roles.member || roles.adjunct || roles.preparatory_group) ? kAll : kNothing;
    case RecordKind::kMinutesDraft: {
      if (viewer == record.author) return kAll;
      const Standing standing = StandingAt(state, record.meeting, viewer, roles);
      return standing == Standing::kSecretariat || standing == Standing::kMember ? kAll : kNothing;
    }
    case RecordKind::kPosition:
      return OfPosition(state, record, viewer, roles);
  }
  return kNothing;
}

std::vector<std::uint64_t> PossiblyRevealedBy(const State& after, std::uint64_t seq, const PersonId& viewer) {
  if (seq == 0 || seq > after.facts.size()) return {};
  const RecordFacts& record = after.facts[seq - 1];
  const auto whole_log = [&] {
    std::vector<std::uint64_t> all(seq);
    std::iota(all.begin(), all.end(), std::uint64_t{1});
    return all;
  };
  const auto whole_meeting = [&]() -> std::vector<std::uint64_t> {
    const auto found = after.meeting_records.find(record.meeting);
    if (found == after.meeting_records.end()) return {};
    return {found->second.begin(), std::upper_bound(found->second.begin(), found->second.end(), seq)};
  };
  switch (record.act) {
    case v1::Statement::kAssignMandate:
    case v1::Statement::kDescribeMandate: {
      // The new holder and the one before.
      const auto history = after.mandate_history.find(record.mandate);
      if (history == after.mandate_history.end()) return {};
      const bool concerned = std::any_of(history->second.begin(), history->second.end(),
                                         [&](const Mandate& mandate) { return mandate.holder == viewer; });
      return concerned ? whole_log() : std::vector<std::uint64_t>();
    }
    case v1::Statement::kAssignOffice:
      // A chair or secretary who hands over is not named by the act.
      if (record.subject == viewer || !RolesOf(after, viewer).secretariat()) return whole_log();
      return {};
    case v1::Statement::kEnrol:
    case v1::Statement::kCountersignDevice:
    case v1::Statement::kRevokeDevice:
      return record.subject == viewer ? whole_log() : std::vector<std::uint64_t>();
    case v1::Statement::kOpenMeeting:
    case v1::Statement::kCloseMeeting:
    case v1::Statement::kCancelMeeting:
      return whole_meeting();
    case v1::Statement::kNominateSubstitute:
    case v1::Statement::kAnswerNomination:
    case v1::Statement::kRevokeNomination:
    case v1::Statement::kNominationTimedOut: {
      // The person concerned, and whoever is asked next.
      const Meeting* meeting = after.FindMeeting(record.meeting);
      const bool concerned =
          meeting != nullptr && std::any_of(meeting->nominations.begin(), meeting->nominations.end(),
                                            [&](const Nomination& nomination) { return nomination.person == viewer; });
      return concerned ? whole_meeting() : std::vector<std::uint64_t>();
    }
    default:
      return {};
  }
}

bool MaySeeDocument(const State& state, const Hash& document, const PersonId& viewer, const Roles& roles) {
  const auto found = state.documents.find(document);
  if (found != state.documents.end()) {
    RecordFacts facts;
    facts.kind = RecordKind::kMeeting;
    facts.meeting = found->second.meeting;
    if (Visible(state, facts, viewer, roles).body) return true;
    for (const MeetingId& meeting : found->second.also_in) {
      facts.meeting = meeting;
      if (Visible(state, facts, viewer, roles).body) return true;
    }
  }
  const auto evidence = state.evidence_records.find(document);
  if (evidence == state.evidence_records.end()) return false;
  return std::any_of(evidence->second.begin(), evidence->second.end(), [&](std::uint64_t seq) {
    const RecordFacts& facts = state.facts[seq - 1];
    const Visibility visibility = Visible(state, facts, viewer, roles);
    return facts.has_sealed ? visibility.sealed : visibility.body;
  });
}

}  // namespace mandat::domain
