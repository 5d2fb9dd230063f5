// Paragraph numbers: per calendar year, never per meeting, never reused.
#include "shared/domain/paragraphs.h"

#include <gtest/gtest.h>

#include "shared/domain/decide.h"
#include "tests/support/forum_builder.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::Recorded;

// "69 70 - 71": of the items in the agenda's order.
std::string NumbersOf(const State& state, const std::string& meeting) {
  std::string result;
  const Meeting& found = *state.FindMeeting(MeetingId(meeting));
  for (const AgendaItem& item : found.items) {
    const auto paragraph = ParagraphOf(state, found, item);
    result += (result.empty() ? "" : " ") + (paragraph ? paragraph->ToString() : "-");
  }
  return result;
}

void Hold(ForumBuilder& forum, const std::string& meeting, const std::string& date, int items) {
  forum.Meeting(meeting, date, items);
  forum.Notice(meeting);
  forum.Open(meeting);
}

TEST(Paragraphs, AreWrittenWithTheYearsLastDigits) {
  EXPECT_EQ((ParagraphNumber{69, 2024}).ToString(), "69/24");
  EXPECT_EQ((ParagraphNumber{1, 2105}).ToString(), "1/05");
  const auto parsed = ParseParagraph("69/24");
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->number, 69);
  EXPECT_EQ(parsed->year, 2024);
  for (const char* wrong : {"", "69", "/24", "69/2024", "0/24", "a/24", "69/2x", "-1/24"})
    EXPECT_FALSE(ParseParagraph(wrong)) << wrong;
}

TEST(Paragraphs, GoOnFromTheRulesNumberInItsYearAndFromOneInEveryOther) {
  ForumBuilder forum;
  Hold(forum, "m1", "2024-09-06", 2);
  Hold(forum, "m2", "2025-01-17", 2);
  forum.Close("m1");
  forum.Close("m2");
  EXPECT_EQ(NumbersOf(forum.state(), "m1"), "69/24 70/24");
  EXPECT_EQ(NumbersOf(forum.state(), "m2"), "1/25 2/25");
}

TEST(Paragraphs, RunThroughTheYearAndNotPerMeeting) {
  ForumBuilder forum;
  Hold(forum, "m1", "2027-03-12", 2);
  forum.Close("m1");
  Hold(forum, "m2", "2027-05-21", 2);
  EXPECT_EQ(NumbersOf(forum.state(), "m2"), "- -");
  forum.Close("m2");
  EXPECT_EQ(NumbersOf(forum.state(), "m2"), "3/27 4/27");
}

TEST(Paragraphs, AreGivenWhenAnItemIsDecidedAndToTheRestInTheAgendasOrderWhenTheMeetingCloses) {
  ForumBuilder forum;
  Hold(forum, "m1", "2027-03-12", 4);
  forum.Decide("i3");
  EXPECT_EQ(NumbersOf(forum.state(), "m1"), "- - 1/27 -");
  v1::Statement correction = forum.Decision("i3");
  forum.Must(forum.Current(correction));
  forum.Close();
  EXPECT_EQ(NumbersOf(forum.state(), "m1"), "2/27 3/27 1/27 4/27");
}

TEST(Paragraphs, AreSharedBySubItems) {
  ForumBuilder forum;
  forum.Meeting("m1", "2027-03-12", 3);
  for (const char* letter : {"a", "b"}) {
    v1::Statement item = forum.Item("m1", std::string("i2") + letter, 2);
    item.mutable_set_agenda_item()->set_letter(letter);
    forum.Must(item);
  }
  forum.Notice();
  forum.Open();
  forum.Decide("i2b");
  EXPECT_EQ(NumbersOf(forum.state(), "m1"), "- 1/27 1/27 1/27 -");
  const Meeting& meeting = *forum.state().FindMeeting(MeetingId("m1"));
  EXPECT_EQ(ParagraphLabel(forum.state(), meeting, *meeting.FindItem(ItemId("i2b"))), "1/27 b");
  EXPECT_EQ(ParagraphLabel(forum.state(), meeting, *meeting.FindItem(ItemId("i3"))), "3");
  forum.Close();
  EXPECT_EQ(NumbersOf(forum.state(), "m1"), "2/27 1/27 1/27 1/27 3/27");
}

TEST(Paragraphs, AreNotUsedByACancelledMeeting) {
  ForumBuilder forum;
  forum.Meeting("m1", "2027-03-12", 2);
  v1::Statement cancel = forum.By("secretary");
  cancel.mutable_cancel_meeting()->set_meeting("m1");
  cancel.mutable_cancel_meeting()->set_reason("Hög frånvaro");
  *cancel.mutable_cancel_meeting()->mutable_entered() = forum.Email("chair");
  forum.Must(cancel);
  Hold(forum, "m2", "2027-05-21", 1);
  forum.Close("m2");
  EXPECT_EQ(NumbersOf(forum.state(), "m1"), "- -");
  EXPECT_EQ(NumbersOf(forum.state(), "m2"), "1/27");
}

TEST(Paragraphs, AreNotKnownWhereMeetingsAreHidden) {
  ForumBuilder forum;
  Hold(forum, "m1", "2027-03-12", 1);
  forum.Close("m1");
  Hold(forum, "m2", "2027-05-21", 1);
  forum.Close("m2");
  State replica;
  for (const Recorded& record : forum.log()) {
    const bool hidden = forum.state().facts[record.place.seq - 1].meeting == MeetingId("m1");
    Apply(replica, {record.place, record.time, hidden ? nullptr : &record.statement, nullptr, record.bytes_hash,
                    forum.state().forum_id});
  }
  EXPECT_EQ(NumbersOf(replica, "m2"), "-");
}

}  // namespace
}  // namespace mandat::domain
