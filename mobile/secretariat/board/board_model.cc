#include "mobile/secretariat/board/board_model.h"

#include <algorithm>
#include <utility>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/agenda/not_taken.h"
#include "mobile/secretariat/board/words_of_two.h"
#include "shared/domain/positions.h"

namespace mandat::app {
namespace {

const domain::Meeting* NextMeetingOnBoard(const Workspace& w) {
  const domain::Meeting* next = nullptr;
  for (const auto& [id, meeting] : w.shown().meetings) {
    if (meeting.phase == domain::MeetingPhase::kClosed || meeting.phase == domain::MeetingPhase::kCancelled) continue;
    if (!next || meeting.date < next->date) next = &meeting;
  }
  return next;
}

constexpr int kFirstEnough = 12;
constexpr int kMoreEnough = 40;

struct NamedFilter {
  const char* key;
  std::uint8_t bits;
  QString text;
  Tone::Value tone;
};

std::vector<NamedFilter> NamedFilters() {
  return {{"all", kBoardAll, Words::tr("All"), Tone::Neutral},
          {"missing", kBoardMissing, Words::tr("Missing"), Tone::Warn},
          {"away", kBoardAway, Words::tr("Away without a route"), Tone::Bad},
          {"stale", kBoardStale, Words::tr("Earlier version"), Tone::Warn},
          {"contested", kBoardContested, BoardWords::tr("Contested"), Tone::Bad},
          {"unanswered", kBoardUnanswered, Words::tr("Not answered"), Tone::Warn}};
}

// "In 2 days · 8 of 13 from the municipalities are coming · 2 of 4 from the region".
QString HeadlineOf(const Workspace& w, const domain::Meeting& meeting) {
  QStringList headline{Words::Capital(Words::DaysUntil(meeting.date, w.today()))};
  const std::vector<domain::Mandate> mandates = w.shown().RegisterOn(meeting.date);
  for (const domain::Side& side : w.shown().forum.sides) {
    int coming = 0;
    int of = 0;
    for (const domain::Mandate& mandate : mandates) {
      const domain::Principal* principal = w.shown().FindPrincipal(mandate.principal);
      if (!principal || principal->side != side.id || !mandate.ActiveOn(meeting.date)) continue;
      ++of;
      const auto answer = meeting.answers.find(mandate.id);
      coming += answer != meeting.answers.end() && answer->second.attending;
    }
    const QString text =
        headline.size() == 1 ? Words::tr("%1 of %2 from %3 are coming") : Words::tr("%1 of %2 from %3");
    headline << text.arg(coming).arg(of).arg(w.SideName(side.id).toLower());
  }
  return headline.join(QStringLiteral(" · "));
}

}  // namespace

BoardModel::BoardModel(QObject* parent)
    : QObject(parent),
      columns_({"item", "numberText", "shortTitle", "verdictText", "verdictTone", "selected", "columnName"}),
      lines_({"isHeader", "title", "subtitle", "mandate"}),
      filters_({"filter", "text", "selected", "tone"}),
      enough_({"title", "body", "tone", "mandate", "enterName", "canRemind", "remindName"}) {
  connect(Session::instance(), &Session::contentChanged, this, &BoardModel::Reload);
  // The translator comes after those who listen to the same signal.
  connect(Session::instance(), &Session::languageChanged, this, &BoardModel::ReloadInOtherWords, Qt::QueuedConnection);
  Reload();
}

void BoardModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  selected_.clear();
  selected_mandate_.clear();
  Reload();
}

void BoardModel::setFilter(const QString& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  ReadFilters();
  ReadLines();
  Q_EMIT changed();
}

void BoardModel::select(const QString& item) { selectMark(item, {}); }

void BoardModel::selectMark(const QString& item, const QString& mandate) {
  if (item == selected_ && mandate == selected_mandate_) return;
  if (item != selected_) most_enough_ = kFirstEnough;
  selected_ = item;
  selected_mandate_ = mandate;
  ReadPanel();
  Q_EMIT changed();
}

void BoardModel::leaveLost() {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const auto lost = w && meeting ? WordNotTaken(*w, *meeting) : std::nullopt;
  if (lost) SeenTo(*w, lost->entry.id);
  Reload();
}

void BoardModel::showMore() {
  most_enough_ += kMoreEnough;
  ShowEnough();
  Q_EMIT changed();
}

