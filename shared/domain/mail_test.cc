// Reminders, distribution by mail, and what the server may say became of a mail.
#include "shared/domain/mail.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/erasure_test_util.h"
#include "shared/domain/limits.h"
#include "shared/domain/minutes.h"
#include "shared/domain/positions.h"
#include "tests/support/forum_test.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;
using R = v1::Refusal;

constexpr R::Code kTaken = R::CODE_UNSPECIFIED;

class MailTest : public testing::ForumTest {
 protected:
  MailTest() {
    for (const char* person : {kHolder, kOther, "region-director", "chair", "deputy"}) forum_.Enrol(person);
    forum_.Meeting();
    forum_.Notice();
  }
  const Meeting& Of() const { return *forum_.state().FindMeeting(MeetingId("m1")); }
  v1::Statement Reminder(const std::vector<std::string>& persons,
                         v1::ReminderSubject about = v1::REMINDER_SUBJECT_ANSWER) {
    v1::Statement statement = forum_.By("secretary");
    v1::SendReminder& act = *statement.mutable_send_reminder();
    act.set_meeting("m1");
    act.set_about(about);
    for (const std::string& person : persons) act.add_persons(person);
    return statement;
  }
  v1::Statement Schedule(const std::vector<std::uint32_t>& days) {
    v1::Statement statement = forum_.By("secretary");
    statement.mutable_set_reminders()->set_meeting("m1");
    for (const std::uint32_t day : days) statement.mutable_set_reminders()->add_days_before(day);
    return forum_.Current(statement);
  }
  v1::Statement Outcome(const StatementId& cause, const std::string& person,
                        v1::MailResult result = v1::MAIL_RESULT_ACCEPTED) {
    v1::Statement statement = forum_.ByServer();
    v1::MailOutcome& act = *statement.mutable_mail_outcome();
    act.set_cause(cause.bytes());
    act.set_person(person);
    act.set_result(result);
    act.set_at_ms(forum_.now().ms);
    return statement;
  }
  v1::Statement Distribution(std::uint32_t version = 1, const std::string& person = "secretary") {
    v1::Statement statement = forum_.By(person);
    v1::DistributeMinutes& act = *statement.mutable_distribute_minutes();
    act.set_meeting("m1");
    act.set_version(version);
    for (const char* name : {"PSVO", "HSN"}) {
      v1::MailRecipient& to = *act.add_recipients();
      to.set_name(name);
      to.set_email("registrator@exempel.se");
    }
    return statement;
  }
  StatementId NoticeId() const { return Of().mail.causes.front().statement; }
};

TEST_F(MailTest, TheNoticeGoesToEverybodyWhoIsCalledEachOnce) {
  const std::vector<PersonId>& persons = Of().mail.causes.front().persons;
  std::set<PersonId> expected = {PersonId("secretary"), PersonId("chair")};
  for (const Mandate& mandate : forum_.state().RegisterOn(Of().date)) {
    if (mandate.ActiveOn(Of().date)) expected.insert(mandate.holder);
  }
  for (const OfficeTerm& adjunct : forum_.state().adjuncts) expected.insert(adjunct.person);
  EXPECT_EQ(std::set<PersonId>(persons.begin(), persons.end()), expected);
  EXPECT_EQ(persons.size(), expected.size());
  EXPECT_FALSE(expected.contains(PersonId()));
}

TEST_F(MailTest, AnAcceptedSubstituteIsCalledAndOneWhoWasOnlyAskedIsNot) {
  ForumBuilder forum;
  for (const char* person : {kHolder, "deputy", "other-deputy"}) forum.Enrol(person);
  forum.Meeting();
  const StatementId asked = forum.Must(forum.Nomination(kHolder, kMandate, "deputy"));
  const auto called = [&] { return WhoIsCalled(forum.state(), *forum.state().FindMeeting(MeetingId("m1"))); };
  std::vector<PersonId> before = called();
  EXPECT_EQ(std::count(before.begin(), before.end(), PersonId("deputy")), 0);
  forum.Must(forum.NominationAnswer("deputy", asked, true));
  before = called();
  EXPECT_EQ(std::count(before.begin(), before.end(), PersonId("deputy")), 1);
}

