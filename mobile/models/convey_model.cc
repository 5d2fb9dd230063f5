#include "mobile/models/convey_model.h"

#include <algorithm>

#include "mobile/models/absence_words.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/client/acts.h"
#include "shared/domain/positions.h"

namespace mandat::app {
namespace {

// My newest word for the mandate that is in force; null when I have stated none on this version.
const domain::Position* StatedByMe(const Workspace& w, const domain::AgendaItem& item,
                                   const domain::MandateId& mandate) {
  const auto words = item.in_force.find(mandate);
  if (words == item.in_force.end()) return nullptr;
  for (auto index = words->second.rbegin(); index != words->second.rend(); ++index) {
    const domain::Position& word = item.positions[*index];
    if (word.channel == domain::Channel::kConveyed && word.speaker() == w.me() &&
        word.revision == item.current_revision())
      return &word;
  }
  return nullptr;
}

struct Stated {
  QString text;
  QString icon;
  Tone::Value tone = Tone::Warn;
};

Stated StatedText(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                  const domain::MandateId& mandate, const domain::Position* mine, bool online) {
  const domain::Position* speaking = domain::SpeakingPosition(w.shown(), meeting, item, mandate);
  if (mine && mine->contested)
    return {mine->contest_reason.empty()
                ? Words::tr("The member contests what you stated.")
                : Words::tr("The member contests what you stated: %1").arg(Q(mine->contest_reason)),
            QStringLiteral("warning"), Tone::Bad};
  if (speaking && speaking != mine && !speaking->entered)
    return {Words::tr("The member has declared. Nothing more is needed."), QStringLiteral("check"), Tone::Ok};
  if (!mine) return {Words::tr("Not stated yet"), QStringLiteral("clock"), Tone::Warn};
  const auto outgoing = w.Outgoing(mine->id);
  if (outgoing)
    return {Words::OutboxText(*outgoing, online, w.now()), Words::OutboxIcon(*outgoing), Words::OutboxTone(*outgoing)};
  return {Words::tr("Received %1").arg(Words::Moment(mine->received_at, w.now())), QStringLiteral("check"), Tone::Ok};
}

bool IsAhead(const domain::Meeting& meeting) {
  return meeting.phase != domain::MeetingPhase::kClosed && meeting.phase != domain::MeetingPhase::kCancelled;
}

QVariantMap RequestRow(const Workspace& w, const domain::Meeting& meeting, const domain::Conveyance& asked,
                       bool online) {
  const auto outgoing = asked.answer.is_zero() ? std::nullopt : w.Outgoing(asked.answer);
  const bool waits = outgoing && outgoing->state != client::OutboxState::kReceived;
  QString state = asked.state == domain::ConveyanceState::kAsked      ? Words::tr("You have not answered")
                  : asked.state == domain::ConveyanceState::kAccepted ? Words::tr("You have promised")
                                                                      : Words::tr("You have declined");
  if (waits) state += QStringLiteral(" · ") + Words::OutboxText(*outgoing, online, w.now());
  const QString name = w.PersonName(asked.holder);
  const QString function = w.FunctionText(asked.mandate);
  return {{"key", QString::fromStdString(asked.id.hex())},
          {"request", QString::fromStdString(asked.id.hex())},
          {"mandate", Q(asked.mandate)},
          {"personName", name},
          {"functionText", name == function ? QString() : function},
          {"meeting", Q(meeting.id)},
          {"meetingText", Words::Capital(Words::tr("meeting %1").arg(Words::ShortDay(meeting.date)))},
          {"itemsText", ItemsText(meeting, asked.items, Words::tr("Every item that counts on %1").arg(name))},
          {"message", Q(asked.message)},
          {"stateText", state},
          {"stateIcon", asked.state == domain::ConveyanceState::kAccepted ? QStringLiteral("check") : QString()},
          {"tone", asked.state == domain::ConveyanceState::kAccepted ? Tone::Ok
                   : asked.state == domain::ConveyanceState::kAsked  ? Tone::Warn
                                                                     : Tone::Neutral},
          {"canAnswer", asked.state == domain::ConveyanceState::kAsked},
          {"canDecline", asked.state == domain::ConveyanceState::kAccepted}};
}

QVariantMap ItemRow(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                    const domain::Conveyance& asked, bool online) {
  const domain::Position* mine = StatedByMe(w, item, asked.mandate);
  const Stated stated = StatedText(w, meeting, item, asked.mandate, mine, online);
  const auto outgoing = mine ? w.Outgoing(mine->id) : std::nullopt;
  const bool may_undo = outgoing && outgoing->state == client::OutboxState::kWaiting;
  QStringList clauses;
  for (const std::string& clause : item.revisions.back().clauses) clauses << Q(clause);
  const QString name = w.PersonName(asked.holder);
  return {{"key", Q(asked.mandate) + u'/' + Q(meeting.id) + u'/' + Q(item.id)},
          {"meeting", Q(meeting.id)},
          {"item", Q(item.id)},
          {"mandate", Q(asked.mandate)},
          {"personName", name},
          {"section", Words::tr("For %1, %2").arg(name, Words::tr("meeting %1").arg(Words::ShortDay(meeting.date)))},
          {"numberText", Workspace::NumberText(item)},
          {"title", Q(item.title)},
          {"clauses", clauses},
          {"versionText", Words::tr("For version %1 of the proposal.").arg(item.current_revision())},
          {"stateText", stated.text},
          {"stateIcon", stated.icon},
          {"tone", stated.tone},
          {"stance", mine ? static_cast<int>(mine->stance) : 0},
          {"stanceText", mine ? Words::StanceText(mine->stance) : QString()},
          {"comment", mine ? Q(mine->comment) : QString()},
          {"canState", true},
          {"statement", may_undo ? QString::fromStdString(mine->id.hex()) : QString()}};
}

// Those that were named, or of all those that count on the mandate and where a word from outside does.
bool IsAskedFor(const domain::Conveyance& asked, const domain::Meeting& meeting, const domain::AgendaItem& item,
                const std::optional<domain::Explanation>& explanation) {
  if (!item.is_decision || item.decision || item.revisions.empty() || !asked.covers(item.id) ||
      domain::IsRecused(item, asked.holder))
    return false;
  if (!asked.items.empty()) return true;
  if (!explanation || item.decision_class == domain::DecisionClass::kForum ||
      !meeting.rules.advance_counts.contains(item.decision_class))
    return false;
  return std::any_of(
      explanation->items.begin(), explanation->items.end(),
      [&](const domain::ItemExplanation& explained) { return explained.item == item.id && explained.counts_on(); });
}

// Requests to me that stand, of meetings that are not over.
template <typename Each>
void ForEachRequest(const Workspace& w, const QString& of, const Each& each) {
  for (const auto& [id, meeting] : w.shown().meetings) {
    if (!IsAhead(meeting) || (!of.isEmpty() && Q(id) != of)) continue;
    for (const domain::Conveyance& asked : meeting.conveyances) {
      if (asked.conveyor == w.me() && asked.state != domain::ConveyanceState::kWithdrawn) each(meeting, asked);
    }
  }
}

}  // namespace

QList<QVariantMap> ConveyRequestRows(const Workspace& w, const QString& of, bool online) {
  QList<QVariantMap> rows;
  ForEachRequest(w, of, [&](const domain::Meeting& meeting, const domain::Conveyance& asked) {
    rows << RequestRow(w, meeting, asked, online);
  });
  return rows;
}

QList<QVariantMap> ConveyItemRows(const Workspace& w, const QString& of, bool online) {
  QList<QVariantMap> rows;
  ForEachRequest(w, of, [&](const domain::Meeting& meeting, const domain::Conveyance& asked) {
    if (asked.state != domain::ConveyanceState::kAccepted) return;
    const auto explanation = domain::Explain(w.shown(), meeting, asked.mandate);
    for (const domain::AgendaItem& item : meeting.items) {
      if (IsAskedFor(asked, meeting, item, explanation)) rows << ItemRow(w, meeting, item, asked, online);
    }
  });
  return rows;
}

v1::Statement ConveyedAct(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                          const domain::Mandate& held) {
  v1::Statement act = client::PositionAct(w.shown(), meeting, item, held.id, held.holder);
  v1::DeclarePosition& position = *act.mutable_declare_position();
  position.set_by_substitute(false);  // what is conveyed is the holder's word
  v1::Provenance& entered = *position.mutable_entered();
  entered.set_channel(v1::CHANNEL_CONVEYED);
  entered.set_stated_by(w.me().value());
  entered.set_given_at_ms(w.now().ms);
  return act;
}

ConveyModel::ConveyModel(QObject* parent)
    : QObject(parent),
      requests_({"request", "mandate", "personName", "functionText", "meeting", "meetingText", "itemsText", "message",
                 "stateText", "stateIcon", "tone", "canAnswer", "canDecline"}),
      items_({"meeting", "item", "mandate", "personName", "section", "numberText", "title", "clauses", "versionText",
              "stateText", "stateIcon", "tone", "stance", "stanceText", "comment", "canState", "statement"}) {
  connect(Session::instance(), &Session::contentChanged, this, &ConveyModel::Reload);
  Reload();
}

void ConveyModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void ConveyModel::Reload() {
  const Session* session = Session::instance();
  const Workspace* w = session->workspace();
  requests_.setRows(w ? ConveyRequestRows(*w, meeting_, session->online()) : QList<QVariantMap>());
  items_.setRows(w ? ConveyItemRows(*w, meeting_, session->online()) : QList<QVariantMap>());
  Q_EMIT changed();
}

void ConveyModel::answer(const QString& request, bool accept) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  v1::Statement act;
  act.mutable_answer_conveyance()->set_request(QByteArray::fromHex(request.toLatin1()).toStdString());
  act.mutable_answer_conveyance()->set_accept(accept);
  Session::instance()->Report(w->client().Act(act),
                              accept ? Words::tr("You have promised to state it") : Words::tr("You have declined"));
}

bool ConveyModel::state(const QString& meeting_id, const QString& item_id, const QString& mandate_id, int stance,
                        const QString& comment) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_id.toStdString())) : nullptr;
  const domain::AgendaItem* item = meeting ? meeting->FindItem(domain::ItemId(item_id.toStdString())) : nullptr;
  const domain::MandateId mandate(mandate_id.toStdString());
  const domain::Mandate* held = meeting ? w->shown().MandateOn(mandate, meeting->date) : nullptr;
  if (!item || item->revisions.empty() || !held) return false;
  const v1::Statement act = ConveyedAct(*w, *meeting, *item, *held);
  v1::SealedPart sealed;
  sealed.set_stance(static_cast<v1::Stance>(stance));
  sealed.set_comment(comment.trimmed().toStdString());
  return Session::instance()->Report(w->client().Act(act, &sealed),
                                     Words::tr("You have stated the position of %1").arg(w->PersonName(held->holder)));
}

}  // namespace mandat::app
