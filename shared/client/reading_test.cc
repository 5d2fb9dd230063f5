#include "shared/client/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "shared/client/paper_index.h"
#include "shared/client/testing/world.h"
#include "shared/vault/test_dir.h"

namespace mandat::client {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::kMandate;
using testing::kMember;
using ::testing::Not;
using ::testing::SizeIs;
using testing::World;

constexpr char kNote[] = "Fråga Eva om förskrivarna, hemligt";
constexpr char kQuote[] = "kostnaden för förskrivare";

// A member with a paper of the meeting on the device.
class ReadingTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Enrol("member", kMember);
    world.Meeting();
    first = AddPaper("version ett", {});
    world.Advance(60'000);
    ASSERT_TRUE(member().document_state(first).complete);
  }
  domain::Hash AddPaper(const std::string& bytes, const domain::Hash& replaces) {
    auto hash = world["secretary"].AddDocument(bytes);
    EXPECT_TRUE(hash.ok());
    v1::Statement add;
    v1::AddDocument& document = *add.mutable_add_document();
    document.mutable_document()->set_hash(hash->bytes());
    document.set_meeting("m1");
    document.set_item("i1");
    document.set_title("Underlag");
    document.set_media_type("application/pdf");
    document.set_size(bytes.size());
    if (!replaces.is_zero()) document.set_replaces(replaces.bytes());
    const ActResult added = world.Act("secretary", add);
    EXPECT_FALSE(added.refusal) << added.refusal->ShortDebugString();
    world.Advance(30'000);
    EXPECT_TRUE(member().PrefetchMeeting(domain::MeetingId("m1")).ok());
    return *hash;
  }
  std::int64_t AddMark(const Mark& mark) {
    std::int64_t id = 0;
    const absl::Status status = member().WithReading([&](Reading& reading) {
      auto added = reading.Add(mark);
      if (added.ok()) id = *added;
      return added.status();
    });
    EXPECT_TRUE(status.ok()) << status;
    return id;
  }
  std::vector<Mark> Marks(const domain::Hash& paper) {
    std::vector<Mark> marks;
    EXPECT_TRUE(member()
                    .WithReading([&](Reading& reading) {
                      auto found = reading.Marks(paper);
                      if (found.ok()) marks = *std::move(found);
                      return found.status();
                    })
                    .ok());
    return marks;
  }
  std::map<domain::Hash, ReadingPlace> Places() {
    std::map<domain::Hash, ReadingPlace> places;
    EXPECT_TRUE(member()
                    .WithReading([&](Reading& reading) {
                      auto found = reading.Places();
                      if (found.ok()) places = *std::move(found);
                      return found.status();
                    })
                    .ok());
    return places;
  }
  Mark Highlight() {
    Mark mark;
    mark.paper = first;
    mark.page = 2;
    mark.start = 40;
    mark.length = 25;
    mark.quote = kQuote;
    mark.note = kNote;
    mark.made_at = {1000};
    return mark;
  }
  std::string EveryByteOnDisk() {
    std::string bytes;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(world.directory)) {
      if (entry.is_regular_file()) bytes += vault::ReadWhole(entry.path());
    }
    return bytes;
  }

  Client& member() { return world["member"]; }
  World world;
  domain::Hash first;
};

TEST_F(ReadingTest, ThePlaceInAPaperIsThereAfterReopening) {
  EXPECT_THAT(Places(), IsEmpty());
  ASSERT_TRUE(member().WithReading([&](Reading& reading) { return reading.KeepPlace(first, {3, 250, {77}}); }).ok());
  ASSERT_TRUE(member().WithReading([&](Reading& reading) { return reading.KeepPlace(first, {4, 500, {78}}); }).ok());
  // Of what is not here nothing is kept.
  ASSERT_TRUE(member()
                  .WithReading([&](Reading& reading) {
                    return reading.KeepPlace(domain::Hash(), {1, 0, {79}});
                  })
                  .ok());
  world.Open("member");
  const auto places = Places();
  ASSERT_THAT(places, SizeIs(1));
  EXPECT_EQ(places.at(first).page, 4);
  EXPECT_EQ(places.at(first).part, 500);
  EXPECT_EQ(places.at(first).read_at.ms, 78);
}

