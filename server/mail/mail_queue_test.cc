// The queue of outgoing mail on a real host: what goes out, once, and what becomes of it; the mail server is played.
#include "server/mail/mail_queue.h"

#include <algorithm>
#include <filesystem>

#include "server/mail/mail_queue_test_util.h"
#include "shared/domain/forum_time.h"

namespace mandat::server {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

TEST_F(MailQueueTest, TheNoticeGoesOnceToEverybodyWhoHasAnAddressAndIsGivenUpForTheOthers) {
  Notice();
  WorkOn(3);
  EXPECT_THAT(server_.To(), UnorderedElementsAre("sara@exempel.se", "vera@exempel.se", "olle@exempel.se"));
  EXPECT_EQ(EndOf(kVera), "accepted 2.0.0");
  EXPECT_EQ(EndOf("region-director"), "given_up");
  EXPECT_EQ(Ends(), Of().mail.causes.front().persons.size());
  WorkOn(3);
  Begin();
  WorkOn(3);
  EXPECT_EQ(server_.taken.size(), 3u);
}

TEST_F(MailQueueTest, AMailHoldsTheMeetingAndItsCalendarAndNothingOfPapers) {
  Notice();
  WorkOn(3);
  const std::string& bytes = server_.taken.front().bytes;
  EXPECT_THAT(bytes, HasSubstr("method=REQUEST"));
  EXPECT_THAT(bytes, HasSubstr("Message-Id: <"));
  const std::string plain = Decoded(bytes);
  EXPECT_THAT(plain, HasSubstr("METHOD:REQUEST"));
  EXPECT_THAT(plain, HasSubstr(Of().items.front().title));
  EXPECT_THAT(plain, Not(HasSubstr("anta planen"))) << "what is proposed is read in the app";
}

TEST_F(MailQueueTest, WhatLiesBeforeTheFirstStartIsNotMailed) {
  Notice();
  std::filesystem::remove_all(directory_);
  std::filesystem::create_directories(directory_);
  Begin();
  WorkOn(3);
  EXPECT_EQ(server_.tries, 0);
}

TEST_F(MailQueueTest, WhatIsSaidAfterAnOlderLogWasPutBackIsMailed) {
  const std::uint64_t head = host_->Read([](const ForumHost::View& view) { return view.state.head.seq; });
  ASSERT_TRUE(table_->Queue({}, {1, head + 20}).ok()) << "it had looked at what the copy does not have";
  (void)Work();
  Notice();
  WorkOn(3);
  EXPECT_EQ(server_.taken.size(), 3u);
}

TEST_F(MailQueueTest, WhatIsSaidInANewEpochIsMailedAlsoWhereTheLogHasGrownPastWhatWasLookedAt) {
  const std::uint64_t head = host_->Read([](const ForumHost::View& view) { return view.state.head.seq; });
  ASSERT_TRUE(table_->Queue({}, {1, head + 2}).ok());
  Say(EpochAfter(*host_, 2));
  Notice();
  Say(TestForum::Describe("region-director", "Elsa Utan Adress"));
  WorkOn(3);
  EXPECT_EQ(server_.taken.size(), 3u);
}

TEST_F(MailQueueTest, WhatWaitedBeforeARestoreIsNotMailedAfterIt) {
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kServerTrouble, "", "gone");
  Notice();
  (void)Work();
  ASSERT_EQ(queue_->Status().waiting(), 3u);
  Advance(kMinute);
  Say(EpochAfter(*host_, 2));
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kAccepted);
  Advance(kHour);
  WorkOn(10);
  EXPECT_TRUE(server_.taken.empty());
  EXPECT_EQ(queue_->Status().waiting(), 0u);
}

TEST_F(MailQueueTest, AClockThatWasSetBackLosesNoEnd) {
  Notice();
  Advance(-48 * kHour);
  WorkOn(3);
  EXPECT_EQ(server_.taken.size(), 3u);
  EXPECT_EQ(EndOf(kVera), "accepted 2.0.0");
  EXPECT_EQ(Ends(), Of().mail.causes.front().persons.size());
}

