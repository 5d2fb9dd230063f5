#include "server/services/document_reactors.h"

#include <utility>

#include "server/services/status.h"

namespace mandat::server {
namespace {

const grpc::Status& Busy() {
  static const grpc::Status busy(grpc::StatusCode::RESOURCE_EXHAUSTED, "the server is busy: try again soon");
  return busy;
}

}  // namespace

PutDocumentReactor::PutDocumentReactor(const DocumentHandler* documents, Executor* work, PeerKeys peer,
                                       v1::PutDocumentResponse* response)
    : documents_(documents), work_(work), peer_(peer), response_(response) {
  StartRead(&request_);
}

grpc::Status PutDocumentReactor::Take() {
  if (request_.chunk().size() > kDocumentChunk)
    return {grpc::StatusCode::INVALID_ARGUMENT, "a chunk has at most 64 KiB"};
  if (!started_) {
    started_ = true;
    hash_ = request_.hash();
    size_ = request_.size();
    offset_ = request_.offset();
  } else if (!request_.hash().empty() || request_.size() != 0 || request_.offset() != 0) {
    return {grpc::StatusCode::INVALID_ARGUMENT, "hash, size and offset stand in the first message only"};
  }
  collected_ += request_.chunk();
  return grpc::Status::OK;
}

void PutDocumentReactor::OnReadDone(bool ok) {
  if (!ok) {
    if (!started_) return Finish({grpc::StatusCode::INVALID_ARGUMENT, "the first message is missing"});
    return Store(true);
  }
  if (grpc::Status status = Take(); !status.ok()) return Finish(status);
  if (collected_.size() >= kUploadPiece) return Store(false);
  StartRead(&request_);
}

void PutDocumentReactor::Store(bool last) {
  const bool posted = work_->TryPost([this, last] {
    absl::StatusOr<BlobProgress> progress = documents_->Add(peer_, hash_, size_, offset_, collected_);
    if (!progress.ok()) return Finish(ToGrpc(progress.status()));
    offset_ += collected_.size();
    collected_.clear();
    response_->set_received(progress->received);
    response_->set_complete(progress->complete);
    if (last || progress->complete) return Finish(grpc::Status::OK);
    StartRead(&request_);
  });
  if (!posted) Finish(Busy());
}

GetDocumentReactor::GetDocumentReactor(const DocumentHandler* documents, Executor* work, PeerKeys peer,
                                       const v1::GetDocumentRequest& request)
    : documents_(documents), work_(work), peer_(peer), wanted_{request.hash(), request.rendition()}, offset_(request.offset()) {
  Next();
}

void GetDocumentReactor::Next() {
  const bool posted = work_->TryPost([this] {
    response_.Clear();
    if (first_) {
      absl::StatusOr<std::uint64_t> size = documents_->SizeFor(peer_, wanted_);
      if (!size.ok()) return Finish(ToGrpc(size.status()));
      if (offset_ > *size) return Finish({grpc::StatusCode::OUT_OF_RANGE, "the offset is beyond the document"});
      size_ = *size;
      response_.set_size(size_);
    } else if (offset_ >= size_) {
      return Finish(grpc::Status::OK);
    }
    absl::StatusOr<std::string> bytes = documents_->Read(peer_, wanted_, offset_);
    if (!bytes.ok()) return Finish(ToGrpc(bytes.status()));
    if (bytes->empty() && offset_ < size_)
      return Finish(ToGrpc(absl::DataLossError("a document is shorter than its size")));
    first_ = false;
    offset_ += bytes->size();
    response_.set_chunk(*std::move(bytes));
    StartWrite(&response_);
  });
  if (!posted) Finish(Busy());
}

void GetDocumentReactor::OnWriteDone(bool ok) {
  if (!ok) return Finish({grpc::StatusCode::CANCELLED, "the stream broke"});
  Next();
}

}  // namespace mandat::server
