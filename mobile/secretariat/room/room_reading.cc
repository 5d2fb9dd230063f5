#include "mobile/secretariat/room/room_reading.h"

#include <QRegularExpression>
#include <algorithm>
#include <map>

#include "mobile/models/words.h"
#include "mobile/secretariat/agenda/item_draft.h"
#include "shared/domain/forecast.h"
#include "shared/domain/minutes.h"
#include "shared/domain/paragraphs.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::app {
namespace {

bool RoomAnsweredAway(const domain::Meeting& meeting, const domain::MandateId& mandate) {
  const auto answer = meeting.answers.find(mandate);
  return answer != meeting.answers.end() && !answer->second.attending;
}

QString SeatPresenceText(const domain::Meeting& meeting, const domain::MandateId& mandate, Presence presence,
                         bool by_substitute) {
  switch (presence) {
    case Presence::kInTheRoom:
      return by_substitute ? RoomWords::tr("The substitute is in the room") : RoomWords::tr("In the room");
    case Presence::kRemote:
      return by_substitute ? RoomWords::tr("The substitute is there remotely") : RoomWords::tr("Remotely");
    case Presence::kAway:
      return RoomWords::tr("Not there");
    case Presence::kNotRecorded:
      break;
  }
  return RoomAnsweredAway(meeting, mandate) ? RoomWords::tr("Has said that they are away")
                                            : RoomWords::tr("Not noted yet");
}

Tone::Value PresenceTone(Presence presence) {
  return presence == Presence::kInTheRoom || presence == Presence::kRemote ? Tone::Ok
         : presence == Presence::kAway                                     ? Tone::Neutral
                                                                           : Tone::Warn;
}

Tone::Value StanceTone(domain::Stance stance) {
  switch (stance) {
    case domain::Stance::kApprove:
      return Tone::Ok;
    case domain::Stance::kApproveWithReservation:
    case domain::Stance::kReferBack:
      return Tone::Warn;
    case domain::Stance::kReject:
      return Tone::Bad;
    default:
      return Tone::Neutral;
  }
}

QString HeadOf(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  const QString head = RoomWords::tr("Item %1").arg(Workspace::NumberText(item));
  const auto paragraph = domain::ParagraphOf(w.shown(), meeting, item);
  return paragraph ? head + QStringLiteral(" · § ") + Q(paragraph->ToString()) : head;
}

QString ClauseLines(const std::vector<std::string>& clauses) {
  QStringList lines;
  for (const std::string& clause : clauses) lines << BareClause(Q(clause));
  return lines.join(u'\n');
}

// Empty where it would only be the seat's function again.
QString KnownName(const Workspace& w, const domain::PersonId& person, const domain::MandateId& mandate) {
  const QString name = w.PersonName(person);
  return name == w.FunctionText(mandate) ? QString() : name;
}

QString Named(const Workspace& w, const domain::MandateId& mandate, const QString& what) {
  return RoomWords::tr("%1: %2", "what, and whose").arg(what, w.UnitAtPrincipal(mandate));
}

}  // namespace

const domain::AgendaItem* RoomItemNow(const domain::Meeting& meeting) {
  if (const domain::AgendaItem* current = meeting.FindItem(meeting.current_item)) return current;
  const auto first = std::find_if(meeting.items.begin(), meeting.items.end(),
                                  [](const domain::AgendaItem& item) { return !item.decision; });
  return first == meeting.items.end() ? (meeting.items.empty() ? nullptr : &meeting.items.front()) : &*first;
}

const domain::AgendaItem* RoomItemAfter(const domain::Meeting& meeting, const domain::AgendaItem& item) {
  bool after = false;
  for (const domain::AgendaItem& each : meeting.items) {
    if (after && !each.decision && each.started_at.ms == 0) return &each;
    after |= each.id == item.id;
  }
  // What was passed over.
  const auto left = std::find_if(meeting.items.begin(), meeting.items.end(), [&](const domain::AgendaItem& each) {
    return each.id != item.id && !each.decision && each.started_at.ms == 0;
  });
  return left == meeting.items.end() ? nullptr : &*left;
}

bool IsRoomElsewhere(const domain::Meeting& meeting, const domain::AgendaItem& item) {
  const domain::AgendaItem* now = RoomItemNow(meeting);
  return now && now->id != item.id;
}

