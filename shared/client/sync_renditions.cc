// The PDFs that the server makes of office papers: what this device asks of them. Once when it is caught up, when it
// gets to know of another paper, and again after a while where one is being made.
#include <algorithm>
#include <utility>

#include "shared/client/sync.h"
#include "shared/client/sync_internal.h"
#include "shared/domain/office_paper.h"

namespace mandat::client {
namespace {

constexpr int kMostAskedAtOnce = 100;
constexpr std::int64_t kFirstLookMs = 4'000;
constexpr std::int64_t kLongestLookMs = 900'000;

}  // namespace

void Sync::AskRenditions() {
  if (phase_ != Phase::kLive || asking_renditions_ || core_.status.storage_failed) return;
  const std::map<domain::Hash, domain::Document>& documents = core_.replica->current().documents;
  if (renditions_due_ || documents.size() != documents_asked_) {
    renditions_due_ = false;
    documents_asked_ = documents.size();
    rendition_being_made_ = false;
    renditions_to_ask_.clear();
    auto known = core_.renditions->All();
    if (!known.ok()) return core_.Fail(known.status());
    for (const auto& [hash, document] : documents) {
      if (domain::FindOfficePaper(document.media_type) == nullptr) continue;
      const auto found = known->find(hash);
      if (found == known->end() || found->second.state != RenditionState::kMade) renditions_to_ask_.push_back(hash);
    }
  }
  if (renditions_to_ask_.empty()) return;
  v1::RenditionStatusRequest request;
  const auto count = std::min<std::size_t>(renditions_to_ask_.size(), kMostAskedAtOnce);
  renditions_asked_.assign(renditions_to_ask_.end() - static_cast<std::ptrdiff_t>(count), renditions_to_ask_.end());
  renditions_to_ask_.resize(renditions_to_ask_.size() - count);
  for (const domain::Hash& paper : renditions_asked_) request.add_papers(paper.bytes());
  asking_renditions_ = members_->RenditionStatus(std::move(request), kCallTimeout, InLoop(&Sync::OnRenditions));
}

void Sync::OnRenditions(absl::StatusOr<v1::RenditionStatusResponse> response) {
  asking_renditions_ = nullptr;
  if (!response.ok()) {
    renditions_to_ask_.clear();
    switch (response.status().code()) {
      case absl::StatusCode::kUnimplemented:
        return;  // an older server: it makes none
      case absl::StatusCode::kUnavailable:
      case absl::StatusCode::kDeadlineExceeded:
      case absl::StatusCode::kCancelled:
      case absl::StatusCode::kUnauthenticated:
      case absl::StatusCode::kPermissionDenied:
        return Broken(response.status());
      default:
        return LookForRenditionsLater();
    }
  }
  bool news = false;
  for (const domain::Hash& paper : renditions_asked_) {
    const auto told = std::find_if(response->renditions().begin(), response->renditions().end(),
                                   [&](const v1::Rendition& one) { return one.paper() == paper.view(); });
    const bool is_told = told != response->renditions().end();
    auto changed = is_told ? core_.renditions->Note(paper, *told) : core_.renditions->Forget(paper);
    if (!changed.ok()) return core_.Fail(changed.status());
    news |= *changed;
    rendition_being_made_ |= is_told && told->state() == v1::Rendition::STATE_BEING_MADE;
  }
  if (news) {
    core_.Changed();
    rendition_looks_ = 0;
  }
  if (renditions_to_ask_.empty() && rendition_being_made_) LookForRenditionsLater();
  Poke();
}

void Sync::LookForRenditionsLater() {
  const std::int64_t wait = std::min(kFirstLookMs << std::min(rendition_looks_, 10), kLongestLookMs);
  ++rendition_looks_;
  core_.loop->SetTimer(&renditions_timer_, core_.options.clock->SteadyMs() + wait, [this] {
    renditions_due_ = true;
    Poke();
  });
}

}  // namespace mandat::client
