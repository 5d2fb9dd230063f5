// Power loss under the real server's store: a ForumHost writes declarations and papers through SqlcipherLogStore, the
// power goes at every moment, and whatever it had acknowledged must be in a log that opens and verifies. kill -9 cannot
// show this: what a killed process wrote without a sync is still there.
//
// The same run over connections whose syncs are weakened must lose records: otherwise the test proves nothing.
#include <gtest/gtest.h>

#include <future>
#include <iostream>
#include <map>
#include <mutex>
#include <random>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"
#include "server/host/forum_host.h"
#include "server/store/sqlcipher_log_store.h"
#include "server/testing/forwarding_log_store.h"
#include "server/testing/test_forum.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/chain.h"
#include "shared/vault/test_dir.h"
#include "tests/faults/crash_images.h"
#include "tests/faults/opened_connections.h"
#include "tests/faults/power_loss_vfs.h"

namespace mandat::faults {
namespace {

using server::LogRecord;

const std::vector<std::pair<std::string, std::string>> kMembers = {{"karlshamn-social", "karlshamn-social-chief"},
                                                                   {"karlskrona-older", "karlskrona-older-chief"},
                                                                   {"ronneby-care", "ronneby-care-chief"},
                                                                   {"solvesborg-care", "solvesborg-care-chief"},
                                                                   {"region-director", "region-director"}};

// What was acknowledged, each with the length of the disk's record by then.
struct Acks {
  struct Record {
    size_t ops;
    std::uint64_t seq;
    domain::Hash hash;
  };
  struct Document {
    size_t ops;
    domain::Hash hash;
    std::uint64_t size;
  };
  std::mutex mutex;
  std::vector<Record> records;
  std::vector<Document> documents;
};

// The store itself says when something is durable: a note of that is the earliest acknowledgement there can be.
class NotingStore : public server::ForwardingLogStore {
 public:
  NotingStore(server::LogStore* store, const PowerLossVfs* vfs, Acks* acks)
      : ForwardingLogStore(store), vfs_(vfs), acks_(acks) {}

  absl::Status Append(std::uint64_t expected_size, const std::vector<LogRecord>& records,
                      const ledger::Checkpoint& checkpoint) override {
    const absl::Status status = under().Append(expected_size, records, checkpoint);
    if (status.ok()) {
      const std::lock_guard<std::mutex> lock(acks_->mutex);
      acks_->records.push_back({vfs_->op_count(), checkpoint.size, checkpoint.head});
    }
    return status;
  }
  absl::StatusOr<server::BlobProgress> AddToBlob(const domain::Hash& hash, const domain::DeviceId& device,
                                                 std::uint64_t size, std::uint64_t offset, std::string_view bytes,
                                                 domain::Time now) override {
    absl::StatusOr<server::BlobProgress> progress = under().AddToBlob(hash, device, size, offset, bytes, now);
    if (progress.ok() && progress->complete) {
      const std::lock_guard<std::mutex> lock(acks_->mutex);
      acks_->documents.push_back({vfs_->op_count(), hash, size});
    }
    return progress;
  }

 private:
  const PowerLossVfs* const vfs_;
  Acks* const acks_;
};

struct Outcome {
  int images = 0;
  int lost = 0;                 // images without some acknowledged record
  std::uint64_t most_lost = 0;  // records that one image lacks
  int papers_lost = 0;
  int unopenable = 0;
  int unsound = 0;  // a gap, a wrong hash, a checkpoint that does not fit
  std::uint64_t acknowledged = 0;
  std::uint64_t papers = 0;
  std::string first_fault;

  void Fault(const std::string& what) {
    if (first_fault.empty()) first_fault = what;
  }
  void Add(const Outcome& other) {
    images += other.images;
    lost += other.lost;
    most_lost = std::max(most_lost, other.most_lost);
    papers_lost += other.papers_lost;
    unopenable += other.unopenable;
    unsound += other.unsound;
    acknowledged += other.acknowledged;
    papers += other.papers;
    if (!other.first_fault.empty()) Fault(other.first_fault);
  }
};

void Tell(const char* what, const Outcome& outcome) {
  std::cout << what << ": " << outcome.images << " images, " << outcome.acknowledged << " records and "
            << outcome.papers << " papers acknowledged; images with lost records " << outcome.lost << " (at most "
            << outcome.most_lost << " records), with lost papers " << outcome.papers_lost << ", unopenable "
            << outcome.unopenable << ", unsound " << outcome.unsound << "\n";
}

// One server's life, with restarts, on a disk that is recorded.
class ServerLife {
 public:
  // `synchronous`: NORMAL or OFF for a mutant, empty for the product's own setting.
  ServerLife(std::uint64_t seed, std::string synchronous)
      : synchronous_(std::move(synchronous)),
        random_(seed),
        vfs_(PowerLossVfs::Register(absl::StrCat("log-store-", seed))),
        world_(domain::Time{1'790'000'000'000}, absl::StrCat("power ", seed)),
        secretary_(world_.MakeDevice("secretary")) {}

