#include "mobile/models/item_model.h"

#include <algorithm>

#include "mobile/models/clause_changes.h"
#include "mobile/models/document_rows.h"
#include "mobile/models/item_history.h"
#include "mobile/models/item_positions.h"
#include "mobile/models/live_reading.h"
#include "mobile/models/my_part.h"
#include "mobile/models/position_draft.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/client/acts.h"
#include "shared/domain/minutes.h"
#include "shared/domain/positions.h"

namespace mandat::app {
namespace {

struct ItemPlace {
  Workspace* workspace = nullptr;
  const domain::Meeting* meeting = nullptr;
  const domain::AgendaItem* item = nullptr;
};

ItemPlace FindPlace(const QString& meeting_id, const QString& item_id) {
  ItemPlace place;
  place.workspace = Session::instance()->workspace();
  if (!place.workspace) return place;
  place.meeting = place.workspace->shown().FindMeeting(domain::MeetingId(meeting_id.toStdString()));
  if (place.meeting) place.item = place.meeting->FindItem(domain::ItemId(item_id.toStdString()));
  return place;
}

// Why the item counts on me, in a sentence or two; empty when it does not.
QString WhyMe(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
              const domain::ItemForecast* forecast) {
  const QString part = MyPartText(w, meeting, item, forecast);
  for (const Workspace::Voice& voice : w.MyVoices(meeting, &item)) {
    if (IsNeeded(forecast, voice.mandate) && TakesWords(meeting, item))
      return part + QStringLiteral(". ") + Words::tr("Without your position the item cannot be decided.");
  }
  return part.isEmpty() ? part : part + u'.';
}

QStringList ChipsOf(const Workspace& w, const domain::AgendaItem& item) {
  QStringList chips{Words::KindText(item)};
  if (!item.is_decision) return chips;
  switch (item.decision_class) {
    case domain::DecisionClass::kSubject:
      for (const domain::AreaId& area : item.areas) chips << w.AreaName(area);
      break;
    case domain::DecisionClass::kFinancial:
      chips << Words::tr("Money");
      break;
    case domain::DecisionClass::kForum:
      chips << Words::tr("All members");
      break;
  }
  return chips;
}

}  // namespace

ItemModel::ItemModel(QObject* parent)
    : QObject(parent),
      mandates_(MyPositionRoles() << "draftText"),
      positions_(OthersPositionRoles()),
      history_(HistoryRoles()),
      reservations_({"whoText", "text", "stateText", "mine", "mandate"}),
      documents_(DocumentRoles()) {
  connect(Session::instance(), &Session::contentChanged, this, &ItemModel::Reload);
}

void ItemModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void ItemModel::setItem(const QString& item) {
  if (item == item_) return;
  item_ = item;
  Reload();
}

void ItemModel::Reload() {
  const auto [w, meeting, item] = FindPlace(meeting_, item_);
  exists_ = item != nullptr;
  if (!item) {
    decision_.clear();
    for (RowsModel* rows : {&mandates_, &positions_, &history_, &reservations_, &documents_}) rows->setRows({});
    Q_EMIT changed();
    return;
  }
  const std::vector<domain::ItemForecast> forecasts = domain::ForecastMeeting(w->shown(), *meeting);
  const domain::ItemForecast* forecast = ForecastOf(forecasts, item->id);
  is_decision_ = item->is_decision;
  revision_ = item->current_revision();
  number_text_ = Workspace::NumberText(*item);
  overline_ = Words::tr("Item %1 · %2").arg(number_text_, Words::tr("meeting %1").arg(Words::ShortDay(meeting->date)));
  title_ = Q(item->title);
  summary_ = Q(item->summary);
  rapporteur_text_ = item->rapporteur.empty() ? QString() : Words::tr("Presented by %1").arg(Q(item->rapporteur));
  chips_ = ChipsOf(*w, *item);
  rule_text_ = Words::RuleText(*item, *w);
  standing_text_ = StandingText(*w, *meeting, *item, forecast);
  why_me_text_ = WhyMe(*w, *meeting, *item, forecast);
  LoadMine(*w, *meeting, *item);
  LoadProposal(*w, *item);
  LoadDecision(*w, *meeting, *item);
  positions_.setRows(OthersPositionRows(*w, *meeting, *item));
  history_.setRows(HistoryRows(*w, *meeting, *item));
  documents_.setRows(DocumentRows(*w, *meeting, item->id));
  Q_EMIT changed();
}

void ItemModel::LoadMine(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  QList<QVariantMap> mine = MyPositionRows(w, meeting, item, Session::instance()->online());
  declared_revision_ = 0;
  for (QVariantMap& row : mine) {
    declared_revision_ = std::max(declared_revision_, row[QStringLiteral("staleRevision")].toInt());
    const domain::MandateId mandate(row[QStringLiteral("mandate")].toString().toStdString());
    const int drafted = LoadPositionDraft(w, meeting, item, mandate).written_on;
    // A row has every role: a view keeps what it had of one that is not there.
    QString draft_text;
    if (drafted > 0 && row[QStringLiteral("canDeclare")].toBool()) {
      draft_text = drafted < item.current_revision() ? Words::tr("You have a draft, written on version %1").arg(drafted)
                                                     : Words::tr("You have a draft on this device");
    }
    row[QStringLiteral("draftText")] = draft_text;
  }
  mandates_.setRows(mine);
  recused_ = domain::IsRecused(item, w.me());
  can_recuse_ = TakesWords(meeting, item) && item.is_decision && !mine.isEmpty();
}

void ItemModel::LoadProposal(const Workspace& w, const domain::AgendaItem& item) {
  clauses_.clear();
  clause_changed_.clear();
  revision_text_.clear();
  if (item.revisions.empty()) return;
  const domain::Revision& now = item.revisions.back();
  const domain::Revision* declared_on = declared_revision_ > 0 ? FindRevision(item, declared_revision_) : nullptr;
  for (const std::string& clause : now.clauses) {
    clauses_ << Q(clause);
    clause_changed_ << (declared_on && std::find(declared_on->clauses.begin(), declared_on->clauses.end(), clause) ==
                                           declared_on->clauses.end());
  }
  if (now.number > 1) {
    revision_text_ =
        Words::tr("Version %1, changed %2: %3").arg(now.number).arg(Words::Moment(now.at, w.now()), Q(now.change));
  }
}

void ItemModel::LoadDecision(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  reserve_for_.clear();
  decision_ = item.decision ? DecisionRow(w, meeting, item) : QVariantMap();
  QList<QVariantMap> reserved;
  for (const auto& [mandate, reservation] : item.reservations) {
    if (reservation.withdrawn) continue;
    const auto outgoing = w.Outgoing(reservation.statement);
    const bool own = reservation.author == w.me() && !reservation.entered;
    reserved << QVariantMap{
        {"key", Q(mandate)},
        {"mandate", Q(mandate)},
        {"whoText", w.UnitAtPrincipal(mandate)},
        {"text", Q(reservation.text)},
        {"mine", own && !domain::IsAdjusted(meeting, item)},
        {"stateText",
         own && outgoing ? Words::OutboxText(*outgoing, Session::instance()->online(), w.now()) : QString()}};
  }
  reservations_.setRows(reserved);
  if (!item.decision || domain::IsAdjusted(meeting, item) || recused_) return;
  for (const Workspace::Voice& voice : w.MyVoices(meeting, &item)) {
    const auto own = item.reservations.find(voice.mandate);
    if (own == item.reservations.end() || own->second.withdrawn) reserve_for_ = Q(voice.mandate);
  }
}

bool ItemModel::declare(const QString& mandate_id, int stance, const QString& comment) {
  const auto [w, meeting, item] = FindPlace(meeting_, item_);
  if (!item || item->revisions.empty()) return false;
  const domain::MandateId mandate(mandate_id.toStdString());
  const v1::Statement act = client::PositionAct(w->shown(), *meeting, *item, mandate, w->me());
  v1::SealedPart sealed;
  sealed.set_stance(static_cast<v1::Stance>(stance));
  sealed.set_comment(comment.trimmed().toStdString());
  if (!Session::instance()->Report(w->client().Act(act, &sealed), Words::tr("Your position is signed"))) return false;
  saveDraft(mandate_id, 0, {});
  return true;
}

void ItemModel::withdraw(const QString& mandate_id) {
  const auto [w, meeting, item] = FindPlace(meeting_, item_);
  if (!item) return;
  const domain::MandateId mandate(mandate_id.toStdString());
  const domain::Position* position = domain::SpeakingPosition(w->shown(), *meeting, *item, mandate);
  if (!position) position = domain::StalePosition(*meeting, *item, mandate);
  if (!position) return;
  v1::Statement act;
  act.mutable_withdraw_position()->set_position(position->id.bytes());
  Session::instance()->Report(w->client().Act(act), Words::tr("Your position has been withdrawn"));
}

void ItemModel::setRecused(bool recused) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  v1::Statement act;
  v1::DeclareRecusal& recusal = *act.mutable_declare_recusal();
  recusal.set_meeting(meeting_.toStdString());
  recusal.set_item(item_.toStdString());
  recusal.set_person(w->me().value());
  recusal.set_withdrawn(!recused);
  Session::instance()->Report(w->client().Act(act), recused
                                                        ? Words::tr("You have declared a conflict of interest")
                                                        : Words::tr("The conflict of interest has been taken back"));
}

