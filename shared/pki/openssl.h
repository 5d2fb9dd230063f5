// OpenSSL's objects as owning pointers, and its error queue as a Status. For the .cc files of this folder and of
// server/tls only.
//
// Each pointer owns what it holds. Thread-safe as OpenSSL is: objects are not shared between threads.
#ifndef MANDAT_SHARED_PKI_OPENSSL_H_
#define MANDAT_SHARED_PKI_OPENSSL_H_

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>
#include <string_view>

#include "absl/status/status.h"

namespace mandat::pki {

template <auto Free>
struct OpenSslDeleter {
  template <typename T>
  void operator()(T* object) const {
    Free(object);
  }
};

using BioPtr = std::unique_ptr<BIO, OpenSslDeleter<BIO_free_all>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, OpenSslDeleter<EVP_PKEY_free>>;
using KeyContextPtr = std::unique_ptr<EVP_PKEY_CTX, OpenSslDeleter<EVP_PKEY_CTX_free>>;
using X509Ptr = std::unique_ptr<X509, OpenSslDeleter<X509_free>>;
using RequestPtr = std::unique_ptr<X509_REQ, OpenSslDeleter<X509_REQ_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, OpenSslDeleter<X509_EXTENSION_free>>;
using NamesPtr = std::unique_ptr<GENERAL_NAMES, OpenSslDeleter<GENERAL_NAMES_free>>;
using BignumPtr = std::unique_ptr<BIGNUM, OpenSslDeleter<BN_free>>;
using StorePtr = std::unique_ptr<X509_STORE, OpenSslDeleter<X509_STORE_free>>;
using StoreContextPtr = std::unique_ptr<X509_STORE_CTX, OpenSslDeleter<X509_STORE_CTX_free>>;
using SslContextPtr = std::unique_ptr<SSL_CTX, OpenSslDeleter<SSL_CTX_free>>;
using SslPtr = std::unique_ptr<SSL, OpenSslDeleter<SSL_free>>;

// "what: OpenSSL's first reason"; empties the thread's error queue.
[[nodiscard]] absl::Status OpenSslError(absl::StatusCode code, std::string_view what);

// The whole of a memory BIO.
[[nodiscard]] std::string Contents(BIO* bio);

// A read-only BIO over `bytes`, which must outlive it.
[[nodiscard]] BioPtr ReadFrom(std::string_view bytes);

// DER of anything that has an i2d function; empty on failure.
template <auto Encode, typename T>
[[nodiscard]] std::string ToDer(T* object) {
  const int size = Encode(object, nullptr);
  if (size <= 0) return "";
  std::string der(static_cast<std::size_t>(size), '\0');
  auto* out = reinterpret_cast<unsigned char*>(der.data());
  return Encode(object, &out) == size ? der : "";
}

// Parses exactly the whole of `der`; null on failure or when bytes are left over.
template <auto Decode, typename Ptr>
[[nodiscard]] Ptr FromDer(std::string_view der) {
  const auto* in = reinterpret_cast<const unsigned char*>(der.data());
  const unsigned char* const end = in + der.size();
  Ptr object(Decode(nullptr, &in, static_cast<long>(der.size())));
  if (in != end) object.reset();
  return object;
}

}  // namespace mandat::pki

#endif  // MANDAT_SHARED_PKI_OPENSSL_H_
