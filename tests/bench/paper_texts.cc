#include "tests/bench/paper_texts.h"

#include <random>

namespace mandat::bench {
namespace {

constexpr int kWordsOfPage = 350;

// Few words make up most of a text.
std::vector<std::string> Vocabulary() {
  static constexpr const char* kStems[] = {"vård",   "hjälp",  "över",  "sam",     "barn",   "äldre",
                                           "kommun", "region", "avtal", "ekonomi", "plats",  "åtgärd",
                                           "mål",    "öppen",  "tid",   "stöd",    "program"};
  static constexpr const char* kEnds[] = {"",       "en",    "plats",   "medel",   "verkan",
                                          "syn",    "plan",  "tjänst",  "kostnad", "frågor",
                                          "arbete", "grupp", "ledning", "behov",   "ersättning"};
  std::vector<std::string> words = {"och", "i", "att", "för", "av", "som", "med", "den", "till", "på"};
  for (const std::string stem : kStems) {
    for (const char* end : kEnds) {
      for (const char* ending : {"", "s", "en"}) words.push_back(stem + end + ending);
    }
  }
  return words;
}

}  // namespace

std::vector<std::vector<std::string>> PaperTexts(int count, int pages) {
  const std::vector<std::string> words = Vocabulary();
  std::mt19937 random(20);
  std::vector<std::vector<std::string>> papers;
  for (int paper = 0; paper < count; ++paper) {
    std::vector<std::string>& texts = papers.emplace_back();
    for (int page = 0; page < pages; ++page) {
      std::string text;
      for (int i = 0; i < kWordsOfPage; ++i) {
        // Squared, so that the first words are the common ones.
        const double at = static_cast<double>(random()) / static_cast<double>(std::mt19937::max());
        if (i > 0) text += ' ';
        text += words[static_cast<std::size_t>(at * at * static_cast<double>(words.size() - 1))];
      }
      texts.push_back(std::move(text));
    }
  }
  return papers;
}

std::vector<std::string> Typed(const std::vector<std::string>& words, std::size_t from) {
  std::vector<std::string> typed;
  for (const std::string& text : words) {
    std::size_t letters = 0;
    for (std::size_t end = 1; end <= text.size(); ++end) {
      const bool within_letter = end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80;
      if (!within_letter && ++letters >= from) typed.push_back(text.substr(0, end));
    }
  }
  return typed;
}

}  // namespace mandat::bench
