#include "mobile/models/live_reading.h"

#include <algorithm>

#include "mobile/models/item_state.h"
#include "mobile/models/presence_claim.h"
#include "mobile/models/words.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::app {
namespace {

const domain::AttendanceEntry* NewestEntry(const domain::Meeting& meeting, const domain::MandateId& mandate) {
  const auto found = std::find_if(meeting.attendance_log.rbegin(), meeting.attendance_log.rend(),
                                  [&](const domain::AttendanceEntry& entry) { return entry.mandate == mandate; });
  return found == meeting.attendance_log.rend() ? nullptr : &*found;
}

// Where somebody's presence is looked at: where the meeting is, otherwise what it comes to next, otherwise its end.
const domain::AgendaItem* ItemLookedAt(const domain::Meeting& meeting) {
  if (const domain::AgendaItem* current = meeting.FindItem(meeting.current_item); current && !current->decision)
    return current;
  const auto next = std::find_if(meeting.items.begin(), meeting.items.end(),
                                 [](const domain::AgendaItem& item) { return !item.decision; });
  if (next != meeting.items.end()) return &*next;
  return meeting.items.empty() ? nullptr : &meeting.items.back();
}

bool IsThereBySomebodyElse(const domain::Meeting& meeting, const domain::MandateId& mandate, bool by_substitute) {
  const domain::AgendaItem* item = ItemLookedAt(meeting);
  if (!item) return false;
  const auto there = item->attendance.find(mandate);
  return there != item->attendance.end() && there->second.present && there->second.by_substitute != by_substitute;
}

QString PresenceText(const Workspace& w, const domain::Meeting& meeting, const domain::MandateId& mandate,
                     Presence presence, bool by_substitute) {
  const domain::AttendanceEntry* entry = NewestEntry(meeting, mandate);
  const QString at = entry ? Words::Moment(entry->at, w.now()) : QString();
  if (IsThereBySomebodyElse(meeting, mandate, by_substitute)) {
    return by_substitute ? Words::tr("The member is recorded as present")
                         : Words::tr("Your substitute is recorded as present");
  }
  switch (presence) {
    case Presence::kNotRecorded:
      return Words::tr("You are not recorded as present yet");
    case Presence::kInTheRoom:
      return Words::tr("Recorded as present in the room, %1").arg(at);
    case Presence::kRemote:
      return Words::tr("Recorded as present remotely, %1").arg(at);
    case Presence::kAway:
      break;
  }
  if (entry && entry->movement == v1::MOVEMENT_CONNECTION_LOST)
    return Words::tr("Recorded as having lost the connection, %1").arg(at);
  if (entry && entry->movement == v1::MOVEMENT_LEFT) return Words::tr("Recorded as having left, %1").arg(at);
  return Words::tr("Recorded as absent, %1").arg(at);
}

// What a word given now would come to, where that is not plain.
QString AdviceText(const domain::AgendaItem& item, const domain::Position* word, bool present) {
  if (present) return {};
  if (word && (!word->late || word->admitted)) return {};
  return word ? Words::tr(
                    "Your position came after the meeting had opened. It counts when you are recorded as present, "
                    "or if the chair allows it.")
         : item.current_revision() > 0
             ? Words::tr("What you declare now counts when you are recorded as present, or if the chair allows it.")
             : QString();
}

// What was said, and how far it has come.
QString WordText(const ItemState& word, bool recused) {
  if (recused) return Words::tr("You take no part: conflict of interest");
  const QString stance = word.position && !word.stale ? Words::StanceText(word.position->stance) : QString();
  return stance.isEmpty() ? word.text : stance + QStringLiteral(" · ") + word.text;
}

QString ParagraphText(const domain::Meeting& meeting, const domain::AgendaItem& item) {
  if (item.paragraph == 0) return {};
  return QStringLiteral(" · § %1/%2").arg(item.paragraph).arg(meeting.date.year() % 100, 2, 10, QLatin1Char('0'));
}

QString OutcomeInWords(const Workspace& w, const domain::ItemDecision& decision) {
  const domain::Meeting* later = w.shown().FindMeeting(decision.to_meeting);
  return later ? Words::tr("%1 to %2", "an outcome and a day")
                     .arg(Words::OutcomeText(decision.outcome), Words::ShortDay(later->date))
               : Words::OutcomeText(decision.outcome);
}

std::vector<const domain::AgendaItem*> DecidedNewestFirst(const domain::Meeting& meeting) {
  std::vector<const domain::AgendaItem*> decided;
  for (const domain::AgendaItem& item : meeting.items) {
    if (item.decision) decided.push_back(&item);
  }
  std::stable_sort(decided.begin(), decided.end(),
                   [](const auto* a, const auto* b) { return a->decision->at > b->decision->at; });
  return decided;
}

QString ItemAndTitle(const domain::AgendaItem& item) {
  return Words::tr("item %1, %2").arg(Workspace::NumberText(item), Q(item.title));
}

}  // namespace

