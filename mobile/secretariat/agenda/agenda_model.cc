#include "mobile/secretariat/agenda/agenda_model.h"

#include <algorithm>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/agenda/agenda_order_note.h"
#include "mobile/secretariat/agenda/agenda_reading.h"
#include "mobile/secretariat/agenda/item_draft.h"
#include "mobile/secretariat/agenda/not_taken.h"
#include "mobile/secretariat/year/entered_word.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::app {
namespace {

// An order of this device's that the log did not take.
std::optional<client::OutboxEntry> OrderNotTaken(const Workspace& w, const domain::Meeting& meeting) {
  return NotTaken(w, [&](const v1::Statement& act) {
    return act.has_order_agenda() && act.order_agenda().meeting() == meeting.id.value();
  });
}

AgendaOrder OrderIn(const domain::Meeting& meeting, const v1::OrderAgenda& act) {
  std::vector<AgendaPlaceOf> places;
  for (const v1::AgendaPlace& place : act.places())
    places.push_back({domain::ItemId(place.item()), static_cast<int>(place.number()), place.letter()});
  return AgendaOrder::OfPlaces(meeting, places);
}

}  // namespace

AgendaModel::AgendaModel(QObject* parent)
    : QObject(parent), items_(AgendaRowRoles()), doubts_(AgendaDoubtRoles()), waiting_(WaitingMatterRoles()) {
  connect(Session::instance(), &Session::contentChanged, this, &AgendaModel::Reload);
}

void AgendaModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  order_.reset();
  lost_order_ = {};
  order_conflict_.clear();
  Reload();
}

const domain::Meeting* AgendaModel::Find() const {
  const Workspace* w = Session::instance()->workspace();
  return w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
}

void AgendaModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  exists_ = meeting != nullptr;
  if (meeting && !order_) {
    if (auto kept = KeptOrder(*w, *meeting)) {
      order_ = std::move(kept->order);
      order_base_ = kept->base;
      lost_order_ = kept->lost;
    } else if (const auto lost = OrderNotTaken(*w, *meeting)) {
      order_ = OrderIn(*meeting, lost->statement.order_agenda());
      order_conflict_ = Words::tr("Your order was not taken.") + u' ' + WhoChangedText(*w, meeting->agenda.order);
      order_base_ = meeting->agenda.order;
      lost_order_ = lost->id;
    }
  }
  if (meeting && order_) {
    order_->Follow(*meeting);
    if (order_->IsAsIn(*meeting)) {
      Forget();
    } else if (meeting->agenda.order != order_base_) {
      const bool mine = w->Outgoing(meeting->agenda.order).has_value();
      if (!mine) order_conflict_ = WhoChangedText(*w, meeting->agenda.order);
      order_base_ = meeting->agenda.order;
    }
  }
  Show();
}

void AgendaModel::Forget() {
  order_.reset();
  order_conflict_.clear();
  if (Workspace* w = Session::instance()->workspace()) {
    if (!lost_order_.is_zero()) SeenTo(*w, lost_order_);
    // What stays is only offered once more.
    (void)DropKeptOrder(*w, domain::MeetingId(meeting_.toStdString()));
  }
  lost_order_ = {};
}

void AgendaModel::Show() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) {
    items_.setRows({});
    doubts_.setRows({});
    waiting_.setRows({});
    Q_EMIT changed();
    return;
  }
  open_ = meeting->phase != domain::MeetingPhase::kClosed && meeting->phase != domain::MeetingPhase::kCancelled;
  needs_reason_ = open_ && meeting->phase != domain::MeetingPhase::kPlanned;
  settles_as_chair_ = SettlesAsChair(*w, *meeting);
  chair_name_ = w->PersonName(ChairOfMeeting(*w, *meeting));
  const auto decisions = std::count_if(meeting->items.begin(), meeting->items.end(),
                                       [](const domain::AgendaItem& item) { return item.is_decision; });
  summary_ = Words::tr("%n items", nullptr, static_cast<int>(meeting->items.size())) + QStringLiteral(" · ") +
             Words::tr("%n to decide", nullptr, static_cast<int>(decisions));
  items_.setRows(AgendaRows(*w, *meeting, order_ ? *order_ : AgendaOrder::Of(*meeting)));
  doubts_.setRows(AgendaDoubts(*w, *meeting));
  waiting_.setRows(WaitingMatters(*w, *meeting));
  Q_EMIT changed();
}

void AgendaModel::KeepTried() {
  Workspace* w = Session::instance()->workspace();
  if (!w || !order_) return;
  if (!KeepOrder(*w, domain::MeetingId(meeting_.toStdString()), {*order_, order_base_, lost_order_}).ok())
    Session::instance()->Say(Words::tr("The draft could not be kept on this device"));
}

QString AgendaModel::Told(AgendaOrder::Moved moved, const QString& item, AgendaOrder order) {
  const domain::Meeting* meeting = Find();
  if (!meeting || moved == AgendaOrder::Moved::kUnknown) return {};
  if (moved != AgendaOrder::Moved::kDone) return NotMovedText(moved);
  if (!order_) order_base_ = meeting->agenda.order;
  const QString told = LandedText(*meeting, order, domain::ItemId(item.toStdString()));
  if (order.IsAsIn(*meeting)) {
    Forget();
  } else {
    order_ = std::move(order);
    KeepTried();
  }
  Show();
  return told;
}

QString AgendaModel::move(const QString& item, int by) {
  const domain::Meeting* meeting = Find();
  if (!meeting || !open_) return {};
  AgendaOrder order = order_ ? *order_ : AgendaOrder::Of(*meeting);
  const AgendaOrder::Moved moved = order.Move(domain::ItemId(item.toStdString()), by);
  return Told(moved, item, std::move(order));
}

