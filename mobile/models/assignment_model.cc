#include "mobile/models/assignment_model.h"

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/domain/minutes.h"

namespace mandat::app {
namespace {

// Null while locked, and where it is not known here.
const domain::Assignment* FindAssignment(const Workspace* w, const QString& assignment) {
  if (!w) return nullptr;
  const auto found = w->shown().assignments.find(domain::AssignmentId(assignment.toStdString()));
  return found == w->shown().assignments.end() ? nullptr : &found->second;
}

}  // namespace

AssignmentModel::AssignmentModel(QObject* parent)
    : QObject(parent), reports_({"whoText", "text", "timeText", "stateText", "statement"}) {
  connect(Session::instance(), &Session::contentChanged, this, &AssignmentModel::Reload);
}

void AssignmentModel::setAssignment(const QString& assignment) {
  if (assignment == assignment_) return;
  assignment_ = assignment;
  Reload();
}

void AssignmentModel::Reload() {
  exists_ = false;
  QList<QVariantMap> rows;
  const Workspace* w = Session::instance()->workspace();
  if (const domain::Assignment* found = FindAssignment(w, assignment_)) {
    const domain::Assignment& assignment = *found;
    exists_ = true;
    what_ = Q(assignment.what);
    const domain::Meeting* meeting = w->shown().FindMeeting(assignment.meeting);
    const domain::AgendaItem* item = meeting ? meeting->FindItem(assignment.item) : nullptr;
    given_text_ = meeting ? Words::tr("The meeting on %1").arg(Words::Day(meeting->date, w->today())) : QString();
    if (item) given_text_ += QStringLiteral(", ") + Words::tr("item %1").arg(Workspace::NumberText(*item));
    const auto due = domain::DueDayOf(w->shown(), assignment);
    due_text_ = due ? Words::tr("%1, %2", "a day and how far off it is")
                          .arg(Words::Capital(Words::Day(*due, w->today())), Words::DaysUntil(*due, w->today()))
                    : Words::tr("No day set");
    QStringList with;
    for (const domain::PersonId& person : assignment.persons) {
      if (person != w->me()) with << w->PersonName(person);
    }
    for (const std::string& other : assignment.others) with << Q(other);
    with_text_ = Words::List(with);
    for (auto report = assignment.reports.rbegin(); report != assignment.reports.rend(); ++report) {
      const auto outgoing = w->Outgoing(report->statement);
      rows << QVariantMap{
          {"key", QString::fromStdString(report->statement.hex())},
          {"statement", QString::fromStdString(report->statement.hex())},
          {"whoText", report->by == w->me() ? Words::tr("You") : w->PersonName(report->by)},
          {"text", Q(report->text)},
          {"timeText", Words::Moment(report->at, w->now())},
          {"stateText", outgoing ? Words::OutboxText(*outgoing, Session::instance()->online(), w->now()) : QString()}};
    }
  }
  reports_.setRows(rows);
  Q_EMIT changed();
}

bool AssignmentModel::report(bool done, const QString& text) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  const QString said = text.trimmed();
  const QString whole = !done ? said : said.isEmpty() ? Words::tr("Done.") : Words::tr("Done.") + u' ' + said;
  v1::Statement act;
  act.mutable_report_assignment()->set_assignment(assignment_.toStdString());
  act.mutable_report_assignment()->set_text(whole.toStdString());
  return Session::instance()->Report(w->client().Act(act), Words::tr("Your report is signed"));
}

}  // namespace mandat::app
