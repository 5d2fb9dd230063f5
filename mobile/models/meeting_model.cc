#include "mobile/models/meeting_model.h"

#include <algorithm>

#include "mobile/models/document_rows.h"
#include "mobile/models/item_state.h"
#include "mobile/models/meeting_words.h"
#include "mobile/models/my_part.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/client/acts.h"
#include "shared/domain/positions.h"

namespace mandat::app {

MeetingModel::MeetingModel(QObject* parent)
    : QObject(parent),
      answers_({"mandate", "functionText", "answerText", "enteredText", "tone", "attending", "canAnswer"}),
      items_({"item", "numberText", "title", "kindText", "whyText", "myStateText", "myStateIcon", "tone", "verdictText",
              "verdictTone", "outcomeText", "outcomeTone", "isDecision", "needsMe", "openName"}),
      documents_(DocumentRoles()),
      substitutes_({"nomination", "personName", "functionText", "orderText", "itemsText", "stateText", "tone",
                    "canRevoke", "canAnswer"}) {
  connect(Session::instance(), &Session::contentChanged, this, &MeetingModel::Reload);
}

void MeetingModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void MeetingModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  exists_ = meeting != nullptr;
  if (!meeting) {
    for (RowsModel* rows : {&answers_, &items_, &documents_, &substitutes_}) rows->setRows({});
    Q_EMIT changed();
    return;
  }
  const domain::Date today = w->today();
  const bool online = Session::instance()->online();
  const bool called =
      meeting->phase == domain::MeetingPhase::kCalled || meeting->phase == domain::MeetingPhase::kPlanned;
  title_ = Q(meeting->title);
  date_text_ = Words::Capital(Words::Day(meeting->date, today));
  if (!meeting->start.empty())
    date_text_ += QStringLiteral(", ") + Q(meeting->start) +
                  (meeting->end.empty() ? QString() : QStringLiteral("–") + Q(meeting->end));
  countdown_text_ = meeting->phase == domain::MeetingPhase::kCancelled
                        ? QString()
                        : Words::Capital(Words::DaysUntil(meeting->date, today));
  place_ = Q(meeting->place);
  state_text_ = Words::PhaseText(meeting->phase);
  state_tone_ = Words::PhaseTone(meeting->phase);
  change_text_ = MeetingChangeText(*w, *meeting);
  deadlines_text_ =
      Words::tr("Papers for decisions by %1, other papers by %2, notice by %3.")
          .arg(Words::ShortDay(meeting->deadlines.decision_material),
               Words::ShortDay(meeting->deadlines.other_material), Words::ShortDay(meeting->deadlines.notice));
  notice_text_ = meeting->notice_sent_at.ms == 0
                     ? Words::tr("The notice has not been sent")
                     : Words::tr("The notice was sent %1").arg(Words::Moment(meeting->notice_sent_at, w->now()));
  can_send_notice_ = meeting->phase == domain::MeetingPhase::kPlanned && w->roles().secretariat();

  QList<QVariantMap> answers;
  for (const Workspace::Voice& voice : w->MyVoices(*meeting)) {
    if (voice.by_substitute) continue;
    const auto found = meeting->answers.find(voice.mandate);
    const domain::NoticeAnswer* answer = found == meeting->answers.end() ? nullptr : &found->second;
    QString text = Words::tr("You have not answered");
    if (answer) {
      text = answer->attending ? (answer->items.empty() ? Words::tr("You are coming")
                                                        : Words::tr("You are coming for part of the meeting"))
                               : Words::tr("You are not coming");
      if (const auto outgoing = w->Outgoing(answer->statement))
        text += QStringLiteral(" · ") + Words::OutboxText(*outgoing, online, w->now());
    }
    answers << QVariantMap{{"key", Q(voice.mandate)},
                           {"mandate", Q(voice.mandate)},
                           {"functionText", w->UnitAtPrincipal(voice.mandate)},
                           {"answerText", text},
                           {"enteredText", answer ? EnteredAnswerText(*w, *answer, called) : QString()},
                           {"tone", !answer             ? Tone::Warn
                                    : answer->attending ? Tone::Ok
                                                        : Tone::Neutral},
                           {"attending", !answer             ? -1
                                         : answer->attending ? 1
                                                             : 0},
                           {"canAnswer", called}};
  }
  answers_.setRows(answers);
  can_nominate_ = !answers.isEmpty() && meeting->phase != domain::MeetingPhase::kClosed &&
                  meeting->phase != domain::MeetingPhase::kCancelled;

