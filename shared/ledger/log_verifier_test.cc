#include "shared/ledger/log_verifier.h"

#include <gtest/gtest.h>
#include <sodium.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "nlohmann/json.hpp"
#include "shared/ledger/receipt.h"
#include "shared/ledger/referral.h"
#include "tests/vectors/sample_forum.h"

namespace mandat::ledger {
namespace {

// The first thing that is wrong with a log; what a reader of an export does.
Finding CheckLog(const v1::LogFile& log, const ForumId& forum) {
  LogVerifier verifier(forum);
  RemainsBySeq remains;
  for (const v1::Record& record : log.records()) NoteRemains(record, remains);
  for (const v1::Record& record : log.records()) {
    Finding finding = verifier.Add(record, Examine(record), RemainsOf(record, remains));
    if (!finding.ok()) return finding;
  }
  return verifier.CheckHead(log.checkpoint());
}

std::string FirstFault(const std::string& kind, const std::string& bytes, const ForumId& forum) {
  if (kind == "log") {
    v1::LogFile log;
    if (!log.ParseFromString(bytes)) return "malformed";
    return FaultName(CheckLog(log, forum).fault);
  }
  absl::Status status;
  v1::ReceiptFile file;
  if (kind == "referral") {
    status = CheckReferralBundle(bytes, forum).status();
  } else if (!file.ParseFromString(bytes)) {
    return "malformed";
  } else {
    status = VerifyReceiptFile(file, forum);
  }
  if (status.ok()) return "none";
  const std::string message(status.message());
  return message.substr(0, message.find(':'));
}

std::string FromBase64(const std::string& text) {
  std::string bytes(text.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                        &size, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0) {
    return {};
  }
  bytes.resize(size);
  return bytes;
}

ForumId FromHex(const std::string& hex) {
  ForumId forum;
  std::size_t size = 0;
  sodium_hex2bin(forum.data(), 32, hex.data(), hex.size(), nullptr, &size, nullptr);
  return forum;
}

TEST(Vectors, EveryVectorGivesTheFaultThatItNames) {
  std::size_t count = 0;
  for (const char* folder : {"logs", "receipts", "referrals"}) {
    for (const auto& entry : std::filesystem::directory_iterator(std::string("tests/data/vectors/") + folder)) {
      std::ifstream file(entry.path());
      const nlohmann::json vector = nlohmann::json::parse(file);
      EXPECT_EQ(FirstFault(vector["kind"], FromBase64(vector["bytes"]), FromHex(vector["forum"])),
                vector["want_fault"].get<std::string>())
          << entry.path() << ": " << vector["desc"];
      ++count;
    }
  }
  EXPECT_GE(count, 120U);
}

TEST(LogVerifier, FoldsTheWholeHappyPath) {
  vectors::SampleForum forum;
  forum.PlayHappyPath();
  const v1::LogFile log = forum.Assemble();
  LogVerifier verifier(forum.id());
  for (const v1::Record& record : log.records()) {
    const Finding finding = verifier.Add(record);
    ASSERT_TRUE(finding.ok()) << finding.seq << " " << FaultName(finding.fault) << ": " << finding.detail;
  }
  EXPECT_TRUE(verifier.CheckHead(log.checkpoint()).ok());
  EXPECT_TRUE(verifier.sees_everything());
  EXPECT_EQ(verifier.place().seq, 17U);
  EXPECT_EQ(verifier.state().devices.size(), 4U);
}

TEST(LogVerifier, GoesOnAfterARecordThatItSkips) {
  vectors::SampleForum forum;
  forum.PlayHappyPath();
  forum.AddGhost("ghost", "anna");
  forum.State("ghost", vectors::Describe("anna", "Geist"));
  forum.State("sec", vectors::Describe("bo", "Bo Berg"));
  const v1::LogFile log = forum.Assemble();
  LogVerifier verifier(forum.id());
  for (const v1::Record& record : log.records()) {
    const Finding finding = verifier.Add(record);
    if (record.header().seq() == 18) {
      EXPECT_EQ(finding.fault, Fault::kGhost);
      EXPECT_EQ(verifier.place().seq, 17U);
      ASSERT_TRUE(verifier.Skip(record).ok());
    } else {
      ASSERT_TRUE(finding.ok()) << finding.detail;
    }
  }
  EXPECT_TRUE(verifier.CheckHead(log.checkpoint()).ok());
  EXPECT_EQ(verifier.state().persons.at(domain::PersonId("anna")).name, "Anna Alm");
}

// What is hidden of a position is its sealed part alone: that it is on another text than the revision's shows all the
// same.
TEST(LogVerifier, ChecksEverythingButTheSealedPartWhereOnlyThatIsHidden) {
  vectors::SampleForum forum;
  forum.PlayHappyPath();
  const v1::SealedPart sealed = vectors::Sealed(v1::STANCE_APPROVE, "");
  forum.State("anna-phone", vectors::Declare("ekby-older", 1, "att avslå"), &sealed);
  v1::LogFile log = forum.Assemble();
  for (v1::Record& record : *log.mutable_records()) record.clear_sealed();
  const Finding finding = CheckLog(log, forum.id());
  EXPECT_EQ(finding.fault, Fault::kNotAllowed) << FaultName(finding.fault) << " " << finding.detail;
  EXPECT_EQ(finding.seq, 18U);
  // With a body hidden as well it cannot be told which text the revision has.
  for (v1::Record& record : *log.mutable_records()) {
    v1::Statement statement;
    ASSERT_TRUE(statement.ParseFromString(record.body().statement()));
    if (statement.has_set_proposal()) record.clear_body();
  }
  EXPECT_TRUE(CheckLog(log, forum.id()).ok());
}

TEST(LogVerifier, ResumesFromAStateAndKnowsEarlierHashes) {
  vectors::SampleForum forum;
  forum.PlayHappyPath();
  const v1::LogFile log = forum.Assemble();
  LogVerifier first(forum.id());
  for (int i = 0; i < 9; ++i) ASSERT_TRUE(first.Add(log.records(i)).ok());
  LogVerifier second(forum.id(), first.state(), first.head(), [&](std::uint64_t seq) { return first.HashAt(seq); });
  for (int i = 9; i < log.records_size(); ++i) {
    const Finding finding = second.Add(log.records(i));
    ASSERT_TRUE(finding.ok()) << finding.detail;
  }
  EXPECT_TRUE(second.CheckHead(log.checkpoint()).ok());
  EXPECT_EQ(second.HashAt(3), first.HashAt(3));
  EXPECT_EQ(second.HashAt(18), std::nullopt);
}

TEST(LogVerifier, ACheckpointOfAnEarlierSizeIsOfThisLogOrAlarms) {
  vectors::SampleForum forum;
  forum.PlayHappyPath();
  const v1::LogFile log = forum.Assemble();
  LogVerifier verifier(forum.id());
  for (const v1::Record& record : log.records()) ASSERT_TRUE(verifier.Add(record).ok());
  const v1::Checkpoint earlier = forum.SignCheckpoint(1, 5, *verifier.HashAt(5));
  EXPECT_TRUE(verifier.CheckCheckpoint(earlier).ok());
  EXPECT_EQ(verifier.CheckHead(earlier).fault, Fault::kWrongHead);
  EXPECT_EQ(verifier.CheckCheckpoint(forum.SignCheckpoint(1, 5, *verifier.HashAt(4))).fault, Fault::kWrongHead);
  EXPECT_EQ(verifier.CheckCheckpoint(forum.SignCheckpoint(1, 18, *verifier.HashAt(5))).fault, Fault::kWrongHead);
}

// One byte after another of a small log's records and checkpoint is changed: each change is noticed. Bytes of the
// export's own framing (tags and lengths) are covered too: they make another message or none.
TEST(LogVerifier, NoticesAFlipOfAnyByte) {
  vectors::SampleForum forum;
  forum.Enrol("sec", "anna", "anna-phone");
  const std::string good = forum.Assemble().SerializeAsString();
  v1::LogFile log;
  ASSERT_TRUE(log.ParseFromString(good));
  ASSERT_TRUE(CheckLog(log, forum.id()).ok()) << CheckLog(log, forum.id()).detail;
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bytes = good;
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << (at % 8)));
    v1::LogFile flipped;
    if (!flipped.ParseFromString(bytes)) continue;
    // A broken tag can make a body unreadable: that shows less, as for a viewer who may not see it, and nothing false.
    bool shows_all = true;
    for (const v1::Record& record : flipped.records()) shows_all = shows_all && record.has_body();
    ASSERT_FALSE(CheckLog(flipped, forum.id()).ok() && shows_all) << "byte " << at;
  }
}

