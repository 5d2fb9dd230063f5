#include "shared/ledger/referral.h"

#include <gtest/gtest.h>

#include "shared/domain/text_hash.h"
#include "tests/vectors/sample_forum.h"

namespace mandat::ledger {
namespace {

// The happy path, and record 18: the minutes of its meeting are referred with one paper.
class ReferralTest : public testing::Test {
 protected:
  ReferralTest() {
    forum_.PlayHappyPath();
    minutes_.set_forum_id(forum_.id().bytes());
    minutes_.set_meeting(vectors::kMeeting);
    v1::Statement act;
    v1::ReferOut& referral = *act.mutable_refer_out();
    referral.set_meeting(vectors::kMeeting);
    referral.set_to_forum("Samverkansnämnden");
    for (const ReferredFile& file : Files()) referral.add_documents()->set_hash(file.hash.bytes());
    forum_.State("sec", act);
  }

  std::vector<ReferredFile> Files() const {
    const std::string minutes = minutes_.SerializeAsString();
    return {{domain::Sha256("a paper"), "Underlag", "text/plain", "a paper"},
            {domain::Sha256(minutes), "Protokoll", kMinutesMediaType, minutes}};
  }
  absl::StatusOr<std::string> Bundle(std::vector<ReferredFile> files) const {
    return MakeReferralBundle(forum_.Receipt(18, {1}), forum_.Assemble(), std::move(files), forum_.id());
  }

  vectors::SampleForum forum_;
  v1::MinutesDocument minutes_;
};

TEST_F(ReferralTest, ABundleTellsWhatIsReferredAndFromWhere) {
  const absl::StatusOr<std::string> bytes = Bundle(Files());
  ASSERT_TRUE(bytes.ok()) << bytes.status();
  EXPECT_EQ(ForumOfBundle(*bytes), forum_.id());
  const absl::StatusOr<CheckedReferral> checked = CheckReferralBundle(*bytes, forum_.id());
  ASSERT_TRUE(checked.ok()) << checked.status();
  EXPECT_EQ(checked->place, (domain::Place{1, 18}));
  EXPECT_EQ(checked->statement.refer_out().to_forum(), "Samverkansnämnden");
  ASSERT_EQ(checked->files.size(), 2U);
  EXPECT_EQ(checked->files[0].content, "a paper");
  ASSERT_TRUE(checked->minutes);
  EXPECT_EQ(checked->minutes->meeting(), vectors::kMeeting);
}

TEST_F(ReferralTest, ABundleThatWouldNotHoldIsNotMade) {
  std::vector<ReferredFile> files = Files();
  files.pop_back();
  EXPECT_EQ(Bundle(files).status().code(), absl::StatusCode::kInvalidArgument);
  files = Files();
  files[0].content = "another paper";
  EXPECT_EQ(Bundle(files).status().code(), absl::StatusCode::kInvalidArgument);
}

TEST_F(ReferralTest, MinutesOfAnotherMeetingOrForumAreAFileLikeAnyOther) {
  std::vector<ReferredFile> files = Files();
  files[1].media_type = "application/octet-stream";
  const absl::StatusOr<CheckedReferral> checked = CheckReferralBundle(*Bundle(files), forum_.id());
  ASSERT_TRUE(checked.ok()) << checked.status();
  EXPECT_FALSE(checked->minutes);
}

TEST_F(ReferralTest, ABundleLargerThanADocumentIsNotRead) {
  const std::string huge(kMaxBundleBytes + 1, '\0');
  EXPECT_EQ(CheckReferralBundle(huge, forum_.id()).status().message(), "malformed: the bundle is too large");
  EXPECT_EQ(ForumOfBundle(huge), std::nullopt);
}

TEST_F(ReferralTest, ABundleShowsDevicesAndOfficesOfTheSendingForumAndNothingElseOfItsLog) {
  v1::ReferralBundle bundle;
  ASSERT_TRUE(bundle.ParseFromString(*Bundle(Files())));
  ASSERT_EQ(bundle.records_size(), 18);
  std::vector<int> shown;
  for (const v1::Record& record : bundle.records()) {
    EXPECT_FALSE(record.has_sealed());
    if (record.has_body()) shown.push_back(static_cast<int>(record.header().seq()));
  }
  // The founding, two members' devices, the revocation of one of them, the referral; no substitute, no name.
  EXPECT_EQ(shown, (std::vector<int>{1, 2, 3, 4, 5, 16, 18}));
}

TEST_F(ReferralTest, WhoeverHoldsNoOfficeRefersNothingWhateverTheServerRecorded) {
  v1::Statement act;
  act.mutable_refer_out()->set_matter("fou");
  act.mutable_refer_out()->set_to_forum("Samverkansnämnden");
  forum_.State("anna-phone", act);
  const absl::Status refused =
      MakeReferralBundle(forum_.Receipt(19, {1, 2, 3}), forum_.Assemble(), {}, forum_.id()).status();
  EXPECT_EQ(refused.message().substr(0, 11), "not_allowed") << refused;
}

}  // namespace
}  // namespace mandat::ledger
