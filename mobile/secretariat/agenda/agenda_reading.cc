#include "mobile/secretariat/agenda/agenda_reading.h"

#include <QRandomGenerator>
#include <algorithm>
#include <map>
#include <set>

#include "mobile/models/matter_reading.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/agenda/item_draft.h"
#include "shared/domain/matters.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::app {
namespace {

QString PlaceText(const AgendaPlaceOf& place) {
  return place.letter.empty() ? QString::number(place.number)
                              : QString::number(place.number) + u' ' + Q(place.letter);
}

QString ClassText(const Workspace& w, const domain::AgendaItem& item) {
  if (!item.is_decision) return {};
  switch (item.decision_class) {
    case domain::DecisionClass::kForum:
      return Words::tr("all members");
    case domain::DecisionClass::kFinancial:
      return Words::tr("money");
    case domain::DecisionClass::kSubject:
      return w.AreaList(item.areas);
  }
  return {};
}

std::map<domain::ItemId, int> PapersOfItems(const Workspace& w, const domain::Meeting& meeting) {
  std::map<domain::ItemId, int> papers;
  for (const domain::Hash& hash : meeting.documents) {
    const auto found = w.shown().documents.find(hash);
    if (found != w.shown().documents.end() && !found->second.replaced) ++papers[found->second.item];
  }
  return papers;
}

struct RowChip {
  QString text;
  Tone::Value tone = Tone::Neutral;
};

RowChip ChipOf(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  if (item.decision) return {Words::OutcomeText(item.decision->outcome), Words::OutcomeTone(item.decision->outcome)};
  if (const auto entry = w.Outgoing(item.statement); entry && entry->state != client::OutboxState::kReceived)
    return {Words::tr("Waiting to be sent"), Tone::Accent};
  if (KeptItemDraft(w, Q(meeting.id), Q(item.id))) return {Words::tr("Draft here"), Tone::Accent};
  if (item.is_decision && item.revisions.empty()) return {Words::tr("No proposal"), Tone::Warn};
  if (item.added_late) return {Words::tr("After the notice"), Tone::Neutral};
  return {};
}

}  // namespace

QByteArrayList AgendaRowRoles() {
  return {"item",     "numberText", "title",   "detailText", "isSub",   "standing",
          "chipText", "chipTone",   "rowName", "moveName",   "canMove", "standingText", "isDecision"};
}

QList<QVariantMap> AgendaRows(const Workspace& w, const domain::Meeting& meeting, const AgendaOrder& order) {
  QList<QVariantMap> rows;
  const auto papers = PapersOfItems(w, meeting);
  for (const AgendaPlaceOf& place : order.Places()) {
    const domain::AgendaItem* item = meeting.FindItem(place.item);
    if (!item) continue;
    const int standing = order.StandingOf(place.item);
    const auto count = papers.find(item->id);
    QStringList parts{Words::KindText(*item), ClassText(w, *item)};
    if (!item->rapporteur.empty()) parts << Q(item->rapporteur);
    if (count != papers.end()) parts << Words::tr("%n papers", nullptr, count->second);
    parts.removeAll(QString());
    const RowChip chip = ChipOf(w, meeting, *item);
    const QString number = PlaceText(place);
    const QString standing_text = standing < 0   ? Words::tr("Standing item, comes first")
                                  : standing > 0 ? Words::tr("Standing item, comes last")
                                                 : QString();
    rows << QVariantMap{{"key", Q(item->id)},
                        {"item", Q(item->id)},
                        {"numberText", number},
                        {"title", Q(item->title)},
                        {"detailText", parts.join(QStringLiteral(" · "))},
                        {"isSub", !place.letter.empty()},
                        {"standing", standing},
                        {"standingText", standing_text},
                        {"isDecision", item->is_decision},
                        {"canMove", standing == 0 && !item->decision},
                        {"chipText", chip.text},
                        {"chipTone", chip.tone},
                        {"rowName", Words::tr("Item %1, %2").arg(number, Q(item->title))},
                        {"moveName", Words::tr("Move item %1").arg(number)}};
  }
  return rows;
}

QByteArrayList AgendaDoubtRoles() { return {"glyph", "tone", "text", "action", "actionText"}; }

QList<QVariantMap> AgendaDoubts(const Workspace& w, const domain::Meeting& meeting) {
  QList<QVariantMap> rows;
  const auto add = [&](const char* glyph, Tone::Value tone, const QString& text, const char* action = "",
                       const QString& action_text = {}) {
    rows << QVariantMap{{"key", text},
                        {"glyph", QString::fromLatin1(glyph)},
                        {"tone", tone},
                        {"text", text},
                        {"action", QString::fromLatin1(action)},
                        {"actionText", action_text}};
  };
  const bool before = meeting.phase == domain::MeetingPhase::kPlanned || meeting.phase == domain::MeetingPhase::kCalled;
  if (!before) return rows;
  const domain::NoticeDoubts doubts = domain::DoubtsBeforeNotice(meeting);
  if (!doubts.missing.empty()) {
    QStringList titles;
    for (const domain::StandingItem& item : doubts.missing) titles << Q(item.title);
    add("warning", Tone::Warn, Words::tr("Standing items are missing: %1.").arg(Words::List(titles)), "standing",
        Words::tr("Add the standing items"));
  }
  if (!doubts.without_proposal.empty()) {
    QStringList numbers;
    for (const domain::ItemId& id : doubts.without_proposal) {
      if (const domain::AgendaItem* item = meeting.FindItem(id)) numbers << Workspace::NumberText(*item);
    }
    add("pen", Tone::Warn, Words::tr("Nothing is proposed on item %1.").arg(Words::List(numbers)));
  }
  if (meeting.items.empty()) return rows;
  if (doubts.agenda_not_settled) {
    const QString text = meeting.agenda.settled.seq == 0
                             ? Words::tr("The chair has not settled the agenda yet.")
                             : Words::tr("The agenda has been changed since the chair settled it.");
    add("clock", Tone::Neutral, text, "settle",
        SettlesAsChair(w, meeting) ? Words::tr("Settle the agenda") : Words::tr("Enter the chair's settling"));
  } else {
    add("check-circle", Tone::Ok,
        Words::tr("The agenda has been settled by %1.").arg(w.PersonName(meeting.agenda.settled_by)));
  }
  return rows;
}

