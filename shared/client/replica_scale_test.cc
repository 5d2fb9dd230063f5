// A log of many declarations: it is fetched, verified, stored and read again, and readers' snapshots stay as they were.
// Prints how long that took; MANDAT_SCALE_RECORDS=10000 for figures that mean something. Nothing asserts a time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "shared/client/testing/world.h"
#include "shared/ledger/chain.h"
#include "shared/ledger/invitation.h"
#include "shared/ledger/signing.h"
#include "shared/ledger/statement_builder.h"
#include "shared/vault/database.h"

namespace mandat::client {
namespace {

using Clock = std::chrono::steady_clock;
using testing::FakeLog;
using ::testing::IsEmpty;
using testing::World;

constexpr int kItems = 24;

double Since(Clock::time_point began) { return std::chrono::duration<double>(Clock::now() - began).count(); }

std::size_t Wanted() {
  const char* text = std::getenv("MANDAT_SCALE_RECORDS");
  return text == nullptr ? 600 : static_cast<std::size_t>(std::atol(text));
}

struct Speaker {
  domain::PersonId person;
  domain::MandateId mandate;
  ledger::SigningKey key;
  std::uint64_t counter = 1;
  std::map<std::string, std::string> newest;  // "meeting/item" -> the declaration in force
};

class ReplicaScaleTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Close("secretary");
    // As it was when it knew nothing but its own founding.
    std::filesystem::copy(world.directory + "/secretary", world.directory + "/further",
                          std::filesystem::copy_options::recursive);
    world.Open("secretary");
    world.Settle();
    for (const domain::Mandate& mandate : world.server.log.state.mandates) {
      if (!mandate.holder.empty()) speakers.push_back(Enrolled(mandate));
    }
  }

  // Everything by hand, so that no code must be stretched.
  Speaker Enrolled(const domain::Mandate& mandate) {
    const ledger::SigningKey invitation = ledger::SigningKey::Generate();
    const auto id = ledger::RandomFixed<domain::InvitationId>(random);
    v1::Statement invite;
    invite.mutable_invite()->set_invitation_id(id.bytes());
    invite.mutable_invite()->set_person(mandate.holder.value());
    invite.mutable_invite()->set_invitation_key(invitation.public_key().bytes());
    invite.mutable_invite()->set_expires_at_ms(world.clock.wall_ms + 86'400'000);
    EXPECT_FALSE(world.Act("secretary", invite).refusal);
    world.Settle();
    Speaker speaker{mandate.holder, mandate.id, ledger::SigningKey::Generate(), 1, {}};
    domain::Hash tls;
    tls.data()[0] = static_cast<std::uint8_t>(speakers.size() + 1);
    v1::Statement enrol;
    *enrol.mutable_enrol() = ledger::MakeEnrol(world.server.log.state.forum_id, id, mandate.holder, invitation,
                                               speaker.key.public_key(), tls, "Telefon");
    Record(Say(speaker, enrol));
    return speaker;
  }

  v1::SignedStatement Say(Speaker& speaker, const v1::Statement& act, const v1::SealedPart* sealed = nullptr,
                          const std::string& replaces = "") {
    ledger::StatementBuilder builder(world.server.log.state.forum_id, speaker.person, speaker.key, random);
    ledger::StatementContext context;
    context.counter = speaker.counter++;
    world.clock.Advance(1);
    context.clock = world.clock.WallNow();
    context.observed = {world.server.log.epoch, world.server.log.size()};
    context.observed_hash = world.server.log.hashes.back();
    context.replaces = domain::StatementId::FromBytes(replaces).value_or(domain::StatementId());
    return builder.Build(act, context, sealed);
  }

  void Record(const v1::SignedStatement& statement) {
    const v1::SubmitResponse response = world.server.Submit(statement);
    ASSERT_TRUE(response.has_receipt()) << response.ShortDebugString();
  }

