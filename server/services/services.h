// The gRPC services as objects that a server registers; what they do is in server/handlers.
//
// Thread-safe; they borrow their parts, which outlive the server that runs them.
#ifndef MANDAT_SERVER_SERVICES_SERVICES_H_
#define MANDAT_SERVER_SERVICES_SERVICES_H_

#include <memory>

#include "server/handlers/documents.h"
#include "server/handlers/enrolment.h"
#include "server/handlers/identity.h"
#include "server/handlers/mail_status.h"
#include "server/handlers/minutes_file.h"
#include "server/handlers/reads.h"
#include "server/handlers/submit.h"
#include "server/host/executor.h"
#include "server/services/peer.h"

namespace grpc {
class Service;
}

namespace mandat::server {

class RunningService {
 public:
  virtual ~RunningService() = default;
  [[nodiscard]] virtual grpc::Service* service() = 0;
  // Ends live streams with UNAVAILABLE and refuses new ones: before the server shuts down.
  virtual void FinishStreams() {}
};

struct MemberParts {
  ForumHost* host = nullptr;
  const Identity* identity = nullptr;
  SubmitHandler* submit = nullptr;
  const DocumentHandler* documents = nullptr;
  const MinutesFileHandler* minutes_files = nullptr;
  const MailStatusHandler* mail_status = nullptr;
  Executor* work = nullptr;
  PeerLookup* peers = nullptr;
};
[[nodiscard]] std::unique_ptr<RunningService> MakeMemberService(const MemberParts& parts);
[[nodiscard]] std::unique_ptr<RunningService> MakeReadService(const ReadHandler* reads, Executor* work,
                                                              PeerLookup* peers);
// The gate's questions, answered on the UNIX socket inside the data directory.
[[nodiscard]] std::unique_ptr<RunningService> MakeGateBackend(EnrolmentHandler* enrolment, Executor* work);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_SERVICES_SERVICES_H_
