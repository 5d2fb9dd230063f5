// What was entered in the register, when and by whom: read from the log, where nothing of it is ever changed.
//
// Pure; GUI thread, for its words.
#ifndef MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_HISTORY_H_
#define MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_HISTORY_H_

#include <QList>
#include <QVariantMap>
#include <vector>

#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/statement.pb.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

struct RegisterEntry {
  std::uint64_t seq = 0;
  domain::Time at;
  v1::Statement act;
};

// The acts about persons, mandates, principals, areas, offices and devices, oldest first.
[[nodiscard]] std::vector<RegisterEntry> RegisterEntriesIn(const v1::LogFile& log);

// Of one mandate, principal, area, person or office; newest first. Roles: title, text, timeText ("3 mars 08:14, av
// Torbjörn Lindesjö").
[[nodiscard]] QList<QVariantMap> MandateHistory(const Workspace& workspace, const std::vector<RegisterEntry>& entries,
                                                const domain::MandateId& mandate);
[[nodiscard]] QList<QVariantMap> PrincipalHistory(const Workspace& workspace, const std::vector<RegisterEntry>& entries,
                                                  const domain::PrincipalId& principal);
[[nodiscard]] QList<QVariantMap> AreaHistory(const Workspace& workspace, const std::vector<RegisterEntry>& entries,
                                             const domain::AreaId& area);
[[nodiscard]] QList<QVariantMap> PersonHistory(const Workspace& workspace, const std::vector<RegisterEntry>& entries,
                                               const domain::PersonId& person);
[[nodiscard]] QList<QVariantMap> OfficeHistory(const Workspace& workspace, const std::vector<RegisterEntry>& entries,
                                               int office);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_HISTORY_H_
