#include "shared/domain/deadlines.h"

#include "shared/domain/holidays.h"

namespace mandat::domain {

std::string_view DeadlineWord(DeadlineKind kind) {
  switch (kind) {
    case DeadlineKind::kDecisionMaterial:
      return "decision_material";
    case DeadlineKind::kPreparation:
      return "preparation";
    case DeadlineKind::kOtherMaterial:
      return "other_material";
    case DeadlineKind::kNotice:
      return "notice";
  }
  return "";
}

std::string_view DayUnitWord(DayUnit unit) { return unit == DayUnit::kWeekdays ? "weekdays" : "calendar"; }

DeadlineRules DeadlineRules::From(const Rules& rules) {
  return {.day_unit = rules.day_unit,
          .decision_material_lead = rules.decision_material_lead,
          .preparation_lead = rules.preparation_lead,
          .other_material_lead = rules.other_material_lead,
          .notice_lead = rules.notice_lead};
}

Date DayBefore(Date meeting, int lead, DayUnit unit) {
  if (unit == DayUnit::kCalendar) return meeting.PlusDays(-lead);
  Date day = meeting;
  for (int counted = 0; counted < lead;) {
    day = day.PlusDays(-1);
    if (IsCountedWeekday(day)) ++counted;
  }
  return day;
}

std::optional<std::array<Deadline, 4>> Deadlines(const DeadlineRules& rules, Date meeting) {
  if (meeting.year() < kFirstDeadlineYear) return std::nullopt;
  const auto make = [&](DeadlineKind kind, int lead) {
    Deadline deadline{.kind = kind, .lead = lead};
    deadline.weekdays = DayBefore(meeting, lead, DayUnit::kWeekdays);
    deadline.calendar = DayBefore(meeting, lead, DayUnit::kCalendar);
    deadline.due = rules.day_unit == DayUnit::kWeekdays ? deadline.weekdays : deadline.calendar;
    return deadline;
  };
  return std::array<Deadline, 4>{make(DeadlineKind::kDecisionMaterial, rules.decision_material_lead),
                                 make(DeadlineKind::kPreparation, rules.preparation_lead),
                                 make(DeadlineKind::kOtherMaterial, rules.other_material_lead),
                                 make(DeadlineKind::kNotice, rules.notice_lead)};
}

}  // namespace mandat::domain