RoomQuorum RoomQuorumAt(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  domain::Forum forum = w.shown().forum;
  forum.rules = meeting.rules;
  const std::vector<domain::Mandate> mandates = w.shown().RegisterOf(meeting);
  domain::MeetingFacts facts = domain::FactsOfMeeting(w.shown(), meeting);
  std::erase_if(facts.items, [&](const domain::ItemFacts& each) { return each.id != item.id; });
  for (domain::ItemFacts& each : facts.items) each.is_decision = true;
  if (facts.phase == domain::Phase::kBefore) {
    // Who has said that they come is not there yet.
    facts.phase = domain::Phase::kDuring;
    facts.attendance.clear();
  }
  const std::vector<domain::ItemForecast> forecast = domain::Forecast({forum, mandates}, facts);
  RoomQuorum quorum;
  if (forecast.empty()) return quorum;
  quorum.met = true;
  QStringList parts;
  for (const domain::SideQuorum& side : forecast.front().quorum) {
    quorum.met = quorum.met && side.met;
    const QString part =
        RoomWords::tr("%1 %2 of %3", "a side of the council").arg(w.SideName(side.side)).arg(side.present).arg(side.of);
    parts << part;
    quorum.sides << QVariantMap{
        {"name", w.SideName(side.side)}, {"present", side.present}, {"of", side.of}, {"met", side.met}, {"text", part}};
  }
  quorum.text = quorum.met ? RoomWords::tr("%1: quorate").arg(parts.join(QStringLiteral(", ")))
                           : RoomWords::tr("%1: not quorate").arg(parts.join(QStringLiteral(", ")));
  return quorum;
}

Presence RoomPresenceAt(const domain::AgendaItem& item, const domain::MandateId& mandate) {
  const auto there = item.attendance.find(mandate);
  if (there == item.attendance.end()) return Presence::kNotRecorded;
  if (!there->second.present) return Presence::kAway;
  return there->second.remote ? Presence::kRemote : Presence::kInTheRoom;
}

QByteArrayList RoomSeatRoles() {
  return {"mandate",      "title",      "subtitle", "section",    "presence", "bySubstitute", "substitute",
          "presenceText", "tone",       "recused",  "wordText",   "wordTone", "contested",    "rowName",
          "roomName",     "remoteName", "awayName", "recuseName", "position"};
}

QList<QVariantMap> RoomSeats(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  QList<QVariantMap> rows;
  for (const domain::Mandate& mandate : w.shown().RegisterOn(meeting.date)) {
    if (!mandate.ActiveOn(meeting.date)) continue;
    const Presence presence = RoomPresenceAt(item, mandate.id);
    const auto there = item.attendance.find(mandate.id);
    const bool by_substitute = there != item.attendance.end() && there->second.present && there->second.by_substitute;
    const domain::Nomination* substitute = domain::ActingSubstitute(meeting, item.id, mandate.id);
    const bool recused = domain::IsRecused(item, mandate.holder);
    const domain::Position* word =
        item.is_decision ? domain::SpeakingPosition(w.shown(), meeting, item, mandate.id) : nullptr;
    const QString presence_text = SeatPresenceText(meeting, mandate.id, presence, by_substitute);
    const QString word_text = recused                                        ? RoomWords::tr("Conflict of interest")
                              : !word                                        ? QString()
                              : word->stance == domain::Stance::kUnspecified ? RoomWords::tr("Has declared")
                                                                             : Words::StanceText(word->stance);
    const auto words = item.in_force.find(mandate.id);
    const bool contested = words != item.in_force.end() &&
                           std::any_of(words->second.begin(), words->second.end(),
                                       [&](std::uint32_t index) { return item.positions[index].contested; });
    const QString person = KnownName(w, by_substitute && substitute ? substitute->person : mandate.holder, mandate.id);
    rows << QVariantMap{{"key", Q(mandate.id)},
                        {"mandate", Q(mandate.id)},
                        {"title", w.UnitName(mandate)},
                        {"subtitle", person},
                        {"section", w.PrincipalName(mandate.principal)},
                        {"presence", static_cast<int>(presence)},
                        {"bySubstitute", by_substitute},
                        {"substitute", substitute ? w.PersonName(substitute->person) : QString()},
                        {"presenceText", presence_text},
                        {"tone", PresenceTone(presence)},
                        {"recused", recused},
                        {"wordText", contested ? RoomWords::tr("Contested") : word_text},
                        {"wordTone", contested ? Tone::Bad
                                     : recused ? Tone::Neutral
                                     : word    ? StanceTone(word->stance)
                                               : Tone::Neutral},
                        {"contested", contested},
                        {"position", word && word->entered ? QString::fromStdString(word->id.hex()) : QString()},
                        {"rowName", QStringList{person, w.UnitAtPrincipal(mandate.id), presence_text, word_text}
                                        .filter(QRegularExpression(QStringLiteral(".")))
                                        .join(QStringLiteral(", "))},
                        {"roomName", Named(w, mandate.id, RoomWords::tr("In the room"))},
                        {"remoteName", Named(w, mandate.id, RoomWords::tr("Remotely"))},
                        {"awayName", Named(w, mandate.id, RoomWords::tr("Not there"))},
                        {"recuseName", Named(w, mandate.id, RoomWords::tr("Conflict of interest"))}};
  }
  // A principal's seats stand together, in the forum's order.
  std::map<QString, int> order;
  for (const domain::Principal& principal : w.shown().forum.principals)
    order.emplace(w.PrincipalName(principal.id), static_cast<int>(order.size()));
  std::stable_sort(rows.begin(), rows.end(), [&](const QVariantMap& a, const QVariantMap& b) {
    return order[a[QStringLiteral("section")].toString()] < order[b[QStringLiteral("section")].toString()];
  });
  return rows;
}

