// Somebody who cannot come: what counts on them, what each way would do, declaring on all at once, the e-mail, and the
// member who speaks for them.
#include <QCoreApplication>
#include <memory>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "mobile/models/absence_mail.h"
#include "mobile/models/absence_words.h"
#include "mobile/models/away_list_model.h"
#include "mobile/models/convey_model.h"
#include "mobile/models/declare_all_model.h"
#include "mobile/models/entered_words_model.h"
#include "mobile/models/position_draft.h"
#include "mobile/models/words.h"
#include "shared/client/testing/world.h"

namespace mandat::app {
namespace {

using client::testing::kMandate;
using client::testing::kMember;
using client::testing::kOther;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class AbsenceTest : public testing::Test {
 protected:
  // Two items of the member's own area, and one that asks who is present.
  void SetUp() override {
    world_.Found();
    world_.Enrol("phone", kMember);
    world_.Enrol("other", kOther);
    world_.Meeting(2);
    v1::Statement agenda;
    agenda.mutable_set_agenda_item()->set_meeting("m1");
    agenda.mutable_set_agenda_item()->set_item("i3");
    agenda.mutable_set_agenda_item()->set_number(3);
    agenda.mutable_set_agenda_item()->set_title("Mötesordning");
    agenda.mutable_set_agenda_item()->set_reason("Kom in sent");
    agenda.mutable_set_agenda_item()->set_kind(v1::ITEM_KIND_DECISION);
    agenda.mutable_set_agenda_item()->set_decision_class(v1::DECISION_CLASS_FORUM);
    ASSERT_FALSE(world_.Act("secretary", agenda).refusal);
    ASSERT_FALSE(world_.Propose("i3", 1, "hålla möten på fredagar").refusal);
    world_.Settle();
  }
  // What that device shows from now on; the world goes on with the others.
  Workspace& Look(const std::string& device) {
    auto& workspace = workspaces_[device];
    workspace = std::make_unique<Workspace>(std::move(world_.At(device).client));
    return *workspace;
  }
  // What both have signed is sent and told.
  void Meanwhile() {
    for (auto& [name, workspace] : workspaces_) world_.At(name).client = nullptr;
    for (auto& [name, workspace] : workspaces_) {
      workspace = nullptr;
      world_.Open(name);
    }
    world_.Advance(600'000);
    for (auto& [name, workspace] : workspaces_)
      workspace = std::make_unique<Workspace>(std::move(world_.At(name).client));
  }
  Workspace& On(const std::string& device) { return *workspaces_.at(device); }
  static const domain::Meeting& MeetingOn(const Workspace& w) {
    return *w.shown().FindMeeting(domain::MeetingId("m1"));
  }
  static QList<QVariantMap> Rows(const Workspace& w) {
    const auto explanation = domain::Explain(w.shown(), MeetingOn(w), domain::MandateId(kMandate));
    return AbsenceItemRows(w, MeetingOn(w), *explanation, true);
  }
  static std::string Text(const QVariantMap& row, const char* role) {
    return row.value(QLatin1String(role)).toString().toStdString();
  }
  static std::vector<std::string> Texts(const QList<QVariantMap>& rows, const char* role) {
    std::vector<std::string> texts;
    for (const QVariantMap& row : rows) texts.push_back(Text(row, role));
    return texts;
  }
  static void Must(Workspace& w, const v1::Statement& act, const v1::SealedPart* sealed = nullptr) {
    const auto result = w.client().Act(act, sealed);
    ASSERT_TRUE(result.ok()) << result.status();
    ASSERT_FALSE(result->refusal) << result->refusal->ShortDebugString();
    w.Refresh();
  }
  static void CannotCome(Workspace& w) {
    v1::Statement act;
    act.mutable_answer_notice()->set_meeting("m1");
    act.mutable_answer_notice()->set_mandate(kMandate);
    act.mutable_answer_notice()->set_attending(false);
    Must(w, act);
  }
  static void Draft(Workspace& w, const char* item, domain::Stance stance, const char* comment = "") {
    ASSERT_TRUE(SavePositionDraft(w, MeetingOn(w), *MeetingOn(w).FindItem(domain::ItemId(item)),
                                  domain::MandateId(kMandate), {stance, QString::fromUtf8(comment)})
                    .ok());
  }
  static void AskToConvey(Workspace& w, const char* conveyor, const char* item = nullptr) {
    v1::Statement act;
    act.mutable_request_conveyance()->set_meeting("m1");
    act.mutable_request_conveyance()->set_mandate(kMandate);
    act.mutable_request_conveyance()->set_conveyor(conveyor);
    act.mutable_request_conveyance()->set_message("Jag tillstyrker.");
    if (item) act.mutable_request_conveyance()->add_items(item);
    Must(w, act);
  }
  static void AnswerAsked(Workspace& w, bool accept) {
    v1::Statement act;
    act.mutable_answer_conveyance()->set_request(MeetingOn(w).conveyances.front().id.bytes());
    act.mutable_answer_conveyance()->set_accept(accept);
    Must(w, act);
  }
  static void State(Workspace& w, const char* item, v1::Stance stance) {
    v1::SealedPart sealed;
    sealed.set_stance(stance);
    const domain::Mandate& held = *w.shown().FindMandate(domain::MandateId(kMandate));
    Must(w, ConveyedAct(w, MeetingOn(w), *MeetingOn(w).FindItem(domain::ItemId(item)), held), &sealed);
  }

  client::testing::World world_;
  std::map<std::string, std::unique_ptr<Workspace>> workspaces_;
};

TEST_F(AbsenceTest, WhatCountsOnTheMemberSaysWhyAndThatItIsNotCovered) {
  Workspace& w = Look("phone");
  CannotCome(w);
  const QList<QVariantMap> rows = Rows(w);
  EXPECT_THAT(Texts(rows, "numberText"), ElementsAre("1", "2", "3"));
  EXPECT_THAT(Text(rows[0], "whyText"), HasSubstr("You answer for"));
  EXPECT_EQ(Text(rows[2], "whyText"), "You are counted among those present.");
  for (const QVariantMap& row : rows) {
    EXPECT_EQ(Text(row, "chipText"), "Not covered");
    EXPECT_EQ(row.value("chipTone").toInt(), static_cast<int>(Tone::Bad));
    EXPECT_EQ(Text(row, "stateText"), "No route taken");
  }
}

TEST_F(AbsenceTest, EachWayThatCountsSaysUntilWhenItIsOpenAndTheOthersThatTheyDoNot) {
  Workspace& w = Look("phone");
  CannotCome(w);
  const QList<QVariantMap> rows = Rows(w);
  const QVariantList subject = rows[0].value("routes").toList();
  ASSERT_EQ(subject.size(), 5);
  EXPECT_EQ(Text(subject[0].toMap(), "statusText"), "Open until the item is decided");
  EXPECT_THAT(Text(subject[1].toMap(), "statusText"), HasSubstr("Open until the meeting begins, 12 "));
  EXPECT_THAT(Text(subject[1].toMap(), "statusText"), HasSubstr("08:30"));
  EXPECT_EQ(Text(rows[0], "closedText"), "");
  // Where presence is asked for a word from outside is no way.
  EXPECT_EQ(rows[2].value("routes").toList().size(), 2);
  EXPECT_THAT(Text(rows[2], "closedText"), HasSubstr("declare in the app"));
  EXPECT_THAT(Text(rows[2], "closedText"), HasSubstr("asks who is present"));
}

TEST_F(AbsenceTest, NothingIsChosenForTheMemberAndWhatIsChosenIsSignedItemByItem) {
  Workspace& w = Look("phone");
  CannotCome(w);
  const domain::MandateId mine(kMandate);
  EXPECT_THAT(Texts(DeclareAllRows(w, MeetingOn(w), mine, true), "stance"), ElementsAre("0", "0", "0"));
  // Nothing chosen: nothing signed.
  EXPECT_EQ(SignAll(w, MeetingOn(w), mine, {"i1", "i2", "i3"}).count, 0);

  Draft(w, "i1", domain::Stance::kReject, "  För dyrt. ");
  Draft(w, "i3", domain::Stance::kAbstain);
  const SignedAll all = SignAll(w, MeetingOn(w), mine, {"i1", "i2", "i3"});
  EXPECT_EQ(all.problem.toStdString(), "");
  EXPECT_EQ(all.count, 2);
  w.Refresh();
  int positions = 0;
  for (const client::OutboxEntry& entry : w.client().OutboxEntries()) {
    if (!entry.statement.has_declare_position()) continue;
    ++positions;
    const bool first = entry.statement.declare_position().item() == "i1";
    EXPECT_EQ(entry.sealed->stance(), first ? v1::STANCE_REJECT : v1::STANCE_ABSTAIN);
    EXPECT_EQ(entry.sealed->comment(), first ? "För dyrt." : "");
    EXPECT_TRUE(entry.sealed->evidence_text().empty());
  }
  EXPECT_EQ(positions, 2);
  // What is left asks still; the drafts of what is signed are gone.
  EXPECT_THAT(Texts(DeclareAllRows(w, MeetingOn(w), mine, true), "item"), ElementsAre("i2"));
  EXPECT_EQ(LoadPositionDraft(w, MeetingOn(w), *MeetingOn(w).FindItem(domain::ItemId("i1")), mine).stance,
            domain::Stance::kUnspecified);
}

TEST_F(AbsenceTest, WhatIsSignedCoversWhereAnAdvanceWordCountsAndNotWherePresenceIsAskedFor) {
  Workspace& w = Look("phone");
  CannotCome(w);
  Draft(w, "i1", domain::Stance::kApprove);
  Draft(w, "i3", domain::Stance::kApprove);
  ASSERT_EQ(SignAll(w, MeetingOn(w), domain::MandateId(kMandate), {"i1", "i3"}).count, 2);
  w.Refresh();
  const QList<QVariantMap> rows = Rows(w);
  EXPECT_EQ(Text(rows[0], "chipText"), "Covered");
  EXPECT_THAT(Text(rows[0], "stateText"), HasSubstr("You have declared: Approve"));
  EXPECT_FALSE(Text(rows[0], "statement").empty()) << "what waits may be undone here";
  EXPECT_EQ(Text(rows[2], "chipText"), "Not covered");
  EXPECT_EQ(Text(rows[2], "stateText"), "You have declared: Approve. That alone does not cover you here.");
  EXPECT_THAT(Text(AwayRows(w).front(), "body"), HasSubstr("2 and 3"));
}

TEST_F(AbsenceTest, AStanceChosenOnAnEarlierVersionIsNoneOnThisOne) {
  Workspace& w = Look("phone");
  Draft(w, "i1", domain::Stance::kApprove, "Bra.");
  ASSERT_FALSE(world_.Propose("i1", 2, "anta ett annat förslag").refusal);
  Meanwhile();
  Workspace& later = On("phone");
  ASSERT_EQ(MeetingOn(later).FindItem(domain::ItemId("i1"))->current_revision(), 2);
  const PositionDraft draft = LoadPositionDraft(
      later, MeetingOn(later), *MeetingOn(later).FindItem(domain::ItemId("i1")), domain::MandateId(kMandate));
  EXPECT_EQ(draft.stance, domain::Stance::kUnspecified);
  EXPECT_EQ(draft.comment.toStdString(), "Bra.");
  EXPECT_EQ(SignAll(later, MeetingOn(later), domain::MandateId(kMandate), {"i1"}).count, 0);
}

TEST_F(AbsenceTest, TheEmailSaysInBothLanguagesWhatIsDeclaredAndToWhom) {
  v1::Statement described;
  described.mutable_describe_person()->set_person("secretary");
  described.mutable_describe_person()->set_name("Torbjörn Lindesjö");
  described.mutable_describe_person()->set_email("sekreterare@example.org");
  ASSERT_FALSE(world_.Act("secretary", described).refusal);
  world_.Settle();
  Workspace& w = Look("phone");
  const domain::MandateId mine(kMandate);
  EXPECT_THAT(MailOf(w, MeetingOn(w), mine, true).lines, IsEmpty());
  Draft(w, "i1", domain::Stance::kApproveWithReservation, "Om pengarna räcker.");
  Draft(w, "i3", domain::Stance::kAbstain);
  ASSERT_EQ(SignAll(w, MeetingOn(w), mine, {"i3"}).count, 1);
  w.Refresh();

  const AbsenceMail mail = MailOf(w, MeetingOn(w), mine, true);
  EXPECT_TRUE(mail.open);
  ASSERT_EQ(mail.lines.size(), 2U);
  QTranslator swedish;
  ASSERT_TRUE(swedish.load(QStringLiteral(MANDAT_QM_FOLDER "/mandat_sv.qm")));
  const std::string text = MailText(mail, swedish).toStdString();
  for (const char* part : {"Tillstyrker med förbehåll", "Approve with reservation", "Om pengarna räcker.",
                           "12 mars 2027", "12 March 2027", "Avstår", "Abstain", "Handed in in the app already."})
    EXPECT_THAT(text, HasSubstr(part));
  EXPECT_LT(text.find("Tillstyrker med"), text.find("Approve with")) << "Swedish first";
  EXPECT_EQ(mail.to.toStdString(), "Torbjörn Lindesjö");
  const QUrl url = MailUrl(mail, swedish);
  EXPECT_EQ(url.scheme().toStdString(), "mailto");
  EXPECT_EQ(url.path().toStdString(), "sekreterare@example.org");
  EXPECT_THAT(url.query(QUrl::FullyDecoded).toStdString(), HasSubstr("Om pengarna räcker."));
  EXPECT_THAT(url.toEncoded().toStdString(), HasSubstr("%0D%0A")) << "lines end as e-mail's do";
}

TEST_F(AbsenceTest, TheEmailsWayIsClosedOnceTheMeetingHasBegun) {
  world_.OpenMeeting();
  Workspace& w = Look("phone");
  EXPECT_FALSE(MailOf(w, MeetingOn(w), domain::MandateId(kMandate), true).open);
  const QVariantList routes = Rows(w)[0].value("routes").toList();
  EXPECT_EQ(Text(routes[3].toMap(), "statusText"), "Closed: the meeting has begun.");
}

TEST_F(AbsenceTest, WhoeverIsAskedAnswersAndStatesItAndTheAbsentOneIsAskedWhetherItIsRight) {
  Look("phone");
  Look("other");
  CannotCome(On("phone"));
  AskToConvey(On("phone"), kOther);
  EXPECT_THAT(Text(Rows(On("phone"))[0], "stateText"), HasSubstr("has been asked and has not answered"));
  Meanwhile();
  const QList<QVariantMap> requests = ConveyRequestRows(On("other"), {}, true);
  ASSERT_EQ(requests.size(), 1);
  EXPECT_EQ(Text(requests[0], "message"), "Jag tillstyrker.");
  EXPECT_TRUE(requests[0].value("canAnswer").toBool());
  EXPECT_THAT(ConveyItemRows(On("other"), {}, true), IsEmpty()) << "nothing to state before the promise";

  AnswerAsked(On("other"), true);
  // Where presence is asked for there is nothing to state.
  EXPECT_THAT(Texts(ConveyItemRows(On("other"), {}, true), "item"), ElementsAre("i1", "i2"));
  State(On("other"), "i1", v1::STANCE_APPROVE);
  EXPECT_EQ(Text(ConveyItemRows(On("other"), {}, true)[0], "stanceText"), "Approve");
  Meanwhile();

  Workspace& w = On("phone");
  const QList<QVariantMap> entered = EnteredWordRows(w, {}, {}, true);
  ASSERT_EQ(entered.size(), 1);
  EXPECT_EQ(Text(entered[0], "stanceText"), "Approve");
  EXPECT_TRUE(entered[0].value("canConfirm").toBool());
  EXPECT_TRUE(entered[0].value("canContest").toBool());
  EXPECT_EQ(Text(Rows(w)[0], "chipText"), "Covered");
  // On its own item it stands as well, and on no other.
  EXPECT_EQ(EnteredWordRows(w, "m1", "i1", true), entered);
  EXPECT_THAT(EnteredWordRows(w, "m1", "i2", true), IsEmpty());
  EXPECT_THAT(Text(Rows(w)[0], "stateText"), HasSubstr("has stated your position: Approve"));
}

TEST_F(AbsenceTest, WhatIsContestedDoesNotCountAndItsSpeakerIsTold) {
  Look("phone");
  Look("other");
  CannotCome(On("phone"));
  AskToConvey(On("phone"), kOther, "i1");
  Meanwhile();
  AnswerAsked(On("other"), true);
  State(On("other"), "i1", v1::STANCE_REJECT);
  Meanwhile();
  Workspace& w = On("phone");
  v1::Statement contest;
  contest.mutable_contest_position()->set_position(
      QByteArray::fromHex(EnteredWordRows(w, {}, {}, true)[0].value("statement").toByteArray()).toStdString());
  contest.mutable_contest_position()->set_reason("Jag sa tillstyrker.");
  Must(w, contest);
  const QVariantMap row = EnteredWordRows(w, {}, {}, true)[0];
  EXPECT_TRUE(row.value("contested").toBool());
  EXPECT_TRUE(row.value("canTakeBack").toBool());
  EXPECT_FALSE(row.value("canConfirm").toBool());
  EXPECT_EQ(Text(Rows(w)[0], "chipText"), "Not covered");
  Meanwhile();
  const QVariantMap told = ConveyItemRows(On("other"), {}, true)[0];
  EXPECT_THAT(Text(told, "stateText"), HasSubstr("contests what you stated: Jag sa tillstyrker."));
  EXPECT_EQ(told.value("tone").toInt(), static_cast<int>(Tone::Bad));
}

TEST_F(AbsenceTest, AnOwnWordSettlesWhatWasStated) {
  Look("phone");
  Look("other");
  AskToConvey(On("phone"), kOther, "i1");
  Meanwhile();
  AnswerAsked(On("other"), true);
  State(On("other"), "i1", v1::STANCE_REJECT);
  Meanwhile();
  Workspace& w = On("phone");
  Draft(w, "i1", domain::Stance::kReject);
  ASSERT_EQ(SignAll(w, MeetingOn(w), domain::MandateId(kMandate), {"i1"}).count, 1);
  w.Refresh();
  EXPECT_THAT(EnteredWordRows(w, {}, {}, true), IsEmpty());
  Meanwhile();
  EXPECT_EQ(Text(ConveyItemRows(On("other"), {}, true)[0], "stateText"),
            "The member has declared. Nothing more is needed.");
}

TEST_F(AbsenceTest, WhoComesIsNotAmongThoseWhoMissTheMeeting) {
  Workspace& w = Look("phone");
  EXPECT_THAT(AwayRows(w), IsEmpty());
  CannotCome(w);
  ASSERT_EQ(AwayRows(w).size(), 1);
  EXPECT_EQ(Text(AwayRows(w)[0], "title"), "You cannot come");
  v1::Statement partly;
  partly.mutable_answer_notice()->set_meeting("m1");
  partly.mutable_answer_notice()->set_mandate(kMandate);
  partly.mutable_answer_notice()->set_attending(true);
  partly.mutable_answer_notice()->add_items("i2");
  Must(w, partly);
  EXPECT_EQ(Text(AwayRows(w)[0], "title"), "You come to part of it");
  EXPECT_THAT(Text(AwayRows(w)[0], "body"), Not(HasSubstr("2,")));
  partly.mutable_answer_notice()->clear_items();
  Must(w, partly);
  EXPECT_THAT(AwayRows(w), IsEmpty());
}

}  // namespace
}  // namespace mandat::app
