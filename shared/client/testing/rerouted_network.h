// A network whose two ports are reached through other addresses, as through a cable that a test can cut.
#ifndef MANDAT_SHARED_CLIENT_TESTING_REROUTED_NETWORK_H_
#define MANDAT_SHARED_CLIENT_TESTING_REROUTED_NETWORK_H_

#include <memory>
#include <string>

#include "shared/client/network.h"

namespace mandat::client::testing {

// Empty addresses change nothing.
[[nodiscard]] std::unique_ptr<Network> Reroute(std::unique_ptr<Network> network, std::string members, std::string gate);

}  // namespace mandat::client::testing

#endif  // MANDAT_SHARED_CLIENT_TESTING_REROUTED_NETWORK_H_
