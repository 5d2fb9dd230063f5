// The device's own trouble in words: a disk that is full, broken or damaged, and a clock that is wrong.
#include <cstdlib>

#include "mobile/models/durations.h"
#include "mobile/models/words.h"
#include "shared/vault/db_error.h"

namespace mandat::app {
namespace {

// Less than this makes no difference that anybody would look for.
constexpr std::int64_t kWrongClockMs = 5 * kMinuteMs;

}  // namespace

QString Words::StorageText(const client::ClientStatus& status) {
  switch (status.storage) {
    case client::StorageTrouble::kNone:
      return {};
    case client::StorageTrouble::kFull:
      return tr(
          "There is no room left on this device. Free some room: Mandat then goes on by itself. Until then nothing "
          "can be received or sent.");
    case client::StorageTrouble::kFailed:
      return tr(
          "This device cannot read or write its storage. Lock Mandat and unlock it again; if that does not help, "
          "restart the device.");
    case client::StorageTrouble::kDamaged:
      return tr(
          "Some of what Mandat keeps on this device is damaged. Lock Mandat and unlock it again: what can be read "
          "is kept, and the rest is fetched from the server.");
  }
  return {};
}

QString Words::StorageErrorText(const absl::Status& status) {
  switch (vault::DbErrorOf(status)) {
    case vault::DbError::kNone:
      return {};
    case vault::DbError::kFull:
      return tr("There is no room left on this device, so this was not done. Free some room and try again.");
    case vault::DbError::kNoMemory:
      return tr("This device is short of memory. Close other apps and try again.");
    case vault::DbError::kBusy:
      return tr("Mandat is already open on this device.");
    case vault::DbError::kNewerSchema:
      return tr("What is stored here was written by a newer version of Mandat. Update Mandat on this device.");
    case vault::DbError::kCorrupt:
    case vault::DbError::kNotFound:
    case vault::DbError::kOtherApplication:
    case vault::DbError::kWrongKeyOrNotADatabase:
      return tr(
          "What Mandat keeps of the forum on this device is damaged and cannot be read. Nothing has been erased. "
          "Ask the secretary for a new invitation.");
    default: {
      client::ClientStatus failed;
      failed.storage = client::StorageTrouble::kFailed;
      return StorageText(failed);
    }
  }
}

QString Words::ClockText(const client::ClientStatus& status) {
  const std::int64_t wrong = std::abs(status.clock_offset_ms);
  if (wrong < kWrongClockMs) return {};
  const auto in = [wrong](std::int64_t unit) { return static_cast<int>((wrong + unit / 2) / unit); };
  const QString by = in(kMinuteMs) < 55 ? tr("%n minutes", nullptr, in(kMinuteMs))
                     : in(kHourMs) < 48 ? tr("%n hours", nullptr, in(kHourMs))
                                        : tr("%n days", nullptr, in(kDayMs));
  return (status.clock_offset_ms > 0 ? tr("The clock of this device is %1 ahead of the server's.")
                                     : tr("The clock of this device is %1 behind the server's."))
             .arg(by) +
         u' ' + tr("Set it right. What you hand in counts by the server's time.");
}

QString Words::RescuedText(const client::Rescued& rescued) {
  QStringList parts{
      tr("Some of what Mandat kept of the forum on this device was damaged. It has been put aside, and "
         "everything is fetched from the server again.")};
  if (rescued.waiting > 0)
    parts << tr("%n submissions that had not been sent are kept and will be sent.", nullptr,
                static_cast<int>(rescued.waiting));
  parts << (rescued.all_signed
                ? tr("Nothing that you have signed is missing.")
                : tr("It cannot be told whether all that you have signed is still here: look through what "
                     "you have handed in."));
  if (!rescued.all_private) parts << tr("Drafts and notes of yours may be missing.");
  return parts.join(u' ');
}

QString Words::UnreadableText() {
  return tr(
      "What Mandat kept of the forum on this device is damaged and cannot be read. It has been put aside. Ask the "
      "secretary for a new invitation. What you have handed in is safe in the forum's log; what had not been sent "
      "has to be written again.");
}

}  // namespace mandat::app
