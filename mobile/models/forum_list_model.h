// The forums of this device, in the order in which they were joined: which one is on the screen, and how each stands.
//
// Roles: slot (for Session.openForum), name, roleText, stateText (a sentence; empty: in touch and all sent), tone,
// current. GUI thread; reloads itself.
#ifndef MANDAT_MOBILE_MODELS_FORUM_LIST_MODEL_H_
#define MANDAT_MOBILE_MODELS_FORUM_LIST_MODEL_H_

#include "mobile/models/rows_model.h"

namespace mandat::app {

class ForumListModel : public mandat::app::RowsModel {
  Q_OBJECT
  QML_ELEMENT

 public:
  explicit ForumListModel(QObject* parent = nullptr);

 private:
  void Reload();
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_FORUM_LIST_MODEL_H_
