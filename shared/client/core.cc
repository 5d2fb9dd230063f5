#include "shared/client/core.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/client/rescue.h"
#include "shared/domain/text_hash.h"
#include "shared/pki/certificate.h"
#include "shared/pki/keys.h"

namespace mandat::client {
namespace {

constexpr std::int64_t kWriteContactEveryMs = 60'000;

}  // namespace

std::string Core::MarkerIn(const std::string& directory) { return absl::StrCat(directory, "/revoked"); }
std::string Core::EnrolledIn(const std::string& directory) { return absl::StrCat(directory, "/enrolled"); }
std::string Core::DamagedIn(const std::string& directory) { return absl::StrCat(directory, "/damaged"); }

absl::Status Core::Open() {
  std::error_code error;
  if (std::filesystem::exists(MarkerIn(options.directory), error)) return absl::FailedPreconditionError("revoked");
  if (absl::Status finished = FinishRescue(options.directory); !finished.ok()) return finished;
  const bool found_damaged = std::filesystem::exists(DamagedIn(options.directory), error);
  absl::Status opened = found_damaged ? absl::DataLossError("it was found damaged") : OpenFiles();
  if (!IsDamage(opened)) return opened;
  identity.reset();
  outbox = nullptr;
  replica = nullptr;
  papers = nullptr;
  store = nullptr;
  alarms.clear();
  if (absl::Status rescued = RescueReplica(options.directory, options.key); !rescued.ok()) return rescued;
  std::filesystem::remove(DamagedIn(options.directory), error);
  return OpenFiles();
}

absl::Status Core::OpenFiles() {
  auto opened = Store::Open(options.directory, options.key);
  if (!opened.ok()) return opened.status();
  store = *std::move(opened);
  papers = std::make_unique<Papers>(*store);
  renditions = std::make_unique<RenditionTable>(*store);
  status.rollback_unguarded = options.keeper == nullptr || !options.keeper->is_platform_backed();
  auto select = store->db().Prepare("SELECT name, explanation, seq, noticed_ms, evidence FROM alarm ORDER BY id");
  if (!select.ok()) return select.status();
  while (true) {
    auto row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) break;
    alarms.push_back({std::string(select->Text(0)),
                      std::string(select->Text(1)),
                      static_cast<std::uint64_t>(select->Int64(2)),
                      {select->Int64(3)},
                      select->BlobString(4)});
  }
  select->Reset();
  if (absl::Status loaded = LoadIdentity(); !loaded.ok()) return loaded;
  // SQLite takes a file without content for a new one.
  if (std::error_code error; !identity && std::filesystem::exists(EnrolledIn(options.directory), error))
    return vault::MakeDbError(vault::DbError::kCorrupt, "what it was enrolled with is lost");
  return absl::OkStatus();
}

