// What a device without a valid certificate gets, and what it does not.
#include "server/handlers/enrolment.h"

#include <gtest/gtest.h>

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "server/handlers/identity.h"
#include "server/store/memory_log_store.h"
#include "server/testing/test_forum.h"
#include "shared/ledger/receipt.h"
#include "shared/pki/certificate.h"
#include "shared/vault/test_dir.h"

namespace mandat::server {
namespace {

constexpr std::int64_t kDay = 24LL * 3600 * 1000;
constexpr char kMemberMandate[] = "ronneby-care";
constexpr char kMemberPerson[] = "ronneby-care-chief";

class EnrolmentTest : public testing::Test {
 protected:
  EnrolmentTest()
      : ca_(pki::CreateCa("Mandat test", forum_.clock.Now()).value()), secretary_(forum_.MakeDevice("secretary")) {
    forum_.ca_hash = ca_.certificate.fingerprint();
    certificates_ = CertificateRegister::Open(directory_.path(), key_, true).value();
    Load(std::nullopt);
  }

  void Load(std::optional<std::uint64_t> put_back_in) {
    handler_ = nullptr;
    host_ = nullptr;
    HostOptions options = forum_.HostOn(store_, salts_);
    options.put_back_in = put_back_in;
    host_ = ForumHost::Load(options).value();
    EnrolmentHandler::Options enrolment;
    enrolment.host = host_.get();
    enrolment.certificates = certificates_.get();
    enrolment.ca = &ca_;
    enrolment.forum_file = TestForumFile();
    enrolment.members_address = forum_.members_address;
    enrolment.gate_address = forum_.gate_address;
    enrolment.is_founding_secret = [](const std::string& given) { return given == "secret"; };
    handler_ = std::make_unique<EnrolmentHandler>(enrolment);
  }

