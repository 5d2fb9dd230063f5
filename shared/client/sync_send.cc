// What goes out and what is fetched while live: papers first, then the outbox in order, then papers that are wanted
// here.
#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/client/alarm.h"
#include "shared/client/sync.h"
#include "shared/client/sync_internal.h"
#include "shared/ledger/receipt.h"

namespace mandat::client {
void Sync::SendNext() {
  // Papers go before the statements that name them.
  if (phase_ != Phase::kLive || sending_ || uploading_ || paused_ || core_.status.storage_failed) return;
  const Outbox::Entry* entry = core_.outbox->NextToSend(not_yet_);
  if (entry == nullptr) return;
  v1::SubmitRequest request;
  *request.mutable_statement() = entry->bytes;
  // Lost in a restore: not judged anew.
  if (entry->receipt) *request.mutable_lost_receipt() = *entry->receipt;
  sending_id_ = entry->id;
  // On disk before the first byte leaves: from here on it can not be taken back.
  if (absl::Status marked = core_.outbox->MarkSent(entry->id, core_.Wall()); !marked.ok()) {
    core_.Fail(marked);
    return Stop();
  }
  core_.Changed();
  sending_since_ = core_.options.clock->SteadyMs();
  sending_ = members_->Submit(std::move(request), kCallTimeout, InLoop(&Sync::OnSubmitted));
}

void Sync::OnSubmitted(absl::StatusOr<v1::SubmitResponse> response) {
  sending_ = nullptr;
  if (response.ok() && response->has_receipt()) return OnReceipt(response->receipt());
  if (response.ok() && response->has_refusal()) return OnRefusal(response->refusal());
  const absl::Status status = response.ok() ? absl::InternalError("an answer without content") : response.status();
  switch (status.code()) {
    case absl::StatusCode::kFailedPrecondition:
      // Offered again after a restore, and what it stands on is somebody else's to offer: the others meanwhile.
      not_yet_.insert(sending_id_);
      AskAgainLater();
      return Poke();
    case absl::StatusCode::kInvalidArgument: {
      v1::Refusal refusal;
      refusal.set_code(v1::Refusal::CODE_MALFORMED);
      refusal.set_field(std::string(status.message()));
      return OnRefusal(refusal);
    }
    case absl::StatusCode::kResourceExhausted:
    case absl::StatusCode::kAborted:
    case absl::StatusCode::kInternal:
    case absl::StatusCode::kUnknown:
      // The server is there, and busy or ill: the same bytes a little later.
      return PauseSending();
    default:
      return Broken(status);
  }
}

void Sync::AskAgainLater() {
  core_.loop->SetTimer(&not_yet_timer_, core_.options.clock->SteadyMs() + kLongestRetryMs / 2, [this] {
    not_yet_.clear();
    Poke();
  });
}

void Sync::PauseSending() {
  paused_ = true;
  const std::int64_t step = std::min(kFirstRetryMs << std::min(send_failures_, 12), kLongestRetryMs);
  ++send_failures_;
  core_.loop->SetTimer(&send_timer_, core_.options.clock->SteadyMs() + step / 2 + core_.Jitter(step / 2 + 1), [this] {
    paused_ = false;
    Poke();
  });
}

void Sync::OnReceipt(const v1::Receipt& receipt) {
  const Outbox::Entry* entry = core_.outbox->Find(sending_id_);
  if (entry == nullptr) return;
  const Identity& identity = *core_.identity;
  const absl::Status verified =
      ledger::VerifyReceipt(receipt, entry->bytes, identity.forum, core_.replica->current().log_key);
  if (!verified.ok()) {
    auto note = core_.replica->MakeAlarm(alarm_name::kSwappedReceipt, std::string(verified.message()), 0, {}, {});
    auto chain = core_.replica->KeyChain(identity.device);
    if (!note.ok() || !chain.ok()) return core_.Fail(note.ok() ? chain.status() : note.status());
    v1::ReceiptFile& file = *note->evidence.add_receipts();
    *file.mutable_receipt() = receipt;
    file.mutable_statement()->set_statement(entry->bytes.statement());
    file.mutable_statement()->set_signature(entry->bytes.signature());
    for (v1::SignedStatement& link : *chain) *file.add_key_chain() = std::move(link);
    return Raise(*std::move(note));
  }
  const bool fresh = entry->attempts == 1 && core_.options.clock->SteadyMs() - sending_since_ < kFreshMs;
  if (absl::Status marked = core_.outbox->MarkReceived(sending_id_, receipt); !marked.ok()) {
    core_.Fail(marked);
    return Stop();
  }
  core_.Changed();
  core_.shown = nullptr;
  send_failures_ = 0;
  core_.status.clock_wrong = false;
  if (core_.status.connection == Connection::kClockWrong)
    SetConnection(Connection::kOnline, RefusedBecause::kNotRefused, "");
  core_.NoteContact(domain::Time{receipt.time_ms()}, fresh);
  auto noted = core_.replica->NoteCheckpoint(receipt.checkpoint());
  if (!noted.ok()) {
    core_.Fail(noted.status());
    return Stop();
  }
  if (*noted) return Raise(*std::move(*noted));
  Poke();
}

void Sync::OnRefusal(const v1::Refusal& refusal) {
  const bool first_time = doubted_.insert(sending_id_).second;
  switch (refusal.code()) {
    case v1::Refusal::CODE_UNKNOWN_HEAD:
      // "I never had that record": then the feed must show another log. It is asked before the word is believed.
      if (first_time) {
        Disconnect();
        return Connect();
      }
      break;
    case v1::Refusal::CODE_DEVICE_REVOKED:
    case v1::Refusal::CODE_UNKNOWN_DEVICE:
      if (first_time) return Broken(absl::PermissionDeniedError("the server says that this device is revoked"));
      break;
    case v1::Refusal::CODE_CLOCK:
      if (refusal.deadline_ms() > 0) core_.NoteContact(domain::Time{refusal.deadline_ms()}, true);
      core_.status.clock_wrong = true;
      SetConnection(Connection::kClockWrong, RefusedBecause::kNotRefused, "the device's clock");
      break;
    default:
      break;
  }
  doubted_.erase(sending_id_);
  if (absl::Status marked = core_.outbox->MarkRefused(sending_id_, refusal, core_.Wall()); !marked.ok()) {
    core_.Fail(marked);
    return Stop();
  }
  core_.Changed();
  core_.shown = nullptr;
  send_failures_ = 0;
  core_.NoteContact(std::nullopt, false);
  Poke();
}

void Sync::UploadNext() {
  if (phase_ != Phase::kLive || uploading_ || paused_ || core_.status.storage_failed) return;
  auto next = core_.papers->NextUpload();
  if (!next.ok()) return core_.Fail(next.status());
  if (!*next) return;
  uploading_hash_ = **next;
  v1::DocumentStatusRequest request;
  request.set_hash(uploading_hash_.bytes());
  uploading_ = members_->DocumentStatus(std::move(request), kCallTimeout, InLoop(&Sync::OnUploadStatus));
}

void Sync::OnUploadStatus(absl::StatusOr<v1::DocumentStatusResponse> response) {
  uploading_ = nullptr;
  if (absl::IsPermissionDenied(response.status())) return GiveUpUpload();
  if (!response.ok() && !absl::IsNotFound(response.status())) return Broken(response.status());
  const std::uint64_t received = response.ok() ? response->received() : 0;
  if (response.ok() && response->complete()) {
    if (absl::Status status = core_.papers->Uploaded(uploading_hash_, received, true); !status.ok())
      return core_.Fail(status);
    core_.Changed();
    return Poke();
  }
  auto bytes = core_.papers->Bytes(uploading_hash_);
  if (!bytes.ok()) return core_.Fail(bytes.status());
  if (received > bytes->size()) return Broken(absl::InternalError("more was received than there is"));
  if (absl::Status status = core_.papers->Uploaded(uploading_hash_, received, false); !status.ok())
    return core_.Fail(status);
  uploading_ = members_->PutDocument(uploading_hash_, bytes->size(), received, bytes->substr(received),
                                     kTransferTimeout, InLoop(&Sync::OnUploaded));
}

// Not for these roles: the rest must not wait for it. A statement that names the paper is refused with its reason; and
// a device that may do nothing at all learns that from the feed.
void Sync::GiveUpUpload() {
  if (absl::Status status = core_.papers->Uploaded(uploading_hash_, 0, true); !status.ok()) return core_.Fail(status);
  upload_refusals_ = 0;
  core_.Changed();
  Poke();
}

void Sync::OnUploaded(absl::StatusOr<v1::PutDocumentResponse> response) {
  uploading_ = nullptr;
  if (absl::IsPermissionDenied(response.status())) return GiveUpUpload();
  if (!response.ok()) {
    if (absl::IsResourceExhausted(response.status()) || absl::IsAborted(response.status()) ||
        absl::IsInvalidArgument(response.status()) || absl::IsFailedPrecondition(response.status()) ||
        absl::IsOutOfRange(response.status())) {
      // What the server will not take must not hold up what people signed.
      if (++upload_refusals_ >= kUploadTries) return GiveUpUpload();
      return PauseSending();
    }
    return Broken(response.status());
  }
  if (!response->complete()) return PauseSending();  // asks again how much is there
  if (absl::Status status = core_.papers->Uploaded(uploading_hash_, response->received(), true); !status.ok())
    return core_.Fail(status);
  send_failures_ = 0;
  upload_refusals_ = 0;
  core_.Changed();
  Poke();
}

void Sync::FetchNext() {
  if (phase_ != Phase::kLive || fetching_ || core_.status.storage_failed) return;
  auto next = core_.papers->NextWanted(!core_.fetches_by_itself);
  if (!next.ok()) return core_.Fail(next.status());
  if (!*next) return;
  fetching_hash_ = **next;
  fetching_stopped_ = false;
  auto state = core_.papers->State(fetching_hash_);
  if (!state.ok()) return core_.Fail(state.status());
  fetching_size_ = state->size;
  auto paper = core_.renditions->PaperOf(fetching_hash_);
  if (!paper.ok()) return core_.Fail(paper.status());
  v1::GetDocumentRequest request;
  request.set_hash(paper->value_or(fetching_hash_).bytes());
  if (*paper) request.set_rendition(fetching_hash_.bytes());
  request.set_offset(state->received);
  fetching_ =
      members_->GetDocument(std::move(request), kTransferTimeout, InLoop(&Sync::OnChunk), InLoop(&Sync::OnFetched));
}

void Sync::FetchAsAllowed() {
  if (fetching_ && !core_.fetches_by_itself) {
    auto asked = core_.papers->IsAskedFor(fetching_hash_);
    if (!asked.ok()) return core_.Fail(asked.status());
    if (!*asked) {
      fetching_stopped_ = true;
      fetching_->Cancel();
    }
  }
  FetchNext();
}

void Sync::OnChunk(v1::GetDocumentResponse response) {
  if (!fetching_ || fetching_stopped_) return;
  if (response.size() > 0) fetching_size_ = response.size();
  auto state = core_.papers->Append(fetching_hash_, fetching_size_, response.chunk());
  core_.Changed();
  if (!state.ok()) {
    fetching_ = nullptr;
    // The own disk's fault, not the paper's.
    if (vault::DbErrorOf(state.status()) != vault::DbError::kNone) return core_.Fail(state.status());
    // Not what was asked for: not asked for again until somebody wants it anew.
    if (absl::Status status = core_.papers->GiveUp(fetching_hash_); !status.ok()) core_.Fail(status);
    return FetchNext();
  }
  fetching_->ReadNext();
}

void Sync::OnFetched(absl::Status status) {
  if (!fetching_) return;
  fetching_ = nullptr;
  if (fetching_stopped_) return FetchNext();
  if (absl::IsNotFound(status) || absl::IsPermissionDenied(status)) {
    if (absl::Status given = core_.papers->GiveUp(fetching_hash_); !given.ok()) return core_.Fail(given);
    // A PDF that the server has made anew, or lost: it is asked at the next contact what there is now.
    auto paper = core_.renditions->PaperOf(fetching_hash_);
    if (!paper.ok()) return core_.Fail(paper.status());
    if (*paper) {
      if (absl::Status lost = core_.renditions->Lost(**paper); !lost.ok()) return core_.Fail(lost);
    }
    core_.Changed();
  } else if (!status.ok()) {
    return Broken(status);
  } else {
    auto state = core_.papers->State(fetching_hash_);
    if (!state.ok()) return core_.Fail(state.status());
    // The server ended early: what came is kept, and it is asked once more after a while.
    if (!state->complete && state->received < fetching_size_)
      return Broken(absl::UnavailableError("a paper came in part"));
    if (!state->complete) {
      if (absl::Status given = core_.papers->GiveUp(fetching_hash_); !given.ok()) return core_.Fail(given);
    }
  }
  FetchNext();
}

}  // namespace mandat::client
