// What there is to know of an X.509 certificate, as plain values.
//
// A Certificate is parsed once from bytes of any origin and holds no OpenSSL object: copyable, thread-compatible.
// Parsing never verifies a signature: TLS does that. Failures: InvalidArgument for anything that is not exactly one
// well-formed certificate of at most kMaxCertificateBytes. Times are domain::Time; fingerprints are SHA-256.
#ifndef MANDAT_SHARED_PKI_CERTIFICATE_H_
#define MANDAT_SHARED_PKI_CERTIFICATE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "shared/domain/ids.h"

namespace mandat::pki {

inline constexpr std::size_t kMaxCertificateBytes = 16 * 1024;
inline constexpr std::size_t kMaxPemBytes = 64 * 1024;
inline constexpr std::size_t kMaxCertificatesInPem = 16;

class Certificate {
 public:
  [[nodiscard]] static absl::StatusOr<Certificate> FromDer(std::string_view der);
  // The first certificate in `pem`; text around it is ignored.
  [[nodiscard]] static absl::StatusOr<Certificate> FromPem(std::string_view pem);

  const std::string& der() const { return der_; }
  [[nodiscard]] std::string Pem() const;
  // SHA-256 of the DER: how the register knows a device.
  const domain::Hash& fingerprint() const { return fingerprint_; }
  // SHA-256 of the SubjectPublicKeyInfo: the same for every certificate of one key.
  const domain::Hash& key_fingerprint() const { return key_fingerprint_; }
  domain::Time not_before() const { return not_before_; }
  domain::Time not_after() const { return not_after_; }
  [[nodiscard]] bool ValidAt(domain::Time now) const { return not_before_ <= now && now <= not_after_; }
  const std::string& common_name() const { return common_name_; }
  // Subject alternative names of kind URI, in order.
  const std::vector<std::string>& uris() const { return uris_; }
  bool is_ca() const { return is_ca_; }

 private:
  Certificate() = default;

  std::string der_;
  domain::Hash fingerprint_;
  domain::Hash key_fingerprint_;
  domain::Time not_before_;
  domain::Time not_after_;
  std::string common_name_;
  std::vector<std::string> uris_;
  bool is_ca_ = false;
};

// Every certificate in a PEM bundle, in order; at least one, at most kMaxCertificatesInPem.
[[nodiscard]] absl::StatusOr<std::vector<Certificate>> CertificatesFromPem(std::string_view pem);

}  // namespace mandat::pki

#endif  // MANDAT_SHARED_PKI_CERTIFICATE_H_
