#include "shared/client/testing/rerouted_network.h"

#include <utility>

namespace mandat::client::testing {
namespace {

class ReroutedNetwork : public Network {
 public:
  ReroutedNetwork(std::unique_ptr<Network> network, std::string members, std::string gate)
      : network_(std::move(network)), members_(std::move(members)), gate_(std::move(gate)) {}

  std::unique_ptr<MemberTransport> Members(const std::string& address, const TlsIdentity& identity,
                                           const std::vector<std::string>& roots) override {
    return network_->Members(members_.empty() ? address : members_, identity, roots);
  }
  std::unique_ptr<GateTransport> Gate(const std::string& address, const std::vector<std::string>& roots) override {
    return network_->Gate(gate_.empty() ? address : gate_, roots);
  }
  CallHandle FetchCa(const std::string& address, const domain::Hash& ca_hash, bool members_port, Timeout timeout,
                     Done<std::string> done) override {
    const std::string& through = members_port ? members_ : gate_;
    return network_->FetchCa(through.empty() ? address : through, ca_hash, members_port, timeout, std::move(done));
  }

 private:
  std::unique_ptr<Network> network_;
  std::string members_;
  std::string gate_;
};

}  // namespace

std::unique_ptr<Network> Reroute(std::unique_ptr<Network> network, std::string members, std::string gate) {
  return std::make_unique<ReroutedNetwork>(std::move(network), std::move(members), std::move(gate));
}

}  // namespace mandat::client::testing
