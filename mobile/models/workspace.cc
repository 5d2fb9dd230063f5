#include "mobile/models/workspace.h"

#include <QDateTime>
#include <QTimeZone>
#include <algorithm>

#include "mobile/models/words.h"

namespace mandat::app {

Workspace::Workspace(std::shared_ptr<client::Client> client, QString slot)
    : client_(std::move(client)), slot_(std::move(slot)), lease_(std::make_shared<ClientLease>(client_.get())) {
  // Until it is known what the network costs.
  client_->SetFetching(false);
  Refresh();
}

Workspace::~Workspace() { lease_->Close(); }

client::DocumentState Workspace::DocumentStateOf(const domain::Hash& paper) const {
  if (!document_states_) document_states_ = client_->document_states();
  const auto found = document_states_->find(paper);
  return found == document_states_->end() ? client::DocumentState() : found->second;
}

const client::ReadingPlace* Workspace::PlaceIn(const domain::Hash& paper) const {
  if (!places_) {
    places_.emplace();
    // Where it cannot be read, nothing was read: what fails is said where it is written.
    (void)client_->WithReading([this](client::Reading& reading) {
      auto places = reading.Places();
      if (places.ok()) places_ = *std::move(places);
      return places.status();
    });
  }
  const auto found = places_->find(paper);
  return found == places_->end() ? nullptr : &found->second;
}

void Workspace::KeepPlace(const domain::Hash& paper, const client::ReadingPlace& place) {
  // Where it cannot be kept the paper opens at its beginning the next time: nothing to trouble a reader with.
  (void)client_->WithReading([&](client::Reading& reading) { return reading.KeepPlace(paper, place); });
  if (places_) (*places_)[paper] = place;
}

void Workspace::Refresh() {
  document_states_.reset();
  places_.reset();
  shown_ = client_->shown();
  me_ = client_->person();
  roles_ = domain::RolesOf(*shown_, me_);
}

void Workspace::FetchPapers() {
  std::vector<domain::Hash> wanted;
  for (const auto& [id, meeting] : shown().meetings) {
    if (meeting.phase == domain::MeetingPhase::kClosed || meeting.phase == domain::MeetingPhase::kCancelled) continue;
    for (const domain::Hash& hash : meeting.documents) {
      if (asked_for_.insert(hash).second && !DocumentStateOf(hash).complete) wanted.push_back(hash);
    }
  }
  // A failed write is the client's to report (status().storage_failed); the papers are asked for again at the next
  // start.
  if (!wanted.empty()) (void)client_->Prefetch(wanted);
}

domain::Date Workspace::today() const {
  const QTimeZone zone(QByteArray::fromStdString(shown().forum.time_zone));
  const QDate day =
      QDateTime::fromMSecsSinceEpoch(now().ms, zone.isValid() ? zone : QTimeZone::systemTimeZone()).date();
  return {day.year(), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
}

QString Workspace::PersonName(const domain::PersonId& person) const {
  if (auto it = shown().persons.find(person); it != shown().persons.end() && !it->second.name.empty())
    return Q(it->second.name);
  for (const domain::Mandate& mandate : shown().mandates) {
    if (mandate.holder == person) return FunctionText(mandate.id);
  }
  if (person == shown().chair) return Words::tr("The chair");
  if (person == shown().secretary) return Words::tr("The secretary");
  const QString kind = KindText(person);
  return kind.isEmpty() ? Words::tr("Somebody without a name here") : kind;
}

QString Workspace::KindText(const domain::PersonId& person) const {
  const domain::Roles roles = domain::RolesOf(shown(), person);
  if (roles.adjunct) return Words::tr("Adjunct");
  if (roles.preparatory_group) return Words::tr("Member of the preparatory group");
  if (roles.observer) return Words::tr("Observer");
  if (!roles.experts.empty()) return Words::tr("Expert");
  // Also of one who has been taken back since.
  const auto nominations = shown().nominations_of.find(person);
  if (nominations == shown().nominations_of.end() || nominations->second.empty()) return {};
  const domain::Nomination* nomination = shown().FindNomination(nominations->second.back());
  return nomination ? Words::tr("Substitute for %1").arg(Words::Lower(FunctionText(nomination->mandate))) : QString();
}

QString Workspace::UnitName(const domain::Mandate& mandate) const {
  const QString title = Q(mandate.title);
  const qsizetype comma = title.indexOf(QStringLiteral(", "));
  return comma < 0 ? title : Words::Capital(title.mid(comma + 2));
}

QString Workspace::UnitAtPrincipal(const domain::MandateId& id) const {
  const domain::Mandate* mandate = shown().FindMandate(id);
  return mandate ? UnitName(*mandate) + QStringLiteral(", ") + PrincipalName(mandate->principal) : Q(id);
}

QString Workspace::FunctionText(const domain::MandateId& id) const {
  const domain::Mandate* mandate = shown().FindMandate(id);
  return mandate ? Q(mandate->title) + QStringLiteral(", ") + PrincipalName(mandate->principal) : Q(id);
}

QString Workspace::PrincipalName(const domain::PrincipalId& id) const {
  const domain::Principal* principal = shown().FindPrincipal(id);
  return principal ? Q(principal->name) : Q(id);
}

QString Workspace::SideName(const domain::SideId& id) const {
  for (const domain::Side& side : shown().forum.sides) {
    if (side.id == id) return Q(WordsLanguage() == u"en" && !side.name.en.empty() ? side.name.en : side.name.sv);
  }
  return Q(id);
}

QString Workspace::AreaName(const domain::AreaId& id) const {
  for (const domain::SubjectArea& area : shown().forum.areas) {
    if (area.id == id) return Q(WordsLanguage() == u"en" && !area.name.en.empty() ? area.name.en : area.name.sv);
  }
  return Q(id);
}

QString Workspace::AreaList(const std::vector<domain::AreaId>& areas) const {
  QStringList names;
  for (const domain::AreaId& area : areas) names << AreaName(area).toLower();
  return Words::List(names);
}

QString Workspace::RoleText(const domain::PersonId& person) const {
  const domain::Roles roles = domain::RolesOf(shown(), person);
  QStringList parts;
  if (roles.chair) parts << Words::tr("Chair");
  if (roles.secretary) parts << Words::tr("Secretary");
  for (const domain::MandateId& mandate : roles.mandates)
    parts << Words::tr("Member, %1").arg(Words::Lower(FunctionText(mandate)));
  for (const domain::SubstituteScope& scope : roles.substitutes)
    parts << Words::tr("Substitute for %1").arg(Words::Lower(FunctionText(scope.mandate)));
  if (roles.adjunct) parts << Words::tr("Adjunct");
  if (roles.observer) parts << Words::tr("Observer");
  if (parts.isEmpty()) return KindText(person);
  return parts.join(QStringLiteral(" · "));
}

QString Workspace::NumberText(const domain::AgendaItem& item) {
  const QString number = QString::number(item.number);
  return item.letter.empty() ? number : number + u' ' + Q(item.letter);
}

std::vector<Workspace::Voice> Workspace::MyVoices(const domain::Meeting& meeting,
                                                  const domain::AgendaItem* item) const {
  std::vector<Voice> voices;
  for (const domain::MandateId& mandate : roles_.mandates) {
    const domain::Mandate* held = shown().FindMandate(mandate);
    if (held && held->ActiveOn(meeting.date)) voices.push_back({mandate, false});
  }
  for (const domain::Nomination& nomination : meeting.nominations) {
    if (nomination.person != me_ || nomination.state != domain::NominationState::kAccepted) continue;
    if (item && !nomination.items.empty() &&
        std::find(nomination.items.begin(), nomination.items.end(), item->id) == nomination.items.end())
      continue;
    voices.push_back({nomination.mandate, true});
  }
  return voices;
}

std::optional<client::OutboxEntry> Workspace::Outgoing(const domain::StatementId& id) const {
  return client_->FindOutboxEntry(id);
}

std::vector<domain::AreaId> CommonAreas(const domain::Mandate& mandate, const domain::AgendaItem& item) {
  std::vector<domain::AreaId> common;
  for (const domain::AreaId& area : item.areas) {
    if (std::find(mandate.areas.begin(), mandate.areas.end(), area) != mandate.areas.end()) common.push_back(area);
  }
  return common;
}

}  // namespace mandat::app
