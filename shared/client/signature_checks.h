// Checks the signatures of a batch on every core while the batch is folded on the caller's thread: of all that a
// replica does with a record, this takes by far the longest.
//
// A signature is checked with the key that its device seems to have: as the state says, or as an enrolment in this very
// batch claims. That is no judgement: the fold compares the key with the signer's, and checks anew where they differ or
// nothing was checked. Small batches are left to the fold.
//
// Ownership: borrows state and records for the constructor's time and until the object goes; `state` is read in the
// constructor alone. One thread calls; the object's own threads end with it. Never fails.
#ifndef MANDAT_SHARED_CLIENT_SIGNATURE_CHECKS_H_
#define MANDAT_SHARED_CLIENT_SIGNATURE_CHECKS_H_

#include <atomic>
#include <cstddef>
#include <optional>
#include <thread>
#include <vector>

#include "mandat/v1/ledger.pb.h"
#include "shared/domain/ids.h"
#include "shared/domain/state.h"

namespace mandat::client {

class SignatureChecks {
 public:
  SignatureChecks(const domain::State& state, const std::vector<v1::Record>& records);
  ~SignatureChecks();
  SignatureChecks(const SignatureChecks&) = delete;
  SignatureChecks& operator=(const SignatureChecks&) = delete;

  // The key with which the signature of `records[index]` was found right; nullopt: it was not, or there is no key.
  // Asked in ascending order: helps with the checking until that one is done.
  [[nodiscard]] std::optional<domain::PublicKey> VerifiedWith(std::size_t index) const;

 private:
  enum class Progress : char { kToDo, kRight, kNotRight };
  // Takes the next group of records that nobody took; false when there is none.
  bool CheckSome() const;

  const std::vector<v1::Record>& records_;
  std::vector<std::optional<domain::PublicKey>> keys_;  // empty: nothing is checked here
  mutable std::vector<std::atomic<Progress>> progress_;
  mutable std::atomic<std::size_t> next_{0};
  std::vector<std::thread> helpers_;
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_SIGNATURE_CHECKS_H_
