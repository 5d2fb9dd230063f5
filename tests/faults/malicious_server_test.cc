// A server that lies, in every way that is known: the client core notices each by name, shows it with evidence that
// others can check, and keeps what its owner signed. Every test begins with an honest run that raises nothing.
//
// A client core that skips the commitment check is shown the same and notices nothing: otherwise the test proves
// nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "shared/client/alarm.h"
#include "shared/client/testing/world.h"
#include "shared/ledger/invitation.h"
#include "shared/ledger/link.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/statement_builder.h"
#include "tests/faults/skipped_commitment_check.h"

namespace mandat::client {
namespace {

using testing::FakeLog;
using ::testing::IsEmpty;
using testing::kMandate;
using testing::kMember;
using testing::kOther;
using testing::kOtherMandate;
using testing::World;

class MaliciousServerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Enrol("member", kMember);
    world.Enrol("other", kOther);
    world.Meeting();
    own = world.Declare("member", kMandate, "i1", "mitt ord").id;
    world.Settle();
    ASSERT_EQ(world.StateOf("member", own), OutboxState::kReceived);
    for (const char* name : {"secretary", "member", "other"}) {
      ASSERT_THAT(world[name].alarms(), IsEmpty());
      ASSERT_EQ(world[name].status().connection, Connection::kOnline);
    }
  }

