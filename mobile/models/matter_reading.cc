#include "mobile/models/matter_reading.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "mobile/models/live_reading.h"
#include "mobile/models/words.h"
#include "shared/domain/matters.h"

namespace mandat::app {
namespace {

struct TakenUp {
  const domain::Meeting* meeting = nullptr;
  const domain::AgendaItem* item = nullptr;
};

// Where items name it, those that took it off again left out.
std::vector<TakenUp> TakeUps(const Workspace& w, const domain::Matter& matter) {
  std::vector<TakenUp> found;
  for (const domain::MatterTakeUp& take_up : matter.take_ups) {
    const domain::Meeting* meeting = w.shown().FindMeeting(take_up.meeting);
    const domain::AgendaItem* item = meeting ? meeting->FindItem(take_up.item) : nullptr;
    if (item && item->matter == matter.id) found.push_back({meeting, item});
  }
  return found;
}

QString DayOfMeeting(const Workspace& w, const domain::MeetingId& id) {
  const domain::Meeting* meeting = w.shown().FindMeeting(id);
  return meeting ? Words::ShortDay(meeting->date) : Q(id);
}

using Unsettled = std::map<std::string, client::OutboxEntry>;

// By matter: the newest of mine about it on this device that waits or was not taken.
Unsettled AllUnsettled(const Workspace& w) {
  Unsettled found;
  for (client::OutboxEntry& entry : w.client().OutboxEntries()) {
    const v1::Statement& s = entry.statement;
    const std::string& of = s.has_submit_matter()     ? s.submit_matter().matter()
                            : s.has_complete_matter() ? s.complete_matter().matter()
                                                      : s.withdraw_matter().matter();
    if (!of.empty()) found.insert_or_assign(std::string(of), std::move(entry));
  }
  std::erase_if(found, [](const auto& known) { return known.second.state == client::OutboxState::kReceived; });
  return found;
}

class Steps {
 public:
  Steps(const Workspace& workspace, const domain::Matter& about) : w(workspace), matter(about) {}

  void Add(const QString& title, const QString& text, domain::Time at, const char* icon, Tone::Value tone) {
    rows << QVariantMap{{"key", QString::number(rows.size())},
                        {"title", title},
                        {"text", text},
                        {"timeText", at.ms == 0 ? QString() : Words::Moment(at, w.now())},
                        {"icon", QString::fromLatin1(icon)},
                        {"tone", tone},
                        {"coming", false},
                        {"meeting", QString()},
                        {"item", QString()},
                        {"openName", QString()},
                        {"decision", QVariant()}};
  }
  void Coming(const QString& title, const QString& text) {
    Add(title, text, {}, "dash", Tone::Neutral);
    rows.last()["coming"] = true;
  }
  void LeadsTo(const domain::Meeting& meeting, const domain::AgendaItem* item) {
    rows.last()["meeting"] = Q(meeting.id);
    rows.last()["item"] = item ? Q(item->id) : QString();
    const QString name = item ? Words::tr("Open item %1, %2").arg(Workspace::NumberText(*item), Q(item->title))
                              : Words::tr("Open the meeting %1").arg(Words::ShortDay(meeting.date));
    // The latest step leads there: who hears two buttons of one name cannot tell them apart.
    for (QVariantMap& row : rows) {
      if (row.value("openName").toString() == name) row["openName"] = QString();
    }
    rows.last()["openName"] = name;
  }

  void HandedIn(bool online);
  void Review();
  void Rulings();
  void Meetings();
  void End();
  void WhatIsToCome();

