// One forum on one device: encrypted replica, outbox and sync behind one object. The app, the command line and the
// tests use this.
//
//   Client::Options options{.directory = dir, .key = std::move(key), .network = network.get()};
//   auto client = Client::Open(std::move(options));                   // StatusOr<unique_ptr<Client>>
//   if (!(*client)->enrolled()) {
//     auto preview = (*client)->Prepare(link, "Pixel 8", code);       // asks the gate; nothing is signed yet
//     ... show the preview ...
//     auto refusal = (*client)->Confirm();                            // signs, sends, stores the certificate
//   }
//   (*client)->Start();                                               // sync in the background
//   v1::Statement act;
//   act.mutable_declare_position()->set_meeting(...);
//   auto result = (*client)->Act(act, &sealed_part);                  // queued and durable, or refused at once
//
// Two states: `confirmed()` is the fold of the verified log; `shown()` has what waits in the outbox applied on top.
// Both are immutable snapshots. Work that this device signed is durable before it is shown, its bytes never change, and
// it is sent again under the same id until an answer came.
//
// Ownership: owns its files in `directory` (made with mode 0700); borrows clock, random, keeper and network, which must
// outlive it. One process at a time per directory: a second Open fails with ABORTED. Thread safety: every method may be
// called from any thread. Prepare, Confirm, MakeInvitation (0.1 s) and SyncOnce block; the others wait at most for a
// batch that is being applied. `listener` is called on the worker thread (or in SyncOnce), without locks held, and may
// call any method but Stop. Failures: absl::Status for disk and network; what the rules say is a v1::Refusal. After a
// failed write nothing is acknowledged any more. Units: milliseconds; domain::Time is UTC.
#ifndef MANDAT_SHARED_CLIENT_CLIENT_H_
#define MANDAT_SHARED_CLIENT_CLIENT_H_

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/model.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/client/clock.h"
#include "shared/client/rendition.h"
#include "shared/domain/state.h"
#include "shared/vault/key_store.h"
#include "shared/vault/secret_bytes.h"

