#include "tests/bench/sync_bench.h"

#include <chrono>
#include <vector>

#include "absl/strings/str_cat.h"
#include "shared/client/testing/rerouted_network.h"
#include "shared/ledger/chain.h"
#include "shared/vault/database.h"
#include "tests/bench/app_bench.h"
#include "tests/bench/bench_forum.h"
#include "tests/bench/replica_device.h"

namespace mandat::bench {
namespace {

using Clock = std::chrono::steady_clock;

double Since(Clock::time_point began) { return std::chrono::duration<double>(Clock::now() - began).count(); }

// From nothing to caught up, by the secretary's further device, which sees and checks everything.
double SyncFromNothing(const std::string& directory, BenchForum& forum, const server::TestDevice& device,
                       const server::Shown& shown, client::Network& network) {
  const vault::SecretBytes key = vault::SecretBytes::Random(32);
  WriteEnrolled(directory, key, forum, device, shown);
  const std::unique_ptr<client::Client> client = OpenEnrolled(directory, key, network);
  const auto began = Clock::now();
  const absl::Status synced = client->SyncOnce(std::chrono::minutes(5));
  const double took = Since(began);
  if (!synced.ok()) Die(absl::StrCat("replica_sync: ", std::string(synced.message())));
  if (client->status().records != forum.harness().Size()) Die("replica_sync: records are missing");
  return took;
}

// What a record is on the floor: its bytes, and the key that signed it.
struct FloorRecord {
  server::LogRecord record;
  domain::PublicKey signer;
  std::string body;
  std::string sealed;
};

std::vector<FloorRecord> FloorRecords(BenchForum& forum) {
  auto records = forum.harness().store->Read(0, SIZE_MAX, SIZE_MAX);
  if (!records.ok()) Die("the log cannot be read");
  std::vector<FloorRecord> floor;
  forum.harness().server->host().Read([&](const server::ForumHost::View& view) {
    for (server::LogRecord& record : *records) {
      v1::Statement statement;
      const auto id = statement.ParseFromString(record.statement) ? domain::DeviceId::FromBytes(statement.device_id())
                                                                  : std::nullopt;
      const domain::Device* device = id ? view.state.FindDevice(*id) : nullptr;
      if (device == nullptr) Die("a record of nobody's");
      v1::RecordBody body;
      body.set_salt(record.salt.bytes());
      body.set_time_ms(record.time.ms);
      body.set_statement(record.statement);
      body.set_signature(record.signature.bytes());
      v1::SealedBytes sealed;
      sealed.set_salt(record.sealed_salt.bytes());
      sealed.set_sealed(record.sealed);
      std::string sealed_bytes = record.has_sealed ? sealed.SerializeAsString() : "";
      floor.push_back({std::move(record), device->signing_key, body.SerializeAsString(), std::move(sealed_bytes)});
    }
  });
  return floor;
}

double Floor(const std::string& path, const std::vector<FloorRecord>& records, const domain::ForumId& forum) {
  const vault::SecretBytes key = vault::SecretBytes::Random(32);
  vault::OpenOptions open;
  open.path = path;
  open.key = &key;
  open.application_id = vault::kApplicationIdReplica;
  open.exclusive = true;
  open.migrations.push_back(
      {"CREATE TABLE record (seq INTEGER PRIMARY KEY NOT NULL, epoch INTEGER NOT NULL, "
       "commitment BLOB NOT NULL, body BLOB, sealed BLOB);"});
  auto database = vault::OpenDatabase(open);
  if (!database.ok()) Die("the floor's database cannot be made");
  const auto began = Clock::now();
  auto transaction = (*database)->Begin();
  if (!transaction.ok()) Die("the floor cannot write");
  domain::Hash head;
  {
    auto insert =
        (*database)->Prepare("INSERT INTO record (seq, epoch, commitment, body, sealed) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert.ok()) Die("the floor cannot write");
    for (const FloorRecord& one : records) {
      const server::LogRecord& record = one.record;
      if (!ledger::VerifyStatement(one.signer, record.statement, record.signature)) Die("a signature does not hold");
      const domain::Hash commitment =
          ledger::Commitment(record.salt, ledger::BodyBytes(record.time, record.statement, record.signature));
      if (commitment != record.commitment) Die("a commitment does not hold");
      head = ledger::NextHash(forum, record.place, head, commitment);
      insert->BindInt64(1, static_cast<std::int64_t>(record.place.seq))
          .BindInt64(2, static_cast<std::int64_t>(record.place.epoch))
          .BindBlobRef(3, commitment.view())
          .BindBlobRef(4, one.body);
      if (one.sealed.empty()) {
        insert->BindNull(5);
      } else {
        insert->BindBlobRef(5, one.sealed);
      }
      if (!insert->Run().ok()) Die("the floor cannot write");
    }
  }
  if (!transaction->Commit().ok()) Die("the floor cannot write");
  return Since(began);
}

void MeasureReplica(const Scale& scale, const std::string& directory, BenchForum& forum, client::Network& network,
                    Report& report) {
  server::Shown shown;
  const server::TestDevice device = forum.EnrolFurther("secretary", forum.harness().secretary, shown);
  const std::vector<FloorRecord> records = FloorRecords(forum);
  const double size = static_cast<double>(records.size());
  std::vector<double> sync, floor;
  for (int i = 0; i < scale.rounds; ++i) {
    Say(absl::StrCat("replica of ", records.size(), " records, round ", i + 1, " of ", scale.rounds));
    floor.push_back(size / Floor(absl::StrCat(directory, "/floor", i, ".db"), records, forum.harness().forum.id));
    sync.push_back(size / SyncFromNothing(absl::StrCat(directory, "/replica", i), forum, device, shown, network));
  }
  report.Add({"replica_sync", Median(sync), "records/s", "replica_sync_floor"});
  report.Add({"replica_sync_floor", Median(floor), "records/s", ""});
}

}  // namespace

void MeasureReplicaAndApp(const Scale& scale, const std::string& directory, const std::string& bin, bool replica,
                          bool app, Report& report) {
  Say(absl::StrCat("recording ", scale.replica, " statements"));
  BenchForum forum(std::min(scale.lanes, 34));
  forum.CallMeeting();
  forum.Fill(scale.replica);
  const std::unique_ptr<client::Network> network = client::testing::Reroute(
      client::MakeGrpcNetwork(), absl::StrCat("127.0.0.1:", forum.harness().server->port()), "");
  if (replica) MeasureReplica(scale, directory, forum, *network, report);
  if (app) MeasureApp(scale, directory, bin, forum, *network, report);
}

}  // namespace mandat::bench
