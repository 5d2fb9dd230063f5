#include "mobile/models/presence_claim.h"

#include <QStringList>

#include "mobile/models/words.h"

namespace mandat::app {
namespace {

std::string KeyOf(const domain::MeetingId& meeting, const domain::MandateId& mandate) {
  return "presence/" + meeting.value() + "/" + mandate.value();
}

QString PresenceSaid(Presence presence) {
  switch (presence) {
    case Presence::kInTheRoom:
      return Words::tr("I am present in the room.");
    case Presence::kRemote:
      return Words::tr("I am present remotely.");
    default:
      return Words::tr("I am not present.");
  }
}

}  // namespace

std::optional<PresenceClaim> ClaimOf(const Workspace& w, const domain::MeetingId& meeting,
                                     const domain::MandateId& mandate) {
  const QStringList parts = Q(w.client().LoadNote(KeyOf(meeting, mandate))).split(u' ');
  if (parts.size() != 2) return std::nullopt;
  const int presence = parts[0].toInt();
  if (presence < static_cast<int>(Presence::kAway) || presence > static_cast<int>(Presence::kRemote))
    return std::nullopt;
  return PresenceClaim{static_cast<Presence>(presence), {parts[1].toLongLong()}};
}

absl::Status KeepClaim(Workspace& w, const domain::MeetingId& meeting, const domain::MandateId& mandate,
                       const PresenceClaim& claim) {
  return w.client().SaveNote(KeyOf(meeting, mandate),
                             std::to_string(static_cast<int>(claim.presence)) + " " + std::to_string(claim.at.ms));
}

QString ClaimText(const PresenceClaim& claim, domain::Time now) {
  const QString at = Words::Moment(claim.at, now);
  switch (claim.presence) {
    case Presence::kInTheRoom:
      return Words::tr("You have told the secretary %1 that you are in the room. It is not recorded yet.").arg(at);
    case Presence::kRemote:
      return Words::tr("You have told the secretary %1 that you are there remotely. It is not recorded yet.").arg(at);
    default:
      return Words::tr("You have told the secretary %1 that you are not there. It is not recorded yet.").arg(at);
  }
}

QString ClaimMessage(const Workspace& w, const domain::Meeting& meeting, const domain::MandateId& mandate,
                     const PresenceClaim& claim) {
  return Words::tr("The meeting %1, %2: the attendance is not right for me. %3 It is %4.")
      .arg(Words::ShortDay(meeting.date), w.FunctionText(mandate), PresenceSaid(claim.presence),
           Words::Moment(claim.at, w.now()));
}

domain::PersonId RecorderOf(const Workspace& w, const domain::Meeting& meeting) {
  return meeting.secretary.empty() ? w.shown().secretary : meeting.secretary;
}

QUrl ClaimMail(const Workspace& w, const domain::Meeting& meeting, const domain::MandateId& mandate,
               const PresenceClaim& claim) {
  const auto person = w.shown().persons.find(RecorderOf(w, meeting));
  const QString address = person == w.shown().persons.end() ? QString() : Q(person->second.email);
  const QString subject = Words::tr("Attendance at the meeting %1").arg(Words::ShortDay(meeting.date));
  return QUrl::fromEncoded("mailto:" + QUrl::toPercentEncoding(address, "@") +
                           "?subject=" + QUrl::toPercentEncoding(subject) +
                           "&body=" + QUrl::toPercentEncoding(ClaimMessage(w, meeting, mandate, claim)));
}

}  // namespace mandat::app