namespace mandat::client {

class Inquiry;
class Network;
class PaperIndex;
class Reading;

// How it stands between this device and the server; each value is one sentence on the screen.
enum class Connection {
  kStopped,    // Start() was not called
  kNoNetwork,  // nobody answers: waits and tries again by itself
  kConnecting,
  kOnline,      // caught up, live
  kRefused,     // the server is there and does not take this device's certificate; see `refused_because`
  kRevoked,     // proven: this device was revoked. Replica and keys are gone
  kClockWrong,  // the device's clock is so wrong that the server cannot be talked to, or it contradicts the log
  kAlarm,       // the server contradicts itself or what this device keeps: no new record is trusted; see alarms()
};
[[nodiscard]] const char* ConnectionName(Connection connection);

enum class RefusedBecause {
  kNotRefused,
  kCertificate,         // expired or not accepted: a new one is being asked for
  kUnknownDevice,       // the gate does not know this device
  kUnprovenRevocation,  // somebody says "revoked" and cannot prove it: lock, do not wipe
  kWaitingForCountersignature,
  kPermission,  // the server says no and gives no other reason
};

// What SyncOnce() says of kWaitingForCountersignature, for people.
inline constexpr char kWaitsForApproval[] = "this device waits to be approved by another device of the same person";

// Why nothing can be written.
enum class StorageTrouble {
  kNone,
  kFull,     // no room; goes on by itself
  kFailed,   // the disk does not take it
  kDamaged,  // what is there cannot be read: the next Open saves what it can
};

// What was damaged here was put aside and made anew of what could still be read of it; the log comes from the server.
struct Rescued {
  std::size_t waiting = 0;   // of what was signed and has no answer: kept, and sent
  bool all_signed = false;   // nothing that was signed and kept here is missing
  bool all_private = false;  // nor of drafts, notes and marks
};

struct ClientStatus {
  Connection connection = Connection::kStopped;
  RefusedBecause refused_because = RefusedBecause::kNotRefused;
  domain::Time last_contact;         // server time of the newest proof of contact; zero: never
  std::int64_t clock_offset_ms = 0;  // device minus server, as far as known
  std::int64_t retry_in_ms = 0;      // until the next try by itself; 0: none planned
  bool lock_advised = false;        // the app should lock: unproven revocation, or no contact for longer than the lease
  bool rollback_unguarded = false;  // no keystore keeps the last checkpoint: a copied-back file may go unnoticed
  std::uint64_t records = 0;
  std::size_t waiting = 0;  // outbox entries without an answer
  domain::Time lease_ends;  // when locking is advised for want of contact; zero: never was in contact
  domain::Time certificate_expires;
  bool clock_wrong = false;  // the server said so; clock_offset_ms tells by how much
  // A write or a read failed: nothing is acknowledged. For want of room until there is some, which is looked for every
  // few seconds; else until the client is opened anew.
  bool storage_failed = false;
  StorageTrouble storage = StorageTrouble::kNone;
  std::string detail;  // for a log, English
};

enum class OutboxState {
  kWaiting,     // signed and stored, never sent: may be undone
  kSending,     // sent at least once, no answer yet
  kReceived,    // recorded; there is a receipt
  kRefused,     // see `refusal`
  kSuperseded,  // what it replaces had been changed elsewhere; `current` is what stands
  kRevoked,     // this device was revoked before it arrived
  kLost,        // was received, then lost by a restore, and not taken again
};
[[nodiscard]] const char* OutboxStateName(OutboxState state);

struct OutboxEntry {
  domain::StatementId id;
  v1::Statement statement;  // parsed from the signed bytes
  std::optional<v1::SealedPart> sealed;
  OutboxState state = OutboxState::kWaiting;
  domain::Time signed_at;    // device time
  domain::Time sent_at;      // first attempt; zero: none
  domain::Time answered_at;  // receipt: server time it was recorded; refusal: device time
  domain::Place place;       // received: where
  std::optional<v1::Refusal> refusal;
  domain::StatementId current;  // superseded: the statement that stands now
  bool receipt_verified = false;
};

struct Alarm {
  std::string name;         // "fork", "rollback", ...: alarm.h lists them
  std::string explanation;  // English, for the evidence file
  std::uint64_t seq = 0;    // the record concerned; 0: none
  domain::Time noticed_at;
  std::string evidence;  // bytes of a v1::Evidence; CheckEvidence() in alarm.h verifies them without this device
};

// Why a paper is fetched.
enum class Fetch {
  kByItself = 1,  // it will be wanted; waits where the network costs money (SetFetching)
  kAsked = 2,     // somebody waits for it
};

struct DocumentState {
  bool complete = false;
  bool wanted = false;         // to be fetched
  std::uint64_t size = 0;      // 0: not known yet
  std::uint64_t received = 0;  // bytes here
  bool uploading = false;      // made here, not yet whole at the server
  std::uint64_t uploaded = 0;
};

// One step on the way from the founder to the device that invites.
struct ChainLink {
  domain::PersonId person;
  domain::DeviceId device;
  std::string device_name;
};

// What is about to be signed. Show it; then Confirm() or drop it.
struct Preview {
  bool founding = false;
  std::string forum_name;
  std::string fingerprint;          // of the forum; founding: of the statement that Confirm() will sign
  domain::PersonId person;          // who this device will speak for
  std::string person_name;          // as the forum file has it; empty where names are not public
  std::vector<ChainLink> inviters;  // founder first, inviting device last; empty when founding
  std::optional<domain::SubstituteScope> substitute;
  domain::Time expires_at;    // of the invitation
  std::string recovery_code;  // founding: to be printed now; it is kept nowhere
  std::string forum_file;     // as it was founded, or (founding) as it will be signed
  std::string members_address;
  std::string gate_address;
};

struct Invitation {
  std::string code;  // "AAAA-BBBB-CCCC"; empty when `link` carries the longer one
  std::string link;  // for the QR: a secret, one use
  domain::StatementId statement;
};

struct ActResult {
  domain::StatementId id;              // queued
  std::optional<v1::Refusal> refusal;  // or not: nothing was signed
};

// How the log would go on after a restore of the server's.
struct EpochPlan {
  std::uint64_t epoch = 0;  // that would begin: above every one that this device knows
  domain::Place kept;       // the last record of the restored log
  domain::Hash kept_hash;
  domain::Place known;  // the newest record that this device knows
  domain::Hash known_hash;
  std::uint64_t lost() const { return known.seq - kept.seq; }  // records that this device knows and the server lost
};

// What became of the lost statements that this device offered again.
struct OfferedAgain {
  std::size_t taken = 0;    // recorded again, or already there
  std::size_t refused = 0;  // something else stands in their place by now
  std::size_t not_yet = 0;  // what they stand on has not been offered yet
};

class Client {
 public:
  struct Options {
    std::string directory;
    vault::SecretBytes key;  // 32 bytes, SQLCipher's raw key
    const Clock* clock = &SystemClock();
    Random* random = &ledger::SystemRandom();
    vault::KeyStore* keeper = nullptr;  // keeps the last checkpoint outside the database; null: none
    Network* network = nullptr;         // null: never goes online
    std::function<void()> listener;     // something changed; coalesced
    std::chrono::hours lease{24 * 30};  // longest time without contact before locking is advised
  };

