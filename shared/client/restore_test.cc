// The server's log was restored from an older copy: a new epoch that secretary or chair began is followed, what this
// device had a receipt for is offered again; a shorter log without such a word stays an alarm.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/client/alarm.h"
#include "shared/client/store.h"
#include "shared/client/testing/world.h"
#include "shared/domain/residue.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/statement_builder.h"

namespace mandat::client {
namespace {

using testing::FakeLog;
using ::testing::IsEmpty;
using testing::kMandate;
using testing::kMember;
using testing::kOther;
using testing::kOtherMandate;
using testing::World;

class RestoreTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Enrol("member", kMember);
    world.Enrol("other", kOther);
    world.Meeting();
    kept_word = Received("member", kMandate, "i1", "före säkerhetskopian");
    kept = world.server.log.size();
  }

  domain::StatementId Received(const std::string& name, const std::string& mandate, const std::string& item,
                               const std::string& comment) {
    const ActResult result = world.Declare(name, mandate, item, comment);
    EXPECT_FALSE(result.refusal);
    world.Settle();
    EXPECT_EQ(world.StateOf(name, result.id), OutboxState::kReceived);
    return result.id;
  }

  // Signed with the key of that device, outside of its client, which is closed.
  v1::SignedStatement SignedBy(const std::string& name, const std::string& person, const v1::Statement& act) {
    world.Close(name);
    auto store = Store::Open(world.At(name).directory, vault::SecretBytes::CopyOf(world.At(name).key));
    EXPECT_TRUE(store.ok());
    auto seed = (*store)->Get(meta::kSigningSeed);
    auto counter = (*store)->GetInt(meta::kCounter);
    EXPECT_TRUE(seed.ok() && *seed && counter.ok());
    const auto key = ledger::SigningKey::FromSeed(vault::SecretBytes::CopyOf(**seed));
    ledger::StatementContext context;
    context.counter = static_cast<std::uint64_t>(*counter) + 1;
    EXPECT_TRUE((*store)->PutInt(meta::kCounter, *counter + 1).ok());
    context.clock = world.clock.WallNow();
    context.observed = world.server.log.state.head;
    context.observed_hash = world.server.log.hashes.back();
    ledger::StatementBuilder builder(world.server.log.state.forum_id, domain::PersonId(person), *key, random);
    return builder.Build(act, context);
  }

  v1::Statement BeginEpoch(const FakeLog& lost) const {
    const FakeLog& log = world.server.log;
    v1::Statement act;
    v1::BeginEpoch& begin = *act.mutable_begin_epoch();
    begin.set_epoch(log.epoch + 1);
    begin.set_kept_epoch(log.epoch);
    begin.set_kept_seq(log.size());
    begin.set_kept_hash(log.hashes.back().bytes());
    begin.set_lost_seq(lost.size());
    begin.set_lost_hash(lost.hashes.back().bytes());
    begin.set_reason("Återställd från säkerhetskopia");
    return act;
  }

  void CutEverybody() {
    world.network.up = false;
    world.network.CutFeeds();
    world.Settle();
  }

