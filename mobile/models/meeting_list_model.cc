#include "mobile/models/meeting_list_model.h"

#include <algorithm>
#include <variant>
#include <vector>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/client/agenda_import.h"
#include "shared/domain/positions.h"

namespace mandat::app {

MeetingListModel::MeetingListModel(QObject* parent)
    : RowsModel({"meeting", "title", "dateText", "place", "stateText", "tone", "taskText", "section", "openName"},
                parent) {
  connect(Session::instance(), &Session::contentChanged, this, &MeetingListModel::Reload);
  Reload();
}

void MeetingListModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  QList<QVariantMap> rows;
  if (w) {
    const domain::Date today = w->today();
    const std::vector<domain::Task> tasks = domain::TasksOf(w->shown(), w->me(), w->now());
    std::vector<const domain::Meeting*> meetings;
    for (const auto& [id, meeting] : w->shown().meetings) meetings.push_back(&meeting);
    const auto is_past = [&](const domain::Meeting& m) {
      return m.date < today || m.phase == domain::MeetingPhase::kClosed;
    };
    std::stable_sort(meetings.begin(), meetings.end(), [&](const auto* a, const auto* b) {
      if (is_past(*a) != is_past(*b)) return is_past(*b);
      return is_past(*a) ? a->date > b->date : a->date < b->date;
    });
    for (const domain::Meeting* meeting : meetings) {
      const int mine = static_cast<int>(
          std::count_if(tasks.begin(), tasks.end(), [&](const domain::Task& t) { return t.meeting == meeting->id; }));
      const QString day = Words::Capital(Words::Day(meeting->date, today));
      rows << QVariantMap{{"key", Q(meeting->id)},
                          {"meeting", Q(meeting->id)},
                          {"title", Q(meeting->title)},
                          {"dateText", meeting->start.empty() ? day : day + QStringLiteral(", ") + Q(meeting->start)},
                          {"place", Q(meeting->place)},
                          {"stateText", Words::PhaseText(meeting->phase)},
                          {"tone", Words::PhaseTone(meeting->phase)},
                          {"taskText", mine == 0 ? QString() : Words::tr("%n things to do", nullptr, mine)},
                          {"section", is_past(*meeting) ? Words::tr("Earlier") : Words::tr("Coming")},
                          {"openName", Words::tr("Open the meeting %1").arg(Words::ShortDay(meeting->date))}};
    }
  }
  setRows(rows);
}

QString MeetingListModel::importFromFile(const QString& path, const QString& date_text) {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  if (!w) return {};
  std::optional<domain::Date> date;
  if (!date_text.trimmed().isEmpty()) {
    date = domain::Date::Parse(date_text.trimmed().toStdString());
    if (!date) {
      session->Say(Words::tr("The date must be written as 2026-12-11."));
      return {};
    }
  }
  const QString clean = path.trimmed().startsWith(QStringLiteral("file://")) ? path.trimmed().mid(7) : path.trimmed();
  auto result = client::ImportAgenda(w->client(), clean.toStdString(), date, {});
  if (const auto* imported = std::get_if<client::ImportedMeeting>(&result)) {
    session->Report(client::ActResult{}, Words::tr("The meeting has been read in: %n items", nullptr, imported->items));
    return Q(imported->meeting);
  }
  const client::ImportProblem& problem = std::get<client::ImportProblem>(result);
  if (const auto* error = std::get_if<domain::FileError>(&problem)) {
    session->Say(Words::tr("The file cannot be read in: %1").arg(Q(error->ToString())));
  } else if (const auto* refusal = std::get_if<v1::Refusal>(&problem)) {
    session->Report(client::ActResult{{}, *refusal}, {});
  } else if (const absl::Status& status = std::get<absl::Status>(problem); absl::IsNotFound(status)) {
    // "PATH: what the system calls it": the path says enough.
    const std::string said(status.message());
    session->Say(Words::tr("The file or one of its papers was not found: %1").arg(Q(said.substr(0, said.find(": ")))));
  } else {
    session->Report(status, {});
  }
  return {};
}

}  // namespace mandat::app
