// What a set of minutes has on its page, before it is written as HTML or as OpenDocument: headings, texts, lists,
// tables.
//
// MinutesPage, ExtractPage and ReportPage make it of the structured minutes; html.h and fodt.h write it. Both say the
// same, since neither adds a word. Plain values and pure functions; thread-safe. The state gives the forum's language
// and time zone, and people's names.
#ifndef MANDAT_SHARED_MINUTES_FILES_PAGE_H_
#define MANDAT_SHARED_MINUTES_FILES_PAGE_H_

#include <optional>
#include <string>
#include <vector>

#include "mandat/v1/minutes.pb.h"
#include "shared/domain/state.h"

namespace mandat::files {

// The first cell of each row is its heading.
struct Table {
  std::string caption;
  std::vector<std::string> columns;  // none: a table of labels and values
  std::vector<std::vector<std::string>> rows;
};

struct Block {
  enum class Kind {
    kHeading,   // `text`, `level` 1 or more below the page's title, `id`, `number` in front
    kText,      // `text`
    kLabel,     // `text`: what the list or table after it is
    kClauses,   // `lines`
    kList,      // `lines`
    kTable,     // `table`
    kContents,  // `lines`: titles, `numbers`, `ids`: where they lead
  };
  Kind kind = Kind::kText;
  int level = 1;
  std::string text;
  std::string id;
  std::string number;  // "§ 69/24", "a/"
  std::vector<std::string> lines;
  std::vector<std::string> numbers;
  std::vector<std::string> ids;
  Table table;
};

struct Page {
  domain::Language language = domain::Language::kSwedish;
  std::string forum;
  std::string title;          // "Protokoll, sammanträde 2024-09-06"
  std::string subtitle;       // "6 september 2024"
  std::string page_word;      // "Sida"
  std::string contents_word;  // "Innehållsförteckning"
  std::vector<Block> blocks;
};

// What the file says of itself at its end: who signed, and what it was made from.
struct Origin {
  domain::Hash document;                            // of the structured minutes
  std::string fingerprint;                          // of the forum, as people compare it
  const domain::MinutesVersion* version = nullptr;  // null: they were not issued
};

[[nodiscard]] Page MinutesPage(const domain::State& state, const v1::MinutesDocument& document, const Origin& origin);
// One paragraph, or one sub-item below its paragraph's heading. nullopt: there is no such item in it.
[[nodiscard]] std::optional<Page> ExtractPage(const domain::State& state, const v1::MinutesDocument& document,
                                              const domain::ItemId& item, const Origin& origin);
// What the members of one principal decided on its behalf ("anmälan av delegationsbeslut"). nullopt: no such principal.
[[nodiscard]] std::optional<Page> ReportPage(const domain::State& state, const v1::MinutesDocument& document,
                                             const domain::PrincipalId& principal, const Origin& origin);
// Head, attendance, paragraphs and distribution alone: for a page that somebody else writes around it.
[[nodiscard]] Page PublicPage(const domain::State& state, const v1::MinutesDocument& document);

// "p-69-24", of a sub-item "p-76-24-a": where a link to it leads.
[[nodiscard]] std::string ParagraphAnchor(const v1::MinutesParagraph& paragraph,
                                          const v1::MinutesParagraph* sub_item = nullptr);

}  // namespace mandat::files

#endif  // MANDAT_SHARED_MINUTES_FILES_PAGE_H_
