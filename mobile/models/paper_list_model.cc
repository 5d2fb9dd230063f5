#include "mobile/models/paper_list_model.h"

#include <algorithm>
#include <vector>

#include "mobile/models/document_rows.h"
#include "mobile/models/session.h"

namespace mandat::app {

PaperListModel::PaperListModel(QObject* parent) : RowsModel(DocumentRoles(), parent) {
  connect(Session::instance(), &Session::contentChanged, this, &PaperListModel::Reload);
  Reload();
}

void PaperListModel::Reload() {
  QList<QVariantMap> rows;
  if (const Workspace* w = Session::instance()->workspace()) {
    std::vector<const domain::Meeting*> meetings;
    for (const auto& [id, meeting] : w->shown().meetings) meetings.push_back(&meeting);
    std::stable_sort(meetings.begin(), meetings.end(), [](const auto* a, const auto* b) { return a->date > b->date; });
    for (const domain::Meeting* meeting : meetings) rows += DocumentRows(*w, *meeting, std::nullopt);
  }
  setRows(rows);
}

}  // namespace mandat::app
