#include "mobile/models/petition_list_model.h"

#include <algorithm>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "shared/domain/meeting_plan.h"

namespace mandat::app {
namespace {

// What this device signed last about the petition and has no answer for.
std::optional<client::OutboxEntry> Waiting(const Workspace& w, const domain::Petition& petition) {
  std::optional<client::OutboxEntry> found;
  for (const client::OutboxEntry& entry : w.client().OutboxEntries()) {
    const bool begins = entry.id == petition.id;
    const bool joins =
        entry.statement.has_join_petition() && entry.statement.join_petition().petition() == petition.id.bytes();
    if (begins || joins) found = entry;
  }
  return found && found->state != client::OutboxState::kReceived ? found : std::nullopt;
}

}  // namespace

QByteArrayList PetitionRoles() {
  return {"petition",  "reason",      "agenda",   "whoText",      "beforeText", "countText", "value",
          "stateText", "stateIcon",   "tone",     "joinedText",   "joined",     "canJoin",   "canWithdraw",
          "meeting",   "meetingText", "joinName", "withdrawName", "over"};
}

QList<QVariantMap> PetitionRows(const Workspace& w, bool online) {
  std::vector<const domain::Petition*> petitions;
  for (const auto& [id, petition] : w.shown().petitions) petitions.push_back(&petition);
  std::stable_sort(petitions.begin(), petitions.end(), [&](const auto* a, const auto* b) {
    if (a->meeting.empty() != b->meeting.empty()) return a->meeting.empty();
    return a->place > b->place;
  });
  QList<QVariantMap> rows;
  for (const domain::Petition* petition : petitions) {
    const domain::PetitionStanding standing = domain::StandingOfPetition(w.shown(), *petition, w.today());
    const auto mine = petition->voices.find(w.me());
    const bool joined = mine != petition->voices.end() && mine->second.joined;
    const bool open = petition->meeting.empty();
    QStringList names;
    for (const auto& [person, voice] : petition->voices) {
      if (voice.joined) names << (person == w.me() ? Words::tr("you", "one of several names") : w.PersonName(person));
    }
    const domain::Meeting* meeting = w.shown().FindMeeting(petition->meeting);
    const QString hex = QString::fromStdString(petition->id.hex());
    const int missing = std::max(0, standing.needed - standing.joined);
    QString state;
    QString icon = QStringLiteral("people");
    Tone::Value tone = Tone::Neutral;
    if (const auto waiting = Waiting(w, *petition)) {
      state = Words::OutboxText(*waiting, online, w.now());
      icon = Words::OutboxIcon(*waiting);
      tone = Words::OutboxTone(*waiting);
    } else if (!open) {
      state = Words::tr("A meeting has been called");
      icon = QStringLiteral("check-circle");
      tone = Tone::Ok;
    } else if (standing.enough()) {
      state = Words::tr("Enough members ask for it: the meeting is to be held");
      icon = QStringLiteral("check-circle");
      tone = Tone::Ok;
    } else {
      state = Words::tr("%n more members are needed", nullptr, missing);
    }
    rows << QVariantMap{
        {"key", hex},
        {"petition", hex},
        {"reason", Q(petition->reason)},
        {"agenda", Q(petition->agenda)},
        {"whoText", !w.client().confirmed()->petitions.contains(petition->id)
                        ? Words::tr("Asked for by you")
                        : Words::tr("Asked for by %1, %2")
                              .arg(petition->begun_by == w.me() ? Words::tr("you") : w.PersonName(petition->begun_by),
                                   Words::Moment(petition->at, w.now()))},
        {"beforeText",
         petition->before ? Words::tr("Before %1").arg(Words::Day(*petition->before, w.today())) : QString()},
        {"countText", Words::tr("%1 of %2 that are needed").arg(standing.joined).arg(standing.needed)},
        {"value", standing.needed == 0 ? 1.0 : std::min(1.0, double(standing.joined) / standing.needed)},
        {"stateText", state},
        {"stateIcon", icon},
        {"tone", tone},
        {"joinedText", names.isEmpty() ? QString() : Words::tr("Names under it: %1").arg(Words::List(names))},
        {"joined", joined},
        {"canJoin", open && !joined && w.roles().member},
        {"canWithdraw", open && joined},
        {"meeting", Q(petition->meeting)},
        {"meetingText", meeting ? Words::tr("Extra meeting %1").arg(Words::ShortDay(meeting->date)) : QString()},
        {"joinName", Words::tr("Join: %1").arg(Q(petition->reason))},
        {"withdrawName", Words::tr("Take my name back: %1").arg(Q(petition->reason))},
        {"over", !open}};
  }
  return rows;
}

PetitionListModel::PetitionListModel(QObject* parent) : RowsModel(PetitionRoles(), parent) {
  connect(Session::instance(), &Session::contentChanged, this, &PetitionListModel::Reload);
  Reload();
}

void PetitionListModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  setRows(w ? PetitionRows(*w, Session::instance()->online()) : QList<QVariantMap>());
  rule_.clear();
  can_begin_ = w && w->roles().member;
  if (w) {
    const domain::PetitionStanding none = domain::StandingOfPetition(w->shown(), {}, w->today());
    rule_ = Words::tr("An extra meeting is held when at least %1 of the %2 members ask for it.")
                .arg(none.needed)
                .arg(none.members);
  }
  Q_EMIT changed();
}

void PetitionListModel::join(const QString& petition, bool join) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  v1::Statement act;
  act.mutable_join_petition()->set_petition(QByteArray::fromHex(petition.toLatin1()).toStdString());
  act.mutable_join_petition()->set_withdrawn(!join);
  Session::instance()->Report(w->client().Act(act), join ? Words::tr("You ask for the meeting too")
                                                         : Words::tr("Your name has been taken back"));
}

}  // namespace mandat::app
