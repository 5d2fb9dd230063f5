// What I have told the meeting's secretary about my being there, where the attendance says something else.
//
// The attendance is what chair and secretary record; no statement of a member's changes it. So what is kept here is a
// reminder of one's own, in the encrypted replica, and never leaves the device by itself: the words go by mail, or
// aloud. GUI thread; failures are the disk's.
#ifndef MANDAT_MOBILE_MODELS_PRESENCE_CLAIM_H_
#define MANDAT_MOBILE_MODELS_PRESENCE_CLAIM_H_

#include <QString>
#include <QUrl>
#include <optional>

#include "mobile/models/live_reading.h"

namespace mandat::app {

struct PresenceClaim {
  Presence presence = Presence::kNotRecorded;
  domain::Time at;
};

[[nodiscard]] std::optional<PresenceClaim> ClaimOf(const Workspace& workspace, const domain::MeetingId& meeting,
                                                   const domain::MandateId& mandate);
[[nodiscard]] absl::Status KeepClaim(Workspace& workspace, const domain::MeetingId& meeting,
                                     const domain::MandateId& mandate, const PresenceClaim& claim);
// "Du har sagt till 09:14 att du är med på distans. Det är inte antecknat än."
[[nodiscard]] QString ClaimText(const PresenceClaim& claim, domain::Time now);
// The words for the secretary, to send or to read aloud.
[[nodiscard]] QString ClaimMessage(const Workspace& workspace, const domain::Meeting& meeting,
                                   const domain::MandateId& mandate, const PresenceClaim& claim);
// The same as a letter; addressed where the secretary's address is known here.
[[nodiscard]] QUrl ClaimMail(const Workspace& workspace, const domain::Meeting& meeting,
                             const domain::MandateId& mandate, const PresenceClaim& claim);
// Who records the attendance of this meeting.
[[nodiscard]] domain::PersonId RecorderOf(const Workspace& workspace, const domain::Meeting& meeting);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PRESENCE_CLAIM_H_
