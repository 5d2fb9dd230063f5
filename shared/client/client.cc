#include "shared/client/client.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/client/alarm.h"
#include "shared/client/client_impl.h"
#include "shared/client/network.h"
#include "shared/client/rescue.h"
#include "shared/domain/decide.h"
#include "shared/domain/office_paper.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/link.h"
#include "shared/ledger/statement_builder.h"

namespace mandat::client {
namespace {

using Lock = std::lock_guard<std::mutex>;

}  // namespace

Client::Client(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Client::~Client() {
  Stop();
  impl_->core.loop->Close();
}

absl::StatusOr<std::unique_ptr<Client>> Client::Open(Options options) {
  auto impl = std::make_unique<Impl>(std::move(options));
  if (absl::Status opened = impl->core.Open(); !opened.ok()) return opened;
  return std::unique_ptr<Client>(new Client(std::move(impl)));
}

// ---- Becoming a device of a forum ----

bool Client::enrolled() const {
  const Lock lock(impl_->mutex);
  return impl_->core.identity.has_value();
}

absl::StatusOr<Preview> Client::Prepare(std::string_view link, std::string_view device_name, std::string_view code,
                                        std::chrono::milliseconds timeout) {
  {
    const Lock lock(impl_->mutex);
    if (impl_->core.identity) return absl::FailedPreconditionError("this device is enrolled already");
    if (!impl_->core.store) return absl::FailedPreconditionError("revoked");
    impl_->prepared.reset();
  }
  std::optional<AlarmNote> alarm;
  auto prepared = PrepareFromLink(impl_->core.options, link, device_name, code, timeout, alarm);
  const Lock lock(impl_->mutex);
  if (alarm) {
    impl_->core.RaiseAlarm(*std::move(alarm));
    // It concerns that link alone: another one may be as it should.
    if (absl::Status put = impl_->core.SetHalted(false); !put.ok()) return put;
    impl_->core.status.connection = Connection::kStopped;
  }
  if (!prepared.ok()) return prepared.status();
  impl_->prepared = *std::move(prepared);
  return impl_->prepared->preview;
}

bool Client::confirmation_pending() const {
  const Lock lock(impl_->mutex);
  if (impl_->core.identity || !impl_->core.store) return false;
  const auto pending = impl_->core.store->Get(meta::kPending);
  return pending.ok() && pending->has_value();
}

absl::StatusOr<std::optional<v1::Refusal>> Client::Confirm(std::chrono::milliseconds timeout) {
  PreparedEnrolment prepared;
  {
    const Lock lock(impl_->mutex);
    Core& core = impl_->core;
    if (core.identity) return absl::FailedPreconditionError("this device is enrolled already");
    if (!core.store || core.options.network == nullptr)
      return absl::FailedPreconditionError("there is nothing to confirm");
    if (impl_->prepared) {
      if (absl::Status stored = StorePending(*core.store, *impl_->prepared); !stored.ok()) return stored;
    }
    auto pending = LoadPending(*core.store);
    if (!pending.ok()) return pending.status();
    if (!*pending) return absl::FailedPreconditionError("there is nothing to confirm");
    prepared = *std::move(*pending);
  }
  auto response = SendEnrolment(impl_->core.options, prepared, timeout);
  if (!response.ok()) return response.status();
  const Lock lock(impl_->mutex);
  Core& core = impl_->core;
  if (response->has_refusal()) {
    impl_->prepared.reset();
    if (absl::Status dropped = DropPending(*core.store); !dropped.ok()) return dropped;
    return std::optional<v1::Refusal>(response->refusal());
  }
  if (!response->has_enrolled()) return absl::InternalError("an answer without content");
  if (absl::Status finished = FinishEnrolment(*core.store, prepared, response->enrolled()); !finished.ok()) {
    if (absl::IsDataLoss(finished)) {
      AlarmNote note;
      note.name = alarm_name::kSwappedReceipt;
      note.explanation = std::string(finished.message());
      note.evidence.set_alarm(note.name);
      note.evidence.set_explanation(note.explanation);
      v1::ReceiptFile& file = *note.evidence.add_receipts();
      *file.mutable_receipt() = response->enrolled().receipt();
      *file.mutable_statement() = prepared.statement;
      core.RaiseAlarm(std::move(note));
    }
    return finished;
  }
  impl_->prepared.reset();
  if (absl::Status loaded = core.LoadIdentity(); !loaded.ok()) return loaded;
  core.Changed();
  if (impl_->running) impl_->sync.Start();
  core.loop->Wake();
  return std::optional<v1::Refusal>();
}

domain::PersonId Client::person() const {
  const Lock lock(impl_->mutex);
  return impl_->core.identity ? impl_->core.identity->person : domain::PersonId();
}

domain::DeviceId Client::device() const {
  const Lock lock(impl_->mutex);
  return impl_->core.identity ? impl_->core.identity->device : domain::DeviceId();
}

domain::ForumId Client::forum() const {
  const Lock lock(impl_->mutex);
  return impl_->core.identity ? impl_->core.identity->forum : domain::ForumId();
}

std::string Client::fingerprint() const {
  const Lock lock(impl_->mutex);
  return impl_->core.identity ? ledger::Fingerprint(impl_->core.identity->forum) : std::string();
}

// ---- What is known ----

std::shared_ptr<const domain::State> Client::confirmed() const {
  const Lock lock(impl_->mutex);
  return impl_->core.replica ? impl_->core.replica->state() : impl_->empty_state;
}

std::shared_ptr<const domain::State> Client::Impl::Overlay(const domain::StatementId& without,
                                                           std::set<domain::StatementId>* accepted) const {
  const std::shared_ptr<const domain::State> confirmed = core.replica->state();
  std::shared_ptr<domain::State> overlay;
  for (const Outbox::Entry& entry : core.outbox->entries()) {
    if (entry.id == without) continue;
    // Waiting, or received and not yet come back with the feed.
    if (!entry.open() && entry.state != OutboxState::kReceived) continue;
    if (!confirmed->founded || confirmed->statements.contains(entry.id)) continue;
    if (entry.state == OutboxState::kReceived && entry.place.seq <= core.replica->place().seq) continue;
    if (!overlay) overlay = std::make_shared<domain::State>(*confirmed);
    const domain::Time time = std::max(core.Now(), domain::Time{overlay->head_time.ms + 1});
    const v1::SealedPart* sealed = entry.sealed ? &*entry.sealed : nullptr;
    // What the log has overtaken is not shown as if it would come about; the entry itself stays listed.
    if (domain::Decide(*overlay, entry.statement, sealed, time)) continue;
    domain::AppliedRecord record;
    record.place = {std::max<std::uint64_t>(overlay->head.epoch, 1), overlay->head.seq + 1};
    record.time = time;
    record.statement = &entry.statement;
    record.sealed = sealed;
    record.bytes_hash = domain::Sha256(entry.bytes.statement());
    record.forum_id = core.identity->forum;
    domain::Apply(*overlay, record);
    if (accepted != nullptr) accepted->insert(entry.id);
  }
  return overlay ? std::shared_ptr<const domain::State>(std::move(overlay)) : confirmed;
}

std::shared_ptr<const domain::State> Client::Impl::Shown() {
  if (!core.replica) return empty_state;
  if (!core.shown) core.shown = Overlay({}, nullptr);
  return core.shown;
}

std::vector<domain::StatementId> Client::Impl::WhatStandsOn(const domain::StatementId& id) const {
  const std::vector<Outbox::Entry>& entries = core.outbox->entries();
  const auto at =
      std::find_if(entries.begin(), entries.end(), [&](const Outbox::Entry& entry) { return entry.id == id; });
  // Mostly it is the newest that is asked about: no fold is needed to tell.
  if (at == entries.end() || std::none_of(at + 1, entries.end(), [](const auto& entry) { return entry.open(); }))
    return {};
  std::set<domain::StatementId> with, without;
  (void)Overlay({}, &with);
  (void)Overlay(id, &without);
  std::vector<domain::StatementId> standing;
  for (const Outbox::Entry& entry : entries) {
    if (entry.id != id && with.contains(entry.id) && !without.contains(entry.id)) standing.push_back(entry.id);
  }
  return standing;
}

std::shared_ptr<const domain::State> Client::shown() const {
  const Lock lock(impl_->mutex);
  return impl_->Shown();
}

domain::Time Client::Now() const {
  const Lock lock(impl_->mutex);
  return impl_->core.Now();
}

// ---- Acting ----

absl::StatusOr<ActResult> Client::Impl::Act(const v1::Statement& act, const v1::SealedPart* sealed,
                                            const domain::StatementId& replaces) {
  if (!core.identity) return NotEnrolled();
  if (core.status.storage_failed) {
    if (absl::Status again = GoOn(); !again.ok()) return again;
  }
  const Identity& identity = *core.identity;
  ledger::StatementBuilder builder(identity.forum, identity.person, identity.key, *core.options.random);
  ledger::StatementContext context;
  context.counter = core.outbox->next_counter();
  context.clock = core.Wall();
  context.observed = core.replica->place();
  if (context.observed.seq > 0) context.observed_hash = core.replica->head();
  const std::shared_ptr<const domain::State> state = Shown();
  if (!state->founded) return absl::FailedPreconditionError("nothing of the forum is known here yet");
  context.replaces = replaces;
  if (replaces.is_zero()) {
    // Never anything else than what its author was shown: what was said elsewhere meanwhile is not undone by it.
    v1::Statement asked = act;
    asked.set_person(identity.person.value());
    asked.set_device_id(identity.device.bytes());
    context.replaces = domain::WhatItReplaces(*state, asked);
  }
  Outbox::Entry entry;
  entry.bytes = builder.Build(act, context, sealed);
  if (!entry.statement.ParseFromString(entry.bytes.statement()))
    return absl::InternalError("the own statement cannot be read");
  if (sealed != nullptr) entry.sealed = *sealed;
  entry.counter = context.counter;
  entry.id = domain::StatementId::FromBytes(entry.statement.statement_id()).value_or(domain::StatementId());
  entry.signed_at = context.clock;
  ActResult result;
  const domain::Time now = std::max(core.Now(), domain::Time{state->head_time.ms + 1});
  if (domain::Decision refusal = domain::Decide(*state, entry.statement, sealed, now)) {
    result.refusal = *std::move(refusal);
    return result;
  }
  result.id = entry.id;
  if (absl::Status added = core.outbox->Add(std::move(entry)); !added.ok()) {
    core.Fail(added);
    core.loop->Wake();  // looks whether there is room again
    return added;
  }
  core.shown = nullptr;
  core.Changed();
  sync.Poke();
  core.loop->Wake();
  return result;
}

absl::StatusOr<ActResult> Client::Act(const v1::Statement& act, const v1::SealedPart* sealed,
                                      const domain::StatementId& replaces) {
  const Lock lock(impl_->mutex);
  return impl_->Act(act, sealed, replaces);
}

absl::Status Client::Undo(const domain::StatementId& id) {
  const Lock lock(impl_->mutex);
  Core& core = impl_->core;
  if (!core.identity) return NotEnrolled();
  const Outbox::Entry* entry = core.outbox->Find(id);
  if (entry != nullptr && entry->may_be_undone() && !impl_->WhatStandsOn(id).empty())
    return absl::AbortedError("something that was signed after it and waits too stands on it");
  if (absl::Status undone = core.outbox->Undo(id); !undone.ok()) return undone;
  core.shown = nullptr;
  core.Changed();
  core.loop->Wake();
  return absl::OkStatus();
}

std::vector<domain::StatementId> Client::WhatStandsOn(const domain::StatementId& id) const {
  const Lock lock(impl_->mutex);
  return impl_->core.identity ? impl_->WhatStandsOn(id) : std::vector<domain::StatementId>();
}

std::vector<OutboxEntry> Client::OutboxEntries() const {
  const Lock lock(impl_->mutex);
  std::vector<OutboxEntry> shown;
  if (!impl_->core.outbox) return shown;
  for (const Outbox::Entry& entry : impl_->core.outbox->entries()) shown.push_back(Describe(entry));
  return shown;
}

std::optional<OutboxEntry> Client::FindOutboxEntry(const domain::StatementId& id) const {
  const Lock lock(impl_->mutex);
  const Outbox::Entry* entry = impl_->core.outbox ? impl_->core.outbox->Find(id) : nullptr;
  if (entry == nullptr) return std::nullopt;
  return Describe(*entry);
}

absl::StatusOr<v1::ReceiptFile> Client::ReceiptFile(const domain::StatementId& id) const {
  const Lock lock(impl_->mutex);
  Core& core = impl_->core;
  if (!core.identity) return NotEnrolled();
  const Outbox::Entry* entry = core.outbox->Find(id);
  if (entry == nullptr || !entry->receipt) return absl::NotFoundError("there is no receipt for it");
  auto chain = core.replica->KeyChain(core.identity->device);
  if (!chain.ok()) return chain.status();
  v1::ReceiptFile file;
  *file.mutable_receipt() = *entry->receipt;
  *file.mutable_statement() = entry->bytes;
  for (v1::SignedStatement& link : *chain) *file.add_key_chain() = std::move(link);
  return file;
}

// ---- Papers, drafts and notes ----

absl::StatusOr<std::string> Client::Document(const domain::Hash& hash) const {
  const Lock lock(impl_->mutex);
  if (!impl_->core.papers) return absl::NotFoundError("nothing is here");
  auto bytes = impl_->core.papers->Bytes(hash);
  if (IsDamage(bytes.status())) impl_->core.Fail(bytes.status());
  return bytes;
}

DocumentState Client::document_state(const domain::Hash& hash) const {
  const Lock lock(impl_->mutex);
  if (!impl_->core.papers) return {};
  auto state = impl_->core.papers->State(hash);
  return state.ok() ? *state : DocumentState();
}

absl::Status Client::Prefetch(const std::vector<domain::Hash>& hashes, Fetch how) {
  const Lock lock(impl_->mutex);
  if (!impl_->core.papers) return absl::FailedPreconditionError("revoked");
  for (const domain::Hash& hash : hashes) {
    const domain::Document* document = impl_->FindDocument(hash);
    if (absl::Status wanted = impl_->core.papers->Want(hash, how, document != nullptr); !wanted.ok()) return wanted;
    if (document == nullptr || domain::FindOfficePaper(document->media_type) == nullptr) continue;
    if (absl::Status wanted = impl_->core.renditions->Want(hash, how); !wanted.ok()) return wanted;
  }
  impl_->sync.Poke();
  impl_->core.loop->Wake();
  return absl::OkStatus();
}

absl::Status Client::PrefetchMeeting(const domain::MeetingId& meeting_id) {
  const std::shared_ptr<const domain::State> state = confirmed();
  std::vector<domain::Hash> hashes;
  for (const auto& [hash, document] : state->documents) {
    if (document.meeting == meeting_id && !document.replaced) hashes.push_back(hash);
  }
  if (const domain::Meeting* meeting = state->FindMeeting(meeting_id)) {
    for (const domain::AgendaItem& item : meeting->items) {
      if (item.revisions.empty()) continue;
      for (const domain::Hash& paper : item.revisions.back().papers) hashes.push_back(paper);
    }
  }
  return Prefetch(hashes);
}

absl::StatusOr<domain::Hash> Client::AddDocument(std::string_view bytes) {
  const Lock lock(impl_->mutex);
  if (!impl_->core.identity) return NotEnrolled();
  auto hash = impl_->core.papers->Add(bytes);
  if (!hash.ok()) return hash.status();
  impl_->core.Changed();
  impl_->sync.Poke();
  impl_->core.loop->Wake();
  return hash;
}

absl::Status Client::SaveDraft(std::string_view key, const v1::SealedPart& draft) {
  const Lock lock(impl_->mutex);
  if (!impl_->core.papers) return absl::FailedPreconditionError("revoked");
  return impl_->core.papers->SaveDraft(key, draft.SerializeAsString());
}

std::optional<v1::SealedPart> Client::LoadDraft(std::string_view key) const {
  const Lock lock(impl_->mutex);
  if (!impl_->core.papers) return std::nullopt;
  const auto bytes = impl_->core.papers->LoadDraft(key);
  v1::SealedPart draft;
  if (!bytes.ok() || !*bytes || !draft.ParseFromString(**bytes)) return std::nullopt;
  return draft;
}

absl::Status Client::SaveNote(std::string_view key, std::string_view text) {
  const Lock lock(impl_->mutex);
  if (!impl_->core.papers) return absl::FailedPreconditionError("revoked");
  return impl_->core.papers->SaveNote(key, text);
}

std::string Client::LoadNote(std::string_view key) const {
  const Lock lock(impl_->mutex);
  if (!impl_->core.papers) return "";
  auto text = impl_->core.papers->LoadNote(key);
  return text.ok() ? *std::move(text) : std::string();
}

absl::StatusOr<v1::LogFile> Client::Export() const {
  const Lock lock(impl_->mutex);
  if (!impl_->core.replica) return NotEnrolled();
  return impl_->core.replica->Export();
}

std::optional<Rescued> Client::rescued() const {
  const Lock lock(impl_->mutex);
  return impl_->core.store ? ReadRescued(*impl_->core.store) : std::nullopt;
}

void Client::RescueSeen() {
  const Lock lock(impl_->mutex);
  if (!impl_->core.store) return;
  if (absl::Status removed = impl_->core.store->Remove(meta::kRescued); !removed.ok()) impl_->core.Fail(removed);
  // What is erased or hidden later must not live on in it.
  RemoveRescueFiles(impl_->core.options.directory);
}

std::vector<Alarm> Client::alarms() const {
  const Lock lock(impl_->mutex);
  return impl_->core.alarms;
}

}  // namespace mandat::client
