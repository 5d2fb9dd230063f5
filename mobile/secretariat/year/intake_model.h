// The desk of what has come in: matters by what they wait for, and what secretary, chair and preparatory group do with
// the one that is open.
//
// `views` roles: view, text, selected. `matters`, `deadlines`, `meetings`: intake_reading.h. `groups` roles: name, checked.
// GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_SECRETARIAT_YEAR_INTAKE_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_YEAR_INTAKE_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>

#include "mobile/models/rows_model.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

class IntakeModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString view READ view WRITE setView NOTIFY changed)
  // The one that is open; empty: none.
  Q_PROPERTY(QString matter READ matter WRITE setMatter NOTIFY changed)
  Q_PROPERTY(QString emptyTitle READ emptyTitle NOTIFY changed)
  Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)
  // What can be done with the open one now.
  Q_PROPERTY(bool canReview READ canReview NOTIFY changed)
  Q_PROPERTY(bool canAnswer READ canAnswer NOTIFY changed)
  Q_PROPERTY(bool canPrepare READ canPrepare NOTIFY changed)
  Q_PROPERTY(bool canAdmit READ canAdmit NOTIFY changed)
  Q_PROPERTY(bool canTakeUp READ canTakeUp NOTIFY changed)
  // A decision matter is accepted once it was found complete.
  Q_PROPERTY(QString prepareHint READ prepareHint NOTIFY changed)
  Q_PROPERTY(QString requestText READ requestText NOTIFY changed)
  Q_PROPERTY(QString submitterName READ submitterName NOTIFY changed)
  // The matter is one's own: what is said of it needs nothing that shows it.
  Q_PROPERTY(bool isSubmitter READ isSubmitter NOTIFY changed)
  Q_PROPERTY(QString meetingId READ meetingId NOTIFY changed)
  Q_PROPERTY(QString meetingDay READ meetingDay NOTIFY changed)
  // Once the notice is out a matter that is put on the agenda says why.
  Q_PROPERTY(bool takeUpNeedsReason READ takeUpNeedsReason NOTIFY changed)
  Q_PROPERTY(bool isChair READ isChair NOTIFY changed)
  Q_PROPERTY(bool meetingIsOpen READ meetingIsOpen NOTIFY changed)
  Q_PROPERTY(QString chairName READ chairName NOTIFY changed)
  // Several groups are marked: how parallel work is avoided has to be said.
  Q_PROPERTY(bool needsCoordination READ needsCoordination NOTIFY changed)
  Q_PROPERTY(QString coordination READ coordination NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* views READ views CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* matters READ matters CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* deadlines READ deadlines CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* meetings READ meetings CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* groups READ groups CONSTANT)

 public:
  explicit IntakeModel(QObject* parent = nullptr);

  QString view() const { return view_; }
  void setView(const QString& view);
  QString matter() const { return matter_; }
  void setMatter(const QString& matter);
  QString emptyTitle() const;
  QString emptyText() const;
  bool canReview() const { return can_review_; }
  bool canAnswer() const { return can_answer_; }
  bool canPrepare() const { return can_prepare_; }
  bool canAdmit() const { return can_admit_; }
  bool canTakeUp() const { return can_take_up_; }
  QString prepareHint() const { return prepare_hint_; }
  QString requestText() const { return request_text_; }
  QString submitterName() const { return submitter_name_; }
  bool isSubmitter() const { return is_submitter_; }
  QString meetingId() const { return meeting_; }
  QString meetingDay() const { return meeting_day_; }
  bool takeUpNeedsReason() const { return take_up_needs_reason_; }
  bool isChair() const { return is_chair_; }
  bool meetingIsOpen() const { return meeting_is_open_; }
  QString chairName() const { return chair_name_; }
  bool needsCoordination() const { return chosen_groups_.size() > 1; }
  QString coordination() const { return coordination_; }
  RowsModel* views() { return &views_; }
  RowsModel* matters() { return &matters_; }
  RowsModel* deadlines() { return &deadlines_; }
  RowsModel* meetings() { return &meetings_; }
  RowsModel* groups() { return &groups_; }

  Q_INVOKABLE bool findComplete();
  Q_INVOKABLE bool requestCompletion(const QString& text);
  // The submitter's answer that came by another way.
  Q_INVOKABLE bool enterAnswer(const QString& text, const QString& channel, const QString& evidence);
  Q_INVOKABLE void setGroup(const QString& group, bool on);
  Q_INVOKABLE void addGroup(const QString& group);
  Q_INVOKABLE void setCoordination(const QString& coordination);
  Q_INVOKABLE bool accept(const QString& meeting);
  Q_INVOKABLE bool reject(const QString& reason);
  Q_INVOKABLE bool refer(const QString& to, const QString& reason);
  Q_INVOKABLE bool admit(bool by_forum, const QString& reason, const QString& channel, const QString& evidence);
  Q_INVOKABLE bool takeUp(const QString& reason);
  // Whether it came too late for that meeting.
  Q_INVOKABLE bool isLateFor(const QString& meeting) const;

 Q_SIGNALS:
  void changed();

 private:
  const domain::Matter* Find() const;
  void Reload();
  void ShowOpen(const Workspace& workspace, const domain::Matter& matter);
  void ShowGroups();
  [[nodiscard]] bool Prepare(v1::MatterRuling ruling, const QString& meeting, const QString& referred_to,
                             const QString& reason, const QString& done);

  QString view_ = QStringLiteral("review");
  QString matter_, prepare_hint_, request_text_, submitter_name_, meeting_, meeting_day_, chair_name_, coordination_;
  QStringList chosen_groups_, known_groups_;
  bool can_review_ = false, can_answer_ = false, can_prepare_ = false, can_admit_ = false, can_take_up_ = false,
       take_up_needs_reason_ = false, is_chair_ = false, is_submitter_ = false,
       meeting_is_open_ = false;
  RowsModel views_, matters_, deadlines_, meetings_, groups_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_YEAR_INTAKE_MODEL_H_
