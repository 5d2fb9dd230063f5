#include "mobile/secretariat/register/register_import_words.h"

#include <QStringList>

#include "mobile/models/tone.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/register/register_details.h"
#include "mobile/secretariat/register/register_reading.h"

namespace mandat::app {
namespace {

using ImportFault = registry::Fault;

QString CsvTrouble(sheets::CsvFault fault) {
  switch (fault) {
    case sheets::CsvFault::kEmpty:
      return RegisterWords::tr("There is nothing in the file.");
    case sheets::CsvFault::kTooLarge:
      return RegisterWords::tr("The file is larger than 1 MB. A register needs a few kilobytes.");
    case sheets::CsvFault::kSpreadsheet:
      return RegisterWords::tr("This is the spreadsheet's own format. Save it as CSV (UTF-8) and choose that file.");
    case sheets::CsvFault::kNotUtf8:
      return RegisterWords::tr("The letters å, ä and ö cannot be read. Save the file as CSV UTF-8.");
    case sheets::CsvFault::kTooManyRows:
      return RegisterWords::tr("The file has more than 5000 lines.");
    case sheets::CsvFault::kTooManyColumns:
      return RegisterWords::tr("The file has more than 50 columns.");
    case sheets::CsvFault::kCellTooLong:
      return RegisterWords::tr("The cell is too long.");
    case sheets::CsvFault::kQuoteNotClosed:
      return RegisterWords::tr("A quotation mark is opened here and never closed.");
    case sheets::CsvFault::kTextAfterQuote:
      return RegisterWords::tr("There is text after the closing quotation mark.");
  }
  return {};
}

// A template with %1 for what was given, where it has one.
QString Given(const registry::Problem& problem, const QString& text) {
  return text.contains(QStringLiteral("%1")) ? text.arg(Q(problem.given)) : text;
}

QString RowTrouble(const registry::Problem& problem) {
  const QString other = QString::number(problem.other_line);
  switch (problem.fault) {
    case ImportFault::kTooManyCells:
      return RegisterWords::tr("“%1” stands under no heading.");
    case ImportFault::kRowEmpty:
      return RegisterWords::tr("The line names neither a person nor a mandate.");
    case ImportFault::kNoId:
      return RegisterWords::tr("“%1” is no id: 1 to 64 of a–z, 0–9 and hyphen.");
    case ImportFault::kTooLong:
      return RegisterWords::tr("“%1” is too long.");
    case ImportFault::kNoDate:
      return RegisterWords::tr("“%1” is no day. Write 2027-03-01.");
    case ImportFault::kDatesReversed:
      return RegisterWords::tr("The last day lies before the first.");
    case ImportFault::kNoEmail:
      return RegisterWords::tr("“%1” is no e-mail address.");
    case ImportFault::kPrincipalUnknown:
      return RegisterWords::tr("“%1” is no principal of the forum.");
    case ImportFault::kPrincipalMissing:
      return RegisterWords::tr("“%1” is no mandate of the register. A new one needs its principal.");
    case ImportFault::kTitleMissing:
      return RegisterWords::tr("The line says something of a mandate, and not of which.");
    case ImportFault::kAreaUnknown:
      return RegisterWords::tr("“%1” is no subject area of the forum.");
    case ImportFault::kMandateAmbiguous:
      return RegisterWords::tr("Several mandates have the title “%1”. Give the mandate's id.");
    case ImportFault::kMandateTwice:
      return RegisterWords::tr("Line %2 says something else of “%1”, and this line does not begin later.")
          .replace(QStringLiteral("%2"), other);
    case ImportFault::kMandatesFull:
      return RegisterWords::tr("There are too many mandates.");
    case ImportFault::kHolderPast:
      return RegisterWords::tr("It ended on %1 already, and somebody else holds the mandate now. Leave the line out.");
    case ImportFault::kNameMissing:
      return RegisterWords::tr("“%1” is nobody of the register. Somebody who is new needs a name.");
    case ImportFault::kPersonMissing:
      return RegisterWords::tr("A role needs somebody who has it.");
    case ImportFault::kPersonAmbiguous:
      return RegisterWords::tr("“%1” may be several people. Give the person's id.");
    case ImportFault::kPersonTwice:
      return RegisterWords::tr("Line %2 calls the same person something else than “%1”.")
          .replace(QStringLiteral("%2"), other);
    case ImportFault::kOfficeUnknown:
      return RegisterWords::tr("“%1” is no role of the forum.");
    case ImportFault::kOfficeTwice:
      return RegisterWords::tr("Line %2 gives the role to somebody else.").replace(QStringLiteral("%2"), other);
    case ImportFault::kUntilAlone:
      return RegisterWords::tr("There is an end without a role.");
    case ImportFault::kUntilOfSecretary:
      return RegisterWords::tr("The secretary has no term.");
    case ImportFault::kCsv:
    case ImportFault::kHeadingUnknown:
    case ImportFault::kHeadingTwice:
    case ImportFault::kHeadingsMissing:
    case ImportFault::kPrincipalsAlone:
      break;
  }
  return {};
}

QString FieldName(registry::Field field) {
  switch (field) {
    case registry::Field::kName:
      return RegisterWords::tr("Name");
    case registry::Field::kEmail:
      return RegisterWords::tr("E-mail");
    case registry::Field::kPrincipal:
      return RegisterWords::tr("Principal");
    case registry::Field::kTitle:
      return RegisterWords::tr("Function");
    case registry::Field::kAreaAdded:
      return RegisterWords::tr("New subject area");
    case registry::Field::kAreaRemoved:
      return RegisterWords::tr("No longer subject area");
    case registry::Field::kHolder:
      return RegisterWords::tr("Holder");
    case registry::Field::kFrom:
      return RegisterWords::tr("From");
    case registry::Field::kTo:
      return RegisterWords::tr("Until and including");
    case registry::Field::kBasis:
      return RegisterWords::tr("What it rests on");
    case registry::Field::kUntil:
      return RegisterWords::tr("Until");
  }
  return {};
}

QString KindSection(registry::ChangeKind kind) {
  switch (kind) {
    case registry::ChangeKind::kPersonNew:
      return RegisterWords::tr("New people");
    case registry::ChangeKind::kPerson:
      return RegisterWords::tr("Changed names and addresses");
    case registry::ChangeKind::kMandateNew:
      return RegisterWords::tr("New mandates");
    case registry::ChangeKind::kMandate:
      return RegisterWords::tr("Changed mandates");
    case registry::ChangeKind::kHolder:
      return RegisterWords::tr("Holders");
    case registry::ChangeKind::kHolderKept:
      return RegisterWords::tr("Holders who stay");
    case registry::ChangeKind::kOffice:
      return RegisterWords::tr("Offices");
  }
  return {};
}

QString FieldLine(const registry::FieldChange& change) {
  const QString from = Q(change.from), to = Q(change.to);
  const QString name = FieldName(change.field);
  if (change.field == registry::Field::kAreaAdded || change.field == registry::Field::kAreaRemoved)
    return name + QStringLiteral(": ") + (to.isEmpty() ? from : to);
  if (from.isEmpty()) return name + QStringLiteral(": ") + to;
  return name + QStringLiteral(": ") + from + QStringLiteral(" → ") + (to.isEmpty() ? RegisterWords::tr("none") : to);
}

QString ChangeTitle(const registry::Change& change) {
  if (change.kind == registry::ChangeKind::kOffice)
    return Q(change.person_name) + QStringLiteral(", ") + Words::Lower(OfficeName(change.office));
  return change.mandate.empty() ? Q(change.person_name) : Q(change.mandate_name);
}

}  // namespace

QString ImportPlace(const registry::Problem& problem) {
  const QString line = RegisterWords::tr("Line %1").arg(problem.line);
  if (problem.column == 0) return line;
  return problem.heading.empty() ? RegisterWords::tr("%1, column %2").arg(line).arg(problem.column)
                                 : RegisterWords::tr("%1, the column %2").arg(line, Q(problem.heading));
}

QString ImportTrouble(const registry::Problem& problem) {
  QString text;
  switch (problem.fault) {
    case ImportFault::kCsv:
      return CsvTrouble(problem.csv);
    case ImportFault::kHeadingUnknown:
      text = RegisterWords::tr("“%1” is no heading of a register file.");
      break;
    case ImportFault::kHeadingTwice:
      text = RegisterWords::tr("“%1” says the same as column %2.")
                 .replace(QStringLiteral("%2"), QString::number(problem.other_line));
      break;
    case ImportFault::kHeadingsMissing:
      text = RegisterWords::tr("There is no column for people and none for mandates.");
      break;
    case ImportFault::kPrincipalsAlone:
      text = RegisterWords::tr("Principals or subject areas alone: people or mandates have no column here.");
      break;
    default:
      text = RowTrouble(problem);
  }
  text = Given(problem, text);
  if (!problem.meant.empty()) text += u' ' + RegisterWords::tr("Did you mean %1?").arg(Q(problem.meant));
  // The forum's own words; what else is said there of the form is said above.
  const bool listed = problem.fault == ImportFault::kPrincipalUnknown || problem.fault == ImportFault::kAreaUnknown ||
                      problem.fault == ImportFault::kOfficeUnknown || problem.fault == ImportFault::kHeadingUnknown ||
                      problem.fault == ImportFault::kMandateAmbiguous;
  if (listed && !problem.allowed.empty()) text += u' ' + RegisterWords::tr("Possible: %1.").arg(Q(problem.allowed));
  return text;
}

QList<QVariantMap> ImportProblemRows(const std::vector<registry::Problem>& problems) {
  QList<QVariantMap> rows;
  for (std::size_t i = 0; i < problems.size(); ++i)
    rows << QVariantMap{
        {"key", QString::number(i)}, {"place", ImportPlace(problems[i])}, {"text", ImportTrouble(problems[i])}};
  return rows;
}

QString ImportProblemSummary(const std::vector<registry::Problem>& problems) {
  QString text = RegisterWords::tr("%n errors. Nothing has been changed: mend the file, and choose it again.", nullptr,
                                   static_cast<int>(problems.size()));
  if (registry::NamesWhatTheForumHasNot(problems))
    text += u' ' + RegisterWords::tr(
                       "A file makes no new principals or subject areas. Enter them first in the register, under "
                       "Principals and areas.");
  return text;
}

QList<QVariantMap> ImportChangeRows(const registry::Preview& preview) {
  QList<QVariantMap> rows;
  for (std::size_t i = 0; i < preview.changes.size(); ++i) {
    const registry::Change& change = preview.changes[i];
    QStringList lines;
    for (const registry::FieldChange& field : change.fields) lines << FieldLine(field);
    const bool is_new =
        change.kind == registry::ChangeKind::kPersonNew || change.kind == registry::ChangeKind::kMandateNew;
    rows << QVariantMap{{"key", QString::number(i)},
                        {"section", KindSection(change.kind)},
                        {"title", ChangeTitle(change)},
                        {"text", lines.join(u'\n')},
                        {"lineText", RegisterWords::tr("Line %1").arg(change.line)},
                        {"tone", is_new ? Tone::Ok : Tone::Accent}};
  }
  return rows;
}

QString ImportSummary(const registry::Preview& preview) {
  QStringList parts;
  parts << (preview.changes.empty()
                ? RegisterWords::tr("Everything in the file stands in the register already.")
                : RegisterWords::tr("%n changes.", nullptr, static_cast<int>(preview.changes.size())));
  if (!preview.unchanged.empty())
    parts << RegisterWords::tr("%n lines change nothing.", nullptr, static_cast<int>(preview.unchanged.size()));
  if (!preview.not_named.empty())
    parts << RegisterWords::tr("%n mandates are not in the file and stay as they are.", nullptr,
                               static_cast<int>(preview.not_named.size()));
  return parts.join(u' ');
}

}  // namespace mandat::app
