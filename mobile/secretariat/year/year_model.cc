#include "mobile/secretariat/year/year_model.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <algorithm>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/agenda/not_taken.h"
#include "mobile/secretariat/year/busy_calendars.h"
#include "mobile/secretariat/year/entered_word.h"

namespace mandat::app {
namespace {

std::string PlanKey(int year) { return "desk/plan/" + std::to_string(year); }

void SortPlan(std::vector<domain::PlannedMeeting>& meetings) {
  std::stable_sort(meetings.begin(), meetings.end(),
                   [](const auto& a, const auto& b) { return std::pair(a.date, a.start) < std::pair(b.date, b.start); });
}

bool IsSamePlan(const std::vector<domain::PlannedMeeting>& a, const std::vector<domain::PlannedMeeting>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return x.date == y.date && x.start == y.start && x.end == y.end;
  });
}

std::vector<domain::PlannedMeeting> StandingMeetings(const Workspace& w, int year) {
  const auto plan = w.shown().plans.find(year);
  return plan == w.shown().plans.end() ? std::vector<domain::PlannedMeeting>() : plan->second.meetings;
}

// Ahead, and no meeting yet; where one was moved away or cancelled another is made by itself alone.
bool IsToCreate(const Workspace& w, const domain::PlannedMeeting& planned) {
  return planned.date >= w.today() && !MeetingOn(w, planned) && !MeetingThatLeft(w, planned);
}

QList<QVariantMap> PetitionsToHold(const Workspace& w) {
  QList<QVariantMap> rows;
  for (const auto& [id, petition] : w.shown().petitions) {
    if (!petition.meeting.empty()) continue;
    const domain::PetitionStanding standing = domain::StandingOfPetition(w.shown(), petition, w.today());
    QStringList detail{Words::tr("%1 of %2 that are needed").arg(standing.joined).arg(standing.needed)};
    if (petition.before) detail << Words::tr("Before %1").arg(Words::Day(*petition.before, w.today()));
    rows << QVariantMap{{"key", Q(id.hex())},
                        {"petition", Q(id.hex())},
                        {"reason", Q(petition.reason)},
                        {"detailText", detail.join(QStringLiteral(" · "))},
                        {"enough", standing.enough()},
                        {"callName", Words::tr("Hold the extra meeting: %1").arg(Q(petition.reason))}};
  }
  return rows;
}

}  // namespace

YearModel::YearModel(QObject* parent)
    : QObject(parent),
      meetings_(PlanRoles()),
      calendars_({"name", "detailText", "removeName"}),
      petitions_({"petition", "reason", "detailText", "enough", "callName"}) {
  connect(Session::instance(), &Session::contentChanged, this, &YearModel::Reload);
  if (const Workspace* w = Session::instance()->workspace()) setYear(w->today().year());
}

void YearModel::setYear(int year) {
  if (year == year_ || year < domain::kFirstDeadlineYear || year > 9998) return;
  year_ = year;
  forum_ = Session::instance()->forum();
  dirty_ = false;
  conflict_text_.clear();
  lost_ = {};
  if (Session::instance()->workspace()) dirty_ = LoadKept();
  Reload();
  Q_EMIT yearChanged();
}

QVariantList YearModel::rowsNow() const {
  QVariantList rows;
  for (const QVariantMap& row : meetings_.rows()) rows << row;
  return rows;
}

domain::StatementId YearModel::Standing() const {
  const Workspace* w = Session::instance()->workspace();
  const auto plan = w ? w->shown().plans.find(year_) : decltype(w->shown().plans.end()){};
  return !w || plan == w->shown().plans.end() ? domain::StatementId() : plan->second.statement;
}

bool YearModel::LoadKept() {
  const Workspace* w = Session::instance()->workspace();
  const std::string kept = w->client().LoadNote(PlanKey(year_));
  if (kept.empty()) return false;
  const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(kept)).object();
  plan_.meetings.clear();
  for (const QJsonValue& meeting : json["meetings"].toArray()) {
    const auto day = domain::Date::Parse(meeting["date"].toString().toStdString());
    if (day) plan_.meetings.push_back({*day, meeting["start"].toString().toStdString(), meeting["end"].toString().toStdString()});
  }
  base_ = domain::StatementId::FromBytes(QByteArray::fromHex(json["base"].toString().toLatin1()).toStdString())
              .value_or(domain::StatementId());
  return true;
}

