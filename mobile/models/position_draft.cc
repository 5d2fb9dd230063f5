#include "mobile/models/position_draft.h"

#include <algorithm>

#include "mobile/models/words.h"

namespace mandat::app {
namespace {

std::string KeyOfDraft(const domain::Meeting& meeting, const domain::AgendaItem& item,
                       const domain::MandateId& mandate) {
  return meeting.id.value() + '/' + item.id.value() + '/' + mandate.value();
}

}  // namespace

PositionDraft LoadPositionDraft(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                                const domain::MandateId& mandate) {
  const auto kept = w.client().LoadDraft(KeyOfDraft(meeting, item, mandate));
  if (!kept) return {};
  PositionDraft draft{static_cast<domain::Stance>(kept->stance()), Q(kept->comment())};
  // The version that it was written on stands in the field for evidence, which a member's own word never has.
  draft.written_on = std::max(1, Q(kept->evidence_text()).toInt());
  if (draft.written_on < item.current_revision()) draft.stance = domain::Stance::kUnspecified;
  return draft;
}

absl::Status SavePositionDraft(Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                               const domain::MandateId& mandate, const PositionDraft& draft) {
  v1::SealedPart kept;
  if (draft.stance != domain::Stance::kUnspecified || !draft.comment.isEmpty()) {
    kept.set_stance(static_cast<v1::Stance>(draft.stance));
    kept.set_comment(draft.comment.toStdString());
    kept.set_evidence_text(std::to_string(item.current_revision()));
  }
  return w.client().SaveDraft(KeyOfDraft(meeting, item, mandate), kept);
}

}  // namespace mandat::app