QString AgendaModel::moveTo(const QString& item, const QString& target) {
  const domain::Meeting* meeting = Find();
  if (!meeting || !open_) return {};
  AgendaOrder order = order_ ? *order_ : AgendaOrder::Of(*meeting);
  const AgendaOrder::Moved moved =
      order.MoveTo(domain::ItemId(item.toStdString()), domain::ItemId(target.toStdString()));
  return Told(moved, item, std::move(order));
}

QString AgendaModel::makeSub(const QString& item) {
  const domain::Meeting* meeting = Find();
  if (!meeting || !open_) return {};
  AgendaOrder order = order_ ? *order_ : AgendaOrder::Of(*meeting);
  const AgendaOrder::Moved moved = order.MakeSub(domain::ItemId(item.toStdString()));
  return Told(moved, item, std::move(order));
}

QString AgendaModel::takeOut(const QString& item) {
  const domain::Meeting* meeting = Find();
  if (!meeting || !open_) return {};
  AgendaOrder order = order_ ? *order_ : AgendaOrder::Of(*meeting);
  const AgendaOrder::Moved moved = order.TakeOut(domain::ItemId(item.toStdString()));
  return Told(moved, item, std::move(order));
}

bool AgendaModel::SignOrder(const AgendaOrder& order, const QString& done, const domain::StatementId& replaces) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) return false;
  return Session::instance()->Report(w->client().Act(OrderAct(*meeting, order), nullptr, replaces), done);
}

bool AgendaModel::saveOrder() {
  if (!order_) return true;
  // Another one of somebody else's is never overwritten unseen.
  if (!order_conflict_.isEmpty()) return false;
  const AgendaOrder order = *order_;
  if (!SignOrder(order, Words::tr("The agenda has its new order"), order_base_)) return false;
  Reload();
  return true;
}

void AgendaModel::dropOrder() {
  Forget();
  Show();
}

void AgendaModel::keepOrder() {
  order_conflict_.clear();
  KeepTried();
  Session::instance()->clearProblem();
  Show();
}

bool AgendaModel::Place(const std::string& item) {
  const domain::Meeting* meeting = Find();
  if (!meeting) return false;
  AgendaOrder order = AgendaOrder::Of(*meeting);
  order.BeforeTheLast(domain::ItemId(item));
  return order.IsAsIn(*meeting) || SignOrder(order, {});
}

QString AgendaModel::addItem(const QString& title, const QString& under, const QString& reason) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) return {};
  const std::string id = NewItemId(*meeting);
  ItemFields fields;
  fields.title = title;
  fields.kind = v1::ITEM_KIND_INFORMATION;
  int number = NextNumber(*meeting);
  std::string letter;
  if (const domain::AgendaItem* lead = meeting->FindItem(domain::ItemId(under.toStdString()))) {
    number = lead->number;
    letter = "a";
    for (const domain::AgendaItem& item : meeting->items) {
      if (item.number == number && item.letter >= letter) letter = std::string(1, static_cast<char>(item.letter[0] + 1));
    }
  }
  if (!Session::instance()->Report(w->client().Act(ItemAct(*meeting, id, number, letter, fields, reason)),
                                   Words::tr("The item has been added")))
    return {};
  if (letter.empty()) (void)Place(id);
  return Q(id);
}

QString AgendaModel::takeUp(const QString& matter, const QString& reason) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const auto found = w ? w->shown().matters.find(domain::MatterId(matter.toStdString())) : decltype(w->shown().matters.end()){};
  if (!w || !meeting || found == w->shown().matters.end()) return {};
  const std::string id = NewItemId(*meeting);
  if (!Session::instance()->Report(w->client().Act(TakeUpAct(*meeting, found->second, id, reason)),
                                   Words::tr("The matter is on the agenda")))
    return {};
  (void)Place(id);
  return Q(id);
}

bool AgendaModel::addStanding(const QString& reason) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) return false;
  for (const domain::StandingItem& standing : domain::MissingStandingItems(*meeting)) {
    meeting = Find();
    ItemFields fields;
    fields.title = Q(standing.title);
    fields.kind = static_cast<int>(standing.kind) + v1::ITEM_KIND_DECISION;
    if (standing.kind == domain::AgendaItemKind::kDecision)
      fields.decision_class = static_cast<int>(standing.decision_class) + v1::DECISION_CLASS_FORUM;
    const v1::Statement act = ItemAct(*meeting, NewItemId(*meeting), NextNumber(*meeting), {}, fields, reason);
    if (!Session::instance()->Report(w->client().Act(act), {})) return false;
  }
  meeting = Find();
  AgendaOrder order = AgendaOrder::Of(*meeting);
  order.ToTheirEnds();
  return order.IsAsIn(*meeting) || SignOrder(order, Words::tr("The standing items are on the agenda"));
}

bool AgendaModel::settle(const QString& channel, const QString& evidence) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) return false;
  v1::Statement act;
  act.mutable_settle_agenda()->set_meeting(meeting->id.value());
  if (!SettlesAsChair(*w, *meeting)) {
    FillEntered(*w, ChairOfMeeting(*w, *meeting), channel, evidence, *act.mutable_settle_agenda()->mutable_entered());
  }
  return Session::instance()->Report(w->client().Act(act), Words::tr("The agenda has been settled"));
}

int AgendaModel::rowOf(const QString& item) const {
  for (int i = 0; i < items_.count(); ++i) {
    if (items_.rows()[i].value(QStringLiteral("item")).toString() == item) return i;
  }
  return -1;
}

}  // namespace mandat::app