void YearModel::Keep() {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  QJsonArray meetings;
  for (const domain::PlannedMeeting& meeting : plan_.meetings)
    meetings << QJsonObject{{"date", Q(meeting.date.ToString())}, {"start", Q(meeting.start)}, {"end", Q(meeting.end)}};
  const QJsonObject json{{"base", Q(base_.hex())}, {"meetings", meetings}};
  const std::string text = dirty_ ? QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString() : std::string();
  if (!w->client().SaveNote(PlanKey(year_), text).ok())
    Session::instance()->Say(Words::tr("The draft could not be kept on this device"));
}

void YearModel::Forget() {
  Workspace* w = Session::instance()->workspace();
  if (w && !lost_.is_zero()) SeenTo(*w, lost_);
  lost_ = {};
  dirty_ = false;
  conflict_text_.clear();
  Keep();
}

void YearModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return;
  // A plan is one forum's: another's begins with its own.
  if (year_ == 0 || Session::instance()->forum() != forum_) {
    const int year = year_ == 0 ? w->today().year() : year_;
    year_ = 0;
    return setYear(year);
  }
  if (!dirty_) {
    const auto lost = NotTaken(*w, [this](const v1::Statement& act) {
      return act.has_set_meeting_plan() && static_cast<int>(act.set_meeting_plan().year()) == year_;
    });
    if (lost) {
      plan_.meetings.clear();
      for (const v1::PlannedMeeting& meeting : lost->statement.set_meeting_plan().meetings()) {
        if (const auto day = domain::Date::Parse(meeting.date()))
          plan_.meetings.push_back({*day, meeting.start(), meeting.end()});
      }
      lost_ = lost->id;
      dirty_ = true;
      base_ = Standing();
      conflict_text_ = Words::tr("Your plan was not taken, and is here as a draft.") + u' ' + WhoChangedText(*w, base_);
    }
  }
  const domain::StatementId standing = Standing();
  if (dirty_) {
    if (IsSamePlan(plan_.meetings, StandingMeetings(*w, year_))) {
      Forget();
    } else if (standing != base_) {
      conflict_text_ = WhoChangedText(*w, standing);
      base_ = standing;
    }
  }
  if (!dirty_) {
    plan_.meetings = StandingMeetings(*w, year_);
    base_ = standing;
  }
  plan_.year = year_;
  Show();
}

void YearModel::Show() {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return;
  const std::vector<BusyCalendar> calendars = BusyCalendars(*w, year_);
  const std::vector<calendar::BusyTime> busy = BusyTimes(calendars);
  QList<QVariantMap> calendar_rows;
  for (const BusyCalendar& calendar : calendars) {
    calendar_rows << QVariantMap{{"key", calendar.name},
                                 {"name", calendar.name},
                                 {"detailText", Words::tr("%n busy times", nullptr, static_cast<int>(calendar.times.size()))},
                                 {"removeName", Words::tr("Remove the calendar %1").arg(calendar.name)}};
  }
  const YearCount count = CountOf(*w, plan_);
  count_text_ = Words::tr("%n meetings planned", nullptr, count.planned) + QStringLiteral(". ") +
                Words::tr("The rules ask for at least %1.").arg(count.needed);
  count_tone_ = count.enough() ? Tone::Ok : Tone::Warn;
  const QList<QVariantMap> rows = PlanRows(*w, plan_, busy);
  to_create_ = static_cast<int>(
      std::count_if(plan_.meetings.begin(), plan_.meetings.end(),
                    [&](const domain::PlannedMeeting& planned) { return IsToCreate(*w, planned); }));
  const auto clashes = calendar::FindClashes(WholeYear(*w, plan_), busy);
  clash_text_ = calendars.empty()  ? QString()
                : clashes.empty() ? Words::tr("Nothing clashes with the calendars.")
                                  : Words::tr("%n clashes with the calendars", nullptr, static_cast<int>(clashes.size()));
  usual_ = UsualOf(*w);
  is_chair_ = w->roles().chair;
  chair_name_ = w->PersonName(w->shown().chair);
  meetings_.setRows(rows);
  calendars_.setRows(calendar_rows);
  petitions_.setRows(PetitionsToHold(*w));
  QVariantList months = MonthsOf(*w, plan_, busy);
  if (months != months_) {
    months_ = std::move(months);
    Q_EMIT monthsChanged();
  }
  Q_EMIT changed();
}

