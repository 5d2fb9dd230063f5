// What each record was about, and where statements and words live.
//
// Plain values that only `Apply` changes; included by state.h. Thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_RECORD_FACTS_H_
#define MANDAT_SHARED_DOMAIN_RECORD_FACTS_H_

#include <cstdint>
#include <string>

#include "shared/domain/ids.h"

namespace mandat::domain {

// What a record was about, for visibility: kept for every record whose body is known.
enum class RecordKind : std::uint8_t {
  kHidden,         // body not known here
  kPublicAct,      // founding, invitation, enrolment, revocation, roles, trust, epochs, certificates: all
  kPersonDetails,  // names
  kMeeting,        // agenda, proposals, documents, notice, attendance, decisions
  kPosition,       // a position (has a sealed part), or what was stated about one: withdrawn, contested, admitted
  kMemberWord,     // answers, nominations, recusals: a meeting's, but not for observers
  kForumMatter,    // matters, petitions, the year's plan: the forum's, of no one meeting
  kMinutesDraft,   // minutes that are not issued for signing, and comments on them
  kMail,           // reminders, distribution by mail, and what became of mails
};

struct RecordFacts {
  RecordKind kind = RecordKind::kHidden;
  PersonId author;
  PersonId subject;  // whose word it is, or whom it is about
  MeetingId meeting;
  ItemId item;
  MandateId mandate;
  std::uint64_t epoch = 0;
  Hash document;      // of the paper whose title or access it tells
  std::string thing;  // the matter or assignment that it is about
  bool has_sealed = false;
  std::uint8_t act = 0;  // mandat.v1.Statement.act: the field's number
  // Of a record that was erased, by which one (0: it was not); and of an erasure, what it erased: it is seen by those
  // who saw that, so everything above is what it was there.
  std::uint64_t erased_by = 0;
  std::uint64_t erases = 0;
};

struct StatePlace {
  Place place;
  Time time;
  Hash bytes_hash;  // SHA-256 of the statement's bytes
};

// Where a position, a nomination or a conveyance lives.
struct WordPlace {
  MeetingId meeting;
  ItemId item;              // of a position
  std::uint32_t index = 0;  // in AgendaItem::positions or Meeting::nominations
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_RECORD_FACTS_H_
