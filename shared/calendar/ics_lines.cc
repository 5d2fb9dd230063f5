#include "shared/calendar/ics_lines.h"

#include <optional>

namespace mandat::calendar {
namespace {

constexpr std::size_t kMaxDepth = 8;

struct Open {
  std::string name;
  int line = 0;
};

std::string Upper(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return result;
}

// Of a file that was shown to somebody: no control characters, and short.
std::string Shown(std::string_view text) {
  std::string result(text.substr(0, 40));
  for (char& c : result) c = static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  return result;
}

class LineReader {
 public:
  LineReader(std::string_view text, const std::string& name) : text_(text), name_(name) {}

  std::variant<std::vector<int>, domain::FileError> Read() {
    if (text_.size() > kMaxCalendarBytes) return Error(1, "the file is larger than 2 MiB");
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") text_.remove_prefix(3);
    for (int number = 1; !text_.empty(); ++number) {
      const std::size_t end = text_.find('\n');
      std::string_view line = text_.substr(0, end);
      text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (auto error = Judge(line, number)) return *error;
    }
    if (auto error = JudgeRule()) return *error;
    if (!open_.empty())
      return Error(open_.back().line, "BEGIN:" + Shown(open_.back().name) + " is never ended: the file is cut off");
    if (!seen_calendar_) return Error(1, "no calendar: the file begins with BEGIN:VCALENDAR");
    return std::move(events_);
  }

 private:
  domain::FileError Error(int line, std::string problem) const { return {name_, line, std::move(problem)}; }

  std::optional<domain::FileError> Judge(std::string_view line, int number) {
    if (line.find('\0') != std::string_view::npos) return Error(number, "a zero byte: this is no text file");
    if (line.empty()) return std::nullopt;
    const bool continues = line.front() == ' ' || line.front() == '\t';
    if (open_.empty() && (continues || Upper(line) != "BEGIN:VCALENDAR"))
      return Error(number, "'" + Shown(line) + "' stands outside a calendar: BEGIN:VCALENDAR is expected");
    if (continues) {
      whole_.append(line.substr(1));
      return std::nullopt;
    }
    if (auto error = JudgeRule()) return error;
    whole_ = line;
    whole_line_ = number;
    if (line.find(':') == std::string_view::npos)
      return Error(number, "'" + Shown(line) + "' has no colon: a line is NAME:VALUE");
    const std::string upper = Upper(line.substr(0, 80));
    if (upper.starts_with("BEGIN:")) return Begin(upper.substr(6), number);
    if (upper.starts_with("END:")) return End(upper.substr(4), number);
    return std::nullopt;
  }

  // A line with what continues it. libical follows a time zone's rules through centuries, however often they repeat.
  std::optional<domain::FileError> JudgeRule() const {
    const std::string upper = Upper(whole_.substr(0, whole_.find_first_of(":;")));
    if (upper != "RRULE") return std::nullopt;
    const std::string rule = Upper(whole_);
    for (const char* often : {"SECONDLY", "MINUTELY", "HOURLY"}) {
      if (rule.find(often) != std::string::npos)
        return Error(whole_line_, "a recurrence more often than daily: that is not read");
    }
    const bool of_zone = !open_.empty() && (open_.back().name == "STANDARD" || open_.back().name == "DAYLIGHT");
    if (of_zone && rule.find("YEARLY") == std::string::npos && rule.find("MONTHLY") == std::string::npos)
      return Error(whole_line_, "a time zone that changes more often than monthly: that is not read");
    return std::nullopt;
  }

  std::optional<domain::FileError> Begin(std::string component, int number) {
    if (open_.size() >= kMaxDepth) return Error(number, "components are nested too deeply");
    seen_calendar_ = true;
    if (component == "VEVENT" && open_.size() == 1) {
      if (events_.size() >= kMaxEvents) return Error(number, "more than 10000 events");
      events_.push_back(number);
    }
    open_.push_back({std::move(component), number});
    return std::nullopt;
  }

  std::optional<domain::FileError> End(const std::string& component, int number) {
    if (open_.back().name != component) {
      return Error(number, "END:" + Shown(component) + " where BEGIN:" + Shown(open_.back().name) + " of line " +
                               std::to_string(open_.back().line) + " is open");
    }
    open_.pop_back();
    return std::nullopt;
  }

  std::string_view text_;
  const std::string& name_;
  std::vector<Open> open_;
  std::vector<int> events_;
  std::string whole_;  // the line that is being read, unfolded
  int whole_line_ = 1;
  bool seen_calendar_ = false;
};

}  // namespace

std::variant<std::vector<int>, domain::FileError> EventLines(std::string_view text, const std::string& name) {
  return LineReader(text, name).Read();
}

}  // namespace mandat::calendar
