// Signatures of minutes that came from a signing service.
#include <gtest/gtest.h>

#include "shared/domain/convert.h"
#include "shared/domain/limits.h"
#include "shared/domain/minutes.h"
#include "shared/domain/minutes_text.h"
#include "shared/domain/positions.h"
#include "shared/domain/text_hash.h"
#include "shared/domain/visibility.h"
#include "tests/support/forum_test.h"

namespace mandat::domain {
namespace {

using testing::kHolder;
using testing::kMandate;
using testing::kOther;

constexpr char kRegionMandate[] = "region-director";
constexpr v1::Refusal::Code kNotRefused = v1::Refusal::CODE_UNSPECIFIED;

class ExternalSignatureTest : public testing::ForumTest {
 protected:
  ExternalSignatureTest() {
    for (const char* person : {kHolder, kOther, kRegionMandate, "chair"}) forum_.Enrol(person);
    forum_.Meeting();
    forum_.Notice();
    forum_.Open();
    for (const char* mandate : {kMandate, kRegionMandate}) forum_.Attend(mandate);
    forum_.Must(forum_.Election({kMandate, kRegionMandate}));
    forum_.Decide("i1");
    forum_.Close();
    forum_.Must(forum_.Minutes(1));
  }
  v1::Statement External(const std::string& person, std::uint32_t version = 1, const std::string& by = "secretary") {
    v1::Statement statement = forum_.By(by);
    v1::RecordExternalSignature& act = *statement.mutable_record_external_signature();
    act.set_meeting("m1");
    act.set_version(version);
    act.set_document_hash(Minutes(version).document.bytes());
    act.set_person(person);
    act.mutable_file()->set_hash(Sha256("signed by " + person).bytes());
    act.set_size(1234);
    act.set_service("Regionens underskriftstjänst");
    act.set_signer("VERA VÅRD");
    act.set_signed_at_ms(forum_.now().ms);
    return forum_.Current(statement);
  }
  v1::Statement Denial(const std::string& person) {
    v1::Statement statement = forum_.By(person);
    v1::RefuseToSignMinutes& act = *statement.mutable_refuse_to_sign_minutes();
    act.set_meeting("m1");
    act.set_version(1);
    act.set_document_hash(Minutes(1).document.bytes());
    act.set_reason("Jag har inte signerat");
    return forum_.Current(statement);
  }
  const MinutesVersion& Minutes(std::uint32_t version) const {
    return *FindVersion(meeting(), ItemId(), static_cast<int>(version));
  }
  const MinutesAnswer& AnswerOf(const std::string& person) const { return Minutes(1).answers.at(PersonId(person)); }
  std::size_t SignaturesAsked(const std::string& person) const {
    std::size_t asked = 0;
    for (const Task& task : TasksOf(forum_.state(), PersonId(person), forum_.now()))
      asked += task.kind == Task::Kind::kSignMinutes ? 1 : 0;
    return asked;
  }
};

TEST_F(ExternalSignatureTest, ItCountsAsTheSignersOwnAndTheMinutesAreAdjustedWithIt) {
  for (const char* signer : {"chair", "secretary", kRegionMandate}) forum_.Must(forum_.Signature(signer, 1));
  EXPECT_EQ(SignaturesAsked(kHolder), 1u);
  forum_.Must(External(kHolder));
  EXPECT_EQ(SignaturesAsked(kHolder), 0u);
  EXPECT_TRUE(Minutes(1).adjusted());
  ASSERT_TRUE(AnswerOf(kHolder).signs && AnswerOf(kHolder).external);
  EXPECT_EQ(AnswerOf(kHolder).external->service, "Regionens underskriftstjänst");
  EXPECT_EQ(AnswerOf(kHolder).external->signer, "VERA VÅRD");
  EXPECT_EQ(AnswerOf(kHolder).external->file, Sha256(std::string("signed by ") + kHolder));
  EXPECT_EQ(AnswerOf(kHolder).external->entered_by, PersonId("secretary"));
  EXPECT_FALSE(AnswerOf("chair").external);
  const std::string text = RenderMinutesText(forum_.state(), MinutesOf(forum_.state(), meeting(), {}), &Minutes(1));
  EXPECT_NE(text.find("via Regionens underskriftstjänst som VERA VÅRD"), std::string::npos) << text;
}

TEST_F(ExternalSignatureTest, OnlyTheSecretaryEntersItForOneOfTheSignersOfThoseBytes) {
  EXPECT_EQ(CodeOf(External(kHolder, 1, "chair")), v1::Refusal::CODE_NOT_ALLOWED);
  EXPECT_EQ(CodeOf(External(kHolder, 1, kHolder)), v1::Refusal::CODE_NOT_ALLOWED);
  EXPECT_EQ(CodeOf(External(kOther)), v1::Refusal::CODE_NOT_A_SIGNER);
  v1::Statement other_bytes = External(kHolder);
  other_bytes.mutable_record_external_signature()->set_document_hash(Sha256("other").bytes());
  EXPECT_EQ(CodeOf(other_bytes), v1::Refusal::CODE_TEXT_DIFFERS);
  forum_.Must(External(kHolder));
  EXPECT_EQ(CodeOf(External(kHolder)), v1::Refusal::CODE_ALREADY_EXISTS);
  forum_.Must(forum_.Minutes(2));
  EXPECT_EQ(CodeOf(External(kRegionMandate, 1)), v1::Refusal::CODE_SUPERSEDED_ELSEWHERE);
  EXPECT_EQ(CodeOf(External(kRegionMandate, 2)), kNotRefused);
}

TEST_F(ExternalSignatureTest, ItsTimeIsAfterTheMinutesWereIssuedAndNotAhead) {
  v1::Statement early = External(kHolder);
  early.mutable_record_external_signature()->set_signed_at_ms(Minutes(1).at.ms - kClockLeewayMs - 1);
  EXPECT_EQ(CodeOf(early), v1::Refusal::CODE_CLOCK);
  v1::Statement ahead = External(kHolder);
  ahead.mutable_record_external_signature()->set_signed_at_ms(forum_.now().ms + kClockLeewayMs + 60'000);
  EXPECT_EQ(CodeOf(ahead), v1::Refusal::CODE_CLOCK);
}

TEST_F(ExternalSignatureTest, WhatItMustSayAndHowLongItMayBe) {
  const auto without = [&](const auto& change) {
    v1::Statement statement = External(kHolder);
    change(*statement.mutable_record_external_signature());
    return CodeOf(statement);
  };
  using Act = v1::RecordExternalSignature;
  EXPECT_EQ(without([](Act& act) { act.clear_service(); }), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(without([](Act& act) { act.clear_signer(); }), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(without([](Act& act) { act.set_service(std::string(201, 's')); }), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(without([](Act& act) { act.mutable_file()->set_hash("short"); }), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(without([](Act& act) { act.set_size(0); }), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(without([](Act& act) { act.set_signed_at_ms(0); }), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(without([](Act& act) { act.clear_person(); }), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(without([](Act&) {}), kNotRefused);
}

TEST_F(ExternalSignatureTest, WhoseSignatureItIsSaidToBeIsToldAndMaySayOtherwise) {
  forum_.Must(External(kHolder));
  const auto told = SignaturesEnteredFor(forum_.state(), PersonId(kHolder));
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].meeting, MeetingId("m1"));
  EXPECT_EQ(told[0].version, 1);
  EXPECT_TRUE(SignaturesEnteredFor(forum_.state(), PersonId("chair")).empty());
  v1::Statement unnamed = Denial(kHolder);
  unnamed.clear_replaces();
  EXPECT_EQ(CodeOf(unnamed), v1::Refusal::CODE_SUPERSEDED_ELSEWHERE);
  forum_.Must(Denial(kHolder));
  EXPECT_FALSE(AnswerOf(kHolder).signs);
  EXPECT_FALSE(AnswerOf(kHolder).external);
  EXPECT_TRUE(SignaturesEnteredFor(forum_.state(), PersonId(kHolder)).empty());
  // And may think again, at the service or by a device.
  forum_.Must(External(kHolder));
  EXPECT_TRUE(AnswerOf(kHolder).external);
  forum_.Must(forum_.Signature(kHolder, 1));
  EXPECT_TRUE(AnswerOf(kHolder).signs && !AnswerOf(kHolder).external);
}

TEST_F(ExternalSignatureTest, OneSignatureCountsForOneSigner) {
  forum_.Must(External(kHolder));
  const ExternalSignature first = *AnswerOf(kHolder).external;
  const auto taken = [&](const std::string& file, const std::string& signer, std::int64_t at) {
    v1::Statement statement = External(kRegionMandate);
    v1::RecordExternalSignature& act = *statement.mutable_record_external_signature();
    act.mutable_file()->set_hash(file);
    act.set_signer(signer);
    act.set_signed_at_ms(at);
    return CodeOf(statement);
  };
  const std::string other = Sha256("another file").bytes();
  EXPECT_EQ(taken(first.file.bytes(), "RUT REGION", first.signed_at.ms + 1), v1::Refusal::CODE_ALREADY_EXISTS);
  EXPECT_EQ(taken(other, first.signer, first.signed_at.ms), v1::Refusal::CODE_ALREADY_EXISTS);
  EXPECT_EQ(taken(other, "RUT REGION", first.signed_at.ms), kNotRefused);
  EXPECT_EQ(taken(other, first.signer, first.signed_at.ms + 1), kNotRefused);  // a namesake
}

TEST_F(ExternalSignatureTest, ASignatureFromBeforeTheSignersRefusalDoesNotTakeItsPlace) {
  const std::int64_t before = forum_.now().ms;
  forum_.Must(Denial(kHolder));
  v1::Statement old = External(kHolder);
  old.mutable_record_external_signature()->set_signed_at_ms(before);
  EXPECT_EQ(CodeOf(old), v1::Refusal::CODE_CLOCK);
  EXPECT_EQ(CodeOf(External(kHolder)), kNotRefused);
}

TEST_F(ExternalSignatureTest, OnceTheMinutesAreAdjustedARefusalIsTheSignersOwnToChange) {
  forum_.Must(Denial(kHolder));
  for (const char* signer : {"chair", "secretary", kRegionMandate}) forum_.Must(forum_.Signature(signer, 1));
  ASSERT_TRUE(Minutes(1).adjusted());
  EXPECT_EQ(CodeOf(External(kHolder)), v1::Refusal::CODE_ALREADY_EXISTS);
  EXPECT_FALSE(AnswerOf(kHolder).signs);
  forum_.Must(forum_.Signature(kHolder, 1));
  EXPECT_TRUE(AnswerOf(kHolder).signs);
}

TEST_F(ExternalSignatureTest, TheSignedFileIsReadByWhoeverReadsTheMinutes) {
  forum_.Must(External(kHolder));
  const Hash file = Sha256(std::string("signed by ") + kHolder);
  EXPECT_EQ(FilesNamedBy(External(kRegionMandate)),
            std::vector<std::string>{Sha256(std::string("signed by ") + kRegionMandate).bytes()});
  for (const char* reader : {kHolder, kOther, "chair", "secretary"})
    EXPECT_TRUE(MaySeeDocument(forum_.state(), file, PersonId(reader), RolesOf(forum_.state(), PersonId(reader))))
        << reader;
  forum_.Enrol("stranger");
  EXPECT_FALSE(
      MaySeeDocument(forum_.state(), file, PersonId("stranger"), RolesOf(forum_.state(), PersonId("stranger"))));
}

}  // namespace
}  // namespace mandat::domain