TEST_F(MailTest, WhoAcceptsToSubstituteAfterTheNoticeIsCalledThenAndOnce) {
  const StatementId asked = forum_.Must(forum_.Nomination(kHolder, kMandate, "deputy"));
  EXPECT_EQ(Of().mail.causes.size(), 1u) << "who is only asked is not called";
  const StatementId accepted = forum_.Must(forum_.NominationAnswer("deputy", asked, true));
  ASSERT_EQ(Of().mail.causes.size(), 2u);
  EXPECT_EQ(Of().mail.causes.back().statement, accepted);
  EXPECT_EQ(Of().mail.causes.back().persons, std::vector<PersonId>{PersonId("deputy")});
  EXPECT_EQ(CodeOf(Outcome(accepted, "deputy")), kTaken);
  EXPECT_EQ(CodeOf(Outcome(accepted, kHolder)), R::CODE_NOT_DERIVABLE);
  // For a second nomination they know the meeting already.
  forum_.Must(forum_.Current(forum_.NominationAnswer("deputy", asked, false)));
  const StatementId again = forum_.Must(forum_.Nomination(kHolder, kMandate, "deputy"));
  forum_.Must(forum_.NominationAnswer("deputy", again, true));
  EXPECT_EQ(Of().mail.causes.size(), 2u);
}

TEST_F(MailTest, WhoAcceptsBeforeTheNoticeIsCalledByItAlone) {
  ForumBuilder forum;
  for (const char* person : {kHolder, "deputy"}) forum.Enrol(person);
  forum.Meeting();
  const StatementId asked = forum.Must(forum.Nomination(kHolder, kMandate, "deputy"));
  forum.Must(forum.NominationAnswer("deputy", asked, true));
  const Meeting& meeting = *forum.state().FindMeeting(MeetingId("m1"));
  EXPECT_TRUE(meeting.mail.causes.empty());
  forum.Notice();
  const Meeting& called = *forum.state().FindMeeting(MeetingId("m1"));
  ASSERT_EQ(called.mail.causes.size(), 1u);
  const std::vector<PersonId>& persons = called.mail.causes.front().persons;
  EXPECT_EQ(std::count(persons.begin(), persons.end(), PersonId("deputy")), 1);
}

TEST_F(MailTest, AnExpertWhoIsInvitedAfterTheNoticeIsCalledThenAndOnce) {
  const auto invite = [this](bool withdrawn) {
    v1::Statement statement = forum_.By("chair");
    v1::InviteExpert& act = *statement.mutable_invite_expert();
    act.set_meeting("m1");
    act.set_person("deputy");
    act.add_items("i1");
    act.set_organisation("Blekingetrafiken");
    act.set_withdrawn(withdrawn);
    forum_.Must(forum_.Current(statement));
  };
  invite(false);
  ASSERT_EQ(Of().mail.causes.size(), 2u);
  EXPECT_EQ(Of().mail.causes.back().persons, std::vector<PersonId>{PersonId("deputy")});
  invite(true);
  invite(false);
  EXPECT_EQ(Of().mail.causes.size(), 2u);
}

TEST_F(MailTest, WhoseNoticeNeverWentGetsOneWhenTheyAreInvitedAgain) {
  const auto invite = [this](bool withdrawn) {
    v1::Statement statement = forum_.By("chair");
    v1::InviteExpert& act = *statement.mutable_invite_expert();
    act.set_meeting("m1");
    act.set_person("deputy");
    act.add_items("i1");
    act.set_organisation("Blekingetrafiken");
    act.set_withdrawn(withdrawn);
    return forum_.Must(forum_.Current(statement));
  };
  StatementId called = invite(false);
  std::size_t causes = Of().mail.causes.size();
  for (const v1::MailResult result : {v1::MAIL_RESULT_GIVEN_UP, v1::MAIL_RESULT_REFUSED}) {
    invite(true);
    forum_.Must(Outcome(called, "deputy", result));
    called = invite(false);
    ASSERT_EQ(Of().mail.causes.size(), ++causes) << MailResultWord(result);
    EXPECT_EQ(Of().mail.causes.back().statement, called);
    EXPECT_EQ(Of().mail.causes.back().persons, std::vector<PersonId>{PersonId("deputy")});
  }
  forum_.Must(Outcome(called, "deputy"));
  invite(true);
  invite(false);
  EXPECT_EQ(Of().mail.causes.size(), causes) << "they have it";
}

