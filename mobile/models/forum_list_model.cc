#include "mobile/models/forum_list_model.h"

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

ForumListModel::ForumListModel(QObject* parent)
    : RowsModel({"slot", "name", "roleText", "stateText", "tone", "current"}, parent) {
  for (auto changed : {&Session::forumsChanged, &Session::forumChanged, &Session::contentChanged,
                       &Session::otherContentChanged, &Session::connectionChanged})
    connect(Session::instance(), changed, this, &ForumListModel::Reload);
  Reload();
}

void ForumListModel::Reload() {
  const Session* session = Session::instance();
  QList<QVariantMap> rows;
  for (const Workspace* w : session->allWorkspaces()) {
    const client::ClientStatus status = w->client().status();
    const int waiting = static_cast<int>(status.waiting);
    QStringList state;
    if (status.lock_advised) {
      state << Words::tr("Closed until the server has been in touch.");
    } else if (const QString connection = Words::ConnectionText(status);
               status.connection != client::Connection::kConnecting && !connection.isEmpty()) {
      state << connection;
    }
    if (waiting > 0) state << Words::tr("%n statements waiting to be sent.", nullptr, waiting);
    rows << QVariantMap{{"key", w->slot()},
                        {"slot", w->slot()},
                        {"name", Q(w->shown().forum.name)},
                        {"roleText", w->RoleText(w->me())},
                        {"stateText", state.join(u' ')},
                        {"tone", status.lock_advised ? Tone::Warn : Words::ConnectionTone(status)},
                        {"current", w->slot() == session->forum()}};
  }
  setRows(rows);
}

}  // namespace mandat::app
