#include "mobile/secretariat/year/year_plan.h"

#include <QLocale>
#include <QTime>
#include <algorithm>
#include <map>
#include <set>

#include "mobile/models/words.h"
#include "shared/domain/holidays.h"

namespace mandat::app {
namespace {

constexpr int kDaysOfAYearInWeeks = 364;  // so that it falls on the same weekday
constexpr unsigned kJuly = 7;

QLocale CalendarLocale() {
  return WordsLanguage() == u"en" ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                  : QLocale(QLocale::Swedish, QLocale::Sweden);
}

QDate DateToQt(domain::Date day) { return {day.year(), static_cast<int>(day.month()), static_cast<int>(day.day())}; }

// That day, or the next that is a working day.
domain::Date WorkingDay(domain::Date day) {
  while (!domain::IsCountedWeekday(day)) day = day.PlusDays(1);
  return day;
}

bool ComesFirst(const domain::PlannedMeeting& a, const domain::PlannedMeeting& b) {
  return std::pair(a.date, a.start) < std::pair(b.date, b.start);
}

// The days on which the year's ordinary meetings were planned, or held where nothing was planned.
std::vector<domain::Date> DaysOfYear(const Workspace& w, int year) {
  std::vector<domain::Date> days;
  if (const auto plan = w.shown().plans.find(year); plan != w.shown().plans.end()) {
    for (const domain::PlannedMeeting& meeting : plan->second.meetings) days.push_back(meeting.date);
    return days;
  }
  for (const auto& [id, meeting] : w.shown().meetings) {
    const bool ordinary = meeting.kind <= v1::MEETING_KIND_ORDINARY;
    if (ordinary && meeting.phase != domain::MeetingPhase::kCancelled && meeting.date.year() == year)
      days.push_back(meeting.date);
  }
  std::sort(days.begin(), days.end());
  return days;
}

std::vector<domain::Date> SpreadOver(int year, int count) {
  std::vector<unsigned> months;
  for (unsigned month = 1; month <= 12; ++month) {
    if (month != kJuly) months.push_back(month);
  }
  std::vector<domain::Date> days;
  for (int i = 0; i < count; ++i) {
    // Into the middle of equal parts of the months; the second Friday of each.
    const auto at = static_cast<std::size_t>((2 * i + 1) * static_cast<int>(months.size()) / (2 * count));
    domain::Date day(year, months[at], 8);
    while (day.iso_weekday() != 5) day = day.PlusDays(1);
    if (!days.empty() && day <= days.back()) day = days.back().PlusDays(14);
    days.push_back(WorkingDay(day));
  }
  return days;
}

QString WarningText(const domain::PlanWarning& warning) {
  switch (warning.kind) {
    case domain::PlanWarning::Kind::kTooFewMeetings:
      return {};  // of the year, not of a meeting
    case domain::PlanWarning::Kind::kDeadlineHasPassed:
      return Words::tr("%1 was due %2.").arg(DeadlineLabel(warning.deadline), Words::ShortDay(warning.due));
    case domain::PlanWarning::Kind::kTwoOnOneDay:
      return Words::tr("Several meetings are planned on this day.");
    case domain::PlanWarning::Kind::kDayOff:
      return Words::tr("It is no working day.");
  }
  return {};
}

QString ClashText(const calendar::Clash& clash) {
  const auto time = [](std::int64_t minutes) { return Q(calendar::LocalText(minutes)).section(u' ', 1); };
  const bool same_day = calendar::LocalText(clash.busy.start).substr(0, 10) ==
                        calendar::LocalText(clash.busy.end - 1).substr(0, 10);
  const QString when = same_day ? time(clash.busy.start) + QStringLiteral("–") + time(clash.busy.end)
                                : Words::tr("several days");
  return Words::tr("Clashes with %1, %2 (%3)").arg(Q(clash.busy.summary), when, Q(clash.busy.source));
}

// What is wrong with each day of the plan.
std::map<domain::Date, QStringList> TroublesOf(const Workspace& w, const domain::MeetingPlan& plan,
                                               const std::vector<calendar::BusyTime>& busy) {
  std::map<domain::Date, QStringList> troubles;
  const domain::MeetingPlan whole = WholeYear(w, plan);
  for (const domain::PlanWarning& warning : domain::ReviewPlan(w.shown().forum.rules, whole, w.today()).warnings) {
    // Deadlines of a meeting that is under way pass; of one that is only planned that says that it comes too soon.
    if (warning.kind == domain::PlanWarning::Kind::kDeadlineHasPassed && MeetingOn(w, {warning.date, {}, {}})) continue;
    const QString text = WarningText(warning);
    if (!text.isEmpty() && !troubles[warning.date].contains(text)) troubles[warning.date] << text;
  }
  for (const calendar::Clash& clash : calendar::FindClashes(whole, busy)) troubles[clash.meeting.date] << ClashText(clash);
  return troubles;
}

QString KindOfMeeting(const domain::Meeting* meeting) {
  if (!meeting) return {};
  if (meeting->kind == v1::MEETING_KIND_EXTRA) return Words::tr("Extra meeting");
  if (meeting->kind == v1::MEETING_KIND_SPECIAL_EVENT) return Words::tr("Special event");
  return {};
}

bool IsPlanned(const domain::MeetingPlan& plan, const domain::PlannedMeeting& meeting) {
  return std::any_of(plan.meetings.begin(), plan.meetings.end(), [&](const domain::PlannedMeeting& planned) {
    return planned.date == meeting.date && planned.start == meeting.start;
  });
}

// The planned days and the meetings that nobody planned.
domain::MeetingPlan WithUnplanned(const Workspace& w, const domain::MeetingPlan& plan) {
  domain::MeetingPlan whole = plan;
  for (const auto& entry : w.shown().meetings) {
    const domain::Meeting& meeting = entry.second;
    if (meeting.date.year() != plan.year || meeting.phase == domain::MeetingPhase::kCancelled) continue;
    const bool known = std::any_of(plan.meetings.begin(), plan.meetings.end(), [&](const domain::PlannedMeeting& planned) {
      return MeetingOn(w, planned) == &meeting;
    });
    if (!known) whole.meetings.push_back({meeting.date, meeting.start, meeting.end});
  }
  std::stable_sort(whole.meetings.begin(), whole.meetings.end(), ComesFirst);
  return whole;
}

QString StateOfPlanned(const domain::Meeting* meeting, const domain::Meeting* left) {
  if (meeting) return Words::PhaseText(meeting->phase);
  if (!left) return Words::tr("Not created yet");
  return left->phase == domain::MeetingPhase::kCancelled ? Words::PhaseText(left->phase)
                                                         : Words::tr("Moved to %1").arg(Words::ShortDay(left->date));
}

}  // namespace

QString HoursText(const std::string& start, const std::string& end) {
  if (start.empty()) return Words::tr("the whole day");
  return end.empty() ? Q(start) : Q(start) + QStringLiteral("–") + Q(end);
}

QVariantList DeadlineRows(const Workspace& w, const std::array<domain::Deadline, 4>& deadlines, bool over) {
  QVariantList rows;
  const domain::Date today = w.today();
  for (const domain::Deadline& deadline : deadlines) {
    const int left = static_cast<int>((deadline.due.days() - today.days()).count());
    const Tone::Value tone = over || left < 0 ? Tone::Neutral : left <= 7 ? Tone::Warn : Tone::Neutral;
    const QString label = DeadlineLabel(deadline.kind);
    const QString in_weekdays = TinyDay(deadline.weekdays);
    const QString in_calendar = TinyDay(deadline.calendar);
    const QString left_text = over ? QString() : Words::DaysUntil(deadline.due, today);
    rows << QVariantMap{{"label", label},
                        {"weekdaysText", in_weekdays},
                        {"calendarText", in_calendar},
                        {"byWeekdays", deadline.due == deadline.weekdays},
                        {"leftText", left_text},
                        {"tone", tone},
                        {"spoken", Words::tr("%1: %2 in weekdays, %3 in calendar days. %4")
                                       .arg(label, in_weekdays, in_calendar, left_text)}};
  }
  return rows;
}

QString TinyDay(domain::Date day) { return CalendarLocale().toString(DateToQt(day), QStringLiteral("ddd d MMM")); }

QString DeadlineLabel(domain::DeadlineKind kind) {
  switch (kind) {
    case domain::DeadlineKind::kDecisionMaterial:
      return Words::tr("Material for decisions");
    case domain::DeadlineKind::kPreparation:
      return Words::tr("Preparatory group");
    case domain::DeadlineKind::kOtherMaterial:
      return Words::tr("Other material");
    case domain::DeadlineKind::kNotice:
      return Words::tr("Notice");
  }
  return {};
}

UsualMeeting UsualOf(const Workspace& w) {
  const domain::Meeting* newest = nullptr;
  for (const auto& [id, meeting] : w.shown().meetings) {
    if (meeting.phase == domain::MeetingPhase::kCancelled || meeting.start.empty()) continue;
    if (!newest || meeting.date > newest->date) newest = &meeting;
  }
  UsualMeeting usual;
  if (newest) {
    usual.start = newest->start;
    usual.end = newest->end;
    usual.place = newest->place;
  }
  return usual;
}

std::vector<domain::PlannedMeeting> SuggestPlan(const Workspace& w, int year) {
  const int needed = w.shown().forum.rules.minimum_meetings_per_year;
  std::vector<domain::Date> days;
  for (const domain::Date day : DaysOfYear(w, year - 1)) {
    const domain::Date later = WorkingDay(day.PlusDays(kDaysOfAYearInWeeks));
    if (later.year() == year && std::find(days.begin(), days.end(), later) == days.end()) days.push_back(later);
  }
  // Of a year with too few there is no pattern to go on with.
  if (static_cast<int>(days.size()) < needed) days = SpreadOver(year, needed);
  const UsualMeeting usual = UsualOf(w);
  std::vector<domain::PlannedMeeting> meetings;
  for (const domain::Date day : days) meetings.push_back({day, usual.start, usual.end});
  return meetings;
}

domain::MeetingPlan WholeYear(const Workspace& w, const domain::MeetingPlan& plan) {
  domain::MeetingPlan whole = WithUnplanned(w, plan);
  std::erase_if(whole.meetings, [&](const domain::PlannedMeeting& planned) { return MeetingThatLeft(w, planned); });
  return whole;
}

const domain::Meeting* MeetingOn(const Workspace& w, const domain::PlannedMeeting& planned) {
  const domain::Meeting* found = nullptr;
  for (const auto& [id, meeting] : w.shown().meetings) {
    if (meeting.date != planned.date || meeting.phase == domain::MeetingPhase::kCancelled) continue;
    if (!found || meeting.start == planned.start) found = &meeting;
  }
  return found;
}

const domain::Meeting* MeetingThatLeft(const Workspace& w, const domain::PlannedMeeting& planned) {
  if (MeetingOn(w, planned)) return nullptr;
  const domain::Meeting* left = nullptr;
  for (const auto& [id, meeting] : w.shown().meetings) {
    const bool moved = std::any_of(meeting.postponements.begin(), meeting.postponements.end(),
                                   [&](const domain::Postponement& one) { return one.from == planned.date; });
    const bool cancelled = meeting.phase == domain::MeetingPhase::kCancelled;
    // Of several the one that is held.
    if ((moved || (cancelled && meeting.date == planned.date)) &&
        (!left || left->phase == domain::MeetingPhase::kCancelled))
      left = &meeting;
  }
  return left;
}

QStringList TroublesOfDay(const Workspace& w, const domain::Rules& rules, const domain::PlannedMeeting& planned,
                          const std::vector<calendar::BusyTime>& busy) {
  domain::MeetingPlan one;
  one.year = planned.date.year();
  one.meetings.push_back(planned);
  QStringList troubles;
  for (const domain::PlanWarning& warning : domain::ReviewPlan(rules, one, w.today()).warnings) {
    const QString text = WarningText(warning);
    if (!text.isEmpty()) troubles << text;
  }
  for (const calendar::Clash& clash : calendar::FindClashes(one, busy)) troubles << ClashText(clash);
  return troubles;
}

QByteArrayList PlanRoles() {
  return {"date",      "start",    "dayText",    "timeText",   "meeting",   "planned",    "stateText",
          "stateTone", "kindText", "deadlines",  "troubles",   "openName",  "createName", "removeName",
          "groupName", "over",     "changeable", "moveName",   "cancelName"};
}

QList<QVariantMap> PlanRows(const Workspace& w, const domain::MeetingPlan& plan,
                            const std::vector<calendar::BusyTime>& busy) {
  QList<QVariantMap> rows;
  auto troubles = TroublesOf(w, plan, busy);
  for (const domain::PlannedMeeting& planned : WithUnplanned(w, plan).meetings) {
    const domain::Meeting* meeting = MeetingOn(w, planned);
    const domain::Meeting* left = MeetingThatLeft(w, planned);
    const bool in_plan = IsPlanned(plan, planned);
    const bool over = planned.date < w.today() || (meeting && meeting->phase == domain::MeetingPhase::kClosed);
    const domain::DeadlineRules rules = domain::DeadlineRules::From(meeting ? meeting->rules : w.shown().forum.rules);
    const auto deadlines = left ? std::nullopt : domain::Deadlines(rules, planned.date);
    const QString day = Words::Capital(Words::Day(planned.date, domain::Date(planned.date.year(), 1, 1)));
    const QString named = Words::Day(planned.date, w.today());
    QVariantList told;
    if (!over && !left) {
      for (const QString& text : troubles[planned.date]) told << QVariantMap{{"text", text}, {"tone", Tone::Warn}};
    }
    rows << QVariantMap{
        {"key", Q(planned.date.ToString() + " " + planned.start)},
        {"date", Q(planned.date.ToString())},
        {"start", Q(planned.start)},
        {"dayText", day},
        {"timeText", HoursText(planned.start, planned.end)},
        {"meeting", meeting ? Q(meeting->id) : QString()},
        {"planned", in_plan},
        {"stateText", StateOfPlanned(meeting, left)},
        {"stateTone", meeting ? Words::PhaseTone(meeting->phase) : left ? Tone::Neutral : Tone::Accent},
        {"kindText", KindOfMeeting(meeting)},
        {"deadlines", deadlines ? DeadlineRows(w, *deadlines, over) : QVariantList()},
        {"troubles", told},
        {"over", over},
        {"openName", Words::tr("Open the meeting %1").arg(named)},
        {"createName", Words::tr("Create the meeting %1").arg(named)},
        {"removeName", Words::tr("Take %1 out of the plan").arg(named)},
        {"groupName", Words::tr("Meeting %1").arg(named)},
        {"changeable", meeting && (meeting->phase == domain::MeetingPhase::kPlanned ||
                                   meeting->phase == domain::MeetingPhase::kCalled)},
        {"moveName", Words::tr("Move the meeting %1").arg(named)},
        {"cancelName", Words::tr("Cancel the meeting %1").arg(named)}};
  }
  return rows;
}

YearCount CountOf(const Workspace& w, const domain::MeetingPlan& plan) {
  YearCount count;
  count.needed = w.shown().forum.rules.minimum_meetings_per_year;
  std::set<domain::MeetingId> moved;
  for (const domain::PlannedMeeting& planned : plan.meetings) {
    const domain::Meeting* left = MeetingThatLeft(w, planned);
    if (!left) {
      ++count.planned;
      continue;
    }
    if (left->phase == domain::MeetingPhase::kCancelled || left->date.year() != plan.year) continue;
    // Where it is held now may stand in the plan too.
    const bool known = std::any_of(plan.meetings.begin(), plan.meetings.end(),
                                   [&](const domain::PlannedMeeting& other) { return MeetingOn(w, other) == left; });
    if (!known && moved.insert(left->id).second) ++count.planned;
  }
  return count;
}

QVariantList MonthsOf(const Workspace& w, const domain::MeetingPlan& plan,
                      const std::vector<calendar::BusyTime>& busy) {
  const domain::MeetingPlan whole = WholeYear(w, plan);
  const auto troubles = TroublesOf(w, plan, busy);
  std::map<domain::Date, const domain::PlannedMeeting*> meetings;
  std::map<domain::Date, QStringList> due;
  // Of meetings early next year, too: their deadlines fall into this one.
  std::vector<domain::PlannedMeeting> around = whole.meetings;
  for (const auto& [id, meeting] : w.shown().meetings) {
    if (meeting.date.year() == plan.year + 1 && meeting.phase != domain::MeetingPhase::kCancelled)
      around.push_back({meeting.date, meeting.start, meeting.end});
  }
  for (const domain::PlannedMeeting& planned : whole.meetings) meetings.emplace(planned.date, &planned);
  for (const domain::PlannedMeeting& planned : around) {
    const domain::Meeting* meeting = MeetingOn(w, planned);
    const auto deadlines = domain::Deadlines(
        domain::DeadlineRules::From(meeting ? meeting->rules : w.shown().forum.rules), planned.date);
    if (!deadlines) continue;
    for (const domain::Deadline& deadline : *deadlines) {
      due[deadline.due] << Words::tr("%1 for the meeting %2")
                               .arg(DeadlineLabel(deadline.kind), Words::ShortDay(planned.date));
    }
  }
  QVariantList months;
  for (unsigned month = 1; month <= 12; ++month) {
    QVariantList days;
    for (domain::Date day(plan.year, month, 1); day.month() == month && day.year() == plan.year; day = day.PlusDays(1)) {
      const auto planned = meetings.find(day);
      const domain::Meeting* meeting = planned == meetings.end() ? nullptr : MeetingOn(w, *planned->second);
      const auto trouble = troubles.find(day);
      const bool off = !domain::IsCountedWeekday(day);
      int mark = 0;
      QStringList name{Words::Day(day, day)};
      if (planned != meetings.end()) {
        const bool troubled = trouble != troubles.end() && day >= w.today();
        mark = troubled ? 3 : meeting ? 2 : 1;
        name << (meeting ? Words::tr("meeting %1") : Words::tr("planned meeting %1"))
                    .arg(HoursText(planned->second->start, planned->second->end));
        if (troubled) name << trouble->second;
      }
      if (const auto found = due.find(day); found != due.end()) name << found->second;
      if (off) name << Words::tr("no working day");
      days << QVariantMap{{"date", Q(day.ToString())},
                          {"number", static_cast<int>(day.day())},
                          {"mark", mark},
                          {"due", due.contains(day)},
                          {"off", off},
                          {"today", day == w.today()},
                          {"name", name.join(QStringLiteral(", "))}};
    }
    const domain::Date first(plan.year, month, 1);
    months << QVariantMap{{"name", Words::Capital(CalendarLocale().standaloneMonthName(static_cast<int>(month)))},
                          {"offset", static_cast<int>(first.iso_weekday()) - 1},
                          {"days", days}};
  }
  return months;
}

QString ProblemOfDay(const QString& date, const QString& start, const QString& end, int year) {
  const auto day = domain::Date::Parse(date.trimmed().toStdString());
  if (!day) return Words::tr("The date must be written as 2026-12-11.");
  if (year != 0 && day->year() != year) return Words::tr("The day lies in another year.");
  const auto is_time = [](const QString& text) {
    return text.size() == 5 && QTime::fromString(text, QStringLiteral("HH:mm")).isValid();
  };
  if ((!start.isEmpty() && !is_time(start)) || (!end.isEmpty() && !is_time(end)))
    return Words::tr("A time must be written as 08:30.");
  if (start.isEmpty() && !end.isEmpty()) return Words::tr("Say when it begins.");
  if (!start.isEmpty() && !end.isEmpty() && end <= start) return Words::tr("It must end after it begins.");
  return {};
}

std::string NewMeetingId(const Workspace& w, domain::Date day) {
  const std::string base = "m-" + day.ToString();
  std::string id = base;
  for (int number = 2; w.shown().FindMeeting(domain::MeetingId(id)); ++number) id = base + "-" + std::to_string(number);
  return id;
}

}  // namespace mandat::app
