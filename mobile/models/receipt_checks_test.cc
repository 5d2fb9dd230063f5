// A receipt is looked at piece by piece, and each piece that was altered is the one that is told to fail.
#include "mobile/models/receipt_checks.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "shared/client/testing/world.h"

namespace mandat::app {
namespace {

using client::testing::kMandate;
using client::testing::kMember;
using testing::ElementsAre;

class ReceiptChecksTest : public testing::Test {
 protected:
  void SetUp() override {
    world_.Found();
    world_.Enrol("phone", kMember);
    world_.Meeting(1);
    const domain::StatementId position = world_.Declare("phone", kMandate, "i1", "kostnaden utreds").id;
    world_.Settle();
    file_ = *world_["phone"].ReceiptFile(position);
  }
  std::vector<ReceiptCheck> Check() { return CheckReceipt(file_, world_["phone"].forum(), *world_["phone"].shown()); }
  // What fails, by key.
  std::vector<std::string> Failing() {
    std::vector<std::string> keys;
    for (const ReceiptCheck& check : Check()) {
      if (check.result == ReceiptCheck::Result::kFails) keys.push_back(check.key.toStdString());
    }
    return keys;
  }

  client::testing::World world_;
  v1::ReceiptFile file_;
};

TEST_F(ReceiptChecksTest, AReceiptHoldsInEveryPiece) {
  std::vector<std::string> keys;
  for (const ReceiptCheck& check : Check()) {
    EXPECT_EQ(check.result, ReceiptCheck::Result::kHolds) << check.key.toStdString();
    keys.push_back(check.key.toStdString());
  }
  EXPECT_THAT(keys, ElementsAre("keys", "signature", "sealed", "text", "place"));
  EXPECT_TRUE(Holds(Check()));
}

TEST_F(ReceiptChecksTest, AnAlteredStanceFailsAsSealedPart) {
  v1::SealedPart other;
  other.set_stance(v1::STANCE_REJECT);
  file_.mutable_statement()->set_sealed(other.SerializeAsString());
  EXPECT_THAT(Failing(), ElementsAre("sealed"));
  EXPECT_FALSE(Holds(Check()));
}

TEST_F(ReceiptChecksTest, AnAlteredSignatureFailsAsSignature) {
  (*file_.mutable_statement()->mutable_signature())[0] ^= 1;
  EXPECT_THAT(Failing(), testing::Contains("signature"));
}

TEST_F(ReceiptChecksTest, AnotherPlaceFailsAsPlace) {
  file_.mutable_receipt()->set_time_ms(file_.receipt().time_ms() + 1);
  EXPECT_THAT(Failing(), ElementsAre("place"));
}

TEST_F(ReceiptChecksTest, AnotherForumsChainFailsAndNothingThatRestsOnItIsSaidToHold) {
  file_.mutable_key_chain()->DeleteSubrange(1, 1);
  const std::vector<ReceiptCheck> checks = Check();
  EXPECT_EQ(checks[0].result, ReceiptCheck::Result::kFails);
  EXPECT_EQ(checks[1].result, ReceiptCheck::Result::kCannotBeKnown);
  EXPECT_EQ(checks.back().result, ReceiptCheck::Result::kCannotBeKnown);
}

TEST_F(ReceiptChecksTest, AProposalThatReadsOtherwiseHereFailsAsText) {
  domain::State state = *world_["phone"].shown();
  state.meetings.at(domain::MeetingId("m1")).items.front().revisions.front().clauses.front() = "något annat";
  for (const ReceiptCheck& check : CheckReceipt(file_, world_["phone"].forum(), state)) {
    EXPECT_EQ(check.result == ReceiptCheck::Result::kFails, check.key == u"text") << check.key.toStdString();
  }
}

}  // namespace
}  // namespace mandat::app
