#include "shared/client/store.h"

#include <sys/stat.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/client/store_schema.h"

namespace mandat::client {
namespace {

constexpr std::size_t kRoomTried = 1 << 20;

}  // namespace

std::string Store::PathIn(const std::string& directory) { return absl::StrCat(directory, "/replica.db"); }

absl::StatusOr<std::unique_ptr<Store>> Store::Open(const std::string& directory, const vault::SecretBytes& key) {
  std::error_code error;
  const bool made = std::filesystem::create_directories(directory, error);
  if (error) return absl::UnavailableError(absl::StrCat("cannot make ", directory, ": ", error.message()));
  if (made && ::chmod(directory.c_str(), 0700) != 0) return absl::UnavailableError("cannot protect the directory");
  return OpenFile(PathIn(directory), key, vault::OpenMode::kCreateIfMissing);
}

absl::StatusOr<std::unique_ptr<Store>> Store::OpenFile(const std::string& path, const vault::SecretBytes& key,
                                                       vault::OpenMode mode) {
  vault::OpenOptions options;
  options.path = path;
  options.mode = mode;
  options.key = &key;
  options.application_id = vault::kApplicationIdReplica;
  options.migrations = {{kSchema1}, {kSchema2}, {kSchema3}, {kSchema4}};
  // Two processes on one file would give out the same device counter twice.
  options.exclusive = true;
  options.busy_timeout = std::chrono::milliseconds(200);
  auto db = vault::OpenDatabase(options);
  if (!db.ok()) return db.status();
  return std::unique_ptr<Store>(new Store(*std::move(db)));
}

absl::StatusOr<std::optional<std::string>> Store::Get(std::string_view name) {
  auto select = db_->Prepare("SELECT value FROM meta WHERE name = ?1");
  if (!select.ok()) return select.status();
  select->BindText(1, name);
  auto row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::optional<std::string>();
  return std::optional<std::string>(select->BlobString(0));
}

absl::StatusOr<std::int64_t> Store::GetInt(std::string_view name) {
  auto select = db_->Prepare("SELECT CAST(value AS INTEGER) FROM meta WHERE name = ?1");
  if (!select.ok()) return select.status();
  select->BindText(1, name);
  auto row = select->Step();
  if (!row.ok()) return row.status();
  return *row ? select->Int64(0) : 0;
}

absl::Status Store::Put(std::string_view name, std::string_view value) {
  auto insert =
      db_->Prepare("INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2");
  if (!insert.ok()) return insert.status();
  return insert->BindText(1, name).BindBlob(2, value).Run();
}

absl::Status Store::PutInt(std::string_view name, std::int64_t value) { return Put(name, absl::StrCat(value)); }

absl::Status Store::HasRoom() {
  if (absl::Status put = Put(meta::kRoom, std::string(kRoomTried, 'x')); !put.ok()) return put;
  return Remove(meta::kRoom);
}

absl::Status Store::Remove(std::string_view name) {
  auto remove = db_->Prepare("DELETE FROM meta WHERE name = ?1");
  if (!remove.ok()) return remove.status();
  return remove->BindText(1, name).Run();
}

}  // namespace mandat::client
