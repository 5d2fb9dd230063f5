#include "shared/client/paper_index.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace mandat::client {
namespace {

// A letter begun is no word to look for everywhere: it must be the whole word.
constexpr std::size_t kShortestPrefix = 2;
constexpr std::size_t kMostWords = 12;

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t Letters(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) { return !IsContinuation(c); }));
}

// At most `bytes` of it, not cut within a letter.
std::string_view Beginning(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && IsContinuation(text[bytes])) --bytes;
  return text.substr(0, bytes);
}

}  // namespace

std::string MatchExpression(std::string_view words) {
  std::string expression;
  std::size_t begun = 0, count = 0;
  const auto add = [&](std::size_t end) {
    if (end == begun || count >= kMostWords) return;
    const std::string_view word = words.substr(begun, end - begun);
    if (!expression.empty()) expression += ' ';
    absl::StrAppend(&expression, "\"", absl::string_view(word.data(), word.size()), "\"",
                    Letters(word) >= kShortestPrefix ? "*" : "");
    ++count;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto c = static_cast<unsigned char>(words[i]);
    if (c >= 0x80 || absl::ascii_isalnum(c)) continue;
    add(i);
    begun = i + 1;
  }
  add(words.size());
  return expression;
}

absl::StatusOr<std::optional<PaperIndex::Next>> PaperIndex::ToRead() {
  auto select = store_.db().Prepare(
      "SELECT d.hash, IFNULL(i.pages, 0) FROM document d LEFT JOIN paper_indexed i ON i.hash = d.hash WHERE d.complete "
      "= 1 "
      "AND IFNULL(i.done, 0) = 0 ORDER BY i.pages IS NULL, d.hash LIMIT 1");
  if (!select.ok()) return select.status();
  auto row = select->Step();
  if (!row.ok()) return row.status();
  const auto hash = *row ? domain::Hash::FromBytes(select->BlobView(0)) : std::nullopt;
  if (!hash) return std::optional<Next>();
  return std::optional<Next>({*hash, static_cast<int>(select->Int64(1))});
}

absl::Status PaperIndex::Add(const domain::Hash& paper, int first, const std::vector<std::string>& texts, bool last) {
  auto transaction = store_.db().Begin();
  if (!transaction.ok()) return transaction.status();
  {
    auto next = store_.db().Prepare(
        "SELECT IFNULL(i.pages, 0) FROM document d LEFT JOIN paper_indexed i ON i.hash = d.hash WHERE d.hash = ?1 AND "
        "d.complete = 1");
    if (!next.ok()) return next.status();
    next->BindBlob(1, paper.view());
    auto row = next->Step();
    if (!row.ok()) return row.status();
    if (!*row) return absl::NotFoundError("the paper is not here");
    if (next->Int64(0) != first) return absl::FailedPreconditionError("another page is next");
  }
  const int room = std::max(0, kMaxIndexedPages - first);
  const bool full = static_cast<int>(texts.size()) > room;
  const int pages = full ? room : static_cast<int>(texts.size());
  {
    auto place = store_.db().Prepare("INSERT INTO paper_page (hash, number) VALUES (?1, ?2)");
    if (!place.ok()) return place.status();
    auto text = store_.db().Prepare("INSERT INTO paper_text (rowid, text) VALUES (?1, ?2)");
    if (!text.ok()) return text.status();
    for (int i = 0; i < pages; ++i) {
      const std::string_view words = Beginning(texts[static_cast<std::size_t>(i)], kMaxIndexedPageBytes);
      if (words.empty()) continue;
      if (absl::Status status = place->BindBlob(1, paper.view()).BindInt64(2, first + i).Run(); !status.ok())
        return status;
      if (absl::Status status = text->BindInt64(1, store_.db().last_insert_rowid()).BindTextRef(2, words).Run();
          !status.ok())
        return status;
    }
    auto read = store_.db().Prepare(
        "INSERT INTO paper_indexed (hash, pages, done) VALUES (?1, ?2, ?3) ON CONFLICT (hash) DO UPDATE SET pages = "
        "?2, "
        "done = ?3");
    if (!read.ok()) return read.status();
    if (absl::Status status =
            read->BindBlob(1, paper.view()).BindInt64(2, first + pages).BindInt64(3, last || full ? 1 : 0).Run();
        !status.ok())
      return status;
  }
  return transaction->Commit();
}

absl::StatusOr<std::vector<PaperHit>> PaperIndex::Find(std::string_view words, std::size_t limit) {
  std::vector<PaperHit> hits;
  const std::string expression = MatchExpression(words);
  if (expression.empty()) return hits;
  auto select = store_.db().Prepare(
      "SELECT IFNULL((SELECT r.paper FROM rendition r WHERE r.hash = p.hash LIMIT 1), p.hash), p.number, snippet(paper_text, 0, '', '', '…', 18) FROM paper_text JOIN paper_page p ON p.id = "
      "paper_text.rowid WHERE paper_text MATCH ?1 ORDER BY paper_text.rank LIMIT ?2");
  if (!select.ok()) return select.status();
  select->BindText(1, expression).BindInt64(2, static_cast<std::int64_t>(limit));
  while (true) {
    auto row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return hits;
    if (const auto hash = domain::Hash::FromBytes(select->BlobView(0)))
      hits.push_back({*hash, static_cast<int>(select->Int64(1)), std::string(select->Text(2))});
  }
}

absl::StatusOr<PaperIndex::Progress> PaperIndex::progress() {
  auto select = store_.db().Prepare(
      "SELECT COUNT(*), COUNT(i.hash) FROM document d LEFT JOIN paper_indexed i ON i.hash = d.hash AND i.done = 1 "
      "WHERE "
      "d.complete = 1");
  if (!select.ok()) return select.status();
  auto row = select->Step();
  if (!row.ok()) return row.status();
  return Progress{static_cast<std::size_t>(select->Int64(0)), static_cast<std::size_t>(select->Int64(1))};
}

}  // namespace mandat::client
