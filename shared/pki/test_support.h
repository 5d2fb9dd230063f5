// What this folder's tests share: requests of every kind, and OpenSSL's own verdict on a chain. Test code only.
#ifndef MANDAT_SHARED_PKI_TEST_SUPPORT_H_
#define MANDAT_SHARED_PKI_TEST_SUPPORT_H_

#include <string>
#include <vector>

#include "shared/pki/authority.h"
#include "shared/pki/openssl.h"

namespace mandat::pki {

inline constexpr domain::Time kTestNow{1'790'000'000'000};
inline constexpr std::int64_t kDayMs = 86'400'000;

inline domain::DeviceId TestDevice() { return *domain::DeviceId::FromBytes("0123456789abcdef"); }

// A PKCS#10 request for `key` that asks for a subject and, when `ask_for_ca`, for CA:TRUE. Signed by `signer`.
inline std::string MakeRequest(EVP_PKEY* key, EVP_PKEY* signer, const EVP_MD* digest, bool ask_for_ca) {
  const RequestPtr request(X509_REQ_new());
  X509_REQ_set_pubkey(request.get(), key);
  X509_NAME_add_entry_by_txt(X509_REQ_get_subject_name(request.get()), "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>("the chair"), -1, -1, 0);
  if (ask_for_ca) {
    STACK_OF(X509_EXTENSION)* extensions = sk_X509_EXTENSION_new_null();
    sk_X509_EXTENSION_push(extensions,
                           X509V3_EXT_conf_nid(nullptr, nullptr, NID_basic_constraints, "critical,CA:TRUE"));
    sk_X509_EXTENSION_push(extensions,
                           X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "URI:urn:mandat:device:00"));
    X509_REQ_add_extensions(request.get(), extensions);
    sk_X509_EXTENSION_pop_free(extensions, X509_EXTENSION_free);
  }
  X509_REQ_sign(request.get(), signer, digest);
  return ToDer<i2d_X509_REQ>(request.get());
}

// X509_V_OK or OpenSSL's reason, for a certificate under one CA, for X509_PURPOSE_SSL_CLIENT or _SERVER.
inline int Verdict(const Certificate& certificate, const Certificate& ca, int purpose, domain::Time now) {
  const X509Ptr leaf = FromDer<d2i_X509, X509Ptr>(certificate.der());
  const X509Ptr anchor = FromDer<d2i_X509, X509Ptr>(ca.der());
  const StorePtr store(X509_STORE_new());
  X509_STORE_add_cert(store.get(), anchor.get());
  const StoreContextPtr context(X509_STORE_CTX_new());
  X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), nullptr);
  X509_STORE_CTX_set_purpose(context.get(), purpose);
  X509_STORE_CTX_set_time(context.get(), 0, now.ms / 1000);
  X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_X509_STRICT);
  X509_verify_cert(context.get());
  return X509_STORE_CTX_get_error(context.get());
}

}  // namespace mandat::pki

#endif  // MANDAT_SHARED_PKI_TEST_SUPPORT_H_