TEST_F(MailTest, AReminderIsRefusedForAPersonWhoDoesNotOweIt) {
  EXPECT_EQ(CodeOf(Reminder({kHolder, kOther})), kTaken);
  EXPECT_EQ(CodeOf(Reminder({"deputy"})), R::CODE_NOT_ASKED);
  forum_.Must(forum_.Answer(kHolder, kMandate, true));
  const Decision answered = forum_.Try(Reminder({kOther, kHolder}));
  ASSERT_TRUE(answered);
  EXPECT_EQ(answered->code(), R::CODE_NOT_ASKED);
  EXPECT_EQ(answered->person(), kHolder);
  EXPECT_EQ(CodeOf(Reminder({kHolder}, v1::REMINDER_SUBJECT_DECLARE)), kTaken);
  for (const char* item : {"i1", "i2", "i3", "i4"}) forum_.Declare(kHolder, kMandate, item);
  EXPECT_EQ(CodeOf(Reminder({kHolder}, v1::REMINDER_SUBJECT_DECLARE)), R::CODE_NOT_ASKED);
}

TEST_F(MailTest, NobodyIsRemindedOfTheSameAgainWithinTwelveHours) {
  forum_.Must(Reminder({kHolder}));
  const std::int64_t sent = forum_.state().head_time.ms;
  const Decision again = forum_.Try(Reminder({kHolder}));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->code(), R::CODE_ALREADY_EXISTS);
  EXPECT_EQ(again->deadline_ms(), sent + kBetweenRemindersMs);
  EXPECT_EQ(CodeOf(Reminder({kHolder}, v1::REMINDER_SUBJECT_DECLARE)), kTaken) << "of something else";
  EXPECT_EQ(CodeOf(Reminder({kOther})), kTaken) << "somebody else";
  forum_.Advance(11);
  EXPECT_EQ(CodeOf(Reminder({kHolder})), R::CODE_ALREADY_EXISTS);
  forum_.Advance(2);
  EXPECT_EQ(CodeOf(Reminder({kHolder})), kTaken);
}

TEST_F(MailTest, AReminderOfTheAnswerComesBeforeTheMeetingOneOfDeclaringUntilItIsOver) {
  forum_.Open();
  EXPECT_EQ(CodeOf(Reminder({kHolder})), R::CODE_WRONG_MEETING_STATE);
  EXPECT_EQ(CodeOf(Reminder({kHolder}, v1::REMINDER_SUBJECT_DECLARE)), kTaken);
  forum_.Close();
  EXPECT_EQ(CodeOf(Reminder({kHolder}, v1::REMINDER_SUBJECT_DECLARE)), R::CODE_WRONG_MEETING_STATE);
}

TEST_F(MailTest, WhoOwesADeclarationIsWhoHasTheTask) {
  const StatementId asked = forum_.Must(forum_.Nomination(kHolder, kMandate, "deputy", 1, {"i2"}));
  forum_.Must(forum_.NominationAnswer("deputy", asked, true));
  forum_.Declare(kOther, "ronneby-care", "i1");
  const std::set<PersonId> owing = WhoOwes(forum_.state(), Of(), v1::REMINDER_SUBJECT_DECLARE);
  EXPECT_TRUE(owing.contains(PersonId("deputy")));
  for (const auto& [person, devices] : forum_.state().devices_of) {
    const std::vector<Task> tasks = TasksOf(forum_.state(), person, forum_.now());
    const bool has = std::any_of(tasks.begin(), tasks.end(), [](const Task& task) {
      return task.kind == Task::Kind::kDeclare || task.kind == Task::Kind::kReaffirm;
    });
    EXPECT_EQ(owing.contains(person), has) << person.value();
  }
}

