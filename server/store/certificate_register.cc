#include "server/store/certificate_register.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "server/store/subkey.h"

namespace mandat::server {
namespace {

constexpr char kRegisterSchema[] = R"sql(
  CREATE TABLE client (
    fingerprint BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    not_after_ms INTEGER NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX client_in_force ON client (name) WHERE revoked = 0;
  CREATE TABLE device_certificate (
    device BLOB PRIMARY KEY,
    not_after_ms INTEGER NOT NULL
  ) STRICT;
)sql";

constexpr char kSelectClients[] = "SELECT fingerprint, name, scope, not_after_ms, revoked FROM client";

SystemClient ClientOf(const vault::Statement& row) {
  SystemClient client;
  client.fingerprint = domain::Hash::FromBytes(row.BlobView(0)).value_or(domain::Hash());
  client.name = std::string(row.Text(1));
  client.scope = std::string(row.Text(2));
  client.not_after.ms = row.Int64(3);
  client.revoked = row.Int64(4) != 0;
  return client;
}

}  // namespace

absl::StatusOr<std::unique_ptr<CertificateRegister>> CertificateRegister::Open(const std::string& directory,
                                                                               const vault::SecretBytes& key,
                                                                               bool create, const std::string& vfs) {
  const vault::SecretBytes subkey = DeriveSubkey(key, "mandat/store-register/v1");
  vault::OpenOptions open;
  open.path = absl::StrCat(directory, "/register.db");
  open.key = &subkey;
  open.application_id = vault::kApplicationIdRegister;
  open.migrations.push_back(vault::Migration{kRegisterSchema});
  open.mode = create ? vault::OpenMode::kCreateNew : vault::OpenMode::kExisting;
  open.vfs = vfs;
  auto database = vault::OpenDatabase(open);
  if (!database.ok()) return database.status();
  return std::unique_ptr<CertificateRegister>(new CertificateRegister(*std::move(database)));
}

absl::Status CertificateRegister::AddClient(const SystemClient& client) {
  std::lock_guard lock(mutex_);
  absl::StatusOr<vault::Statement> insert =
      database_->Prepare("INSERT INTO client (fingerprint, name, scope, not_after_ms) VALUES (?1, ?2, ?3, ?4)");
  if (!insert.ok()) return insert.status();
  insert->BindBlob(1, client.fingerprint.view())
      .BindText(2, client.name)
      .BindText(3, client.scope)
      .BindInt64(4, client.not_after.ms);
  absl::Status status = insert->Run();
  if (absl::IsAlreadyExists(status)) {
    return absl::AlreadyExistsError(absl::StrCat("a certificate for ", client.name, " is in force: revoke it first"));
  }
  return status;
}

absl::Status CertificateRegister::RevokeClient(const std::string& name) {
  std::lock_guard lock(mutex_);
  absl::StatusOr<vault::Statement> update =
      database_->Prepare("UPDATE client SET revoked = 1 WHERE name = ?1 AND revoked = 0");
  if (!update.ok()) return update.status();
  if (absl::Status status = update->BindText(1, name).Run(); !status.ok()) return status;
  if (database_->rows_changed() == 0)
    return absl::NotFoundError(absl::StrCat("no certificate for ", name, " is in force"));
  return absl::OkStatus();
}

absl::StatusOr<std::optional<SystemClient>> CertificateRegister::FindClient(const domain::Hash& fingerprint) {
  std::lock_guard lock(mutex_);
  absl::StatusOr<vault::Statement> select =
      database_->Prepare("SELECT fingerprint, name, scope, not_after_ms, revoked FROM client WHERE fingerprint = ?1");
  if (!select.ok()) return select.status();
  select->BindBlob(1, fingerprint.view());
  absl::StatusOr<bool> row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::optional<SystemClient>();
  return std::optional(ClientOf(*select));
}

absl::StatusOr<std::vector<SystemClient>> CertificateRegister::Clients() {
  std::lock_guard lock(mutex_);
  absl::StatusOr<vault::Statement> select = database_->Prepare(kSelectClients);
  if (!select.ok()) return select.status();
  std::vector<SystemClient> clients;
  while (true) {
    absl::StatusOr<bool> row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return clients;
    clients.push_back(ClientOf(*select));
  }
}

absl::Status CertificateRegister::NoteDeviceCertificate(const domain::DeviceId& device, domain::Time not_after) {
  std::lock_guard lock(mutex_);
  absl::StatusOr<vault::Statement> upsert = database_->Prepare(
      "INSERT INTO device_certificate (device, not_after_ms) VALUES (?1, ?2) "
      "ON CONFLICT (device) DO UPDATE SET not_after_ms = max(not_after_ms, excluded.not_after_ms)");
  if (!upsert.ok()) return upsert.status();
  return upsert->BindBlob(1, device.view()).BindInt64(2, not_after.ms).Run();
}

absl::StatusOr<std::optional<domain::Time>> CertificateRegister::DeviceCertificateEnd(const domain::DeviceId& device) {
  std::lock_guard lock(mutex_);
  absl::StatusOr<vault::Statement> select =
      database_->Prepare("SELECT not_after_ms FROM device_certificate WHERE device = ?1");
  if (!select.ok()) return select.status();
  select->BindBlob(1, device.view());
  absl::StatusOr<bool> row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::optional<domain::Time>();
  return std::optional(domain::Time{select->Int64(0)});
}

}  // namespace mandat::server
