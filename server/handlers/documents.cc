#include "server/handlers/documents.h"

#include "shared/domain/visibility.h"

namespace mandat::server {
namespace {

absl::Status NoSuchDocument() { return absl::NotFoundError("no such document"); }
absl::Status NotAHash() { return absl::InvalidArgumentError("hash: 32 bytes"); }

}  // namespace

absl::StatusOr<DeviceCaller> DocumentHandler::UploaderOf(const PeerKeys& peer) const {
  absl::StatusOr<DeviceCaller> caller = identity_->DeviceOf(peer);
  if (!caller.ok()) return caller;
  const bool may = host_->Read([&](const ForumHost::View& view) {
    const domain::Device* device = view.state.FindDevice(caller->device);
    if (device == nullptr) return false;
    const domain::Roles roles = domain::RolesOfDevice(view.state, *device);
    return roles.secretariat() || roles.member || roles.preparatory_group || !roles.substitutes.empty();
  });
  if (!may) return absl::PermissionDeniedError("your roles do not allow uploading documents");
  return caller;
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
  absl::StatusOr<DeviceCaller> caller = UploaderOf(peer);
  if (!caller.ok()) return caller.status();
  const std::optional<domain::Hash> hash = domain::Hash::FromBytes(hash_bytes);
  if (!hash) return NotAHash();
  return host_->store().BlobStatus(*hash, caller->device);
}

absl::StatusOr<BlobProgress> DocumentHandler::Add(const PeerKeys& peer, std::string_view hash_bytes, std::uint64_t size,
                                                  std::uint64_t offset, std::string_view bytes) const {
  absl::StatusOr<DeviceCaller> caller = UploaderOf(peer);
  if (!caller.ok()) return caller.status();
  const std::optional<domain::Hash> hash = domain::Hash::FromBytes(hash_bytes);
  if (!hash) return NotAHash();
  return host_->store().AddToBlob(*hash, caller->device, size, offset, bytes, host_->clock().Now());
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
