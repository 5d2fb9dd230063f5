#include "mobile/secretariat/room/room_model.h"

#include <algorithm>
#include <utility>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/minutes/minutes_reading.h"
#include "mobile/secretariat/room/room_guests.h"
#include "shared/domain/officers.h"
#include "shared/domain/paragraphs.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::app {
namespace {

constexpr std::size_t kMostToTakeBack = 50;

// Whose word is missing, in a sentence.
QString MissingText(const Workspace& w, const domain::ItemForecast& forecast) {
  QStringList who;
  for (const domain::MandateId& mandate : forecast.missing) who << w.UnitAtPrincipal(mandate);
  for (const domain::Gap& gap : forecast.gaps)
    who << RoomWords::tr("nobody at %1 for %2").arg(w.PrincipalName(gap.principal), w.AreaName(gap.area).toLower());
  return who.isEmpty() ? QString() : RoomWords::tr("Still missing: %1.").arg(Words::List(who));
}

bool ComesTo(const domain::NoticeAnswer& answer, const domain::ItemId& item) {
  return answer.attending &&
         (answer.items.empty() || std::find(answer.items.begin(), answer.items.end(), item) != answer.items.end());
}

// The statement that stands as the item's decision; empty: none.
QString DecisionSeen(const domain::AgendaItem& item) {
  return item.decision ? QString::fromStdString(item.decision->statement.hex()) : QString();
}

QString DecidedMeanwhile() {
  return RoomWords::tr(
      "What is decided on the item has changed since you opened this. Close it and see what stands now.");
}

// What stands as the mandate's reservation; empty: nothing.
QString ReservationSeen(const domain::AgendaItem& item, const domain::MandateId& mandate) {
  const auto known = item.reservations.find(mandate);
  return known == item.reservations.end() || known->second.withdrawn ? QString() : Q(known->second.text);
}

QString ItemInWords(const domain::AgendaItem& item) {
  return RoomWords::tr("item %1").arg(Workspace::NumberText(item));
}

}  // namespace

RoomModel::RoomModel(QObject* parent)
    : QObject(parent),
      agenda_(LiveAgendaRoles()),
      seats_(RoomSeatRoles()),
      advance_(RoomAdvanceRoles()),
      late_(RoomLateRoles()),
      voices_(RoomVoiceRoles()),
      notes_(RoomNoteRoles()),
      guests_(RoomGuestRoles()) {
  connect(Session::instance(), &Session::contentChanged, this, &RoomModel::Reload);
  // The translator comes after those who listen to the same signal.
  connect(Session::instance(), &Session::languageChanged, this, &RoomModel::Reload, Qt::QueuedConnection);
  Reload();
}

void RoomModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  looked_at_.clear();
  kept_.clear();
  done_.clear();
  Reload();
  Q_EMIT undoChanged();
}

void RoomModel::setOnlyHere(bool only_here) {
  if (only_here == only_here_) return;
  only_here_ = only_here;
  Q_EMIT changed();
}

const domain::Meeting* RoomModel::Find() const {
  const Workspace* w = Session::instance()->workspace();
  return w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
}

const domain::AgendaItem* RoomModel::FindItem(const QString& item) const {
  const domain::Meeting* meeting = Find();
  return meeting ? meeting->FindItem(domain::ItemId(item.toStdString())) : nullptr;
}

void RoomModel::DropGone() {
  const Workspace* w = Session::instance()->workspace();
  if (!w || done_.empty()) return;
  const std::size_t before = done_.size();
  while (!done_.empty() && !IsStillDone(*w, done_.back().id)) done_.pop_back();
  if (done_.size() != before) Q_EMIT undoChanged();
}

void RoomModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  exists_ = w && meeting && (w->roles().secretariat() || domain::HasRun(w->shown(), *meeting, w->me()));
  if (!exists_) {
    for (RowsModel* rows : {&agenda_, &seats_, &advance_, &late_, &voices_, &notes_, &guests_}) rows->setRows({});
    item_.clear();
    Q_EMIT changed();
    return;
  }
  DropGone();
  open_ = meeting->phase == domain::MeetingPhase::kOpen;
  closed_ = meeting->phase == domain::MeetingPhase::kClosed;
  can_open_ = meeting->phase == domain::MeetingPhase::kCalled;
  agenda_approved_ = meeting->agenda.approved_at.ms != 0;
  state_text_ = open_     ? RoomWords::tr("Opened %1").arg(Words::Moment(meeting->opened_at, w->now()))
                : closed_ ? RoomWords::tr("Closed %1").arg(Words::Moment(meeting->closed_at, w->now()))
                          : Words::PhaseText(meeting->phase);
  is_chair_ = domain::IsMeetingChair(w->shown(), *meeting, w->me());
  chair_name_ = w->PersonName(domain::ChairOf(w->shown(), *meeting));
  const auto done = std::count_if(meeting->items.begin(), meeting->items.end(), [&](const domain::AgendaItem& item) {
    return item.decision || (item.started_at.ms != 0 && item.id != meeting->current_item);
  });
  progress_text_ = RoomWords::tr("%1 of %2 items done").arg(done).arg(meeting->items.size());
  agenda_.setRows(LiveAgenda(*w, *meeting));
  guests_.setRows(RoomGuests(*w, *meeting));
  adjusters_text_ = AdjustersText(*w, *meeting);
  const domain::AgendaItem* item = FindItem(kept_.isEmpty() ? looked_at_ : kept_);
  if (!item) item = RoomItemNow(*meeting);
  if (item) {
    ReadItem(*w, *meeting, *item);
  } else {
    item_.clear();
    for (RowsModel* rows : {&seats_, &advance_, &late_, &voices_, &notes_}) rows->setRows({});
  }
  Q_EMIT changed();
}

void RoomModel::ReadItem(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  if (item_ != Q(item.id)) only_here_ = false;
  item_ = Q(item.id);
  elsewhere_ = open_ && IsRoomElsewhere(meeting, item);
  started_ = open_ && meeting.current_item == item.id;
  const auto paragraph = domain::ParagraphOf(w.shown(), meeting, item);
  head_ = RoomWords::tr("Item %1").arg(Workspace::NumberText(item)) +
          (paragraph ? QStringLiteral(" · § ") + Q(paragraph->ToString()) : QString());
  title_ = Q(item.title);
  kind_text_ = Words::KindText(item);
  is_decision_ = item.is_decision;
  rule_text_ = item.is_decision ? Words::RuleText(item, w) : QString();
  rapporteur_ = Q(item.rapporteur);
  clauses_ = ClausesIn(ProposedDecision(item));
  revision_ = item.current_revision();
  decided_ = item.decision.has_value();
  // A card that is about to go still shows what it has.
  if (decided_) decision_ = DecisionRow(w, meeting, item);
  quorum_ = RoomQuorumAt(w, meeting, item);
  verdict_text_.clear();
  missing_text_.clear();
  decidable_ = false;
  if (const auto forecast = domain::ForecastItem(w.shown(), meeting, item.id); forecast && !item.decision) {
    const domain::Phase phase = open_ ? domain::Phase::kDuring : domain::Phase::kBefore;
    verdict_text_ = Words::VerdictText(forecast->verdict, phase);
    verdict_tone_ = Words::VerdictTone(forecast->verdict);
    decidable_ = forecast->verdict == domain::Verdict::kDecidable;
    missing_text_ = MissingText(w, *forecast);
  }
  deviation_text_.clear();
  if (is_decision_ && NeedsDeviation(w, meeting, item)) {
    const QString why =
        RoomWords::tr("The rule does not allow a decision now. The minutes print it as a deviation, with your reason.");
    deviation_text_ = missing_text_.isEmpty() ? why : missing_text_ + u' ' + why;
  }
  const domain::AgendaItem* next = RoomItemAfter(meeting, item);
  next_item_ = next ? Q(next->id) : QString();
  next_text_ =
      next ? RoomWords::tr("%1, %2", "an item's number and title").arg(Workspace::NumberText(*next), Q(next->title))
           : QString();
  seats_.setRows(RoomSeats(w, meeting, item));
  advance_.setRows(RoomAdvance(w, meeting, item));
  late_.setRows(RoomLate(w, meeting, item));
  voices_.setRows(RoomVoices(w, meeting, item));
  notes_.setRows(RoomNotes(w, meeting, item));
}

void RoomModel::look(const QString& item) {
  looked_at_ = item;
  kept_.clear();
  Reload();
}

void RoomModel::stay(bool on) {
  const QString kept = on ? item_ : QString();
  if (kept == kept_) return;
  kept_ = kept;
  Reload();
}

bool RoomModel::Act(const RoomAct& act, const QString& words, bool tell) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) return false;
  Done done{{}, act.act, words, std::make_shared<const domain::Meeting>(*meeting)};
  const absl::StatusOr<client::ActResult> result = w->client().Act(act.act, act.sealed ? &*act.sealed : nullptr);
  if (result.ok()) done.id = result->id;
  if (!Session::instance()->Report(result, tell ? words : QString())) return false;
  done_.push_back(std::move(done));
  if (done_.size() > kMostToTakeBack) done_.erase(done_.begin());
  Q_EMIT undoChanged();
  return true;
}

