#include "shared/mail/write_mail.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdint>

#include "shared/mail/mail_id.h"
#include "shared/mail/read_mail.h"

namespace mandat::mail {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

OutgoingMail AMail() {
  OutgoingMail mail;
  mail.from = {"Ledningssamverkan vård och omsorg", "lsvo@exempel.se"};
  mail.to = {"Vera Vård", "vera@exempel.se"};
  mail.message_id = "0123.abc@exempel.se";
  mail.date = {1795000000000};
  mail.language = "sv";
  mail.subject = "Kallelse: LSVO fredag 11 december 2026";
  mail.text = "Hej Vera,\n\ndu kallas. En rad som är lång: " + std::string(300, 'x') + "\nFrån början\n.\nslut\n";
  return mail;
}

TEST(WriteMail, IsReadBackAsItWas) {
  OutgoingMail mail = AMail();
  mail.attachments.push_back({"protokoll.pdf", "application/pdf", std::string("%PDF-\0\xFF\n", 8)});
  const auto bytes = WriteMail(mail);
  ASSERT_TRUE(bytes.ok()) << bytes.status();
  const auto read = ReadMail(*bytes);
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(read->from.name, mail.from.name);
  EXPECT_EQ(read->from.address, mail.from.address);
  EXPECT_EQ(read->subject, mail.subject);
  EXPECT_EQ(read->message_id, mail.message_id);
  EXPECT_EQ(read->sent_at.ms, mail.date.ms);
  EXPECT_THAT(read->text, HasSubstr("du kallas. En rad som är lång"));
  ASSERT_EQ(read->attachments.size(), 1u);
  EXPECT_EQ(read->attachments[0].name, "protokoll.pdf");
  EXPECT_EQ(read->attachments[0].size, 8u);
}

TEST(WriteMail, LinesEndAsMailWantsItAndNoneIsTooLong) {
  OutgoingMail mail = AMail();
  mail.calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
  mail.calendar_method = "REQUEST";
  const std::string bytes = *WriteMail(mail);
  std::size_t begin = 0;
  for (std::size_t end = bytes.find('\n'); end != std::string::npos; end = bytes.find('\n', begin)) {
    EXPECT_EQ(bytes[end - 1], '\r');
    EXPECT_LE(end - begin, 999u);
    begin = end + 1;
  }
  EXPECT_THAT(bytes, HasSubstr("text/calendar"));
  EXPECT_THAT(bytes, HasSubstr("method=REQUEST"));
  EXPECT_THAT(bytes, HasSubstr("meeting.ics"));
  EXPECT_THAT(bytes, HasSubstr("Auto-Submitted: auto-generated"));
}

TEST(WriteMail, TheSameMailGivesTheSameBytes) {
  OutgoingMail mail = AMail();
  mail.calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
  mail.calendar_method = "REQUEST";
  EXPECT_EQ(*WriteMail(mail), *WriteMail(mail));
}

TEST(WriteMail, NobodysNameBecomesAHeader) {
  OutgoingMail mail = AMail();
  mail.to.name = "Vera\r\nBcc: alla@exempel.se";
  mail.subject = "Kallelse\r\nX-Evil: 1";
  const std::string bytes = *WriteMail(mail);
  EXPECT_THAT(bytes, Not(HasSubstr("\nBcc:")));
  EXPECT_THAT(bytes, Not(HasSubstr("\nX-Evil")));
}

TEST(WriteMail, ATooLargeOneIsNone) {
  OutgoingMail mail = AMail();
  mail.attachments.push_back({"stor.pdf", "application/pdf", std::string(kMaxMailBytes, 'x')});
  EXPECT_EQ(WriteMail(mail).status().code(), absl::StatusCode::kResourceExhausted);
}

MailKey AKey(const std::string& person) {
  return {*domain::StatementId::FromBytes(std::string(16, '\x9a')), domain::PersonId(person), "", 0, 0};
}

constexpr std::array<std::uint8_t, 32> kSecret = {1, 2, 3};

std::string Token(const MailKey& key) { return TokenOf(key, kSecret); }

TEST(MailId, IsTheSameForTheSameMailAndAnotherForEveryOther) {
  EXPECT_EQ(MessageIdOf(Token(AKey("vera")), "lsvo@exempel.se"), MessageIdOf(Token(AKey("vera")), "lsvo@exempel.se"));
  EXPECT_NE(Token(AKey("vera")), Token(AKey("olle")));
  MailKey of_day = AKey("vera");
  of_day.days_before = 7;
  EXPECT_NE(Token(AKey("vera")), Token(of_day));
  EXPECT_THAT(MessageIdOf(Token(AKey("vera")), "lsvo@exempel.se"), Not(HasSubstr("vera")));
}

TEST(MailId, CannotBeMadeUpWithoutTheServersSecret) {
  std::array<std::uint8_t, 32> other = kSecret;
  other[31] = 1;
  EXPECT_NE(TokenOf(AKey("vera"), other), Token(AKey("vera")));
  EXPECT_EQ(CauseOfToken(TokenOf(AKey("vera"), other)), AKey("vera").cause);
}

TEST(MailId, IsFoundAgainInAMessageIdAndInAReturnPathInWhateverCase) {
  const std::string token = Token(AKey("vera"));
  EXPECT_EQ(FindToken("<" + MessageIdOf(Token(AKey("vera")), "lsvo@exempel.se") + ">"), token);
  EXPECT_EQ(FindToken("Studsar <" + ReturnPathOf(Token(AKey("vera")), "studsar@exempel.se") + ">"), token);
  std::string shouted = ReturnPathOf(Token(AKey("vera")), "studsar@exempel.se");
  for (char& c : shouted) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  EXPECT_EQ(FindToken(shouted), token);
  EXPECT_EQ(CauseOfToken(token), AKey("vera").cause);
  for (const char* other : {"", "studsar@exempel.se", "a.b@c.d", "9a9a.9a9a@exempel.se"})
    EXPECT_FALSE(FindToken(other)) << other;
}

}  // namespace
}  // namespace mandat::mail
