#include "server/host/forum_host.h"

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/store/memory_log_store.h"
#include "server/testing/test_forum.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/receipt.h"

namespace mandat::server {
namespace {

// A store whose appends wait for a hand, and fail on demand.
class HeldStore : public MemoryLogStore {
 public:
  absl::Status Append(std::uint64_t expected_size, const std::vector<LogRecord>& records,
                      const ledger::Checkpoint& checkpoint) override {
    {
      std::unique_lock lock(mutex_);
      ++waiting_;
      changed_.notify_all();
      changed_.wait(lock, [this] { return !held_; });
      --waiting_;
      ++appends_;
      if (failing_) return absl::UnavailableError("the disk is gone");
      if (full_) return absl::ResourceExhaustedError("the disk is full");
    }
    return MemoryLogStore::Append(expected_size, records, checkpoint);
  }
  void Hold() {
    std::lock_guard lock(mutex_);
    held_ = true;
  }
  void Release() {
    std::lock_guard lock(mutex_);
    held_ = false;
    changed_.notify_all();
  }
  void Fail() {
    std::lock_guard lock(mutex_);
    failing_ = true;
  }
  void SetFull(bool full) {
    std::lock_guard lock(mutex_);
    full_ = full;
  }
  void AwaitAppend() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_ > 0; });
  }
  int appends() {
    std::lock_guard lock(mutex_);
    return appends_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool held_ = false;
  bool failing_ = false;
  bool full_ = false;
  int waiting_ = 0;
  int appends_ = 0;
};

using Future = std::future<absl::StatusOr<Answer>>;

Future SubmitLater(ForumHost& host, const v1::SignedStatement& statement) {
  auto promise = std::make_shared<std::promise<absl::StatusOr<Answer>>>();
  Future future = promise->get_future();
  host.Submit(statement, std::nullopt,
              [promise](absl::StatusOr<Answer> answer) { promise->set_value(std::move(answer)); });
  return future;
}

bool IsDone(Future& future) { return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }

class ForumHostTest : public testing::Test {
 protected:
  ForumHostTest() : secretary_(forum_.MakeDevice("secretary")) {}

  void Load() {
    host_.reset();
    HostOptions options;
    options.store = &store_;
    options.clock = &forum_.clock;
    options.log_key = &forum_.log_key;
    options.random = &salts_;
    options.room = [this] { return room_ ? absl::OkStatus() : absl::ResourceExhaustedError("little room"); };
    auto host = ForumHost::Load(options);
    ASSERT_TRUE(host.ok()) << host.status();
    host_ = *std::move(host);
  }
  void LoadFounded() {
    Load();
    founding_ = forum_.Found(secretary_);
    founding_receipt_ = MustRecord(*host_, founding_);
  }
  // A statement that the secretary may always make.
  v1::SignedStatement Describe(int number) {
    return forum_.State(secretary_, TestForum::Describe("region-director", "Name " + std::to_string(number)));
  }
  // Statements that do not replace each other, so that each is accepted whatever the order.
  v1::SignedStatement CreateMeeting(int number) {
    return forum_.State(secretary_, forum_.CreateMeeting("meeting-" + std::to_string(number)));
  }
  std::uint64_t DurableSeq() {
    return host_->Read([](const ForumHost::View& view) { return view.state.head.seq; });
  }

  std::atomic<bool> room_{true};
  HeldStore store_;
  TestForum forum_;
  ledger::SeededRandom salts_{"salts"};
  TestDevice secretary_;
  v1::SignedStatement founding_;
  v1::Receipt founding_receipt_;
  std::unique_ptr<ForumHost> host_;
};

