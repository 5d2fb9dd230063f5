// Questions that are waited for without the client: the client goes, whoever asked goes, and nobody is held up.
#include "shared/client/inquiry.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <thread>

#include "shared/client/testing/world.h"

namespace mandat::client {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

// A server that never answers: it tells when it was asked, and a call ends when it is cancelled.
class SilentServer : public MemberTransport {
 public:
  struct Asked {
    std::mutex mutex;
    std::condition_variable changed;
    int calls = 0;
    void WaitForCalls(int wanted) {
      std::unique_lock<std::mutex> lock(mutex);
      ASSERT_TRUE(changed.wait_for(lock, seconds(60), [&] { return calls >= wanted; }));
    }
  };
  explicit SilentServer(std::shared_ptr<Asked> asked) : asked_(std::move(asked)) {}

  CallHandle GetMinutesFile(v1::GetMinutesFileRequest, Timeout, std::function<void(v1::GetMinutesFileResponse)>,
                            Finished done) override {
    return Wait(std::move(done));
  }
  CallHandle GetMailStatus(Timeout, Done<v1::GetMailStatusResponse> done) override { return Wait(std::move(done)); }

  CallHandle Submit(v1::SubmitRequest, Timeout, Done<v1::SubmitResponse> done) override {
    return Wait(std::move(done));
  }
  CallHandle Subscribe(v1::SubscribeRequest, std::function<void(v1::SubscribeResponse)>, Finished done) override {
    return Wait(std::move(done));
  }
  CallHandle DocumentStatus(v1::DocumentStatusRequest, Timeout, Done<v1::DocumentStatusResponse> done) override {
    return Wait(std::move(done));
  }
  CallHandle PutDocument(const domain::Hash&, std::uint64_t, std::uint64_t, std::string, Timeout,
                         Done<v1::PutDocumentResponse> done) override {
    return Wait(std::move(done));
  }
  CallHandle GetDocument(v1::GetDocumentRequest, Timeout, std::function<void(v1::GetDocumentResponse)>,
                         Finished done) override {
    return Wait(std::move(done));
  }
  CallHandle RenditionStatus(v1::RenditionStatusRequest, Timeout, Done<v1::RenditionStatusResponse> done) override {
    return Wait(std::move(done));
  }

 private:
  class Waiting : public Call {
   public:
    explicit Waiting(Finished done) : done_(std::move(done)) {}
    void Cancel() override {
      if (done_) std::exchange(done_, nullptr)(absl::CancelledError("cancelled"));
    }

   private:
    Finished done_;
  };
  CallHandle Wait(Finished done) {
    const std::lock_guard<std::mutex> lock(asked_->mutex);
    ++asked_->calls;
    asked_->changed.notify_all();
    return std::make_unique<Waiting>(std::move(done));
  }

  std::shared_ptr<Asked> asked_;
};

TEST(InquiryTest, WhatNobodyAnswersEndsAtOnceWhenItIsCancelledFromAnotherThread) {
  const auto asked = std::make_shared<SilentServer::Asked>();
  Inquiry inquiry(std::make_unique<SilentServer>(asked));
  absl::Status file, mail;
  std::thread one([&] { file = inquiry.MinutesFile({}, minutes(10)).status(); });
  std::thread two([&] { mail = inquiry.MailStatus(minutes(10)).status(); });
  asked->WaitForCalls(2);
  inquiry.Cancel();
  one.join();
  two.join();
  EXPECT_TRUE(absl::IsCancelled(file)) << file;
  EXPECT_TRUE(absl::IsCancelled(mail)) << mail;
}

TEST(InquiryTest, AfterItWasCancelledNobodyIsAsked) {
  const auto asked = std::make_shared<SilentServer::Asked>();
  Inquiry inquiry(std::make_unique<SilentServer>(asked));
  inquiry.Cancel();
  EXPECT_TRUE(absl::IsCancelled(inquiry.MinutesFile({}, minutes(10)).status()));
  EXPECT_TRUE(absl::IsCancelled(inquiry.MailStatus(minutes(10)).status()));
  EXPECT_EQ(asked->calls, 0);
}

TEST(InquiryTest, ItGoesOnWithoutTheClientThatMadeIt) {
  testing::World world;
  const std::shared_ptr<Inquiry> inquiry = world.Found().Inquire();
  world.Close("secretary");
  // The server in memory was asked, and has no such call.
  EXPECT_TRUE(absl::IsUnimplemented(inquiry->MailStatus(seconds(1)).status()));
  EXPECT_TRUE(absl::IsUnimplemented(inquiry->MinutesFile({}, seconds(1)).status()));
}

TEST(InquiryTest, ADeviceThatIsNotEnrolledHasNobodyToAsk) {
  testing::World world;
  EXPECT_TRUE(absl::IsFailedPrecondition(world.Open("new").Inquire()->MailStatus(seconds(1)).status()));
}

}  // namespace
}  // namespace mandat::client
