#include "server/handlers/key_chain.h"

#include <set>

namespace mandat::server {
namespace {

// Adds the device's enrolment and everything before it. The log has no cycles: an inviter was enrolled before it
// invited.
void AddDevice(const domain::State& state, const domain::DeviceId& id, std::set<std::uint64_t>& seqs);

void AddInvitation(const domain::State& state, const domain::InvitationId& id, std::set<std::uint64_t>& seqs) {
  const auto invitation = state.invitations.find(id);
  if (invitation == state.invitations.end()) return;
  seqs.insert(SeqOf(state, invitation->second.statement));
  if (!invitation->second.recovery) AddDevice(state, invitation->second.inviter, seqs);
}

void AddDevice(const domain::State& state, const domain::DeviceId& id, std::set<std::uint64_t>& seqs) {
  const domain::Device* device = state.FindDevice(id);
  if (device == nullptr || !seqs.insert(SeqOf(state, device->statement)).second) return;
  if (!device->invitation.is_zero()) AddInvitation(state, device->invitation, seqs);
}

std::vector<std::uint64_t> InOrder(std::set<std::uint64_t> seqs) {
  if (seqs.empty()) return {};
  seqs.insert(1);
  return {seqs.begin(), seqs.end()};
}

}  // namespace

std::uint64_t SeqOf(const domain::State& state, const domain::StatementId& statement) {
  const auto found = state.statements.find(statement);
  return found == state.statements.end() ? 0 : found->second.place.seq;
}

std::vector<std::uint64_t> ChainToDevice(const domain::State& state, const domain::DeviceId& device) {
  std::set<std::uint64_t> seqs;
  AddDevice(state, device, seqs);
  return InOrder(std::move(seqs));
}

std::vector<std::uint64_t> ChainToInvitation(const domain::State& state, const domain::InvitationId& invitation) {
  std::set<std::uint64_t> seqs;
  AddInvitation(state, invitation, seqs);
  return InOrder(std::move(seqs));
}

}  // namespace mandat::server