  template <typename Response, typename Start>
  static absl::StatusOr<Response> Await(Start start) {
    auto promise = std::make_shared<std::promise<absl::StatusOr<Response>>>();
    std::future<absl::StatusOr<Response>> future = promise->get_future();
    start([promise](absl::StatusOr<Response> response) { promise->set_value(std::move(response)); });
    return future.get();
  }
  absl::StatusOr<v1::EnrolResponse> Found(const v1::FoundRequest& request) {
    return Await<v1::EnrolResponse>([&](auto done) { handler_->Found(request, std::move(done)); });
  }
  v1::FoundRequest FoundingOf(TestDevice& device) {
    v1::FoundRequest request;
    request.set_founding_secret("secret");
    *request.mutable_founding() = forum_.Found(device);
    request.set_csr(device.csr);
    return request;
  }
  void FoundForum() {
    const auto founded = Found(FoundingOf(secretary_));
    ASSERT_TRUE(founded.ok()) << founded.status();
    ASSERT_TRUE(founded->has_enrolled()) << founded->ShortDebugString();
  }
  absl::StatusOr<v1::EnrolResponse> Enrol(const TestForum::Invitation& invitation, TestDevice& device) {
    v1::EnrolRequest request;
    *request.mutable_enrol() = forum_.Enrol(invitation, device);
    request.set_csr(device.csr);
    return Await<v1::EnrolResponse>([&](auto done) { handler_->Enrol(request, std::move(done)); });
  }
  TestDevice Enrolled(const std::string& person) {
    const TestForum::Invitation invitation = forum_.Invite(secretary_, person);
    MustRecord(*host_, invitation.invite);
    TestDevice device = forum_.MakeDevice(person);
    const auto enrolled = Enrol(invitation, device);
    EXPECT_TRUE(enrolled.ok() && enrolled->has_enrolled()) << enrolled.status();
    return device;
  }
  // With a proof of this moment; each call a second later, for a proof serves once.
  absl::StatusOr<v1::RenewResponse> Renew(const TestDevice& device, const std::string& csr) {
    forum_.clock.Advance(std::chrono::seconds(1));
    v1::RenewRequest request;
    request.set_forum_id(forum_.id.bytes());
    request.set_device_id(device.id().bytes());
    request.set_csr(csr);
    request.set_time_ms(forum_.clock.Now().ms);
    request.set_signature(
        device.key
            .Sign(ledger::ProofMessage(ledger::ProofKind::kRenew, forum_.id, device.id(), {request.time_ms()}, csr))
            .bytes());
    return Await<v1::RenewResponse>([&](auto done) { handler_->Renew(request, std::move(done)); });
  }
  // For a key that the server has never seen.
  absl::StatusOr<v1::RenewResponse> RenewWithFreshKey(const TestDevice& device) {
    return Renew(device, forum_.MakeDevice(kMemberPerson).csr);
  }
  v1::Refusal::Code Refused(const absl::StatusOr<v1::RenewResponse>& response) {
    EXPECT_TRUE(response.ok()) << response.status();
    return response.ok() ? response->refusal().code() : v1::Refusal::CODE_UNSPECIFIED;
  }
  absl::StatusOr<v1::DeviceStatusResponse> StatusOf(const TestDevice& device) {
    v1::DeviceStatusRequest request;
    request.set_forum_id(forum_.id.bytes());
    request.set_device_id(device.id().bytes());
    request.set_time_ms(forum_.clock.Now().ms);
    request.set_signature(
        device.key
            .Sign(ledger::ProofMessage(ledger::ProofKind::kStatus, forum_.id, device.id(), {request.time_ms()}, ""))
            .bytes());
    return handler_->DeviceStatus(request);
  }
  void BySecretary(const v1::Statement& act) { MustRecord(*host_, forum_.State(secretary_, act)); }
  // The mandate goes to `holder` (empty: vacant) until `valid_to`.
  v1::Statement Assignment(const std::string& holder, const std::string& valid_to = "") {
    v1::Statement act;
    act.mutable_assign_mandate()->set_mandate(kMemberMandate);
    act.mutable_assign_mandate()->set_holder(holder);
    act.mutable_assign_mandate()->set_valid_to(valid_to);
    act.mutable_assign_mandate()->set_basis("delegation order 1");
    return act;
  }
  std::uint64_t Head() {
    return host_->Read([](const ForumHost::View& view) { return view.state.head.seq; });
  }

