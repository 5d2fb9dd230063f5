#include "server/handlers/feed.h"

#include <algorithm>
#include <utility>

#include "shared/domain/visibility.h"
#include "shared/ledger/receipt.h"

namespace mandat::server {
namespace {

constexpr std::int64_t kMsADay = std::int64_t{24} * 3600 * 1000;

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

// Of the newest record, in UTC.
std::int32_t DayOf(const domain::State& state) { return static_cast<std::int32_t>(state.JudgedAt().ms / kMsADay); }

struct Seen {
  std::vector<domain::Visibility> visible;  // all hidden when the device is gone
  std::vector<bool> whole;                  // nothing of it is hidden
  std::uint64_t head = 0;                   // as of which record
};

bool IsWhole(const domain::RecordFacts& facts, const domain::Visibility& visible) {
  return visible.body && (visible.sealed || !facts.has_sealed);
}

// What the viewer may see of each record now.
Seen SeenNow(const ForumHost& host, const DeviceCaller& viewer, const std::vector<LogRecord>& records) {
  return host.Read([&](const ForumHost::View& view) {
    Seen seen{std::vector<domain::Visibility>(records.size()), std::vector<bool>(records.size()), view.state.head.seq};
    const domain::Device* device = view.state.FindDevice(viewer.device);
    if (device == nullptr) return seen;
    const domain::Roles roles = domain::RolesOfDevice(view.state, *device);
    for (std::size_t i = 0; i < records.size(); ++i) {
      const std::uint64_t seq = records[i].place.seq;
      if (seq > view.state.facts.size()) continue;
      // Of an erased one the header alone, for everybody: what is left of it comes with the record that erased it.
      if (records[i].erased_by != 0) {
        seen.whole[i] = true;
        continue;
      }
      seen.visible[i] = domain::Visible(view.state, view.state.facts[seq - 1], viewer.person, roles);
      seen.whole[i] = IsWhole(view.state.facts[seq - 1], seen.visible[i]);
    }
    return seen;
  });
}

}  // namespace

Feed::Feed(const ForumHost* host, DeviceCaller viewer, const v1::SubscribeRequest& request)
    : host_(host),
      viewer_(std::move(viewer)),
      forum_(domain::ForumId::FromBytes(request.forum_id()).value_or(domain::ForumId())),
      forum_valid_(!forum_.is_zero()),
      without_body_(request.without_body()),
      without_sealed_(request.without_sealed()),
      cursor_(request.after_seq()),
      after_epoch_(request.after_epoch()),
      day_(request.day() > 0 ? request.day() : kNever) {
  // Nothing beyond the cursor, and no record twice.
  const std::uint64_t beyond = cursor_ == UINT64_MAX ? cursor_ : cursor_ + 1;
  request_valid_ = without_body_.First(beyond) == 0 && without_sealed_.First(beyond) == 0;
  for (std::size_t i = 0; i < std::min(request.without_body().size(), request.without_sealed().size()); ++i) {
    request_valid_ = request_valid_ && (request.without_body()[i] & request.without_sealed()[i]) == 0;
  }
}

absl::Status Feed::Check() const {
  if (!request_valid_)
    return absl::InvalidArgumentError("without_body and without_sealed: apart, and not beyond after_seq");
  return host_->Read([&](const ForumHost::View& view) -> absl::Status {
    if (!forum_valid_ || view.state.forum_id != forum_) return absl::NotFoundError("no such forum");
    return CheckActive(view.state.FindDevice(viewer_.device));
  });
}

void Feed::GoBackToWhatWasKept(const ForumHost::View& view) {
  // Epochs ascend along the log: the first record of a later one says what a restore kept of what the client has.
  const auto& facts = view.state.facts;
  const auto later = std::partition_point(
      facts.begin(), facts.end(), [this](const domain::RecordFacts& record) { return record.epoch <= after_epoch_; });
  const auto kept = static_cast<std::uint64_t>(later - facts.begin());
  if (later == facts.end()) return;
  day_ = kNever;  // what was taken away may have changed what the client was to see of the rest
  if (kept >= cursor_) return;
  cursor_ = kept;
  without_body_.EraseAfter(kept);
  without_sealed_.EraseAfter(kept);
}

bool Feed::BeginBatch(const ForumHost::View& view) {
  if (first_ && after_epoch_ > 0) GoBackToWhatWasKept(view);
  const std::uint64_t head = view.state.head.seq;
  if (!first_ && head <= cursor_) return false;
  if (!view.checkpoint) return false;
  target_ = head;
  checkpoint_ = ledger::ToProto(*view.checkpoint);
  if (const domain::Device* device = view.state.FindDevice(viewer_.device); device != nullptr) {
    const domain::Roles roles = domain::RolesOfDevice(view.state, *device);
    ledger::SeqSet changed;
    if (DayOf(view.state) != day_) {
      // With the day a mandate, a term may have begun or ended.
      for (std::uint64_t seq = 1; seq <= std::min(cursor_, head); ++seq) changed.Insert(seq);
    } else {
      for (std::uint64_t seq = cursor_ + 1; seq <= head; ++seq) {
        for (const std::uint64_t earlier : domain::PossiblyRevealedBy(view.state, seq, viewer_.person)) {
          if (earlier <= cursor_) changed.Insert(earlier);
        }
      }
    }
    for (std::uint64_t seq = changed.First(1); seq != 0; seq = changed.First(seq + 1)) Reconsider(view, roles, seq);
  }
  first_ = false;
  day_ = DayOf(view.state);
  in_batch_ = true;
  return true;
}

void Feed::NoteHas(std::uint64_t seq, bool body, bool whole) {
  without_body_.Erase(seq);
  without_sealed_.Erase(seq);
  if (!whole) (body ? without_sealed_ : without_body_).Insert(seq);
}

void Feed::Reconsider(const ForumHost::View& view, const domain::Roles& roles, std::uint64_t seq) {
  if (seq > view.state.facts.size()) return;
  const domain::RecordFacts& facts = view.state.facts[seq - 1];
  if (facts.erased_by != 0) return NoteHas(seq, true, true);
  const domain::Visibility visible = domain::Visible(view.state, facts, viewer_.person, roles);
  const bool whole = IsWhole(facts, visible);
  const bool lacks_body = without_body_.Contains(seq);
  const bool lacks_any = lacks_body || without_sealed_.Contains(seq);
  if (lacks_any && (whole || (visible.body && lacks_body))) {
    reveal_.Insert(seq);
    reveal_from_ = std::min(reveal_from_, seq);
  }
  // The client drops what it may not see any more.
  NoteHas(seq, visible.body, whole);
}

absl::Status Feed::AddRecords(v1::SubscribeResponse& response, std::size_t& room) {
  const std::size_t count = std::min<std::size_t>(kFeedRecords, target_ - cursor_);
  absl::StatusOr<std::vector<LogRecord>> records = host_->store().Read(cursor_, count, kFeedBytes);
  if (!records.ok()) return records.status();
  if (records->empty()) return absl::DataLossError("a durable record cannot be read");
  const Seen seen = SeenNow(*host_, viewer_, *records);
  // What a record beyond this batch has revealed, a client that gets no further for a while may drop again.
  const bool ahead = seen.head > target_;
  for (std::size_t i = 0; i < records->size(); ++i) {
    cursor_ = (*records)[i].place.seq;
    room -= std::min(room, (*records)[i].bytes());
    NoteHas(cursor_, seen.visible[i].body && !ahead, seen.whole[i] && !ahead);
    *response.add_records() = Redact(std::move((*records)[i]), seen.visible[i]);
  }
  return absl::OkStatus();
}

absl::Status Feed::AddRevealed(v1::SubscribeResponse& response, std::size_t& room) {
  while (room > 0 && response.revealed_size() < static_cast<int>(kFeedRecords)) {
    const std::uint64_t seq = reveal_.First(reveal_from_);
    if (seq == 0) break;
    reveal_.Erase(seq);
    reveal_from_ = seq + 1;
    absl::StatusOr<std::vector<LogRecord>> records = host_->store().Read(seq - 1, 1, kFeedBytes);
    if (!records.ok()) return records.status();
    if (records->empty()) return absl::DataLossError("a durable record cannot be read");
    const Seen seen = SeenNow(*host_, viewer_, *records);
    if (records->front().erased_by != 0) continue;                // since
    NoteHas(seq, seen.visible.front().body, seen.whole.front());  // part of it may have been taken back since
    if (!seen.visible.front().body) continue;
    room -= std::min(room, records->front().bytes());
    *response.add_revealed() = Redact(std::move(records->front()), seen.visible.front());
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
  if (cursor_ >= target_ && reveal_.First(reveal_from_) == 0) {
    reveal_from_ = UINT64_MAX;
    *response.mutable_checkpoint() = checkpoint_;
    response.set_day(day_);
    response.set_server_time_ms(host_->clock().Now().ms);
    response.set_batch_complete(true);
    in_batch_ = false;
  }
  return std::optional(std::move(response));
}

}  // namespace mandat::server
