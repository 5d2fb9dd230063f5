// Trouble in words: no contact, not let in, a server that lies, and what was refused.
#include <array>
#include <utility>

#include "mobile/models/words.h"
#include "mobile/models/words_already.h"
#include "mobile/models/workspace.h"
#include "shared/client/alarm.h"

namespace mandat::app {

namespace {

QString PhaseOf(const std::string& word) {
  for (const auto& [name, phase] : {std::pair{"planned", domain::MeetingPhase::kPlanned},
                                    {"called", domain::MeetingPhase::kCalled},
                                    {"open", domain::MeetingPhase::kOpen},
                                    {"closed", domain::MeetingPhase::kClosed},
                                    {"cancelled", domain::MeetingPhase::kCancelled}}) {
    if (word == name) return Words::Lower(Words::PhaseText(phase));
  }
  return Q(word);
}

// "31 december 2027".
QString WholeDay(const std::string& text) {
  const std::optional<domain::Date> day = domain::Date::Parse(text);
  return day ? Words::ShortDay(*day) + u' ' + QString::number(day->year()) : Q(text);
}

// A principal or a subject area is named on a day on which the forum does not have it.
QString NotInForceText(const v1::Refusal& r, const Workspace* w) {
  const bool area = r.field() == "areas";
  const QString what = w == nullptr ? Q(r.given())
                       : area       ? w->AreaName(domain::AreaId(r.given()))
                                    : w->PrincipalName(domain::PrincipalId(r.given()));
  const std::size_t dots = r.allowed().find("..");
  const std::string from = r.allowed().substr(0, dots);
  const std::string to = dots == std::string::npos ? "" : r.allowed().substr(dots + 2);
  if (!from.empty() && !to.empty())
    return Words::tr("%1 belongs to the forum only from %2 until %3. Choose days within that.")
        .arg(what, WholeDay(from), WholeDay(to));
  if (!to.empty())
    return Words::tr("%1 belongs to the forum only until %2. Choose a day no later than that.").arg(what, WholeDay(to));
  return Words::tr("%1 belongs to the forum only from %2. Choose a day no earlier than that.")
      .arg(what, WholeDay(from));
}

// A principal or a subject area cannot end, or begin, while something rests on it on other days.
QString StillInUseText(const v1::Refusal& r, const Workspace* w) {
  if (!r.mandate().empty()) {
    const QString mandate = w ? w->FunctionText(domain::MandateId(r.mandate())) : Q(r.mandate());
    return r.field() == "area"
               ? Words::tr("That cannot be: %1 answers for the area on %2. Take the area off the mandate first.")
                     .arg(mandate, WholeDay(r.allowed()))
               : Words::tr("That cannot be: somebody holds %1 on %2. Say first until when the mandate is held.")
                     .arg(mandate, WholeDay(r.allowed()));
  }
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(r.meeting())) : nullptr;
  const domain::AgendaItem* item = meeting ? meeting->FindItem(domain::ItemId(r.item())) : nullptr;
  if (!item) return Words::tr("That cannot be: an agenda item of a meeting outside those days names it.");
  return Words::tr("That cannot be: the item %1 names it, and the meeting is on %2. Change the item first.")
      .arg(Q(item->title), WholeDay(meeting->date.ToString()));
}

}  // namespace

QString Words::ConnectionText(const client::ClientStatus& status) {
  // Nothing else is of any use before that is mended.
  if (const QString storage = StorageText(status); !storage.isEmpty()) return storage;
  switch (status.connection) {
    case client::Connection::kNoNetwork:
      return tr("No network.");
    case client::Connection::kStopped:
    case client::Connection::kConnecting:
      return tr("Connecting.");
    case client::Connection::kOnline:
      return ClockText(status);
    case client::Connection::kRefused:
      switch (status.refused_because) {
        case client::RefusedBecause::kCertificate:
          return tr("The device's certificate has run out. A new one is being asked for.");
        case client::RefusedBecause::kUnknownDevice:
          return tr("The server does not know this device. Ask the secretary for a new invitation.");
        case client::RefusedBecause::kWaitingForCountersignature:
          return tr("This device waits to be approved on your other device or by the chair.");
        case client::RefusedBecause::kUnprovenRevocation:
          return tr("The server says that this device is revoked, but cannot prove it. Ask the secretary.");
        case client::RefusedBecause::kPermission:
        case client::RefusedBecause::kNotRefused:
          return tr("The server does not accept this device. Ask the secretary.");
      }
      return {};
    case client::Connection::kRevoked:
      return tr("This device has been revoked.");
    case client::Connection::kClockWrong:
      return tr("The clock of this device is wrong. Set it to be able to send.");
    case client::Connection::kAlarm:
      return tr("The server contradicts itself.");
  }
  return {};
}

QString Words::OutOfContactText(const client::ClientStatus& status) {
  if (status.connection == client::Connection::kRefused) {
    if (status.refused_because == client::RefusedBecause::kUnprovenRevocation ||
        status.refused_because == client::RefusedBecause::kUnknownDevice) {
      return ConnectionText(status) + u' ' + tr("Until then nothing is shown here, and nothing is erased.");
    }
  }
  return tr(
      "This device has been without contact with the forum for too long. Connect to the internet: as soon as the "
      "server answers, everything is here again.");
}

