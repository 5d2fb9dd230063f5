#include "shared/pki/authority.h"

#include <arpa/inet.h>
#include <openssl/err.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "shared/pki/keys.h"
#include "shared/pki/keys_internal.h"
#include "shared/pki/openssl.h"

namespace mandat::pki {
namespace {

constexpr std::int64_t kSecondsPerDay = 86400;
constexpr std::int64_t kBackdateSeconds = 3600;

// What a certificate says, in OpenSSL's configuration syntax. Only checked values get here: the syntax cannot be
// injected.
struct Content {
  std::string common_name;
  int days = 0;
  std::optional<domain::Time> latest_end;
  std::string basic_constraints = "critical,CA:FALSE";
  std::string key_usage = "critical,digitalSignature";
  std::string extended_key_usage;
  std::string alternative_names;
};

absl::Status Failure(std::string_view what) { return OpenSslError(absl::StatusCode::kInternal, what); }

absl::Status SetSerial(X509* certificate) {
  std::array<unsigned char, 16> bytes;
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) return Failure("certificate: no random number");
  const BignumPtr number(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
  if (number == nullptr || BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) == nullptr) {
    return Failure("certificate: no serial number");
  }
  return absl::OkStatus();
}

absl::Status AddExtension(X509* certificate, X509* issuer, int nid, const std::string& value) {
  if (value.empty()) return absl::OkStatus();
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
  if (extension == nullptr || X509_add_ext(certificate, extension.get(), -1) != 1) {
    return Failure(absl::StrCat("certificate: extension ", OBJ_nid2sn(nid)));
  }
  return absl::OkStatus();
}

// `issuer` is null for a self-signed certificate.
absl::StatusOr<Certificate> Sign(const Content& content, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuer_key,
                                 domain::Time now) {
  const X509Ptr certificate(X509_new());
  if (certificate == nullptr) return Failure("certificate: no memory");
  X509* raw = certificate.get();
  const std::int64_t seconds = now.ms / 1000;
  std::int64_t end = seconds + content.days * kSecondsPerDay;
  if (content.latest_end) end = std::min(end, content.latest_end->ms / 1000);
  if (X509_set_version(raw, X509_VERSION_3) != 1 || X509_set_pubkey(raw, key) != 1 ||
      X509_NAME_add_entry_by_NID(X509_get_subject_name(raw), NID_commonName, MBSTRING_UTF8,
                                 reinterpret_cast<const unsigned char*>(content.common_name.data()),
                                 static_cast<int>(content.common_name.size()), -1, 0) != 1 ||
      X509_set_issuer_name(raw, X509_get_subject_name(issuer == nullptr ? raw : issuer)) != 1 ||
      ASN1_TIME_set(X509_getm_notBefore(raw), seconds - kBackdateSeconds) == nullptr ||
      ASN1_TIME_set(X509_getm_notAfter(raw), end) == nullptr) {
    return Failure("certificate: cannot be filled in");
  }
  // None outlives its issuer: it would stop working then anyway, unannounced.
  if (issuer != nullptr && ASN1_TIME_compare(X509_get0_notAfter(raw), X509_get0_notAfter(issuer)) > 0 &&
      X509_set1_notAfter(raw, X509_get0_notAfter(issuer)) != 1) {
    return Failure("certificate: cannot be filled in");
  }
  if (absl::Status status = SetSerial(raw); !status.ok()) return status;
  X509* authority = issuer == nullptr ? raw : issuer;
  const std::array<std::pair<int, std::string>, 6> extensions = {{
      {NID_basic_constraints, content.basic_constraints},
      {NID_key_usage, content.key_usage},
      {NID_ext_key_usage, content.extended_key_usage},
      {NID_subject_alt_name, content.alternative_names},
      {NID_subject_key_identifier, "hash"},
      {NID_authority_key_identifier, "keyid"},
  }};
  for (const auto& [nid, value] : extensions) {
    if (absl::Status status = AddExtension(raw, authority, nid, value); !status.ok()) return status;
  }
  if (X509_sign(raw, issuer_key, EVP_sha256()) <= 0) return Failure("certificate: cannot be signed");
  const std::string der = ToDer<i2d_X509>(raw);
  ERR_clear_error();
  return Certificate::FromDer(der);
}

absl::StatusOr<Certificate> Issue(const Identity& ca, const Content& content, EVP_PKEY* key, domain::Time now) {
  if (absl::Status status = Matches(ca.certificate, ca.key_pem); !status.ok()) return status;
  if (!ca.certificate.is_ca()) return absl::FailedPreconditionError("the issuer's certificate is not a CA's");
  if (!ca.certificate.ValidAt(now)) return absl::FailedPreconditionError("the CA's certificate is not valid now");
  const X509Ptr issuer = FromDer<d2i_X509, X509Ptr>(ca.certificate.der());
  const absl::StatusOr<KeyPtr> issuer_key = ParsePrivateKey(ca.key_pem);
  if (!issuer_key.ok()) return issuer_key.status();
  return Sign(content, key, issuer.get(), issuer_key->get(), now);
}

absl::StatusOr<Identity> IssueWithFreshKey(const Identity& ca, const Content& content, domain::Time now) {
  const absl::StatusOr<KeyPtr> key = GenerateP256();
  if (!key.ok()) return key.status();
  absl::StatusOr<Certificate> certificate = Issue(ca, content, key->get(), now);
  if (!certificate.ok()) return certificate.status();
  absl::StatusOr<std::string> pem = PrivateKeyPem(key->get());
  if (!pem.ok()) return pem.status();
  return Identity(*std::move(certificate), *std::move(pem));
}

bool IsIpAddress(const std::string& host) {
  std::array<unsigned char, sizeof(in6_addr)> address;
  return inet_pton(AF_INET, host.c_str(), address.data()) == 1 ||
         inet_pton(AF_INET6, host.c_str(), address.data()) == 1;
}

// Letters, digits and hyphens in labels of 1-63, 253 in all: nothing that means something in OpenSSL's syntax.
bool IsDnsName(std::string_view host) {
  if (host.empty() || host.size() > 253) return false;
  std::size_t label = 0;
  for (std::size_t i = 0; i < host.size(); ++i) {
    const char c = host[i];
    if (c == '.') {
      if (label == 0 || host[i - 1] == '-') return false;
      label = 0;
    } else {
      if (!absl::ascii_isalnum(static_cast<unsigned char>(c)) && (c != '-' || label == 0)) return false;
      if (++label > 63) return false;
    }
  }
  return label > 0 && host.back() != '-';
}

}  // namespace