  void Write(int waves) {
    Open(true);
    created_ = vfs_->op_count();
    std::vector<v1::SignedStatement> wave = {world_.Found(secretary_)};
    Submit(wave);
    for (const auto& [mandate, holder] : kMembers) {
      devices_.push_back(world_.MakeDevice(holder));
      const server::TestForum::Invitation invitation = world_.Invite(secretary_, holder);
      Submit({invitation.invite});
      Submit({world_.Enrol(invitation, devices_.back())});
    }
    Submit({world_.State(secretary_, world_.CreateMeeting("m1"))});
    for (int item = 1; item <= kItems; ++item) {
      Submit(
          {world_.State(secretary_, world_.SetItem("m1", absl::StrCat("i", item), static_cast<std::uint32_t>(item)))});
      Submit({world_.State(secretary_, world_.SetProposal("m1", absl::StrCat("i", item), "anta"))});
    }
    for (int i = 0; i < waves && !testing::Test::HasFatalFailure(); ++i) {
      world_.clock.Advance(std::chrono::milliseconds(1000));
      if (random_() % 40 == 0) {
        Close();
        Open(false);
      }
      if (random_() % 12 == 0) Upload();
      Wave();
    }
    Close();
  }

  Outcome Look() {
    Outcome outcome;
    outcome.acknowledged = acks_.records.empty() ? 0 : acks_.records.back().seq;
    outcome.papers = acks_.documents.size();
    CrashImages images(vfs_->ops());
    const vault::TestDir dir;
    images.AdvanceTo(created_);
    std::uint64_t looked_version = ~std::uint64_t{0};
    size_t looked_acked = 0;
    for (size_t n = created_; n <= images.size(); ++n) {
      images.AdvanceTo(n);
      const size_t acked = AckedBy(n);
      if (images.durable_version() != looked_version || acked != looked_acked) {
        looked_version = images.durable_version();
        looked_acked = acked;
        images.Write(dir.path(), CrashImages::kDropUnsynced, 0);
        Judge(dir.path(), n, "", &outcome);
      }
      if (images.anything_unsynced() && random_() % 2 == 0) {
        images.Write(dir.path(), CrashImages::kTear, random_());
        Judge(dir.path(), n, "torn ", &outcome);
      }
    }
    return outcome;
  }

 private:
  static constexpr int kItems = 3;

  void Open(bool create) {
    server::SqlcipherLogStore::Options options;
    options.directory = live_.path();
    options.key = &key_;
    options.create = create;
    options.vfs = vfs_->name();
    const OpenedConnections* const opened = synchronous_.empty() ? nullptr : new OpenedConnections();
    auto store = server::SqlcipherLogStore::Open(options);
    ASSERT_TRUE(store.ok()) << store.status();
    if (!synchronous_.empty()) OpenedConnections::Weaken(2, synchronous_);
    delete opened;
    store_ = *std::move(store);
    noting_ = std::make_unique<NotingStore>(store_.get(), vfs_.get(), &acks_);
    auto host = server::ForumHost::Load(HostOn(noting_.get()));
    ASSERT_TRUE(host.ok()) << host.status();
    host_ = *std::move(host);
  }

  void Close() {
    host_.reset();
    noting_.reset();
    store_.reset();
  }

  server::HostOptions HostOn(server::LogStore* store) {
    server::HostOptions options;
    options.store = store;
    options.clock = &world_.clock;
    options.log_key = &world_.log_key;
    options.random = &world_.random;
    return options;
  }

  // Hands them in together and waits for the answers; each is noted as its device would have it.
  void Submit(const std::vector<v1::SignedStatement>& statements) {
    std::vector<std::future<absl::StatusOr<server::Answer>>> futures;
    for (const v1::SignedStatement& statement : statements) {
      auto promise = std::make_shared<std::promise<absl::StatusOr<server::Answer>>>();
      futures.push_back(promise->get_future());
      host_->Submit(statement, std::nullopt, [this, promise, statement](absl::StatusOr<server::Answer> answer) {
        if (answer.ok() && std::holds_alternative<v1::Receipt>(*answer))
          Note(std::get<v1::Receipt>(*answer), statement);
        promise->set_value(std::move(answer));
      });
    }
    for (auto& future : futures) {
      const absl::StatusOr<server::Answer> answer = future.get();
      ASSERT_TRUE(answer.ok()) << answer.status();
      ASSERT_TRUE(std::holds_alternative<v1::Receipt>(*answer)) << std::get<v1::Refusal>(*answer).ShortDebugString();
    }
  }

