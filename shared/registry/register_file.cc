#include "shared/registry/register_file.h"

#include <algorithm>

#include "shared/domain/forum_time.h"
#include "shared/registry/comparison.h"
#include "shared/registry/register_rows.h"

namespace mandat::registry {
namespace {

std::string FaultWords(const Problem& problem) {
  const std::string given = problem.given.empty() ? "" : "\"" + problem.given + "\" ";
  const std::string line = "line " + std::to_string(problem.other_line);
  switch (problem.fault) {
    case Fault::kCsv:
      return sheets::CsvFaultWords(problem.csv);
    case Fault::kHeadingUnknown:
      return given + "is no heading of a register file";
    case Fault::kHeadingTwice:
      return given + "says the same as column " + std::to_string(problem.other_line);
    case Fault::kHeadingsMissing:
      return "there is no column for people and none for mandates";
    case Fault::kPrincipalsAlone:
      return "principals and subject areas alone: there is no column for people and none for mandates";
    case Fault::kTooManyCells:
      return given + "stands under no heading";
    case Fault::kRowEmpty:
      return "the line names neither a person nor a mandate";
    case Fault::kNoId:
      return given + "is no id";
    case Fault::kTooLong:
      return given + "is too long";
    case Fault::kNoDate:
      return given + "is no day of the calendar";
    case Fault::kDatesReversed:
      return given + "ends before it begins";
    case Fault::kNoEmail:
      return given + "is no e-mail address";
    case Fault::kPrincipalUnknown:
      return given + "is no principal of the forum";
    case Fault::kPrincipalMissing:
      return given + "is no mandate of the register; a new one needs its principal";
    case Fault::kTitleMissing:
      return given.empty() ? "this is said of a mandate, and the line names none"
                           : given + "is a new mandate and needs a title";
    case Fault::kAreaUnknown:
      return given + "is no subject area of the forum";
    case Fault::kMandateAmbiguous:
      return given + "is the title of several mandates; name one by its id";
    case Fault::kMandateTwice:
      return given + "is said otherwise on " + line + "; a second line must hold from a later day";
    case Fault::kMandatesFull:
      return "the register is full";
    case Fault::kHolderPast:
      return "it ended on " + problem.given + " already, and somebody else holds the mandate now: leave the line out";
    case Fault::kNameMissing:
      return given + "is nobody of the register; somebody who is new needs a name";
    case Fault::kPersonMissing:
      return "a role needs somebody who has it";
    case Fault::kPersonAmbiguous:
      return given + "may be several people; name one by the id";
    case Fault::kPersonTwice:
      return given + "is called otherwise on " + line + "; of two people, name each by an id";
    case Fault::kOfficeUnknown:
      return given + "is no role of the forum";
    case Fault::kOfficeTwice:
      return given + "cannot have the role: " + line + " says otherwise of it";
    case Fault::kUntilAlone:
      return "an end of a role, and no role";
    case Fault::kUntilOfSecretary:
      return "the secretary has no term";
  }
  return "";
}

}  // namespace

std::string Problem::ToString(std::string_view name) const {
  std::string text = std::string(name) + ":" + std::to_string(line) + ": ";
  if (column > 0) text += "column " + std::to_string(column) + (heading.empty() ? "" : " (" + heading + ")") + ": ";
  text += FaultWords(*this);
  if (!meant.empty()) text += ", perhaps it means " + meant;
  const bool told = allowed.empty() || fault == Fault::kHolderPast;
  text += told ? "" : "; allowed: " + allowed;
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

bool NamesWhatTheForumHasNot(const std::vector<Problem>& problems) {
  return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.fault == Fault::kPrincipalUnknown || problem.fault == Fault::kAreaUnknown ||
           problem.fault == Fault::kPrincipalsAlone;
  });
}

std::variant<Preview, std::vector<Problem>> PreviewRegister(const domain::State& state, std::string_view csv,
                                                            const PreviewOptions& options) {
  Problems problems;
  const std::vector<RegisterRow> rows =
      ReadRows(state.forum, csv, domain::LocalOf(state.forum.time_zone, options.now).day, problems);
  if (problems.any()) return problems.Take();
  Preview preview = CompareWithState(state, rows, options, problems);
  if (problems.any()) return problems.Take();
  return preview;
}

}  // namespace mandat::registry
