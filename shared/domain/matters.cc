#include "shared/domain/matters.h"

#include <algorithm>
#include <tuple>

#include "mandat/v1/model.pb.h"
#include "shared/domain/forum_time.h"

namespace mandat::domain {
namespace {

const Deadline* DeadlineOfKind(const std::array<Deadline, 4>& deadlines, DeadlineKind kind) {
  for (const Deadline& deadline : deadlines) {
    if (deadline.kind == kind) return &deadline;
  }
  return nullptr;
}

MatterDeadline StandingTo(const Deadline& deadline, std::optional<Date> done, Date today) {
  MatterDeadline result{deadline, done};
  const Date day = done.value_or(today);
  result.late_weekdays = day > deadline.weekdays;
  result.late_calendar = day > deadline.calendar;
  result.late = day > deadline.due;
  return result;
}

DeadlineKind MaterialOf(const Matter& matter) {
  return matter.is_decision ? DeadlineKind::kDecisionMaterial : DeadlineKind::kOtherMaterial;
}

Date DayHandedIn(const State& state, const Matter& matter) {
  return LocalOf(state.forum.time_zone, matter.handed_in).day;
}

bool IsOnAgenda(const Matter& matter, const MeetingId& meeting) {
  return std::any_of(matter.take_ups.begin(), matter.take_ups.end(),
                     [&](const MatterTakeUp& take_up) { return take_up.meeting == meeting; });
}

MatterNeed NeedOf(const Matter& matter, const MeetingId& meeting, bool late) {
  const bool admitted = AdmissionTo(matter, meeting) != nullptr;
  if (matter.review == MatterReview::kCompletionRequested) return MatterNeed::kCompletion;
  if (matter.review == MatterReview::kUnreviewed && !admitted) return MatterNeed::kReview;
  if (late && !admitted) return MatterNeed::kAdmission;
  if (!MayBeTakenUp(matter, meeting)) return MatterNeed::kRuling;
  return IsOnAgenda(matter, meeting) ? MatterNeed::kNothing : MatterNeed::kAgenda;
}

}  // namespace

const char* MatterPhaseWord(MatterPhase phase) {
  switch (phase) {
    case MatterPhase::kInPreparation:
      return "in_preparation";
    case MatterPhase::kAccepted:
      return "accepted";
    case MatterPhase::kRejected:
      return "rejected";
    case MatterPhase::kReferred:
      return "referred";
    case MatterPhase::kDecided:
      return "decided";
    case MatterPhase::kHandled:
      return "handled";
    case MatterPhase::kWithdrawn:
      return "withdrawn";
  }
  return "";
}

const char* MatterReviewWord(MatterReview review) {
  switch (review) {
    case MatterReview::kUnreviewed:
      return "unreviewed";
    case MatterReview::kCompletionRequested:
      return "completion_requested";
    case MatterReview::kComplete:
      return "complete";
  }
  return "";
}

const char* MatterNeedWord(MatterNeed need) {
  switch (need) {
    case MatterNeed::kNothing:
      return "nothing";
    case MatterNeed::kCompletion:
      return "completion";
    case MatterNeed::kReview:
      return "review";
    case MatterNeed::kRuling:
      return "ruling";
    case MatterNeed::kAdmission:
      return "admission";
    case MatterNeed::kAgenda:
      return "agenda";
  }
  return "";
}

bool IsLate(const State& state, const Matter& matter, const Meeting& meeting) {
  if (matter.deferred) return false;
  const Date due = matter.is_decision ? meeting.deadlines.decision_material : meeting.deadlines.other_material;
  return DayHandedIn(state, matter) > due;
}

const MatterAdmission* AdmissionTo(const Matter& matter, const MeetingId& meeting) {
  for (const MatterAdmission& admission : matter.admissions) {
    if (admission.meeting == meeting) return &admission;
  }
  return nullptr;
}

bool MayBeTakenUp(const Matter& matter, const MeetingId& meeting) {
  switch (matter.phase) {
    case MatterPhase::kAccepted:
      return matter.meeting == meeting || AdmissionTo(matter, meeting) != nullptr;
    case MatterPhase::kInPreparation:
    case MatterPhase::kDecided:
    case MatterPhase::kHandled:
      return AdmissionTo(matter, meeting) != nullptr;
    case MatterPhase::kRejected:
    case MatterPhase::kReferred:
    case MatterPhase::kWithdrawn:
      return false;
  }
  return false;
}

std::vector<MatterStanding> MattersFor(const State& state, const Meeting& meeting, Date today) {
  std::vector<MatterStanding> result;
  const auto deadlines = Deadlines(DeadlineRules::From(meeting.rules), meeting.date);
  if (!deadlines) return result;
  for (const auto& [id, matter] : state.matters) {
    const bool accepted = matter.phase == MatterPhase::kAccepted && matter.meeting == meeting.id;
    const bool wishes = matter.phase == MatterPhase::kInPreparation && matter.wished_meeting == meeting.id;
    const bool admitted = AdmissionTo(matter, meeting.id) != nullptr;
    if (!accepted && !wishes && !admitted) continue;
    MatterStanding standing;
    standing.matter = id;
    standing.admitted = admitted;
    standing.material = StandingTo(*DeadlineOfKind(*deadlines, MaterialOf(matter)), DayHandedIn(state, matter), today);
    std::optional<Date> ruled;
    for (const MatterRuling& ruling : matter.rulings) {
      if (ruling.meeting == meeting.id && !ruled) ruled = LocalOf(state.forum.time_zone, ruling.at).day;
    }
    standing.preparation = StandingTo(*DeadlineOfKind(*deadlines, DeadlineKind::kPreparation), ruled, today);
    if (matter.deferred) {
      for (MatterDeadline* deadline : {&standing.material, &standing.preparation})
        deadline->late = deadline->late_weekdays = deadline->late_calendar = false;
    }
    standing.need = NeedOf(matter, meeting.id, standing.material.late);
    result.push_back(std::move(standing));
  }
  return result;
}

std::vector<MatterEvent> HistoryOf(const State& state, const Matter& matter) {
  std::vector<MatterEvent> events;
  for (const MatterTakeUp& take_up : matter.take_ups) {
    const Meeting* meeting = state.FindMeeting(take_up.meeting);
    const AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(take_up.item);
    if (item == nullptr) continue;
    MatterEvent event;
    event.date = meeting->date;
    event.meeting = meeting->id;
    event.item = item->id;
    event.phase = meeting->phase;
    if (item->decision) {
      event.outcome = item->decision->outcome;
      event.to_meeting = item->decision->to_meeting;
    }
    events.push_back(std::move(event));
  }
  for (const MatterNote& note : matter.notes) {
    MatterEvent event;
    event.date = note.date;
    event.text = note.text;
    events.push_back(std::move(event));
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const MatterEvent& a, const MatterEvent& b) { return a.date < b.date; });
  return events;
}

}  // namespace mandat::domain