TEST_F(ForumHostTest, AReceiptProvesTheStatementsPlaceUnderTheLogKey) {
  LoadFounded();
  EXPECT_EQ(founding_receipt_.seq(), 1U);
  const auto verify = [&](const v1::Receipt& receipt, const v1::SignedStatement& statement) {
    return ledger::VerifyReceipt(receipt, statement, forum_.id, forum_.log_key.public_key());
  };
  EXPECT_TRUE(verify(founding_receipt_, founding_).ok());
  const v1::SignedStatement second = CreateMeeting(1);
  const v1::Receipt receipt = MustRecord(*host_, second);
  EXPECT_EQ(receipt.seq(), 2U);
  EXPECT_TRUE(verify(receipt, second).ok()) << verify(receipt, second);
  EXPECT_FALSE(verify(receipt, founding_).ok());
}

// Every replica compares the head that a new epoch keeps: one that names another would stop them all.
TEST_F(ForumHostTest, ANewEpochThatKeepsAnotherHeadIsRefused) {
  LoadFounded();
  v1::Statement act;
  v1::BeginEpoch& begin = *act.mutable_begin_epoch();
  begin.set_epoch(2);
  begin.set_kept_epoch(1);
  begin.set_kept_seq(1);
  begin.set_kept_hash(std::string(32, 'x'));
  begin.set_reason("restored");
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, forum_.State(secretary_, act))), v1::Refusal::CODE_UNKNOWN_HEAD);
  begin.set_kept_hash(founding_receipt_.checkpoint().head());
  const v1::Receipt receipt = MustRecord(*host_, forum_.State(secretary_, act));
  EXPECT_EQ(receipt.epoch(), 2U);
}

TEST_F(ForumHostTest, NothingIsAnsweredOrShownBeforeItIsDurable) {
  LoadFounded();
  store_.Hold();
  Future answer = SubmitLater(*host_, CreateMeeting(1));
  store_.AwaitAppend();
  EXPECT_FALSE(IsDone(answer));
  EXPECT_EQ(DurableSeq(), 1U);
  EXPECT_TRUE(host_->Read([](const ForumHost::View& view) { return view.state.meetings.empty(); }));
  store_.Release();
  EXPECT_TRUE(std::holds_alternative<v1::Receipt>(*answer.get()));
  EXPECT_EQ(DurableSeq(), 2U);
}

TEST_F(ForumHostTest, WhatWaitsDuringACommitGoesIntoOneNextCommit) {
  LoadFounded();
  store_.Hold();
  std::vector<Future> answers;
  answers.push_back(SubmitLater(*host_, CreateMeeting(0)));
  store_.AwaitAppend();
  const int before = store_.appends();
  for (int i = 1; i <= 20; ++i) answers.push_back(SubmitLater(*host_, CreateMeeting(i)));
  store_.Release();
  std::set<std::uint64_t> seqs;
  for (Future& answer : answers) {
    const auto got = answer.get();
    ASSERT_TRUE(got.ok() && std::holds_alternative<v1::Receipt>(*got))
        << (got.ok() ? "refused" : got.status().ToString());
    seqs.insert(std::get<v1::Receipt>(*got).seq());
  }
  EXPECT_EQ(seqs.size(), 21U);
  EXPECT_EQ(DurableSeq(), 22U);
  EXPECT_LE(store_.appends() - before, 21) << "never more commits than statements";
  EXPECT_GE(store_.appends() - before, 2) << "the one that was held, and the rest";
}

TEST_F(ForumHostTest, EveryReceiptOfABatchVerifies) {
  LoadFounded();
  store_.Hold();
  std::vector<v1::SignedStatement> statements;
  std::vector<Future> answers;
  for (int i = 0; i < 20; ++i) {
    statements.push_back(CreateMeeting(i));
    answers.push_back(SubmitLater(*host_, statements.back()));
    if (i == 0) store_.AwaitAppend();
  }
  store_.Release();
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto got = answers[i].get();
    ASSERT_TRUE(got.ok());
    const absl::Status verified =
        ledger::VerifyReceipt(std::get<v1::Receipt>(*got), statements[i], forum_.id, forum_.log_key.public_key());
    EXPECT_TRUE(verified.ok()) << verified;
  }
}

