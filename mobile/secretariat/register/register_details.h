// One thing of the register in detail, as the panel beside the list shows it.
//
// Pure: reads the workspace's snapshot. GUI thread, for its words. Every map has `kind`, `id`, `title`, `subtitle`;
// besides:
//   mandate     principal, principalName, name, areas (ids), areasText, holder, holderName, from, to, basis, abolished
//   principal, area  isArea, name, nameEn, side, sideName, from, to, spanText, stateText, mandatesText
//   person      name, email, part, reachText, reachTone, hasDevice
//   office      office, officeText, holder, until, untilText, canEnd
//   substitute  forText, scopeText, meeting, meetingText, mandate, person, stateText, tone, basis, nominatedBy
#ifndef MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_DETAILS_H_
#define MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_DETAILS_H_

#include <QList>
#include <QString>
#include <QVariantMap>

#include "mobile/models/workspace.h"

namespace mandat::app {

// Empty: there is no such thing (any more).
[[nodiscard]] QVariantMap RegisterDetail(const Workspace& workspace, const QString& key);
// Of a mandate: who holds it when, what is to come first. Roles: title, text, now.
[[nodiscard]] QList<QVariantMap> PeriodRows(const Workspace& workspace, const domain::MandateId& mandate);
// Of a person; those in use first. Roles: name, stateText, factsText, tone, device (hex), canRevoke, canCountersign.
[[nodiscard]] QList<QVariantMap> DeviceRows(const Workspace& workspace, const domain::PersonId& person);
[[nodiscard]] QString OfficeName(int office);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_DETAILS_H_
