// The PDFs of minutes that this device gave out to be signed at a signing service, and what is stated when one comes
// back. For the app and the command line alike: what one gave out the other takes in on the same device.
//
// Thread-safe as the client is.
#ifndef MANDAT_SHARED_SIGNED_PDF_GIVEN_OUT_H_
#define MANDAT_SHARED_SIGNED_PDF_GIVEN_OUT_H_

#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "mandat/v1/statement.pb.h"
#include "shared/client/client.h"
#include "shared/domain/state.h"
#include "shared/signed_pdf/signed_pdf.h"

namespace mandat::signed_pdf {

// Keeps the PDF of a version, before anybody can sign it: what comes back is compared with it. `item`: of the paragraph
// that is adjusted by itself; empty: the whole.
[[nodiscard]] absl::Status KeepGivenOut(client::Client& client, const domain::MeetingId& meeting,
                                        const domain::ItemId& item, int version, std::string_view pdf);

struct GivenOut {
  const domain::Meeting* meeting = nullptr;  // of the state
  domain::ItemId item;
  const domain::MinutesVersion* version = nullptr;
  std::string pdf;
};
// The minutes whose PDF this file begins with; nullopt: this device gave out no such PDF.
[[nodiscard]] std::optional<GivenOut> FindGivenOut(const client::Client& client, const domain::State& state,
                                                   std::string_view bytes);

// That `person` signed what was given out, at a service of that name; `file`, of `size` bytes, is the signed PDF.
[[nodiscard]] v1::Statement ExternalSignatureAct(const GivenOut& given_out, const domain::PersonId& person,
                                                 std::string_view service, const PdfSignature& signature,
                                                 const domain::Hash& file, std::size_t size);

}  // namespace mandat::signed_pdf

#endif  // MANDAT_SHARED_SIGNED_PDF_GIVEN_OUT_H_
