#include "shared/signed_pdf/signed_pdf.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <ctime>

#include "absl/strings/ascii.h"
#include "absl/strings/cord.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "shared/signed_pdf/tool.h"

namespace mandat::signed_pdf {
namespace {

constexpr char kFaultOfPdf[] = "mandat/pdf-fault";

absl::Status NotThatPdf(PdfFault fault, const std::string& why) {
  absl::Status status = absl::InvalidArgumentError(why);
  status.SetPayload(kFaultOfPdf, absl::Cord(absl::StrCat(static_cast<int>(fault))));
  return status;
}

// "Nov 23 2026 08:00:00", in UTC.
domain::Time SigningTime(const std::string& words) {
  std::tm parts{};
  if (strptime(words.c_str(), "%b %d %Y %H:%M:%S", &parts) == nullptr) return {};
  return {static_cast<std::int64_t>(timegm(&parts)) * 1000};
}

// "[0 - 1234], [5678 - 9012]"
void ReadRanges(std::string_view words, PdfSignature& signature) {
  unsigned long long from = 0, to = 0;
  if (std::sscanf(std::string(words).c_str(), "[%llu - %llu]", &from, &to) != 2) return;
  signature.covers_from = from;
  signature.covers_to = to;
}

// A file for a tool to read, in memory alone: minutes are kept nowhere in the clear. The tool that it is handed to
// inherits it, under the same number, and no other child does.
class ToolFile {
 public:
  explicit ToolFile(std::string_view bytes) : fd_(memfd_create("mandat-pdf", MFD_CLOEXEC)) {
    while (fd_ >= 0 && !bytes.empty()) {
      const ssize_t written = write(fd_, bytes.data(), bytes.size());
      if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
      if (written < 0 && errno != EINTR) break;
    }
    if (fd_ < 0 || !bytes.empty()) status_ = absl::ErrnoToStatus(errno, "no room for a file that a tool may read");
  }
  ~ToolFile() {
    if (fd_ >= 0) close(fd_);
  }
  ToolFile(const ToolFile&) = delete;
  ToolFile& operator=(const ToolFile&) = delete;
  int fd() const { return fd_; }
  std::string path() const { return absl::StrCat("/proc/self/fd/", fd_); }
  const absl::Status& status() const { return status_; }

