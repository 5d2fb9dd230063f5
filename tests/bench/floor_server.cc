#include "tests/bench/floor_server.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "server/host/executor.h"
#include "server/tls/tls_policy.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/signing.h"
#include "shared/vault/database.h"
#include "tests/bench/bench_forum.h"

namespace mandat::bench {
namespace {

constexpr char kSchema[] =
    "CREATE TABLE record (seq INTEGER PRIMARY KEY, hash BLOB NOT NULL, statement BLOB NOT NULL, signature BLOB NOT "
    "NULL) STRICT;";
constexpr char kInsert[] = "INSERT INTO record (seq, hash, statement, signature) VALUES (?1, ?2, ?3, ?4)";
constexpr std::size_t kMaxBatch = 256;

}  // namespace

class FloorServer::Service : public v1::MemberService::CallbackService {
 public:
  Service(const std::string& path, const vault::SecretBytes& key, Keys keys)
      : keys_(std::move(keys)), verifiers_(2, 4096), answers_(1, 4096) {
    vault::OpenOptions open;
    open.path = path;
    open.key = &key;
    open.application_id = vault::kApplicationIdForumLog;
    open.migrations.push_back({kSchema});
    open.mode = vault::OpenMode::kCreateNew;
    auto database = vault::OpenDatabase(open);
    if (!database.ok()) Die("the floor's database cannot be made");
    database_ = *std::move(database);
    writer_ = std::thread([this] { Write(); });
  }
  ~Service() override {
    verifiers_.Stop();
    {
      std::lock_guard lock(mutex_);
      ends_ = true;
    }
    wake_.notify_all();
    writer_.join();
    answers_.Stop();
  }

  grpc::ServerUnaryReactor* DocumentStatus(grpc::CallbackServerContext* context, const v1::DocumentStatusRequest*,
                                           v1::DocumentStatusResponse*) override {
    grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }

  grpc::ServerUnaryReactor* Submit(grpc::CallbackServerContext* context, const v1::SubmitRequest* request,
                                   v1::SubmitResponse* response) override {
    grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
    verifiers_.Post([this, request, response, reactor] { Verify(&request->statement(), response, reactor); });
    return reactor;
  }

 private:
  struct Waiting {
    const v1::SignedStatement* statement;
    v1::SubmitResponse* response;
    grpc::ServerUnaryReactor* reactor;
    domain::Hash hash;
  };

  void Verify(const v1::SignedStatement* statement, v1::SubmitResponse* response, grpc::ServerUnaryReactor* reactor) {
    v1::Statement parsed;
    const auto signature = domain::Signature::FromBytes(statement->signature());
    if (!parsed.ParseFromString(statement->statement()) || !signature)
      return reactor->Finish({grpc::StatusCode::INVALID_ARGUMENT, ""});
    const auto key = keys_.find(parsed.device_id());
    if (key == keys_.end() || !ledger::VerifyStatement(key->second, statement->statement(), *signature)) {
      return reactor->Finish({grpc::StatusCode::UNAUTHENTICATED, ""});
    }
    {
      std::lock_guard lock(mutex_);
      queue_.push_back({statement, response, reactor, domain::Sha256(statement->statement())});
    }
    wake_.notify_one();
  }

  void Write() {
    while (true) {
      std::vector<Waiting> batch;
      {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return ends_ || !queue_.empty(); });
        if (queue_.empty()) return;
        while (!queue_.empty() && batch.size() < kMaxBatch) {
          batch.push_back(queue_.front());
          queue_.pop_front();
        }
      }
      const bool durable = Insert(batch);
      answers_.Post([batch = std::move(batch), durable] {
        for (const Waiting& one : batch) {
          one.reactor->Finish(durable ? grpc::Status::OK : grpc::Status(grpc::StatusCode::UNAVAILABLE, ""));
        }
      });
    }
  }

  bool Insert(const std::vector<Waiting>& batch) {
    auto transaction = database_->Begin();
    if (!transaction.ok()) return false;
    {
      auto insert = database_->Prepare(kInsert);
      if (!insert.ok()) return false;
      for (const Waiting& one : batch) {
        insert->BindInt64(1, ++seq_)
            .BindBlobRef(2, one.hash.view())
            .BindBlobRef(3, one.statement->statement())
            .BindBlobRef(4, one.statement->signature());
        if (!insert->Run().ok()) return false;
        one.response->mutable_receipt()->set_seq(static_cast<std::uint64_t>(seq_));
        one.response->mutable_receipt()->set_previous_hash(one.hash.bytes());
      }
    }
    return transaction->Commit().ok();
  }

  const Keys keys_;
  std::unique_ptr<vault::Database> database_;
  std::int64_t seq_ = 0;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Waiting> queue_;
  bool ends_ = false;
  server::Executor verifiers_;
  server::Executor answers_;
  std::thread writer_;
};

FloorServer::FloorServer(const server::ForumHarness& harness, Keys keys)
    : ca_pem_(harness.ca->certificate.Pem()),
      service_(std::make_unique<Service>(harness.directory + "/floor.db", harness.key, std::move(keys))) {
  const auto credentials = server::MembersCredentials(server::CertificateFilesIn(harness.directory + "/members"));
  if (!credentials.ok()) Die("the floor's certificate cannot be read");
  grpc::ServerBuilder builder;
  server::ApplyLimits(builder);
  builder.RegisterService(service_.get());
  builder.AddListeningPort("127.0.0.1:0", *credentials, &port_);
  server_ = builder.BuildAndStart();
  if (server_ == nullptr || port_ == 0) Die("the floor's port cannot be opened");
}

FloorServer::~FloorServer() { server_->Shutdown(std::chrono::system_clock::now() + std::chrono::seconds(2)); }

std::shared_ptr<grpc::Channel> FloorServer::Dial(const server::Shown& shown) const {
  grpc::SslCredentialsOptions options;
  options.pem_root_certs = ca_pem_;
  options.pem_cert_chain = shown.certificate;
  options.pem_private_key = shown.key;
  grpc::ChannelArguments arguments;
  arguments.SetSslTargetNameOverride(pki::kMembersName);
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  return grpc::CreateCustomChannel("127.0.0.1:" + std::to_string(port_), grpc::SslCredentials(options), arguments);
}

}  // namespace mandat::bench
