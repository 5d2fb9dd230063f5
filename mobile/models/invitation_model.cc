#include "mobile/models/invitation_model.h"

#include <set>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/client/acts.h"

namespace mandat::app {
namespace {

constexpr std::int64_t kInvitationDays = 14;

struct Entry {
  domain::PersonId person;
  QString function;
  QString section;
  QString id_text;  // where the function alone does not tell who it is
};

// What the forum file calls somebody is no name; but where several have the same office it is all that tells them
// apart before they have one.
void AddTerms(const std::vector<domain::OfficeTerm>& terms, const QString& function, const QString& section,
              std::set<domain::PersonId>& seen, std::vector<Entry>& entries) {
  std::vector<domain::PersonId> persons;
  for (const domain::OfficeTerm& term : terms) {
    if (!term.person.empty() && seen.insert(term.person).second) persons.push_back(term.person);
  }
  for (std::size_t i = 0; i < persons.size(); ++i) {
    entries.push_back({persons[i], persons.size() == 1 ? function : Words::tr("%1, no. %2").arg(function).arg(i + 1),
                       section, Words::tr("In the forum file: %1").arg(Q(persons[i]))});
  }
}

// Everybody whom the register names, once, in the register's order.
std::vector<Entry> Register(const Workspace& w) {
  std::vector<Entry> entries;
  std::set<domain::PersonId> seen;
  const auto add = [&](const domain::PersonId& person, const QString& function, const QString& section) {
    if (person.empty() || !seen.insert(person).second) return;
    entries.push_back({person, function, section, {}});
  };
  const QString office = Words::tr("Offices");
  add(w.shown().chair, Words::tr("Chair"), office);
  add(w.shown().secretary, Words::tr("Secretary"), office);
  for (const domain::Mandate& mandate : w.shown().mandates)
    add(mandate.holder, w.FunctionText(mandate.id), w.PrincipalName(mandate.principal));
  AddTerms(w.shown().adjuncts, Words::tr("Adjunct"), Words::tr("Adjuncts"), seen, entries);
  AddTerms(w.shown().preparatory_group, Words::tr("Member of the preparatory group"), Words::tr("Preparatory group"),
           seen, entries);
  return entries;
}

}  // namespace

InvitationModel::InvitationModel(QObject* parent)
    : RowsModel({"person", "personName", "hasName", "functionText", "stateText", "tone", "deviceText", "canInvite",
                 "section", "inviteName", "idText"},
                parent) {
  connect(Session::instance(), &Session::contentChanged, this, &InvitationModel::Reload);
  Reload();
}

void InvitationModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  QList<QVariantMap> rows;
  int enrolled = 0;
  if (w && w->roles().secretariat()) {
    for (const Entry& entry : Register(*w)) {
      QStringList devices;
      bool waiting = false;
      for (const auto& [id, device] : w->shown().devices) {
        if (device.person != entry.person) continue;
        if (device.status == domain::DeviceStatus::kActive) devices << Q(device.name);
        if (device.status == domain::DeviceStatus::kWaitingForCountersignature) waiting = true;
      }
      bool invited = false;
      for (const auto& [id, invitation] : w->shown().invitations) {
        if (invitation.person == entry.person && invitation.used_by.is_zero() && invitation.expires_at > w->now())
          invited = true;
      }
      enrolled += !devices.isEmpty();
      const auto person = w->shown().persons.find(entry.person);
      const QString name = person == w->shown().persons.end() ? QString() : Q(person->second.name);
      rows << QVariantMap{{"key", Q(entry.person)},
                          {"person", Q(entry.person)},
                          {"personName", name.isEmpty() ? entry.function : name},
                          {"hasName", !name.isEmpty()},
                          {"functionText", entry.function},
                          {"stateText", !devices.isEmpty() ? Words::tr("Connected")
                                        : waiting          ? Words::tr("Waits to be approved")
                                        : invited          ? Words::tr("Invited, not connected yet")
                                                           : Words::tr("Not invited")},
                          {"tone", !devices.isEmpty()   ? Tone::Ok
                                   : waiting || invited ? Tone::Warn
                                                        : Tone::Neutral},
                          {"deviceText", devices.join(QStringLiteral(", "))},
                          {"canInvite", true},
                          {"section", entry.section},
                          {"idText", name.isEmpty() ? entry.id_text : QString()},
                          {"inviteName", Words::tr("Invite %1").arg(entry.function)}};
    }
  }
  summary_text_ = Words::tr("%1 of %2 are connected").arg(enrolled).arg(rows.size());
  setRows(rows);
  Q_EMIT countChanged();
}

bool InvitationModel::invite(const QString& person_id, const QString& name) {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  if (!w) return false;
  const domain::PersonId person(person_id.toStdString());
  const auto known = w->shown().persons.find(person);
  const std::string wanted = name.trimmed().toStdString();
  if (!wanted.empty() && (known == w->shown().persons.end() || known->second.name != wanted)) {
    if (!session->Report(w->client().Act(client::DescribePersonAct(w->shown(), person, wanted)), {})) return false;
  }
  std::optional<v1::Refusal> refusal;
  const domain::Time expires{w->now().ms + kInvitationDays * 24 * 3600 * 1000};
  const absl::StatusOr<client::Invitation> invitation =
      w->client().MakeInvitation(person, std::nullopt, expires, false, &refusal);
  if (refusal) return session->Report(client::ActResult{{}, refusal}, {});
  if (!invitation.ok()) return session->Report(invitation.status(), {});
  link_ = Q(invitation->link);
  for_person_ = wanted.empty() ? w->PersonName(person) : name.trimmed();
  expires_text_ = Words::tr("Can be used once, until %1.").arg(Words::Moment(expires, w->now()));
  session->Report(client::ActResult{invitation->statement, {}}, {});
  Q_EMIT invited();
  return true;
}

void InvitationModel::forget() {
  link_.fill(u'0');
  link_.clear();
  for_person_.clear();
  Q_EMIT invited();
}

}  // namespace mandat::app