bool RoomModel::openMeeting() {
  RoomAct act;
  act.act.mutable_open_meeting()->set_meeting(meeting_.toStdString());
  return Act(act, RoomWords::tr("The meeting is opened"));
}

bool RoomModel::closeMeeting() {
  RoomAct act;
  act.act.mutable_close_meeting()->set_meeting(meeting_.toStdString());
  return Act(act, RoomWords::tr("The meeting is closed"));
}

bool RoomModel::approveAgenda(const QStringList& added) {
  RoomAct act;
  act.act.mutable_approve_agenda()->set_meeting(meeting_.toStdString());
  for (const QString& item : added) act.act.mutable_approve_agenda()->add_added(item.toStdString());
  return Act(act, RoomWords::tr("The agenda is approved"));
}

QVariantList RoomModel::otherMatters() const {
  QVariantList items;
  const domain::Meeting* meeting = Find();
  if (!meeting) return items;
  for (const domain::AgendaItem& item : meeting->items) {
    if (item.added_late || item.added_when_open)
      items << QVariantMap{{"item", Q(item.id)},
                           {"text", QStringLiteral("%1  %2").arg(Workspace::NumberText(item), Q(item.title))}};
  }
  return items;
}

bool RoomModel::start(const QString& item) {
  const domain::Meeting* meeting = Find();
  const domain::AgendaItem* found = meeting ? meeting->FindItem(domain::ItemId(item.toStdString())) : nullptr;
  if (!found) return false;
  RoomAct act;
  act.act.mutable_start_item()->set_meeting(meeting_.toStdString());
  act.act.mutable_start_item()->set_item(item.toStdString());
  kept_.clear();
  const QString before = std::exchange(looked_at_, QString());
  if (Act(act, RoomWords::tr("The meeting is at %1").arg(ItemInWords(*found)))) return true;
  looked_at_ = before;
  return false;
}

bool RoomModel::setPresence(const QString& mandate, int presence, bool by_substitute) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const domain::AgendaItem* item = FindItem(item_);
  if (!w || !meeting || !item) return false;
  const domain::MandateId id(mandate.toStdString());
  const auto where = static_cast<Presence>(presence);
  const QString words = RoomWords::tr("%1: %2", "a mandate, and what is noted of it")
                            .arg(w->UnitAtPrincipal(id), where == Presence::kInTheRoom ? RoomWords::tr("in the room")
                                                         : where == Presence::kRemote  ? RoomWords::tr("remotely")
                                                                                       : RoomWords::tr("not there"));
  return Act(PresenceAct(*meeting, *item, id, where, by_substitute, only_here_), words, false);
}

bool RoomModel::allPresent(bool remote) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const domain::AgendaItem* item = FindItem(item_);
  if (!w || !meeting || !item) return false;
  std::vector<RoomAct> acts;
  QStringList words;
  for (const QVariantMap& seat : seats_.rows()) {
    const domain::MandateId mandate(seat[QStringLiteral("mandate")].toString().toStdString());
    if (RoomPresenceAt(*item, mandate) != Presence::kNotRecorded) continue;
    const auto answer = meeting->answers.find(mandate);
    if (answer != meeting->answers.end() && !ComesTo(answer->second, item->id)) continue;
    const bool by_substitute = domain::ActingSubstitute(*meeting, item->id, mandate) != nullptr;
    acts.push_back(PresenceAct(*meeting, *item, mandate, remote ? Presence::kRemote : Presence::kInTheRoom,
                               by_substitute, only_here_));
    words << RoomWords::tr("%1: %2", "a mandate, and what is noted of it")
                 .arg(w->UnitAtPrincipal(mandate), remote ? RoomWords::tr("remotely") : RoomWords::tr("in the room"));
  }
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (!Act(acts[i], words[static_cast<qsizetype>(i)], false)) return false;
  }
  return true;
}

bool RoomModel::recuse(const QString& item_id, const QString& mandate, bool withdrawn) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const domain::AgendaItem* item = FindItem(item_id);
  const domain::Mandate* held =
      meeting ? w->shown().MandateOn(domain::MandateId(mandate.toStdString()), meeting->date) : nullptr;
  if (!item || !held) return false;
  const QString words = withdrawn ? RoomWords::tr("%1: no conflict of interest").arg(w->UnitAtPrincipal(held->id))
                                  : RoomWords::tr("%1: conflict of interest").arg(w->UnitAtPrincipal(held->id));
  return Act(RecusalAct(*w, *meeting, *item, held->holder, withdrawn), words);
}