void YearModel::Edit(const std::function<void(std::vector<domain::PlannedMeeting>&)>& change) {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return;
  change(plan_.meetings);
  SortPlan(plan_.meetings);
  dirty_ = !IsSamePlan(plan_.meetings, StandingMeetings(*w, year_));
  if (!dirty_) return Forget(), Show();
  Keep();
  Show();
}

QString YearModel::toggleDay(const QString& date) {
  const Workspace* w = Session::instance()->workspace();
  const auto day = domain::Date::Parse(date.toStdString());
  if (!w || !day) return {};
  const bool planned = std::any_of(plan_.meetings.begin(), plan_.meetings.end(),
                                   [&](const domain::PlannedMeeting& meeting) { return meeting.date == *day; });
  if (!planned && MeetingOn(*w, {*day, {}, {}})) return {};
  Edit([&](std::vector<domain::PlannedMeeting>& meetings) {
    if (planned) {
      std::erase_if(meetings, [&](const domain::PlannedMeeting& meeting) { return meeting.date == *day; });
    } else {
      meetings.push_back({*day, usual_.start, usual_.end});
    }
  });
  const QString named = Words::Day(*day, w->today());
  return (planned ? Words::tr("%1 is out of the plan") : Words::tr("%1 is in the plan")).arg(Words::Capital(named)) +
         QStringLiteral(". ") + count_text_;
}

QString YearModel::addMeeting(const QString& date, const QString& start, const QString& end) {
  const QString problem = ProblemOfDay(date, start.trimmed(), end.trimmed(), year_);
  if (!problem.isEmpty()) return problem;
  const domain::Date day = *domain::Date::Parse(date.trimmed().toStdString());
  Edit([&](std::vector<domain::PlannedMeeting>& meetings) {
    std::erase_if(meetings, [&](const domain::PlannedMeeting& meeting) {
      return meeting.date == day && meeting.start == start.trimmed().toStdString();
    });
    meetings.push_back({day, start.trimmed().toStdString(), end.trimmed().toStdString()});
  });
  return {};
}

void YearModel::removeMeeting(const QString& date, const QString& start) {
  Edit([&](std::vector<domain::PlannedMeeting>& meetings) {
    std::erase_if(meetings, [&](const domain::PlannedMeeting& meeting) {
      return meeting.date.ToString() == date.toStdString() && meeting.start == start.toStdString();
    });
  });
}

void YearModel::suggest() {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return;
  Edit([&](std::vector<domain::PlannedMeeting>& meetings) { meetings = SuggestPlan(*w, year_); });
}

bool YearModel::save() {
  Workspace* w = Session::instance()->workspace();
  if (!w || !conflict_text_.isEmpty()) return false;
  v1::Statement act;
  act.mutable_set_meeting_plan()->set_year(static_cast<std::uint32_t>(year_));
  for (const domain::PlannedMeeting& planned : plan_.meetings) {
    v1::PlannedMeeting& meeting = *act.mutable_set_meeting_plan()->add_meetings();
    meeting.set_date(planned.date.ToString());
    meeting.set_start(planned.start);
    meeting.set_end(planned.end);
  }
  if (!Session::instance()->Report(w->client().Act(act, nullptr, base_), Words::tr("The plan for %1 is signed").arg(year_)))
    return false;
  Forget();
  Reload();
  return true;
}

void YearModel::discard() {
  Forget();
  Session::instance()->clearProblem();
  Reload();
}

