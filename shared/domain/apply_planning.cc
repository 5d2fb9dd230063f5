// The plan, petitions and postponements, what sort of meeting one is, and descriptions of mandates.
#include <algorithm>
#include <tuple>

#include "shared/domain/apply_internal.h"
#include "shared/domain/forum_time.h"

namespace mandat::domain::internal {
namespace {

void NoteSortOfMeeting(State& state, const AppliedRecord& record, const v1::CreateMeeting& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr || meeting->statement != IdOf(*record.statement)) return;
  meeting->kind = act.kind() == v1::MEETING_KIND_UNSPECIFIED ? v1::MEETING_KIND_ORDINARY : act.kind();
  meeting->reason = act.reason();
  meeting->petition = BytesTo<StatementId>(act.petition());
  if (act.has_entered()) meeting->called_for = ProvenanceOf(act.entered(), AuthorOf(*record.statement));
  const auto petition = state.petitions.find(meeting->petition);
  if (petition != state.petitions.end()) petition->second.meeting = meeting->id;
}

// The meeting's own rules stand: only the day is another.
void Postpone(State& state, const AppliedRecord& record, const v1::PostponeMeeting& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  const auto date = Date::Parse(act.date());
  if (meeting == nullptr || !date) return;
  Postponement postponement;
  postponement.from = meeting->date;
  postponement.to = *date;
  postponement.reason = act.reason();
  postponement.author = AuthorOf(*record.statement);
  if (act.has_entered()) postponement.entered = ProvenanceOf(act.entered(), postponement.author);
  postponement.statement = IdOf(*record.statement);
  postponement.place = record.place;
  meeting->postponements.push_back(std::move(postponement));
  meeting->date = *date;
  if (!act.start().empty() || !act.end().empty()) {
    meeting->start = act.start();
    meeting->end = act.end();
  }
  meeting->deadlines = FrozenDeadlines(meeting->rules, meeting->date);
  meeting->phase = MeetingPhase::kPlanned;
  meeting->notice_sent_at = Time();
  meeting->answers.clear();
  // Its days are those before the day that was: who wants reminders of the new one says so.
  meeting->mail.schedule = StatementId();
}

void SetPlan(State& state, const AppliedRecord& record, const v1::SetMeetingPlan& act) {
  MeetingPlan plan;
  plan.year = static_cast<int>(act.year());
  for (const v1::PlannedMeeting& planned : act.meetings()) {
    const auto date = Date::Parse(planned.date());
    if (date) plan.meetings.push_back({*date, planned.start(), planned.end()});
  }
  std::stable_sort(plan.meetings.begin(), plan.meetings.end(), [](const PlannedMeeting& a, const PlannedMeeting& b) {
    return std::tie(a.date, a.start) < std::tie(b.date, b.start);
  });
  plan.author = AuthorOf(*record.statement);
  plan.statement = IdOf(*record.statement);
  plan.at = record.time;
  state.plans[plan.year] = std::move(plan);
}

void NoteVoice(Petition& petition, const AppliedRecord& record, bool joined, const v1::Provenance* entered) {
  PetitionVoice voice;
  voice.joined = joined;
  PersonId speaker = AuthorOf(*record.statement);
  if (entered != nullptr) {
    voice.entered = ProvenanceOf(*entered, speaker);
    speaker = voice.entered->stated_by;
  }
  voice.statement = IdOf(*record.statement);
  voice.at = record.time;
  petition.voices[speaker] = std::move(voice);
}

void BeginPetition(State& state, const AppliedRecord& record, const v1::PetitionMeeting& act) {
  Petition petition;
  petition.id = IdOf(*record.statement);
  petition.begun_by = act.has_entered() ? PersonId(act.entered().stated_by()) : AuthorOf(*record.statement);
  petition.reason = act.reason();
  petition.agenda = act.agenda();
  petition.before = Date::Parse(act.before());
  petition.place = record.place;
  petition.at = record.time;
  NoteVoice(petition, record, true, act.has_entered() ? &act.entered() : nullptr);
  state.petitions.emplace(petition.id, std::move(petition));
}

void JoinPetition(State& state, const AppliedRecord& record, const v1::JoinPetition& act) {
  const auto found = state.petitions.find(BytesTo<StatementId>(act.petition()));
  if (found == state.petitions.end()) return;
  NoteVoice(found->second, record, !act.withdrawn(), act.has_entered() ? &act.entered() : nullptr);
}

// The assignments that govern some day from `from` on, described anew: those before keep what was.
void DescribeAnew(std::vector<Mandate>& history, const Mandate& description, Date from) {
  std::vector<Mandate> anew;
  std::optional<Date> limit;  // days from here on are governed by a later assignment
  for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
    if (entry->described_from != history.back().described_from) continue;
    if (limit && (*limit <= from || (entry->valid_from && *entry->valid_from >= *limit))) continue;
    Mandate copy = *entry;
    copy.principal = description.principal;
    copy.title = description.title;
    copy.areas = description.areas;
    copy.abolished = description.abolished;
    copy.described_from = from;
    anew.push_back(std::move(copy));
    limit = entry->valid_from;
    if (!limit) break;
  }
  history.insert(history.end(), std::make_move_iterator(anew.rbegin()), std::make_move_iterator(anew.rend()));
}

void DescribeMandate(State& state, const AppliedRecord& record, const v1::DescribeMandate& act) {
  const MandateId id(act.mandate());
  auto found = std::find_if(state.mandates.begin(), state.mandates.end(), [&](const Mandate& m) { return m.id == id; });
  const Date today = LocalOf(state.forum.time_zone, record.time).day;
  const bool is_new = found == state.mandates.end();
  if (is_new) {
    if (act.abolished()) return;
    found = state.mandates.emplace(state.mandates.end());
    found->id = id;
  }
  found->abolished = act.abolished();
  if (!act.abolished()) {
    found->principal = PrincipalId(act.principal());
    found->title = act.title();
    found->areas = WordsTo<AreaId>(act.areas());
  }
  found->described_from = today;
  std::vector<Mandate>& history = state.mandate_history[id];
  if (is_new) {
    history.push_back(*found);
  } else {
    DescribeAnew(history, *found, today);
  }
  state.description_statements[id] = IdOf(*record.statement);
}

}  // namespace

void ApplyPlanning(State& state, const AppliedRecord& record) {
  const v1::Statement& statement = *record.statement;
  switch (statement.act_case()) {
    case v1::Statement::kCreateMeeting:
      return NoteSortOfMeeting(state, record, statement.create_meeting());
    case v1::Statement::kPostponeMeeting:
      return Postpone(state, record, statement.postpone_meeting());
    case v1::Statement::kSetMeetingPlan:
      return SetPlan(state, record, statement.set_meeting_plan());
    case v1::Statement::kPetitionMeeting:
      return BeginPetition(state, record, statement.petition_meeting());
    case v1::Statement::kJoinPetition:
      return JoinPetition(state, record, statement.join_petition());
    case v1::Statement::kDescribeMandate:
      return DescribeMandate(state, record, statement.describe_mandate());
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
