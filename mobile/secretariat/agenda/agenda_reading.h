// The agenda as a secretary sees it while it is made: its rows, what keeps it from being settled, and what waits to be
// put on it.
//
// Pure reading of the workspace's snapshot. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_AGENDA_AGENDA_READING_H_
#define MANDAT_MOBILE_SECRETARIAT_AGENDA_AGENDA_READING_H_

#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QVariantMap>

#include "mobile/models/workspace.h"
#include "mobile/secretariat/agenda/agenda_order.h"

namespace mandat::app {

// Roles: item, numberText, title, detailText ("Beslut · pengar · 2 handlingar"), isSub, standing (-1, 0, 1), isDecision,
// chipText, chipTone (what is missing, or that something of it waits here), rowName (accessible: place and title),
// moveName, standingText.
[[nodiscard]] QByteArrayList AgendaRowRoles();
// In the given order, which may be one that is not signed yet.
[[nodiscard]] QList<QVariantMap> AgendaRows(const Workspace& workspace, const domain::Meeting& meeting,
                                            const AgendaOrder& order);

// Roles: glyph, tone, text, action ("standing", "settle", or none), actionText.
[[nodiscard]] QByteArrayList AgendaDoubtRoles();
[[nodiscard]] QList<QVariantMap> AgendaDoubts(const Workspace& workspace, const domain::Meeting& meeting);

// Matters that were accepted to the meeting, or admitted, and that no item takes up. Roles: matter, title, detailText,
// addName.
[[nodiscard]] QByteArrayList WaitingMatterRoles();
[[nodiscard]] QList<QVariantMap> WaitingMatters(const Workspace& workspace, const domain::Meeting& meeting);

// Where an item came to be, for those who hear it: "Avtal är nu ärende 4, av 12".
[[nodiscard]] QString LandedText(const domain::Meeting& meeting, const AgendaOrder& order, const domain::ItemId& item);
// Why it was not moved.
[[nodiscard]] QString NotMovedText(AgendaOrder::Moved moved);

// Whether the person may settle it in their own name, or enters the chair's word.
[[nodiscard]] bool SettlesAsChair(const Workspace& workspace, const domain::Meeting& meeting);
// Whose word that is.
[[nodiscard]] domain::PersonId ChairOfMeeting(const Workspace& workspace, const domain::Meeting& meeting);

// The act that puts a matter on the agenda with its title, kind and areas, under a new id.
[[nodiscard]] v1::Statement TakeUpAct(const domain::Meeting& meeting, const domain::Matter& matter,
                                      const std::string& item, const QString& reason);

// The act that gives every item its place.
[[nodiscard]] v1::Statement OrderAct(const domain::Meeting& meeting, const AgendaOrder& order);

// An id for a new item that the meeting does not have.
[[nodiscard]] std::string NewItemId(const domain::Meeting& meeting);
// The number after the last.
[[nodiscard]] int NextNumber(const domain::Meeting& meeting);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_AGENDA_AGENDA_READING_H_
