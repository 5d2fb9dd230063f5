#include "shared/mail/read_mail.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/domain/text_hash.h"
#include "shared/mail/plain_text.h"

namespace mandat::mail {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kHead[] =
    "Authentication-Results: mx.exempel.se (amavis); dkim=pass (2048-bit key) header.d=ronneby.se "
    "header.i=@ronneby.se;\r\n"
    "\tspf=softfail smtp.mailfrom=vera@ronneby.se; dmarc=pass\r\n"
    "Authentication-Results: forged.example; dkim=fail; spf=pass\r\n"
    "From: =?utf-8?Q?Vera_V=C3=A5rd?= <vera@ronneby.se>\r\n"
    "To: sara@exempel.se\r\n"
    "Date: Thu, 10 Dec 2026 16:05:00 +0100\r\n"
    "Subject: =?iso-8859-1?Q?St=E4llningstagande?=\r\n"
    "Message-ID: <abc@ronneby.se>\r\n"
    "MIME-Version: 1.0\r\n";

std::string Simple(const std::string& text = "Jag tillstyrker punkt 4.") {
  return std::string(kHead) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
}

TEST(ReadMail, SenderDateSubjectAndTextAreTakenOver) {
  const auto mail = ReadMail(Simple());
  ASSERT_TRUE(mail.ok()) << mail.status();
  EXPECT_EQ(mail->from.name, "Vera Vård");
  EXPECT_EQ(mail->from.address, "vera@ronneby.se");
  EXPECT_EQ(mail->subject, "Ställningstagande");
  EXPECT_EQ(mail->sent_at.ms, 1796915100000);
  EXPECT_EQ(mail->message_id, "abc@ronneby.se");
  EXPECT_THAT(mail->text, HasSubstr("Jag tillstyrker punkt 4."));
  EXPECT_EQ(mail->hash, domain::Sha256(Simple()));
  EXPECT_FALSE(mail->report);
}

TEST(ReadMail, TheOriginIsTheTopmostVerdictAlone) {
  const auto mail = ReadMail(Simple());
  EXPECT_EQ(mail->origin.by, "mx.exempel.se");
  EXPECT_EQ(mail->origin.dkim, "pass");
  EXPECT_EQ(mail->origin.dkim_domain, "ronneby.se");
  EXPECT_EQ(mail->origin.spf, "softfail");
  EXPECT_EQ(mail->origin.dmarc, "pass");
  const auto silent = ReadMail("From: vera@ronneby.se\r\nDate: Thu, 10 Dec 2026 16:05:00 +0100\r\n\r\nHej\r\n");
  ASSERT_TRUE(silent.ok());
  EXPECT_EQ(silent->origin.dkim, "");
  EXPECT_EQ(silent->origin.spf, "");
}

TEST(ReadMail, OfTrustedMailSystemsTheirWordAloneCountsWhereverItStands) {
  const OriginVerdict untrusted = ReadMail(Simple())->origin;
  EXPECT_FALSE(untrusted.trusted) << "nobody has said which mail system's word counts";
  const OriginVerdict own = ReadMail(Simple(), {"other.example", "MX.exempel.se"})->origin;
  EXPECT_TRUE(own.trusted);
  EXPECT_EQ(own.by, "mx.exempel.se");
  EXPECT_EQ(own.dkim, "pass");
  EXPECT_EQ(own.spf, "softfail");
  // The sender wrote the topmost one, since the own mail system writes none.
  const OriginVerdict none = ReadMail(Simple(), {"mail.region.example"})->origin;
  EXPECT_FALSE(none.trusted);
  EXPECT_EQ(none.by + none.dkim + none.dkim_domain + none.spf + none.dmarc, "");
  // A header of the sender's above, or its words in a comment, change nothing.
  const std::string forged =
      "Authentication-Results: evil.example (mx.exempel.se; dkim=pass); dkim=pass header.d=ronneby.se\r\n" + Simple();
  EXPECT_EQ(ReadMail(forged, {"mx.exempel.se"})->origin.spf, "softfail");
  EXPECT_EQ(ReadMail(forged, {"forged.example"})->origin.dkim, "fail");
}

TEST(AuthenticationResults, OfOneMailSystemThatWritesAHeaderForEachMethodAreReadTogetherTheTopmostFirst) {
  const OriginVerdict origin = OriginOf({"mx.se; spf=pass", "evil.se; dkim=pass header.d=ronneby.se",
                                         "mx.se; dkim=fail header.d=a.se", "mx.se; dkim=pass header.d=b.se"},
                                        {"mx.se"});
  EXPECT_TRUE(origin.trusted);
  EXPECT_EQ(origin.spf, "pass");
  EXPECT_EQ(origin.dkim, "fail");
  EXPECT_EQ(origin.dkim_domain, "a.se");
  EXPECT_FALSE(OriginOf({}, {"mx.se"}).trusted);
  EXPECT_EQ(OriginOf({}, {}).by, "");
}

TEST(AuthenticationResults, AreReadWithCommentsQuotesAndSeveralSignatures) {
  OriginVerdict verdict = ReadAuthenticationResults(
      "mx.exempel.se; dkim=fail (bad \\) signature; dkim=pass) header.d=a.se; dkim=pass header.d=B.se; spf=none");
  EXPECT_EQ(verdict.dkim, "pass");
  EXPECT_EQ(verdict.dkim_domain, "b.se");
  EXPECT_EQ(verdict.spf, "none");
  EXPECT_EQ(ReadAuthenticationResults("mx.exempel.se 1; none").dkim, "");
  EXPECT_EQ(ReadAuthenticationResults("").by, "");
  EXPECT_EQ(ReadAuthenticationResults("x; dkim=<script>alert(1)</script>").dkim, "");
}

TEST(ReadMail, AHeaderThatTheMailSystemWouldNotTakeForItsOwnIsNotTrusted) {
  const auto origin = [](const std::string& header) {
    const auto mail =
        ReadMail(header + "\r\nFrom: vera@ronneby.se\r\nDate: Thu, 10 Dec 2026 16:05:00 +0100\r\n\r\nHej\r\n",
                 {"mx.exempel.se"});
    EXPECT_TRUE(mail.ok()) << header;
    return mail.ok() ? mail->origin : OriginVerdict();
  };
  EXPECT_TRUE(origin("Authentication-Results:\r\n\tmx.exempel.se;\r\n dkim=pass header.d=x.se").trusted);
  for (const char* forged : {"Authentication-Results: =?utf-8?Q?mx=2Eexempel=2Ese=3B_dkim=3Dpass?= header.d=x.se",
                             "Authentication-Results: mx.exempel(x).se; dkim=pass header.d=x.se",
                             "Authentication-Results: \"mx.\\Xexempel.se\"; dkim=pass header.d=x.se",
                             "Authentication-Results : mx.exempel.se; dkim=pass header.d=x.se",
                             "Authentication-Results\t: mx.exempel.se; dkim=pass header.d=x.se"}) {
    EXPECT_FALSE(origin(forged).trusted) << forged;
    EXPECT_EQ(origin(forged).dkim, "") << forged;
  }
}

TEST(AuthenticationResults, WhatASenderWroteBetweenQuotesIsNoVerdict) {
  const OriginVerdict verdict =
      OriginOf({"mx.exempel.se; spf=pass smtp.mailfrom=\"x; dkim=pass header.d=ronneby.se; y\"@evil.se; dkim=none"},
               {"mx.exempel.se"});
  EXPECT_TRUE(verdict.trusted);
  EXPECT_EQ(verdict.spf, "pass");
  EXPECT_EQ(verdict.dkim, "none");
  EXPECT_EQ(verdict.dkim_domain, "");
  EXPECT_EQ(OriginOf({"mx.exempel.se; spf=pass smtp.mailfrom=\"\\\"; dkim=pass\"@evil.se"}, {"mx.exempel.se"}).dkim,
            "");
  EXPECT_EQ(ReadAuthenticationResults("mx.se; dkim=pass reason=\"good; signature\" header.d=\"a.se\"").dkim_domain,
            "a.se");
}

TEST(ReadMail, PlainTextGoesBeforeHtmlWhichIsReadWhereThereIsNothingElse) {
  const std::string html =
      "<html><head><style>p{}</style></head><body><p>Jag <b>avst&aring;r</b></p><p>Vera</p></body></html>";
  const std::string both =
      std::string(kHead) +
      "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n" + html +
      "\r\n--b\r\nContent-Type: text/plain\r\n\r\nJag avstar\r\n--b--\r\n";
  EXPECT_THAT(ReadMail(both)->text, HasSubstr("Jag avstar"));
  EXPECT_FALSE(ReadMail(both)->text_was_html);
  const auto alone = ReadMail(std::string(kHead) + "Content-Type: text/html; charset=utf-8\r\n\r\n" + html);
  EXPECT_EQ(alone->text, "Jag avstår\n\nVera");
  EXPECT_TRUE(alone->text_was_html);
}

TEST(ReadMail, AttachmentsHaveNamesSizesAndHashes) {
  const std::string mail =
      std::string(kHead) +
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSe bilaga\r\n"
      "--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; "
      "filename*=utf-8''yttrande%20f%C3%B6r.pdf\r\n"
      "Content-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--b--\r\n";
  const auto read = ReadMail(mail);
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read->attachments.size(), 1u);
  EXPECT_EQ(read->attachments[0].name, "yttrande för.pdf");
  EXPECT_EQ(read->attachments[0].media_type, "application/pdf");
  EXPECT_EQ(read->attachments[0].size, 4u);
  EXPECT_EQ(read->attachments[0].hash, domain::Sha256("%PDF"));
}

