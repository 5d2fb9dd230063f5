// Client's reading side: what of the papers is here, what may be fetched, and what never leaves the device.
#include "shared/client/client_impl.h"
#include "shared/client/paper_index.h"
#include "shared/client/reading.h"
#include "shared/domain/office_paper.h"

namespace mandat::client {

std::map<domain::Hash, DocumentState> Client::document_states() const {
  const std::lock_guard<std::mutex> lock(impl_->mutex);
  if (!impl_->core.papers) return {};
  auto states = impl_->core.papers->States();
  return states.ok() ? *std::move(states) : std::map<domain::Hash, DocumentState>();
}

const domain::Document* Client::Impl::FindDocument(const domain::Hash& hash) const {
  if (!core.replica) return nullptr;
  const auto found = core.replica->current().documents.find(hash);
  return found == core.replica->current().documents.end() ? nullptr : &found->second;
}

Rendition Client::rendition(const domain::Hash& paper) const {
  const std::lock_guard<std::mutex> lock(impl_->mutex);
  const domain::Document* document = impl_->FindDocument(paper);
  if (document == nullptr || domain::FindOfficePaper(document->media_type) == nullptr) return {};
  auto rendition = impl_->core.renditions->Of(paper);
  return rendition.ok() ? *rendition : Rendition();
}

std::map<domain::Hash, Rendition> Client::renditions() const {
  const std::lock_guard<std::mutex> lock(impl_->mutex);
  std::map<domain::Hash, Rendition> renditions;
  if (!impl_->core.replica) return renditions;
  auto known = impl_->core.renditions->All();
  if (!known.ok()) return renditions;
  Rendition unknown;
  unknown.state = RenditionState::kUnknown;
  for (const auto& [hash, document] : impl_->core.replica->current().documents) {
    if (domain::FindOfficePaper(document.media_type) == nullptr) continue;
    const auto found = known->find(hash);
    renditions[hash] = found == known->end() ? unknown : found->second;
  }
  return renditions;
}

absl::StatusOr<domain::Hash> Client::KeepFile(std::string_view bytes) {
  const std::lock_guard<std::mutex> lock(impl_->mutex);
  if (!impl_->core.papers) return absl::FailedPreconditionError("revoked");
  return impl_->core.papers->Keep(bytes);
}

absl::Status Client::DropKept(const domain::Hash& hash) {
  const std::lock_guard<std::mutex> lock(impl_->mutex);
  if (!impl_->core.papers) return absl::FailedPreconditionError("revoked");
  return impl_->core.papers->Drop(hash);
}

void Client::SetFetching(bool by_itself) {
  const std::lock_guard<std::mutex> lock(impl_->mutex);
  if (impl_->core.fetches_by_itself == by_itself) return;
  impl_->core.fetches_by_itself = by_itself;
  if (impl_->core.papers) impl_->sync.FetchAsAllowed();
  impl_->core.loop->Wake();
}

absl::Status Client::WithReading(const std::function<absl::Status(Reading&)>& work) const {
  const std::lock_guard<std::mutex> lock(impl_->mutex);
  if (!impl_->core.store) return absl::FailedPreconditionError("revoked");
  Reading reading(*impl_->core.store);
  return work(reading);
}

absl::Status Client::WithIndex(const std::function<absl::Status(PaperIndex&)>& work) const {
  const std::lock_guard<std::mutex> lock(impl_->mutex);
  if (!impl_->core.store) return absl::FailedPreconditionError("revoked");
  PaperIndex index(*impl_->core.store);
  return work(index);
}

}  // namespace mandat::client
