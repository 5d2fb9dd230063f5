#include "mobile/models/board_model.h"

#include <algorithm>
#include <map>

#include "mobile/models/board_cell.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/domain/positions.h"

namespace mandat::app {
namespace {

const domain::Meeting* NextMeeting(const Workspace& w) {
  const domain::Meeting* next = nullptr;
  for (const auto& [id, meeting] : w.shown().meetings) {
    if (meeting.phase == domain::MeetingPhase::kClosed || meeting.phase == domain::MeetingPhase::kCancelled) continue;
    if (!next || meeting.date < next->date) next = &meeting;
  }
  return next;
}

// Why the item stands as it does, in a sentence.
QString Reason(const Workspace& w, const domain::ItemForecast& f, domain::Phase phase) {
  QStringList parts;
  if (f.decision_class == domain::DecisionClass::kForum) {
    for (const domain::SideQuorum& side : f.quorum) {
      const QString name = w.SideName(side.side).toLower();
      if (phase == domain::Phase::kDuring) {
        parts << Words::tr("%1 of %2 from %3 are present").arg(side.present).arg(side.of).arg(name);
      } else {
        parts << Words::tr("%1 of %2 from %3 are coming").arg(side.present).arg(side.of).arg(name) +
                     (side.unanswered ? Words::tr(", %1 have not answered").arg(side.unanswered) : QString());
      }
    }
    return parts.join(QStringLiteral(". ")) + u'.';
  }
  for (const domain::Gap& gap : f.gaps) {
    parts << Words::tr("%1 has nobody responsible for %2.")
                 .arg(w.PrincipalName(gap.principal), w.AreaName(gap.area).toLower());
  }
  const int open = static_cast<int>(f.missing.size() + f.uncertain.size() + f.uncovered.size() + f.expected.size());
  parts << (open == 0 ? Words::tr("Everyone whose position is needed has declared.")
                      : Words::tr("%1 of %2 needed positions are still missing.").arg(open).arg(f.needed.size()));
  return parts.join(u' ');
}

}  // namespace

BoardModel::BoardModel(QObject* parent)
    : QObject(parent),
      columns_({"item", "numberText", "shortTitle", "verdictText", "verdictTone", "selected", "columnName"}),
      rows_({"isHeader", "title", "subtitle", "mandate", "cells"}),
      filters_({"filter", "text", "selected"}),
      enough_({"title", "body", "tone"}) {
  connect(Session::instance(), &Session::contentChanged, this, &BoardModel::Reload);
  Reload();
}

void BoardModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  selected_.clear();
  Reload();
}

void BoardModel::setFilter(const QString& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  Reload();
}

void BoardModel::select(const QString& item) {
  if (item == selected_) return;
  selected_ = item;
  Reload();
}

QVariantList BoardModel::legend() const {
  QVariantList out;
  for (CellKind kind : {CellKind::kDeclared, CellKind::kByMail, CellKind::kConveyed, CellKind::kSubstitute,
                        CellKind::kComing, CellKind::kAway, CellKind::kUnanswered, CellKind::kMissing, CellKind::kStale,
                        CellKind::kContested, CellKind::kRecused}) {
    const CellLook look = LookOf(kind);
    out << QVariantMap{
        {"glyph", QString::fromUtf8(look.glyph)}, {"tone", look.tone}, {"text", Words::Capital(look.text)}};
  }
  return out;
}

void BoardModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = nullptr;
  if (w && w->roles().secretariat()) {
    meeting = meeting_.isEmpty() ? NextMeeting(*w) : w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString()));
  }
  exists_ = meeting != nullptr;
  if (!meeting) {
    for (RowsModel* rows : {&columns_, &rows_, &filters_, &enough_}) rows->setRows({});
    Q_EMIT changed();
    return;
  }
  const domain::Date today = w->today();
  const domain::Phase phase =
      meeting->phase == domain::MeetingPhase::kOpen ? domain::Phase::kDuring : domain::Phase::kBefore;
  const std::vector<domain::ItemForecast> forecasts = domain::ForecastMeeting(w->shown(), *meeting);
  if (!forecasts.empty() &&
      std::none_of(forecasts.begin(), forecasts.end(), [&](const auto& f) { return Q(f.item) == selected_; })) {
    const auto worst = std::find_if(forecasts.begin(), forecasts.end(),
                                    [](const auto& f) { return f.decision_class != domain::DecisionClass::kForum; });
    selected_ = Q(worst == forecasts.end() ? forecasts.front().item : worst->item);
  }
  title_ = Words::tr("Meeting %1").arg(Words::ShortDay(meeting->date));
  QStringList headline{Words::Capital(Words::DaysUntil(meeting->date, today))};
  for (const domain::Side& side : w->shown().forum.sides) {
    int coming = 0;
    int of = 0;
    for (const domain::Mandate& mandate : w->shown().mandates) {
      const domain::Principal* principal = w->shown().FindPrincipal(mandate.principal);
      if (!principal || principal->side != side.id || !mandate.ActiveOn(meeting->date)) continue;
      ++of;
      const auto answer = meeting->answers.find(mandate.id);
      coming += answer != meeting->answers.end() && answer->second.attending;
    }
    // "8 of 13 from the municipalities are coming · 2 of 4 from the region".
    const QString text =
        headline.size() == 1 ? Words::tr("%1 of %2 from %3 are coming") : Words::tr("%1 of %2 from %3");
    headline << text.arg(coming).arg(of).arg(w->SideName(side.id).toLower());
  }
  headline_ = headline.join(QStringLiteral(" · "));

  QList<QVariantMap> columns;
  for (const domain::ItemForecast& forecast : forecasts) {
    const domain::AgendaItem* item = meeting->FindItem(forecast.item);
    if (!item) continue;
    const int missing =
        static_cast<int>(forecast.missing.size() + forecast.uncertain.size() + forecast.uncovered.size());
    const QString number = Workspace::NumberText(*item);
    QString verdict = forecast.verdict == domain::Verdict::kBlocked ? Words::tr("Blocked")
                                                                    : Words::VerdictText(forecast.verdict, phase);
    if (forecast.decision_class != domain::DecisionClass::kForum && missing > 0)
      verdict = Words::tr("%n missing", nullptr, missing);
    columns << QVariantMap{
        {"key", Q(item->id)},
        {"item", Q(item->id)},
        {"numberText", number},
        {"shortTitle", Q(item->title)},
        {"verdictText", verdict},
        {"verdictTone", Words::VerdictTone(forecast.verdict)},
        {"selected", Q(item->id) == selected_},
        {"columnName",
         Words::tr("Item %1, %2: %3").arg(number, Q(item->title), Words::VerdictText(forecast.verdict, phase))}};
  }
  columns_.setRows(columns);

  // A mandate is shown under a filter when any of its cells answers it.
  std::map<QString, int> counts;
  QList<QVariantMap> rows;
  for (const domain::Principal& principal : w->shown().forum.principals) {
    QList<QVariantMap> of_principal;
    for (const domain::Mandate& mandate : w->shown().mandates) {
      if (mandate.principal != principal.id) continue;
      QVariantList cells;
      bool missing = false;
      bool away = false;
      bool stale = false;
      bool unanswered = mandate.ActiveOn(meeting->date) && !meeting->answers.contains(mandate.id);
      for (const domain::ItemForecast& forecast : forecasts) {
        const domain::AgendaItem* item = meeting->FindItem(forecast.item);
        if (!item) continue;
        const CellKind kind = CellOf(w->shown(), *meeting, *item, forecast, mandate.id);
        const CellLook look = LookOf(kind);
        missing |= Contains(forecast.missing, mandate.id) || Contains(forecast.uncertain, mandate.id) ||
                   Contains(forecast.uncovered, mandate.id);
        away |= Contains(forecast.uncovered, mandate.id);
        stale |= kind == CellKind::kStale || kind == CellKind::kContested;
        cells << QVariantMap{
            {"glyph", QString::fromUtf8(look.glyph)},
            {"tone", look.tone},
            {"item", Q(item->id)},
            {"selected", Q(item->id) == selected_},
            {"name", Words::tr("%1, item %2: %3")
                         .arg(w->UnitAtPrincipal(mandate.id), Workspace::NumberText(*item), look.text)}};
      }
      const bool active = mandate.ActiveOn(meeting->date);
      counts[QStringLiteral("all")] += 1;
      counts[QStringLiteral("missing")] += missing;
      counts[QStringLiteral("away")] += away;
      counts[QStringLiteral("stale")] += stale;
      counts[QStringLiteral("unanswered")] += unanswered;
      const bool shown = filter_ == u"all" || (filter_ == u"missing" && missing) || (filter_ == u"away" && away) ||
                         (filter_ == u"stale" && stale) || (filter_ == u"unanswered" && unanswered);
      if (!shown) continue;
      of_principal << QVariantMap{
          {"key", Q(mandate.id)},          {"isHeader", false},
          {"title", w->UnitName(mandate)}, {"subtitle", active ? w->PersonName(mandate.holder) : Words::tr("Vacant")},
          {"mandate", Q(mandate.id)},      {"cells", cells}};
    }
    if (of_principal.isEmpty()) continue;
    rows << QVariantMap{{"key", QStringLiteral("principal/") + Q(principal.id)},
                        {"isHeader", true},
                        {"title", Q(principal.name)},
                        {"cells", QVariantList()}};
    rows += of_principal;
  }
  rows_.setRows(rows);

  QList<QVariantMap> filters;
  const QList<std::pair<QString, QString>> names = {{"all", Words::tr("All")},
                                                    {"missing", Words::tr("Missing")},
                                                    {"away", Words::tr("Away without a route")},
                                                    {"stale", Words::tr("Earlier version")},
                                                    {"unanswered", Words::tr("Not answered")}};
  for (const auto& [filter, text] : names) {
    filters << QVariantMap{{"key", filter},
                           {"filter", filter},
                           {"text", QStringLiteral("%1 %2").arg(text).arg(counts[filter])},
                           {"selected", filter == filter_}};
  }
  filters_.setRows(filters);

  QList<QVariantMap> enough;
  for (const domain::ItemForecast& forecast : forecasts) {
    if (Q(forecast.item) != selected_) continue;
    const domain::AgendaItem* item = meeting->FindItem(forecast.item);
    panel_overline_ = Words::tr("Item %1").arg(Workspace::NumberText(*item));
    panel_title_ = Q(item->title);
    panel_rule_ = Words::RuleText(*item, *w);
    verdict_text_ = Words::VerdictText(forecast.verdict, phase);
    verdict_tone_ = Words::VerdictTone(forecast.verdict);
    verdict_reason_ = Reason(*w, forecast, phase);
    if (forecast.decision_class == domain::DecisionClass::kForum) {
      for (const domain::SideQuorum& side : forecast.quorum) {
        if (side.met) continue;
        const int more = side.of / 2 + 1 - side.present;
        enough << QVariantMap{{"key", Q(side.side)},
                              {"title", w->SideName(side.side)},
                              {"body", Words::tr("%n more must come.", nullptr, more)},
                              {"tone", Tone::Warn}};
      }
    }
    for (const domain::Gap& gap : forecast.gaps) {
      enough << QVariantMap{
          {"key", QStringLiteral("gap/%1/%2").arg(Q(gap.principal), Q(gap.area))},
          {"title", w->PrincipalName(gap.principal)},
          {"body",
           Words::tr("Somebody must be appointed who is responsible for %1.").arg(w->AreaName(gap.area).toLower())},
          {"tone", Tone::Bad}};
    }
    const auto add = [&](const std::vector<domain::MandateId>& mandates, const QString& why, Tone::Value tone) {
      for (const domain::MandateId& id : mandates) {
        const domain::Mandate* mandate = w->shown().FindMandate(id);
        const std::vector<domain::AreaId> areas =
            mandate ? CommonAreas(*mandate, *item) : std::vector<domain::AreaId>();
        const QString duty = areas.empty() ? QString() : Words::tr("Answers for %1.").arg(w->AreaList(areas)) + u' ';
        enough << QVariantMap{{"key", Q(id)}, {"title", w->UnitAtPrincipal(id)}, {"body", duty + why}, {"tone", tone}};
      }
    };
    add(forecast.missing, Words::tr("Has no position that counts."), Tone::Bad);
    add(forecast.uncovered,
        Words::tr("Is away and has taken no route. A position of their own, one conveyed or by e-mail, or a substitute "
                  "is enough."),
        Tone::Bad);
    add(forecast.uncertain, Words::tr("Has not answered the notice and has not declared."), Tone::Warn);
    add(forecast.expected, Words::tr("Is coming and declares at the meeting."), Tone::Neutral);
  }
  enough_.setRows(enough);
  enough_title_ = enough.isEmpty() ? Words::tr("Nothing is missing") : Words::tr("This would be enough");
  Q_EMIT changed();
}

}  // namespace mandat::app
