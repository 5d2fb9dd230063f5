#include "shared/minutes_files/html.h"

#include <algorithm>

#include "shared/minutes_files/markup.h"

namespace mandat::files {
namespace {

constexpr char kStyle[] = R"css(
:root { color-scheme: light dark; --ink: #16202b; --quiet: #45525f; --line: #c3ccd4; --paper: #ffffff; --link: #0b5c8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf1; --quiet: #b4c0ca; --line: #47535f; --paper: #12181e; --link: #7cc4ee; } }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 "Liberation Sans", "Segoe UI", Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 0.5rem; }
h3 { font-size: 1.1rem; margin: 1.75rem 0 0.5rem; }
p { margin: 0.5rem 0; }
.forum, .subtitle, .number { color: var(--quiet); }
.number { display: block; font-size: 0.9rem; font-weight: 600; }
.label { font-weight: 600; margin-top: 1.25rem; }
ul { margin: 0.25rem 0 0.5rem; padding-left: 1.5rem; }
ul.clauses { list-style: none; padding-left: 1.5rem; text-indent: -1.5rem; }
ul.clauses li { margin: 0.5rem 0; }
nav ul { list-style: none; padding: 0; }
nav li { display: flex; justify-content: space-between; gap: 1rem; padding: 0.25rem 0; border-bottom: 1px solid var(--line); }
table { width: 100%; border-collapse: collapse; margin: 1.5rem 0; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-top: 1px solid var(--line); }
thead th { color: var(--quiet); font-size: 0.9rem; }
tbody th { font-weight: 600; width: 32%; }
a { color: var(--link); }
@media print { body { max-width: none; padding: 0; } h2, h3, .label, caption { break-after: avoid; } tr { break-inside: avoid; } }
)css";

class HtmlWriter {
 public:
  explicit HtmlWriter(int highest) : highest_(highest) {}

  void Blocks(const Page& page) {
    for (const Block& block : page.blocks) Write(block);
  }
  std::string Take() { return std::move(html_); }

 private:
  void Write(const Block& block) {
    switch (block.kind) {
      case Block::Kind::kHeading:
        return WriteHeading(block);
      case Block::Kind::kText:
        html_ += "<p>" + Escaped(block.text, "<br>\n") + "</p>\n";
        return;
      case Block::Kind::kLabel:
        html_ += "<p class=\"label\">" + Escaped(block.text) + "</p>\n";
        return;
      case Block::Kind::kClauses:
        return WriteList(block.lines, "<ul class=\"clauses\">\n");
      case Block::Kind::kList:
        return WriteList(block.lines, "<ul>\n");
      case Block::Kind::kTable:
        return WriteTable(block.table);
      case Block::Kind::kContents:
        return WriteContents(block);
    }
  }

  std::string Tag(int level) const { return "h" + std::to_string(std::clamp(highest_ + level - 1, 1, 6)); }

  void WriteHeading(const Block& block) {
    const std::string tag = Tag(block.level);
    html_ += "<" + tag + (block.id.empty() ? "" : " id=\"" + Escaped(block.id) + "\"") + ">";
    if (!block.number.empty()) {
      const bool own_line = block.level == 1;
      html_ += (own_line ? "<span class=\"number\">" : "<span>") + Escaped(block.number) + "</span> ";
    }
    html_ += Escaped(block.text) + "</" + tag + ">\n";
  }

  void WriteList(const std::vector<std::string>& lines, const char* begin) {
    html_ += begin;
    for (const std::string& line : lines) html_ += "<li>" + Escaped(line, "<br>\n") + "</li>\n";
    html_ += "</ul>\n";
  }

  void WriteTable(const Table& table) {
    html_ += "<table>\n<caption>" + Escaped(table.caption) + "</caption>\n";
    if (!table.columns.empty()) {
      html_ += "<thead><tr>";
      for (const std::string& column : table.columns) html_ += "<th scope=\"col\">" + Escaped(column) + "</th>";
      html_ += "</tr></thead>\n";
    }
    html_ += "<tbody>\n";
    for (const std::vector<std::string>& row : table.rows) {
      html_ += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string cell = Escaped(row[i], "<br>\n");
        html_ += i == 0 ? "<th scope=\"row\">" + cell + "</th>" : "<td>" + cell + "</td>";
      }
      html_ += "</tr>\n";
    }
    html_ += "</tbody>\n</table>\n";
  }

  void WriteContents(const Block& block) {
    const std::string tag = Tag(1);
    html_ += "<nav aria-labelledby=\"contents\">\n<" + tag + " id=\"contents\">" + Escaped(block.text) + "</" + tag +
             ">\n<ul>\n";
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      html_ += "<li><a href=\"#" + Escaped(block.ids[i]) + "\">" + Escaped(block.lines[i]) + "</a> <span>" +
               Escaped(block.numbers[i]) + "</span></li>\n";
    }
    html_ += "</ul>\n</nav>\n";
  }

  const int highest_;
  std::string html_;
};

}  // namespace

std::string WriteHtml(const Page& page) {
  HtmlWriter body(2);
  body.Blocks(page);
  const char* language = page.language == domain::Language::kEnglish ? "en" : "sv";
  return std::string("<!DOCTYPE html>\n<html lang=\"") + language +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
         "initial-scale=1\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
         "'unsafe-inline'\">\n<title>" +
         Escaped(page.title) + " – " + Escaped(page.forum) + "</title>\n<style>" + kStyle +
         "</style>\n</head>\n<body>\n<header>\n<p class=\"forum\">" + Escaped(page.forum) + "</p>\n<h1>" +
         Escaped(page.title) + "</h1>\n<p class=\"subtitle\">" + Escaped(page.subtitle) + "</p>\n</header>\n<main>\n" +
         body.Take() + "</main>\n</body>\n</html>\n";
}

std::string MinutesHtmlFragment(const domain::State& state, const v1::MinutesDocument& document, int heading_level) {
  HtmlWriter fragment(std::clamp(heading_level, 1, 5));
  fragment.Blocks(PublicPage(state, document));
  return fragment.Take();
}

}  // namespace mandat::files
