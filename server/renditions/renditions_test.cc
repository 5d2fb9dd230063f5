#include "server/renditions/renditions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "server/host/forum_host_fixture.h"
#include "shared/domain/text_hash.h"

namespace mandat::server {
namespace {

using ::testing::ElementsAre;
using Kind = v1::Rendition;

constexpr char kWord[] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr std::chrono::seconds kLongEnough(60);

// Gives what it was told to; waits in the middle of it where a test wants that.
class FakeConverter : public Converter {
 public:
  RenditionReason Check() override { return check; }
  Outcome Convert(std::string_view, std::string_view bytes, ConvertInto) override {
    std::unique_lock<std::mutex> lock(mutex_);
    converted_.emplace_back(bytes);
    changed_.notify_all();
    changed_.wait(lock, [this] { return !held_ || stopped_; });
    Outcome outcome = outcome_;
    outcome.later = outcome.later || stopped_;
    if (outcome.later) outcome.pdf.clear();
    return outcome;
  }
  void Stop() override {
    const std::lock_guard<std::mutex> lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

  RenditionReason check = Kind::REASON_UNSPECIFIED;
  void Give(Outcome outcome) {
    const std::lock_guard<std::mutex> lock(mutex_);
    outcome_ = std::move(outcome);
  }
  void Hold(bool held) {
    const std::lock_guard<std::mutex> lock(mutex_);
    held_ = held;
    changed_.notify_all();
  }
  void Restart() {
    const std::lock_guard<std::mutex> lock(mutex_);
    stopped_ = false;
  }
  bool AwaitConversions(std::size_t count) {
    std::unique_lock<std::mutex> lock(mutex_);
    return changed_.wait_for(lock, kLongEnough, [&] { return converted_.size() >= count; });
  }
  std::vector<std::string> converted() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return converted_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  Outcome outcome_{"%PDF-made", Kind::REASON_UNSPECIFIED, false};
  bool held_ = false;
  bool stopped_ = false;
  std::vector<std::string> converted_;
};

class RenditionsTest : public ForumHostTest {
 protected:
  void SetUp() override {
    LoadFounded();
    MustRecord(*host_, forum_.State(secretary_, forum_.CreateMeeting("m1")));
  }
  void TearDown() override { renditions_.reset(); }

  void Start() {
    renditions_.reset();
    converter_.Restart();
    renditions_ =
        std::make_unique<Renditions>(host_.get(), &converter_, [this](const char* event, const std::string& word) {
          const std::lock_guard<std::mutex> lock(events_mutex_);
          events_.push_back(word.empty() ? event : std::string(event) + " " + word);
          told_.notify_all();
        });
  }
  std::string NextEvent() {
    std::unique_lock<std::mutex> lock(events_mutex_);
    if (!told_.wait_for(lock, kLongEnough, [this] { return !events_.empty(); })) return "nothing was told";
    std::string event = std::move(events_.front());
    events_.pop_front();
    return event;
  }
  void Upload(const std::string& bytes) {
    ASSERT_TRUE(
        store_.AddToBlob(domain::Sha256(bytes), secretary_.id(), bytes.size(), 0, bytes, forum_.clock.Now()).ok());
  }
  domain::Hash AddPaper(const std::string& bytes, const std::string& media_type = kWord) {
    Upload(bytes);
    v1::Statement act;
    v1::AddDocument& add = *act.mutable_add_document();
    add.mutable_document()->set_hash(domain::Sha256(bytes).bytes());
    add.set_meeting("m1");
    add.set_title("Underlag");
    add.set_media_type(media_type);
    add.set_size(bytes.size());
    MustRecord(*host_, forum_.State(secretary_, act));
    return domain::Sha256(bytes);
  }
  Kind Status(const domain::Hash& paper) { return renditions_->StatusOf(paper).value(); }
  int Tries(const domain::Hash& paper) { return store_.FindRendition(paper).value().value_or(StoredRendition()).tries; }

