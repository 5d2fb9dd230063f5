// For the tests of the read API: a founded forum without a network, its devices and another system's certificate.
#ifndef MANDAT_SERVER_HANDLERS_READS_FIXTURE_H_
#define MANDAT_SERVER_HANDLERS_READS_FIXTURE_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "server/handlers/reads.h"
#include "server/store/memory_log_store.h"
#include "server/testing/test_forum.h"
#include "shared/domain/text_hash.h"
#include "shared/vault/test_dir.h"

namespace mandat::server {

inline constexpr char kOlder[] = "karlskrona-older";
inline constexpr char kOlderHolder[] = "karlskrona-older-chief";
inline constexpr char kPlan[] = "anta planen";

class ReadsTest : public testing::Test {
 protected:
  ReadsTest() : secretary_(forum_.MakeDevice("secretary")) {
    HostOptions options;
    options.store = &store_;
    options.clock = &forum_.clock;
    options.log_key = &forum_.log_key;
    options.random = &salts_;
    host_ = ForumHost::Load(options).value();
    certificates_ = CertificateRegister::Open(directory_.path(), key_, true).value();
    identity_ = std::make_unique<Identity>(host_.get(), certificates_.get());
    reads_ = std::make_unique<ReadHandler>(host_.get(), identity_.get());
    MustRecord(*host_, forum_.Found(secretary_));
  }

  TestDevice EnrolPerson(const std::string& person) {
    const TestForum::Invitation invitation = forum_.Invite(secretary_, person);
    MustRecord(*host_, invitation.invite);
    TestDevice device = forum_.MakeDevice(person);
    MustRecord(*host_, forum_.Enrol(invitation, device));
    return device;
  }
  PeerKeys System(const std::string& name, const std::string& scope) {
    const domain::Hash certificate = domain::Sha256("certificate of " + name);
    EXPECT_TRUE(certificates_->AddClient({name, scope, certificate, {9'000'000'000'000}, false}).ok());
    return {certificate, domain::Sha256("key of " + name)};
  }
  static PeerKeys Of(const TestDevice& device) { return {domain::Sha256(device.person), device.tls_key_hash}; }
  void BySecretary(const v1::Statement& act) { MustRecord(*host_, forum_.State(secretary_, act)); }
  void PrepareMeeting(const std::string& meeting) {
    BySecretary(forum_.CreateMeeting(meeting));
    BySecretary(forum_.SetItem(meeting, "i", 1));
    BySecretary(forum_.SetProposal(meeting, "i", kPlan));
  }
  // Declares and remembers what the next one replaces.
  std::string DeclareAs(TestDevice& device, v1::Stance stance, const std::string& replaces = "") {
    v1::Statement act = forum_.Declare("m", "i", kOlder, kPlan);
    act.set_replaces(replaces);
    const v1::SealedPart sealed = TestForum::Stance(stance, "because");
    const v1::SignedStatement statement = forum_.State(device, act, &sealed);
    MustRecord(*host_, statement);
    v1::Statement made;
    EXPECT_TRUE(made.ParseFromString(statement.statement()));
    return made.statement_id();
  }
  absl::StatusOr<v1::ListPositionsResponse> Positions(const PeerKeys& peer, int page_size = 0,
                                                      const std::string& token = "") {
    v1::ListPositionsRequest request;
    request.set_meeting("m");
    request.set_item("i");
    request.set_page_size(page_size);
    request.set_page_token(token);
    return reads_->ListPositions(peer, request);
  }

  vault::TestDir directory_;
  const vault::SecretBytes key_ = vault::SecretBytes::Random(32);
  MemoryLogStore store_;
  TestForum forum_;
  ledger::SeededRandom salts_{"salts"};
  TestDevice secretary_;
  std::unique_ptr<ForumHost> host_;
  std::unique_ptr<CertificateRegister> certificates_;
  std::unique_ptr<Identity> identity_;
  std::unique_ptr<ReadHandler> reads_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_READS_FIXTURE_H_
