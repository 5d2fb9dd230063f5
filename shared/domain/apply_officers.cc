// Chair and secretary of one meeting: named when it was created or since, and who had it while it was open.
#include "shared/domain/apply_internal.h"
#include "shared/domain/officers.h"

namespace mandat::domain::internal {
namespace {

void NoteNamed(State& state, const std::string& meeting, const std::string& person) {
  if (!person.empty()) state.own_meetings[PersonId(person)].insert(MeetingId(meeting));
}

void NoteHolder(std::vector<OfficeHeld>& held, const PersonId& person, Time now) {
  if (!person.empty() && (held.empty() || held.back().person != person)) held.push_back({person, now});
}

void NoteChair(const State& state, Meeting& meeting, Time now) {
  const PersonId& chair = meeting.chair.empty() ? state.chair : meeting.chair;
  // A chair whose term is over chairs no meeting.
  if (IsMeetingChair(state, meeting, chair)) NoteHolder(meeting.chaired, chair, now);
}

void NoteSecretary(const State& state, Meeting& meeting, Time now) {
  NoteHolder(meeting.kept, meeting.secretary.empty() ? state.secretary : meeting.secretary, now);
}

void Appoint(State& state, const AppliedRecord& record, const v1::AppointOfficer& act) {
  NoteNamed(state, act.meeting(), act.person());
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  const bool chair = act.office() == v1::OFFICE_CHAIR;
  OfficerChange change;
  change.office = act.office();
  change.before = chair ? ChairOf(state, *meeting) : SecretaryOf(state, *meeting);
  (chair ? meeting->chair : meeting->secretary) = PersonId(act.person());
  if (meeting->phase == MeetingPhase::kOpen) (chair ? NoteChair : NoteSecretary)(state, *meeting, record.time);
  change.after = chair ? ChairOf(state, *meeting) : SecretaryOf(state, *meeting);
  change.taken_back = act.person().empty();
  change.reason = act.reason();
  change.author = AuthorOf(*record.statement);
  change.statement = IdOf(*record.statement);
  change.at = record.time;
  meeting->officer_changes.push_back(std::move(change));
  // Who runs a meeting is told what is due there.
  const auto due = state.due_at.find(meeting->id);
  if (due == state.due_at.end()) return;
  for (const AssignmentId& id : due->second) {
    const auto assignment = state.assignments.find(id);
    if (assignment != state.assignments.end())
      TellOfAssignment(state, assignment->second, PersonId(act.person()), meeting->id);
  }
}

}  // namespace

void ApplyOfficers(State& state, const AppliedRecord& record) {
  const v1::Statement& statement = *record.statement;
  switch (statement.act_case()) {
    case v1::Statement::kCreateMeeting: {
      const v1::CreateMeeting& act = statement.create_meeting();
      NoteNamed(state, act.meeting(), act.chair());
      return NoteNamed(state, act.meeting(), act.secretary());
    }
    case v1::Statement::kOpenMeeting:
      if (Meeting* meeting = MeetingIn(state, statement.open_meeting().meeting())) {
        NoteChair(state, *meeting, record.time);
        NoteSecretary(state, *meeting, record.time);
      }
      return;
    case v1::Statement::kAppointOfficer:
      return Appoint(state, record, statement.appoint_officer());
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
