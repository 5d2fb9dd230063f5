// One device's way through the log: what it may see, in order, first the backlog and then what is new.
//
// Knows a cursor and which records its client lacks (two bits a record, however many are hidden): what to send next is
// read from the store when it is asked for, so a slow device costs little. A batch ends at the durable head that there
// was when it began; its last response carries the checkpoint. Records go out as the viewer may see them in the newest
// durable state; when a record changes what the viewer may see of earlier ones, those of them that the client lacks
// follow in the same batch as `revealed`. One thread at a time; borrows the host.
#ifndef MANDAT_SERVER_HANDLERS_FEED_H_
#define MANDAT_SERVER_HANDLERS_FEED_H_

#include <cstdint>
#include <optional>

#include "absl/status/statusor.h"
#include "mandat/v1/member_service.pb.h"
#include "server/handlers/identity.h"
#include "server/host/forum_host.h"
#include "shared/ledger/seq_set.h"

namespace mandat::server {

inline constexpr std::size_t kFeedRecords = 512;
inline constexpr std::size_t kFeedBytes = 768 * 1024;

class Feed {
 public:
  Feed(const ForumHost* host, DeviceCaller viewer, const v1::SubscribeRequest& request);

  // The next response; nullopt when everything that is durable has been sent. The first call always gives one, so that
  // the client can compare its head. NOT_FOUND for another forum, INVALID_ARGUMENT for a request that makes no sense,
  // PERMISSION_DENIED once the device is revoked.
  [[nodiscard]] absl::StatusOr<std::optional<v1::SubscribeResponse>> Next();

 private:
  absl::Status Check() const;
  // A client may have records that a restore took away: it is sent what follows those that were kept.
  void GoBackToWhatWasKept(const ForumHost::View& view);
  // True: there is something to send.
  bool BeginBatch(const ForumHost::View& view);
  // Looks again at a record up to the cursor whose visibility may have changed.
  void Reconsider(const ForumHost::View& view, const domain::Roles& roles, std::uint64_t seq);
  // What the client has of the record: its body and sealed part, its body alone, or nothing but the header.
  void NoteHas(std::uint64_t seq, bool body, bool whole);
  absl::Status AddRecords(v1::SubscribeResponse& response, std::size_t& room);
  absl::Status AddRevealed(v1::SubscribeResponse& response, std::size_t& room);

  static constexpr std::int32_t kNever = -1;

  const ForumHost* const host_;
  const DeviceCaller viewer_;
  const domain::ForumId forum_;
  const bool forum_valid_;
  bool request_valid_ = true;
  // What the client lacks: as it said, then what was sent redacted. Never both of one record.
  ledger::SeqSet without_body_;
  ledger::SeqSet without_sealed_;
  std::uint64_t cursor_;             // the newest record sent
  const std::uint64_t after_epoch_;  // of the newest record that the client has
  bool first_ = true;
  bool in_batch_ = false;
  std::uint64_t target_ = 0;
  std::int32_t day_;  // as of which the client's records were judged; kNever: they are judged anew
  v1::Checkpoint checkpoint_;
  ledger::SeqSet reveal_;
  std::uint64_t reveal_from_ = 1;  // nothing in reveal_ is before it
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_FEED_H_
