// What the mails say, and what they never say.
#include "shared/mail/meeting_mail.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/calendar/busy.h"
#include "shared/domain/mail.h"
#include "tests/support/forum_builder.h"

namespace mandat::mail {
namespace {

using ::mandat::testing::ForumBuilder;
using ::mandat::testing::kHolder;
using ::mandat::testing::kMandate;
using ::testing::HasSubstr;
using ::testing::Not;

class MeetingMailTest : public ::testing::Test {
 protected:
  MeetingMailTest() {
    for (const char* person : {kHolder, "chair"}) forum_.Enrol(person);
    Describe("secretary", "Sara Sekreterare", "sara@exempel.se");
    Describe(kHolder, "Vera Vård", "vera@exempel.se");
    forum_.Meeting();
    v1::Statement paper = forum_.Paper("m1", "i1");
    paper.mutable_add_document()->set_title("Hemlig bilaga");
    forum_.Must(paper);
    forum_.Notice();
  }
  void Describe(const std::string& person, const std::string& name, const std::string& email) {
    v1::Statement statement = forum_.By("secretary");
    statement.mutable_describe_person()->set_person(person);
    statement.mutable_describe_person()->set_name(name);
    statement.mutable_describe_person()->set_email(email);
    forum_.Must(forum_.Current(statement));
  }
  const domain::Meeting& Of() const { return *forum_.state().FindMeeting(domain::MeetingId("m1")); }
  MailKey KeyOf(const std::string& person) const {
    const domain::MailCause& cause = Of().mail.causes.back();
    return {cause.statement, domain::PersonId(person), "", 0, cause.about};
  }
  OutgoingMail MailTo(const std::string& person) const {
    const auto mail = ComposeMail(forum_.state(), KeyOf(person), {"LSVO", "lsvo@exempel.se"}, nullptr, forum_.now());
    EXPECT_TRUE(mail.ok()) << mail.status();
    return mail.ok() ? *mail : OutgoingMail();
  }

