#include "shared/client/client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "shared/client/testing/world.h"
#include "shared/domain/decide.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/receipt.h"

namespace mandat::client {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::kMandate;
using testing::kMember;
using testing::kOther;
using testing::kOtherMandate;
using testing::Mishap;
using ::testing::SizeIs;
using testing::World;

const domain::Position* PositionOf(const domain::State& state, const domain::StatementId& id) {
  const domain::Meeting* meeting = state.FindMeeting(domain::MeetingId("m1"));
  if (meeting == nullptr) return nullptr;
  for (const domain::AgendaItem& item : meeting->items) {
    for (const domain::Position& position : item.positions) {
      if (position.id == id) return &position;
    }
  }
  return nullptr;
}

// Founded, one member enrolled, a meeting called.
class ClientTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Enrol("member", kMember);
    world.Meeting();
    ASSERT_EQ(member().status().connection, Connection::kOnline);
    ASSERT_NE(member().confirmed()->FindMeeting(domain::MeetingId("m1")), nullptr);
  }
  void TearDown() override {
    for (const char* name : {"secretary", "member"}) {
      if (!world.At(name).client) continue;
      EXPECT_THAT(world[name].alarms(), IsEmpty()) << world[name].alarms().front().explanation;
    }
  }
  Client& member() { return world["member"]; }
  World world;
};

