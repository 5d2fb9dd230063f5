#include "shared/signed_pdf/given_out.h"

#include <gtest/gtest.h>

#include "shared/client/testing/world.h"

namespace mandat::signed_pdf {
namespace {

class GivenOutTest : public ::testing::Test {
 protected:
  GivenOutTest() {
    world_.Found();
    domain::Meeting meeting;
    meeting.id = domain::MeetingId("m1");
    domain::MinutesVersion version;
    version.version = 2;
    meeting.minutes.versions[domain::ItemId()].push_back(version);
    meeting.minutes.versions[domain::ItemId("i1")].push_back(version);
    state_.meetings[meeting.id] = meeting;
  }
  client::Client& device() { return world_["secretary"]; }
  client::testing::World world_;
  domain::State state_;
};

TEST_F(GivenOutTest, AFileIsFoundByThePdfThatItBeginsWith) {
  const domain::MeetingId meeting("m1");
  ASSERT_TRUE(KeepGivenOut(device(), meeting, {}, 2, "%PDF whole").ok());
  ASSERT_TRUE(KeepGivenOut(device(), meeting, domain::ItemId("i1"), 2, "%PDF paragraph").ok());
  const auto whole = FindGivenOut(device(), state_, "%PDF whole and a signature");
  ASSERT_TRUE(whole);
  EXPECT_TRUE(whole->item.empty());
  EXPECT_EQ(whole->version->version, 2);
  EXPECT_EQ(whole->pdf, "%PDF whole");
  const auto paragraph = FindGivenOut(device(), state_, "%PDF paragraph and a signature");
  ASSERT_TRUE(paragraph);
  EXPECT_EQ(paragraph->item, domain::ItemId("i1"));
  EXPECT_FALSE(FindGivenOut(device(), state_, "%PDF of somebody else"));
}

TEST_F(GivenOutTest, WhatTheServerMadeTwiceIsFoundEachTime) {
  const domain::MeetingId meeting("m1");
  for (const char* pdf : {"%PDF one", "%PDF two", "%PDF one"})
    ASSERT_TRUE(KeepGivenOut(device(), meeting, {}, 2, pdf).ok());
  EXPECT_TRUE(FindGivenOut(device(), state_, "%PDF one, signed"));
  EXPECT_TRUE(FindGivenOut(device(), state_, "%PDF two, signed"));
}

TEST_F(GivenOutTest, WhatIsStatedNamesTheMinutesTheFileAndWhoTheCertificateNames) {
  const auto& version = state_.meetings.begin()->second.minutes.versions[domain::ItemId("i1")].back();
  const GivenOut given_out{&state_.meetings.begin()->second, domain::ItemId("i1"), &version, "%PDF"};
  PdfSignature signature;
  signature.signer = "Vera Vard";
  signature.signed_at = {1795423371000};
  const v1::Statement act =
      ExternalSignatureAct(given_out, domain::PersonId("vera"), "Inera", signature, domain::Hash(), 17);
  const v1::RecordExternalSignature& entered = act.record_external_signature();
  EXPECT_EQ(entered.meeting(), "m1");
  EXPECT_EQ(entered.item(), "i1");
  EXPECT_EQ(entered.version(), 2u);
  EXPECT_EQ(entered.person(), "vera");
  EXPECT_EQ(entered.service(), "Inera");
  EXPECT_EQ(entered.signer(), "Vera Vard");
  EXPECT_EQ(entered.signed_at_ms(), 1795423371000);
  EXPECT_EQ(entered.size(), 17u);
}

}  // namespace
}  // namespace mandat::signed_pdf