  const std::vector<domain::ItemForecast> forecasts = domain::ForecastMeeting(w->shown(), *meeting);
  const domain::Phase phase =
      meeting->phase == domain::MeetingPhase::kOpen ? domain::Phase::kDuring : domain::Phase::kBefore;
  QList<QVariantMap> items;
  for (const domain::AgendaItem& item : meeting->items) {
    ItemState mine;
    for (const Workspace::Voice& voice : w->MyVoices(*meeting, &item)) {
      const ItemState state = StateOf(*w, *meeting, item, voice.mandate, online);
      if (mine.text.isEmpty() || state.needs_me) mine = state;
    }
    QString verdict;
    Tone::Value verdict_tone = Tone::Neutral;
    const domain::ItemForecast* forecast = ForecastOf(forecasts, item.id);
    if (w->roles().secretariat() && forecast && !item.decision) {
      verdict = Words::VerdictText(forecast->verdict, phase);
      verdict_tone = Words::VerdictTone(forecast->verdict);
    }
    const QString number = Workspace::NumberText(item);
    items << QVariantMap{{"key", Q(item.id)},
                         {"item", Q(item.id)},
                         {"numberText", number},
                         {"title", Q(item.title)},
                         {"kindText", Words::KindText(item)},
                         {"whyText", MyPartText(*w, *meeting, item, forecast)},
                         {"outcomeText", item.decision ? Words::OutcomeText(item.decision->outcome) : QString()},
                         {"outcomeTone", item.decision ? Words::OutcomeTone(item.decision->outcome) : Tone::Neutral},
                         {"myStateText", mine.text},
                         {"myStateIcon", mine.icon},
                         {"tone", mine.tone},
                         {"verdictText", verdict},
                         {"verdictTone", verdict_tone},
                         {"isDecision", item.is_decision},
                         {"needsMe", mine.needs_me},
                         {"openName", Words::tr("Open item %1, %2").arg(number, Q(item.title))}};
  }
  items_.setRows(items);
  documents_.setRows(DocumentRows(*w, *meeting, std::nullopt));

  QList<QVariantMap> substitutes;
  for (const domain::Nomination& nomination : meeting->nominations) {
    const domain::Mandate* mandate = w->shown().FindMandate(nomination.mandate);
    const bool own = mandate && mandate->holder == w->me();
    if (!own && nomination.person != w->me() && !w->roles().secretariat()) continue;
    QStringList numbers;
    for (const domain::ItemId& id : nomination.items) {
      if (const domain::AgendaItem* item = meeting->FindItem(id)) numbers << Workspace::NumberText(*item);
    }
    QString state = Words::NominationText(nomination.state);
    if (const auto outgoing = w->Outgoing(nomination.id);
        outgoing && outgoing->state != client::OutboxState::kReceived) {
      state = Words::OutboxText(*outgoing, online, w->now());
    }
    const bool standing = nomination.state == domain::NominationState::kAsked ||
                          nomination.state == domain::NominationState::kQueued ||
                          nomination.state == domain::NominationState::kAccepted;
    substitutes << QVariantMap{
        {"key", QString::fromStdString(nomination.id.hex())},
        {"nomination", QString::fromStdString(nomination.id.hex())},
        {"personName", w->PersonName(nomination.person)},
        {"functionText", w->UnitAtPrincipal(nomination.mandate)},
        {"orderText", Words::tr("No. %1").arg(nomination.order)},
        {"itemsText", numbers.isEmpty() ? Words::tr("The whole meeting")
                                        : Words::tr("Items %1").arg(numbers.join(QStringLiteral(", ")))},
        {"stateText", state},
        {"tone", Words::NominationTone(nomination.state)},
        {"canRevoke", standing && own},
        {"canAnswer", nomination.state == domain::NominationState::kAsked && nomination.person == w->me()}};
  }
  substitutes_.setRows(substitutes);
  Q_EMIT changed();
}

