// PDFs that the server makes of office papers, on a device: asked for, fetched with their papers, found, and gone with
// them.
#include "shared/client/rendition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/client/client.h"
#include "shared/client/media_type.h"
#include "shared/client/paper_index.h"
#include "shared/client/testing/world.h"
#include "shared/domain/text_hash.h"

namespace mandat::client {
namespace {

using testing::kMember;
using testing::Mishap;
using ::testing::SizeIs;
using testing::World;

class RenditionTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Enrol("member", kMember);
    world.Meeting();
  }
  Client& member() { return world["member"]; }
  domain::Hash AddPaper(const std::string& bytes = "PK a paper", const std::string& file = "underlag.docx") {
    const auto hash = world["secretary"].AddDocument(bytes);
    v1::Statement act;
    v1::AddDocument& document = *act.mutable_add_document();
    document.mutable_document()->set_hash(hash->bytes());
    document.set_meeting("m1");
    document.set_title("Underlag");
    document.set_media_type(std::string(MediaTypeOf(file, bytes)));
    document.set_size(bytes.size());
    EXPECT_FALSE(world.Act("secretary", act).refusal);
    world.Advance(1'000);
    return *hash;
  }
  void Tell(const domain::Hash& paper, v1::Rendition::State state, v1::Rendition::Reason reason = {}) {
    v1::Rendition& rendition = world.server.renditions[paper.bytes()];
    rendition.set_paper(paper.bytes());
    rendition.set_state(state);
    rendition.set_reason(reason);
  }
  void Reconnect() {
    world.network.CutFeeds();
    world.Advance(10'000);
    ASSERT_EQ(member().status().connection, Connection::kOnline);
  }
  bool HasPdf(const domain::Hash& paper) { return member().document_state(member().rendition(paper).hash).complete; }
  World world;
  const std::string pdf = "%PDF-" + std::string(20'000, 'p');
};

TEST_F(RenditionTest, ThePdfIsFetchedWithItsPaperAndReadWithoutANetwork) {
  const domain::Hash paper = AddPaper();
  world.server.MakeRendition(paper, pdf);
  Reconnect();
  EXPECT_EQ(member().rendition(paper).state, RenditionState::kMade);
  EXPECT_EQ(member().rendition(paper).size, pdf.size());
  EXPECT_FALSE(HasPdf(paper)) << "nobody wants it yet";
  ASSERT_TRUE(member().PrefetchMeeting(domain::MeetingId("m1")).ok());
  world.Advance(60'000);
  world.network.up = false;
  world.network.CutFeeds();
  world.Open("member");
  EXPECT_EQ(*member().Document(member().rendition(paper).hash), pdf);
  EXPECT_EQ(*member().Document(paper), "PK a paper");
  EXPECT_THAT(member().renditions(), SizeIs(1));
}

TEST_F(RenditionTest, WhileItIsBeingMadeTheServerIsAskedAgainAndThePdfFollows) {
  const domain::Hash paper = AddPaper();
  Tell(paper, v1::Rendition::STATE_BEING_MADE);
  Reconnect();
  EXPECT_EQ(member().rendition(paper).state, RenditionState::kBeingMade);
  ASSERT_TRUE(member().Prefetch({paper}, Fetch::kAsked).ok());
  world.Advance(10'000);
  world.server.MakeRendition(paper, pdf);
  member().SetFetching(false);  // it was asked for: it comes where the network costs money too
  for (int i = 0; i < 100 && !HasPdf(paper); ++i) world.Advance(10'000);
  EXPECT_TRUE(HasPdf(paper));
}

TEST_F(RenditionTest, ANewPaperIsAskedForByItself) {
  const domain::Hash paper = AddPaper();
  Tell(paper, v1::Rendition::STATE_BEING_MADE);
  const domain::Hash another = AddPaper("PK another", "bilder.PPTX");
  world.server.MakeRendition(another, pdf);
  for (int i = 0; i < 100 && member().rendition(another).state != RenditionState::kMade; ++i) world.Advance(10'000);
  EXPECT_EQ(member().rendition(another).state, RenditionState::kMade);
}

TEST_F(RenditionTest, WhyThereIsNoneIsKnownWithoutANetworkAndAskedAnewAtTheNextContact) {
  const domain::Hash paper = AddPaper();
  Tell(paper, v1::Rendition::STATE_NOT_POSSIBLE, v1::Rendition::REASON_NO_PROGRAM);
  Reconnect();
  EXPECT_EQ(member().rendition(paper).state, RenditionState::kNotPossible);
  Tell(paper, v1::Rendition::STATE_FAILED, v1::Rendition::REASON_TOO_LONG);
  Reconnect();
  world.Open("member");
  EXPECT_EQ(member().rendition(paper).state, RenditionState::kFailed);
  EXPECT_EQ(member().rendition(paper).reason, RenditionReason::kTooLong);
}

TEST_F(RenditionTest, APdfNeedsNoneAndAnOlderServerMakesNone) {
  const domain::Hash plain = AddPaper("%PDF-1.7", "underlag.pdf");
  EXPECT_EQ(member().rendition(plain).state, RenditionState::kNone);
  EXPECT_EQ(world.network.calls["RenditionStatus"], 0);
  world.server.no_renditions = true;
  const domain::Hash paper = AddPaper();
  Reconnect();
  EXPECT_EQ(member().rendition(paper).state, RenditionState::kUnknown);
  ASSERT_TRUE(member().Prefetch({paper}, Fetch::kAsked).ok());
  world.Advance(10'000);
  EXPECT_TRUE(member().document_state(paper).complete);
}

TEST_F(RenditionTest, APdfThatIsCutGoesOnWhereItWas) {
  const domain::Hash paper = AddPaper();
  world.server.MakeRendition(paper, pdf);
  Reconnect();
  int chunks = 0;
  world.network.mishap = [&](const std::string& method) {
    return method == "GetDocumentChunk" && ++chunks == 8 ? Mishap::kCutBefore : Mishap::kNone;
  };
  ASSERT_TRUE(member().Prefetch({paper}).ok());
  for (int i = 0; i < 100 && !HasPdf(paper); ++i) world.Advance(10'000);
  EXPECT_EQ(*member().Document(member().rendition(paper).hash), pdf);
  EXPECT_LE(chunks, 30) << "nothing came twice";
}

TEST_F(RenditionTest, AnotherPdfTakesThePlaceOfTheOneThatTheServerLost) {
  const domain::Hash paper = AddPaper();
  world.server.MakeRendition(paper, pdf);
  Reconnect();
  const domain::Hash lost = member().rendition(paper).hash;
  world.server.rendition_pdfs.clear();
  world.server.MakeRendition(paper, "%PDF-another");
  ASSERT_TRUE(member().Prefetch({paper}).ok());
  world.Advance(10'000);
  EXPECT_FALSE(HasPdf(paper));
  Reconnect();
  world.Advance(10'000);
  EXPECT_EQ(*member().Document(member().rendition(paper).hash), "%PDF-another");
  EXPECT_FALSE(member().document_states().contains(lost));
}

TEST_F(RenditionTest, APaperIsFoundByTheWordsOfItsPdfAndBothGoWhenItMayNotBeSeenAnyMore) {
  const domain::Hash paper = AddPaper();
  world.server.MakeRendition(paper, pdf);
  Reconnect();
  ASSERT_TRUE(member().Prefetch({paper}).ok());
  world.Advance(10'000);
  const domain::Hash made = member().rendition(paper).hash;
  const auto hits = [&] {
    std::vector<PaperHit> found;
    EXPECT_TRUE(member()
                    .WithIndex([&](PaperIndex& index) {
                      auto result = index.Find("hemsjukvård", 10);
                      if (result.ok()) found = *std::move(result);
                      return result.status();
                    })
                    .ok());
    return found;
  };
  ASSERT_TRUE(member().WithIndex([&](PaperIndex& index) { return index.Add(made, 0, {"Om hemsjukvård"}, true); }).ok());
  ASSERT_THAT(hits(), SizeIs(1));
  EXPECT_EQ(hits()[0].paper, paper);

  v1::Statement act;
  v1::SetDocumentAccess& access = *act.mutable_set_document_access();
  access.mutable_document()->set_hash(paper.bytes());
  access.set_meeting("m1");
  access.set_access(v1::DOCUMENT_ACCESS_RESTRICTED);
  access.set_ground("OSL 25:1");
  ASSERT_FALSE(world.Act("secretary", act).refusal);
  world.Advance(60'000);
  EXPECT_FALSE(member().confirmed()->documents.contains(paper));
  EXPECT_EQ(member().rendition(paper).state, RenditionState::kNone);
  EXPECT_TRUE(absl::IsNotFound(member().Document(made).status()));
  EXPECT_THAT(hits(), SizeIs(0));
}

}  // namespace
}  // namespace mandat::client
