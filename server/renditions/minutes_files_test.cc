#include "server/renditions/minutes_files.h"

#include <gtest/gtest.h>

#include <chrono>
#include <future>

namespace mandat::server {
namespace {

constexpr std::chrono::seconds kWithin(60);

// Makes "INTO of TEXT"; waits in the middle of it while it is held.
class ScriptedConverter : public Converter {
 public:
  RenditionReason Check() override { return check; }
  Outcome Convert(std::string_view media_type, std::string_view bytes, ConvertInto into) override {
    EXPECT_EQ(media_type, kFlatOpenDocument);
    std::unique_lock<std::mutex> lock(mutex_);
    ++begun_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return !held_ || stopped_; });
    Outcome outcome;
    outcome.later = stopped_;
    outcome.reason = fails;
    if (!stopped_ && fails == v1::Rendition::REASON_UNSPECIFIED)
      outcome.pdf = std::string(ConvertIntoWord(into)) + " of " + std::string(bytes);
    return outcome;
  }
  void Stop() override {
    const std::lock_guard<std::mutex> lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }
  void Hold(bool held) {
    const std::lock_guard<std::mutex> lock(mutex_);
    held_ = held;
    changed_.notify_all();
  }
  int begun() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return begun_;
  }
  bool AwaitBegun(int count) {
    std::unique_lock<std::mutex> lock(mutex_);
    return changed_.wait_for(lock, kWithin, [&] { return begun_ >= count; });
  }

  RenditionReason check = v1::Rendition::REASON_UNSPECIFIED;
  RenditionReason fails = v1::Rendition::REASON_UNSPECIFIED;

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool held_ = false;
  bool stopped_ = false;
  int begun_ = 0;
};

class Asked {
 public:
  Asked(MinutesFiles& files, const std::string& fodt, ConvertInto into = ConvertInto::kPdfA) {
    auto promise = std::make_shared<std::promise<absl::StatusOr<MinutesFiles::File>>>();
    answer_ = promise->get_future();
    files.Make(fodt, into, [promise](absl::StatusOr<MinutesFiles::File> made) { promise->set_value(std::move(made)); });
  }
  absl::StatusOr<MinutesFiles::File> Get() {
    if (answer_.wait_for(kWithin) != std::future_status::ready) return absl::DeadlineExceededError("nobody answered");
    return answer_.get();
  }
  std::string Text() {
    const auto got = Get();
    return got.ok() ? **got : std::string(got.status().message());
  }

 private:
  std::future<absl::StatusOr<MinutesFiles::File>> answer_;
};

TEST(MinutesFilesOfAServer, WhatWasMadeIsNotMadeAgainUntilSomethingInItChanges) {
  ScriptedConverter converter;
  MinutesFiles files(&converter);
  EXPECT_EQ(Asked(files, "one").Text(), "pdfa of one");
  EXPECT_EQ(Asked(files, "one").Text(), "pdfa of one");
  EXPECT_EQ(converter.begun(), 1);
  EXPECT_EQ(Asked(files, "one", ConvertInto::kDocx).Text(), "docx of one");
  EXPECT_EQ(Asked(files, "one, signed").Text(), "pdfa of one, signed");
  EXPECT_EQ(converter.begun(), 3);
}

TEST(MinutesFilesOfAServer, WhoeverAsksForWhatIsBeingMadeWaitsForTheSameConversion) {
  ScriptedConverter converter;
  converter.Hold(true);
  MinutesFiles files(&converter);
  Asked first(files, "one");
  ASSERT_TRUE(converter.AwaitBegun(1));
  Asked second(files, "one");
  converter.Hold(false);
  EXPECT_EQ(first.Text(), "pdfa of one");
  EXPECT_EQ(second.Text(), "pdfa of one");
  EXPECT_EQ(converter.begun(), 1);
}

TEST(MinutesFilesOfAServer, MoreThanItTakesAreToldToComeAgain) {
  ScriptedConverter converter;
  converter.Hold(true);
  MinutesFiles files(&converter);
  std::vector<std::unique_ptr<Asked>> waiting;
  for (std::size_t i = 0; i < MinutesFiles::kMaxWaiting; ++i)
    waiting.push_back(std::make_unique<Asked>(files, std::to_string(i)));
  EXPECT_TRUE(absl::IsUnavailable(Asked(files, "one more").Get().status()));
  converter.Hold(false);
  for (std::size_t i = 0; i < waiting.size(); ++i) EXPECT_EQ(waiting[i]->Text(), "pdfa of " + std::to_string(i));
}

TEST(MinutesFilesOfAServer, WhereNothingIsConvertedItSaysWhy) {
  MinutesFiles off(nullptr);
  EXPECT_TRUE(absl::IsFailedPrecondition(Asked(off, "one").Get().status()));
  ScriptedConverter without_libreoffice;
  without_libreoffice.check = v1::Rendition::REASON_NO_PROGRAM;
  MinutesFiles files(&without_libreoffice);
  EXPECT_EQ(Asked(files, "one").Text(), "this server converts nothing: no_program");
  ScriptedConverter slow;
  slow.fails = v1::Rendition::REASON_TOO_LONG;
  MinutesFiles too_long(&slow);
  EXPECT_TRUE(absl::IsResourceExhausted(Asked(too_long, "one").Get().status()));
}

TEST(MinutesFilesOfAServer, StoppingEndsEverybodysWaiting) {
  ScriptedConverter converter;
  converter.Hold(true);
  MinutesFiles files(&converter);
  Asked under_way(files, "one");
  ASSERT_TRUE(converter.AwaitBegun(1));
  Asked next(files, "two");
  files.Stop();
  EXPECT_TRUE(absl::IsUnavailable(under_way.Get().status()));
  EXPECT_TRUE(absl::IsUnavailable(next.Get().status()));
  EXPECT_TRUE(absl::IsUnavailable(Asked(files, "three").Get().status()));
}

}  // namespace
}  // namespace mandat::server
