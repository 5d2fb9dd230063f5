// What a forum knows: the fold of its log. Plain values that only `Apply` changes.
//
// Copyable, but large: copy only to try statements on top (client overlay). Thread-compatible. On a replica, records
// whose body the viewer may not see are counted in `hidden_bodies`; what depends on them is "cannot be known here",
// never a guess.
#ifndef MANDAT_SHARED_DOMAIN_STATE_H_
#define MANDAT_SHARED_DOMAIN_STATE_H_

#include <algorithm>
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
#include "shared/domain/identity_state.h"
#include "shared/domain/ids.h"
#include "shared/domain/item_state.h"
#include "shared/domain/matter_state.h"
#include "shared/domain/meeting_state.h"
#include "shared/domain/minutes_state.h"
#include "shared/domain/petition_state.h"
#include "shared/domain/provenance.h"
#include "shared/domain/rules_state.h"
#include "shared/domain/record_facts.h"
#include "shared/domain/roles.h"
#include "shared/domain/sitting.h"

namespace mandat::domain {

// What something was called from a day on.
template <typename What>
struct Described {
  What what;
  std::optional<Date> from;  // none: as founded
  StatementId statement;     // zero: as founded
};

struct State {
  // Written in state.cc: each file that copies or drops one would otherwise make the code for it anew.
  State();
  State(const State&);
  State(State&&) noexcept;
  State& operator=(const State&);
  State& operator=(State&&) noexcept;
  ~State();

  bool founded = false;
  ForumId forum_id;
  Forum forum;  // as founded, with the rules that are in force, and principals and areas as described last
  std::vector<RulesVersion> rules_history;  // from the founding on, in the log's order; the last is in force
  std::string forum_file;
  std::vector<Mandate> mandates;  // as assigned and described last; the forum file's, then new ones. On a day: MandateOn
  std::map<MandateId, std::vector<Mandate>> mandate_history;  // from the founding on, in the log's order
  // Those that a statement described, from the founding on, in the log's order. On a day: PrincipalOn, AreaOn.
  std::map<PrincipalId, std::vector<Described<Principal>>> principal_history;
  std::map<AreaId, std::vector<Described<SubjectArea>>> area_history;
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
  // Of a replica: the day of the newest record, as told by the server; the record itself may be hidden here.
  Time as_of;
  Time epoch_began;  // when the newest epoch did; zero: it is the first
  // Every statement by id: idempotency and `replaces`.
  absl::flat_hash_map<StatementId, StatePlace> statements;
  // Statements that another one replaced -> by which.
  absl::flat_hash_map<StatementId, StatementId> replaced;
  // One for each record; index seq - 1.
  std::vector<RecordFacts> facts;
  std::uint64_t hidden_bodies = 0;
  PersonId viewer;         // whose replica this is; empty: everything is seen
  DeviceId viewer_device;  // on which device, whose scope may be less than its person's; zero: not said

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
  std::map<std::string, std::vector<std::uint64_t>> thing_records;  // of a matter or an assignment: seqs, ascending
  // Meetings that a matter wished for or was accepted to, admitted at or taken up at: their own chairs and secretaries
  // see it. Kept for ever, and for matters that are not known here too.
  std::map<MatterId, std::set<MeetingId>> matter_meetings;
  std::map<MeetingId, std::set<AssignmentId>> due_at;  // assignments that were ever due at it
  // Of which meetings somebody was ever named chair or secretary. Kept for ever, and for meetings not known here too.
  std::map<PersonId, std::set<MeetingId>> own_meetings;
  std::map<PersonId, std::set<MeetingId>> words_at;     // where somebody was ever answered for, named, or took a position
  std::map<PersonId, std::set<MeetingId>> assigned_at;  // where somebody of Assignment::told got one, or it was due
  std::map<std::uint64_t, MeetingId> mail_causes;       // seqs of what mails go out for, ascending
  std::uint64_t server_counter = 0;                                 // last device_counter of the server
  std::uint64_t recovery_counter = 0;                               // and of the recovery key

  // At which the validity of offices and mandates is judged where no other time is given.
  Time JudgedAt() const { return std::max(head_time, as_of); }
  const Mandate* FindMandate(const MandateId& mandate) const;
  // As described last; on a day: what it was called then, and its side. Null: unknown.
  const Principal* FindPrincipal(const PrincipalId& principal) const;
  const Principal* PrincipalOn(const PrincipalId& principal, Date day) const;
  const SubjectArea* FindArea(const AreaId& area) const;
  const SubjectArea* AreaOn(const AreaId& area, Date day) const;
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
  // The whole register so, in the forum file's order, without what is abolished, and without principals and areas that
  // are not in force then; of a closed meeting as it was when it closed.
  std::vector<Mandate> RegisterOn(Date day) const;
  std::vector<Mandate> RegisterOf(const Meeting& meeting) const;
  // Whether the person has an active device: without one nothing is sent to anybody in that name.
  bool IsEnrolled(const PersonId& person) const;
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_STATE_H_
