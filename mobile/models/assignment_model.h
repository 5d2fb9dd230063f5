// Something that I was asked at a meeting to do: what, by when, what was reported, and a report of my own.
//
// `reports` roles: whoText, text, timeText, stateText (while it is on its way), statement (hex). GUI thread; follows
// Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_ASSIGNMENT_MODEL_H_
#define MANDAT_MOBILE_MODELS_ASSIGNMENT_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

#include "mobile/models/rows_model.h"

namespace mandat::app {

class AssignmentModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString assignment READ assignment WRITE setAssignment NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  Q_PROPERTY(QString what READ what NOTIFY changed)
  // "Mötet 11 december, ärende 5".
  Q_PROPERTY(QString givenText READ givenText NOTIFY changed)
  Q_PROPERTY(QString dueText READ dueText NOTIFY changed)
  // Who else has it; empty: nobody.
  Q_PROPERTY(QString withText READ withText NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* reports READ reports CONSTANT)

 public:
  explicit AssignmentModel(QObject* parent = nullptr);

  QString assignment() const { return assignment_; }
  void setAssignment(const QString& assignment);
  bool exists() const { return exists_; }
  QString what() const { return what_; }
  QString givenText() const { return given_text_; }
  QString dueText() const { return due_text_; }
  QString withText() const { return with_text_; }
  RowsModel* reports() { return &reports_; }

  // Signs how it goes. `done`: says so; the secretary closes it then. False with the reason as Session.problem.
  Q_INVOKABLE bool report(bool done, const QString& text);

 Q_SIGNALS:
  void changed();

 private:
  void Reload();

  QString assignment_;
  bool exists_ = false;
  QString what_, given_text_, due_text_, with_text_;
  RowsModel reports_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_ASSIGNMENT_MODEL_H_
