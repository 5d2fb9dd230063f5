// A network whose two ports are reached through other addresses, as through a cable that a test can cut.
#ifndef MANDAT_TESTS_APP_DRIVER_REROUTED_NETWORK_H_
#define MANDAT_TESTS_APP_DRIVER_REROUTED_NETWORK_H_

#include <memory>
#include <string>

#include "shared/client/network.h"

namespace mandat::app_tests {

// Empty addresses change nothing.
[[nodiscard]] std::unique_ptr<client::Network> Reroute(std::unique_ptr<client::Network> network, std::string members,
                                                       std::string gate);

}  // namespace mandat::app_tests

#endif  // MANDAT_TESTS_APP_DRIVER_REROUTED_NETWORK_H_
