#include "server/mail/smtp_answer.h"

#include <gtest/gtest.h>

namespace mandat::server {
namespace {

using Kind = MailSent::Kind;

TEST(SmtpAnswer, ARecipientOrAMailThatIsRefusedIsNoTroubleOfTheServers) {
  EXPECT_EQ(JudgeFailure(SmtpStage::kTo, "550 5.1.1 no such user", false).kind, Kind::kRefused);
  EXPECT_EQ(JudgeFailure(SmtpStage::kTo, "550 5.1.1 no such user", false).code, "5.1.1");
  EXPECT_EQ(JudgeFailure(SmtpStage::kData, "451 4.7.1 later", true).kind, Kind::kLater);
  EXPECT_EQ(JudgeFailure(SmtpStage::kFrom, "550 5.7.1 not you", false).kind, Kind::kServerTrouble);
  EXPECT_EQ(JudgeFailure(SmtpStage::kFrom, "451 4.3.0 later", false).kind, Kind::kServerTrouble);
  EXPECT_EQ(JudgeFailure(SmtpStage::kBefore, "535 5.7.8 no", false).kind, Kind::kServerTrouble);
}

TEST(SmtpAnswer, AMailThatIsTooLargeForTheServerIsRefusedAndHoldsUpNoOther) {
  EXPECT_EQ(JudgeFailure(SmtpStage::kFrom, "552 5.3.4 Message size exceeds fixed limit", false).kind, Kind::kRefused);
  EXPECT_EQ(JudgeFailure(SmtpStage::kFrom, "552 too large", false).kind, Kind::kRefused);
  EXPECT_EQ(JudgeFailure(SmtpStage::kFrom, "523 5.3.4 too large", false).code, "5.3.4");
  EXPECT_EQ(JudgeFailure(SmtpStage::kFrom, "523 5.3.4 too large", false).kind, Kind::kRefused);
}

TEST(SmtpAnswer, WhatBrokeOffAfterAllWasSentIsUnknown) {
  EXPECT_EQ(JudgeFailure(SmtpStage::kData, "", true).kind, Kind::kUnknown);
  EXPECT_EQ(JudgeFailure(SmtpStage::kData, "354 go on", true).kind, Kind::kUnknown);
  EXPECT_EQ(JudgeFailure(SmtpStage::kData, "", false).kind, Kind::kServerTrouble);
  EXPECT_EQ(JudgeFailure(SmtpStage::kTo, "", true).kind, Kind::kServerTrouble);
}

TEST(SmtpAnswer, AnEnhancedCodeIsTakenOnlyWhereItIsOne) {
  EXPECT_EQ(EnhancedCode("250 2.0.0 taken"), "2.0.0");
  for (const char* other : {"", "250 OK", "550 4.1.1 other class", "550 5..1 x", "550 5.1. x", "550 5.1 no"})
    EXPECT_EQ(EnhancedCode(other), "") << other;
}

}  // namespace
}  // namespace mandat::server
