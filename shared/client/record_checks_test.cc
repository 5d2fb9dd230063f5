#include "shared/client/record_checks.h"

#include <gtest/gtest.h>

#include <deque>
#include <string>

#include "mandat/v1/statement.pb.h"
#include "shared/ledger/chain.h"
#include "shared/ledger/signing.h"
#include "shared/ledger/statement_builder.h"

namespace mandat::client {
namespace {

using Records = std::deque<v1::Record>;

class RecordChecksTest : public ::testing::Test {
 protected:
  v1::Record Signed(const ledger::SigningKey& key, v1::Statement statement) {
    statement.set_version(1);
    if (!statement.has_found_forum()) statement.set_forum_id(std::string(32, 'f'));
    std::string id(16, '\0');
    id[6] = 0x70, id[8] = static_cast<char>(0x80);
    statement.set_statement_id(id);
    statement.set_person("somebody");
    statement.set_device_id(key.device_id().bytes());
    statement.set_device_counter(++counter_);
    v1::Record record;
    v1::RecordBody& body = *record.mutable_body();
    body.set_salt(std::string(32, 's'));
    body.set_time_ms(static_cast<std::int64_t>(counter_));
    body.set_statement(statement.SerializeAsString());
    const domain::Signature signature = ledger::SignStatement(key, body.statement());
    body.set_signature(signature.bytes());
    record.mutable_header()->set_commitment(
        ledger::CommitmentOf(*domain::Salt::FromBytes(body.salt()), {body.time_ms()}, body.statement(), signature)
            .bytes());
    return record;
  }

  v1::Record Words(const ledger::SigningKey& key) {
    v1::Statement statement;
    statement.mutable_describe_person()->set_person("somebody");
    return Signed(key, statement);
  }

  // Two enrolments, then the two devices' words in turn.
  Records SomeRecords(std::size_t count) {
    Records records;
    for (const ledger::SigningKey* key : {&one_, &other_}) {
      v1::Statement enrol;
      enrol.mutable_enrol()->set_invitation_id(std::string(16, 'i'));
      enrol.mutable_enrol()->set_signing_key(key->public_key().bytes());
      enrol.mutable_enrol()->set_tls_key_hash(std::string(32, 't'));
      enrol.mutable_enrol()->set_invitation_signature(std::string(64, 'n'));
      records.push_back(Signed(*key, enrol));
    }
    while (records.size() < count) records.push_back(Words(records.size() % 2 == 0 ? one_ : other_));
    return records;
  }

  const ledger::SigningKey one_ = ledger::SigningKey::Generate();
  const ledger::SigningKey other_ = ledger::SigningKey::Generate();
  const domain::State nothing_known_{};
  std::uint64_t counter_ = 0;
};

void AddAll(RecordChecks& checks, const Records& records) {
  for (const v1::Record& record : records) checks.Add(record);
}

TEST_F(RecordChecksTest, EveryRecordIsExaminedInOrderWithTheKeyThatItsDeviceEnrolledWith) {
  const Records records = SomeRecords(500);
  RecordChecks checks(nothing_known_);
  // The enrolments alone first: two helpers may look at neighbours in any order.
  for (std::size_t i = 0; i < 16; ++i) checks.Add(records[i]);
  for (std::size_t i = 0; i < 16; ++i) {
    EXPECT_EQ(checks.Take().verified_with, i % 2 == 0 ? one_.public_key() : other_.public_key()) << i;
  }
  checks.GetHelp();
  for (std::size_t i = 16; i < records.size(); ++i) checks.Add(records[i]);
  for (std::size_t i = 16; i < records.size(); ++i) {
    const ledger::Examined examined = checks.Take();
    EXPECT_FALSE(examined.refusal) << examined.refusal->ShortDebugString();
    EXPECT_EQ(examined.fault, ledger::Fault::kNone) << i;
    EXPECT_EQ(examined.authentic.statement.SerializeAsString(), records[i].body().statement()) << i;
    EXPECT_EQ(examined.verified_with, i % 2 == 0 ? one_.public_key() : other_.public_key()) << i;
  }
}

TEST_F(RecordChecksTest, AWrongSignatureAnUnknownDeviceAndAHiddenBodyAreNotFoundRight) {
  Records records = SomeRecords(200);
  (*records[70].mutable_body()->mutable_signature())[5] ^= 1;
  records[90].mutable_body()->set_signature(records[92].body().signature());
  records[110].mutable_body()->set_signature("short");
  const ledger::SigningKey ghost = ledger::SigningKey::Generate();
  records[130] = Words(ghost);
  // A ghost that puts another's device in its statement.
  v1::Statement words;
  ASSERT_TRUE(words.ParseFromString(records[130].body().statement()));
  words.set_device_id(one_.device_id().bytes());
  records[150].mutable_body()->set_statement(words.SerializeAsString());
  records[150].mutable_body()->set_signature(ledger::SignStatement(ghost, records[150].body().statement()).bytes());
  records[170].clear_body();
  RecordChecks checks(nothing_known_);
  checks.GetHelp();
  AddAll(checks, records);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const ledger::Examined examined = checks.Take();
    const bool wrong = i == 70 || i == 90 || i == 110 || i == 130 || i == 150 || i == 170;
    if (wrong) {
      EXPECT_EQ(examined.verified_with, std::nullopt) << i;
    }
    EXPECT_EQ(examined.fault == ledger::Fault::kNone, !wrong || i == 130 || i == 170) << i;
  }
}

TEST_F(RecordChecksTest, OfRecordsFromTheOwnDiskNoSignatureIsLookedAt) {
  const Records records = SomeRecords(40);
  RecordChecks checks;
  AddAll(checks, records);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const ledger::Examined examined = checks.Take();
    EXPECT_EQ(examined.verified_with, std::nullopt);
    EXPECT_EQ(examined.fault, ledger::Fault::kNone);
  }
}

TEST_F(RecordChecksTest, RecordsComeInWhileEarlierOnesAreTaken) {
  const Records records = SomeRecords(300);
  RecordChecks checks(nothing_known_);
  checks.GetHelp();
  std::size_t taken = 0;
  for (std::size_t i = 0; i < records.size(); ++i) {
    checks.Add(records[i]);
    if (i % 3 != 0) continue;
    EXPECT_EQ(checks.Take().authentic.statement.SerializeAsString(), records[taken].body().statement()) << taken;
    ++taken;
  }
  EXPECT_EQ(checks.size(), records.size());
}

TEST_F(RecordChecksTest, WhatIsNotAskedForIsNotWaitedFor) {
  const Records records = SomeRecords(5000);
  RecordChecks checks(nothing_known_);
  checks.GetHelp();
  AddAll(checks, records);
  EXPECT_EQ(checks.Take().verified_with, one_.public_key());
}

}  // namespace
}  // namespace mandat::client
