// The meeting while it goes on, as its secretary works it: who is there at an item, whether that is enough, and what
// can be decided.
//
// Pure reading of the workspace's snapshot, ready for a screen. GUI thread (texts are translated).
#ifndef MANDAT_MOBILE_SECRETARIAT_ROOM_ROOM_READING_H_
#define MANDAT_MOBILE_SECRETARIAT_ROOM_ROOM_READING_H_

#include <QByteArrayList>
#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include "mobile/models/live_reading.h"
#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

class RoomWords {
  Q_DECLARE_TR_FUNCTIONS(RoomWords)
};

// The item that a room is at: the one that was taken up last, while it is not decided; otherwise the next one that is
// not. Null: all are done with.
[[nodiscard]] const domain::AgendaItem* RoomItemNow(const domain::Meeting& meeting);
// The next in the agenda's order that the meeting has not been at yet, after `item`; null: none.
[[nodiscard]] const domain::AgendaItem* RoomItemAfter(const domain::Meeting& meeting, const domain::AgendaItem& item);

// The item is looked at while the meeting is at another one.
[[nodiscard]] bool IsRoomElsewhere(const domain::Meeting& meeting, const domain::AgendaItem& item);

struct RoomQuorum {
  QString text;  // "Kommunerna 8 av 13, Regionen 3 av 4: beslutför"
  bool met = false;
  QVariantList sides;  // of { name, present, of, met, text }
};
// By who is recorded to be there at the item, also where it is no decision item.
[[nodiscard]] RoomQuorum RoomQuorumAt(const Workspace& workspace, const domain::Meeting& meeting,
                                      const domain::AgendaItem& item);

// Who is recorded to be at the item.
[[nodiscard]] Presence RoomPresenceAt(const domain::AgendaItem& item, const domain::MandateId& mandate);

// Every mandate with a holder on the day. Roles: mandate, title (the seat), subtitle (who sits there, if known),
// section (the principal), presence (Presence), bySubstitute, substitute (the name of one who has accepted),
// presenceText, tone, recused, wordText, wordTone, contested, rowName, roomName, remoteName, awayName, recuseName
// (accessible).
[[nodiscard]] QByteArrayList RoomSeatRoles();
[[nodiscard]] QList<QVariantMap> RoomSeats(const Workspace& workspace, const domain::Meeting& meeting,
                                           const domain::AgendaItem& item);

// What is read out when the meeting comes to the item. Roles: title, stanceText, tone, wayText, comment.
[[nodiscard]] QByteArrayList RoomAdvanceRoles();
[[nodiscard]] QList<QVariantMap> RoomAdvance(const Workspace& workspace, const domain::Meeting& meeting,
                                             const domain::AgendaItem& item);

// Words that came after the opening and are not admitted. Roles: statement (hex), title, stanceText, timeText,
// admitName.
[[nodiscard]] QByteArrayList RoomLateRoles();
[[nodiscard]] QList<QVariantMap> RoomLate(const Workspace& workspace, const domain::Meeting& meeting,
                                          const domain::AgendaItem& item);

// Those who are there and can be asked what they say. Roles: mandate, title, subtitle, stance (what speaks for them
// now; 0: none), stanceText.
[[nodiscard]] QByteArrayList RoomVoiceRoles();
[[nodiscard]] QList<QVariantMap> RoomVoices(const Workspace& workspace, const domain::Meeting& meeting,
                                            const domain::AgendaItem& item);

// Those of RoomVoices whose own word is another than approval: mandate to stance.
[[nodiscard]] QVariantMap OtherThanApproval(const QList<QVariantMap>& voices);

// What is entered for those who say something else than most, `given` as it stood when it was asked: with what `now`
// says of those of whom nothing was given, or something else, as far as nobody has changed it by hand.
[[nodiscard]] QVariantMap ExceptionsNow(const QVariantMap& exceptions, const QVariantMap& given,
                                        const QVariantMap& now);

// What followed on a decision. Roles: title, text, actKey ("mandate" of a reservation, "assignment"), kind
// ("reservation" or "assignment"), removeName.
[[nodiscard]] QByteArrayList RoomNoteRoles();
[[nodiscard]] QList<QVariantMap> RoomNotes(const Workspace& workspace, const domain::Meeting& meeting,
                                           const domain::AgendaItem& item);

// Whether a decision on the item needs a reason, because the rule does not allow it. A correction is judged as the
// decision was.
[[nodiscard]] bool NeedsDeviation(const Workspace& workspace, const domain::Meeting& meeting,
                                  const domain::AgendaItem& item);

// The proposal's clauses, one a line.
[[nodiscard]] QString ProposedDecision(const domain::AgendaItem& item);
// The text that a decision with the outcome is prefilled with: what was decided, or the proposal where it is followed.
[[nodiscard]] QString DecisionTextFor(const domain::AgendaItem& item, int outcome);
// The clauses of such a text, each without the "att " that is printed before it.
[[nodiscard]] QStringList ClausesIn(const QString& text);

// For the screen on the wall: what the meeting is at, without anybody's name or word.
struct WallReading {
  QString head;  // "Ärende 10 a · § 76/26"
  QString title;
  QString prefix;  // "LSVO beslutar"
  QStringList clauses;
  QString outcome;  // of a decided one
  Tone::Value tone = Tone::Neutral;
  QString state;  // "Förslag till beslut", "Beslut", "Information"
  QString next;   // "Nästa: 11, Mötesplan 2027"
};
[[nodiscard]] WallReading ReadWall(const Workspace& workspace, const domain::Meeting& meeting);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_ROOM_ROOM_READING_H_
