#include "shared/publish/frame.h"

#include <algorithm>

#include "shared/minutes_files/markup.h"

namespace mandat::publish {
namespace {

// Nothing but the site's own files; scripts and styles from nowhere else, and none in the text.
constexpr char kPolicy[] =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

std::string Crumbs(const std::vector<Crumb>& crumbs, const std::string& up) {
  if (crumbs.empty()) return "";
  std::string html = "<nav class=\"crumbs\" aria-label=\"Du är här\">\n<ol>\n";
  for (const Crumb& crumb : crumbs) {
    html += crumb.path.empty() ? "<li><span aria-current=\"page\">" + Html(crumb.text) + "</span></li>\n"
                               : "<li><a href=\"" + up + crumb.path + "\">" + Html(crumb.text) + "</a></li>\n";
  }
  return html + "</ol>\n</nav>\n";
}

}  // namespace

std::string UpFrom(const std::string& path) {
  std::string up;
  for (auto folders = std::count(path.begin(), path.end(), '/'); folders > 0; --folders) up += "../";
  return up;
}

std::string Html(const std::string& text) { return files::Escaped(text); }

std::string WriteFrame(const SiteName& site, const PageParts& page) {
  const std::string up = UpFrom(page.path);
  const std::string title = page.title == site.title ? Html(site.title) : Html(page.title) + " – " + Html(site.title);
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
      std::string(kPolicy) +
      "\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<title>" +
      title + "</title>\n<link rel=\"stylesheet\" href=\"" + up +
      "assets/site.css\">\n<link rel=\"icon\" type=\"image/svg+xml\" href=\"" + up +
      "assets/icon.svg\">\n"
      "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"" +
      Html(site.title) + "\" href=\"" + up +
      "feed.xml\">\n"
      "</head>\n<body>\n<a class=\"skip\" href=\"#innehall\">Till innehållet</a>\n"
      "<header class=\"top\">\n<div class=\"inner\">\n<a class=\"brand\" href=\"" +
      up + "index.html\">" + Html(site.title) + "</a>\n";
  if (!page.searches) {
    html +=
        "<form class=\"search\" role=\"search\" action=\"" + up +
        "sok.html\" method=\"get\">\n"
        "<label for=\"q\">Sök i protokollen</label>\n<input id=\"q\" name=\"q\" type=\"search\" autocomplete=\"off\">\n"
        "<button type=\"submit\">Sök</button>\n</form>\n";
  }
  html += "</div>\n</header>\n<main id=\"innehall\" tabindex=\"-1\">\n<div class=\"inner\">\n" +
          Crumbs(page.crumbs, up) + page.body +
          "</div>\n</main>\n<footer class=\"bottom\">\n<div class=\"inner\">\n<p>" + Html(site.publisher) +
          "</p>\n<ul>\n"
          "<li><a href=\"" +
          up +
          "index.html\">Alla protokoll</a></li>\n"
          "<li><a href=\"" +
          up +
          "sok.html\">Sök</a></li>\n"
          "<li><a href=\"" +
          up +
          "feed.xml\">Prenumerera (RSS-flöde)</a></li>\n"
          "<li><a href=\"" +
          up +
          "tillganglighet.html\">Tillgänglighetsredogörelse</a></li>\n"
          "</ul>\n</div>\n</footer>\n</body>\n</html>\n";
  return html;
}

}  // namespace mandat::publish
