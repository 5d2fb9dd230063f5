#include "server/mandatd/config.h"

#include <gtest/gtest.h>

#include <string>

namespace mandat::server {
namespace {

constexpr char kGood[] = "[listen]\nmembers = \"127.0.0.1:7443\"\ngate = \"[::1]:7444\"\n";

std::string ProblemOf(const std::string& text) {
  return std::string(ParseConfig(text, "/data/mandatd.toml").status().message());
}

TEST(ConfigTest, DefaultsFillWhatIsNotSaid) {
  const auto config = ParseConfig(kGood, "/data/mandatd.toml");
  ASSERT_TRUE(config.ok()) << config.status();
  EXPECT_EQ(config->data_dir, "/data");
  EXPECT_EQ(config->members_address, "127.0.0.1:7443");
  EXPECT_EQ(config->gate_address, "[::1]:7444");
  EXPECT_EQ(config->statements_per_minute, 600);
}

TEST(ConfigTest, AMissingSettingIsNamedWithItsLine) {
  EXPECT_EQ(ProblemOf("# nothing\n[listen]\ngate = \"127.0.0.1:1\"\n"),
            "/data/mandatd.toml:2: listen.members is missing: \"HOST:PORT\"");
  EXPECT_EQ(ProblemOf(""), "/data/mandatd.toml:1: listen.members is missing: \"HOST:PORT\"");
}

TEST(ConfigTest, AWrongSettingIsNamedWithItsLine) {
  EXPECT_NE(ProblemOf(std::string(kGood) + "[limits]\nstatements_per_minute = \"many\"\n")
                .find(":5: limits.statements_per_minute must be"),
            std::string::npos);
  EXPECT_NE(
      ProblemOf(std::string(kGood) + "[limits]\ngate_per_minute = 0\n").find(":5: limits.gate_per_minute must be"),
      std::string::npos);
  EXPECT_NE(ProblemOf("[listen]\nmembers = 7443\n").find(":2: listen.members must be a text"), std::string::npos);
  EXPECT_NE(ProblemOf("[listen]\nmembers = \"localhost\"\n").find(":2: listen.members: must be \"HOST:PORT\""),
            std::string::npos);
  EXPECT_NE(ProblemOf(std::string(kGood) + "[log]\nlevel = \"loud\"\n").find(":5: log.level must be"),
            std::string::npos);
  EXPECT_NE(ProblemOf(std::string(kGood) + "[address]\nmembers = \"a:0\"\n")
                .find(":5: address.members: the port must be 1-65535"),
            std::string::npos);
}

TEST(ConfigTest, MailIsOffUnlessItIsSet) {
  EXPECT_FALSE(ParseConfig(kGood, "/data/mandatd.toml")->mail.on());
  const auto config =
      ParseConfig(std::string(kGood) +
                      "[mail]\nserver = \"smtp.exempel.se:587\"\nsender = \"lsvo@exempel.se\"\nuser = \"u\"\n"
                      "password_file = \"credential:mail\"\n",
                  "/data/mandatd.toml");
  ASSERT_TRUE(config.ok()) << config.status();
  EXPECT_TRUE(config->mail.on());
  EXPECT_EQ(config->mail.port, 587);
  EXPECT_EQ(config->mail.tls, MailTls::kStartTls);
}

TEST(ConfigTest, WhoseWordOnTheOriginOfMailCountsIsAList) {
  const std::string table = std::string(kGood) + "[incoming_mail]\nauthserv_ids = ";
  EXPECT_TRUE(ParseConfig(kGood, "/data/mandatd.toml")->authserv_ids.empty());
  const auto config = ParseConfig(table + "[\"mx.exempel.se\", \"mx2\"]\n", "/data/mandatd.toml");
  ASSERT_TRUE(config.ok()) << config.status();
  EXPECT_EQ(config->authserv_ids, (std::vector<std::string>{"mx.exempel.se", "mx2"}));
  EXPECT_FALSE(config->mail.on());
  for (const char* wrong : {"[]", "\"mx.exempel.se\"", "[1]", "[\"\"]", "[\"mx exempel\"]"}) {
    EXPECT_EQ(ProblemOf(table + wrong + "\n"),
              "/data/mandatd.toml:5: incoming_mail.authserv_ids must be a list of 1 to 20 texts without blanks");
  }
}

TEST(ConfigTest, AWrongMailSettingIsNamedWithItsLine) {
  const auto problem = [](const std::string& lines, const std::string& server = "smtp.exempel.se:587") {
    return ProblemOf(std::string(kGood) + "[mail]\nserver = \"" + server + "\"\n" + lines);
  };
  const std::string sender = "sender = \"lsvo@exempel.se\"\n";
  EXPECT_EQ(problem(sender + "tls = \"none-on-loopback\"\n"),
            "/data/mandatd.toml:7: mail.tls: \"none-on-loopback\" is for a mail server on this machine (127.0.0.1, "
            "::1, localhost) alone");
  EXPECT_EQ(problem(sender + "tls = \"none-on-loopback\"\n", "127.0.0.1:25"), "");
  EXPECT_EQ(problem(sender + "tls = \"none\"\n"),
            "/data/mandatd.toml:7: mail.tls must be \"starttls\", \"implicit\" or \"none-on-loopback\"");
  EXPECT_EQ(problem(""), "/data/mandatd.toml:4: mail.sender is missing: the address that mails come from");
  EXPECT_EQ(problem("sender = \"lsvo\"\n"),
            "/data/mandatd.toml:6: mail.sender must be an e-mail address, such as \"lsvo@exempel.se\"");
  EXPECT_NE(problem(sender + "user = \"u\"\n").find(":4: mail.password_file is missing"), std::string::npos);
  EXPECT_NE(problem(sender + "password_file = \"/p\"\n").find(":4: mail.user is missing"), std::string::npos);
  EXPECT_NE(problem(sender + "verp = true\n").find(":4: mail.return_path is missing"), std::string::npos);
  EXPECT_NE(problem(sender + "verp = 1\n").find(":7: mail.verp must be true or false"), std::string::npos);
  EXPECT_NE(problem(sender + "bounces = \"mail\"\n").find(":7: mail.bounces must be a whole path"), std::string::npos);
  EXPECT_NE(problem(sender + "password = \"hemligt\"\n").find(":7: \"mail.password\" is no setting"),
            std::string::npos);
  EXPECT_EQ(problem(sender + "password = \"hemligt\"\n").find("hemligt"), std::string::npos);
}

TEST(ConfigTest, LibreOfficeIsFoundNamedOrSwitchedOff) {
  const auto of = [](const std::string& lines) {
    return ParseConfig(std::string(kGood) + "[renditions]\n" + lines, "/data/mandatd.toml");
  };
  EXPECT_EQ(of("")->renditions_program, "");
  EXPECT_FALSE(of("")->renditions_off);
  EXPECT_EQ(of("program = \"/opt/libreoffice/program/soffice\"")->renditions_program,
            "/opt/libreoffice/program/soffice");
  EXPECT_TRUE(of("program = \"off\"")->renditions_off);
  EXPECT_EQ(of("seconds = 30")->renditions_seconds, 30);
  for (const char* wrong : {"program = \"soffice\"", "program = \"\"", "program = false"}) {
    EXPECT_NE(std::string(of(wrong).status().message()).find(":5: renditions.program must be"), std::string::npos)
        << wrong;
  }
  EXPECT_NE(std::string(of("seconds = 0").status().message()).find(":5: renditions.seconds must be"),
            std::string::npos);
}

TEST(ConfigTest, AMisspeltSettingIsNotSilentlyTheDefault) {
  EXPECT_NE(ProblemOf(std::string(kGood) + "[limits]\nstatement_per_minute = 5\n")
                .find(":5: \"limits.statement_per_minute\" is no setting"),
            std::string::npos);
  EXPECT_NE(ProblemOf(std::string(kGood) + "[limit]\n").find(":4: \"limit\" is no setting"), std::string::npos);
  EXPECT_NE(ProblemOf("listen = 5\n").find(":1: \"listen\" must be a table"), std::string::npos);
}

TEST(ConfigTest, WhatIsNoTomlIsNamedWithItsLine) {
  EXPECT_NE(ProblemOf("[listen]\nmembers = \n").find("/data/mandatd.toml:2: "), std::string::npos);
}

TEST(HostPortTest, TakesNamesAndBothKindsOfAddress) {
  EXPECT_EQ(ParseHostPort("mandat.example.se:443")->host, "mandat.example.se");
  EXPECT_EQ(ParseHostPort("127.0.0.1:7443")->port, 7443);
  EXPECT_EQ(ParseHostPort("[::1]:7443")->host, "::1");
  for (const char* wrong :
       {"", ":1", "a", "a:", "a:b", "a:65536", "a:-1", "a:+1", "::1:7443", "a b:1", "[a]:1x", "a:1\n"}) {
    EXPECT_FALSE(ParseHostPort(wrong).ok()) << wrong;
  }
}

}  // namespace
}  // namespace mandat::server