TEST_F(ClientTest, AnOfflineDeclarationIsShownAtOnceAndConfirmedWhenTheNetworkComesBack) {
  world.network.up = false;
  world.network.CutFeeds();
  world.Settle();
  const ActResult result = world.Declare("member", kMandate, "i1", "Ja");
  ASSERT_FALSE(result.refusal) << result.refusal->ShortDebugString();
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kWaiting);
  ASSERT_NE(PositionOf(*member().shown(), result.id), nullptr);
  EXPECT_EQ(PositionOf(*member().shown(), result.id)->comment, "Ja");
  EXPECT_EQ(PositionOf(*member().confirmed(), result.id), nullptr);
  world.Advance(20'000);
  EXPECT_EQ(member().status().connection, Connection::kNoNetwork);
  EXPECT_EQ(member().status().waiting, 1u);

  world.network.up = true;
  world.Advance(600'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
  EXPECT_NE(PositionOf(*member().confirmed(), result.id), nullptr);
  auto receipt = member().ReceiptFile(result.id);
  ASSERT_TRUE(receipt.ok()) << receipt.status();
  EXPECT_TRUE(ledger::VerifyReceiptFile(*receipt, member().forum()).ok())
      << ledger::VerifyReceiptFile(*receipt, member().forum());
  // The secretary reads it.
  ASSERT_NE(PositionOf(*world["secretary"].confirmed(), result.id), nullptr);
  EXPECT_EQ(PositionOf(*world["secretary"].confirmed(), result.id)->comment, "Ja");
}

TEST_F(ClientTest, WorkSurvivesReopeningTheFile) {
  world.network.up = false;
  world.network.CutFeeds();
  world.Settle();
  const ActResult result = world.Declare("member", kMandate, "i1");
  world.Open("member");
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kWaiting);
  EXPECT_NE(PositionOf(*member().shown(), result.id), nullptr);
  EXPECT_EQ(member().person().value(), kMember);
  world.network.up = true;
  world.Advance(600'000);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
}

TEST_F(ClientTest, WhatWaitsCanBeTakenBackAndIsNeverSent) {
  world.network.up = false;
  world.network.CutFeeds();
  world.Settle();
  const std::size_t before = world.server.submits;
  const ActResult result = world.Declare("member", kMandate, "i1");
  ASSERT_TRUE(member().Undo(result.id).ok());
  EXPECT_EQ(PositionOf(*member().shown(), result.id), nullptr);
  world.network.up = true;
  world.Advance(600'000);
  EXPECT_EQ(world.server.submits, before);
  EXPECT_EQ(member().FindOutboxEntry(result.id), std::nullopt);
}

TEST_F(ClientTest, WhatALaterWaitingWordStandsOnIsTakenBackOnlyAfterIt) {
  world.network.up = false;
  world.network.CutFeeds();
  world.Settle();
  const ActResult first = world.Declare("member", kMandate, "i1", "först");
  const ActResult other = world.Declare("member", kMandate, "i2", "annat ärende");
  const ActResult second = world.Declare("member", kMandate, "i1", "ändrad");
  v1::Statement withdraw;
  withdraw.mutable_withdraw_position()->set_position(other.id.bytes());
  const ActResult withdrawal = world.Act("member", withdraw);
  ASSERT_FALSE(first.refusal || other.refusal || second.refusal || withdrawal.refusal);

  EXPECT_TRUE(absl::IsAborted(member().Undo(first.id)));
  EXPECT_THAT(member().WhatStandsOn(first.id), ElementsAre(second.id));
  EXPECT_TRUE(absl::IsAborted(member().Undo(other.id)));
  EXPECT_THAT(member().WhatStandsOn(other.id), ElementsAre(withdrawal.id));
  // Nothing went with it.
  for (const domain::StatementId& id : {first.id, other.id, second.id, withdrawal.id})
    EXPECT_EQ(world.StateOf("member", id), OutboxState::kWaiting);

  EXPECT_TRUE(member().Undo(second.id).ok());
  EXPECT_TRUE(member().Undo(first.id).ok());
  world.network.up = true;
  world.Advance(600'000);
  EXPECT_EQ(world.StateOf("member", other.id), OutboxState::kReceived);
  EXPECT_EQ(world.StateOf("member", withdrawal.id), OutboxState::kReceived);
  EXPECT_EQ(PositionOf(*member().confirmed(), first.id), nullptr);
}

TEST_F(ClientTest, WhatMayHaveBeenSentCannotBeTakenBack) {
  world.network.mishap = [](const std::string& method) {
    return method == "Submit" ? Mishap::kCutAfter : Mishap::kNone;
  };
  const ActResult result = world.Declare("member", kMandate, "i1");
  world.Settle();
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kSending);
  EXPECT_TRUE(absl::IsFailedPrecondition(member().Undo(result.id)));
}

TEST_F(ClientTest, IsSentAgainWithTheSameBytesUntilAnAnswerCameAndRecordedOnce) {
  int cuts = 0;
  world.network.mishap = [&](const std::string& method) {
    if (method != "Submit" || cuts >= 4) return Mishap::kNone;
    ++cuts;
    return cuts % 2 == 1 ? Mishap::kCutAfter : Mishap::kCutBefore;
  };
  const std::uint64_t before = world.server.log.size();
  const ActResult result = world.Declare("member", kMandate, "i1");
  world.Advance(900'000);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
  EXPECT_EQ(world.server.log.size(), before + 1);
  EXPECT_EQ(world.server.submits_of.size(), world.server.log.size());  // no other bytes were ever handed in
}

TEST_F(ClientTest, RepeatedAndLateAnswersChangeNothing) {
  world.network.mishap = [](const std::string& method) { return method == "Submit" ? Mishap::kTwice : Mishap::kNone; };
  const ActResult first = world.Declare("member", kMandate, "i1");
  world.Settle();
  EXPECT_EQ(world.StateOf("member", first.id), OutboxState::kReceived);
  world.network.mishap = [](const std::string& method) { return method == "Submit" ? Mishap::kLate : Mishap::kNone; };
  const ActResult second = world.Declare("member", kMandate, "i2");
  world.Settle();
  // The record comes with the feed before the receipt does.
  EXPECT_EQ(world.StateOf("member", second.id), OutboxState::kSending);
  EXPECT_NE(PositionOf(*member().confirmed(), second.id), nullptr);
  world.Advance(6'000);
  EXPECT_EQ(world.StateOf("member", second.id), OutboxState::kReceived);
}

TEST_F(ClientTest, ASilentServerIsAskedAgainWithTheSameBytes) {
  int silent = 1;
  world.network.mishap = [&](const std::string& method) {
    return method == "Submit" && silent-- > 0 ? Mishap::kSilence : Mishap::kNone;
  };
  const ActResult result = world.Declare("member", kMandate, "i1");
  world.Advance(120'000);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
}

TEST_F(ClientTest, ALocalRefusalIsTypedAndSignsNothing) {
  v1::Statement act = testing::DeclarationOn(*member().shown(), kMandate, "i1");
  act.mutable_declare_position()->set_revision(7);
  v1::SealedPart sealed;
  sealed.set_stance(v1::STANCE_APPROVE);
  const ActResult result = world.Act("member", act, &sealed);
  ASSERT_TRUE(result.refusal);
  EXPECT_EQ(result.refusal->code(), v1::Refusal::CODE_STALE_REVISION);
  EXPECT_EQ(member().status().waiting, 0u);
}

TEST_F(ClientTest, AServersRefusalEndsTheStatementAndIsShown) {
  world.network.up = false;
  world.network.CutFeeds();
  const ActResult result = world.Declare("member", kMandate, "i1");
  ASSERT_FALSE(result.refusal);
  // Meanwhile the text was changed.
  world.network.up = true;
  v1::Statement act;
  world.Close("member");
  ASSERT_FALSE(world.Propose("i1", 2, "anta något annat").refusal);
  world.Settle();
  world.Open("member");
  world.Advance(60'000);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kRefused);
  EXPECT_EQ(member().FindOutboxEntry(result.id)->refusal->code(), v1::Refusal::CODE_STALE_REVISION);
  EXPECT_EQ(PositionOf(*member().shown(), result.id), nullptr);
}

TEST_F(ClientTest, WhatOnesOtherDeviceChangedMeanwhileIsNotUndone) {
  const ActResult first = world.Declare("member", kMandate, "i1", "först");
  world.Settle();
  // A tablet, countersigned by the phone.
  world.Enrol("tablet", kMember);
  v1::Statement countersign;
  countersign.mutable_countersign_device()->set_device_id(world["tablet"].device().bytes());
  ASSERT_FALSE(world.Act("member", countersign).refusal);
  world.Advance(600'000);
  ASSERT_EQ(world["tablet"].status().connection, Connection::kOnline) << world["tablet"].status().detail;
  world.Close("tablet");

  const ActResult phone = world.Declare("member", kMandate, "i1", "telefonen");
  ASSERT_FALSE(phone.refusal);
  world.Settle();
  ASSERT_EQ(world.StateOf("member", phone.id), OutboxState::kReceived);
  world.network.up = false;
  world.Open("tablet");
  const ActResult tablet = world.Declare("tablet", kMandate, "i1", "plattan");
  ASSERT_FALSE(tablet.refusal);
  world.network.up = true;
  world.Advance(600'000);
  EXPECT_EQ(world.StateOf("tablet", tablet.id), OutboxState::kSuperseded);
  EXPECT_EQ(world["tablet"].FindOutboxEntry(tablet.id)->current, phone.id);
  EXPECT_THAT(world["tablet"].alarms(), IsEmpty());
  (void)first;
}

TEST_F(ClientTest, AnotherMembersStanceIsSealedUntilTheMeetingOpens) {
  world.Enrol("other", kOther);
  const ActResult result = world.Declare("member", kMandate, "i1", "hemligt");
  world.Settle();
  const auto before = world["other"].confirmed();
  ASSERT_NE(PositionOf(*before, result.id), nullptr);
  EXPECT_EQ(PositionOf(*before, result.id)->stance, domain::Stance::kUnspecified);
  world.OpenMeeting();
  const auto after = world["other"].confirmed();
  EXPECT_EQ(PositionOf(*after, result.id)->comment, "hemligt");
  // And the same after a restart, folded from the file.
  world.Open("other");
  EXPECT_EQ(PositionOf(*world["other"].confirmed(), result.id)->comment, "hemligt");
  EXPECT_THAT(world["other"].alarms(), IsEmpty());
}

TEST_F(ClientTest, TellsNoNetworkFromRefusedAndRenewsACertificateThatRanOut) {
  world.network.up = false;
  world.network.CutFeeds();
  world.Advance(10'000);
  EXPECT_EQ(member().status().connection, Connection::kNoNetwork);
  const domain::Time expires = member().status().certificate_expires;
  const domain::Time lease_ends = member().status().lease_ends;
  EXPECT_EQ(lease_ends.ms - member().status().last_contact.ms, std::int64_t{30} * 24 * 3600 * 1000);
  EXPECT_FALSE(member().status().lock_advised);
  world.Advance(std::int64_t{100} * 24 * 3600 * 1000);
  EXPECT_EQ(member().status().connection, Connection::kNoNetwork);
  EXPECT_TRUE(member().status().lock_advised);
  EXPECT_EQ(member().status().lease_ends, lease_ends) << "no contact, no longer lease";
  world.network.up = true;
  world.Advance(1'200'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline) << member().status().detail;
  EXPECT_GT(member().status().certificate_expires, expires);
  EXPECT_FALSE(member().status().lock_advised);
}

TEST_F(ClientTest, RenewsInGoodTime) {
  const domain::Time expires = member().status().certificate_expires;
  for (int day = 0; day < 70; ++day) {
    world.Advance(std::int64_t{24} * 3600 * 1000);
    world.network.CutFeeds();  // as servers do, now and then
  }
  world.Advance(60'000);
  EXPECT_GT(member().status().certificate_expires, expires);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
  EXPECT_EQ(world.network.calls["Renew"], 2);  // one for each device
}

TEST_F(ClientTest, ARefusedCertificateIsNotTakenForNoNetwork) {
  // The server forgot this certificate and issues no new one.
  world.network.mishap = [](const std::string& method) {
    return method == "Subscribe" || method == "Renew" ? Mishap::kCutBefore : Mishap::kNone;
  };
  world.network.CutFeeds();
  world.Advance(30'000);
  EXPECT_EQ(member().status().connection, Connection::kRefused);
  EXPECT_EQ(member().status().refused_because, RefusedBecause::kCertificate);
  EXPECT_FALSE(member().status().lock_advised);
}

TEST_F(ClientTest, WipesItselfOnAProvenRevocationAlone) {
  v1::Statement revoke;
  revoke.mutable_revoke_device()->set_device_id(member().device().bytes());
  revoke.mutable_revoke_device()->set_reason("Tappad");
  // While the phone is away, so that it learns it from the gate.
  world.Close("member");
  ASSERT_FALSE(world.Act("secretary", revoke).refusal);
  world.Settle();
  // First somebody says so without proof.
  world.server.on_status = [](v1::DeviceStatusResponse& response) { response.clear_chain(); };
  world.Open("member");
  world.Advance(10'000);
  EXPECT_EQ(member().status().connection, Connection::kRefused);
  EXPECT_EQ(member().status().refused_because, RefusedBecause::kUnprovenRevocation);
  EXPECT_TRUE(member().status().lock_advised);
  EXPECT_NE(member().confirmed()->FindMeeting(domain::MeetingId("m1")), nullptr);

  world.server.on_status = nullptr;
  world.Advance(1'800'000);
  EXPECT_EQ(member().status().connection, Connection::kRevoked);
  EXPECT_EQ(member().confirmed()->FindMeeting(domain::MeetingId("m1")), nullptr);
  EXPECT_FALSE(std::filesystem::exists(world.At("member").directory + "/replica.db"));
  EXPECT_EQ(world.At("member").keeper.size(), 0u);
  world.Close("member");
  Client::Options again;
  again.directory = world.At("member").directory;
  again.key = vault::SecretBytes::CopyOf(world.At("member").key);
  EXPECT_TRUE(absl::IsFailedPrecondition(Client::Open(std::move(again)).status()));
}

TEST_F(ClientTest, IsErasedWithoutAskingAnybodyAsAfterARevocation) {
  world.network.up = false;
  world.network.CutFeeds();
  member().Erase();
  EXPECT_EQ(member().status().connection, Connection::kRevoked);
  EXPECT_EQ(member().confirmed()->FindMeeting(domain::MeetingId("m1")), nullptr);
  EXPECT_FALSE(std::filesystem::exists(world.At("member").directory + "/replica.db"));
  EXPECT_EQ(world.At("member").keeper.size(), 0u);
  member().Erase();  // nothing more to do
  world.network.up = true;
  world.Advance(60'000);
  EXPECT_EQ(member().status().connection, Connection::kRevoked) << "it stays silent";
}

TEST_F(ClientTest, PapersAreUploadedAndFetchedInPiecesAcrossCuts) {
  const std::string paper(10'500, 'p');
  int cuts = 1;
  world.network.mishap = [&](const std::string& method) {
    return method == "PutDocumentHalf" && cuts-- > 0 ? Mishap::kCutAfter : Mishap::kNone;
  };
  auto hash = world["secretary"].AddDocument(paper);
  ASSERT_TRUE(hash.ok());
  v1::Statement add;
  add.mutable_add_document()->mutable_document()->set_hash(hash->bytes());
  add.mutable_add_document()->set_meeting("m1");
  add.mutable_add_document()->set_item("i1");
  add.mutable_add_document()->set_title("Underlag");
  add.mutable_add_document()->set_media_type("application/pdf");
  add.mutable_add_document()->set_size(paper.size());
  ASSERT_FALSE(world.Act("secretary", add).refusal);
  world.Advance(60'000);
  EXPECT_FALSE(world["secretary"].document_state(*hash).uploading);
  ASSERT_EQ(world.server.documents[hash->bytes()], paper);

  ASSERT_TRUE(absl::IsNotFound(member().Document(*hash).status()));
  int chunks = 0;
  world.network.mishap = [&](const std::string& method) {
    return method == "GetDocumentChunk" && ++chunks == 5 ? Mishap::kCutBefore : Mishap::kNone;
  };
  ASSERT_TRUE(member().PrefetchMeeting(domain::MeetingId("m1")).ok());
  world.Settle();
  EXPECT_EQ(member().document_state(*hash).received, 4000u);
  world.Advance(60'000);
  EXPECT_TRUE(member().document_state(*hash).complete);
  EXPECT_EQ(*member().Document(*hash), paper);
  EXPECT_EQ(world.network.calls["GetDocument"], 2);
  world.network.up = false;
  world.Open("member");
  EXPECT_EQ(*member().Document(*hash), paper);
}

TEST_F(ClientTest, APaperThatMayNotBeUploadedHoldsUpNothingElse) {
  world.server.refuse_uploads = true;
  auto hash = member().AddDocument("not for a member to add");
  ASSERT_TRUE(hash.ok());
  const ActResult result = world.Declare("member", kMandate, "i1");
  world.Settle();
  EXPECT_FALSE(member().document_state(*hash).uploading);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
}

TEST_F(ClientTest, APaperThatTheServerHasNoRoomForHoldsUpDeclarationsOnlyForAWhile) {
  world.server.no_room_for_uploads = true;
  ASSERT_TRUE(member().AddDocument("larger than what is left").ok());
  const ActResult result = world.Declare("member", kMandate, "i1");
  for (int i = 0; i < 60 && world.StateOf("member", result.id) != OutboxState::kReceived; ++i) world.Advance(10'000);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
}

TEST_F(ClientTest, APaperOfOtherBytesIsNeverShown) {
  const domain::Hash hash = domain::Sha256("the paper");
  world.server.documents[hash.bytes()] = "another paper";
  ASSERT_TRUE(member().Prefetch({hash}).ok());
  world.Advance(5'000);
  EXPECT_FALSE(member().document_state(hash).complete);
  EXPECT_TRUE(absl::IsNotFound(member().Document(hash).status()));
}

TEST_F(ClientTest, DraftsAndNotesStayOnTheDevice) {
  v1::SealedPart draft;
  draft.set_comment("kanske");
  ASSERT_TRUE(member().SaveDraft("m1/i1", draft).ok());
  ASSERT_TRUE(member().SaveNote("m1/i1", "fråga Eva").ok());
  world.Open("member");
  EXPECT_EQ(member().LoadDraft("m1/i1")->comment(), "kanske");
  EXPECT_EQ(member().LoadNote("m1/i1"), "fråga Eva");
  ASSERT_TRUE(member().SaveDraft("m1/i1", {}).ok());
  EXPECT_EQ(member().LoadDraft("m1/i1"), std::nullopt);
}

TEST_F(ClientTest, AKeptFileIsSentOnlyOnceItIsHandedIn) {
  const std::string file = "what I mean to hand in";
  auto hash = member().KeepFile(file);
  ASSERT_TRUE(hash.ok());
  world.Settle();
  EXPECT_EQ(world.network.calls["PutDocument"], 0);
  world.Open("member");
  EXPECT_EQ(*member().Document(*hash), file);

  ASSERT_TRUE(member().AddDocument(file).ok());
  world.Settle();
  EXPECT_EQ(world.server.documents[hash->bytes()], file);
}

TEST_F(ClientTest, AKeptFileIsTakenBackAndOneThatIsToBeSentIsNot) {
  auto dropped = member().KeepFile("a draft's file");
  ASSERT_TRUE(dropped.ok());
  ASSERT_TRUE(member().DropKept(*dropped).ok());
  EXPECT_TRUE(absl::IsNotFound(member().Document(*dropped).status()));

  world.network.up = false;
  auto handed_in = member().AddDocument("a file on its way");
  ASSERT_TRUE(handed_in.ok());
  ASSERT_TRUE(member().DropKept(*handed_in).ok());
  EXPECT_EQ(*member().Document(*handed_in), "a file on its way");
  EXPECT_TRUE(absl::IsInvalidArgument(member().KeepFile("").status()));
}

TEST_F(ClientTest, AWrongClockIsNoticedAndCorrectedFor) {
  world.clock.skew_ms = 3'600'000;  // all devices an hour ahead of the server
  (void)world.Declare("member", kMandate, "i1");
  world.Settle();
  EXPECT_NEAR(static_cast<double>(member().status().clock_offset_ms), 3'600'000, 10'000);
  EXPECT_NEAR(static_cast<double>(member().Now().ms), static_cast<double>(world.clock.wall_ms), 10'000);
}

TEST_F(ClientTest, AClockThatWasSetRightMeanwhileKeepsNobodyOutWhoseCertificateIsNotKnownAnyMore) {
  world.clock.skew_ms = 3'600'000;
  (void)world.Declare("member", kMandate, "i1");
  world.Settle();
  // The answer to its renewal is lost: the server knows the new certificate alone.
  world.network.mishap = [](const std::string& method) {
    return method == "Renew" ? Mishap::kCutAfter : Mishap::kNone;
  };
  world.clock.Advance(std::int64_t{300} * 86'400'000);
  world.Open("member");
  world.Settle();
  ASSERT_GT(world.network.calls["Renew"], 0);
  world.network.mishap = nullptr;
  world.clock.skew_ms = 0;
  world.Open("member");
  for (int i = 0; i < 10 && member().status().connection != Connection::kOnline; ++i) world.Advance(60'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
  EXPECT_EQ(member().status().clock_offset_ms, 0);
  EXPECT_FALSE(member().status().clock_wrong);
}

TEST_F(ClientTest, ALogThatIsAheadOfTheServersClockKeepsNobodyFromANewCertificate) {
  world.server.skew_ms = 3'600'000;
  (void)world.Declare("member", kMandate, "i1");
  world.Settle();
  world.server.skew_ms = 0;  // set right meanwhile
  const domain::Time expires = member().status().certificate_expires;
  // As of a server that does not know its certificate any more.
  world.network.mishap = [](const std::string& method) {
    return method == "Subscribe" ? Mishap::kCutBefore : Mishap::kNone;
  };
  world.network.CutFeeds();
  world.Advance(120'000);
  EXPECT_GT(member().status().certificate_expires, expires) << member().status().detail;
  world.network.mishap = nullptr;
  world.Advance(120'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
}

TEST_F(ClientTest, TheListenerIsToldAndSyncOnceReturnsWhenCaughtUp) {
  world.At("member").told = 0;
  (void)world.Declare("member", kMandate, "i1");
  world.Settle();
  EXPECT_GT(world.At("member").told, 0);
  world.Open("member");
  (void)world.Declare("member", kMandate, "i2");
  EXPECT_TRUE(member().SyncOnce(std::chrono::seconds(5)).ok());
  EXPECT_EQ(member().status().waiting, 0u);
  EXPECT_EQ(member().status().connection, Connection::kStopped);
  world.network.up = false;
  EXPECT_TRUE(absl::IsUnavailable(member().SyncOnce(std::chrono::seconds(5))));
}

TEST_F(ClientTest, TheWorkerThreadDoesTheSame) {
  world.Open("member");
  member().Start();
  (void)world.Declare("member", kMandate, "i1");
  EXPECT_TRUE(member().SyncOnce(std::chrono::seconds(20)).ok());
  member().Stop();
  member().Stop();
  EXPECT_EQ(member().status().waiting, 0u);
}

TEST(EnrolmentTest, ShowsWhatIsAboutToBeSignedBeforeAnythingIs) {
  World world;
  Client& secretary = world.Open("secretary");
  auto preview = secretary.Prepare(world.server.FoundingLink(), "Dator");
  ASSERT_TRUE(preview.ok()) << preview.status();
  EXPECT_TRUE(preview->founding);
  EXPECT_EQ(preview->person.value(), "secretary");
  EXPECT_FALSE(preview->recovery_code.empty());
  EXPECT_EQ(world.server.log.size(), 0u);
  ASSERT_TRUE(secretary.Confirm().ok());
  EXPECT_EQ(secretary.fingerprint(), preview->fingerprint);

  world.Settle();
  const std::string link = world.Invite(kMember);
  Client& member = world.Open("member");
  auto invited = member.Prepare(link, "Telefon");
  ASSERT_TRUE(invited.ok()) << invited.status();
  EXPECT_EQ(invited->person.value(), kMember);
  EXPECT_EQ(invited->fingerprint, preview->fingerprint);
  ASSERT_THAT(invited->inviters, SizeIs(1));
  EXPECT_EQ(invited->inviters[0].person.value(), "secretary");
  EXPECT_FALSE(member.enrolled());
}

TEST(EnrolmentTest, ACutWhileConfirmingIsResumedWithTheSameBytesAlsoAfterARestart) {
  World world;
  world.Found();
  const std::string link = world.Invite(kMember);
  Client& member = world.Open("member");
  ASSERT_TRUE(member.Prepare(link, "Telefon").ok());
  world.network.mishap = [](const std::string& method) {
    return method == "Enrol" ? Mishap::kCutAfter : Mishap::kNone;
  };
  EXPECT_TRUE(absl::IsUnavailable(member.Confirm().status()));
  const std::uint64_t size = world.server.log.size();
  world.network.mishap = nullptr;
  Client& again = world.Open("member");
  EXPECT_TRUE(again.confirmation_pending());
  auto refusal = again.Confirm();
  ASSERT_TRUE(refusal.ok()) << refusal.status();
  EXPECT_FALSE(*refusal);
  EXPECT_TRUE(again.enrolled());
  EXPECT_EQ(world.server.log.size(), size);
}

TEST(EnrolmentTest, AWrongCodeAndAUsedInvitationAreTold) {
  World world;
  world.Found();
  std::optional<v1::Refusal> refusal;
  auto invitation = world["secretary"].MakeInvitation(domain::PersonId(kMember), std::nullopt,
                                                      {world.clock.wall_ms + 86'400'000}, true, &refusal);
  ASSERT_TRUE(invitation.ok());
  world.Settle();
  Client& member = world.Open("member");
  EXPECT_TRUE(absl::IsInvalidArgument(member.Prepare(invitation->link, "Telefon").status()));
  EXPECT_TRUE(absl::IsInvalidArgument(member.Prepare(invitation->link, "Telefon", "AAAA-BBBB-CCCC").status()));
  ASSERT_TRUE(member.Prepare(invitation->link, "Telefon", invitation->code).ok());
  Client& thief = world.Open("thief");
  ASSERT_TRUE(thief.Prepare(invitation->link, "Tjuv", invitation->code).ok());
  ASSERT_FALSE(*member.Confirm());
  auto late = thief.Confirm();
  ASSERT_TRUE(late.ok());
  ASSERT_TRUE(*late);
  EXPECT_EQ((*late)->code(), v1::Refusal::CODE_INVITATION_USED);
  EXPECT_FALSE(thief.enrolled());
}

TEST(ReplicaTest, ALargeBacklogComesInBatchesAndIsThereAfterReopening) {
  World world;
  world.Found();
  world.server.batch_limit = 7;
  world.Meeting(20);
  world.Enrol("member", kMember);
  EXPECT_EQ(world["member"].status().records, world.server.log.size());
  const std::size_t meetings = world["member"].confirmed()->meetings.size();
  world.Open("member");
  EXPECT_EQ(world["member"].confirmed()->meetings.size(), meetings);
  EXPECT_EQ(world["member"].status().records, world.server.log.size());
  auto log = world["member"].Export();
  ASSERT_TRUE(log.ok());
  EXPECT_EQ(static_cast<std::uint64_t>(log->records_size()), world.server.log.size());
}

}  // namespace
}  // namespace mandat::client