absl::Status Core::LoadIdentity() {
  const auto get = [this](const char* name, std::string& out) -> absl::Status {
    auto value = store->Get(name);
    if (!value.ok()) return value.status();
    out = value->value_or("");
    return absl::OkStatus();
  };
  std::string certificate, forum, person, seed, tls_key, ca, gate, members, is_halted, trusted, former;
  for (const auto& [name, out] :
       std::initializer_list<std::pair<const char*, std::string*>>{{meta::kCertificate, &certificate},
                                                                   {meta::kForum, &forum},
                                                                   {meta::kPerson, &person},
                                                                   {meta::kSigningSeed, &seed},
                                                                   {meta::kTlsKey, &tls_key},
                                                                   {meta::kCa, &ca},
                                                                   {meta::kGate, &gate},
                                                                   {meta::kMembers, &members},
                                                                   {meta::kHalted, &is_halted},
                                                                   {meta::kTrusted, &trusted},
                                                                   {meta::kFormerCas, &former}}) {
    if (absl::Status got = get(name, *out); !got.ok()) return got;
  }
  if (certificate.empty()) return absl::OkStatus();  // not enrolled
  auto key = ledger::SigningKey::FromSeed(vault::SecretBytes::CopyOf(seed));
  pki::Wipe(seed);
  const auto parsed = pki::Certificate::FromDer(certificate);
  const auto forum_id = domain::ForumId::FromBytes(forum);
  if (!key || !parsed.ok() || !forum_id) return absl::DataLossError("the stored identity cannot be read");
  const domain::DeviceId device = key->device_id();
  identity.emplace(Identity{*forum_id,
                            domain::PersonId(person),
                            device,
                            *std::move(key),
                            TlsIdentity{certificate, tls_key},
                            parsed->not_before(),
                            parsed->not_after(),
                            ca,
                            {},
                            gate,
                            members,
                            {},
                            {}});
  v1::StateTrust trust;
  if (!trust.ParseFromString(trusted)) return absl::DataLossError("the stored trust cannot be read");
  identity->trusted_cas.assign(trust.ca_certificates().begin(), trust.ca_certificates().end());
  v1::StateTrust former_trust;
  auto former_until = store->GetInt(meta::kFormerUntil);
  if (!former_until.ok()) return former_until.status();
  if (!former_trust.ParseFromString(former)) return absl::DataLossError("the stored trust cannot be read");
  identity->former_cas.assign(former_trust.ca_certificates().begin(), former_trust.ca_certificates().end());
  identity->former_until = {*former_until};
  halted = is_halted == "1";
  auto loaded_outbox = Outbox::Load(*store);
  if (!loaded_outbox.ok()) return loaded_outbox.status();
  outbox = *std::move(loaded_outbox);
  if (absl::Status pruned = outbox->Prune(Wall()); !pruned.ok()) return pruned;
  auto loaded = Replica::Load(*store, options.keeper, *forum_id, identity->person, device);
  if (!loaded.ok()) return loaded.status();
  replica = *std::move(loaded);
  if (absl::Status offered = OfferLostAgain(); !offered.ok()) return offered;
  auto contact = store->GetInt(meta::kLastContact);
  if (!contact.ok()) return contact.status();
  auto offset = store->GetInt(meta::kClockOffset);
  if (!offset.ok()) return offset.status();
  status.last_contact = {*contact};
  status.clock_offset_ms = *offset;
  status.certificate_expires = identity->certificate_to;
  if (std::error_code error; !std::filesystem::exists(EnrolledIn(options.directory), error))
    std::ofstream(EnrolledIn(options.directory)) << "enrolled\n";
  if (halted) status.connection = Connection::kAlarm;
  if (replica->load_alarm()) RaiseAlarm(*replica->load_alarm());
  return absl::OkStatus();
}

domain::Time Core::ServerNow() const { return {Wall().ms - status.clock_offset_ms}; }

domain::Time Core::Now() const {
  const std::int64_t newest = replica ? replica->current().head_time.ms + 1 : 0;
  return {std::max(ServerNow().ms, newest)};
}

void Core::NoteContact(std::optional<domain::Time> server_time, bool fresh) {
  if (server_time && fresh) {
    const std::int64_t offset = Wall().ms - server_time->ms;
    // Small differences are the way's, not the clock's.
    const std::int64_t kept = std::abs(offset) < 30'000 ? 0 : offset;
    if (std::abs(kept - status.clock_offset_ms) > 5'000) {
      status.clock_offset_ms = kept;
      Changed();
      if (absl::Status put = store->PutInt(meta::kClockOffset, kept); !put.ok()) Fail(put);
    }
  }
  const std::int64_t contact = std::max(Now().ms, server_time ? server_time->ms : 0);
  if (contact <= status.last_contact.ms) return;
  const bool write = contact - status.last_contact.ms >= kWriteContactEveryMs;
  status.last_contact = {contact};
  status.lock_advised = false;
  if (write) {
    if (absl::Status put = store->PutInt(meta::kLastContact, contact); !put.ok()) Fail(put);
  }
}

