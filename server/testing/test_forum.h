// For tests: the devices of a small forum, which found, invite, enrol and speak, without a client or a network.
//
// One thread at a time. Every function builds real bytes with real signatures; what becomes of them is the caller's
// business.
#ifndef MANDAT_SERVER_TESTING_TEST_FORUM_H_
#define MANDAT_SERVER_TESTING_TEST_FORUM_H_

#include <map>
#include <memory>
#include <string>

#include "mandat/v1/statement.pb.h"
#include "server/host/clock.h"
#include "server/host/forum_host.h"
#include "shared/ledger/random.h"
#include "shared/ledger/signing.h"

namespace mandat::server {

// The forum file that all tests found: LSVO's.
[[nodiscard]] std::string TestForumFile();

struct TestDevice {
  std::string person;
  ledger::SigningKey key;
  std::string tls_key;  // PEM
  std::string csr;      // DER
  domain::Hash tls_key_hash;
  std::uint64_t counter = 0;
  // The newest record that it has seen.
  domain::Place observed;
  domain::Hash observed_hash;

  domain::DeviceId id() const { return key.device_id(); }
};

class TestForum {
 public:
  explicit TestForum(domain::Time now = {1790000000000}, const std::string& seed = "test forum");

  ledger::SigningKey log_key;
  ledger::SigningKey recovery_key;
  domain::Hash ca_hash;
  std::string members_address = "127.0.0.1:7443";
  std::string gate_address = "127.0.0.1:7444";
  domain::ForumId id;  // set by Found
  ManualClock clock;
  ledger::SeededRandom random;

  // A host of this forum on `store`, before what a test changes of it; all of it is borrowed.
  [[nodiscard]] HostOptions HostOn(LogStore& store, ledger::RandomSource& salts);
  [[nodiscard]] TestDevice MakeDevice(const std::string& person);
  // The founding statement of `device`, who must be the secretary ("secretary").
  [[nodiscard]] v1::SignedStatement Found(TestDevice& device);
  // An invitation by `inviter` and the enrolment that answers it.
  struct Invitation {
    v1::SignedStatement invite;
    domain::InvitationId id;
    std::string person;
    std::unique_ptr<ledger::SigningKey> key;
  };
  [[nodiscard]] Invitation Invite(TestDevice& inviter, const std::string& person);
  [[nodiscard]] v1::SignedStatement Enrol(const Invitation& invitation, TestDevice& device);
  [[nodiscard]] v1::SignedStatement State(TestDevice& device, const v1::Statement& act,
                                          const v1::SealedPart* sealed = nullptr);

  // A meeting with one decision item of class subject for which `older` is responsible, its proposal, and a position on
  // it.
  [[nodiscard]] v1::Statement CreateMeeting(const std::string& meeting, const std::string& date = "2026-12-18") const;
  [[nodiscard]] v1::Statement SetItem(const std::string& meeting, const std::string& item, std::uint32_t number) const;
  [[nodiscard]] v1::Statement SetProposal(const std::string& meeting, const std::string& item,
                                          const std::string& clause) const;
  [[nodiscard]] v1::Statement Declare(const std::string& meeting, const std::string& item, const std::string& mandate,
                                      const std::string& clause) const;
  [[nodiscard]] static v1::SealedPart Stance(v1::Stance stance, const std::string& comment = "");
  [[nodiscard]] static v1::Statement Describe(const std::string& person, const std::string& name);
};

// Hands in and waits; the answer.
[[nodiscard]] absl::StatusOr<Answer> SubmitAndWait(ForumHost& host, const v1::SignedStatement& statement,
                                                   std::optional<domain::DeviceId> from = std::nullopt);
// As above for what must be recorded: ends the test program otherwise.
v1::Receipt MustRecord(ForumHost& host, const v1::SignedStatement& statement);
// Invited and enrolled; must be recorded.
TestDevice MustEnrol(ForumHost& host, TestForum& forum, TestDevice& inviter, const std::string& person);
// What begins an epoch after all that the log holds now.
[[nodiscard]] v1::Statement EpochAfter(ForumHost& host, std::uint64_t epoch);
// The refusal's code; CODE_UNSPECIFIED for a receipt.
[[nodiscard]] v1::Refusal::Code CodeOf(const absl::StatusOr<Answer>& answer);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_TESTING_TEST_FORUM_H_
