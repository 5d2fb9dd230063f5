// One test vector: a log, receipt file or bundle and what a verifier must find first. Plain values.
#ifndef MANDAT_TESTS_VECTORS_VECTOR_H_
#define MANDAT_TESTS_VECTORS_VECTOR_H_

#include <string>
#include <vector>

#include "shared/domain/ids.h"
#include "shared/ledger/fault.h"

namespace mandat::vectors {

struct Vector {
  std::string name;  // of its file
  std::string kind;  // "log", "receipt" or "referral"
  std::string desc;
  ledger::Fault want_fault = ledger::Fault::kNone;
  domain::ForumId forum;  // that the verifier is told
  std::string bytes;      // of a LogFile, ReceiptFile or ReferralBundle
};

// Changes one bit of a byte.
inline void Flip(std::string& bytes, std::size_t at) { bytes.at(at) = static_cast<char>(bytes.at(at) ^ 1); }

// What an attacker without keys can do to a file.
[[nodiscard]] std::vector<Vector> TamperedLogs();
// What a server with the log key can do: everything is hashed and signed anew.
[[nodiscard]] std::vector<Vector> ForgedLogs();
[[nodiscard]] std::vector<Vector> ErasedLogs();
[[nodiscard]] std::vector<Vector> Receipts();
[[nodiscard]] std::vector<Vector> Referrals();

}  // namespace mandat::vectors

#endif  // MANDAT_TESTS_VECTORS_VECTOR_H_
