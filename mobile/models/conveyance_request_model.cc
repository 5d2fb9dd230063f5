#include "mobile/models/conveyance_request_model.h"

#include <algorithm>
#include <set>

#include "mobile/models/absence_words.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::app {
namespace {

QString ComingText(const domain::Meeting& meeting, const domain::MandateId& mandate) {
  const auto answer = meeting.answers.find(mandate);
  if (answer == meeting.answers.end()) return Words::tr("Has not answered");
  if (!answer->second.attending) return Words::tr("Is not coming");
  return answer->second.items.empty() ? Words::tr("Is coming") : Words::tr("Is coming to part of it");
}

// Members who may be asked, in the register's order, each once.
QList<QVariantMap> MemberRows(const Workspace& w, const domain::Meeting& meeting, const domain::MandateId& mine) {
  QList<QVariantMap> rows;
  std::set<domain::PersonId> seen = {w.me()};
  for (const domain::Mandate& mandate : w.shown().RegisterOf(meeting)) {
    if (!mandate.ActiveOn(meeting.date) || !seen.insert(mandate.holder).second) continue;
    const domain::Conveyance* asked = domain::ConveyanceOf(meeting, mine, mandate.holder);
    const QString name = w.PersonName(mandate.holder);
    const QString function = w.FunctionText(mandate.id);
    rows << QVariantMap{{"key", Q(mandate.holder)},
                        {"person", Q(mandate.holder)},
                        {"personName", name},
                        {"functionText", name == function ? QString() : function},
                        {"comingText", ComingText(meeting, mandate.id)},
                        {"asked", asked && asked->state != domain::ConveyanceState::kWithdrawn &&
                                      asked->state != domain::ConveyanceState::kDeclined}};
  }
  return rows;
}

}  // namespace

ConveyanceRequestModel::ConveyanceRequestModel(QObject* parent)
    : QObject(parent),
      requests_({"person", "personName", "itemsText", "message", "stateText", "stateIcon", "tone", "canWithdraw",
                 "statement"}),
      members_({"person", "personName", "functionText", "comingText", "asked"}) {
  connect(Session::instance(), &Session::contentChanged, this, &ConveyanceRequestModel::Reload);
}

void ConveyanceRequestModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void ConveyanceRequestModel::setMandate(const QString& mandate) {
  if (mandate == mandate_) return;
  mandate_ = mandate;
  Reload();
}

void ConveyanceRequestModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  const domain::MandateId mine(mandate_.toStdString());
  QList<QVariantMap> requests;
  QList<QVariantMap> members;
  counts_ = false;
  if (meeting && w->shown().FindMandate(mine)) {
    const bool online = Session::instance()->online();
    const bool over =
        meeting->phase == domain::MeetingPhase::kClosed || meeting->phase == domain::MeetingPhase::kCancelled;
    members = MemberRows(*w, *meeting, mine);
    counts_ = !over && std::any_of(meeting->items.begin(), meeting->items.end(), [&](const domain::AgendaItem& item) {
      return item.is_decision && !item.decision && item.decision_class != domain::DecisionClass::kForum &&
             meeting->rules.advance_counts.contains(item.decision_class);
    });
    for (const domain::Conveyance& asked : meeting->conveyances) {
      // A mandate's earlier holder asked for themselves.
      if (asked.mandate != mine || asked.holder != w->me() || asked.state == domain::ConveyanceState::kWithdrawn)
        continue;
      const auto outgoing = w->Outgoing(asked.statement);
      const bool waits = outgoing && outgoing->state != client::OutboxState::kReceived;
      const bool standing =
          asked.state == domain::ConveyanceState::kAsked || asked.state == domain::ConveyanceState::kAccepted;
      const bool may_undo = outgoing && outgoing->state == client::OutboxState::kWaiting;
      requests << QVariantMap{
          {"key", Q(asked.conveyor)},
          {"person", Q(asked.conveyor)},
          {"personName", w->PersonName(asked.conveyor)},
          {"itemsText", ItemsText(*meeting, asked.items, Words::tr("Every item that counts on you"))},
          {"message", Q(asked.message)},
          {"stateText", waits ? Words::OutboxText(*outgoing, online, w->now()) : ConveyanceText(asked.state)},
          {"stateIcon", waits ? Words::OutboxIcon(*outgoing) : QString()},
          {"tone", waits ? Words::OutboxTone(*outgoing) : ConveyanceTone(asked.state)},
          {"canWithdraw", standing && !over && !may_undo},
          {"statement", may_undo ? QString::fromStdString(asked.statement.hex()) : QString()}};
    }
  }
  requests_.setRows(requests);
  members_.setRows(members);
  Q_EMIT changed();
}

bool ConveyanceRequestModel::ask(const QString& person, const QStringList& items, const QString& message) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  v1::Statement act;
  v1::RequestConveyance& request = *act.mutable_request_conveyance();
  request.set_meeting(meeting_.toStdString());
  request.set_mandate(mandate_.toStdString());
  request.set_conveyor(person.toStdString());
  request.set_message(message.trimmed().toStdString());
  for (const QString& item : items) request.add_items(item.toStdString());
  return Session::instance()->Report(
      w->client().Act(act), Words::tr("%1 has been asked").arg(w->PersonName(domain::PersonId(person.toStdString()))));
}

void ConveyanceRequestModel::withdraw(const QString& person) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  v1::Statement act;
  v1::RequestConveyance& request = *act.mutable_request_conveyance();
  request.set_meeting(meeting_.toStdString());
  request.set_mandate(mandate_.toStdString());
  request.set_conveyor(person.toStdString());
  request.set_withdrawn(true);
  Session::instance()->Report(w->client().Act(act), Words::tr("The request has been taken back"));
}

}  // namespace mandat::app
