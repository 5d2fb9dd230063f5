#include "server/handlers/minutes_file.h"

#include <algorithm>
#include <utility>

#include "server/handlers/minutes_document.h"
#include "server/handlers/viewer.h"
#include "shared/domain/minutes.h"
#include "shared/ledger/link.h"
#include "shared/minutes_files/fodt.h"
#include "shared/minutes_files/html.h"

namespace mandat::server {
namespace {

constexpr std::uint32_t kMaxVersion = 1'000'000;

absl::Status NoSuchMinutes() { return absl::NotFoundError("there are no such minutes, or you may not see them"); }

// The minutes of the whole, or of the paragraph by itself, where the caller may see them; `extract`: the item is only a
// part of them.
const domain::MinutesVersion* FindMinutes(const domain::State& state, const Viewer& viewer,
                                          const v1::GetMinutesFileRequest& request, bool& extract) {
  const domain::Meeting* meeting = viewer.FindMeeting(request.meeting());
  if (meeting == nullptr) return nullptr;
  const domain::ItemId item(request.item());
  extract = !item.empty() && !meeting->minutes.versions.contains(item);
  const domain::ItemId series = extract ? domain::ItemId() : item;
  const domain::MinutesVersion* version =
      request.version() == 0
          ? domain::VersionForSigning(*meeting, series)
          : domain::FindVersion(*meeting, series, static_cast<int>(std::min(request.version(), kMaxVersion)));
  if (version == nullptr || state.statements.find(version->statement) == state.statements.end()) return nullptr;
  return viewer.Of(version->statement).body ? version : nullptr;
}

}  // namespace

struct MinutesFileHandler::Written {
  std::string html;  // or
  std::string fodt;
};

absl::StatusOr<MinutesFileHandler::Written> MinutesFileHandler::Write(const PeerKeys& peer,
                                                                      const v1::GetMinutesFileRequest& request) const {
  const absl::StatusOr<DeviceCaller> caller = identity_->DeviceOf(peer);
  if (!caller.ok()) return caller.status();
  if (!v1::GetMinutesFileRequest::Format_IsValid(request.format()) ||
      request.format() == v1::GetMinutesFileRequest::FORMAT_UNSPECIFIED)
    return absl::InvalidArgumentError("format: PDF/A, DOCX or HTML");
  const Caller viewer{*caller, ""};
  bool extract = false;
  const auto find = [&](const ForumHost::View& view) {
    return FindMinutes(view.state, Viewer(view.state, viewer), request, extract);
  };
  const domain::Hash document = host_->Read([&](const ForumHost::View& view) {
    const domain::MinutesVersion* version = find(view);
    return version == nullptr ? domain::Hash() : version->document;
  });
  if (document.is_zero()) return NoSuchMinutes();
  const absl::StatusOr<v1::MinutesDocument> minutes = LoadMinutes(*host_, document);
  if (!minutes.ok()) return minutes.status();
  return host_->Read([&](const ForumHost::View& view) -> absl::StatusOr<Written> {
    const domain::MinutesVersion* version = find(view);
    // They may have been erased or reissued since.
    if (version == nullptr || version->document != document) return NoSuchMinutes();
    const files::Origin origin{document, ledger::Fingerprint(view.state.forum_id), version};
    const std::optional<files::Page> page =
        extract ? files::ExtractPage(view.state, *minutes, domain::ItemId(request.item()), origin)
                : files::MinutesPage(view.state, *minutes, origin);
    if (!page) return NoSuchMinutes();
    if (request.format() == v1::GetMinutesFileRequest::FORMAT_HTML) return Written{files::WriteHtml(*page), ""};
    return Written{"", files::WriteFodt(*page)};
  });
}

void MinutesFileHandler::Get(const PeerKeys& peer, const v1::GetMinutesFileRequest& request,
                             MinutesFiles::Made answer) const {
  absl::StatusOr<Written> written = Write(peer, request);
  if (!written.ok()) return answer(written.status());
  if (!written->html.empty()) return answer(std::make_shared<const std::string>(std::move(written->html)));
  files_->Make(std::move(written->fodt),
               request.format() == v1::GetMinutesFileRequest::FORMAT_DOCX ? ConvertInto::kDocx : ConvertInto::kPdfA,
               std::move(answer));
}

}  // namespace mandat::server
