#include "shared/client/signature_checks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "mandat/v1/statement.pb.h"
#include "shared/ledger/signing.h"

namespace mandat::client {
namespace {

v1::Record Signed(const ledger::SigningKey& key, const v1::Statement& statement) {
  v1::Record record;
  record.mutable_body()->set_statement(statement.SerializeAsString());
  record.mutable_body()->set_signature(ledger::SignStatement(key, record.body().statement()).bytes());
  return record;
}

// A founding, an enrolment, then the two devices' words in turn.
std::vector<v1::Record> SomeRecords(const ledger::SigningKey& founder, const ledger::SigningKey& other, int count) {
  v1::Statement found;
  found.set_device_id(founder.device_id().bytes());
  found.mutable_found_forum()->set_signing_key(founder.public_key().bytes());
  v1::Statement enrol;
  enrol.set_device_id(other.device_id().bytes());
  enrol.mutable_enrol()->set_signing_key(other.public_key().bytes());
  std::vector<v1::Record> records = {Signed(founder, found), Signed(other, enrol)};
  while (static_cast<int>(records.size()) < count) {
    const ledger::SigningKey& key = records.size() % 2 == 0 ? founder : other;
    v1::Statement statement;
    statement.set_device_id(key.device_id().bytes());
    statement.set_device_counter(records.size());
    statement.mutable_describe_person()->set_person("somebody");
    records.push_back(Signed(key, statement));
  }
  return records;
}

class SignatureChecksTest : public ::testing::Test {
 protected:
  const ledger::SigningKey founder_ = ledger::SigningKey::Generate();
  const ledger::SigningKey other_ = ledger::SigningKey::Generate();
  const domain::State nothing_known_;
};

TEST_F(SignatureChecksTest, EverySignatureIsFoundRightWithTheKeyOfItsDevice) {
  if (std::thread::hardware_concurrency() < 2) GTEST_SKIP() << "with one core all is left to the fold";
  const std::vector<v1::Record> records = SomeRecords(founder_, other_, 500);
  const SignatureChecks checks(nothing_known_, records);
  for (std::size_t i = 0; i < records.size(); ++i) {
    EXPECT_EQ(checks.VerifiedWith(i), i % 2 == 0 ? founder_.public_key() : other_.public_key()) << i;
  }
}

TEST_F(SignatureChecksTest, AWrongSignatureAnUnknownDeviceAndAHiddenBodyAreNotFoundRight) {
  std::vector<v1::Record> records = SomeRecords(founder_, other_, 200);
  (*records[70].mutable_body()->mutable_signature())[5] ^= 1;
  records[90].mutable_body()->set_signature(records[92].body().signature());
  records[110].mutable_body()->set_signature("short");
  const ledger::SigningKey ghost = ledger::SigningKey::Generate();
  v1::Statement words;
  words.set_device_id(ghost.device_id().bytes());
  words.mutable_describe_person()->set_person("somebody");
  records[130] = Signed(ghost, words);
  // A ghost that puts another's device in its statement.
  words.set_device_id(founder_.device_id().bytes());
  records[150] = Signed(ghost, words);
  records[170].clear_body();
  const SignatureChecks checks(nothing_known_, records);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const bool wrong = i == 70 || i == 90 || i == 110 || i == 130 || i == 150 || i == 170;
    if (wrong) {
      EXPECT_EQ(checks.VerifiedWith(i), std::nullopt) << i;
    }
  }
}

TEST_F(SignatureChecksTest, AFewRecordsAreLeftToTheFold) {
  const std::vector<v1::Record> records = SomeRecords(founder_, other_, 10);
  const SignatureChecks checks(nothing_known_, records);
  for (std::size_t i = 0; i < records.size(); ++i) EXPECT_EQ(checks.VerifiedWith(i), std::nullopt);
}

TEST_F(SignatureChecksTest, WhatIsNotAskedForIsNotWaitedFor) {
  const std::vector<v1::Record> records = SomeRecords(founder_, other_, 5000);
  const SignatureChecks checks(nothing_known_, records);
  if (std::thread::hardware_concurrency() >= 2) {
    EXPECT_EQ(checks.VerifiedWith(0), founder_.public_key());
  }
}

}  // namespace
}  // namespace mandat::client
