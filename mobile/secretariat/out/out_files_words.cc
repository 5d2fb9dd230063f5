#include "mobile/secretariat/out/out_files_words.h"

#include "mobile/models/words.h"
#include "mobile/secretariat/out/out_reading.h"
#include "shared/archive/archive_check.h"

namespace mandat::app {
namespace {

constexpr qsizetype kMostNameLetters = 120;

QString NotWrittenProblem(const absl::Status& status, const QString& folder) {
  if (absl::IsResourceExhausted(status))
    return OutWords::tr("The disk is full: %1 was not made, and nothing is left of it.").arg(folder);
  if (absl::IsAborted(status)) return OutWords::tr("Somebody else is writing there just now. Try again in a while.");
  if (absl::IsPermissionDenied(status))
    return OutWords::tr("You may not write in that place, so %1 was not made. Choose another one.").arg(folder);
  return OutWords::tr("%1 could not be written: %2. Nothing is left of it.")
      .arg(folder, Q(std::string(status.message())));
}

QString TextAtKey(const nlohmann::ordered_json& row, const char* key) {
  const auto found = row.find(key);
  return found != row.end() && found->is_string() ? Q(found->get<std::string>()) : QString();
}

}  // namespace

QString FolderNameProblem(const QString& name) {
  const QString trimmed = name.trimmed();
  if (trimmed.isEmpty()) return OutWords::tr("The folder needs a name.");
  if (trimmed.contains(u'/') || trimmed.contains(u'\\') || trimmed.startsWith(u'.') ||
      trimmed.size() > kMostNameLetters)
    return OutWords::tr("A folder's name has no slashes, does not begin with a point and is at most %1 letters long.")
        .arg(kMostNameLetters);
  return {};
}

QString ArchiveStepText(archive::Step step) {
  switch (step) {
    case archive::Step::kFetching:
      return OutWords::tr("Papers that are not on this device are fetched");
    case archive::Step::kMinutes:
      return OutWords::tr("The server makes the minutes as files");
    case archive::Step::kFiles:
      return OutWords::tr("The files are written");
    case archive::Step::kChecking:
      return OutWords::tr("What was written is checked");
  }
  return {};
}

QString ArchiveProblem(const archive::Made& made, const QString& folder) {
  switch (made.fault) {
    case archive::Fault::kNone:
    case archive::Fault::kCancelled:
      return {};
    case archive::Fault::kFolderTaken:
      return OutWords::tr("There is something called %1 already, and it is not empty. Choose another name.")
          .arg(folder);
    case archive::Fault::kUnfinished:
      return OutWords::tr("Beside it lies %1.partial, which is no archive left unfinished. Choose another name.")
          .arg(folder);
    case archive::Fault::kNotWritten:
      return NotWrittenProblem(made.status, folder);
    case archive::Fault::kNotHere:
      if (absl::IsUnavailable(made.status) || absl::IsDeadlineExceeded(made.status))
        return OutWords::tr(
            "Papers of the meeting are not on this device, and could not be fetched. Try again when there "
            "is a network. Nothing was left behind.");
      return OutWords::tr("A file of the meeting could not be had: %1. Nothing was left behind.")
          .arg(Q(std::string(made.status.message())));
    case archive::Fault::kServer:
      if (absl::IsUnavailable(made.status) || absl::IsDeadlineExceeded(made.status))
        return OutWords::tr(
            "The server makes the minutes as files, and did not answer. Try again when there is a "
            "network. Nothing was left behind.");
      return OutWords::tr("The server could not make the minutes as files: %1. Nothing was left behind.")
          .arg(Q(std::string(made.status.message())));
    case archive::Fault::kDoesNotHold:
      return OutWords::tr("What was written did not stand the check, and was taken away again: %1.")
          .arg(Q(std::string(made.status.message())));
  }
  return {};
}

QStringList NotIncludedLines(const nlohmann::ordered_json& not_included) {
  QStringList lines;
  for (const nlohmann::ordered_json& row : not_included) {
    const QString what = TextAtKey(row, "what");
    if (what == QLatin1String(archive::kWhatMinutesFile)) {
      lines << OutWords::tr("Not in it: the minutes as %1. The server has no LibreOffice at work.")
                   .arg(TextAtKey(row, "kind"));
    } else if (what == QLatin1String(archive::kWhatPaper)) {
      const auto by = row.find("erased_by");
      lines << OutWords::tr("Not in it: a paper that was disposed of (record %1).")
                   .arg(by != row.end() && by->is_number_unsigned() ? by->get<std::uint64_t>() : 0);
    } else {
      lines << OutWords::tr("Not in it: a PDF of %1. The server has not made one.").arg(TextAtKey(row, "title"));
    }
  }
  return lines;
}

QString PagesFetchProblem(const absl::Status& status) {
  if (absl::IsCancelled(status)) return {};
  if (absl::IsUnavailable(status) || absl::IsDeadlineExceeded(status))
    return OutWords::tr(
        "Minutes are not on this device, and could not be fetched. Try again when there is a network. "
        "The pages are as they were.");
  return OutWords::tr("Minutes could not be read: %1. The pages are as they were.")
      .arg(Q(std::string(status.message())));
}

QString PagesWriteProblem(const absl::Status& status, const QString& folder) {
  if (absl::IsFailedPrecondition(status))
    return OutWords::tr("%1 holds something else than pages made here. Choose another name.").arg(folder);
  if (absl::IsAborted(status)) return OutWords::tr("Somebody else is writing there just now. Try again in a while.");
  if (absl::IsResourceExhausted(status)) return OutWords::tr("The disk is full. The pages are as they were.");
  if (absl::IsPermissionDenied(status)) return OutWords::tr("You may not write in that place. Choose another one.");
  return OutWords::tr("%1 could not be written: %2. The pages are as they were.")
      .arg(folder, Q(std::string(status.message())));
}

QString RemovedText(const std::map<domain::MeetingId, publish::Removed>& removed) {
  publish::Removed all;
  for (const auto& [meeting, what] : removed) {
    all.emails += what.emails;
    all.phones += what.phones;
    all.personal_numbers += what.personal_numbers;
    all.papers += what.papers;
  }
  QStringList parts;
  if (all.emails > 0) parts << OutWords::tr("%n e-mail addresses", "", all.emails);
  if (all.phones > 0) parts << OutWords::tr("%n telephone numbers", "", all.phones);
  if (all.personal_numbers > 0) parts << OutWords::tr("%n personal identity numbers", "", all.personal_numbers);
  if (all.papers > 0) parts << OutWords::tr("%n titles of restricted papers", "", all.papers);
  return Words::List(parts);
}

}  // namespace mandat::app