bool ItemModel::reserve(const QString& mandate, const QString& text) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  v1::Statement act;
  v1::RecordReservation& reservation = *act.mutable_record_reservation();
  reservation.set_meeting(meeting_.toStdString());
  reservation.set_item(item_.toStdString());
  reservation.set_mandate(mandate.toStdString());
  reservation.set_text(text.trimmed().toStdString());
  reservation.set_withdrawn(text.trimmed().isEmpty());
  return Session::instance()->Report(w->client().Act(act), reservation.withdrawn()
                                                               ? Words::tr("The reservation has been taken back")
                                                               : Words::tr("Your reservation is signed"));
}

QVariantList ItemModel::changesBetween(int before, int after) const {
  const auto [w, meeting, item] = FindPlace(meeting_, item_);
  return item ? ProposalChanges(*w, *item, before, after) : QVariantList();
}

QString ItemModel::stanceText(int stance) const { return Words::StanceText(static_cast<domain::Stance>(stance)); }

void ItemModel::saveDraft(const QString& mandate_id, int stance, const QString& comment) {
  const auto [w, meeting, item] = FindPlace(meeting_, item_);
  if (!item) return;
  const domain::MandateId mandate(mandate_id.toStdString());
  const bool had_one = LoadPositionDraft(*w, *meeting, *item, mandate).written_on > 0;
  const PositionDraft draft{static_cast<domain::Stance>(stance), comment};
  if (!SavePositionDraft(*w, *meeting, *item, mandate, draft).ok()) {
    Q_EMIT Session::instance()->notice(Words::tr("The draft could not be kept on this device"), {});
  } else if (had_one != (LoadPositionDraft(*w, *meeting, *item, mandate).written_on > 0)) {
    Reload();  // its card says so
  }
}

QVariantMap ItemModel::draft(const QString& mandate) const {
  const auto [w, meeting, item] = FindPlace(meeting_, item_);
  const PositionDraft draft =
      item ? LoadPositionDraft(*w, *meeting, *item, domain::MandateId(mandate.toStdString())) : PositionDraft();
  return {{"stance", static_cast<int>(draft.stance)}, {"comment", draft.comment}, {"writtenOn", draft.written_on}};
}

}  // namespace mandat::app
