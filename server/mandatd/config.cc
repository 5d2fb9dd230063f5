#include "server/mandatd/config.h"

#include <toml++/toml.h>

#include <cctype>
#include <filesystem>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "server/mandatd/config_reader.h"
#include "server/tls/disk.h"

namespace mandat::server {
namespace {

constexpr std::size_t kMaxConfigBytes = 64 * 1024;

bool IsHost(std::string_view host) {
  if (host.empty() || host.size() > 253) return false;
  for (const char c : host) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '.' && c != '-' && c != ':') return false;
  }
  return true;
}

}  // namespace

absl::StatusOr<HostPort> ParseHostPort(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  const absl::Status wrong =
      absl::InvalidArgumentError("must be \"HOST:PORT\", such as \"127.0.0.1:7443\" or \"[::1]:7443\"");
  if (colon == std::string_view::npos) return wrong;
  HostPort result;
  std::string_view host = text.substr(0, colon);
  const std::string_view port = text.substr(colon + 1);
  const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
  if (bracketed) host = host.substr(1, host.size() - 2);
  if (!IsHost(host) || (host.find(':') != std::string_view::npos) != bracketed) return wrong;
  if (port.empty() || port.size() > 5 || port.find_first_not_of("0123456789") != std::string_view::npos ||
      !absl::SimpleAtoi(absl::string_view(port.data(), port.size()), &result.port) || result.port > 65535) {
    return wrong;
  }
  result.host = std::string(host);
  return result;
}

absl::StatusOr<Config> ParseConfig(std::string_view toml_text, const std::string& path) {
  Config config;
  config.path = path;
  config.data_dir = std::filesystem::absolute(path).parent_path().string();
  toml::table root;
  try {
    root = toml::parse(toml_text, path);
  } catch (const toml::parse_error& error) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ":", static_cast<int>(error.source().begin.line), ": ", std::string(error.description())));
  }
  const ConfigReader reader(root, path);
  if (absl::Status status = reader.CheckKeys(); !status.ok()) return status;
  if (absl::Status status = reader.Address("listen", "members", "", true, config.listen_members); !status.ok())
    return status;
  if (absl::Status status = reader.Address("listen", "gate", "", true, config.listen_gate); !status.ok()) return status;
  if (absl::Status status = reader.Address("address", "members", config.listen_members, false, config.members_address);
      !status.ok())
    return status;
  if (absl::Status status = reader.Address("address", "gate", config.listen_gate, false, config.gate_address);
      !status.ok())
    return status;
  if (absl::Status status = reader.Rate("statements_per_minute", 0, config.statements_per_minute); !status.ok())
    return status;
  if (absl::Status status = reader.Rate("gate_per_source_per_minute", 1, config.gate_per_source_per_minute);
      !status.ok())
    return status;
  if (absl::Status status = reader.Rate("gate_per_minute", 1, config.gate_per_minute); !status.ok()) return status;
  if (absl::Status status = reader.Rate("ballast_mib", 0, config.ballast_mib); !status.ok()) return status;
  if (absl::Status status = reader.RenditionProgram(config.renditions_program, config.renditions_off); !status.ok())
    return status;
  if (absl::Status status = reader.Number("renditions", "seconds", 1, 3600, config.renditions_seconds); !status.ok())
    return status;
  if (absl::Status status = reader.Number("renditions", "memory_mib", 128, 65536, config.renditions_memory_mib);
      !status.ok())
    return status;
  if (absl::Status status = reader.Level(config.log_level); !status.ok()) return status;
  if (absl::Status status = ReadMailSettings(reader, config.mail); !status.ok()) return status;
  if (absl::Status status = reader.Texts("incoming_mail", "authserv_ids", kMaxAuthservIds, config.authserv_ids);
      !status.ok()) {
    return status;
  }
  return config;
}

absl::StatusOr<Config> ReadConfig(const std::string& path) {
  const absl::StatusOr<std::string> text = ReadSmallFile(path, kMaxConfigBytes);
  if (!text.ok()) return text.status();
  return ParseConfig(*text, path);
}

}  // namespace mandat::server