  // Away while `work` is done, then back: it gets what happened in one batch.
  void WhileAway(const std::string& name, const std::function<void()>& work) {
    world.Close(name);
    work();
    world.Settle();
    world.Open(name);
    world.Advance(5'000);
  }

  void ExpectAlarm(const std::string& name, const std::string& who = "member") {
    Client& client = world[who];
    ASSERT_EQ(client.alarms().size(), 1u) << name << " was not noticed";
    const Alarm alarm = client.alarms().front();
    EXPECT_EQ(alarm.name, name) << alarm.explanation;
    EXPECT_EQ(client.status().connection, Connection::kAlarm);

    // The evidence stands alone.
    v1::Evidence evidence;
    ASSERT_TRUE(evidence.ParseFromString(alarm.evidence));
    EXPECT_EQ(evidence.alarm(), name);
    EXPECT_TRUE(CheckEvidence(evidence, world.server.log.state.forum_id).ok())
        << CheckEvidence(evidence, world.server.log.state.forum_id) << ": " << alarm.explanation;
    // And is not accepted for its name alone: the same claim on an honest log shows nothing.
    v1::Evidence honest = evidence;
    honest.clear_records();
    honest.clear_checkpoints();
    honest.clear_receipts();
    auto log = world[who].Export();
    ASSERT_TRUE(log.ok());
    for (const v1::Record& record : log->records()) *honest.add_records() = record;
    *honest.add_checkpoints() = log->checkpoint();
    EXPECT_FALSE(CheckEvidence(honest, world.server.log.state.forum_id).ok());

    if (who == "member") {
      // What its owner signed is here, with its receipt, and so is what was read.
      auto receipt = client.ReceiptFile(own);
      ASSERT_TRUE(receipt.ok());
      EXPECT_TRUE(ledger::VerifyReceiptFile(*receipt, client.forum()).ok());
      EXPECT_NE(client.confirmed()->FindMeeting(domain::MeetingId("m1")), nullptr);
      // More can be signed; nothing more is said to that server.
      const std::size_t submits = world.server.submits;
      const ActResult more = world.Declare("member", kMandate, "i2");
      EXPECT_FALSE(more.refusal);
      world.Advance(60'000);
      EXPECT_EQ(world.StateOf("member", more.id), OutboxState::kWaiting);
      EXPECT_EQ(world.server.submits, submits);
      // It is still so after a restart.
      world.Open("member");
      world.Advance(60'000);
      EXPECT_EQ(world["member"].status().connection, Connection::kAlarm);
      EXPECT_EQ(world["member"].alarms().size(), 1u);
      EXPECT_EQ(world.StateOf("member", more.id), OutboxState::kWaiting);
      EXPECT_TRUE(world["member"].ReceiptFile(own).ok());
    }
  }

  void LieInBatches(const std::string& person, std::function<void(v1::SubscribeResponse&)> lie) {
    world.server.on_batch = [person, lie](const domain::PersonId& viewer, v1::SubscribeResponse& response) {
      if (viewer.value() == person) lie(response);
    };
  }

  // The member is told that what the others say came an hour later than it did: nobody signed the time, so nothing but
  // the record's commitment speaks against it.
  void TellAnotherTime() {
    LieInBatches(kMember, [](v1::SubscribeResponse& response) {
      for (v1::Record& record : *response.mutable_records()) {
        if (record.has_body()) record.mutable_body()->set_time_ms(record.body().time_ms() + kFalseDelayMs);
      }
    });
    (void)world.Declare("other", kOtherMandate, "i1", "i god tid");
    world.Settle();
  }

  v1::SignedStatement By(const std::string& person, const ledger::SigningKey& key, const v1::Statement& act,
                         const v1::SealedPart* sealed = nullptr) {
    const FakeLog& log = world.server.log;
    ledger::StatementBuilder builder(log.state.forum_id, domain::PersonId(person), key, random);
    ledger::StatementContext context;
    context.counter = ++counter;
    context.clock = world.clock.WallNow();
    context.observed = {log.epoch, log.size()};
    context.observed_hash = log.hashes.back();
    return builder.Build(act, context, sealed);
  }

  // A device of `person` whose key the test holds, enrolled as it should be.
  ledger::SigningKey EnrolByHand(const std::string& person) {
    auto link = ledger::ParseLink(world.Invite(person));
    const auto& enrol = std::get<ledger::EnrolLink>(*link);
    const domain::State& state = world.server.log.state;
    const domain::PublicKey inviter = state.FindDevice(state.founder_device)->signing_key;
    auto invitation_key = ledger::DeriveInvitationKey(enrol.code, enrol.forum, enrol.invitation, inviter);
    ledger::SigningKey key = ledger::SigningKey::Generate();
    v1::Statement act;
    domain::Hash tls;
    tls.data()[0] = 1;
    *act.mutable_enrol() = ledger::MakeEnrol(enrol.forum, enrol.invitation, domain::PersonId(person), *invitation_key,
                                             key.public_key(), tls, "Hand");
    ledger::StatementBuilder builder(enrol.forum, domain::PersonId(person), key, random);
    const v1::SubmitResponse response =
        world.server.Submit(builder.Build(act, {.counter = ++counter, .clock = world.clock.WallNow()}));
    EXPECT_TRUE(response.has_receipt()) << response.ShortDebugString();
    world.Settle();
    return key;
  }

  static constexpr std::int64_t kFalseDelayMs = 3'600'000;

  World world;
  domain::StatementId own;
  ledger::SeededRandom random{"malicious"};
  std::uint64_t counter = 1000;
};

TEST_F(MaliciousServerTest, AnHonestRunRaisesNothing) {
  (void)world.Propose("i1", 2, "anta ett annat förslag");
  world.Settle();
  (void)world.Declare("member", kMandate, "i1", "igen");
  (void)world.Declare("other", kOtherMandate, "i2", "nej", v1::STANCE_REJECT);
  world.Settle();
  world.OpenMeeting();
  (void)EnrolByHand("ronneby-care-chief");
  WhileAway("member", [&] { (void)world.Propose("i2", 2, "anta ett tredje"); });
  world.network.CutFeeds();
  world.Advance(60'000);
  for (const char* name : {"secretary", "member", "other"}) {
    EXPECT_THAT(world[name].alarms(), IsEmpty()) << world[name].alarms().front().explanation;
    EXPECT_EQ(world[name].status().connection, Connection::kOnline);
  }
}

TEST_F(MaliciousServerTest, AnAlteredRecordIsNoticed) {
  LieInBatches(kMember, [](v1::SubscribeResponse& response) {
    for (v1::Record& record : *response.mutable_records()) {
      if (!record.has_body()) continue;
      std::string& bytes = *record.mutable_body()->mutable_statement();
      bytes.back() = static_cast<char>(bytes.back() ^ 1);
    }
  });
  (void)world.Propose("i1", 2, "anta ett annat förslag");
  world.Settle();
  ExpectAlarm(alarm_name::kWrongCommitment);
}

TEST_F(MaliciousServerTest, ARecordWithAnotherTimeIsNoticed) {
  TellAnotherTime();
  ExpectAlarm(alarm_name::kWrongCommitment);
}

// The mutant. If it noticed the deed too, the one above would not show that the commitments are checked.
TEST_F(MaliciousServerTest, ADeviceThatSkipsTheCommitmentCheckBelievesTheOtherTime) {
  const faults::SkippedCommitmentCheck mutant;
  TellAnotherTime();
  EXPECT_THAT(world["member"].alarms(), IsEmpty());
  EXPECT_EQ(world["member"].status().connection, Connection::kOnline);
  const FakeLog& log = world.server.log;
  ASSERT_EQ(world["member"].confirmed()->head.seq, log.size());
  EXPECT_EQ(world["member"].confirmed()->head_time.ms, log.state.head_time.ms + kFalseDelayMs);
}

TEST_F(MaliciousServerTest, ADroppedRecordIsNoticed) {
  LieInBatches(kMember, [](v1::SubscribeResponse& response) {
    if (response.records_size() > 1) response.mutable_records()->DeleteSubrange(0, 1);
  });
  WhileAway("member", [&] {
    (void)world.Propose("i1", 2, "ett");
    (void)world.Propose("i2", 2, "två");
  });
  ExpectAlarm(alarm_name::kGap);
}

TEST_F(MaliciousServerTest, ReorderedRecordsAreNoticed) {
  LieInBatches(kMember, [](v1::SubscribeResponse& response) {
    if (response.records_size() > 1) response.mutable_records()->SwapElements(0, 1);
  });
  WhileAway("member", [&] {
    (void)world.Propose("i1", 2, "ett");
    (void)world.Propose("i2", 2, "två");
  });
  ExpectAlarm(alarm_name::kGap);
}

TEST_F(MaliciousServerTest, ATruncatedLogIsNoticed) {
  LieInBatches(kMember, [](v1::SubscribeResponse& response) {
    if (response.records_size() > 1) response.mutable_records()->RemoveLast();
  });
  WhileAway("member", [&] {
    (void)world.Propose("i1", 2, "ett");
    (void)world.Propose("i2", 2, "två");
  });
  ExpectAlarm(alarm_name::kTruncation);
}

TEST_F(MaliciousServerTest, TwoHeadsForOneSizeAreAFork) {
  world.server.ForceFork(domain::PersonId(kMember));
  (void)world.Propose("i1", 2, "för de andra");
  const ActResult mine = world.Declare("member", kMandate, "i2");
  world.Settle();
  ASSERT_EQ(world.StateOf("member", mine.id), OutboxState::kReceived);
  ASSERT_THAT(world["member"].alarms(), IsEmpty());
  // The two logs have the same size and other contents; now it is shown the other one.
  world.server.private_logs.clear();
  world.network.CutFeeds();
  world.Advance(5'000);
  ExpectAlarm(alarm_name::kFork);
}

TEST_F(MaliciousServerTest, AStatementWhoseAuthorWasShownAnotherLogExposesTheFork) {
  world.server.ForceFork(domain::PersonId(kOther));
  (void)world.Propose("i1", 2, "för de andra");
  world.Settle();
  FakeLog& theirs = world.server.LogFor(domain::PersonId(kOther));
  // The other's log goes on with something else, and the other signs on top of it.
  v1::Statement note;
  note.mutable_describe_person()->set_person(kOther);
  note.mutable_describe_person()->set_name("Påhittad Person");
  note.mutable_describe_person()->set_email("person@example.org");
  const v1::SignedStatement filler = world.server.StatementAt(theirs, 2);
  (void)filler;
  const ActResult first = world.Declare("other", kOtherMandate, "i1");
  world.Settle();
  ASSERT_FALSE(first.refusal);
  const ActResult second = world.Declare("other", kOtherMandate, "i2");
  world.Settle();
  ASSERT_FALSE(second.refusal);
  ASSERT_THAT(world["member"].alarms(), IsEmpty());
  // The server cannot keep a member's word from everybody for ever.
  FakeLog& again = world.server.LogFor(domain::PersonId(kOther));
  v1::SignedStatement crossing = world.server.StatementAt(again, again.size());
  (void)world.server.ForceAppend(world.server.log, crossing);
  world.Settle();
  ExpectAlarm(alarm_name::kFork);
}

TEST_F(MaliciousServerTest, AnInvitationCopiedIntoALogOfTheServersOwnIsNoticedBeforeAnythingIsSigned) {
  const std::string link = world.Invite("ronneby-care-chief");
  const ledger::SigningKey founder = ledger::SigningKey::Generate();
  world.server.on_invitation = [&](v1::GetInvitationResponse& response) {
    v1::Statement founding;
    (void)founding.ParseFromString(response.chain(0).statement());
    v1::Statement act;
    *act.mutable_found_forum() = founding.found_forum();
    act.mutable_found_forum()->set_signing_key(founder.public_key().bytes());
    ledger::StatementBuilder builder({}, domain::PersonId("secretary"), founder, random);
    *response.mutable_chain(0) = builder.Build(act, {.counter = 1, .clock = world.clock.WallNow()});
  };
  Client& device = world.Open("new");
  const int enrols = world.network.calls["Enrol"];
  EXPECT_TRUE(absl::IsDataLoss(device.Prepare(link, "Telefon").status()));
  EXPECT_EQ(world.network.calls["Enrol"], enrols);
  EXPECT_FALSE(device.confirmation_pending());
  ASSERT_EQ(device.alarms().size(), 1u);
  EXPECT_EQ(device.alarms()[0].name, alarm_name::kWrongForum);
  v1::Evidence evidence;
  ASSERT_TRUE(evidence.ParseFromString(device.alarms()[0].evidence));
  EXPECT_TRUE(CheckEvidence(evidence, world.server.log.state.forum_id).ok());
  // The same link, honestly answered, is good.
  world.server.on_invitation = nullptr;
  EXPECT_TRUE(device.Prepare(link, "Telefon").ok());
}

TEST_F(MaliciousServerTest, AGhostDeviceIsNoticed) {
  const ledger::SigningKey ghost = ledger::SigningKey::Generate();
  const v1::Statement act = testing::DeclarationOn(world.server.log.state, kOtherMandate, "i2");
  v1::SealedPart sealed;
  sealed.set_stance(v1::STANCE_APPROVE);
  (void)world.server.ForceAppend(world.server.log, By(kOther, ghost, act, &sealed));
  world.Settle();
  ExpectAlarm(alarm_name::kGhost);
  // Its supposed owner is told that it is about them.
  ASSERT_EQ(world["other"].alarms().size(), 1u);
  EXPECT_EQ(world["other"].alarms()[0].name, alarm_name::kOwnGhost);
}

TEST_F(MaliciousServerTest, AGhostInTheOwnersNameIsNamedSo) {
  const ledger::SigningKey ghost = ledger::SigningKey::Generate();
  const v1::Statement act = testing::DeclarationOn(world.server.log.state, kMandate, "i2");
  v1::SealedPart sealed;
  sealed.set_stance(v1::STANCE_REJECT);
  (void)world.server.ForceAppend(world.server.log, By(kMember, ghost, act, &sealed));
  world.Settle();
  ExpectAlarm(alarm_name::kOwnGhost);
}

TEST_F(MaliciousServerTest, ADeviceEnrolledWithoutTheInvitationsKeyIsAGhost) {
  const std::string link = world.Invite("ronneby-care-chief");
  auto parsed = ledger::ParseLink(link);
  const auto& enrol = std::get<ledger::EnrolLink>(*parsed);
  const ledger::SigningKey ghost = ledger::SigningKey::Generate();
  v1::Statement act;
  domain::Hash tls;
  tls.data()[0] = 1;
  *act.mutable_enrol() = ledger::MakeEnrol(enrol.forum, enrol.invitation, domain::PersonId("ronneby-care-chief"), ghost,
                                           ghost.public_key(), tls, "Spöke");
  ledger::StatementBuilder builder(enrol.forum, domain::PersonId("ronneby-care-chief"), ghost, random);
  (void)world.server.ForceAppend(world.server.log, builder.Build(act, {.counter = 1, .clock = world.clock.WallNow()}));
  world.Settle();
  ExpectAlarm(alarm_name::kGhost);
}

TEST_F(MaliciousServerTest, WordsThatItsRolesDoNotAllowAreNoticed) {
  const ledger::SigningKey member_key = EnrolByHand("ronneby-care-chief");
  ASSERT_THAT(world["member"].alarms(), IsEmpty());
  v1::Statement act;
  act.mutable_open_meeting()->set_meeting("m1");
  (void)world.server.ForceAppend(world.server.log, By("ronneby-care-chief", member_key, act));
  world.Settle();
  ExpectAlarm(alarm_name::kNotAllowed);
}

TEST_F(MaliciousServerTest, AFalseSignatureIsNoticed) {
  const ledger::SigningKey member_key = EnrolByHand("ronneby-care-chief");
  v1::Statement act;
  act.mutable_answer_notice()->set_meeting("m1");
  act.mutable_answer_notice()->set_mandate("ronneby-care");
  act.mutable_answer_notice()->set_attending(true);
  v1::SignedStatement statement = By("ronneby-care-chief", member_key, act);
  statement.mutable_signature()->back() = static_cast<char>(statement.signature().back() ^ 1);
  (void)world.server.ForceAppend(world.server.log, statement);
  world.Settle();
  ExpectAlarm(alarm_name::kBadSignature);
}

TEST_F(MaliciousServerTest, TwoTextsUnderOneRevisionAreNoticed) {
  world.Close("secretary");
  std::filesystem::copy(world.directory + "/secretary", world.directory + "/copy",
                        std::filesystem::copy_options::recursive);
  // Both texts are the secretary's own, signed on a device and on its copy: one for some, one for others.
  world.Close("member");
  const FakeLog before = world.server.log;
  world.Open("secretary");
  (void)world.Propose("i1", 2, "en lydelse");
  world.Settle();
  const FakeLog one = world.server.log;
  world.Close("secretary");
  world.Close("other");
  world.server.log = before;
  world.Open("copy");
  v1::Statement act;
  act.mutable_set_proposal()->set_meeting("m1");
  act.mutable_set_proposal()->set_item("i1");
  act.mutable_set_proposal()->set_revision(2);
  act.mutable_set_proposal()->add_clauses()->set_text("en annan lydelse");
  act.mutable_set_proposal()->set_change("Ny lydelse");
  ASSERT_FALSE(world.Act("copy", act).refusal);
  world.Settle();
  ASSERT_EQ(world.server.log.size(), before.size() + 1);
  const v1::SignedStatement second = world.server.StatementAt(world.server.log, world.server.log.size());
  world.Close("copy");
  world.server.log = one;
  world.Open("member");
  world.Advance(5'000);
  ASSERT_THAT(world["member"].alarms(), IsEmpty());
  (void)world.server.ForceAppend(world.server.log, second);
  world.Settle();
  ExpectAlarm(alarm_name::kTwoTexts);
}

TEST_F(MaliciousServerTest, ASwappedReceiptIsNoticed) {
  // The other's receipt is given to the member.
  (void)world.Declare("other", kOtherMandate, "i2");
  world.Settle();
  v1::Receipt stolen;
  world.server.on_submit = [&](v1::SubmitResponse& response) { stolen = response.receipt(); };
  (void)world.Declare("other", kOtherMandate, "i1");
  world.Settle();
  world.server.on_submit = [&](v1::SubmitResponse& response) { *response.mutable_receipt() = stolen; };
  const ActResult mine = world.Declare("member", kMandate, "i2");
  world.Settle();
  // Nothing counts as received on the word of that receipt, and the signed bytes stay.
  EXPECT_EQ(world.StateOf("member", mine.id), OutboxState::kSending);
  ASSERT_EQ(world["member"].alarms().size(), 1u);
  EXPECT_EQ(world["member"].alarms()[0].name, alarm_name::kSwappedReceipt);
  v1::Evidence evidence;
  ASSERT_TRUE(evidence.ParseFromString(world["member"].alarms()[0].evidence));
  EXPECT_TRUE(CheckEvidence(evidence, world.server.log.state.forum_id).ok());
  *evidence.mutable_receipts(0) = *world["member"].ReceiptFile(own);
  EXPECT_FALSE(CheckEvidence(evidence, world.server.log.state.forum_id).ok());
}

TEST_F(MaliciousServerTest, AFalseSealedPartIsNoticed) {
  (void)world.Declare("other", kOtherMandate, "i1", "det verkliga ordet");
  world.Settle();
  LieInBatches(kMember, [](v1::SubscribeResponse& response) {
    for (v1::Record& record : *response.mutable_revealed()) {
      if (!record.has_sealed()) continue;
      v1::SealedPart part;
      part.set_stance(v1::STANCE_REJECT);
      part.set_comment("ett annat ord");
      record.mutable_sealed()->set_sealed(part.SerializeAsString());
    }
  });
  world.OpenMeeting();
  ExpectAlarm(alarm_name::kFalseSealedPart);
}

TEST_F(MaliciousServerTest, AnOlderLogIsARollback) {
  (void)world.Propose("i1", 2, "ny lydelse");
  world.Settle();
  world.Close("secretary");
  world.Close("other");
  world.server.ForceRestore(world.server.log.size() - 1);
  world.network.CutFeeds();
  world.Advance(5'000);
  ExpectAlarm(alarm_name::kRollback);
}

TEST_F(MaliciousServerTest, AnOlderLogThatGrewAgainIsAFork) {
  (void)world.Propose("i1", 2, "ny lydelse");
  world.Settle();
  world.Close("secretary");
  world.Close("member");
  const std::uint64_t size = world.server.log.size();
  world.server.ForceRestore(size - 1);
  const ledger::SigningKey key = ledger::SigningKey::Generate();
  v1::Statement act;
  act.mutable_describe_person()->set_person(kOther);
  act.mutable_describe_person()->set_name("Påhittad Person");
  act.mutable_describe_person()->set_email("person@example.org");
  world.Close("other");
  (void)world.server.ForceAppend(world.server.log, By(kOther, key, act));
  ASSERT_EQ(world.server.log.size(), size);
  world.Open("member");
  world.Advance(5'000);
  ExpectAlarm(alarm_name::kFork);
}

TEST_F(MaliciousServerTest, ACheckpointThatTheLogKeyDidNotSignIsNoticed) {
  LieInBatches(kMember, [](v1::SubscribeResponse& response) {
    std::string& signature = *response.mutable_checkpoint()->mutable_signature();
    signature.back() = static_cast<char>(signature.back() ^ 1);
  });
  (void)world.Propose("i1", 2, "ny lydelse");
  world.Settle();
  ExpectAlarm(alarm_name::kBadCheckpoint);
}

TEST_F(MaliciousServerTest, AFileThatWasSetBackIsNoticedByTheCheckpointKeptOutside) {
  world.Close("member");
  std::filesystem::copy(world.directory + "/member", world.directory + "/backup",
                        std::filesystem::copy_options::recursive);
  world.Open("member");
  (void)world.Propose("i1", 2, "ny lydelse");
  world.Settle();
  world.Close("member");
  std::filesystem::remove_all(world.directory + "/member");
  std::filesystem::copy(world.directory + "/backup", world.directory + "/member",
                        std::filesystem::copy_options::recursive);
  world.Open("member");
  ASSERT_EQ(world["member"].alarms().size(), 1u);
  EXPECT_EQ(world["member"].alarms()[0].name, alarm_name::kRollback);
  // Its owner decides to go on: the log is fetched again and reaches what the keystore remembers.
  world["member"].Retry();
  world.Advance(5'000);
  EXPECT_EQ(world["member"].status().connection, Connection::kOnline);
  EXPECT_EQ(world["member"].alarms().size(), 1u);
}

}  // namespace
}  // namespace mandat::client
