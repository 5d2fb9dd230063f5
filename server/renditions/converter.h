// Makes a PDF of an office document: the seam between who keeps papers and the program that reads them.
//
// From any thread: callers wait for each other. Stop() is once and for all. Failures are a reason, which the secretary is told.
#ifndef MANDAT_SERVER_RENDITIONS_CONVERTER_H_
#define MANDAT_SERVER_RENDITIONS_CONVERTER_H_

#include <string>
#include <string_view>

#include "mandat/v1/member_service.pb.h"

namespace mandat::server {

using RenditionReason = v1::Rendition::Reason;

// The reason has nothing to do with the document: no other one can be converted here either.
[[nodiscard]] inline bool IsOfThisServer(RenditionReason reason) {
  return reason == v1::Rendition::REASON_SWITCHED_OFF || reason == v1::Rendition::REASON_NO_PROGRAM ||
         reason == v1::Rendition::REASON_NO_SANDBOX || reason == v1::Rendition::REASON_PROGRAM_FAILS;
}

// For a log: "no_program".
[[nodiscard]] std::string ReasonWord(RenditionReason reason);

// Minutes, as this server wrote them itself; no paper is of this type.
inline constexpr std::string_view kFlatOpenDocument = "application/vnd.oasis.opendocument.text-flat-xml";

enum class ConvertInto {
  kPdf,
  // Of kFlatOpenDocument alone.
  kPdfA,  // PDF/A-2b, tagged
  kDocx,
};
// "pdf", "pdfa", "docx".
[[nodiscard]] std::string_view ConvertIntoWord(ConvertInto into);

class Converter {
 public:
  struct Outcome {
    std::string pdf;  // or what else it was to be; empty: see `reason`
    RenditionReason reason = v1::Rendition::REASON_UNSPECIFIED;
    bool later = false;  // ended by Stop(), or could not begin: says nothing about the document
  };

  virtual ~Converter() = default;
  // What keeps every document from being converted here; REASON_UNSPECIFIED: nothing does. May take seconds.
  [[nodiscard]] virtual RenditionReason Check() = 0;
  // Takes as long as its limits allow. `media_type`: one that FindOfficePaper knows, or kFlatOpenDocument.
  [[nodiscard]] virtual Outcome Convert(std::string_view media_type, std::string_view bytes, ConvertInto into) = 0;
  // Ends what is under way, and lets nothing new begin.
  virtual void Stop() = 0;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_RENDITIONS_CONVERTER_H_
