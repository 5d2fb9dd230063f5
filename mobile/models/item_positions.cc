#include "mobile/models/item_positions.h"

#include <algorithm>

#include "mobile/models/item_state.h"
#include "mobile/models/words.h"

namespace mandat::app {
namespace {

QVariantMap MyRow(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                  const domain::Mandate& mandate, bool by_substitute, bool online) {
  const ItemState state = StateOf(w, meeting, item, mandate.id, online);
  const domain::Position* position = state.position;
  const bool sent = !state.outgoing || state.outgoing->state != client::OutboxState::kWaiting;
  const bool open = TakesWords(meeting, item);
  const bool recused = domain::IsRecused(item, w.me());
  const bool said = position && !state.erased;
  return {{"key", Q(mandate.id)},
          {"mandate", Q(mandate.id)},
          {"functionText", ForText(w, mandate, item)},
          {"stateText", state.text},
          {"stateIcon", state.icon},
          {"tone", state.tone},
          {"stance", said ? static_cast<int>(position->stance) : 0},
          {"stanceText", position ? StanceSaid(w, *position) : QString()},
          {"wayText", position ? Words::WayText(*position, w) : QString()},
          {"comment", said ? Q(position->comment) : QString()},
          {"revisionText", Words::tr("For version %1 of the proposal.").arg(item.current_revision())},
          {"staleRevision", state.stale && position && !position->contested ? position->revision : 0},
          {"canDeclare", open && item.current_revision() > 0 && !(recused && !by_substitute)},
          {"canUndo", position && !sent},
          {"canWithdraw", open && position && sent && !position->entered && !state.erased},
          {"staleText", state.stale && position && !position->contested
                            ? Words::tr("Your position is for version %1. Now there is version %2.")
                                  .arg(position->revision)
                                  .arg(item.current_revision())
                            : QString()},
          {"refusedText",
           state.refused && state.refused->refusal ? Words::RefusalText(*state.refused->refusal, &w) : QString()},
          {"statement", position ? QString::fromStdString(position->id.hex()) : QString()},
          {"hasReceipt", state.outgoing && state.outgoing->state == client::OutboxState::kReceived && !state.erased},
          {"bySubstitute", by_substitute}};
}

QString OthersState(const Workspace& w, const domain::AgendaItem& item, const domain::Position& position, bool stale) {
  if (position.contested) return Words::tr("Contested by the member");
  if (stale && position.revision != item.current_revision()) {
    return Words::tr("For version %1, now there is %2").arg(position.revision).arg(item.current_revision());
  }
  const QString when = Words::Moment(position.received_at, w.now());
  if (position.late && !position.admitted) return Words::tr("Declared %1, after the meeting had opened").arg(when);
  return Words::tr("Declared %1").arg(when);
}

}  // namespace

bool TakesWords(const domain::Meeting& meeting, const domain::AgendaItem& item) {
  return meeting.phase != domain::MeetingPhase::kClosed && meeting.phase != domain::MeetingPhase::kCancelled &&
         !item.decision;
}

QString ForText(const Workspace& w, const domain::Mandate& mandate, const domain::AgendaItem& item) {
  const std::vector<domain::AreaId> mine = CommonAreas(mandate, item);
  const QString principal = w.PrincipalName(mandate.principal);
  return mine.empty() ? Words::tr("For %1, %2").arg(principal, w.UnitName(mandate).toLower())
                      : Words::tr("For %1, %2").arg(principal, w.AreaList(mine));
}

QString StanceSaid(const Workspace& w, const domain::Position& position) {
  if (IsErased(w.shown(), position.place)) return Words::tr("Erased: what was said is not kept any more");
  if (position.stance == domain::Stance::kUnspecified) return Words::tr("Shown when the meeting opens");
  return Words::StanceText(position.stance);
}

QByteArrayList MyPositionRoles() {
  return {"mandate",   "functionText", "stateText",    "stateIcon",     "tone",        "stance",  "stanceText",
          "wayText",   "comment",      "revisionText", "staleRevision", "canDeclare",  "canUndo", "canWithdraw",
          "staleText", "refusedText",  "statement",    "hasReceipt",    "bySubstitute"};
}

QList<QVariantMap> MyPositionRows(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                                  bool online) {
  QList<QVariantMap> rows;
  if (!item.is_decision) return rows;
  for (const Workspace::Voice& voice : w.MyVoices(meeting, &item)) {
    if (const domain::Mandate* mandate = w.shown().FindMandate(voice.mandate))
      rows << MyRow(w, meeting, item, *mandate, voice.by_substitute, online);
  }
  return rows;
}

QByteArrayList OthersPositionRoles() {
  return {"principalText", "functionText", "stateText", "stateIcon", "stanceText", "comment", "tone"};
}

QList<QVariantMap> OthersPositionRows(const Workspace& w, const domain::Meeting& meeting,
                                      const domain::AgendaItem& item) {
  QList<QVariantMap> rows;
  if (!item.is_decision) return rows;
  const std::vector<Workspace::Voice> voices = w.MyVoices(meeting, &item);
  for (const domain::Mandate& mandate : w.shown().RegisterOf(meeting)) {
    const bool mine =
        std::any_of(voices.begin(), voices.end(), [&](const auto& voice) { return voice.mandate == mandate.id; });
    if (mine) continue;
    const domain::Position* position = domain::SpeakingPosition(w.shown(), meeting, item, mandate.id);
    const bool stale = !position;
    if (stale) position = domain::StalePosition(meeting, item, mandate.id);
    if (!position) continue;
    const bool erased = IsErased(w.shown(), position->place);
    const QString state = OthersState(w, item, *position, stale);
    const QString way = Words::WayText(*position, w);
    rows << QVariantMap{{"key", Q(mandate.id)},
                        {"principalText", w.PrincipalName(mandate.principal)},
                        {"functionText", w.UnitName(mandate)},
                        {"stateText", way.isEmpty() ? state : state + QStringLiteral(" · ") + way},
                        {"stateIcon", erased  ? "trash"
                                      : stale ? "refresh"
                                              : "check-circle"},
                        {"stanceText", StanceSaid(w, *position)},
                        {"comment", erased ? QString() : Q(position->comment)},
                        {"tone", erased  ? Tone::Neutral
                                 : stale ? Tone::Warn
                                         : Tone::Ok}};
  }
  return rows;
}

QString StandingText(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                     const domain::ItemForecast* forecast) {
  if (!forecast || forecast->needed.empty() || item.decision || !TakesWords(meeting, item)) return {};
  QStringList missing;
  int declared = 0;
  for (const domain::MandateId& mandate : forecast->needed) {
    if (domain::SpeakingPosition(w.shown(), meeting, item, mandate)) {
      ++declared;
    } else {
      missing << w.UnitAtPrincipal(mandate);
    }
  }
  const QString standing =
      Words::tr("%1 of the %2 who must declare have done so.").arg(declared).arg(forecast->needed.size());
  return missing.isEmpty() ? standing
                           : standing + u' ' + Words::tr("Not yet: %1.").arg(missing.join(QStringLiteral("; ")));
}

}  // namespace mandat::app
