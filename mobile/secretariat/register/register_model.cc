#include "mobile/secretariat/register/register_model.h"

#include <algorithm>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/register/register_details.h"
#include "mobile/secretariat/register/register_gaps.h"
#include "mobile/secretariat/register/register_reading.h"

namespace mandat::app {
namespace {

PersonForm PersonIn(const QVariantMap& form) {
  return {form[QStringLiteral("person")].toString(), form[QStringLiteral("name")].toString(),
          form[QStringLiteral("email")].toString()};
}

PartForm PartIn(const QVariantMap& form) {
  const auto text = [&](const char* field) { return form[QLatin1String(field)].toString(); };
  return {text("id"), text("name"), text("nameEn"), text("side"), text("from"), text("to"), text("reason")};
}

bool HoldsWords(const QVariantMap& row, const QString& words) {
  const QString text = row[QStringLiteral("title")].toString() + u' ' + row[QStringLiteral("subtitle")].toString() +
                       u' ' + row[QStringLiteral("section")].toString() + u' ' +
                       row[QStringLiteral("search")].toString();
  const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
  return std::all_of(wanted.begin(), wanted.end(),
                     [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace

RegisterModel::RegisterModel(QObject* parent)
    : QObject(parent),
      rows_({"id", "title", "subtitle", "chipText", "tone", "section", "openName"}),
      gaps_({"title", "text", "tone", "mandate", "actionName"}),
      periods_({"title", "text", "now"}),
      devices_({"name", "stateText", "factsText", "tone", "device", "canRevoke", "canCountersign"}),
      changes_({"title", "text", "timeText"}) {
  connect(Session::instance(), &Session::contentChanged, this, &RegisterModel::Reload);
  // The translator comes after those who listen to the same signal.
  connect(Session::instance(), &Session::languageChanged, this, &RegisterModel::Reload, Qt::QueuedConnection);
  connect(Session::instance(), &Session::forumChanged, this, [this] { select({}); });
  Reload();
}

void RegisterModel::setList(const QString& list) {
  if (list == list_) return;
  list_ = list;
  filter_.clear();
  ShowRows();
  Q_EMIT listChanged();
}

void RegisterModel::setSearch(const QString& search) {
  if (search == search_) return;
  search_ = search;
  ShowRows();
  Q_EMIT listChanged();
}

void RegisterModel::setFilter(const QString& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  ShowRows();
  Q_EMIT listChanged();
}

void RegisterModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  without_device_.clear();
  summary_text_.clear();
  if (w && w->roles().secretariat()) {
    gaps_.setRows(GapRows(*w));
    for (const domain::PersonId& person : WithoutDevice(*w)) without_device_ << Q(person);
    int mandates = 0, vacant = 0, people = 0;
    const domain::Date today = w->today();
    for (const domain::Mandate& mandate : w->shown().RegisterOn(today)) {
      ++mandates;
      vacant += !mandate.ActiveOn(today);
    }
    for (const domain::PersonId& person : PeopleOf(*w)) people += !PartOf(*w, person).isEmpty();
    QStringList parts{RegisterWords::tr("%n mandates", nullptr, mandates)};
    if (vacant > 0) parts << RegisterWords::tr("%n vacant", nullptr, vacant);
    parts << RegisterWords::tr("%1 of %2 people have a device").arg(people - without_device_.size()).arg(people);
    summary_text_ = parts.join(QStringLiteral(" · "));
  } else {
    gaps_.setRows({});
  }
  ShowRows();
  ShowDetail();
  if (changes_shown_) ShowChanges();
  Q_EMIT summaryChanged();
}

void RegisterModel::ShowRows() {
  const Workspace* w = Session::instance()->workspace();
  if (!w || !w->roles().secretariat()) return rows_.setRows({});
  QList<QVariantMap> rows = list_ == u"people"        ? PersonRows(*w)
                            : list_ == u"offices"     ? OfficeRows(*w)
                            : list_ == u"substitutes" ? SubstituteRows(*w)
                            : list_ == u"areas"       ? AreaRows(*w)
                            : list_ == u"composition" ? CompositionRows(*w)
                                                      : MandateRows(*w);
  rows.removeIf([&](const QVariantMap& row) {
    if (filter_ == u"no-device" && !row[QStringLiteral("noDevice")].toBool()) return true;
    if (filter_ == u"no-mail" && !row[QStringLiteral("noMail")].toBool()) return true;
    return !search_.isEmpty() && !HoldsWords(row, search_);
  });
  rows_.setRows(rows);
}

void RegisterModel::select(const QString& key) {
  if (key == selected_) return;
  selected_ = key;
  changes_shown_ = false;
  changes_.setRows({});
  ShowDetail();
  Q_EMIT selectedChanged();
  Q_EMIT changesShownChanged();
}

void RegisterModel::ShowDetail() {
  const Workspace* w = Session::instance()->workspace();
  const QVariantMap was = detail_;
  detail_ = w && w->roles().secretariat() && !selected_.isEmpty() ? RegisterDetail(*w, selected_) : QVariantMap();
  const QString kind = detail_[QStringLiteral("kind")].toString();
  const std::string id = detail_[QStringLiteral("id")].toString().toStdString();
  periods_.setRows(kind == u"mandate" ? PeriodRows(*w, domain::MandateId(id)) : QList<QVariantMap>());
  devices_.setRows(kind == u"person" ? DeviceRows(*w, domain::PersonId(id)) : QList<QVariantMap>());
  if (detail_ != was) Q_EMIT detailChanged();
}

void RegisterModel::showChanges() {
  changes_shown_ = true;
  ShowChanges();
  Q_EMIT changesShownChanged();
}

void RegisterModel::ShowChanges() {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return changes_.setRows({});
  const auto log = w->client().Export();
  if (!log.ok()) {
    Session::instance()->Report(log.status(), {});
    return;
  }
  const std::vector<RegisterEntry> entries = RegisterEntriesIn(*log);
  const QString kind = detail_[QStringLiteral("kind")].toString();
  const std::string id = detail_[QStringLiteral("id")].toString().toStdString();
  changes_.setRows(kind == u"mandate"     ? MandateHistory(*w, entries, domain::MandateId(id))
                   : kind == u"principal" ? PrincipalHistory(*w, entries, domain::PrincipalId(id))
                   : kind == u"area"      ? AreaHistory(*w, entries, domain::AreaId(id))
                   : kind == u"person"    ? PersonHistory(*w, entries, domain::PersonId(id))
                   : kind == u"office"    ? OfficeHistory(*w, entries, detail_[QStringLiteral("office")].toInt())
                                          : QList<QVariantMap>());
}

QVariantList RegisterModel::people(const QString& words, int most) const {
  const Workspace* w = Session::instance()->workspace();
  QVariantList found;
  if (!w) return found;
  for (const QVariantMap& row : PersonRows(*w)) {
    if (found.size() >= most) break;
    if (!HoldsWords(row, words)) continue;
    const QString person = row[QStringLiteral("id")].toString().section(u'/', 1);
    QString title = row[QStringLiteral("title")].toString();
    // Without a name yet: what the forum file calls them tells them apart.
    if (title == w->KindText(domain::PersonId(person.toStdString()))) title += QStringLiteral(" (%1)").arg(person);
    found << QVariantMap{{"person", person},
                         {"title", title},
                         {"subtitle", row[QStringLiteral("subtitle")]}};
  }
  return found;
}

QVariantList RegisterModel::principals() const {
  const Workspace* w = Session::instance()->workspace();
  QVariantList all;
  if (!w) return all;
  for (const domain::Principal& principal : w->shown().forum.principals) {
    if (!HasEnded(principal.valid, w->today()))
      all << QVariantMap{{"id", Q(principal.id)}, {"name", Q(principal.name)}, {"side", w->SideName(principal.side)}};
  }
  return all;
}

QVariantList RegisterModel::areas() const {
  const Workspace* w = Session::instance()->workspace();
  QVariantList all;
  if (!w) return all;
  for (const domain::SubjectArea& area : w->shown().forum.areas) {
    if (!HasEnded(area.valid, w->today())) all << QVariantMap{{"id", Q(area.id)}, {"name", w->AreaName(area.id)}};
  }
  return all;
}

QVariantList RegisterModel::sides() const {
  const Workspace* w = Session::instance()->workspace();
  QVariantList all;
  if (!w) return all;
  for (const domain::Side& side : w->shown().forum.sides)
    all << QVariantMap{{"id", Q(side.id)}, {"name", w->SideName(side.id)}};
  return all;
}

QVariantList RegisterModel::offices() const {
  QVariantList all;
  for (const int office :
       {v1::OFFICE_ADJUNCT, v1::OFFICE_PREPARATORY_GROUP, v1::OFFICE_OBSERVER, v1::OFFICE_CHAIR, v1::OFFICE_SECRETARY})
    all << QVariantMap{{"office", office}, {"name", OfficeName(office)}};
  return all;
}

QString RegisterModel::today() const {
  const Workspace* w = Session::instance()->workspace();
  return w ? Q(w->today().ToString()) : QString();
}

bool RegisterModel::State(const RegisterActs& acts, const QString& done) {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  if (!w) return false;
  if (!acts.problem.isEmpty()) {
    session->Say(acts.problem);
    return false;
  }
  for (std::size_t i = 0; i < acts.acts.size(); ++i) {
    if (!session->Report(w->client().Act(acts.acts[i]), i + 1 == acts.acts.size() ? done : QString())) return false;
  }
  return true;
}

bool RegisterModel::savePerson(const QVariantMap& form) {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  const RegisterActs acts = DescribePersonActs(*w, PersonIn(form));
  if (!State(acts, RegisterWords::tr("The person has been saved"))) return false;
  select(QStringLiteral("person/") + Q(acts.person));
  return true;
}

bool RegisterModel::saveMandate(const QVariantMap& form) {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  const bool abolished = form[QStringLiteral("abolished")].toBool();
  const RegisterActs acts =
      DescribeMandateActs(*w, {form[QStringLiteral("mandate")].toString(), form[QStringLiteral("principal")].toString(),
                               form[QStringLiteral("title")].toString(), form[QStringLiteral("reason")].toString(),
                               form[QStringLiteral("areas")].toStringList(), abolished});
  if (!State(acts, abolished ? RegisterWords::tr("The mandate has been abolished")
                             : RegisterWords::tr("The mandate has been saved")))
    return false;
  select(QStringLiteral("mandate/") + Q(acts.mandate));
  return true;
}

bool RegisterModel::savePrincipal(const QVariantMap& form) {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  const RegisterActs acts = DescribePrincipalActs(*w, PartIn(form));
  if (!State(acts, RegisterWords::tr("The principal has been saved"))) return false;
  select(QStringLiteral("principal/") + Q(acts.part));
  return true;
}

bool RegisterModel::saveArea(const QVariantMap& form) {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  const RegisterActs acts = DescribeAreaActs(*w, PartIn(form));
  if (!State(acts, RegisterWords::tr("The subject area has been saved"))) return false;
  select(QStringLiteral("area/") + Q(acts.part));
  return true;
}

bool RegisterModel::assignMandate(const QVariantMap& form) {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  const RegisterActs acts = AssignMandateActs(
      *w, {form[QStringLiteral("mandate")].toString(), PersonIn(form), form[QStringLiteral("from")].toString(),
           form[QStringLiteral("to")].toString(), form[QStringLiteral("basis")].toString()});
  if (!State(acts, acts.person.empty() ? RegisterWords::tr("The mandate is vacant")
                                       : RegisterWords::tr("The holder has been entered")))
    return false;
  select(QStringLiteral("mandate/") + Q(acts.mandate));
  return true;
}

bool RegisterModel::assignOffice(const QVariantMap& form) {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  OfficeForm office{form[QStringLiteral("office")].toInt(), PersonIn(form), form[QStringLiteral("holds")].toBool(),
                    form[QStringLiteral("until")].toString()};
  const RegisterActs acts = AssignOfficeActs(*w, office);
  if (!State(acts, office.holds ? RegisterWords::tr("The office has been entered")
                                : RegisterWords::tr("The office has been ended")))
    return false;
  select(office.holds ? QStringLiteral("office/%1/%2").arg(office.office).arg(Q(acts.person)) : QString());
  return true;
}

bool RegisterModel::revokeDevice(const QVariantMap& form) {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  const QString lost = form[QStringLiteral("lost")].toString();
  return State(
      RevokeDeviceActs(*w, {form[QStringLiteral("device")].toString(),
                            lost == u"now"     ? Lost::kNow
                            : lost == u"since" ? Lost::kSince
                                               : Lost::kNo,
                            form[QStringLiteral("since")].toString(), form[QStringLiteral("reason")].toString()}),
      RegisterWords::tr("The device has been revoked"));
}

bool RegisterModel::countersignDevice(const QString& device) {
  RegisterActs acts;
  acts.acts.emplace_back().mutable_countersign_device()->set_device_id(
      QByteArray::fromHex(device.toLatin1()).toStdString());
  return State(acts, RegisterWords::tr("The device has been approved"));
}

}  // namespace mandat::app
