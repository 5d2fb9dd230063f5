// Who is who in a forum: persons, invitations, devices, terms of office.
//
// Plain values that only `Apply` changes; included by state.h. Thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_IDENTITY_STATE_H_
#define MANDAT_SHARED_DOMAIN_IDENTITY_STATE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/date.h"
#include "shared/domain/ids.h"

namespace mandat::domain {

struct Person {
  PersonId id;
  std::string name;
  std::string email;
  StatementId statement;  // that described it last
};

// Where a substitute counts, and what its device may see and do.
struct SubstituteScope {
  MandateId mandate;
  MeetingId meeting;
  std::vector<ItemId> items;  // empty: the whole meeting
};

struct Invitation {
  InvitationId id;
  PersonId person;
  PublicKey key;
  Time expires_at;
  std::optional<SubstituteScope> substitute;
  DeviceId inviter;  // zero: the recovery key
  StatementId statement;
  Time at;
  bool recovery = false;  // its holder becomes secretary
  bool revoked = false;   // its inviter's device was lost before it was made
  DeviceId used_by;       // zero: not used
};

enum class DeviceStatus { kActive, kWaitingForCountersignature, kRevoked };

struct Device {
  DeviceId id;
  PersonId person;
  PublicKey signing_key;
  Hash tls_key_hash;
  std::string name;
  DeviceStatus status = DeviceStatus::kActive;
  InvitationId invitation;  // zero: the founder's
  StatementId statement;    // that enrolled it
  std::optional<SubstituteScope> substitute;
  DeviceId countersigned_by;
  std::uint64_t last_counter = 0;
  Place enrolled_at;
  Time enrolled;
  Time certified;  // when it was given its newest certificate
  Time revoked_at;
  Time lost_since;  // zero: not lost
  StatementId revocation;
};

struct OfficeTerm {
  PersonId person;
  std::optional<Date> until;
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_IDENTITY_STATE_H_
