#include "mobile/secretariat/register/register_acts.h"

#include <QDateTime>
#include <QTimeZone>
#include <algorithm>

#include "mobile/models/words.h"
#include "mobile/secretariat/register/register_reading.h"
#include "shared/client/acts.h"
#include "shared/domain/limits.h"

namespace mandat::app {
namespace {

RegisterActs Wrong(const QString& problem) {
  RegisterActs wrong;
  wrong.problem = problem;
  return wrong;
}

// As in "namn@karlskrona.se"; the mail server has the last word.
bool LooksLikeAddress(const QString& email) {
  const qsizetype at = email.indexOf(u'@');
  return at > 0 && at == email.lastIndexOf(u'@') && email.indexOf(u'.', at + 2) > 0 && !email.endsWith(u'.') &&
         std::none_of(email.begin(), email.end(),
                      [](QChar c) { return c.isSpace() || c == u',' || c == u';' || c == u'<' || c == u'>'; });
}

// Of a person who is in the register, or of a new one, whose description becomes the first act.
bool AddPerson(const Workspace& w, const PersonForm& form, RegisterActs& acts) {
  const QString name = form.name.simplified();
  const QString email = form.email.trimmed();
  if (!email.isEmpty() && !LooksLikeAddress(email)) {
    acts.problem = RegisterWords::tr("The e-mail address must be written as name@place.se.");
    return false;
  }
  acts.person = domain::PersonId(form.id.toStdString());
  const auto known = w.shown().persons.find(acts.person);
  if (acts.person.empty()) {
    if (name.isEmpty()) return true;
    acts.person = client::NewPersonId();
  } else if (name.isEmpty() ||
             (known != w.shown().persons.end() && Q(known->second.name) == name && Q(known->second.email) == email)) {
    return true;
  }
  v1::Statement act;
  act.mutable_describe_person()->set_person(acts.person.value());
  act.mutable_describe_person()->set_name(name.toStdString());
  act.mutable_describe_person()->set_email(email.toStdString());
  acts.acts.push_back(act);
  return true;
}

// False, with the problem said, where the text is no day; an empty one is none.
bool ReadDay(const QString& text, std::optional<domain::Date>& day, RegisterActs& acts) {
  if (text.trimmed().isEmpty()) return true;
  day = domain::Date::Parse(text.trimmed().toStdString());
  if (!day) acts.problem = RegisterWords::tr("A day must be written as 2027-03-01.");
  return day.has_value();
}

std::string DayText(const std::optional<domain::Date>& day) { return day ? day->ToString() : std::string(); }

// "karlskrona-it-chef", which nothing else has: these ids are read by people, too.
template <typename Taken>
std::string FreshIdFrom(const QString& words, const Taken& taken) {
  QString word;
  for (const QChar c : words.toLower().normalized(QString::NormalizationForm_D)) {
    if (c.isLetterOrNumber() && c.unicode() < 128)
      word += c;
    else if (c.category() != QChar::Mark_NonSpacing && !word.endsWith(u'-'))
      word += u'-';
  }
  while (word.startsWith(u'-')) word.remove(0, 1);
  word = word.left(56);
  while (word.endsWith(u'-')) word.chop(1);
  if (word.isEmpty()) word = QStringLiteral("id");
  QString id = word;
  for (int i = 2; taken(id.toStdString()); ++i) id = word + u'-' + QString::number(i);
  return id.toStdString();
}

// What a principal's and an area's form have in common; false, with the problem said, where it will not do.
template <typename Act>
bool FillPart(const PartForm& form, RegisterActs& acts, Act& act) {
  std::optional<domain::Date> from, to;
  const QString name = form.name.simplified();
  if (name.isEmpty()) acts.problem = RegisterWords::tr("Write what it is called.");
  if (!acts.problem.isEmpty() || !ReadDay(form.from, from, acts) || !ReadDay(form.to, to, acts)) return false;
  if (from && to && *to < *from)
    acts.problem = RegisterWords::tr("The last day lies before the first.");
  else if (form.reason.trimmed().isEmpty())
    acts.problem = RegisterWords::tr("Write why: it stands in the log beside the change.");
  act.set_name(name.toStdString());
  act.set_valid_from(DayText(from));
  act.set_valid_to(DayText(to));
  act.set_reason(form.reason.trimmed().toStdString());
  return acts.problem.isEmpty();
}

}  // namespace

RegisterActs DescribePersonActs(const Workspace& w, const PersonForm& form) {
  if (form.name.simplified().isEmpty()) return Wrong(RegisterWords::tr("Write the person's name."));
  RegisterActs acts;
  if (!AddPerson(w, form, acts)) acts.acts.clear();
  return acts;
}

RegisterActs DescribeMandateActs(const Workspace& w, const MandateForm& form) {
  RegisterActs acts;
  const QString title = form.title.simplified();
  if (!form.abolished && form.principal.isEmpty()) return Wrong(RegisterWords::tr("Choose whose mandate it is."));
  if (!form.abolished && title.isEmpty())
    return Wrong(RegisterWords::tr("Write the function, such as Head of administration, the social services."));
  if (form.reason.trimmed().isEmpty())
    return Wrong(RegisterWords::tr("Write why: it stands in the log beside the change."));
  v1::Statement act;
  v1::DescribeMandate& described = *act.mutable_describe_mandate();
  const auto taken = [&](const std::string& id) { return w.shown().FindMandate(domain::MandateId(id)) != nullptr; };
  acts.mandate =
      domain::MandateId(form.id.isEmpty() ? FreshIdFrom(form.principal + u' ' + title, taken) : form.id.toStdString());
  described.set_mandate(acts.mandate.value());
  described.set_abolished(form.abolished);
  described.set_reason(form.reason.trimmed().toStdString());
  if (!form.abolished) {
    described.set_principal(form.principal.toStdString());
    described.set_title(title.toStdString());
    for (const QString& area : form.areas) described.add_areas(area.toStdString());
  }
  acts.acts.push_back(act);
  return acts;
}

RegisterActs DescribePrincipalActs(const Workspace& w, const PartForm& form) {
  RegisterActs acts;
  v1::Statement act;
  v1::DescribePrincipal& described = *act.mutable_describe_principal();
  if (!FillPart(form, acts, described)) return acts;
  if (form.side.isEmpty()) return Wrong(RegisterWords::tr("Choose on which side it is counted."));
  const auto taken = [&](const std::string& id) { return w.shown().FindPrincipal(domain::PrincipalId(id)) != nullptr; };
  acts.part = form.id.isEmpty() ? FreshIdFrom(form.name.simplified(), taken) : form.id.toStdString();
  described.set_principal(acts.part);
  described.set_side(form.side.toStdString());
  acts.acts.push_back(act);
  return acts;
}

RegisterActs DescribeAreaActs(const Workspace& w, const PartForm& form) {
  RegisterActs acts;
  v1::Statement act;
  v1::DescribeArea& described = *act.mutable_describe_area();
  if (!FillPart(form, acts, described)) return acts;
  const auto taken = [&](const std::string& id) { return w.shown().FindArea(domain::AreaId(id)) != nullptr; };
  acts.part = form.id.isEmpty() ? FreshIdFrom(form.name.simplified(), taken) : form.id.toStdString();
  described.set_area(acts.part);
  described.set_name_en(form.name_en.simplified().toStdString());
  acts.acts.push_back(act);
  return acts;
}

RegisterActs AssignMandateActs(const Workspace& w, const HolderForm& form) {
  RegisterActs acts;
  acts.mandate = domain::MandateId(form.mandate.toStdString());
  std::optional<domain::Date> from, to;
  if (!ReadDay(form.from, from, acts) || !ReadDay(form.to, to, acts)) return acts;
  if (from && to && *to < *from) return Wrong(RegisterWords::tr("The last day lies before the first."));
  if (!AddPerson(w, form.holder, acts)) return Wrong(acts.problem);
  v1::Statement act;
  v1::AssignMandate& assigned = *act.mutable_assign_mandate();
  assigned.set_mandate(acts.mandate.value());
  assigned.set_holder(acts.person.value());
  assigned.set_valid_from(DayText(from));
  assigned.set_valid_to(DayText(to));
  assigned.set_basis(form.basis.trimmed().toStdString());
  acts.acts.push_back(act);
  return acts;
}

RegisterActs AssignOfficeActs(const Workspace& w, const OfficeForm& form) {
  RegisterActs acts;
  std::optional<domain::Date> until;
  if (!ReadDay(form.until, until, acts)) return acts;
  if (form.person.id.isEmpty() && form.person.name.simplified().isEmpty())
    return Wrong(RegisterWords::tr("Choose who."));
  if (!AddPerson(w, form.person, acts)) return Wrong(acts.problem);
  v1::Statement act;
  v1::AssignOffice& assigned = *act.mutable_assign_office();
  assigned.set_office(static_cast<v1::Office>(form.office));
  assigned.set_person(acts.person.value());
  assigned.set_holds(form.holds);
  if (form.holds && form.office != v1::OFFICE_SECRETARY) assigned.set_until(DayText(until));
  acts.acts.push_back(act);
  return acts;
}

RegisterActs RevokeDeviceActs(const Workspace& w, const RevocationForm& form) {
  RegisterActs acts;
  v1::Statement act;
  v1::RevokeDevice& revoked = *act.mutable_revoke_device();
  revoked.set_device_id(QByteArray::fromHex(form.device.toLatin1()).toStdString());
  revoked.set_reason(form.reason.trimmed().toStdString());
  if (form.lost == Lost::kNow) revoked.set_lost_since_ms(w.now().ms);
  if (form.lost == Lost::kSince) {
    const QString text = form.since.trimmed();
    QDateTime since = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm"));
    if (!since.isValid()) since = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!since.isValid())
      return Wrong(RegisterWords::tr("The time must be written as 2026-11-20 17:30, or as a day alone."));
    const QTimeZone zone(QByteArray::fromStdString(w.shown().forum.time_zone));
    const qint64 ms =
        QDateTime(since.date(), since.time(), zone.isValid() ? zone : QTimeZone::systemTimeZone()).toMSecsSinceEpoch();
    if (ms > w.now().ms) return Wrong(RegisterWords::tr("That time has not come yet."));
    revoked.set_lost_since_ms(ms);
  }
  acts.acts.push_back(act);
  return acts;
}

}  // namespace mandat::app
