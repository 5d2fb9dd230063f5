#include "server/handlers/documents.h"

#include "server/handlers/standing.h"
#include "shared/domain/office_paper.h"
#include "shared/domain/visibility.h"

namespace mandat::server {
namespace {

absl::Status NoSuchDocument() { return absl::NotFoundError("no such document"); }
absl::Status NotAHash() { return absl::InvalidArgumentError("hash: 32 bytes"); }

// Whoever may add a paper to some meeting, or enter a word with a file as evidence: the secretariat, a meeting's own
// chair and secretary, and members, who convey for each other.
bool MayUpload(const domain::State& state, const domain::Device& device, const domain::Roles& roles) {
  if (roles.scoped) return false;
  return roles.secretariat() || roles.member || RunsAMeeting(state, device.person);
}

}  // namespace

absl::StatusOr<DocumentHandler::Uploader> DocumentHandler::UploaderOf(const PeerKeys& peer,
                                                                      std::string_view hash_bytes) const {
  absl::StatusOr<DeviceCaller> caller = identity_->DeviceOf(peer);
  if (!caller.ok()) return caller.status();
  const std::optional<domain::Hash> hash = domain::Hash::FromBytes(hash_bytes);
  Uploader uploader{caller->device, hash.value_or(domain::Hash()), false};
  const bool may = host_->Read([&](const ForumHost::View& view) {
    const domain::Device* device = view.state.FindDevice(caller->device);
    if (device == nullptr) return false;
    const domain::Roles roles = domain::RolesOfDevice(view.state, *device);
    uploader.sees = hash && domain::MaySeeDocument(view.state, *hash, device->person, roles);
    return MayUpload(view.state, *device, roles);
  });
  if (!may) return absl::PermissionDeniedError("your roles do not allow uploading documents");
  if (!hash) return NotAHash();
  return uploader;
}

absl::StatusOr<std::optional<BlobProgress>> DocumentHandler::AlreadyThere(const Uploader& uploader) const {
  if (!uploader.sees) return std::optional<BlobProgress>();
  absl::StatusOr<std::optional<std::uint64_t>> size = host_->store().BlobSize(uploader.hash);
  if (!size.ok()) return size.status();
  if (!*size) return std::optional<BlobProgress>();
  return std::optional(BlobProgress{**size, true});
}

absl::StatusOr<domain::Hash> DocumentHandler::SeenBy(const PeerKeys& peer, std::string_view hash_bytes) const {
  absl::StatusOr<DeviceCaller> caller = identity_->DeviceOf(peer);
  if (!caller.ok()) return caller.status();
  const std::optional<domain::Hash> hash = domain::Hash::FromBytes(hash_bytes);
  if (!hash) return NotAHash();
  const bool may = host_->Read([&](const ForumHost::View& view) {
    const domain::Device* device = view.state.FindDevice(caller->device);
    if (device == nullptr) return false;
    return domain::MaySeeDocument(view.state, *hash, caller->person, domain::RolesOfDevice(view.state, *device));
  });
  if (!may) return NoSuchDocument();
  return *hash;
}

absl::StatusOr<BlobProgress> DocumentHandler::Status(const PeerKeys& peer, std::string_view hash_bytes) const {
  absl::StatusOr<Uploader> uploader = UploaderOf(peer, hash_bytes);
  if (!uploader.ok()) return uploader.status();
  absl::StatusOr<std::optional<BlobProgress>> there = AlreadyThere(*uploader);
  if (!there.ok()) return there.status();
  if (*there) return **there;
  return host_->store().BlobStatus(uploader->hash, uploader->device);
}

absl::StatusOr<BlobProgress> DocumentHandler::Add(const PeerKeys& peer, std::string_view hash_bytes, std::uint64_t size,
                                                  std::uint64_t offset, std::string_view bytes) const {
  absl::StatusOr<Uploader> uploader = UploaderOf(peer, hash_bytes);
  if (!uploader.ok()) return uploader.status();
  absl::StatusOr<std::optional<BlobProgress>> there = AlreadyThere(*uploader);
  if (!there.ok()) return there.status();
  if (*there) return **there;
  if (absl::Status room = host_->Room(); !room.ok()) return room;
  return host_->store().AddToBlob(uploader->hash, uploader->device, size, offset, bytes, host_->clock().Now());
}

absl::StatusOr<std::uint64_t> DocumentHandler::SizeFor(const PeerKeys& peer, const Wanted& wanted) const {
  absl::StatusOr<domain::Hash> hash = SeenBy(peer, wanted.hash);
  if (!hash.ok()) return hash.status();
  if (!wanted.rendition.empty()) {
    absl::StatusOr<std::optional<StoredRendition>> made = host_->store().FindRendition(*hash);
    if (!made.ok()) return made.status();
    if (!*made || (*made)->size == 0 || (*made)->hash.view() != wanted.rendition) return NoSuchDocument();
    return (*made)->size;
  }
  absl::StatusOr<std::optional<std::uint64_t>> size = host_->store().BlobSize(*hash);
  if (!size.ok()) return size.status();
  if (!*size) return NoSuchDocument();
  return **size;
}

absl::StatusOr<std::string> DocumentHandler::Read(const PeerKeys& peer, const Wanted& wanted,
                                                  std::uint64_t offset) const {
  absl::StatusOr<domain::Hash> hash = SeenBy(peer, wanted.hash);
  if (!hash.ok()) return hash.status();
  if (wanted.rendition.empty()) return host_->store().ReadBlob(*hash, offset, kDocumentChunk);
  const std::optional<domain::Hash> rendition = domain::Hash::FromBytes(wanted.rendition);
  if (!rendition) return NoSuchDocument();
  return host_->store().ReadRendition(*hash, *rendition, offset, kDocumentChunk);
}

absl::StatusOr<v1::RenditionStatusResponse> DocumentHandler::RenditionStatus(
    const PeerKeys& peer, const v1::RenditionStatusRequest& request) const {
  absl::StatusOr<DeviceCaller> caller = identity_->DeviceOf(peer);
  if (!caller.ok()) return caller.status();
  if (request.papers_size() > kMaxRenditionsAsked) return absl::InvalidArgumentError("papers: at most 100");
  std::vector<domain::Hash> papers;
  for (const std::string& bytes : request.papers()) {
    const std::optional<domain::Hash> hash = domain::Hash::FromBytes(bytes);
    if (!hash) return NotAHash();
    papers.push_back(*hash);
  }
  host_->Read([&](const ForumHost::View& view) {
    const domain::Device* device = view.state.FindDevice(caller->device);
    const domain::Roles roles = device == nullptr ? domain::Roles() : domain::RolesOfDevice(view.state, *device);
    std::erase_if(papers, [&](const domain::Hash& hash) {
      const auto document = view.state.documents.find(hash);
      return device == nullptr || document == view.state.documents.end() ||
             domain::FindOfficePaper(document->second.media_type) == nullptr ||
             !domain::MaySeeDocument(view.state, hash, caller->person, roles);
    });
  });
  v1::RenditionStatusResponse response;
  for (const domain::Hash& paper : papers) {
    absl::StatusOr<v1::Rendition> rendition = renditions_->StatusOf(paper);
    if (!rendition.ok()) return rendition.status();
    *response.add_renditions() = *std::move(rendition);
  }
  return response;
}

}  // namespace mandat::server
