#include "mobile/secretariat/desk/meeting_desk_model.h"

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/desk/meeting_steps.h"
#include "mobile/secretariat/year/meeting_change.h"
#include "shared/domain/roles.h"

namespace mandat::app {

MeetingDeskModel::MeetingDeskModel(QObject* parent) : QObject(parent) {
  connect(Session::instance(), &Session::contentChanged, this, &MeetingDeskModel::Reload);
  connect(Session::instance(), &Session::languageChanged, this, &MeetingDeskModel::Reload, Qt::QueuedConnection);
}

void MeetingDeskModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void MeetingDeskModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  exists_ = meeting != nullptr;
  changeable_ = false;
  if (!meeting) {
    Q_EMIT changed();
    return;
  }
  const domain::Date today = w->today();
  title_ = Q(meeting->title);
  when_text_ = Words::Capital(Words::Day(meeting->date, today));
  if (!meeting->start.empty()) when_text_ += QStringLiteral(", ") + Q(meeting->start);
  if (!meeting->end.empty()) when_text_ += QStringLiteral("–") + Q(meeting->end);
  if (!meeting->place.empty()) when_text_ += QStringLiteral(" · ") + Q(meeting->place);
  state_text_ = Words::PhaseText(meeting->phase);
  state_tone_ = Words::PhaseTone(meeting->phase);
  const bool ahead =
      meeting->phase == domain::MeetingPhase::kPlanned || meeting->phase == domain::MeetingPhase::kCalled;
  changeable_ = CanBeChanged(*meeting) &&
                (w->roles().secretariat() || domain::IsMeetingChair(w->shown(), *meeting, w->me()));
  countdown_text_ = ahead ? Words::Capital(Words::DaysUntil(meeting->date, today)) : QString();
  now_ = StepNow(*meeting, today);
  QVariantList steps;
  for (const MeetingStep& step : StepsOf(*meeting))
    steps << QVariantMap{{"key", step.key}, {"label", step.label}, {"done", step.done}};
  Q_EMIT changed();
  // A list that is the same would be made anew, and lose the keyboard.
  if (steps != steps_) {
    steps_ = steps;
    Q_EMIT stepsChanged();
  }
}

}  // namespace mandat::app