  ForumBuilder forum_;
};

TEST_F(MeetingMailTest, WhoAcceptsToSubstituteLaterGetsTheNoticeWithItsPlaceInTheCalendar) {
  const std::string notice = MailTo(kHolder).text;
  forum_.Enrol("deputy");
  Describe("deputy", "Disa Ersättare", "disa@exempel.se");
  const domain::StatementId asked = forum_.Must(forum_.Nomination(kHolder, kMandate, "deputy"));
  forum_.Must(forum_.NominationAnswer("deputy", asked, true));
  const OutgoingMail mail = MailTo("deputy");
  EXPECT_EQ(mail.to.address, "disa@exempel.se");
  EXPECT_THAT(mail.subject, HasSubstr("Kallelse: "));
  EXPECT_THAT(mail.text, HasSubstr("Hej Disa Ersättare"));
  EXPECT_EQ(mail.text.substr(mail.text.find("\n\n")), notice.substr(notice.find("\n\n")));
  EXPECT_EQ(mail.calendar_method, "REQUEST");
}

TEST_F(MeetingMailTest, TheNoticeSaysWhenWhereAndWhatIsOnTheAgendaAndNothingOfPapers) {
  const OutgoingMail mail = MailTo(kHolder);
  EXPECT_EQ(mail.to.address, "vera@exempel.se");
  EXPECT_EQ(mail.reply_to.address, "sara@exempel.se");
  EXPECT_THAT(mail.subject, HasSubstr("Kallelse: "));
  EXPECT_THAT(mail.subject, HasSubstr("fredag 12 mars 2027"));
  EXPECT_THAT(mail.text, HasSubstr("Hej Vera Vård"));
  for (const domain::AgendaItem& item : Of().items) {
    EXPECT_THAT(mail.text, HasSubstr(item.title));
    for (const domain::Revision& revision : item.revisions) {
      for (const std::string& clause : revision.clauses) EXPECT_THAT(mail.text, Not(HasSubstr(clause + "\n")));
    }
  }
  EXPECT_THAT(mail.text, Not(HasSubstr("Hemlig bilaga")));
  EXPECT_TRUE(mail.attachments.empty());
  EXPECT_EQ(mail.language, "sv");
}

TEST_F(MeetingMailTest, AnInvitedExpertReadsTheirOwnItemsOfTheAgendaAloneAndNoHeadingWhereNoneIsLeft) {
  forum_.Enrol("specialist");
  Describe("specialist", "Stina Specialist", "stina@exempel.se");
  v1::Statement invited = forum_.By("chair");
  invited.mutable_invite_expert()->set_meeting("m1");
  invited.mutable_invite_expert()->set_person("specialist");
  invited.mutable_invite_expert()->set_organisation("FoU");
  invited.mutable_invite_expert()->add_items("i2");
  forum_.Must(forum_.Current(invited));
  const auto title = [&](const char* item) { return Of().FindItem(domain::ItemId(item))->title; };
  ASSERT_NE(title("i1"), title("i2"));
  const OutgoingMail mail = MailTo("specialist");
  EXPECT_THAT(mail.text, HasSubstr("  2. " + title("i2")));
  EXPECT_THAT(mail.text, Not(HasSubstr("  1. ")));
  EXPECT_THAT(mail.text, Not(HasSubstr(title("i1"))));
  EXPECT_THAT(mail.text, HasSubstr("Föredragningslista"));
  EXPECT_THAT(MailTo(kHolder).text, HasSubstr("  1. " + title("i1")));

  forum_.Enrol("passer-by");
  Describe("passer-by", "Pia Passerande", "pia@exempel.se");
  const OutgoingMail other = MailTo("passer-by");
  EXPECT_EQ(other.to.address, "pia@exempel.se");
  EXPECT_THAT(other.text, Not(HasSubstr("  1. ")));
  EXPECT_THAT(other.text, Not(HasSubstr("Föredragningslista")));
}

TEST_F(MeetingMailTest, ItsInvitationIsReadByACalendarAndMovesWithTheMeeting) {
  const OutgoingMail notice = MailTo(kHolder);
  EXPECT_EQ(notice.calendar_method, "REQUEST");
  EXPECT_THAT(notice.calendar, HasSubstr("METHOD:REQUEST"));
  EXPECT_THAT(notice.calendar, HasSubstr("ORGANIZER:mailto:lsvo@exempel.se"));
  EXPECT_THAT(notice.calendar, HasSubstr("vera@exempel.se"));
  EXPECT_THAT(notice.calendar, HasSubstr("SEQUENCE:0"));
  const auto read = calendar::ReadCalendar(notice.calendar, "meeting.ics", 2027, "Europe/Stockholm");
  const auto* times = std::get_if<std::vector<calendar::BusyTime>>(&read);
  ASSERT_NE(times, nullptr);
  EXPECT_EQ(times->size(), 1u);
  v1::Statement postpone = forum_.By("chair");
  postpone.mutable_postpone_meeting()->set_meeting("m1");
  postpone.mutable_postpone_meeting()->set_date("2027-03-19");
  postpone.mutable_postpone_meeting()->set_reason("Ordföranden är sjuk");
  forum_.Must(forum_.Current(postpone));
  const OutgoingMail moved = MailTo(kHolder);
  EXPECT_THAT(moved.calendar, HasSubstr("SEQUENCE:1"));
  EXPECT_THAT(moved.calendar, HasSubstr("UID:" + CalendarUid(Of())));
  EXPECT_THAT(notice.calendar, HasSubstr("UID:" + CalendarUid(Of())));
  EXPECT_THAT(moved.text, HasSubstr("19 mars 2027"));
  EXPECT_THAT(moved.text, Not(HasSubstr("sjuk"))) << "why is not for the way";
}

TEST_F(MeetingMailTest, AReminderSaysWhatIsLeftAndWhatTheSecretaryWrote) {
  forum_.Declare(kHolder, kMandate, "i1");
  v1::Statement reminder = forum_.By("secretary");
  reminder.mutable_send_reminder()->set_meeting("m1");
  reminder.mutable_send_reminder()->set_about(v1::REMINDER_SUBJECT_DECLARE);
  reminder.mutable_send_reminder()->add_persons(kHolder);
  reminder.mutable_send_reminder()->set_note("Ring mig gärna.");
  forum_.Must(reminder);
  const OutgoingMail mail = MailTo(kHolder);
  EXPECT_THAT(mail.text, HasSubstr("Ring mig gärna."));
  EXPECT_THAT(mail.text, HasSubstr("Sara Sekreterare"));
  EXPECT_THAT(mail.text, HasSubstr("  2. "));
  EXPECT_THAT(mail.text, Not(HasSubstr("  1. "))) << "declared";
  EXPECT_TRUE(mail.calendar.empty());
}

TEST_F(MeetingMailTest, ThereIsNoMailWithoutAnAddressNorForAnotherCause) {
  EXPECT_FALSE(
      ComposeMail(forum_.state(), KeyOf("region-director"), {"", "lsvo@exempel.se"}, nullptr, forum_.now()).ok());
  Describe(kHolder, "Vera Vård", "vera at exempel.se");
  EXPECT_FALSE(ComposeMail(forum_.state(), KeyOf(kHolder), {"", "lsvo@exempel.se"}, nullptr, forum_.now()).ok());
  MailKey unknown = KeyOf(kHolder);
  unknown.cause = Of().statement;
  EXPECT_FALSE(ComposeMail(forum_.state(), unknown, {"", "lsvo@exempel.se"}, nullptr, forum_.now()).ok());
}

TEST_F(MeetingMailTest, AForumThatSpeaksEnglishWritesEnglish) {
  domain::State state = forum_.state();
  state.forum.language = domain::Language::kEnglish;
  const auto mail = ComposeMail(state, KeyOf(kHolder), {"LSVO", "lsvo@exempel.se"}, nullptr, forum_.now());
  ASSERT_TRUE(mail.ok());
  EXPECT_THAT(mail->text, HasSubstr("Dear Vera Vård"));
  EXPECT_THAT(mail->subject, HasSubstr("Friday 12 March 2027"));
  EXPECT_EQ(mail->language, "en");
}

}  // namespace
}  // namespace mandat::mail
