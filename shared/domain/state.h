// What a forum knows: the fold of its log. Plain values that only `Apply` changes.
//
// Copyable, but large: copy only to try statements on top (client overlay). Thread-compatible. On a replica, records
// whose body the viewer may not see are counted in `hidden_bodies`; what depends on them is "cannot be known here",
// never a guess.
#ifndef MANDAT_SHARED_DOMAIN_STATE_H_
#define MANDAT_SHARED_DOMAIN_STATE_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "shared/domain/forecast.h"
#include "shared/domain/forum.h"
#include "shared/domain/ids.h"
#include "shared/domain/matter_state.h"
#include "shared/domain/minutes_state.h"
#include "shared/domain/petition_state.h"
#include "shared/domain/provenance.h"
#include "shared/domain/sitting.h"

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
  Time revoked_at;
  Time lost_since;  // zero: not lost
  StatementId revocation;
};

enum class MeetingPhase { kPlanned, kCalled, kOpen, kClosed, kCancelled };

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
  int paragraph = 0;                                    // of the minutes; zero: none yet. See paragraphs.h

  int current_revision() const { return revisions.empty() ? 0 : revisions.back().number; }
};

struct NoticeAnswer {
  MandateId mandate;
  bool attending = false;
  std::vector<ItemId> items;  // attending only these; empty: all
  std::optional<Provenance> entered;
  PersonId author;
  StatementId statement;
  Time at;
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
  MeetingId id;
  Date date;
  std::string start;
  std::string end;
  std::string place;
  std::string title;
  PersonId chair;      // empty: the holder of the office
  PersonId secretary;  // empty: the holder of the office
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
  int kind = 0;          // mandat.v1.MeetingKind; ordinary when unspecified
  StatementId petition;  // of an extra meeting that members asked for
  std::string reason;    // of an extra or special meeting
  std::optional<Provenance> called_for;  // the chair's wish, entered for the chair
  std::vector<Postponement> postponements;
  std::vector<Mandate> register_at_close;  // the register on the meeting's day, frozen when it closed
  MeetingMinutes minutes;
  StatementId statement;

  const AgendaItem* FindItem(const ItemId& item) const;
  AgendaItem* FindItem(const ItemId& item);
};

struct OfficeTerm {
  PersonId person;
  std::optional<Date> until;
};

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
};

struct RecordFacts {
  RecordKind kind = RecordKind::kHidden;
  PersonId author;
  PersonId subject;  // whose word it is, or whom it is about
  MeetingId meeting;
  ItemId item;
  MandateId mandate;
  std::uint64_t epoch = 0;
  Hash document;  // of the paper whose title or access it tells
  bool has_sealed = false;
  std::uint8_t act = 0;  // mandat.v1.Statement.act: the field's number
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

struct State {
  bool founded = false;
  ForumId forum_id;
  Forum forum;  // as founded
  std::string forum_file;
  std::vector<Mandate> mandates;  // as assigned and described last; the forum file's, then new ones. On a day: MandateOn
  std::map<MandateId, std::vector<Mandate>> mandate_history;  // from the founding on, in the log's order
  PersonId chair;
  PersonId secretary;
  std::optional<Date> chair_until;
  std::vector<OfficeTerm> adjuncts;
  std::vector<OfficeTerm> preparatory_group;
  std::vector<OfficeTerm> observers;
  std::map<PersonId, Person> persons;
  std::map<DeviceId, Device> devices;
  std::map<InvitationId, Invitation> invitations;
  PublicKey log_key;
  PublicKey recovery_key;
  Hash ca_hash;
  std::string members_address;
  std::string gate_address;
  std::vector<std::string> ca_certificates;  // from the newest StateTrust, DER
  StatementId trust_statement;
  DeviceId founder_device;
  std::map<MeetingId, Meeting> meetings;
  std::map<Hash, Document> documents;
  std::map<Hash, PaperAccess> paper_access;
  std::map<MatterId, Matter> matters;
  std::vector<Referral> referrals;  // to other forums, in the log's order
  std::map<StatementId, Petition> petitions;
  std::map<int, MeetingPlan> plans;  // by year
  std::map<AssignmentId, Assignment> assignments;
  std::map<int, int> last_paragraphs;  // of each year: the number given last

  // The newest record that was applied.
  Place head;
  Time head_time;    // the latest of all, which is not the newest record's where that was taken again after a restore
  Time epoch_began;  // when the newest epoch did; zero: it is the first
  // Every statement by id: idempotency and `replaces`.
  absl::flat_hash_map<StatementId, StatePlace> statements;
  // Statements that another one replaced -> by which.
  absl::flat_hash_map<StatementId, StatementId> replaced;
  // One for each record; index seq - 1.
  std::vector<RecordFacts> facts;
  std::uint64_t hidden_bodies = 0;
  PersonId viewer;  // whose replica this is; empty: everything is seen

