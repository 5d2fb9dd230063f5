#include "server/handlers/minutes_attachment.h"

#include <future>
#include <memory>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/domain/minutes.h"
#include "shared/ledger/link.h"
#include "shared/minutes_files/fodt.h"

namespace mandat::server {

absl::StatusOr<std::vector<mail::Attachment>> MinutesAttachment(const ForumHost& host, MinutesFiles& files,
                                                                const v1::MinutesDocument& document,
                                                                const domain::ItemId& item) {
  const domain::ItemId only(document.only_item());
  const std::optional<std::string> fodt = host.Read([&](const ForumHost::View& view) -> std::optional<std::string> {
    const domain::Meeting* meeting = view.state.FindMeeting(domain::MeetingId(document.meeting()));
    const domain::MinutesVersion* version =
        meeting == nullptr ? nullptr : FindVersion(*meeting, only, static_cast<int>(document.version()));
    if (version == nullptr) return std::nullopt;
    const files::Origin origin{version->document, ledger::Fingerprint(view.state.forum_id), version};
    const std::optional<files::Page> page = !item.empty() && only.empty()
                                                ? files::ExtractPage(view.state, document, item, origin)
                                                : files::MinutesPage(view.state, document, origin);
    return page ? std::optional(files::WriteFodt(*page)) : std::nullopt;
  });
  if (!fodt) return std::vector<mail::Attachment>();
  const auto promise = std::make_shared<std::promise<absl::StatusOr<MinutesFiles::File>>>();
  std::future<absl::StatusOr<MinutesFiles::File>> made = promise->get_future();
  files.Make(*fodt, ConvertInto::kPdfA,
             [promise](absl::StatusOr<MinutesFiles::File> file) { promise->set_value(std::move(file)); });
  const absl::StatusOr<MinutesFiles::File> file = made.get();
  if (absl::IsUnavailable(file.status())) return file.status();
  if (!file.ok()) return std::vector<mail::Attachment>();
  const std::string name = absl::StrCat("protokoll-", document.date(), item.empty() ? "" : "-", item.value(), ".pdf");
  return std::vector<mail::Attachment>{{name, "application/pdf", **file}};
}

}  // namespace mandat::server
