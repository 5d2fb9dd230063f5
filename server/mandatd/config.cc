#include "server/mandatd/config.h"

#include <toml++/toml.h>

#include <cctype>
#include <filesystem>
#include <initializer_list>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "server/tls/disk.h"

namespace mandat::server {
namespace {

constexpr std::size_t kMaxConfigBytes = 64 * 1024;
constexpr int kMaxRate = 10000000;

class Reader {
 public:
  Reader(const toml::table& root, std::string path) : root_(root), path_(std::move(path)) {}

  absl::Status Wrong(int line, const std::string& problem) const {
    return absl::InvalidArgumentError(absl::StrCat(path_, ":", line < 1 ? 1 : line, ": ", problem));
  }

  // Every key of every table must be one that we know: a misspelt setting is not silently the default.
  absl::Status CheckKeys() const {
    struct Known {
      const char* table;
      std::initializer_list<std::string_view> keys;
    };
    static const Known kKnown[] = {
        {"listen", {"members", "gate"}},
        {"address", {"members", "gate"}},
        {"limits", {"statements_per_minute", "gate_per_source_per_minute", "gate_per_minute", "ballast_mib"}},
        {"renditions", {"program", "seconds", "memory_mib"}},
        {"log", {"level"}}};
    for (const auto& [name, node] : root_) {
      const Known* known = nullptr;
      for (const Known& one : kKnown) {
        if (name.str() == one.table) known = &one;
      }
      const int line = static_cast<int>(name.source().begin.line);
      if (known == nullptr)
        return Wrong(line, absl::StrCat("\"", std::string(name.str()),
                                        "\" is no setting: allowed are listen, address, limits, renditions, log"));
      const toml::table* table = node.as_table();
      if (table == nullptr)
        return Wrong(line, absl::StrCat("\"", known->table, "\" must be a table: [", known->table, "]"));
      for (const auto& [key, value] : *table) {
        bool found = false;
        for (std::string_view allowed : known->keys) found |= key.str() == allowed;
        if (!found) {
          return Wrong(static_cast<int>(key.source().begin.line),
                       absl::StrCat("\"", known->table, ".", std::string(key.str()), "\" is no setting: allowed are ",
                                    absl::StrJoin(known->keys, ", ",
                                                  [](std::string* out, std::string_view word) { out->append(word); })));
        }
      }
    }
    return absl::OkStatus();
  }

  // An address; `fallback` empty: it must be there.
  absl::Status Address(const char* table, const char* key, const std::string& fallback, bool any_port,
                       std::string& out) const {
    const auto node = root_[table][key];
    if (!node) {
      if (fallback.empty()) return Wrong(TableLine(table), absl::StrCat(table, ".", key, " is missing: \"HOST:PORT\""));
      out = fallback;
      return absl::OkStatus();
    }
    const int line = static_cast<int>(node.node()->source().begin.line);
    const std::optional<std::string> text = node.value_exact<std::string>();
    if (!text) return Wrong(line, absl::StrCat(table, ".", key, " must be a text: \"HOST:PORT\""));
    const absl::StatusOr<HostPort> parsed = ParseHostPort(*text);
    if (!parsed.ok()) return Wrong(line, absl::StrCat(table, ".", key, ": ", std::string(parsed.status().message())));
    if (parsed->port == 0 && !any_port) return Wrong(line, absl::StrCat(table, ".", key, ": the port must be 1-65535"));
    out = *text;
    return absl::OkStatus();
  }

  absl::Status Rate(const char* key, int minimum, int& out) const {
    return Number("limits", key, minimum, kMaxRate, out);
  }

  absl::Status Number(const char* table, const char* key, int minimum, int maximum, int& out) const {
    const auto node = root_[table][key];
    if (!node) return absl::OkStatus();
    const std::optional<std::int64_t> value = node.value_exact<std::int64_t>();
    if (!value || *value < minimum || *value > maximum) {
      return Wrong(static_cast<int>(node.node()->source().begin.line),
                   absl::StrCat(table, ".", key, " must be a whole number, ", minimum, "-", maximum));
    }
    out = static_cast<int>(*value);
    return absl::OkStatus();
  }

  absl::Status RenditionProgram(std::string& program, bool& off) const {
    const auto node = root_["renditions"]["program"];
    if (!node) return absl::OkStatus();
    const std::optional<std::string> text = node.value_exact<std::string>();
    off = text == "off";
    if (!text || (!off && (text->empty() || text->front() != '/'))) {
      return Wrong(static_cast<int>(node.node()->source().begin.line),
                   "renditions.program must be LibreOffice's program with its whole path, such as "
                   "\"/usr/bin/soffice\", or \"off\"");
    }
    if (!off) program = *text;
    return absl::OkStatus();
  }

  absl::Status Level(std::string& out) const {
    const auto node = root_["log"]["level"];
    if (!node) return absl::OkStatus();
    const std::optional<std::string> text = node.value_exact<std::string>();
    if (!text || (*text != "debug" && *text != "info" && *text != "warning" && *text != "error")) {
      return Wrong(static_cast<int>(node.node()->source().begin.line),
                   "log.level must be \"debug\", \"info\", \"warning\" or \"error\"");
    }
    out = *text;
    return absl::OkStatus();
  }

 private:
  int TableLine(const char* table) const {
    const toml::node* node = root_.get(table);
    return node == nullptr ? 1 : static_cast<int>(node->source().begin.line);
  }

  const toml::table& root_;
  const std::string path_;
};

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
  const Reader reader(root, path);
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
  return config;
}

absl::StatusOr<Config> ReadConfig(const std::string& path) {
  const absl::StatusOr<std::string> text = ReadSmallFile(path, kMaxConfigBytes);
  if (!text.ok()) return text.status();
  return ParseConfig(*text, path);
}

}  // namespace mandat::server
