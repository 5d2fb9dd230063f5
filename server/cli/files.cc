#include "server/cli/files.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <ostream>
#include <variant>

#include "shared/domain/forum_file.h"
#include "shared/domain/meeting_file.h"

namespace mandat::cli {
namespace {

// More than any allowed file has, so that the parser still sees that it is too large.
constexpr std::size_t kMostRead = 256 * 1024 + 1;

void Refuse(const domain::FileError& error, Run& run) {
  run.err << error.ToString() << "\n";
  run.status = kStatusWrongInput;
}

std::optional<std::string> ReadText(const std::string& path, Run& run) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::string text(kMostRead, '\0');
  if (file) file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.is_open() || file.bad() || (file.fail() && !file.eof())) {
    const std::string why = errno != 0 ? std::strerror(errno) : "no reason given";
    Refuse({path, 1, "the file cannot be read (" + why + "); it must be a file in TOML that you may read"}, run);
    return std::nullopt;
  }
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

// The value, or nothing after the error has been said.
template <typename T>
std::optional<T> Take(std::variant<T, domain::FileError> parsed, Run& run) {
  if (const auto* error = std::get_if<domain::FileError>(&parsed)) {
    Refuse(*error, run);
    return std::nullopt;
  }
  return std::get<T>(std::move(parsed));
}

}  // namespace

std::optional<domain::Forum> LoadForum(const std::string& path, Run& run) {
  const auto text = ReadText(path, run);
  if (!text) return std::nullopt;
  return Take(domain::ParseForumFile(*text, path), run);
}

std::optional<domain::MeetingFacts> LoadMeeting(const std::string& path, const domain::Forum& forum, Run& run) {
  const auto text = ReadText(path, run);
  if (!text) return std::nullopt;
  return Take(domain::ParseMeetingFile(*text, path, forum), run);
}

}  // namespace mandat::cli
