// The register as a secretary reads it: who holds what when, who is reached how, and what is missing ahead.
#include "mobile/secretariat/register/register_reading.h"

#include <set>

#include "mobile/models/words.h"
#include "mobile/secretariat/register/register_details.h"
#include "mobile/secretariat/register/register_gaps.h"
#include "mobile/secretariat/register/register_history.h"
#include "mobile/secretariat/register/register_world_test_util.h"

namespace mandat::app {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

constexpr char kSchool[] = "olofstrom-education";

class RegisterReadingTest : public RegisterWorldTest {
 protected:
  std::string Told(const QVariantMap& row, const char* role) {
    return row[QLatin1String(role)].toString().toStdString();
  }
  std::vector<std::string> Holders(const char* mandate) {
    std::vector<std::string> told;
    for (const HeldPeriod& period : PeriodsOf(workspace_->shown(), domain::MandateId(mandate)))
      told.push_back((period.from ? period.from->ToString() : "") + ".." + (period.to ? period.to->ToString() : "") +
                     " " + (period.holder.empty() ? "nobody" : period.holder.value()));
    return told;
  }
  QVariantMap MandateRow(const char* mandate) {
    return RowWith(MandateRows(*workspace_), QStringLiteral("id"), QStringLiteral("mandate/") + QLatin1String(mandate));
  }
};

TEST_F(RegisterReadingTest, AMandateIsHeldInStretchesThatFollowUponEachOther) {
  Desk();
  Hold(kSchool, "olofstrom-education-chief", "2026-09-01", "2027-02-28");
  Hold(kSchool, "region-director", "2027-05-01", "");
  EXPECT_THAT(Holders(kSchool), ElementsAre("..2027-02-28 olofstrom-education-chief", "2027-03-01..2027-04-30 nobody",
                                            "2027-05-01.. region-director"));
}

TEST_F(RegisterReadingTest, WhatIsToComeIsToldInTheListBeforeItHappens) {
  Desk();
  EXPECT_EQ(Told(MandateRow(kSchool), "chipText"), "");
  Hold(kSchool, "olofstrom-education-chief", "2026-09-01", "2026-10-31");
  EXPECT_EQ(Told(MandateRow(kSchool), "chipText"), "Vacant after 31 October");
  EXPECT_EQ(MandateRow(kSchool)[QStringLiteral("tone")].toInt(), Tone::Warn);
  Hold(kSchool, "region-director", "2026-11-01", "");
  EXPECT_EQ(Told(MandateRow(kSchool), "chipText"), "Changes after 31 October");
  Hold(kSchool, "", "2026-09-20", "");
  EXPECT_EQ(Told(MandateRow(kSchool), "chipText"), "Vacant");
}

TEST_F(RegisterReadingTest, AGapIsToldBeforeItHurtsWithWhoLeavesAndWhatToDo) {
  Desk();
  EXPECT_THAT(GapRows(*workspace_), SizeIs(0));
  Hold(kSchool, "olofstrom-education-chief", "2026-09-01", "2027-02-28");
  const QList<QVariantMap> gaps = GapRows(*workspace_);
  ASSERT_THAT(gaps, SizeIs(1));
  EXPECT_EQ(Told(gaps[0], "title"), "Olofströms kommun has nobody for school from 1 March 2027");
  EXPECT_THAT(Told(gaps[0], "text"), HasSubstr("until 28 February 2027."));
  EXPECT_THAT(Told(gaps[0], "text"), HasSubstr("Enter who takes over"));
  EXPECT_EQ(Told(gaps[0], "mandate"), kSchool);
  EXPECT_EQ(gaps[0][QStringLiteral("tone")].toInt(), Tone::Warn);
  Hold(kSchool, "region-director", "2027-03-01", "");
  EXPECT_THAT(GapRows(*workspace_), SizeIs(0));
}

TEST_F(RegisterReadingTest, AGapThatIsThereAlreadyNamesTheMeetingsThatItConcerns) {
  Desk();
  Hold(kSchool, "", "2026-09-20", "");
  const QList<QVariantMap> gaps = GapRows(*workspace_);
  ASSERT_THAT(gaps, SizeIs(1));
  EXPECT_EQ(gaps[0][QStringLiteral("tone")].toInt(), Tone::Bad);
  EXPECT_EQ(Told(gaps[0], "title"), "Olofströms kommun has nobody for school");
  EXPECT_THAT(Told(gaps[0], "text"), HasSubstr("Concerns the meeting on"));
}

TEST_F(RegisterReadingTest, WhoeverHasNoDeviceIsCountedUntilOneSpeaksForThem) {
  Desk();
  const auto without = [&] { return WithoutDevice(*workspace_); };
  EXPECT_THAT(without(), Contains(domain::PersonId("olofstrom-education-chief")));
  EXPECT_THAT(without(), testing::Not(Contains(domain::PersonId(client::testing::kMember))));
  EXPECT_EQ(ReachOf(*workspace_, domain::PersonId(client::testing::kMember)).tone, Tone::Ok);
  const std::size_t before = without().size();
  // Who has nothing to do here any more needs none.
  Hold(kSchool, "", "2026-09-20", "");
  EXPECT_EQ(without().size(), before - 1);
}

TEST_F(RegisterReadingTest, APersonIsFoundByNameAndToldWithAllThatTheyDo) {
  Desk();
  StateAll(DescribePersonActs(*workspace_, {"olofstrom-education-chief", "Tuva Rosengård", "tuva@olofstrom.example"}));
  const QVariantMap row =
      RowWith(PersonRows(*workspace_), QStringLiteral("id"), QStringLiteral("person/olofstrom-education-chief"));
  EXPECT_EQ(Told(row, "title"), "Tuva Rosengård");
  EXPECT_EQ(Told(row, "subtitle"), "Förvaltningschef, utbildningsförvaltningen, Olofströms kommun");
  EXPECT_THAT(Told(row, "search"), HasSubstr("tuva@olofstrom.example"));
  EXPECT_FALSE(row[QStringLiteral("noMail")].toBool());
}

TEST_F(RegisterReadingTest, AnAreaWithoutAnybodyStandsOutAmongItsPrincipals) {
  Desk();
  Hold(kSchool, "", "2026-09-20", "");
  const QVariantMap row = RowWith(AreaRows(*workspace_), QStringLiteral("key"), QStringLiteral("olofstrom/school"));
  EXPECT_EQ(Told(row, "chipText"), "Vacant");
  EXPECT_EQ(Told(row, "id"), "mandate/olofstrom-education");
}

TEST_F(RegisterReadingTest, ALostDeviceSaysSinceWhenAndADeviceOfOnesOwnIsNotRevokedHere) {
  Desk();
  QList<QVariantMap> devices = DeviceRows(*workspace_, domain::PersonId(client::testing::kMember));
  ASSERT_THAT(devices, SizeIs(1));
  EXPECT_TRUE(devices[0][QStringLiteral("canRevoke")].toBool());
  StateAll(RevokeDeviceActs(*workspace_, {devices[0][QStringLiteral("device")].toString(), Lost::kSince,
                                          QStringLiteral("2026-09-20 17:30"), QStringLiteral("Kvarglömd")}));
  devices = DeviceRows(*workspace_, domain::PersonId(client::testing::kMember));
  EXPECT_THAT(Told(devices[0], "stateText"), HasSubstr("Lost since"));
  EXPECT_FALSE(devices[0][QStringLiteral("canRevoke")].toBool());
  for (const QVariantMap& own : DeviceRows(*workspace_, workspace_->me()))
    EXPECT_FALSE(own[QStringLiteral("canRevoke")].toBool());
}

TEST_F(RegisterReadingTest, EveryChangeOfAMandateIsReadFromTheLogWithWhoMadeIt) {
  v1::Statement act;
  act.mutable_assign_mandate()->set_mandate(kSchool);
  act.mutable_assign_mandate()->set_holder("region-director");
  act.mutable_assign_mandate()->set_valid_from("2027-03-01");
  act.mutable_assign_mandate()->set_basis("Delegationsordning 4.2");
  Must("secretary", act);
  Desk();
  const auto log = workspace_->client().Export();
  ASSERT_TRUE(log.ok());
  const QList<QVariantMap> rows = MandateHistory(*workspace_, RegisterEntriesIn(*log), domain::MandateId(kSchool));
  ASSERT_THAT(rows, SizeIs(1));
  EXPECT_EQ(Told(rows[0], "text"), "From 1 March 2027 · Delegationsordning 4.2");
  EXPECT_THAT(Told(rows[0], "timeText"), HasSubstr(", by "));
  EXPECT_THAT(PersonHistory(*workspace_, RegisterEntriesIn(*log), domain::PersonId("region-director")), SizeIs(1));
  // The phone was invited and has joined.
  EXPECT_THAT(PersonHistory(*workspace_, RegisterEntriesIn(*log), domain::PersonId(client::testing::kMember)),
              SizeIs(2));
}

TEST_F(RegisterReadingTest, AnOfficeHasItsTermAndWhoGoesOnBeyondIt) {
  Desk();
  StateAll(AssignOfficeActs(*workspace_, {v1::OFFICE_OBSERVER, {{}, "Ny Observatör", {}}, true, "2026-12-31"}));
  const QVariantMap row = RowWith(OfficeRows(*workspace_), QStringLiteral("title"), QStringLiteral("Ny Observatör"));
  EXPECT_EQ(Told(row, "subtitle"), "until 31 December");
  EXPECT_EQ(Told(row, "section"), "Observers");
  const QVariantMap detail = RegisterDetail(*workspace_, Q(Told(row, "id")));
  EXPECT_TRUE(detail[QStringLiteral("canEnd")].toBool());
  EXPECT_EQ(Told(detail, "until"), "2026-12-31");
}

TEST_F(RegisterReadingTest, PrincipalsAndAreasStandWithTheirDaysAndThoseThatHaveEndedLast) {
  Desk();
  const auto row = [&](const char* id) {
    return RowWith(CompositionRows(*workspace_), QStringLiteral("id"), QLatin1String(id));
  };
  EXPECT_EQ(Told(row("principal/olofstrom"), "title"), "Olofströms kommun");
  EXPECT_EQ(Told(row("principal/olofstrom"), "section"), "Principals");
  EXPECT_EQ(Told(row("principal/olofstrom"), "chipText"), "");
  EXPECT_EQ(Told(row("area/school"), "subtitle"), "6 mandates answer for it");
  StateAll(DescribePrincipalActs(*workspace_, {{}, "Lyckeby", {}, "municipality", "2027-01-01", {}, "Avtal"}));
  EXPECT_EQ(Told(row("principal/lyckeby"), "chipText"), "From 1 January 2027");
  EXPECT_EQ(Told(RegisterDetail(*workspace_, QStringLiteral("principal/lyckeby")), "stateText"), "Not yet");
  StateAll(DescribeAreaActs(*workspace_, {{}, "Projekt", {}, {}, "2026-01-01", "2026-06-30", "Avslutat"}));
  EXPECT_EQ(Told(row("area/projekt"), "section"), "Have ended");
  EXPECT_EQ(Told(CompositionRows(*workspace_).back(), "id"), "area/projekt");
  EXPECT_EQ(Told(RegisterDetail(*workspace_, QStringLiteral("area/projekt")), "stateText"), "Has ended");
  EXPECT_THAT(Told(RegisterDetail(*workspace_, QStringLiteral("area/school")), "mandatesText"),
              HasSubstr("Olofströms kommun"));
}

TEST_F(RegisterReadingTest, APrincipalThatHasLeftTakesItsMandatesOutOfTheList) {
  Desk();
  Hold(kSchool, "olofstrom-education-chief", "2026-08-01", "2026-08-31");
  Hold("olofstrom-social", "", "2020-01-01", "");
  const QString id = QStringLiteral("olofstrom");
  // Until then somebody held it.
  const RegisterActs too_soon =
      DescribePrincipalActs(*workspace_, {id, "Olofströms kommun", {}, "municipality", {}, "2026-08-30", "Lämnar"});
  const auto refused = workspace_->client().Act(too_soon.acts.at(0));
  ASSERT_TRUE(refused.ok());
  ASSERT_TRUE(refused->refusal);
  EXPECT_EQ(Words::RefusalText(*refused->refusal, workspace_.get()).toStdString(),
            "That cannot be: somebody holds Förvaltningschef, utbildningsförvaltningen, Olofströms kommun on 31 August "
            "2026. Say first until when the mandate is held.");
  EXPECT_THAT(GapRows(*workspace_), testing::Not(SizeIs(0)));
  StateAll(
      DescribePrincipalActs(*workspace_, {id, "Olofströms kommun", {}, "municipality", {}, "2026-08-31", "Lämnar"}));
  EXPECT_THAT(GapRows(*workspace_), SizeIs(0));
  EXPECT_EQ(Told(MandateRow(kSchool), "section"), "Of principals that have left");
  EXPECT_EQ(Told(MandateRow(kSchool), "chipText"), "");
  EXPECT_TRUE(RowWith(AreaRows(*workspace_), QStringLiteral("key"), QStringLiteral("olofstrom/school")).isEmpty());
}

TEST_F(RegisterReadingTest, EveryChangeOfAPrincipalAndOfAnAreaIsReadFromTheLog) {
  v1::Statement principal;
  principal.mutable_describe_principal()->set_principal("karlskrona");
  principal.mutable_describe_principal()->set_name("Örlogsstadens kommun");
  principal.mutable_describe_principal()->set_side("municipality");
  principal.mutable_describe_principal()->set_reason("Nytt namn");
  Must("secretary", principal);
  v1::Statement area;
  area.mutable_describe_area()->set_area("digital");
  area.mutable_describe_area()->set_name("Välfärdsteknik");
  area.mutable_describe_area()->set_valid_to("2026-12-31");
  area.mutable_describe_area()->set_reason("Ett projekt");
  Must("secretary", area);
  Desk();
  const auto log = workspace_->client().Export();
  ASSERT_TRUE(log.ok());
  const std::vector<RegisterEntry> entries = RegisterEntriesIn(*log);
  const QList<QVariantMap> of_principal = PrincipalHistory(*workspace_, entries, domain::PrincipalId("karlskrona"));
  ASSERT_THAT(of_principal, SizeIs(1));
  EXPECT_EQ(Told(of_principal[0], "title"), "Örlogsstadens kommun");
  EXPECT_EQ(Told(of_principal[0], "text"), "Until further notice · Nytt namn");
  const QList<QVariantMap> of_area = AreaHistory(*workspace_, entries, domain::AreaId("digital"));
  ASSERT_THAT(of_area, SizeIs(1));
  EXPECT_EQ(Told(of_area[0], "text"), "Until 31 December · Ett projekt");
  EXPECT_THAT(PrincipalHistory(*workspace_, entries, domain::PrincipalId("ronneby")), SizeIs(0));
}

TEST_F(RegisterReadingTest, RowsOfTheOfficesHaveNamesOfTheirOwnAlsoOfThoseWithoutOne) {
  Desk();
  std::set<std::string> titles, names;
  const QList<QVariantMap> rows = OfficeRows(*workspace_);
  for (const QVariantMap& row : rows) {
    titles.insert(Told(row, "title"));
    names.insert(Told(row, "openName"));
  }
  EXPECT_LT(titles.size(), static_cast<std::size_t>(rows.size())) << "some are called alike";
  EXPECT_EQ(names.size(), static_cast<std::size_t>(rows.size()));
}

}  // namespace
}  // namespace mandat::app