const domain::Meeting* MeetingGoingOn(const Workspace& w) {
  const domain::Meeting* newest = nullptr;
  for (const auto& [id, meeting] : w.shown().meetings) {
    if (meeting.phase != domain::MeetingPhase::kOpen) continue;
    if (!newest || meeting.opened_at > newest->opened_at) newest = &meeting;
  }
  return newest;
}

Presence PresenceOf(const domain::Meeting& meeting, const domain::MandateId& mandate, bool by_substitute) {
  const domain::AgendaItem* item = ItemLookedAt(meeting);
  if (!item) return Presence::kNotRecorded;
  const auto there = item->attendance.find(mandate);
  if (there == item->attendance.end()) return Presence::kNotRecorded;
  if (!there->second.present || there->second.by_substitute != by_substitute) return Presence::kAway;
  return there->second.remote ? Presence::kRemote : Presence::kInTheRoom;
}

LiveReading ReadLive(const Workspace& w, const domain::Meeting& meeting, bool online) {
  LiveReading live;
  live.open = meeting.phase == domain::MeetingPhase::kOpen;
  live.closed = meeting.phase == domain::MeetingPhase::kClosed;
  live.title = live.open     ? Words::tr("The meeting is going on")
               : live.closed ? Words::tr("The meeting is over")
                             : Words::PhaseText(meeting.phase);
  if (const auto decided = DecidedNewestFirst(meeting); !decided.empty()) {
    live.newest = Words::tr("Decision on item %1: %2")
                      .arg(Workspace::NumberText(*decided.front()), OutcomeInWords(w, *decided.front()->decision));
  }
  if (live.closed) live.where = Words::tr("Closed %1").arg(Words::Moment(meeting.closed_at, w.now()));
  if (!live.open) return live;
  if (!online) {
    const domain::Time last = w.client().status().last_contact;
    live.stale =
        last.ms == 0
            ? Words::tr(
                  "No network: what the meeting does now is not seen here. What you declare waits on this device.")
            : Words::tr("No network: this is how it stood %1. What you declare waits on this device.")
                  .arg(Words::Moment(last, w.now()));
  }
  live.current = meeting.FindItem(meeting.current_item);
  if (!live.current) {
    live.where = Words::tr("Opened %1. No item has been taken up yet.").arg(Words::Moment(meeting.opened_at, w.now()));
    return live;
  }
  live.where = live.current->decision ? Words::tr("Done with %1").arg(ItemAndTitle(*live.current))
                                      : Words::tr("Now: %1").arg(ItemAndTitle(*live.current));
  live.current_line = Words::tr("Item %1, since %2")
                          .arg(Workspace::NumberText(*live.current), Words::Moment(live.current->started_at, w.now()));
  if (live.current->is_decision && !live.current->decision && w.shown().KnowsMeeting(meeting)) {
    if (const auto forecast = domain::ForecastItem(w.shown(), meeting, live.current->id)) {
      live.verdict = Words::VerdictText(forecast->verdict, domain::Phase::kDuring);
      live.verdict_tone = Words::VerdictTone(forecast->verdict);
    }
  }
  return live;
}

QByteArrayList LiveVoiceRoles() {
  return {"mandate",  "functionText", "presenceText", "presenceGlyph", "presenceTone",
          "recorded", "toldText",     "canDeclare",   "hasWord",       "wordText",
          "wordIcon", "wordTone",     "adviceText",   "declareName",   "wrongName"};
}

