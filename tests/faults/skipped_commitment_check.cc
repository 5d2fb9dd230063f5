#include "tests/faults/skipped_commitment_check.h"

#include <atomic>

#include "shared/ledger/fault.h"
#include "shared/ledger/log_verifier.h"

namespace mandat::ledger {

// The linker (--wrap, see CMakeLists.txt) leads the client core's calls of ledger::Examine to the second of these; the
// first is the product's own.
Examined ExamineAsTheProductDoes(const v1::Record& record) __asm__("__real_" MANDAT_EXAMINE);
Examined ExamineMaybeLess(const v1::Record& record) __asm__("__wrap_" MANDAT_EXAMINE);

namespace {
std::atomic<bool> skip_commitment_check = false;
}  // namespace

Examined ExamineMaybeLess(const v1::Record& record) {
  Examined examined = ExamineAsTheProductDoes(record);
  if (skip_commitment_check && examined.fault == Fault::kWrongCommitment) examined.fault = Fault::kNone;
  return examined;
}

}  // namespace mandat::ledger

namespace mandat::faults {

SkippedCommitmentCheck::SkippedCommitmentCheck() { ledger::skip_commitment_check = true; }
SkippedCommitmentCheck::~SkippedCommitmentCheck() { ledger::skip_commitment_check = false; }

}  // namespace mandat::faults