Tone::Value Words::ConnectionTone(const client::ClientStatus& status) {
  if (status.storage != client::StorageTrouble::kNone) return Tone::Bad;
  switch (status.connection) {
    case client::Connection::kOnline:
      return ClockText(status).isEmpty() ? Tone::Accent : Tone::Warn;
    case client::Connection::kRefused:
    case client::Connection::kClockWrong:
      return Tone::Warn;
    case client::Connection::kRevoked:
    case client::Connection::kAlarm:
      return Tone::Bad;
    default:
      return Tone::Accent;
  }
}

QString Words::AlarmText(const std::string& name) {
  namespace alarm = client::alarm_name;
  const std::array texts = {
      std::pair{alarm::kFork, tr("The server shows another log than this device has seen.")},
      std::pair{alarm::kRollback, tr("The server shows an older log than this device has seen.")},
      std::pair{alarm::kTruncation, tr("The server sent fewer records than it signed for.")},
      std::pair{alarm::kGap, tr("A record is left out of the log or stands in the wrong place.")},
      std::pair{alarm::kGhost, tr("There is a device in the log that nobody has invited.")},
      std::pair{alarm::kOwnGhost, tr("There is a device in your name in the log that you have not connected.")},
      std::pair{alarm::kWrongCommitment, tr("A record in the log has been altered.")},
      std::pair{alarm::kBadSignature, tr("A signature in the log does not hold.")},
      std::pair{alarm::kNotAllowed, tr("There is something in the log that its author may not do.")},
      std::pair{alarm::kTwoTexts, tr("The server shows two texts for the same version of a proposal.")},
      std::pair{alarm::kSwappedReceipt, tr("The server gave a receipt for something else than what you handed in.")},
      std::pair{alarm::kFalseSealedPart, tr("The server shows a position that is not the one that was signed.")},
      std::pair{alarm::kBadCheckpoint, tr("The server's own attestation of the log does not hold.")},
      std::pair{alarm::kEpoch, tr("The log has begun anew without the secretary or the chair.")},
      std::pair{alarm::kWrongForum, tr("The server shows another forum's log.")},
      std::pair{alarm::kMalformed, tr("The server sent something that this version of Mandat cannot read.")}};
  for (const auto& [known, text] : texts) {
    if (name == known) return text;
  }
  return tr("The server contradicts itself.");
}

