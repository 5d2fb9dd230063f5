// A forum as its forum file describes it: composition and rules of procedure. What changes over time is in state.h.
//
// Plain values, copyable; thread-compatible. Made by ParseForumFile (forum_file.h).
#ifndef MANDAT_SHARED_DOMAIN_FORUM_H_
#define MANDAT_SHARED_DOMAIN_FORUM_H_

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "shared/domain/date.h"
#include "shared/domain/ids.h"

namespace mandat::domain {

struct LocalText {
  std::string sv;
  std::string en;  // empty: as `sv`
};

// In which the forum's minutes are written; what people read in the app is their own choice.
enum class Language { kSwedish, kEnglish };
enum class DecisionClass { kForum, kSubject, kFinancial };
enum class AgendaItemKind { kDecision, kInformation, kDiscussion };
enum class DayUnit { kWeekdays, kCalendar };
enum class PositionsVisible { kSecretariatUntilMeeting, kMembers };

struct Side {
  SideId id;
  LocalText name;
};

// First and last day, both included; none: no limit.
struct Validity {
  std::optional<Date> from = std::nullopt;
  std::optional<Date> to = std::nullopt;
  bool Covers(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
  friend bool operator==(const Validity&, const Validity&) = default;
};

struct SubjectArea {
  AreaId id;
  LocalText name;
  Validity valid = {};
};

struct Principal {
  PrincipalId id;
  std::string name;
  SideId side;
  Validity valid = {};
};

// A mandate as the register has it.
struct Mandate {
  MandateId id;
  PrincipalId principal;
  std::string title;
  PersonId holder;  // empty: vacant
  std::vector<AreaId> areas;
  std::optional<Date> valid_from;  // inclusive
  std::optional<Date> valid_to;    // inclusive
  std::string basis;               // delegation order, point
  // From which day principal, title and areas are these: meetings before it keep what was.
  std::optional<Date> described_from;
  bool abolished = false;

  // Held, and `day` within its validity (DESIGN.md section 5, Counting).
  bool ActiveOn(Date day) const {
    return !abolished && !holder.empty() && (!valid_from || *valid_from <= day) && (!valid_to || day <= *valid_to);
  }
};

// An item that every meeting's agenda has, at its beginning or its end.
struct StandingItem {
  std::string title;
  AgendaItemKind kind = AgendaItemKind::kInformation;
  DecisionClass decision_class = DecisionClass::kForum;  // of a decision
  bool last = false;
  friend bool operator==(const StandingItem&, const StandingItem&) = default;
};

// The rules of procedure; the defaults are LSVO's.
struct Rules {
  std::string version;
  std::optional<Date> adopted;
  std::optional<Date> review_due;
  DayUnit day_unit = DayUnit::kWeekdays;
  int notice_lead = 10;
  int decision_material_lead = 21;
  int other_material_lead = 10;
  int preparation_lead = 14;
  int minimum_meetings_per_year = 8;
  int extra_meeting_numerator = 1;
  int extra_meeting_denominator = 3;
  std::set<DecisionClass> advance_counts = {DecisionClass::kSubject};
  std::set<DecisionClass> substitute_counts = {DecisionClass::kForum, DecisionClass::kSubject, DecisionClass::kFinancial};
  int substitute_answer_hours = 48;
  bool substitute_may_be_member = false;
  PositionsVisible positions_visible = PositionsVisible::kSecretariatUntilMeeting;
  bool papers_may_be_shared = false;  // out of the app, printing included: sharing.h
  std::string minutes_prefix = "LSVO beslutar";
  int adjustment_days = 14;
  std::string next_paragraph;
  std::vector<std::string> distribution;
  std::vector<StandingItem> standing_items;  // in the file's order
  friend bool operator==(const Rules&, const Rules&) = default;
};

struct Offices {
  PersonId chair;
  std::string chair_term;
  PersonId secretary;
  std::vector<PersonId> adjuncts;
  std::vector<PersonId> preparatory_group;
};

struct Forum {
  std::string id;
  std::string short_name;
  std::string name;
  std::string time_zone;
  Language language = Language::kSwedish;
  Rules rules;
  std::vector<Side> sides;
  std::vector<SubjectArea> areas;
  std::vector<Principal> principals;
  std::vector<Mandate> mandates;
  Offices offices;
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_FORUM_H_
