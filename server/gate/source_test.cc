#include <gtest/gtest.h>

#include "server/gate/gate_server.h"

namespace mandat::server {
namespace {

TEST(SourceOfTest, AnIpv4PeerIsItsAddressWhateverItsPort) {
  EXPECT_EQ(SourceOf("ipv4:192.0.2.1:40000"), "192.0.2.1");
  EXPECT_EQ(SourceOf("ipv4:192.0.2.1:40001"), "192.0.2.1");
}

TEST(SourceOfTest, AnIpv6PeerIsItsNetworkBecauseOneHouseholdHasManyAddresses) {
  EXPECT_EQ(SourceOf("ipv6:[2001:db8:1:2:3:4:5:6]:40000"), "2001:db8:1:2::");
  EXPECT_EQ(SourceOf("ipv6:%5B2001:db8:1:2:ffff::1%5D:9"), "2001:db8:1:2::");
  EXPECT_NE(SourceOf("ipv6:[2001:db8:1:3::1]:1"), SourceOf("ipv6:[2001:db8:1:2::1]:1"));
}

TEST(SourceOfTest, AnIpv4AddressInIpv6sClothesCountsAsItself) {
  EXPECT_EQ(SourceOf("ipv6:[::ffff:192.0.2.1]:443"), "192.0.2.1");
}

TEST(SourceOfTest, WhatCannotBeReadIsASourceOfItsOwn) {
  EXPECT_EQ(SourceOf("unix:"), "unix:");
  EXPECT_EQ(SourceOf(""), "");
  EXPECT_EQ(SourceOf("ipv6:[zz]:1"), "ipv6:[zz]:1");
}

}  // namespace
}  // namespace mandat::server
