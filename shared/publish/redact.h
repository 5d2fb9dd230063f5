// Takes out of minutes what has no place on the web, wherever somebody wrote it: e-mail addresses, telephone numbers,
// personal identity numbers.
//
// Names, functions and what was decided stay: people act there in office. What is taken out leaves words in its place,
// so that nobody takes the gap for the text. A reader goes through the pages all the same before they are published:
// no pattern finds everything. Pure; thread-safe.
#ifndef MANDAT_SHARED_PUBLISH_REDACT_H_
#define MANDAT_SHARED_PUBLISH_REDACT_H_

#include <string>
#include <string_view>

#include "mandat/v1/minutes.pb.h"

namespace mandat::publish {

struct Removed {
  int emails = 0;
  int phones = 0;
  int personal_numbers = 0;
  int papers = 0;  // titles of papers that are restricted by now
};

[[nodiscard]] std::string Redacted(std::string_view text, Removed& removed);

// Every text of the document.
void Redact(v1::MinutesDocument& document, Removed& removed);

}  // namespace mandat::publish

#endif  // MANDAT_SHARED_PUBLISH_REDACT_H_
