// The forum's meetings: the coming ones first by day, then the earlier ones.
//
// Roles: meeting, title, dateText, place, stateText, tone, taskText, section ("Kommande", "Tidigare"), openName
// (accessible). GUI thread.
#ifndef MANDAT_MOBILE_MODELS_MEETING_LIST_MODEL_H_
#define MANDAT_MOBILE_MODELS_MEETING_LIST_MODEL_H_

#include "mobile/models/rows_model.h"

namespace mandat::app {

class MeetingListModel : public mandat::app::RowsModel {
  Q_OBJECT
  QML_ELEMENT

 public:
  explicit MeetingListModel(QObject* parent = nullptr);

  // For the secretariat: a meeting with agenda and papers from a meeting file (docs/meeting-file.md); papers lie beside
  // it. `date` is YYYY-MM-DD and may be empty where the file has one. Returns the meeting's id, or "" with the reason
  // as Session.problem.
  Q_INVOKABLE QString importFromFile(const QString& path, const QString& date);

 private:
  void Reload();
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MEETING_LIST_MODEL_H_
