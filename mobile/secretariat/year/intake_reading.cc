#include "mobile/secretariat/year/intake_reading.h"

#include <algorithm>
#include <optional>

#include "mobile/models/matter_reading.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/year/year_plan.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/matters.h"

namespace mandat::app {
namespace {

constexpr int kFewDaysLeft = 7;

bool TakesMattersYet(const domain::Meeting& meeting) {
  return meeting.phase == domain::MeetingPhase::kPlanned || meeting.phase == domain::MeetingPhase::kCalled;
}

std::vector<const domain::Meeting*> MeetingsAhead(const Workspace& w) {
  std::vector<const domain::Meeting*> ahead;
  for (const auto& [id, meeting] : w.shown().meetings) {
    if (TakesMattersYet(meeting)) ahead.push_back(&meeting);
  }
  std::stable_sort(ahead.begin(), ahead.end(), [](const auto* a, const auto* b) { return a->date < b->date; });
  return ahead;
}

// Null where the calendar does not reach.
std::optional<domain::Deadline> DeadlineAt(const domain::Meeting& meeting, domain::DeadlineKind kind) {
  const auto all = domain::Deadlines(domain::DeadlineRules::From(meeting.rules), meeting.date);
  return all ? std::optional((*all)[static_cast<std::size_t>(kind)]) : std::nullopt;
}

domain::DeadlineKind MaterialKind(const domain::Matter& matter) {
  return matter.is_decision ? domain::DeadlineKind::kDecisionMaterial : domain::DeadlineKind::kOtherMaterial;
}

bool IsOnAgendaOf(const domain::Meeting& meeting, const domain::Matter& matter) {
  return std::any_of(meeting.items.begin(), meeting.items.end(),
                     [&](const domain::AgendaItem& item) { return item.matter == matter.id; });
}

QString BothReadings(const domain::Deadline& deadline) {
  if (deadline.weekdays == deadline.calendar) return TinyDay(deadline.weekdays);
  return Words::tr("%1 in weekdays, %2 in calendar days").arg(TinyDay(deadline.weekdays), TinyDay(deadline.calendar));
}

QVariantMap DeadlineRow(const Workspace& w, const domain::MatterDeadline& deadline) {
  const QString label = DeadlineLabel(deadline.deadline.kind);
  QString state;
  Tone::Value tone = Tone::Neutral;
  if (deadline.done) {
    const bool readings_differ = deadline.late_weekdays != deadline.late_calendar;
    state = deadline.late ? Words::tr("Late: %1").arg(Words::ShortDay(*deadline.done))
                          : Words::tr("In time: %1").arg(Words::ShortDay(*deadline.done));
    if (readings_differ)
      state += QStringLiteral(". ") + (deadline.late_weekdays ? Words::tr("Only in calendar days in time")
                                                              : Words::tr("Only in weekdays in time"));
    tone = deadline.late ? Tone::Bad : readings_differ ? Tone::Warn : Tone::Ok;
  } else {
    state = deadline.late ? Words::tr("Not done, and the day has passed")
                          : Words::Capital(Words::DaysUntil(deadline.deadline.due, w.today()));
    tone = deadline.late ? Tone::Bad : Tone::Neutral;
  }
  return {{"key", label},
          {"label", label},
          {"weekdaysText", TinyDay(deadline.deadline.weekdays)},
          {"calendarText", TinyDay(deadline.deadline.calendar)},
          {"byWeekdays", deadline.deadline.due == deadline.deadline.weekdays},
          {"stateText", state},
          {"tone", tone},
          {"spoken", Words::tr("%1: %2 in weekdays, %3 in calendar days. %4")
                         .arg(label, TinyDay(deadline.deadline.weekdays), TinyDay(deadline.deadline.calendar), state)}};
}

}  // namespace

const domain::Meeting* MeetingFor(const Workspace& w, const domain::Matter& matter) {
  if (const domain::Meeting* meeting = w.shown().FindMeeting(matter.meeting)) return meeting;
  for (auto admission = matter.admissions.rbegin(); admission != matter.admissions.rend(); ++admission) {
    const domain::Meeting* meeting = w.shown().FindMeeting(admission->meeting);
    if (meeting && (TakesMattersYet(*meeting) || meeting->phase == domain::MeetingPhase::kOpen)) return meeting;
  }
  const domain::Meeting* wished = w.shown().FindMeeting(matter.wished_meeting);
  if (wished && TakesMattersYet(*wished)) return wished;
  for (const domain::Meeting* meeting : MeetingsAhead(w)) {
    if (!domain::IsLate(w.shown(), matter, *meeting)) return meeting;
  }
  return nullptr;
}

IntakeStep StepOf(const Workspace& w, const domain::Matter& matter) {
  if (matter.phase != domain::MatterPhase::kInPreparation && matter.phase != domain::MatterPhase::kAccepted)
    return IntakeStep::kOver;
  if (matter.review == domain::MatterReview::kCompletionRequested) return IntakeStep::kAnswer;
  const domain::Meeting* meeting = MeetingFor(w, matter);
  if (meeting && domain::MayBeTakenUp(matter, meeting->id))
    return IsOnAgendaOf(*meeting, matter) ? IntakeStep::kOver : IntakeStep::kAgenda;
  if (matter.review == domain::MatterReview::kUnreviewed) return IntakeStep::kReview;
  if (meeting && domain::IsLate(w.shown(), matter, *meeting)) return IntakeStep::kLate;
  return IntakeStep::kPrepare;
}

QString ViewOf(IntakeStep step) {
  switch (step) {
    case IntakeStep::kReview:
    case IntakeStep::kAnswer:
      return QStringLiteral("review");
    case IntakeStep::kPrepare:
    case IntakeStep::kLate:
      return QStringLiteral("prepare");
    case IntakeStep::kAgenda:
      return QStringLiteral("agenda");
    case IntakeStep::kOver:
      break;
  }
  return QStringLiteral("over");
}

QByteArrayList IntakeRoles() {
  return {"matter",       "title",    "byText",   "stateText", "stateIcon", "tone",
          "deadlineText", "leftText", "leftTone", "openName",  "meetingText"};
}

QList<QVariantMap> IntakeRows(const Workspace& w, const QString& view, bool online) {
  struct Sorted {
    domain::Date due;
    std::uint64_t seq = 0;
    QVariantMap row;
  };
  std::vector<Sorted> sorted;
  for (const auto& [id, matter] : w.shown().matters) {
    const IntakeStep step = StepOf(w, matter);
    if (ViewOf(step) != view) continue;
    const MatterState state = StateOfMatter(w, matter, online);
    const domain::Meeting* meeting = step == IntakeStep::kOver ? nullptr : MeetingFor(w, matter);
    // What its next step is measured by: the material until it is here whole, then the group's day, then the notice.
    const domain::DeadlineKind kind = step == IntakeStep::kPrepare  ? domain::DeadlineKind::kPreparation
                                      : step == IntakeStep::kAgenda ? domain::DeadlineKind::kNotice
                                                                    : MaterialKind(matter);
    const auto deadline = meeting ? DeadlineAt(*meeting, kind) : std::nullopt;
    const bool late = meeting && step != IntakeStep::kAgenda && domain::IsLate(w.shown(), matter, *meeting) &&
                      !domain::AdmissionTo(matter, meeting->id);
    const int left = deadline ? static_cast<int>((deadline->due.days() - w.today().days()).count()) : 0;
    QString meeting_text;
    if (meeting) {
      meeting_text = (matter.meeting == meeting->id            ? Words::tr("For the meeting %1")
                      : matter.wished_meeting == meeting->id ? Words::tr("Wishes for the meeting %1")
                                                             : Words::tr("In time for the meeting %1"))
                         .arg(Words::ShortDay(meeting->date));
    }
    QVariantMap row{
        {"key", Q(id)},
        {"matter", Q(id)},
        {"title", Q(matter.title)},
        {"byText", Words::tr("%1, handed in %2").arg(w.PersonName(matter.submitter), Words::Moment(matter.handed_in, w.now()))},
        {"stateText", state.text},
        {"stateIcon", state.icon},
        {"tone", state.tone},
        {"meetingText", meeting_text},
        {"deadlineText",
         deadline ? Words::tr("%1: %2").arg(DeadlineLabel(kind), BothReadings(*deadline)) : QString()},
        {"leftText", late                ? Words::tr("Late")
                     : !deadline         ? QString()
                     : left < 0          ? Words::tr("%n days over", nullptr, -left)
                                         : Words::Capital(Words::DaysUntil(deadline->due, w.today()))},
        {"leftTone", late || (deadline && left < 0) ? Tone::Bad : deadline && left <= kFewDaysLeft ? Tone::Warn : Tone::Neutral},
        {"openName", Words::tr("Open the matter %1").arg(Q(matter.title))}};
    sorted.push_back({deadline ? deadline->due : domain::Date(9999, 1, 1), matter.place.seq, std::move(row)});
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const Sorted& a, const Sorted& b) {
    return a.due != b.due ? a.due < b.due : a.seq > b.seq;
  });
  QList<QVariantMap> rows;
  for (Sorted& entry : sorted) rows << std::move(entry.row);
  return rows;
}

