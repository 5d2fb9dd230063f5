// Adjusters, minutes with their signatures, distribution, assignments: see apply_internal.h.
#include <algorithm>

#include "shared/domain/apply_internal.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/minutes.h"

namespace mandat::domain::internal {
namespace {

// Unless they say otherwise: at four in the afternoon, so many days after the meeting.
constexpr int kAdjustedBy = 16 * 60;

void ElectAdjusters(State& state, const AppliedRecord& record, const v1::ElectAdjusters& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  MeetingMinutes& minutes = meeting->minutes;
  minutes.adjusters.clear();
  for (const std::string& id : act.mandates()) {
    const Mandate* mandate = state.MandateOn(MandateId(id), meeting->date);
    if (mandate == nullptr) continue;
    const Principal* principal = state.FindPrincipal(mandate->principal);
    const PersonId person = AdjusterFor(state, *meeting, mandate->id);
    minutes.adjusters.push_back(
        {mandate->id, person.empty() ? mandate->holder : person, principal == nullptr ? SideId() : principal->side});
  }
  minutes.adjustment_deadline =
      act.deadline_ms() != 0
          ? Time{act.deadline_ms()}
          : ForumTime(state.forum.time_zone, meeting->date.PlusDays(meeting->rules.adjustment_days), kAdjustedBy);
  minutes.adjustment_place = act.place();
  minutes.adjusters_statement = IdOf(*record.statement);
}

void IssueMinutes(State& state, const AppliedRecord& record, const v1::IssueMinutes& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  MinutesVersion version;
  version.version = static_cast<int>(act.version());
  version.for_signing = act.stage() == v1::MINUTES_STAGE_FOR_SIGNING;
  version.document = BytesTo<Hash>(act.document().hash());
  version.size = act.size();
  version.change = act.change();
  version.issued_by = AuthorOf(*record.statement);
  version.statement = IdOf(*record.statement);
  version.at = record.time;
  if (version.for_signing) version.signers = SignersOf(state, *meeting, ItemId(act.item()));
  std::vector<MinutesVersion>& versions = meeting->minutes.versions[ItemId(act.item())];
  // A draft takes nothing from what people are asked to sign, or have signed.
  for (MinutesVersion& earlier : versions) earlier.replaced |= version.for_signing || !earlier.for_signing;
  versions.push_back(std::move(version));
}

MinutesVersion* VersionIn(State& state, const std::string& meeting, const std::string& item, std::uint32_t version) {
  Meeting* found = MeetingIn(state, meeting);
  return found == nullptr ? nullptr
                          : const_cast<MinutesVersion*>(FindVersion(*found, ItemId(item), static_cast<int>(version)));
}

void Answer(MinutesVersion* version, const PersonId& signer, MinutesAnswer answer) {
  if (version == nullptr) return;
  const Time at = answer.at;
  version->answers[signer] = std::move(answer);
  if (version->adjusted()) return;
  const bool all = std::all_of(version->signers.begin(), version->signers.end(),
                               [&](const PersonId& one) { return version->answers.contains(one); });
  const bool any = std::any_of(version->answers.begin(), version->answers.end(),
                               [](const auto& given) { return given.second.signs; });
  if (all && any) version->adjusted_at = at;
}

// The same for the signer as a signature by a device of theirs.
void RecordExternalSignature(State& state, const AppliedRecord& record, const v1::RecordExternalSignature& act) {
  MinutesAnswer answer{true, "", IdOf(*record.statement), record.time};
  answer.external = ExternalSignature{act.service(),
                                      act.signer(),
                                      Time{act.signed_at_ms()},
                                      BytesTo<Hash>(act.file().hash()),
                                      act.size(),
                                      AuthorOf(*record.statement)};
  Answer(VersionIn(state, act.meeting(), act.item(), act.version()), PersonId(act.person()), std::move(answer));
}

void RecordSending(State& state, const AppliedRecord& record, const v1::RecordDistribution& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  meeting->minutes.sendings.push_back({ItemId(act.item()),
                                       static_cast<int>(act.version()),
                                       {act.recipients().begin(), act.recipients().end()},
                                       Time{act.at_ms()},
                                       AuthorOf(*record.statement),
                                       IdOf(*record.statement)});
}

void GiveAssignment(State& state, const AppliedRecord& record, const v1::GiveAssignment& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  const AssignmentId id(act.assignment());
  const auto [found, added] = state.assignments.try_emplace(id);
  Assignment& assignment = found->second;
  if (added) {
    meeting->minutes.assignments.push_back(id);
    assignment.given_at = record.time;
  }
  assignment.id = id;
  assignment.meeting = meeting->id;
  assignment.item = ItemId(act.item());
  assignment.what = act.what();
  assignment.persons = WordsTo<PersonId>(act.persons());
  const MeetingId due(act.due_meeting());
  for (const PersonId& person : assignment.persons) TellOfAssignment(state, assignment, person, due);
  if (const Meeting* due_meeting = state.FindMeeting(due)) {
    for (const PersonId& person : {due_meeting->chair, due_meeting->secretary})
      TellOfAssignment(state, assignment, person, due);
  }
  if (!act.due_meeting().empty()) state.due_at[MeetingId(act.due_meeting())].insert(id);
  assignment.others.assign(act.others().begin(), act.others().end());
  assignment.due_meeting = MeetingId(act.due_meeting());
  assignment.due_date = Date::Parse(act.due_date());
  assignment.statement = IdOf(*record.statement);
}

Assignment* AssignmentIn(State& state, const std::string& id) {
  const auto found = state.assignments.find(AssignmentId(id));
  return found == state.assignments.end() ? nullptr : &found->second;
}

}  // namespace

void TellOfAssignment(State& state, Assignment& assignment, const PersonId& person, const MeetingId& due) {
  if (person.empty()) return;
  assignment.told.insert(person);
  state.assigned_at[person].insert(assignment.meeting);
  if (!due.empty()) state.assigned_at[person].insert(due);
}

void ApplyMinutes(State& state, const AppliedRecord& record) {
  const v1::Statement& statement = *record.statement;
  switch (statement.act_case()) {
    case v1::Statement::kElectAdjusters:
      return ElectAdjusters(state, record, statement.elect_adjusters());
    case v1::Statement::kIssueMinutes:
      return IssueMinutes(state, record, statement.issue_minutes());
    case v1::Statement::kSignMinutes: {
      const v1::SignMinutes& act = statement.sign_minutes();
      return Answer(VersionIn(state, act.meeting(), act.item(), act.version()), AuthorOf(statement),
                    {true, "", IdOf(statement), record.time});
    }
    case v1::Statement::kRefuseToSignMinutes: {
      const v1::RefuseToSignMinutes& act = statement.refuse_to_sign_minutes();
      return Answer(VersionIn(state, act.meeting(), act.item(), act.version()), AuthorOf(statement),
                    {false, act.reason(), IdOf(statement), record.time});
    }
    case v1::Statement::kRecordExternalSignature:
      return RecordExternalSignature(state, record, statement.record_external_signature());
    case v1::Statement::kCommentMinutes: {
      const v1::CommentMinutes& act = statement.comment_minutes();
      if (MinutesVersion* version = VersionIn(state, act.meeting(), act.item(), act.version()))
        version->comments.push_back({AuthorOf(statement), act.text(), IdOf(statement), record.time});
      return;
    }
    case v1::Statement::kSetDistribution: {
      const v1::SetDistribution& act = statement.set_distribution();
      if (Meeting* meeting = MeetingIn(state, act.meeting())) {
        meeting->minutes.recipients[ItemId(act.item())] = {{act.recipients().begin(), act.recipients().end()},
                                                           IdOf(statement)};
      }
      return;
    }
    case v1::Statement::kRecordDistribution:
      return RecordSending(state, record, statement.record_distribution());
    case v1::Statement::kGiveAssignment:
      return GiveAssignment(state, record, statement.give_assignment());
    case v1::Statement::kReportAssignment: {
      const v1::ReportAssignment& act = statement.report_assignment();
      if (Assignment* assignment = AssignmentIn(state, act.assignment())) {
        const PersonId by = act.has_entered() ? PersonId(act.entered().stated_by()) : AuthorOf(statement);
        assignment->reports.push_back({by, act.text(), record.time, IdOf(statement)});
      }
      return;
    }
    case v1::Statement::kCloseAssignment: {
      const v1::CloseAssignment& act = statement.close_assignment();
      if (Assignment* assignment = AssignmentIn(state, act.assignment())) {
        assignment->status = act.done() ? Assignment::Status::kDone : Assignment::Status::kDropped;
        assignment->closing_text = act.text();
        assignment->closed_at = record.time;
      }
      return;
    }
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