absl::Status Core::OfferLostAgain() {
  auto waiting = outbox->OfferAgain([this](domain::Place place) { return replica->IsLost(place); });
  if (!waiting.ok()) return waiting.status();
  for (const domain::StatementId& id : *waiting) {
    const v1::Statement& statement = outbox->Find(id)->statement;
    const auto paper = domain::Hash::FromBytes(statement.add_document().document().hash());
    if (!statement.has_add_document() || !paper) continue;
    if (absl::Status queued = papers->UploadAgain(*paper); !queued.ok()) return queued;
  }
  return absl::OkStatus();
}

absl::Status Core::SetHalted(bool now_halted) {
  halted = now_halted;
  return store->Put(meta::kHalted, now_halted ? "1" : "0");
}

void Core::RaiseAlarm(AlarmNote note) {
  Changed();
  note.evidence.set_noticed_at_ms(Wall().ms);
  Alarm alarm{note.name, note.explanation, note.seq, Wall(), note.evidence.SerializeAsString()};
  status.connection = Connection::kAlarm;
  status.detail = absl::StrCat(alarm.name, ": ", alarm.explanation);
  const bool known = std::any_of(alarms.begin(), alarms.end(), [&](const Alarm& other) {
    return other.name == alarm.name && other.seq == alarm.seq && other.explanation == alarm.explanation;
  });
  if (absl::Status put = SetHalted(true); !put.ok()) return Fail(put);
  if (known) return;
  auto insert = store->db().Prepare(
      "INSERT INTO alarm (name, explanation, seq, noticed_ms, evidence) VALUES (?1, ?2, ?3, ?4, ?5)");
  const absl::Status put = insert.ok() ? insert->BindText(1, alarm.name)
                                             .BindText(2, alarm.explanation)
                                             .BindInt64(3, static_cast<std::int64_t>(alarm.seq))
                                             .BindInt64(4, alarm.noticed_at.ms)
                                             .BindBlob(5, alarm.evidence)
                                             .Run()
                                       : insert.status();
  alarms.push_back(std::move(alarm));
  if (!put.ok()) Fail(put);
}

void Core::Fail(const absl::Status& why) {
  Changed();
  const bool first = !status.storage_failed;
  status.storage_failed = true;
  status.detail = absl::StrCat("storage: ", why.message());
  const StorageTrouble trouble = vault::DbErrorOf(why) == vault::DbError::kFull ? StorageTrouble::kFull
                                 : IsDamage(why)                                ? StorageTrouble::kDamaged
                                                                                : StorageTrouble::kFailed;
  // What passes by itself does not hide what does not.
  if (first || status.storage == StorageTrouble::kFull) {
    status.storage = trouble;
    storage_error = why;
  }
  if (trouble == StorageTrouble::kDamaged) std::ofstream(DamagedIn(options.directory)) << why.message() << '\n';
}

absl::Status Core::GoOn() {
  if (status.storage != StorageTrouble::kFull) return storage_error;
  if (absl::Status room = store->HasRoom(); !room.ok()) {
    if (vault::DbErrorOf(room) != vault::DbError::kFull) Fail(room);
    return room;
  }
  // A batch may have been taken back half-way: what counts is what the file says.
  if (absl::Status loaded = LoadIdentity(); !loaded.ok()) {
    Fail(loaded);
    return loaded;
  }
  status.storage_failed = false;
  status.storage = StorageTrouble::kNone;
  status.detail.clear();
  storage_error = absl::OkStatus();
  shown = nullptr;
  Changed();
  return absl::OkStatus();
}

void Core::Wipe() {
  Changed();
  const domain::DeviceId device = identity ? identity->device : domain::DeviceId();
  shown = nullptr;
  replica = nullptr;
  outbox = nullptr;
  papers = nullptr;
  renditions = nullptr;
  store = nullptr;
  identity.reset();
  alarms.clear();
  options.key.Wipe();
  // The marker first: whatever happens on the way, the next start does not open what is left.
  std::error_code error;
  { std::ofstream(MarkerIn(options.directory)) << "revoked\n"; }
  for (const char* suffix : {"", "-wal", "-shm", "-journal"})
    std::filesystem::remove(Store::PathIn(options.directory) + suffix, error);
  RemoveRescueFiles(options.directory);
  for (const std::string& marker : {EnrolledIn(options.directory), DamagedIn(options.directory)})
    std::filesystem::remove(marker, error);
  if (options.keeper != nullptr) (void)options.keeper->Remove(Replica::KeeperName(device));
  const ClientStatus before = status;
  status = ClientStatus();
  status.connection = Connection::kRevoked;
  status.last_contact = before.last_contact;
  status.detail = "this device was revoked";
}

