#include "server/handlers/rate_limit.h"

#include <gtest/gtest.h>

namespace mandat::server {
namespace {

TEST(RateLimitTest, AllowsSoManyAtOnceAndThenAsManyAMinute) {
  RateLimit limit(60);
  const domain::Time start{1000000};
  for (int i = 0; i < 60; ++i) EXPECT_TRUE(limit.Allow("a", start)) << i;
  EXPECT_FALSE(limit.Allow("a", start));
  EXPECT_FALSE(limit.Allow("a", {start.ms + 999}));
  EXPECT_TRUE(limit.Allow("a", {start.ms + 1000}));
  EXPECT_FALSE(limit.Allow("a", {start.ms + 1000}));
}

TEST(RateLimitTest, OneKeyDoesNotUseUpAnothers) {
  RateLimit limit(1);
  EXPECT_TRUE(limit.Allow("a", {1}));
  EXPECT_FALSE(limit.Allow("a", {1}));
  EXPECT_TRUE(limit.Allow("b", {1}));
}

TEST(RateLimitTest, AClockThatStepsBackGivesNothingAndBlocksNothing) {
  RateLimit limit(2);
  EXPECT_TRUE(limit.Allow("a", {100000}));
  EXPECT_TRUE(limit.Allow("a", {1000}));
  EXPECT_FALSE(limit.Allow("a", {1000}));
  EXPECT_TRUE(limit.Allow("a", {31000})) << "counted from the clock as it now is";
}

TEST(RateLimitTest, ZeroMeansNoLimit) {
  RateLimit limit(0);
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(limit.Allow("a", {1}));
}

TEST(RateLimitTest, ManyStrangersCannotFillTheMemory) {
  RateLimit limit(1);
  int allowed = 0;
  for (int i = 0; i < 2 * static_cast<int>(RateLimit::kMaxKeys); ++i)
    allowed += limit.Allow(std::to_string(i), {1}) ? 1 : 0;
  EXPECT_EQ(allowed, static_cast<int>(RateLimit::kMaxKeys));
  EXPECT_TRUE(limit.Allow("late", {60001})) << "full buckets make room";
}

}  // namespace
}  // namespace mandat::server