QByteArrayList MatterDeadlineRoles() {
  return {"label", "weekdaysText", "calendarText", "byWeekdays", "stateText", "tone", "spoken"};
}

QList<QVariantMap> MatterDeadlineRows(const Workspace& w, const domain::Matter& matter) {
  const domain::Meeting* meeting = MeetingFor(w, matter);
  if (!meeting || StepOf(w, matter) == IntakeStep::kOver) return {};
  for (const domain::MatterStanding& standing : domain::MattersFor(w.shown(), *meeting, w.today())) {
    if (standing.matter == matter.id) return {DeadlineRow(w, standing.material), DeadlineRow(w, standing.preparation)};
  }
  // It wishes for none: as it would stand at the first that it is in time for.
  QList<QVariantMap> rows;
  const domain::Date done = domain::LocalOf(w.shown().forum.time_zone, matter.handed_in).day;
  for (const domain::DeadlineKind kind : {MaterialKind(matter), domain::DeadlineKind::kPreparation}) {
    const auto deadline = DeadlineAt(*meeting, kind);
    if (!deadline) continue;
    domain::MatterDeadline view;
    view.deadline = *deadline;
    if (kind != domain::DeadlineKind::kPreparation) view.done = done;
    const domain::Date when = view.done.value_or(w.today());
    view.late_weekdays = when > deadline->weekdays;
    view.late_calendar = when > deadline->calendar;
    view.late = when > deadline->due;
    rows << DeadlineRow(w, view);
  }
  return rows;
}

