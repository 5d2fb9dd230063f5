#include "mobile/secretariat/register/register_details.h"

#include <QStringList>
#include <algorithm>
#include <tuple>

#include "mobile/models/device_facts.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/register/register_periods.h"
#include "mobile/secretariat/register/register_reading.h"

namespace mandat::app {
namespace {

QString DateField(const std::optional<domain::Date>& day) { return day ? Q(day->ToString()) : QString(); }

QVariantMap MandateDetail(const Workspace& w, const domain::MandateId& id) {
  const domain::Mandate* mandate = w.shown().FindMandate(id);
  if (!mandate) return {};
  QVariantList areas;
  for (const domain::AreaId& area : mandate->areas) areas << Q(area);
  return {{"kind", "mandate"},
          {"id", Q(id)},
          {"title", Q(mandate->title)},
          {"subtitle", w.PrincipalName(mandate->principal)},
          {"principal", Q(mandate->principal)},
          {"principalName", w.PrincipalName(mandate->principal)},
          {"name", Q(mandate->title)},
          {"areas", areas},
          {"areasText", Words::Capital(w.AreaList(mandate->areas))},
          {"holder", Q(mandate->holder)},
          {"holderName", mandate->holder.empty() ? QString() : CalledInRegister(w, mandate->holder)},
          {"from", DateField(mandate->valid_from)},
          {"to", DateField(mandate->valid_to)},
          {"basis", Q(mandate->basis)},
          {"abolished", mandate->abolished}};
}

// What is the same of a principal and of an area.
QVariantMap PartDetail(const Workspace& w, const domain::Validity& valid,
                       const std::vector<domain::MandateId>& mandates, bool of_area) {
  const domain::Date today = w.today();
  QStringList functions;
  for (const domain::MandateId& mandate : mandates)
    functions << (of_area ? w.UnitAtPrincipal(mandate) : Q(w.shown().FindMandate(mandate)->title));
  return {{"isArea", of_area},
          {"from", DateField(valid.from)},
          {"to", DateField(valid.to)},
          {"spanText", Words::Capital(RegisterWords::Span(valid.from, valid.to, today))},
          {"stateText", HasEnded(valid, today) ? RegisterWords::tr("Has ended")
                        : valid.Covers(today)  ? QString()
                                               : RegisterWords::tr("Not yet")},
          {"mandatesText", functions.join(u'\n')}};
}

QVariantMap PrincipalDetail(const Workspace& w, const domain::PrincipalId& id) {
  const domain::Principal* principal = w.shown().FindPrincipal(id);
  if (!principal) return {};
  std::vector<domain::MandateId> mandates;
  for (const domain::Mandate& mandate : w.shown().mandates) {
    if (!mandate.abolished && mandate.principal == id) mandates.push_back(mandate.id);
  }
  QVariantMap detail = PartDetail(w, principal->valid, mandates, false);
  detail.insert(QVariantMap{{"kind", "principal"},
                            {"id", Q(id)},
                            {"title", Q(principal->name)},
                            {"subtitle", w.SideName(principal->side)},
                            {"name", Q(principal->name)},
                            {"side", Q(principal->side)},
                            {"sideName", w.SideName(principal->side)}});
  return detail;
}

QVariantMap AreaDetail(const Workspace& w, const domain::AreaId& id) {
  const domain::SubjectArea* area = w.shown().FindArea(id);
  if (!area) return {};
  std::vector<domain::MandateId> mandates;
  for (const domain::Mandate& mandate : w.shown().RegisterOn(w.today())) {
    if (std::find(mandate.areas.begin(), mandate.areas.end(), id) != mandate.areas.end())
      mandates.push_back(mandate.id);
  }
  QVariantMap detail = PartDetail(w, area->valid, mandates, true);
  detail.insert(QVariantMap{{"kind", "area"},
                            {"id", Q(id)},
                            {"title", w.AreaName(id)},
                            {"subtitle", RegisterWords::tr("Subject area")},
                            {"name", Q(area->name.sv)},
                            {"nameEn", Q(area->name.en)}});
  return detail;
}

QVariantMap PersonDetail(const Workspace& w, const domain::PersonId& id) {
  const std::vector<domain::PersonId> people = PeopleOf(w);
  if (std::find(people.begin(), people.end(), id) == people.end()) return {};
  const auto known = w.shown().persons.find(id);
  const bool named = known != w.shown().persons.end();
  const Reach reach = ReachOf(w, id);
  const QString part = PartOf(w, id);
  return {{"kind", "person"},
          {"id", Q(id)},
          {"title", CalledInRegister(w, id)},
          {"subtitle", part.isEmpty() ? RegisterWords::tr("Nothing to do here any more") : part},
          {"name", named ? Q(known->second.name) : QString()},
          {"email", named ? Q(known->second.email) : QString()},
          {"part", part},
          {"reachText", reach.text},
          {"reachTone", reach.tone},
          {"hasDevice", reach.has_device}};
}

std::optional<domain::Date> TermOf(const std::vector<domain::OfficeTerm>& terms, const domain::PersonId& person) {
  for (const domain::OfficeTerm& term : terms) {
    if (term.person == person) return term.until;
  }
  return std::nullopt;
}

QVariantMap OfficeDetail(const Workspace& w, int office, const domain::PersonId& person) {
  const domain::State& state = w.shown();
  std::optional<domain::Date> until;
  if (office == v1::OFFICE_CHAIR) until = state.chair_until;
  if (office == v1::OFFICE_ADJUNCT) until = TermOf(state.adjuncts, person);
  if (office == v1::OFFICE_PREPARATORY_GROUP) until = TermOf(state.preparatory_group, person);
  if (office == v1::OFFICE_OBSERVER) until = TermOf(state.observers, person);
  return {{"kind", "office"},
          {"id", Q(person)},
          {"title", CalledInRegister(w, person)},
          {"subtitle", OfficeName(office)},
          {"office", office},
          {"officeText", OfficeName(office)},
          {"holder", Q(person)},
          {"until", DateField(until)},
          {"untilText", Words::Capital(RegisterWords::Span({}, until, w.today()))},
          {"canEnd", office != v1::OFFICE_CHAIR && office != v1::OFFICE_SECRETARY}};
}

QVariantMap SubstituteDetail(const Workspace& w, const QString& hex) {
  const auto id = domain::StatementId::FromBytes(QByteArray::fromHex(hex.toLatin1()).toStdString());
  const domain::Nomination* nomination = id ? w.shown().FindNomination(*id) : nullptr;
  if (!nomination) return {};
  const domain::Meeting* meeting = w.shown().FindMeeting(nomination->meeting);
  QStringList items;
  for (const domain::ItemId& item : nomination->items) {
    const domain::AgendaItem* on = meeting ? meeting->FindItem(item) : nullptr;
    if (on) items << Workspace::NumberText(*on) + u' ' + Q(on->title);
  }
  return {{"kind", "substitute"},
          {"id", hex},
          {"title", CalledInRegister(w, nomination->person)},
          {"subtitle", RegisterWords::tr("Substitute for %1").arg(Words::Lower(w.FunctionText(nomination->mandate)))},
          {"forText", w.FunctionText(nomination->mandate)},
          {"scopeText", items.isEmpty() ? RegisterWords::tr("The whole meeting") : items.join(u'\n')},
          {"meeting", Q(nomination->meeting)},
          {"meetingText", meeting ? Words::Capital(Words::Day(meeting->date, w.today())) : QString()},
          {"mandate", Q(nomination->mandate)},
          {"person", Q(nomination->person)},
          {"stateText", Words::NominationText(nomination->state)},
          {"tone", Words::NominationTone(nomination->state)},
          {"basis", Q(nomination->basis)},
          {"nominatedBy", CalledInRegister(w, nomination->nominated_by)}};
}

}  // namespace

QString OfficeName(int office) {
  switch (office) {
    case v1::OFFICE_CHAIR:
      return RegisterWords::tr("Chair");
    case v1::OFFICE_SECRETARY:
      return RegisterWords::tr("Secretary");
    case v1::OFFICE_ADJUNCT:
      return RegisterWords::tr("Adjunct");
    case v1::OFFICE_PREPARATORY_GROUP:
      return RegisterWords::tr("Preparatory group");
    default:
      return RegisterWords::tr("Observer");
  }
}

QVariantMap RegisterDetail(const Workspace& w, const QString& key) {
  const QString kind = key.section(u'/', 0, 0);
  const QString rest = key.section(u'/', 1);
  if (kind == u"mandate") return MandateDetail(w, domain::MandateId(rest.toStdString()));
  if (kind == u"principal") return PrincipalDetail(w, domain::PrincipalId(rest.toStdString()));
  if (kind == u"area") return AreaDetail(w, domain::AreaId(rest.toStdString()));
  if (kind == u"person") return PersonDetail(w, domain::PersonId(rest.toStdString()));
  if (kind == u"office")
    return OfficeDetail(w, rest.section(u'/', 0, 0).toInt(), domain::PersonId(rest.section(u'/', 1).toStdString()));
  if (kind == u"substitute") return SubstituteDetail(w, rest);
  return {};
}

QList<QVariantMap> PeriodRows(const Workspace& w, const domain::MandateId& mandate) {
  const std::vector<HeldPeriod> periods = PeriodsOf(w.shown(), mandate);
  QList<QVariantMap> rows;
  for (auto period = periods.rbegin(); period != periods.rend(); ++period) {
    QStringList text{Words::Capital(RegisterWords::Span(period->from, period->to, w.today()))};
    if (!period->basis.empty()) text << Q(period->basis);
    rows << QVariantMap{{"key", DateField(period->from)},
                        {"title", period->abolished        ? RegisterWords::tr("Abolished")
                                  : period->holder.empty() ? RegisterWords::tr("Vacant")
                                                           : CalledInRegister(w, period->holder)},
                        {"text", text.join(QStringLiteral(" · "))},
                        {"now", period->Covers(w.today())}};
  }
  return rows;
}

QList<QVariantMap> DeviceRows(const Workspace& w, const domain::PersonId& person) {
  std::vector<const domain::Device*> devices;
  for (const auto& [id, device] : w.shown().devices) {
    if (device.person == person) devices.push_back(&device);
  }
  std::sort(devices.begin(), devices.end(), [](const domain::Device* a, const domain::Device* b) {
    const auto rank = [](const domain::Device* device) {
      return device->status == domain::DeviceStatus::kRevoked                      ? 2
             : device->status == domain::DeviceStatus::kWaitingForCountersignature ? 0
                                                                                   : 1;
    };
    return std::tuple(rank(a), b->enrolled) < std::tuple(rank(b), a->enrolled);
  });
  // By the owner's other device, or by the chair.
  const bool may_approve = person == w.me() || w.roles().chair;
  QList<QVariantMap> rows;
  for (const domain::Device* device : devices) {
    const bool waiting = device->status == domain::DeviceStatus::kWaitingForCountersignature;
    const bool revoked = device->status == domain::DeviceStatus::kRevoked;
    const bool here = device->id == w.client().device();
    rows << QVariantMap{
        {"key", QString::fromStdString(device->id.hex())},
        {"name", Q(device->name)},
        {"stateText", here      ? RegisterWords::tr("This device")
                      : waiting ? RegisterWords::tr("Waits to be approved")
                      : revoked
                          ? (device->lost_since.ms != 0
                                 ? RegisterWords::tr("Lost since %1").arg(Words::Moment(device->lost_since, w.now()))
                                 : RegisterWords::tr("Revoked"))
                          : RegisterWords::tr("In use")},
        {"factsText", DeviceFactsText(*device, w.now())},
        {"tone", waiting   ? Tone::Warn
                 : revoked ? Tone::Neutral
                           : Tone::Ok},
        {"device", QString::fromStdString(device->id.hex())},
        {"canRevoke", !revoked && !here},
        {"canCountersign", waiting && may_approve && !here}};
  }
  return rows;
}

}  // namespace mandat::app