QString Words::RefusalText(const v1::Refusal& r, const Workspace* w) {
  const QString mandate =
      w && !r.mandate().empty() ? w->UnitAtPrincipal(domain::MandateId(r.mandate())) : Q(r.mandate());
  switch (r.code()) {
    case v1::Refusal::CODE_MALFORMED:
      return r.allowed().empty()
                 ? tr("Something is missing or too long (%1).").arg(Q(r.field()))
                 : tr("Something is missing or too long (%1). Allowed: %2.").arg(Q(r.field()), Q(r.allowed()));
    case v1::Refusal::CODE_WRONG_FORUM:
      return tr("This belongs to another forum.");
    case v1::Refusal::CODE_BAD_SIGNATURE:
      return tr("The signature does not hold.");
    case v1::Refusal::CODE_UNKNOWN_DEVICE:
      return tr("This device is not enrolled. Ask the secretary for an invitation.");
    case v1::Refusal::CODE_DEVICE_REVOKED:
      return tr("This device has been revoked. Ask the secretary for an invitation.");
    case v1::Refusal::CODE_COUNTER_REUSED:
      return tr("This device seems to be a copy or restored from a backup. Enrol it again.");
    case v1::Refusal::CODE_UNKNOWN_HEAD:
      return tr("The server's log differs from what this device has seen. Tell the secretary.");
    case v1::Refusal::CODE_ID_REUSED:
      return tr("This was already handed in.");
    case v1::Refusal::CODE_SUPERSEDED_ELSEWHERE:
      return tr("This was changed on another device in the meantime. Look at what stands now and decide again.");
    case v1::Refusal::CODE_NOT_ALLOWED:
      return tr("You may not do this in your role.");
    case v1::Refusal::CODE_NOT_FOUND:
      return tr("It does not exist any more, or you may not see it.");
    case v1::Refusal::CODE_ALREADY_EXISTS:
      return AlreadyText(r, w);
    case v1::Refusal::CODE_WRONG_MEETING_STATE:
      return tr("This cannot be done now that the meeting is as it is (%1).").arg(PhaseOf(r.given()));
    case v1::Refusal::CODE_ITEM_DECIDED:
      return tr("The item has been decided.");
    case v1::Refusal::CODE_NOT_A_DECISION_ITEM:
      return tr("Nothing is to be decided on this item.");
    case v1::Refusal::CODE_STALE_REVISION:
      return tr("The proposal has been changed: version %1 is the current one. Read it and declare again.")
          .arg(r.revision());
    case v1::Refusal::CODE_TEXT_DIFFERS:
      return tr("The text that was signed differs from the proposal. Read it again and declare anew.");
    case v1::Refusal::CODE_RECUSED:
      return tr("You have declared a conflict of interest on this item.");
    case v1::Refusal::CODE_MANDATE_NOT_ACTIVE:
      return tr("The mandate is not valid on the day of the meeting.");
    case v1::Refusal::CODE_SUBSTITUTE_IS_MEMBER:
      return tr("A member of the forum cannot be a substitute. The member can convey your position instead.");
    case v1::Refusal::CODE_SUBSTITUTE_TAKEN:
      return tr("That person already stands in for %1 at this meeting.").arg(mandate);
    case v1::Refusal::CODE_NOT_ASKED:
      return tr("The question is no longer open.");
    case v1::Refusal::CODE_INVITATION_USED:
      return tr("The invitation has been used. Ask for a new one.");
    case v1::Refusal::CODE_INVITATION_EXPIRED:
      return tr("The invitation has expired. Ask for a new one.");
    case v1::Refusal::CODE_BAD_INVITATION_SIGNATURE:
      return tr("The code is not the one that belongs to this invitation.");
    case v1::Refusal::CODE_SEALED_PART_DIFFERS:
      return tr("The stance is missing or was altered on the way.");
    case v1::Refusal::CODE_BAD_FORUM_FILE:
      return tr("The forum file is not acceptable: line %1, %2").arg(Q(r.field()), Q(r.given()));
    case v1::Refusal::CODE_DOCUMENT_MISSING:
      return tr("A paper has not reached the server yet.");
    case v1::Refusal::CODE_TOO_MANY:
      return r.allowed().empty() ? tr("There are too many.")
                                 : tr("There are too many. Allowed: %1.").arg(Q(r.allowed()));
    case v1::Refusal::CODE_TOO_LATE:
      return tr("The time for it has passed.");
    case v1::Refusal::CODE_NOT_DERIVABLE:
      return tr("The server claimed something that does not follow from the log.");
    case v1::Refusal::CODE_ALREADY_FOUNDED:
      return tr("The forum has been founded already. Its secretary can invite you.");
    case v1::Refusal::CODE_CLOCK:
      return tr("The clock of this device is wrong. Set it and try again.");
    case v1::Refusal::CODE_TOO_FEW_PETITIONERS:
      return tr("Too few members ask for the meeting: %1 do, %2 are needed.").arg(Q(r.given()), Q(r.allowed()));
    case v1::Refusal::CODE_WRONG_MATTER_STATE:
      return tr("The matter is not where that can be done.");
    case v1::Refusal::CODE_NOT_A_SIGNER:
      return tr("You are not one of those who sign these minutes.");
    case v1::Refusal::CODE_CHAIRS_ACT:
      return tr("Only the chair decides that. The secretary can enter it for the chair.");
    case v1::Refusal::CODE_NOT_ERASABLE:
      return tr("This cannot be erased: the log, the keys or the minutes need it.");
    case v1::Refusal::CODE_ERASED:
      return tr("It was received once and has been erased since.");
    case v1::Refusal::CODE_NOT_APPROVED:
      return tr("The item is not approved, so nothing can rest on it.");
    case v1::Refusal::CODE_NOT_IN_FORCE:
      return NotInForceText(r, w);
    case v1::Refusal::CODE_STILL_IN_USE:
      return StillInUseText(r, w);
    default:
      return tr("It was not accepted.");
  }
}

QString Words::ErrorText(const absl::Status& status) {
  if (const QString storage = StorageErrorText(status); !storage.isEmpty()) return storage;
  switch (status.code()) {
    case absl::StatusCode::kUnavailable:
    case absl::StatusCode::kDeadlineExceeded:
      return tr("No contact with the server. Check the network and try again.");
    case absl::StatusCode::kUnauthenticated:
    case absl::StatusCode::kPermissionDenied:
      return tr("The server does not accept this. The link may have been used or be too old: ask for a new one.");
    case absl::StatusCode::kInvalidArgument:
      return tr("That is no link to a forum. It begins with mandat:// and must be whole.");
    case absl::StatusCode::kDataLoss:
      return tr("The server shows something else than what the link says. Do not go on; tell the secretary.");
    case absl::StatusCode::kResourceExhausted:
      return tr("Too many attempts or no room left. Wait a while and try again.");
    default:
      return tr("It did not work. Try again; if that does not help, tell the secretary.");
  }
}

QString Words::LinkErrorText(const absl::Status& status, bool founding) {
  if (!StorageErrorText(status).isEmpty() || !absl::IsNotFound(status)) return ErrorText(status);
  if (founding) {
    return tr(
        "This founding link opens nothing here. It works once, until the forum is founded or a newer link is "
        "made. Whoever runs the server makes another with mandatd link; if the forum is founded already, its "
        "secretary can invite you.");
  }
  return tr(
      "This invitation opens nothing here. It works once, and for 14 days unless another time was chosen: ask "
      "whoever invited you for a new one.");
}

}  // namespace mandat::app
