// First contact: fetches the CA's certificate from a server of which only its hash is known (from the link or the QR
// code).
//
// One TLS 1.3 handshake (ALPN h2) and nothing else: no byte of application data leaves the device, so whoever sits in
// between learns nothing but that someone called. The answer is the certificate in the server's chain whose SHA-256 is
// the expected one, and only if the server's own certificate was issued by it and the server proved to hold its key.
// Validity dates are left to the connection that follows.
//
// Blocks until done or `timeout` has passed, name resolution included; call it off the UI thread. Thread-safe; owns
// nothing afterwards. Failures:
//   InvalidArgument     the host, port or SNI is not one
//   Unavailable         no address, refused, reset, closed: the network's words
//   DeadlineExceeded    nothing within the timeout
//   FailedPrecondition  something answered, but not with TLS 1.3 and HTTP/2 as Mandat's server does
//   Unauthenticated     another CA answered: the message names the hash that came instead. Never retried silently.
#ifndef MANDAT_SHARED_PKI_FETCH_PEER_CHAIN_H_
#define MANDAT_SHARED_PKI_FETCH_PEER_CHAIN_H_

#include <chrono>
#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "shared/domain/ids.h"
#include "shared/pki/certificate.h"

namespace mandat::pki {

// `sni` is the name asked for, such as kGateName.
[[nodiscard]] absl::StatusOr<Certificate> FetchCaCertificate(const std::string& host, std::uint16_t port,
                                                             const domain::Hash& expected_ca, const std::string& sni,
                                                             std::chrono::milliseconds timeout);

}  // namespace mandat::pki

#endif  // MANDAT_SHARED_PKI_FETCH_PEER_CHAIN_H_