void YearModel::keepMine() {
  conflict_text_.clear();
  Keep();
  Show();
}

void YearModel::importCalendars(const QStringList& files) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  QStringList problems;
  for (const QString& file : files) {
    const QUrl address(file);
    const QString problem = ImportCalendar(*w, year_, address.isLocalFile() ? address.toLocalFile() : file);
    if (!problem.isEmpty()) problems << problem;
  }
  Session::instance()->Say(problems.join(u'\n'));
  Show();
}

void YearModel::removeCalendar(const QString& name) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  std::vector<BusyCalendar> calendars = BusyCalendars(*w, year_);
  std::erase_if(calendars, [&](const BusyCalendar& calendar) { return calendar.name == name; });
  if (const absl::Status kept = KeepCalendars(*w, year_, calendars); !kept.ok())
    Session::instance()->Say(Words::ErrorText(kept));
  Show();
}

bool YearModel::SignMeeting(const domain::PlannedMeeting& planned, const QString& place, const QString& done,
                            std::string& id) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  id = NewMeetingId(*w, planned.date);
  v1::Statement act;
  v1::CreateMeeting& meeting = *act.mutable_create_meeting();
  meeting.set_meeting(id);
  meeting.set_date(planned.date.ToString());
  meeting.set_start(planned.start);
  meeting.set_end(planned.end);
  meeting.set_place(place.trimmed().toStdString());
  meeting.set_kind(v1::MEETING_KIND_ORDINARY);
  return Session::instance()->Report(w->client().Act(act), done);
}

QString YearModel::create(const QString& date, const QString& start, const QString& place) {
  for (const domain::PlannedMeeting& planned : std::vector(plan_.meetings)) {
    if (planned.date.ToString() != date.toStdString() || planned.start != start.toStdString()) continue;
    std::string id;
    return SignMeeting(planned, place, Words::tr("The meeting %1 has been created").arg(Words::ShortDay(planned.date)), id)
               ? Q(id)
               : QString();
  }
  return {};
}

bool YearModel::createAll(const QString& place) {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  int created = 0;
  for (const domain::PlannedMeeting& planned : std::vector(plan_.meetings)) {
    if (!IsToCreate(*w, planned)) continue;
    std::string id;
    if (!SignMeeting(planned, place, {}, id)) return false;
    ++created;
  }
  if (created > 0) Q_EMIT Session::instance()->notice(Words::tr("%n meetings have been created", nullptr, created), {});
  return created > 0;
}

QString YearModel::createExtra(const QString& date, const QString& start, const QString& end, const QString& place,
                               const QString& ground, const QString& petition, const QString& reason,
                               const QString& channel, const QString& evidence) {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  if (!w) return {};
  if (const QString problem = ProblemOfDay(date, start.trimmed(), end.trimmed(), 0); !problem.isEmpty()) {
    session->Say(problem);
    return {};
  }
  const domain::Date day = *domain::Date::Parse(date.trimmed().toStdString());
  const std::string id = NewMeetingId(*w, day);
  v1::Statement act;
  v1::CreateMeeting& meeting = *act.mutable_create_meeting();
  meeting.set_meeting(id);
  meeting.set_date(day.ToString());
  meeting.set_start(start.trimmed().toStdString());
  meeting.set_end(end.trimmed().toStdString());
  meeting.set_place(place.trimmed().toStdString());
  meeting.set_kind(ground == u"special" ? v1::MEETING_KIND_SPECIAL_EVENT : v1::MEETING_KIND_EXTRA);
  meeting.set_reason(reason.trimmed().toStdString());
  if (ground == u"petition") {
    meeting.set_petition(QByteArray::fromHex(petition.toLatin1()).toStdString());
  } else if (!w->roles().chair) {
    FillEntered(*w, w->shown().chair, channel, evidence, *meeting.mutable_entered());
  }
  return session->Report(w->client().Act(act), Words::tr("The meeting %1 has been created").arg(Words::ShortDay(day)))
             ? Q(id)
             : QString();
}

}  // namespace mandat::app
