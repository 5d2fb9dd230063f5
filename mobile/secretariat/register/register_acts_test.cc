// What the register's forms state, and what they refuse before anything is signed.
#include "mobile/secretariat/register/register_acts.h"

#include "mobile/secretariat/register/register_world_test_util.h"

namespace mandat::app {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

class RegisterActsTest : public RegisterWorldTest {
 protected:
  void SetUp() override {
    RegisterWorldTest::SetUp();
    Desk();
  }
  static std::string Problem(const RegisterActs& acts) {
    EXPECT_THAT(acts.acts, SizeIs(0));
    return acts.problem.toStdString();
  }
};

TEST_F(RegisterActsTest, SomebodyNewIsDescribedFirstUnderAnIdThatTellsNothing) {
  const RegisterActs acts =
      AssignMandateActs(*workspace_, {"olofstrom-education", {{}, "Tuva  Rosengård", {}}, "2027-03-01", {}, "4.2"});
  ASSERT_THAT(acts.acts, SizeIs(2));
  EXPECT_EQ(acts.acts[0].describe_person().name(), "Tuva Rosengård");
  EXPECT_EQ(acts.acts[0].describe_person().person(), acts.acts[1].assign_mandate().holder());
  EXPECT_EQ(acts.person.value().find("tuva"), std::string::npos);
  StateAll(acts);
  EXPECT_EQ(workspace_->PersonName(acts.person), QStringLiteral("Tuva Rosengård"));
}

TEST_F(RegisterActsTest, APersonWhoIsKnownAsWrittenIsNotDescribedAgain) {
  StateAll(DescribePersonActs(*workspace_, {"region-director", "Elsa Mörrstedt", "elsa@region.example"}));
  EXPECT_THAT(DescribePersonActs(*workspace_, {"region-director", "Elsa Mörrstedt", "elsa@region.example"}).acts,
              SizeIs(0));
  // Choosing somebody for a mandate leaves the address alone.
  EXPECT_THAT(AssignMandateActs(*workspace_, {"olofstrom-education", {"region-director", {}, {}}, {}, {}, {}}).acts,
              SizeIs(1));
}

TEST_F(RegisterActsTest, ANewMandateHasAnIdOfItsPrincipalAndTitleThatNoOtherHas) {
  const MandateForm form{{}, "karlskrona", "IT-chef, Åäö", "Nytt uppdrag", {"school"}, false};
  const RegisterActs first = DescribeMandateActs(*workspace_, form);
  EXPECT_EQ(first.mandate.value(), "karlskrona-it-chef-aao");
  StateAll(first);
  const RegisterActs second = DescribeMandateActs(*workspace_, form);
  EXPECT_EQ(second.mandate.value(), "karlskrona-it-chef-aao-2");
  StateAll(second);
}

TEST_F(RegisterActsTest, APrincipalAndAnAreaHaveIdsOfTheirNamesThatNoOtherHas) {
  const PartForm lyckeby{{}, "Lyckeby  kommun", {}, "municipality", "2027-01-01", {}, "Avtal"};
  const RegisterActs principal = DescribePrincipalActs(*workspace_, lyckeby);
  EXPECT_EQ(principal.part, "lyckeby-kommun");
  StateAll(principal);
  EXPECT_EQ(workspace_->PrincipalName(domain::PrincipalId(principal.part)), QStringLiteral("Lyckeby kommun"));
  PartForm again = lyckeby;
  EXPECT_EQ(DescribePrincipalActs(*workspace_, again).part, "lyckeby-kommun-2");
  again.id = Q(principal.part);
  again.name = QStringLiteral("Lyckeby stad");
  again.to = QStringLiteral("2027-12-31");
  StateAll(DescribePrincipalActs(*workspace_, again));
  const domain::Principal* changed = workspace_->shown().FindPrincipal(domain::PrincipalId(principal.part));
  EXPECT_EQ(changed->name, "Lyckeby stad");
  EXPECT_EQ(changed->valid.to, domain::Date(2027, 12, 31));
  const RegisterActs area =
      DescribeAreaActs(*workspace_, {{}, "Välfärdsteknik", "Welfare technology", {}, {}, {}, "Nytt"});
  EXPECT_EQ(area.part, "valfardsteknik");
  StateAll(area);
  EXPECT_EQ(workspace_->AreaName(domain::AreaId(area.part)), QStringLiteral("Welfare technology"));
}

TEST_F(RegisterActsTest, AFormThatWillNotDoSaysWhyAndStatesNothing) {
  const Workspace& w = *workspace_;
  EXPECT_THAT(Problem(DescribePrincipalActs(w, {{}, " ", {}, "municipality", {}, {}, "Avtal"})), HasSubstr("called"));
  EXPECT_THAT(Problem(DescribePrincipalActs(w, {{}, "Lyckeby", {}, {}, {}, {}, "Avtal"})), HasSubstr("side"));
  EXPECT_THAT(Problem(DescribePrincipalActs(w, {{}, "Lyckeby", {}, "municipality", {}, {}, " "})), HasSubstr("why"));
  EXPECT_THAT(Problem(DescribeAreaActs(w, {{}, "Teknik", {}, {}, "1 mars", {}, "Nytt"})), HasSubstr("2027-03-01"));
  EXPECT_THAT(Problem(DescribeAreaActs(w, {{}, "Teknik", {}, {}, "2027-03-01", "2027-02-28", "Nytt"})),
              HasSubstr("before"));
  EXPECT_THAT(Problem(DescribePersonActs(w, {"region-director", " ", {}})), HasSubstr("name"));
  EXPECT_THAT(Problem(DescribePersonActs(w, {"region-director", "Elsa", "elsa"})), HasSubstr("e-mail"));
  EXPECT_THAT(Problem(DescribePersonActs(w, {"region-director", "Elsa", "a@b.se, c@d.se"})), HasSubstr("e-mail"));
  EXPECT_THAT(Problem(DescribeMandateActs(w, {{}, {}, "IT-chef", "Nytt", {}, false})), HasSubstr("whose"));
  EXPECT_THAT(Problem(DescribeMandateActs(w, {{}, "karlskrona", " ", "Nytt", {}, false})), HasSubstr("function"));
  EXPECT_THAT(Problem(DescribeMandateActs(w, {{}, "karlskrona", "IT-chef", "", {}, false})), HasSubstr("why"));
  EXPECT_THAT(Problem(AssignMandateActs(w, {"olofstrom-education", {}, "1 mars", {}, {}})), HasSubstr("2027-03-01"));
  EXPECT_THAT(Problem(AssignMandateActs(w, {"olofstrom-education", {}, "2027-03-01", "2027-02-01", {}})),
              HasSubstr("before"));
  EXPECT_THAT(Problem(AssignOfficeActs(w, {v1::OFFICE_ADJUNCT, {}, true, {}})), HasSubstr("who"));
  EXPECT_THAT(Problem(RevokeDeviceActs(w, {"00", Lost::kSince, "i fredags", {}})), HasSubstr("2026-11-20 17:30"));
  EXPECT_THAT(Problem(RevokeDeviceActs(w, {"00", Lost::kSince, "2030-01-01", {}})), HasSubstr("not come"));
}

TEST_F(RegisterActsTest, LostSinceIsReadByTheForumsClock) {
  const RegisterActs acts = RevokeDeviceActs(*workspace_, {"00", Lost::kSince, "2026-09-20 17:30", {}});
  // Swedish summer time.
  EXPECT_EQ(acts.acts.at(0).revoke_device().lost_since_ms(), 1789918200000);
  EXPECT_EQ(RevokeDeviceActs(*workspace_, {"00", Lost::kNo, {}, {}}).acts.at(0).revoke_device().lost_since_ms(), 0);
}

TEST_F(RegisterActsTest, ChairAndSecretaryAreHandedOverAndTheSecretaryHasNoTerm) {
  const RegisterActs acts =
      AssignOfficeActs(*workspace_, {v1::OFFICE_SECRETARY, {"region-director", {}, {}}, true, "2027-01-01"});
  EXPECT_EQ(acts.acts.at(0).assign_office().until(), "");
  const RegisterActs chair =
      AssignOfficeActs(*workspace_, {v1::OFFICE_CHAIR, {"region-director", {}, {}}, true, "2027-01-01"});
  StateAll(chair);
  EXPECT_EQ(workspace_->shown().chair.value(), "region-director");
}

}  // namespace
}  // namespace mandat::app