TEST_F(MailQueueTest, AMailWhoseEndIsNotKnownWaitsBeforeItIsTriedAgain) {
  server_.answers["vera@exempel.se"] = PlayedMailServer::Answer(MailSent::Kind::kUnknown, "", "broke off");
  const auto to_vera = [&] {
    const std::vector<std::string> to = server_.To();
    return std::count(to.begin(), to.end(), "vera@exempel.se");
  };
  Notice();
  for (int i = 0; i < 6; ++i) {  // the mail server has a pause of its own
    (void)Work();
    Advance(10 * 1000);
  }
  EXPECT_EQ(server_.taken.size(), 3u) << "it holds up no other";
  EXPECT_EQ(to_vera(), 1);
  Advance(13 * kMinute);
  (void)Work();
  EXPECT_EQ(to_vera(), 1);
  server_.answers.clear();
  Advance(2 * kMinute);
  (void)Work();
  EXPECT_EQ(to_vera(), 2);
  EXPECT_EQ(EndOf(kVera), "accepted 2.0.0");
}

TEST_F(MailQueueTest, ARefusedRecipientEndsAndTheOthersGoOn) {
  server_.answers["vera@exempel.se"] = PlayedMailServer::Answer(MailSent::Kind::kRefused, "5.1.1");
  Notice();
  WorkOn(3);
  EXPECT_EQ(EndOf(kVera), "refused 5.1.1");
  EXPECT_EQ(EndOf(kOlle), "accepted 2.0.0");
  EXPECT_EQ(queue_->Status().waiting(), 0u);
}

TEST_F(MailQueueTest, AMailThatIsPutOffIsTriedAgainWithLongerPausesAndHoldsUpNoOther) {
  server_.answers["vera@exempel.se"] = PlayedMailServer::Answer(MailSent::Kind::kLater, "4.7.1", "put off");
  Notice();
  (void)Work();
  EXPECT_EQ(EndOf(kVera), "");
  EXPECT_EQ(EndOf(kOlle), "accepted 2.0.0");
  const int first = server_.tries;
  Advance(59 * 1000);
  (void)Work();
  EXPECT_EQ(server_.tries, first);
  Advance(1000);
  (void)Work();
  EXPECT_EQ(server_.tries, first + 1);
  Advance(kMinute);
  (void)Work();
  EXPECT_EQ(server_.tries, first + 1) << "the second pause is longer";
  server_.answers.clear();
  Advance(kMinute);
  (void)Work();
  EXPECT_EQ(EndOf(kVera), "accepted 2.0.0");
}

TEST_F(MailQueueTest, AMailServerThatIsGoneForADayLosesNothingAndDoublesNothing) {
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kServerTrouble, "", "the mail server cannot be reached");
  Notice();
  (void)Work();
  EXPECT_EQ(server_.tries, 1) << "the others are not tried after the first";
  EXPECT_EQ(queue_->Status().trouble(), "the mail server cannot be reached");
  EXPECT_EQ(queue_->Status().waiting(), 3u);
  const domain::Time since = forum_.clock.Now();
  while (forum_.clock.Now().ms < since.ms + 24 * kHour) {
    const domain::Time next = Work();
    ASSERT_GT(next.ms, forum_.clock.Now().ms);
    forum_.clock.Set(next);
  }
  EXPECT_LT(server_.tries, 80) << "pauses grow";
  EXPECT_EQ(queue_->Status().waiting_since_ms(), since.ms);
  Begin();  // and the server itself was started anew
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kAccepted);
  WorkOn(100);
  EXPECT_THAT(server_.To(), UnorderedElementsAre("sara@exempel.se", "vera@exempel.se", "olle@exempel.se"));
  EXPECT_EQ(queue_->Status().trouble(), "");
  EXPECT_THAT(told_, Contains("mail.trouble the mail server cannot be reached"));
}

TEST_F(MailQueueTest, AfterFiveDaysAMailIsGivenUp) {
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kServerTrouble, "", "gone");
  Notice();
  (void)Work();
  Advance(kMailLifeMs - kMinute);
  (void)Work();
  EXPECT_EQ(EndOf(kVera), "");
  Advance(2 * kMinute);
  (void)Work();
  EXPECT_EQ(EndOf(kVera), "given_up");
  EXPECT_EQ(queue_->Status().waiting(), 0u);
}