TEST_F(ForumHostTest, ARepeatGetsTheFirstReceiptByteByByte) {
  LoadFounded();
  const v1::SignedStatement statement = CreateMeeting(1);
  const v1::Receipt first = MustRecord(*host_, statement);
  for (int i = 2; i < 5; ++i) MustRecord(*host_, CreateMeeting(i));
  EXPECT_EQ(MustRecord(*host_, statement).SerializeAsString(), first.SerializeAsString());
  EXPECT_EQ(MustRecord(*host_, founding_).SerializeAsString(), founding_receipt_.SerializeAsString());
  EXPECT_EQ(DurableSeq(), 5U);
}

TEST_F(ForumHostTest, ARepeatInFlightIsRecordedOnce) {
  LoadFounded();
  store_.Hold();
  std::vector<Future> answers;
  answers.push_back(SubmitLater(*host_, CreateMeeting(2)));
  store_.AwaitAppend();
  const v1::SignedStatement statement = CreateMeeting(1);
  for (int i = 0; i < 5; ++i) answers.push_back(SubmitLater(*host_, statement));
  store_.Release();
  std::set<std::string> receipts;
  for (std::size_t i = 1; i < answers.size(); ++i)
    receipts.insert(std::get<v1::Receipt>(*answers[i].get()).SerializeAsString());
  EXPECT_EQ(receipts.size(), 1U);
  EXPECT_EQ(DurableSeq(), 3U);
}

TEST_F(ForumHostTest, AnIdWithOtherBytesIsRefused) {
  LoadFounded();
  const v1::SignedStatement first = CreateMeeting(1);
  MustRecord(*host_, first);
  v1::Statement other;
  ASSERT_TRUE(other.ParseFromString(first.statement()));
  other.mutable_create_meeting()->set_title("another title");
  v1::SignedStatement forged;
  forged.set_statement(other.SerializeAsString());
  forged.set_signature(ledger::SignStatement(secretary_.key, forged.statement()).bytes());
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, forged)), v1::Refusal::CODE_ID_REUSED);
  EXPECT_EQ(DurableSeq(), 2U);
}

TEST_F(ForumHostTest, ABadSignatureIsRefusedAndNothingWritten) {
  LoadFounded();
  v1::SignedStatement statement = CreateMeeting(1);
  (*statement.mutable_signature())[3] ^= 1;
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, statement)), v1::Refusal::CODE_BAD_SIGNATURE);
  TestDevice stranger = forum_.MakeDevice("secretary");
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, forum_.State(stranger, forum_.CreateMeeting("m")))),
            v1::Refusal::CODE_UNKNOWN_DEVICE);
  v1::SignedStatement garbage;
  garbage.set_statement("\xff\xff garbage");
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, garbage)), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(DurableSeq(), 1U);
}

TEST_F(ForumHostTest, AHeadThatIsNoneOfThisLogsIsRefused) {
  LoadFounded();
  secretary_.observed = {1, 1};
  secretary_.observed_hash = host_->Read([](const ForumHost::View& view) { return view.head; });
  MustRecord(*host_, CreateMeeting(1));
  const auto refused = [&](domain::Place place, const domain::Hash& hash) {
    secretary_.observed = place;
    secretary_.observed_hash = hash;
    return CodeOf(SubmitAndWait(*host_, CreateMeeting(7)));
  };
  const domain::Hash head = host_->Read([](const ForumHost::View& view) { return view.head; });
  domain::Hash other = head;
  other.data()[0] ^= 1;
  EXPECT_EQ(refused({1, 2}, other), v1::Refusal::CODE_UNKNOWN_HEAD) << "another hash";
  EXPECT_EQ(refused({1, 3}, head), v1::Refusal::CODE_UNKNOWN_HEAD) << "beyond the log";
  EXPECT_EQ(refused({2, 2}, head), v1::Refusal::CODE_UNKNOWN_HEAD) << "another epoch";
  EXPECT_EQ(refused({1, 2}, head), v1::Refusal::CODE_UNSPECIFIED) << "the right one is recorded";
}

