#include "mobile/secretariat/year/meeting_change.h"

#include <algorithm>
#include <optional>

#include "mobile/models/tone.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/notice/mail_outcomes.h"
#include "mobile/secretariat/year/year_plan.h"
#include "shared/domain/deadlines.h"
#include "shared/domain/mail.h"

namespace mandat::app {
namespace {

void AddFollow(QVariantList& rows, const char* glyph, Tone::Value tone, const QString& text) {
  rows << QVariantMap{{"text", text}, {"glyph", QString::fromLatin1(glyph)}, {"tone", tone}};
}

void TellOfChangeMails(const Workspace& w, const domain::Meeting& meeting, bool cancels, QVariantList& rows) {
  if (!domain::HasBeenCalled(meeting)) {
    AddFollow(rows, "envelope", Tone::Neutral,
              MeetingChangeWords::tr("Nobody has been called yet: no mail goes out. The members see it in the app."));
    return;
  }
  int mailed = 0, without = 0;
  for (const domain::PersonId& person : domain::WhoIsCalled(w.shown(), meeting))
    ++(AddressOf(w, person).isEmpty() ? without : mailed);
  if (mailed > 0) {
    AddFollow(rows, "envelope", Tone::Neutral,
              cancels ? MeetingChangeWords::tr("%n people get a mail that it is cancelled, which takes it out of their "
                                               "calendar.",
                                               "", mailed)
                      : MeetingChangeWords::tr("%n people get a mail with the new day, which replaces the one in their "
                                               "calendar.",
                                               "", mailed));
  }
  if (without > 0) {
    AddFollow(
        rows, "warning", Tone::Warn,
        MeetingChangeWords::tr("%n who are called have no e-mail address: they see it in the app alone.", "", without));
  }
}

domain::PersonId HolderOn(const Workspace& w, const domain::MandateId& id, domain::Date day) {
  const domain::Mandate* then = w.shown().MandateOn(id, day);
  return then && then->ActiveOn(day) ? then->holder : domain::PersonId();
}

// Whose mandate changes hands between the two days.
QStringList HandedOver(const Workspace& w, domain::Date from, domain::Date to) {
  QStringList units;
  for (const domain::Mandate& mandate : w.shown().mandates) {
    if (HolderOn(w, mandate.id, from) != HolderOn(w, mandate.id, to)) units << w.UnitAtPrincipal(mandate.id);
  }
  return units;
}

// How many meetings of its year are left without it, by the plan where there is one.
std::optional<YearCount> YearWithout(const Workspace& w, const domain::Meeting& meeting) {
  const auto found = w.shown().plans.find(meeting.date.year());
  YearCount count;
  if (found != w.shown().plans.end()) {
    const domain::MeetingPlan& plan = found->second;
    count = CountOf(w, plan);
    const bool planned =
        std::any_of(plan.meetings.begin(), plan.meetings.end(), [&](const domain::PlannedMeeting& one) {
          return MeetingOn(w, one) == &meeting || MeetingThatLeft(w, one) == &meeting;
        });
    if (!planned) return std::nullopt;
  } else {
    domain::MeetingPlan none;
    none.year = meeting.date.year();
    count = CountOf(w, none);
    count.planned = static_cast<int>(WholeYear(w, none).meetings.size());
  }
  --count.planned;
  return count;
}

void TellOfTheYear(const Workspace& w, const domain::Meeting& meeting, QVariantList& rows) {
  const std::optional<YearCount> left = YearWithout(w, meeting);
  if (!left) return;
  AddFollow(rows, "calendar", left->enough() ? Tone::Neutral : Tone::Warn,
            MeetingChangeWords::tr("%n meetings are then left in %1.", "", left->planned).arg(meeting.date.year()) +
                u' ' + Words::tr("The rules ask for at least %1.").arg(left->needed));
}

}  // namespace

bool CanBeChanged(const domain::Meeting& meeting) {
  return meeting.phase == domain::MeetingPhase::kPlanned || meeting.phase == domain::MeetingPhase::kCalled;
}

QString ProblemOfNewDay(const Workspace& w, const domain::Meeting& meeting, const QString& date) {
  if (const QString problem = ProblemOfDay(date, {}, {}, 0); !problem.isEmpty()) return problem;
  const domain::Date day = *domain::Date::Parse(date.trimmed().toStdString());
  if (day == meeting.date) return MeetingChangeWords::tr("The meeting is on that day already. Choose another one.");
  if (day < w.today()) return MeetingChangeWords::tr("That day has passed.");
  return {};
}

QString ProblemOfNewTimes(const QString& date, const QString& start, const QString& end) {
  return ProblemOfDay(date, start.trimmed(), end.trimmed(), 0);
}

domain::PlannedMeeting NewDayOf(const domain::Meeting& meeting, domain::Date day, const QString& start,
                                const QString& end) {
  if (start.trimmed().isEmpty() && end.trimmed().isEmpty()) return {day, meeting.start, meeting.end};
  return {day, start.trimmed().toStdString(), end.trimmed().toStdString()};
}

QVariantList DeadlinesAfterMove(const Workspace& w, const domain::Meeting& meeting, domain::Date day) {
  const auto deadlines = domain::Deadlines(domain::DeadlineRules::From(meeting.rules), day);
  return deadlines ? DeadlineRows(w, *deadlines, false) : QVariantList();
}

QStringList TroublesOfMove(const Workspace& w, const domain::Meeting& meeting, const domain::PlannedMeeting& to,
                           const std::vector<calendar::BusyTime>& busy) {
  QStringList troubles = TroublesOfDay(w, meeting.rules, to, busy);
  domain::MeetingPlan plan;
  if (const auto found = w.shown().plans.find(to.date.year()); found != w.shown().plans.end()) plan = found->second;
  plan.year = to.date.year();
  const domain::MeetingPlan whole = WholeYear(w, plan);
  const bool taken = std::any_of(whole.meetings.begin(), whole.meetings.end(),
                                 [&](const domain::PlannedMeeting& other) { return other.date == to.date; });
  if (taken) troubles.prepend(MeetingChangeWords::tr("There is another meeting, or one is planned, on that day."));
  return troubles;
}

QVariantList WhatMovingDoes(const Workspace& w, const domain::Meeting& meeting, const domain::PlannedMeeting& to) {
  QVariantList rows;
  TellOfChangeMails(w, meeting, false, rows);
  const auto deadlines = domain::Deadlines(domain::DeadlineRules::From(meeting.rules), to.date);
  const bool anew = domain::HasBeenCalled(meeting);
  if (deadlines) {
    const domain::Date due = (*deadlines)[static_cast<std::size_t>(domain::DeadlineKind::kNotice)].due;
    const QString by = Words::Day(due, w.today());
    AddFollow(rows, "send", Tone::Neutral,
              due < w.today() ? (anew ? MeetingChangeWords::tr("Send the notice anew at once: its last day has passed.")
                                      : MeetingChangeWords::tr("Send the notice at once: its last day has passed."))
              : anew          ? MeetingChangeWords::tr("The notice is to be sent anew, by %1.").arg(by)
                              : MeetingChangeWords::tr("The notice is to be sent by %1.").arg(by));
  }
  if (!meeting.answers.empty()) {
    AddFollow(rows, "people", Tone::Neutral,
              MeetingChangeWords::tr("%n answers to the notice are dropped; everybody is asked anew.", "",
                                     static_cast<int>(meeting.answers.size())));
  }
  const domain::CauseOfMail schedule = domain::FindMailCause(w.shown(), meeting.mail.schedule);
  if (schedule.cause && !schedule.cause->days_before.empty()) {
    AddFollow(rows, "clock", Tone::Neutral,
              MeetingChangeWords::tr("The days for reminders are taken away; choose new ones with the notice."));
  }
  AddFollow(rows, "check-circle", Tone::Neutral,
            MeetingChangeWords::tr("The agenda, papers, positions and substitutes stay."));
  if (const QStringList units = HandedOver(w, meeting.date, to.date); !units.isEmpty()) {
    AddFollow(rows, "person", Tone::Warn,
              MeetingChangeWords::tr("On the new day somebody else holds the mandate, or nobody: %1.")
                  .arg(Words::List(units)));
  }
  if (!meeting.place.empty()) {
    AddFollow(rows, "info", Tone::Neutral,
              MeetingChangeWords::tr("The place stays: %1. If it is to be another one, say so in the reason and tell "
                                     "it yourself: notice and mail name this one.")
                  .arg(Q(meeting.place)));
  }
  if (to.date.year() != meeting.date.year()) TellOfTheYear(w, meeting, rows);
  return rows;
}

QVariantList WhatCancellingDoes(const Workspace& w, const domain::Meeting& meeting) {
  QVariantList rows;
  TellOfChangeMails(w, meeting, true, rows);
  if (!meeting.items.empty()) {
    AddFollow(rows, "document", Tone::Neutral,
              MeetingChangeWords::tr("Nothing on its agenda is dealt with. Positions and answers that were given stay "
                                     "in the log, and count for nothing."));
  }
  const auto accepted = w.shown().matters_accepted.find(meeting.id);
  if (accepted != w.shown().matters_accepted.end() && !accepted->second.empty()) {
    AddFollow(rows, "inbox", Tone::Neutral,
              MeetingChangeWords::tr("%n matters go back to preparation, and can be put on another agenda.", "",
                                     static_cast<int>(accepted->second.size())));
  }
  AddFollow(rows, "info", Tone::Neutral, MeetingChangeWords::tr("It gets no minutes and no paragraph numbers."));
  TellOfTheYear(w, meeting, rows);
  AddFollow(rows, "warning", Tone::Warn,
            MeetingChangeWords::tr("A cancelled meeting cannot be taken up again. If it is to be held on another day, "
                                   "move it instead."));
  return rows;
}

v1::Statement MoveAct(const domain::Meeting& meeting, const domain::PlannedMeeting& to, const QString& reason) {
  v1::Statement act;
  v1::PostponeMeeting& move = *act.mutable_postpone_meeting();
  move.set_meeting(meeting.id.value());
  move.set_date(to.date.ToString());
  move.set_start(to.start);
  move.set_end(to.end);
  move.set_reason(reason.trimmed().toStdString());
  return act;
}

v1::Statement CancelAct(const domain::Meeting& meeting, const QString& reason) {
  v1::Statement act;
  act.mutable_cancel_meeting()->set_meeting(meeting.id.value());
  act.mutable_cancel_meeting()->set_reason(reason.trimmed().toStdString());
  return act;
}

}  // namespace mandat::app
