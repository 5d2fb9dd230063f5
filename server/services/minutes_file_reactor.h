// One file of minutes on its way to who asked. For the .cc files of services/ only.
//
// Waits for the handler's answer, which comes from another thread, then writes it in chunks; Finish is called exactly
// once. Deletes itself in OnDone.
#ifndef MANDAT_SERVER_SERVICES_MINUTES_FILE_REACTOR_H_
#define MANDAT_SERVER_SERVICES_MINUTES_FILE_REACTOR_H_

#include <grpcpp/support/server_callback.h>

#include "mandat/v1/member_service.pb.h"
#include "server/handlers/minutes_file.h"
#include "server/host/executor.h"

namespace mandat::server {

class MinutesFileReactor : public grpc::ServerWriteReactor<v1::GetMinutesFileResponse> {
 public:
  MinutesFileReactor(const MinutesFileHandler* files, Executor* work, PeerKeys peer,
                     const v1::GetMinutesFileRequest& request);
  void OnWriteDone(bool ok) override;
  void OnDone() override { delete this; }

 private:
  void Begin(absl::StatusOr<MinutesFiles::File> file);
  void Next();

  const v1::GetMinutesFileRequest request_;
  MinutesFiles::File file_;
  std::size_t offset_ = 0;
  v1::GetMinutesFileResponse response_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_SERVICES_MINUTES_FILE_REACTOR_H_
