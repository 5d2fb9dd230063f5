#include "shared/domain/visibility.h"

#include <algorithm>
#include <numeric>

#include "shared/domain/officers.h"
#include "shared/domain/positions.h"

namespace mandat::domain {
namespace {

constexpr Visibility kNothing{false, false};
constexpr Visibility kBodyAlone{true, false};
constexpr Visibility kAll{true, true};

// What the viewer is to one meeting, the strongest first. Rows of the table in docs/visibility.md.
enum class Standing { kSecretariat, kMember, kReader, kSubstitute, kObserver, kExpert, kNone };

Standing StandingAt(const State& state, const MeetingId& meeting, const PersonId& viewer, const Roles& roles) {
  if (roles.secretariat()) return Standing::kSecretariat;
  const Meeting* found = state.FindMeeting(meeting);
  // A device with a substitute's scope has that alone, whatever its person is at the meeting.
  if (!roles.scoped && found != nullptr && HasRun(state, *found, viewer)) return Standing::kSecretariat;
  if (roles.member) return Standing::kMember;
  if (roles.adjunct || roles.preparatory_group) return Standing::kReader;
  for (const SubstituteScope& scope : roles.substitutes) {
    if (scope.meeting == meeting) return Standing::kSubstitute;
  }
  if (roles.observer) return Standing::kObserver;
  const bool expert = std::any_of(roles.experts.begin(), roles.experts.end(),
                                  [&](const ExpertScope& scope) { return scope.meeting == meeting; });
  return expert ? Standing::kExpert : Standing::kNone;
}

bool PositionsAreRead(const State& state, const MeetingId& meeting) {
  const Meeting* found = state.FindMeeting(meeting);
  if (found == nullptr) return false;
  return found->rules.positions_visible == PositionsVisible::kMembers || found->phase == MeetingPhase::kOpen ||
         found->phase == MeetingPhase::kClosed;
}

// One statement gave many their word: it is shown to everybody in whose name it speaks, who all were there to hear it.
bool SpeaksFor(const State& state, const RecordFacts& record, const PersonId& viewer) {
  if (record.act != v1::Statement::kDeclareForPresent) return false;
  const Meeting* meeting = state.FindMeeting(record.meeting);
  const AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(record.item);
  if (item == nullptr) return false;
  return std::any_of(item->positions.begin(), item->positions.end(), [&](const Position& position) {
    return !position.said_in.is_zero() && position.speaker() == viewer;
  });
}

Visibility OfPosition(const State& state, const RecordFacts& record, const PersonId& viewer, const Roles& roles) {
  // Its author and whose word it is: for ever, whatever else they are by now.
  if (viewer == record.author || viewer == record.subject || SpeaksFor(state, record, viewer)) return kAll;
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
    case Standing::kExpert:
    case Standing::kNone:
      return kNothing;
  }
  return kNothing;
}

bool IsExpertOn(const Roles& roles, const MeetingId& meeting, const ItemId& item) {
  return std::any_of(roles.experts.begin(), roles.experts.end(), [&](const ExpertScope& scope) {
    return scope.meeting == meeting && std::find(scope.items.begin(), scope.items.end(), item) != scope.items.end();
  });
}

bool Runs(const State& state, const MeetingId& meeting, const PersonId& viewer) {
  const Meeting* found = state.FindMeeting(meeting);
  return found != nullptr && HasRun(state, *found, viewer);
}

bool IsAboutAssignment(const RecordFacts& record) {
  return record.act == v1::Statement::kGiveAssignment || record.act == v1::Statement::kReportAssignment ||
         record.act == v1::Statement::kCloseAssignment;
}

// A meeting's own chair and secretary see its matters, and what is told of its assignments. What names a meeting of its
// own is that meeting's alone: another one's office could not be checked on their replica.
bool IsOfAMeetingTheyRun(const State& state, const RecordFacts& record, const PersonId& viewer, const Roles& roles) {
  if (roles.scoped) return false;
  if (!record.meeting.empty()) return Runs(state, record.meeting, viewer);
  if (IsAboutAssignment(record)) {
    const auto assignment = state.assignments.find(AssignmentId(record.thing));
    return assignment != state.assignments.end() && Runs(state, assignment->second.meeting, viewer);
  }
  const auto meetings = state.matter_meetings.find(MatterId(record.thing));
  return meetings != state.matter_meetings.end() &&
         std::any_of(meetings->second.begin(), meetings->second.end(),
                     [&](const MeetingId& meeting) { return Runs(state, meeting, viewer); });
}

// Whoever was ever given an assignment sees all of it, and that it is somebody else's now; so does who runs a meeting
// that it was ever due at.
bool IsTheirAssignment(const State& state, const RecordFacts& record, const PersonId& viewer) {
  if (!IsAboutAssignment(record)) return false;
  const auto found = state.assignments.find(AssignmentId(record.thing));
  return found != state.assignments.end() && found->second.told.contains(viewer);
}

// When and where a meeting is, and who runs it.
bool TellsWhenAndWhere(const RecordFacts& record) {
  switch (record.act) {
    case v1::Statement::kCreateMeeting:
    case v1::Statement::kAppointOfficer:
    case v1::Statement::kSendNotice:
    case v1::Statement::kPostponeMeeting:
    case v1::Statement::kOpenMeeting:
    case v1::Statement::kCloseMeeting:
    case v1::Statement::kCancelMeeting:
      return true;
    default:
      return false;
  }
}

// When and where the meetings are that an assignment was given at, or is answered for at, to whom it is told.
bool IsWhereTheyAnswer(const State& state, const RecordFacts& record, const PersonId& viewer) {
  if (!TellsWhenAndWhere(record)) return false;
  const auto found = state.assigned_at.find(viewer);
  return found != state.assigned_at.end() && found->second.contains(record.meeting);
}

// Whoever was ever named a meeting's chair or secretary is told that somebody else is: their device drops the rest.
bool IsWhatTheyWereNamedFor(const State& state, const RecordFacts& record, const PersonId& viewer) {
  if (!TellsWhenAndWhere(record)) return false;
  const auto found = state.own_meetings.find(viewer);
  return found != state.own_meetings.end() && found->second.contains(record.meeting);
}

// Whoever has a word of their own at a meeting is told who was named to run it, also when they are nothing there any
// more: others may have entered it, and their device checks that those might.
bool IsWhereTheySpoke(const State& state, const RecordFacts& record, const PersonId& viewer) {
  if (record.act != v1::Statement::kAppointOfficer) return false;
  const auto found = state.words_at.find(viewer);
  return found != state.words_at.end() && found->second.contains(record.meeting);
}

// What an invited expert reads of a meeting beside papers: when and where it is, and the agenda of their items.
bool ExpertReads(const RecordFacts& record, const Roles& roles) {
  if (TellsWhenAndWhere(record)) return true;
  switch (record.act) {
    case v1::Statement::kSetAgendaItem:
    case v1::Statement::kSetProposal:
    case v1::Statement::kStartItem:
    case v1::Statement::kRecordDecision:
      return IsExpertOn(roles, record.meeting, record.item);
    default:
      return false;
  }
}

// A paper's title, and who may read it.
Visibility OfPaper(const State& state, const RecordFacts& record, const PersonId& viewer, const Roles& roles) {
  const Standing standing = StandingAt(state, record.meeting, viewer, roles);
  if (standing == Standing::kSecretariat) return kAll;
  const bool expert = standing == Standing::kExpert;
  const bool reads_meeting = !expert && standing != Standing::kNone;
  const auto found = state.paper_access.find(record.document);
  if (found == state.paper_access.end()) return reads_meeting ? kAll : kNothing;
  const PaperAccess& paper = found->second;
  const bool their_item = expert && IsExpertOn(roles, record.meeting, record.item);
  // A device with a substitute's scope reads nothing outside it, even where its person is named.
  const bool may_be_named = !roles.scoped || standing != Standing::kNone;
  bool reads = false;
  switch (paper.access) {
    case v1::DOCUMENT_ACCESS_RESTRICTED:
      reads = may_be_named && paper.readers.contains(viewer);
      break;
    case v1::DOCUMENT_ACCESS_ITEM:
      reads = reads_meeting || their_item;
      break;
    default:
      reads = reads_meeting;
      break;
  }
  if (reads) return kAll;
  // Whoever could read it is told that they may not any more: their device drops it on that word.
  if (record.act != v1::Statement::kSetDocumentAccess) return kNothing;
  const bool could = (may_be_named && (paper.paper_hidden || paper.were_readers.contains(viewer))) ||
                     (paper.was_open && (reads_meeting || their_item));
  return could ? kAll : kNothing;
}

// That the meeting is over is told to those whose view ends with it: their replicas would keep it for ever otherwise.
// And who ran it: they could not tell that whoever ended it was allowed to.
bool EndsTheViewOf(const State& state, const RecordFacts& record, const PersonId& viewer) {
  if (record.act != v1::Statement::kCloseMeeting && record.act != v1::Statement::kCancelMeeting &&
      record.act != v1::Statement::kAppointOfficer) {
    return false;
  }
  // Of the statements alone: whoever is only next in turn keeps the nomination, and is not shown the meeting; their
  // replica comes to the same answer.
  const auto records = state.meeting_records.find(record.meeting);
  if (records != state.meeting_records.end() &&
      std::any_of(records->second.begin(), records->second.end(), [&](std::uint64_t seq) {
        const RecordFacts& asked = state.facts[seq - 1];
        return asked.subject == viewer &&
               (asked.act == v1::Statement::kNominateSubstitute || asked.act == v1::Statement::kInviteExpert);
      })) {
    return true;
  }
  const auto devices = state.devices_of.find(viewer);
  if (devices == state.devices_of.end()) return false;
  return std::any_of(devices->second.begin(), devices->second.end(), [&](const DeviceId& id) {
    const Device* device = state.FindDevice(id);
    return device != nullptr && device->substitute && device->substitute->meeting == record.meeting;
  });
}

Visibility SeenBy(const State& state, const RecordFacts& record, const PersonId& viewer, const Roles& roles) {
  switch (record.kind) {
    case RecordKind::kHidden:
      return kNothing;
    case RecordKind::kPublicAct:
    case RecordKind::kPersonDetails:
      return kAll;
    case RecordKind::kMeeting: {
      if (viewer == record.author || EndsTheViewOf(state, record, viewer) || IsWhereTheySpoke(state, record, viewer))
        return kAll;
      if (!record.document.is_zero()) return OfPaper(state, record, viewer, roles);
      // An expert's invitation is theirs, also when it is taken back.
      if (record.act == v1::Statement::kInviteExpert && viewer == record.subject) return kAll;
      if (!roles.scoped && (IsTheirAssignment(state, record, viewer) || IsWhereTheyAnswer(state, record, viewer) ||
                            IsWhatTheyWereNamedFor(state, record, viewer))) {
        return kAll;
      }
      const Standing standing = StandingAt(state, record.meeting, viewer, roles);
      if (standing == Standing::kExpert) return ExpertReads(record, roles) ? kAll : kNothing;
      return standing == Standing::kNone ? kNothing : kAll;
    }
    case RecordKind::kMemberWord: {
      if (viewer == record.author || viewer == record.subject) return kAll;
      const Standing standing = StandingAt(state, record.meeting, viewer, roles);
      const bool reads =
          standing != Standing::kNone && standing != Standing::kObserver && standing != Standing::kExpert;
      return reads ? kAll : kNothing;
    }
    case RecordKind::kForumMatter:
      if (viewer == record.author || viewer == record.subject || roles.secretariat()) return kAll;
      if (!roles.scoped && IsTheirAssignment(state, record, viewer)) return kAll;
      if (IsOfAMeetingTheyRun(state, record, viewer, roles)) return kAll;
      return !roles.scoped && (roles.member || roles.adjunct || roles.preparatory_group) ? kAll : kNothing;
    case RecordKind::kMail:
      if (viewer == record.author || viewer == record.subject) return kAll;
      return StandingAt(state, record.meeting, viewer, roles) == Standing::kSecretariat ? kAll : kNothing;
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

bool AnswersTheRecoveryKey(const State& state, const PersonId& person, std::uint64_t seq) {
  const auto devices = state.devices_of.find(person);
  if (devices == state.devices_of.end()) return false;
  return std::any_of(devices->second.begin(), devices->second.end(), [&](const DeviceId& id) {
    const Device* device = state.FindDevice(id);
    if (device == nullptr || device->enrolled_at.seq != seq) return false;
    const auto invitation = state.invitations.find(device->invitation);
    return invitation != state.invitations.end() && invitation->second.recovery;
  });
}

}  // namespace

Visibility Visible(const State& state, const RecordFacts& record, const PersonId& viewer, const Roles& roles) {
  if (viewer.empty() || !state.IsEnrolled(viewer)) return kNothing;
  return SeenBy(state, record, viewer, roles);
}

Visibility VisibleToSystem(const State& state, const RecordFacts& record) {
  static const PersonId kNobody("-");  // no word: nobody in the register can be called so
  static const Roles kMember = [] {
    Roles roles;
    roles.member = true;
    return roles;
  }();
  return record.kind == RecordKind::kMinutesDraft ? kNothing : SeenBy(state, record, kNobody, kMember);
}

std::vector<std::uint64_t> PossiblyRevealedBy(const State& after, std::uint64_t seq, const PersonId& viewer) {
  if (seq == 0 || seq > after.facts.size()) return {};
  const RecordFacts& record = after.facts[seq - 1];
  const auto whole_log = [&] {
    std::vector<std::uint64_t> all(seq);
    std::iota(all.begin(), all.end(), std::uint64_t{1});
    return all;
  };
  const auto until_now = [&](const auto& records_of, const auto& key) -> std::vector<std::uint64_t> {
    const auto found = records_of.find(key);
    if (found == records_of.end()) return {};
    return {found->second.begin(), std::upper_bound(found->second.begin(), found->second.end(), seq)};
  };
  const auto whole_meeting = [&] { return until_now(after.meeting_records, record.meeting); };
  // Of the assignment and of the meetings where assignments are given and answered for, to whom it is told.
  const auto assignment = [&]() -> std::vector<std::uint64_t> {
    const auto found = after.assignments.find(AssignmentId(record.thing));
    if (found == after.assignments.end() || !found->second.told.contains(viewer)) return {};
    std::vector<std::uint64_t> records = until_now(after.thing_records, record.thing);
    for (const MeetingId& meeting : after.assigned_at.at(viewer)) {
      const std::vector<std::uint64_t> of_meeting = until_now(after.meeting_records, meeting);
      records.insert(records.end(), of_meeting.begin(), of_meeting.end());
    }
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    return records;
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
      // The recovery key's invitation makes its holder secretary: whoever was is not named by it.
      if (record.subject != viewer && !AnswersTheRecoveryKey(after, record.subject, seq)) return {};
      return whole_log();
    case v1::Statement::kCountersignDevice:
    case v1::Statement::kRevokeDevice:
      return record.subject == viewer ? whole_log() : std::vector<std::uint64_t>();
    case v1::Statement::kAppointOfficer: {
      // Whoever has it now and whoever had it: with the meeting come its matters, and what is due there.
      const auto own = after.own_meetings.find(viewer);
      const bool concerned = own != after.own_meetings.end() && own->second.contains(record.meeting);
      return concerned ? whole_log() : std::vector<std::uint64_t>();
    }
    case v1::Statement::kOpenMeeting:
    case v1::Statement::kCloseMeeting:
    case v1::Statement::kCancelMeeting:
      return whole_meeting();
    case v1::Statement::kInviteExpert:
      return record.subject == viewer ? whole_meeting() : std::vector<std::uint64_t>();
    case v1::Statement::kGiveAssignment:
      return assignment();
    case v1::Statement::kSubmitMatter:
    case v1::Statement::kPrepareMatter:
    case v1::Statement::kAdmitLateMatter:
    case v1::Statement::kSetAgendaItem:
      return until_now(after.thing_records, record.thing);
    case v1::Statement::kSetDocumentAccess: {
      const auto paper = after.paper_access.find(record.document);
      if (paper == after.paper_access.end()) return {};
      const std::vector<std::uint64_t>& records = paper->second.records;
      return {records.begin(), std::upper_bound(records.begin(), records.end(), seq)};
    }
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
  const auto paper = state.paper_access.find(document);
  if (paper != state.paper_access.end()) {
    for (const std::uint64_t seq : paper->second.records) {
      const RecordFacts& facts = state.facts[seq - 1];
      if (facts.act == v1::Statement::kAddDocument && Visible(state, facts, viewer, roles).body) return true;
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
