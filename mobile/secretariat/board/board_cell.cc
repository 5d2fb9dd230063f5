#include "mobile/secretariat/board/board_cell.h"

#include <algorithm>

#include "mobile/models/words.h"

namespace mandat::app {
namespace {

// A position that counts or will count, told by its way.
CellKind DeclaredBy(const domain::Position& position) {
  if (position.by_substitute) return CellKind::kBySubstitute;
  switch (position.channel) {
    case domain::Channel::kEmail:
    case domain::Channel::kOther:
      return CellKind::kByMail;
    case domain::Channel::kConveyed:
      return CellKind::kConveyed;
    default:
      return CellKind::kDeclared;
  }
}

// Whether the mandate will be (or is) there; the meeting's own answer, not a guess.
CellKind PresenceCell(const domain::Meeting& meeting, const domain::AgendaItem& item,
                      const domain::MandateId& mandate) {
  if (domain::ActingSubstitute(meeting, item.id, mandate)) return CellKind::kSubstitute;
  if (meeting.phase == domain::MeetingPhase::kOpen || meeting.phase == domain::MeetingPhase::kClosed) {
    const auto found = item.attendance.find(mandate);
    return found != item.attendance.end() && found->second.present ? CellKind::kComing : CellKind::kAway;
  }
  const auto answer = meeting.answers.find(mandate);
  if (answer == meeting.answers.end()) return CellKind::kUnanswered;
  if (!answer->second.attending) return CellKind::kAway;
  const auto& items = answer->second.items;
  return items.empty() || std::find(items.begin(), items.end(), item.id) != items.end() ? CellKind::kComing
                                                                                        : CellKind::kAway;
}

}  // namespace

CellKind CellOf(const domain::State& state, const domain::Meeting& meeting, const domain::AgendaItem& item,
                const domain::ItemForecast& forecast, const domain::MandateId& mandate) {
  if (Contains(forecast.recused, mandate)) return CellKind::kRecused;
  if (!Contains(forecast.counted, mandate)) return CellKind::kNothing;
  if (Contains(forecast.contested, mandate)) return CellKind::kContested;
  if (Contains(forecast.stale, mandate)) return CellKind::kStale;
  if (const domain::Position* position = domain::SpeakingPosition(state, meeting, item, mandate))
    return DeclaredBy(*position);
  if (domain::StalePosition(meeting, item, mandate)) return CellKind::kStale;
  if (item.decision_class == domain::DecisionClass::kForum) return PresenceCell(meeting, item, mandate);
  if (!Contains(forecast.needed, mandate)) return CellKind::kNothing;
  const CellKind presence = PresenceCell(meeting, item, mandate);
  return presence == CellKind::kUnanswered || Contains(forecast.missing, mandate) ? CellKind::kMissing : presence;
}

CellLook LookOf(CellKind kind) {
  switch (kind) {
    case CellKind::kNothing:
      return {"", Tone::Neutral, Words::tr("not asked")};
    case CellKind::kDeclared:
      return {"✓", Tone::Ok, Words::tr("declared")};
    case CellKind::kByMail:
      return {"@", Tone::Ok, Words::tr("by e-mail")};
    case CellKind::kConveyed:
      return {"»", Tone::Ok, Words::tr("conveyed")};
    case CellKind::kBySubstitute:
      return {"E✓", Tone::Ok, Words::tr("declared by the substitute")};
    case CellKind::kSubstitute:
      return {"E", Tone::Accent, Words::tr("substitute")};
    case CellKind::kComing:
      return {"●", Tone::Neutral, Words::tr("coming")};
    case CellKind::kAway:
      return {"–", Tone::Bad, Words::tr("away")};
    case CellKind::kUnanswered:
      return {"?", Tone::Warn, Words::tr("not answered")};
    case CellKind::kMissing:
      return {"!", Tone::Warn, Words::tr("missing")};
    case CellKind::kStale:
      return {"↻", Tone::Warn, Words::tr("earlier version")};
    case CellKind::kContested:
      return {"≠", Tone::Bad, Words::tr("contested")};
    case CellKind::kRecused:
      return {"J", Tone::Neutral, Words::tr("recused")};
  }
  return {"", Tone::Neutral, {}};
}

}  // namespace mandat::app
