// Papers that come and go, and what stays on the device: drafts, notes, kept files.
#include <gtest/gtest.h>

#include "shared/client/client.h"
#include "shared/client/testing/client_test_fixture.h"
#include "shared/domain/text_hash.h"

namespace mandat::client {
namespace {

using testing::ClientTest;
using testing::kMandate;
using testing::Mishap;

TEST_F(ClientTest, PapersAreUploadedAndFetchedInPiecesAcrossCuts) {
  const std::string paper(10'500, 'p');
  int cuts = 1;
  world.network.mishap = [&](const std::string& method) {
    return method == "PutDocumentHalf" && cuts-- > 0 ? Mishap::kCutAfter : Mishap::kNone;
  };
  auto hash = world["secretary"].AddDocument(paper);
  ASSERT_TRUE(hash.ok());
  v1::Statement add;
  add.mutable_add_document()->mutable_document()->set_hash(hash->bytes());
  add.mutable_add_document()->set_meeting("m1");
  add.mutable_add_document()->set_item("i1");
  add.mutable_add_document()->set_title("Underlag");
  add.mutable_add_document()->set_media_type("application/pdf");
  add.mutable_add_document()->set_size(paper.size());
  ASSERT_FALSE(world.Act("secretary", add).refusal);
  world.Advance(60'000);
  EXPECT_FALSE(world["secretary"].document_state(*hash).uploading);
  ASSERT_EQ(world.server.documents[hash->bytes()], paper);

  ASSERT_TRUE(absl::IsNotFound(member().Document(*hash).status()));
  int chunks = 0;
  world.network.mishap = [&](const std::string& method) {
    return method == "GetDocumentChunk" && ++chunks == 5 ? Mishap::kCutBefore : Mishap::kNone;
  };
  ASSERT_TRUE(member().PrefetchMeeting(domain::MeetingId("m1")).ok());
  world.Settle();
  EXPECT_EQ(member().document_state(*hash).received, 4000u);
  world.Advance(60'000);
  EXPECT_TRUE(member().document_state(*hash).complete);
  EXPECT_EQ(*member().Document(*hash), paper);
  EXPECT_EQ(world.network.calls["GetDocument"], 2);
  world.network.up = false;
  world.Open("member");
  EXPECT_EQ(*member().Document(*hash), paper);
}

TEST_F(ClientTest, APaperThatMayNotBeUploadedHoldsUpNothingElse) {
  world.server.refuse_uploads = true;
  auto hash = member().AddDocument("not for a member to add");
  ASSERT_TRUE(hash.ok());
  const ActResult result = world.Declare("member", kMandate, "i1");
  world.Settle();
  EXPECT_FALSE(member().document_state(*hash).uploading);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
}

TEST_F(ClientTest, APaperThatTheServerHasNoRoomForHoldsUpDeclarationsOnlyForAWhile) {
  world.server.no_room_for_uploads = true;
  ASSERT_TRUE(member().AddDocument("larger than what is left").ok());
  const ActResult result = world.Declare("member", kMandate, "i1");
  for (int i = 0; i < 60 && world.StateOf("member", result.id) != OutboxState::kReceived; ++i) world.Advance(10'000);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
}

TEST_F(ClientTest, APaperOfOtherBytesIsNeverShown) {
  const domain::Hash hash = domain::Sha256("the paper");
  world.server.documents[hash.bytes()] = "another paper";
  ASSERT_TRUE(member().Prefetch({hash}).ok());
  world.Advance(5'000);
  EXPECT_FALSE(member().document_state(hash).complete);
  EXPECT_TRUE(absl::IsNotFound(member().Document(hash).status()));
}

TEST_F(ClientTest, DraftsAndNotesStayOnTheDevice) {
  v1::SealedPart draft;
  draft.set_comment("kanske");
  ASSERT_TRUE(member().SaveDraft("m1/i1", draft).ok());
  ASSERT_TRUE(member().SaveNote("m1/i1", "fråga Eva").ok());
  world.Open("member");
  EXPECT_EQ(member().LoadDraft("m1/i1")->comment(), "kanske");
  EXPECT_EQ(member().LoadNote("m1/i1"), "fråga Eva");
  ASSERT_TRUE(member().SaveDraft("m1/i1", {}).ok());
  EXPECT_EQ(member().LoadDraft("m1/i1"), std::nullopt);
}

TEST_F(ClientTest, AKeptFileIsSentOnlyOnceItIsHandedIn) {
  const std::string file = "what I mean to hand in";
  auto hash = member().KeepFile(file);
  ASSERT_TRUE(hash.ok());
  world.Settle();
  EXPECT_EQ(world.network.calls["PutDocument"], 0);
  world.Open("member");
  EXPECT_EQ(*member().Document(*hash), file);

  ASSERT_TRUE(member().AddDocument(file).ok());
  world.Settle();
  EXPECT_EQ(world.server.documents[hash->bytes()], file);
}

TEST_F(ClientTest, AKeptFileIsTakenBackAndOneThatIsToBeSentIsNot) {
  auto dropped = member().KeepFile("a draft's file");
  ASSERT_TRUE(dropped.ok());
  ASSERT_TRUE(member().DropKept(*dropped).ok());
  EXPECT_TRUE(absl::IsNotFound(member().Document(*dropped).status()));

  world.network.up = false;
  auto handed_in = member().AddDocument("a file on its way");
  ASSERT_TRUE(handed_in.ok());
  ASSERT_TRUE(member().DropKept(*handed_in).ok());
  EXPECT_EQ(*member().Document(*handed_in), "a file on its way");
  EXPECT_TRUE(absl::IsInvalidArgument(member().KeepFile("").status()));
}

}  // namespace
}  // namespace mandat::client
