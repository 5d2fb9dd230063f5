#include "mobile/secretariat/year/busy_calendars.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "mobile/models/words.h"

namespace mandat::app {
namespace {

std::string CalendarsKey(int year) { return "desk/calendars/" + std::to_string(year); }

}  // namespace

std::vector<BusyCalendar> BusyCalendars(const Workspace& workspace, int year) {
  std::vector<BusyCalendar> calendars;
  const std::string kept = workspace.client().LoadNote(CalendarsKey(year));
  for (const QJsonValue& value : QJsonDocument::fromJson(QByteArray::fromStdString(kept)).array()) {
    BusyCalendar calendar;
    calendar.name = value["name"].toString();
    for (const QJsonValue& time : value["times"].toArray()) {
      calendar.times.push_back({time[0].toVariant().toLongLong(), time[1].toVariant().toLongLong(),
                                time[2].toString().toStdString(), calendar.name.toStdString(), time[3].toInt()});
    }
    calendars.push_back(std::move(calendar));
  }
  return calendars;
}

std::vector<calendar::BusyTime> BusyTimes(const std::vector<BusyCalendar>& calendars) {
  std::vector<calendar::BusyTime> times;
  for (const BusyCalendar& calendar : calendars) times.insert(times.end(), calendar.times.begin(), calendar.times.end());
  std::stable_sort(times.begin(), times.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
  return times;
}

absl::Status KeepCalendars(Workspace& workspace, int year, const std::vector<BusyCalendar>& calendars) {
  if (calendars.empty()) return workspace.client().SaveNote(CalendarsKey(year), "");
  QJsonArray all;
  for (const BusyCalendar& calendar : calendars) {
    QJsonArray times;
    for (const calendar::BusyTime& time : calendar.times) {
      times << QJsonArray{static_cast<qint64>(time.start), static_cast<qint64>(time.end), Q(time.summary), time.line};
    }
    all << QJsonObject{{"name", calendar.name}, {"times", times}};
  }
  return workspace.client().SaveNote(CalendarsKey(year),
                                     QJsonDocument(all).toJson(QJsonDocument::Compact).toStdString());
}

QString ImportCalendar(Workspace& workspace, int year, const QString& path) {
  QFile file(path);
  const QString name = QFileInfo(path).fileName();
  if (!file.open(QIODevice::ReadOnly)) return Words::tr("%1 cannot be read.").arg(name);
  if (file.size() > kMaxCalendarBytes) return Words::tr("%1 is too large for a calendar.").arg(name);
  const QByteArray text = file.readAll();
  auto read = calendar::ReadCalendar({text.constData(), static_cast<std::size_t>(text.size())}, name.toStdString(),
                                     year, workspace.shown().forum.time_zone);
  if (const auto* error = std::get_if<domain::FileError>(&read))
    return Words::tr("The calendar cannot be used. %1").arg(Q(error->ToString()));
  std::vector<BusyCalendar> calendars = BusyCalendars(workspace, year);
  std::erase_if(calendars, [&](const BusyCalendar& calendar) { return calendar.name == name; });
  calendars.push_back({name, std::get<std::vector<calendar::BusyTime>>(std::move(read))});
  return KeepCalendars(workspace, year, calendars).ok()
             ? QString()
             : Words::tr("The calendar could not be kept on this device.");
}

}  // namespace mandat::app