  // FAILED_PRECONDITION "revoked" for a directory that was wiped after a proven revocation: remove it to begin anew.
  // What is damaged is put aside and made anew of what can be read (rescued()); DATA_LOSS or a DbError where that does
  // not even tell whose device this is: the files are left as they were.
  [[nodiscard]] static absl::StatusOr<std::unique_ptr<Client>> Open(Options options);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // ---- Becoming a device of a forum (blocking) ----
  [[nodiscard]] bool enrolled() const;
  // For a founding or an enrolment link. Fetches the CA by a handshake pinned to the link's hash before anything else
  // is said, then what is to be signed. `code`: where the link has none, as typed from paper. INVALID_ARGUMENT: link or
  // code is wrong; UNAUTHENTICATED: another server answered; DATA_LOSS: the server's proof does not lead to this
  // forum's founder (an alarm); NOT_FOUND: nothing (any more) to found or to be invited to; UNAVAILABLE: no network.
  [[nodiscard]] absl::StatusOr<Preview> Prepare(std::string_view link, std::string_view device_name,
                                                std::string_view code = "",
                                                std::chrono::milliseconds timeout = std::chrono::seconds(30));
  // Signs what Prepare() showed. The keys are durable before anything is sent: after a crash or a cut call it again and
  // the same bytes go out. nullopt: enrolled.
  [[nodiscard]] absl::StatusOr<std::optional<v1::Refusal>> Confirm(
      std::chrono::milliseconds timeout = std::chrono::seconds(30));
  // An enrolment was signed and sent, and no answer came: Confirm() sends it again without a Prepare().
  [[nodiscard]] bool confirmation_pending() const;

  // What an Open had to save, until RescueSeen().
  [[nodiscard]] std::optional<Rescued> rescued() const;
  void RescueSeen();

  [[nodiscard]] domain::PersonId person() const;
  [[nodiscard]] domain::DeviceId device() const;
  [[nodiscard]] domain::ForumId forum() const;
  [[nodiscard]] std::string fingerprint() const;

  // ---- What is known ----
  [[nodiscard]] std::shared_ptr<const domain::State> confirmed() const;
  [[nodiscard]] std::shared_ptr<const domain::State> shown() const;
  // Server time as well as this device can tell: wall clock corrected by the known offset, never before the newest
  // record.
  [[nodiscard]] domain::Time Now() const;