TEST_F(MailTest, ALaterScheduleOfTheSameMeetingReplacesTheFirst) {
  const StatementId first = forum_.Must(Schedule({7, 2}));
  EXPECT_EQ(Of().mail.schedule, first);
  v1::Statement blind = Schedule({3});
  blind.clear_replaces();
  EXPECT_EQ(CodeOf(blind), R::CODE_SUPERSEDED_ELSEWHERE);
  const StatementId none = forum_.Must(Schedule({}));
  EXPECT_EQ(Of().mail.schedule, none);
  EXPECT_TRUE(Of().mail.causes.back().days_before.empty());
  for (const std::vector<std::uint32_t>& wrong : {std::vector<std::uint32_t>{2, 7}, {3, 3}, {0}, {61}})
    EXPECT_EQ(CodeOf(Schedule(wrong)), R::CODE_MALFORMED) << wrong.front();
  EXPECT_EQ(CodeOf(Schedule({12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2})), R::CODE_TOO_MANY);
  forum_.Open();
  EXPECT_EQ(CodeOf(Schedule({1})), R::CODE_WRONG_MEETING_STATE);
}

TEST_F(MailTest, OnlyTheServerSaysWhatBecameOfAMail) {
  v1::Statement by_secretary = forum_.By("secretary");
  *by_secretary.mutable_mail_outcome() = Outcome(NoticeId(), kHolder).mail_outcome();
  const Decision refused = forum_.Try(by_secretary);
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->field(), "person");
  EXPECT_EQ(CodeOf(Outcome(NoticeId(), kHolder)), kTaken);
}

TEST_F(MailTest, AnOutcomeIsOfACauseThatIsKnownAndOfSomebodyToWhomItGoes) {
  EXPECT_EQ(CodeOf(Outcome(*StatementId::FromBytes(forum_.FreshBytes(16)), kHolder)), R::CODE_NOT_FOUND);
  EXPECT_EQ(CodeOf(Outcome(Of().statement, kHolder)), R::CODE_NOT_FOUND) << "nothing is mailed for a creation";
  EXPECT_EQ(CodeOf(Outcome(NoticeId(), "deputy")), R::CODE_NOT_DERIVABLE);
  v1::Statement of_day = Outcome(NoticeId(), kHolder);
  of_day.mutable_mail_outcome()->set_days_before(3);
  EXPECT_EQ(CodeOf(of_day), R::CODE_NOT_DERIVABLE);
  v1::Statement about = Outcome(NoticeId(), kHolder);
  about.mutable_mail_outcome()->set_about(v1::REMINDER_SUBJECT_ANSWER);
  EXPECT_EQ(CodeOf(about), R::CODE_NOT_DERIVABLE);
  v1::Statement ahead = Outcome(NoticeId(), kHolder);
  ahead.mutable_mail_outcome()->set_at_ms(forum_.now().ms + 3600 * 1000);
  EXPECT_EQ(CodeOf(ahead), R::CODE_CLOCK);
  v1::Statement code = Outcome(NoticeId(), kHolder);
  code.mutable_mail_outcome()->set_code("550 no such user");
  EXPECT_EQ(CodeOf(code), R::CODE_MALFORMED);
}

TEST_F(MailTest, AMailEndsOnceAndMayComeBackAfterItWasTaken) {
  EXPECT_EQ(CodeOf(Outcome(NoticeId(), kHolder, v1::MAIL_RESULT_BOUNCED)), R::CODE_NOT_DERIVABLE);
  const StatementId taken = forum_.Must(Outcome(NoticeId(), kHolder));
  for (const v1::MailResult result : {v1::MAIL_RESULT_ACCEPTED, v1::MAIL_RESULT_REFUSED, v1::MAIL_RESULT_GIVEN_UP}) {
    const Decision again = forum_.Try(Outcome(NoticeId(), kHolder, result));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->code(), R::CODE_ALREADY_EXISTS);
    EXPECT_EQ(again->statement_id(), taken.bytes());
  }
  forum_.Must(Outcome(NoticeId(), kHolder, v1::MAIL_RESULT_BOUNCED));
  EXPECT_EQ(CodeOf(Outcome(NoticeId(), kHolder, v1::MAIL_RESULT_BOUNCED)), R::CODE_ALREADY_EXISTS);
  const MailEnd* end = EndOfMail(Of().mail.causes.front(), PersonId(kHolder), "");
  ASSERT_NE(end, nullptr);
  EXPECT_STREQ(MailResultWord(end->result), "bounced");
  forum_.Must(Outcome(NoticeId(), kOther, v1::MAIL_RESULT_REFUSED));
  EXPECT_EQ(CodeOf(Outcome(NoticeId(), kOther)), R::CODE_ALREADY_EXISTS);
}

