#include "server/renditions/renditions.h"

#include <chrono>
#include <utility>

#include "absl/strings/ascii.h"
#include "shared/domain/office_paper.h"

namespace mandat::server {
namespace {

constexpr std::chrono::seconds kLookAgain(60);
constexpr std::size_t kReadAtOnce = 1 << 20;

absl::StatusOr<std::string> WholeDocument(LogStore& store, const domain::Hash& hash, std::uint64_t size) {
  std::string bytes;
  bytes.reserve(size);
  while (bytes.size() < size) {
    absl::StatusOr<std::string> part = store.ReadBlob(hash, bytes.size(), kReadAtOnce);
    if (!part.ok()) return part.status();
    if (part->empty()) return absl::DataLossError("a document is shorter than its size");
    bytes += *part;
  }
  return bytes;
}

}  // namespace

std::string ReasonWord(RenditionReason reason) {
  const std::string& name = v1::Rendition::Reason_Name(reason);
  return absl::AsciiStrToLower(name.substr(name.find('_') + 1));
}

Renditions::Renditions(ForumHost* host, Converter* converter, Told told)
    : host_(host), converter_(converter), told_(std::move(told)) {
  if (converter_ == nullptr) {
    never_here_ = v1::Rendition::REASON_SWITCHED_OFF;
    return;
  }
  listener_ = host_->hub().Add([wake = wake_] {
    const std::lock_guard<std::mutex> lock(wake->mutex);
    wake->head_moved = true;
    wake->changed.notify_all();
  });
  thread_ = std::thread([this] { Run(); });
}

void Renditions::Stop() {
  if (converter_ == nullptr || !thread_.joinable()) return;
  host_->hub().Remove(listener_);
  {
    const std::lock_guard<std::mutex> lock(wake_->mutex);
    wake_->stopping = true;
    wake_->changed.notify_all();
  }
  converter_->Stop();
  thread_.join();
}

bool Renditions::stopping() const {
  const std::lock_guard<std::mutex> lock(wake_->mutex);
  return wake_->stopping;
}

absl::StatusOr<v1::Rendition> Renditions::StatusOf(const domain::Hash& paper) const {
  v1::Rendition rendition;
  rendition.set_paper(paper.bytes());
  absl::StatusOr<std::optional<StoredRendition>> stored = host_->store().FindRendition(paper);
  if (!stored.ok()) return stored.status();
  if (*stored && (*stored)->size > 0) {
    rendition.set_state(v1::Rendition::STATE_MADE);
    rendition.set_hash((*stored)->hash.bytes());
    rendition.set_size((*stored)->size);
    return rendition;
  }
  if (*stored && (*stored)->reason != v1::Rendition::REASON_UNSPECIFIED) {
    rendition.set_state(v1::Rendition::STATE_FAILED);
    rendition.set_reason(static_cast<RenditionReason>((*stored)->reason));
    return rendition;
  }
  const std::lock_guard<std::mutex> lock(mutex_);
  rendition.set_state(never_here_ == v1::Rendition::REASON_UNSPECIFIED ? v1::Rendition::STATE_BEING_MADE
                                                                       : v1::Rendition::STATE_NOT_POSSIBLE);
  rendition.set_reason(never_here_);
  return rendition;
}

void Renditions::NeverHere(RenditionReason reason) {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    never_here_ = reason;
  }
  told_("renditions.not_possible", ReasonWord(reason));
}

void Renditions::Collect() {
  host_->Read([this](const ForumHost::View& view) {
    const domain::State& state = view.state;
    for (; seen_ < state.facts.size(); ++seen_) {
      const domain::RecordFacts& facts = state.facts[seen_];
      if (facts.act != v1::Statement::kAddDocument) continue;
      const auto document = state.documents.find(facts.document);
      if (document == state.documents.end()) continue;
      if (domain::FindOfficePaper(document->second.media_type) == nullptr) continue;
      waiting_[seen_ + 1] = {document->first, document->second.media_type};
    }
  });
}

void Renditions::Run() {
  const RenditionReason reason = converter_->Check();
  if (stopping()) return;
  if (reason != v1::Rendition::REASON_UNSPECIFIED) return NeverHere(reason);
  auto look_again = std::chrono::steady_clock::now() + kLookAgain;
  while (true) {
    {
      std::unique_lock<std::mutex> lock(wake_->mutex);
      const auto due = [this] { return wake_->stopping || wake_->head_moved || !waiting_.empty(); };
      if (later_.empty()) {
        wake_->changed.wait(lock, due);
      } else {
        wake_->changed.wait_until(lock, look_again, due);
      }
      if (wake_->stopping) return;
      if (!std::exchange(wake_->head_moved, false) && waiting_.empty()) waiting_ = std::exchange(later_, {});
    }
    Collect();
    if (waiting_.empty()) continue;
    const auto newest = std::prev(waiting_.end());
    const std::uint64_t seq = newest->first;
    const Waiting next = std::move(newest->second);
    waiting_.erase(newest);
    switch (Make(next.paper, next.media_type)) {
      case Made::kDone:
        break;
      case Made::kLater:
        if (later_.empty()) look_again = std::chrono::steady_clock::now() + kLookAgain;
        later_[seq] = next;
        break;
      case Made::kNeverHere:
        return;
    }
  }
}

Renditions::Made Renditions::Make(const domain::Hash& paper, std::string_view media_type) {
  LogStore& store = host_->store();
  const absl::StatusOr<std::optional<StoredRendition>> found = store.FindRendition(paper);
  const absl::StatusOr<std::optional<std::uint64_t>> size = store.BlobSize(paper);
  // Named again by a statement that was offered after a restore: its bytes are still on their way.
  if (!found.ok() || !size.ok() || !*size) return Made::kLater;
  const StoredRendition before = found->value_or(StoredRendition());
  if (before.size > 0) return Made::kDone;
  if (before.tries >= kTries) {
    if (before.reason == v1::Rendition::REASON_UNSPECIFIED)
      (void)store.NoteRendition(paper, before.tries, v1::Rendition::REASON_GIVEN_UP);
    return Made::kDone;
  }
  if (!host_->Room().ok()) return Made::kLater;
  const absl::StatusOr<std::string> bytes = WholeDocument(store, paper, **size);
  if (!bytes.ok()) return Made::kLater;
  // Before it begins: what takes the process with it has been tried.
  if (!store.NoteRendition(paper, before.tries + 1, before.reason).ok()) return Made::kLater;
  Converter::Outcome outcome = converter_->Convert(media_type, *bytes, ConvertInto::kPdf);
  if (outcome.later || IsOfThisServer(outcome.reason)) {
    (void)store.NoteRendition(paper, before.tries, before.reason);
    if (outcome.later) return Made::kLater;
    NeverHere(outcome.reason);
    return Made::kNeverHere;
  }
  if (outcome.pdf.empty()) {
    // NOT_FOUND: the paper was erased meanwhile.
    (void)store.NoteRendition(paper, before.tries + 1, outcome.reason);
    told_("rendition.failed", ReasonWord(outcome.reason));
    return Made::kDone;
  }
  const absl::Status kept = store.PutRendition(paper, outcome.pdf);
  if (absl::IsNotFound(kept)) return Made::kDone;
  if (!kept.ok()) {
    (void)store.NoteRendition(paper, before.tries, before.reason);  // the store's trouble, not the paper's
    return Made::kLater;
  }
  told_("rendition.made", "");
  return Made::kDone;
}

}  // namespace mandat::server
