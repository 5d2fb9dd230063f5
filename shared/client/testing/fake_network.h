// The way between devices and a FakeServer, with cuts, delays and repetitions where a test wants them. Single-threaded;
// answers come at once unless they are delayed.
#ifndef MANDAT_SHARED_CLIENT_TESTING_FAKE_NETWORK_H_
#define MANDAT_SHARED_CLIENT_TESTING_FAKE_NETWORK_H_

#include <functional>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "shared/client/network.h"
#include "shared/client/testing/fake_clock.h"
#include "shared/client/testing/fake_server.h"

namespace mandat::client::testing {

enum class Mishap {
  kNone,
  kCutBefore,  // the request never arrives
  kCutAfter,   // it arrives, the answer is lost
  kTwice,      // it arrives twice; the second answer comes
  kSilence,    // neither arrives; the call ends with its timeout
  kLate,       // the answer comes `late_ms` later
};

struct FakeSubscription;

class FakeNetwork : public Network {
 public:
  FakeNetwork(FakeServer& server, FakeClock& clock) : server_(server), clock_(clock) {}

  std::unique_ptr<MemberTransport> Members(const std::string& address, const TlsIdentity& identity,
                                           const std::vector<std::string>& roots) override;
  std::unique_ptr<GateTransport> Gate(const std::string& address, const std::vector<std::string>& roots) override;
  CallHandle FetchCa(const std::string& address, const domain::Hash& ca_hash, bool members_port, Timeout timeout,
                     Done<std::string> done) override;

  // What becomes of the next call of that name ("Submit", "Subscribe" ...).
  std::function<Mishap(const std::string& method)> mishap;
  bool up = true;  // false: nobody answers anywhere
  bool gate_up = true;
  bool members_up = true;
  std::int64_t late_ms = 5'000;
  std::map<std::string, int> calls;
  std::string requests;  // the bytes of every request, one after the other

  // Sends what is new to whoever listens, and what was delayed. Returns whether anything was sent.
  bool Deliver();
  // Every open feed breaks.
  void CutFeeds();

  Mishap Next(const std::string& method);
  bool reachable(bool members) const { return up && (members ? members_up : gate_up); }
  void Later(std::int64_t due, std::function<void()> work) { delayed_.emplace(due, std::move(work)); }
  FakeServer& server() { return server_; }
  FakeClock& clock() { return clock_; }
  void Add(std::weak_ptr<FakeSubscription> subscription) { feeds_.push_back(std::move(subscription)); }

 private:
  FakeServer& server_;
  FakeClock& clock_;
  std::multimap<std::int64_t, std::function<void()>> delayed_;
  std::list<std::weak_ptr<FakeSubscription>> feeds_;
};

struct FakeSubscription {
  domain::PersonId viewer;
  std::uint64_t seq = 0;
  std::vector<std::uint64_t> hidden;
  bool first = true;
  bool ready = true;  // the client asked for the next message
  std::function<void(v1::SubscribeResponse)> on_response;
  Finished done;
  bool Send(FakeServer& server);
  void End(absl::Status status) {
    if (done) std::exchange(done, nullptr)(std::move(status));
  }
};

}  // namespace mandat::client::testing

#endif  // MANDAT_SHARED_CLIENT_TESTING_FAKE_NETWORK_H_
