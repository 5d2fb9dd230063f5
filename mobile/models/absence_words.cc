#include "mobile/models/absence_words.h"

#include <algorithm>

#include "mobile/models/item_state.h"
#include "mobile/models/words.h"
#include "shared/domain/positions.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::app {
namespace {

using domain::Route;
using domain::RouteStatus;

QString RouteTitle(Route route) {
  switch (route) {
    case Route::kAttend:
      return Words::tr("Come to the item after all");
    case Route::kAdvance:
      return Words::tr("Declare in the app");
    case Route::kConvey:
      return Words::tr("Another member states your position");
    case Route::kEmail:
      return Words::tr("E-mail to the secretary");
    case Route::kSubstitute:
      return Words::tr("A substitute comes");
  }
  return {};
}

QString RouteGlyph(Route route) {
  switch (route) {
    case Route::kAttend:
      return QStringLiteral("calendar");
    case Route::kAdvance:
      return QStringLiteral("pen");
    case Route::kConvey:
      return QStringLiteral("people");
    case Route::kEmail:
      return QStringLiteral("envelope");
    case Route::kSubstitute:
      return QStringLiteral("substitute");
  }
  return {};
}

// The person's word that came by this way and speaks; null: another's does, or none.
const domain::Position* WordBy(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                               const domain::MandateId& mandate, Route route) {
  const domain::Position* speaking = domain::SpeakingPosition(w.shown(), meeting, item, mandate);
  if (!speaking || speaking->by_substitute) return nullptr;
  switch (speaking->channel) {
    case domain::Channel::kApp:
      return route == Route::kAdvance ? speaking : nullptr;
    case domain::Channel::kConveyed:
      return route == Route::kConvey ? speaking : nullptr;
    case domain::Channel::kEmail:
    case domain::Channel::kOther:
      return route == Route::kEmail ? speaking : nullptr;
    default:
      return nullptr;
  }
}

QString TakenText(const Workspace& w, const domain::RouteView& view, const domain::Position* word) {
  const QString stance = word ? Words::StanceText(word->stance) : QString();
  switch (view.route) {
    case Route::kAttend:
      return Words::tr("You have said that you are coming");
    case Route::kAdvance:
      return stance.isEmpty() ? Words::tr("You have declared") : Words::tr("You have declared: %1").arg(stance);
    case Route::kConvey:
      return word ? Words::tr("%1 has stated your position: %2").arg(w.PersonName(word->speaker()), stance)
                  : Words::tr("Your position has been stated for you");
    case Route::kEmail:
      return stance.isEmpty() ? Words::tr("The secretary has entered your position")
                              : Words::tr("The secretary has entered your position: %1").arg(stance);
    case Route::kSubstitute:
      return Words::tr("%1 stands in for you").arg(w.PersonName(view.via));
  }
  return {};
}

QString UnderWayText(const Workspace& w, const domain::Meeting& meeting, const domain::MandateId& mandate,
                     const domain::RouteView& view) {
  const QString who = w.PersonName(view.via);
  if (view.route == Route::kConvey) {
    const domain::Conveyance* asked = domain::ConveyanceOf(meeting, mandate, view.via);
    if (asked && asked->state == domain::ConveyanceState::kAccepted)
      return Words::tr("%1 has promised to state your position").arg(who);
  }
  return Words::tr("%1 has been asked and has not answered").arg(who);
}

QString UntilText(const domain::Meeting& meeting, const domain::RouteView& view) {
  if (view.until_decided) return Words::tr("Open until the item is decided");
  return meeting.start.empty() ? Words::tr("Open until the meeting begins, %1").arg(Words::ShortDay(meeting.date))
                               : Words::tr("Open until the meeting begins, %1 at %2")
                                     .arg(Words::ShortDay(meeting.date), Q(meeting.start));
}

QVariantMap RouteRow(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                     const domain::MandateId& mandate, const domain::RouteView& view,
                     const std::optional<domain::Verdict>& now) {
  const domain::Phase phase =
      meeting.phase == domain::MeetingPhase::kOpen ? domain::Phase::kDuring : domain::Phase::kBefore;
  QString status;
  QString effect;
  Tone::Value tone = Tone::Neutral;
  switch (view.status) {
    case RouteStatus::kTaken:
      status = TakenText(w, view, WordBy(w, meeting, item, mandate, view.route));
      tone = Tone::Ok;
      break;
    case RouteStatus::kUnderWay:
      status = UnderWayText(w, meeting, mandate, view);
      tone = Tone::Warn;
      break;
    case RouteStatus::kOpen:
      status = UntilText(meeting, view);
      break;
    case RouteStatus::kClosed:
      status = Words::tr("Closed: %1").arg(Words::Lower(BarrierText(view.barrier)));
      break;
  }
  const bool may_be_taken = view.status == RouteStatus::kOpen || view.status == RouteStatus::kUnderWay;
  if (may_be_taken) {
    effect = Words::tr("Would cover you.");
    if (view.verdict && view.verdict != now)
      effect += u' ' + Words::tr("The item would then be: %1").arg(Words::VerdictText(*view.verdict, phase));
  }
  return {{"title", RouteTitle(view.route)},
          {"statusText", status},
          {"effectText", effect},
          {"glyph", RouteGlyph(view.route)},
          {"tone", tone}};
}

// Ways that are there and do not give the class what it asks for.
QString ClosedText(const domain::ItemExplanation& item) {
  QStringList titles;
  for (const domain::RouteView& view : item.routes) {
    if (!view.counts) titles << Words::Lower(RouteTitle(view.route));
  }
  if (titles.isEmpty()) return {};
  return item.decision_class == domain::DecisionClass::kForum
             ? Words::tr("Does not count here: %1. This item asks who is present.").arg(Words::List(titles))
             : Words::tr("Does not count here: %1. This item asks for positions at the meeting.")
                   .arg(Words::List(titles));
}

struct Standing {
  QString text;
  QString icon;
  Tone::Value tone = Tone::Bad;
};

// Where it stands with this item: the way that covers it, or what is on its way, or nothing.
Standing StandingOf(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                    const domain::MandateId& mandate, const domain::ItemExplanation& explained, const ItemState& mine) {
  if (explained.concern == domain::Concern::kRecused)
    return {Words::tr("You have declared a conflict of interest"), QStringLiteral("info"), Tone::Neutral};
  if (mine.refused) return {mine.text, mine.icon, mine.tone};
  for (const RouteStatus status : {RouteStatus::kTaken, RouteStatus::kUnderWay}) {
    if (status == RouteStatus::kTaken && !explained.covered) continue;
    for (const domain::RouteView& view : explained.routes) {
      if (view.status != status || !view.counts) continue;
      if (status == RouteStatus::kUnderWay)
        return {UnderWayText(w, meeting, mandate, view), QStringLiteral("clock"), Tone::Warn};
      const QString taken = TakenText(w, view, WordBy(w, meeting, item, mandate, view.route));
      const bool waits =
          view.route == Route::kAdvance && mine.outgoing && mine.outgoing->state != client::OutboxState::kReceived;
      if (waits) return {taken + QStringLiteral(" · ") + mine.text, mine.icon, mine.tone};
      return {taken, QStringLiteral("check"), Tone::Ok};
    }
  }
  if (explained.covered) return {Words::tr("Covered"), QStringLiteral("check"), Tone::Ok};
  if (mine.stale) return {mine.text, mine.icon, Tone::Bad};
  if (mine.position && !mine.position->entered && !mine.position->by_substitute) {
    return {Words::tr("You have declared: %1. That alone does not cover you here.")
                .arg(Words::StanceText(mine.position->stance)),
            QStringLiteral("warning"), Tone::Bad};
  }
  return {Words::tr("No route taken"), QStringLiteral("warning"), Tone::Bad};
}

}  // namespace

