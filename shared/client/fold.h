// Takes a log record by record and believes nothing: what ledger::LogVerifier checks, and that nobody was shown two
// texts under one revision. What a replica and CheckEvidence() both run. What comes from the own disk is folded without
// verifying signatures a second time.
//
// A Fold is a value: copy it to try a batch, keep the copy if the batch holds. Thread-compatible. No disk, no clock.
#ifndef MANDAT_SHARED_CLIENT_FOLD_H_
#define MANDAT_SHARED_CLIENT_FOLD_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mandat/v1/ledger.pb.h"
#include "shared/domain/state.h"
#include "shared/ledger/log_verifier.h"

namespace mandat::client {

// What is wrong, by the names of alarm.h.
struct Finding {
  const char* alarm = nullptr;
  std::uint64_t seq = 0;
  std::string detail;
  bool ok() const { return alarm == nullptr; }
};

enum class Trust {
  kVerify,   // from the network: everything is checked
  kOwnDisk,  // was checked when it came: only parsed, hashed and folded
};

class Fold {
 public:
  Fold() = default;
  Fold(const domain::ForumId& forum, const domain::PersonId& viewer, const domain::DeviceId& device = {})
      : forum_(forum), viewer_(viewer) {
    state_.viewer = viewer;
    state_.viewer_device = device;
  }

  // The next record, and what it says for itself. On a finding nothing was folded.
  // `remains`: what is left of a record that was erased.
  [[nodiscard]] Finding Take(const v1::Record& record, Trust trust, const ledger::Examined& examined,
                             const ledger::Remains* remains = nullptr);
  // The sealed part of a position came later; checked against the statement's hash by the caller.
  void Unseal(std::uint64_t seq, const v1::SealedPart& sealed);

  // The day as of which roles are judged, as the server told it.
  void NoteDay(domain::Time day) { state_.as_of = day; }

  const domain::State& state() const { return state_; }
  const domain::ForumId& forum() const { return forum_; }
  const domain::Hash& head() const { return head_; }
  domain::Place place() const { return state_.head; }
  // The chain's hash after record `seq`; 0 gives the origin (zero before the first record). nullopt: not that far.
  [[nodiscard]] std::optional<domain::Hash> HashAt(std::uint64_t seq) const;
  std::uint64_t EpochAt(std::uint64_t seq) const;

 private:
  [[nodiscard]] Finding Verify(const v1::Record& record, const ledger::Examined& examined,
                               const ledger::Remains* remains);
  [[nodiscard]] Finding TakeTrusted(const v1::Record& record, const ledger::Examined& examined,
                                    const ledger::Remains* remains);
  [[nodiscard]] Finding CheckTexts(const v1::Statement& statement, std::uint64_t seq) const;

  domain::ForumId forum_;
  domain::PersonId viewer_;
  domain::State state_;
  domain::Hash head_;
  domain::Hash origin_;
  std::vector<domain::Hash> hashes_;  // index seq - 1
};

// Whether the body is what the header committed to. False also for badly sized fields.
[[nodiscard]] bool MatchesCommitment(const v1::RecordBody& body, std::string_view commitment);
// Whether the sealed part is what the statement's hash says.
[[nodiscard]] bool MatchesSealedHash(const v1::SealedBytes& sealed, std::string_view sealed_hash);

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_FOLD_H_
