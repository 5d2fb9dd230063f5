// Asking again by e-mail, from the board: those whom one item waits for.
//
// An item of subject or financial class waits for positions, one of the forum's for people who come: so the reminder is
// to declare, or to answer the notice. Whoever was reminded of the same within some hours is not reminded again
// (shared/domain/mail.h). Pure: reads the workspace's snapshot. GUI thread, for the words.
#ifndef MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_REMINDER_H_
#define MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_REMINDER_H_

#include <QString>

#include "mobile/models/workspace.h"
#include "mobile/secretariat/notice/notice_reading.h"

namespace mandat::app {

struct BoardReminder {
  v1::ReminderSubject about = v1::REMINDER_SUBJECT_DECLARE;
  Remindable who;
};

// Nobody unless the meeting is called.
[[nodiscard]] BoardReminder ReminderFor(const Workspace& workspace, const domain::Meeting& meeting,
                                        const domain::AgendaItem& item, const domain::ItemForecast& forecast);
// To whoever declares for that mandate on the item: its holder, or the substitute who acts.
[[nodiscard]] BoardReminder ReminderOf(const Workspace& workspace, const domain::Meeting& meeting,
                                       const domain::AgendaItem& item, const domain::MandateId& mandate);
// Whether `reminder` goes to whoever declares for that mandate.
[[nodiscard]] bool Reaches(const BoardReminder& reminder, const Workspace& workspace, const domain::Meeting& meeting,
                           const domain::AgendaItem& item, const domain::MandateId& mandate);
// Why some do not get it; empty: they all do.
[[nodiscard]] QString ReminderNote(const Workspace& workspace, const BoardReminder& reminder);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_REMINDER_H_
