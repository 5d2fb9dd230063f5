// Chair and secretary of one meeting: who names them, when, and whose minutes they are.
#include "shared/domain/officers.h"

#include <gtest/gtest.h>

#include "shared/domain/minutes.h"
#include "shared/domain/minutes_text.h"
#include "shared/domain/visibility.h"
#include "tests/support/forum_test.h"

namespace mandat::domain {
namespace {

using testing::kHolder;
using testing::kMandate;
using testing::kOther;
using R = v1::Refusal;

constexpr char kDeputy[] = "vice-chair";         // an official, nothing else here
constexpr char kScribe[] = "another-secretary";  // too
constexpr char kFromRegion[] = "region-director";

class OfficersTest : public testing::ForumTest {
 protected:
  OfficersTest() {
    for (const char* person : {"chair", kHolder, kOther, kFromRegion, kDeputy, kScribe}) forum_.Enrol(person);
    forum_.Meeting();
  }

  v1::Statement Naming(v1::Office office, const std::string& person, const std::string& by = "secretary") {
    v1::Statement statement = forum_.By(by);
    v1::AppointOfficer& act = *statement.mutable_appoint_officer();
    act.set_meeting("m1");
    act.set_office(office);
    act.set_person(person);
    act.set_reason("Ordinarie är sjuk");
    return forum_.Current(statement);
  }
  v1::Statement NamingChair(const std::string& person, const std::string& by = "secretary") {
    return Naming(v1::OFFICE_CHAIR, person, by);
  }
  void Open() {
    forum_.Notice();
    forum_.Open();
    for (const char* mandate : {kMandate, "ronneby-care", "region-director"}) forum_.Attend(mandate);
  }
  void Start(const std::string& item) {
    forum_.Advance(1);
    v1::Statement statement = forum_.By("secretary");
    statement.mutable_start_item()->set_meeting("m1");
    statement.mutable_start_item()->set_item(item);
    forum_.Must(statement);
    forum_.Advance(1);
  }
  void Elect(const std::vector<std::string>& mandates) { forum_.Must(forum_.Election(mandates)); }
  const struct Meeting& Of(const std::string& meeting = "m1") const {
    return *forum_.state().FindMeeting(MeetingId(meeting));
  }
  std::vector<PersonId> Signers(const std::string& only = "") const {
    return SignersOf(forum_.state(), Of(), ItemId(only));
  }
  bool Sees(const std::string& person, std::uint64_t seq) const {
    const State& state = forum_.state();
    return Visible(state, state.facts[seq - 1], PersonId(person), RolesOf(state, PersonId(person))).body;
  }
  std::uint64_t SeqOf(const StatementId& id) const { return forum_.state().statements.at(id).place.seq; }
};

TEST_F(OfficersTest, EachMeetingHasItsOwnChairAndSecretaryWhoAreTheOfficesHoldersUnlessOthersAreNamed) {
  EXPECT_EQ(ChairOf(forum_.state(), Of()), PersonId("chair"));
  forum_.Must(NamingChair(kDeputy));
  forum_.Must(Naming(v1::OFFICE_SECRETARY, kScribe));
  EXPECT_EQ(ChairOf(forum_.state(), Of()), PersonId(kDeputy));
  EXPECT_EQ(SecretaryOf(forum_.state(), Of()), PersonId(kScribe));
  EXPECT_TRUE(IsMeetingChair(forum_.state(), Of(), PersonId(kDeputy)));
  EXPECT_FALSE(IsMeetingChair(forum_.state(), Of(), PersonId("chair")));
  // For this meeting alone: the forum's offices, and its other meetings, are as they were.
  forum_.Meeting("m2", "2027-05-21");
  EXPECT_EQ(forum_.state().chair, PersonId("chair"));
  EXPECT_EQ(ChairOf(forum_.state(), Of("m2")), PersonId("chair"));
  EXPECT_EQ(SecretaryOf(forum_.state(), Of("m2")), PersonId("secretary"));
}

TEST_F(OfficersTest, WhoIsNamedMayDoWhatChairAndSecretaryOfTheMeetingDo) {
  v1::Statement notice = forum_.By(kScribe);
  notice.mutable_send_notice()->set_meeting("m1");
  v1::Statement settling = forum_.By(kDeputy);
  settling.mutable_settle_agenda()->set_meeting("m1");
  settling.set_observed_epoch(forum_.state().head.epoch);
  settling.set_observed_seq(forum_.state().head.seq);
  settling.set_observed_hash(forum_.FreshBytes(32));
  EXPECT_EQ(CodeOf(notice), R::CODE_NOT_ALLOWED);
  EXPECT_EQ(CodeOf(settling), R::CODE_NOT_ALLOWED);
  forum_.Must(NamingChair(kDeputy));
  forum_.Must(Naming(v1::OFFICE_SECRETARY, kScribe));
  EXPECT_EQ(CodeOf(notice), R::CODE_UNSPECIFIED);
  EXPECT_EQ(CodeOf(settling), R::CODE_UNSPECIFIED);
  forum_.Must(NamingChair(""));
  forum_.Must(Naming(v1::OFFICE_SECRETARY, ""));
  EXPECT_EQ(CodeOf(notice), R::CODE_NOT_ALLOWED);
  EXPECT_EQ(CodeOf(settling), R::CODE_NOT_ALLOWED);
}

TEST_F(OfficersTest, ChairAndSecretaryOfTheForumOrOfTheMeetingNameThemAndNobodyElse) {
  for (const char* person : {"chair", "secretary"})
    EXPECT_EQ(CodeOf(NamingChair(kDeputy, person)), R::CODE_UNSPECIFIED) << person;
  for (const char* person : {kHolder, kDeputy}) EXPECT_EQ(CodeOf(NamingChair(kDeputy, person)), R::CODE_NOT_ALLOWED);
  forum_.Must(NamingChair(kDeputy));
  EXPECT_EQ(CodeOf(NamingChair(kHolder, kDeputy)), R::CODE_UNSPECIFIED);
  v1::Statement silent = NamingChair(kHolder);
  silent.mutable_appoint_officer()->clear_reason();
  EXPECT_EQ(CodeOf(silent), R::CODE_MALFORMED);
  EXPECT_EQ(CodeOf(Naming(v1::OFFICE_ADJUNCT, kHolder)), R::CODE_MALFORMED);
}

TEST_F(OfficersTest, AMemberOrAnOfficialMayChairAMeetingAndHasToBeKnownHere) {
  EXPECT_EQ(CodeOf(NamingChair(kHolder)), R::CODE_UNSPECIFIED);
  EXPECT_EQ(CodeOf(NamingChair(kDeputy)), R::CODE_UNSPECIFIED);
  EXPECT_EQ(CodeOf(NamingChair("vise-chair")), R::CODE_NOT_FOUND);
  v1::Statement elsewhere = NamingChair(kDeputy);
  elsewhere.mutable_appoint_officer()->set_meeting("m9");
  EXPECT_EQ(CodeOf(elsewhere), R::CODE_NOT_FOUND);
}

TEST_F(OfficersTest, NobodyChairsAMeetingAndKeepsItsMinutesToo) {
  EXPECT_EQ(CodeOf(NamingChair("secretary")), R::CODE_NOT_ALLOWED);
  EXPECT_EQ(CodeOf(Naming(v1::OFFICE_SECRETARY, "chair")), R::CODE_NOT_ALLOWED);
  forum_.Must(NamingChair(kDeputy));
  forum_.Must(Naming(v1::OFFICE_SECRETARY, "chair"));
  // The office's holder is busy with the minutes.
  EXPECT_EQ(CodeOf(NamingChair("")), R::CODE_NOT_ALLOWED);
}

TEST_F(OfficersTest, ItIsTakenBackAndWhatWasNamedStaysInHistory) {
  EXPECT_EQ(CodeOf(NamingChair("")), R::CODE_NOT_FOUND);
  forum_.Must(NamingChair(kDeputy));
  EXPECT_EQ(CodeOf(NamingChair(kDeputy)), R::CODE_ALREADY_EXISTS);
  forum_.Must(NamingChair(kHolder, "chair"));
  forum_.Must(NamingChair(""));
  EXPECT_EQ(ChairOf(forum_.state(), Of()), PersonId("chair"));
  ASSERT_EQ(Of().officer_changes.size(), 3u);
  EXPECT_EQ(Of().officer_changes[0].before, PersonId("chair"));
  EXPECT_EQ(Of().officer_changes[0].after, PersonId(kDeputy));
  EXPECT_EQ(Of().officer_changes[1].before, PersonId(kDeputy));
  EXPECT_EQ(Of().officer_changes[1].author, PersonId("chair"));
  EXPECT_EQ(Of().officer_changes[2].after, PersonId("chair"));
  EXPECT_TRUE(Of().officer_changes[2].taken_back);
}

TEST_F(OfficersTest, TwoNamingsNeverOverwriteEachOther) {
  const v1::Statement late = NamingChair(kHolder, "chair");
  forum_.Must(NamingChair(kDeputy));
  EXPECT_EQ(CodeOf(late), R::CODE_SUPERSEDED_ELSEWHERE);
  // Each office by itself.
  EXPECT_EQ(CodeOf(Naming(v1::OFFICE_SECRETARY, kScribe)), R::CODE_UNSPECIFIED);
}

TEST_F(OfficersTest, OfAMeetingThatIsOverNobodyIsNamed) {
  Open();
  forum_.Close();
  EXPECT_EQ(CodeOf(NamingChair(kDeputy)), R::CODE_WRONG_MEETING_STATE);
}

TEST_F(OfficersTest, MinutesAreSignedByWhoChairedAndWhoKeptThem) {
  forum_.Must(NamingChair(kDeputy));
  forum_.Must(Naming(v1::OFFICE_SECRETARY, kScribe));
  Open();
  v1::Statement there = forum_.By("secretary");
  there.mutable_record_guest()->set_meeting("m1");
  there.mutable_record_guest()->set_kind(v1::GUEST_KIND_OFFICE);
  there.mutable_record_guest()->set_person(kDeputy);
  forum_.Must(there);
  Elect({kMandate, "region-director"});
  forum_.Close();
  const std::vector<PersonId> four = {PersonId(kDeputy), PersonId(kScribe), PersonId(kHolder), PersonId(kFromRegion)};
  EXPECT_EQ(Signers(), four);
  const v1::MinutesDocument minutes = MinutesOf(forum_.state(), Of(), {});
  EXPECT_EQ(minutes.chair(), kDeputy);
  EXPECT_EQ(minutes.secretary(), kScribe);
  // Among those present, and not as a guest once more.
  const std::string text = RenderMinutesText(forum_.state(), minutes, nullptr);
  EXPECT_NE(text.find("vice-chair, ordförande"), std::string::npos);
  EXPECT_EQ(text.find("Adjungerade och inbjudna"), std::string::npos);
}

TEST_F(OfficersTest, WhereItChangedHandsAtTheMeetingBothAreNamedWithTheirParagraphsAndSign) {
  Open();
  Start("i1");
  Start("i2");
  forum_.Must(NamingChair(kDeputy));
  Start("i3");
  Elect({kMandate, "region-director"});
  forum_.Close();
  const v1::MinutesDocument minutes = MinutesOf(forum_.state(), Of(), {});
  EXPECT_EQ(minutes.chair(), "chair (§ 1-2), vice-chair (§ 3-4)");
  EXPECT_EQ(minutes.secretary(), "secretary");
  EXPECT_NE(RenderMinutesText(forum_.state(), minutes, nullptr).find("vice-chair (§ 3-4), ordförande"),
            std::string::npos);
  EXPECT_EQ(Signers(), (std::vector<PersonId>{PersonId("chair"), PersonId(kDeputy), PersonId("secretary"),
                                              PersonId(kHolder), PersonId(kFromRegion)}));
}

TEST_F(OfficersTest, AParagraphIsSignedByWhoChairedIt) {
  Open();
  Start("i1");
  forum_.Decide("i1");
  forum_.Must(NamingChair(kDeputy));
  Start("i2");
  forum_.Decide("i2");
  forum_.Must(NamingChair(""));
  Start("i3");
  forum_.Decide("i3");
  Elect({kMandate, "region-director"});
  const auto chair_of = [&](const char* item) { return Signers(item).front(); };
  EXPECT_EQ(chair_of("i1"), PersonId("chair"));
  EXPECT_EQ(chair_of("i2"), PersonId(kDeputy));
  EXPECT_EQ(chair_of("i3"), PersonId("chair"));
  for (const char* item : {"i1", "i2", "i3"}) EXPECT_EQ(Signers(item).size(), 4u) << item;
  MinutesOptions paragraph;
  paragraph.only_item = ItemId("i2");
  EXPECT_EQ(MinutesOf(forum_.state(), Of(), paragraph).chair(), kDeputy);
  // What is corrected later was chaired by who chaired it.
  forum_.Must(forum_.Current(forum_.Decision("i2", v1::OUTCOME_REJECTED)));
  EXPECT_EQ(chair_of("i2"), PersonId(kDeputy));
  forum_.Close();
  EXPECT_EQ(MinutesOf(forum_.state(), Of(), {}).chair(), "chair (§ 1, 3-4), vice-chair (§ 2)");
}

TEST_F(OfficersTest, WhoAdjustsTheMinutesDoesNotChairAndWhoChairedDoesNotAdjust) {
  Open();
  Start("i1");
  forum_.Must(NamingChair(kOther));
  Start("i2");
  EXPECT_EQ(CodeOf(forum_.Election({"ronneby-care", "region-director"})), R::CODE_NOT_ALLOWED);
  // Also once somebody else chairs what is left.
  forum_.Must(NamingChair(""));
  EXPECT_EQ(CodeOf(forum_.Election({"ronneby-care", "region-director"})), R::CODE_NOT_ALLOWED);
  Elect({kMandate, "region-director"});
  EXPECT_EQ(CodeOf(NamingChair(kHolder)), R::CODE_NOT_ALLOWED);
  EXPECT_EQ(CodeOf(Naming(v1::OFFICE_SECRETARY, kFromRegion)), R::CODE_NOT_ALLOWED);
}

TEST_F(OfficersTest, NobodyTakesOverAtAnItemThatTheyAreRecusedFrom) {
  Open();
  Start("i1");
  v1::Statement recusal = forum_.By(kHolder);
  v1::DeclareRecusal& act = *recusal.mutable_declare_recusal();
  act.set_meeting("m1");
  act.set_item("i1");
  act.set_person(kHolder);
  act.set_reason("Bror till sökanden");
  forum_.Must(recusal);
  EXPECT_EQ(CodeOf(NamingChair(kHolder)), R::CODE_RECUSED);
  EXPECT_EQ(CodeOf(Naming(v1::OFFICE_SECRETARY, kHolder)), R::CODE_RECUSED);
  EXPECT_EQ(CodeOf(NamingChair(kOther)), R::CODE_UNSPECIFIED);
  Start("i2");
  EXPECT_EQ(CodeOf(NamingChair(kHolder)), R::CODE_UNSPECIFIED);
}

TEST_F(OfficersTest, AChairWhoseTermIsOverDoesNotGetAnOpenMeetingBack) {
  v1::Statement term = forum_.By("secretary");
  term.mutable_assign_office()->set_office(v1::OFFICE_CHAIR);
  term.mutable_assign_office()->set_person("chair");
  term.mutable_assign_office()->set_holds(true);
  term.mutable_assign_office()->set_until("2027-02-01");
  forum_.Must(forum_.Current(term));
  forum_.Must(NamingChair(kDeputy));
  forum_.Advance(24 * 60);
  Open();
  EXPECT_EQ(CodeOf(NamingChair("")), R::CODE_NOT_ALLOWED);
  EXPECT_EQ(ChairOf(forum_.state(), Of()), PersonId(kDeputy));
}

TEST_F(OfficersTest, WhoIsNamedSeesTheMeetingFromThenOnAndNoLongerWhenItIsTakenBackBeforehand) {
  const std::uint64_t item = SeqOf(Of().items.front().statement);
  const std::uint64_t created = SeqOf(Of().statement);
  EXPECT_FALSE(Sees(kDeputy, item));
  const StatementId named = forum_.Must(NamingChair(kDeputy));
  EXPECT_TRUE(Sees(kDeputy, item));
  EXPECT_TRUE(Sees(kDeputy, SeqOf(named)));
  const std::vector<std::uint64_t> revealed = PossiblyRevealedBy(forum_.state(), SeqOf(named), PersonId(kDeputy));
  EXPECT_NE(std::find(revealed.begin(), revealed.end(), item), revealed.end());
  EXPECT_TRUE(PossiblyRevealedBy(forum_.state(), SeqOf(named), PersonId(kScribe)).empty());
  const StatementId taken_back = forum_.Must(NamingChair(""));
  EXPECT_FALSE(Sees(kDeputy, item));
  // That it was taken back is told to them: their device drops the rest.
  EXPECT_TRUE(Sees(kDeputy, SeqOf(taken_back)));
  EXPECT_TRUE(Sees(kDeputy, created));
  EXPECT_FALSE(PossiblyRevealedBy(forum_.state(), SeqOf(taken_back), PersonId(kDeputy)).empty());
  EXPECT_FALSE(Sees(kScribe, SeqOf(taken_back)));
}

TEST_F(OfficersTest, WhoChairedPartOfAMeetingSeesItAndItsMinutesEverAfter) {
  Open();
  forum_.Must(NamingChair(kDeputy));
  Start("i1");
  forum_.Must(NamingChair("", kDeputy));
  Start("i2");
  // Runs it no longer; reads it, and signs.
  EXPECT_EQ(CodeOf(NamingChair(kHolder, kDeputy)), R::CODE_NOT_ALLOWED);
  Elect({kMandate, "region-director"});
  forum_.Close();
  const StatementId issued = forum_.Must(forum_.Minutes());
  EXPECT_TRUE(Sees(kDeputy, SeqOf(issued)));
  EXPECT_EQ(CodeOf(forum_.Signature(kDeputy)), R::CODE_UNSPECIFIED);
}

TEST_F(OfficersTest, AChairWhoHandsTheForumsOfficeOverStillSeesTheMeetingThatTheyChaired) {
  Open();
  v1::Statement handed_over = forum_.By("secretary");
  handed_over.mutable_assign_office()->set_office(v1::OFFICE_CHAIR);
  handed_over.mutable_assign_office()->set_person(kDeputy);
  handed_over.mutable_assign_office()->set_holds(true);
  forum_.Must(forum_.Current(handed_over));
  EXPECT_TRUE(Sees("chair", SeqOf(Of().items.front().statement)));
  EXPECT_EQ(ChairOf(forum_.state(), Of()), PersonId("chair"));
}

TEST_F(OfficersTest, WhoIsNamedForAMeetingIsToldWhatIsDueThere) {
  forum_.Meeting("m2", "2027-05-21");
  Open();
  v1::Statement given = forum_.By("secretary");
  v1::GiveAssignment& act = *given.mutable_give_assignment();
  act.set_assignment("ramverk");
  act.set_meeting("m1");
  act.set_item("i1");
  act.set_what("Ta fram ett ramverk");
  act.add_persons(kHolder);
  act.set_due_meeting("m2");
  const StatementId assignment = forum_.Must(given);
  EXPECT_FALSE(Sees(kScribe, SeqOf(assignment)));
  v1::Statement naming = Naming(v1::OFFICE_SECRETARY, kScribe);
  naming.mutable_appoint_officer()->set_meeting("m2");
  forum_.Must(forum_.Current(naming));
  EXPECT_TRUE(Sees(kScribe, SeqOf(assignment)));
}

}  // namespace
}  // namespace mandat::domain
