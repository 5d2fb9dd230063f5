// What the files of random_acts share: who is named when somebody enters another's word. Included by them alone.
#ifndef MANDAT_TESTS_SUPPORT_RANDOM_ACTS_INTERNAL_H_
#define MANDAT_TESTS_SUPPORT_RANDOM_ACTS_INTERNAL_H_

#include <string>

#include "tests/support/random_acts.h"

namespace mandat::testing {

template <typename Act>
std::string ActMaker::MandateAndEntered(Act& act, bool evidence) {
  const std::string own = MandateOf(speaker_);
  const bool enter = own.empty() ? !dice_.Chance(10) : dice_.Chance(15);
  if (!enter) return Noise() || own.empty() ? AnyMandate() : own;
  const std::string mandate = AnyMandate();
  const domain::Mandate* held = state_.FindMandate(domain::MandateId(mandate));
  Enter(*act.mutable_entered(), held == nullptr || Noise() ? AnyPerson() : held->holder.value(), evidence);
  return mandate;
}

}  // namespace mandat::testing

#endif  // MANDAT_TESTS_SUPPORT_RANDOM_ACTS_INTERNAL_H_