bool RoomModel::admit(const QString& position) {
  RoomAct act;
  act.act.mutable_admit_late_position()->set_position(QByteArray::fromHex(position.toLatin1()).toStdString());
  return Act(act, RoomWords::tr("The late word is admitted"));
}

QStringList RoomModel::voiceMandates() const {
  QStringList mandates;
  for (const QVariantMap& voice : voices_.rows()) mandates << voice[QStringLiteral("mandate")].toString();
  return mandates;
}

bool RoomModel::say(const QString& item_id, int stance, const QVariantMap& exceptions, int seen) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const domain::AgendaItem* item = FindItem(item_id);
  if (!w || !item || item->revisions.empty()) return false;
  if (seen != item->current_revision()) {
    Session::instance()->Say(RoomWords::tr(
        "Another version of the proposal has come since you opened this. Close it and see what stands now."));
    return false;
  }
  QVariantMap of_those_there;
  for (const QVariantMap& voice : RoomVoices(*w, *meeting, *item)) {
    const auto other = exceptions.find(voice[QStringLiteral("mandate")].toString());
    if (other != exceptions.end()) of_those_there.insert(other.key(), other.value());
  }
  return Act(SaidAct(*meeting, *item, stance, of_those_there),
             RoomWords::tr("What was said on %1 is noted").arg(ItemInWords(*item)));
}

QVariantMap RoomModel::exceptionsNow(const QVariantMap& exceptions, const QVariantMap& given) const {
  return ExceptionsNow(exceptions, given, otherThanApproval());
}

QVariantMap RoomModel::decisionDraft(const QString& item_id) const {
  const domain::AgendaItem* item = FindItem(item_id);
  if (!item || !item->decision)
    return {
        {"outcome", int{v1::OUTCOME_APPROVED}}, {"mandates", QStringList()}, {"deviation", QString()}, {"seen", ""}};
  QStringList mandates;
  for (const domain::MandateId& mandate : item->decision->mandates) mandates << Q(mandate);
  return {{"outcome", item->decision->outcome},
          {"mandates", mandates},
          {"deviation", Q(item->decision->deviation)},
          {"seen", DecisionSeen(*item)}};
}

QString RoomModel::decisionText(const QString& item_id, int outcome) const {
  const domain::AgendaItem* item = FindItem(item_id);
  return item ? DecisionTextFor(*item, outcome) : QString();
}

bool RoomModel::decide(const QString& item_id, const QVariantMap& decision) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const domain::AgendaItem* item = FindItem(item_id);
  if (!w || !item) return false;
  if (decision[QStringLiteral("seen")].toString() != DecisionSeen(*item)) {
    Session::instance()->Say(DecidedMeanwhile());
    return false;
  }
  const int outcome = decision[QStringLiteral("outcome")].toInt();
  const QString words = RoomWords::tr("Decision on %1: %2").arg(ItemInWords(*item), Words::OutcomeText(outcome));
  return Act(DecisionAct(*w, *meeting, *item,
                         {outcome,
                          ClausesIn(decision[QStringLiteral("text")].toString()),
                          decision[QStringLiteral("mandates")].toStringList(),
                          {},
                          decision[QStringLiteral("deviation")].toString()}),
             words);
}

QVariantList RoomModel::laterMeetings() const {
  QVariantList meetings;
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* here = Find();
  if (!w || !here) return meetings;
  std::vector<const domain::Meeting*> later;
  for (const auto& [id, meeting] : w->shown().meetings) {
    if (&meeting != here && meeting.date >= here->date && meeting.phase != domain::MeetingPhase::kClosed &&
        meeting.phase != domain::MeetingPhase::kCancelled)
      later.push_back(&meeting);
  }
  std::sort(later.begin(), later.end(), [](const auto* a, const auto* b) { return a->date < b->date; });
  for (const domain::Meeting* meeting : later)
    meetings << QVariantMap{{"meeting", Q(meeting->id)},
                            {"text", Words::Capital(Words::Day(meeting->date, w->today()))}};
  return meetings;
}

bool RoomModel::defer(const QString& item_id, const QString& to_meeting) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const domain::AgendaItem* item = FindItem(item_id);
  if (!w || !item) return false;
  if (item->decision) {
    Session::instance()->Say(DecidedMeanwhile());
    return false;
  }
  return Act(DecisionAct(*w, *meeting, *item, {v1::OUTCOME_DEFERRED, {}, {}, to_meeting, {}}),
             Words::Capital(RoomWords::tr("%1 is deferred").arg(ItemInWords(*item))));
}

