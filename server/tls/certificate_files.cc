#include "server/tls/certificate_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "server/tls/disk.h"
#include "shared/pki/keys.h"

namespace mandat::server {
namespace {

constexpr char kCurrent[] = "/current";
constexpr unsigned kPrivate = 0600;
constexpr unsigned kPublic = 0644;

absl::Status MakeDirectory(const std::string& dir) {
  if (mkdir(dir.c_str(), 0700) != 0 && errno != EEXIST) return DiskError("create", dir);
  return absl::OkStatus();
}

// Points DIR/current at `name` in one step.
absl::Status SwapLink(const std::string& dir, const std::string& name) {
  const std::string fresh = dir + kCurrent + ".new";
  unlink(fresh.c_str());
  if (symlink(name.c_str(), fresh.c_str()) != 0) return DiskError("create", fresh);
  if (std::rename(fresh.c_str(), (dir + kCurrent).c_str()) != 0) return DiskError("rename", fresh);
  return SyncDirectory(dir);
}

}  // namespace

CertificateFiles CertificateFilesIn(const std::string& dir) {
  const std::string current = dir + kCurrent;
  return {current + "/chain.pem", current + "/key.pem", current + "/ca.pem"};
}

absl::Status InstallCertificate(const std::string& dir, const pki::Identity& identity,
                                const std::vector<pki::Certificate>& trusted_cas) {
  if (trusted_cas.empty()) return absl::InvalidArgumentError("no CA to trust");
  if (absl::Status status = pki::Matches(identity.certificate, identity.key_pem); !status.ok()) return status;
  std::string bundle;
  std::string name = identity.certificate.fingerprint().hex().substr(0, 16);
  for (const pki::Certificate& ca : trusted_cas) {
    bundle += ca.Pem();
    name += "-" + ca.fingerprint().hex().substr(0, 8);
  }
  const std::string fresh = absl::StrCat(dir, "/", name);
  for (const absl::Status& status : {MakeDirectory(dir), MakeDirectory(fresh)}) {
    if (!status.ok()) return status;
  }
  const std::string chain = identity.certificate.Pem() + trusted_cas.front().Pem();
  if (absl::Status status = WriteFileDurably(fresh + "/key.pem", identity.key_pem, kPrivate); !status.ok())
    return status;
  if (absl::Status status = WriteFileDurably(fresh + "/chain.pem", chain, kPublic); !status.ok()) return status;
  if (absl::Status status = WriteFileDurably(fresh + "/ca.pem", bundle, kPublic); !status.ok()) return status;
  const absl::StatusOr<pki::Certificate> checked =
      CheckCertificateFiles({fresh + "/chain.pem", fresh + "/key.pem", fresh + "/ca.pem"});
  if (!checked.ok()) return checked.status();

  std::error_code ignored;
  const std::filesystem::path before = std::filesystem::read_symlink(dir + kCurrent, ignored);
  if (absl::Status status = SwapLink(dir, name); !status.ok()) return status;
  // The old key has no use any more. A failure to remove it leaves a stale folder, nothing worse.
  if (!before.empty() && before != std::filesystem::path(name))
    std::filesystem::remove_all(std::filesystem::path(dir) / before, ignored);
  return absl::OkStatus();
}

absl::StatusOr<pki::Certificate> CheckCertificateFiles(const CertificateFiles& files) {
  const auto read = [](const std::string& path) -> absl::StatusOr<std::vector<pki::Certificate>> {
    const absl::StatusOr<std::string> pem = ReadSmallFile(path, pki::kMaxPemBytes);
    if (!pem.ok()) return pem.status();
    absl::StatusOr<std::vector<pki::Certificate>> certificates = pki::CertificatesFromPem(*pem);
    if (!certificates.ok()) {
      return absl::Status(certificates.status().code(), absl::StrCat(path, ": ", certificates.status().message()));
    }
    return certificates;
  };
  absl::StatusOr<std::vector<pki::Certificate>> chain = read(files.chain_path);
  if (!chain.ok()) return chain.status();
  const absl::StatusOr<std::vector<pki::Certificate>> cas = read(files.ca_path);
  if (!cas.ok()) return cas.status();
  for (const pki::Certificate& ca : *cas) {
    if (!ca.is_ca())
      return absl::FailedPreconditionError(absl::StrCat(files.ca_path, ": a certificate in it is not a CA's"));
  }
  if (chain->size() != 2 || chain->front().is_ca() || chain->back().der() != cas->front().der()) {
    return absl::FailedPreconditionError(absl::StrCat(
        files.chain_path, ": must hold the server's certificate and then the first CA of ", files.ca_path));
  }
  absl::StatusOr<std::string> key = ReadSmallFile(files.key_path, pki::kMaxKeyPemBytes);
  if (!key.ok()) return key.status();
  const absl::Status matches = pki::Matches(chain->front(), *key);
  pki::Wipe(*key);
  if (!matches.ok()) return absl::Status(matches.code(), absl::StrCat(files.key_path, ": ", matches.message()));
  return std::move(chain->front());
}

}  // namespace mandat::server