  // Indices, so that the cost of a statement does not grow with the log.
  std::map<MandateId, StatementId> mandate_statements;      // that assigned it last
  std::map<MandateId, StatementId> description_statements;  // that described it last
  std::map<MeetingId, std::set<MatterId>> matters_accepted;  // to a meeting that is not over
  std::map<StatementId, MatterId> taken_in;                  // another forum's ReferOut -> the matter here
  std::map<std::pair<int, PersonId>, StatementId>
      office_statements;                                 // office (mandat.v1.Office); person empty for chair, secretary
  std::map<PersonId, std::vector<DeviceId>> devices_of;  // in the order of enrolment
  std::map<PersonId, std::vector<StatementId>> nominations_of;  // of the nominated person
  absl::flat_hash_map<StatementId, WordPlace> position_places;
  absl::flat_hash_map<StatementId, WordPlace> nomination_places;
  absl::flat_hash_map<StatementId, WordPlace> conveyance_places;
  std::map<PersonId, std::vector<MeetingId>> expert_meetings;  // that the person was ever invited to
  std::map<MeetingId, std::vector<std::uint64_t>> meeting_records;  // seqs, ascending
  std::map<Hash, std::vector<std::uint64_t>> evidence_records;      // evidence file -> the records that name it
  std::uint64_t server_counter = 0;                                 // last device_counter of the server
  std::uint64_t recovery_counter = 0;                               // and of the recovery key

  const Mandate* FindMandate(const MandateId& mandate) const;
  const Principal* FindPrincipal(const PrincipalId& principal) const;
  const Meeting* FindMeeting(const MeetingId& meeting) const;
  const Device* FindDevice(const DeviceId& device) const;
  const Position* FindPosition(const StatementId& position) const;
  const Nomination* FindNomination(const StatementId& nomination) const;
  const Conveyance* FindConveyance(const StatementId& request) const;
  // Whether everything that the meeting's verdicts rest on is known here. Members see all of it: what is hidden from
  // them is restricted papers.
  bool KnowsMeeting(const Meeting& meeting) const;
  // The mandate's assignment that governs `day`, as it was described then: the last made whose `valid_from` is not after
  // it. Null when the mandate is unknown, or is newer than the day.
  const Mandate* MandateOn(const MandateId& mandate, Date day) const;
  // The whole register so, in the forum file's order, without what is abolished; of a closed meeting as it was when it
  // closed.
  std::vector<Mandate> RegisterOn(Date day) const;
  std::vector<Mandate> RegisterOf(const Meeting& meeting) const;
  // Whether the person has an active device: without one nothing is sent to anybody in that name.
  bool IsEnrolled(const PersonId& person) const;
};

// ---- Roles, computed, never stored ---------------------------------------------------------------------------------

// What an invited expert reads of a meeting.
struct ExpertScope {
  MeetingId meeting;
  std::vector<ItemId> items;
};

// What one person is at a moment; default deny: a person without any is a stranger.
struct Roles {
  bool secretary = false;  // of the forum
  bool chair = false;
  bool member = false;  // holds a mandate
  bool adjunct = false;
  bool preparatory_group = false;
  bool observer = false;
  bool scoped = false;  // of a device that has a substitute's scope alone, also once that has ended
  std::vector<MandateId> mandates;           // held
  std::vector<SubstituteScope> substitutes;  // nominated (asked or accepted) or enrolled for
  std::vector<ExpertScope> experts;          // invited, until the meeting is over

  bool any() const {
    return secretary || chair || member || adjunct || preparatory_group || observer || !substitutes.empty() ||
           !experts.empty();
  }
  bool secretariat() const { return secretary || chair; }
};

// Validity of offices and mandates is judged at the state's newest record, with a day's grace for time zones. A scope
// of a substitute lasts while a nomination asks or binds the person, or a device is enrolled for it and no nomination
// there has ended, until the meeting is closed or cancelled.
[[nodiscard]] Roles RolesOf(const State& state, const PersonId& person);
// As RolesOf, judged at another moment than the newest record's.
[[nodiscard]] Roles RolesAt(const State& state, const PersonId& person, Time when);
// As RolesOf the device's person; a device that was invited for a substitute's scope alone has that scope alone,
// whatever the person is otherwise.
[[nodiscard]] Roles RolesOfDevice(const State& state, const Device& device);
// Somebody with an active mandate on the day.
[[nodiscard]] bool IsSittingMember(const State& state, const PersonId& person, Date day);
// The meeting's own chair and secretary, who may differ from the offices' holders; a chair of the forum whose term is
// over at the newest record is none.
[[nodiscard]] bool IsMeetingChair(const State& state, const Meeting& meeting, const PersonId& person);
[[nodiscard]] bool IsMeetingSecretary(const State& state, const Meeting& meeting, const PersonId& person);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_STATE_H_
