#include "mobile/secretariat/room/room_guests.h"

#include <algorithm>

#include "mobile/models/words.h"
#include "mobile/secretariat/room/room_reading.h"
#include "shared/domain/minutes.h"
#include "shared/domain/officers.h"
#include "shared/domain/roles.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::app {
namespace {

QString GuestKindText(const Workspace& w, const domain::Meeting& meeting, const domain::Guest& guest) {
  switch (guest.kind) {
    case v1::GUEST_KIND_OFFICE:
      return guest.person == domain::SecretaryOf(w.shown(), meeting) ? RoomWords::tr("Secretary")
                                                                     : RoomWords::tr("Chair");
    case v1::GUEST_KIND_ADJUNCT:
      return RoomWords::tr("Adjunct");
    case v1::GUEST_KIND_EXPERT:
      return RoomWords::tr("Expert");
    case v1::GUEST_KIND_OFFICIAL:
      return RoomWords::tr("Official");
    default:
      return RoomWords::tr("Observer");
  }
}

QVariantMap GuestRow(const Workspace& w, const domain::Meeting& meeting, const domain::Guest& guest, bool there) {
  const QString title = guest.person.empty() ? Q(guest.name) : w.PersonName(guest.person);
  QStringList about;
  // Whoever has no name is called by what they are.
  if (const QString kind = GuestKindText(w, meeting, guest); !title.startsWith(kind)) about << kind;
  if (!guest.organisation.empty()) about << Q(guest.organisation);
  QStringList items, numbers;
  for (const domain::ItemId& id : guest.items) {
    const domain::AgendaItem* item = meeting.FindItem(id);
    if (!item) continue;
    items << Q(id);
    numbers << Workspace::NumberText(*item);
  }
  if (!numbers.isEmpty()) about << RoomWords::tr("item %1").arg(numbers.join(QStringLiteral(", ")));
  // Without a name yet: what the forum file calls them tells them apart.
  const bool unnamed = !guest.person.empty() && title == w.KindText(guest.person);
  if (unnamed) about << Q(guest.person);
  const QString subtitle = about.join(QStringLiteral(" · "));
  return {{"key", Q(domain::GuestKey(guest.person, guest.name, guest.organisation))},
          {"person", Q(guest.person)},
          {"name", Q(guest.name)},
          {"title", title},
          {"spokenName", unnamed ? QString(title + u' ' + Q(guest.person)) : title},
          {"subtitle", subtitle},
          {"there", there},
          {"guestKind", guest.kind},
          {"organisation", Q(guest.organisation)},
          {"items", items}};
}

}  // namespace

QByteArrayList RoomGuestRoles() {
  return {"person", "name", "title", "spokenName", "subtitle", "there", "guestKind", "organisation", "items"};
}

QList<QVariantMap> RoomGuests(const Workspace& w, const domain::Meeting& meeting) {
  QList<QVariantMap> rows;
  const auto in_order = [&rows] {
    std::sort(rows.begin(), rows.end(), [](const QVariantMap& a, const QVariantMap& b) {
      const int order =
          QString::localeAwareCompare(a[QStringLiteral("title")].toString(), b[QStringLiteral("title")].toString());
      return order != 0 ? order < 0 : a[QStringLiteral("key")].toString() < b[QStringLiteral("key")].toString();
    });
    return rows;
  };
  for (const auto& [key, guest] : meeting.guests) {
    if (!guest.withdrawn) rows << GuestRow(w, meeting, guest, true);
  }

  const auto expect = [&](int kind, const domain::PersonId& person, const std::string& organisation,
                          const std::vector<domain::ItemId>& items) {
    if (person.empty() || domain::IsSittingMember(w.shown(), person, meeting.date)) return;
    const QString id = Q(person);
    if (std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row[QStringLiteral("person")] == id; }))
      return;
    domain::Guest guest;
    guest.kind = kind;
    guest.person = person;
    guest.organisation = organisation;
    guest.items = items;
    rows << GuestRow(w, meeting, guest, false);
  };
  if (meeting.phase != domain::MeetingPhase::kOpen) return in_order();
  expect(v1::GUEST_KIND_OFFICE, domain::ChairOf(w.shown(), meeting), {}, {});
  expect(v1::GUEST_KIND_OFFICE, domain::SecretaryOf(w.shown(), meeting), {}, {});
  for (const domain::OfficeTerm& adjunct : w.shown().adjuncts) {
    if (!adjunct.until || *adjunct.until >= meeting.date) expect(v1::GUEST_KIND_ADJUNCT, adjunct.person, {}, {});
  }
  for (const auto& [person, expert] : meeting.experts) {
    if (!expert.withdrawn) expect(v1::GUEST_KIND_EXPERT, person, expert.organisation, expert.items);
  }
  for (const auto& [key, guest] : meeting.guests) {
    const QString id = Q(key);
    if (!guest.withdrawn) continue;
    if (!guest.person.empty() && domain::IsSittingMember(w.shown(), guest.person, meeting.date)) continue;
    if (std::none_of(rows.begin(), rows.end(), [&](const auto& row) { return row[QStringLiteral("key")] == id; }))
      rows << GuestRow(w, meeting, guest, false);
  }
  return in_order();
}

