// A whole meeting as a file, step by step, for playing it: docs/scenario-file.md.
//
// Read here for its form alone; who may do what, and whether something named exists, is the log's to say when it is
// played. Pure and thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_SCENARIO_FILE_H_
#define MANDAT_SHARED_DOMAIN_SCENARIO_FILE_H_

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/domain/date.h"
#include "shared/domain/file_error.h"
#include "shared/domain/forum.h"
#include "shared/domain/ids.h"

namespace mandat::domain {

// A moment by the forum's clock.
struct ScenarioTime {
  Date day;
  int minutes = 0;  // after midnight
};

struct ScenarioPerson {
  int line = 1;
  PersonId id;
  std::string name;  // empty: not described
};

// Who holds a mandate instead of whom the forum file names.
struct ScenarioHolder {
  int line = 1;
  MandateId mandate;
  PersonId holder;
  std::string basis;
};

struct ScenarioMeeting {
  int line = 1;
  MeetingId id;
  Date date;
  std::string title;
  std::string place;
  std::string start;
  std::string end;
  PersonId chair;
  PersonId secretary;
};

struct ScenarioItem {
  int line = 1;
  ItemId id;
  int number = 0;
  std::string letter;
  std::string title;
  AgendaItemKind kind = AgendaItemKind::kInformation;
  DecisionClass decision_class = DecisionClass::kForum;
  std::vector<AreaId> areas;
  std::string rapporteur;
  bool late = false;                 // not there when the notice is sent
  std::vector<std::string> clauses;  // of the proposal; none: there is no proposal
  std::string text;                  // what was said, for the minutes
  std::vector<std::string> documents;
  std::vector<std::string> recipients;
};

enum class ScenarioAct {
  kAddItems,
  kAdjusters,
  kAnswer,
  kApproveAgenda,
  kAssignment,
  kAttend,
  kClose,
  kComment,
  kDecide,
  kDeclare,
  kDraft,
  kExpert,
  kGuest,
  kIssue,
  kLeave,
  kNotice,
  kOpen,
  kRecuse,
  kRefuse,
  kReserve,
  kSaid,
  kSend,
  kSettle,
  kSign,
  kStart,
  kSubstitute,
};

// One thing that happens; which fields mean something hangs on `act`.
struct ScenarioStep {
  int line = 1;
  ScenarioAct act = ScenarioAct::kNotice;
  ScenarioTime at;
  PersonId by;  // empty: the meeting's secretary, or whose word it is
  std::vector<MandateId> mandates;
  std::vector<PersonId> persons;
  std::vector<ItemId> items;
  std::vector<std::string> clauses;
  std::vector<std::string> others;  // in words: who has an assignment, to whom something is sent
  std::string id;
  std::string name;
  std::string organisation;
  std::string text;
  std::string place;
  int stance = 1;   // mandat.v1.Stance
  int outcome = 1;  // mandat.v1.Outcome
  int channel = 1;  // mandat.v1.Channel
  int kind = 0;     // mandat.v1.GuestKind
  bool yes = true;  // attending, accepting, in the room
  bool by_substitute = false;
  MeetingId meeting;  // deferred to; due at
  std::optional<Date> day;
  std::optional<ScenarioTime> until;
};

struct Scenario {
  std::string forum_file;  // beside the scenario's
  std::string seed;        // of keys and salts: the same log each time
  ScenarioTime founded;
  std::vector<ScenarioPerson> persons;
  std::vector<ScenarioHolder> holders;
  ScenarioMeeting meeting;
  std::vector<ScenarioMeeting> other_meetings;
  std::vector<ScenarioItem> items;
  std::vector<ScenarioStep> steps;  // in order of time
};

[[nodiscard]] std::variant<Scenario, FileError> ParseScenarioFile(std::string_view toml, std::string name);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_SCENARIO_FILE_H_
