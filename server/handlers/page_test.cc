#include "server/handlers/page.h"

#include <gtest/gtest.h>

#include <vector>

namespace mandat::server {
namespace {

struct Given {
  std::vector<std::string> keys;
  std::string next;
};

// What a call does with its list.
absl::StatusOr<Given> Take(const std::vector<std::string>& list, int size, const std::string& token,
                           const std::string& asked = "List|m", std::size_t bytes = 10) {
  absl::StatusOr<Page> page = Page::Of(size, token, asked);
  if (!page.ok()) return page.status();
  Given given;
  for (const std::string& key : list) {
    if (!page->Reached(key)) continue;
    if (page->full()) {
      given.next = page->NextToken();
      break;
    }
    given.keys.push_back(key);
    page->Add(key, bytes);
  }
  if (absl::Status found = page->Found(); !found.ok()) return found;
  return given;
}

using Keys = std::vector<std::string>;

TEST(PageTest, PagesTogetherAreTheListEachEntryOnce) {
  const Keys list = {"a", "b", "c", "d", "e"};
  Keys all;
  std::string token;
  int pages = 0;
  do {
    const absl::StatusOr<Given> given = Take(list, 2, token);
    ASSERT_TRUE(given.ok()) << given.status();
    EXPECT_LE(given->keys.size(), 2U);
    all.insert(all.end(), given->keys.begin(), given->keys.end());
    token = given->next;
  } while (!token.empty() && ++pages < 10);
  EXPECT_EQ(all, list);
  EXPECT_EQ(pages, 2);
}

TEST(PageTest, TheLastPageHasNoTokenAlsoWhenItIsFull) {
  EXPECT_EQ(Take({"a", "b"}, 2, "")->next, "");
  EXPECT_EQ(Take({}, 2, "")->next, "");
}

TEST(PageTest, WhatComesMeanwhileNeitherShiftsNorRepeats) {
  const std::string token = Take({"b", "d", "f"}, 2, "")->next;
  EXPECT_EQ(Take({"a", "b", "c", "d", "e", "f"}, 5, token)->keys, (Keys{"e", "f"}));
}

TEST(PageTest, ATokenOfAnotherRequestAndOneWhoseEntryIsGoneAreRefused) {
  const std::string token = Take({"a", "b", "c"}, 1, "")->next;
  EXPECT_TRUE(absl::IsInvalidArgument(Take({"a", "b", "c"}, 1, token, "List|other").status()));
  EXPECT_TRUE(absl::IsInvalidArgument(Take({"b", "c"}, 1, token).status()));
  EXPECT_TRUE(absl::IsInvalidArgument(Take({"a"}, 1, "no token!").status()));
  EXPECT_TRUE(absl::IsInvalidArgument(Take({"a"}, 1, "AAAA").status()));
  EXPECT_TRUE(absl::IsInvalidArgument(Take({"a"}, -1, "").status()));
}

TEST(PageTest, APageIsBoundedInEntriesAndInBytes) {
  Keys many;
  for (int i = 0; i < 3000; ++i) many.push_back(std::to_string(i));
  EXPECT_EQ(Take(many, 0, "")->keys.size(), static_cast<std::size_t>(kDefaultPage));
  EXPECT_EQ(Take(many, 5000, "")->keys.size(), static_cast<std::size_t>(kLargestPage));
  EXPECT_EQ(Take(many, 1000, "", "List|m", kPageBytes / 4)->keys.size(), 4U);
  EXPECT_EQ(Take(many, 1000, "", "List|m", kPageBytes * 2)->keys.size(), 1U) << "one at least";
}

}  // namespace
}  // namespace mandat::server