TEST_F(ReadingTest, HighlightsAndNotesAreKeptChangedAndRemoved) {
  const std::int64_t highlight = AddMark(Highlight());
  Mark on_page = Highlight();
  on_page.length = 0;
  on_page.quote.clear();
  const std::int64_t note = AddMark(on_page);
  world.Open("member");
  ASSERT_THAT(Marks(first), ElementsAre(Field(&Mark::id, highlight), Field(&Mark::id, note)));
  EXPECT_EQ(Marks(first)[0].quote, kQuote);
  EXPECT_EQ(Marks(first)[0].note, kNote);
  ASSERT_TRUE(member().WithReading([&](Reading& reading) { return reading.SetNote(highlight, "kort"); }).ok());
  ASSERT_TRUE(member().WithReading([&](Reading& reading) { return reading.Remove(note); }).ok());
  ASSERT_THAT(Marks(first), SizeIs(1));
  EXPECT_EQ(Marks(first)[0].note, "kort");
  // Nothing marked and nothing written is no mark.
  on_page.note.clear();
  EXPECT_TRUE(
      absl::IsInvalidArgument(member().WithReading([&](Reading& reading) { return reading.Add(on_page).status(); })));
  on_page.note.assign(Reading::kMaxNoteBytes + 1, 'x');
  EXPECT_TRUE(
      absl::IsInvalidArgument(member().WithReading([&](Reading& reading) { return reading.Add(on_page).status(); })));
}

TEST_F(ReadingTest, MarksStayAtTheVersionThatTheyWereMadeIn) {
  const std::int64_t mark = AddMark(Highlight());
  const domain::Hash second = AddPaper("version två", first);
  world.Advance(60'000);
  ASSERT_TRUE(member().document_state(second).complete);
  EXPECT_TRUE(member().confirmed()->documents.at(first).replaced);
  EXPECT_THAT(Marks(first), ElementsAre(Field(&Mark::id, mark)));
  EXPECT_THAT(Marks(second), IsEmpty());
  EXPECT_TRUE(member().Document(first).ok());
}

TEST_F(ReadingTest, NothingOfItIsSentNorLiesInTheClearOnDisk) {
  world.network.requests.clear();
  AddMark(Highlight());
  ASSERT_TRUE(member().WithReading([&](Reading& reading) { return reading.KeepPlace(first, {3, 250, {77}}); }).ok());
  ASSERT_TRUE(member()
                  .WithIndex([&](PaperIndex& index) {
                    return index.Add(first, 0, {"Sidans text om sekretessbelagda vårdplatser"}, true);
                  })
                  .ok());
  ASSERT_FALSE(world.Declare("member", kMandate, "i1", "Det här ska däremot sändas").refusal);
  world.Advance(3'600'000);
  world.Open("member");  // what is in memory is on disk now
  world.Advance(60'000);
  const std::string disk = EveryByteOnDisk();
  ASSERT_THAT(world.network.requests, HasSubstr("Det här ska däremot sändas"));  // the recording does record
  ASSERT_GT(disk.size(), 10'000u);
  for (const char* private_words : {kNote, kQuote, "Fråga Eva", "sekretessbelagda", "förskrivar"}) {
    EXPECT_THAT(world.network.requests, Not(HasSubstr(private_words)));
    EXPECT_THAT(disk, Not(HasSubstr(private_words)));
  }
  for (const v1::Record& record : world.server.log.records)
    EXPECT_THAT(record.SerializeAsString(), Not(HasSubstr("Fråga Eva")));
  EXPECT_THAT(Marks(first), SizeIs(1));
}

TEST_F(ReadingTest, GoesWithTheDeviceThatIsRevoked) {
  AddMark(Highlight());
  v1::Statement revoke;
  revoke.mutable_revoke_device()->set_device_id(member().device().bytes());
  world.Close("member");
  ASSERT_FALSE(world.Act("secretary", revoke).refusal);
  world.Settle();
  world.Open("member");
  world.Advance(1'800'000);
  ASSERT_EQ(member().status().connection, Connection::kRevoked);
  EXPECT_TRUE(absl::IsFailedPrecondition(member().WithReading([](Reading&) { return absl::OkStatus(); })));
  EXPECT_FALSE(std::filesystem::exists(world.At("member").directory + "/replica.db"));
  EXPECT_FALSE(std::filesystem::exists(world.At("member").directory + "/replica.db-wal"));
}

}  // namespace
}  // namespace mandat::client
