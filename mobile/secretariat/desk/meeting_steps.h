// The steps of a meeting's life, as its desk shows them: from the agenda to what goes out.
//
// Pure; any thread. Keys: "agenda", "notice", "standing", "room", "minutes", "out".
#ifndef MANDAT_MOBILE_SECRETARIAT_DESK_MEETING_STEPS_H_
#define MANDAT_MOBILE_SECRETARIAT_DESK_MEETING_STEPS_H_

#include <QCoreApplication>
#include <QString>
#include <vector>

#include "shared/domain/date.h"
#include "shared/domain/state.h"

namespace mandat::app {

class DeskWords {
  Q_DECLARE_TR_FUNCTIONS(DeskWords)
};

struct MeetingStep {
  QString key;
  QString label;
  bool done = false;
};

[[nodiscard]] std::vector<MeetingStep> StepsOf(const domain::Meeting& meeting);
// The key of the one that the meeting is at.
[[nodiscard]] QString StepNow(const domain::Meeting& meeting, domain::Date today);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_DESK_MEETING_STEPS_H_
