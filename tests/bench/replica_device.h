// A device that is enrolled already, as files: what Client::Prepare and Confirm leave behind, without the gate.
#ifndef MANDAT_TESTS_BENCH_REPLICA_DEVICE_H_
#define MANDAT_TESTS_BENCH_REPLICA_DEVICE_H_

#include <memory>
#include <string>

#include "shared/client/client.h"
#include "shared/client/network.h"
#include "shared/vault/secret_bytes.h"
#include "tests/bench/bench_forum.h"

namespace mandat::bench {

// Makes `directory`, which then opens as an enrolled client with an empty replica.
void WriteEnrolled(const std::string& directory, const vault::SecretBytes& key, BenchForum& forum,
                   const server::TestDevice& device, const server::Shown& shown);

// Opens it, against the forum's port.
[[nodiscard]] std::unique_ptr<client::Client> OpenEnrolled(const std::string& directory, const vault::SecretBytes& key,
                                                           client::Network& network);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_REPLICA_DEVICE_H_
