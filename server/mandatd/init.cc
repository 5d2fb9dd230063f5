#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <string>
#include <system_error>
#include <utility>
#include <variant>

#include "absl/strings/str_cat.h"
#include "server/host/clock.h"
#include "server/mandatd/commands.h"
#include "server/mandatd/data_dir.h"
#include "server/mandatd/disk_room.h"
#include "server/mandatd/server_certificates.h"
#include "server/qr/qr.h"
#include "server/store/certificate_register.h"
#include "server/store/sqlcipher_log_store.h"
#include "server/tls/disk.h"
#include "shared/domain/forum_file.h"
#include "shared/pki/authority.h"

namespace mandat::server {
namespace {

constexpr std::size_t kMaxForumFile = 256 * 1024;

// The directory while it is being made: gone again unless it was kept.
class Workshop {
 public:
  explicit Workshop(std::string path) : path_(std::move(path)) {}
  ~Workshop() {
    std::error_code ignored;
    if (!kept_) std::filesystem::remove_all(path_, ignored);
  }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;
  const std::string& path() const { return path_; }
  // Takes its final name; that of an existing directory only if it is empty.
  absl::Status MoveTo(const std::string& final_path) {
    if (std::rename(path_.c_str(), final_path.c_str()) != 0) {
      const int error = errno;
      if (error == ENOTEMPTY || error == EEXIST)
        return absl::AlreadyExistsError(absl::StrCat(final_path, " is not empty: nothing was changed"));
      return absl::UnavailableError(absl::StrCat(final_path, ": ", std::generic_category().message(error)));
    }
    kept_ = true;
    return SyncDirectory(std::filesystem::path(final_path).parent_path().string());
  }

 private:
  const std::string path_;
  bool kept_ = false;
};

std::string ConfigText(const InitOptions& options) {
  return absl::StrCat(
      "# Written by mandatd init. What each setting means: docs/operations.md.\n\n[listen]\nmembers = \"",
      options.listen, "\"\ngate = \"", options.gate,
      "\"\n\n# What devices are told; as founded.\n[address]\nmembers = \"", options.address, "\"\ngate = \"",
      options.gate_address,
      "\"\n\n[limits]\nstatements_per_minute = 600  # and device\nballast_mib = ", options.ballast_mib, "\n");
}

absl::Status CheckTarget(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return absl::OkStatus();
  if (!std::filesystem::is_directory(path, error))
    return absl::AlreadyExistsError(absl::StrCat(path, " is no directory"));
  if (!std::filesystem::is_empty(path, error) || error) {
    return absl::AlreadyExistsError(absl::StrCat(path, " is not empty: a forum's data is never written over"));
  }
  return absl::OkStatus();
}

absl::Status Fill(const DataDir& dir, const Config& config, const std::string& forum_file,
                  const std::string& config_text, const std::string& forum_name, std::string& link) {
  if (mkdir(dir.keys().c_str(), 0700) != 0) return DiskError("create", dir.keys());
  if (absl::Status status = WriteFileDurably(dir.forum_file(), forum_file, 0600); !status.ok()) return status;
  if (absl::Status status = WriteFileDurably(dir.config(), config_text, 0600); !status.ok()) return status;
  const domain::Time now = SystemClock().Now();
  absl::StatusOr<pki::Identity> ca = pki::CreateCa(absl::StrCat("Mandat ", forum_name), now);
  if (!ca.ok()) return ca.status();
  const ServerKeys keys{*std::move(ca), ledger::SigningKey::Generate(), vault::SecretBytes::Random(32)};
  if (absl::Status status = WriteKeys(dir, keys); !status.ok()) return status;
  if (absl::Status status = EnsureServerCertificates(dir, config, keys.ca, now); !status.ok()) return status;
  SqlcipherLogStore::Options store;
  store.directory = dir.root;
  store.key = &keys.database_key;
  store.create = true;
  if (auto opened = SqlcipherLogStore::Open(store); !opened.ok()) return opened.status();
  if (auto opened = CertificateRegister::Open(dir.root, keys.database_key, true); !opened.ok()) return opened.status();
  if (config.ballast_mib > 0) {
    if (absl::Status status = WriteBallast(dir.ballast(), BallastBytes(config)); !status.ok()) return status;
  }
  const absl::StatusOr<std::string> secret = MakeFoundingSecret(dir);
  if (!secret.ok()) return secret.status();
  link = FoundingLinkFor(config.gate_address, keys.ca.certificate, *secret);
  for (const std::string& path : {dir.keys(), dir.root}) {
    if (absl::Status status = SyncDirectory(path); !status.ok()) return status;
  }
  return absl::OkStatus();
}

int Refuse(const std::string& why) {
  std::cerr << "mandatd init: " << why << "\n";
  return 1;
}

}  // namespace

void PrintFoundingLink(const std::string& link) {
  std::cout << "The founding link, for the secretary's first device. It is a secret and works once:\n\n"
            << link << "\n\n";
  if (isatty(STDOUT_FILENO) != 0) std::cout << QrForTerminal(link) << "\n";
  std::cout.flush();
}

int RunInit(const InitOptions& given) {
  InitOptions options = given;
  if (options.address.empty()) options.address = options.listen;
  if (options.gate_address.empty()) options.gate_address = options.gate;
  umask(0077);
  const absl::StatusOr<std::string> forum_file = ReadSmallFile(options.forum_file, kMaxForumFile);
  if (!forum_file.ok()) return Refuse(std::string(forum_file.status().message()));
  auto parsed = domain::ParseForumFile(*forum_file, options.forum_file);
  if (const auto* error = std::get_if<domain::FileError>(&parsed)) return Refuse(error->ToString());
  const domain::Forum& forum = std::get<domain::Forum>(parsed);

  std::string target = std::filesystem::absolute(options.data_dir).lexically_normal().string();
  while (target.size() > 1 && target.back() == '/') target.pop_back();
  if (absl::Status status = CheckTarget(target); !status.ok()) return Refuse(std::string(status.message()));
  const std::string config_text = ConfigText(options);
  // What was given on the command line is named as it was given: the file that it goes into is not there yet.
  const std::pair<const char*, const std::string*> addresses[] = {{"--listen", &options.listen},
                                                                  {"--gate", &options.gate},
                                                                  {"--address", &options.address},
                                                                  {"--gate-address", &options.gate_address}};
  for (const auto& [option, address] : addresses) {
    if (const auto host_port = ParseHostPort(*address); !host_port.ok())
      return Refuse(absl::StrCat(option, ": ", std::string(host_port.status().message())));
  }
  // The settings are checked as `serve` will read them.
  const absl::StatusOr<Config> config = ParseConfig(config_text, target + "/mandatd.toml");
  if (!config.ok()) return Refuse(std::string(config.status().message()));

  std::error_code error;
  std::filesystem::create_directories(std::filesystem::path(target).parent_path(), error);
  std::string pattern = target + ".new-XXXXXX";
  if (mkdtemp(pattern.data()) == nullptr) return Refuse(std::string(DiskError("create", pattern).message()));
  Workshop workshop(pattern);
  std::string link;
  if (absl::Status status = Fill(DataDir{workshop.path()}, *config, *forum_file, config_text, forum.id, link);
      !status.ok()) {
    return Refuse(std::string(status.message()));
  }
  if (absl::Status status = workshop.MoveTo(target); !status.ok()) return Refuse(std::string(status.message()));
  std::cout << forum.name << " is prepared in " << target << ".\n\nStart the server with:\n\n  mandatd up --config "
            << target << "/mandatd.toml\n\n";
  PrintFoundingLink(link);
  return 0;
}

}  // namespace mandat::server