void BoardModel::ShowEnough() {
  most_enough_ = std::max(most_enough_, kFirstEnough);
  // One alone would take no more room than the button that shows it.
  enough_.setRows(all_enough_.size() > most_enough_ + 1 ? all_enough_.mid(0, most_enough_) : all_enough_);
}

bool BoardModel::Send(const BoardReminder& reminder) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting || reminder.who.now.empty()) return false;
  return Session::instance()->Report(
      w->client().Act(ReminderAct(*meeting, reminder.about, reminder.who.now, {})),
      NoticeWords::tr("%n people are reminded", "", static_cast<int>(reminder.who.now.size())));
}

bool BoardModel::remind() { return Send(reminder_); }

bool BoardModel::remindOne(const QString& mandate) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const domain::AgendaItem* item = meeting ? meeting->FindItem(domain::ItemId(selected_.toStdString())) : nullptr;
  return w && item && Send(ReminderOf(*w, *meeting, *item, domain::MandateId(mandate.toStdString())));
}

QVariantList BoardModel::legend() const {
  QVariantList out;
  for (CellKind kind : {CellKind::kDeclared, CellKind::kByMail, CellKind::kConveyed, CellKind::kBySubstitute,
                        CellKind::kSubstitute, CellKind::kComing, CellKind::kAway, CellKind::kUnanswered,
                        CellKind::kMissing, CellKind::kStale, CellKind::kContested, CellKind::kRecused}) {
    const CellLook look = LookOf(kind);
    out << QVariantMap{
        {"glyph", QString::fromUtf8(look.glyph)}, {"tone", look.tone}, {"text", Words::Capital(look.text)}};
  }
  return out;
}

const domain::Meeting* BoardModel::Find() const {
  const Workspace* w = Session::instance()->workspace();
  if (!w || !w->roles().secretariat()) return nullptr;
  return meeting_.isEmpty() ? NextMeetingOnBoard(*w)
                            : w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString()));
}

void BoardModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  exists_ = meeting != nullptr;
  lost_statement_.clear();
  if (!meeting) {
    for (RowsModel* rows : {&columns_, &lines_, &filters_, &enough_}) rows->setRows({});
    all_enough_.clear();
    reminder_ = {};
    cells_.setBoard({}, {});
    board_ = {};
    marks_ = {};
    shown_meeting_.clear();
    Q_EMIT changed();
    return;
  }
  shown_meeting_ = Q(meeting->id);
  if (const auto lost = WordNotTaken(*w, *meeting)) {
    lost_statement_ = QString::fromStdString(lost->entry.id.hex());
    lost_title_ = lost->title;
    lost_text_ = lost->text;
  }
  title_ = Words::tr("Meeting %1").arg(Words::ShortDay(meeting->date));
  headline_ = HeadlineOf(*w, *meeting);
  marks_.Read(w->shown(), *meeting);
  const std::vector<domain::ItemForecast>& forecasts = marks_.forecasts();
  if (std::none_of(forecasts.begin(), forecasts.end(), [&](const auto& f) { return Q(f.item) == selected_; })) {
    // What needs somebody most.
    const auto worst = std::max_element(forecasts.begin(), forecasts.end(), [](const auto& a, const auto& b) {
      const auto rank = [](const domain::ItemForecast& f) {
        return std::pair(f.decision_class != domain::DecisionClass::kForum, f.verdict);
      };
      return rank(a) < rank(b);
    });
    selected_ = worst == forecasts.end() ? QString() : Q(worst->item);
    selected_mandate_.clear();
  }
  board_ = ReadBoard(*w, *meeting, marks_);
  ReadFilters();
  ReadLines();
  ReadPanel();
  Q_EMIT changed();
}

void BoardModel::ReloadInOtherWords() {
  Reload();
  cells_.sayAnew();
  Q_EMIT legendChanged();
}

void BoardModel::ReadFilters() {
  QList<QVariantMap> filters;
  for (const NamedFilter& filter : NamedFilters()) {
    const int count = board_.count_of(filter.bits);
    const QString key = QString::fromLatin1(filter.key);
    // Nobody contests anything, mostly.
    if (filter.bits == kBoardContested && count == 0 && filter_ != key) continue;
    filters << QVariantMap{{"key", key},
                           {"filter", key},
                           {"text", QStringLiteral("%1 %2").arg(filter.text).arg(count)},
                           {"selected", key == filter_},
                           {"tone", count == 0 ? Tone::Neutral : filter.tone}};
  }
  filters_.setRows(filters);
}

