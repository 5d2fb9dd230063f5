#include "shared/ledger/link.h"

#include <gtest/gtest.h>

#include "shared/ledger/random.h"

namespace mandat::ledger {
namespace {

EnrolLink SampleEnrol() {
  SeededRandom random("link");
  EnrolLink link;
  link.gate_address = "forum.example.se:7444";
  link.ca_hash = RandomFixed<domain::Hash>(random);
  link.forum = RandomFixed<domain::ForumId>(random);
  link.invitation = RandomFixed<domain::InvitationId>(random);
  link.code = "ABCDEFGHJKMNPQRSTVWXYZ0127";
  return link;
}

TEST(Link, AnEnrolmentLinkComesBack) {
  for (const char* address : {"forum.example.se:7444", "127.0.0.1:1", "[::1]:65535", "localhost:7444"}) {
    EnrolLink link = SampleEnrol();
    link.gate_address = address;
    const auto parsed = ParseLink("  " + FormatLink(link) + "\n");
    ASSERT_TRUE(parsed.ok()) << parsed.status();
    const auto* back = std::get_if<EnrolLink>(&*parsed);
    ASSERT_NE(back, nullptr);
    EXPECT_EQ(back->gate_address, address);
    EXPECT_EQ(back->ca_hash, link.ca_hash);
    EXPECT_EQ(back->forum, link.forum);
    EXPECT_EQ(back->invitation, link.invitation);
    EXPECT_EQ(back->code, link.code);
  }
}

TEST(Link, AnEnrolmentLinkMayLeaveTheCodeToPaper) {
  EnrolLink link = SampleEnrol();
  link.code.clear();
  const auto parsed = ParseLink(FormatLink(link));
  ASSERT_TRUE(parsed.ok()) << parsed.status();
  EXPECT_TRUE(std::get<EnrolLink>(*parsed).code.empty());
}

TEST(Link, AFoundingLinkComesBack) {
  SeededRandom random("link");
  const FoundingLink link{"forum.example.se:7444", RandomFixed<domain::Hash>(random),
                          RandomFixed<domain::Hash>(random).bytes()};
  const auto parsed = ParseLink(FormatLink(link));
  ASSERT_TRUE(parsed.ok()) << parsed.status();
  const auto* back = std::get_if<FoundingLink>(&*parsed);
  ASSERT_NE(back, nullptr);
  EXPECT_EQ(back->gate_address, link.gate_address);
  EXPECT_EQ(back->ca_hash, link.ca_hash);
  EXPECT_EQ(back->secret, link.secret);
}

// `from` in a good link is written as `to`; the message names `says`.
struct Hostile {
  const char* from;
  const char* to;
  const char* says;
};

TEST(Link, AHostileLinkIsRefusedByTheNameOfItsPart) {
  const std::string good = FormatLink(SampleEnrol());
  const Hostile cases[] = {
      {"mandat://enrol?", "mandat://enrol/?", "begin"},
      {"mandat://", "https://", "begin"},
      {"mandat://", "MANDAT://", "begin"},
      {"forum.example.se:7444", "forum.example.se", "gate"},
      {"forum.example.se:7444", "forum.example.se:0", "gate"},
      {"forum.example.se:7444", "forum.example.se:65536", "gate"},
      {"forum.example.se:7444", "forum.example.se:07444", "gate"},
      {"forum.example.se:7444", "forum.example.se:+744", "gate"},
      {"forum.example.se:7444", "user@forum.example.se:7444", "gate"},
      {"forum.example.se:7444", "forum..example.se:7444", "gate"},
      {"forum.example.se:7444", "-forum.example.se:7444", "gate"},
      {"forum.example.se:7444", "[::1:7444", "gate"},
      {"forum.example.se:7444", "unix:/tmp/x:7444", "gate"},
      {"forum.example.se:7444", "forum%2eexample.se:7444", "gate"},
      {"forum.example.se:7444", "", "gate"},
      {"&ca=", "&ca=A", "ca"},
      {"&ca=", "&ca= ", "ca"},
      {"&forum=", "&forum=A", "forum"},
      {"&inv=", "&inv=A", "inv"},
      {"&inv=", "&inw=", "does not belong"},
      {"&inv=", "&code=ABCD-EFGH-0123&inv=", "code"},
      {"&code=", "&code=U", "code"},
      {"&code=", "&&code=", "does not belong"},
      {"&code=", "&ca=x&code=", "ca"},
      {"&code=", "#code=", "inv"},
  };
  for (const Hostile& hostile : cases) {
    std::string link = good;
    const std::size_t at = link.find(hostile.from);
    ASSERT_NE(at, std::string::npos) << hostile.from;
    link.replace(at, std::string(hostile.from).size(), hostile.to);
    const auto parsed = ParseLink(link);
    ASSERT_FALSE(parsed.ok()) << link;
    EXPECT_NE(std::string(parsed.status().message()).find(hostile.says), std::string::npos) << parsed.status();
  }
}

TEST(Link, EveryPartIsNeeded) {
  const std::string good = FormatLink(SampleEnrol());
  for (const char* part : {"gate=", "ca=", "forum=", "inv="}) {
    std::string link = good;
    const std::size_t at = link.find(part);
    const std::size_t end = link.find('&', at);
    link.erase(at, end - at + 1);
    EXPECT_FALSE(ParseLink(link).ok()) << link;
  }
}

// Only one base64url text stands for some bytes: the spare bits of the last symbol are zero.
TEST(Link, BytesHaveOneSpelling) {
  std::string link = FormatLink(SampleEnrol());
  const std::size_t end = link.find('&', link.find("inv="));
  link[end - 1] = link[end - 1] == 'B' ? 'C' : 'B';
  EXPECT_FALSE(ParseLink(link).ok());
}

TEST(Link, NoMessageRepeatsASecret) {
  std::string link = FormatLink(SampleEnrol());
  link.replace(link.find("&code="), 6, "&cod=");
  const auto parsed = ParseLink(link);
  ASSERT_FALSE(parsed.ok());
  EXPECT_EQ(std::string(parsed.status().message()).find("ABCDEFGH"), std::string::npos);
}

TEST(Link, AnEndlessLinkIsRefused) {
  EXPECT_FALSE(ParseLink(FormatLink(SampleEnrol()) + std::string(100000, 'A')).ok());
}

}  // namespace
}  // namespace mandat::ledger
