// Reads of the register of what was received.
#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "server/handlers/reads_internal.h"
#include "shared/domain/received.h"
#include "shared/domain/residue.h"

namespace mandat::server {
namespace {

constexpr std::size_t kRecordBytes = std::size_t{1} << 20;

struct StoredWord {
  domain::Place place;
  domain::Time time;
  v1::Statement statement;  // of an erased one what is left of it
};

absl::Status NotReadable(std::uint64_t seq) {
  return absl::DataLossError(absl::StrCat("record ", seq, " cannot be read"));
}

absl::StatusOr<LogRecord> ReadOne(LogStore& store, std::uint64_t seq) {
  absl::StatusOr<std::vector<LogRecord>> records = store.Read(seq - 1, 1, kRecordBytes);
  if (!records.ok()) return records.status();
  if (records->empty()) return NotReadable(seq);
  return std::move(records->front());
}

absl::StatusOr<StoredWord> ReadWord(LogStore& store, std::uint64_t seq) {
  const absl::StatusOr<LogRecord> record = ReadOne(store, seq);
  if (!record.ok()) return record.status();
  StoredWord word{record->place, record->time, {}};
  if (record->erased_by == 0) {
    if (!word.statement.ParseFromString(record->statement)) return NotReadable(seq);
    return word;
  }
  const absl::StatusOr<LogRecord> eraser = ReadOne(store, record->erased_by);
  if (!eraser.ok()) return eraser.status();
  v1::Statement erasure;
  if (!erasure.ParseFromString(eraser->statement)) return NotReadable(eraser->place.seq);
  auto residue = domain::ParseResidue(erasure.erase_record().residue());
  if (!residue) return NotReadable(eraser->place.seq);
  word.time = {erasure.erase_record().time_ms()};
  word.statement = *std::move(residue);
  return word;
}

void FillReceived(const domain::State& state, const domain::ReceivedEntry& entry, v1::ReceivedView& view) {
  view.set_epoch(entry.place.epoch);
  view.set_received_at_ms(entry.received_at.ms);
  view.set_given_at_ms(entry.given_at.ms);
  view.set_from(entry.from.value());
  const auto known = state.persons.find(entry.from);
  if (known != state.persons.end()) view.set_from_name(known->second.name);
  view.set_entered_by(entry.entered_by.value());
  view.set_channel(static_cast<v1::Channel>(entry.channel));
  view.set_kind(entry.kind);
  view.set_mandate(entry.mandate.value());
  view.set_meeting(entry.meeting.value());
  view.set_item(entry.item.value());
  view.set_thing(entry.thing);
  view.set_erased_by(entry.erased_by);
}

}  // namespace

absl::StatusOr<v1::ListReceivedResponse> ReadHandler::ListReceived(const PeerKeys& peer,
                                                                   const v1::ListReceivedRequest& request) const {
  // Which ones, from the state; what they are, from the store, outside the host's lock.
  absl::StatusOr<v1::ListReceivedResponse> response = AnswerPage<v1::ListReceivedResponse>(
      peer, request, absl::StrCat("ListReceived|", request.after_seq()),
      [&](const Reading& reading, Page& page, v1::ListReceivedResponse& answer) -> absl::Status {
        if (!reading.viewer.knows_the_forum()) return NoRoleAllowsIt();
        const std::vector<domain::RecordFacts>& facts = reading.state.facts;
        for (std::uint64_t at = std::min<std::uint64_t>(request.after_seq(), facts.size()); at < facts.size(); ++at) {
          // An erasure has the facts of what it erased.
          const bool received =
              facts[at].erases == 0 && domain::IsReceived(static_cast<v1::Statement::ActCase>(facts[at].act));
          const bool visible = received && reading.viewer.Of(facts[at]).body;
          if (!Offer(page, absl::StrCat(at + 1), visible, answer, answer.mutable_received(),
                     [&](v1::ReceivedView& view) { view.set_seq(at + 1); })) {
            break;
          }
        }
        return absl::OkStatus();
      });
  if (!response.ok()) return response;
  std::vector<StoredWord> words;
  for (const v1::ReceivedView& view : response->received()) {
    absl::StatusOr<StoredWord> word = ReadWord(host_->store(), view.seq());
    if (!word.ok()) return word.status();
    words.push_back(*std::move(word));
  }
  host_->Read([&](const ForumHost::View& view) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto entry = domain::ReceivedIn(view.state, words[i].place, words[i].time, words[i].statement);
      if (entry) FillReceived(view.state, *entry, *response->mutable_received(static_cast<int>(i)));
    }
    return 0;
  });
  return response;
}

}  // namespace mandat::server
