#include "mobile/models/item_history.h"

#include <algorithm>
#include <vector>

#include "mobile/models/item_positions.h"
#include "mobile/models/item_state.h"
#include "mobile/models/words.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/matters.h"

namespace mandat::app {
namespace {

struct HistoryEvent {
  domain::Time at;
  QString key, icon, title, text;
  QString time_text;  // empty: by `at`
  int from_revision = 0;
  int to_revision = 0;
  domain::MeetingId meeting;
  domain::ItemId item;
};

class HistoryMaker {
 public:
  HistoryMaker(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item)
      : w_(w), meeting_(meeting), item_(item) {}

  QList<QVariantMap> Rows() {
    AddRevisions();
    for (const domain::Position& position : item_.positions) AddPosition(position);
    for (const domain::Recusal& recusal : item_.recusals) {
      Add(TimeOf(recusal.statement), "recusal/" + Q(recusal.person), "person", Words::tr("Conflict of interest"),
          w_.PersonName(recusal.person));
    }
    if (item_.started_at.ms != 0)
      Add(item_.started_at, "started", "arrow-right", Words::tr("Taken up at the meeting"), {});
    AddDecision();
    for (const auto& [mandate, reservation] : item_.reservations) {
      if (reservation.withdrawn) continue;
      Add(TimeOf(reservation.statement), "reservation/" + Q(mandate), "pen", Words::tr("Reservation"),
          w_.UnitAtPrincipal(mandate));
    }
    AddMatter();
    std::stable_sort(events_.begin(), events_.end(),
                     [](const HistoryEvent& a, const HistoryEvent& b) { return a.at.ms > b.at.ms; });
    QList<QVariantMap> rows;
    for (const HistoryEvent& event : events_) rows << RowOf(event);
    return rows;
  }

 private:
  // `key` tells it from the others, also once more has happened.
  HistoryEvent& Add(domain::Time at, const QString& key, const char* icon, const QString& title, const QString& text) {
    HistoryEvent event{at, key, icon, title, text, {}, 0, 0, {}, {}};
    events_.push_back(std::move(event));
    return events_.back();
  }

  domain::Time TimeOf(const domain::StatementId& statement) const {
    const auto found = w_.shown().statements.find(statement);
    return found == w_.shown().statements.end() ? domain::Time() : found->second.time;
  }

  void AddRevisions() {
    for (const domain::Revision& revision : item_.revisions) {
      const bool first = revision.number <= 1;
      HistoryEvent& event =
          Add(revision.at, QStringLiteral("revision/%1").arg(revision.number), "document",
              Words::tr("Version %1 of the proposal").arg(revision.number), first ? QString() : Q(revision.change));
      if (!first) event.from_revision = revision.number - 1;
      event.to_revision = revision.number;
    }
  }

  void AddPosition(const domain::Position& position) {
    QStringList said{StanceSaid(w_, position)};
    if (item_.current_revision() > 1) said << Words::tr("version %1").arg(position.revision);
    if (const QString way = Words::WayText(position, w_); !way.isEmpty()) said << way;
    if (position.withdrawn) {
      said << Words::tr("withdrawn since");
    } else if (!position.replaced_by.is_zero()) {
      said << Words::tr("changed since");
    } else if (position.contested) {
      said << Words::tr("contested since");
    }
    const bool erased = IsErased(w_.shown(), position.place);
    Add(position.received_at, "position/" + QString::fromStdString(position.id.hex()), erased ? "trash" : "signature",
        w_.UnitAtPrincipal(position.mandate), said.join(QStringLiteral(" · ")));
  }

  void AddDecision() {
    if (!item_.decision) return;
    const domain::ItemDecision& decision = *item_.decision;
    const domain::Meeting* to = w_.shown().FindMeeting(decision.to_meeting);
    HistoryEvent& event = Add(decision.at, "decision", "check-circle", Words::OutcomeText(decision.outcome),
                              to ? Words::tr("To the meeting on %1").arg(Words::Day(to->date, w_.today())) : QString());
    if (to) event.meeting = to->id;
  }

  void AddMatter() {
    const auto found = item_.matter.empty() ? w_.shown().matters.end() : w_.shown().matters.find(item_.matter);
    if (found == w_.shown().matters.end()) return;
    const domain::Matter& matter = found->second;
    Add(matter.handed_in, "matter", "inbox", Words::tr("Handed in as a matter"), w_.PersonName(matter.submitter));
    for (const domain::MatterEvent& past : domain::HistoryOf(w_.shown(), matter)) {
      if (past.meeting == meeting_.id && past.item == item_.id) continue;
      const domain::Time at = domain::ForumTime(w_.shown().forum.time_zone, past.date, 0);
      const QString day = Words::Day(past.date, w_.today());
      if (past.meeting.empty()) {
        Add(at, "note/" + QString::fromStdString(past.date.ToString()) + Q(past.text), "info",
            Words::tr("Noted about the matter"), Q(past.text))
            .time_text = day;
        continue;
      }
      const QString outcome = Words::OutcomeText(past.outcome);
      HistoryEvent& event = Add(at, "meeting/" + Q(past.meeting) + u'/' + Q(past.item), "calendar",
                                Words::tr("The same matter at another meeting"),
                                outcome.isEmpty() ? Words::PhaseText(past.phase) : outcome);
      event.time_text = day;
      event.meeting = past.meeting;
      event.item = past.item;
    }
    for (const std::uint32_t index : matter.referrals) {
      if (index >= w_.shown().referrals.size()) continue;
      const domain::Referral& referral = w_.shown().referrals[index];
      Add(referral.at, QStringLiteral("referral/%1").arg(index), "send", Words::tr("Sent on"), Q(referral.to_forum));
    }
  }

  QVariantMap RowOf(const HistoryEvent& event) const {
    const QString time = event.time_text.isEmpty() ? (event.at.ms == 0 ? QString() : Words::Moment(event.at, w_.now()))
                                                   : event.time_text;
    return {{"key", event.key},
            {"icon", event.icon},
            {"title", event.title},
            {"text", event.text},
            {"timeText", time},
            {"fromRevision", event.from_revision},
            {"toRevision", event.to_revision},
            {"meeting", Q(event.meeting)},
            {"item", Q(event.item)},
            {"openName",
             event.meeting.empty() ? QString() : Words::tr("Open the meeting on %1").arg(MeetingDay(event.meeting))}};
  }

  QString MeetingDay(const domain::MeetingId& id) const {
    const domain::Meeting* meeting = w_.shown().FindMeeting(id);
    return meeting ? Words::Day(meeting->date, w_.today()) : Q(id);
  }

  const Workspace& w_;
  const domain::Meeting& meeting_;
  const domain::AgendaItem& item_;
  std::vector<HistoryEvent> events_;
};

}  // namespace

QByteArrayList HistoryRoles() {
  return {"icon", "title", "text", "timeText", "fromRevision", "toRevision", "meeting", "item", "openName"};
}

QList<QVariantMap> HistoryRows(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  return HistoryMaker(w, meeting, item).Rows();
}

}  // namespace mandat::app
