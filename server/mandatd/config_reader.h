// mandatd.toml as it is read: every setting with its line, and what is wrong with it said so. Internal to the daemon's
// configuration.
//
// Borrows the parsed file. Thread-compatible.
#ifndef MANDAT_SERVER_MANDATD_CONFIG_READER_H_
#define MANDAT_SERVER_MANDATD_CONFIG_READER_H_

#include <toml++/toml.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "server/mail/mail_settings.h"
#include "server/mandatd/config.h"

namespace mandat::server {

inline constexpr int kMaxRate = 10000000;
inline constexpr std::size_t kMaxConfigText = 1000;
inline constexpr std::size_t kMaxAuthservIds = 20;

class ConfigReader {
 public:
  ConfigReader(const toml::table& root, std::string path) : root_(root), path_(std::move(path)) {}

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
        {"mail", {"server", "tls", "user", "password_file", "ca_file", "sender", "return_path", "verp", "bounces"}},
        {"incoming_mail", {"authserv_ids"}},
        {"log", {"level"}}};
    for (const auto& [name, node] : root_) {
      const Known* known = nullptr;
      for (const Known& one : kKnown) {
        if (name.str() == one.table) known = &one;
      }
      const int line = static_cast<int>(name.source().begin.line);
      if (known == nullptr)
        return Wrong(
            line, absl::StrCat(
                      "\"", std::string(name.str()),
                      "\" is no setting: allowed are listen, address, limits, renditions, mail, incoming_mail, log"));
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

  // A text that need not be there; `line` is where it stands, or its table.
  absl::Status Text(const char* table, const char* key, std::string& out, int* line = nullptr) const {
    const auto node = root_[table][key];
    if (line != nullptr) *line = node ? static_cast<int>(node.node()->source().begin.line) : TableLine(table);
    if (!node) return absl::OkStatus();
    const std::optional<std::string> text = node.value_exact<std::string>();
    if (!text || text->empty() || text->size() > kMaxConfigText) {
      return Wrong(static_cast<int>(node.node()->source().begin.line),
                   absl::StrCat(table, ".", key, " must be a text of 1 to ", kMaxConfigText, " characters"));
    }
    out = *text;
    return absl::OkStatus();
  }

  // A list of texts that need not be there.
  absl::Status Texts(const char* table, const char* key, std::size_t most, std::vector<std::string>& out) const {
    const auto node = root_[table][key];
    if (!node) return absl::OkStatus();
    const toml::array* texts = node.as_array();
    bool good = texts != nullptr && !texts->empty() && texts->size() <= most;
    for (std::size_t i = 0; good && i < texts->size(); ++i) {
      const std::optional<std::string> text = texts->get(i)->value_exact<std::string>();
      good = text && !text->empty() && text->size() <= kMaxConfigText &&
             text->find_first_of(" \t\n;") == std::string::npos;
      if (good) out.push_back(*text);
    }
    if (good) return absl::OkStatus();
    return Wrong(static_cast<int>(node.node()->source().begin.line),
                 absl::StrCat(table, ".", key, " must be a list of 1 to ", most, " texts without blanks"));
  }

  absl::Status Flag(const char* table, const char* key, bool& out) const {
    const auto node = root_[table][key];
    if (!node) return absl::OkStatus();
    const std::optional<bool> value = node.value_exact<bool>();
    if (!value)
      return Wrong(static_cast<int>(node.node()->source().begin.line),
                   absl::StrCat(table, ".", key, " must be true or false"));
    out = *value;
    return absl::OkStatus();
  }

  [[nodiscard]] bool Has(const char* table) const { return root_.contains(table); }

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

  int TableLine(const char* table) const {
    const toml::node* node = root_.get(table);
    return node == nullptr ? 1 : static_cast<int>(node->source().begin.line);
  }

 private:
  const toml::table& root_;
  const std::string path_;
};

// [mail]; nothing where there is no such table.
[[nodiscard]] absl::Status ReadMailSettings(const ConfigReader& reader, MailSettings& mail);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MANDATD_CONFIG_READER_H_