TEST_F(MailQueueTest, WhatWasUnderWayWhenTheServerDiedIsRepeatedOnceWithTheSameMessageId) {
  // Taken by the mail server; the answer never came.
  server_.answers["vera@exempel.se"] = PlayedMailServer::Answer(MailSent::Kind::kUnknown, "", "broke off");
  Notice();
  WorkOn(300);
  std::vector<std::string> ids;
  for (const PlayedMailServer::Mail& mail : server_.taken) {
    if (mail.to != "vera@exempel.se") continue;
    const std::size_t at = mail.bytes.find("Message-Id: ");
    ASSERT_NE(at, std::string::npos);
    ids.push_back(mail.bytes.substr(at, mail.bytes.find('\r', at) - at));
  }
  ASSERT_EQ(ids.size(), 2u);
  EXPECT_EQ(ids[0], ids[1]);
  EXPECT_EQ(EndOf(kVera), "given_up");
}

TEST_F(MailQueueTest, WhatWasTakenAndCouldNotBeRecordedIsNotSentAgain) {
  Notice();
  server_.before_answer = [this] { log_is_gone_ = true; };
  (void)Work();
  server_.before_answer = nullptr;
  EXPECT_EQ(server_.taken.size(), 1u) << "nothing more is sent while ends cannot be recorded";
  const std::size_t ended = Ends();
  Begin();
  log_is_gone_ = false;
  WorkOn(20);
  EXPECT_EQ(server_.taken.size(), 3u);
  EXPECT_GT(Ends(), ended);
  EXPECT_EQ(Ends(), Of().mail.causes.front().persons.size());
}

TEST_F(MailQueueTest, AReminderCarriesItsNoteAndIsNotSentToWhoHasAnsweredMeanwhile) {
  Notice();
  WorkOn(3);
  server_.taken.clear();
  Remind(kVera);
  WorkOn(3);
  ASSERT_EQ(server_.To(), std::vector<std::string>{"vera@exempel.se"});
  EXPECT_THAT(server_.taken.front().bytes, HasSubstr("torsdag"));
  server_.taken.clear();
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kServerTrouble, "", "gone");
  Remind(kOlle);
  (void)Work();
  v1::Statement answer;
  v1::AnswerNotice& act = *answer.mutable_answer_notice();
  act.set_meeting("m1");
  act.set_mandate("karlskrona-older");
  act.set_attending(true);
  act.mutable_entered()->set_channel(v1::CHANNEL_EMAIL);
  act.mutable_entered()->set_stated_by(kOlle);
  act.mutable_entered()->set_given_at_ms(forum_.clock.Now().ms);
  act.mutable_entered()->set_evidence_text("Jag kommer.");
  Say(answer);
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kAccepted);
  WorkOn(10);
  EXPECT_TRUE(server_.taken.empty());
  EXPECT_EQ(EndOf(kOlle), "given_up");
}

TEST_F(MailQueueTest, RemindersByScheduleGoAtEightForumTimeToThoseWhoThenOweItOnceADay) {
  Notice();
  WorkOn(3);
  server_.taken.clear();
  v1::Statement schedule;
  schedule.mutable_set_reminders()->set_meeting("m1");
  for (const std::uint32_t day : {7, 2}) schedule.mutable_set_reminders()->add_days_before(day);
  Say(schedule);
  const domain::Date day = Of().date.PlusDays(-7);
  forum_.clock.Set(domain::ForumTime("Europe/Stockholm", day, 8 * 60 - 1));
  (void)Work();
  EXPECT_TRUE(server_.taken.empty());
  Advance(kMinute);
  WorkOn(5);
  EXPECT_THAT(server_.To(), UnorderedElementsAre("vera@exempel.se", "olle@exempel.se"))
      << "not the secretary, who owes nothing";
  Advance(kHour);
  Begin();
  WorkOn(5);
  EXPECT_EQ(server_.taken.size(), 2u);
  const domain::CauseOfMail found = host_->Read([&](const ForumHost::View& view) {
    return FindMailCause(view.state, view.state.FindMeeting(domain::MeetingId("m1"))->mail.schedule);
  });
  ASSERT_FALSE(found.cause->ends.empty());
  EXPECT_EQ(found.cause->ends.front().days_before, 7);
  forum_.clock.Set(domain::ForumTime("Europe/Stockholm", Of().date.PlusDays(-2), 8 * 60));
  WorkOn(5);
  EXPECT_EQ(server_.taken.size(), 4u);
}

