#include "shared/pki/certificate.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/sha.h>

#include <ctime>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "shared/pki/openssl.h"

namespace mandat::pki {
namespace {

domain::Hash Sha256(std::string_view bytes) {
  domain::Hash hash;
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), hash.data());
  return hash;
}

absl::StatusOr<domain::Time> ToTime(const ASN1_TIME* time) {
  std::tm parts = {};
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) {
    return OpenSslError(absl::StatusCode::kInvalidArgument, "certificate: a time is malformed");
  }
  return domain::Time{static_cast<std::int64_t>(timegm(&parts)) * 1000};
}

std::string CommonName(X509* certificate) {
  const X509_NAME* subject = X509_get_subject_name(certificate);
  const int index = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
  if (index < 0) return "";
  unsigned char* text = nullptr;
  const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, index)));
  if (size < 0) return "";
  std::string name(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  OPENSSL_free(text);
  return name;
}

std::vector<std::string> Uris(X509* certificate) {
  std::vector<std::string> uris;
  const NamesPtr names(
      static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
  if (names == nullptr) return uris;
  for (int i = 0; i < sk_GENERAL_NAME_num(names.get()); ++i) {
    const GENERAL_NAME* name = sk_GENERAL_NAME_value(names.get(), i);
    if (name->type != GEN_URI) continue;
    const ASN1_IA5STRING* uri = name->d.uniformResourceIdentifier;
    uris.emplace_back(reinterpret_cast<const char*>(ASN1_STRING_get0_data(uri)),
                      static_cast<std::size_t>(ASN1_STRING_length(uri)));
  }
  return uris;
}

}  // namespace

absl::StatusOr<Certificate> Certificate::FromDer(std::string_view der) {
  if (der.empty() || der.size() > kMaxCertificateBytes) {
    return absl::InvalidArgumentError(
        absl::StrCat("certificate: ", der.size(), " bytes, must be 1 to ", kMaxCertificateBytes));
  }
  const X509Ptr parsed = pki::FromDer<d2i_X509, X509Ptr>(der);
  if (parsed == nullptr) return OpenSslError(absl::StatusCode::kInvalidArgument, "certificate: not well-formed DER");

  Certificate certificate;
  certificate.der_ = std::string(der);
  certificate.fingerprint_ = Sha256(der);
  const std::string key = ToDer<i2d_X509_PUBKEY>(X509_get_X509_PUBKEY(parsed.get()));
  if (key.empty()) return OpenSslError(absl::StatusCode::kInvalidArgument, "certificate: it has no public key");
  certificate.key_fingerprint_ = Sha256(key);
  const absl::StatusOr<domain::Time> not_before = ToTime(X509_get0_notBefore(parsed.get()));
  if (!not_before.ok()) return not_before.status();
  const absl::StatusOr<domain::Time> not_after = ToTime(X509_get0_notAfter(parsed.get()));
  if (!not_after.ok()) return not_after.status();
  certificate.not_before_ = *not_before;
  certificate.not_after_ = *not_after;
  certificate.common_name_ = CommonName(parsed.get());
  certificate.uris_ = Uris(parsed.get());
  certificate.is_ca_ = X509_check_ca(parsed.get()) == 1;
  ERR_clear_error();  // absent extensions leave their marks
  return certificate;
}

absl::StatusOr<Certificate> Certificate::FromPem(std::string_view pem) {
  absl::StatusOr<std::vector<Certificate>> all = CertificatesFromPem(pem);
  if (!all.ok()) return all.status();
  return std::move(all->front());
}

std::string Certificate::Pem() const {
  const BioPtr out(BIO_new(BIO_s_mem()));
  PEM_write_bio(out.get(), PEM_STRING_X509, "", reinterpret_cast<const unsigned char*>(der_.data()),
                static_cast<long>(der_.size()));
  return Contents(out.get());
}

absl::StatusOr<std::vector<Certificate>> CertificatesFromPem(std::string_view pem) {
  if (pem.size() > kMaxPemBytes) {
    return absl::InvalidArgumentError(absl::StrCat("PEM: ", pem.size(), " bytes, at most ", kMaxPemBytes));
  }
  const BioPtr in = ReadFrom(pem);
  std::vector<Certificate> certificates;
  char* name = nullptr;
  char* header = nullptr;
  unsigned char* data = nullptr;
  long size = 0;
  while (PEM_read_bio(in.get(), &name, &header, &data, &size) == 1) {
    const bool is_certificate = std::string_view(name) == PEM_STRING_X509;
    absl::StatusOr<Certificate> certificate = absl::InvalidArgumentError("");
    if (is_certificate) {
      certificate = Certificate::FromDer({reinterpret_cast<const char*>(data), static_cast<std::size_t>(size)});
    }
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_clear_free(data, static_cast<std::size_t>(size));  // it may be a private key
    if (!is_certificate) continue;
    if (!certificate.ok()) return certificate.status();
    if (certificates.size() == kMaxCertificatesInPem) {
      return absl::InvalidArgumentError(absl::StrCat("PEM: more than ", kMaxCertificatesInPem, " certificates"));
    }
    certificates.push_back(*std::move(certificate));
  }
  const unsigned long error = ERR_peek_last_error();
  if (ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) != PEM_R_NO_START_LINE) {
    return OpenSslError(absl::StatusCode::kInvalidArgument, "PEM: not well-formed");
  }
  ERR_clear_error();
  if (certificates.empty()) return absl::InvalidArgumentError("PEM: no certificate in it");
  return certificates;
}

}  // namespace mandat::pki