  void Note(const v1::Receipt& receipt, const v1::SignedStatement& statement) {
    const auto hash = [](const std::string& bytes) { return domain::Hash::FromBytes(bytes).value_or(domain::Hash()); };
    const domain::Hash commitment = ledger::CommitmentOf(
        domain::Salt::FromBytes(receipt.salt()).value_or(domain::Salt()), {receipt.time_ms()}, statement.statement(),
        domain::Signature::FromBytes(statement.signature()).value_or(domain::Signature()));
    const std::lock_guard<std::mutex> lock(acks_.mutex);
    acks_.records.push_back(
        {vfs_->op_count(), receipt.seq(),
         ledger::NextHash(world_.id, {receipt.epoch(), receipt.seq()}, hash(receipt.previous_hash()), commitment)});
  }

  // Up to five members at once change what they declared.
  void Wave() {
    std::vector<v1::SignedStatement> wave;
    for (std::size_t i = 0; i < devices_.size(); ++i) {
      if (!wave.empty() && random_() % 2 == 0) continue;
      const std::string item = absl::StrCat("i", 1 + random_() % kItems);
      v1::Statement act = world_.Declare("m1", item, kMembers[i].first, "anta");
      std::string& newest = newest_[kMembers[i].first + item];
      act.set_replaces(newest);
      const v1::SealedPart sealed = server::TestForum::Stance(v1::STANCE_APPROVE, std::string(random_() % 900, 'o'));
      wave.push_back(world_.State(devices_[i], act, &sealed));
      v1::Statement made;
      ASSERT_TRUE(made.ParseFromString(wave.back().statement()));
      newest = made.statement_id();
    }
    Submit(wave);
  }

  void Upload() {
    std::string bytes(1000 + random_() % 9000, '\0');
    for (char& c : bytes) c = static_cast<char>(random_());
    const domain::Hash hash = domain::Sha256(bytes);
    for (std::size_t at = 0; at < bytes.size(); at += 4096) {
      const auto progress = noting_->AddToBlob(hash, secretary_.id(), bytes.size(), at,
                                               std::string_view(bytes).substr(at, 4096), world_.clock.Now());
      ASSERT_TRUE(progress.ok()) << progress.status();
    }
  }

  size_t AckedBy(size_t ops) const {
    size_t count = 0;
    for (const Acks::Record& ack : acks_.records) count += ack.ops <= ops ? 1 : 0;
    for (const Acks::Document& ack : acks_.documents) count += ack.ops <= ops ? 1 : 0;
    return count;
  }

  void Judge(const std::string& directory, size_t n, const std::string& kind, Outcome* outcome) {
    const std::string where = absl::StrCat(vfs_->name(), " ", kind, "op ", n, ": ");
    ++outcome->images;
    server::SqlcipherLogStore::Options options;
    options.directory = directory;
    options.key = &key_;
    auto store = server::SqlcipherLogStore::Open(options);
    if (!store.ok()) {
      ++outcome->unopenable;
      return outcome->Fault(where + store.status().ToString());
    }
    std::vector<domain::Hash> chain;
    if (std::string fault = Verify(**store, chain); !fault.empty()) {
      ++outcome->unsound;
      return outcome->Fault(where + fault);
    }
    std::uint64_t missing = 0;
    for (const Acks::Record& ack : acks_.records) {
      if (ack.ops > n) continue;
      if (ack.seq > chain.size()) {
        missing = std::max(missing, ack.seq - chain.size());
      } else if (chain[ack.seq - 1] != ack.hash) {
        ++outcome->unsound;
        return outcome->Fault(absl::StrCat(where, "another record stands at ", ack.seq));
      }
    }
    if (missing > 0) {
      ++outcome->lost;
      outcome->most_lost = std::max(outcome->most_lost, missing);
      outcome->Fault(absl::StrCat(where, "lost ", missing));
    }
    for (const Acks::Document& ack : acks_.documents) {
      if (ack.ops > n) continue;
      const absl::StatusOr<std::string> bytes = (*store)->ReadBlob(ack.hash, 0, ack.size + 1);
      if (bytes.ok() && domain::Sha256(*bytes) == ack.hash) continue;
      ++outcome->papers_lost;
      outcome->Fault(absl::StrCat(where, "a paper is lost: ", bytes.status().ToString()));
      break;
    }
    // Now and then the way of the server itself: every signature, every rule.
    if (outcome->images % 25 == 0) {
      const auto host = server::ForumHost::Load(HostOn(store->get()));
      if (!host.ok()) {
        ++outcome->unsound;
        outcome->Fault(where + host.status().ToString());
      }
    }
  }