void BoardModel::ReadLines() {
  std::uint8_t bits = kBoardAll;
  for (const NamedFilter& filter : NamedFilters()) {
    if (filter_ == QLatin1String(filter.key)) bits = filter.bits;
  }
  std::vector<BoardLine> lines = Filtered(board_, bits);
  QList<QVariantMap> rows;
  for (const BoardLine& line : lines) {
    rows << QVariantMap{{"key", line.key},
                        {"isHeader", line.is_header},
                        {"title", line.title},
                        {"subtitle", line.subtitle},
                        {"mandate", Q(line.mandate)}};
  }
  lines_.setRows(rows);
  cells_.setBoard(board_.columns, std::move(lines));
}

void BoardModel::ReadPanel() {
  QList<QVariantMap> columns;
  selected_column_ = -1;
  for (const BoardColumnHead& column : board_.columns) {
    const bool selected = Q(column.item) == selected_;
    if (selected) selected_column_ = static_cast<int>(columns.size());
    columns << QVariantMap{{"key", Q(column.item)},      {"item", Q(column.item)},        {"numberText", column.number},
                           {"shortTitle", column.title}, {"verdictText", column.verdict}, {"verdictTone", column.tone},
                           {"selected", selected},       {"columnName", column.name}};
  }
  columns_.setRows(columns);
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  const std::vector<domain::ItemForecast>& forecasts = marks_.forecasts();
  const auto forecast =
      std::find_if(forecasts.begin(), forecasts.end(), [&](const auto& f) { return Q(f.item) == selected_; });
  const domain::AgendaItem* item = meeting && forecast != forecasts.end() ? meeting->FindItem(forecast->item) : nullptr;
  detail_.clear();
  can_enter_ = can_nominate_ = false;
  reminder_ = {};
  remind_note_.clear();
  if (!w || !item) {
    all_enough_.clear();
    ShowEnough();
    panel_overline_.clear();
    panel_title_.clear();
    return;
  }
  const domain::Phase phase =
      meeting->phase == domain::MeetingPhase::kOpen ? domain::Phase::kDuring : domain::Phase::kBefore;
  panel_overline_ = Words::tr("Item %1").arg(Workspace::NumberText(*item));
  panel_title_ = Q(item->title);
  panel_rule_ = Words::RuleText(*item, *w);
  verdict_text_ = Words::VerdictText(forecast->verdict, phase);
  verdict_tone_ = Words::VerdictTone(forecast->verdict);
  verdict_reason_ = VerdictReason(*w, *forecast, phase);
  all_enough_ = WhatWouldMendIt(*w, *item, *forecast);
  reminder_ = ReminderFor(*w, *meeting, *item, *forecast);
  remind_note_ = ReminderNote(*w, reminder_);
  for (QVariantMap& row : all_enough_) {
    const QString mandate = row[QStringLiteral("mandate")].toString();
    row[QStringLiteral("canRemind")] =
        !mandate.isEmpty() && Reaches(reminder_, *w, *meeting, *item, domain::MandateId(mandate.toStdString()));
    row[QStringLiteral("remindName")] = BoardWords::tr("Remind %1").arg(row[QStringLiteral("title")].toString());
  }
  ShowEnough();
  enough_title_ = all_enough_.isEmpty() ? Words::tr("Nothing is missing") : Words::tr("This would be enough");
  const domain::MandateId mandate(selected_mandate_.toStdString());
  const domain::Mandate* held = w->shown().MandateOn(mandate, meeting->date);
  if (!held) {
    selected_mandate_.clear();
    mandate_title_.clear();
    mandate_state_.clear();
    return;
  }
  const QString unit = w->UnitAtPrincipal(mandate);
  mandate_title_ = held->holder.empty() ? unit : QStringLiteral("%1 · %2").arg(w->PersonName(held->holder), unit);
  mandate_state_ = Words::Capital(LookOf(CellOf(w->shown(), *meeting, *item, *forecast, mandate)).text);
  detail_ = CellDetail(*w, *meeting, *item, mandate);
  can_enter_ = !held->holder.empty() && !item->revisions.empty() && !item->decision &&
               meeting->phase != domain::MeetingPhase::kClosed;
  can_nominate_ = !held->holder.empty() &&
                  (meeting->phase == domain::MeetingPhase::kCalled || meeting->phase == domain::MeetingPhase::kPlanned);
}

}  // namespace mandat::app