TEST_F(MailQueueTest, RemindersOfAScheduleThatWasReplacedAreForgotten) {
  Notice();
  WorkOn(3);
  server_.taken.clear();
  v1::Statement schedule;
  schedule.mutable_set_reminders()->set_meeting("m1");
  schedule.mutable_set_reminders()->add_days_before(7);
  Say(schedule);
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kServerTrouble, "", "gone");
  forum_.clock.Set(domain::ForumTime("Europe/Stockholm", Of().date.PlusDays(-7), 8 * 60));
  (void)Work();
  ASSERT_EQ(queue_->Status().waiting(), 2u);
  v1::Statement none;
  none.mutable_set_reminders()->set_meeting("m1");
  none.set_replaces(Of().mail.schedule.bytes());
  Say(none);
  const std::size_t ends = Ends();
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kAccepted);
  Advance(kHour);
  WorkOn(10);
  EXPECT_TRUE(server_.taken.empty());
  EXPECT_EQ(queue_->Status().waiting(), 0u);
  EXPECT_EQ(Ends(), ends);
}

TEST_F(MailQueueTest, ADayAfterARestoreRemindersByScheduleGoAgain) {
  Notice();
  WorkOn(3);
  server_.taken.clear();
  v1::Statement schedule;
  schedule.mutable_set_reminders()->set_meeting("m1");
  for (const std::uint32_t day : {7, 2}) schedule.mutable_set_reminders()->add_days_before(day);
  Say(schedule);
  forum_.clock.Set(domain::ForumTime("Europe/Stockholm", Of().date.PlusDays(-7), 7 * 60));
  Say(EpochAfter(*host_, 2));
  Advance(kHour);
  WorkOn(5);
  EXPECT_TRUE(server_.taken.empty()) << "answers that had come are offered again first";
  forum_.clock.Set(domain::ForumTime("Europe/Stockholm", Of().date.PlusDays(-2), 8 * 60));
  WorkOn(5);
  EXPECT_THAT(server_.To(), UnorderedElementsAre("vera@exempel.se", "olle@exempel.se"));
}

TEST_F(MailQueueTest, ADayThatTheServerSleptThroughIsNotRemindedOfLate) {
  Notice();
  v1::Statement schedule;
  schedule.mutable_set_reminders()->set_meeting("m1");
  schedule.mutable_set_reminders()->add_days_before(7);
  Say(schedule);
  WorkOn(3);
  server_.taken.clear();
  forum_.clock.Set(domain::ForumTime("Europe/Stockholm", Of().date.PlusDays(-7), 20 * 60 + 1));
  WorkOn(3);
  EXPECT_TRUE(server_.taken.empty());
}

TEST_F(MailQueueTest, AMailThatComesBackIsKnownByItsMessageIdOrItsReturnPath) {
  const std::filesystem::path maildir = BeginWithBounces();
  Notice();
  WorkOn(3);
  std::string vera, olle_id;
  for (const PlayedMailServer::Mail& mail : server_.taken) {
    if (mail.to == "vera@exempel.se") vera = mail.from;
    const std::size_t at = mail.bytes.find("Message-Id: <") + 13;
    if (mail.to == "olle@exempel.se") olle_id = mail.bytes.substr(at, mail.bytes.find('>', at) - at);
  }
  ASSERT_THAT(vera, HasSubstr("studsar+"));
  Report("1.a", vera, "somebody-elses@exempel.se");
  Report("2.b", "studsar@exempel.se", olle_id);
  Report("3.c", "studsar@exempel.se", "unknown@exempel.se");
  Advance(kMinute);
  (void)Work();
  EXPECT_EQ(EndOf(kVera), "bounced 5.1.1");
  EXPECT_EQ(EndOf(kOlle), "bounced 5.1.1");
  EXPECT_TRUE(std::filesystem::is_empty(maildir / "new"));
  EXPECT_TRUE(std::filesystem::exists(maildir / "cur" / "1.a:2,S"));
  EXPECT_TRUE(std::filesystem::exists(maildir / "cur" / "3.c:2,")) << "for people";
}

TEST_F(MailQueueTest, AReturnPathThatSomebodyMadeUpIsNobodysMail) {
  const std::filesystem::path maildir = BeginWithBounces();
  Notice();
  WorkOn(3);
  ASSERT_EQ(server_.taken.size(), 3u);
  // The cause is the same in all of them; the rest cannot be guessed.
  std::string made_up = server_.taken.front().from;
  for (std::size_t at = made_up.find('.') + 1; made_up[at] != '@'; ++at) made_up[at] = made_up[at] == '0' ? '1' : '0';
  Report("1.a", made_up, "unknown@exempel.se");
  Advance(kMinute);
  (void)Work();
  EXPECT_TRUE(std::filesystem::exists(maildir / "cur" / "1.a:2,"));
  for (const char* person : {"secretary", kVera, kOlle}) EXPECT_EQ(EndOf(person), "accepted 2.0.0");
}

