// A small invented forum with its keys and its log, the same bytes on every run: what the vectors and the ledger's
// tests are made of.
//
// Holds everybody's keys, the server's too, so that it can play a malicious server. One thread at a time.
#ifndef MANDAT_TESTS_VECTORS_SAMPLE_FORUM_H_
#define MANDAT_TESTS_VECTORS_SAMPLE_FORUM_H_

#include <map>
#include <string>
#include <vector>

#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/ledger/chain.h"
#include "shared/ledger/random.h"
#include "shared/ledger/signing.h"
#include "shared/ledger/statement_builder.h"

namespace mandat::vectors {

// A key from a name: the same name gives the same key.
[[nodiscard]] ledger::SigningKey KeyOf(const std::string& name);

// One record before it is hashed.
struct Entry {
  v1::SignedStatement statement;
  domain::Time time;
  domain::Salt salt;
  std::uint64_t epoch = ledger::kFirstEpoch;
};

struct Device {
  std::string person;
  ledger::SigningKey key;
  std::uint64_t counter = 0;
};

class SampleForum {
 public:
  // Founds the forum: record 1, by the secretary's device "sec". `name` sets it apart from other samples.
  explicit SampleForum(const std::string& name = "sample");

  [[nodiscard]] const domain::ForumId& id() const { return id_; }
  [[nodiscard]] const ledger::SigningKey& log_key() const { return log_key_; }
  std::vector<Entry>& entries() { return entries_; }
  Device& device(const std::string& name) { return devices_.at(name); }
  domain::Time now() const { return now_; }
  void Wait(std::int64_t ms) { now_.ms += ms; }

  // A device with a key that nobody invited.
  Device& AddGhost(const std::string& name, const std::string& person);
  // Signs `act` on the device, without recording it. The observed head is the newest record.
  [[nodiscard]] v1::SignedStatement Sign(const std::string& device, v1::Statement act,
                                         const v1::SealedPart* sealed = nullptr);
  // As above, with an envelope that the caller changed: `act` is serialised and signed as it is, apart from `forum_id`
  // and device.
  [[nodiscard]] v1::SignedStatement SignRaw(const std::string& device, const std::string& bytes) const;
  // Records what was signed; one second after the record before.
  std::uint64_t Record(v1::SignedStatement statement);
  std::uint64_t State(const std::string& device, v1::Statement act, const v1::SealedPart* sealed = nullptr) {
    return Record(Sign(device, std::move(act), sealed));
  }

  // An invitation act and the enrolment that answers it.
  [[nodiscard]] v1::Statement InviteAct(const std::string& person, const std::string& code) const;
  [[nodiscard]] v1::SignedStatement SignEnrolment(const std::string& device, const std::string& person,
                                                  const std::string& code);
  // Invites, enrols and remembers the device.
  void Enrol(const std::string& inviter, const std::string& person, const std::string& device);

  // Founding to a declared position and an accepted substitute: 17 records.
  void PlayHappyPath();

  // Chains the entries as they are now, with seqs from 1, and signs a checkpoint: what an honest server does with
  // honest entries.
  [[nodiscard]] v1::LogFile Assemble() const;
  [[nodiscard]] v1::Checkpoint SignCheckpoint(std::uint64_t epoch, std::uint64_t size, const domain::Hash& head) const;
  // The receipt file of the record `seq` under the newest checkpoint; the chain of its author is made of the records
  // `chain`.
  [[nodiscard]] v1::ReceiptFile Receipt(std::uint64_t seq, const std::vector<std::uint64_t>& chain) const;

 private:
  [[nodiscard]] domain::Hash HeadOf(std::uint64_t seq) const;

  ledger::SeededRandom random_;
  std::string name_;
  domain::ForumId id_;
  ledger::SigningKey log_key_;
  domain::Time now_;
  std::vector<Entry> entries_;
  std::map<std::string, Device> devices_;
};

// Acts.
[[nodiscard]] v1::Statement Describe(const std::string& person, const std::string& name);
[[nodiscard]] v1::Statement Proposal(std::uint32_t revision, const std::string& clause);
[[nodiscard]] v1::Statement Declare(const std::string& mandate, std::uint32_t revision, const std::string& clause);
[[nodiscard]] v1::SealedPart Sealed(v1::Stance stance, const std::string& comment);

inline constexpr char kMeeting[] = "meeting-1";
inline constexpr char kItem[] = "item-1";
inline constexpr char kClause[] = "att godkänna planen";

}  // namespace mandat::vectors

#endif  // MANDAT_TESTS_VECTORS_SAMPLE_FORUM_H_
