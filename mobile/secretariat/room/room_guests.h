// Who is at a meeting without being counted, for its minutes: the chair and the secretary where they hold no mandate,
// adjuncts, experts whom the chair has approved, officials, observers.
//
// Pure reading of the workspace's snapshot, ready for a screen, and the acts that note it. GUI thread (texts are
// translated).
#ifndef MANDAT_MOBILE_SECRETARIAT_ROOM_ROOM_GUESTS_H_
#define MANDAT_MOBILE_SECRETARIAT_ROOM_ROOM_GUESTS_H_

#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QVariantMap>
#include <optional>
#include <vector>

#include "mobile/models/workspace.h"
#include "mobile/secretariat/room/room_acts.h"

namespace mandat::app {

// Those who are noted and, while the meeting is open, those who can be expected or were noted by mistake: by one tap
// they are noted. By title, so that noting somebody moves no row. Roles: person, name (of somebody without an id),
// title, subtitle ("Sakkunnig · Region Blekinge · § 8"), there, guestKind (mandat.v1.GuestKind), organisation, items
// (ids; empty: the whole meeting).
[[nodiscard]] QByteArrayList RoomGuestRoles();
[[nodiscard]] QList<QVariantMap> RoomGuests(const Workspace& workspace, const domain::Meeting& meeting);

struct RoomGuest {
  int kind = 0;    // mandat.v1.GuestKind
  QString person;  // of the register, or a name
  QString name;
  QString organisation;
  QStringList items;  // none: the whole meeting
};
// A row of RoomGuests.
[[nodiscard]] RoomGuest GuestOfRow(const QVariantMap& row);
// The guest with what stands of them in the meeting already: the items that they are noted at besides, and what they
// are there as. Nothing: they are noted there already. Without items they are said anew, for the whole meeting.
[[nodiscard]] std::optional<RoomGuest> WithWhatStands(const domain::Meeting& meeting, const RoomGuest& guest);
[[nodiscard]] RoomAct GuestAct(const domain::Meeting& meeting, const RoomGuest& guest, bool there);

// As it was noted before; empty: nothing sets it back.
[[nodiscard]] std::vector<RoomAct> GuestBack(const v1::RecordGuest& done, const domain::Meeting& before);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_ROOM_ROOM_GUESTS_H_