QByteArrayList RoomAdvanceRoles() { return {"title", "stanceText", "tone", "wayText", "comment"}; }

QList<QVariantMap> RoomAdvance(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  QList<QVariantMap> rows;
  if (!item.is_decision) return rows;
  for (const domain::Position* position : domain::AdvancePositions(w.shown(), meeting, item)) {
    const QString way = Words::WayText(*position, w);
    rows << QVariantMap{
        {"key", QString::fromStdString(position->id.hex())},
        {"title", w.UnitAtPrincipal(position->mandate)},
        {"stanceText", position->stance == domain::Stance::kUnspecified ? RoomWords::tr("Has declared")
                                                                        : Words::StanceText(position->stance)},
        {"tone", StanceTone(position->stance)},
        {"wayText", way.isEmpty() ? RoomWords::tr("In advance, in the app") : way},
        {"comment", Q(position->comment)}};
  }
  return rows;
}

QByteArrayList RoomLateRoles() { return {"statement", "title", "stanceText", "timeText", "admitName"}; }

QList<QVariantMap> RoomLate(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  QList<QVariantMap> rows;
  if (!item.is_decision || item.decision) return rows;
  const bool advance_counts = meeting.rules.advance_counts.contains(item.decision_class);
  for (const domain::Position& position : item.positions) {
    if (!position.in_force() || !position.late || position.admitted || !advance_counts) continue;
    if (position.revision != item.current_revision()) continue;
    const Presence presence = RoomPresenceAt(item, position.mandate);
    if (presence == Presence::kInTheRoom || presence == Presence::kRemote) continue;
    const QString unit = w.UnitAtPrincipal(position.mandate);
    rows << QVariantMap{
        {"key", QString::fromStdString(position.id.hex())},
        {"statement", QString::fromStdString(position.id.hex())},
        {"title", unit},
        {"stanceText", Words::StanceText(position.stance)},
        {"timeText", RoomWords::tr("Came %1, after the opening").arg(Words::Moment(position.received_at, w.now()))},
        {"admitName", RoomWords::tr("Admit the late word of %1").arg(unit)}};
  }
  return rows;
}

QByteArrayList RoomVoiceRoles() { return {"mandate", "title", "subtitle", "stance", "stanceText"}; }

QList<QVariantMap> RoomVoices(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  QList<QVariantMap> rows;
  for (const domain::Voice& voice : domain::VoicesPresent(w.shown(), meeting, item)) {
    const domain::Position* word =
        item.is_decision ? domain::SpeakingPosition(w.shown(), meeting, item, voice.mandate) : nullptr;
    rows << QVariantMap{{"key", Q(voice.mandate)},
                        {"mandate", Q(voice.mandate)},
                        {"title", w.UnitAtPrincipal(voice.mandate)},
                        {"subtitle", KnownName(w, voice.speaker, voice.mandate)},
                        {"stance", word ? static_cast<int>(word->stance) : 0},
                        {"stanceText", word ? Words::StanceText(word->stance) : QString()}};
  }
  return rows;
}

QVariantMap OtherThanApproval(const QList<QVariantMap>& voices) {
  QVariantMap other;
  for (const QVariantMap& voice : voices) {
    const int stance = voice[QStringLiteral("stance")].toInt();
    if (stance != v1::STANCE_UNSPECIFIED && stance != v1::STANCE_APPROVE)
      other[voice[QStringLiteral("mandate")].toString()] = stance;
  }
  return other;
}

