#include "mobile/secretariat/board/entered_position.h"

#include "shared/client/acts.h"

namespace mandat::app {
namespace {
constexpr qsizetype kMostEvidence = 20'000;  // characters, as in SealedPart
}  // namespace

EnteredPosition EnteredPositionAct(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                                   const domain::Mandate& held, const EnteredWord& word) {
  EnteredPosition out;
  out.act = client::PositionAct(w.shown(), meeting, item, held.id, held.holder);
  v1::DeclarePosition& position = *out.act.mutable_declare_position();
  position.set_by_substitute(false);  // it is the holder's word
  v1::Provenance& entered = *position.mutable_entered();
  entered.set_channel(word.channel);
  entered.set_stated_by(word.stated_by.value());
  entered.set_given_at_ms(word.given_at.ms == 0 ? w.now().ms : word.given_at.ms);
  out.sealed.set_stance(static_cast<v1::Stance>(word.stance));
  out.sealed.set_comment(word.comment.trimmed().toStdString());
  out.sealed.set_evidence_text(word.evidence_text.left(kMostEvidence).toStdString());
  if (!word.evidence_file.is_zero()) out.sealed.set_evidence_file(word.evidence_file.bytes());
  return out;
}

}  // namespace mandat::app
