// Keeping in touch with the server: a state machine that knows neither threads nor gRPC.
//
//   stopped -> connecting -> live          subscribe; the first whole batch makes it live; then papers and outbox are
//   sent
//      live/connecting -> asking           the members' port failed: the gate is asked why, since UNAVAILABLE does not
//      tell asking -> waiting -> connecting     nobody there, or refused: try again later, with jitter any -> halted an
//      alarm; until its owner says Retry any -> stopped                      revoked for certain: everything was wiped
//
// Internal; runs under the client's lock. Answers come by Loop::Post with the generation of the connection that asked:
// those of an older one are dropped.
#ifndef MANDAT_SHARED_CLIENT_SYNC_H_
#define MANDAT_SHARED_CLIENT_SYNC_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "shared/client/core.h"
#include "shared/client/network.h"

namespace mandat::client {

class Sync {
 public:
  explicit Sync(Core& core) : core_(core) {}
  ~Sync() { Stop(); }

  void Start();
  void Stop();
  // Now, whatever was planned; after an alarm: listen again.
  void Retry();
  // What may be fetched has changed.
  void FetchAsAllowed();
  // Something new waits to be sent or fetched.
  void Poke();
  // Connects anew where the wall clock has jumped since the last look, set by somebody or because the device slept: the
  // server then says what its own shows.
  void LookAtClock();
  // What waits for the next try does not wait for it.
  void TryNow();

  // Lets go of what this device may not see any more. By itself a while after catching up; at once for who does not stay.
  void Tidy();

  // Caught up, and nothing is left to send or fetch.
  [[nodiscard]] bool idle() const;
  // The last attempt to connect came to an end without success since `Start` or `Retry`.
  [[nodiscard]] bool gave_up() const { return phase_ == Phase::kWaiting || phase_ == Phase::kHalted; }

 private:
  enum class Phase { kStopped, kConnecting, kLive, kAsking, kWaiting, kHalted };

  // Wraps a handler so that it runs in the loop, and only if the connection that it belongs to is still the one.
  template <typename... Args>
  std::function<void(Args...)> InLoop(void (Sync::*handler)(Args...));

  // sync.cc: the feed
  void Connect();
  void ConnectAnew();
  void Disconnect();
  void OnResponse(v1::SubscribeResponse response);
  void OnFeedEnd(absl::Status status);
  void ApplyBatch();
  void DropBatch();
  void AfterBatch(const Applied& applied, domain::Time server_time);
  void Raise(AlarmNote note);
  void Broken(const absl::Status& status);
  void WaitAndRetry(bool long_wait);
  void SetConnection(Connection connection, RefusedBecause because, std::string detail);

  // sync_ask.cc: why the members' port does not answer; renewal
  void AskGate();
  void OnDeviceStatus(absl::StatusOr<v1::DeviceStatusResponse> response);
  void OnGateProbed(absl::StatusOr<std::string> ca);
  void OnMembersProbed(absl::StatusOr<std::string> ca);
  void OnTrust(absl::StatusOr<v1::GetTrustResponse> response);
  void OnRevokedClaim(const v1::DeviceStatusResponse& response);
  [[nodiscard]] absl::Status ChooseRenewalKey();
  void GiveUpRenewal();
  void Renew();
  void OnRenewed(absl::StatusOr<v1::RenewResponse> response);
  [[nodiscard]] bool RenewalDue() const;
  [[nodiscard]] GateTransport& gate();

  // sync_send.cc: outbox and papers
  void SendNext();
  void OnSubmitted(absl::StatusOr<v1::SubmitResponse> response);
  void OnReceipt(const v1::Receipt& receipt);
  void OnRefusal(const v1::Refusal& refusal);
  void UploadNext();
  void OnUploadStatus(absl::StatusOr<v1::DocumentStatusResponse> response);
  void OnUploaded(absl::StatusOr<v1::PutDocumentResponse> response);
  void GiveUpUpload();
  void FetchNext();
  void OnChunk(v1::GetDocumentResponse response);
  void OnFetched(absl::Status status);
  void PauseSending();

  // sync_renditions.cc
  void AskRenditions();
  void OnRenditions(absl::StatusOr<v1::RenditionStatusResponse> response);
  void LookForRenditionsLater();

  void AskAgainLater();

  Core& core_;
  Phase phase_ = Phase::kStopped;
  std::uint64_t generation_ = 0;
  // Stays until the last handler that was posted is gone; tells handlers whether this object still lives.
  std::shared_ptr<Sync*> self_ = std::make_shared<Sync*>(this);

  std::unique_ptr<MemberTransport> members_;
  std::unique_ptr<GateTransport> gate_;
  CallHandle feed_;
  Batch batch_;
  std::size_t batch_bytes_ = 0;
  bool first_batch_ = true;  // of this connection: the backlog
  std::int64_t connecting_since_ = 0;
  std::optional<std::int64_t> wall_ahead_;  // of the steady clock, at the last look

  CallHandle asking_;
  absl::Status broken_by_;
  TlsIdentity renewed_;        // key of a renewal that was asked for; as meta::kRenewalKey
  bool renewed_once_ = false;  // since the last time that it was live
  bool asked_trust_ = false;

  CallHandle sending_;
  domain::StatementId sending_id_;
  std::int64_t sending_since_ = 0;
  std::set<domain::StatementId> doubted_;  // refused once for what the next batch may explain
  std::set<domain::StatementId> not_yet_;  // lost in a restore; what they stand on is not there again yet
  int send_failures_ = 0;
  int upload_refusals_ = 0;  // of `uploading_hash_`, one after the other
  bool paused_ = false;

  CallHandle uploading_;
  domain::Hash uploading_hash_;
  CallHandle fetching_;
  domain::Hash fetching_hash_;
  std::uint64_t fetching_size_ = 0;
  bool fetching_stopped_ = false;  // given up on its way: its end is still to come

  CallHandle asking_renditions_;
  std::vector<domain::Hash> renditions_to_ask_;  // papers
  std::vector<domain::Hash> renditions_asked_;   // by the call under way
  bool renditions_due_ = false;                  // whatever is known: asked anew
  bool rendition_being_made_ = false;            // one of those asked since
  std::size_t documents_asked_ = 0;
  int rendition_looks_ = 0;  // one after the other without news

  int failures_ = 0;
  // Timers are told apart by their addresses.
  char retry_timer_ = 0, first_batch_timer_ = 0, send_timer_ = 0, not_yet_timer_ = 0, tidy_timer_ = 0,
       renditions_timer_ = 0;
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_SYNC_H_
