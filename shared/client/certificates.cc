#include "shared/client/certificates.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "shared/domain/decide.h"
#include "shared/ledger/authentic.h"
#include "shared/ledger/signing.h"

namespace mandat::client {
namespace {

absl::Status Unproven(const std::string& why) { return absl::DataLossError(why); }

// The proof's last statement, read strictly. The chain before it is for those who have no log: this device has one.
template <typename Response>
absl::StatusOr<ledger::Authentic> EndOf(const Response& response) {
  if (response.chain_size() == 0) return Unproven("no proof was given");
  ledger::Authentic end;
  const v1::SignedStatement& last = response.chain(response.chain_size() - 1);
  if (auto refusal = ledger::ParseSigned(last, end)) return Unproven("the proof cannot be read");
  return end;
}

bool IsKnown(const domain::State& known, const ledger::Authentic& end) {
  const auto id = domain::StatementId::FromBytes(end.statement.statement_id());
  const auto found = id ? known.statements.find(*id) : known.statements.end();
  return found != known.statements.end() && found->second.bytes_hash == end.bytes_hash;
}

// Whether its author may state it now, as far as the log is known here: the device stands in it, is in use and its
// author's own, and the author holds the office that it takes. Whoever extends a chain beyond this log proves nothing.
absl::Status CheckStated(const domain::State& known, const v1::SignedStatement& in, const ledger::Authentic& end) {
  if (!known.founded) return Unproven("nothing of the forum is known here yet");
  domain::PublicKey signer;
  if (auto refusal = ledger::CheckIdentity(known, end, signer))
    return Unproven(absl::StrCat("not of a device that is known here: ", v1::Refusal::Code_Name(refusal->code())));
  if (!ledger::VerifyStatement(signer, in.statement(), *domain::Signature::FromBytes(in.signature())))
    return Unproven("its signature does not hold");
  const domain::Time now{std::max(known.head_time.ms + 1, end.statement.device_time_ms())};
  if (auto refusal = domain::CheckAuthority(known, end.statement, now))
    return Unproven(absl::StrCat("its author may not state it: ", v1::Refusal::Code_Name(refusal->code())));
  return absl::OkStatus();
}

}  // namespace

absl::Status CheckRevocation(const v1::DeviceStatusResponse& response, const domain::DeviceId& device,
                             const domain::State& known) {
  const absl::StatusOr<ledger::Authentic> end = EndOf(response);
  if (!end.ok()) return end.status();
  if (!end->statement.has_revoke_device() || end->statement.revoke_device().device_id() != device.view())
    return Unproven("the proof is not about this device");
  return CheckStated(known, response.chain(response.chain_size() - 1), *end);
}

absl::StatusOr<TrustFound> CheckTrust(const v1::GetTrustResponse& response, const domain::ForumId& forum,
                                      const domain::State& known) {
  const absl::StatusOr<ledger::Authentic> end = EndOf(response);
  if (!end.ok()) return end.status();
  if (end->forum_id != forum) return Unproven("of another forum");
  if (end->statement.has_found_forum()) {
    const v1::FoundForum& founding = end->statement.found_forum();
    return TrustFound{!IsKnown(known, *end), founding.members_address(), founding.gate_address(), {}};
  }
  if (!end->statement.has_state_trust()) return Unproven("no trust statement");
  const bool is_news = !IsKnown(known, *end);
  const v1::StateTrust& trust = end->statement.state_trust();
  if (is_news) {
    const absl::Status stated = CheckStated(known, response.chain(response.chain_size() - 1), *end);
    if (!stated.ok()) return stated;
    if (trust.log_key() != known.log_key.view()) return Unproven("it names another log key");
  }
  return TrustFound{is_news,
                    trust.members_address(),
                    trust.gate_address(),
                    {trust.ca_certificates().begin(), trust.ca_certificates().end()}};
}

}  // namespace mandat::client
