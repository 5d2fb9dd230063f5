// What a register file changes, act by act.
#include "shared/registry/register_file.h"

#include <gtest/gtest.h>

#include "shared/registry/register_sheet.h"
#include "tests/support/forum_builder.h"

namespace mandat::registry {
namespace {

using testing::ForumBuilder;

class RegisterFileTest : public ::testing::Test {
 protected:
  Preview Look(std::string_view csv) {
    auto compared = PreviewRegister(forum_.state(), csv, Options());
    if (const auto* problems = std::get_if<std::vector<Problem>>(&compared)) {
      for (const Problem& problem : *problems) ADD_FAILURE() << problem.ToString("register.csv");
      return {};
    }
    return std::get<Preview>(std::move(compared));
  }

  PreviewOptions Options() {
    PreviewOptions options;
    options.now = forum_.now();
    options.reason = "Registret infört från fil";
    options.new_person = [this] { return domain::PersonId("p-" + std::to_string(++people_)); };
    return options;
  }

  // States every change as the secretary does, and looks again: nothing may be left.
  Preview Make(std::string_view csv) {
    const Preview preview = Look(csv);
    for (const Change& change : preview.changes) {
      v1::Statement statement = forum_.By("secretary");
      statement.MergeFrom(change.act);
      forum_.Must(forum_.Current(statement));
    }
    EXPECT_EQ(Words(Look(csv)), std::vector<std::string>()) << "again";
    return preview;
  }

  static std::string WordsOf(const Change& change) {
    static constexpr const char* kKinds[] = {"new person", "person", "new mandate", "mandate",
                                             "holder",     "kept",   "office"};
    static constexpr const char* kFields[] = {"name",   "email", "principal", "title", "+area", "-area",
                                              "holder", "from",  "to",        "basis", "until"};
    std::string words = std::to_string(change.line) + " " + kKinds[static_cast<int>(change.kind)] + " " +
                        (change.mandate.empty() ? change.person.value() : change.mandate.value());
    for (const FieldChange& field : change.fields)
      words += std::string(" ") + kFields[static_cast<int>(field.field)] + "[" + field.from + ">" + field.to + "]";
    return words;
  }
  static std::vector<std::string> Words(const Preview& preview) {
    std::vector<std::string> words;
    for (const Change& change : preview.changes) words.push_back(WordsOf(change));
    return words;
  }
  std::string HolderOn(const char* mandate, const char* day) const {
    const auto date = *domain::Date::Parse(day);
    const domain::Mandate* held = forum_.state().MandateOn(domain::MandateId(mandate), date);
    return held == nullptr || !held->ActiveOn(date) ? "" : held->holder.value();
  }

