// After a restore of the server's log: beginning the new epoch, and offering again what this device holds of the lost
// part, whoever signed it.
#include <algorithm>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/client/await.h"
#include "shared/client/client.h"
#include "shared/client/client_impl.h"
#include "shared/client/network.h"
#include "shared/domain/authority.h"
#include "shared/domain/decide.h"
#include "shared/ledger/chain.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/statement_builder.h"

namespace mandat::client {
namespace {

using std::chrono::milliseconds;
using Lock = std::lock_guard<std::mutex>;

// Where the server's log ends, as far as a device that has `after` is told.
struct ServerHead {
  bool goes_on = false;  // it has records that are not here
  v1::Checkpoint checkpoint;
};

absl::StatusOr<ServerHead> AskForHead(MemberTransport& transport, const v1::SubscribeRequest& request,
                                      milliseconds timeout) {
  return Await<ServerHead>(
      [&](Done<ServerHead> done) {
        return transport.Subscribe(
            request,
            [done](const v1::SubscribeResponse& response) {
              done(ServerHead{response.records_size() > 0 || !response.batch_complete(), response.checkpoint()});
            },
            [done](absl::Status status) {
              done(status.ok() ? absl::UnavailableError("the feed ended") : std::move(status));
            });
      },
      timeout);
}

absl::StatusOr<v1::SubmitResponse> SubmitAndWait(MemberTransport& transport, const v1::SubmitRequest& request,
                                                 milliseconds timeout) {
  return Await<v1::SubmitResponse>(
      [&](Done<v1::SubmitResponse> done) { return transport.Submit(request, timeout, std::move(done)); }, timeout);
}

bool MayBeOfferedAgain(const v1::Statement& statement) {
  return !statement.has_found_forum() && !statement.has_begin_epoch() && !domain::IsServersAct(statement);
}

}  // namespace

std::unique_ptr<MemberTransport> Client::Impl::ConnectAlone() {
  const Lock lock(mutex);
  if (!core.identity || core.options.network == nullptr) return nullptr;
  return core.options.network->Members(core.identity->members, core.identity->tls, core.Roots());
}

absl::StatusOr<EpochPlan> Client::PlanEpoch(milliseconds timeout) {
  const std::unique_ptr<MemberTransport> transport = impl_->ConnectAlone();
  if (!transport) return absl::FailedPreconditionError("this device is not enrolled, or has no network");
  v1::SubscribeRequest request;
  {
    const Lock lock(impl_->mutex);
    const Core& core = impl_->core;
    request.set_forum_id(core.identity->forum.bytes());
    request.set_after_epoch(core.replica->place().epoch);
    request.set_after_seq(core.replica->place().seq);
    if (core.replica->place().seq > 0) request.set_after_hash(core.replica->head().bytes());
  }
  const absl::StatusOr<ServerHead> head = AskForHead(*transport, request, timeout);
  if (!head.ok()) return head.status();
  const Lock lock(impl_->mutex);
  const Replica& replica = *impl_->core.replica;
  const auto checkpoint = ledger::FromProto(head->checkpoint);
  if (head->goes_on) return absl::FailedPreconditionError("the server's log goes on beyond what is here: sync first");
  if (!checkpoint || checkpoint->forum != impl_->core.identity->forum ||
      !ledger::VerifyCheckpoint(*checkpoint, replica.current().log_key))
    return absl::DataLossError("the server's log has no end that its log key signed");
  const auto here = replica.HashAt(checkpoint->size);
  if (!here || *here != checkpoint->head)
    return absl::DataLossError(
        absl::StrCat("the server's log is not a beginning of the one that this device knows: record ", checkpoint->size,
                     " differs. Something was recorded after the restore; restore the copy again, and begin the epoch ",
                     "before anybody else is let in"));
  EpochPlan plan;
  plan.kept = {checkpoint->epoch, checkpoint->size};
  plan.kept_hash = checkpoint->head;
  plan.known = replica.place();
  plan.known_hash = replica.head();
  plan.epoch = plan.known.epoch + 1;
  // One that this device began itself, and that another restore took away before its record came back.
  for (const Outbox::Entry& entry : impl_->core.outbox->entries()) {
    if (entry.statement.has_begin_epoch()) plan.epoch = std::max(plan.epoch, entry.statement.begin_epoch().epoch() + 1);
  }
  return plan;
}

absl::StatusOr<OutboxEntry> Client::BeginEpoch(const EpochPlan& plan, std::string_view reason, milliseconds timeout) {
  const std::unique_ptr<MemberTransport> transport = impl_->ConnectAlone();
  if (!transport) return absl::FailedPreconditionError("this device is not enrolled, or has no network");
  v1::Statement act;
  v1::BeginEpoch& begin = *act.mutable_begin_epoch();
  begin.set_epoch(plan.epoch);
  begin.set_kept_epoch(plan.kept.epoch);
  begin.set_kept_seq(plan.kept.seq);
  begin.set_kept_hash(plan.kept_hash.bytes());
  if (plan.lost() > 0) {
    begin.set_lost_seq(plan.known.seq);
    begin.set_lost_hash(plan.known_hash.bytes());
  }
  begin.set_reason(std::string(reason));
  v1::SubmitRequest request;
  domain::StatementId id;
  {
    // Not by the outbox's order: what waits there, and what is offered again, can only come after it.
    const Lock lock(impl_->mutex);
    Core& core = impl_->core;
    if (core.status.storage_failed) return core.storage_error;
    ledger::StatementContext context;
    context.counter = core.outbox->next_counter();
    context.clock = core.Wall();
    context.observed = plan.kept;
    context.observed_hash = plan.kept_hash;
    ledger::StatementBuilder builder(core.identity->forum, core.identity->person, core.identity->key,
                                     *core.options.random);
    Outbox::Entry entry;
    entry.bytes = builder.Build(act, context);
    if (!entry.statement.ParseFromString(entry.bytes.statement()))
      return absl::InternalError("the own statement cannot be read");
    entry.counter = context.counter;
    entry.id = id = domain::StatementId::FromBytes(entry.statement.statement_id()).value_or(domain::StatementId());
    entry.signed_at = context.clock;
    *request.mutable_statement() = entry.bytes;
    if (absl::Status added = core.outbox->Add(std::move(entry)); !added.ok()) return added;
    if (absl::Status marked = core.outbox->MarkSent(id, core.Wall()); !marked.ok()) return marked;
    core.Changed();
  }
  const absl::StatusOr<v1::SubmitResponse> response = SubmitAndWait(*transport, request, timeout);
  if (!response.ok()) return response.status();
  const Lock lock(impl_->mutex);
  Core& core = impl_->core;
  core.Changed();
  if (response->has_refusal()) {
    if (absl::Status marked = core.outbox->MarkRefused(id, response->refusal(), core.Wall()); !marked.ok())
      return marked;
    return Describe(*core.outbox->Find(id));
  }
  if (absl::Status verified = ledger::VerifyReceipt(response->receipt(), request.statement(), core.identity->forum,
                                                    core.replica->current().log_key);
      !verified.ok())
    return verified;
  if (absl::Status marked = core.outbox->MarkReceived(id, response->receipt()); !marked.ok()) return marked;
  // Why the log was shorter has been said, by the one who may say it.
  if (absl::Status put = core.SetHalted(false); !put.ok()) return put;
  if (core.status.connection == Connection::kAlarm) core.status.connection = Connection::kStopped;
  return Describe(*core.outbox->Find(id));
}

absl::StatusOr<OfferedAgain> Client::OfferHeld(milliseconds timeout) {
  const std::unique_ptr<MemberTransport> transport = impl_->ConnectAlone();
  if (!transport) return absl::FailedPreconditionError("this device is not enrolled, or has no network");
  std::vector<v1::SubmitRequest> held;
  {
    const Lock lock(impl_->mutex);
    auto lost = impl_->core.replica->LostWithReceipts();
    if (!lost.ok()) return lost.status();
    held = *std::move(lost);
  }
  std::erase_if(held, [](const v1::SubmitRequest& request) {
    v1::Statement statement;
    return !statement.ParseFromString(request.statement().statement()) || !MayBeOfferedAgain(statement);
  });
  OfferedAgain result;
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  // In the log's order, so that each finds what it stands on; once more for what somebody else brought meanwhile.
  for (std::size_t before = held.size() + 1; !held.empty() && held.size() < before;) {
    before = held.size();
    std::vector<v1::SubmitRequest> not_yet;
    for (v1::SubmitRequest& request : held) {
      absl::StatusOr<v1::SubmitResponse> response = absl::ResourceExhaustedError("");
      while (absl::IsResourceExhausted(response.status())) {
        const auto left = std::chrono::duration_cast<milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left <= milliseconds(0)) return absl::DeadlineExceededError("not everything was offered in time");
        response = SubmitAndWait(*transport, request, left);
        // The server takes so many a minute from one device.
        if (absl::IsResourceExhausted(response.status())) impl_->core.loop->Wait(std::min(left, milliseconds(1'000)));
      }
      if (absl::IsFailedPrecondition(response.status())) {
        not_yet.push_back(std::move(request));
      } else if (!response.ok()) {
        return response.status();
      } else if (response->has_refusal()) {
        ++result.refused;
      } else {
        ++result.taken;
      }
    }
    held = std::move(not_yet);
  }
  result.not_yet = held.size();
  return result;
}

absl::StatusOr<std::vector<v1::SubmitRequest>> Replica::LostWithReceipts() const {
  // What was lost last: from the last kept record on, of each place the newest epoch that was there.
  const domain::State& state = fold_->state();
  std::uint64_t kept = 0;
  while (kept < state.facts.size() && state.facts[kept].epoch < place().epoch) ++kept;
  auto select = store_.db().Prepare(
      "SELECT MAX(epoch), seq, commitment, body, sealed FROM lost_record WHERE seq > ?1 GROUP BY seq ORDER BY seq");
  if (!select.ok()) return select.status();
  select->BindInt64(1, static_cast<std::int64_t>(kept));
  domain::Hash head = HashAt(kept).value_or(domain::Hash());
  std::uint64_t expected = kept;
  std::uint64_t epoch = 0;
  std::vector<v1::Record> records;
  std::vector<domain::Hash> hashes = {head};
  while (true) {
    auto row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) break;
    v1::Record& record = records.emplace_back();
    record.mutable_header()->set_epoch(static_cast<std::uint64_t>(select->Int64(0)));
    record.mutable_header()->set_seq(static_cast<std::uint64_t>(select->Int64(1)));
    record.mutable_header()->set_commitment(select->BlobString(2));
    const bool readable = (select->IsNull(3) || record.mutable_body()->ParseFromString(select->BlobString(3))) &&
                          (select->IsNull(4) || record.mutable_sealed()->ParseFromString(select->BlobString(4)));
    const auto commitment = domain::Hash::FromBytes(record.header().commitment());
    if (!readable || !commitment) return absl::DataLossError("a lost record cannot be read");
    // An older branch that was longer.
    if (record.header().seq() != ++expected || record.header().epoch() < epoch) {
      records.pop_back();
      break;
    }
    epoch = record.header().epoch();
    head = ledger::NextHash(forum_, {epoch, expected}, head, *commitment);
    hashes.push_back(head);
  }
  auto checkpoints = store_.db().Prepare("SELECT epoch, size, head, signature FROM checkpoint WHERE lost = 1");
  if (!checkpoints.ok()) return checkpoints.status();
  std::map<std::uint64_t, v1::Checkpoint> covering;
  while (true) {
    auto row = checkpoints->Step();
    if (!row.ok()) return row.status();
    if (!*row) break;
    v1::Checkpoint checkpoint;
    checkpoint.set_forum_id(forum_.bytes());
    checkpoint.set_epoch(static_cast<std::uint64_t>(checkpoints->Int64(0)));
    checkpoint.set_size(static_cast<std::uint64_t>(checkpoints->Int64(1)));
    checkpoint.set_head(checkpoints->BlobString(2));
    checkpoint.set_signature(checkpoints->BlobString(3));
    const std::uint64_t size = checkpoint.size();
    if (size <= kept || size - kept >= hashes.size() || hashes[size - kept].view() != checkpoint.head()) continue;
    covering[size] = std::move(checkpoint);
  }
  std::vector<v1::SubmitRequest> requests;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const v1::Record& record = records[i];
    const auto checkpoint = covering.lower_bound(record.header().seq());
    if (!record.has_body() || checkpoint == covering.end() || checkpoint->second.epoch() != record.header().epoch())
      continue;
    v1::SubmitRequest& request = requests.emplace_back();
    request.mutable_statement()->set_statement(record.body().statement());
    request.mutable_statement()->set_signature(record.body().signature());
    request.mutable_statement()->set_sealed_salt(record.sealed().salt());
    request.mutable_statement()->set_sealed(record.sealed().sealed());
    v1::Receipt& receipt = *request.mutable_lost_receipt();
    receipt.set_epoch(record.header().epoch());
    receipt.set_seq(record.header().seq());
    receipt.set_time_ms(record.body().time_ms());
    receipt.set_salt(record.body().salt());
    receipt.set_previous_hash(hashes[i].bytes());
    for (std::size_t next = i + 1; next < checkpoint->first - kept; ++next)
      receipt.add_commitments(records[next].header().commitment());
    *receipt.mutable_checkpoint() = checkpoint->second;
  }
  return requests;
}

}  // namespace mandat::client
