// A forum to measure: LSVO's mandates, each holder with several devices, meetings with agendas, and declarations that
// are signed beforehand. Served by the product's own server on loopback.
//
// A lane is one device. Lanes of one person speak at different meetings, so that every lane's statements depend on its
// own earlier ones alone. One thread at a time; what cannot fail ends the program.
#ifndef MANDAT_TESTS_BENCH_BENCH_FORUM_H_
#define MANDAT_TESTS_BENCH_BENCH_FORUM_H_

#include <cstdint>
#include <string>
#include <vector>

#include "mandat/v1/member_service.pb.h"
#include "tests/rpc/forum_harness.h"

namespace mandat::bench {

class BenchForum {
 public:
  // Founded, `lanes` devices enrolled.
  explicit BenchForum(int lanes);

  using Round = std::vector<std::vector<v1::SubmitRequest>>;  // by lane

  // New meetings, recorded; then for every lane `per_lane` declarations on their items, signed and in order.
  [[nodiscard]] Round SignRound(int per_lane);
  // A meeting that its members are called to and nobody has declared on.
  void CallMeeting();
  // Every file of the folder, in the order of names, as a paper of a meeting that its members are called to; fifty to a
  // meeting.
  [[nodiscard]] std::vector<domain::Hash> AddPapers(const std::string& folder);
  // Makes the council one of `mandates` more and calls it to a meeting "board" of as many decision items, all of which
  // concern them; the secretary has entered a position of every other mandate on each.
  void CallLargeCouncil(int mandates, int items);
  // Declarations until the log has exactly `size` records, past gRPC.
  void Fill(std::uint64_t size);

  [[nodiscard]] int lanes() const { return static_cast<int>(lanes_.size()); }
  [[nodiscard]] const server::Shown& shown(int lane) const { return lanes_[lane].shown; }
  [[nodiscard]] server::TestDevice& device(int lane) { return lanes_[lane].device; }
  [[nodiscard]] server::ForumHarness& harness() { return harness_; }
  // A further device of a person who has one, countersigned by `by`.
  [[nodiscard]] server::TestDevice EnrolFurther(const std::string& person, server::TestDevice& by,
                                                server::Shown& shown);

 private:
  struct Lane {
    server::TestDevice device;
    server::Shown shown;
    std::string mandate;
  };
  // A meeting with items "i0".. of class financial, each with a proposal.
  void CreateMeeting(const std::string& id, int items);
  void EnterPosition(const std::string& meeting, const std::string& item, const std::string& mandate,
                     const std::string& holder);
  void SendNotice(const std::string& id);
  void AddPaper(const std::string& meeting, const domain::Hash& hash, const std::string& bytes, int number);
  // Two weeks and more ahead of the forum's clock.
  [[nodiscard]] std::string NextDate();

  server::ForumHarness harness_;
  std::vector<Lane> lanes_;
  int meetings_ = 0;
};

// Hands a round to the host, past gRPC, as many lanes at once as there are.
void RecordAll(server::ForumHost& host, const BenchForum::Round& round);

[[noreturn]] void Die(const std::string& why);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_BENCH_FORUM_H_
