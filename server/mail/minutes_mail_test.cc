// Adjusted minutes by mail: with their file, never without it while it can still come; the mail server is played.
#include "mandat/v1/minutes.pb.h"
#include "server/mail/mail_queue_test_util.h"
#include "shared/domain/text_hash.h"

namespace mandat::server {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class MinutesMailTest : public MailQueueTest {
 protected:
  MinutesMailTest()
      : chair_(MustEnrol(*host_, forum_, secretary_, "chair")),
        olle_(MustEnrol(*host_, forum_, secretary_, kOlle)),
        region_(MustEnrol(*host_, forum_, secretary_, "region-director")) {
    Notice();
    WorkOn(3);
    server_.taken.clear();
    v1::Statement open;
    open.mutable_open_meeting()->set_meeting("m1");
    Say(open);
    for (const char* mandate : {"karlskrona-older", "region-director"}) {
      v1::Statement there;
      there.mutable_record_attendance()->set_meeting("m1");
      there.mutable_record_attendance()->set_mandate(mandate);
      there.mutable_record_attendance()->set_present(true);
      Say(there);
    }
    v1::Statement elect;
    elect.mutable_elect_adjusters()->set_meeting("m1");
    for (const char* mandate : {"karlskrona-older", "region-director"})
      elect.mutable_elect_adjusters()->add_mandates(mandate);
    Say(elect);
    v1::Statement decide;
    decide.mutable_record_decision()->set_meeting("m1");
    decide.mutable_record_decision()->set_item("i1");
    decide.mutable_record_decision()->set_outcome(v1::OUTCOME_APPROVED);
    decide.mutable_record_decision()->add_clauses()->set_text("anta planen");
    decide.mutable_record_decision()->set_deviation("Övriga hade förhinder");
    Say(decide);
    v1::Statement close;
    close.mutable_close_meeting()->set_meeting("m1");
    Say(close);
    Issue();
    for (TestDevice* device : {&secretary_, &chair_, &olle_, &region_}) {
      v1::Statement sign;
      sign.mutable_sign_minutes()->set_meeting("m1");
      sign.mutable_sign_minutes()->set_version(1);
      sign.mutable_sign_minutes()->set_document_hash(document_.bytes());
      MustRecord(*host_, forum_.State(*device, sign));
    }
  }

  void Issue() {
    v1::MinutesDocument document;
    document.set_meeting("m1");
    document.set_version(1);
    const std::string bytes = document.SerializeAsString();
    document_ = domain::Sha256(bytes);
    ASSERT_TRUE(store_.AddToBlob(document_, secretary_.id(), bytes.size(), 0, bytes, forum_.clock.Now()).ok());
    v1::Statement act;
    v1::IssueMinutes& issue = *act.mutable_issue_minutes();
    issue.set_meeting("m1");
    issue.set_version(1);
    issue.set_stage(v1::MINUTES_STAGE_FOR_SIGNING);
    issue.mutable_document()->set_hash(document_.bytes());
    issue.set_size(bytes.size());
    Say(act);
  }
  void Distribute() {
    v1::Statement act;
    v1::DistributeMinutes& send = *act.mutable_distribute_minutes();
    send.set_meeting("m1");
    send.set_version(1);
    send.add_recipients()->set_name("PSVO");
    send.mutable_recipients(0)->set_email("registrator@exempel.se");
    Say(act);
  }

  TestDevice chair_, olle_, region_;
  domain::Hash document_;
};

TEST_F(MinutesMailTest, AMailWaitsForItsFileAndIsNotSentWithoutIt) {
  files_ = absl::UnavailableError("LibreOffice is busy");
  Begin();
  Distribute();
  for (int i = 0; i < 20; ++i) {
    (void)Work();
    Advance(10 * kMinute);
  }
  EXPECT_THAT(server_.taken, IsEmpty());
  EXPECT_EQ(queue_->Status().waiting(), 1u);
  EXPECT_TRUE(Of().minutes.sendings.empty());
  Begin();  // also over a restart
  (void)Work();
  EXPECT_THAT(server_.taken, IsEmpty());
  files_ = std::vector<mail::Attachment>{{"protokoll.pdf", "application/pdf", "%PDF-1.7 minutes"}};
  Advance(kHour);
  WorkOn(5);
  ASSERT_THAT(server_.taken, SizeIs(1));
  EXPECT_EQ(server_.taken.front().to, "registrator@exempel.se");
  EXPECT_THAT(Decoded(server_.taken.front().bytes), HasSubstr("%PDF-1.7 minutes"));
  EXPECT_THAT(Of().minutes.sendings, SizeIs(1));
}

TEST_F(MinutesMailTest, AMailThatWaitsForItsFileHoldsUpNoOtherAlsoWhileTheMailServerIsGone) {
  files_ = absl::UnavailableError("LibreOffice is busy");
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kServerTrouble, "", "gone");
  const int before = server_.tries;
  Begin();
  Distribute();
  (void)Work();
  EXPECT_EQ(server_.tries, before) << "nothing of it was handed over";
  Say(forum_.CreateMeeting("m2", "2027-01-18"));
  v1::Statement notice;
  notice.mutable_send_notice()->set_meeting("m2");
  Say(notice);
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kAccepted, "2.0.0");
  (void)Work();
  EXPECT_THAT(server_.taken, SizeIs(3));
  EXPECT_EQ(queue_->Status().waiting(), 1u);
}

TEST_F(MinutesMailTest, WhereNoFileCanBeMadeTheTextGoesAlone) {
  files_ = std::vector<mail::Attachment>();
  Begin();
  Distribute();
  WorkOn(3);
  ASSERT_THAT(server_.taken, SizeIs(1));
  EXPECT_EQ(server_.taken.front().bytes.find("application/pdf"), std::string::npos);
}

}  // namespace
}  // namespace mandat::server
