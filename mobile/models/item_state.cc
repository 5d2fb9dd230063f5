#include "mobile/models/item_state.h"

#include "mobile/models/words.h"

namespace mandat::app {
namespace {

// The newest statement about this item and mandate that was not taken; one that was declared again since is of no
// interest.
std::optional<client::OutboxEntry> NewestRefused(const Workspace& w, const domain::Meeting& meeting,
                                                 const domain::AgendaItem& item, const domain::MandateId& mandate) {
  std::optional<client::OutboxEntry> refused;
  for (const client::OutboxEntry& entry : w.client().OutboxEntries()) {
    if (entry.statement.act_case() != v1::Statement::kDeclarePosition) continue;
    const v1::DeclarePosition& position = entry.statement.declare_position();
    if (position.meeting() != meeting.id.value() || position.item() != item.id.value() ||
        position.mandate() != mandate.value())
      continue;
    const bool not_taken = entry.state == client::OutboxState::kRefused ||
                           entry.state == client::OutboxState::kSuperseded ||
                           entry.state == client::OutboxState::kRevoked || entry.state == client::OutboxState::kLost;
    refused = not_taken ? std::optional(entry) : std::nullopt;
  }
  return refused;
}

}  // namespace

bool IsErased(const domain::State& state, const domain::Place& place) {
  return place.seq > 0 && place.seq <= state.facts.size() && state.facts[place.seq - 1].erased_by != 0;
}

ItemState StateOf(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                  const domain::MandateId& mandate, bool online) {
  ItemState state;
  if (!item.is_decision) return state;
  state.position = domain::SpeakingPosition(w.shown(), meeting, item, mandate);
  if (!state.position) {
    state.position = domain::StalePosition(meeting, item, mandate);
    state.stale = state.position != nullptr;
  }
  state.refused = NewestRefused(w, meeting, item, mandate);
  if (state.position) state.outgoing = w.Outgoing(state.position->id);
  state.erased = state.position && IsErased(w.shown(), state.position->place);
  const bool open = meeting.phase != domain::MeetingPhase::kClosed &&
                    meeting.phase != domain::MeetingPhase::kCancelled && !item.decision;

  if (state.erased) {
    state.text = Words::tr("Erased");
    state.icon = QStringLiteral("trash");
    state.needs_me = open && state.stale;
  } else if (state.refused) {
    state.text = Words::OutboxText(*state.refused, online, w.now());
    state.icon = QStringLiteral("warning");
    state.tone = Tone::Bad;
    state.needs_me = open;
  } else if (state.stale) {
    state.text =
        state.position->contested
            ? Words::tr("Contested")
            : Words::tr("For version %1, now there is %2").arg(state.position->revision).arg(item.current_revision());
    state.icon = QStringLiteral("refresh");
    state.tone = Tone::Warn;
    state.needs_me = open;
  } else if (state.outgoing) {
    state.text = Words::OutboxText(*state.outgoing, online, w.now());
    state.icon = Words::OutboxIcon(*state.outgoing);
    state.tone = Words::OutboxTone(*state.outgoing);
  } else if (state.position) {
    state.text = Words::tr("Received %1").arg(Words::Moment(state.position->received_at, w.now()));
    state.icon = QStringLiteral("check");
    state.tone = Tone::Ok;
  } else if (open && item.current_revision() > 0) {
    state.text = Words::tr("Not declared yet");
    state.icon = QStringLiteral("clock");
    state.tone = Tone::Neutral;
    state.needs_me = true;
  }
  return state;
}

}  // namespace mandat::app
