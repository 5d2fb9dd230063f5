// What this device has, for an archive or pages that are made beside the GUI's thread: each question takes the client
// for a moment only (client_lease.h), and waiting is done without it.
//
// Made in the GUI thread; asked from one other; Cancel() from any. When the forum is locked or closed, everything ends
// with CANCELLED. Fetch() ends with UNAVAILABLE where there is no network, NOT_FOUND where the server has not got a
// file, DEADLINE_EXCEEDED where nothing has come for a minute.
#ifndef MANDAT_MOBILE_SECRETARIAT_OUT_CLIENT_SOURCE_H_
#define MANDAT_MOBILE_SECRETARIAT_OUT_CLIENT_SOURCE_H_

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "mobile/models/workspace.h"
#include "shared/archive/archive_maker.h"
#include "shared/client/inquiry.h"

namespace mandat::app {

class ClientSource : public archive::Source {
 public:
  explicit ClientSource(Workspace& workspace);

  absl::StatusOr<v1::LogFile> Log() override;
  absl::Status Fetch(const std::vector<domain::Hash>& files) override;
  absl::StatusOr<std::string> File(const domain::Hash& file) override;
  client::Rendition RenditionOf(const domain::Hash& paper) override;
  absl::StatusOr<v1::ReceiptFile> Receipt(const domain::StatementId& statement) override;
  absl::StatusOr<std::string> MinutesFile(const v1::GetMinutesFileRequest& request) override;
  void Cancel() override;

 private:
  // False: cancelled meanwhile.
  bool WaitALittle();

  const std::shared_ptr<ClientLease> lease_;
  const std::shared_ptr<client::Inquiry> inquiry_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool cancelled_ = false;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_OUT_CLIENT_SOURCE_H_