  // The chain's hashes in order; what is wrong with the log, or nothing.
  std::string Verify(server::LogStore& store, std::vector<domain::Hash>& chain) const {
    const absl::StatusOr<std::vector<LogRecord>> records = store.Read(0, SIZE_MAX / 2, SIZE_MAX);
    const auto checkpoint = store.NewestCheckpoint();
    if (!records.ok() || !checkpoint.ok()) return "the log cannot be read";
    domain::Hash head = ledger::OriginHash(world_.id, world_.log_key.public_key());
    for (const LogRecord& record : *records) {
      if (record.place.seq != chain.size() + 1) return "a gap";
      if (ledger::CommitmentOf(record.salt, record.time, record.statement, record.signature) != record.commitment)
        return "a wrong commitment";
      head = ledger::NextHash(world_.id, record.place, head, record.commitment);
      if (head != record.hash) return "a wrong hash";
      chain.push_back(head);
    }
    if (!*checkpoint) return chain.empty() ? "" : "no checkpoint";
    const bool fits = (*checkpoint)->size == chain.size() && (*checkpoint)->head == head &&
                      ledger::VerifyCheckpoint(**checkpoint, world_.log_key.public_key());
    return fits ? "" : "a checkpoint that does not fit";
  }

  const std::string synchronous_;
  std::mt19937_64 random_;
  const std::unique_ptr<PowerLossVfs> vfs_;
  const vault::SecretBytes key_ = vault::SecretBytes::Random(32);
  server::TestForum world_;
  server::TestDevice secretary_;
  std::vector<server::TestDevice> devices_;
  std::map<std::string, std::string> newest_;
  vault::TestDir live_;
  Acks acks_;
  size_t created_ = 0;
  std::unique_ptr<server::SqlcipherLogStore> store_;
  std::unique_ptr<NotingStore> noting_;
  std::unique_ptr<server::ForumHost> host_;
};

TEST(LogStorePowerLossTest, NothingAcknowledgedIsLostAtAnyMoment) {
  constexpr std::uint64_t kSeeds = 10;
  std::vector<std::unique_ptr<ServerLife>> runs;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    runs.push_back(std::make_unique<ServerLife>(seed, ""));
    runs.back()->Write(50);
    if (HasFatalFailure()) return;
  }
  // Looking is most of the work, and each seed's disk is its own.
  std::vector<std::future<Outcome>> outcomes;
  for (const auto& run : runs) outcomes.push_back(std::async(std::launch::async, [&run] { return run->Look(); }));
  Outcome all;
  for (auto& outcome : outcomes) all.Add(outcome.get());
  std::cout << "seeds 1 to " << kSeeds << ". ";
  Tell("power loss", all);
  EXPECT_GT(all.images, 3000);
  EXPECT_GT(all.papers, 10u);
  EXPECT_EQ(all.lost, 0) << all.first_fault;
  EXPECT_EQ(all.papers_lost, 0) << all.first_fault;
  EXPECT_EQ(all.unopenable, 0) << all.first_fault;
  EXPECT_EQ(all.unsound, 0) << all.first_fault;
}

// The mutants. If these tests find nothing, the one above is blind.
TEST(LogStorePowerLossTest, WithSynchronousNormalTheSameRunLosesWhatWasAcknowledged) {
  ServerLife run(101, "NORMAL");
  run.Write(25);
  if (HasFatalFailure()) return;
  const Outcome outcome = run.Look();
  Tell("power loss, synchronous=NORMAL", outcome);
  EXPECT_GT(outcome.lost, 0);
  EXPECT_EQ(outcome.unsound, 0) << outcome.first_fault;
}

TEST(LogStorePowerLossTest, WithSynchronousOffTheSameRunLeavesWhatCannotBeOpened) {
  ServerLife run(102, "OFF");
  run.Write(25);
  if (HasFatalFailure()) return;
  const Outcome outcome = run.Look();
  Tell("power loss, synchronous=OFF", outcome);
  EXPECT_GT(outcome.unopenable, 0);
}

}  // namespace
}  // namespace mandat::faults
