#include "mobile/models/meeting_words.h"

#include "mobile/models/words.h"

namespace mandat::app {

QString MeetingChangeText(const Workspace& w, const domain::Meeting& meeting) {
  if (meeting.phase == domain::MeetingPhase::kCancelled)
    return Words::tr("The meeting is cancelled. The reason: %1").arg(Q(meeting.cancel_reason));
  if (meeting.postponements.empty() || meeting.phase == domain::MeetingPhase::kClosed) return {};
  const domain::Postponement& newest = meeting.postponements.back();
  return Words::tr("The meeting has been moved here from %1. The reason: %2")
      .arg(Words::Day(newest.from, w.today()), Q(newest.reason));
}

QString EnteredAnswerText(const Workspace& w, const domain::NoticeAnswer& answer, bool can_answer) {
  if (!answer.entered || answer.author == w.me()) return {};
  const QString who = w.PersonName(answer.author);
  const QString said =
      answer.entered->channel == domain::Channel::kEmail
          ? Words::tr("%1 entered it for you, after an e-mail from you").arg(who)
          : Words::tr("%1 entered it for you, after your word by telephone or in another way").arg(who);
  const QString words = Q(answer.entered->evidence_text).trimmed();
  QString told = words.isEmpty() ? said : Words::tr("%1: “%2”", "an answer, as it was given").arg(said, words);
  if (words.isEmpty() || !QStringLiteral(".!?…").contains(words.back())) told += u'.';
  return can_answer ? told + u' ' + Words::tr("If that is not right, answer yourself.") : told;
}

}  // namespace mandat::app