  ForumBuilder forum_;  // it is 2027-01-01
  int people_ = 0;
};

using Lines = std::vector<std::string>;

TEST_F(RegisterFileTest, WhoHasAMandateAndNoNameYetIsNamed) {
  const Preview preview = Make(
      "namn;e-post;huvudman;uppdrag\n"
      "Alva Norrgård;alva@karlskrona.example;Karlskrona;Förvaltningschef, äldreförvaltningen\n");
  EXPECT_EQ(Words(preview),
            Lines({"2 person karlskrona-older-chief name[>Alva Norrgård] email[>alva@karlskrona.example]"}));
  EXPECT_EQ(preview.not_named.size(), 16u);
}

TEST_F(RegisterFileTest, SomebodyNewTakesAMandateOverFromADayOn) {
  Make("person;namn;e-post\nkarlskrona-older-chief;Alva Norrgård;alva@karlskrona.example\n");
  const char* csv =
      "namn;e-post;mandat;gäller från;gäller till;grund\n"
      "Bo Berg;bo@karlskrona.example;karlskrona-older;2027-02-01;2028-12-31;Delegationsordning 4.2\n";
  EXPECT_EQ(Words(Look(csv)), Lines({"2 new person p-1 name[>Bo Berg] email[>bo@karlskrona.example]",
                                     "2 holder karlskrona-older holder[Alva Norrgård>Bo Berg] from[>2027-02-01] "
                                     "to[>2028-12-31] basis[>Delegationsordning 4.2]"}));
  Make(csv);
  EXPECT_EQ(HolderOn("karlskrona-older", "2027-01-31"), "karlskrona-older-chief");
  EXPECT_EQ(HolderOn("karlskrona-older", "2027-02-01"), "p-2");
}

TEST_F(RegisterFileTest, SomebodyNewWithoutADayTakesItOverToday) {
  Make("mandat;person;namn\nkarlskrona-older;ny-chef;Bo Berg\n");
  EXPECT_EQ(HolderOn("karlskrona-older", "2026-12-31"), "karlskrona-older-chief");
  EXPECT_EQ(HolderOn("karlskrona-older", "2027-01-01"), "ny-chef");
}

TEST_F(RegisterFileTest, AnAddressOrANameThatChangedIsOneStatement) {
  Make("person;namn;e-post\nkarlskrona-older-chief;Alva Norrgård;alva@karlskrona.example\n");
  EXPECT_EQ(Words(Look("namn;e-post\nAlva Norrgård;alva.norrgard@karlskrona.example\n")),
            Lines({"2 person karlskrona-older-chief email[alva@karlskrona.example>alva.norrgard@karlskrona.example]"}));
  EXPECT_EQ(Words(Look("namn;e-post\nAlva Ek;ALVA@karlskrona.example\n")),
            Lines({"2 person karlskrona-older-chief name[Alva Norrgård>Alva Ek] "
                   "email[alva@karlskrona.example>ALVA@karlskrona.example]"}));
}

TEST_F(RegisterFileTest, AnEmptyCellSaysNothingAndADashSaysNone) {
  Make("mandat;gäller till;grund\nkarlskrona-older;2027-06-30;Punkt 4\n");
  EXPECT_EQ(Words(Look("mandat;gäller till;grund\nkarlskrona-older;;\n")), Lines());
  EXPECT_EQ(Words(Look("mandat;gäller till;grund\nkarlskrona-older;-;\n")),
            Lines({"2 holder karlskrona-older to[2027-06-30>]"}));
  Make("mandat;person\nkarlskrona-older;vakant\n");
  EXPECT_EQ(HolderOn("karlskrona-older", "2027-01-01"), "");
}

TEST_F(RegisterFileTest, ADashForTheAddressTakesItAway) {
  Make("person;namn;e-post\nkarlskrona-older-chief;Alva Norrgård;alva@karlskrona.example\n");
  EXPECT_EQ(Words(Look("namn;e-post\nAlva Norrgård;\n")), Lines());
  EXPECT_EQ(Words(Make("namn;e-post\nAlva Norrgård;-\n")),
            Lines({"2 person karlskrona-older-chief email[alva@karlskrona.example>]"}));
}

TEST_F(RegisterFileTest, AreasAreAddedAndTakenAway) {
  EXPECT_EQ(Words(Make("mandat;sakområden\nkarlskrona-older;Skola, Äldre\n")),
            Lines({"2 mandate karlskrona-older +area[>Skola]"}));
  EXPECT_EQ(Words(Make("mandat;sakområden\nkarlskrona-older;school|ifo\n")),
            Lines({"2 mandate karlskrona-older +area[>Individ- och familjeomsorg] -area[Äldre>]"}));
  EXPECT_EQ(Words(Look("mandat;sakområden\nkarlskrona-older;Individ- och familjeomsorg, Skola\n")), Lines());
}

TEST_F(RegisterFileTest, ATitleThatThePrincipalDoesNotHaveIsANewMandate) {
  const Preview preview = Make(
      "huvudman;uppdrag;sakområden;namn\n"
      "Olofströms kommun;It-chef;school;Cilla Dahl\n");
  EXPECT_EQ(Words(preview),
            Lines({"2 new person p-1 name[>Cilla Dahl]",
                   "2 new mandate olofstrom-it-chef principal[>Olofströms kommun] title[>It-chef] +area[>Skola]",
                   "2 holder olofstrom-it-chef holder[>Cilla Dahl] from[>2027-01-01]"}));
  EXPECT_EQ(preview.changes[1].act.describe_mandate().reason(), "Registret infört från fil");
}

TEST_F(RegisterFileTest, OnePersonOnSeveralLinesIsDescribedOnce) {
  const Preview preview = Make(
      "namn,e-post,mandat,roll\n"
      "Alva Norrgård,alva@karlskrona.example,karlskrona-older,\n"
      "Alva Norrgård,alva@karlskrona.example,,beredningsgrupp\n");
  EXPECT_EQ(Words(preview),
            Lines({"2 person karlskrona-older-chief name[>Alva Norrgård] email[>alva@karlskrona.example]"}));
  EXPECT_EQ(preview.unchanged, std::vector<int>({3}));  // is in the group already
}

TEST_F(RegisterFileTest, OfficesAreTakenAndTheSecretaryIsHandedOverLast) {
  const Preview preview = Make(
      "person;namn;roll;roll till\n"
      "ny-sekreterare;Disa Falk;sekreterare;\n"
      "ny-ordforande;Erik Gran;ordförande, beredningsgrupp;2028-12-31\n"
      "ronneby-care-chief;Frida Holm;observatör;\n");
  EXPECT_EQ(Words(preview),
            Lines({"2 new person ny-sekreterare name[>Disa Falk]", "3 new person ny-ordforande name[>Erik Gran]",
                   "3 office ny-ordforande holder[>Erik Gran] until[>2028-12-31]",
                   "4 person ronneby-care-chief name[>Frida Holm]", "4 office ronneby-care-chief holder[>Frida Holm]",
                   "3 office ny-ordforande holder[chair>Erik Gran] until[>2028-12-31]",
                   "2 office ny-sekreterare holder[secretary>Disa Falk]"}));
}

TEST_F(RegisterFileTest, TodaysAndTomorrowsHolderStandOnTwoLines) {
  Make(
      "mandat;person;namn;gäller från;gäller till\n"
      "karlskrona-older;a;Alva;2026-01-01;2027-01-31\n"
      "karlskrona-older;b;Bo;2027-02-01;\n");
  EXPECT_EQ(HolderOn("karlskrona-older", "2027-01-31"), "a");
  EXPECT_EQ(HolderOn("karlskrona-older", "2027-02-01"), "b");
}

TEST_F(RegisterFileTest, WhoHoldsItLaterIsStatedAgainWhenSomethingIsSaidOfTheDaysBefore) {
  Make("mandat;person;namn;gäller från\nkarlskrona-older;b;Bo;2027-03-01\n");
  const Preview preview = Make("mandat;person;namn\nkarlskrona-older;a;Alva\n");
  EXPECT_EQ(Words(preview), Lines({"2 new person a name[>Alva]",
                                   "2 holder karlskrona-older holder[karlskrona-older-chief>Alva] from[>2027-01-01]",
                                   "2 kept karlskrona-older holder[Alva>Bo] from[2027-01-01>2027-03-01]"}));
  EXPECT_EQ(HolderOn("karlskrona-older", "2027-02-28"), "a");
  EXPECT_EQ(HolderOn("karlskrona-older", "2027-03-01"), "b");
}

TEST_F(RegisterFileTest, WhatIsWrittenOutChangesNothingUntilSomebodyChangesIt) {
  const auto written = [&] {
    return sheets::WriteCsv(RegisterSheet(forum_.state(), *domain::Date::Parse("2027-01-01")));
  };
  EXPECT_EQ(Words(Look(written())), Lines());
  Make(
      "mandat;person;namn;e-post;gäller från;gäller till;grund;roll;roll till\n"
      "karlskrona-older;a;Alva \"Ava\" Ek;alva@x.example;2026-01-01;2027-01-31;=4.2;observatör;2027-12-31\n"
      "karlskrona-older;b;Bo;;2027-02-01;;;;\n"
      "ronneby-education;vakant;;;;;;;\n");
  const std::string csv = written();
  const Preview preview = Look(csv);
  EXPECT_EQ(Words(preview), Lines());
  EXPECT_TRUE(preview.not_named.empty());
  std::string changed = csv;
  changed.replace(changed.find("2027-01-31"), 10, "2027-01-30");
  EXPECT_EQ(Words(Look(changed)), Lines({"4 holder karlskrona-older to[2027-01-31>2027-01-30]",
                                         "5 kept karlskrona-older holder[Alva \"Ava\" Ek>Bo] "
                                         "from[2026-01-01>2027-02-01] to[2027-01-30>] basis[=4.2>]"}));
}

TEST_F(RegisterFileTest, OfTwoThatHaveHadOneNameTheOneOfTheDayIsMeantAndWhatIsWrittenOutNamesEither) {
  const auto say = [&](const auto& fill) {
    v1::Statement statement = forum_.By("secretary");
    fill(statement);
    forum_.Must(forum_.Current(statement));
  };
  const auto name = [](auto& act, const char* from, const char* to, const char* called) {
    act.set_name(called);
    act.set_valid_from(from);
    act.set_valid_to(to);
    act.set_reason("Ny indelning");
  };
  for (const bool later : {false, true}) {
    const char* from = later ? "2027-03-01" : "";
    const char* to = later ? "" : "2027-02-28";
    say([&](v1::Statement& statement) {
      v1::DescribePrincipal& act = *statement.mutable_describe_principal();
      act.set_principal(later ? "nya-lyckeby" : "gamla-lyckeby");
      act.set_side("municipality");
      name(act, from, to, "Lyckeby kommun");
    });
    say([&](v1::Statement& statement) {
      v1::DescribeArea& act = *statement.mutable_describe_area();
      act.set_area(later ? "digital-teknik" : "digital");
      name(act, from, to, "Välfärdsteknik");
    });
    say([&](v1::Statement& statement) {
      v1::DescribeMandate& act = *statement.mutable_describe_mandate();
      act.set_mandate(later ? "nya-lyckeby-it" : "lyckeby-it");
      act.set_principal(later ? "nya-lyckeby" : "gamla-lyckeby");
      act.set_title("It-chef");
      act.add_areas(later ? "digital-teknik" : "digital");
      act.set_reason("Ny indelning");
    });
  }
  const auto means = [&] {
    const Preview preview = Look("huvudman;uppdrag;sakområden\nLyckeby;Kanslichef;Välfärdsteknik\n");
    if (preview.changes.size() != 1) return std::string();
    const v1::DescribeMandate& act = preview.changes[0].act.describe_mandate();
    return act.principal() + " " + act.areas(0);
  };
  const auto written = [&](const char* today) {
    return sheets::WriteCsv(RegisterSheet(forum_.state(), *domain::Date::Parse(today)));
  };
  EXPECT_EQ(means(), "gamla-lyckeby digital");
  EXPECT_EQ(Words(Look(written("2027-01-01"))), Lines());
  forum_.Advance(24 * 59);
  EXPECT_EQ(means(), "nya-lyckeby digital-teknik");
  EXPECT_EQ(Words(Look(written("2027-03-01"))), Lines());
}

TEST_F(RegisterFileTest, NothingIsRemovedBecauseALineIsMissing) {
  const Preview preview = Look("mandat;person\nkarlskrona-older;karlskrona-older-chief\n");
  EXPECT_TRUE(preview.changes.empty());
  EXPECT_EQ(preview.unchanged, std::vector<int>({2}));
  EXPECT_EQ(preview.not_named.size(), forum_.state().mandates.size() - 1);
}

TEST_F(RegisterFileTest, EnglishHeadingsAndWordsDo) {
  EXPECT_EQ(Words(Look("Person ID,Name,E-mail,Mandate,Subject areas,Valid from,Office\n"
                       "x,Gun Ek,gun@region.example,region-director,health,2027-04-01,adjunct\n")),
            Lines({"2 new person x name[>Gun Ek] email[>gun@region.example]",
                   "2 mandate region-director -area[Äldre>] -area[Funktionshinder>] -area[Individ- och familjeomsorg>] "
                   "-area[Skola>]",
                   "2 holder region-director holder[region-director>Gun Ek] from[>2027-04-01]",
                   "2 office x holder[>Gun Ek]"}));
}

TEST_F(RegisterFileTest, AnAbolishedMandateThatTheFileNamesIsTakenUpAgain) {
  v1::Statement statement = forum_.By("secretary");
  v1::DescribeMandate& act = *statement.mutable_describe_mandate();
  act.set_mandate("karlskrona-older");
  act.set_abolished(true);
  act.set_reason("Upphört");
  forum_.Must(forum_.Current(statement));
  EXPECT_EQ(Words(Make("mandat\nkarlskrona-older\n")), Lines({"2 mandate karlskrona-older"}));
  EXPECT_FALSE(forum_.state().FindMandate(domain::MandateId("karlskrona-older"))->abolished);
}

}  // namespace
}  // namespace mandat::registry
