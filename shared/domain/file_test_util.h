// For the tests of the file parsers: a good file, changed in one place, and the line where the change is.
#ifndef MANDAT_SHARED_DOMAIN_FILE_TEST_UTIL_H_
#define MANDAT_SHARED_DOMAIN_FILE_TEST_UTIL_H_

#include <algorithm>
#include <fstream>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace mandat::domain {

// A file below the source tree's root, where every test runs.
inline std::string ReadTestFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// `text` with the first `from` replaced by `to`; `from` must be there.
inline std::string Changed(std::string text, const std::string& from, const std::string& to) {
  const auto place = text.find(from);
  if (place == std::string::npos) throw std::runtime_error("not in the file: " + from);
  return text.replace(place, from.size(), to);
}

// The line on which the first `mark` begins, counted from 1.
inline int LineWith(const std::string& text, const std::string& mark) {
  const auto place = text.find(mark);
  if (place == std::string::npos) throw std::runtime_error("not in the file: " + mark);
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place), '\n'));
}

// One way to make a file wrong.
struct WrongFile {
  std::string name;  // of the test
  std::string from;  // this,
  std::string to;    // written so,
  std::string at;    // is refused on the line with this
  std::string says;  // in words that hold this
  friend std::ostream& operator<<(std::ostream& out, const WrongFile& wrong) { return out << wrong.name; }
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_FILE_TEST_UTIL_H_