  FakeConverter converter_;
  std::unique_ptr<Renditions> renditions_;
  std::mutex events_mutex_;
  std::condition_variable told_;
  std::deque<std::string> events_;
};

TEST_F(RenditionsTest, AnOfficePaperIsConvertedOnceTheLogNamesItAndNoOtherOne) {
  Start();
  const domain::Hash before = AddPaper("%PDF-1.7", "application/pdf");
  const domain::Hash paper = AddPaper("PK a paper");
  EXPECT_EQ(NextEvent(), "rendition.made");
  const Kind made = Status(paper);
  EXPECT_EQ(made.state(), Kind::STATE_MADE);
  EXPECT_EQ(made.hash(), domain::Sha256("%PDF-made").bytes());
  EXPECT_EQ(*store_.ReadRendition(paper, domain::Sha256("%PDF-made"), 0, 100), "%PDF-made");
  EXPECT_EQ(*store_.ReadBlob(paper, 0, 100), "PK a paper");
  EXPECT_THAT(converter_.converted(), ElementsAre("PK a paper"));
  EXPECT_FALSE(store_.FindRendition(before)->has_value());
}

TEST_F(RenditionsTest, WhatWasAddedWhileTheServerWasDownIsConvertedAtItsStartNewestFirst) {
  AddPaper("PK first");
  AddPaper("PK second");
  Start();
  EXPECT_EQ(NextEvent(), "rendition.made");
  EXPECT_EQ(NextEvent(), "rendition.made");
  EXPECT_THAT(converter_.converted(), ElementsAre("PK second", "PK first"));
  Start();
  AddPaper("PK third");
  EXPECT_EQ(NextEvent(), "rendition.made");
  EXPECT_THAT(converter_.converted(), ElementsAre("PK second", "PK first", "PK third")) << "what is made stays made";
}

TEST_F(RenditionsTest, APaperThatCannotBeConvertedIsTriedThreeTimesAltogetherAndItsReasonIsTold) {
  converter_.Give({"", Kind::REASON_UNREADABLE, false});
  const domain::Hash paper = AddPaper("PK broken");
  for (int start = 1; start <= Renditions::kTries; ++start) {
    Start();
    EXPECT_EQ(NextEvent(), "rendition.failed unreadable");
    EXPECT_EQ(Status(paper).state(), Kind::STATE_FAILED);
    EXPECT_EQ(Status(paper).reason(), Kind::REASON_UNREADABLE);
    EXPECT_EQ(Tries(paper), start);
  }
  Start();
  converter_.Give({"%PDF-made", Kind::REASON_UNSPECIFIED, false});
  AddPaper("PK whole");
  EXPECT_EQ(NextEvent(), "rendition.made");
  EXPECT_EQ(converter_.converted().size(), 4U);
  EXPECT_EQ(converter_.converted().back(), "PK whole");
}

TEST_F(RenditionsTest, AStopInTheMiddleIsNoTryAndTheNextStartDoesItAgain) {
  converter_.Hold(true);
  const domain::Hash paper = AddPaper("PK a paper");
  Start();
  ASSERT_TRUE(converter_.AwaitConversions(1));
  EXPECT_EQ(Status(paper).state(), Kind::STATE_BEING_MADE);
  EXPECT_EQ(Tries(paper), 1) << "if the power went now";
  renditions_->Stop();
  EXPECT_EQ(Tries(paper), 0);
  converter_.Hold(false);
  Start();
  EXPECT_EQ(NextEvent(), "rendition.made");
}

TEST_F(RenditionsTest, WhatCouldNotBeginIsNoTryAndKeepsNoOtherPaperFromBeingConverted) {
  converter_.Give({"", Kind::REASON_UNSPECIFIED, true});
  const domain::Hash paper = AddPaper("PK a paper");
  Start();
  ASSERT_TRUE(converter_.AwaitConversions(1));
  converter_.Hold(true);
  AddPaper("PK the next");
  ASSERT_TRUE(converter_.AwaitConversions(2));
  EXPECT_EQ(Tries(paper), 0);
  EXPECT_EQ(Status(paper).state(), Kind::STATE_BEING_MADE);
  converter_.Give({"%PDF-made", Kind::REASON_UNSPECIFIED, false});
  converter_.Hold(false);
  EXPECT_EQ(NextEvent(), "rendition.made");
  Start();
  EXPECT_EQ(NextEvent(), "rendition.made");
  EXPECT_EQ(Status(paper).state(), Kind::STATE_MADE);
}

TEST_F(RenditionsTest, APaperThatTookTheServerWithItThreeTimesIsLeftAlone) {
  const domain::Hash paper = AddPaper("PK poison");
  ASSERT_TRUE(store_.NoteRendition(paper, Renditions::kTries, 0).ok());
  AddPaper("PK whole");
  Start();
  EXPECT_EQ(NextEvent(), "rendition.made");
  AddPaper("PK another");
  EXPECT_EQ(NextEvent(), "rendition.made");
  EXPECT_EQ(Status(paper).state(), Kind::STATE_FAILED);
  EXPECT_EQ(Status(paper).reason(), Kind::REASON_GIVEN_UP);
  EXPECT_THAT(converter_.converted(), ElementsAre("PK whole", "PK another"));
}

TEST_F(RenditionsTest, NobodyWaitsForAConversion) {
  converter_.Hold(true);
  Start();
  AddPaper("PK a paper");
  ASSERT_TRUE(converter_.AwaitConversions(1));
  MustRecord(*host_, Describe(1));
  const domain::Hash next = AddPaper("PK the next");
  EXPECT_EQ(Status(next).state(), Kind::STATE_BEING_MADE) << "one at a time";
  EXPECT_EQ(converter_.converted().size(), 1U);
  converter_.Hold(false);
  EXPECT_EQ(NextEvent(), "rendition.made");
  EXPECT_EQ(NextEvent(), "rendition.made");
}

TEST_F(RenditionsTest, WithoutLibreOfficeEveryPaperSaysWhyThereIsNoPdfAndNothingIsTried) {
  const domain::Hash paper = AddPaper("PK a paper");
  converter_.check = Kind::REASON_NO_PROGRAM;
  Start();
  EXPECT_EQ(NextEvent(), "renditions.not_possible no_program");
  EXPECT_EQ(Status(paper).state(), Kind::STATE_NOT_POSSIBLE);
  EXPECT_EQ(Status(paper).reason(), Kind::REASON_NO_PROGRAM);
  EXPECT_EQ(Tries(paper), 0);
  const Renditions off(host_.get(), nullptr, nullptr);
  EXPECT_EQ(off.StatusOf(paper)->reason(), Kind::REASON_SWITCHED_OFF);
  converter_.check = Kind::REASON_UNSPECIFIED;
  Start();
  EXPECT_EQ(NextEvent(), "rendition.made") << "installed, and started anew";
}

TEST_F(RenditionsTest, AProgramThatDoesNotStartIsTheServersTroubleNotThePapers) {
  const domain::Hash paper = AddPaper("PK a paper");
  converter_.Give({"", Kind::REASON_PROGRAM_FAILS, false});
  Start();
  EXPECT_EQ(NextEvent(), "renditions.not_possible program_fails");
  EXPECT_EQ(Status(paper).state(), Kind::STATE_NOT_POSSIBLE);
  EXPECT_EQ(Tries(paper), 0);
}

}  // namespace
}  // namespace mandat::server