void MeetingModel::answer(const QString& mandate, bool attending) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  v1::Statement act;
  v1::AnswerNotice& answer = *act.mutable_answer_notice();
  answer.set_meeting(meeting_.toStdString());
  answer.set_mandate(mandate.toStdString());
  answer.set_attending(attending);
  Session::instance()->Report(w->client().Act(act), attending ? Words::tr("You have answered that you are coming")
                                                              : Words::tr("You have answered that you are not coming"));
}

void MeetingModel::sendNotice() {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  v1::Statement act;
  act.mutable_send_notice()->set_meeting(meeting_.toStdString());
  Session::instance()->Report(w->client().Act(act), Words::tr("The notice has been sent"));
}

bool MeetingModel::nominate(const QString& mandate, const QString& name, const QStringList& items,
                            const QString& basis) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  if (!meeting || name.trimmed().isEmpty()) return false;
  client::Nomination wanted{.mandate = domain::MandateId(mandate.toStdString()),
                            .items = {},
                            .name = name.trimmed().toStdString(),
                            .person = {},
                            .basis = basis.trimmed().toStdString()};
  for (const QString& item : items) wanted.items.emplace_back(item.toStdString());
  std::optional<v1::Refusal> refusal;
  const absl::StatusOr<client::Nominated> nominated = client::Nominate(w->client(), *meeting, wanted, &refusal);
  Session* session = Session::instance();
  const absl::StatusOr<client::ActResult> result =
      nominated.ok() ? absl::StatusOr<client::ActResult>(client::ActResult{nominated->nomination, refusal})
                     : absl::StatusOr<client::ActResult>(nominated.status());
  if (!session->Report(result, {})) return false;
  // Undone with the invitation that was made with it.
  Q_EMIT session->notice(Words::tr("The substitute has been nominated"),
                         QString::fromStdString(nominated->nomination.hex()));
  Q_EMIT invited(name.trimmed(), Q(nominated->link));
  return true;
}

void MeetingModel::revokeNomination(const QString& nomination) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  // While it waits nobody has been asked: it goes as if it had not been.
  if (Session::instance()->canUndo(nomination)) {
    if (Session::instance()->undo(nomination))
      Q_EMIT Session::instance()->notice(Words::tr("The substitute has been taken back"), {});
    return;
  }
  v1::Statement act;
  act.mutable_revoke_nomination()->set_nomination(QByteArray::fromHex(nomination.toLatin1()).toStdString());
  Session::instance()->Report(w->client().Act(act), Words::tr("The substitute has been taken back"));
}

void MeetingModel::answerNomination(const QString& nomination, bool accept) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  v1::Statement act;
  act.mutable_answer_nomination()->set_nomination(QByteArray::fromHex(nomination.toLatin1()).toStdString());
  act.mutable_answer_nomination()->set_accept(accept);
  Session::instance()->Report(w->client().Act(act),
                              accept ? Words::tr("You are the substitute") : Words::tr("You have declined"));
}

void MeetingModel::fetchPapers() {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  if (const absl::Status status = w->client().PrefetchMeeting(domain::MeetingId(meeting_.toStdString()));
      !status.ok()) {
    Q_EMIT Session::instance()->notice(Words::ErrorText(status), {});
  }
}

}  // namespace mandat::app
