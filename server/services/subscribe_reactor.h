// One live subscription. For the .cc files of services/ only.
//
// The reactor owns no queue: the hub says that the head moved, the next response is then read on an executor's thread.
// One write is in flight at a time; Finish is called exactly once, and never while a write or a read of the store is
// under way. Deletes itself in OnDone.
#ifndef MANDAT_SERVER_SERVICES_SUBSCRIBE_REACTOR_H_
#define MANDAT_SERVER_SERVICES_SUBSCRIBE_REACTOR_H_

#include <grpcpp/support/server_callback.h>

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

#include "mandat/v1/member_service.pb.h"
#include "server/handlers/feed.h"
#include "server/host/executor.h"

namespace mandat::server {

class SubscribeReactor;

// The live streams of a service, so that they can be ended before the server is. Thread-safe.
class LiveStreams {
 public:
  // False once FinishAll was called.
  [[nodiscard]] bool Add(SubscribeReactor* reactor);
  void Remove(SubscribeReactor* reactor);
  void FinishAll();

 private:
  std::mutex mutex_;
  std::map<SubscribeReactor*, bool> live_;
  bool finished_ = false;
};

class SubscribeReactor : public grpc::ServerWriteReactor<v1::SubscribeResponse> {
 public:
  SubscribeReactor(ForumHost* host, Executor* work, LiveStreams* streams, grpc::CallbackServerContext* context,
                   DeviceCaller viewer, const v1::SubscribeRequest& request);
  // To be called once after construction; may finish at once.
  void Start();
  void End(const grpc::Status& status);

  void OnWriteDone(bool ok) override;
  void OnCancel() override;
  void OnDone() override;

 private:
  // What may be called after the reactor is gone: the hub's listener and posted work hold it.
  struct Handle {
    std::mutex mutex;
    SubscribeReactor* reactor = nullptr;  // null after OnDone
  };
  void HeadMoved();
  void Pump();  // with mutex_ held by nobody
  void Step();
  void FinishNow();

  ForumHost* const host_;
  Executor* const work_;
  LiveStreams* const streams_;
  grpc::CallbackServerContext* const context_;
  const DeviceCaller viewer_;
  Feed feed_;
  v1::SubscribeResponse response_;
  std::shared_ptr<Handle> handle_;
  std::uint64_t listener_ = 0;

  std::mutex mutex_;
  bool writing_ = false;
  bool stepping_ = false;  // posted to the executor or running there
  bool moved_ = false;     // while stepping or writing
  bool finished_ = false;
  std::optional<grpc::Status> ending_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_SERVICES_SUBSCRIBE_REACTOR_H_