RoomGuest GuestOfRow(const QVariantMap& row) {
  return {row[QStringLiteral("guestKind")].toInt(), row[QStringLiteral("person")].toString(),
          row[QStringLiteral("name")].toString(), row[QStringLiteral("organisation")].toString(),
          row[QStringLiteral("items")].toStringList()};
}

std::optional<RoomGuest> WithWhatStands(const domain::Meeting& meeting, const RoomGuest& guest) {
  const domain::PersonId person(guest.person.toStdString());
  const auto known =
      meeting.guests.find(domain::GuestKey(person, person.empty() ? guest.name.trimmed().toStdString() : std::string(),
                                           guest.organisation.trimmed().toStdString()));
  if (guest.items.isEmpty() || known == meeting.guests.end() || known->second.withdrawn) return guest;
  const domain::Guest& standing = known->second;
  RoomGuest both = guest;
  both.kind = standing.kind;
  both.organisation = Q(standing.organisation);
  both.items.clear();
  for (const domain::ItemId& item : standing.items) both.items << Q(item);
  // None of them is the whole meeting.
  if (both.items.isEmpty()) return std::nullopt;
  for (const QString& item : guest.items) {
    if (!both.items.contains(item)) both.items << item;
  }
  if (both.items.size() == static_cast<qsizetype>(standing.items.size())) return std::nullopt;
  return both;
}

RoomAct GuestAct(const domain::Meeting& meeting, const RoomGuest& guest, bool there) {
  RoomAct out;
  v1::RecordGuest& act = *out.act.mutable_record_guest();
  act.set_meeting(meeting.id.value());
  act.set_kind(static_cast<v1::GuestKind>(guest.kind));
  act.set_person(guest.person.toStdString());
  if (guest.person.isEmpty()) act.set_name(guest.name.trimmed().toStdString());
  act.set_organisation(guest.organisation.trimmed().toStdString());
  for (const QString& item : guest.items) act.add_items(item.toStdString());
  act.set_withdrawn(!there);
  return out;
}

std::vector<RoomAct> GuestBack(const v1::RecordGuest& done, const domain::Meeting& before) {
  const auto was =
      before.guests.find(domain::GuestKey(domain::PersonId(done.person()), done.name(), done.organisation()));
  RoomAct again;
  v1::RecordGuest& act = *again.act.mutable_record_guest();
  act = done;
  if (was == before.guests.end() || was->second.withdrawn) {
    if (done.withdrawn()) return {};
    act.set_withdrawn(true);
    return {std::move(again)};
  }
  act.set_withdrawn(false);
  act.set_kind(static_cast<v1::GuestKind>(was->second.kind));
  act.clear_items();
  for (const domain::ItemId& item : was->second.items) act.add_items(item.value());
  return {std::move(again)};
}

}  // namespace mandat::app
