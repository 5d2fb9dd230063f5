#include "mobile/models/task_rows.h"

#include <algorithm>
#include <map>

#include "mobile/models/item_positions.h"
#include "mobile/models/words.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/minutes.h"
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

// One task in words.
class TaskTeller {
 public:
  TaskTeller(const Workspace& w, const Task& task)
      : w_(w),
        task_(task),
        meeting_(w.shown().FindMeeting(task.meeting)),
        item_(meeting_ && !task.item.empty() ? meeting_->FindItem(task.item) : nullptr),
        mandate_(w.shown().FindMandate(task.mandate)),
        today_(w.today()) {}

  // What it is about is not known here.
  bool unknown() const { return !meeting_ && !task_.meeting.empty(); }

  QVariantMap Row() const {
    const QString meeting_text =
        meeting_ ? Words::tr("meeting %1").arg(Words::ShortDay(meeting_->date)) : Words::tr("rules of procedure");
    const QString item_text = item_ ? Words::tr("item %1").arg(Workspace::NumberText(*item_)) : meeting_text;
    const std::optional<domain::Date> due = Due();
    const QString action = ActionText(task_.kind);
    return {{"key", QString("%1/%2/%3/%4/%5")
                        .arg(KindName(task_.kind), Q(task_.meeting), Q(task_.item), Q(task_.mandate),
                             QString::fromStdString(task_.statement.hex()))},
            {"kind", KindName(task_.kind)},
            {"section", due ? Words::tr("By %1").arg(Words::Day(*due, today_)) : Words::tr("No day set")},
            {"overline", item_ ? Words::tr("Item %1 · %2").arg(Workspace::NumberText(*item_), meeting_text)
                               : Words::Capital(meeting_text)},
            {"title", Title()},
            {"body", Body()},
            {"functionText", mandate_ ? w_.UnitAtPrincipal(mandate_->id) : QString()},
            {"dueText", DueText(due)},
            {"dueTone", DueTone(due)},
            {"actionText", action},
            {"actionName", action.isEmpty() ? QString() : action + QStringLiteral(", ") + item_text},
            {"meeting", Q(task_.meeting)},
            {"item", Q(task_.item)},
            {"mandate", Q(task_.mandate)},
            {"statement", QString::fromStdString(task_.statement.hex())},
            {"assignment", Q(task_.assignment)},
            {"due", due ? QString::fromStdString(due->ToString()) : QString()},
            {"stops", task_.stops_a_decision()}};
  }

 private:
  // The time to answer may run out long before the meeting.
  std::optional<domain::Date> Due() const {
    if (task_.answer_by.ms != 0) return domain::LocalOf(w_.shown().forum.time_zone, task_.answer_by).day;
    return task_.due;
  }

  QString DueText(const std::optional<domain::Date>& due) const {
    if (task_.kind == Task::Kind::kReaffirm) return Words::tr("changed proposal");
    if (task_.answer_by.ms != 0) return Words::tr("answer by %1").arg(Words::Moment(task_.answer_by, w_.now()));
    return due ? Words::DaysUntil(*due, today_) : QString();
  }

  Tone::Value DueTone(const std::optional<domain::Date>& due) const {
    if (task_.kind == Task::Kind::kReaffirm) return Tone::Bad;
    if (!due) return Tone::Neutral;
    const auto days = (due->days() - today_.days()).count();
    if (days < 0) return Tone::Bad;
    return days <= 3 ? Tone::Warn : Tone::Neutral;
  }

  QString Title() const {
    switch (task_.kind) {
      case Task::Kind::kAnswerNotice:
        return Words::tr("Are you coming?");
      case Task::Kind::kAnswerNomination:
        return Words::tr("Can you be a substitute?");
      case Task::Kind::kSignMinutes:
        return item_ ? Words::tr("A paragraph to sign: %1").arg(Q(item_->title)) : Words::tr("The minutes to sign");
      case Task::Kind::kAssignment: {
        const auto assignment = w_.shown().assignments.find(task_.assignment);
        if (assignment != w_.shown().assignments.end()) return Q(assignment->second.what);
        break;
      }
      case Task::Kind::kAnswerConveyance:
        return Words::tr("Can you speak for another member?");
      case Task::Kind::kReviewRules:
        return Words::tr("Review the rules of procedure");
      default:
        break;
    }
    return item_ ? Q(item_->title) : w_.FunctionText(task_.mandate);
  }

  // Why this one is asked, and what depends on it.
  QString Body() const {
    const QString cannot = Words::tr("Without your position the item cannot be decided.");
    switch (task_.kind) {
      case Task::Kind::kAnswerNotice:
        return AnsweredText();
      case Task::Kind::kReaffirm: {
        const QString changed = Words::tr("Your position is for version %1. Now there is version %2.")
                                    .arg(task_.stale_revision)
                                    .arg(item_ ? item_->current_revision() : 0);
        return task_.needed ? changed + u' ' + cannot : changed;
      }
      case Task::Kind::kDeclare:
        if (task_.needed && !task_.areas.empty())
          return Words::tr("You answer for %1 at %2").arg(w_.AreaList(task_.areas), Principal()) +
                 QStringLiteral(". ") + cannot;
        if (task_.needed) return Words::tr("Every member must declare") + QStringLiteral(". ") + cannot;
        return Words::tr("Your position is asked for, for %1.").arg(Principal());
      case Task::Kind::kAnswerNomination:
        return Words::tr("You have been asked to stand in for %1.").arg(Words::Lower(w_.FunctionText(task_.mandate)));
      case Task::Kind::kContestOrConfirm:
        return EnteredText();
      case Task::Kind::kSignMinutes:
        return Words::tr("You sign the minutes of this meeting, or say why you do not.") + SignedText();
      case Task::Kind::kAssignment:
        return ReportedText();
      case Task::Kind::kAnswerConveyance:
        return Words::tr("%1 asks you to state their position at the meeting.").arg(w_.FunctionText(task_.mandate));
      case Task::Kind::kConvey: {
        const QString promised = Words::tr("You have promised to state the position of %1.")
                                     .arg(Words::Lower(w_.FunctionText(task_.mandate)));
        return task_.needed ? promised + u' ' + Words::tr("Without it the item cannot be decided.") : promised;
      }
      case Task::Kind::kReviewRules:
        return Words::tr("Version %1 of the rules is due for review. The forum decides whether they stay or change.")
            .arg(Q(w_.shown().forum.rules.version));
    }
    return {};
  }

