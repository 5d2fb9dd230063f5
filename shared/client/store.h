// The device's one file: every table that the client core keeps, and the small values among them.
//
// Tables (SQLCipher, application id kApplicationIdReplica):
//   meta        name -> value: identity, keys, addresses, counters (names in store.cc's users; see `meta` below)
//   record      the log as this viewer sees it; body and sealed part are the received protobuf bytes, null when hidden
//   erasure     which records were erased by which: their bodies are gone from `record`
//   lost_record what a restore of the server's log took away: kept, because its owner read it
//   checkpoint  every signed head that was ever shown to this device, `lost` = 1 when a restore took it away
//   outbox      what this device signed, and its answers
//   document, chunk  papers by hash; a paper is whole when `complete` = 1
//   rendition   what the server made of office papers: PDFs, which are in `document` too
//   upload      papers that the server does not have yet
//   draft, note, reading, mark   what never leaves the device
//   paper_indexed, paper_page, paper_text   the papers' text, to be searched; goes with the paper
//   alarm       alarms with their evidence
//
// Thread-compatible. Failures are the vault's statuses.
#ifndef MANDAT_SHARED_CLIENT_STORE_H_
#define MANDAT_SHARED_CLIENT_STORE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/vault/database.h"

namespace mandat::client {

namespace meta {
inline constexpr char kForum[] = "forum";  // forum id
inline constexpr char kPerson[] = "person";
inline constexpr char kDevice[] = "device";
inline constexpr char kSigningSeed[] = "signing_seed";
inline constexpr char kTlsKey[] = "tls_key";           // PEM
inline constexpr char kRenewalKey[] = "renewal_key";   // PEM; of a renewal that has not been answered
inline constexpr char kCertificate[] = "certificate";  // DER
inline constexpr char kCa[] = "ca";                    // DER, of the link
inline constexpr char kTrusted[] = "trusted";       // a v1::StateTrust: CAs that the gate proved, until the log says so
inline constexpr char kFormerCas[] = "former_cas";  // a v1::StateTrust: CAs that a newer trust statement left out
inline constexpr char kFormerUntil[] = "former_until";  // ms; how long they are believed
inline constexpr char kGate[] = "gate";                 // host:port as the link has it
inline constexpr char kMembers[] = "members";
inline constexpr char kCounter[] = "counter";  // the last device counter given out
inline constexpr char kPending[] = "pending";  // an enrolment that waits for its answer
inline constexpr char kLogKey[] = "log_key";   // while an enrolment is pending
inline constexpr char kLastContact[] = "last_contact";
inline constexpr char kHalted[] = "halted";  // "1": an alarm stopped the sync
inline constexpr char kClockOffset[] = "clock_offset";
inline constexpr char kDay[] = "day";
inline constexpr char kRoom[] = "room";           // there while it is tried whether there is room
inline constexpr char kRescued[] = "rescued";     // what a rescue saved, until its owner has read it
inline constexpr char kReadAnew[] = "read_anew";  // "1": after a rescue, until the whole log is here again
}  // namespace meta

class Store {
 public:
  [[nodiscard]] static absl::StatusOr<std::unique_ptr<Store>> Open(const std::string& directory,
                                                                   const vault::SecretBytes& key);

  // A file of that kind anywhere.
  [[nodiscard]] static absl::StatusOr<std::unique_ptr<Store>> OpenFile(const std::string& path,
                                                                       const vault::SecretBytes& key,
                                                                       vault::OpenMode mode);

  vault::Database& db() { return *db_; }
  // Whether a megabyte can be written: tried, and taken back.
  [[nodiscard]] absl::Status HasRoom();

  [[nodiscard]] absl::StatusOr<std::optional<std::string>> Get(std::string_view name);
  [[nodiscard]] absl::StatusOr<std::int64_t> GetInt(std::string_view name);  // 0 when it is not there
  // Within the caller's transaction, or on their own.
  [[nodiscard]] absl::Status Put(std::string_view name, std::string_view value);
  [[nodiscard]] absl::Status PutInt(std::string_view name, std::int64_t value);
  [[nodiscard]] absl::Status Remove(std::string_view name);

  // The files of a store, for wiping.
  [[nodiscard]] static std::string PathIn(const std::string& directory);

 private:
  explicit Store(std::unique_ptr<vault::Database> db) : db_(std::move(db)) {}
  std::unique_ptr<vault::Database> db_;
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_STORE_H_
