// The plan for a year: which days, what the rules and others' calendars say of them, the meetings that come of it, and
// extra ones that are asked for.
//
// A change of the plan is kept on this device until save() signs the whole plan; somebody else's new plan meanwhile is
// told, and this one stays until one of them is chosen.
//
// `meetings`, `months`: year_plan.h. `calendars` roles: name, detailText, removeName. `petitions` roles: petition, reason,
// detailText, enough, callName. GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_SECRETARIAT_YEAR_YEAR_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_YEAR_YEAR_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <functional>

#include "mobile/models/rows_model.h"
#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/year/year_plan.h"

namespace mandat::app {

class YearModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(int year READ year WRITE setYear NOTIFY yearChanged)
  Q_PROPERTY(QString countText READ countText NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value countTone READ countTone NOTIFY changed)
  Q_PROPERTY(bool empty READ empty NOTIFY changed)
  Q_PROPERTY(bool dirty READ dirty NOTIFY changed)
  Q_PROPERTY(QString conflictText READ conflictText NOTIFY changed)
  // Planned, and not created yet.
  Q_PROPERTY(int toCreate READ toCreate NOTIFY changed)
  Q_PROPERTY(QString clashText READ clashText NOTIFY changed)
  Q_PROPERTY(QString usualPlace READ usualPlace NOTIFY changed)
  Q_PROPERTY(QString usualStart READ usualStart NOTIFY changed)
  Q_PROPERTY(QString usualEnd READ usualEnd NOTIFY changed)
  Q_PROPERTY(bool isChair READ isChair NOTIFY changed)
  Q_PROPERTY(QString chairName READ chairName NOTIFY changed)
  Q_PROPERTY(QVariantList months READ months NOTIFY monthsChanged)
  Q_PROPERTY(mandat::app::RowsModel* meetings READ meetings CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* calendars READ calendars CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* petitions READ petitions CONSTANT)

 public:
  explicit YearModel(QObject* parent = nullptr);

  int year() const { return year_; }
  void setYear(int year);
  QString countText() const { return count_text_; }
  Tone::Value countTone() const { return count_tone_; }
  bool empty() const { return plan_.meetings.empty(); }
  bool dirty() const { return dirty_; }
  QString conflictText() const { return conflict_text_; }
  int toCreate() const { return to_create_; }
  QString clashText() const { return clash_text_; }
  QString usualPlace() const { return QString::fromStdString(usual_.place); }
  QString usualStart() const { return QString::fromStdString(usual_.start); }
  QString usualEnd() const { return QString::fromStdString(usual_.end); }
  bool isChair() const { return is_chair_; }
  QString chairName() const { return chair_name_; }
  QVariantList months() const { return months_; }
  RowsModel* meetings() { return &meetings_; }
  RowsModel* calendars() { return &calendars_; }
  RowsModel* petitions() { return &petitions_; }

  // The rows of `meetings`, to look one up.
  Q_INVOKABLE QVariantList rowsNow() const;
  // What is said of a day: into the plan, or out of it. Empty: nothing can be done there, e.g. a meeting that exists.
  Q_INVOKABLE QString toggleDay(const QString& date);
  // Why not, in words; empty: it is in the plan.
  Q_INVOKABLE QString addMeeting(const QString& date, const QString& start, const QString& end);
  Q_INVOKABLE void removeMeeting(const QString& date, const QString& start);
  Q_INVOKABLE void suggest();
  Q_INVOKABLE bool save();
  Q_INVOKABLE void discard();
  Q_INVOKABLE void keepMine();

  Q_INVOKABLE void importCalendars(const QStringList& files);
  Q_INVOKABLE void removeCalendar(const QString& name);

  // The meeting's id; empty, with the reason as Session.problem, when it was not created.
  Q_INVOKABLE QString create(const QString& date, const QString& start, const QString& place);
  Q_INVOKABLE bool createAll(const QString& place);
  // `ground`: "petition" (with its id), "chair" (the chair asks) or "special"; channel and evidence where the secretary
  // enters the chair's word.
  Q_INVOKABLE QString createExtra(const QString& date, const QString& start, const QString& end, const QString& place,
                                  const QString& ground, const QString& petition, const QString& reason,
                                  const QString& channel, const QString& evidence);

 Q_SIGNALS:
  void changed();
  void yearChanged();
  void monthsChanged();

 private:
  void Reload();
  void Show();
  void Edit(const std::function<void(std::vector<domain::PlannedMeeting>&)>& change);
  void Keep();
  void Forget();
  // As kept on this device.
  bool LoadKept();
  [[nodiscard]] domain::StatementId Standing() const;
  [[nodiscard]] bool SignMeeting(const domain::PlannedMeeting& planned, const QString& place, const QString& done,
                                 std::string& id);

  int year_ = 0;
  QString forum_;  // whose plan it is
  bool dirty_ = false, is_chair_ = false;
  int to_create_ = 0;
  domain::MeetingPlan plan_;  // as shown: what stands, or what is changed here
  domain::StatementId base_;  // the plan that the change was begun on
  domain::StatementId lost_;  // the act that the change comes from and that was not taken
  UsualMeeting usual_;
  QString count_text_, conflict_text_, clash_text_, chair_name_;
  Tone::Value count_tone_ = Tone::Neutral;
  QVariantList months_;
  RowsModel meetings_, calendars_, petitions_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_YEAR_YEAR_MODEL_H_