  QString Principal() const { return mandate_ ? w_.PrincipalName(mandate_->principal) : QString(); }

  QString AnsweredText() const {
    int answered = 0;
    int active = 0;
    for (const domain::Mandate& mandate : w_.shown().mandates) {
      if (!meeting_ || !mandate.ActiveOn(meeting_->date)) continue;
      ++active;
      if (meeting_->answers.contains(mandate.id)) ++answered;
    }
    return Words::tr("%1 of %2 have answered.").arg(answered).arg(active);
  }

  // What was entered for me, by whom and how.
  QString EnteredText() const {
    const domain::Position* position = w_.shown().FindPosition(task_.statement);
    if (!position) return Words::tr("Somebody else entered a position for you. Look whether it is right.");
    const QString way = Words::WayText(*position, w_);
    return Words::tr("Entered for you: %1.").arg(StanceSaid(w_, *position)) + u' ' +
           (way.isEmpty() ? QString() : way + QStringLiteral(". ")) + Words::tr("Look whether it is right.");
  }

  QString SignedText() const {
    const domain::MinutesVersion* version = meeting_ ? domain::VersionForSigning(*meeting_, task_.item) : nullptr;
    if (!version) return {};
    return u' ' + Words::tr("%1 of %2 have answered.").arg(version->answers.size()).arg(version->signers.size());
  }

  QString ReportedText() const {
    const auto found = w_.shown().assignments.find(task_.assignment);
    const QString given =
        meeting_ ? Words::tr("Given to you at the meeting on %1.").arg(Words::Day(meeting_->date, today_)) : QString();
    if (found == w_.shown().assignments.end()) return given;
    const std::vector<domain::AssignmentReport>& reports = found->second.reports;
    const auto mine = std::find_if(reports.rbegin(), reports.rend(),
                                   [&](const domain::AssignmentReport& report) { return report.by == w_.me(); });
    if (mine == reports.rend()) return given;
    return given + u' ' + Words::tr("You reported %1: %2").arg(Words::Moment(mine->at, w_.now()), Q(mine->text));
  }

  const Workspace& w_;
  const Task& task_;
  const domain::Meeting* meeting_;
  const domain::AgendaItem* item_;
  const domain::Mandate* mandate_;
  domain::Date today_;
};

// Two things to press must not be called the same.
void NameApart(QList<QVariantMap>& rows, const char* by) {
  std::map<QString, int> called;
  for (const QVariantMap& row : rows) ++called[row[QStringLiteral("actionName")].toString()];
  for (QVariantMap& row : rows) {
    const QString name = row[QStringLiteral("actionName")].toString();
    const QString more = row[QString::fromLatin1(by)].toString();
    if (!name.isEmpty() && !more.isEmpty() && called[name] > 1)
      row[QStringLiteral("actionName")] = name + QStringLiteral(", ") + more;
  }
}

}  // namespace

QByteArrayList TaskRoles() {
  return {"kind",         "forum",   "forumText", "section",    "overline",   "title",   "body",
          "functionText", "dueText", "dueTone",   "actionText", "actionName", "primary", "meeting",
          "item",         "mandate", "statement", "assignment", "due",        "stops"};
}

QList<QVariantMap> TaskRows(const Workspace& w) {
  QList<QVariantMap> rows;
  for (const Task& task : domain::TasksOf(w.shown(), w.me(), w.now())) {
    const TaskTeller teller(w, task);
    if (!teller.unknown()) rows << teller.Row();
  }
  return rows;
}

QList<QVariantMap> MergedTaskRows(const QList<ForumTasks>& forums) {
  QList<QVariantMap> merged;
  for (const ForumTasks& forum : forums) {
    for (QVariantMap row : forum.rows) {
      row[QStringLiteral("forum")] = forum.forum;
      row[QStringLiteral("forumText")] = forums.size() > 1 ? forum.forum_text : QString();
      if (forums.size() > 1) row[QStringLiteral("key")] = forum.forum + u'/' + row[QStringLiteral("key")].toString();
      merged << row;
    }
  }
  const auto order = [](const QVariantMap& row) {
    const QString due = row[QStringLiteral("due")].toString();
    return std::make_tuple(due.isEmpty(), due, !row[QStringLiteral("stops")].toBool());
  };
  std::stable_sort(merged.begin(), merged.end(),
                   [&](const QVariantMap& a, const QVariantMap& b) { return order(a) < order(b); });
  bool first = true;
  for (QVariantMap& row : merged) {
    row[QStringLiteral("primary")] = first && !row[QStringLiteral("actionText")].toString().isEmpty();
    if (row[QStringLiteral("primary")].toBool()) first = false;
  }
  for (const char* by : {"functionText", "title", "forumText"}) NameApart(merged, by);
  return merged;
}

}  // namespace mandat::app
