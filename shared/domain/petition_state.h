// What the state keeps of the forum's meetings as such: the year's plan, petitions for extra meetings, postponements.
//
// Plain values that only `Apply` changes; included by state.h. Thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_PETITION_STATE_H_
#define MANDAT_SHARED_DOMAIN_PETITION_STATE_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/date.h"
#include "shared/domain/ids.h"
#include "shared/domain/provenance.h"

namespace mandat::domain {

// One person's name under a petition; the newest statement counts.
struct PetitionVoice {
  bool joined = false;  // false: taken back
  std::optional<Provenance> entered;
  StatementId statement;
  Time at;
};

// Members who ask for an extra meeting. Whoever began it has a voice as the others do.
struct Petition {
  StatementId id;
  PersonId begun_by;
  std::string reason;
  std::string agenda;
  std::optional<Date> before;
  std::map<PersonId, PetitionVoice> voices;
  MeetingId meeting;  // that was held ready on it; empty: none yet
  Place place;
  Time at;
};

struct PlannedMeeting {
  Date date;
  std::string start;  // "08:30"; empty: not said
  std::string end;
};

struct MeetingPlan {
  int year = 0;
  std::vector<PlannedMeeting> meetings;  // by date and start
  PersonId author;
  StatementId statement;
  Time at;
};

struct Postponement {
  Date from;
  Date to;
  std::string reason;
  std::optional<Provenance> entered;
  PersonId author;
  StatementId statement;
  Place place;
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_PETITION_STATE_H_
