#include "tests/bench/submit_bench.h"

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/bench/floor_server.h"
#include "tests/bench/lanes.h"

namespace mandat::bench {
namespace {

// One device's connection and what one call needs at a time.
struct Connection {
  std::unique_ptr<v1::MemberService::Stub> stub;
  std::unique_ptr<grpc::ClientContext> context;
  v1::SubmitResponse submitted;
  v1::DocumentStatusResponse status;
};
using Connections = std::vector<Connection>;

grpc::ClientContext* NewContext(Connection& connection) {
  connection.context = std::make_unique<grpc::ClientContext>();
  connection.context->set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(30));
  return connection.context.get();
}

template <typename Dial>
Connections Connect(BenchForum& forum, Dial dial) {
  Connections connections(static_cast<std::size_t>(forum.lanes()));
  for (int lane = 0; lane < forum.lanes(); ++lane) {
    const std::shared_ptr<grpc::Channel> channel = dial(forum.shown(lane));
    if (!channel->WaitForConnected(std::chrono::system_clock::now() + std::chrono::seconds(20))) Die("no connection");
    connections[lane].stub = v1::MemberService::NewStub(channel);
  }
  return connections;
}

double PerSecond(const Connections& connections, int calls, double seconds, const char* what) {
  if (seconds <= 0) Die(absl::StrCat(what, ": a call failed"));
  return static_cast<double>(connections.size()) * calls / seconds;
}

double EmptyCalls(Connections& connections, int calls) {
  const v1::DocumentStatusRequest request;
  Lanes lanes(static_cast<int>(connections.size()), calls, [&](int lane, int, const Lanes::Done& done) {
    Connection& connection = connections[lane];
    connection.stub->async()->DocumentStatus(NewContext(connection), &request, &connection.status,
                                             [done](const grpc::Status& status) { done(status.ok()); });
  });
  return PerSecond(connections, calls, lanes.Run(), "empty_unary");
}

// Calls `first` to `first` + `calls` of each lane.
double Submissions(Connections& connections, const BenchForum::Round& round, int first, int calls, const char* what) {
  Lanes lanes(static_cast<int>(connections.size()), calls, [&](int lane, int call, const Lanes::Done& done) {
    Connection& connection = connections[lane];
    connection.submitted.Clear();
    connection.stub->async()->Submit(
        NewContext(connection), &round[lane][first + call], &connection.submitted,
        [done, &connection](const grpc::Status& status) { done(status.ok() && connection.submitted.has_receipt()); });
  });
  return PerSecond(connections, calls, lanes.Run(), what);
}

// Warms up, then measures; the statements are signed before.
double Submit(BenchForum& forum, Connections& connections, const Scale& scale, const char* what) {
  const BenchForum::Round round = forum.SignRound(scale.warm_up_per_lane + scale.calls_per_lane);
  Submissions(connections, round, 0, scale.warm_up_per_lane, what);
  return Submissions(connections, round, scale.warm_up_per_lane, scale.calls_per_lane, what);
}

FloorServer::Keys KeysOf(BenchForum& forum) {
  FloorServer::Keys keys;
  for (int lane = 0; lane < forum.lanes(); ++lane) {
    const ledger::SigningKey& key = forum.device(lane).key;
    keys[key.device_id().bytes()] = key.public_key();
  }
  return keys;
}

struct Figures {
  std::vector<double> empty, floor, at_1k, at_100k;
};

// One after the other on a forum of their own, so that every round begins with a log of the same length.
void MeasureShort(const Scale& scale, Figures& figures) {
  BenchForum forum(scale.lanes);
  forum.Fill(scale.short_log);
  const BenchForum::Round round = forum.SignRound(scale.warm_up_per_lane + scale.calls_per_lane);
  {
    const FloorServer floor(forum.harness(), KeysOf(forum));
    Connections connections = Connect(forum, [&](const server::Shown& shown) { return floor.Dial(shown); });
    EmptyCalls(connections, scale.warm_up_per_lane);
    figures.empty.push_back(EmptyCalls(connections, 2 * scale.calls_per_lane));
    Submissions(connections, round, 0, scale.warm_up_per_lane, "floor");
    figures.floor.push_back(Submissions(connections, round, scale.warm_up_per_lane, scale.calls_per_lane, "floor"));
  }
  Connections connections = Connect(forum, [&](const server::Shown& shown) { return forum.harness().Members(shown); });
  Submissions(connections, round, 0, scale.warm_up_per_lane, "submit");
  figures.at_1k.push_back(Submissions(connections, round, scale.warm_up_per_lane, scale.calls_per_lane, "submit"));
}

}  // namespace

void MeasureSubmit(const Scale& scale, BenchForum& grown, Report& report) {
  Connections to_grown = Connect(grown, [&](const server::Shown& shown) { return grown.harness().Members(shown); });
  Figures figures;
  for (int i = 0; i < scale.rounds; ++i) {
    Say(absl::StrCat("calls, round ", i + 1, " of ", scale.rounds, " (", scale.lanes,
                     " devices, one call in flight each)"));
    MeasureShort(scale, figures);
    figures.at_100k.push_back(Submit(grown, to_grown, scale, "submit_at_100k"));
  }
  report.Add({"empty_unary", Median(figures.empty), "calls/s", ""});
  report.Add({"floor", Median(figures.floor), "calls/s", "empty_unary"});
  report.Add({"submit", Median(figures.at_1k), "calls/s", "floor"});
  report.Add({"submit_at_100k", Median(figures.at_100k), "calls/s", "submit"});
}

}  // namespace mandat::bench