QString RoomModel::reservationText(const QString& item_id, const QString& mandate) const {
  const domain::AgendaItem* item = FindItem(item_id);
  return item ? ReservationSeen(*item, domain::MandateId(mandate.toStdString())) : QString();
}

bool RoomModel::reserve(const QString& item_id, const QString& mandate, const QString& text, const QString& seen) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const domain::AgendaItem* item = FindItem(item_id);
  if (!w || !item) return false;
  const domain::MandateId whose(mandate.toStdString());
  if (seen != ReservationSeen(*item, whose)) {
    Session::instance()->Say(
        RoomWords::tr("The reservation has changed since you chose who makes it. Close this and see what stands now."));
    return false;
  }
  return Act(ReservationAct(*w, *meeting, *item, whose, text, false), RoomWords::tr("The reservation is noted"));
}

QVariantList RoomModel::people() const {
  QVariantList people;
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) return people;
  QList<std::pair<QString, QString>> known;
  const auto add = [&](const domain::PersonId& person) {
    const QString id = Q(person);
    const bool there = std::any_of(known.begin(), known.end(), [&](const auto& each) { return each.first == id; });
    if (!person.empty() && !there) known << std::pair(id, w->PersonName(person));
  };
  for (const domain::Mandate& mandate : w->shown().RegisterOn(meeting->date)) add(mandate.holder);
  add(domain::ChairOf(w->shown(), *meeting));
  add(domain::SecretaryOf(w->shown(), *meeting));
  std::sort(known.begin(), known.end(),
            [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.second, b.second) < 0; });
  for (const auto& [id, name] : known) people << QVariantMap{{"person", id}, {"text", name}};
  return people;
}

bool RoomModel::assign(const QString& item_id, const QString& what, const QStringList& persons, const QString& others,
                       const QString& due) {
  const domain::Meeting* meeting = Find();
  const domain::AgendaItem* item = FindItem(item_id);
  if (!item) return false;
  QStringList words;
  for (const QString& other : others.split(u',')) {
    if (!other.trimmed().isEmpty()) words << other.trimmed();
  }
  return Act(RoomAssignmentAct(*meeting, *item, what, persons, words, due), RoomWords::tr("The assignment is noted"));
}

bool RoomModel::removeNote(const QString& kind, const QString& key) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const domain::AgendaItem* item = FindItem(item_);
  if (!w || !item) return false;
  if (kind == u"reservation")
    return Act(ReservationAct(*w, *meeting, *item, domain::MandateId(key.toStdString()), {}, true),
               RoomWords::tr("The reservation is taken back"));
  RoomAct act;
  act.act.mutable_close_assignment()->set_assignment(key.toStdString());
  act.act.mutable_close_assignment()->set_text(RoomWords::tr("Given by mistake").toStdString());
  return Act(act, RoomWords::tr("The assignment is dropped"));
}

QString RoomModel::undoText() const {
  return done_.empty() ? QString() : RoomWords::tr("Take back: %1").arg(done_.back().words);
}

bool RoomModel::undo() {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  DropGone();
  if (!w || done_.empty()) return false;
  const Done last = done_.back();
  const QString id = QString::fromStdString(last.id.hex());
  if (session->canUndo(id)) {
    // What is taken back is gone, and forgotten on the way.
    if (!session->undo(id)) return false;
    DropGone();
    return true;
  }
  const domain::Meeting* now = Find();
  if (!now) return false;
  const std::vector<RoomAct> back = TakingBack(*w, last.act, last.id, *last.before, *now);
  absl::StatusOr<client::ActResult> told = client::ActResult();
  for (const RoomAct& act : back) {
    auto result = w->client().Act(act.act, act.sealed ? &*act.sealed : nullptr);
    // Of several that are refused the first says why; the others are taken back all the same.
    if (told.ok() && !told->refusal) told = std::move(result);
  }
  // It may be tried again only where nothing was said of it.
  if (told.ok()) {
    const auto done = std::find_if(done_.rbegin(), done_.rend(), [&](const Done& each) { return each.id == last.id; });
    if (done != done_.rend()) done_.erase(std::next(done).base());
    Q_EMIT undoChanged();
  }
  if (!back.empty()) return session->Report(told, {});
  session->Say(last.act.has_record_decision()
                   ? RoomWords::tr("The decision has been sent. Correct it by recording another one on the item.")
               : last.act.has_record_attendance()
                   ? RoomWords::tr("It has been sent and cannot be taken back: nothing was noted before. You can note "
                                   "something else.")
                   : RoomWords::tr("That has been sent and stands."));
  return false;
}

}  // namespace mandat::app
