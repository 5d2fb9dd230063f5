// What the state keeps of matters: what members want taken up, and its way to meetings and decisions.
//
// Plain values that only `Apply` changes; included by state.h. What is computed from them is in matters.h.
// Thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_MATTER_STATE_H_
#define MANDAT_SHARED_DOMAIN_MATTER_STATE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/date.h"
#include "shared/domain/forum.h"
#include "shared/domain/ids.h"
#include "shared/domain/provenance.h"

namespace mandat::domain {

// Where a matter is. From `decided` and `handled` it may come up again: the preparatory group accepts it to a later
// meeting.
enum class MatterPhase {
  kInPreparation,  // handed in, or put back: the preparatory group has it
  kAccepted,       // to a meeting that is not over
  kRejected,
  kReferred,
  kDecided,
  kHandled,  // informed of or discussed; nothing was to be decided
  kWithdrawn,
};

// What chair and secretary have found about its completeness.
enum class MatterReview { kUnreviewed, kCompletionRequested, kComplete };

// A request for completion, or its answer.
struct MatterExchange {
  bool request = false;
  std::string text;
  std::vector<Hash> documents;
  PersonId author;
  std::optional<Provenance> entered;
  StatementId statement;
  Time at;
};

struct MatterRuling {
  int ruling = 0;  // mandat.v1.MatterRuling
  MeetingId meeting;
  std::string referred_to;
  std::string reason;
  std::string coordination;  // how parallel work of several groups is avoided
  PersonId author;
  StatementId statement;
  Time at;
};

// Taken up though it came late, or was not prepared.
struct MatterAdmission {
  MeetingId meeting;
  bool by_forum = false;  // otherwise by the chair
  std::string reason;
  std::optional<Provenance> entered;
  PersonId author;
  StatementId statement;
  Time at;
};

struct MatterTakeUp {
  MeetingId meeting;
  ItemId item;
  friend bool operator==(const MatterTakeUp&, const MatterTakeUp&) = default;
};

// What happened where this log does not show it.
struct MatterNote {
  Date date;
  std::string text;
  PersonId author;
  StatementId statement;
};

// Where a matter comes from that another forum referred to this one.
struct MatterOrigin {
  ForumId forum;
  std::string forum_name;
  StatementId statement;
  std::uint64_t seq = 0;
  Hash bundle;
};

struct Matter {
  // Written in state.cc: each file that copies or drops one would otherwise make the code for it anew.
  Matter();
  Matter(const Matter&);
  Matter(Matter&&) noexcept;
  Matter& operator=(const Matter&);
  Matter& operator=(Matter&&) noexcept;
  ~Matter();

  MatterId id;
  std::string title;
  std::string description;
  int kind = 0;  // mandat.v1.ItemKind
  bool is_decision = false;
  DecisionClass decision_class = DecisionClass::kForum;
  std::vector<AreaId> areas;
  MeetingId wished_meeting;         // empty: none
  std::vector<Hash> documents;      // as handed in, then as completed
  std::vector<std::string> groups;  // collaboration groups concerned: as submitted, then as the preparatory group finds
  PersonId submitter;
  std::optional<Provenance> entered;
  std::optional<MatterOrigin> origin;
  StatementId statement;
  Place place;
  Time handed_in;  // when it reached the secretary: of an entered one as stated

  MatterPhase phase = MatterPhase::kInPreparation;
  MatterReview review = MatterReview::kUnreviewed;
  StatementId review_statement;  // the newest ReviewMatter
  MeetingId meeting;             // accepted to
  StatementId moved_by;          // the statement that set `phase`
  bool deferred = false;         // came back from a meeting: in time once, it stays so
  std::vector<MatterExchange> exchanges;
  std::vector<MatterRuling> rulings;
  std::vector<MatterAdmission> admissions;
  std::vector<MatterTakeUp> take_ups;  // in the order in which items named it
  std::vector<MatterNote> notes;
  std::vector<std::uint32_t> referrals;  // indices in State::referrals
  std::string withdrawn_because;
};

// A matter, or minutes, sent on to another forum.
struct Referral {
  MatterId matter;
  MeetingId meeting;
  ItemId item;
  std::string to_forum;
  ForumId to_forum_id;
  std::string text;
  std::vector<Hash> documents;
  PersonId author;
  StatementId statement;
  Place place;
  Time at;
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_MATTER_STATE_H_