TEST_F(ForumHostTest, ADeviceHandsInItsOwnWordsOnly) {
  LoadFounded();
  TestDevice other = forum_.MakeDevice("secretary");
  const v1::SignedStatement statement = CreateMeeting(1);
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, statement, other.id())), v1::Refusal::CODE_NOT_ALLOWED);
  EXPECT_EQ(DurableSeq(), 1U);
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, statement, secretary_.id())), v1::Refusal::CODE_UNSPECIFIED);
}

TEST_F(ForumHostTest, APaperThatNobodyUploadedIsRefused) {
  LoadFounded();
  MustRecord(*host_, CreateMeeting(1));
  const std::string bytes = "%PDF-1.7 paper";
  const domain::Hash hash = domain::Sha256(bytes);
  v1::Statement act;
  v1::AddDocument& add = *act.mutable_add_document();
  add.mutable_document()->set_hash(hash.bytes());
  add.set_meeting("meeting-1");
  add.set_title("Underlag");
  add.set_media_type("application/pdf");
  add.set_size(bytes.size());
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, forum_.State(secretary_, act))), v1::Refusal::CODE_DOCUMENT_MISSING);
  ASSERT_TRUE(store_.AddToBlob(hash, secretary_.id(), bytes.size(), 0, bytes, forum_.clock.Now())->complete);
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, forum_.State(secretary_, act))), v1::Refusal::CODE_UNSPECIFIED);
  add.set_size(bytes.size() + 1);
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, forum_.State(secretary_, act))), v1::Refusal::CODE_MALFORMED)
      << "a size that is not the document's";
}

TEST_F(ForumHostTest, NobodyLearnsByNamingADocumentWhetherItIsThere) {
  LoadFounded();
  MustRecord(*host_, CreateMeeting(1));
  const TestForum::Invitation invitation = forum_.Invite(secretary_, "nobody");
  MustRecord(*host_, invitation.invite);
  TestDevice nobody = forum_.MakeDevice("nobody");
  MustRecord(*host_, forum_.Enrol(invitation, nobody));
  const std::string bytes = "%PDF-1.7 paper";
  const domain::Hash there = domain::Sha256(bytes);
  ASSERT_TRUE(store_.AddToBlob(there, secretary_.id(), bytes.size(), 0, bytes, forum_.clock.Now())->complete);
  const auto answer = [&](TestDevice& device, const domain::Hash& hash, std::uint64_t size) {
    v1::Statement act;
    v1::AddDocument& add = *act.mutable_add_document();
    add.mutable_document()->set_hash(hash.bytes());
    add.set_meeting("meeting-1");
    add.set_title("Underlag");
    add.set_media_type("application/pdf");
    add.set_size(size);
    return CodeOf(SubmitAndWait(*host_, forum_.State(device, act)));
  };
  for (const std::size_t size : {bytes.size(), bytes.size() + 1}) {
    EXPECT_EQ(answer(nobody, there, size), v1::Refusal::CODE_DOCUMENT_MISSING);
    EXPECT_EQ(answer(nobody, domain::Sha256("none"), size), v1::Refusal::CODE_DOCUMENT_MISSING);
  }
  EXPECT_EQ(answer(secretary_, there, bytes.size()), v1::Refusal::CODE_UNSPECIFIED) << "who uploaded it may name it";
}

TEST_F(ForumHostTest, AFailedWriteStopsWritesAndKeepsWhatIsDurableReadable) {
  LoadFounded();
  int told = 0;
  host_->hub().Add([&] { told += host_->takes_writes() ? 0 : 1; });
  store_.Fail();
  const auto failed = SubmitAndWait(*host_, CreateMeeting(1));
  EXPECT_TRUE(absl::IsUnavailable(failed.status())) << failed.status();
  EXPECT_FALSE(host_->takes_writes());
  EXPECT_EQ(DurableSeq(), 1U) << "readers never see what was not written";
  const auto after = SubmitAndWait(*host_, CreateMeeting(2));
  EXPECT_TRUE(absl::IsUnavailable(after.status()));
  EXPECT_NE(std::string(after.status().message()).find("cannot be written"), std::string::npos);
  EXPECT_EQ(store_.appends(), 2) << "no further attempt";
  host_->Stop();
  EXPECT_EQ(told, 1);
}

