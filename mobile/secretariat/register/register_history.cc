#include "mobile/secretariat/register/register_history.h"

#include <algorithm>

#include "mobile/models/words.h"
#include "mobile/secretariat/register/register_details.h"
#include "mobile/secretariat/register/register_reading.h"

namespace mandat::app {
namespace {

bool IsOfTheRegister(v1::Statement::ActCase act) {
  switch (act) {
    case v1::Statement::kDescribePerson:
    case v1::Statement::kAssignMandate:
    case v1::Statement::kDescribeMandate:
    case v1::Statement::kDescribePrincipal:
    case v1::Statement::kDescribeArea:
    case v1::Statement::kAssignOffice:
    case v1::Statement::kInvite:
    case v1::Statement::kEnrol:
    case v1::Statement::kCountersignDevice:
    case v1::Statement::kRevokeDevice:
      return true;
    default:
      return false;
  }
}

QVariantMap EntryRow(const Workspace& w, const RegisterEntry& entry, const QString& title, const QString& text) {
  return {{"key", QString::number(entry.seq)},
          {"title", title},
          {"text", text},
          {"timeText",
           RegisterWords::tr("%1, by %2")
               .arg(Words::Moment(entry.at, w.now()), CalledInRegister(w, domain::PersonId(entry.act.person())))}};
}

QString DaySpan(const Workspace& w, const std::string& from, const std::string& to) {
  return RegisterWords::Span(domain::Date::Parse(from), domain::Date::Parse(to), w.today());
}

// Of a principal or an area: what it was called from then on, from when to when it is in force, and why.
template <typename Act>
QVariantMap PartRow(const Workspace& w, const RegisterEntry& entry, const Act& act) {
  return EntryRow(
      w, entry, Q(act.name()),
      Words::Capital(DaySpan(w, act.valid_from(), act.valid_to())) + QStringLiteral(" · ") + Q(act.reason()));
}

QVariantMap HolderRow(const Workspace& w, const RegisterEntry& entry, bool about_person) {
  const v1::AssignMandate& act = entry.act.assign_mandate();
  const QString mandate = w.FunctionText(domain::MandateId(act.mandate()));
  const QString who =
      act.holder().empty() ? RegisterWords::tr("Vacant") : CalledInRegister(w, domain::PersonId(act.holder()));
  QStringList text{Words::Capital(DaySpan(w, act.valid_from(), act.valid_to()))};
  if (!act.basis().empty()) text << Q(act.basis());
  return EntryRow(w, entry, about_person ? mandate : who, text.join(QStringLiteral(" · ")));
}

QVariantMap OfficeEntryRow(const Workspace& w, const RegisterEntry& entry, bool about_person) {
  const v1::AssignOffice& act = entry.act.assign_office();
  return EntryRow(w, entry,
                  about_person ? OfficeName(act.office()) : CalledInRegister(w, domain::PersonId(act.person())),
                  act.holds() ? Words::Capital(DaySpan(w, {}, act.until())) : RegisterWords::tr("Leaves it"));
}

QList<QVariantMap> NewestFirst(QList<QVariantMap> rows) {
  std::reverse(rows.begin(), rows.end());
  return rows;
}

// The row of a device's own act, where the device is the person's.
void AddDeviceRow(const Workspace& w, const RegisterEntry& entry, const std::string& device_id, const QString& title,
                  const QString& text, const domain::PersonId& person, QList<QVariantMap>& rows) {
  const auto id = domain::DeviceId::FromBytes(device_id);
  const domain::Device* device = id ? w.shown().FindDevice(*id) : nullptr;
  if (device && device->person == person) rows << EntryRow(w, entry, title.arg(Q(device->name)), text);
}

}  // namespace

std::vector<RegisterEntry> RegisterEntriesIn(const v1::LogFile& log) {
  std::vector<RegisterEntry> entries;
  for (const v1::Record& record : log.records()) {
    if (!record.has_body()) continue;
    RegisterEntry entry{record.header().seq(), {record.body().time_ms()}, {}};
    if (entry.act.ParseFromString(record.body().statement()) && IsOfTheRegister(entry.act.act_case()))
      entries.push_back(std::move(entry));
  }
  return entries;
}

QList<QVariantMap> MandateHistory(const Workspace& w, const std::vector<RegisterEntry>& entries,
                                  const domain::MandateId& mandate) {
  QList<QVariantMap> rows;
  for (const RegisterEntry& entry : entries) {
    if (entry.act.has_assign_mandate() && entry.act.assign_mandate().mandate() == mandate.value())
      rows << HolderRow(w, entry, false);
    if (!entry.act.has_describe_mandate() || entry.act.describe_mandate().mandate() != mandate.value()) continue;
    const v1::DescribeMandate& act = entry.act.describe_mandate();
    std::vector<domain::AreaId> areas;
    for (const std::string& area : act.areas()) areas.emplace_back(area);
    QStringList text;
    if (!areas.empty()) text << w.AreaList(areas);
    text << Q(act.reason());
    rows << EntryRow(w, entry, act.abolished() ? RegisterWords::tr("Abolished") : Q(act.title()),
                     text.join(QStringLiteral(" · ")));
  }
  return NewestFirst(rows);
}

QList<QVariantMap> PrincipalHistory(const Workspace& w, const std::vector<RegisterEntry>& entries,
                                    const domain::PrincipalId& principal) {
  QList<QVariantMap> rows;
  for (const RegisterEntry& entry : entries) {
    if (entry.act.has_describe_principal() && entry.act.describe_principal().principal() == principal.value())
      rows << PartRow(w, entry, entry.act.describe_principal());
  }
  return NewestFirst(rows);
}

QList<QVariantMap> AreaHistory(const Workspace& w, const std::vector<RegisterEntry>& entries,
                               const domain::AreaId& area) {
  QList<QVariantMap> rows;
  for (const RegisterEntry& entry : entries) {
    if (entry.act.has_describe_area() && entry.act.describe_area().area() == area.value())
      rows << PartRow(w, entry, entry.act.describe_area());
  }
  return NewestFirst(rows);
}

QList<QVariantMap> PersonHistory(const Workspace& w, const std::vector<RegisterEntry>& entries,
                                 const domain::PersonId& person) {
  QList<QVariantMap> rows;
  for (const RegisterEntry& entry : entries) {
    const v1::Statement& act = entry.act;
    if (act.has_describe_person() && act.describe_person().person() == person.value())
      rows << EntryRow(
          w, entry, RegisterWords::tr("Name and address"),
          Q(act.describe_person().name()) + (act.describe_person().email().empty()
                                                 ? QString()
                                                 : QStringLiteral(", ") + Q(act.describe_person().email())));
    if (act.has_assign_mandate() && act.assign_mandate().holder() == person.value()) rows << HolderRow(w, entry, true);
    if (act.has_assign_office() && act.assign_office().person() == person.value())
      rows << OfficeEntryRow(w, entry, true);
    if (act.has_invite() && act.invite().person() == person.value())
      rows << EntryRow(w, entry, RegisterWords::tr("Invited"), {});
    if (act.has_enrol() && act.person() == person.value())
      rows << EntryRow(w, entry, RegisterWords::tr("Joined with %1").arg(Q(act.enrol().device_name())), {});
    if (act.has_countersign_device())
      AddDeviceRow(w, entry, act.countersign_device().device_id(), RegisterWords::tr("%1 was approved"), {}, person,
                   rows);
    if (act.has_revoke_device())
      AddDeviceRow(w, entry, act.revoke_device().device_id(), RegisterWords::tr("%1 was revoked"),
                   Q(act.revoke_device().reason()), person, rows);
  }
  return NewestFirst(rows);
}

QList<QVariantMap> OfficeHistory(const Workspace& w, const std::vector<RegisterEntry>& entries, int office) {
  QList<QVariantMap> rows;
  for (const RegisterEntry& entry : entries) {
    if (entry.act.has_assign_office() && entry.act.assign_office().office() == office)
      rows << OfficeEntryRow(w, entry, false);
  }
  return NewestFirst(rows);
}

}  // namespace mandat::app
