#include "mobile/models/task_list_model.h"

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/domain/positions.h"

namespace mandat::app {
namespace {

using domain::Task;

const char* KindName(Task::Kind kind) {
  switch (kind) {
    case Task::Kind::kAnswerNotice:
      return "answerNotice";
    case Task::Kind::kDeclare:
      return "declare";
    case Task::Kind::kReaffirm:
      return "reaffirm";
    case Task::Kind::kAnswerNomination:
      return "answerNomination";
    case Task::Kind::kContestOrConfirm:
      return "judge";
    case Task::Kind::kSignMinutes:
      return "signMinutes";
    case Task::Kind::kAssignment:
      return "assignment";
    case Task::Kind::kAnswerConveyance:
      return "answerConveyance";
    case Task::Kind::kConvey:
      return "convey";
    case Task::Kind::kReviewRules:
      return "reviewRules";
  }
  return "";
}

// The sentence that says why this one is asked, and what depends on it.
QString WhyText(const Workspace& w, const Task& task, const domain::Meeting* meeting, const domain::AgendaItem* item) {
  const domain::Mandate* mandate = w.shown().FindMandate(task.mandate);
  const QString principal = mandate ? w.PrincipalName(mandate->principal) : QString();
  switch (task.kind) {
    case Task::Kind::kAnswerNotice: {
      int answered = 0;
      int active = 0;
      for (const domain::Mandate& m : w.shown().mandates) {
        if (!meeting || !m.ActiveOn(meeting->date)) continue;
        ++active;
        if (meeting->answers.contains(m.id)) ++answered;
      }
      return Words::tr("%1 of %2 have answered.").arg(answered).arg(active);
    }
    case Task::Kind::kReaffirm: {
      const QString changed = Words::tr("Your position is for version %1. Now there is version %2.")
                                  .arg(task.stale_revision)
                                  .arg(item ? item->current_revision() : 0);
      return task.needed ? changed + u' ' + Words::tr("Without your position the item cannot be decided.") : changed;
    }
    case Task::Kind::kDeclare:
      if (task.needed && !task.areas.empty()) {
        return Words::tr("You answer for %1 at %2. Without your position the item cannot be decided.")
            .arg(w.AreaList(task.areas), principal);
      }
      if (task.needed) return Words::tr("Every member must declare. Without your position the item cannot be decided.");
      return Words::tr("Your position is asked for, for %1.").arg(principal);
    case Task::Kind::kAnswerNomination:
      return Words::tr("You have been asked to stand in for %1.").arg(Words::Lower(w.FunctionText(task.mandate)));
    case Task::Kind::kContestOrConfirm:
      return Words::tr("Somebody else entered a position for you. Look whether it is right.");
    case Task::Kind::kSignMinutes:
      return Words::tr("You sign the minutes of this meeting, or say why you do not.");
    case Task::Kind::kAssignment: {
      const auto assignment = w.shown().assignments.find(task.assignment);
      return assignment == w.shown().assignments.end() ? QString() : Q(assignment->second.what);
    }
    case Task::Kind::kAnswerConveyance:
      return Words::tr("%1 asks you to state their position at the meeting.").arg(w.FunctionText(task.mandate));
    case Task::Kind::kConvey: {
      const QString promised =
          Words::tr("You have promised to state the position of %1.").arg(Words::Lower(w.FunctionText(task.mandate)));
      return task.needed ? promised + u' ' + Words::tr("Without it the item cannot be decided.") : promised;
    }
    case Task::Kind::kReviewRules:
      return Words::tr("Version %1 of the rules is due for review. The forum decides whether they stay or change.")
          .arg(Q(w.shown().forum.rules.version));
  }
  return {};
}

QString TitleText(const Workspace& w, const Task& task, const domain::AgendaItem* item) {
  switch (task.kind) {
    case Task::Kind::kAnswerNotice:
      return Words::tr("Are you coming?");
    case Task::Kind::kAnswerNomination:
      return Words::tr("Can you be a substitute?");
    case Task::Kind::kSignMinutes:
      return Words::tr("The minutes to sign");
    case Task::Kind::kAnswerConveyance:
      return Words::tr("Can you speak for another member?");
    case Task::Kind::kReviewRules:
      return Words::tr("Review the rules of procedure");
    default:
      return item ? Q(item->title) : w.FunctionText(task.mandate);
  }
}

QString ActionText(Task::Kind kind) {
  switch (kind) {
    case Task::Kind::kAnswerNotice:
    case Task::Kind::kAnswerNomination:
    case Task::Kind::kAnswerConveyance:
      return Words::tr("Answer");
    case Task::Kind::kDeclare:
      return Words::tr("Declare position");
    case Task::Kind::kReaffirm:
      return Words::tr("See the change");
    case Task::Kind::kContestOrConfirm:
      return Words::tr("Look at it");
    case Task::Kind::kSignMinutes:
      return Words::tr("Read and sign");
    case Task::Kind::kAssignment:
      return Words::tr("Report");
    case Task::Kind::kConvey:
      return Words::tr("State it");
    case Task::Kind::kReviewRules:
      return {};  // nothing to open: it is done at a meeting
  }
  return {};
}

}  // namespace

TaskListModel::TaskListModel(QObject* parent)
    : RowsModel({"kind", "section", "overline", "title", "body", "dueText", "dueTone", "actionText", "actionName",
                 "primary", "meeting", "item", "mandate", "statement"},
                parent) {
  connect(Session::instance(), &Session::contentChanged, this, &TaskListModel::Reload);
  Reload();
}

void TaskListModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  QList<QVariantMap> rows;
  if (!w) {
    setRows(rows);
    return;
  }
  const domain::Date today = w->today();
  for (const Task& task : domain::TasksOf(w->shown(), w->me(), w->now())) {
    const domain::Meeting* meeting = w->shown().FindMeeting(task.meeting);
    if (!meeting && !task.meeting.empty()) continue;
    const domain::AgendaItem* item = task.item.empty() ? nullptr : meeting->FindItem(task.item);
    const QString meeting_text =
        meeting ? Words::tr("meeting %1").arg(Words::ShortDay(meeting->date)) : Words::tr("rules of procedure");
    const QString item_text = item ? Words::tr("item %1").arg(Workspace::NumberText(*item)) : meeting_text;
    const domain::Date due = task.due.value_or(meeting ? meeting->date : today);
    const int days = static_cast<int>((due.days() - today.days()).count());
    const bool changed = task.kind == Task::Kind::kReaffirm;
    rows << QVariantMap{
        {"key", QString("%1/%2/%3/%4/%5")
                    .arg(KindName(task.kind), Q(task.meeting), Q(task.item), Q(task.mandate),
                         QString::fromStdString(task.statement.hex()))},
        {"kind", KindName(task.kind)},
        {"section", Words::tr("By %1").arg(Words::Day(due, today))},
        {"overline", item ? Words::tr("Item %1 · %2").arg(Workspace::NumberText(*item), meeting_text)
                          : Words::Capital(meeting_text)},
        {"title", TitleText(*w, task, item)},
        {"body", WhyText(*w, task, meeting, item)},
        {"dueText", changed ? Words::tr("changed proposal") : Words::DaysUntil(due, today)},
        {"dueTone", changed     ? Tone::Bad
                    : days <= 3 ? Tone::Warn
                                : Tone::Neutral},
        {"actionText", ActionText(task.kind)},
        {"actionName", ActionText(task.kind) + QStringLiteral(", ") + item_text},
        {"primary", rows.isEmpty()},
        {"meeting", Q(task.meeting)},
        {"item", Q(task.item)},
        {"mandate", Q(task.mandate)},
        {"statement", QString::fromStdString(task.statement.hex())},
    };
  }
  setRows(rows);
}

}  // namespace mandat::app