TEST_F(ForumHostTest, AFailedWriteAnswersEverybodyWhoWaitsWithUnavailableAndNobodyWithARefusal) {
  LoadFounded();
  store_.Hold();
  std::vector<Future> answers;
  answers.push_back(SubmitLater(*host_, CreateMeeting(1)));
  store_.AwaitAppend();
  answers.push_back(SubmitLater(*host_, CreateMeeting(1)));  // would be refused, if the first were there
  store_.Fail();
  store_.Release();
  for (Future& answer : answers) EXPECT_TRUE(absl::IsUnavailable(answer.get().status()));
}

TEST_F(ForumHostTest, AFullDiskRefusesWhatCannotBeWrittenAndTakesItOnceThereIsRoom) {
  LoadFounded();
  const v1::Receipt before = MustRecord(*host_, CreateMeeting(1));
  const v1::SignedStatement second = CreateMeeting(2);
  store_.SetFull(true);
  EXPECT_TRUE(absl::IsResourceExhausted(SubmitAndWait(*host_, second).status()));
  EXPECT_TRUE(absl::IsResourceExhausted(SubmitAndWait(*host_, CreateMeeting(2)).status()));
  EXPECT_TRUE(host_->takes_writes());
  EXPECT_EQ(DurableSeq(), 2U);
  store_.SetFull(false);
  EXPECT_EQ(MustRecord(*host_, second).seq(), before.seq() + 1) << "as if it came for the first time";
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, CreateMeeting(2))), v1::Refusal::CODE_ALREADY_EXISTS);
  Load();  // verifies
  EXPECT_EQ(DurableSeq(), 3U);
}

TEST_F(ForumHostTest, NothingIsJudgedOrWrittenWhileThereIsTooLittleRoom) {
  LoadFounded();
  const v1::SignedStatement statement = CreateMeeting(1);
  room_ = false;
  const int appends = store_.appends();
  EXPECT_TRUE(absl::IsResourceExhausted(SubmitAndWait(*host_, statement).status()));
  EXPECT_TRUE(absl::IsResourceExhausted(host_->Room()));
  EXPECT_EQ(store_.appends(), appends);
  room_ = true;
  EXPECT_EQ(MustRecord(*host_, statement).seq(), 2U);
}

TEST_F(ForumHostTest, TheFoldAfterARestartEqualsTheFoldBefore) {
  LoadFounded();
  for (int i = 0; i < 5; ++i) MustRecord(*host_, CreateMeeting(i));
  const v1::SignedStatement last = Describe(1);
  const v1::Receipt receipt = MustRecord(*host_, last);
  const auto summary = [&] {
    return host_->Read([](const ForumHost::View& view) {
      return std::tuple(view.head, view.state.head, view.state.head_time, view.state.meetings.size(),
                        view.state.facts.size(), view.state.persons.size(), view.checkpoint->signature);
    });
  };
  const auto before = summary();
  Load();
  EXPECT_EQ(summary(), before);
  EXPECT_EQ(MustRecord(*host_, last).SerializeAsString(), receipt.SerializeAsString()) << "also after a restart";
}

TEST_F(ForumHostTest, TimeNeverFallsAlsoWhenTheClockStepsBack) {
  LoadFounded();
  const std::int64_t before = MustRecord(*host_, CreateMeeting(1)).time_ms();
  forum_.clock.Advance(std::chrono::milliseconds(-3600 * 1000));
  const std::int64_t after = MustRecord(*host_, CreateMeeting(2)).time_ms();
  EXPECT_EQ(after, before);
}

TEST_F(ForumHostTest, MoreRecordsThanMillisecondsNeverRunAheadOfTheClock) {
  LoadFounded();
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(MustRecord(*host_, CreateMeeting(i)).time_ms(), forum_.clock.Now().ms);
  }
  Load();  // verifies
  EXPECT_EQ(DurableSeq(), 21U);
}

