#include "mobile/secretariat/board/board_reminder.h"

#include <algorithm>
#include <set>

#include "mobile/models/words.h"
#include "mobile/secretariat/board/board_cell.h"
#include "mobile/secretariat/board/board_reading.h"
#include "shared/domain/mail.h"

namespace mandat::app {
namespace {

constexpr qsizetype kNamed = 2;  // of those who are not reached

BoardReminder Among(const Workspace& w, const domain::Meeting& meeting, v1::ReminderSubject about,
                    std::set<domain::PersonId> owing) {
  owing.erase(domain::PersonId());
  if (meeting.phase != domain::MeetingPhase::kCalled) return {about, {}};
  return {about, WhoOfThemCanBeReminded(w, meeting, about, owing)};
}

domain::PersonId DeclarerOf(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                            const domain::MandateId& id) {
  const domain::Mandate* held = w.shown().MandateOn(id, meeting.date);
  return held ? domain::WhoDeclares(w.shown(), meeting, item, *held) : domain::PersonId();
}

QString SomeNames(const Workspace& w, const std::vector<domain::PersonId>& persons) {
  QStringList names;
  for (const domain::PersonId& person : persons) {
    if (names.size() < kNamed) names << w.PersonName(person);
  }
  const auto more = static_cast<int>(persons.size()) - static_cast<int>(names.size());
  if (more > 0) names << BoardWords::tr("%n others", nullptr, more);
  return Words::List(names);
}

}  // namespace

BoardReminder ReminderFor(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                          const domain::ItemForecast& forecast) {
  std::set<domain::PersonId> wanted;
  if (forecast.decision_class == domain::DecisionClass::kForum) {
    const std::set<domain::PersonId> owing = domain::WhoOwes(w.shown(), meeting, v1::REMINDER_SUBJECT_ANSWER);
    for (const domain::Mandate& mandate : w.shown().RegisterOn(meeting.date)) {
      const domain::Principal* principal = w.shown().FindPrincipal(mandate.principal);
      const bool waits = std::any_of(forecast.quorum.begin(), forecast.quorum.end(), [&](const auto& side) {
        return !side.met && principal && side.side == principal->side;
      });
      if (waits && mandate.ActiveOn(meeting.date) && owing.contains(mandate.holder)) wanted.insert(mandate.holder);
    }
    return Among(w, meeting, v1::REMINDER_SUBJECT_ANSWER, wanted);
  }
  for (const auto* list : {&forecast.missing, &forecast.uncovered, &forecast.uncertain, &forecast.contested}) {
    for (const domain::MandateId& id : *list) wanted.insert(DeclarerOf(w, meeting, item, id));
  }
  return Among(w, meeting, v1::REMINDER_SUBJECT_DECLARE, wanted);
}

BoardReminder ReminderOf(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                         const domain::MandateId& mandate) {
  return Among(w, meeting, v1::REMINDER_SUBJECT_DECLARE, {DeclarerOf(w, meeting, item, mandate)});
}

bool Reaches(const BoardReminder& reminder, const Workspace& w, const domain::Meeting& meeting,
             const domain::AgendaItem& item, const domain::MandateId& mandate) {
  const domain::PersonId person = DeclarerOf(w, meeting, item, mandate);
  const std::vector<domain::PersonId>& now = reminder.who.now;
  return !person.empty() && std::find(now.begin(), now.end(), person) != now.end();
}

QString ReminderNote(const Workspace& w, const BoardReminder& reminder) {
  QStringList notes;
  if (!reminder.who.lately.empty())
    notes << BoardWords::tr("Reminded within the last 12 hours: %1.").arg(SomeNames(w, reminder.who.lately));
  if (!reminder.who.no_address.empty())
    notes << BoardWords::tr("Without an e-mail address: %1.").arg(SomeNames(w, reminder.who.no_address));
  return notes.join(u' ');
}

}  // namespace mandat::app
