#include "shared/domain/sharing.h"

#include <gtest/gtest.h>

#include "shared/domain/convert.h"
#include "tests/support/forum_builder.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;

Hash HashOf(const v1::Statement& paper) { return BytesTo<Hash>(paper.add_document().document().hash()); }

v1::Statement Restricted(ForumBuilder& forum) {
  v1::Statement paper = forum.Paper("m1", "i2");
  paper.mutable_add_document()->set_access(v1::DOCUMENT_ACCESS_RESTRICTED);
  paper.mutable_add_document()->set_ground("OSL 26 kap. 1 §");
  return paper;
}

TEST(SharingTest, NothingLeavesTheAppUnlessTheForumSaysSo) {
  ForumBuilder forum;
  forum.Meeting();
  const v1::Statement paper = forum.Paper("m1", "i2");
  forum.Must(paper);
  EXPECT_FALSE(PaperMayBeShared(forum.state(), HashOf(paper)));
}

TEST(SharingTest, WhereTheForumAllowsItPapersMayBeSharedButForRestrictedOnes) {
  ForumBuilder forum;
  forum.Amend("papers_may_be_shared", "true");
  forum.Meeting();
  const v1::Statement paper = forum.Paper("m1", "i2");
  forum.Must(paper);
  const v1::Statement restricted = Restricted(forum);
  forum.Must(restricted);
  EXPECT_TRUE(PaperMayBeShared(forum.state(), HashOf(paper)));
  EXPECT_FALSE(PaperMayBeShared(forum.state(), HashOf(restricted)));
  EXPECT_FALSE(PaperMayBeShared(forum.state(), Hash())) << "no paper at all";
}

TEST(SharingTest, AMeetingKeepsTheRuleThatItWasCreatedUnder) {
  ForumBuilder forum;
  forum.Meeting("m1", "2027-03-12");
  const v1::Statement before = forum.Paper("m1", "i2");
  forum.Must(before);
  forum.Amend("papers_may_be_shared", "true");
  forum.Meeting("m2", "2027-04-12");
  const v1::Statement after = forum.Paper("m2", "");
  forum.Must(after);
  EXPECT_FALSE(PaperMayBeShared(forum.state(), HashOf(before)));
  EXPECT_TRUE(PaperMayBeShared(forum.state(), HashOf(after)));
}

}  // namespace
}  // namespace mandat::domain
