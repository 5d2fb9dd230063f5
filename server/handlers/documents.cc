#include "server/handlers/documents.h"

#include "server/handlers/standing.h"
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

absl::StatusOr<std::uint64_t> DocumentHandler::SizeFor(const PeerKeys& peer, std::string_view hash_bytes) const {
  absl::StatusOr<domain::Hash> hash = SeenBy(peer, hash_bytes);
  if (!hash.ok()) return hash.status();
  absl::StatusOr<std::optional<std::uint64_t>> size = host_->store().BlobSize(*hash);
  if (!size.ok()) return size.status();
  if (!*size) return NoSuchDocument();
  return **size;
}

absl::StatusOr<std::string> DocumentHandler::Read(const PeerKeys& peer, std::string_view hash_bytes,
                                                  std::uint64_t offset) const {
  absl::StatusOr<domain::Hash> hash = SeenBy(peer, hash_bytes);
  if (!hash.ok()) return hash.status();
  return host_->store().ReadBlob(*hash, offset, kDocumentChunk);
}

}  // namespace mandat::server
