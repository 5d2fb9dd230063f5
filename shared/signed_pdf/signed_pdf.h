// A PDF that came back from a signing service: whether it is the very PDF that was given out, signed and nothing else.
//
// Asks pdfsig and pdftotext (poppler-utils), programs that this project did not write; blocks for as long as they take,
// most often less than a second. For any thread. Failures: INVALID_ARGUMENT says what is wrong with the file, in
// English and as PdfFaultOf(); NOT_FOUND which program is not installed. For Linux: the file is handed over in memory.
#ifndef MANDAT_SHARED_SIGNED_PDF_SIGNED_PDF_H_
#define MANDAT_SHARED_SIGNED_PDF_SIGNED_PDF_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "shared/domain/ids.h"

namespace mandat::signed_pdf {

// What is wrong with a file that came back.
enum class PdfFault {
  kOtherPdf,         // it does not begin with the bytes that were given out, or nothing was added to them
  kUnsigned,         // no signature was added
  kNoSuchSignature,  // not that many
  kInvalid,          // pdfsig says that the signature does not hold
  kCoversLess,       // it does not cover all of what was given out
  kNoTime,           // it does not say when it was made
  kNoName,           // nor its certificate by whom
  kUnreadable,       // pdftotext cannot read it
  kReadsOtherwise,   // a page reads otherwise than it did
};
// Of a status of this header; nullopt: it is not about the file.
[[nodiscard]] std::optional<PdfFault> PdfFaultOf(const absl::Status& status);

struct PdfSignature {
  int number = 0;           // in the file, from 1
  std::string signer;       // the certificate's common name
  domain::Time signed_at;   // by its own account; zero: it does not say
  std::string type;         // "ETSI.CAdES.detached"
  std::string validity;     // "Signature is Valid."
  std::string certificate;  // "Certificate is Trusted."
  bool is_valid = false;
  bool is_trusted = false;  // by the certificates in pdfsig's NSS database
  // The first range of bytes that it covers.
  std::uint64_t covers_from = 0;
  std::uint64_t covers_to = 0;
};

// As pdfsig says it (poppler 22.12 and 25.03).
[[nodiscard]] std::vector<PdfSignature> ParsePdfsig(std::string_view output);

// What can be told of the signature by itself: it is valid, covers the beginning up to `size` at least, and says when
// it was made and who made it. The certificate's whole subject is never taken for a name: it may hold a personal
// number.
[[nodiscard]] absl::Status CheckSignature(const PdfSignature& signature, std::uint64_t size);

// The signature of that number; 0: the last. `given_out`: the bytes for signing; `nss_folder`: the certificates that
// are trusted; empty: pdfsig's own. What is checked: the file begins with those bytes and goes on; pdfsig calls the
// signature valid; it covers all of them; and pdftotext reads the same text on the same pages, after which the service
// may have added pages of its own.
[[nodiscard]] absl::StatusOr<PdfSignature> CheckSignedPdf(std::string_view bytes, std::string_view given_out,
                                                          int number, const std::string& nss_folder);

}  // namespace mandat::signed_pdf

#endif  // MANDAT_SHARED_SIGNED_PDF_SIGNED_PDF_H_
