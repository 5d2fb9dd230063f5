// Documents both ways. For the .cc files of services/ only. Each deletes itself in OnDone.
#ifndef MANDAT_SERVER_SERVICES_DOCUMENT_REACTORS_H_
#define MANDAT_SERVER_SERVICES_DOCUMENT_REACTORS_H_

#include <grpcpp/support/server_callback.h>

#include <cstdint>
#include <string>

#include "mandat/v1/member_service.pb.h"
#include "server/handlers/documents.h"
#include "server/host/executor.h"

namespace mandat::server {

// Collects up to kUploadPiece bytes between writes to the store. What was stored of an upload that breaks off stays for
// the next try.
class PutDocumentReactor : public grpc::ServerReadReactor<v1::PutDocumentRequest> {
 public:
  static constexpr std::size_t kUploadPiece = 512 * 1024;
  PutDocumentReactor(const DocumentHandler* documents, Executor* work, PeerKeys peer,
                     v1::PutDocumentResponse* response);
  void OnReadDone(bool ok) override;
  void OnDone() override { delete this; }

 private:
  grpc::Status Take();
  // Stores what was collected, then goes on (`last` false) or finishes.
  void Store(bool last);

  const DocumentHandler* const documents_;
  Executor* const work_;
  const PeerKeys peer_;
  v1::PutDocumentResponse* const response_;
  v1::PutDocumentRequest request_;
  bool started_ = false;
  std::string hash_;
  std::uint64_t size_ = 0;
  std::uint64_t offset_ = 0;
  std::string collected_;
};

class GetDocumentReactor : public grpc::ServerWriteReactor<v1::GetDocumentResponse> {
 public:
  GetDocumentReactor(const DocumentHandler* documents, Executor* work, PeerKeys peer,
                     const v1::GetDocumentRequest& request);
  void OnWriteDone(bool ok) override;
  void OnDone() override { delete this; }

 private:
  void Next();

  const DocumentHandler* const documents_;
  Executor* const work_;
  const PeerKeys peer_;
  const DocumentHandler::Wanted wanted_;
  std::uint64_t offset_;
  std::uint64_t size_ = 0;
  bool first_ = true;
  v1::GetDocumentResponse response_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_SERVICES_DOCUMENT_REACTORS_H_
