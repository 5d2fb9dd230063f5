// A forum for tests: founded from tests/data/lsvo.forum.toml, its log folded by the real Decide and Apply. No
// signatures: the domain checks none.
//
// Copyable: a copy goes on independently. A statement that must be accepted and is not ends the program with the
// refusal. Single-threaded. Tests run in the source tree's root. Time stands still but for a millisecond a record and
// `Advance`.
#ifndef MANDAT_TESTS_SUPPORT_FORUM_BUILDER_H_
#define MANDAT_TESTS_SUPPORT_FORUM_BUILDER_H_

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "mandat/v1/statement.pb.h"
#include "shared/domain/decide.h"
#include "shared/domain/state.h"

namespace mandat::testing {

// A mandate of the LSVO forum, its holder, and the holder of another one.
inline constexpr char kMandate[] = "karlskrona-older";
inline constexpr char kHolder[] = "karlskrona-older-chief";
inline constexpr char kOther[] = "ronneby-care-chief";

[[nodiscard]] std::string ReadTestFile(const std::string& path);
[[nodiscard]] std::string LsvoForumFile();

// One record as it was applied; enough to fold again.
struct Recorded {
  domain::Place place;
  domain::Time time;
  v1::Statement statement;
  std::optional<v1::SealedPart> sealed;
  domain::Hash bytes_hash;
};

class ForumBuilder {
 public:
  // Founded by "secretary" on its first device, nobody else enrolled. `edit` may change the forum file.
  explicit ForumBuilder(const std::function<void(std::string&)>& edit = {});

  const domain::State& state() const { return state_; }
  const std::vector<Recorded>& log() const { return log_; }
  domain::Time now() const { return now_; }
  void Advance(std::int64_t hours) { now_.ms += hours * 60 * 60 * 1000; }

  // A statement by the person's newest active device (a made-up one when there is none), with its act still to be set.
  v1::Statement By(const std::string& person);
  v1::Statement ByDevice(const std::string& person, const domain::DeviceId& device);
  v1::Statement ByServer();
  // Fills `replaces` with what the state says is current.
  v1::Statement Current(v1::Statement statement) const;

  // Decides; applies when accepted.
  domain::Decision Submit(const v1::Statement& statement, const v1::SealedPart* sealed = nullptr);
  [[nodiscard]] domain::Decision Try(const v1::Statement& statement, const v1::SealedPart* sealed = nullptr) const;
  domain::StatementId Must(const v1::Statement& statement, const v1::SealedPart* sealed = nullptr);

  // Invites (by the secretary) and enrols; the id of the new device, active or waiting. With a scope: by `inviter`.
  domain::DeviceId Enrol(const std::string& person, const std::string& inviter = "secretary",
                         const v1::SubstituteScope* scope = nullptr);
  v1::Statement Invitation(const std::string& inviter, const std::string& person);
  v1::Statement Enrolment(const std::string& person, const std::string& invitation_id);

  // The rules in force as a file that amends them, where `key` has the value `toml`.
  std::string AmendedRules(const std::string& key, const std::string& toml) const;
  // Records them as decided elsewhere, by the secretary.
  domain::StatementId Amend(const std::string& key, const std::string& toml);

  // By the secretary. `Meeting` makes items i1.. of class subject with area "older", each with revision 1.
  void Meeting(const std::string& meeting = "m1", const std::string& date = "2027-03-12", int items = 4,
               const std::string& chair = "");
  v1::Statement Item(const std::string& meeting, const std::string& item, int number);
  v1::Statement Proposal(const std::string& meeting, const std::string& item, std::uint32_t revision,
                         const std::string& text);
  // A paper that is added by the secretary; what it says of access is still to be set.
  v1::Statement Paper(const std::string& meeting, const std::string& item = "");
  void Notice(const std::string& meeting = "m1");
  void Open(const std::string& meeting = "m1");
  void Close(const std::string& meeting = "m1");
  void Attend(const std::string& mandate, bool present = true, bool by_substitute = false,
              const std::string& meeting = "m1");
  v1::Statement Decision(const std::string& item, v1::Outcome outcome = v1::OUTCOME_APPROVED,
                         const std::string& meeting = "m1");
  void Decide(const std::string& item, const std::string& meeting = "m1");

  // After m1, by the secretary: who adjusts its minutes, and minutes (of one paragraph: `item`) in exactly those bytes.
  v1::Statement Election(const std::vector<std::string>& mandates);
  v1::Statement Minutes(std::uint32_t version = 1, v1::MinutesStage stage = v1::MINUTES_STAGE_FOR_SIGNING,
                        const std::string& item = "");
  static domain::Hash MinutesHash(std::uint32_t version = 1, const std::string& item = "");
  v1::Statement Signature(const std::string& person, std::uint32_t version = 1, const std::string& item = "");

  // A position on the current text by `person`; `replaces` is filled.
  v1::Statement Position(const std::string& person, const std::string& mandate, const std::string& item,
                         const std::string& meeting = "m1");
  // The same, entered: `stated_by` said it on `channel`.
  v1::Statement EnteredPosition(const std::string& person, const std::string& mandate, const std::string& item,
                                v1::Channel channel, const std::string& stated_by, const std::string& meeting = "m1");
  static v1::SealedPart Stance(v1::Stance stance = v1::STANCE_APPROVE, const std::string& comment = "");
  // With evidence, for words that were entered.
  static v1::SealedPart Evidence(v1::Stance stance = v1::STANCE_APPROVE);
  domain::StatementId Declare(const std::string& person, const std::string& mandate, const std::string& item);

  v1::Statement Nomination(const std::string& person, const std::string& mandate, const std::string& substitute,
                           std::uint32_t order = 1, const std::vector<std::string>& items = {},
                           const std::string& meeting = "m1");
  v1::Statement NominationAnswer(const std::string& person, const domain::StatementId& nomination, bool accept);
  v1::Statement Answer(const std::string& person, const std::string& mandate, bool attending,
                       const std::string& meeting = "m1");
  // `stated_by` said it by e-mail, an hour ago; with evidence unless for a position.
  v1::Provenance Email(const std::string& stated_by, bool evidence = true) const;

  // Bytes that nothing else has: ids, keys, hashes.
  std::string FreshBytes(std::size_t size);

 private:
  std::string FreshId();
  void ApplyRecord(const v1::Statement& statement, const v1::SealedPart* sealed);

  domain::State state_;
  std::vector<Recorded> log_;
  domain::Time now_{1798761600000};  // 2027-01-01T00:00:00Z
  std::uint64_t next_ = 1;
  std::uint64_t counter_ = 0;
};

}  // namespace mandat::testing

#endif  // MANDAT_TESTS_SUPPORT_FORUM_BUILDER_H_
