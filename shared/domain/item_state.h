// An item of an agenda: its proposal and papers, the words of the mandates on it, what was decided.
//
// Plain values that only `Apply` changes; included by state.h. Thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_ITEM_STATE_H_
#define MANDAT_SHARED_DOMAIN_ITEM_STATE_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/forecast.h"
#include "shared/domain/forum.h"
#include "shared/domain/ids.h"
#include "shared/domain/matter_state.h"
#include "shared/domain/provenance.h"
#include "shared/domain/sitting.h"

namespace mandat::domain {

struct Revision {
  int number = 0;
  std::vector<std::string> clauses;
  std::vector<Hash> papers;
  std::string change;
  Hash clauses_hash;
  StatementId statement;
  Place place;
  Time at;
};

// A paper is known by its content; the first meeting that it was added to gives its title. Later ones are in `also_in`.
struct Document {
  Hash hash;
  MeetingId meeting;
  ItemId item;  // empty: the meeting's
  std::string title;
  std::string media_type;
  std::uint64_t size = 0;
  Hash replaces;
  int version = 1;
  bool replaced = false;
  std::vector<MeetingId> also_in;
  StatementId statement;
  Place place;
};

// Whose words replace each other: one mandate, one way, one speaker (the author; of an entered word, who stated it).
struct WordSlot {
  MandateId mandate;
  bool by_substitute = false;
  Channel channel = Channel::kApp;
  PersonId speaker;
  friend auto operator<=>(const WordSlot&, const WordSlot&) = default;
};

// A word of a mandate on an item. Kept for ever; which one speaks is computed (positions.h).
struct Position {
  StatementId id;
  MandateId mandate;
  PersonId author;  // who signed
  DeviceId device;  // with which
  PersonId holder;  // who held the mandate then
  int revision = 0;
  bool by_substitute = false;
  std::optional<Provenance> entered;
  Channel channel = Channel::kApp;
  StatementId said_in;  // of a word that one DeclareForPresent gave for everybody: that statement; `id` is derived
  Time given_at;        // entered: as stated; otherwise when it was received
  Time received_at;
  bool late = false;
  bool admitted = false;
  bool contested = false;
  std::string contest_reason;
  StatementId contest;  // the newest contest or its withdrawal
  bool withdrawn = false;
  StatementId replaced_by;          // zero: none
  bool author_device_lost = false;  // made after `lost_since` of its device: put to its owner again
  Hash sealed_hash;
  // From the sealed part; unspecified when sealed to this viewer.
  Stance stance = Stance::kUnspecified;
  std::string comment;
  std::string evidence_text;
  Hash evidence_file;
  Place place;

  // Whose word it is: the author, or of an entered one who stated it.
  const PersonId& speaker() const { return entered ? entered->stated_by : author; }
  WordSlot slot() const { return {mandate, by_substitute, channel, speaker()}; }
  bool in_force() const { return !withdrawn && replaced_by.is_zero(); }
};

struct Recusal {
  PersonId person;
  std::string reason;
  std::optional<Provenance> entered;
  StatementId statement;
  Place place;
};

struct ItemAttendance {
  bool present = false;
  bool by_substitute = false;
  bool remote = false;
};

struct ItemDecision {
  int outcome = 0;  // mandat.v1.Outcome
  std::vector<std::string> clauses;
  std::vector<MandateId> mandates;
  StatementId statement;
  Place place;
  Time at;
  MeetingId to_meeting;                 // deferred: empty when it is open to which
  std::optional<Provenance> entered;    // of the chair's deferral that a secretary entered
  bool against_rule = false;            // it decides, and the verdict was not decidable
  std::string deviation;                // why it was taken all the same
  std::optional<ItemForecast> verdict;  // as it was when it was decided first; none: cannot be known here
};

struct AgendaItem {
  // Written in state.cc: each file that copies or drops one would otherwise make the code for it anew.
  AgendaItem();
  AgendaItem(const AgendaItem&);
  AgendaItem(AgendaItem&&) noexcept;
  AgendaItem& operator=(const AgendaItem&);
  AgendaItem& operator=(AgendaItem&&) noexcept;
  ~AgendaItem();

  ItemId id;
  int number = 0;
  std::string letter;
  std::string title;
  std::string summary;
  std::string rapporteur;
  int kind = 0;  // mandat.v1.ItemKind
  bool is_decision = false;
  DecisionClass decision_class = DecisionClass::kForum;
  std::vector<AreaId> areas;
  std::vector<PrincipalId> principals;
  std::vector<Revision> revisions;
  std::vector<Position> positions;  // in the log's order
  std::vector<Recusal> recusals;    // in force
  std::map<MandateId, ItemAttendance> attendance;
  std::optional<ItemDecision> decision;
  std::map<MandateId, Reservation> reservations;  // the newest of each, withdrawn ones too
  bool added_late = false;                        // after the notice
  bool added_when_open = false;
  Time started_at;        // when the meeting came to it last; zero: not yet
  StatementId statement;  // that set it, or its place in the order, last
  MatterId matter;        // that the item takes up; empty: none
  // Indices into `positions` of those neither replaced nor withdrawn, ascending: a handful for each mandate, however
  // many there were.
  std::map<MandateId, std::vector<std::uint32_t>> in_force;
  // The newest statement of each slot: a position or the withdrawal of one.
  std::map<WordSlot, StatementId> latest_words;
  std::map<PersonId, StatementId> recusal_statements;  // the newest of each person
  int paragraph = 0;                                   // of the minutes; zero: none yet. See paragraphs.h

  int current_revision() const { return revisions.empty() ? 0 : revisions.back().number; }
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_ITEM_STATE_H_