  // Everybody is away meanwhile.
  void RestoreWith(const std::function<void(v1::Statement&)>& change = {}, const std::string& by = "secretary",
                   const std::string& person = "secretary") {
    const FakeLog lost = world.server.log;
    world.clock.Advance(60'000);
    world.server.ForceRestore(kept);
    v1::Statement act = BeginEpoch(lost);
    if (change) change(act);
    const v1::SignedStatement signed_act = SignedBy(by, person, act);
    world.server.log.epoch = act.begin_epoch().epoch();
    (void)world.server.ForceAppend(world.server.log, signed_act);
  }

  void ComeBack() {
    world.network.up = true;
    world.Advance(900'000);
  }

  void ExpectAlarm(const std::string& name) {
    ASSERT_EQ(world["member"].alarms().size(), 1u);
    const Alarm alarm = world["member"].alarms().front();
    EXPECT_EQ(alarm.name, name) << alarm.explanation;
    EXPECT_EQ(world["member"].status().connection, Connection::kAlarm);
    v1::Evidence evidence;
    ASSERT_TRUE(evidence.ParseFromString(alarm.evidence));
    EXPECT_TRUE(CheckEvidence(evidence, world["member"].forum()).ok())
        << CheckEvidence(evidence, world["member"].forum());
    // Nothing was taken back on such a word.
    EXPECT_GT(world["member"].status().records, kept);
  }

  World world;
  domain::StatementId kept_word;
  std::uint64_t kept = 0;
  ledger::SeededRandom random{"restore"};
};

TEST_F(RestoreTest, ALawfulEpochIsFollowedAndWhatWasLostIsOfferedAgainUntilThereIsAReceipt) {
  const domain::StatementId second = Received("member", kMandate, "i2", "efter kopian");
  const domain::StatementId third = Received("member", kMandate, "i1", "ändrad efter kopian");
  const domain::StatementId others = Received("other", kOtherMandate, "i2", "den andras");
  const domain::Place before = world["member"].FindOutboxEntry(third)->place;
  CutEverybody();
  const ActResult waiting = world.Declare("member", kMandate, "i2", "utan nät");
  ASSERT_FALSE(waiting.refusal);
  RestoreWith();
  world.Open("secretary");
  ComeBack();

  for (const char* name : {"secretary", "member", "other"}) {
    EXPECT_THAT(world[name].alarms(), IsEmpty()) << world[name].alarms().front().explanation;
    EXPECT_EQ(world[name].status().connection, Connection::kOnline) << name << world[name].status().detail;
    EXPECT_EQ(world[name].confirmed()->head.epoch, 2u);
    EXPECT_EQ(world[name].status().records, world.server.log.size());
    EXPECT_EQ(world[name].status().waiting, 0u);
  }
  for (const domain::StatementId& id : {kept_word, second, third, waiting.id}) {
    EXPECT_EQ(world.StateOf("member", id), OutboxState::kReceived);
    EXPECT_EQ(world.server.log.seq_of.count(id.bytes()), 1u);
    const auto receipt = world["member"].ReceiptFile(id);
    ASSERT_TRUE(receipt.ok());
    EXPECT_TRUE(ledger::VerifyReceiptFile(*receipt, world["member"].forum()).ok());
    EXPECT_TRUE(world["member"].confirmed()->position_places.contains(id));
    EXPECT_TRUE(world["secretary"].confirmed()->position_places.contains(id));
  }
  EXPECT_EQ(world.StateOf("other", others), OutboxState::kReceived);
  EXPECT_EQ(world["member"].FindOutboxEntry(kept_word)->place.epoch, 1u);
  EXPECT_EQ(before.epoch, 1u);
  EXPECT_EQ(world["member"].FindOutboxEntry(third)->place.epoch, 2u);
  // Recorded once each: the founding and so on, the new epoch, and the four that were offered.
  EXPECT_EQ(world.server.log.size(), kept + 1 + 4);

  // And so it is in the file.
  const std::size_t known = world["member"].confirmed()->statements.size();
  world.Open("member");
  EXPECT_EQ(world["member"].confirmed()->statements.size(), known);
  EXPECT_EQ(world["member"].confirmed()->head.epoch, 2u);
  world.Advance(10'000);
  EXPECT_EQ(world["member"].status().connection, Connection::kOnline);
  EXPECT_THAT(world["member"].alarms(), IsEmpty());
  // A restart forgets nothing of the lost records' stay either: they are kept beside the log.
  world.Close("member");
  auto store = Store::Open(world.At("member").directory, vault::SecretBytes::CopyOf(world.At("member").key));
  ASSERT_TRUE(store.ok());
  auto count = (*store)->db().Prepare("SELECT count(*) FROM lost_record");
  ASSERT_TRUE(count.ok());
  ASSERT_TRUE(*count->Step());
  EXPECT_EQ(count->Int64(0), 3);
}

// Its receipt was here, its record not yet: nothing is taken back then, and the word is gone all the same.
TEST_F(RestoreTest, WhatWasReceivedAndNotYetShownWhenItWasLostIsOfferedAgainToo) {
  const ActResult word = world.Declare("member", kMandate, "i2", "efter kopian");
  ASSERT_FALSE(word.refusal);
  for (int round = 0; round < 10; ++round) (void)world["member"].Step();
  ASSERT_EQ(world.StateOf("member", word.id), OutboxState::kReceived);
  ASSERT_EQ(world["member"].status().records, kept);
  CutEverybody();
  RestoreWith();
  world.Open("secretary");
  ComeBack();
  EXPECT_EQ(world.StateOf("member", word.id), OutboxState::kReceived);
  EXPECT_EQ(world["member"].FindOutboxEntry(word.id)->place.epoch, 2u);
  EXPECT_TRUE(world["member"].confirmed()->position_places.contains(word.id));
  EXPECT_THAT(world["member"].alarms(), IsEmpty());
}

// Sent before what it stands on was there again, and then offered by somebody who had seen it recorded.
TEST_F(RestoreTest, WhatWasRefusedAndStandsInTheLogAfterAllIsReceived) {
  int answers = 0;
  world.server.on_submit = [&](v1::SubmitResponse& response) {
    if (answers++ == 0) response.mutable_refusal()->set_code(v1::Refusal::CODE_NOT_FOUND);
  };
  const ActResult word = world.Declare("member", kMandate, "i2", "under omstarten");
  world.Settle();
  EXPECT_EQ(answers, 2);
  EXPECT_EQ(world.StateOf("member", word.id), OutboxState::kReceived);
  EXPECT_TRUE(world["member"].ReceiptFile(word.id).ok());
  EXPECT_FALSE(world["member"].FindOutboxEntry(word.id)->refusal);
}

TEST_F(RestoreTest, WhatWasNotOfferedBeforeTheDeviceDiedIsOfferedWhenItStarts) {
  const domain::StatementId second = Received("member", kMandate, "i2", "efter kopian");
  CutEverybody();
  RestoreWith();
  world.Open("secretary");
  bool cut = true;
  world.network.mishap = [&cut](const std::string& method) {
    return cut && method == "Submit" ? testing::Mishap::kCutBefore : testing::Mishap::kNone;
  };
  world.network.up = true;
  world.Advance(300'000);
  ASSERT_EQ(world["member"].confirmed()->head.epoch, 2u);
  ASSERT_EQ(world.StateOf("member", second), OutboxState::kSending);
  world.Close("member");
  {
    // As the file is when the new epoch is in it and nothing more was done.
    auto store = Store::Open(world.At("member").directory, vault::SecretBytes::CopyOf(world.At("member").key));
    ASSERT_TRUE(store.ok());
    auto back = (*store)->db().Prepare("UPDATE outbox SET state = ?1 WHERE id = ?2");
    ASSERT_TRUE(back.ok());
    ASSERT_TRUE(
        back->BindInt64(1, static_cast<std::int64_t>(OutboxState::kReceived)).BindBlob(2, second.view()).Run().ok());
  }
  cut = false;
  world.Open("member");
  EXPECT_EQ(world.StateOf("member", second), OutboxState::kSending);
  EXPECT_EQ(world.StateOf("member", kept_word), OutboxState::kReceived);
  world.Advance(60'000);
  EXPECT_EQ(world.StateOf("member", second), OutboxState::kReceived);
  EXPECT_EQ(world["member"].FindOutboxEntry(second)->place.epoch, 2u);
}

TEST_F(RestoreTest, WhatTheNewEpochWillNotTakeAgainIsLostAndItsReceiptStays) {
  const domain::StatementId second = Received("member", kMandate, "i2", "efter kopian");
  CutEverybody();
  RestoreWith();
  world.Open("secretary");
  world.network.mishap = [this](const std::string& method) {
    if (method == "Submit") {
      v1::Refusal refusal;
      refusal.set_code(v1::Refusal::CODE_TOO_LATE);
      world.server.refuse_next = refusal;
    }
    return testing::Mishap::kNone;
  };
  ComeBack();
  EXPECT_EQ(world.StateOf("member", second), OutboxState::kLost);
  EXPECT_TRUE(world["member"].ReceiptFile(second).ok());
  EXPECT_THAT(world["member"].alarms(), IsEmpty());
}

TEST_F(RestoreTest, WhatCameInTimeIsInTimeThoughTheMeetingHasBeenOpenedSince) {
  const domain::StatementId second = Received("member", kMandate, "i2", "i tid");
  const domain::Time received = world["member"].FindOutboxEntry(second)->answered_at;
  CutEverybody();
  world.Close("member");
  RestoreWith();
  world.Open("secretary");
  ComeBack();
  world.OpenMeeting();
  world.Open("member");
  world.Advance(60'000);
  ASSERT_EQ(world.StateOf("member", second), OutboxState::kReceived);
  EXPECT_EQ(world["member"].FindOutboxEntry(second)->place.epoch, 2u);
  EXPECT_EQ(world["member"].FindOutboxEntry(second)->answered_at, received);
  for (const char* name : {"secretary", "member", "other"}) {
    EXPECT_THAT(world[name].alarms(), IsEmpty()) << name << ": " << world[name].alarms().front().explanation;
    const auto state = world[name].confirmed();
    const domain::Position* position = state->FindPosition(second);
    ASSERT_NE(position, nullptr) << name;
    EXPECT_FALSE(position->late) << name;
    EXPECT_EQ(position->received_at, received) << name;
  }
}

// A member's phone comes back before the secretary's has brought the meeting again that the word is about.
TEST_F(RestoreTest, AWordWaitsForWhatItStandsOnAndLetsTheOthersPass) {
  v1::Statement create;
  create.mutable_create_meeting()->set_meeting("m2");
  create.mutable_create_meeting()->set_date("2027-04-16");
  create.mutable_create_meeting()->set_start("08:30");
  create.mutable_create_meeting()->set_end("11:30");
  create.mutable_create_meeting()->set_place("Karlskrona");
  create.mutable_create_meeting()->set_title("Nytt möte");
  ASSERT_FALSE(world.Act("secretary", create).refusal);
  world.Settle();
  v1::Statement nominate;
  nominate.mutable_nominate_substitute()->set_meeting("m2");
  nominate.mutable_nominate_substitute()->set_mandate(kMandate);
  nominate.mutable_nominate_substitute()->set_person("ersattare");
  nominate.mutable_nominate_substitute()->set_order(1);
  nominate.mutable_nominate_substitute()->set_basis("delegationsordning");
  const ActResult nominated = world.Act("member", nominate);
  ASSERT_FALSE(nominated.refusal) << nominated.refusal->ShortDebugString();
  world.Settle();
  const domain::StatementId on_lost = nominated.id;
  ASSERT_EQ(world.StateOf("member", on_lost), OutboxState::kReceived);
  const domain::StatementId on_kept = Received("member", kMandate, "i1", "om det gamla");
  CutEverybody();
  // Signed before the member hears of the restore; it has no receipt, and would be refused without what it changes.
  v1::Statement revoke;
  revoke.mutable_revoke_nomination()->set_nomination(on_lost.bytes());
  const ActResult revoked = world.Act("member", revoke);
  ASSERT_FALSE(revoked.refusal) << revoked.refusal->ShortDebugString();
  RestoreWith();
  ComeBack();  // the secretary's device is still switched off
  EXPECT_EQ(world.StateOf("member", on_lost), OutboxState::kSending);
  EXPECT_EQ(world.StateOf("member", revoked.id), OutboxState::kWaiting) << "behind what it changes";
  EXPECT_EQ(world.StateOf("member", on_kept), OutboxState::kReceived);
  EXPECT_EQ(world["member"].FindOutboxEntry(on_kept)->place.epoch, 2u);
  world.Open("secretary");
  world.Advance(600'000);
  EXPECT_EQ(world.StateOf("member", on_lost), OutboxState::kReceived);
  EXPECT_EQ(world.StateOf("member", revoked.id), OutboxState::kReceived);
  EXPECT_THAT(world["member"].alarms(), IsEmpty()) << world["member"].alarms().front().explanation;
  EXPECT_NE(world["secretary"].confirmed()->FindNomination(on_lost), nullptr);
}

TEST_F(RestoreTest, ASecondRestoreToBeforeTheEpochIsFollowedToo) {
  const domain::StatementId second = Received("member", kMandate, "i2", "efter kopian");
  CutEverybody();
  RestoreWith();
  world.Open("secretary");
  ComeBack();
  const domain::StatementId third = Received("member", kMandate, "i1", "i den andra epoken");
  ASSERT_EQ(world["member"].FindOutboxEntry(third)->place.epoch, 2u);
  CutEverybody();
  RestoreWith([](v1::Statement& act) { act.mutable_begin_epoch()->set_epoch(3); });
  world.Open("secretary");
  ComeBack();
  for (const char* name : {"secretary", "member", "other"}) {
    EXPECT_THAT(world[name].alarms(), IsEmpty()) << name << ": " << world[name].alarms().front().explanation;
    EXPECT_EQ(world[name].confirmed()->head.epoch, 3u) << name;
  }
  for (const domain::StatementId& id : {second, third}) {
    EXPECT_EQ(world.StateOf("member", id), OutboxState::kReceived);
    EXPECT_EQ(world["member"].FindOutboxEntry(id)->place.epoch, 3u);
    EXPECT_NE(world["secretary"].confirmed()->FindPosition(id), nullptr);
  }
}

TEST_F(RestoreTest, ADeviceNeverBeginsAnEpochTwiceAlsoWhenItsRecordWasLostBeforeItCameBack) {
  (void)Received("member", kMandate, "i2", "efter säkerhetskopian");
  Client& secretary = world["secretary"];
  world.server.ForceRestore(kept);
  const auto first = secretary.PlanEpoch(std::chrono::seconds(1));
  ASSERT_TRUE(first.ok()) << first.status();
  ASSERT_TRUE(secretary.BeginEpoch(*first, "Disken gick sönder", std::chrono::seconds(1)).ok());
  world.server.ForceRestore(kept);
  const auto second = secretary.PlanEpoch(std::chrono::seconds(1));
  ASSERT_TRUE(second.ok()) << second.status();
  EXPECT_EQ(second->epoch, first->epoch + 1);
}

TEST_F(RestoreTest, AnEpochThatBeganTwiceIsAForkThatSaysHowItMayHaveCome) {
  (void)Received("member", kMandate, "i2", "efter kopian");
  CutEverybody();
  RestoreWith();
  world.Open("secretary");
  ComeBack();
  (void)Received("member", kMandate, "i1", "i den andra epoken");
  CutEverybody();
  world.Close("other");
  RestoreWith();
  ComeBack();
  ExpectAlarm(alarm_name::kFork);
  EXPECT_THAT(world["member"].alarms().front().explanation, ::testing::HasSubstr("second restore"));
}

TEST_F(RestoreTest, AShorterLogWithoutAWordIsARollbackUntilTheEpochBeginsLawfully) {
  const domain::StatementId second = Received("member", kMandate, "i2", "efter kopian");
  CutEverybody();
  const FakeLog whole = world.server.log;
  world.Close("secretary");
  world.Close("other");
  world.server.ForceRestore(kept);
  ComeBack();
  ExpectAlarm(alarm_name::kRollback);
  EXPECT_EQ(world.StateOf("member", second), OutboxState::kReceived);
  // Now it is said, and the owner listens again.
  world.server.log = whole;
  RestoreWith();
  world["member"].Retry();
  world.Advance(60'000);
  EXPECT_EQ(world["member"].status().connection, Connection::kOnline) << world["member"].status().detail;
  EXPECT_EQ(world.StateOf("member", second), OutboxState::kReceived);
  EXPECT_EQ(world["member"].FindOutboxEntry(second)->place.epoch, 2u);
  EXPECT_EQ(world["member"].alarms().size(), 1u);
}

TEST_F(RestoreTest, AnEpochThatAMemberBeganIsNoticed) {
  (void)Received("member", kMandate, "i2", "efter kopian");
  CutEverybody();
  world.Close("secretary");
  RestoreWith({}, "other", kOther);
  ComeBack();
  ExpectAlarm(alarm_name::kEpoch);
}

TEST_F(RestoreTest, AnEpochThatKeepsAnotherLogIsAFork) {
  (void)Received("member", kMandate, "i2", "efter kopian");
  CutEverybody();
  world.Close("other");
  RestoreWith([](v1::Statement& act) {
    std::string& hash = *act.mutable_begin_epoch()->mutable_kept_hash();
    hash[0] = static_cast<char>(hash[0] ^ 1);
  });
  ComeBack();
  ExpectAlarm(alarm_name::kFork);
}

TEST_F(RestoreTest, ANewEpochWithoutAWordIsNoticed) {
  (void)Received("member", kMandate, "i2", "efter kopian");
  CutEverybody();
  world.Close("other");
  const v1::SignedStatement last = world.server.StatementAt(world.server.log, world.server.log.size());
  world.Close("secretary");
  world.server.ForceRestore(kept);
  ++world.server.log.epoch;
  (void)world.server.ForceAppend(world.server.log, last);
  ComeBack();
  ExpectAlarm(alarm_name::kEpoch);
}

TEST_F(RestoreTest, WhatWasErasedAfterTheCopyGoesAgainWithTheSecretarysWord) {
  v1::Statement name;
  name.mutable_describe_person()->set_person(kMember);
  name.mutable_describe_person()->set_name("Gunilla Ek");
  ASSERT_FALSE(world.Act("secretary", name).refusal);
  world.Settle();
  const std::uint64_t seq = kept = world.server.log.size();
  const v1::Record in_the_copy = world.server.log.records[seq - 1];
  v1::Statement original, erasure;
  ASSERT_TRUE(original.ParseFromString(in_the_copy.body().statement()));
  *erasure.mutable_erase_record() =
      domain::MakeErasure({1, seq}, original, {in_the_copy.body().time_ms()}, "Dokumenthanteringsplan 4.2");
  ASSERT_FALSE(world.Act("secretary", erasure).refusal);
  world.Settle();
  ASSERT_EQ(world["member"].confirmed()->persons.at(domain::PersonId(kMember)).name, "");
  CutEverybody();
  world.server.log.records[seq - 1] = in_the_copy;
  RestoreWith();
  world.Open("secretary");
  ComeBack();

  EXPECT_FALSE(world.server.log.records[seq - 1].has_body());
  for (const char* device : {"secretary", "member", "other"}) {
    EXPECT_THAT(world[device].alarms(), IsEmpty()) << world[device].alarms().front().explanation;
    EXPECT_EQ(world[device].status().records, world.server.log.size()) << device;
    EXPECT_EQ(world[device].confirmed()->persons.at(domain::PersonId(kMember)).name, "") << device;
    EXPECT_EQ(world[device].confirmed()->hidden_bodies, 0u) << device;
    EXPECT_FALSE(world[device].Export()->records(static_cast<int>(seq) - 1).has_body()) << device;
  }
}

}  // namespace
}  // namespace mandat::client