QString ConcernText(const Workspace& w, const domain::ItemExplanation& item, const domain::PrincipalId& principal) {
  switch (item.concern) {
    case domain::Concern::kPresence:
      return Words::tr("You are counted among those present.");
    case domain::Concern::kArea:
      return Words::tr("You answer for %1 at %2.").arg(w.AreaList(item.areas), w.PrincipalName(principal));
    case domain::Concern::kEverybody:
      return Words::tr("Every member must declare.");
    case domain::Concern::kRecused:
      return Words::tr("You have declared a conflict of interest.");
    default:
      return {};
  }
}

QString BarrierText(domain::Barrier barrier) {
  switch (barrier) {
    case domain::Barrier::kNone:
      return {};
    case domain::Barrier::kDecided:
      return Words::tr("The item has been decided.");
    case domain::Barrier::kMeetingOver:
      return Words::tr("The meeting is over.");
    case domain::Barrier::kMeetingOpen:
      return Words::tr("The meeting has begun.");
    case domain::Barrier::kRecused:
      return Words::tr("You have declared a conflict of interest.");
    case domain::Barrier::kNothingProposed:
      return Words::tr("There is no proposal yet.");
  }
  return {};
}

QString ConveyanceText(domain::ConveyanceState state) {
  switch (state) {
    case domain::ConveyanceState::kAsked:
      return Words::tr("Asked, has not answered");
    case domain::ConveyanceState::kAccepted:
      return Words::tr("Has promised");
    case domain::ConveyanceState::kDeclined:
      return Words::tr("Has declined");
    case domain::ConveyanceState::kWithdrawn:
      return Words::tr("Taken back");
  }
  return {};
}

