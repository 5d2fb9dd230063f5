// The process's log: one JSON object a line on standard error: {"time", "level", "event", fields...}.
//
// Events have names; fields are ids, counts and reasons, never bodies of statements, people's names, keys, codes or
// links. Control characters and those that turn the direction of text are escaped, values are cut at 512 bytes.
// Thread-safe.
#ifndef MANDAT_SERVER_MANDATD_LOG_H_
#define MANDAT_SERVER_MANDATD_LOG_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace mandat::server {

enum class LogLevel { kDebug, kInfo, kWarning, kError };
using LogField = std::pair<std::string_view, std::string>;

// "debug", "info", "warning" or "error".
void StartLog(std::string_view level);
void Log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

// A JSON string with its quotes.
[[nodiscard]] std::string JsonString(std::string_view text);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MANDATD_LOG_H_
