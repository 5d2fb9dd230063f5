// What the state keeps of a meeting beside its items and words: the agenda's settling, supplements, experts, guests,
// comings and goings, conveyances, reservations, and who may read a paper.
//
// Plain values that only `Apply` changes; included by state.h. Thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_SITTING_H_
#define MANDAT_SHARED_DOMAIN_SITTING_H_

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "shared/domain/ids.h"
#include "shared/domain/provenance.h"

namespace mandat::domain {

// The chair answers for the final agenda: it is settled while nothing in it has changed since the chair said so.
struct AgendaState {
  Place changed;        // by the newest item or order
  StatementId change;   // that statement
  Place settled;        // zero: never
  PersonId settled_by;  // the chair, also when a secretary entered it
  StatementId order;    // the newest OrderAgenda
  // Approved by the meeting, with these added as other matters.
  StatementId approval;
  Time approved_at;  // zero: not yet
  std::vector<ItemId> added;

  bool is_settled() const { return settled.seq != 0 && settled.seq > changed.seq; }
};

struct Supplement {
  std::vector<ItemId> items;
  std::vector<Hash> documents;
  StatementId statement;
  Time at;
};

struct ExpertInvitation {
  std::vector<ItemId> items;
  std::string organisation;
  bool withdrawn = false;
  PersonId approved_by;  // the chair, also when a secretary entered it
  StatementId statement;
};

struct Guest {
  int kind = 0;     // mandat.v1.GuestKind
  PersonId person;  // empty: nobody of the register
  std::string name;
  std::string organisation;
  std::vector<ItemId> items;  // empty: the whole meeting
  bool withdrawn = false;
  StatementId statement;
  Place place;
};

// A row of the attendance as it was recorded, in the log's order. What holds for an item is AgendaItem::attendance.
struct AttendanceEntry {
  MandateId mandate;
  std::vector<ItemId> items;  // empty: every item that was not decided then
  bool present = false;
  bool by_substitute = false;
  bool remote = false;
  int movement = 0;  // mandat.v1.Movement
  Time at;           // by the enterer's account, or when it was recorded
  StatementId statement;
  Place place;
};

enum class ConveyanceState { kAsked, kAccepted, kDeclined, kWithdrawn };

// An absent member has asked another one to state a position at the meeting.
struct Conveyance {
  StatementId id;
  MandateId mandate;
  PersonId holder;
  PersonId conveyor;
  std::vector<ItemId> items;  // empty: every item that counts on the mandate
  std::string message;
  std::optional<Provenance> entered;
  ConveyanceState state = ConveyanceState::kAsked;
  StatementId statement;  // the newest request or its withdrawal
  StatementId answer;
  Time asked_at;
  Time answered_at;
  Place place;

  bool covers(const ItemId& item) const;
};

struct Reservation {
  std::string text;
  bool withdrawn = false;
  PersonId author;
  std::optional<Provenance> entered;
  StatementId statement;
  Place place;
};

// Who may read a paper, wherever it lies. Kept apart from the paper, whose own record may be hidden from a viewer who
// is told that their reading has ended.
struct PaperAccess {
  MeetingId meeting;
  ItemId item;
  int access = 0;      // mandat.v1.DocumentAccess, never unspecified
  std::string ground;  // of a restricted one
  std::set<PersonId> readers;
  bool was_open = false;               // at some time whoever reads the meeting read it
  std::set<PersonId> were_readers;     // everybody who was ever named
  bool paper_hidden = false;           // the paper's own record is not known here
  StatementId statement;               // that set it last
  std::vector<std::uint64_t> records;  // that name the paper's title or its access, ascending
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_SITTING_H_
