#include "shared/vault/pin_rule.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace mandat::vault {
namespace {

struct Case {
  const char* pin;
  PinProblem want;
};

class PinRuleTest : public testing::TestWithParam<Case> {};

TEST_P(PinRuleTest, SaysWhy) {
  EXPECT_EQ(PinProblemName(CheckPin(GetParam().pin)), PinProblemName(GetParam().want)) << GetParam().pin;
}

INSTANTIATE_TEST_SUITE_P(
    Pins, PinRuleTest,
    testing::Values(
        Case{"", PinProblem::kTooShort}, Case{"48291", PinProblem::kTooShort}, Case{"48291a", PinProblem::kNotDigits},
        Case{"482 917", PinProblem::kNotDigits}, Case{"٤٨٢٩١٧", PinProblem::kNotDigits},
        Case{"482917048291704829170482917048291", PinProblem::kTooLong}, Case{"000000", PinProblem::kOneDigit},
        Case{"7777777", PinProblem::kOneDigit}, Case{"123456", PinProblem::kRun}, Case{"654321", PinProblem::kRun},
        Case{"890123", PinProblem::kRun}, Case{"135791", PinProblem::kRun}, Case{"0123456789", PinProblem::kRun},
        Case{"121212", PinProblem::kRepeatedPattern}, Case{"482482", PinProblem::kRepeatedPattern},
        Case{"48294829", PinProblem::kRepeatedPattern}, Case{"4829482", PinProblem::kNone},
        Case{"112233", PinProblem::kRepeatedPattern}, Case{"482284", PinProblem::kRepeatedPattern},
        Case{"744774", PinProblem::kRepeatedPattern}, Case{"159753", PinProblem::kCommon},
        Case{"147258", PinProblem::kCommon}, Case{"850817", PinProblem::kDateShape},
        Case{"170885", PinProblem::kDateShape}, Case{"081785", PinProblem::kDateShape},
        Case{"198564", PinProblem::kDateShape}, Case{"641985", PinProblem::kDateShape},
        Case{"19850817", PinProblem::kDateShape}, Case{"17081985", PinProblem::kDateShape},
        Case{"8508172391", PinProblem::kDateShape}, Case{"198508172391", PinProblem::kDateShape},
        Case{"482917", PinProblem::kNone}, Case{"703846", PinProblem::kNone}, Case{"90417382", PinProblem::kNone}));

// The list must bar what thieves try, not what members choose: most of the million stays free.
TEST(PinRuleSpaceTest, LeavesAtLeastThreeQuartersOfSixDigitPins) {
  int allowed = 0;
  for (int i = 0; i < 1000000; ++i) {
    char pin[16];
    std::snprintf(pin, sizeof pin, "%06d", i);
    if (CheckPin(pin) == PinProblem::kNone) ++allowed;
  }
  EXPECT_GT(allowed, 750000);
  EXPECT_LT(allowed, 950000);
  RecordProperty("allowed_six_digit_pins", allowed);
}

}  // namespace
}  // namespace mandat::vault
