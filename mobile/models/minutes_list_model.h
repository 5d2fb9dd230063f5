// The minutes of one meeting that have been issued: the whole, and paragraphs that are adjusted by themselves.
//
// Roles: item (empty: the whole), title, stateText, tone, needsMe, openName. GUI thread; follows
// Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_MINUTES_LIST_MODEL_H_
#define MANDAT_MOBILE_MODELS_MINUTES_LIST_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QString>

#include "mobile/models/rows_model.h"
#include "mobile/models/tone.h"
#include "shared/domain/minutes_state.h"

namespace mandat::app {

// "Väntar på underskrifter: 2 av 4".
[[nodiscard]] QString MinutesStateText(const domain::MinutesVersion& version);
[[nodiscard]] Tone::Value MinutesStateTone(const domain::MinutesVersion& version);

class MinutesListModel : public mandat::app::RowsModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY meetingChanged)

 public:
  explicit MinutesListModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);

 Q_SIGNALS:
  void meetingChanged();

 private:
  void Reload();

  QString meeting_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MINUTES_LIST_MODEL_H_
