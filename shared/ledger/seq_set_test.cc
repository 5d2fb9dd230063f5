#include "shared/ledger/seq_set.h"

#include <gtest/gtest.h>

namespace mandat::ledger {
namespace {

using Seqs = std::vector<std::uint64_t>;

TEST(SeqSetTest, HoldsWhatWasPutInAndNothingElse) {
  SeqSet set;
  EXPECT_EQ(set.First(1), 0U);
  for (const std::uint64_t seq : Seqs{1, 8, 9, 1000}) set.Insert(seq);
  EXPECT_EQ(set.Seqs(), (Seqs{1, 8, 9, 1000}));
  EXPECT_EQ(set.First(2), 8U);
  EXPECT_EQ(set.First(10), 1000U);
  EXPECT_EQ(set.First(1001), 0U);
  set.Erase(8);
  set.Erase(2000);
  EXPECT_FALSE(set.Contains(8));
  EXPECT_TRUE(set.Contains(9));
  EXPECT_FALSE(set.Contains(0));
  set.Insert(0);
  EXPECT_EQ(set.Seqs(), (Seqs{1, 9, 1000}));
}

TEST(SeqSetTest, ForgetsWhatLiesAfterAPlace) {
  SeqSet set;
  for (std::uint64_t seq = 1; seq <= 40; ++seq) set.Insert(seq);
  set.EraseAfter(60);
  EXPECT_EQ(set.Seqs().size(), 40U);
  set.EraseAfter(11);
  EXPECT_EQ(set.Seqs().size(), 11U);
  EXPECT_EQ(set.First(12), 0U);
  set.EraseAfter(0);
  EXPECT_EQ(set.First(1), 0U);
}

TEST(SeqSetTest, TheBytesAreTheLayoutThatTheProtocolSays) {
  SeqSet set;
  set.Insert(1);
  set.Insert(10);
  EXPECT_EQ(set.bytes(), std::string("\x01\x02", 2));
  EXPECT_EQ(SeqSet("\x80\x01").Seqs(), (Seqs{8, 9}));
}

TEST(SeqSetTest, JoinsSetsOfDifferentLength) {
  EXPECT_EQ((SeqSet("\x01") | SeqSet("\x02\x01")).Seqs(), (Seqs{1, 2, 9}));
  EXPECT_EQ((SeqSet("\x02\x01") | SeqSet("\x01")).Seqs(), (Seqs{1, 2, 9}));
}

TEST(SeqSetTest, AMillionAreAnEighthOfAMegabyteHoweverTheyLie) {
  SeqSet set;
  for (std::uint64_t seq = 1; seq <= 1000000; seq += 2) set.Insert(seq);
  EXPECT_EQ(set.bytes().size(), 125000U);
  EXPECT_EQ(set.Seqs().size(), 500000U);
}

}  // namespace
}  // namespace mandat::ledger
