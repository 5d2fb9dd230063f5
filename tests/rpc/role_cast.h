// Everybody who may knock at the members' port: one caller for each column of tests/data/rpc_roles.csv, in one forum
// with two meetings that have the same things in them.
//
// One thread at a time. What cannot fail ends the program.
#ifndef MANDAT_TESTS_RPC_ROLE_CAST_H_
#define MANDAT_TESTS_RPC_ROLE_CAST_H_

#include <map>
#include <memory>
#include <string>

#include "shared/domain/decide.h"
#include "tests/rpc/forum_harness.h"

namespace mandat::server {

inline constexpr char kMandate[] = "karlskrona-older";    // the member's
inline constexpr char kClause[] = "att godkänna planen";  // of every proposal

struct Principal {
  std::shared_ptr<grpc::Channel> channel;
  std::unique_ptr<TestDevice> device;  // signs its statements; the log need not know it
};

class RoleCast {
 public:
  // Meetings "m1" and "m2", planned, with items "i1" and "i2" of class subject for "older" and a paper each. At m1 a
  // substitute of the member's has accepted for i1 and another is asked for i2; the member has declared on i1 of both.
  // m1 has a chair of its own, "meeting_chair", an expert for i1, the matter "fou" that wishes for it, a conveyance
  // that is asked for, and a position on i2 that is contested. "m3" was held: a decision, a guest, an answer, minutes
  // (1 a draft, 2 for signing), and the assignment "ramverk" of "assigned", who is nothing else.
  RoleCast();

  [[nodiscard]] Principal& principal(const std::string& role) { return principals_.at(role); }
  [[nodiscard]] const std::map<std::string, Principal>& principals() const { return principals_; }
  [[nodiscard]] ForumHarness& harness() { return harness_; }
  // The file that the secretary entered the member's e-mailed word on m1's i2 with: only who may read that word may see
  // it.
  [[nodiscard]] const std::string& evidence() const { return evidence_; }
  [[nodiscard]] const std::string& paper(const std::string& meeting) const { return papers_.at(meeting); }
  // And the PDF that the server made of it.
  [[nodiscard]] const std::string& pdf(const std::string& meeting) const { return pdfs_.at(meeting); }

  // Signs on the device, `replaces` filled with what is current.
  [[nodiscard]] v1::SignedStatement Sign(TestDevice& device, v1::Statement act, const v1::SealedPart* sealed = nullptr);

 private:
  void Record(TestDevice& device, const v1::Statement& act, const v1::SealedPart* sealed = nullptr);
  domain::StatementId RecordId(TestDevice& device, const v1::Statement& act, const v1::SealedPart* sealed = nullptr);
  // Invites and enrols; the column's caller.
  TestDevice& Enrol(const std::string& role, TestDevice& inviter, const std::string& person,
                    const v1::SubstituteScope* scope = nullptr);
  void AddEvidence();
  // role_cast_reads.cc
  void AddMatters();
  void AddHeldMeeting();
  void IssueMinutes();
  [[nodiscard]] std::string Upload(const std::string& bytes);  // the bytes of its hash
  void AddSubstitute(const std::string& role, const std::string& person, const std::string& item, bool accepts);
  void AddMeeting(const std::string& meeting);
  void AddOutsiders();
  [[nodiscard]] std::shared_ptr<grpc::Channel> Dial(const pki::Certificate& certificate, const std::string& key);

  ForumHarness harness_;
  std::map<std::string, Principal> principals_;
  std::map<std::string, std::string> papers_;  // bytes of the hash, by meeting
  std::map<std::string, std::string> pdfs_;
  std::string evidence_;                       // likewise
  domain::StatementId entered_;                // the position that was entered with it
};

}  // namespace mandat::server

#endif  // MANDAT_TESTS_RPC_ROLE_CAST_H_
