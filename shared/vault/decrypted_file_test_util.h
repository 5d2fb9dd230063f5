// Every byte of a SQLCipher file as it is under its encryption: free pages, and the frames of its write-ahead log too.
// For tests that something is nowhere in it any more; SQL cannot show that.
//
// SQLCipher 4 with a raw key: pages of 4096 bytes, AES-256-CBC, the page's last 80 bytes its IV and HMAC. Pure.
#ifndef MANDAT_SHARED_VAULT_DECRYPTED_FILE_TEST_UTIL_H_
#define MANDAT_SHARED_VAULT_DECRYPTED_FILE_TEST_UTIL_H_

#include <openssl/evp.h>

#include <cstddef>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "shared/vault/secret_bytes.h"

namespace mandat::vault {

inline std::string BytesOfFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// Page 1 begins with the file's salt, which is not encrypted.
inline std::string DecryptedPage(std::string_view page, bool first, const SecretBytes& key) {
  constexpr std::size_t kReserve = 80;
  const std::size_t from = first ? 16 : 0;
  const std::size_t size = page.size() - kReserve - from;
  std::string plain(size, '\0');
  EVP_CIPHER_CTX* context = EVP_CIPHER_CTX_new();
  const auto* in = reinterpret_cast<const unsigned char*>(page.data());
  int done = 0;
  EVP_DecryptInit_ex(context, EVP_aes_256_cbc(), nullptr, key.bytes().data(), in + page.size() - kReserve);
  EVP_CIPHER_CTX_set_padding(context, 0);
  EVP_DecryptUpdate(context, reinterpret_cast<unsigned char*>(plain.data()), &done, in + from, static_cast<int>(size));
  EVP_CIPHER_CTX_free(context);
  return plain;
}

inline std::string DecryptedFile(const std::string& path, const SecretBytes& key) {
  constexpr std::size_t kPage = 4096, kWalHeader = 32, kFrameHeader = 24;
  const std::string file = BytesOfFile(path);
  std::string plain;
  for (std::size_t at = 0; at + kPage <= file.size(); at += kPage)
    plain += DecryptedPage(std::string_view(file).substr(at, kPage), at == 0, key);
  const std::string wal = BytesOfFile(path + "-wal");
  for (std::size_t at = kWalHeader; at + kFrameHeader + kPage <= wal.size(); at += kFrameHeader + kPage) {
    const std::string_view frame = std::string_view(wal).substr(at, kFrameHeader + kPage);
    const bool first = frame.substr(0, 4) == std::string_view("\0\0\0\1", 4);
    plain += DecryptedPage(frame.substr(kFrameHeader), first, key);
  }
  return plain;
}

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_DECRYPTED_FILE_TEST_UTIL_H_
