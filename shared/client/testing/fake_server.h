// A forum's server in memory: a real log with real signatures, decided and folded by the same code as everywhere, so
// that receipts and chains verify. Honest unless a test makes it lie: every lie is a hook or a method with "Force" in
// its name. Single-threaded.
#ifndef MANDAT_SHARED_CLIENT_TESTING_FAKE_SERVER_H_
#define MANDAT_SHARED_CLIENT_TESTING_FAKE_SERVER_H_

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mandat/v1/gate_service.pb.h"
#include "mandat/v1/member_service.pb.h"
#include "shared/client/testing/fake_clock.h"
#include "shared/domain/state.h"
#include "shared/ledger/random.h"
#include "shared/ledger/signing.h"
#include "shared/pki/authority.h"

namespace mandat::client::testing {

// A log as the server has it. Copyable: a copy is a fork or a backup.
struct FakeLog {
  domain::State state;
  std::vector<v1::Record> records;   // whole, with sealed parts
  std::vector<domain::Hash> hashes;  // index seq - 1
  std::uint64_t epoch = 1;
  std::map<std::string, std::uint64_t> seq_of;  // statement id -> seq
  std::uint64_t size() const { return records.size(); }
};

class FakeServer {
 public:
  explicit FakeServer(FakeClock& clock);

  // ---- The gate ----
  std::string FoundingLink() const;
  absl::StatusOr<v1::GetFoundingResponse> GetFounding(const v1::GetFoundingRequest& request);
  absl::StatusOr<v1::EnrolResponse> Found(const v1::FoundRequest& request);
  absl::StatusOr<v1::GetInvitationResponse> GetInvitation(const v1::GetInvitationRequest& request);
  absl::StatusOr<v1::EnrolResponse> Enrol(const v1::EnrolRequest& request);
  absl::StatusOr<v1::RenewResponse> Renew(const v1::RenewRequest& request);
  absl::StatusOr<v1::DeviceStatusResponse> DeviceStatus(const v1::DeviceStatusRequest& request);
  absl::StatusOr<v1::GetTrustResponse> GetTrust(const v1::GetTrustRequest& request);

  // ---- The members' port ----
  // Whose certificate that is; nullopt when it is refused in the handshake (unknown, renewed away, expired, revoked).
  std::optional<domain::DeviceId> Authenticate(const std::string& certificate_der) const;
  v1::SubmitResponse Submit(const v1::SignedStatement& statement) { return *Submit(statement, nullptr); }
  // `lost`: the receipt of a part of the log that was lost; may be FAILED_PRECONDITION.
  absl::StatusOr<v1::SubmitResponse> Submit(const v1::SignedStatement& statement, const v1::Receipt* lost);
  // The next batch for a viewer who has `after_seq` records, of which `hidden` without body or sealed part. Empty
  // optional: nothing new.
  std::optional<v1::SubscribeResponse> NextBatch(const domain::PersonId& viewer, std::uint64_t after_seq,
                                                 const std::vector<std::uint64_t>& hidden, bool first);

  // ---- What tests do to it ----
  FakeLog& LogFor(const domain::PersonId& person);
  // From now on `person` is shown (and writes to) a log of its own.
  void ForceFork(const domain::PersonId& person) { private_logs[person] = log; }
  // Appends without asking anybody: whatever it is, the chain and the checkpoint are as they should be.
  std::uint64_t ForceAppend(FakeLog& to, const v1::SignedStatement& statement) {
    return ForceAppend(to, statement, Now(to));
  }
  std::uint64_t ForceAppend(FakeLog& to, const v1::SignedStatement& statement, domain::Time time);
  v1::Checkpoint SignCheckpoint(std::uint64_t epoch, std::uint64_t size, const domain::Hash& head) const;
  v1::Checkpoint CheckpointOf(const FakeLog& of) const;
  std::vector<v1::SignedStatement> ChainOf(const FakeLog& of, const domain::DeviceId& device) const;
  v1::SignedStatement StatementAt(const FakeLog& of, std::uint64_t seq) const;
  // Takes the log back to `size` records, as a restored backup does, without saying so.
  void ForceRestore(std::uint64_t size);
  domain::Time Now(const FakeLog& of) const;
  const ledger::SigningKey& log_key() const { return log_key_; }
  // Of the members' port, and of the gate, which keeps the first one.
  const std::string& ca_certificate() const {
    return members_ca_ ? members_ca_->certificate.der() : ca_.certificate.der();
  }
  const std::string& gate_certificate() const { return ca_.certificate.der(); }
  // From now on the members' port shows a certificate of another CA; those of the devices stay good.
  void ChangeCa() { members_ca_ = *pki::CreateCa("Second CA", {clock_.wall_ms}); }

  FakeLog log;
  std::map<domain::PersonId, FakeLog> private_logs;
  std::size_t batch_limit = 1000;
  std::int64_t skew_ms = 0;
  std::map<std::string, std::string> documents;        // hash -> bytes
  std::map<std::string, std::string> partial_uploads;  // hash -> bytes so far
  std::map<std::string, v1::Rendition> renditions;     // paper's hash -> what is told of it
  std::map<std::string, std::string> rendition_pdfs;   // paper's hash and the PDF's -> bytes
  bool no_renditions = false;                          // an older server
  // As if LibreOffice had made it.
  void MakeRendition(const domain::Hash& paper, const std::string& pdf);
  std::size_t submits = 0;
  std::map<std::string, int> submits_of;  // statement bytes -> how often handed in
  // Lies: called on each answer before it leaves.
  std::function<void(const domain::PersonId& viewer, v1::SubscribeResponse&)> on_batch;
  std::function<void(v1::SubmitResponse&)> on_submit;
  std::function<void(v1::GetInvitationResponse&)> on_invitation;
  std::function<void(v1::DeviceStatusResponse&)> on_status;
  std::function<void(const v1::RenewRequest&)> on_renew;  // of a device that has proven itself
  bool refuse_uploads = false;
  bool no_room_for_uploads = false;
  std::string members_address = "members.example:7443";  // where it listens
  bool repeat_old_trust = false;                         // the gate gives the founding statement, whatever came since
  std::optional<v1::Refusal> refuse_next;                // instead of deciding

 private:
  std::optional<v1::Refusal> Decide(FakeLog& to, const v1::SignedStatement& statement, domain::Time time);
  v1::Receipt ReceiptFor(const FakeLog& of, std::uint64_t seq) const;
  absl::StatusOr<v1::EnrolResponse> EnrolWith(const v1::SignedStatement& statement, const std::string& csr);
  absl::StatusOr<std::string> IssueFor(const std::string& csr, const domain::DeviceId& device);

  FakeClock& clock_;
  ledger::SeededRandom random_{"fake server"};
  ledger::SigningKey log_key_;
  std::string forum_file_;
  std::string secret_;
  pki::Identity ca_;
  std::optional<pki::Identity> members_ca_;
  std::map<domain::Hash, domain::DeviceId> certificates_;  // by fingerprint
};

}  // namespace mandat::client::testing

#endif  // MANDAT_SHARED_CLIENT_TESTING_FAKE_SERVER_H_
