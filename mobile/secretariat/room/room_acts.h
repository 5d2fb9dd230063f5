// What a secretary does in the room with one key, as the acts that the log knows; and what takes it back once it has
// been sent.
//
// Nothing is signed here. Pure but for the workspace's clock and the random part of new ids; GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_ROOM_ROOM_ACTS_H_
#define MANDAT_MOBILE_SECRETARIAT_ROOM_ROOM_ACTS_H_

#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <optional>
#include <vector>

#include "mandat/v1/statement.pb.h"
#include "mobile/models/live_reading.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

struct RoomAct {
  v1::Statement act;
  std::optional<v1::SealedPart> sealed;
};

// Somebody is there, or is not any more, from `item` on; `only_here`, or where the meeting is at another item: at
// that item alone. With `by_substitute` it is the one who has accepted.
[[nodiscard]] RoomAct PresenceAct(const domain::Meeting& meeting, const domain::AgendaItem& item,
                                  const domain::MandateId& mandate, Presence presence, bool by_substitute,
                                  bool only_here);

// Jäv, by the holder's word at the meeting.
[[nodiscard]] RoomAct RecusalAct(const Workspace& workspace, const domain::Meeting& meeting,
                                 const domain::AgendaItem& item, const domain::PersonId& person, bool withdrawn);

// What all present say; `exceptions` by mandate: another stance, or 0 for one who says nothing. The item must have a
// proposal.
[[nodiscard]] RoomAct SaidAct(const domain::Meeting& meeting, const domain::AgendaItem& item, int stance,
                              const QVariantMap& exceptions);

// `mandates`: whom it binds, where it is approved for some. A deferral is the chair's act, entered at the meeting by
// the secretary.
struct RoomDecision {
  int outcome = 0;
  QStringList clauses;
  QStringList mandates;
  QString to_meeting;
  QString deviation;
};
[[nodiscard]] RoomAct DecisionAct(const Workspace& workspace, const domain::Meeting& meeting,
                                  const domain::AgendaItem& item, const RoomDecision& decision);

[[nodiscard]] RoomAct ReservationAct(const Workspace& workspace, const domain::Meeting& meeting,
                                     const domain::AgendaItem& item, const domain::MandateId& mandate,
                                     const QString& text, bool withdrawn);

// `persons` of the register, `others` in words; `due`: YYYY-MM-DD or empty.
[[nodiscard]] RoomAct RoomAssignmentAct(const domain::Meeting& meeting, const domain::AgendaItem& item,
                                        const QString& what, const QStringList& persons, const QStringList& others,
                                        const QString& due);

// Whether a statement of this device's is, or will be, in the log: neither taken back nor refused.
[[nodiscard]] bool IsStillDone(const Workspace& workspace, const domain::StatementId& id);

// What would take `act` back now that it is in the log; empty: nothing does, as where nothing was noted before.
// `before` is the state that it was signed on, `now` the one that it is in.
[[nodiscard]] std::vector<RoomAct> TakingBack(const Workspace& workspace, const v1::Statement& act,
                                              const domain::StatementId& id, const domain::Meeting& before,
                                              const domain::Meeting& now);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_ROOM_ROOM_ACTS_H_
