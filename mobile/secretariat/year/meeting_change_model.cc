#include "mobile/secretariat/year/meeting_change_model.h"

#include <vector>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/agenda/agenda_reading.h"
#include "mobile/secretariat/year/busy_calendars.h"
#include "mobile/secretariat/year/entered_word.h"
#include "mobile/secretariat/year/meeting_change.h"
#include "mobile/secretariat/year/year_plan.h"

namespace mandat::app {
namespace {

constexpr qsizetype kWholeDate = 10;  // 2026-12-11
constexpr qsizetype kWholeTime = 5;   // 08:30

bool IsWhole(const QString& time) { return time.trimmed().isEmpty() || time.trimmed().size() >= kWholeTime; }

}  // namespace

MeetingChangeModel::MeetingChangeModel(QObject* parent) : QObject(parent) {
  connect(Session::instance(), &Session::contentChanged, this, &MeetingChangeModel::Reload);
  connect(Session::instance(), &Session::languageChanged, this, &MeetingChangeModel::Reload, Qt::QueuedConnection);
}

const domain::Meeting* MeetingChangeModel::Find() const {
  const Workspace* w = Session::instance()->workspace();
  return w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
}

void MeetingChangeModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  if (const domain::Meeting* found = Find()) {
    start_ = Q(found->start);
    end_ = Q(found->end);
  }
  Reload();
}

void MeetingChangeModel::setDate(const QString& date) {
  if (date == date_) return;
  date_ = date;
  Reload();
}

void MeetingChangeModel::setStart(const QString& start) {
  if (start == start_) return;
  start_ = start;
  Reload();
}

void MeetingChangeModel::setEnd(const QString& end) {
  if (end == end_) return;
  end_ = end;
  Reload();
}

void MeetingChangeModel::Reload() {
  if (signed_) return;
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  possible_ = meeting && CanBeChanged(*meeting);
  to_.reset();
  day_text_.clear();
  move_text_.clear();
  day_problem_.clear();
  times_problem_.clear();
  calendars_text_.clear();
  deadlines_.clear();
  troubles_.clear();
  move_follows_.clear();
  cancel_follows_.clear();
  if (w && meeting) {
    now_text_ = Words::Capital(Words::Day(meeting->date, w->today())) + QStringLiteral(", ") +
                HoursText(meeting->start, meeting->end);
    if (!meeting->place.empty()) now_text_ += QStringLiteral(" · ") + Q(meeting->place);
    start_now_ = Q(meeting->start);
    end_now_ = Q(meeting->end);
    as_chair_ = SettlesAsChair(*w, *meeting);
    chair_name_ = w->PersonName(ChairOfMeeting(*w, *meeting));
    if (possible_) {
      LookAtNewDay(*meeting);
      cancel_follows_ = WhatCancellingDoes(*w, *meeting);
    }
  }
  Q_EMIT changed();
}

void MeetingChangeModel::LookAtNewDay(const domain::Meeting& meeting) {
  const Workspace& w = *Session::instance()->workspace();
  if (date_.trimmed().size() < kWholeDate) return;
  day_problem_ = ProblemOfNewDay(w, meeting, date_);
  if (!day_problem_.isEmpty()) return;
  const QString problem = ProblemOfNewTimes(date_, start_, end_);
  if (!problem.isEmpty()) {
    if (IsWhole(start_) && IsWhole(end_)) times_problem_ = problem;
    return;
  }
  const domain::Date day = *domain::Date::Parse(date_.trimmed().toStdString());
  to_ = NewDayOf(meeting, day, start_, end_);
  day_text_ = Words::Capital(Words::Day(day, w.today())) + QStringLiteral(", ") + HoursText(to_->start, to_->end);
  move_text_ = MeetingChangeWords::tr("Move it to %1").arg(Words::Day(day, w.today()));
  const std::vector<BusyCalendar> calendars = BusyCalendars(w, day.year());
  const std::vector<calendar::BusyTime> busy = BusyTimes(calendars);
  domain::MeetingPlan one;
  one.year = day.year();
  one.meetings.push_back(*to_);
  const bool clashes = !calendar::FindClashes(one, busy).empty();
  calendars_text_ = calendars.empty()
                        ? MeetingChangeWords::tr("No calendar has been read in for %1, so nothing is known of clashes.")
                              .arg(day.year())
                    : clashes ? QString()
                              : Words::tr("Nothing clashes with the calendars.");
  deadlines_ = DeadlinesAfterMove(w, meeting, day);
  troubles_ = TroublesOfMove(w, meeting, *to_, busy);
  move_follows_ = WhatMovingDoes(w, meeting, *to_);
}

bool MeetingChangeModel::move(const QString& reason, const QString& channel, const QString& evidence) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting || !to_) return false;
  v1::Statement act = MoveAct(*meeting, *to_, reason);
  if (!as_chair_)
    FillEntered(*w, ChairOfMeeting(*w, *meeting), channel, evidence,
                *act.mutable_postpone_meeting()->mutable_entered());
  return Signed(w->client().Act(act),
                MeetingChangeWords::tr("The meeting has been moved to %1").arg(Words::ShortDay(to_->date)));
}

bool MeetingChangeModel::cancel(const QString& reason, const QString& channel, const QString& evidence) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) return false;
  v1::Statement act = CancelAct(*meeting, reason);
  if (!as_chair_)
    FillEntered(*w, ChairOfMeeting(*w, *meeting), channel, evidence, *act.mutable_cancel_meeting()->mutable_entered());
  return Signed(w->client().Act(act),
                MeetingChangeWords::tr("The meeting %1 has been cancelled").arg(Words::ShortDay(meeting->date)));
}

bool MeetingChangeModel::Signed(const absl::StatusOr<client::ActResult>& result, const QString& told) {
  // The report reads everything anew.
  signed_ = true;
  signed_ = Session::instance()->Report(result, told);
  return signed_;
}

}  // namespace mandat::app
