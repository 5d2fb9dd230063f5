// What others have stated or entered for me: shown to be confirmed or contested. Until then it counts as mine.
//
// One row a word, of one meeting or of all. To confirm is to sign the same stance as one's own word, which then speaks;
// to contest takes it out of the count. Roles: statement (hex), meeting, item, mandate, overline, title, itemText
// ("item 10 a"), byText, stanceText, comment, evidenceText, evidenceFile (hex; empty: none), contested, stateText,
// stateIcon, tone, canConfirm, canContest, canTakeBack. GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_ENTERED_WORDS_MODEL_H_
#define MANDAT_MOBILE_MODELS_ENTERED_WORDS_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QString>

#include "mobile/models/rows_model.h"

namespace mandat::app {

class Workspace;

// Empty ids: of every meeting, on every item.
[[nodiscard]] QList<QVariantMap> EnteredWordRows(const Workspace& workspace, const QString& meeting,
                                                 const QString& item, bool online);

class EnteredWordsModel : public mandat::app::RowsModel {
  Q_OBJECT
  QML_ELEMENT
  // Empty: of every meeting.
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY meetingChanged)
  // Empty: on every item.
  Q_PROPERTY(QString item READ item WRITE setItem NOTIFY meetingChanged)

 public:
  explicit EnteredWordsModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString item() const { return item_; }
  void setItem(const QString& item);

  Q_INVOKABLE void confirm(const QString& statement);
  // False with the reason as Session.problem.
  Q_INVOKABLE bool contest(const QString& statement, const QString& reason);
  Q_INVOKABLE void takeBack(const QString& statement);

 Q_SIGNALS:
  void meetingChanged();

 private:
  void Reload();

  QString meeting_, item_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_ENTERED_WORDS_MODEL_H_
