// What is there already is named, with its place.
#include "mobile/models/words_already.h"

#include "mobile/models/app_world_test_util.h"

namespace mandat::app {
namespace {

class WordsAlreadyTest : public AppWorldTest {
 protected:
  // What the log says when the secretary adds that file.
  v1::Refusal Add(const std::string& bytes, const std::string& item, const std::string& replaces = "",
                  const std::string& meeting = "m1") {
    const auto hash = world_["secretary"].AddDocument(bytes);
    EXPECT_TRUE(hash.ok()) << hash.status();
    if (!hash.ok()) return {};
    v1::Statement act;
    v1::AddDocument& paper = *act.mutable_add_document();
    paper.mutable_document()->set_hash(hash->bytes());
    paper.set_meeting(meeting);
    paper.set_item(item);
    paper.set_title("Kalkyl");
    paper.set_media_type("application/pdf");
    paper.set_size(bytes.size());
    paper.set_replaces(replaces);
    last_ = hash->bytes();
    const client::ActResult result = world_.Act("secretary", act);
    world_.Settle();
    return result.refusal.value_or(v1::Refusal());
  }
  std::string Said(const v1::Refusal& refusal) {
    const std::string text = Words::RefusalText(refusal, &OnScreen()).toStdString();
    BackToTheWorld();
    return text;
  }

  std::string last_;
};

TEST_F(WordsAlreadyTest, APaperThatIsHereSaysAtWhichItemOrOfWhichItIsAnEarlierVersion) {
  EXPECT_EQ(Add("%PDF-1 kalkyl", "i2").code(), v1::Refusal::CODE_UNSPECIFIED);
  const std::string first = last_;
  EXPECT_EQ(Said(Add("%PDF-1 kalkyl", "i1")), "That file is here already: Kalkyl, at item 2.");
  EXPECT_EQ(Add("%PDF-1 plan", "").code(), v1::Refusal::CODE_UNSPECIFIED);
  EXPECT_EQ(Said(Add("%PDF-1 plan", "i1")),
            "That file is here already: Kalkyl, among the papers of the whole meeting.");
  EXPECT_EQ(Add("%PDF-1 ny kalkyl", "i2", first).code(), v1::Refusal::CODE_UNSPECIFIED);
  EXPECT_EQ(Said(Add("%PDF-1 kalkyl", "i2")), "That file is here already, as an earlier version of Kalkyl.");
}

TEST_F(WordsAlreadyTest, APaperThatLiesAtAnotherMeetingTooIsNotSaidToBeAtThatOnesItem) {
  EXPECT_EQ(Add("%PDF-1 kalkyl", "i2").code(), v1::Refusal::CODE_UNSPECIFIED);
  v1::Statement next;
  next.mutable_create_meeting()->set_meeting("m2");
  next.mutable_create_meeting()->set_date("2027-04-09");
  Must("secretary", next);
  EXPECT_EQ(Add("%PDF-1 kalkyl", "", "", "m2").code(), v1::Refusal::CODE_UNSPECIFIED);
  EXPECT_EQ(Said(Add("%PDF-1 kalkyl", "", "", "m2")), "That file is a paper of this meeting already.");
}

TEST_F(WordsAlreadyTest, AMeetingThatIsThereSaysItsDay) {
  v1::Statement act;
  act.mutable_create_meeting()->set_meeting("m1");
  act.mutable_create_meeting()->set_date("2027-09-01");
  const client::ActResult result = world_.Act("secretary", act);
  ASSERT_TRUE(result.refusal);
  EXPECT_EQ(Said(*result.refusal), "There is a meeting of that name already: 12 March.");
}

}  // namespace
}  // namespace mandat::app