Tone::Value ConveyanceTone(domain::ConveyanceState state) {
  switch (state) {
    case domain::ConveyanceState::kAsked:
      return Tone::Warn;
    case domain::ConveyanceState::kAccepted:
      return Tone::Ok;
    case domain::ConveyanceState::kDeclined:
      return Tone::Bad;
    case domain::ConveyanceState::kWithdrawn:
      return Tone::Neutral;
  }
  return Tone::Neutral;
}

QString NumberList(const domain::Meeting& meeting, const std::vector<domain::ItemId>& items) {
  QStringList numbers;
  for (const domain::AgendaItem& item : meeting.items) {
    if (std::find(items.begin(), items.end(), item.id) != items.end()) numbers << Workspace::NumberText(item);
  }
  return Words::List(numbers);
}

QString ItemsText(const domain::Meeting& meeting, const std::vector<domain::ItemId>& items, const QString& all) {
  if (items.empty()) return all;
  const QString numbers = NumberList(meeting, items);
  return items.size() == 1 ? Words::tr("Item %1").arg(numbers) : Words::tr("Items %1").arg(numbers);
}

QByteArrayList AbsenceItemRoles() {
  return {"item",      "numberText", "title",       "whyText",     "covered",   "chipText", "chipTone",  "stateText",
          "stateIcon", "tone",       "verdictText", "verdictTone", "statement", "routes",   "closedText"};
}

QList<QVariantMap> AbsenceItemRows(const Workspace& w, const domain::Meeting& meeting,
                                   const domain::Explanation& explanation, bool online) {
  const domain::Phase phase =
      meeting.phase == domain::MeetingPhase::kOpen ? domain::Phase::kDuring : domain::Phase::kBefore;
  QList<QVariantMap> rows;
  for (const domain::ItemExplanation& explained : explanation.items) {
    const domain::AgendaItem* item = meeting.FindItem(explained.item);
    const bool recused = explained.concern == domain::Concern::kRecused;
    if (!item || (!explained.counts_on() && !recused)) continue;
    const ItemState mine = StateOf(w, meeting, *item, explanation.mandate, online);
    const Standing cover = StandingOf(w, meeting, *item, explanation.mandate, explained, mine);
    QVariantList routes;
    for (const domain::RouteView& view : explained.routes) {
      if (view.counts) routes << RouteRow(w, meeting, *item, explanation.mandate, view, explained.verdict);
    }
    const bool may_undo = mine.outgoing && mine.outgoing->state == client::OutboxState::kWaiting;
    rows << QVariantMap{
        {"key", Q(item->id)},
        {"item", Q(item->id)},
        {"numberText", Workspace::NumberText(*item)},
        {"title", Q(item->title)},
        {"whyText", ConcernText(w, explained, explanation.principal)},
        {"covered", explained.covered},
        {"chipText", explained.covered ? Words::tr("Covered") : Words::tr("Not covered")},
        {"chipTone", explained.covered ? Tone::Ok : Tone::Bad},
        {"stateText", cover.text},
        {"stateIcon", cover.icon},
        {"tone", cover.tone},
        {"verdictText", explained.verdict
                            ? Words::tr("The item as a whole: %1").arg(Words::VerdictText(*explained.verdict, phase))
                            : QString()},
        {"verdictTone", explained.verdict ? Words::VerdictTone(*explained.verdict) : Tone::Neutral},
        {"statement", may_undo ? QString::fromStdString(mine.outgoing->id.hex()) : QString()},
        {"routes", recused ? QVariantList() : routes},
        {"closedText", recused ? QString() : ClosedText(explained)},
    };
  }
  return rows;
}

std::vector<domain::MandateId> HeldAt(const Workspace& w, const domain::Meeting& meeting) {
  std::vector<domain::MandateId> held;
  for (const Workspace::Voice& voice : w.MyVoices(meeting)) {
    if (!voice.by_substitute) held.push_back(voice.mandate);
  }
  return held;
}

domain::MandateId ChosenOf(const std::vector<domain::MandateId>& held, const QString& chosen) {
  const domain::MandateId wanted(chosen.toStdString());
  if (std::find(held.begin(), held.end(), wanted) != held.end()) return wanted;
  return held.empty() ? domain::MandateId() : held.front();
}

}  // namespace mandat::app
