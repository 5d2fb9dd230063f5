#include "shared/pki/openssl.h"

#include <openssl/err.h>

#include "absl/strings/str_cat.h"

namespace mandat::pki {

absl::Status OpenSslError(absl::StatusCode code, std::string_view what) {
  const unsigned long error = ERR_get_error();
  ERR_clear_error();
  if (error == 0) return absl::Status(code, absl::string_view(what.data(), what.size()));
  const char* reason = ERR_reason_error_string(error);
  return absl::Status(code, absl::StrCat(absl::string_view(what.data(), what.size()), ": ",
                                         reason == nullptr ? "unknown reason" : reason));
}

std::string Contents(BIO* bio) {
  const char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

BioPtr ReadFrom(std::string_view bytes) {
  return BioPtr(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

}  // namespace mandat::pki
