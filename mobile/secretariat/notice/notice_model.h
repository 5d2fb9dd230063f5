// Calling to a meeting, as a screen: the notice and its proof, who is called and what became of their mails, reminders,
// and what was mailed.
//
// Rows: notice_reading.h. `filters` roles: filter, text, selected, tone. `counts` of those who can be reminded now.
// Every Q_INVOKABLE that signs returns false with the reason as Session.problem. GUI thread; follows
// Session::contentChanged.
#ifndef MANDAT_MOBILE_SECRETARIAT_NOTICE_NOTICE_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_NOTICE_NOTICE_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QVariantMap>

#include "mobile/models/rows_model.h"
#include "mobile/models/tone.h"
#include "mobile/secretariat/notice/notice_reading.h"

namespace mandat::app {

class NoticeModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  Q_PROPERTY(bool sent READ sent NOTIFY changed)
  // The meeting is planned: the notice can go out.
  Q_PROPERTY(bool canSend READ canSend NOTIFY changed)
  // It is called: supplements and reminders can.
  Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed)
  Q_PROPERTY(bool canSchedule READ canSchedule NOTIFY changed)
  Q_PROPERTY(QString proofText READ proofText NOTIFY changed)
  Q_PROPERTY(QString recordText READ recordText NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value proofTone READ proofTone NOTIFY changed)
  Q_PROPERTY(QVariantList readings READ readings NOTIFY changed)
  // "26 kallas. 3 har ingen e-postadress."
  Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)
  Q_PROPERTY(int withoutAddress READ withoutAddress NOTIFY changed)
  // What stands in the way of sending, which does not forbid it; empty: nothing.
  Q_PROPERTY(QString warningText READ warningText NOTIFY changed)
  Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY changed)
  // Mails of the notice that did not arrive.
  Q_PROPERTY(int failed READ failed NOTIFY changed)
  Q_PROPERTY(int unanswered READ unanswered NOTIFY changed)
  Q_PROPERTY(int undeclared READ undeclared NOTIFY changed)
  Q_PROPERTY(QString scheduleText READ scheduleText NOTIFY changed)
  Q_PROPERTY(QString scheduleField READ scheduleField NOTIFY changed)
  // What came or changed since it was told; 0: nothing.
  Q_PROPERTY(int changesSince READ changesSince NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* called READ called CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* filters READ filters CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* log READ log CONSTANT)

 public:
  explicit NoticeModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  bool exists() const { return exists_; }
  bool sent() const { return proof_.sent; }
  bool canSend() const { return can_send_; }
  bool canAdd() const { return can_add_; }
  bool canSchedule() const { return can_send_ || can_add_; }
  QString proofText() const { return proof_.text; }
  QString recordText() const { return proof_.proof_text; }
  Tone::Value proofTone() const { return proof_.tone; }
  QVariantList readings() const { return proof_.readings; }
  QString summaryText() const { return summary_text_; }
  int withoutAddress() const { return without_address_; }
  QString warningText() const { return warning_text_; }
  QString filter() const { return filter_; }
  void setFilter(const QString& filter);
  int failed() const { return failed_; }
  int unanswered() const { return unanswered_; }
  int undeclared() const { return undeclared_; }
  QString scheduleText() const { return schedule_text_; }
  QString scheduleField() const { return schedule_field_; }
  int changesSince() const { return changes_since_; }
  RowsModel* called() { return &called_; }
  RowsModel* filters() { return &filters_; }
  RowsModel* log() { return &log_; }

  // The mail as that person gets it, or got it: { to, subject, text, calendar, problem }.
  Q_INVOKABLE QVariantMap preview(const QString& person) const;
  Q_INVOKABLE QVariantMap previewOfReminder(const QString& person, bool declare, const QString& note) const;
  // The first one who has an address; empty: nobody.
  Q_INVOKABLE QString someone() const;
  Q_INVOKABLE bool send();
  // { items, papers }: notice_reading.h.
  Q_INVOKABLE QVariantMap sinceNotice() const;
  Q_INVOKABLE bool sendSupplement(const QStringList& items, const QStringList& papers);
  // { persons: list of { person, text }, lately, noAddress: names in a sentence }.
  Q_INVOKABLE QVariantMap remindable(bool declare) const;
  Q_INVOKABLE bool remind(bool declare, const QStringList& persons, const QString& note);
  // By one tap: everybody who owes it and may be reminded now.
  Q_INVOKABLE bool remindAll(bool declare);
  Q_INVOKABLE QString scheduleProblem(const QString& days) const;
  Q_INVOKABLE bool setSchedule(const QString& days);

 Q_SIGNALS:
  void changed();

 private:
  void Reload();
  void ShowCalled();
  const domain::Meeting* Find() const;
  bool Sign(const v1::Statement& act, const QString& done);

  QString meeting_, filter_ = QStringLiteral("all"), summary_text_, warning_text_, schedule_text_, schedule_field_;
  bool exists_ = false, can_send_ = false, can_add_ = false;
  int without_address_ = 0, failed_ = 0, unanswered_ = 0, undeclared_ = 0, changes_since_ = 0;
  NoticeProof proof_;
  QList<QVariantMap> everybody_;
  RowsModel called_, filters_, log_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_NOTICE_NOTICE_MODEL_H_
