// What the state keeps of a meeting's minutes: adjusters, versions with their signatures, recipients; and assignments.
//
// Plain values that only `Apply` changes; included by state.h. Thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_MINUTES_STATE_H_
#define MANDAT_SHARED_DOMAIN_MINUTES_STATE_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "shared/domain/date.h"
#include "shared/domain/ids.h"

namespace mandat::domain {

using AssignmentId = Word<struct AssignmentTag>;

// One member for a side, who adjusts the minutes beside chair and secretary.
struct Adjuster {
  MandateId mandate;
  PersonId person;  // the holder, or the substitute that was there
  SideId side;
};

// A signature that a signing service made into the minutes' PDF, as the secretary entered it.
struct ExternalSignature {
  std::string service;
  std::string signer;  // as the certificate names them
  Time signed_at;      // by the signature's own account
  Hash file;           // the signed PDF
  std::uint64_t size = 0;
  PersonId entered_by;
};

// What one of the signers answered to a version.
struct MinutesAnswer {
  bool signs = false;
  std::string reason;  // of a refusal
  StatementId statement;
  Time at;
  std::optional<ExternalSignature> external;  // not by a key of this forum
};

struct MinutesComment {
  PersonId author;
  std::string text;
  StatementId statement;
  Time at;
};

// A version of the minutes, or of one paragraph of them. None is ever taken away.
struct MinutesVersion {
  int version = 0;
  bool for_signing = false;  // otherwise a draft for comments
  Hash document;
  std::uint64_t size = 0;
  std::string change;
  PersonId issued_by;
  StatementId statement;
  Time at;
  std::vector<PersonId> signers;  // asked: chair, secretary, adjusters; none for a draft
  std::map<PersonId, MinutesAnswer> answers;
  std::vector<MinutesComment> comments;
  Time adjusted_at;       // zero: not adjusted
  bool replaced = false;  // a newer version is issued

  // Every signer has answered, and somebody stands for it.
  bool adjusted() const { return adjusted_at.ms != 0; }
};

// Minutes or a paragraph went out.
struct Sending {
  ItemId item;  // empty: the whole
  int version = 0;
  std::vector<std::string> recipients;
  Time sent_at;
  PersonId recorded_by;
  StatementId statement;
};

struct Recipients {
  std::vector<std::string> names;
  StatementId statement;  // that set them last
};

struct MeetingMinutes {
  std::vector<Adjuster> adjusters;
  Time adjustment_deadline;
  std::string adjustment_place;
  StatementId adjusters_statement;
  std::map<ItemId, std::vector<MinutesVersion>> versions;  // the whole's under the empty id
  std::map<ItemId, Recipients> recipients;                 // beside the forum's own list
  std::vector<Sending> sendings;
  std::vector<AssignmentId> assignments;  // given there, in the log's order
};

struct AssignmentReport {
  PersonId by;  // whose account it is
  std::string text;
  Time at;
  StatementId statement;
};

// Something that somebody was asked at a meeting to do: followed up until it is closed.
struct Assignment {
  enum class Status { kOpen, kDone, kDropped };
  AssignmentId id;
  MeetingId meeting;
  ItemId item;
  std::string what;
  std::vector<PersonId> persons;
  // All of it is seen by these, whatever else they are: who ever had it, and who runs a meeting of their own that it was
  // ever due at.
  std::set<PersonId> told;
  std::vector<std::string> others;  // in words
  MeetingId due_meeting;
  std::optional<Date> due_date;
  std::vector<AssignmentReport> reports;
  Status status = Status::kOpen;
  std::string closing_text;
  Time given_at;
  Time closed_at;
  StatementId statement;  // that described it last
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_MINUTES_STATE_H_