TEST_F(MailQueueTest, AMailThatComesBackBeforeItsEndStandsInTheLogIsLookedAtAgain) {
  const std::filesystem::path maildir = BeginWithBounces();
  Notice();
  server_.before_answer = [this] { log_is_gone_ = true; };
  (void)Work();
  server_.before_answer = nullptr;
  ASSERT_EQ(server_.taken.size(), 1u);
  Report("1.a", server_.taken.front().from, "unknown@exempel.se");
  Advance(kMinute);
  (void)Work();
  EXPECT_TRUE(std::filesystem::exists(maildir / "new" / "1.a"));
  log_is_gone_ = false;
  Advance(kMinute);
  (void)Work();
  EXPECT_TRUE(std::filesystem::exists(maildir / "cur" / "1.a:2,S"));
  const std::string& to = server_.taken.front().to;
  EXPECT_EQ(EndOf(to.starts_with("vera") ? kVera : to.starts_with("olle") ? kOlle : "secretary"), "bounced 5.1.1");
}

TEST_F(MailQueueTest, ACallThatWaitedOverAPostponementIsNotSentBesideTheOneToTheNewDay) {
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kServerTrouble, "", "gone");
  Notice();
  (void)Work();
  v1::Statement postpone;
  postpone.mutable_postpone_meeting()->set_meeting("m1");
  postpone.mutable_postpone_meeting()->set_date("2027-01-15");
  postpone.mutable_postpone_meeting()->set_reason("Sjukdom");
  v1::Provenance& entered = *postpone.mutable_postpone_meeting()->mutable_entered();
  entered.set_channel(v1::CHANNEL_EMAIL);
  entered.set_stated_by(host_->Read([](const ForumHost::View& view) { return view.state.chair.value(); }));
  entered.set_given_at_ms(forum_.clock.Now().ms);
  entered.set_evidence_text("Skjut upp det.");
  Say(postpone);
  (void)Work();
  Advance(kMinute);
  Notice();
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kAccepted, "2.0.0");
  WorkOn(30);
  // What each gets: that there is another day, and the notice to it.
  std::vector<std::string> to = server_.To();
  EXPECT_EQ(std::count(to.begin(), to.end(), "vera@exempel.se"), 2);
  EXPECT_EQ(to.size(), 6u);
  const domain::Meeting meeting = Of();
  const domain::MailEnd* first = domain::EndOfMail(meeting.mail.causes.front(), domain::PersonId(kVera), "");
  ASSERT_NE(first, nullptr);
  EXPECT_STREQ(domain::MailResultWord(first->result), "given_up");
  EXPECT_EQ(EndOf(kVera), "accepted 2.0.0");
}

TEST_F(MailQueueTest, ACancelledMeetingIsToldAndItsNoticeIsNotSentAfterwards) {
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kServerTrouble, "", "gone");
  Notice();
  (void)Work();
  v1::Statement cancel;
  cancel.mutable_cancel_meeting()->set_meeting("m1");
  cancel.mutable_cancel_meeting()->set_reason("Sekretess: sjukdom");
  cancel.mutable_cancel_meeting()->mutable_entered()->set_channel(v1::CHANNEL_EMAIL);
  cancel.mutable_cancel_meeting()->mutable_entered()->set_stated_by("region-director");
  cancel.mutable_cancel_meeting()->mutable_entered()->set_given_at_ms(forum_.clock.Now().ms);
  cancel.mutable_cancel_meeting()->mutable_entered()->set_evidence_text("Ställ in.");
  const std::string chair = host_->Read([](const ForumHost::View& view) { return view.state.chair.value(); });
  cancel.mutable_cancel_meeting()->mutable_entered()->set_stated_by(chair);
  Say(cancel);
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kAccepted);
  WorkOn(30);
  ASSERT_EQ(server_.taken.size(), 3u);
  for (const PlayedMailServer::Mail& mail : server_.taken) {
    EXPECT_THAT(mail.bytes, HasSubstr("method=CANCEL"));
    EXPECT_THAT(Decoded(mail.bytes), HasSubstr("METHOD:CANCEL"));
    EXPECT_THAT(Decoded(mail.bytes), Not(HasSubstr("sjukdom")));
  }
}

}  // namespace
}  // namespace mandat::server