std::vector<std::string> Core::Roots() const {
  std::vector<std::string> roots;
  const auto add = [&roots](const std::vector<std::string>& certificates) {
    for (const std::string& certificate : certificates) {
      if (std::find(roots.begin(), roots.end(), certificate) == roots.end()) roots.push_back(certificate);
    }
  };
  add({identity->ca});
  if (Now() < identity->former_until) add(identity->former_cas);
  if (replica) add(replica->current().ca_certificates);
  add(identity->trusted_cas);
  return roots;
}

absl::Status Core::KeepFormer(const std::vector<std::string>& certificates) {
  std::vector<std::string> kept;
  if (Now() < identity->former_until) kept = identity->former_cas;
  for (const std::string& certificate : certificates) {
    if (std::find(kept.begin(), kept.end(), certificate) == kept.end()) kept.push_back(certificate);
  }
  v1::StateTrust former;
  for (const std::string& certificate : kept) former.add_ca_certificates(certificate);
  const domain::Time until{Now().ms + kKeepFormerCasMs};
  if (absl::Status put = store->Put(meta::kFormerCas, former.SerializeAsString()); !put.ok()) return put;
  if (absl::Status put = store->PutInt(meta::kFormerUntil, until.ms); !put.ok()) return put;
  identity->former_cas = std::move(kept);
  identity->former_until = until;
  return absl::OkStatus();
}

absl::Status Core::KeepTrust(const std::string& members_address, std::vector<std::string> ca_certificates) {
  v1::StateTrust trust;
  for (const std::string& certificate : ca_certificates) trust.add_ca_certificates(certificate);
  auto transaction = store->db().Begin();
  if (!transaction.ok()) return transaction.status();
  if (!identity->trusted_cas.empty()) {
    if (absl::Status kept = KeepFormer(identity->trusted_cas); !kept.ok()) return kept;
  }
  if (absl::Status put = store->Put(meta::kMembers, members_address); !put.ok()) return put;
  if (absl::Status put = store->Put(meta::kTrusted, trust.SerializeAsString()); !put.ok()) return put;
  if (absl::Status committed = transaction->Commit(); !committed.ok()) return committed;
  identity->members = members_address;
  identity->trusted_cas = std::move(ca_certificates);
  return absl::OkStatus();
}

absl::Status Core::DropTrust(const std::vector<std::string>& named_before) {
  std::vector<std::string> former = named_before;
  former.insert(former.end(), identity->trusted_cas.begin(), identity->trusted_cas.end());
  if (!former.empty()) {
    if (absl::Status kept = KeepFormer(former); !kept.ok()) return kept;
  }
  if (identity->trusted_cas.empty()) return absl::OkStatus();
  if (absl::Status removed = store->Remove(meta::kTrusted); !removed.ok()) return removed;
  identity->trusted_cas.clear();
  return absl::OkStatus();
}

domain::Hash Core::CaHash() const { return domain::Sha256(Roots().back()); }

std::int64_t Core::Jitter(std::int64_t bound) {
  std::uint8_t bytes[4];
  options.random->Fill(bytes);
  const std::uint64_t value =
      std::uint64_t{bytes[0]} << 24 | std::uint64_t{bytes[1]} << 16 | std::uint64_t{bytes[2]} << 8 | bytes[3];
  return bound <= 0 ? 0 : static_cast<std::int64_t>(value * static_cast<std::uint64_t>(bound) >> 32);
}

}  // namespace mandat::client