TEST(ReadMail, AMailThatCameBackNamesTheMailAndWhy) {
  const std::string mail =
      "From: MAILER-DAEMON@exempel.se\r\nTo: studsar+x@exempel.se\r\nDate: Thu, 10 Dec 2026 16:05:00 "
      "+0100\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: "
      "text/plain\r\n\r\nTyvarr\r\n"
      "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; "
      "vera@ronneby.se\r\n"
      "Action: failed\r\nStatus: 5.1.1 (no such user)\r\n\r\n"
      "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: lsvo@exempel.se\r\nMessage-ID: <token@exempel.se>\r\nSubject: "
      "Kallelse\r\n\r\nHej\r\n--b--\r\n";
  const auto read = ReadMail(mail);
  ASSERT_TRUE(read.ok()) << read.status();
  ASSERT_TRUE(read->report);
  EXPECT_EQ(read->report->original_message_id, "token@exempel.se");
  ASSERT_NE(read->report->failed(), nullptr);
  EXPECT_EQ(read->report->failed()->address, "vera@ronneby.se");
  EXPECT_EQ(read->report->failed()->status, "5.1.1");
  EXPECT_EQ(read->delivered_to, std::vector<std::string>{"studsar+x@exempel.se"});
}

TEST(DeliveryStatus, ADelayIsNoFailure) {
  DeliveryReport report;
  report.recipients =
      ReadDeliveryStatus("Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@b.se\nAction: delayed\nStatus: 4.4.1\n");
  ASSERT_EQ(report.recipients.size(), 1u);
  EXPECT_EQ(report.failed(), nullptr);
}

