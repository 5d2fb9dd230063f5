// A meeting as it goes on: where it is, what was decided, where I am recorded to be, and what I can say now.
//
// Pure reading of the workspace's snapshot, ready for a screen. The meeting is at the item that chair or secretary took
// up last (StartItem); without one it is nowhere yet. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_LIVE_READING_H_
#define MANDAT_MOBILE_MODELS_LIVE_READING_H_

#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

// Where a member is recorded to be, and what a member can say that they are.
enum class Presence { kNotRecorded, kAway, kInTheRoom, kRemote };

struct LiveReading {
  bool open = false;
  bool closed = false;
  QString title;   // "Mötet pågår", "Mötet är avslutat"
  QString where;   // "Nu: ärende 10 a, Länsgemensamt avtal", "Inget ärende är uppe ännu"
  QString newest;  // "Beslut i ärende 8 a: Godkänt"; empty: none yet
  QString stale;   // without a network: as of when all this is; empty: it follows the meeting
  const domain::AgendaItem* current = nullptr;  // valid as long as the snapshot; null: nowhere
  QString current_line;                         // "Ärende 10 a, sedan 09:12"
  QString verdict;                              // of the current item: whether it can be decided now
  Tone::Value verdict_tone = Tone::Neutral;
};
[[nodiscard]] LiveReading ReadLive(const Workspace& workspace, const domain::Meeting& meeting, bool online);

// The meeting that is going on, the one opened last where there are several; null: none that I see.
[[nodiscard]] const domain::Meeting* MeetingGoingOn(const Workspace& workspace);

[[nodiscard]] Presence PresenceOf(const domain::Meeting& meeting, const domain::MandateId& mandate, bool by_substitute);

// My voices at the meeting. Roles: mandate, functionText, presenceText, presenceGlyph, presenceTone, recorded
// (Presence), toldText (what I have told the secretary and is not recorded yet), canDeclare, hasWord, wordText,
// wordIcon, wordTone, adviceText (when a word given now counts), declareName, wrongName (accessible).
[[nodiscard]] QByteArrayList LiveVoiceRoles();
[[nodiscard]] QList<QVariantMap> LiveVoices(const Workspace& workspace, const domain::Meeting& meeting, bool online);

// The agenda as the meeting goes through it. Roles: item, numberText, title, stateText, stateIcon, tone, isCurrent,
// openName.
[[nodiscard]] QByteArrayList LiveAgendaRoles();
[[nodiscard]] QList<QVariantMap> LiveAgenda(const Workspace& workspace, const domain::Meeting& meeting);

// What was decided, the newest first. Roles: item, headText ("Ärende 10 a · § 71/26"), title, outcomeText, tone,
// prefixText ("LSVO beslutar"), clauses, bindsText, deviationText, timeText.
[[nodiscard]] QByteArrayList DecisionRoles();
[[nodiscard]] QList<QVariantMap> Decisions(const Workspace& workspace, const domain::Meeting& meeting);
[[nodiscard]] QVariantMap DecisionRow(const Workspace& workspace, const domain::Meeting& meeting,
                                      const domain::AgendaItem& item);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_LIVE_READING_H_
