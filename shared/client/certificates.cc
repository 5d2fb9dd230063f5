#include "shared/client/certificates.h"

#include "shared/ledger/receipt.h"

namespace mandat::client {
namespace {

template <typename Response>
absl::StatusOr<v1::Statement> EndOf(const Response& response, const domain::ForumId& forum) {
  if (response.chain_size() == 0) return absl::DataLossError("no proof was given");
  return ledger::VerifyChainTo({response.chain().begin(), response.chain().end()}, forum);
}

bool MaySpeakForForum(const domain::State& known, const v1::Statement& statement) {
  const domain::PersonId author(statement.person());
  // The founder is the first secretary; a replica that is still empty knows nobody else.
  if (!known.founded) return false;
  return domain::RolesOf(known, author).secretariat();
}

}  // namespace

absl::Status CheckRevocation(const v1::DeviceStatusResponse& response, const domain::ForumId& forum,
                             const domain::DeviceId& device, const domain::State& known) {
  auto end = EndOf(response, forum);
  if (!end.ok()) return end.status();
  if (!end->has_revoke_device() || end->revoke_device().device_id() != device.view()) {
    return absl::DataLossError("the proof is not about this device");
  }
  const domain::Device* own = known.FindDevice(device);
  const bool by_owner = own != nullptr && own->person.value() == end->person();
  if (!by_owner && !MaySpeakForForum(known, *end)) return absl::DataLossError("its author may not revoke this device");
  return absl::OkStatus();
}

absl::StatusOr<TrustFound> CheckTrust(const v1::GetTrustResponse& response, const domain::ForumId& forum,
                                      const domain::State& known) {
  auto end = EndOf(response, forum);
  if (!end.ok()) return end.status();
  const auto id = domain::StatementId::FromBytes(end->statement_id());
  const bool is_news = id && !known.statements.contains(*id);
  if (end->has_found_forum())
    return TrustFound{is_news, end->found_forum().members_address(), end->found_forum().gate_address(), {}};
  if (!end->has_state_trust() || !MaySpeakForForum(known, *end)) return absl::DataLossError("no trust statement");
  const v1::StateTrust& trust = end->state_trust();
  return TrustFound{is_news,
                    trust.members_address(),
                    trust.gate_address(),
                    {trust.ca_certificates().begin(), trust.ca_certificates().end()}};
}

}  // namespace mandat::client
