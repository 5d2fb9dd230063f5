// What is wrong with a register file, cell by cell.
#include <gtest/gtest.h>

#include "shared/registry/register_file.h"
#include "tests/support/forum_builder.h"

namespace mandat::registry {
namespace {

class RegisterProblemsTest : public ::testing::Test {
 protected:
  std::vector<std::string> Wrong(std::string_view csv) {
    PreviewOptions options;
    options.now = forum_.now();
    options.reason = "r";
    options.new_person = [] { return domain::PersonId("p-new"); };
    const auto compared = PreviewRegister(forum_.state(), csv, options);
    std::vector<std::string> words;
    if (const auto* problems = std::get_if<std::vector<Problem>>(&compared)) {
      for (const Problem& problem : *problems) words.push_back(problem.ToString("r.csv"));
    }
    return words;
  }
  // The only problem, which must begin so.
  void ExpectWrong(std::string_view csv, const std::string& begins) {
    const std::vector<std::string> words = Wrong(csv);
    ASSERT_EQ(words.size(), 1u) << csv << (words.empty() ? "" : "\n" + words.back());
    EXPECT_EQ(words[0].substr(0, begins.size()), begins);
  }
  testing::ForumBuilder forum_;
};

TEST_F(RegisterProblemsTest, EveryWrongCellIsToldAtOnceWithItsLineColumnAndWhatIsAllowed) {
  const std::vector<std::string> words = Wrong(
      "namn;e-post;huvudman;uppdrag;sakområden;gäller från\n"
      "Eva;eva@x.example;Karlskrona;Chef;Skola;2027-02-30\n"
      "\n"
      "Bo;bo(at)x;Nybro;Chef;Vård;2027-01-01\n");
  ASSERT_EQ(words.size(), 4u);
  EXPECT_EQ(words[0],
            "r.csv:2: column 6 (gäller från): \"2027-02-30\" is no day of the calendar; allowed: a day, such as "
            "2027-01-31, or -");
  EXPECT_EQ(
      words[1],
      "r.csv:4: column 2 (e-post): \"bo(at)x\" is no e-mail address; allowed: one address, such as namn@exempel.se");
  EXPECT_EQ(words[2].substr(0, 63), "r.csv:4: column 3 (huvudman): \"Nybro\" is no principal of the fo");
  EXPECT_NE(words[2].find("allowed: Karlshamns kommun, Karlskrona kommun"), std::string::npos);
  EXPECT_NE(words[3].find("column 5 (sakområden): \"Vård\" is no subject area"), std::string::npos);
}

TEST_F(RegisterProblemsTest, AnAddressIsOneThatMailCanBeSentTo) {
  for (const char* address : {"våra@x.example", "eva@x..example", "eva@-x.example", "e\u00a0va@x.example"})
    ExpectWrong(std::string("namn;e-post\nEva;") + address + "\n", "r.csv:2: column 2 (e-post): ");
}

TEST_F(RegisterProblemsTest, AFileThatIsNoTableSaysWhy) {
  ExpectWrong("namn\nEva \xC5kesson\n", "r.csv:2: column 1: this line is not UTF-8");
  ExpectWrong("PK\x03\x04", "r.csv:1: column 1: this is a spreadsheet's own format");
}

TEST_F(RegisterProblemsTest, HeadingsMustBeKnownAndEachOnce) {
  ExpectWrong(
      "namn;Gäller frän\nEva;\n",
      "r.csv:1: column 2 (Gäller frän): \"Gäller frän\" is no heading of a register file; allowed: person, namn");
  ExpectWrong("namn;name\nEva;Eva\n", "r.csv:1: column 2 (name): \"name\" says the same as column 1");
  ExpectWrong("grund;gäller från\nPunkt 3;2027-01-01\n",
              "r.csv:1: there is no column for people and none for mandates");
  ExpectWrong("namn;person\nEva;eva;mer\n", "r.csv:2: column 3: \"mer\" stands under no heading");
}

TEST_F(RegisterProblemsTest, APrincipalThatTheForumHasNotIsRefusedWithThoseThatItHas) {
  ExpectWrong("huvudman;uppdrag\nNybro;Chef\n",
              "r.csv:2: column 1 (huvudman): \"Nybro\" is no principal of the forum; allowed: Karlshamns kommun, "
              "Karlskrona kommun, Olofströms kommun, Ronneby kommun, Sölvesborgs kommun, Region Blekinge");
  ExpectWrong("uppdrag;sakområden\nVårdchef;Kultur\n",
              "r.csv:2: column 2 (sakområden): \"Kultur\" is no subject area of the forum; allowed: Äldre, "
              "Funktionshinder, Individ- och familjeomsorg, Skola, Hälso- och sjukvård");
}

// Each with the one that it is not taken for.
TEST_F(RegisterProblemsTest, ASlipOfThePenInAPrincipalOrAnAreaIsAskedAboutAndTakenForNothing) {
  const auto asked = [](const std::string& heading, const std::string& given, const std::string& kind,
                        const std::string& meant) {
    return "r.csv:2: column 1 (" + heading + "): \"" + given + "\" is no " + kind + " of the forum, perhaps it means " +
           meant + "; allowed: ";
  };
  for (const char* given : {"Karlskrnoa", "Karskrona kommun", "KARLSKRONNA KOMMUN", "Karlskrono", "Karlskronakommunen"})
    ExpectWrong("huvudman;uppdrag\n" + std::string(given) + ";Chef\n",
                asked("huvudman", given, "principal", "Karlskrona kommun"));
  ExpectWrong("huvudman;uppdrag\nSölvsborg;Chef\n", asked("huvudman", "Sölvsborg", "principal", "Sölvesborgs kommun"));
  ExpectWrong("huvudman;uppdrag\nKarls;Chef\n",
              asked("huvudman", "Karls", "principal", "Karlshamns kommun, Karlskrona kommun"));
  for (const char* given : {"Skolan", "skla", "Skol"})
    ExpectWrong("sakområden;uppdrag\n" + std::string(given) + ";Chef\n",
                asked("sakområden", given, "subject area", "Skola"));
  ExpectWrong("sakområden;uppdrag\nSkola, Funktionshider;Chef\n",
              asked("sakområden", "Funktionshider", "subject area", "Funktionshinder"));
}

TEST_F(RegisterProblemsTest, WhatIsCalledNothingLikeItIsNotSuggested) {
  for (const char* given : {"Nybro", "Ka", "Blekinge", "Kommun"}) {
    const std::vector<std::string> words = Wrong("huvudman;uppdrag\n" + std::string(given) + ";Chef\n");
    ASSERT_EQ(words.size(), 1u) << given;
    EXPECT_EQ(words[0].find("perhaps"), std::string::npos) << words[0];
  }
}

TEST_F(RegisterProblemsTest, UpperAndLowerCaseAreOneForPrincipalsAndAreas) {
  EXPECT_EQ(Wrong("huvudman;uppdrag;sakområden\nKARLSKRONA KOMMUN;Chef;ÄLDRE, skola\nsölvesborg;Chef;ifo\n"),
            std::vector<std::string>());
}

TEST_F(RegisterProblemsTest, AListOfPrincipalsOrAreasAloneIsNoRegister) {
  for (const char* csv :
       {"huvudman\nNybro kommun\n", "sakområden\nKultur\n", "huvudman;sakområden\nKarlskrona;Skola\n"})
    ExpectWrong(csv,
                "r.csv:1: principals and subject areas alone: there is no column for people and none for mandates; "
                "allowed: person, namn, ");
}

TEST_F(RegisterProblemsTest, WhereNamesComeFromIsToldOnlyWhereOneIsMissed) {
  const auto told = [&](std::string_view csv) {
    PreviewOptions options;
    options.now = forum_.now();
    options.new_person = [] { return domain::PersonId("p-new"); };
    const auto compared = PreviewRegister(forum_.state(), csv, options);
    const auto* problems = std::get_if<std::vector<Problem>>(&compared);
    return problems != nullptr && NamesWhatTheForumHasNot(*problems);
  };
  EXPECT_TRUE(told("huvudman;uppdrag\nNybro;Chef\n"));
  EXPECT_TRUE(told("uppdrag;sakområden\nChef;Kultur\n"));
  EXPECT_TRUE(told("huvudman\nNybro\n"));
  EXPECT_FALSE(told("namn;roll\nEva;kung\n"));
}

TEST_F(RegisterProblemsTest, WhatALineNeedsIsSaid) {
  ExpectWrong("huvudman;namn\nKarlskrona;\n", "r.csv:2: the line names neither a person nor a mandate");
  ExpectWrong("namn;sakområden\nEva;Skola\n",
              "r.csv:2: column 2 (sakområden): this is said of a mandate, and the line names none");
  ExpectWrong("uppdrag\nIt-chef\n",
              "r.csv:2: column 1 (uppdrag): \"It-chef\" is no mandate of the register; a new one needs its principal");
  ExpectWrong("mandat;huvudman\nny;Karlskrona\n",
              "r.csv:2: column 1 (mandat): \"ny\" is a new mandate and needs a title");
  ExpectWrong("person;mandat\nny-person;karlskrona-older\n",
              "r.csv:2: column 1 (person): \"ny-person\" is nobody of the register");
  ExpectWrong("e-post\neva@x.example\n", "r.csv:2: column 1 (e-post): \"eva@x.example\" is nobody of the register");
  ExpectWrong("namn;roll\n;ordförande\n", "r.csv:2: column 2 (roll): a role needs somebody who has it");
  ExpectWrong("namn;roll till\nEva;2028-01-01\n", "r.csv:2: column 2 (roll till): an end of a role, and no role");
  ExpectWrong("namn;roll;roll till\nEva;sekreterare;2028-01-01\n",
              "r.csv:2: column 3 (roll till): the secretary has no term");
  ExpectWrong("namn;roll\nEva;kung\n",
              "r.csv:2: column 2 (roll): \"kung\" is no role of the forum; allowed: ordförande, sekreterare");
  ExpectWrong("person;namn\nÅsa;Åsa\n", "r.csv:2: column 1 (person): \"Åsa\" is no id");
  ExpectWrong("namn\n" + std::string(201, 'x') + "\n", "r.csv:2: column 1 (namn): ");
}

TEST_F(RegisterProblemsTest, DatesThatCannotBeAreRefused) {
  ExpectWrong("mandat;gäller från;gäller till\nkarlskrona-older;2027-03-01;2027-02-01\n",
              "r.csv:2: column 3 (gäller till): \"2027-02-01\" ends before it begins; allowed: not before 2027-03-01");
  ExpectWrong("mandat;person;namn;gäller från;gäller till\nkarlskrona-older;x;X;2020-01-01;2024-12-31\n",
              "r.csv:2: column 5 (gäller till): it ended on 2024-12-31 already");
}

TEST_F(RegisterProblemsTest, LinesThatContradictEachOtherNameTheOther) {
  ExpectWrong("mandat;person;namn\nkarlskrona-older;a;A\nkarlskrona-older;b;B\n",
              "r.csv:3: \"Förvaltningschef, äldreförvaltningen, Karlskrona kommun\" is said otherwise on line 2");
  ExpectWrong("mandat;sakområden\nkarlskrona-older;Skola\nkarlskrona-older;Äldre\n",
              "r.csv:3: \"Förvaltningschef, äldreförvaltningen, Karlskrona kommun\" is said otherwise on line 2");
  ExpectWrong("namn;e-post\nAnna Berg;anna@a.example\nAnna Berg;anna@b.example\n",
              "r.csv:3: column 2 (e-post): \"anna@b.example\" is called otherwise on line 2");
  ExpectWrong("person;namn;roll\na;A;ordförande\nb;B;ordförande\n",
              "r.csv:3: column 3 (roll): \"B\" cannot have the role: line 2");
}

TEST_F(RegisterProblemsTest, WhoIsMeantIsNeverGuessed) {
  for (const char* person : {"x1", "x2"}) {
    v1::Statement statement = forum_.By("secretary");
    statement.mutable_describe_person()->set_person(person);
    statement.mutable_describe_person()->set_name("Anna Berg");
    statement.mutable_describe_person()->set_email("gemensam@x.example");
    forum_.Must(statement);
  }
  ExpectWrong("namn\nAnna Berg\n", "r.csv:2: column 1 (namn): \"Anna Berg\" may be several people");
  ExpectWrong("e-post\ngemensam@x.example\n",
              "r.csv:2: column 1 (e-post): \"gemensam@x.example\" may be several people");
  ExpectWrong(
      "uppdrag;namn\nFörvaltningschef, socialförvaltningen;Eva\n",
      "r.csv:2: column 1 (uppdrag): \"Förvaltningschef, socialförvaltningen\" is the title of several mandates");
}

class RegisterNamesakesTest : public RegisterProblemsTest {
 protected:
  RegisterNamesakesTest() {
    v1::Statement statement = forum_.By("secretary");
    v1::DescribePerson& act = *statement.mutable_describe_person();
    act.set_person("karlskrona-older-chief");
    act.set_name("Anna Ask");
    act.set_email("socialchef@x.example");
    forum_.Must(forum_.Current(statement));
  }
};

TEST_F(RegisterNamesakesTest, SomebodyElseWithAKnownAddressIsNotTakenForWhoHadIt) {
  const std::string problem =
      "r.csv:2: column 2 (e-post): \"socialchef@x.example\" may be several people; name one by the id; allowed: the "
      "person's id: karlskrona-older-chief for Anna Ask";
  ExpectWrong("namn;e-post\nBo Berg;socialchef@x.example\n", problem);
  ExpectWrong("namn;e-post;mandat\nBo Berg;socialchef@x.example;karlskrona-older\n", problem);
  ExpectWrong("namn;e-post;roll\nBo Berg;socialchef@x.example;observatör\n", problem);
  EXPECT_EQ(Wrong("namn;e-post\nAnna Berg;socialchef@x.example\n"), std::vector<std::string>());
  EXPECT_EQ(Wrong("person;namn;e-post\nbo;Bo Berg;socialchef@x.example\n"), std::vector<std::string>());
}

TEST_F(RegisterNamesakesTest, ANamesakeWithAnotherAddressGetsNothingThatIsNotTheirsAlready) {
  const std::string problem = "r.csv:2: column 1 (namn): \"Anna Ask\" may be several people";
  ExpectWrong("namn;e-post;mandat\nAnna Ask;anna@y.example;ronneby-care\n", problem);
  ExpectWrong("namn;e-post;roll\nAnna Ask;anna@y.example;observatör\n", problem);
  ExpectWrong("namn;e-post;huvudman;uppdrag\nAnna Ask;anna@y.example;Ronneby;It-chef\n", problem);
  EXPECT_EQ(Wrong("namn;e-post;mandat\nAnna Ask;anna@y.example;karlskrona-older\n"), std::vector<std::string>());
  EXPECT_EQ(Wrong("namn;e-post;mandat\nAnna Ask;Socialchef@x.example;ronneby-care\n"), std::vector<std::string>());
  EXPECT_EQ(Wrong("namn;e-post\nAnna Ask;anna@y.example\n"), std::vector<std::string>());
}

}  // namespace
}  // namespace mandat::registry