QByteArrayList MatterMeetingRoles() { return {"meeting", "dayText", "detailText", "late"}; }

QList<QVariantMap> MatterMeetingRows(const Workspace& w, const domain::Matter& matter) {
  QList<QVariantMap> rows;
  for (const domain::Meeting* meeting : MeetingsAhead(w)) {
    const bool late = domain::IsLate(w.shown(), matter, *meeting) && !domain::AdmissionTo(matter, meeting->id);
    const auto deadline = DeadlineAt(*meeting, MaterialKind(matter));
    QString detail = deadline ? Words::tr("%1: %2").arg(DeadlineLabel(deadline->kind), BothReadings(*deadline)) : QString();
    if (late) detail += QStringLiteral(". ") + Words::tr("It came later: only chair or meeting can take it up.");
    rows << QVariantMap{{"key", Q(meeting->id)},
                        {"meeting", Q(meeting->id)},
                        {"dayText", Words::Capital(Words::Day(meeting->date, w.today()))},
                        {"detailText", detail},
                        {"late", late}};
  }
  return rows;
}

QStringList KnownGroups(const Workspace& w) {
  QStringList groups;
  for (const auto& [id, matter] : w.shown().matters) {
    for (const std::string& group : matter.groups) {
      if (!groups.contains(Q(group))) groups << Q(group);
    }
  }
  groups.sort(Qt::CaseInsensitive);
  return groups;
}

}  // namespace mandat::app
