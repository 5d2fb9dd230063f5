#include "mobile/models/absence_model.h"

#include <algorithm>

#include "mobile/models/absence_words.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

AbsenceModel::AbsenceModel(QObject* parent)
    : QObject(parent),
      mandates_({"mandate", "functionText"}),
      items_(AbsenceItemRoles()),
      agenda_({"item", "numberText", "title", "attended"}) {
  connect(Session::instance(), &Session::contentChanged, this, &AbsenceModel::Reload);
}

void AbsenceModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void AbsenceModel::setMandate(const QString& mandate) {
  if (mandate == mandate_) return;
  mandate_ = mandate;
  Reload();
}

void AbsenceModel::Clear() {
  exists_ = can_answer_ = is_ahead_ = false;
  for (RowsModel* rows : {&mandates_, &items_, &agenda_}) rows->setRows({});
  Q_EMIT changed();
}

void AbsenceModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  if (!meeting) return Clear();
  const std::vector<domain::MandateId> held = HeldAt(*w, *meeting);
  const domain::MandateId mine = ChosenOf(held, mandate_);
  const auto explanation = mine.empty() ? std::nullopt : domain::Explain(w->shown(), *meeting, mine);
  if (!explanation) return Clear();
  exists_ = true;
  mandate_ = Q(mine);
  const bool online = Session::instance()->online();
  meeting_text_ = Words::Capital(Words::Day(meeting->date, w->today()));
  if (!meeting->start.empty()) meeting_text_ += QStringLiteral(", ") + Q(meeting->start);
  function_text_ = w->UnitAtPrincipal(mine);
  can_answer_ = meeting->phase == domain::MeetingPhase::kCalled || meeting->phase == domain::MeetingPhase::kPlanned;
  is_ahead_ = can_answer_ || meeting->phase == domain::MeetingPhase::kOpen;

  QList<QVariantMap> mandates;
  for (const domain::MandateId& id : held)
    mandates << QVariantMap{{"key", Q(id)}, {"mandate", Q(id)}, {"functionText", w->UnitAtPrincipal(id)}};
  mandates_.setRows(mandates);

  const auto found = meeting->answers.find(mine);
  const domain::NoticeAnswer* answer = found == meeting->answers.end() ? nullptr : &found->second;
  attending_ = !answer ? -1 : !answer->attending ? 0 : answer->items.empty() ? 1 : 2;
  answer_text_ =
      attending_ < 0    ? Words::tr("You have not answered")
      : attending_ == 0 ? Words::tr("You are not coming")
      : attending_ == 1
          ? Words::tr("You are coming")
          : Words::tr("You are coming to %1").arg(Words::Lower(ItemsText(*meeting, answer->items, QString())));
  if (const auto outgoing = answer ? w->Outgoing(answer->statement) : std::nullopt)
    answer_text_ += QStringLiteral(" · ") + Words::OutboxText(*outgoing, online, w->now());

  QList<QVariantMap> agenda;
  for (const domain::AgendaItem& item : meeting->items) {
    const bool attended = answer && answer->attending &&
                          (answer->items.empty() ||
                           std::find(answer->items.begin(), answer->items.end(), item.id) != answer->items.end());
    agenda << QVariantMap{{"key", Q(item.id)},
                          {"item", Q(item.id)},
                          {"numberText", Workspace::NumberText(item)},
                          {"title", Q(item.title)},
                          {"attended", attended}};
  }
  agenda_.setRows(agenda);
  items_.setRows(AbsenceItemRows(*w, *meeting, *explanation, online));

  const std::vector<domain::ItemId> uncovered = explanation->uncovered();
  uncovered_tone_ = uncovered.empty() ? Tone::Ok : Tone::Bad;
  uncovered_text_ = items_.count() == 0 ? Words::tr("No item counts on you")
                    : uncovered.empty() ? Words::tr("Every item that counts on you is covered")
                                        : Words::tr("%n items that count on you are not covered", nullptr,
                                                    static_cast<int>(uncovered.size()));
  uncovered_items_ = ItemsText(*meeting, uncovered, QString());

  std::vector<domain::ItemId> others;
  for (const domain::ItemExplanation& item : explanation->items) {
    if (!item.counts_on() && item.concern != domain::Concern::kRecused) others.push_back(item.item);
  }
  others_text_ =
      others.empty()
          ? QString()
          : Words::tr("Does not count on you: %1.").arg(Words::Lower(ItemsText(*meeting, others, QString())));
  Q_EMIT changed();
}

bool AbsenceModel::answer(bool attending, const QStringList& items) {
  Workspace* w = Session::instance()->workspace();
  if (!w || mandate_.isEmpty()) return false;
  v1::Statement act;
  v1::AnswerNotice& answer = *act.mutable_answer_notice();
  answer.set_meeting(meeting_.toStdString());
  answer.set_mandate(mandate_.toStdString());
  answer.set_attending(attending);
  for (const QString& item : items) answer.add_items(item.toStdString());
  return Session::instance()->Report(
      w->client().Act(act), !attending        ? Words::tr("You have answered that you are not coming")
                            : items.isEmpty() ? Words::tr("You have answered that you are coming")
                                              : Words::tr("You have answered that you are coming for part of it"));
}

}  // namespace mandat::app
