// A forum of a secretary and one member, both with a device, and a meeting called: what most tests of the client begin
// with.
#ifndef MANDAT_SHARED_CLIENT_TESTING_CLIENT_TEST_FIXTURE_H_
#define MANDAT_SHARED_CLIENT_TESTING_CLIENT_TEST_FIXTURE_H_

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/client/client.h"
#include "shared/client/testing/world.h"

namespace mandat::client::testing {

class ClientTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Enrol("member", kMember);
    world.Meeting();
    ASSERT_EQ(member().status().connection, Connection::kOnline);
    ASSERT_NE(member().confirmed()->FindMeeting(domain::MeetingId("m1")), nullptr);
  }
  void TearDown() override {
    for (const char* name : {"secretary", "member"}) {
      if (!world.At(name).client) continue;
      EXPECT_THAT(world[name].alarms(), ::testing::IsEmpty()) << world[name].alarms().front().explanation;
    }
  }
  Client& member() { return world["member"]; }
  World world;
};

}  // namespace mandat::client::testing

#endif  // MANDAT_SHARED_CLIENT_TESTING_CLIENT_TEST_FIXTURE_H_