  void CallMeeting(const std::string& id, int day) {
    const auto must = [this](const v1::Statement& act) {
      const ActResult result = world.Act("secretary", act);
      ASSERT_FALSE(result.refusal) << result.refusal->ShortDebugString();
    };
    v1::Statement meeting;
    meeting.mutable_create_meeting()->set_meeting(id);
    meeting.mutable_create_meeting()->set_date("2027-03-" + std::to_string(10 + day));
    meeting.mutable_create_meeting()->set_start("08:30");
    meeting.mutable_create_meeting()->set_end("12:00");
    meeting.mutable_create_meeting()->set_place("Karlskrona");
    must(meeting);
    for (int item = 1; item <= kItems; ++item) {
      v1::Statement agenda;
      agenda.mutable_set_agenda_item()->set_meeting(id);
      agenda.mutable_set_agenda_item()->set_item("i" + std::to_string(item));
      agenda.mutable_set_agenda_item()->set_number(static_cast<std::uint32_t>(item));
      agenda.mutable_set_agenda_item()->set_title("Ärende " + std::to_string(item));
      agenda.mutable_set_agenda_item()->set_kind(v1::ITEM_KIND_DECISION);
      agenda.mutable_set_agenda_item()->set_decision_class(v1::DECISION_CLASS_FINANCIAL);
      must(agenda);
      v1::Statement proposal;
      proposal.mutable_set_proposal()->set_meeting(id);
      proposal.mutable_set_proposal()->set_item("i" + std::to_string(item));
      proposal.mutable_set_proposal()->set_revision(1);
      proposal.mutable_set_proposal()->add_clauses()->set_text("att godkänna förslaget till överenskommelse");
      must(proposal);
    }
    world.Settle();
  }

  void Declare(Speaker& speaker, const std::string& meeting, int item) {
    const std::string item_id = "i" + std::to_string(item);
    const domain::AgendaItem* found =
        world.server.log.state.FindMeeting(domain::MeetingId(meeting))->FindItem(domain::ItemId(item_id));
    v1::Statement act;
    act.mutable_declare_position()->set_meeting(meeting);
    act.mutable_declare_position()->set_item(item_id);
    act.mutable_declare_position()->set_mandate(speaker.mandate.value());
    act.mutable_declare_position()->set_revision(1);
    act.mutable_declare_position()->set_clauses_hash(found->revisions.back().clauses_hash.bytes());
    v1::SealedPart sealed;
    sealed.set_stance(v1::STANCE_APPROVE);
    sealed.set_comment("Förvaltningen står bakom förslaget och har avsatt medel för det i sin budget.");
    std::string& newest = speaker.newest[meeting + "/" + item_id];
    const v1::SignedStatement statement = Say(speaker, act, &sealed, newest);
    v1::Statement made;
    ASSERT_TRUE(made.ParseFromString(statement.statement()));
    newest = made.statement_id();
    Record(statement);
  }

  void Fill(std::size_t size) {
    constexpr int kMeetings = 4;
    for (int meeting = 0; meeting < kMeetings; ++meeting) CallMeeting("m" + std::to_string(meeting), meeting);
    world.Close("secretary");
    for (std::size_t i = 0; world.server.log.size() < size; ++i) {
      Declare(speakers[i % speakers.size()], "m" + std::to_string(i / speakers.size() / kItems % kMeetings),
              1 + static_cast<int>(i / speakers.size() % kItems));
    }
  }