  const Workspace& w;
  const domain::Matter& matter;
  QList<QVariantMap> rows;
};

void Steps::HandedIn(bool online) {
  const auto entry = w.Outgoing(matter.statement);
  if (entry && entry->state != client::OutboxState::kReceived) {
    Add(Words::tr("Handed in by you"), Words::OutboxText(*entry, online, w.now()), {}, "clock", Tone::Accent);
    return;
  }
  const QString by = matter.submitter == w.me() ? Words::tr("Handed in by you")
                                                : Words::tr("Handed in by %1").arg(w.PersonName(matter.submitter));
  Add(by, matter.entered ? Words::tr("It was sent to the secretary, who entered it.") : QString(), matter.handed_in,
      "check", Tone::Ok);
}

void Steps::Review() {
  for (const domain::MatterExchange& exchange : matter.exchanges) {
    if (exchange.request) {
      const bool open =
          &exchange == &matter.exchanges.back() && matter.review == domain::MatterReview::kCompletionRequested;
      Add(Words::tr("Completion requested"), Q(exchange.text), exchange.at, open ? "warning" : "question",
          open ? Tone::Warn : Tone::Neutral);
    } else {
      const domain::PersonId& who = exchange.entered ? exchange.entered->stated_by : exchange.author;
      const auto outgoing = w.Outgoing(exchange.statement);
      const bool waits = outgoing && outgoing->state != client::OutboxState::kReceived;
      Add(Words::tr("Answered by %1").arg(who == w.me() ? Words::tr("you") : w.PersonName(who)), Q(exchange.text),
          waits ? domain::Time{} : exchange.at, waits ? "clock" : "check", waits ? Tone::Accent : Tone::Ok);
      if (!exchange.documents.empty()) {
        const int files = static_cast<int>(exchange.documents.size());
        rows.last()["text"] = Q(exchange.text) + u'\n' + Words::tr("%n files attached", nullptr, files);
      }
    }
  }
  if (matter.review == domain::MatterReview::kComplete) {
    const auto found = w.shown().statements.find(matter.review_statement);
    Add(Words::tr("Found complete"), {}, found == w.shown().statements.end() ? domain::Time{} : found->second.time,
        "check", Tone::Ok);
  }
}

void Steps::Rulings() {
  for (const domain::MatterRuling& ruling : matter.rulings) {
    switch (ruling.ruling) {
      case v1::MATTER_RULING_ACCEPTED:
        Add(Words::tr("The preparatory group takes it up %1").arg(DayOfMeeting(w, ruling.meeting)),
            Q(ruling.coordination), ruling.at, "check", Tone::Ok);
        if (const domain::Meeting* meeting = w.shown().FindMeeting(ruling.meeting)) LeadsTo(*meeting, nullptr);
        break;
      case v1::MATTER_RULING_REJECTED:
        Add(Words::tr("The preparatory group does not take it up"), Q(ruling.reason), ruling.at, "close", Tone::Bad);
        break;
      default:
        Add(Words::tr("Referred to %1").arg(Q(ruling.referred_to)), Q(ruling.reason), ruling.at, "arrow-right",
            Tone::Neutral);
    }
  }
  for (const domain::MatterAdmission& admission : matter.admissions) {
    Add(admission.by_forum
            ? Words::tr("The meeting takes it up although it came late")
            : Words::tr("The chair takes it up %1 although it came late").arg(DayOfMeeting(w, admission.meeting)),
        Q(admission.reason), admission.at, "check", Tone::Ok);
  }
}

void Steps::Meetings() {
  std::vector<TakenUp> taken = TakeUps(w, matter);
  std::stable_sort(taken.begin(), taken.end(),
                   [](const TakenUp& a, const TakenUp& b) { return a.meeting->date < b.meeting->date; });
  for (const auto& [meeting, item] : taken) {
    const QString number = Workspace::NumberText(*item);
    const bool now =
        meeting->phase == domain::MeetingPhase::kOpen && meeting->current_item == item->id && !item->decision;
    Add(now ? Words::tr("Being dealt with now, as item %1").arg(number)
            : Words::tr("On the agenda of %1 as item %2").arg(Words::ShortDay(meeting->date), number),
        {}, {}, now ? "dot" : "check", now ? Tone::Accent : Tone::Ok);
    LeadsTo(*meeting, item);
    if (!item->decision) continue;
    const QVariantMap decision = DecisionRow(w, *meeting, *item);
    Add(decision["outcomeText"].toString(), {}, item->decision->at, "check-circle",
        Words::OutcomeTone(item->decision->outcome));
    rows.last()["decision"] = decision;
    LeadsTo(*meeting, item);
  }
  for (const domain::MatterNote& note : matter.notes)
    Add(Words::ShortDay(note.date), Q(note.text), {}, "info", Tone::Neutral);
}

void Steps::End() {
  if (matter.phase == domain::MatterPhase::kWithdrawn)
    Add(Words::tr("Withdrawn", "a matter"), Q(matter.withdrawn_because), {}, "close", Tone::Neutral);
  if (matter.phase == domain::MatterPhase::kHandled)
    Add(Words::tr("Dealt with: nothing was to be decided"), {}, {}, "check", Tone::Ok);
}

void Steps::WhatIsToCome() {
  const bool preparing = matter.phase == domain::MatterPhase::kInPreparation;
  const bool accepted = matter.phase == domain::MatterPhase::kAccepted;
  if (!preparing && !accepted) return;
  if (matter.review == domain::MatterReview::kCompletionRequested)
    Coming(matter.submitter == w.me() ? Words::tr("Your answer") : Words::tr("The submitter's answer"), {});
  if (matter.review != domain::MatterReview::kComplete)
    Coming(Words::tr("Review"), Words::tr("Secretary and chair look whether anything is missing."));
  if (preparing)
    Coming(Words::tr("Preparation"), Words::tr("The preparatory group decides whether, and when, it is taken up."));
  const std::vector<TakenUp> taken = TakeUps(w, matter);
  const bool on_agenda =
      std::any_of(taken.begin(), taken.end(), [&](const TakenUp& t) { return t.meeting->id == matter.meeting; });
  if (!on_agenda) Coming(Words::tr("The meeting's agenda"), {});
  if (matter.is_decision) Coming(Words::tr("Decision", "a step"), {});
}

}  // namespace

namespace {

MatterState StateWith(const Workspace& w, const domain::Matter& matter, bool online, const Unsettled& unsettled) {
  if (const auto found = unsettled.find(matter.id.value()); found != unsettled.end()) {
    const client::OutboxEntry& entry = found->second;
    return {Words::OutboxText(entry, online, w.now()), Words::OutboxIcon(entry), Words::OutboxTone(entry), false,
            false};
  }
  switch (matter.phase) {
    case domain::MatterPhase::kInPreparation:
      if (matter.review == domain::MatterReview::kCompletionRequested) break;
      return matter.review == domain::MatterReview::kComplete
                 ? MatterState{Words::tr("Complete, with the preparatory group"), QStringLiteral("clock"), Tone::Accent,
                               false, false}
                 : MatterState{Words::tr("With the secretary for review"), QStringLiteral("clock"), Tone::Accent, false,
                               false};
    case domain::MatterPhase::kAccepted: {
      if (matter.review == domain::MatterReview::kCompletionRequested) break;
      for (const TakenUp& taken : TakeUps(w, matter)) {
        if (taken.meeting->id != matter.meeting) continue;
        return {Words::tr("On the agenda of %1, item %2")
                    .arg(Words::ShortDay(taken.meeting->date), Workspace::NumberText(*taken.item)),
                QStringLiteral("calendar"), Tone::Ok, false, false};
      }
      return {Words::tr("To be taken up %1").arg(DayOfMeeting(w, matter.meeting)), QStringLiteral("calendar"), Tone::Ok,
              false, false};
    }
    case domain::MatterPhase::kRejected:
      return {Words::tr("Not taken up"), QStringLiteral("close"), Tone::Bad, false, true};
    case domain::MatterPhase::kReferred:
      return {Words::tr("Referred elsewhere"), QStringLiteral("arrow-right"), Tone::Neutral, false, true};
    case domain::MatterPhase::kDecided: {
      const std::vector<TakenUp> taken = TakeUps(w, matter);
      const auto decided =
          std::find_if(taken.rbegin(), taken.rend(), [](const TakenUp& t) { return t.item->decision.has_value(); });
      if (decided == taken.rend()) return {Words::tr("Decided"), QStringLiteral("check-circle"), Tone::Ok, false, true};
      return {Words::tr("%1, %2", "an outcome and a day")
                  .arg(Words::OutcomeText(decided->item->decision->outcome), Words::ShortDay(decided->meeting->date)),
              QStringLiteral("check-circle"), Words::OutcomeTone(decided->item->decision->outcome), false, true};
    }
    case domain::MatterPhase::kHandled:
      return {Words::tr("Dealt with"), QStringLiteral("check-circle"), Tone::Ok, false, true};
    case domain::MatterPhase::kWithdrawn:
      return {Words::tr("Withdrawn", "a matter"), QStringLiteral("close"), Tone::Neutral, false, true};
  }
  const bool mine = matter.submitter == w.me();
  return {mine ? Words::tr("You are asked to complete it") : Words::tr("Completion requested"),
          QStringLiteral("warning"), Tone::Warn, mine, false};
}

}  // namespace

MatterState StateOfMatter(const Workspace& w, const domain::Matter& matter, bool online) {
  return StateWith(w, matter, online, AllUnsettled(w));
}

int CompletionsAskedOfMe(const Workspace& w) {
  int asked = 0;
  for (const auto& [id, matter] : w.shown().matters) {
    if (matter.submitter != w.me() || matter.review != domain::MatterReview::kCompletionRequested) continue;
    asked += StateOfMatter(w, matter, true).asks_me;
  }
  return asked;
}

QString MatterKindText(const Workspace& w, const domain::Matter& matter) {
  domain::AgendaItem item;
  item.kind = matter.kind;
  QStringList parts{Words::KindText(item)};
  if (matter.is_decision) {
    switch (matter.decision_class) {
      case domain::DecisionClass::kForum:
        parts << Words::tr("all members");
        break;
      case domain::DecisionClass::kFinancial:
        parts << Words::tr("money");
        break;
      case domain::DecisionClass::kSubject:
        parts << w.AreaList(matter.areas);
        break;
    }
  }
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

QByteArrayList MatterRoles() {
  return {"matter",  "title",  "subtitle", "stateText", "stateIcon", "tone",
          "section", "asksMe", "over",     "mine",      "openName"};
}

QList<QVariantMap> MatterRows(const Workspace& w, bool online) {
  struct Row {
    bool mine, over;
    std::uint64_t seq;
    QVariantMap map;
  };
  std::vector<Row> rows;
  if (w.shown().matters.empty()) return {};
  const Unsettled unsettled = AllUnsettled(w);
  for (const auto& [id, matter] : w.shown().matters) {
    const MatterState state = StateWith(w, matter, online, unsettled);
    const bool mine = matter.submitter == w.me();
    const QString at = Words::Moment(matter.handed_in, w.now());
    const QString open = mine ? Words::tr("Open my own matter %1") : Words::tr("Open the matter %1");
    rows.push_back({mine,
                    state.over,
                    matter.place.seq,
                    {{"key", Q(id)},
                     {"matter", Q(id)},
                     {"title", Q(matter.title)},
                     {"subtitle", mine ? Words::tr("Handed in %1").arg(at)
                                       : Words::tr("%1, handed in %2").arg(w.PersonName(matter.submitter), at)},
                     {"stateText", state.text},
                     {"stateIcon", state.icon},
                     {"tone", state.tone},
                     {"section", mine ? Words::tr("My matters") : Words::tr("The others' matters")},
                     {"asksMe", state.asks_me},
                     {"over", state.over},
                     {"mine", mine},
                     {"openName", open.arg(Q(matter.title))}}});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    if (a.mine != b.mine) return a.mine;
    if (a.over != b.over) return b.over;
    return a.seq > b.seq;
  });
  QList<QVariantMap> maps;
  for (Row& row : rows) maps << std::move(row.map);
  return maps;
}

QByteArrayList MatterStepRoles() {
  return {"title", "text", "timeText", "icon", "tone", "coming", "meeting", "item", "openName", "decision"};
}

QList<QVariantMap> MatterSteps(const Workspace& w, const domain::Matter& matter, bool online) {
  Steps steps(w, matter);
  steps.HandedIn(online);
  steps.Review();
  steps.Rulings();
  steps.Meetings();
  steps.End();
  steps.WhatIsToCome();
  return steps.rows;
}

QByteArrayList MatterFileRoles() { return {"hash", "name", "sizeText", "stateText", "openName"}; }

QList<QVariantMap> MatterFileRows(const Workspace& w, const std::vector<domain::Hash>& files) {
  QList<QVariantMap> rows;
  std::set<domain::Hash> shown;
  for (const domain::Hash& hash : files) {
    if (!shown.insert(hash).second) continue;  // handed in again
    const DraftFile file = KnownFile(w, hash);
    const client::DocumentState state = w.DocumentStateOf(hash);
    const quint64 size = file.size != 0 ? file.size : state.size;
    QString text;
    if (state.uploading) {
      text = state.uploaded == 0 || state.size == 0
                 ? Words::tr("Waiting to be sent")
                 : Words::tr("Being sent, %1 %").arg(state.uploaded * 100 / state.size);
    }
    const QString name = file.name.isEmpty() ? Words::tr("File %1").arg(rows.size() + 1) : file.name;
    rows << QVariantMap{{"key", QString::fromStdString(hash.hex())},
                        {"hash", QString::fromStdString(hash.hex())},
                        {"name", name},
                        {"openName", Words::tr("Open the file %1").arg(name)},
                        {"sizeText", size == 0 ? QString() : Words::Size(size)},
                        {"stateText", text}};
  }
  return rows;
}

QString MaterialText(const Workspace& w, const domain::Meeting& meeting, bool is_decision) {
  const domain::Date due = is_decision ? meeting.deadlines.decision_material : meeting.deadlines.other_material;
  const QString day = Words::ShortDay(due);
  if (due >= w.today()) return Words::tr("To be handed in by %1, %2").arg(day, Words::DaysUntil(due, w.today()));
  return Words::tr("Was to be handed in by %1: only the chair or the meeting can take it up").arg(day);
}

}  // namespace mandat::app
