#include "mobile/secretariat/agenda/item_experts_model.h"

#include <algorithm>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/agenda/agenda_reading.h"
#include "mobile/secretariat/year/entered_word.h"
#include "shared/client/acts.h"

namespace mandat::app {

QByteArrayList ItemExpertRoles() { return {"person", "title", "subtitle", "removeName"}; }

QList<QVariantMap> ItemExperts(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  QList<QVariantMap> rows;
  for (const auto& [person, expert] : meeting.experts) {
    if (expert.withdrawn || std::find(expert.items.begin(), expert.items.end(), item.id) == expert.items.end())
      continue;
    QStringList also;
    for (const domain::ItemId& id : expert.items) {
      const domain::AgendaItem* other = meeting.FindItem(id);
      if (other && id != item.id) also << Workspace::NumberText(*other);
    }
    QStringList about;
    if (!expert.organisation.empty()) about << Q(expert.organisation);
    if (!also.isEmpty()) about << Words::tr("also item %1").arg(also.join(QStringLiteral(", ")));
    const QString name = w.PersonName(person);
    rows << QVariantMap{{"key", Q(person)},
                        {"person", Q(person)},
                        {"title", name},
                        {"subtitle", about.join(QStringLiteral(" · "))},
                        {"removeName", Words::tr("Take back the invitation of %1").arg(name)}};
  }
  return rows;
}

v1::Statement ExpertAct(const domain::Meeting& meeting, const domain::ItemId& item, const domain::PersonId& person,
                        const QString& organisation, bool invited) {
  v1::Statement act;
  v1::InviteExpert& invite = *act.mutable_invite_expert();
  invite.set_meeting(meeting.id.value());
  invite.set_person(person.value());
  invite.set_organisation(organisation.trimmed().toStdString());
  const auto known = meeting.experts.find(person);
  if (known != meeting.experts.end() && !known->second.withdrawn) {
    for (const domain::ItemId& other : known->second.items) {
      if (other != item) invite.add_items(other.value());
    }
    if (organisation.trimmed().isEmpty()) invite.set_organisation(known->second.organisation);
  }
  if (invited) invite.add_items(item.value());
  invite.set_withdrawn(invite.items().empty());
  return act;
}

ItemExpertsModel::ItemExpertsModel(QObject* parent) : QObject(parent), experts_(ItemExpertRoles()) {
  connect(Session::instance(), &Session::contentChanged, this, &ItemExpertsModel::Reload);
  // The translator comes after those who listen to the same signal.
  connect(Session::instance(), &Session::languageChanged, this, &ItemExpertsModel::Reload, Qt::QueuedConnection);
}

void ItemExpertsModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void ItemExpertsModel::setItem(const QString& item) {
  if (item == item_) return;
  item_ = item;
  Reload();
}

const domain::Meeting* ItemExpertsModel::Find() const {
  const Workspace* w = Session::instance()->workspace();
  return w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
}

void ItemExpertsModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const domain::AgendaItem* item = meeting ? meeting->FindItem(domain::ItemId(item_.toStdString())) : nullptr;
  experts_.setRows(item ? ItemExperts(*w, *meeting, *item) : QList<QVariantMap>());
  is_chair_ = meeting && SettlesAsChair(*w, *meeting);
  chair_name_ = meeting ? w->PersonName(ChairOfMeeting(*w, *meeting)) : QString();
  Q_EMIT changed();
}

bool ItemExpertsModel::Sign(v1::Statement act, const QString& channel, const QString& evidence, const QString& done) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) return false;
  if (!SettlesAsChair(*w, *meeting))
    FillEntered(*w, ChairOfMeeting(*w, *meeting), channel, evidence, *act.mutable_invite_expert()->mutable_entered());
  return Session::instance()->Report(w->client().Act(act), done);
}

bool ItemExpertsModel::invite(const QString& person, const QString& name, const QString& organisation,
                              const QString& channel, const QString& evidence) {
  Workspace* w = Session::instance()->workspace();
  if (!w || !Find()) return false;
  domain::PersonId who(person.toStdString());
  if (who.empty()) {
    who = client::NewPersonId();
    const v1::Statement named = client::DescribePersonAct(w->shown(), who, name.trimmed().toStdString());
    if (!Session::instance()->Report(w->client().Act(named), {})) return false;
  }
  const domain::Meeting* meeting = Find();
  return meeting && Sign(ExpertAct(*meeting, domain::ItemId(item_.toStdString()), who, organisation, true), channel,
                         evidence, Words::tr("%1 is invited as an expert").arg(w->PersonName(who)));
}

bool ItemExpertsModel::takeBack(const QString& person, const QString& channel, const QString& evidence) {
  const domain::Meeting* meeting = Find();
  return meeting && Sign(ExpertAct(*meeting, domain::ItemId(item_.toStdString()),
                                   domain::PersonId(person.toStdString()), {}, false),
                         channel, evidence, Words::tr("The invitation is taken back"));
}

}  // namespace mandat::app
