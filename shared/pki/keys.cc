#include "shared/pki/keys.h"

#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/sha.h>

#include "absl/strings/str_cat.h"
#include "shared/pki/keys_internal.h"
#include "shared/pki/openssl.h"

namespace mandat::pki {
namespace {

// Without this OpenSSL would ask on the terminal for an encrypted key's pass phrase.
int NoPassPhrase(char*, int, int, void*) { return -1; }

// P-256 by name, in the request's own bytes: a curve spelt out by its parameters is refused.
bool IsNamedP256(X509_PUBKEY* key) {
  ASN1_OBJECT* algorithm = nullptr;
  X509_ALGOR* parameters = nullptr;
  if (X509_PUBKEY_get0_param(&algorithm, nullptr, nullptr, &parameters, key) != 1) return false;
  if (OBJ_obj2nid(algorithm) != NID_X9_62_id_ecPublicKey) return false;
  int type = 0;
  const void* value = nullptr;
  X509_ALGOR_get0(nullptr, &type, &value, parameters);
  return type == V_ASN1_OBJECT && OBJ_obj2nid(static_cast<const ASN1_OBJECT*>(value)) == NID_X9_62_prime256v1;
}

}  // namespace

absl::StatusOr<KeyPtr> ParsePrivateKey(std::string_view key_pem) {
  if (key_pem.empty() || key_pem.size() > kMaxKeyPemBytes) {
    return absl::InvalidArgumentError(
        absl::StrCat("private key: ", key_pem.size(), " bytes, must be 1 to ", kMaxKeyPemBytes));
  }
  const BioPtr in = ReadFrom(key_pem);
  KeyPtr key(PEM_read_bio_PrivateKey(in.get(), nullptr, NoPassPhrase, nullptr));
  if (key == nullptr)
    return OpenSslError(absl::StatusCode::kInvalidArgument, "private key: not an unencrypted PEM key");
  ERR_clear_error();
  return key;
}

absl::StatusOr<std::string> PrivateKeyPem(EVP_PKEY* key) {
  const BioPtr out(BIO_new(BIO_s_secmem()));
  if (PEM_write_bio_PKCS8PrivateKey(out.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1) {
    return OpenSslError(absl::StatusCode::kInternal, "private key: cannot be written");
  }
  return Contents(out.get());
}

absl::StatusOr<KeyPtr> GenerateP256() {
  KeyPtr key(EVP_EC_gen("P-256"));
  if (key == nullptr) return OpenSslError(absl::StatusCode::kInternal, "private key: cannot be made");
  return key;
}

absl::StatusOr<KeyPtr> CheckedRequestKey(std::string_view request_der) {
  const auto refuse = [](std::string_view why) { return OpenSslError(absl::StatusCode::kInvalidArgument, why); };
  if (request_der.empty() || request_der.size() > kMaxRequestBytes) {
    return absl::InvalidArgumentError(
        absl::StrCat("certificate request: ", request_der.size(), " bytes, must be 1 to ", kMaxRequestBytes));
  }
  const RequestPtr request = FromDer<d2i_X509_REQ, RequestPtr>(request_der);
  if (request == nullptr) return refuse("certificate request: not well-formed PKCS#10 in DER");
  if (!IsNamedP256(X509_REQ_get_X509_PUBKEY(request.get()))) return refuse("certificate request: its key is not P-256");
  KeyPtr key(X509_REQ_get_pubkey(request.get()));
  if (key == nullptr) return refuse("certificate request: its key is malformed");
  const KeyContextPtr context(EVP_PKEY_CTX_new(key.get(), nullptr));
  if (context == nullptr || EVP_PKEY_public_check(context.get()) != 1) {
    return refuse("certificate request: its key is no point of the curve");
  }
  const int signature = X509_REQ_get_signature_nid(request.get());
  if (signature != NID_ecdsa_with_SHA256 && signature != NID_ecdsa_with_SHA384 && signature != NID_ecdsa_with_SHA512) {
    return refuse("certificate request: not signed by ECDSA with SHA-2");
  }
  if (X509_REQ_verify(request.get(), key.get()) != 1) return refuse("certificate request: its signature is wrong");
  ERR_clear_error();
  return key;
}

absl::StatusOr<std::string> CreateTlsKey() {
  const absl::StatusOr<KeyPtr> key = GenerateP256();
  if (!key.ok()) return key.status();
  return PrivateKeyPem(key->get());
}

absl::StatusOr<std::string> CreateRequest(std::string_view key_pem) {
  const absl::StatusOr<KeyPtr> key = ParsePrivateKey(key_pem);
  if (!key.ok()) return key.status();
  const RequestPtr request(X509_REQ_new());
  if (request == nullptr || X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) != 1 ||
      X509_REQ_set_pubkey(request.get(), key->get()) != 1 ||
      X509_REQ_sign(request.get(), key->get(), EVP_sha256()) <= 0) {
    return OpenSslError(absl::StatusCode::kInternal, "certificate request: cannot be made");
  }
  std::string der = ToDer<i2d_X509_REQ>(request.get());
  if (der.empty()) return OpenSslError(absl::StatusCode::kInternal, "certificate request: cannot be written");
  return der;
}

absl::StatusOr<domain::Hash> CheckRequest(std::string_view request_der) {
  const absl::StatusOr<KeyPtr> key = CheckedRequestKey(request_der);
  if (!key.ok()) return key.status();
  const std::string der = ToDer<i2d_PUBKEY>(key->get());
  if (der.empty()) return OpenSslError(absl::StatusCode::kInternal, "certificate request: its key cannot be written");
  domain::Hash hash;
  SHA256(reinterpret_cast<const unsigned char*>(der.data()), der.size(), hash.data());
  return hash;
}

absl::Status Matches(const Certificate& certificate, std::string_view key_pem) {
  const absl::StatusOr<KeyPtr> key = ParsePrivateKey(key_pem);
  if (!key.ok()) return key.status();
  const X509Ptr parsed = FromDer<d2i_X509, X509Ptr>(certificate.der());
  if (parsed == nullptr || X509_check_private_key(parsed.get(), key->get()) != 1) {
    ERR_clear_error();
    return absl::FailedPreconditionError("the private key belongs to another certificate");
  }
  return absl::OkStatus();
}

void Wipe(std::string& secret) {
  secret.resize(secret.capacity());  // what a longer value left behind goes too
  OPENSSL_cleanse(secret.data(), secret.size());
  secret.clear();
}

}  // namespace mandat::pki