  // ---- Acting ----
  // `act` has its oneof set and nothing else; sealed part where the act has one. `replaces`: the statement it changes
  // or withdraws; zero: whatever it replaces in shown(), if anything.
  [[nodiscard]] absl::StatusOr<ActResult> Act(const v1::Statement& act, const v1::SealedPart* sealed = nullptr,
                                              const domain::StatementId& replaces = {});
  // Takes back what waits and was never sent. FAILED_PRECONDITION once it was sent; ABORTED while something signed
  // later, which waits too, would be lost with it (a change of it, an answer to it): take that back first,
  // WhatStandsOn() names it; NOT_FOUND for another device's.
  [[nodiscard]] absl::Status Undo(const domain::StatementId& id);
  // What this device signed after `id`, and what waits and would not be accepted any more without it; oldest first.
  [[nodiscard]] std::vector<domain::StatementId> WhatStandsOn(const domain::StatementId& id) const;
  // Oldest first. Answered ones stay 90 days.
  [[nodiscard]] std::vector<OutboxEntry> OutboxEntries() const;
  [[nodiscard]] std::optional<OutboxEntry> FindOutboxEntry(const domain::StatementId& id) const;
  // Stands alone: given the forum's fingerprint, nothing else is needed to check it. NOT_FOUND until received.
  [[nodiscard]] absl::StatusOr<v1::ReceiptFile> ReceiptFile(const domain::StatementId& id) const;
  // A one-time code and link for another person's (or one's own further) device; the invitation is queued like any act.
  // `typed`: a code short enough to type, shown beside a link without it; otherwise the link carries the longer one.
  [[nodiscard]] absl::StatusOr<Invitation> MakeInvitation(const domain::PersonId& person,
                                                          const std::optional<domain::SubstituteScope>& substitute,
                                                          domain::Time expires_at, bool typed,
                                                          std::optional<v1::Refusal>* refusal);

  // The recovery key, as it was printed at the founding, appoints `person` secretary when all devices of the office are
  // lost: an invitation that the key signs and this device, anybody's, hands in at once. The key is kept nowhere.
  // INVALID_ARGUMENT: not this forum's key. Blocks; call it after a sync.
  [[nodiscard]] absl::StatusOr<Invitation> RecoverOffice(const domain::PersonId& person, std::string_view recovery_code,
                                                         domain::Time expires_at, bool typed,
                                                         std::chrono::milliseconds timeout,
                                                         std::optional<v1::Refusal>* refusal);

  // ---- Papers ----
  // The bytes from the encrypted replica; NOT_FOUND when they are not (wholly) here.
  [[nodiscard]] absl::StatusOr<std::string> Document(const domain::Hash& hash) const;
  [[nodiscard]] DocumentState document_state(const domain::Hash& hash) const;
  // Of every paper that was ever wanted or is here, at once.
  [[nodiscard]] std::map<domain::Hash, DocumentState> document_states() const;
  // How it stands with the PDF that the server makes of an office paper (rendition.h); of every office paper that this
  // device may see. The PDF is fetched with its paper.
  [[nodiscard]] Rendition rendition(const domain::Hash& paper) const;
  [[nodiscard]] std::map<domain::Hash, Rendition> renditions() const;
  // Fetches when there is a network, resumes after a cut. What is here already costs nothing.
  [[nodiscard]] absl::Status Prefetch(const std::vector<domain::Hash>& hashes, Fetch how = Fetch::kByItself);
  // Whether papers are fetched that nobody asked for; true until it is said. False stops such a one on its way, and
  // what came of it is kept.
  void SetFetching(bool by_itself);
  [[nodiscard]] absl::Status PrefetchMeeting(const domain::MeetingId& meeting);
  // Keeps the file and uploads it before anything else in the outbox is sent. Then Act() with an AddDocument that names
  // its hash.
  [[nodiscard]] absl::StatusOr<domain::Hash> AddDocument(std::string_view bytes);
  // Keeps a file for what is not handed in yet, and sends nothing; AddDocument() of the same bytes uploads it later.
  // DropKept() takes it back; what the log names or what is to be uploaded stays.
  [[nodiscard]] absl::StatusOr<domain::Hash> KeepFile(std::string_view bytes);
  [[nodiscard]] absl::Status DropKept(const domain::Hash& hash);

