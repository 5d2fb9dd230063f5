// The page that searches: every paragraph as a list, and their texts as JSON in the page, for its script. Internal to
// the folder. Pure; thread-safe.
#ifndef MANDAT_SHARED_PUBLISH_SEARCH_PAGE_H_
#define MANDAT_SHARED_PUBLISH_SEARCH_PAGE_H_

#include <string>
#include <vector>

#include "mandat/v1/minutes.pb.h"

namespace mandat::publish {

struct SearchEntry {
  std::string title;  // "§ 69/24 Val av justerare"
  std::string path;   // with its anchor
  std::string day;
  std::string text;
};

// One for each paragraph and sub-item of the document.
void AddSearchEntries(const v1::MinutesDocument& document, const std::string& path, const std::string& day,
                      std::vector<SearchEntry>& entries);
// The page's body, its h1 first. It lies in the site's root.
[[nodiscard]] std::string SearchBody(const std::vector<SearchEntry>& entries);

}  // namespace mandat::publish

#endif  // MANDAT_SHARED_PUBLISH_SEARCH_PAGE_H_
