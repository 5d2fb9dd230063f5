#include "tests/bench/search_bench.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <random>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "shared/client/paper_index.h"
#include "shared/client/papers.h"
#include "shared/client/store.h"
#include "shared/vault/database.h"
#include "tests/bench/bench_forum.h"

namespace mandat::bench {
namespace {

constexpr int kPagesOfPaper = 8;
constexpr int kWordsOfPage = 350;

// A vocabulary of the length and the spread that papers have: few words make up most of a text.
std::vector<std::string> Vocabulary() {
  static constexpr const char* kStems[] = {"vård",   "hjälp",  "över",  "sam",     "barn",   "äldre",
                                           "kommun", "region", "avtal", "ekonomi", "plats",  "åtgärd",
                                           "mål",    "öppen",  "tid",   "stöd",    "program"};
  static constexpr const char* kEnds[] = {"",       "en",    "plats",   "medel",   "verkan",
                                          "syn",    "plan",  "tjänst",  "kostnad", "frågor",
                                          "arbete", "grupp", "ledning", "behov",   "ersättning"};
  std::vector<std::string> words = {"och", "i", "att", "för", "av", "som", "med", "den", "till", "på"};
  for (const char* stem : kStems) {
    for (const char* end : kEnds) {
      for (const char* ending : {"", "s", "en"}) words.push_back(absl::StrCat(stem, end, ending));
    }
  }
  return words;
}

std::vector<std::vector<std::string>> Papers(int count) {
  const std::vector<std::string> words = Vocabulary();
  std::mt19937 random(20);
  std::vector<std::vector<std::string>> papers;
  for (int paper = 0; paper < count; ++paper) {
    std::vector<std::string>& pages = papers.emplace_back();
    for (int page = 0; page < kPagesOfPaper; ++page) {
      std::vector<std::string> text;
      for (int i = 0; i < kWordsOfPage; ++i) {
        // Squared, so that the first words are the common ones.
        const double at = static_cast<double>(random()) / static_cast<double>(std::mt19937::max());
        text.push_back(words[static_cast<std::size_t>(at * at * static_cast<double>(words.size() - 1))]);
      }
      pages.push_back(absl::StrJoin(text, " "));
    }
  }
  return papers;
}

// What stands in the field after each key, from the second letter on.
std::vector<std::string> KeyPresses() {
  std::vector<std::string> typed;
  for (const std::string words : {"vårdplatsen", "hjälpmedel kostnad", "att äldreplan", "ekonomifrågor region"}) {
    for (std::size_t end = 2; end <= words.size(); ++end) {
      const bool within_letter = end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80;
      if (!within_letter) typed.push_back(words.substr(0, end));
    }
  }
  return typed;
}

double Ms(const std::function<void()>& work) {
  const auto began = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
}

class PlainIndex {
 public:
  PlainIndex(const std::string& path, const std::vector<std::vector<std::string>>& papers) {
    const vault::SecretBytes key = vault::SecretBytes::Random(32);
    vault::OpenOptions open;
    open.path = path;
    open.key = &key;
    open.application_id = vault::kApplicationIdReplica;
    open.exclusive = true;
    open.migrations.push_back(
        {"CREATE VIRTUAL TABLE t USING fts5(text, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3')"});
    auto database = vault::OpenDatabase(open);
    if (!database.ok()) Die("search_floor: no database");
    database_ = *std::move(database);
    auto transaction = database_->Begin();
    if (!transaction.ok()) Die("search_floor: cannot write");
    {
      auto insert = database_->Prepare("INSERT INTO t (text) VALUES (?1)");
      if (!insert.ok()) Die("search_floor: cannot write");
      for (const auto& pages : papers) {
        for (const std::string& page : pages) {
          if (!insert->BindTextRef(1, page).Run().ok()) Die("search_floor: cannot write");
        }
      }
    }
    if (!transaction->Commit().ok()) Die("search_floor: cannot write");
  }

  std::size_t Find(const std::string& words) {
    auto select = database_->Prepare("SELECT rowid FROM t WHERE t MATCH ?1 ORDER BY rank LIMIT ?2");
    if (!select.ok()) Die("search_floor: cannot read");
    select->BindText(1, client::MatchExpression(words)).BindInt64(2, static_cast<std::int64_t>(client::kMostPaperHits));
    std::size_t found = 0;
    while (select->Step().value_or(false)) ++found;
    return found;
  }

 private:
  std::unique_ptr<vault::Database> database_;
};

}  // namespace

void MeasureSearch(const Scale& scale, const std::string& directory, Report& report) {
  Say(absl::StrCat("search in ", scale.papers, " papers"));
  const auto texts = Papers(scale.papers);
  PlainIndex floor(directory + "/search_floor.db", texts);
  auto store = client::Store::Open(directory + "/search", vault::SecretBytes::Random(32));
  if (!store.ok()) Die("search: no replica");
  client::Papers papers(**store);
  client::PaperIndex index(**store);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto hash = papers.Add(absl::StrCat("paper ", i));
    if (!hash.ok() || !index.Add(*hash, 0, texts[i], true).ok()) Die("search: cannot write");
  }
  std::vector<double> product, plain, worst;
  for (int round = 0; round < scale.rounds; ++round) {
    double slowest = 0;
    for (const std::string& typed : KeyPresses()) {
      std::size_t found = 0, found_plain = 0;
      plain.push_back(Ms([&] { found_plain = floor.Find(typed); }));
      product.push_back(Ms([&] {
        const auto hits = index.Find(typed, client::kMostPaperHits);
        if (hits.ok()) found = hits->size();
      }));
      if (found != found_plain) Die(absl::StrCat("search: ", typed, " finds ", found, ", plainly ", found_plain));
      slowest = std::max(slowest, product.back());
    }
    worst.push_back(slowest);
  }
  report.Add({"search", Median(product), "ms", "search_floor"});
  report.Add({"search_worst", Median(worst), "ms", ""});
  report.Add({"search_floor", Median(plain), "ms", ""});
}

}  // namespace mandat::bench
