#include "shared/publish/search_page.h"

#include <nlohmann/json.hpp>

#include "shared/minutes_files/page.h"
#include "shared/publish/frame.h"

namespace mandat::publish {
namespace {

// What somebody may look for, in one line.
std::string TextOf(const v1::MinutesParagraph& paragraph) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : " ") + part;
  };
  add(paragraph.text());
  for (const std::string& clause : paragraph.decision().clauses()) add("att " + clause);
  for (const v1::MinutesPosition& position : paragraph.decision().positions()) {
    add(position.name());
    add(position.comment());
  }
  for (const v1::MinutesReservation& reservation : paragraph.decision().reservations())
    add(reservation.name() + ": " + reservation.text());
  add(paragraph.decision().deviation());
  for (const v1::MinutesAssignment& assignment : paragraph.assignments()) {
    for (const std::string& who : assignment.who()) add(who);
    add(assignment.what());
  }
  for (const std::string& document : paragraph.documents()) add(document);
  for (char& c : text) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return text;
}

// JSON that nothing in it can end the element that it stands in.
std::string SafeJson(const nlohmann::json& json) {
  std::string safe;
  for (const char c : json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)) {
    if (c == '<') {
      safe += "\\u003c";
    } else {
      safe += c;
    }
  }
  return safe;
}

}  // namespace

void AddSearchEntries(const v1::MinutesDocument& document, const std::string& path, const std::string& day,
                      std::vector<SearchEntry>& entries) {
  for (const v1::MinutesParagraph& paragraph : document.paragraphs()) {
    const std::string label = paragraph.number().empty() ? "" : "§ " + paragraph.number() + " ";
    entries.push_back(
        {label + paragraph.title(), path + "#" + files::ParagraphAnchor(paragraph), day, TextOf(paragraph)});
    for (const v1::MinutesParagraph& sub_item : paragraph.sub_items())
      entries.push_back({label + sub_item.letter() + "/ " + sub_item.title(),
                         path + "#" + files::ParagraphAnchor(paragraph, &sub_item), day, TextOf(sub_item)});
  }
}

std::string SearchBody(const std::vector<SearchEntry>& entries) {
  std::string html =
      "<h1>Sök i protokollen</h1>\n<form class=\"search\" role=\"search\" action=\"sok.html\" method=\"get\">\n"
      "<label for=\"q\">Ord i rubrik, text eller beslut</label>\n<input id=\"q\" name=\"q\" type=\"search\" "
      "autocomplete=\"off\">\n"
      "<button type=\"submit\">Sök</button>\n</form>\n"
      "<p id=\"status\" role=\"status\">Här är alla paragrafer. Sökningen behöver skript; utan det söker du med "
      "webbläsaren (Ctrl+F).</p>\n<ol class=\"hits\" id=\"hits\">\n";
  nlohmann::json texts = nlohmann::json::array();
  for (const SearchEntry& entry : entries) {
    html += "<li><a href=\"" + Html(entry.path) + "\">" + Html(entry.title) + "</a>\n<p class=\"meta\">" +
            Html(entry.day) + "</p></li>\n";
    texts.push_back(entry.text);
  }
  return html + "</ol>\n<script type=\"application/json\" id=\"index\">" + SafeJson(texts) +
         "</script>\n<script src=\"assets/search.js\"></script>\n";
}

}  // namespace mandat::publish
