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

#include "shared/client/testing/world.h"
#include "shared/ledger/random.h"

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

// The child: declares for ever, now on one item, now on the other; tells the parent each id that was queued, after it
// was.
[[noreturn]] void DeclareForEver(const std::string& directory, const std::string& key, int fd) {
  SocketNetwork network(fd);
  vault::MemoryKeyStore keeper;
  Client::Options options;
  options.directory = directory;
  options.key = vault::SecretBytes::CopyOf(key);
  options.network = &network;
  options.keeper = &keeper;
  testing::FakeClock clock;
  options.clock = &clock;
  auto client = Client::Open(std::move(options));
  if (!client.ok()) {
    std::fprintf(stderr, "child: %s\n", client.status().ToString().c_str());
    ::_exit(3);
  }
  for (int i = 0;; ++i) {
    clock.Advance(3);
    v1::SealedPart sealed;
    sealed.set_stance(v1::STANCE_APPROVE);
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

TEST(OutboxKillTest, NothingIsLostAndNothingIsRecordedTwice) {
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
  int with_work = 0;
  int kills = 0;
  while (with_work < 50 && kills < 400) {
    int fds[2];
    ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      ::close(fds[0]);
      DeclareForEver(world.At("member").directory, world.At("member").key, fds[1]);
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
        const v1::SubmitResponse response = world.server.Submit(request.statement());
        ASSERT_TRUE(response.has_receipt()) << response.ShortDebugString();
        Send(fds[0], 's', response.SerializeAsString());
      } else {
        v1::SubscribeRequest request;
        ASSERT_TRUE(request.ParseFromString(text));
        auto batch = world.server.NextBatch(domain::PersonId(kMember), request.after_seq(),
                                            {request.hidden_seqs().begin(), request.hidden_seqs().end()}, true);
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
    Client& member = world.Open("member");
    if (member.status().waiting > 0) ++with_work;
    std::set<std::string> here;
    for (const OutboxEntry& entry : member.OutboxEntries()) here.insert(entry.id.bytes());
    for (const std::string& id : queued) ASSERT_TRUE(here.contains(id)) << "lost after kill " << kills;
    world.Close("member");
  }
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

}  // namespace
}  // namespace mandat::client
