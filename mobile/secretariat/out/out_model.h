// What goes out after a meeting, as a screen: recipients, sending by mail and otherwise, reports, assignments.
//
// Rows: out_reading.h. Every Q_INVOKABLE that signs returns false with the reason as Session.problem. GUI thread;
// follows Session::contentChanged.
#ifndef MANDAT_MOBILE_SECRETARIAT_OUT_OUT_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_OUT_OUT_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include "mobile/models/rows_model.h"
#include "mobile/models/tone.h"
#include "mobile/secretariat/out/out_reading.h"

namespace mandat::app {

class OutModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  // The minutes are adjusted: they can go out.
  Q_PROPERTY(bool ready READ ready NOTIFY changed)
  Q_PROPERTY(QString readyText READ readyText NOTIFY changed)
  Q_PROPERTY(int version READ version NOTIFY changed)
  // The forum's own list, in a sentence; empty: it has none.
  Q_PROPERTY(QString listText READ listText NOTIFY changed)
  Q_PROPERTY(QVariantList principals READ principals NOTIFY changed)
  // Where a report was saved last; empty: not yet.
  Q_PROPERTY(QString savedText READ savedText NOTIFY changed)
  // The same of the register of what came in.
  Q_PROPERTY(QString recordsText READ recordsText NOTIFY changed)
  // The year of the meeting, whose register can be saved.
  Q_PROPERTY(int year READ year NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* paragraphs READ paragraphs CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* sent READ sent CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* assignments READ assignments CONSTANT)

 public:
  explicit OutModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  bool exists() const { return exists_; }
  bool ready() const { return version_ > 0; }
  QString readyText() const { return ready_text_; }
  int version() const { return version_; }
  QString listText() const { return list_text_; }
  QVariantList principals() const { return principals_; }
  QString savedText() const { return saved_text_; }
  QString recordsText() const { return records_text_; }
  int year() const { return year_; }
  RowsModel* paragraphs() { return &paragraphs_; }
  RowsModel* sent() { return &sent_; }
  RowsModel* assignments() { return &assignments_; }

  // One recipient a line.
  Q_INVOKABLE bool setRecipients(const QString& item, const QString& names);
  // out_reading.h's SendChoices; `item` empty: the whole.
  Q_INVOKABLE QVariantList choices(const QString& item) const;
  // Why these cannot be sent to, in words; empty: they can. `rows`: list of { name, email }.
  Q_INVOKABLE QString sendProblem(const QVariantList& rows) const;
  Q_INVOKABLE bool send(const QString& item, const QVariantList& rows);
  Q_INVOKABLE bool recordSent(const QString& item, const QStringList& names);
  // The principal's report as a web page, among the downloads.
  Q_INVOKABLE bool saveReport(const QString& principal);
  // What came in that year, as a CSV file among the downloads.
  Q_INVOKABLE bool saveRecords();
  Q_INVOKABLE bool closeAssignment(const QString& assignment, bool done, const QString& text);

 Q_SIGNALS:
  void changed();

 private:
  void Reload();
  const domain::Meeting* Find() const;
  // Of the item, or of the whole; 0 with the reason as Session.problem.
  int VersionOf(const domain::Meeting& meeting, const QString& item) const;
  bool Sign(const v1::Statement& act, const QString& done);
  // Where it lies, in words; empty, with the reason as Session.problem: it could not be written.
  static QString SaveAs(const QString& name, const std::string& bytes);

  QString meeting_, ready_text_, list_text_, saved_text_, records_text_;
  bool exists_ = false;
  int version_ = 0, year_ = 0;
  QVariantList principals_;
  RowsModel paragraphs_, sent_, assignments_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_OUT_OUT_MODEL_H_
