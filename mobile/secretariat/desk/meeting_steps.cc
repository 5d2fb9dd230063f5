#include "mobile/secretariat/desk/meeting_steps.h"

#include <algorithm>

namespace mandat::app {
namespace {

bool MinutesAdjusted(const domain::Meeting& meeting) {
  const auto whole = meeting.minutes.versions.find(domain::ItemId());
  return whole != meeting.minutes.versions.end() &&
         std::any_of(whole->second.begin(), whole->second.end(),
                     [](const domain::MinutesVersion& version) { return !version.replaced && version.adjusted(); });
}

bool AgendaDone(const domain::Meeting& meeting) {
  return meeting.agenda.is_settled() || meeting.phase != domain::MeetingPhase::kPlanned;
}

}  // namespace

std::vector<MeetingStep> StepsOf(const domain::Meeting& meeting) {
  const bool open = meeting.phase == domain::MeetingPhase::kOpen;
  const bool closed = meeting.phase == domain::MeetingPhase::kClosed;
  return {
      {QStringLiteral("agenda"), DeskWords::tr("Agenda"), AgendaDone(meeting)},
      {QStringLiteral("notice"), DeskWords::tr("Notice"), meeting.notice_sent_at.ms != 0},
      {QStringLiteral("standing"), DeskWords::tr("Standing"), open || closed},
      {QStringLiteral("room"), DeskWords::tr("Meeting"), closed},
      {QStringLiteral("minutes"), DeskWords::tr("Minutes"), MinutesAdjusted(meeting)},
      {QStringLiteral("out"), DeskWords::tr("Distribution"), !meeting.minutes.sendings.empty()},
  };
}

QString StepNow(const domain::Meeting& meeting, domain::Date today) {
  switch (meeting.phase) {
    case domain::MeetingPhase::kPlanned:
      return meeting.agenda.is_settled() || today >= meeting.deadlines.notice ? QStringLiteral("notice")
                                                                              : QStringLiteral("agenda");
    case domain::MeetingPhase::kCalled:
      return today >= meeting.date ? QStringLiteral("room") : QStringLiteral("standing");
    case domain::MeetingPhase::kOpen:
      return QStringLiteral("room");
    case domain::MeetingPhase::kClosed:
      return MinutesAdjusted(meeting) ? QStringLiteral("out") : QStringLiteral("minutes");
    case domain::MeetingPhase::kCancelled:
      break;
  }
  return QStringLiteral("agenda");
}

}  // namespace mandat::app
