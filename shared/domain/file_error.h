// What is wrong with a file that a person wrote, and where.
//
// A value; thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_FILE_ERROR_H_
#define MANDAT_SHARED_DOMAIN_FILE_ERROR_H_

#include <string>

namespace mandat::domain {

struct FileError {
  std::string name;     // of the file, as the caller gave it
  int line = 1;         // of the offending key or value; of the table's header when something is missing from it
  std::string problem;  // what is wrong and what is allowed, in one line

  // `FILE:LINE: what is wrong and what is allowed`, always one line.
  [[nodiscard]] std::string ToString() const;
};

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_FILE_ERROR_H_
