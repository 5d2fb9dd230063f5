#include "tests/bench/reconnect_bench.h"

#include <chrono>
#include <memory>
#include <vector>

#include "absl/strings/str_cat.h"
#include "shared/ledger/seq_set.h"

namespace mandat::bench {
namespace {

constexpr std::uint64_t kMillion = 1'000'000;

// A device on its connection, and what it would ask with.
class Asker {
 public:
  Asker(BenchForum& forum, int lane) : stub_(v1::MemberService::NewStub(forum.harness().Members(forum.shown(lane)))) {
    request_.set_forum_id(forum.harness().forum.id.bytes());
  }

  // Takes the whole log, and notes what it lacks as a replica does.
  void CatchUp(BenchForum& forum) {
    std::vector<bool> has_sealed;
    forum.harness().server->host().Read([&](const server::ForumHost::View& view) {
      for (const domain::RecordFacts& facts : view.state.facts) has_sealed.push_back(facts.has_sealed);
    });
    ledger::SeqSet without_body, without_sealed;
    const auto note = [&](const v1::Record& record) {
      const std::uint64_t seq = record.header().seq();
      without_body.Erase(seq);
      without_sealed.Erase(seq);
      if (!record.has_body()) {
        without_body.Insert(seq);
      } else if (has_sealed[seq - 1] && !record.has_sealed()) {
        without_sealed.Insert(seq);
      }
      if (seq <= request_.after_seq()) return;
      request_.set_after_seq(seq);
      request_.set_after_epoch(record.header().epoch());
    };
    Stream([&](const v1::SubscribeResponse& response) {
      for (const v1::Record& record : response.records()) note(record);
      for (const v1::Record& record : response.revealed()) note(record);
      if (response.batch_complete()) request_.set_day(response.day());
    });
    request_.set_without_body(without_body.bytes());
    request_.set_without_sealed(without_sealed.bytes());
    if (request_.after_seq() != forum.harness().Size()) Die("reconnect: records are missing");
  }

  // Milliseconds until nothing was said to be new.
  double Ask() {
    const auto began = std::chrono::steady_clock::now();
    Stream([](const v1::SubscribeResponse& response) {
      if (response.records_size() + response.revealed_size() > 0) Die("reconnect: something was new");
    });
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
  }

 private:
  // To the end of the first batch.
  template <typename Take>
  void Stream(Take take) {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::minutes(2));
    const auto reader = stub_->Subscribe(&context, request_);
    v1::SubscribeResponse response;
    do {
      if (!reader->Read(&response)) Die("reconnect: the stream ended");
      take(response);
    } while (!response.batch_complete());
    context.TryCancel();
    (void)reader->Finish();
  }

  std::unique_ptr<v1::MemberService::Stub> stub_;
  v1::SubscribeRequest request_;
};

double Reconnect(BenchForum& forum, const Scale& scale) {
  Asker asker(forum, 0);
  asker.CatchUp(forum);
  std::vector<double> times;
  // The first ones warm up.
  for (int i = 0; i < 2 * scale.reconnects; ++i) {
    const double took = asker.Ask();
    if (i >= scale.reconnects) times.push_back(took);
  }
  return Median(times);
}

}  // namespace

void MeasureReconnect(const Scale& scale, BenchForum& grown, bool million, Report& report) {
  Say("reconnecting");
  BenchForum young(grown.lanes());
  young.Fill(scale.short_log);
  report.Add({"reconnect", Reconnect(young, scale), "ms", ""});
  report.Add({"reconnect_at_100k", Reconnect(grown, scale), "ms", "reconnect"});
  if (!million) return;
  Say("recording 1000000 statements");
  grown.Fill(kMillion);
  report.Add({"reconnect_at_1m", Reconnect(grown, scale), "ms", "reconnect"});
}

}  // namespace mandat::bench
