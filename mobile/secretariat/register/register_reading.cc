#include "mobile/secretariat/register/register_reading.h"

#include <QCollator>
#include <algorithm>
#include <set>

#include "mobile/models/words.h"
#include "shared/domain/roles.h"

namespace mandat::app {
namespace {

// What ends sooner than this is told in the list.
constexpr int kSoonDays = 90;

QVariantMap RegisterRow(const QString& id, const QString& title, const QString& subtitle, const QString& section) {
  return {{"key", id},
          {"id", id},
          {"title", title},
          {"subtitle", subtitle},
          {"section", section},
          {"chipText", QString()},
          {"tone", Tone::Neutral},
          {"openName", RegisterWords::tr("Show %1").arg(title)}};
}

void SetChip(QVariantMap& row, const QString& text, Tone::Value tone) {
  row[QStringLiteral("chipText")] = text;
  row[QStringLiteral("tone")] = tone;
}

// Where the mandate goes from the period that `today` lies in.
void TellChange(QVariantMap& row, const std::vector<HeldPeriod>& periods, domain::Date today) {
  const HeldPeriod* now = PeriodOn(periods, today);
  const HeldPeriod* next = now && now->to ? PeriodOn(periods, now->to->PlusDays(1)) : nullptr;
  if (!now || now->abolished) return SetChip(row, RegisterWords::tr("Abolished"), Tone::Neutral);
  if (now->holder.empty()) {
    if (next && !next->holder.empty())
      return SetChip(row, RegisterWords::tr("Vacant until %1").arg(RegisterWords::PlainDay(*now->to, today)),
                     Tone::Warn);
    return SetChip(row, RegisterWords::tr("Vacant"), Tone::Bad);
  }
  if (!now->to || *now->to > today.PlusDays(kSoonDays)) return;
  const QString day = RegisterWords::PlainDay(*now->to, today);
  if (next && !next->holder.empty()) return SetChip(row, RegisterWords::tr("Changes after %1").arg(day), Tone::Accent);
  SetChip(row, RegisterWords::tr("Vacant after %1").arg(day), Tone::Warn);
}

void CollectTerms(const std::vector<domain::OfficeTerm>& terms, std::set<domain::PersonId>& people) {
  for (const domain::OfficeTerm& term : terms) people.insert(term.person);
}

void AddOfficeRows(const Workspace& w, int office, const QString& section, const std::vector<domain::OfficeTerm>& terms,
                   QList<QVariantMap>& rows) {
  for (const domain::OfficeTerm& term : terms) {
    if (term.person.empty()) continue;
    QVariantMap row = RegisterRow(QStringLiteral("office/%1/%2").arg(office).arg(Q(term.person)),
                                  w.PersonName(term.person), RegisterWords::Span({}, term.until, w.today()), section);
    // The same person, or several of whom no name is known yet, can stand in more rows than one.
    const QString who = w.shown().persons.contains(term.person) ? w.PersonName(term.person)
                                                                : w.PersonName(term.person) + u' ' + Q(term.person);
    row[QStringLiteral("openName")] = RegisterWords::tr("Show %1").arg(who + QStringLiteral(", ") + section);
    const Reach reach = ReachOf(w, term.person);
    if (term.until && *term.until < w.today())
      SetChip(row, RegisterWords::tr("Has ended"), Tone::Bad);
    else if (!reach.has_device)
      SetChip(row, reach.text, reach.tone);
    rows << row;
  }
}

}  // namespace

QString RegisterWords::PlainDay(domain::Date day, domain::Date today) {
  const QString text = Words::ShortDay(day);
  return day.year() == today.year() ? text : text + u' ' + QString::number(day.year());
}

QString RegisterWords::Span(const std::optional<domain::Date>& from, const std::optional<domain::Date>& to,
                            domain::Date today) {
  if (from && to) return PlainDay(*from, today) + QStringLiteral(" – ") + PlainDay(*to, today);
  if (from) return tr("from %1").arg(PlainDay(*from, today));
  if (to) return tr("until %1").arg(PlainDay(*to, today));
  return tr("until further notice");
}

Reach ReachOf(const Workspace& w, const domain::PersonId& person) {
  Reach reach;
  int active = 0;
  const auto devices = w.shown().devices_of.find(person);
  if (devices != w.shown().devices_of.end()) {
    for (const domain::DeviceId& id : devices->second) {
      const domain::Device* device = w.shown().FindDevice(id);
      active += device && device->status == domain::DeviceStatus::kActive;
      reach.waiting = reach.waiting || (device && device->status == domain::DeviceStatus::kWaitingForCountersignature);
    }
  }
  reach.has_device = active > 0;
  for (const auto& [id, invitation] : w.shown().invitations) {
    if (invitation.person == person && invitation.used_by.is_zero() && !invitation.revoked &&
        invitation.expires_at > w.now())
      reach.invited = true;
  }
  if (reach.waiting) {
    reach.text = RegisterWords::tr("A device waits to be approved");
    reach.tone = Tone::Warn;
  } else if (reach.has_device) {
    reach.text = RegisterWords::tr("%n devices", nullptr, active);
    reach.tone = Tone::Ok;
  } else if (reach.invited) {
    reach.text = RegisterWords::tr("Invited");
    reach.tone = Tone::Accent;
  } else {
    reach.text = RegisterWords::tr("No device");
    reach.tone = Tone::Warn;
  }
  return reach;
}

std::vector<domain::PersonId> PeopleOf(const Workspace& w) {
  const domain::State& state = w.shown();
  std::set<domain::PersonId> people{state.chair, state.secretary};
  for (const auto& [id, history] : state.mandate_history) {
    for (const domain::Mandate& entry : history) people.insert(entry.holder);
  }
  CollectTerms(state.adjuncts, people);
  CollectTerms(state.preparatory_group, people);
  CollectTerms(state.observers, people);
  for (const auto& [id, person] : state.persons) people.insert(id);
  for (const auto& [person, nominations] : state.nominations_of) people.insert(person);
  people.erase(domain::PersonId());
  std::vector<domain::PersonId> sorted(people.begin(), people.end());
  QCollator order{QLocale(QLocale::Swedish)};
  std::stable_sort(sorted.begin(), sorted.end(), [&](const domain::PersonId& a, const domain::PersonId& b) {
    return order.compare(CalledInRegister(w, a), CalledInRegister(w, b)) < 0;
  });
  return sorted;
}

QString CalledInRegister(const Workspace& w, const domain::PersonId& person) {
  const QString name = w.PersonName(person);
  if (name != Words::tr("Somebody without a name here")) return name;
  for (const auto& [id, history] : w.shown().mandate_history) {
    for (const domain::Mandate& entry : history) {
      if (entry.holder == person) return w.FunctionText(id);
    }
  }
  return Q(person);
}

QString PartOf(const Workspace& w, const domain::PersonId& person) {
  const domain::Date today = w.today();
  QStringList parts;
  if (person == w.shown().chair) parts << RegisterWords::tr("Chair");
  if (person == w.shown().secretary) parts << RegisterWords::tr("Secretary");
  for (const domain::Mandate& mandate : w.shown().mandates) {
    for (const HeldPeriod& period : PeriodsOf(w.shown(), mandate.id)) {
      if (period.holder != person || (period.to && *period.to < today)) continue;
      const bool later = period.from && *period.from > today;
      parts << (later ? RegisterWords::tr("%1 from %2")
                            .arg(w.FunctionText(mandate.id), RegisterWords::PlainDay(*period.from, today))
                      : w.FunctionText(mandate.id));
    }
  }
  const auto in = [&](const std::vector<domain::OfficeTerm>& terms) {
    return std::any_of(terms.begin(), terms.end(), [&](const domain::OfficeTerm& term) {
      return term.person == person && (!term.until || *term.until >= today);
    });
  };
  if (in(w.shown().adjuncts)) parts << RegisterWords::tr("Adjunct");
  if (in(w.shown().preparatory_group)) parts << RegisterWords::tr("Preparatory group");
  if (in(w.shown().observers)) parts << RegisterWords::tr("Observer");
  for (const domain::SubstituteScope& scope : domain::RolesOf(w.shown(), person).substitutes)
    parts << RegisterWords::tr("Substitute for %1").arg(Words::Lower(w.FunctionText(scope.mandate)));
  return parts.join(QStringLiteral(" · "));
}

std::vector<domain::PersonId> WithoutDevice(const Workspace& w) {
  std::vector<domain::PersonId> without;
  for (const domain::PersonId& person : PeopleOf(w)) {
    const Reach reach = ReachOf(w, person);
    if (!reach.has_device && !reach.waiting && !PartOf(w, person).isEmpty()) without.push_back(person);
  }
  return without;
}

QList<QVariantMap> MandateRows(const Workspace& w) {
  const domain::Date today = w.today();
  QList<QVariantMap> rows, left, abolished;
  for (const domain::Mandate& mandate : w.shown().mandates) {
    const domain::Principal* principal = w.shown().FindPrincipal(mandate.principal);
    const bool gone = principal && HasEnded(principal->valid, today);
    const std::vector<HeldPeriod> periods = PeriodsOf(w.shown(), mandate.id);
    const HeldPeriod* now = PeriodOn(periods, today);
    const QString holder = now && !now->holder.empty() ? w.PersonName(now->holder) : RegisterWords::tr("Nobody");
    const bool named = now && w.shown().persons.contains(now->holder);
    const QString who = named || !now || now->holder.empty() ? holder : RegisterWords::tr("No name yet");
    QVariantMap row = RegisterRow(QStringLiteral("mandate/") + Q(mandate.id), Q(mandate.title),
                                  who + QStringLiteral(" · ") + w.AreaList(mandate.areas),
                                  mandate.abolished ? RegisterWords::tr("Abolished")
                                  : gone            ? RegisterWords::tr("Of principals that have left")
                                                    : w.PrincipalName(mandate.principal));
    row[QStringLiteral("openName")] = RegisterWords::tr("Show %1").arg(w.FunctionText(mandate.id));
    if (!gone) TellChange(row, periods, today);
    (mandate.abolished ? abolished : gone ? left : rows) << row;
  }
  // The forum file's order within a principal; a mandate that was added later stands with its principal's.
  QStringList order;
  for (const domain::Principal& known : w.shown().forum.principals) order << Q(known.name);
  std::stable_sort(rows.begin(), rows.end(), [&](const QVariantMap& a, const QVariantMap& b) {
    return order.indexOf(a[QStringLiteral("section")].toString()) <
           order.indexOf(b[QStringLiteral("section")].toString());
  });
  return rows + left + abolished;
}

QList<QVariantMap> PersonRows(const Workspace& w) {
  QList<QVariantMap> rows, gone;
  for (const domain::PersonId& person : PeopleOf(w)) {
    const QString part = PartOf(w, person);
    const auto known = w.shown().persons.find(person);
    const bool named = known != w.shown().persons.end() && !known->second.name.empty();
    const QString email = known == w.shown().persons.end() ? QString() : Q(known->second.email);
    const Reach reach = ReachOf(w, person);
    // What the forum file calls somebody is no name; but without one it is all that tells several adjuncts apart.
    const QString called = RegisterWords::tr("No name yet, in the forum file: %1").arg(Q(person));
    QVariantMap row = RegisterRow(QStringLiteral("person/") + Q(person), CalledInRegister(w, person),
                                  !named           ? called
                                  : part.isEmpty() ? RegisterWords::tr("Nothing to do here any more")
                                                   : part,
                                  part.isEmpty() ? RegisterWords::tr("Earlier") : RegisterWords::tr("Now"));
    if (!named && w.PersonName(person) == w.KindText(person))
      row[QStringLiteral("openName")] = RegisterWords::tr("Show %1").arg(w.PersonName(person) + u' ' + Q(person));
    row[QStringLiteral("search")] = QString(CalledInRegister(w, person) + u' ' + part + u' ' + email);
    row[QStringLiteral("noDevice")] = !reach.has_device;
    row[QStringLiteral("noMail")] = email.isEmpty();
    if (!part.isEmpty() || reach.has_device) SetChip(row, reach.text, reach.tone);
    (part.isEmpty() ? gone : rows) << row;
  }
  return rows + gone;
}

QList<QVariantMap> OfficeRows(const Workspace& w) {
  QList<QVariantMap> rows;
  AddOfficeRows(w, v1::OFFICE_CHAIR, RegisterWords::tr("Chair"), {{w.shown().chair, w.shown().chair_until}}, rows);
  AddOfficeRows(w, v1::OFFICE_SECRETARY, RegisterWords::tr("Secretary"), {{w.shown().secretary, {}}}, rows);
  AddOfficeRows(w, v1::OFFICE_ADJUNCT, RegisterWords::tr("Adjuncts"), w.shown().adjuncts, rows);
  AddOfficeRows(w, v1::OFFICE_PREPARATORY_GROUP, RegisterWords::tr("Preparatory group"), w.shown().preparatory_group,
                rows);
  AddOfficeRows(w, v1::OFFICE_OBSERVER, RegisterWords::tr("Observers"), w.shown().observers, rows);
  return rows;
}

QList<QVariantMap> SubstituteRows(const Workspace& w) {
  std::vector<const domain::Meeting*> meetings;
  for (const auto& [id, meeting] : w.shown().meetings) {
    if (!meeting.nominations.empty()) meetings.push_back(&meeting);
  }
  std::stable_sort(meetings.begin(), meetings.end(),
                   [](const domain::Meeting* a, const domain::Meeting* b) { return a->date > b->date; });
  QList<QVariantMap> rows;
  for (const domain::Meeting* meeting : meetings) {
    for (const domain::Nomination& nomination : meeting->nominations) {
      QStringList numbers;
      for (const domain::ItemId& item : nomination.items) {
        if (const domain::AgendaItem* on = meeting->FindItem(item)) numbers << Workspace::NumberText(*on);
      }
      const QString scope = numbers.isEmpty() ? RegisterWords::tr("the whole meeting")
                                              : RegisterWords::tr("item %1").arg(Words::List(numbers));
      QVariantMap row = RegisterRow(
          QStringLiteral("substitute/") + QString::fromStdString(nomination.id.hex()), w.PersonName(nomination.person),
          RegisterWords::tr("For %1").arg(w.FunctionText(nomination.mandate)) + QStringLiteral(" · ") + scope,
          Words::Capital(Words::Day(meeting->date, w.today())));
      SetChip(row, Words::NominationText(nomination.state), Words::NominationTone(nomination.state));
      rows << row;
    }
  }
  return rows;
}

QList<QVariantMap> AreaRows(const Workspace& w) {
  const domain::Date today = w.today();
  QList<QVariantMap> rows;
  for (const domain::Principal& principal : w.shown().forum.principals) {
    for (const domain::SubjectArea& area : w.shown().forum.areas) {
      if (!principal.valid.Covers(today) || !area.valid.Covers(today)) continue;
      QStringList holders;
      QString mandate_id;
      bool concerned = false;
      for (const domain::Mandate& mandate : w.shown().mandates) {
        if (mandate.abolished || mandate.principal != principal.id ||
            std::find(mandate.areas.begin(), mandate.areas.end(), area.id) == mandate.areas.end())
          continue;
        concerned = true;
        const domain::Mandate* on = w.shown().MandateOn(mandate.id, today);
        const bool active = on && on->ActiveOn(today);
        if (active) holders << w.PersonName(on->holder);
        if (active || mandate_id.isEmpty()) mandate_id = Q(mandate.id);
      }
      if (!concerned) continue;
      QVariantMap row = RegisterRow(
          QStringLiteral("mandate/") + mandate_id, w.AreaName(area.id),
          holders.isEmpty() ? RegisterWords::tr("Nobody answers for it now") : Words::List(holders), Q(principal.name));
      row[QStringLiteral("key")] = Q(principal.id) + u'/' + Q(area.id);
      row[QStringLiteral("openName")] =
          RegisterWords::tr("Show %1").arg(w.AreaName(area.id) + u' ' + Q(principal.name));
      if (holders.isEmpty()) SetChip(row, RegisterWords::tr("Vacant"), Tone::Bad);
      rows << row;
    }
  }
  return rows;
}

bool HasEnded(const domain::Validity& valid, domain::Date today) { return valid.to && *valid.to < today; }

QList<QVariantMap> CompositionRows(const Workspace& w) {
  const domain::Date today = w.today();
  QList<QVariantMap> rows, ended;
  const auto add = [&](QVariantMap row, const domain::Validity& valid) {
    const bool gone = HasEnded(valid, today);
    if (gone) {
      row[QStringLiteral("section")] = RegisterWords::tr("Have ended");
      SetChip(row, RegisterWords::tr("Until %1").arg(RegisterWords::PlainDay(*valid.to, today)), Tone::Neutral);
    } else if (valid.from && *valid.from > today) {
      SetChip(row, RegisterWords::tr("From %1").arg(RegisterWords::PlainDay(*valid.from, today)), Tone::Accent);
    } else if (valid.to) {
      SetChip(row, RegisterWords::tr("Until %1").arg(RegisterWords::PlainDay(*valid.to, today)), Tone::Warn);
    }
    (gone ? ended : rows) << row;
  };
  for (const domain::Principal& principal : w.shown().forum.principals)
    add(RegisterRow(QStringLiteral("principal/") + Q(principal.id), Q(principal.name), w.SideName(principal.side),
                    RegisterWords::tr("Principals")),
        principal.valid);
  const std::vector<domain::Mandate> mandates = w.shown().RegisterOn(today);
  for (const domain::SubjectArea& area : w.shown().forum.areas) {
    const auto answers = std::count_if(mandates.begin(), mandates.end(), [&](const domain::Mandate& mandate) {
      return std::find(mandate.areas.begin(), mandate.areas.end(), area.id) != mandate.areas.end();
    });
    add(RegisterRow(QStringLiteral("area/") + Q(area.id), w.AreaName(area.id),
                    RegisterWords::tr("%n mandates answer for it", nullptr, static_cast<int>(answers)),
                    RegisterWords::tr("Subject areas")),
        area.valid);
  }
  return rows + ended;
}

}  // namespace mandat::app