 private:
  const int fd_;
  absl::Status status_;
};

// Page by page, without regard to how the words are spaced.
absl::StatusOr<std::vector<std::string>> PagesOf(const ToolFile& file) {
  const absl::StatusOr<ToolOutput> text = RunTool({"pdftotext", "-enc", "UTF-8", file.path(), "-"}, file.fd());
  if (!text.ok()) return text.status();
  if (text->status != 0) return NotThatPdf(PdfFault::kUnreadable, "pdftotext cannot read it");
  std::vector<std::string> pages;
  for (const absl::string_view page : absl::StrSplit(text->out, '\f')) {
    std::string words(page);
    absl::RemoveExtraAsciiWhitespace(&words);
    pages.push_back(std::move(words));
  }
  // Every page ends with a form feed.
  if (!pages.empty()) pages.pop_back();
  return pages;
}

absl::Status CheckPages(const ToolFile& file, std::string_view given_out) {
  const ToolFile original(given_out);
  if (!original.status().ok()) return original.status();
  const absl::StatusOr<std::vector<std::string>> was = PagesOf(original);
  if (!was.ok()) return was.status();
  const absl::StatusOr<std::vector<std::string>> is = PagesOf(file);
  if (!is.ok()) return is.status();
  for (std::size_t i = 0; i < was->size(); ++i) {
    if (i >= is->size() || (*is)[i] != (*was)[i])
      return NotThatPdf(PdfFault::kReadsOtherwise,
                        absl::StrCat("page ", i + 1, " reads otherwise than in the PDF that was given out"));
  }
  return absl::OkStatus();
}

}  // namespace

std::optional<PdfFault> PdfFaultOf(const absl::Status& status) {
  const auto fault = status.GetPayload(kFaultOfPdf);
  int number = 0;
  if (!fault || !absl::SimpleAtoi(std::string(*fault), &number)) return std::nullopt;
  return static_cast<PdfFault>(number);
}

std::vector<PdfSignature> ParsePdfsig(std::string_view output) {
  std::vector<PdfSignature> signatures;
  for (const absl::string_view line : absl::StrSplit(absl::string_view(output.data(), output.size()), '\n')) {
    absl::string_view words = absl::StripAsciiWhitespace(line);
    if (absl::StartsWith(words, "Signature #")) {
      PdfSignature& added = signatures.emplace_back();
      (void)absl::SimpleAtoi(absl::StripSuffix(words.substr(11), ":"), &added.number);
      continue;
    }
    if (signatures.empty() || !absl::StartsWith(words, "- ")) continue;
    const std::vector<std::string> parts = absl::StrSplit(words.substr(2), absl::MaxSplits(": ", 1));
    if (parts.size() < 2) continue;
    PdfSignature& signature = signatures.back();
    if (parts[0] == "Signer Certificate Common Name") signature.signer = parts[1];
    if (parts[0] == "Signing Time") signature.signed_at = SigningTime(parts[1]);
    if (parts[0] == "Signature Type") signature.type = parts[1];
    if (parts[0] == "Signed Ranges") ReadRanges(parts[1], signature);
    if (parts[0] == "Signature Validation") signature.validity = parts[1];
    if (parts[0] == "Certificate Validation") signature.certificate = parts[1];
  }
  for (PdfSignature& signature : signatures) {
    signature.is_valid = signature.validity == "Signature is Valid.";
    signature.is_trusted = signature.certificate == "Certificate is Trusted.";
  }
  return signatures;
}

absl::Status CheckSignature(const PdfSignature& signature, std::uint64_t size) {
  if (!signature.is_valid) return NotThatPdf(PdfFault::kInvalid, absl::StrCat("pdfsig says: ", signature.validity));
  if (signature.covers_from != 0 || signature.covers_to < size)
    return NotThatPdf(PdfFault::kCoversLess, "the signature does not cover all of the PDF that was given out");
  if (signature.signed_at.ms == 0) return NotThatPdf(PdfFault::kNoTime, "the signature does not say when it was made");
  if (signature.signer.empty())
    return NotThatPdf(PdfFault::kNoName, "the certificate does not say who signed: it has no common name");
  return absl::OkStatus();
}

absl::StatusOr<PdfSignature> CheckSignedPdf(std::string_view bytes, std::string_view given_out, int number,
                                            const std::string& nss_folder) {
  if (bytes.size() <= given_out.size() || !bytes.starts_with(given_out))
    return NotThatPdf(PdfFault::kOtherPdf, "it does not begin with the bytes that were given out");
  // The very bytes that are taken in, whatever becomes of the file that they were read from.
  const ToolFile file(bytes);
  if (!file.status().ok()) return file.status();
  std::vector<std::string> command = {"pdfsig"};
  if (!nss_folder.empty()) command.insert(command.end(), {"-nssdir", nss_folder});
  command.push_back(file.path());
  const absl::StatusOr<ToolOutput> said = RunTool(command, file.fd());
  if (!said.ok()) return said.status();
  const std::vector<PdfSignature> signatures = ParsePdfsig(said->out);
  if (signatures.empty()) return NotThatPdf(PdfFault::kUnsigned, "pdfsig finds no signature in it");
  const PdfSignature* signature = number == 0 ? &signatures.back() : nullptr;
  for (const PdfSignature& one : signatures) {
    if (one.number == number) signature = &one;
  }
  if (signature == nullptr)
    return NotThatPdf(PdfFault::kNoSuchSignature, absl::StrCat("it has no signature number ", number));
  if (absl::Status sound = CheckSignature(*signature, given_out.size()); !sound.ok()) return sound;
  if (absl::Status same = CheckPages(file, given_out); !same.ok()) return same;
  return *signature;
}

}  // namespace mandat::signed_pdf
