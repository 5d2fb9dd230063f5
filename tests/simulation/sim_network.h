// The way between one device and the server: requests and answers that are late, lost, doubled or overtake each other,
// and connections that break. Feeds keep their order, as a stream does, until they break.
//
// What was on its way when a connection broke may still arrive. Everything waits in the event queue; only `express`
// answers at once, for the client's few blocking calls. Single-threaded; whatever is in the queue refers to this
// object.
#ifndef MANDAT_TESTS_SIMULATION_SIM_NETWORK_H_
#define MANDAT_TESTS_SIMULATION_SIM_NETWORK_H_

#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

#include "server/handlers/feed.h"
#include "shared/client/network.h"
#include "tests/simulation/sim_server.h"
#include "tests/support/dice.h"

namespace mandat::simulation {

// Sees what leaves the server, and may spoil it where a test wants a server that is wrong.
class Witness {
 public:
  virtual ~Witness() = default;
  virtual void AnswerLeaves(const v1::SignedStatement& statement, v1::SubmitResponse& response) = 0;
  virtual void FeedLeaves(const server::DeviceCaller& viewer, v1::SubscribeResponse& response) = 0;
};

// How bad the way is, in percent of messages.
struct Weather {
  int lost = 0;
  int doubled = 0;
  int late = 0;  // by up to `late_ms`
  int feed_breaks = 0;
  std::int64_t late_ms = 40'000;
};

class SimNetwork : public client::Network {
 public:
  SimNetwork(SimServer* server, EventQueue* queue, const TrueTime* time, testing::Dice* dice, Witness* witness)
      : server_(server), queue_(queue), time_(time), dice_(dice), witness_(witness) {}

  std::unique_ptr<client::MemberTransport> Members(const std::string& address, const client::TlsIdentity& identity,
                                                   const std::vector<std::string>& roots) override;
  std::unique_ptr<client::GateTransport> Gate(const std::string& address,
                                              const std::vector<std::string>& roots) override;
  client::CallHandle FetchCa(const std::string& address, const domain::Hash& ca_hash, bool members_port,
                             client::Timeout timeout, client::Done<std::string> done) override;

  // Every connection breaks.
  void Cut();
  // Feeds that have something to send do. True: something left.
  bool Pump();

  Weather weather;
  bool up = true;
  bool express = false;
  int express_loses = 0;  // percent of requests, and of answers

  // ---- For the transports ----
  struct Pending {
    virtual ~Pending() = default;
    virtual void Break() = 0;
  };
  struct Stream;
  // A request on its way; `serve` runs at the server.
  template <typename Response>
  client::CallHandle Ask(client::Timeout timeout, client::Done<Response> done,
                         std::function<void(client::Done<Response>)> serve);
  client::CallHandle OpenFeed(const std::string& certificate, v1::SubscribeRequest request,
                              std::function<void(v1::SubscribeResponse)> on_response, client::Finished done);
  [[nodiscard]] bool reachable() const { return up; }
  [[nodiscard]] std::int64_t now() const { return time_->ms; }
  [[nodiscard]] std::int64_t Delay();
  SimServer& server() { return *server_; }
  Witness& witness() { return *witness_; }
  void Later(std::int64_t delay, std::function<void()> work) { queue_->At(now() + delay, std::move(work)); }

 private:
  void PumpOne(const std::shared_ptr<Stream>& stream, bool& moved);

  SimServer* const server_;
  EventQueue* const queue_;
  const TrueTime* const time_;
  testing::Dice* const dice_;
  Witness* const witness_;
  std::list<std::weak_ptr<Pending>> pending_;
  std::list<std::shared_ptr<Stream>> streams_;
};

}  // namespace mandat::simulation

#endif  // MANDAT_TESTS_SIMULATION_SIM_NETWORK_H_
