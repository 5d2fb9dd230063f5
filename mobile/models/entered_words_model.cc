#include "mobile/models/entered_words_model.h"

#include <algorithm>

#include "mobile/models/absence_words.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/client/acts.h"
#include "shared/domain/minutes.h"

namespace mandat::app {
namespace {

bool IsOver(const domain::Meeting& meeting) {
  return meeting.phase == domain::MeetingPhase::kClosed || meeting.phase == domain::MeetingPhase::kCancelled;
}

bool MayContest(const domain::Meeting& meeting, const domain::AgendaItem& item, const domain::Position& word) {
  if (word.channel == domain::Channel::kMeeting) return !domain::IsAdjusted(meeting, item);
  return !IsOver(meeting) && !item.decision;
}

// An own word would speak in its place: before the opening, or of somebody who is there.
bool MayConfirm(const domain::Meeting& meeting, const domain::AgendaItem& item, const domain::Position& word) {
  if (IsOver(meeting) || item.decision || word.revision != item.current_revision()) return false;
  if (meeting.phase != domain::MeetingPhase::kOpen) return true;
  const auto there = item.attendance.find(word.mandate);
  return there != item.attendance.end() && there->second.present && !there->second.by_substitute;
}

QVariantMap WordRow(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                    const domain::Position& word, bool online) {
  const bool may_contest = MayContest(meeting, item, word);
  const bool may_confirm = !word.contested && MayConfirm(meeting, item, word);
  const auto outgoing = word.contest.is_zero() ? std::nullopt : w.Outgoing(word.contest);
  const bool waits = outgoing && outgoing->state != client::OutboxState::kReceived;
  QString state = word.contested ? Words::tr("You have contested it. It does not count.")
                  : may_confirm  ? Words::tr("Counts as your position until you say something else.")
                                 : Words::tr("Counts as your position unless you contest it.");
  if (waits) state += u' ' + Words::OutboxText(*outgoing, online, w.now());
  const QString number = Words::tr("item %1").arg(Workspace::NumberText(item));
  const QString by = Words::WayText(word, w);
  return {
      {"key", QString::fromStdString(word.id.hex())},
      {"statement", QString::fromStdString(word.id.hex())},
      {"meeting", Q(meeting.id)},
      {"item", Q(item.id)},
      {"mandate", Q(word.mandate)},
      {"overline", Words::tr("Item %1 · %2")
                       .arg(Workspace::NumberText(item), Words::tr("meeting %1").arg(Words::ShortDay(meeting.date)))},
      {"title", Q(item.title)},
      {"itemText", number},
      {"byText", by + QStringLiteral(", ") + Words::Moment(word.given_at, w.now())},
      {"stanceText", Words::StanceText(word.stance)},
      {"comment", Q(word.comment)},
      {"evidenceText", Q(word.evidence_text)},
      {"evidenceFile", word.evidence_file.is_zero() ? QString() : QString::fromStdString(word.evidence_file.hex())},
      {"contested", word.contested},
      {"stateText", state},
      {"stateIcon", word.contested ? QStringLiteral("warning") : QStringLiteral("info")},
      {"tone", word.contested ? Tone::Bad : Tone::Neutral},
      {"canConfirm", may_confirm},
      {"canContest", may_contest && !word.contested},
      {"canTakeBack", may_contest && word.contested}};
}

// Brought by somebody else for me, and on the proposal as it is.
bool IsForMe(const Workspace& w, const domain::AgendaItem& item, const domain::Position& word) {
  return word.entered && !word.by_substitute && word.author != w.me() && word.holder == w.me() &&
         word.revision == item.current_revision();
}

}  // namespace

QList<QVariantMap> EnteredWordRows(const Workspace& w, const QString& meeting_id, const QString& item_id, bool online) {
  QList<QVariantMap> rows;
  for (const auto& [id, meeting] : w.shown().meetings) {
    if (!meeting_id.isEmpty() && Q(id) != meeting_id) continue;
    for (const domain::MandateId& mandate : HeldAt(w, meeting)) {
      for (const domain::AgendaItem& item : meeting.items) {
        const auto words = item.in_force.find(mandate);
        if (words == item.in_force.end() || (!item_id.isEmpty() && Q(item.id) != item_id)) continue;
        const domain::Position* speaking = domain::SpeakingPosition(w.shown(), meeting, item, mandate);
        for (const std::uint32_t index : words->second) {
          const domain::Position& word = item.positions[index];
          if (!IsForMe(w, item, word)) continue;
          // A higher word of one's own has settled it.
          if (word.contested || (&word == speaking && MayContest(meeting, item, word)))
            rows << WordRow(w, meeting, item, word, online);
        }
      }
    }
  }
  return rows;
}

EnteredWordsModel::EnteredWordsModel(QObject* parent)
    : RowsModel({"statement", "meeting", "item", "mandate", "overline", "title", "itemText", "byText", "stanceText",
                 "comment", "evidenceText", "evidenceFile", "contested", "stateText", "stateIcon", "tone", "canConfirm",
                 "canContest", "canTakeBack"},
                parent) {
  connect(Session::instance(), &Session::contentChanged, this, &EnteredWordsModel::Reload);
  Reload();
}

void EnteredWordsModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Q_EMIT meetingChanged();
  Reload();
}

void EnteredWordsModel::setItem(const QString& item) {
  if (item == item_) return;
  item_ = item;
  Q_EMIT meetingChanged();
  Reload();
}

void EnteredWordsModel::Reload() {
  const Session* session = Session::instance();
  const Workspace* w = session->workspace();
  setRows(w ? EnteredWordRows(*w, meeting_, item_, session->online()) : QList<QVariantMap>());
}

void EnteredWordsModel::confirm(const QString& statement) {
  Workspace* w = Session::instance()->workspace();
  const auto id = domain::StatementId::FromBytes(QByteArray::fromHex(statement.toLatin1()).toStdString());
  if (!w || !id) return;
  const auto place = w->shown().position_places.find(*id);
  if (place == w->shown().position_places.end()) return;
  const domain::Meeting* meeting = w->shown().FindMeeting(place->second.meeting);
  const domain::AgendaItem* item = meeting ? meeting->FindItem(place->second.item) : nullptr;
  if (!item || item->revisions.empty()) return;
  const domain::Position& word = item->positions[place->second.index];
  v1::SealedPart sealed;
  sealed.set_stance(static_cast<v1::Stance>(word.stance));
  sealed.set_comment(word.comment);
  Session::instance()->Report(
      w->client().Act(client::PositionAct(w->shown(), *meeting, *item, word.mandate, w->me()), &sealed),
      Words::tr("You have signed it as your own"));
}

bool EnteredWordsModel::contest(const QString& statement, const QString& reason) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  v1::Statement act;
  act.mutable_contest_position()->set_position(QByteArray::fromHex(statement.toLatin1()).toStdString());
  act.mutable_contest_position()->set_reason(reason.trimmed().toStdString());
  return Session::instance()->Report(w->client().Act(act), Words::tr("You have contested it"));
}

void EnteredWordsModel::takeBack(const QString& statement) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  v1::Statement act;
  act.mutable_contest_position()->set_position(QByteArray::fromHex(statement.toLatin1()).toStdString());
  act.mutable_contest_position()->set_withdrawn(true);
  Session::instance()->Report(w->client().Act(act), Words::tr("You contest it no more"));
}

}  // namespace mandat::app
