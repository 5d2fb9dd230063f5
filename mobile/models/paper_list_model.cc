#include "mobile/models/paper_list_model.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "mobile/models/document_rows.h"
#include "mobile/models/session.h"

namespace mandat::app {
namespace {

constexpr int kRowsAtATime = 60;

}  // namespace

PaperListModel::PaperListModel(QObject* parent) : RowsModel(DocumentRoles(), parent), limit_(kRowsAtATime) {
  connect(Session::instance(), &Session::contentChanged, this, &PaperListModel::Reload);
  Reload();
}

void PaperListModel::showMore() {
  limit_ += kRowsAtATime;
  Reload();
}

void PaperListModel::Reload() {
  QList<QVariantMap> rows;
  int left_out = 0;
  if (const Workspace* w = Session::instance()->workspace()) {
    std::vector<const domain::Meeting*> meetings;
    for (const auto& [id, meeting] : w->shown().meetings) meetings.push_back(&meeting);
    std::stable_sort(meetings.begin(), meetings.end(), [](const auto* a, const auto* b) { return a->date > b->date; });
    for (const domain::Meeting* meeting : meetings) {
      // Whole meetings: what belongs together is shown together.
      if (rows.size() < limit_) {
        rows += DocumentRows(*w, *meeting, std::nullopt);
      } else {
        left_out += static_cast<int>(
            std::count_if(meeting->documents.begin(), meeting->documents.end(), [&](const domain::Hash& hash) {
              const auto found = w->shown().documents.find(hash);
              return found != w->shown().documents.end() && !found->second.replaced;
            }));
      }
    }
  }
  setRows(rows);
  if (std::exchange(more_, left_out) != left_out) Q_EMIT moreChanged();
}

}  // namespace mandat::app
