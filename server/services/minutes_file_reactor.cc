#include "server/services/minutes_file_reactor.h"

#include <utility>

#include "server/handlers/documents.h"
#include "server/services/status.h"

namespace mandat::server {

MinutesFileReactor::MinutesFileReactor(const MinutesFileHandler* files, Executor* work, PeerKeys peer,
                                       const v1::GetMinutesFileRequest& request)
    : request_(request) {
  const bool posted = work->TryPost([this, files, peer] {
    files->Get(peer, request_, [this](absl::StatusOr<MinutesFiles::File> file) { Begin(std::move(file)); });
  });
  if (!posted) Finish({grpc::StatusCode::RESOURCE_EXHAUSTED, "the server is busy: try again soon"});
}

void MinutesFileReactor::Begin(absl::StatusOr<MinutesFiles::File> file) {
  if (!file.ok()) return Finish(ToGrpc(file.status()));
  file_ = *std::move(file);
  response_.set_size(file_->size());
  Next();
}

void MinutesFileReactor::Next() {
  response_.set_chunk(file_->substr(offset_, kDocumentChunk));
  offset_ += response_.chunk().size();
  StartWrite(&response_);
}

void MinutesFileReactor::OnWriteDone(bool ok) {
  if (!ok) return Finish({grpc::StatusCode::CANCELLED, "the stream broke"});
  if (offset_ >= file_->size()) return Finish(grpc::Status::OK);
  response_.Clear();
  Next();
}

}  // namespace mandat::server
