// What all pages share: head, banner with search, footer. Internal to the folder. Pure; thread-safe.
#ifndef MANDAT_SHARED_PUBLISH_FRAME_H_
#define MANDAT_SHARED_PUBLISH_FRAME_H_

#include <string>
#include <vector>

namespace mandat::publish {

struct Crumb {
  std::string text;
  std::string path;  // from the site's root; empty: this page
};

struct PageParts {
  std::string title;  // of the page
  std::string path;   // from the site's root: "2024/2024-09-06-m1.html"
  std::vector<Crumb> crumbs;
  std::string body;       // inside <main>, its h1 first
  bool searches = false;  // has the search field in its body
};

struct SiteName {
  std::string title;
  std::string publisher;
};

// "../" for each folder that the page lies in.
[[nodiscard]] std::string UpFrom(const std::string& path);
// Text as it stands in HTML and XML.
[[nodiscard]] std::string Html(const std::string& text);
[[nodiscard]] std::string WriteFrame(const SiteName& site, const PageParts& page);

}  // namespace mandat::publish

#endif  // MANDAT_SHARED_PUBLISH_FRAME_H_