TEST(Receipt, NoTwoStatementsShareOne) {
  vectors::SampleForum forum;
  forum.PlayHappyPath();
  std::vector<v1::ReceiptFile> files;
  for (std::uint64_t seq = 1; seq <= 17; ++seq) files.push_back(forum.Receipt(seq, {1}));
  for (std::size_t i = 0; i < files.size(); ++i) {
    for (std::size_t j = 0; j < files.size(); ++j) {
      EXPECT_EQ(VerifyReceipt(files[i].receipt(), files[j].statement(), forum.id(), forum.log_key().public_key()).ok(),
                i == j)
          << i << " " << j;
    }
  }
}

TEST(Receipt, AChainToARevocationNamesItsAuthor) {
  vectors::SampleForum forum;
  forum.PlayHappyPath();
  std::vector<v1::SignedStatement> chain = {forum.entries()[0].statement, forum.entries()[15].statement};
  const auto revocation = VerifyChainTo(chain, forum.id());
  ASSERT_TRUE(revocation.ok()) << revocation.status();
  EXPECT_EQ(revocation->person(), "sam");
  EXPECT_TRUE(revocation->has_revoke_device());
  chain.erase(chain.begin());
  EXPECT_FALSE(VerifyChainTo(chain, forum.id()).ok());
  EXPECT_FALSE(VerifyKeyChain({forum.entries()[0].statement, forum.entries()[15].statement}, forum.id()).ok());
}

TEST(Receipt, TheChainGivesTheLastDeviceAndItsScope) {
  vectors::SampleForum forum;
  forum.PlayHappyPath();
  std::vector<v1::SignedStatement> chain;
  for (std::size_t seq : {1, 4, 5, 12, 13}) chain.push_back(forum.entries()[seq - 1].statement);
  const auto keys = VerifyKeyChain(chain, forum.id());
  ASSERT_TRUE(keys.ok()) << keys.status();
  EXPECT_EQ(keys->person.value(), "cilla");
  EXPECT_EQ(keys->device, forum.device("cilla-phone").key.device_id());
  EXPECT_EQ(keys->log_key, forum.log_key().public_key());
  ASSERT_TRUE(keys->substitute);
  EXPECT_EQ(keys->substitute->mandate.value(), "region-older");
}

}  // namespace
}  // namespace mandat::ledger
