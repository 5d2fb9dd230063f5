// What somebody is here beyond their roles in the forum: whoever chairs or keeps the minutes of a meeting may hold no
// office and no mandate.
//
// Pure; call under the host's read lock.
#ifndef MANDAT_SERVER_HANDLERS_STANDING_H_
#define MANDAT_SERVER_HANDLERS_STANDING_H_

#include "shared/domain/state.h"

namespace mandat::server {

// Of a meeting that is neither closed nor cancelled.
[[nodiscard]] bool RunsAMeeting(const domain::State& state, const domain::PersonId& person);

// Somebody who is to do something, and to tell how it goes, whatever else they are.
[[nodiscard]] bool HasAnOpenAssignment(const domain::State& state, const domain::PersonId& person);

// The device may have a certificate: it is active, and its person is something here at `now`, or its scope or an
// assignment of theirs lasts.
[[nodiscard]] bool MayHaveCertificate(const domain::State& state, const domain::Device& device, domain::Time now);

// What the log says of the device's certificate comes from before the newest epoch: a restore may have taken back a
// newer one, and the device has nothing by which it is known.
[[nodiscard]] bool MayHaveLostCertificate(const domain::State& state, const domain::Device& device);

// Secretary or chair of the forum, on a device of their own.
[[nodiscard]] bool MayBeginEpoch(const domain::State& state, const domain::Device& device);

// What everybody else is told until it has begun.
inline constexpr char kAwaitsEpoch[] =
    "an older copy of the log was put back: nobody is let in before secretary or chair has begun a new epoch";

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_STANDING_H_
