#include "tests/bench/search_bench.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "absl/strings/str_cat.h"
#include "shared/client/paper_index.h"
#include "shared/client/papers.h"
#include "shared/client/store.h"
#include "shared/vault/database.h"
#include "tests/bench/bench_forum.h"
#include "tests/bench/paper_texts.h"

namespace mandat::bench {
namespace {

// From the second letter on: one letter is a whole word.
std::vector<std::string> KeyPresses() {
  return Typed({"vårdplatsen", "hjälpmedel kostnad", "att äldreplan", "ekonomifrågor region"}, 2);
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
  const auto texts = PaperTexts(scale.papers);
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
