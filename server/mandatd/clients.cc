#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <iostream>
#include <string>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "server/host/clock.h"
#include "server/mandatd/commands.h"
#include "server/mandatd/data_dir.h"
#include "server/store/certificate_register.h"
#include "server/store/sqlcipher_log_store.h"
#include "server/tls/disk.h"
#include "shared/pki/authority.h"

namespace mandat::server {
namespace {

int Refuse(const char* command, const absl::Status& status) {
  std::cerr << "mandatd " << command << ": " << status.message() << "\n";
  return 1;
}

absl::Status WriteClient(const std::string& out, const pki::Identity& client, const pki::Certificate& ca) {
  if (mkdir(out.c_str(), 0700) != 0 && errno != EEXIST) return DiskError("create", out);
  for (const char* name : {"/client.key", "/client.pem", "/ca.pem"}) {
    if (std::filesystem::exists(out + name))
      return absl::AlreadyExistsError(absl::StrCat(out, name, " exists: nothing is written over"));
  }
  if (absl::Status status = WriteFileDurably(out + "/client.key", client.key_pem, 0600); !status.ok()) return status;
  if (absl::Status status = WriteFileDurably(out + "/client.pem", client.certificate.Pem(), 0644); !status.ok())
    return status;
  return WriteFileDurably(out + "/ca.pem", ca.Pem(), 0644);
}

}  // namespace

int RunIssueClient(const std::string& config_path, const std::string& name, const std::string& scope,
                   const std::string& out) {
  constexpr char kCommand[] = "issue-client";
  umask(0077);
  if (scope != "read") return Refuse(kCommand, absl::InvalidArgumentError("--scope must be read"));
  if (!domain::IsWord(name)) return Refuse(kCommand, absl::InvalidArgumentError("NAME must be 1-64 of a-z, 0-9 and -"));
  const absl::StatusOr<Config> config = ReadConfig(config_path);
  if (!config.ok()) return Refuse(kCommand, config.status());
  const DataDir dir{config->data_dir};
  const absl::StatusOr<ServerKeys> keys = ReadKeys(dir);
  if (!keys.ok()) return Refuse(kCommand, keys.status());
  const absl::StatusOr<std::unique_ptr<CertificateRegister>> certificates =
      CertificateRegister::Open(dir.root, keys->database_key, false);
  if (!certificates.ok()) return Refuse(kCommand, certificates.status());
  const absl::StatusOr<pki::Identity> client = pki::IssueClientCertificate(keys->ca, name, SystemClock().Now());
  if (!client.ok()) return Refuse(kCommand, client.status());
  SystemClient entry;
  entry.name = name;
  entry.scope = scope;
  entry.fingerprint = client->certificate.fingerprint();
  entry.not_after = client->certificate.not_after();
  // Files first: a certificate that is in nobody's hands would only block its name.
  if (absl::Status status = WriteClient(out, *client, keys->ca.certificate); !status.ok())
    return Refuse(kCommand, status);
  if (absl::Status status = (*certificates)->AddClient(entry); !status.ok()) {
    std::error_code ignored;
    for (const char* file : {"/client.key", "/client.pem", "/ca.pem"}) std::filesystem::remove(out + file, ignored);
    return Refuse(kCommand, status);
  }
  std::cout << name << " may read with " << out << "/client.pem and client.key (a secret); the server is known by "
            << out << "/ca.pem.\n";
  return 0;
}

int RunRevokeClient(const std::string& config_path, const std::string& name) {
  constexpr char kCommand[] = "revoke-client";
  const absl::StatusOr<Config> config = ReadConfig(config_path);
  if (!config.ok()) return Refuse(kCommand, config.status());
  const DataDir dir{config->data_dir};
  const absl::StatusOr<vault::SecretBytes> key = ReadDatabaseKey(dir);
  if (!key.ok()) return Refuse(kCommand, key.status());
  const absl::StatusOr<std::unique_ptr<CertificateRegister>> certificates =
      CertificateRegister::Open(dir.root, *key, false);
  if (!certificates.ok()) return Refuse(kCommand, certificates.status());
  if (absl::Status status = (*certificates)->RevokeClient(name); !status.ok()) return Refuse(kCommand, status);
  std::cout << name << " may not call any more, from its next call on.\n";
  return 0;
}

int RunLink(const std::string& config_path) {
  constexpr char kCommand[] = "link";
  umask(0077);
  const absl::StatusOr<Config> config = ReadConfig(config_path);
  if (!config.ok()) return Refuse(kCommand, config.status());
  const DataDir dir{config->data_dir};
  const absl::StatusOr<ServerKeys> keys = ReadKeys(dir);
  if (!keys.ok()) return Refuse(kCommand, keys.status());
  SqlcipherLogStore::Options store_options;
  store_options.directory = dir.root;
  store_options.key = &keys->database_key;
  const absl::StatusOr<std::unique_ptr<SqlcipherLogStore>> store = SqlcipherLogStore::Open(store_options);
  if (!store.ok()) return Refuse(kCommand, store.status());
  const absl::StatusOr<std::uint64_t> size = (*store)->Size();
  if (!size.ok()) return Refuse(kCommand, size.status());
  if (*size > 0)
    return Refuse(kCommand, absl::FailedPreconditionError("the forum is founded: its members invite further devices"));
  const absl::StatusOr<std::string> secret = MakeFoundingSecret(dir);
  if (!secret.ok()) return Refuse(kCommand, secret.status());
  std::cout << "Any earlier founding link has ended.\n\n";
  PrintFoundingLink(FoundingLinkFor(config->gate_address, keys->ca.certificate, *secret));
  return 0;
}

}  // namespace mandat::server
