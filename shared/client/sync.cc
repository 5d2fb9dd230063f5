#include "shared/client/sync.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/client/alarm.h"
#include "shared/client/sync_internal.h"

namespace mandat::client {

const char* ConnectionName(Connection connection) {
  switch (connection) {
    case Connection::kStopped:
      return "stopped";
    case Connection::kNoNetwork:
      return "no_network";
    case Connection::kConnecting:
      return "connecting";
    case Connection::kOnline:
      return "online";
    case Connection::kRefused:
      return "refused";
    case Connection::kRevoked:
      return "revoked";
    case Connection::kClockWrong:
      return "clock_wrong";
    case Connection::kAlarm:
      return "alarm";
  }
  return "";
}

void Sync::SetConnection(Connection connection, RefusedBecause because, std::string detail) {
  ClientStatus& status = core_.status;
  if (status.connection != connection || status.refused_because != because || status.detail != detail) core_.Changed();
  status.connection = connection;
  status.refused_because = because;
  if (!status.storage_failed) status.detail = std::move(detail);
}

void Sync::Start() {
  if (phase_ != Phase::kStopped) return;
  failures_ = 0;
  renewed_once_ = false;
  asked_trust_ = false;
  Connect();
}

void Sync::Stop() {
  Disconnect();
  phase_ = Phase::kStopped;
  core_.loop->CancelTimer(&retry_timer_);
  gate_ = nullptr;
  const Connection connection = core_.status.connection;
  if (connection != Connection::kRevoked && connection != Connection::kAlarm && connection != Connection::kStopped) {
    SetConnection(Connection::kStopped, RefusedBecause::kNotRefused, "");
  }
}

void Sync::Retry() {
  if (!core_.identity) return;
  if (core_.halted) {
    if (absl::Status put = core_.SetHalted(false); !put.ok()) return core_.Fail(put);
  }
  failures_ = 0;
  renewed_once_ = false;
  asked_trust_ = false;
  // Perhaps the clock was set meanwhile; if not, the server says so again.
  core_.status.clock_wrong = false;
  if (phase_ == Phase::kLive && core_.status.connection == Connection::kClockWrong)
    SetConnection(Connection::kOnline, RefusedBecause::kNotRefused, "");
  // A pending first batch is not thrown away for impatience.
  if (phase_ == Phase::kLive || phase_ == Phase::kConnecting) return Poke();
  if (phase_ == Phase::kStopped) return;
  Disconnect();
  Connect();
}

void Sync::Disconnect() {
  ++generation_;
  // Calls before the transports that they run on.
  feed_ = nullptr;
  asking_ = nullptr;
  sending_ = nullptr;
  uploading_ = nullptr;
  fetching_ = nullptr;
  asking_renditions_ = nullptr;
  members_ = nullptr;
  DropBatch();
  not_yet_.clear();
  paused_ = false;
  renditions_due_ = true;
  renditions_to_ask_.clear();
  for (const char* timer : {&first_batch_timer_, &send_timer_, &not_yet_timer_, &tidy_timer_, &renditions_timer_})
    core_.loop->CancelTimer(timer);
}

void Sync::Connect() {
  core_.loop->CancelTimer(&retry_timer_);
  core_.status.retry_in_ms = 0;
  if (!core_.identity || core_.options.network == nullptr || core_.status.storage_failed) return;
  if (core_.halted) {
    phase_ = Phase::kHalted;
    core_.status.connection = Connection::kAlarm;
    return;
  }
  const Identity& identity = *core_.identity;
  // Without a valid certificate the members' port can only say nothing at all.
  if (core_.Now() > identity.certificate_to && !renewed_once_) {
    phase_ = Phase::kAsking;
    SetConnection(Connection::kRefused, RefusedBecause::kCertificate, "the certificate has run out");
    broken_by_ = absl::UnavailableError("certificate has run out");
    return AskGate();
  }
  phase_ = Phase::kConnecting;
  if (failures_ == 0) SetConnection(Connection::kConnecting, RefusedBecause::kNotRefused, "");
  members_ = core_.options.network->Members(core_.identity->members, identity.tls, core_.Roots());
  if (!members_) return Broken(absl::UnavailableError("no way to the members' port"));
  v1::SubscribeRequest request;
  request.set_forum_id(identity.forum.bytes());
  const domain::Place place = core_.replica->place();
  request.set_after_epoch(place.epoch);
  request.set_after_seq(place.seq);
  if (place.seq > 0) request.set_after_hash(core_.replica->head().bytes());
  request.set_without_body(core_.replica->WithoutBody().bytes());
  request.set_without_sealed(core_.replica->WithoutSealed().bytes());
  request.set_day(core_.replica->tidy_day());
  first_batch_ = true;
  connecting_since_ = core_.options.clock->SteadyMs();
  const std::uint64_t generation = generation_;
  core_.loop->SetTimer(&first_batch_timer_, connecting_since_ + kFirstBatchMs, [this, generation] {
    if (generation == generation_) Broken(absl::DeadlineExceededError("no first answer"));
  });
  feed_ = members_->Subscribe(std::move(request), InLoop(&Sync::OnResponse), InLoop(&Sync::OnFeedEnd));
}

void Sync::OnResponse(v1::SubscribeResponse response) {
  batch_bytes_ += response.ByteSizeLong();
  if (batch_bytes_ > kMaxBatchBytes) return Broken(absl::ResourceExhaustedError("a batch without end"));
  for (v1::Record& record : *response.mutable_records()) batch_.records.push_back(std::move(record));
  // Of a long batch the first records are examined while the last are still on their way.
  if (batch_.records.size() >= RecordChecks::kWorthHelp) {
    if (!batch_.checks) {
      batch_.checks = std::make_unique<RecordChecks>(core_.replica->current());
      batch_.checks->GetHelp();
    }
    while (batch_.checks->size() < batch_.records.size()) batch_.checks->Add(batch_.records[batch_.checks->size()]);
  }
  for (v1::Record& record : *response.mutable_revealed()) batch_.revealed.push_back(std::move(record));
  if (response.has_checkpoint()) batch_.checkpoint = response.checkpoint();
  batch_.day = response.day();
  batch_.server_time = {response.server_time_ms()};
  if (phase_ == Phase::kConnecting) {
    const std::uint64_t generation = generation_;
    core_.loop->SetTimer(&first_batch_timer_, core_.options.clock->SteadyMs() + kFirstBatchMs, [this, generation] {
      if (generation == generation_) Broken(absl::DeadlineExceededError("the first batch did not end"));
    });
  }
  if (response.batch_complete()) {
    const std::uint64_t generation = generation_;
    ApplyBatch();
    if (generation != generation_) return;
  }
  if (feed_) feed_->ReadNext();
}

void Sync::DropBatch() {
  batch_.checks = nullptr;  // looks at the records
  batch_ = Batch();
  batch_bytes_ = 0;
}

void Sync::ApplyBatch() {
  const Batch batch = std::move(batch_);
  DropBatch();
  // Made anew when somebody asks: a state that only waits for that would have to be copied.
  if (!batch.records.empty() || !batch.revealed.empty()) core_.shown = nullptr;
  const domain::StatementId trust_before = core_.replica->current().trust_statement;
  const std::vector<std::string> cas_before = core_.replica->current().ca_certificates;
  auto applied = core_.replica->Apply(batch);
  if (!applied.ok()) {
    core_.Fail(applied.status());
    Stop();
    return;
  }
  if (applied->alarm) return Raise(*std::move(applied->alarm));
  if (core_.replica->current().trust_statement != trust_before) {
    if (absl::Status dropped = core_.DropTrust(cas_before); !dropped.ok()) return core_.Fail(dropped);
  }
  AfterBatch(*applied, batch.server_time);
}

void Sync::AfterBatch(const Applied& applied, domain::Time server_time) {
  const domain::State& state = core_.replica->current();
  if (applied.changed) {
    core_.shown = nullptr;
    core_.Changed();
    not_yet_.clear();
  }
  if (absl::Status again = core_.outbox->SendAgainWhatWasRecorded(state); !again.ok()) return core_.Fail(again);
  if (absl::Status forgotten = core_.outbox->ForgetErased(state); !forgotten.ok()) return core_.Fail(forgotten);
  // Also where nothing was taken back: of what was received the record may not have come before it was lost.
  if (applied.new_epoch) {
    if (absl::Status again = core_.OfferLostAgain(); !again.ok()) core_.Fail(again);
    doubted_.clear();
  }
  Identity& identity = *core_.identity;
  const domain::Device* own = state.FindDevice(identity.device);
  if (own != nullptr && own->status == domain::DeviceStatus::kRevoked) {
    // Verified with everything else in the log: this is the proof.
    Stop();
    core_.Wipe();
    return;
  }
  for (const auto& [name, now, before] : {std::tuple(meta::kMembers, &state.members_address, &identity.members),
                                          std::tuple(meta::kGate, &state.gate_address, &identity.gate)}) {
    if (now->empty() || *now == *before) continue;
    if (absl::Status put = core_.store->Put(name, *now); !put.ok()) return core_.Fail(put);
    *before = *now;
    gate_ = nullptr;
  }
  // The first batch was asked for just now. How long what came later was on its way nobody knows: the device may have
  // slept meanwhile. But time does not go backwards.
  const domain::Time told = server_time.ms > 0 ? server_time : state.head_time;
  const bool fresh =
      first_batch_ && server_time.ms > 0 && core_.options.clock->SteadyMs() - connecting_since_ < kFreshMs;
  const bool behind = core_.Wall().ms - core_.status.clock_offset_ms < told.ms - 60'000;
  core_.NoteContact(fresh ? server_time : told, fresh || behind);
  if (fresh && core_.status.clock_offset_ms == 0) core_.status.clock_wrong = false;
  first_batch_ = false;
  core_.loop->SetTimer(&tidy_timer_, core_.options.clock->SteadyMs() + kTidyAfterMs, [this] { Tidy(); });
  core_.loop->CancelTimer(&first_batch_timer_);
  phase_ = Phase::kLive;
  failures_ = 0;
  renewed_once_ = false;
  asked_trust_ = false;
  if (core_.status.clock_wrong) {
    SetConnection(Connection::kClockWrong, RefusedBecause::kNotRefused, "the device's clock");
  } else {
    SetConnection(Connection::kOnline, RefusedBecause::kNotRefused, "");
  }
  Poke();
}

void Sync::Tidy() {
  auto dropped = core_.replica->Tidy();
  if (!dropped.ok()) return core_.Fail(dropped.status());
  if (*dropped) core_.shown = nullptr;
  auto papers = core_.papers->KeepListed(core_.replica->current().documents);
  if (!papers.ok()) return core_.Fail(papers.status());
  auto renditions = core_.renditions->KeepListed(core_.replica->current().documents);
  if (!renditions.ok()) return core_.Fail(renditions.status());
  if (*dropped || *papers || *renditions) core_.Changed();
}

void Sync::Raise(AlarmNote note) {
  Disconnect();
  phase_ = Phase::kHalted;
  core_.RaiseAlarm(std::move(note));
}

void Sync::OnFeedEnd(absl::Status status) {
  if (status.ok()) status = absl::UnavailableError("the feed ended");
  Broken(status);
}

void Sync::Broken(const absl::Status& status) {
  const bool was_live = phase_ == Phase::kLive;
  Disconnect();
  broken_by_ = status;
  // Servers restart and trains enter tunnels: one quick second try before asking why.
  const bool said_no = absl::IsUnauthenticated(status) || absl::IsPermissionDenied(status);
  if (was_live && !said_no) {
    SetConnection(Connection::kConnecting, RefusedBecause::kNotRefused, std::string(status.message()));
    return WaitAndRetry(false);
  }
  phase_ = Phase::kAsking;
  AskGate();
}

void Sync::WaitAndRetry(bool long_wait) {
  Disconnect();
  gate_ = nullptr;
  phase_ = Phase::kWaiting;
  const std::int64_t step = kFirstRetryMs << std::min(failures_, 12);
  const std::int64_t longest = long_wait ? kRefusedRetryMs : std::min(step, kLongestRetryMs);
  const std::int64_t wait = longest / 2 + core_.Jitter(longest / 2 + 1);
  ++failures_;
  core_.status.retry_in_ms = wait;
  const std::uint64_t generation = generation_;
  core_.loop->SetTimer(&retry_timer_, core_.options.clock->SteadyMs() + wait, [this, generation] {
    if (generation != generation_) return;
    renewed_once_ = false;
    asked_trust_ = false;
    Connect();
  });
}

void Sync::LookAtClock() {
  const std::int64_t ahead = core_.Wall().ms - core_.options.clock->SteadyMs();
  const bool jumped = wall_ahead_ && std::abs(ahead - *wall_ahead_) > kClockJumpMs;
  wall_ahead_ = ahead;
  if (jumped && phase_ != Phase::kStopped && phase_ != Phase::kHalted && !core_.status.storage_failed) ConnectAnew();
}

void Sync::TryNow() {
  if (phase_ == Phase::kStopped || phase_ == Phase::kHalted || phase_ == Phase::kLive) return;
  failures_ = 0;  // what is under way may still belong to what was before
  if (phase_ == Phase::kWaiting) ConnectAnew();
}

void Sync::ConnectAnew() {
  failures_ = 0;
  renewed_once_ = false;
  asked_trust_ = false;
  Disconnect();
  Connect();
}

bool Sync::idle() const {
  return phase_ == Phase::kLive && !sending_ && !uploading_ && !fetching_ && !asking_renditions_ && !paused_ &&
         core_.outbox->NextToSend(not_yet_) == nullptr;
}

void Sync::Poke() {
  if (phase_ != Phase::kLive || core_.status.storage_failed) return;
  if (RenewalDue() && !asking_ && !renewed_once_) Renew();
  UploadNext();
  SendNext();
  AskRenditions();
  FetchNext();
}

}  // namespace mandat::client