QList<QVariantMap> LiveVoices(const Workspace& w, const domain::Meeting& meeting, bool online) {
  QList<QVariantMap> rows;
  if (meeting.phase != domain::MeetingPhase::kOpen) return rows;
  const domain::AgendaItem* current = meeting.FindItem(meeting.current_item);
  for (const Workspace::Voice& voice : w.MyVoices(meeting)) {
    const Presence presence = PresenceOf(meeting, voice.mandate, voice.by_substitute);
    const bool present = presence == Presence::kInTheRoom || presence == Presence::kRemote;
    const std::optional<PresenceClaim> claim = ClaimOf(w, meeting.id, voice.mandate);
    ItemState word;
    if (current) word = StateOf(w, meeting, *current, voice.mandate, online);
    const bool acts = current && [&] {
      const auto voices = w.MyVoices(meeting, current);
      return std::any_of(voices.begin(), voices.end(), [&](const auto& v) { return v.mandate == voice.mandate; });
    }();
    const bool recused = current && !voice.by_substitute && domain::IsRecused(*current, w.me());
    const bool can = acts && current->is_decision && !current->decision && current->current_revision() > 0 && !recused;
    const QString function = w.UnitAtPrincipal(voice.mandate);
    rows << QVariantMap{
        {"key", Q(voice.mandate)},
        {"mandate", Q(voice.mandate)},
        {"functionText", voice.by_substitute ? Words::tr("Substitute for %1").arg(Words::Lower(function)) : function},
        {"presenceText", PresenceText(w, meeting, voice.mandate, presence, voice.by_substitute)},
        {"presenceGlyph", present ? QStringLiteral("check-circle") : QStringLiteral("info")},
        {"presenceTone", present                              ? Tone::Ok
                         : presence == Presence::kNotRecorded ? Tone::Warn
                                                              : Tone::Neutral},
        {"recorded", static_cast<int>(presence)},
        {"toldText", claim && claim->presence != presence ? ClaimText(*claim, w.now()) : QString()},
        {"canDeclare", can},
        {"hasWord", word.position != nullptr && !word.stale},
        {"wordText", WordText(word, recused)},
        {"wordIcon", recused ? QStringLiteral("info") : word.icon},
        {"wordTone", recused ? Tone::Neutral : word.tone},
        {"adviceText", can ? AdviceText(*current, word.stale ? nullptr : word.position, present) : QString()},
        {"declareName", Words::tr("Declare position, %1").arg(function)},
        {"wrongName", Words::tr("That is not right, %1").arg(function)}};
  }
  return rows;
}

QByteArrayList LiveAgendaRoles() {
  return {"item", "numberText", "title", "stateText", "stateIcon", "tone", "isCurrent", "openName"};
}

QList<QVariantMap> LiveAgenda(const Workspace& w, const domain::Meeting& meeting) {
  QList<QVariantMap> rows;
  const bool open = meeting.phase == domain::MeetingPhase::kOpen;
  for (const domain::AgendaItem& item : meeting.items) {
    const bool is_current = open && item.id == meeting.current_item && !item.decision;
    QString state;
    QString icon;
    Tone::Value tone = Tone::Neutral;
    if (item.decision) {
      state = OutcomeInWords(w, *item.decision);
      icon = QStringLiteral("check");
      tone = Words::OutcomeTone(item.decision->outcome);
    } else if (is_current) {
      state = Words::tr("Now");
      icon = QStringLiteral("dot");
      tone = Tone::Accent;
    } else if (item.started_at.ms != 0) {
      state = Words::tr("Taken up %1").arg(Words::Moment(item.started_at, w.now()));
    }
    const QString number = Workspace::NumberText(item);
    rows << QVariantMap{{"key", Q(item.id)},
                        {"item", Q(item.id)},
                        {"numberText", number},
                        {"title", Q(item.title)},
                        {"stateText", state},
                        {"stateIcon", icon},
                        {"tone", tone},
                        {"isCurrent", is_current},
                        {"openName", Words::tr("Open item %1, %2").arg(number, Q(item.title))}};
  }
  return rows;
}

QByteArrayList DecisionRoles() {
  return {"item",       "headText", "title",     "outcomeText",   "tone",
          "prefixText", "clauses",  "bindsText", "deviationText", "timeText"};
}

QVariantMap DecisionRow(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  const domain::ItemDecision& decision = *item.decision;
  QStringList clauses;
  for (const std::string& clause : decision.clauses) clauses << Q(clause);
  QStringList bound;
  for (const domain::MandateId& mandate : decision.mandates) bound << w.UnitAtPrincipal(mandate);
  return {{"key", Q(item.id)},
          {"item", Q(item.id)},
          {"headText", Words::tr("Item %1").arg(Workspace::NumberText(item)) + ParagraphText(meeting, item)},
          {"title", Q(item.title)},
          {"outcomeText", OutcomeInWords(w, decision)},
          {"tone", Words::OutcomeTone(decision.outcome)},
          {"prefixText", clauses.isEmpty() ? QString() : Q(meeting.rules.minutes_prefix)},
          {"clauses", clauses},
          {"bindsText", bound.isEmpty() ? QString() : Words::tr("Holds for %1.").arg(Words::List(bound))},
          {"deviationText", decision.against_rule
                                ? Words::tr("Decided although the rule did not allow it: %1").arg(Q(decision.deviation))
                                : QString()},
          {"timeText", Words::tr("Decided %1").arg(Words::Moment(decision.at, w.now()))}};
}

QList<QVariantMap> Decisions(const Workspace& w, const domain::Meeting& meeting) {
  QList<QVariantMap> rows;
  for (const domain::AgendaItem* item : DecidedNewestFirst(meeting)) rows << DecisionRow(w, meeting, *item);
  return rows;
}

}  // namespace mandat::app