TEST_F(ForumHostTest, RefusesToStartWhenTheClockIsBeforeTheNewestRecord) {
  LoadFounded();
  host_.reset();
  HostOptions options;
  options.store = &store_;
  options.clock = &forum_.clock;
  options.log_key = &forum_.log_key;
  options.random = &salts_;
  forum_.clock.Advance(std::chrono::milliseconds(-5001));
  EXPECT_TRUE(absl::IsFailedPrecondition(ForumHost::Load(options).status()));
  forum_.clock.Advance(std::chrono::milliseconds(2));
  EXPECT_TRUE(ForumHost::Load(options).ok());
}

TEST_F(ForumHostTest, ASubstituteWhoLetsTheTimePassIsTimedOutByTheServer) {
  LoadFounded();
  TestDevice member = forum_.MakeDevice("karlskrona-older-chief");
  const auto invitation = forum_.Invite(secretary_, member.person);
  MustRecord(*host_, invitation.invite);
  MustRecord(*host_, forum_.Enrol(invitation, member));
  MustRecord(*host_, forum_.State(secretary_, forum_.CreateMeeting("m")));
  v1::Statement nominate;
  v1::NominateSubstitute& act = *nominate.mutable_nominate_substitute();
  act.set_meeting("m");
  act.set_mandate("karlskrona-older");
  act.set_person("somebody-else");
  act.set_order(1);
  act.set_basis("delegation 1.2");
  const v1::SignedStatement nomination = forum_.State(member, nominate);
  MustRecord(*host_, nomination);
  const std::uint64_t before = DurableSeq();

  std::mutex mutex;
  std::condition_variable moved;
  host_->hub().Add([&] {
    std::lock_guard lock(mutex);
    moved.notify_all();
  });
  forum_.clock.Advance(std::chrono::hours(48) + std::chrono::seconds(1));
  host_->Tick();
  std::unique_lock lock(mutex);
  ASSERT_TRUE(moved.wait_for(lock, std::chrono::seconds(30), [&] { return DurableSeq() > before; }));
  host_->Read([&](const ForumHost::View& view) {
    const domain::Nomination* found = view.state.FindNomination(domain::StatementId::FromBytes([&] {
                                                                  v1::Statement statement;
                                                                  statement.ParseFromString(nomination.statement());
                                                                  return statement.statement_id();
                                                                }())
                                                                    .value_or(domain::StatementId()));
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->state, domain::NominationState::kTimedOut);
  });
}

TEST_F(ForumHostTest, AFullQueueRefusesMoreAndRecovers) {
  HostOptions options;
  options.store = &store_;
  options.clock = &forum_.clock;
  options.log_key = &forum_.log_key;
  options.random = &salts_;
  options.max_waiting = 3;
  auto host = ForumHost::Load(options);
  ASSERT_TRUE(host.ok());
  host_ = *std::move(host);
  MustRecord(*host_, forum_.Found(secretary_));
  store_.Hold();
  std::vector<Future> answers;
  for (int i = 0; i < 3; ++i) answers.push_back(SubmitLater(*host_, CreateMeeting(i)));
  EXPECT_TRUE(absl::IsResourceExhausted(SubmitAndWait(*host_, CreateMeeting(9)).status()));
  store_.Release();
  for (Future& answer : answers) EXPECT_TRUE(answer.get().ok());
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, CreateMeeting(10))), v1::Refusal::CODE_UNSPECIFIED);
}

TEST_F(ForumHostTest, StoppingAnswersWhatWasTakenAndRefusesWhatComesAfter) {
  LoadFounded();
  Future taken = SubmitLater(*host_, CreateMeeting(1));
  host_->Stop();
  EXPECT_TRUE(IsDone(taken));
  EXPECT_TRUE(taken.get().ok());
  EXPECT_TRUE(absl::IsUnavailable(SubmitAndWait(*host_, CreateMeeting(2)).status()));
}

}  // namespace
}  // namespace mandat::server