  // One thread that checks one signature, hashes and stores the same bytes, and nothing else.
  double Floor() {
    struct Row {
      domain::PublicKey signer;
      std::string body, sealed;
    };
    const FakeLog& log = world.server.log;
    std::vector<Row> rows;
    for (const v1::Record& record : log.records) {
      v1::Statement statement;
      EXPECT_TRUE(statement.ParseFromString(record.body().statement()));
      rows.push_back({log.state.FindDevice(*domain::DeviceId::FromBytes(statement.device_id()))->signing_key,
                      record.body().SerializeAsString(),
                      record.has_sealed() ? record.sealed().SerializeAsString() : std::string()});
    }
    const vault::SecretBytes key = vault::SecretBytes::Random(32);
    vault::OpenOptions open;
    open.path = world.directory + "/floor.db";
    open.key = &key;
    open.application_id = vault::kApplicationIdReplica;
    open.exclusive = true;
    open.migrations.push_back(
        {"CREATE TABLE record (seq INTEGER PRIMARY KEY NOT NULL, epoch INTEGER NOT NULL, "
         "commitment BLOB NOT NULL, body BLOB, sealed BLOB);"});
    auto database = vault::OpenDatabase(open);
    EXPECT_TRUE(database.ok());
    const auto began = Clock::now();
    auto transaction = (*database)->Begin();
    EXPECT_TRUE(transaction.ok());
    domain::Hash head;
    {
      auto insert =
          (*database)->Prepare("INSERT INTO record (seq, epoch, commitment, body, sealed) VALUES (?1, ?2, ?3, ?4, ?5)");
      EXPECT_TRUE(insert.ok());
      for (std::size_t i = 0; i < rows.size(); ++i) {
        const v1::RecordBody& body = log.records[i].body();
        const domain::Place place{log.epoch, i + 1};
        const domain::Signature signature = *domain::Signature::FromBytes(body.signature());
        EXPECT_TRUE(ledger::VerifyStatement(rows[i].signer, body.statement(), signature));
        const domain::Hash commitment = ledger::Commitment(
            *domain::Salt::FromBytes(body.salt()), ledger::BodyBytes({body.time_ms()}, body.statement(), signature));
        EXPECT_EQ(commitment.view(), log.records[i].header().commitment());
        head = ledger::NextHash(log.state.forum_id, place, head, commitment);
        insert->BindInt64(1, static_cast<std::int64_t>(place.seq))
            .BindInt64(2, static_cast<std::int64_t>(place.epoch))
            .BindBlobRef(3, commitment.view())
            .BindBlobRef(4, rows[i].body);
        if (rows[i].sealed.empty()) {
          insert->BindNull(5);
        } else {
          insert->BindBlobRef(5, rows[i].sealed);
        }
        EXPECT_TRUE(insert->Run().ok());
      }
    }
    EXPECT_TRUE(transaction->Commit().ok());
    return Since(began);
  }

  World world;
  std::vector<Speaker> speakers;
  ledger::SeededRandom random{"scale"};
};

TEST_F(ReplicaScaleTest, ALongLogIsFetchedVerifiedStoredAndReadAgain) {
  Fill(Wanted());
  const double size = static_cast<double>(world.server.log.size());
  world.server.batch_limit = 1'000'000;  // as the server does: the backlog is one batch
  const auto handing_out = Clock::now();
  ASSERT_TRUE(world.server.NextBatch(domain::PersonId("secretary"), 0, {}, true));
  const double server = Since(handing_out);

  Client& further = world.Open("further");
  const auto syncing = Clock::now();
  world.Settle();
  const double sync = Since(syncing) - server;
  ASSERT_EQ(further.status().records, world.server.log.size());
  EXPECT_THAT(further.alarms(), IsEmpty()) << further.alarms().front().explanation;
  EXPECT_EQ(further.confirmed()->statements.size(), world.server.log.state.statements.size());

  world.Close("further");
  const auto opening = Clock::now();
  world.Open("further");
  const double open = Since(opening);
  EXPECT_EQ(world["further"].confirmed()->statements.size(), world.server.log.state.statements.size());
  world.Settle();

  // One record at a time, nobody looking and somebody keeping every state that there was.
  const auto live = [&](bool looking) {
    double spent = 0;
    constexpr int kTimes = 20;
    for (int i = 0; i < kTimes; ++i) {
      std::shared_ptr<const domain::State> kept;
      if (looking) kept = world["further"].confirmed();
      const std::uint64_t before = world["further"].status().records;
      Declare(speakers[static_cast<std::size_t>(i) % speakers.size()], "m0", 1);
      const auto began = Clock::now();
      world.Settle();
      spent += Since(began);
      EXPECT_EQ(world["further"].status().records, before + 1);
      if (kept) {
        EXPECT_EQ(kept->head.seq, before) << "a snapshot changed under its reader";
      }
    }
    return spent / kTimes;
  };
  const double unwatched = live(false);
  const double watched = live(true);
  EXPECT_THAT(world["further"].alarms(), IsEmpty());

  const double floor = Floor();
  std::printf(
      "%.0f records: sync %.0f/s (server's part of %.0f ms left out), floor %.0f/s, ratio %.2f; open %.0f ms; "
      "live %.2f ms, with a reader %.2f ms\n",
      size, size / sync, server * 1e3, size / floor, floor / sync, open * 1e3, unwatched * 1e3, watched * 1e3);
}

}  // namespace
}  // namespace mandat::client
