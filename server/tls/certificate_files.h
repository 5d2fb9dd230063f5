// Where a port's certificate, key and trusted CAs lie on disk, and how they are replaced while the server runs.
//
//   DIR/current -> DIR/<first 16 hex digits of the certificate's SHA-256 and of the bundle's>/
//     chain.pem   the server's certificate, then the CA that issued it (a device at first contact looks for that one)
//     key.pem     its private key, mode 0600
//     ca.pem      the CAs whose client certificates are accepted: during a change of CA, the old and the new
//
// A replacement is written and synced beside the old one and becomes current by one rename, so that a reader sees
// either pair, never a mix: a certificate with another's key would refuse everyone. Blocking disk calls; one writer a
// directory. Failures: InvalidArgument, FailedPrecondition (what lies there does not fit together), Unavailable (the
// disk's words, with the path).
#ifndef MANDAT_SERVER_TLS_CERTIFICATE_FILES_H_
#define MANDAT_SERVER_TLS_CERTIFICATE_FILES_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/pki/authority.h"
#include "shared/pki/certificate.h"

namespace mandat::server {

struct CertificateFiles {
  std::string chain_path;
  std::string key_path;
  std::string ca_path;
};

// The paths under `dir`; they stay the same when what they lead to is replaced.
[[nodiscard]] CertificateFiles CertificateFilesIn(const std::string& dir);

// Makes `identity` current. `trusted_cas`: the first is its issuer. Creates `dir` (0700) if it is missing; removes what
// was current before.
[[nodiscard]] absl::Status InstallCertificate(const std::string& dir, const pki::Identity& identity,
                                              const std::vector<pki::Certificate>& trusted_cas);

// Checks that the files fit together: the key is the certificate's, the chain carries its CA. Returns the server's
// certificate.
[[nodiscard]] absl::StatusOr<pki::Certificate> CheckCertificateFiles(const CertificateFiles& files);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_TLS_CERTIFICATE_FILES_H_
