#include "server/handlers/feed.h"

#include <algorithm>
#include <utility>

#include "shared/domain/visibility.h"
#include "shared/ledger/receipt.h"

namespace mandat::server {
namespace {

void FillHeader(const LogRecord& record, v1::Record& out) {
  out.mutable_header()->set_epoch(record.place.epoch);
  out.mutable_header()->set_seq(record.place.seq);
  out.mutable_header()->set_commitment(record.commitment.bytes());
}

// The record with what `visible` lets through.
v1::Record Redact(LogRecord&& record, domain::Visibility visible) {
  v1::Record out;
  FillHeader(record, out);
  if (visible.body) {
    v1::RecordBody& body = *out.mutable_body();
    body.set_salt(record.salt.bytes());
    body.set_time_ms(record.time.ms);
    body.set_statement(std::move(record.statement));
    body.set_signature(record.signature.bytes());
    if (record.has_sealed && visible.sealed) {
      out.mutable_sealed()->set_salt(record.sealed_salt.bytes());
      out.mutable_sealed()->set_sealed(std::move(record.sealed));
    }
  }
  return out;
}

// What the viewer may see of each record now; all hidden when the device is gone.
std::vector<domain::Visibility> VisibleNow(const ForumHost& host, const DeviceCaller& viewer,
                                           const std::vector<LogRecord>& records) {
  return host.Read([&](const ForumHost::View& view) {
    std::vector<domain::Visibility> visible(records.size());
    const domain::Device* device = view.state.FindDevice(viewer.device);
    if (device == nullptr) return visible;
    const domain::Roles roles = domain::RolesOfDevice(view.state, *device);
    for (std::size_t i = 0; i < records.size(); ++i) {
      const std::uint64_t seq = records[i].place.seq;
      if (seq <= view.state.facts.size())
        visible[i] = domain::Visible(view.state, view.state.facts[seq - 1], viewer.person, roles);
    }
    return visible;
  });
}

}  // namespace

Feed::Feed(const ForumHost* host, DeviceCaller viewer, const v1::SubscribeRequest& request)
    : host_(host),
      viewer_(std::move(viewer)),
      forum_(domain::ForumId::FromBytes(request.forum_id()).value_or(domain::ForumId())),
      forum_valid_(!forum_.is_zero()),
      hidden_(request.hidden_seqs().begin(), request.hidden_seqs().end()),
      cursor_(request.after_seq()) {
  request_valid_ = hidden_.size() <= kMaxHiddenSeqs && std::is_sorted(hidden_.begin(), hidden_.end()) &&
                   (hidden_.empty() || hidden_.back() <= request.after_seq());
}

absl::Status Feed::Check() const {
  if (!request_valid_) return absl::InvalidArgumentError("hidden_seqs must ascend and not go beyond after_seq");
  return host_->Read([&](const ForumHost::View& view) -> absl::Status {
    if (!forum_valid_ || view.state.forum_id != forum_) return absl::NotFoundError("no such forum");
    return CheckActive(view.state.FindDevice(viewer_.device));
  });
}

bool Feed::BeginBatch(const ForumHost::View& view) {
  const std::uint64_t head = view.state.head.seq;
  if (!first_ && head <= cursor_) return false;
  if (!view.checkpoint) return false;
  target_ = head;
  checkpoint_ = ledger::ToProto(*view.checkpoint);
  if (first_) {
    for (const std::uint64_t seq : std::exchange(hidden_, {})) {
      if (seq >= 1 && seq <= head) reveal_.push_back(seq);
    }
  } else {
    std::set<std::uint64_t> revealed;
    for (std::uint64_t seq = cursor_ + 1; seq <= head; ++seq) {
      for (const std::uint64_t earlier : domain::PossiblyRevealedBy(view.state, seq, viewer_.person)) {
        if (earlier <= cursor_) revealed.insert(earlier);
      }
    }
    reveal_.assign(revealed.begin(), revealed.end());
  }
  first_ = false;
  in_batch_ = true;
  return true;
}

absl::Status Feed::AddRecords(v1::SubscribeResponse& response, std::size_t& room) {
  const std::size_t count = std::min<std::size_t>(kFeedRecords, target_ - cursor_);
  absl::StatusOr<std::vector<LogRecord>> records = host_->store().Read(cursor_, count, kFeedBytes);
  if (!records.ok()) return records.status();
  if (records->empty()) return absl::DataLossError("a durable record cannot be read");
  const std::vector<domain::Visibility> visible = VisibleNow(*host_, viewer_, *records);
  for (std::size_t i = 0; i < records->size(); ++i) {
    cursor_ = (*records)[i].place.seq;
    room -= std::min(room, (*records)[i].bytes());
    *response.add_records() = Redact(std::move((*records)[i]), visible[i]);
  }
  return absl::OkStatus();
}

absl::Status Feed::AddRevealed(v1::SubscribeResponse& response, std::size_t& room) {
  while (!reveal_.empty() && room > 0 && response.revealed_size() < static_cast<int>(kFeedRecords)) {
    // Looked at before it is read: most of what a client asks for is as hidden as it was.
    const std::uint64_t seq = reveal_.front();
    reveal_.pop_front();
    const bool now_visible = host_->Read([&](const ForumHost::View& view) {
      const domain::Device* device = view.state.FindDevice(viewer_.device);
      if (device == nullptr || seq > view.state.facts.size()) return false;
      const domain::RecordFacts& facts = view.state.facts[seq - 1];
      const domain::Visibility visible =
          domain::Visible(view.state, facts, viewer_.person, domain::RolesOfDevice(view.state, *device));
      return visible.body;
    });
    if (!now_visible) continue;
    absl::StatusOr<std::vector<LogRecord>> records = host_->store().Read(seq - 1, 1, kFeedBytes);
    if (!records.ok()) return records.status();
    if (records->empty()) return absl::DataLossError("a durable record cannot be read");
    const std::vector<domain::Visibility> visible = VisibleNow(*host_, viewer_, *records);
    if (!visible.front().body) continue;
    room -= std::min(room, records->front().bytes());
    *response.add_revealed() = Redact(std::move(records->front()), visible.front());
  }
  return absl::OkStatus();
}

absl::StatusOr<std::optional<v1::SubscribeResponse>> Feed::Next() {
  if (absl::Status status = Check(); !status.ok()) return status;
  if (!in_batch_ && !host_->Read([&](const ForumHost::View& view) { return BeginBatch(view); })) {
    return std::optional<v1::SubscribeResponse>();
  }
  v1::SubscribeResponse response;
  std::size_t room = kFeedBytes;
  if (cursor_ < target_) {
    if (absl::Status status = AddRecords(response, room); !status.ok()) return status;
  }
  if (cursor_ >= target_ && room > 0) {
    if (absl::Status status = AddRevealed(response, room); !status.ok()) return status;
  }
  if (cursor_ >= target_ && reveal_.empty()) {
    *response.mutable_checkpoint() = checkpoint_;
    response.set_batch_complete(true);
    in_batch_ = false;
  }
  return std::optional(std::move(response));
}

}  // namespace mandat::server
