#include <algorithm>

#include "shared/domain/apply_internal.h"
#include "shared/domain/authority.h"
#include "shared/domain/visibility.h"

namespace mandat::domain {
namespace {

void NoteEvidence(State& state, const std::string& file, std::uint64_t seq) {
  const Hash hash = BytesTo<Hash>(file);
  if (!hash.is_zero()) state.evidence_records[hash].push_back(seq);
}

void CountUp(State& state, const v1::Statement& statement) {
  // It goes before what its device signed earlier and still has waiting.
  if (statement.has_begin_epoch()) return;
  if (statement.act_case() == v1::Statement::kRecoverOffice) {
    state.recovery_counter = std::max(state.recovery_counter, statement.device_counter());
    return;
  }
  if (statement.person().empty()) {
    state.server_counter = std::max(state.server_counter, statement.device_counter());
    return;
  }
  const auto device = state.devices.find(DeviceOf(statement));
  if (device != state.devices.end()) {
    device->second.last_counter = std::max(device->second.last_counter, statement.device_counter());
  }
}

void FillSealed(Position& position, const v1::SealedPart& sealed) {
  position.stance = static_cast<Stance>(sealed.stance());
  position.comment = sealed.comment();
  position.evidence_text = sealed.evidence_text();
  position.evidence_file = BytesTo<Hash>(sealed.evidence_file());
  for (const v1::Exception& exception : sealed.exceptions()) {
    if (exception.mandate() != position.mandate.value()) continue;
    position.stance = static_cast<Stance>(exception.stance());
    position.comment = exception.comment();
  }
}

}  // namespace

void Apply(State& state, const AppliedRecord& record) {
  const std::uint64_t seq = record.place.seq;
  if (seq == 0) return;
  if (state.facts.size() < seq) state.facts.resize(seq);
  RecordFacts& facts = state.facts[seq - 1];
  state.head = record.place;
  if (record.statement == nullptr) {
    facts.epoch = record.place.epoch;
    ++state.hidden_bodies;
    return;
  }
  // A hidden record's time is not known; the newest known one stands for it.
  state.head_time = std::max(state.head_time, record.time);
  const v1::Statement& statement = *record.statement;
  facts = FactsOf(state, statement);
  facts.epoch = record.place.epoch;
  if (!facts.meeting.empty()) state.meeting_records[facts.meeting].push_back(seq);
  if (!facts.thing.empty()) state.thing_records[facts.thing].push_back(seq);
  // Of the statement alone: whoever is no member any more keeps the word, and not the meeting that it was said at.
  const bool is_a_word = facts.kind == RecordKind::kMemberWord || facts.kind == RecordKind::kPosition;
  if (is_a_word && !facts.subject.empty() && !facts.meeting.empty())
    state.words_at[facts.subject].insert(facts.meeting);

  internal::ApplyIdentity(state, record);
  internal::ApplyRules(state, record);
  internal::ApplyRegister(state, record);
  internal::ApplyMail(state, record);
  internal::ApplyMeetings(state, record);
  internal::ApplyOfficers(state, record);
  internal::ApplyWords(state, record);
  internal::ApplyAgenda(state, record);
  internal::ApplySitting(state, record);
  internal::ApplyConveyance(state, record);
  internal::ApplyMatters(state, record);
  internal::ApplyPlanning(state, record);
  internal::ApplyMinutes(state, record);
  internal::ApplyErasure(state, record);

  if (statement.has_begin_epoch()) state.epoch_began = record.time;
  CountUp(state, statement);
  const StatementId id = IdOf(statement);
  state.statements[id] = {record.place, record.time, record.bytes_hash};
  const StatementId replaces = BytesTo<StatementId>(statement.replaces());
  if (!replaces.is_zero()) state.replaced[replaces] = id;
  for (const std::string& file : FilesNamedBy(statement)) NoteEvidence(state, file, seq);
  if (record.sealed != nullptr) Unseal(state, record.place, *record.sealed);
}

void Unseal(State& state, Place place, const v1::SealedPart& sealed) {
  if (place.seq == 0 || place.seq > state.facts.size()) return;
  const RecordFacts& facts = state.facts[place.seq - 1];
  if (facts.kind != RecordKind::kPosition) return;
  const auto meeting = state.meetings.find(facts.meeting);
  AgendaItem* item = meeting == state.meetings.end() ? nullptr : meeting->second.FindItem(facts.item);
  if (item == nullptr) return;
  // Positions stand in the log's order; one statement may have given several.
  const auto found =
      std::lower_bound(item->positions.begin(), item->positions.end(), place.seq,
                       [](const Position& position, std::uint64_t seq) { return position.place.seq < seq; });
  if (found == item->positions.end() || found->place.seq != place.seq) return;
  const bool was_sealed = found->stance == Stance::kUnspecified;
  for (auto position = found; position != item->positions.end() && position->place.seq == place.seq; ++position)
    FillSealed(*position, sealed);
  if (was_sealed) NoteEvidence(state, sealed.evidence_file(), place.seq);
}

}  // namespace mandat::domain
