// What was decided, and by which way a word came.
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

QString Words::OutcomeText(int outcome) {
  switch (outcome) {
    case v1::OUTCOME_APPROVED:
      return tr("Approved");
    case v1::OUTCOME_APPROVED_FOR_SOME:
      return tr("Approved for some");
    case v1::OUTCOME_REJECTED:
      return tr("Rejected");
    case v1::OUTCOME_REFERRED_BACK:
      return tr("Referred back");
    case v1::OUTCOME_DEFERRED:
      return tr("Deferred");
    case v1::OUTCOME_WITHDRAWN:
      return tr("Withdrawn", "a matter");
    default:
      return {};
  }
}

Tone::Value Words::OutcomeTone(int outcome) {
  switch (outcome) {
    case v1::OUTCOME_APPROVED:
    case v1::OUTCOME_APPROVED_FOR_SOME:
      return Tone::Ok;
    case v1::OUTCOME_REJECTED:
      return Tone::Bad;
    case v1::OUTCOME_REFERRED_BACK:
    case v1::OUTCOME_DEFERRED:
      return Tone::Warn;
    default:
      return Tone::Neutral;
  }
}

QString Words::WayText(const domain::Position& position, const Workspace& w) {
  if (position.by_substitute && position.channel == domain::Channel::kApp)
    return tr("By the substitute %1").arg(w.PersonName(position.speaker()));
  switch (position.channel) {
    case domain::Channel::kConveyed:
      return tr("Stated by %1").arg(w.PersonName(position.speaker()));
    case domain::Channel::kEmail:
      return tr("By e-mail to the secretary");
    case domain::Channel::kMeeting:
      return tr("Said at the meeting");
    case domain::Channel::kOther:
      return tr("By telephone or letter to the secretary");
    default:
      return {};
  }
}

}  // namespace mandat::app
