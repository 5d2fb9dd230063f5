// For the tests of the read API: a founded forum without a network, its devices and another system's certificate.
#ifndef MANDAT_SERVER_HANDLERS_READS_FIXTURE_H_
#define MANDAT_SERVER_HANDLERS_READS_FIXTURE_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "server/handlers/reads.h"
#include "server/store/memory_log_store.h"
#include "server/testing/test_forum.h"
#include "shared/domain/decide.h"
#include "shared/domain/text_hash.h"
#include "shared/vault/test_dir.h"

namespace mandat::server {

inline constexpr char kOlder[] = "karlskrona-older";
inline constexpr char kOlderHolder[] = "karlskrona-older-chief";
inline constexpr char kPlan[] = "anta planen";

class ReadsTest : public testing::Test {
 protected:
  ReadsTest() : secretary_(forum_.MakeDevice("secretary")) {
    host_ = ForumHost::Load(forum_.HostOn(store_, salts_)).value();
    certificates_ = CertificateRegister::Open(directory_.path(), key_, true).value();
    identity_ = std::make_unique<Identity>(host_.get(), certificates_.get());
    renditions_ = std::make_unique<Renditions>(host_.get(), nullptr, [](const char*, const std::string&) {});
    reads_ = std::make_unique<ReadHandler>(host_.get(), identity_.get(), renditions_.get());
    MustRecord(*host_, forum_.Found(secretary_));
  }

  TestDevice EnrolPerson(const std::string& person) { return MustEnrol(*host_, forum_, secretary_, person); }
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
  std::unique_ptr<Renditions> renditions_;  // switched off
  std::unique_ptr<ReadHandler> reads_;
};

// With statements by anybody, papers and an agenda.
class ReadSubjectsTest : public ReadsTest {
 protected:
  // By the device, naming what stands now.
  void By(TestDevice& device, v1::Statement act) {
    act.set_person(device.person);
    act.set_device_id(device.id().bytes());
    const domain::StatementId current =
        host_->Read([&](const ForumHost::View& view) { return domain::WhatItReplaces(view.state, act); });
    act.clear_person();
    act.clear_device_id();
    if (!current.is_zero()) act.set_replaces(current.bytes());
    MustRecord(*host_, forum_.State(device, act));
  }
  std::string Upload(const std::string& bytes) {
    const domain::Hash hash = domain::Sha256(bytes);
    EXPECT_TRUE(store_.AddToBlob(hash, secretary_.id(), bytes.size(), 0, bytes, forum_.clock.Now()).ok());
    return hash.bytes();
  }
  void AddPaper(const std::string& title, v1::DocumentAccess access, const std::vector<std::string>& readers = {},
                const std::string& media_type = "text/plain") {
    v1::Statement act;
    v1::AddDocument& add = *act.mutable_add_document();
    add.mutable_document()->set_hash(Upload(title));
    add.set_meeting("m");
    add.set_item("i");
    add.set_title(title);
    add.set_media_type(media_type);
    add.set_size(title.size());
    add.set_access(access);
    if (access == v1::DOCUMENT_ACCESS_RESTRICTED) add.set_ground("OSL 26 kap. 1 §");
    for (const std::string& reader : readers) add.add_readers(reader);
    BySecretary(act);
  }
  void Open() {
    v1::Statement act;
    act.mutable_send_notice()->set_meeting("m");
    BySecretary(act);
    act.mutable_open_meeting()->set_meeting("m");
    BySecretary(act);
  }
  std::vector<std::string> Papers(const PeerKeys& peer) {
    v1::ListDocumentsRequest request;
    request.set_meeting("m");
    std::vector<std::string> titles;
    const auto listed = reads_->ListDocuments(peer, request);
    EXPECT_TRUE(listed.ok()) << listed.status();
    if (!listed.ok()) return titles;
    for (const v1::DocumentView& document : listed->documents()) titles.push_back(document.title());
    return titles;
  }
  std::vector<std::string> Items(const PeerKeys& peer) {
    v1::ListAgendaItemsRequest request;
    request.set_meeting("m");
    std::vector<std::string> ids;
    const auto listed = reads_->ListAgendaItems(peer, request);
    EXPECT_TRUE(listed.ok()) << listed.status();
    if (!listed.ok()) return ids;
    for (const v1::AgendaItemView& item : listed->items()) ids.push_back(item.id());
    return ids;
  }
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_READS_FIXTURE_H_
