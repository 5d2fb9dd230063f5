// What the parts of a client share: files, identity, status, alarms. Internal; everything here runs under the client's
// lock.
#ifndef MANDAT_SHARED_CLIENT_CORE_H_
#define MANDAT_SHARED_CLIENT_CORE_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/client/client.h"
#include "shared/client/loop.h"
#include "shared/client/network.h"
#include "shared/client/outbox.h"
#include "shared/client/papers.h"
#include "shared/client/rendition_table.h"
#include "shared/client/replica.h"
#include "shared/client/store.h"
#include "shared/ledger/signing.h"

namespace mandat::client {

// Who this device is; there once an enrolment was answered.
struct Identity {
  domain::ForumId forum;
  domain::PersonId person;
  domain::DeviceId device;
  ledger::SigningKey key;
  TlsIdentity tls;
  domain::Time certificate_from;
  domain::Time certificate_to;
  std::string ca;                        // DER, of the link
  std::vector<std::string> trusted_cas;  // of a trust statement that came by the gate, until the log brings one
  std::string gate;
  std::string members;
  std::vector<std::string> former_cas = {};  // left out by a newer trust statement; believed until `former_until`
  domain::Time former_until = {};
};

// How long a CA that a trust statement leaves out is believed on: its certificates on the two ports live so long, and
// the statement comes before the ports change.
inline constexpr std::int64_t kKeepFormerCasMs = std::int64_t{90} * 24 * 3600 * 1000;

struct Core {
  explicit Core(Client::Options the_options) : options(std::move(the_options)) {}

  // Opens the files and reads what is there; saves what can be saved where they are damaged.
  [[nodiscard]] absl::Status Open();
  [[nodiscard]] absl::Status OpenFiles();
  // After an enrolment: identity, outbox and replica from the files.
  [[nodiscard]] absl::Status LoadIdentity();

  [[nodiscard]] domain::Time Wall() const { return options.clock->WallNow(); }
  // The server's clock as far as it is known: what a proof is dated with, which is good for a while only.
  [[nodiscard]] domain::Time ServerNow() const;
  // The same, and never before the newest record.
  [[nodiscard]] domain::Time Now() const;
  // Proof of contact. `fresh`: the server's clock showed that time just now.
  void NoteContact(std::optional<domain::Time> server_time, bool fresh);
  void RaiseAlarm(AlarmNote note);
  // The disk failed: nothing is acknowledged or trusted any more until the files are opened anew, or there is room.
  void Fail(const absl::Status& status);
  // The disk was full and is not any more: memory is what the file says, and work goes on. Else why not.
  [[nodiscard]] absl::Status GoOn();
  // Replica and keys go; a marker stays.
  void Wipe();
  // After a restore of the server's log, and at every start: the device may have died in between.
  [[nodiscard]] absl::Status OfferLostAgain();
  [[nodiscard]] absl::Status SetHalted(bool halted);
  // A proven trust statement from the gate: where to go and whom to believe there from now on.
  [[nodiscard]] absl::Status KeepTrust(const std::string& members_address, std::vector<std::string> ca_certificates);
  // The log has brought a newer one, which counts instead; `named_before`: the CAs that the log named until then.
  [[nodiscard]] absl::Status DropTrust(const std::vector<std::string>& named_before);
  // Roots to accept: the link's CA, what trust statements named since, and for a while what the last one left out. The
  // newest is last.
  [[nodiscard]] std::vector<std::string> Roots() const;
  // The CA's hash at first contact, for telling who answers.
  [[nodiscard]] domain::Hash CaHash() const;
  [[nodiscard]] absl::Status KeepFormer(const std::vector<std::string>& certificates);
  // A random number in [0, bound).
  [[nodiscard]] std::int64_t Jitter(std::int64_t bound);
  void Changed() { changed = true; }

  static std::string MarkerIn(const std::string& directory);
  // There while this directory holds a device of a forum; and where what it holds was found damaged.
  static std::string EnrolledIn(const std::string& directory);
  static std::string DamagedIn(const std::string& directory);

  Client::Options options;
  std::shared_ptr<Loop> loop = std::make_shared<Loop>();
  std::unique_ptr<Store> store;
  std::unique_ptr<Papers> papers;
  std::unique_ptr<RenditionTable> renditions;
  std::unique_ptr<Outbox> outbox;
  std::unique_ptr<Replica> replica;
  std::optional<Identity> identity;
  ClientStatus status;
  absl::Status storage_error;  // of the first failure
  std::vector<Alarm> alarms;
  bool halted = false;
  bool fetches_by_itself = true;               // papers that nobody asked for; false where the network costs money
  bool changed = false;                        // the listener is owed a call
  std::shared_ptr<const domain::State> shown;  // cache; null: to be made anew
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_CORE_H_
