// A meeting: its day and rules, agenda, answers, nominations, and what was done there.
//
// Plain values that only `Apply` changes; included by state.h. Thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_MEETING_STATE_H_
#define MANDAT_SHARED_DOMAIN_MEETING_STATE_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/date.h"
#include "shared/domain/forum.h"
#include "shared/domain/ids.h"
#include "shared/domain/item_state.h"
#include "shared/domain/mail_state.h"
#include "shared/domain/matter_state.h"
#include "shared/domain/minutes_state.h"
#include "shared/domain/petition_state.h"
#include "shared/domain/provenance.h"
#include "shared/domain/sitting.h"

namespace mandat::domain {

enum class MeetingPhase { kPlanned, kCalled, kOpen, kClosed, kCancelled };

struct NoticeAnswer {
  MandateId mandate;
  bool attending = false;
  std::vector<ItemId> items;  // attending only these; empty: all
  std::optional<Provenance> entered;
  PersonId author;
  StatementId statement;
  Time at;
};

// Somebody was named chair or secretary for this meeting alone, or that was taken back.
struct OfficerChange {
  int office = 0;   // mandat.v1.Office: chair or secretary
  PersonId before;  // who had it until then
  PersonId after;
  bool taken_back = false;  // `after` has it as the office's holder
  std::string reason;
  PersonId author;
  StatementId statement;
  Time at;
};

// Who had it while the meeting was open, and from when.
struct OfficeHeld {
  PersonId person;
  Time since;
};

enum class NominationState { kQueued, kAsked, kAccepted, kDeclined, kTimedOut, kRevoked };

struct Nomination {
  StatementId id;
  MandateId mandate;
  MeetingId meeting;
  std::vector<ItemId> items;  // empty: the whole meeting
  PersonId person;
  PersonId nominated_by;
  int order = 1;
  std::string basis;
  NominationState state = NominationState::kQueued;
  Time asked_at;
  Time answered_at;
  StatementId answer;    // the newest answer
  Place accepted_place;  // of the acceptance; zero: never accepted
  Place ended_place;     // after an acceptance: where it was taken back or revoked
  std::optional<Provenance> entered;
  Place place;

  bool covers(const ItemId& item) const;
  bool overlaps(const Nomination& other) const;
  bool live() const {
    return state == NominationState::kQueued || state == NominationState::kAsked || state == NominationState::kAccepted;
  }
};

// The four deadlines, frozen when the meeting was created, in the reading that the forum's `day_unit` picks.
struct MeetingDeadlines {
  Date decision_material;
  Date preparation;
  Date other_material;
  Date notice;
};

struct Meeting {
  // Written in state.cc: each file that copies or drops one would otherwise make the code for it anew.
  Meeting();
  Meeting(const Meeting&);
  Meeting(Meeting&&) noexcept;
  Meeting& operator=(const Meeting&);
  Meeting& operator=(Meeting&&) noexcept;
  ~Meeting();

  MeetingId id;
  Date date;
  std::string start;
  std::string end;
  std::string place;
  std::string title;
  PersonId chair;      // empty: the holder of the office
  PersonId secretary;  // empty: the holder of the office
  // Who chaired it and kept its minutes, whoever has the offices later: from the opening on, as it changed hands.
  std::vector<OfficeHeld> chaired;
  std::vector<OfficeHeld> kept;
  std::vector<OfficerChange> officer_changes;  // in the log's order
  MeetingPhase phase = MeetingPhase::kPlanned;
  Rules rules;  // as when it was created
  MeetingDeadlines deadlines;
  std::vector<AgendaItem> items;  // sorted by number, letter
  std::map<MandateId, NoticeAnswer> answers;
  std::vector<Nomination> nominations;  // in the log's order
  std::vector<Hash> documents;
  AgendaState agenda;
  std::vector<Supplement> supplements;
  std::map<PersonId, ExpertInvitation> experts;  // the newest of each, withdrawn ones too
  std::map<std::string, Guest> guests;           // by GuestKey (sitting_rules.h), withdrawn ones too
  std::vector<AttendanceEntry> attendance_log;
  std::vector<Conveyance> conveyances;  // in the log's order
  ItemId current_item;                  // where the meeting is; empty: nowhere yet
  Time notice_sent_at;
  Time opened_at;
  Time closed_at;
  std::string cancel_reason;
  int kind = 0;                          // mandat.v1.MeetingKind; ordinary when unspecified
  StatementId petition;                  // of an extra meeting that members asked for
  std::string reason;                    // of an extra or special meeting
  std::optional<Provenance> called_for;  // the chair's wish, entered for the chair
  std::vector<Postponement> postponements;
  std::vector<Mandate> register_at_close;  // the register on the meeting's day, frozen when it closed
  MeetingMinutes minutes;
  MeetingMail mail;
  StatementId statement;

  const AgendaItem* FindItem(const ItemId& item) const;
  AgendaItem* FindItem(const ItemId& item);
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_MEETING_STATE_H_