TEST(AuthenticationResults, TheSigningDomainIsThatOfTheSignatureOrOfItsIdentity) {
  const auto signer = [](const char* properties) {
    return ReadAuthenticationResults(std::string("mx.exempel.se; dkim=pass ") + properties).dkim_domain;
  };
  EXPECT_EQ(signer("header.i=@Ronneby.se"), "ronneby.se");
  EXPECT_EQ(signer("header.i=x@evil.example"), "evil.example");
  EXPECT_EQ(signer("header.i=vera@ronneby.se@evil.example"), "evil.example");
  EXPECT_EQ(signer("header.i=x@sub.ronneby.se header.d=ronneby.se"), "ronneby.se");
  EXPECT_EQ(signer("header.i=x"), "");
  EXPECT_EQ(signer("header.d= header.s=one"), "");
}

TEST(ReadMail, WhatIsNoMailIsRefused) {
  EXPECT_FALSE(ReadMail("").ok());
  EXPECT_FALSE(ReadMail("hej").ok());
  EXPECT_FALSE(ReadMail(std::string(100, '\0')).ok());
  EXPECT_FALSE(ReadMail("%PDF-1.7\n1 0 obj\n").ok());
  EXPECT_EQ(ReadMail(std::string(kMaxReadBytes + 1, 'x')).status().code(), absl::StatusCode::kResourceExhausted);
}

TEST(ReadMail, PartsAndNestingHaveLimits) {
  std::string many = std::string(kHead) + "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
  for (int i = 0; i < kMaxParts + 1; ++i) many += "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n";
  EXPECT_FALSE(ReadMail(many + "--b--\r\n").ok());
  std::string deep = kHead;
  std::string end;
  for (int i = 0; i < kMaxDepth + 5; ++i) {
    const std::string b = "b" + std::to_string(i);
    deep += "Content-Type: multipart/mixed; boundary=" + b + "\r\n\r\n--" + b + "\r\n";
    end = "\r\n--" + b + "--\r\n" + end;
  }
  EXPECT_FALSE(ReadMail(deep + "Content-Type: text/plain\r\n\r\nx" + end).ok());
}

TEST(ReadMail, ALongTextIsCutAndSaysSo) {
  const auto mail = ReadMail(Simple(std::string(kMaxText, 'x') + "åååå"));
  EXPECT_TRUE(mail->text_cut);
  EXPECT_LE(mail->text.size(), kMaxText);
}

TEST(ReadMail, BytesThatAreNoUtf8BecomeReadable) {
  const auto mail =
      ReadMail(Simple("r\xE5"
                      "dslag"));
  ASSERT_TRUE(mail.ok());
  EXPECT_THAT(mail->text, Not(HasSubstr("\xE5"
                                        "d")));
  EXPECT_THAT(mail->text, HasSubstr("dslag"));
}

TEST(TextOfHtml, LeavesNoTagsOutAndBreaksLinesAtBlocks) {
  EXPECT_EQ(TextOfHtml("<p>Hej<br>du</p><script>evil()</script><!-- nej --><ul><li>ett</li><li>tv&#229;</li></ul>"),
            "Hej\ndu\n\nett\n\ntvå");
  EXPECT_EQ(TextOfHtml("a &amp; b &lt;c&gt; &unknown; &#x41;"), "a & b <c> &unknown; A");
  EXPECT_EQ(TextOfHtml("<p>slut <b"), "slut");
}

}  // namespace
}  // namespace mandat::mail