TEST_F(MailTest, AScheduledReminderThatWasTakenCountsAsOne) {
  const StatementId schedule = forum_.Must(Schedule({7}));
  v1::Statement outcome = Outcome(schedule, kHolder);
  EXPECT_EQ(CodeOf(outcome), R::CODE_NOT_DERIVABLE) << "of no day";
  outcome.mutable_mail_outcome()->set_days_before(7);
  EXPECT_EQ(CodeOf(outcome), R::CODE_NOT_DERIVABLE) << "about nothing";
  outcome.mutable_mail_outcome()->set_about(v1::REMINDER_SUBJECT_ANSWER);
  v1::Statement stranger = outcome;
  stranger.mutable_mail_outcome()->set_person("deputy");
  EXPECT_EQ(CodeOf(stranger), R::CODE_NOT_DERIVABLE);
  forum_.Must(outcome);
  EXPECT_EQ(CodeOf(Reminder({kHolder})), R::CODE_ALREADY_EXISTS);
}

TEST_F(MailTest, ANewDayAndACancellationAreToldToThoseWhoWereCalled) {
  v1::Statement postpone = forum_.By("chair");
  postpone.mutable_postpone_meeting()->set_meeting("m1");
  postpone.mutable_postpone_meeting()->set_date("2027-03-19");
  postpone.mutable_postpone_meeting()->set_reason("Sjukdom");
  forum_.Must(forum_.Current(postpone));
  ASSERT_EQ(Of().mail.causes.size(), 2u);
  EXPECT_EQ(Of().mail.causes.back().persons, Of().mail.causes.front().persons);
  // It is planned again, and those who were called expect it on the day that they were told.
  EXPECT_EQ(Of().phase, MeetingPhase::kPlanned);
  v1::Statement cancel = forum_.By("chair");
  cancel.mutable_cancel_meeting()->set_meeting("m1");
  cancel.mutable_cancel_meeting()->set_reason("Inga ärenden");
  forum_.Must(cancel);
  ASSERT_EQ(Of().mail.causes.size(), 3u);
  EXPECT_EQ(Of().mail.causes.back().act, v1::Statement::kCancelMeeting);
  EXPECT_EQ(Of().mail.causes.back().persons, Of().mail.causes.front().persons);
}

TEST_F(MailTest, MinutesAreMailedOnceTheyAreAdjusted) {
  EXPECT_EQ(CodeOf(Distribution()), R::CODE_NOT_FOUND);
  erasure::AdjustMinutes(forum_, [&] { EXPECT_EQ(CodeOf(Distribution()), R::CODE_NOT_FOUND); });
  EXPECT_EQ(CodeOf(Distribution(2)), R::CODE_NOT_FOUND);
  v1::Statement wrong = Distribution();
  wrong.mutable_distribute_minutes()->mutable_recipients(0)->set_email("registrator");
  EXPECT_EQ(CodeOf(wrong), R::CODE_MALFORMED);
  const StatementId sent = forum_.Must(Distribution());
  const auto to = [&](const char* name, v1::MailResult result) {
    v1::Statement statement = Outcome(sent, "", result);
    statement.mutable_mail_outcome()->set_recipient(name);
    return statement;
  };
  EXPECT_EQ(CodeOf(to("Någon annan", v1::MAIL_RESULT_ACCEPTED)), R::CODE_NOT_DERIVABLE);
  EXPECT_TRUE(Of().minutes.sendings.empty()) << "it counts when a mail server took it";
  forum_.Must(to("PSVO", v1::MAIL_RESULT_ACCEPTED));
  forum_.Must(to("HSN", v1::MAIL_RESULT_REFUSED));
  ASSERT_EQ(Of().minutes.sendings.size(), 1u);
  EXPECT_EQ(Of().minutes.sendings.front().recipients, std::vector<std::string>{"PSVO"});
  forum_.Must(to("PSVO", v1::MAIL_RESULT_BOUNCED));
  EXPECT_TRUE(Of().minutes.sendings.empty());
}