  // To ask the server what is not of the log, and wait for it without this client (inquiry.h). Does not block.
  [[nodiscard]] std::shared_ptr<Inquiry> Inquire() const;

  // ---- What never leaves the device ----
  // `key` is the caller's, e.g. "meeting/item/mandate"; an empty text or part removes.
  [[nodiscard]] absl::Status SaveDraft(std::string_view key, const v1::SealedPart& draft);
  [[nodiscard]] std::optional<v1::SealedPart> LoadDraft(std::string_view key) const;
  [[nodiscard]] absl::Status SaveNote(std::string_view key, std::string_view text);
  [[nodiscard]] std::string LoadNote(std::string_view key) const;

  // Reading places and marks (reading.h), and the papers' text (paper_index.h), under the client's lock: `work` calls
  // nothing else of the client's. FAILED_PRECONDITION: nothing is here any more.
  [[nodiscard]] absl::Status WithReading(const std::function<absl::Status(Reading&)>& work) const;
  [[nodiscard]] absl::Status WithIndex(const std::function<absl::Status(PaperIndex&)>& work) const;

  // ---- Network ----
  [[nodiscard]] ClientStatus status() const;
  [[nodiscard]] std::vector<Alarm> alarms() const;
  // A worker thread keeps in touch until Stop(). Stop() cancels calls, joins, and is idempotent; the destructor calls
  // it.
  void Start();
  void Stop();
  // "Try again now": resets the back-off; after an alarm its owner's decision to listen again (the alarm stays listed).
  void Retry();
  // Somebody is back at the device, or the system tells of a network: what was planned for later is tried now, and the
  // clock is looked at. An alarm stays what it is.
  void LookAgain();
  // For the command line, without Start(): sends what waits, fetches what is wanted and new, returns once caught up.
  // DEADLINE_EXCEEDED, UNAVAILABLE (no network), PERMISSION_DENIED (refused or revoked), DATA_LOSS (alarm),
  // FAILED_PRECONDITION (clock).
  [[nodiscard]] absl::Status SyncOnce(std::chrono::milliseconds timeout);
  // ---- After a restore of the server's log from an older copy (blocking; without Start()) ----
  // Asks where the server's log ends and compares it with what is here. FAILED_PRECONDITION: it goes on beyond what is
  // here, sync first; DATA_LOSS: it is not a beginning of the log that is known here; UNAVAILABLE: no network.
  [[nodiscard]] absl::StatusOr<EpochPlan> PlanEpoch(std::chrono::milliseconds timeout);
  // Signs and hands in the statement that begins it, before all else that waits here, and listens again where an alarm
  // had stopped this device. For secretary and chair: of anybody else it is refused, which the entry says. Then
  // SyncOnce offers this device's own lost statements again.
  [[nodiscard]] absl::StatusOr<OutboxEntry> BeginEpoch(const EpochPlan& plan, std::string_view reason,
                                                       std::chrono::milliseconds timeout);
  // Offers again what this device had seen of the lost part, whoever signed it, with receipts made of what it keeps;
  // repeating it is harmless. After SyncOnce in the new epoch.
  [[nodiscard]] absl::StatusOr<OfferedAgain> OfferHeld(std::chrono::milliseconds timeout);
  // Everything of the forum goes from this device, as after a revocation, without asking anybody: what waits is never
  // sent, and the server goes on knowing the device until somebody revokes it. Stops first.
  void Erase();
  // Runs what is due on the caller's thread, without Start(): for simulations. Returns the steady time of the next
  // timer, or -1.
  std::int64_t Step();

  // The log as this viewer sees it, with the newest checkpoint: `mandat verify` and the auditor read it.
  [[nodiscard]] absl::StatusOr<v1::LogFile> Export() const;

 private:
  class Impl;
  explicit Client(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_CLIENT_H_