QVariantMap ExceptionsNow(const QVariantMap& exceptions, const QVariantMap& given, const QVariantMap& now) {
  QVariantMap out = exceptions;
  for (auto own = now.begin(); own != now.end(); ++own) {
    const auto entered = exceptions.find(own.key());
    const auto was = given.find(own.key());
    const bool is_entered = entered != exceptions.end();
    const bool was_given = was != given.end();
    const bool by_hand = is_entered != was_given || (is_entered && entered.value().toInt() != was.value().toInt());
    if (!by_hand) out[own.key()] = own.value();
  }
  return out;
}

QByteArrayList RoomNoteRoles() { return {"title", "text", "kind", "actKey", "removeName"}; }

QList<QVariantMap> RoomNotes(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  QList<QVariantMap> rows;
  for (const auto& [mandate, reservation] : item.reservations) {
    if (reservation.withdrawn) continue;
    const QString unit = w.UnitAtPrincipal(mandate);
    rows << QVariantMap{{"key", QStringLiteral("reservation/") + Q(mandate)},
                        {"title", RoomWords::tr("Reservation: %1").arg(unit)},
                        {"text", Q(reservation.text)},
                        {"kind", QStringLiteral("reservation")},
                        {"actKey", Q(mandate)},
                        {"removeName", RoomWords::tr("Take back the reservation of %1").arg(unit)}};
  }
  for (const auto& [id, assignment] : w.shown().assignments) {
    if (assignment.meeting != meeting.id || assignment.item != item.id ||
        assignment.status != domain::Assignment::Status::kOpen)
      continue;
    QStringList who;
    for (const domain::PersonId& person : assignment.persons) who << w.PersonName(person);
    for (const std::string& other : assignment.others) who << Q(other);
    const auto due = domain::DueDayOf(w.shown(), assignment);
    const QString names = Words::List(who);
    rows << QVariantMap{{"key", QStringLiteral("assignment/") + Q(id)},
                        {"title", due ? RoomWords::tr("Assignment: %1, by %2").arg(names, Words::ShortDay(*due))
                                      : RoomWords::tr("Assignment: %1").arg(names)},
                        {"text", Q(assignment.what)},
                        {"kind", QStringLiteral("assignment")},
                        {"actKey", Q(id)},
                        {"removeName", RoomWords::tr("Drop the assignment: %1").arg(Q(assignment.what))}};
  }
  return rows;
}

bool NeedsDeviation(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  const auto verdict = item.decision ? item.decision->verdict : domain::ForecastItem(w.shown(), meeting, item.id);
  return verdict && verdict->verdict != domain::Verdict::kDecidable;
}

QString ProposedDecision(const domain::AgendaItem& item) {
  return item.revisions.empty() ? QString() : ClauseLines(item.revisions.back().clauses);
}

QString DecisionTextFor(const domain::AgendaItem& item, int outcome) {
  const auto follows = [](int each) { return each == v1::OUTCOME_APPROVED || each == v1::OUTCOME_APPROVED_FOR_SOME; };
  if (item.decision && (item.decision->outcome == outcome || (follows(outcome) && follows(item.decision->outcome))))
    return ClauseLines(item.decision->clauses);
  return follows(outcome) ? ProposedDecision(item) : QString();
}

QStringList ClausesIn(const QString& text) {
  QStringList clauses;
  for (const QString& line : text.split(u'\n')) {
    const QString clause = BareClause(line);
    if (!clause.isEmpty()) clauses << clause;
  }
  return clauses;
}

WallReading ReadWall(const Workspace& w, const domain::Meeting& meeting) {
  WallReading wall;
  const domain::AgendaItem* item = meeting.FindItem(meeting.current_item);
  const domain::AgendaItem* next = item ? RoomItemAfter(meeting, *item) : RoomItemNow(meeting);
  if (next && !next->decision)
    wall.next = RoomWords::tr("Next: %1, %2").arg(Workspace::NumberText(*next), Q(next->title));
  if (!item) return wall;
  wall.head = HeadOf(w, meeting, *item);
  wall.title = Q(item->title);
  if (item->decision) {
    wall.state = RoomWords::tr("Decision");
    wall.outcome = Words::OutcomeText(item->decision->outcome);
    wall.tone = Words::OutcomeTone(item->decision->outcome);
    for (const std::string& clause : item->decision->clauses) wall.clauses << Q(clause);
  } else if (!item->revisions.empty()) {
    wall.state = RoomWords::tr("Proposal");
    for (const std::string& clause : item->revisions.back().clauses) wall.clauses << Q(clause);
  } else {
    wall.state = Words::KindText(*item);
  }
  if (!wall.clauses.isEmpty()) wall.prefix = Q(meeting.rules.minutes_prefix);
  return wall;
}

}  // namespace mandat::app