TEST_F(MailTest, TwoWhoSendTheMinutesAtOnceMailNobodyTwice) {
  erasure::AdjustMinutes(forum_);
  v1::Statement chairs = Distribution(1, "chair");
  const StatementId sent = forum_.Must(Distribution());
  const Decision refusal = forum_.Try(chairs);
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->code(), R::CODE_SUPERSEDED_ELSEWHERE);
  EXPECT_EQ(refusal->statement_id(), sent.bytes());
  // To others it goes, and to the same again by whoever has seen that it went.
  v1::Statement others = chairs;
  others.mutable_distribute_minutes()->clear_recipients();
  v1::MailRecipient& archive = *others.mutable_distribute_minutes()->add_recipients();
  archive.set_name("Regionarkivet");
  archive.set_email("regionarkivet@exempel.se");
  EXPECT_EQ(CodeOf(others), kTaken);
  chairs.set_observed_epoch(forum_.state().head.epoch);
  chairs.set_observed_seq(forum_.state().head.seq);
  chairs.set_observed_hash(forum_.FreshBytes(32));
  EXPECT_EQ(CodeOf(chairs), kTaken);
}

TEST_F(MailTest, MinutesAreMailedAsOftenAsTheyMayBeSentAndNotMore) {
  erasure::AdjustMinutes(forum_, [] {});
  const auto send_by_post = [this] {
    v1::Statement sent = forum_.By("secretary");
    v1::RecordDistribution& act = *sent.mutable_record_distribution();
    act.set_meeting("m1");
    act.set_version(1);
    act.add_recipients("PSVO");
    act.set_at_ms(forum_.now().ms);
    forum_.Must(sent);
  };
  for (int i = 0; i < kMaxSendings - 2; ++i) send_by_post();
  EXPECT_EQ(CodeOf(Distribution()), kTaken);
  send_by_post();
  EXPECT_EQ(CodeOf(Distribution()), R::CODE_TOO_MANY);
}

TEST_F(MailTest, AfterAnErasureNothingIsFoldedOtherwise) {
  erasure::AdjustMinutes(forum_);
  const StatementId sent = forum_.Must(Distribution());
  v1::Statement outcome = Outcome(sent, "");
  outcome.mutable_mail_outcome()->set_recipient("PSVO");
  const StatementId ended = forum_.Must(outcome);
  for (const StatementId& id : {sent, ended}) forum_.Must(erasure::Erasure(forum_, id));
  const State after = erasure::FoldWithResidues(forum_, true);
  EXPECT_EQ(erasure::WithoutWords(after), erasure::WithoutWords(forum_.state()));
  const Meeting& meeting = *after.FindMeeting(MeetingId("m1"));
  EXPECT_EQ(meeting.mail.causes.back().recipients.front().email, "");
  EXPECT_EQ(meeting.mail.causes.back().ends.front().recipient, "");
}

TEST(MailAddresses, AreWhatAnyMailServerTakes) {
  for (const char* good : {"vera.vard@exempel.se", "a@b", "o'brien+x@sub.exempel.se"})
    EXPECT_TRUE(IsMailAddress(good)) << good;
  for (const char* bad : {"", "vera", "@exempel.se", "vera@", "vera @exempel.se", "vera@exempel..se", "vera@-a.se",
                          "\"v v\"@exempel.se", "vera@exempel.se\r\nBcc: x@y.se", "våra@exempel.se", ".v@exempel.se"})
    EXPECT_FALSE(IsMailAddress(bad)) << bad;
}

}  // namespace
}  // namespace mandat::domain
