// kill -9 of a device's process while it declares, again and again: nothing that was queued is lost, nothing is
// recorded twice, and no id ever goes out with other bytes. The server lives in this process, the device in a child at
// the other end of a socket.
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <map>
#include <random>
#include <set>
#include <thread>

#include "shared/client/outbox.h"
#include "shared/client/store.h"
#include "shared/client/testing/world.h"
#include "shared/ledger/random.h"
#include "shared/ledger/seq_set.h"
#include "shared/ledger/statement_builder.h"

namespace mandat::client {
namespace {

using testing::kMandate;
using testing::kMember;
using testing::World;

bool WriteAll(int fd, const void* data, std::size_t size) {
  const char* at = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t n = ::send(fd, at, size, MSG_NOSIGNAL);
    if (n <= 0) return false;
    at += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

bool ReadAll(int fd, void* data, std::size_t size) {
  char* at = static_cast<char*>(data);
  while (size > 0) {
    const ssize_t n = ::recv(fd, at, size, 0);
    if (n <= 0) return false;
    at += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

// One letter and a sized text.
bool Send(int fd, char kind, const std::string& text) {
  const std::uint32_t size = static_cast<std::uint32_t>(text.size());
  std::string frame(1, kind);
  frame.append(reinterpret_cast<const char*>(&size), sizeof(size));
  frame.append(text);
  return WriteAll(fd, frame.data(), frame.size());
}

bool Receive(int fd, char& kind, std::string& text) {
  std::uint32_t size = 0;
  if (!ReadAll(fd, &kind, 1) || !ReadAll(fd, &size, sizeof(size))) return false;
  text.resize(size);
  return size == 0 || ReadAll(fd, text.data(), size);
}

class NoCall : public Call {
 public:
  void Cancel() override {}
};

// Each call goes to the parent and waits for its answer.
class SocketMembers : public MemberTransport {
 public:
  explicit SocketMembers(int fd) : fd_(fd) {}
  CallHandle Submit(v1::SubmitRequest request, Timeout, Done<v1::SubmitResponse> done) override {
    done(Ask<v1::SubmitResponse>('S', request.SerializeAsString()));
    return std::make_unique<NoCall>();
  }
  CallHandle Subscribe(v1::SubscribeRequest request, std::function<void(v1::SubscribeResponse)> on_response,
                       Finished) override {
    auto response = Ask<v1::SubscribeResponse>('F', request.SerializeAsString());
    if (response.ok()) on_response(*std::move(response));
    return std::make_unique<NoCall>();
  }
  CallHandle DocumentStatus(v1::DocumentStatusRequest, Timeout, Done<v1::DocumentStatusResponse> done) override {
    done(absl::UnimplementedError(""));
    return std::make_unique<NoCall>();
  }
  CallHandle PutDocument(const domain::Hash&, std::uint64_t, std::uint64_t, std::string, Timeout,
                         Done<v1::PutDocumentResponse> done) override {
    done(absl::UnimplementedError(""));
    return std::make_unique<NoCall>();
  }
  CallHandle GetDocument(v1::GetDocumentRequest, Timeout, std::function<void(v1::GetDocumentResponse)>,
                         Finished done) override {
    done(absl::UnimplementedError(""));
    return std::make_unique<NoCall>();
  }
  CallHandle RenditionStatus(v1::RenditionStatusRequest, Timeout, Done<v1::RenditionStatusResponse> done) override {
    done(absl::UnimplementedError(""));
    return std::make_unique<NoCall>();
  }

 private:
  template <typename Response>
  absl::StatusOr<Response> Ask(char kind, const std::string& request) {
    std::string text;
    Response response;
    if (!Send(fd_, kind, request) || !Receive(fd_, kind, text) || !response.ParseFromString(text))
      return absl::UnavailableError("cut");
    return response;
  }
  int fd_;
};

class SocketNetwork : public Network {
 public:
  explicit SocketNetwork(int fd) : fd_(fd) {}
  std::unique_ptr<MemberTransport> Members(const std::string&, const TlsIdentity&,
                                           const std::vector<std::string>&) override {
    return std::make_unique<SocketMembers>(fd_);
  }
  std::unique_ptr<GateTransport> Gate(const std::string&, const std::vector<std::string>&) override { return nullptr; }
  CallHandle FetchCa(const std::string&, const domain::Hash&, bool, Timeout, Done<std::string> done) override {
    done(absl::UnavailableError("no way"));
    return std::make_unique<NoCall>();
  }

 private:
  int fd_;
};

// The mutant: a device that signs anew what was sent and not answered, as a program without an outbox would.
bool SignUnansweredAnew(const std::string& directory, const std::string& key, domain::Time now) {
  auto store = Store::Open(directory, vault::SecretBytes::CopyOf(key));
  if (!store.ok()) return false;
  auto outbox = Outbox::Load(**store);
  auto seed = (*store)->Get(meta::kSigningSeed);
  if (!outbox.ok() || !seed.ok() || !*seed) return false;
  const Outbox::Entry* next = (*outbox)->NextToSend({});
  if (next == nullptr || next->state != OutboxState::kSending) return true;
  const Outbox::Entry old = *next;
  const auto signing_key = ledger::SigningKey::FromSeed(vault::SecretBytes::CopyOf(**seed));
  const auto forum = domain::ForumId::FromBytes(old.statement.forum_id());
  if (!signing_key || !forum) return false;
  v1::Statement act;
  *act.mutable_declare_position() = old.statement.declare_position();
  ledger::StatementContext context;
  context.counter = (*outbox)->next_counter();
  context.clock = now;
  context.replaces = domain::StatementId::FromBytes(old.statement.replaces()).value_or(domain::StatementId());
  Outbox::Entry fresh;
  fresh.counter = context.counter;
  fresh.bytes = ledger::StatementBuilder(*forum, domain::PersonId(kMember), *signing_key, ledger::SystemRandom())
                    .Build(act, context, &*old.sealed);
  if (!fresh.statement.ParseFromString(fresh.bytes.statement())) return false;
  fresh.id = domain::StatementId::FromBytes(fresh.statement.statement_id()).value_or(domain::StatementId());
  fresh.sealed = old.sealed;
  if (!(*outbox)->Add(std::move(fresh)).ok()) return false;
  auto drop = (*store)->db().Prepare("DELETE FROM outbox WHERE counter = ?1");
  return drop.ok() && drop->BindInt64(1, static_cast<std::int64_t>(old.counter)).Run().ok();
}

// The child: declares for ever, now on one item, now on the other; tells the parent each id that was queued, after it
// was. Every declaration has a comment of its own.
[[noreturn]] void DeclareForEver(const std::string& directory, const std::string& key, int fd, bool sign_anew) {
  SocketNetwork network(fd);
  vault::MemoryKeyStore keeper;
  Client::Options options;
  options.directory = directory;
  options.key = vault::SecretBytes::CopyOf(key);
  options.network = &network;
  options.keeper = &keeper;
  testing::FakeClock clock;
  options.clock = &clock;
  if (sign_anew && !SignUnansweredAnew(directory, key, clock.WallNow())) ::_exit(5);
  auto client = Client::Open(std::move(options));
  if (!client.ok()) {
    std::fprintf(stderr, "child: %s\n", client.status().ToString().c_str());
    ::_exit(3);
  }
  for (int i = 0;; ++i) {
    clock.Advance(3);
    v1::SealedPart sealed;
    sealed.set_stance(v1::STANCE_APPROVE);
    sealed.set_comment(std::to_string(::getpid()) + "/" + std::to_string(i));
    const auto result =
        (*client)->Act(testing::DeclarationOn(*(*client)->shown(), kMandate, i % 2 == 0 ? "i1" : "i2"), &sealed);
    if (!result.ok() || result->refusal) {
      std::fprintf(stderr, "child: %s\n",
                   result.ok() ? result->refusal->ShortDebugString().c_str() : result.status().ToString().c_str());
      ::_exit(4);
    }
    if (!Send(fd, 'A', result->id.bytes())) ::_exit(0);
    // Now and then several wait at once.
    if (i % 3 != 0) (*client)->Step();
  }
}

// Fatal failures are the test's; `twice` is told when one declaration came under two ids, and the run ends there.
void KillAgainAndAgain(bool sign_anew, std::string* twice) {
  const unsigned seed = std::random_device()();
  std::printf("seed %u\n", seed);
  std::mt19937 random(seed);
  World world;
  world.Found();
  world.Enrol("member", kMember);
  world.Meeting();
  world.Close("member");
  world.Close("secretary");
  std::set<std::string> queued;
  std::map<std::string, std::string> bytes_of;  // statement id -> bytes
  std::map<std::string, std::string> id_of;     // a declaration's own comment -> statement id
  int with_work = 0;
  int kills = 0;
  while (with_work < 50 && kills < 400 && twice->empty()) {
    int fds[2];
    ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      ::close(fds[0]);
      DeclareForEver(world.At("member").directory, world.At("member").key, fds[1], sign_anew);
    }
    ::close(fds[1]);
    // The moment is counted from the first sign of life, so that most kills hit a working device.
    const int until = std::uniform_int_distribution<int>(0, 12)(random);
    const int micros = std::uniform_int_distribution<int>(0, 1500)(random);
    int messages = 0;
    char kind = 0;
    std::string text;
    while (Receive(fds[0], kind, text)) {
      world.clock.Advance(2);
      if (kind == 'A') {
        queued.insert(text);
      } else if (kind == 'S') {
        v1::SubmitRequest request;
        ASSERT_TRUE(request.ParseFromString(text));
        v1::Statement statement;
        ASSERT_TRUE(statement.ParseFromString(request.statement().statement()));
        const auto [known, fresh] = bytes_of.emplace(statement.statement_id(), request.statement().SerializeAsString());
        ASSERT_TRUE(fresh || known->second == request.statement().SerializeAsString()) << "one id, two texts";
        v1::SealedPart sealed;
        ASSERT_TRUE(sealed.ParseFromString(request.statement().sealed()));
        const auto [first, unknown] = id_of.emplace(sealed.comment(), statement.statement_id());
        if (!unknown && first->second != statement.statement_id()) {
          *twice = "declaration " + sealed.comment() + " came under two ids, after " + std::to_string(kills) + " kills";
          break;
        }
        const v1::SubmitResponse response = world.server.Submit(request.statement());
        ASSERT_TRUE(sign_anew || response.has_receipt()) << response.ShortDebugString();
        Send(fds[0], 's', response.SerializeAsString());
      } else {
        v1::SubscribeRequest request;
        ASSERT_TRUE(request.ParseFromString(text));
        auto batch = world.server.NextBatch(
            domain::PersonId(kMember), request.after_seq(),
            (ledger::SeqSet(request.without_body()) | ledger::SeqSet(request.without_sealed())).Seqs(), true);
        ASSERT_TRUE(batch);
        Send(fds[0], 'f', batch->SerializeAsString());
      }
      if (messages++ == until) {
        std::this_thread::sleep_for(std::chrono::microseconds(micros));  // where in its work it dies is left to chance
        ::kill(child, SIGKILL);
      }
    }
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the device ended by itself";
    ::close(fds[0]);
    ++kills;
    if (sign_anew) continue;  // what else such a device breaks is not looked at
    Client& member = world.Open("member");
    if (member.status().waiting > 0) ++with_work;
    std::set<std::string> here;
    for (const OutboxEntry& entry : member.OutboxEntries()) here.insert(entry.id.bytes());
    for (const std::string& id : queued) ASSERT_TRUE(here.contains(id)) << "lost after kill " << kills;
    world.Close("member");
  }
  if (sign_anew || !twice->empty()) return;
  EXPECT_GE(with_work, 50);

  // What is left is sent; then everything is there, once.
  world.Open("member");
  world.Advance(600'000);
  Client& member = world["member"];
  EXPECT_EQ(member.status().waiting, 0u);
  EXPECT_TRUE(member.alarms().empty());
  std::map<std::string, int> recorded;
  for (const v1::Record& record : world.server.log.records) {
    v1::Statement statement;
    ASSERT_TRUE(statement.ParseFromString(record.body().statement()));
    ++recorded[statement.statement_id()];
  }
  for (const OutboxEntry& entry : member.OutboxEntries()) {
    EXPECT_EQ(entry.state, OutboxState::kReceived);
    EXPECT_EQ(recorded[entry.id.bytes()], 1);
  }
  for (const std::string& id : queued) EXPECT_EQ(recorded[id], 1);
  std::printf("%d kills, %d of them with work under way, %zu declarations\n", kills, with_work, queued.size());
}

TEST(OutboxKillTest, NothingIsLostAndNothingIsRecordedTwice) {
  std::string twice;
  KillAgainAndAgain(false, &twice);
  EXPECT_EQ(twice, "");
}

// If this run finds nothing, the one above is blind.
TEST(OutboxKillTest, ADeviceThatSignsAnewWhatWasNotAnsweredIsCaught) {
  std::string twice;
  KillAgainAndAgain(true, &twice);
  std::printf("%s\n", twice.c_str());
  EXPECT_NE(twice, "");
}

}  // namespace
}  // namespace mandat::client
