#include "shared/signed_pdf/given_out.h"

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace mandat::signed_pdf {
namespace {

// Under which the device remembers which PDFs it gave out, by their hashes.
std::string NoteOfGivenOut(const domain::MeetingId& meeting, const domain::ItemId& item, int version) {
  return absl::StrCat("to-sign/", meeting.value(), "/", item.value(), "/", version);
}

}  // namespace

absl::Status KeepGivenOut(client::Client& client, const domain::MeetingId& meeting, const domain::ItemId& item,
                          int version, std::string_view pdf) {
  const absl::StatusOr<domain::Hash> kept = client.KeepFile(pdf);
  if (!kept.ok()) return kept.status();
  const std::string note = NoteOfGivenOut(meeting, item, version);
  const std::string before = client.LoadNote(note);
  const std::string line = kept->hex() + "\n";
  if (before.find(line) != std::string::npos) return absl::OkStatus();
  return client.SaveNote(note, before + line);
}

std::optional<GivenOut> FindGivenOut(const client::Client& client, const domain::State& state, std::string_view bytes) {
  for (const auto& [id, meeting] : state.meetings) {
    for (const auto& [item, series] : meeting.minutes.versions) {
      for (const domain::MinutesVersion& version : series) {
        const std::string note = client.LoadNote(NoteOfGivenOut(id, item, version.version));
        for (const absl::string_view hex : absl::StrSplit(note, '\n', absl::SkipEmpty())) {
          const auto hash = domain::Hash::FromBytes(absl::HexStringToBytes(hex));
          absl::StatusOr<std::string> pdf = hash ? client.Document(*hash) : absl::NotFoundError("");
          if (pdf.ok() && bytes.starts_with(*pdf)) return GivenOut{&meeting, item, &version, *std::move(pdf)};
        }
      }
    }
  }
  return std::nullopt;
}

v1::Statement ExternalSignatureAct(const GivenOut& given_out, const domain::PersonId& person, std::string_view service,
                                   const PdfSignature& signature, const domain::Hash& file, std::size_t size) {
  v1::Statement act;
  v1::RecordExternalSignature& entered = *act.mutable_record_external_signature();
  entered.set_meeting(given_out.meeting->id.value());
  entered.set_version(static_cast<std::uint32_t>(given_out.version->version));
  entered.set_item(given_out.item.value());
  entered.set_document_hash(given_out.version->document.bytes());
  entered.set_person(person.value());
  entered.mutable_file()->set_hash(file.bytes());
  entered.set_size(size);
  entered.set_service(std::string(service));
  entered.set_signer(signature.signer);
  entered.set_signed_at_ms(signature.signed_at.ms);
  return act;
}

}  // namespace mandat::signed_pdf
