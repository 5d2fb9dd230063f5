// A meeting with its agenda as a file, for preparing one without typing it in: docs/agenda-file.md.
//
// Pure and thread-safe. Papers are named by file; reading them is the caller's matter.
#ifndef MANDAT_SHARED_DOMAIN_AGENDA_FILE_H_
#define MANDAT_SHARED_DOMAIN_AGENDA_FILE_H_

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/domain/file_error.h"
#include "shared/domain/forum.h"

namespace mandat::domain {

struct AgendaFileItem {
  ItemId id;
  int number = 0;
  std::string letter;
  std::string title;
  AgendaItemKind kind = AgendaItemKind::kDecision;
  DecisionClass decision_class = DecisionClass::kForum;
  std::vector<AreaId> areas;
  std::vector<PrincipalId> principals;
  std::string rapporteur;
  std::string summary;
  std::vector<std::string> clauses;  // without their leading "att"
  std::vector<std::string> papers;   // file names beside the agenda file
};

struct AgendaFile {
  MeetingId id;
  std::optional<Date> date;
  std::string title;
  std::string start;  // "08:30"
  std::string end;
  std::string place;
  std::vector<AgendaFileItem> items;
};

// Unknown keys, areas and principals, numbers used twice, decisions without a class and papers with a path in their
// name are refused with their line.
[[nodiscard]] std::variant<AgendaFile, FileError> ParseAgendaFile(const Forum& forum, std::string_view toml,
                                                                  std::string name);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_AGENDA_FILE_H_