  vault::TestDir directory_;
  const vault::SecretBytes key_ = vault::SecretBytes::Random(32);
  MemoryLogStore store_;
  TestForum forum_;
  ledger::SeededRandom salts_{"salts"};
  pki::Identity ca_;
  TestDevice secretary_;
  std::unique_ptr<ForumHost> host_;
  std::unique_ptr<CertificateRegister> certificates_;
  std::unique_ptr<EnrolmentHandler> handler_;
};

TEST_F(EnrolmentTest, OnlyTheFoundingSecretOpensTheFoundingAndOnlyOnce) {
  v1::GetFoundingRequest request;
  request.set_founding_secret("guessed");
  EXPECT_TRUE(absl::IsNotFound(handler_->GetFounding(request).status()));
  request.set_founding_secret("secret");
  const auto founding = handler_->GetFounding(request);
  ASSERT_TRUE(founding.ok());
  EXPECT_EQ(founding->forum_file(), TestForumFile());
  EXPECT_EQ(founding->log_key(), forum_.log_key.public_key().bytes());
  EXPECT_EQ(founding->ca_hash(), ca_.certificate.fingerprint().bytes());
  v1::FoundRequest guessed = FoundingOf(secretary_);
  guessed.set_founding_secret("guessed");
  EXPECT_TRUE(absl::IsNotFound(Found(guessed).status()));
  FoundForum();
  EXPECT_TRUE(absl::IsNotFound(handler_->GetFounding(request).status())) << "as for a wrong secret";
}

TEST_F(EnrolmentTest, WhatIsFoundedIsWhatWasPreparedHere) {
  const auto differs = [&](const std::function<void()>& change, const std::function<void()>& back) {
    change();
    const auto response = Found(FoundingOf(secretary_));
    back();
    EXPECT_TRUE(response.ok()) << response.status();
    return response.ok() ? response->refusal().field() : "";
  };
  const std::string address = forum_.gate_address;
  EXPECT_EQ(differs([&] { forum_.gate_address = "127.0.0.1:1"; }, [&] { forum_.gate_address = address; }),
            "FoundForum.gate_address");
  const domain::Hash ca = forum_.ca_hash;
  EXPECT_EQ(differs([&] { forum_.ca_hash.data()[0] ^= 1; }, [&] { forum_.ca_hash = ca; }), "FoundForum.ca_hash");
  v1::FoundRequest other_key = FoundingOf(secretary_);
  other_key.set_csr(forum_.MakeDevice("secretary").csr);
  EXPECT_EQ(Found(other_key)->refusal().field(), "FoundForum.tls_key_hash");
  EXPECT_EQ(Head(), 0U);
  FoundForum();
  EXPECT_EQ(Head(), 1U);
}

TEST_F(EnrolmentTest, AnInvitedDeviceGetsACertificateForItsOwnKey) {
  FoundForum();
  const TestForum::Invitation invitation = forum_.Invite(secretary_, kMemberPerson);
  MustRecord(*host_, invitation.invite);
  TestDevice device = forum_.MakeDevice(kMemberPerson);
  v1::EnrolRequest other_key;
  *other_key.mutable_enrol() = forum_.Enrol(invitation, device);
  other_key.set_csr(forum_.MakeDevice(kMemberPerson).csr);
  EXPECT_EQ(
      Await<v1::EnrolResponse>([&](auto done) { handler_->Enrol(other_key, std::move(done)); })->refusal().field(),
      "Enrol.tls_key_hash");
  const auto enrolled = Enrol(invitation, device);
  ASSERT_TRUE(enrolled.ok() && enrolled->has_enrolled()) << enrolled.status();
  const auto certificate = pki::Certificate::FromDer(enrolled->enrolled().certificate());
  ASSERT_TRUE(certificate.ok());
  EXPECT_EQ(certificate->key_fingerprint(), device.tls_key_hash);
  EXPECT_EQ(enrolled->enrolled().ca_certificate(), ca_.certificate.der());
  EXPECT_EQ((*certificates_->DeviceCertificateEnd(device.id()))->ms, certificate->not_after().ms);
  TestDevice second = forum_.MakeDevice(kMemberPerson);
  EXPECT_EQ(Enrol(invitation, second)->refusal().code(), v1::Refusal::CODE_INVITATION_USED);
}

TEST_F(EnrolmentTest, AnInvitationComesWithTheWayFromTheFounder) {
  FoundForum();
  const TestForum::Invitation invitation = forum_.Invite(secretary_, kMemberPerson);
  MustRecord(*host_, invitation.invite);
  v1::GetInvitationRequest request;
  request.set_forum_id(forum_.id.bytes());
  request.set_invitation_id(invitation.id.bytes());
  const auto found = handler_->GetInvitation(request);
  ASSERT_TRUE(found.ok());
  const auto last = ledger::VerifyChainTo({found->chain().begin(), found->chain().end()}, forum_.id);
  ASSERT_TRUE(last.ok()) << last.status();
  EXPECT_EQ(last->invite().invitation_id(), invitation.id.bytes());
  const absl::Status other_forum = [&] {
    v1::GetInvitationRequest other = request;
    other.set_forum_id(std::string(32, 'x'));
    return handler_->GetInvitation(other).status();
  }();
  request.set_invitation_id(std::string(16, 'x'));
  EXPECT_EQ(handler_->GetInvitation(request).status(), other_forum);
  EXPECT_TRUE(absl::IsNotFound(other_forum));
}

TEST_F(EnrolmentTest, WhoeverDoesNotKnowTheCodeCannotTellWhichInvitationsThereAre) {
  FoundForum();
  const TestForum::Invitation real = forum_.Invite(secretary_, kMemberPerson);
  MustRecord(*host_, real.invite);
  const auto guess = [&](const domain::InvitationId& id) {
    TestForum::Invitation guessed;
    guessed.id = id;
    guessed.person = kMemberPerson;
    guessed.key = std::make_unique<ledger::SigningKey>(ledger::SigningKey::Generate());
    TestDevice device = forum_.MakeDevice(kMemberPerson);
    return Enrol(guessed, device)->SerializeAsString();
  };
  domain::InvitationId none;
  none.data()[3] = 9;
  EXPECT_EQ(guess(real.id), guess(none));
}

TEST_F(EnrolmentTest, AnActiveDeviceOfSomebodyWithARoleRenews) {
  FoundForum();
  const TestDevice device = Enrolled(kMemberPerson);
  const TestDevice fresh = forum_.MakeDevice(kMemberPerson);
  const auto renewed = Renew(device, fresh.csr);
  ASSERT_TRUE(renewed.ok()) << renewed.status();
  ASSERT_TRUE(renewed->has_renewed()) << renewed->ShortDebugString();
  const auto certificate = pki::Certificate::FromDer(renewed->renewed().certificate());
  ASSERT_TRUE(certificate.ok());
  EXPECT_EQ(certificate->key_fingerprint(), fresh.tls_key_hash);
  EXPECT_TRUE(host_->Read([&](const ForumHost::View& view) {
    return view.DeviceByTlsKey(fresh.tls_key_hash) != nullptr && view.DeviceByTlsKey(device.tls_key_hash) == nullptr;
  })) << "from now on the new key is the device's";
  EXPECT_EQ(Refused(Renew(device, secretary_.csr)), v1::Refusal::CODE_MALFORMED) << "another device's key";
}

// The secretary's certificate may be newer than the copy: it is renewed, for nobody else could begin the epoch.
TEST_F(EnrolmentTest, UntilTheEpochOfALogThatWasPutBackOnlyItsOfficersAreLetInAndNothingIsRecorded) {
  FoundForum();
  const TestDevice member = Enrolled(kMemberPerson);
  Load(1);
  const std::uint64_t head = Head();
  Identity identity(host_.get(), certificates_.get());
  const auto call = [&](const domain::Hash& tls_key) {
    return identity.DeviceOf({domain::Hash(), tls_key}).status().code();
  };
  EXPECT_EQ(call(secretary_.tls_key_hash), absl::StatusCode::kOk);
  EXPECT_EQ(call(member.tls_key_hash), absl::StatusCode::kUnavailable);
  const TestDevice fresh = forum_.MakeDevice("secretary");
  EXPECT_EQ(call(fresh.tls_key_hash), absl::StatusCode::kUnauthenticated);

  EXPECT_TRUE(absl::IsUnavailable(Renew(member, forum_.MakeDevice(kMemberPerson).csr).status()));
  const auto renewed = Renew(secretary_, fresh.csr);
  ASSERT_TRUE(renewed.ok()) << renewed.status();
  EXPECT_TRUE(renewed->has_renewed() && !renewed->renewed().has_receipt()) << renewed->ShortDebugString();
  EXPECT_EQ(call(fresh.tls_key_hash), absl::StatusCode::kOk);
  EXPECT_EQ(identity.ReaderOf({domain::Hash(), domain::Hash()}).status().code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(Head(), head);
}

// The copy that was put back does not know what its device had been given since.
TEST_F(EnrolmentTest, WhoseMandateIsOverGetsACertificateThatARestoreTookOnceMoreAndNotForLonger) {
  FoundForum();
  const TestDevice device = Enrolled(kMemberPerson);
  const std::int64_t end = (*certificates_->DeviceCertificateEnd(device.id()))->ms;
  BySecretary(Assignment("successor"));
  EXPECT_EQ(Refused(RenewWithFreshKey(device)), v1::Refusal::CODE_NOT_ALLOWED);
  Load(1);
  BySecretary(EpochAfter(*host_, 2));
  forum_.clock.Advance(std::chrono::milliseconds(kDay));
  const TestDevice fresh = forum_.MakeDevice(kMemberPerson);
  const auto again = Renew(device, fresh.csr);
  ASSERT_TRUE(again.ok() && again->has_renewed()) << again.status() << again->ShortDebugString();
  const auto certificate = pki::Certificate::FromDer(again->renewed().certificate());
  ASSERT_TRUE(certificate.ok());
  EXPECT_EQ(certificate->not_after().ms, end);
  EXPECT_EQ((*certificates_->DeviceCertificateEnd(device.id()))->ms, end);
  Identity identity(host_.get(), certificates_.get());
  EXPECT_TRUE(identity.DeviceOf({domain::Hash(), fresh.tls_key_hash}).ok());
  EXPECT_EQ(Refused(RenewWithFreshKey(device)), v1::Refusal::CODE_NOT_ALLOWED) << "once";
}

// The server knows the new key alone, and the device, without the answer, the old certificate alone.
TEST_F(EnrolmentTest, WhoseMandateEndsBeforeTheAnswerToARenewalCameIsGivenThatCertificateAgainAndNotForLonger) {
  FoundForum();
  const TestDevice device = Enrolled(kMemberPerson);
  const TestDevice fresh = forum_.MakeDevice(kMemberPerson);
  ASSERT_TRUE(Renew(device, fresh.csr)->has_renewed());  // the answer is lost
  const std::int64_t end = (*certificates_->DeviceCertificateEnd(device.id()))->ms;
  BySecretary(Assignment("successor"));
  forum_.clock.Advance(std::chrono::milliseconds(kDay));
  const std::uint64_t head = Head();
  for (const char* time : {"once", "once more"}) {
    const auto again = Renew(device, fresh.csr);
    ASSERT_TRUE(again.ok()) << time << ": " << again.status();
    ASSERT_TRUE(again->has_renewed()) << time << ": " << again->ShortDebugString();
    const auto certificate = pki::Certificate::FromDer(again->renewed().certificate());
    ASSERT_TRUE(certificate.ok());
    EXPECT_EQ(certificate->key_fingerprint(), fresh.tls_key_hash);
    EXPECT_EQ(certificate->not_after().ms, end);
  }
  EXPECT_EQ(Head(), head);
  EXPECT_EQ((*certificates_->DeviceCertificateEnd(device.id()))->ms, end);
  Identity identity(host_.get(), certificates_.get());
  EXPECT_TRUE(identity.DeviceOf({domain::Hash(), fresh.tls_key_hash}).ok());
  EXPECT_EQ(Refused(Renew(device, device.csr)), v1::Refusal::CODE_NOT_ALLOWED) << "its key before";
  EXPECT_EQ(Refused(RenewWithFreshKey(device)), v1::Refusal::CODE_NOT_ALLOWED);
  forum_.clock.Advance(std::chrono::milliseconds(end - forum_.clock.Now().ms));
  EXPECT_EQ(Refused(Renew(device, fresh.csr)), v1::Refusal::CODE_NOT_ALLOWED) << "it has run out";
}

// After a restore an officer without a certificate could not begin the epoch until the wrong time has come.
TEST_F(EnrolmentTest, AServersClockThatWasAheadAndIsSetRightKeepsNobodyFromRenewing) {
  FoundForum();
  const TestDevice device = Enrolled(kMemberPerson);
  const std::chrono::milliseconds ahead(2 * kProofWindowMs);
  forum_.clock.Advance(ahead);
  ASSERT_TRUE(RenewWithFreshKey(device)->has_renewed());
  forum_.clock.Advance(-ahead);
  const auto renewed = RenewWithFreshKey(device);
  ASSERT_TRUE(renewed.ok()) << renewed.status();
  EXPECT_TRUE(renewed->has_renewed()) << renewed->ShortDebugString();
  forum_.clock.Advance(std::chrono::milliseconds(-2000));
  EXPECT_EQ(Refused(RenewWithFreshKey(device)), v1::Refusal::CODE_CLOCK) << "a proof from before the last one";
}

TEST_F(EnrolmentTest, WhoseMandateIsOverGetsNoCertificateAfterARestoreWhenTheLastOneHasRunOut) {
  FoundForum();
  const TestDevice device = Enrolled(kMemberPerson);
  const std::int64_t end = (*certificates_->DeviceCertificateEnd(device.id()))->ms;
  BySecretary(Assignment("successor"));
  forum_.clock.Advance(std::chrono::seconds(1));
  Load(1);
  BySecretary(EpochAfter(*host_, 2));
  forum_.clock.Advance(std::chrono::milliseconds(end - forum_.clock.Now().ms));
  EXPECT_EQ(Refused(Renew(device, device.csr)), v1::Refusal::CODE_NOT_ALLOWED);
}

TEST_F(EnrolmentTest, ARevokedDeviceGetsNoNewCertificate) {
  FoundForum();
  const TestDevice device = Enrolled(kMemberPerson);
  v1::Statement revoke;
  revoke.mutable_revoke_device()->set_device_id(device.id().bytes());
  BySecretary(revoke);
  const std::uint64_t head = Head();
  EXPECT_EQ(Refused(Renew(device, device.csr)), v1::Refusal::CODE_DEVICE_REVOKED);
  EXPECT_EQ(Head(), head);
}

TEST_F(EnrolmentTest, ADeviceThatWaitsForItsCountersignatureGetsNoNewCertificate) {
  FoundForum();
  const TestDevice first = Enrolled(kMemberPerson);
  const TestDevice further = Enrolled(kMemberPerson);
  EXPECT_EQ(Refused(Renew(further, further.csr)), v1::Refusal::CODE_NOT_ALLOWED);
  EXPECT_TRUE(Renew(first, first.csr)->has_renewed());
}

TEST_F(EnrolmentTest, WhoseMandateWentToSomebodyElseGetsNoNewCertificate) {
  FoundForum();
  const TestDevice device = Enrolled(kMemberPerson);
  BySecretary(Assignment("successor"));
  EXPECT_EQ(Refused(RenewWithFreshKey(device)), v1::Refusal::CODE_NOT_ALLOWED);
}

TEST_F(EnrolmentTest, AMandateThatRanOutByTheCalendarEndsRenewalAlsoInAQuietForum) {
  FoundForum();
  const TestDevice device = Enrolled(kMemberPerson);
  const absl::CivilDay today = absl::ToCivilDay(absl::FromUnixMillis(forum_.clock.Now().ms), absl::UTCTimeZone());
  BySecretary(Assignment(kMemberPerson, absl::FormatCivilTime(today + 10)));
  EXPECT_TRUE(Renew(device, device.csr)->has_renewed());
  forum_.clock.Advance(std::chrono::milliseconds(12 * kDay));
  EXPECT_EQ(Refused(RenewWithFreshKey(device)), v1::Refusal::CODE_NOT_ALLOWED);
}

TEST_F(EnrolmentTest, WhoIsNothingHereGetsNoNewCertificateButTheChairOfAMeetingAheadDoes) {
  FoundForum();
  const TestDevice guest = Enrolled("guest");
  EXPECT_EQ(Refused(RenewWithFreshKey(guest)), v1::Refusal::CODE_NOT_ALLOWED);
  v1::Statement meeting = forum_.CreateMeeting("m");
  meeting.mutable_create_meeting()->set_chair("guest");
  BySecretary(meeting);
  EXPECT_TRUE(Renew(guest, guest.csr)->has_renewed());
}

TEST_F(EnrolmentTest, WhoeverHasAnAssignmentRenewsUntilItIsClosed) {
  FoundForum();
  const TestDevice guest = Enrolled("guest");
  BySecretary(forum_.CreateMeeting("m"));
  BySecretary(forum_.SetItem("m", "i", 1));
  v1::Statement act;
  act.mutable_send_notice()->set_meeting("m");
  BySecretary(act);
  act.mutable_open_meeting()->set_meeting("m");
  BySecretary(act);
  v1::Statement given;
  given.mutable_give_assignment()->set_assignment("ramverk");
  given.mutable_give_assignment()->set_meeting("m");
  given.mutable_give_assignment()->set_item("i");
  given.mutable_give_assignment()->set_what("Ta fram ett ramverk");
  given.mutable_give_assignment()->add_persons("guest");
  BySecretary(given);
  EXPECT_TRUE(Renew(guest, guest.csr)->has_renewed());
  v1::Statement closed;
  closed.mutable_close_assignment()->set_assignment("ramverk");
  closed.mutable_close_assignment()->set_done(true);
  BySecretary(closed);
  EXPECT_EQ(Refused(RenewWithFreshKey(guest)), v1::Refusal::CODE_NOT_ALLOWED);
}

TEST_F(EnrolmentTest, RenewalEndsFourHundredDaysAfterTheLastCertificate) {
  FoundForum();
  const TestDevice device = Enrolled(kMemberPerson);
  const std::int64_t end = (*certificates_->DeviceCertificateEnd(device.id()))->ms;
  forum_.clock.Advance(std::chrono::milliseconds(end + kRenewalDays * kDay - forum_.clock.Now().ms));
  EXPECT_EQ(Refused(Renew(device, device.csr)), v1::Refusal::CODE_TOO_LATE);
  forum_.clock.Advance(std::chrono::milliseconds(-2000));
  EXPECT_EQ(Refused(Renew(device, device.csr)), v1::Refusal::CODE_CLOCK) << "a proof from before the last one";
}

TEST_F(EnrolmentTest, ADeviceLearnsWhetherItIsRevokedAndByWhom) {
  FoundForum();
  const TestDevice device = Enrolled(kMemberPerson);
  const TestDevice further = Enrolled(kMemberPerson);
  EXPECT_EQ(StatusOf(device)->status(), v1::DeviceStatusResponse::STATUS_ACTIVE);
  EXPECT_EQ(StatusOf(further)->status(), v1::DeviceStatusResponse::STATUS_WAITING_FOR_COUNTERSIGNATURE);
  v1::Statement revoke;
  revoke.mutable_revoke_device()->set_device_id(device.id().bytes());
  BySecretary(revoke);
  const auto status = StatusOf(device);
  ASSERT_TRUE(status.ok()) << status.status();
  EXPECT_EQ(status->status(), v1::DeviceStatusResponse::STATUS_REVOKED);
  const auto last = ledger::VerifyChainTo({status->chain().begin(), status->chain().end()}, forum_.id);
  ASSERT_TRUE(last.ok()) << last.status();
  EXPECT_EQ(last->revoke_device().device_id(), device.id().bytes());
  TestDevice unknown = forum_.MakeDevice(kMemberPerson);
  EXPECT_TRUE(absl::IsNotFound(StatusOf(unknown).status()));
}

TEST_F(EnrolmentTest, TrustIsTheFoundingUntilSomethingElseIsStated) {
  FoundForum();
  v1::GetTrustRequest request;
  request.set_forum_id(forum_.id.bytes());
  const auto trust = handler_->GetTrust(request);
  ASSERT_TRUE(trust.ok());
  ASSERT_EQ(trust->chain_size(), 1);
  ASSERT_EQ(trust->ca_certificates_size(), 1);
  EXPECT_EQ(trust->ca_certificates(0), ca_.certificate.der());
  request.set_forum_id(std::string(32, 'x'));
  EXPECT_TRUE(absl::IsNotFound(handler_->GetTrust(request).status()));
}

}  // namespace
}  // namespace mandat::server