QByteArrayList WaitingMatterRoles() { return {"matter", "title", "detailText", "addName"}; }

QList<QVariantMap> WaitingMatters(const Workspace& w, const domain::Meeting& meeting) {
  QList<QVariantMap> rows;
  if (meeting.phase == domain::MeetingPhase::kClosed || meeting.phase == domain::MeetingPhase::kCancelled) return rows;
  std::set<domain::MatterId> taken;
  for (const domain::AgendaItem& item : meeting.items) taken.insert(item.matter);
  for (const auto& [id, matter] : w.shown().matters) {
    if (taken.contains(id) || !domain::MayBeTakenUp(matter, meeting.id)) continue;
    rows << QVariantMap{{"key", Q(id)},
                        {"matter", Q(id)},
                        {"title", Q(matter.title)},
                        {"detailText", Words::tr("%1 · from %2").arg(MatterKindText(w, matter),
                                                                     w.PersonName(matter.submitter))},
                        {"addName", Words::tr("Put on the agenda: %1").arg(Q(matter.title))}};
  }
  return rows;
}

QString LandedText(const domain::Meeting& meeting, const AgendaOrder& order, const domain::ItemId& id) {
  const domain::AgendaItem* item = meeting.FindItem(id);
  const AgendaPlaceOf place = order.PlaceOf(id);
  if (!item || place.number == 0) return {};
  const int last = order.Places().empty() ? 0 : order.Places().back().number;
  return Words::tr("%1 is now item %2 of %3").arg(Q(item->title), PlaceText(place)).arg(last);
}

QString NotMovedText(AgendaOrder::Moved moved) {
  switch (moved) {
    case AgendaOrder::Moved::kDone:
    case AgendaOrder::Moved::kUnknown:
      return {};
    case AgendaOrder::Moved::kAtEnd:
      return Words::tr("It cannot be moved further.");
    case AgendaOrder::Moved::kStanding:
      return Words::tr("A standing item keeps its place.");
    case AgendaOrder::Moved::kPastStanding:
      return Words::tr("The standing items come first and last.");
    case AgendaOrder::Moved::kLastOfItem:
      return Words::tr("A sub-item stays with its item. Alt and the left arrow makes it an item of its own.");
    case AgendaOrder::Moved::kHasSubItems:
      return Words::tr("An item with sub-items cannot become one itself.");
    case AgendaOrder::Moved::kNothingAbove:
      return Words::tr("There is no item above that it could belong to.");
    case AgendaOrder::Moved::kNoSubItem:
      return Words::tr("It is an item of its own already.");
  }
  return {};
}

domain::PersonId ChairOfMeeting(const Workspace& w, const domain::Meeting& meeting) {
  return meeting.chair.empty() ? w.shown().chair : meeting.chair;
}

bool SettlesAsChair(const Workspace& w, const domain::Meeting& meeting) {
  return w.roles().chair || domain::IsMeetingChair(w.shown(), meeting, w.me());
}

v1::Statement TakeUpAct(const domain::Meeting& meeting, const domain::Matter& matter, const std::string& item,
                        const QString& reason) {
  ItemFields fields;
  fields.title = Q(matter.title);
  fields.kind = matter.kind;
  fields.decision_class =
      matter.is_decision ? static_cast<int>(matter.decision_class) + v1::DECISION_CLASS_FORUM : 0;
  for (const domain::AreaId& area : matter.areas) fields.areas << Q(area);
  fields.summary = Q(matter.description);
  fields.matter = Q(matter.id);
  return ItemAct(meeting, item, NextNumber(meeting), {}, fields, reason);
}

v1::Statement OrderAct(const domain::Meeting& meeting, const AgendaOrder& order) {
  v1::Statement act;
  act.mutable_order_agenda()->set_meeting(meeting.id.value());
  for (const AgendaPlaceOf& place : order.Places()) {
    v1::AgendaPlace& entry = *act.mutable_order_agenda()->add_places();
    entry.set_item(place.item.value());
    entry.set_number(static_cast<std::uint32_t>(place.number));
    entry.set_letter(place.letter);
  }
  return act;
}

std::string NewItemId(const domain::Meeting& meeting) {
  for (;;) {
    const std::string id =
        "item-" + QString::number(QRandomGenerator::global()->generate(), 36).toStdString();
    if (!meeting.FindItem(domain::ItemId(id))) return id;
  }
}

int NextNumber(const domain::Meeting& meeting) { return meeting.items.empty() ? 1 : meeting.items.back().number + 1; }

}  // namespace mandat::app
