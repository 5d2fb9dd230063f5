// A client core with one fault, for malicious_server_test: while an object of this kind lives, it takes the body of a
// record without asking whether it is what the record's header committed to. The rest of it is the product's.
//
// A program that links the library mandat_skipped_commitment_check has it at hand; without such an object its client
// core does what the product's does. One object at a time, made while no client works.
#ifndef MANDAT_TESTS_FAULTS_SKIPPED_COMMITMENT_CHECK_H_
#define MANDAT_TESTS_FAULTS_SKIPPED_COMMITMENT_CHECK_H_

namespace mandat::faults {

class SkippedCommitmentCheck {
 public:
  SkippedCommitmentCheck();
  ~SkippedCommitmentCheck();
  SkippedCommitmentCheck(const SkippedCommitmentCheck&) = delete;
  SkippedCommitmentCheck& operator=(const SkippedCommitmentCheck&) = delete;
};

}  // namespace mandat::faults

#endif  // MANDAT_TESTS_FAULTS_SKIPPED_COMMITMENT_CHECK_H_
