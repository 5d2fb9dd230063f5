// Examines records on every core while they come in and while those before them are folded: parsing, hashing and above
// all the signatures, which by far take longest, need nothing but the record itself and a key.
//
// A signature is checked with the key that its device seems to have: as the state says, or as an enrolment among these
// very records claims. That is no judgement: the fold compares the key with the signer's, and checks anew where they
// differ or nothing was checked.
//
// Ownership: borrows each record from Add() until its Take() or the object's end; it must stay where it is. One thread
// calls; the object's own threads end with it. Never fails: without helpers the caller's thread does it all.
#ifndef MANDAT_SHARED_CLIENT_RECORD_CHECKS_H_
#define MANDAT_SHARED_CLIENT_RECORD_CHECKS_H_

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <thread>
#include <vector>

#include "mandat/v1/ledger.pb.h"
#include "shared/domain/state.h"
#include "shared/ledger/log_verifier.h"

namespace mandat::client {

class RecordChecks {
 public:
  // Fewer are examined sooner than a thread is started.
  static constexpr std::size_t kWorthHelp = 64;

  // Without signatures: of records from the own disk.
  RecordChecks() = default;
  // With signatures, by the keys of `state`, which is read in the constructor alone.
  explicit RecordChecks(const domain::State& state);
  ~RecordChecks();
  RecordChecks(const RecordChecks&) = delete;
  RecordChecks& operator=(const RecordChecks&) = delete;

  // Starts the helpers: many records are to come.
  void GetHelp();
  void Add(const v1::Record& record);
  // How many were added.
  [[nodiscard]] std::size_t size() const { return added_; }
  // Of the next record, in the order of Add. Helps with the examining until that one is done.
  [[nodiscard]] ledger::Examined Take();

 private:
  enum class Progress : char { kToDo, kTaken, kDone };
  struct Group {
    std::vector<const v1::Record*> records;
    std::vector<ledger::Examined> examined;
    std::size_t given = 0;  // of `examined`, to Take's caller
    std::atomic<Progress> progress = Progress::kToDo;
  };

  void Close();
  // The oldest group that nobody took; null: none.
  std::shared_ptr<Group> Next();
  void Work(Group& group);
  void Help();
  [[nodiscard]] std::optional<domain::PublicKey> KeyOf(const v1::Statement& statement);

  bool signatures_ = false;
  std::shared_mutex keys_mutex_;
  domain::State keys_;  // nothing but what ledger::SignerOf looks at

  std::size_t added_ = 0;
  std::shared_ptr<Group> open_;                 // being filled
  std::deque<std::shared_ptr<Group>> groups_;   // whose results were not all given, the caller's thread's own
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::shared_ptr<Group>> waiting_;
  bool ends_ = false;
  std::vector<std::thread> helpers_;
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_RECORD_CHECKS_H_
