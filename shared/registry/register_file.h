// A register as people keep it in a spreadsheet, read from CSV and compared with what the forum knows: either what is
// wrong with the file, cell by cell, or what it would change, act by act. docs/register-file.md is its guide.
//
// Nobody and nothing is removed because a line is missing; an empty cell says nothing, and `-` says that there is none.
// The same file again changes nothing. Pure; thread-safe. Lines and columns count from 1. Nothing is stated here:
// shared/client/register_import.h does, and `Decide` has the last word on each act.
#ifndef MANDAT_SHARED_REGISTRY_REGISTER_FILE_H_
#define MANDAT_SHARED_REGISTRY_REGISTER_FILE_H_

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "mandat/v1/statement.pb.h"
#include "shared/domain/state.h"
#include "shared/registry/words.h"
#include "shared/sheets/csv.h"

namespace mandat::registry {

enum class Fault {
  kCsv,  // the file is no table: `csv` says why
  kHeadingUnknown,
  kHeadingTwice,     // `other_line` is the column that has it
  kHeadingsMissing,  // there is no column for people or for mandates
  kPrincipalsAlone,  // as kHeadingsMissing, of a list of principals or subject areas by themselves
  kTooManyCells,     // more than there are headings
  kRowEmpty,         // the line names neither a person nor a mandate
  kNoId,             // not 1-64 of a-z, 0-9 and -
  kTooLong,
  kNoDate,
  kDatesReversed,
  kNoEmail,
  kPrincipalUnknown,
  kPrincipalMissing,  // of a new mandate, or of a title that several principals have
  kTitleMissing,      // the line says something of a mandate, and not which
  kAreaUnknown,
  kMandateAmbiguous,  // several of the principal's have that title: give the mandate's id
  kMandateTwice,      // `other_line` says something else of it, and this one is not from a later day
  kMandatesFull,
  kHolderPast,       // it would end before today, and somebody else holds it
  kNameMissing,      // of somebody who is new
  kPersonMissing,    // a role, and nobody who has it
  kPersonAmbiguous,  // whose name or address it is cannot be told: give the person's id
  kPersonTwice,      // `other_line` calls the same person, or an address, something else
  kOfficeUnknown,
  kOfficeTwice,       // `other_line` gives it to somebody else
  kUntilAlone,        // an end without a role
  kUntilOfSecretary,  // the secretary has no term
};

struct Problem {
  Fault fault = Fault::kCsv;
  int line = 1;
  int column = 0;       // 0: the whole line
  std::string heading;  // of the column, as the file has it
  std::string given;
  std::string allowed;
  std::string meant;  // of what is allowed, what the given may be a slip of the pen for; it is never taken for that
  int other_line = 0;
  sheets::CsvFault csv = sheets::CsvFault::kEmpty;

  // `NAME:LINE: column 3 (uppdrag): what is wrong; what is allowed`, in English, one line.
  [[nodiscard]] std::string ToString(std::string_view name) const;
};

// Whether a name is missed that only the forum file knows: a forum keeps the principals and subject areas of the file
// that it was founded with, and no statement makes others (docs/register-file.md).
[[nodiscard]] bool NamesWhatTheForumHasNot(const std::vector<Problem>& problems);

enum class ChangeKind {
  kPersonNew,
  kPerson,  // name or address
  kMandateNew,
  kMandate,     // principal, title or areas
  kHolder,      // who holds it, from when to when, on what basis
  kHolderKept,  // stated again as it is, so that what this file says of earlier days does not displace it
  kOffice,      // takes it, or has it until another day
};

enum class Field { kName, kEmail, kPrincipal, kTitle, kAreaAdded, kAreaRemoved, kHolder, kFrom, kTo, kBasis, kUntil };

// In the words that people read: names of people, principals and areas, dates. Empty: none.
struct FieldChange {
  Field field = Field::kName;
  std::string from;
  std::string to;
  friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

// One statement to be made.
struct Change {
  ChangeKind kind = ChangeKind::kPerson;
  int line = 1;             // of the file that asks for it
  domain::PersonId person;  // described, or who takes the office; of a holder: the new one
  std::string person_name;
  domain::MandateId mandate;
  std::string mandate_name;  // "IT-chef, Karlskrona kommun"
  v1::Office office = v1::OFFICE_UNSPECIFIED;
  std::vector<FieldChange> fields;
  v1::Statement act;  // its oneof alone
};

struct Preview {
  std::vector<Change> changes;               // in the order in which they are to be stated
  std::vector<int> unchanged;                // lines that change nothing
  std::vector<domain::MandateId> not_named;  // mandates of the register that no line is about: they stay
};

struct PreviewOptions {
  domain::Time now;
  // An id for somebody who is new. Everybody reads ids: it must not tell who it is (client::NewPersonId).
  std::function<domain::PersonId()> new_person;
  std::string reason;  // of what is said of mandates, for the log
};

inline constexpr std::size_t kMaxProblems = 100;  // more are not told

[[nodiscard]] std::variant<Preview, std::vector<Problem>> PreviewRegister(const domain::State& state,
                                                                          std::string_view csv,
                                                                          const PreviewOptions& options);

}  // namespace mandat::registry

#endif  // MANDAT_SHARED_REGISTRY_REGISTER_FILE_H_