Identity::Identity(Certificate the_certificate, std::string the_key)
    : certificate(std::move(the_certificate)), key_pem(std::move(the_key)) {}

Identity::~Identity() { Wipe(key_pem); }

Identity::Identity(Identity&& other) noexcept
    : certificate(std::move(other.certificate)), key_pem(std::move(other.key_pem)) {
  Wipe(other.key_pem);
}

Identity& Identity::operator=(Identity&& other) noexcept {
  if (this == &other) return *this;
  certificate = std::move(other.certificate);
  Wipe(key_pem);
  key_pem = std::move(other.key_pem);
  Wipe(other.key_pem);
  return *this;
}

absl::StatusOr<Identity> CreateCa(std::string_view name, domain::Time now) {
  const bool printable = std::all_of(name.begin(), name.end(), [](char c) { return c >= ' ' && c <= '~'; });
  if (name.empty() || name.size() > 64 || !printable) {
    return absl::InvalidArgumentError("CA: its name must be 1 to 64 printable ASCII characters");
  }
  const absl::StatusOr<KeyPtr> key = GenerateP256();
  if (!key.ok()) return key.status();
  Content content;
  content.common_name = std::string(name);
  content.days = kCaDays;
  content.basic_constraints = "critical,CA:TRUE,pathlen:0";
  content.key_usage = "critical,keyCertSign,cRLSign";
  absl::StatusOr<Certificate> certificate = Sign(content, key->get(), nullptr, key->get(), now);
  if (!certificate.ok()) return certificate.status();
  absl::StatusOr<std::string> pem = PrivateKeyPem(key->get());
  if (!pem.ok()) return pem.status();
  return Identity(*std::move(certificate), *std::move(pem));
}

absl::StatusOr<Identity> IssueServerCertificate(const Identity& ca, const std::vector<std::string>& hosts,
                                                domain::Time now) {
  if (hosts.size() > kMaxHosts)
    return absl::InvalidArgumentError(absl::StrCat("server certificate: at most ", kMaxHosts, " hosts"));
  Content content;
  content.common_name = "mandat server";
  content.days = kCertificateDays;
  content.extended_key_usage = "serverAuth";
  content.alternative_names = absl::StrCat("DNS:", kMembersName, ",DNS:", kGateName);
  for (const std::string& host : hosts) {
    if (IsIpAddress(host)) {
      absl::StrAppend(&content.alternative_names, ",IP:", host);
    } else if (IsDnsName(host)) {
      absl::StrAppend(&content.alternative_names, ",DNS:", host);
    } else {
      return absl::InvalidArgumentError("server certificate: a host is neither a DNS name nor an IP address");
    }
  }
  return IssueWithFreshKey(ca, content, now);
}

absl::StatusOr<Certificate> IssueDeviceCertificate(const Identity& ca, std::string_view request_der,
                                                   const domain::DeviceId& device, domain::Time now,
                                                   std::optional<domain::Time> latest_end) {
  if (device.is_zero()) return absl::InvalidArgumentError("device certificate: no device id");
  const absl::StatusOr<KeyPtr> key = CheckedRequestKey(request_der);
  if (!key.ok()) return key.status();
  Content content;
  content.common_name = device.hex();
  content.days = kCertificateDays;
  content.latest_end = latest_end;
  content.extended_key_usage = "clientAuth";
  content.alternative_names = absl::StrCat("URI:urn:mandat:device:", device.hex());
  return Issue(ca, content, key->get(), now);
}

absl::StatusOr<Identity> IssueClientCertificate(const Identity& ca, std::string_view name, domain::Time now) {
  if (!domain::IsWord(name)) {
    return absl::InvalidArgumentError(
        "client certificate: the name must be 1 to 64 of a-z, 0-9 and '-', not beginning with '-'");
  }
  const std::string text(name);
  Content content;
  content.common_name = text;
  content.days = kCertificateDays;
  content.extended_key_usage = "clientAuth";
  content.alternative_names = absl::StrCat("URI:urn:mandat:client:", text);
  return IssueWithFreshKey(ca, content, now);
}

}  // namespace mandat::pki
