#include "shared/vault/key_store.h"

#include <gtest/gtest.h>

#include <string>

namespace mandat::vault {
namespace {

TEST(MemoryKeyStoreTest, KeepsReplacesAndRemovesNamedValues) {
  MemoryKeyStore store;
  EXPECT_TRUE(absl::IsNotFound(store.Load("mandat.checkpoint").status()));
  ASSERT_TRUE(store.Store("mandat.checkpoint", AsBytes("one")).ok());
  ASSERT_TRUE(store.Store("mandat.checkpoint", AsBytes("two")).ok());
  ASSERT_TRUE(store.Load("mandat.checkpoint").ok());
  EXPECT_EQ(AsView(store.Load("mandat.checkpoint")->bytes()), "two");
  EXPECT_TRUE(store.Remove("mandat.checkpoint").ok());
  EXPECT_TRUE(store.Remove("mandat.checkpoint").ok());
  EXPECT_TRUE(absl::IsNotFound(store.Load("mandat.checkpoint").status()));
}

TEST(MemoryKeyStoreTest, ALockedKeystoreIsNotAnEmptyOne) {
  MemoryKeyStore store;
  ASSERT_TRUE(store.Store("a", AsBytes("1")).ok());
  store.set_unavailable(true);
  EXPECT_TRUE(absl::IsUnavailable(store.Load("a").status()));
  EXPECT_TRUE(absl::IsUnavailable(store.Load("b").status()));
  store.set_unavailable(false);
  EXPECT_TRUE(store.Load("a").ok());
}

TEST(MemoryKeyStoreTest, RefusesWhatAPlatformCannotHold) {
  MemoryKeyStore store;
  EXPECT_TRUE(absl::IsInvalidArgument(store.Store("", AsBytes("1"))));
  EXPECT_TRUE(absl::IsInvalidArgument(store.Store("Åland", AsBytes("1"))));
  EXPECT_TRUE(absl::IsInvalidArgument(store.Store("a", AsBytes(std::string(kMaxKeyStoreValue + 1, 'x')))));
  EXPECT_TRUE(store.Store("a", AsBytes(std::string(kMaxKeyStoreValue, 'x'))).ok());
}

TEST(NoKeyStoreTest, SaysThatItKeepsNothing) {
  NoKeyStore store;
  EXPECT_FALSE(store.is_platform_backed());
  EXPECT_EQ(store.description(), "none");
  EXPECT_TRUE(absl::IsFailedPrecondition(store.Store("a", AsBytes("1"))));
  EXPECT_TRUE(absl::IsNotFound(store.Load("a").status()));
  EXPECT_TRUE(store.Remove("a").ok());
}

}  // namespace
}  // namespace mandat::vault
