// Errors of a register file say their line and what is possible; changes say what was and what becomes of it.
#include "mobile/secretariat/register/register_import_words.h"

#include <set>

#include "mobile/secretariat/register/register_world_test_util.h"

namespace mandat::app {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class RegisterImportWordsTest : public RegisterWorldTest {
 protected:
  std::variant<registry::Preview, std::vector<registry::Problem>> Look(const std::string& csv) {
    return registry::PreviewRegister(
        workspace_->shown(), csv,
        {.now = workspace_->now(), .new_person = [] { return domain::PersonId("p-new"); }, .reason = "Inläst"});
  }
  static std::string Told(const QVariantMap& row, const char* role) {
    return row[QLatin1String(role)].toString().toStdString();
  }
};

TEST_F(RegisterImportWordsTest, EveryErrorNamesItsLineItsColumnAndWhatWasWritten) {
  Desk();
  const auto seen = Look(
      "namn;e-post;huvudman;uppdrag;från\nEbbe;ebbe;Olofströms kommun;Skolchef;2027-03-01\nTuva;;Osby;Chef;i mars\n");
  const auto* problems = std::get_if<std::vector<registry::Problem>>(&seen);
  ASSERT_NE(problems, nullptr);
  const QList<QVariantMap> rows = ImportProblemRows(*problems);
  ASSERT_GE(rows.size(), 3);
  EXPECT_EQ(Told(rows[0], "place"), "Line 2, the column e-post");
  EXPECT_THAT(Told(rows[0], "text"), HasSubstr("“ebbe”"));
  EXPECT_EQ(Told(rows[1], "place"), "Line 3, the column huvudman");
  EXPECT_THAT(Told(rows[1], "text"), HasSubstr("“Osby”"));
}

TEST_F(RegisterImportWordsTest, ANameThatTheForumHasNotIsAskedAboutAndWhereNamesComeFromIsToldOnce) {
  Desk();
  const auto seen = Look("huvudman;uppdrag;sakområden\nOlovström;Skolchef;Skola\nOsby;Chef;Skola\n");
  const auto* problems = std::get_if<std::vector<registry::Problem>>(&seen);
  ASSERT_NE(problems, nullptr);
  const QList<QVariantMap> rows = ImportProblemRows(*problems);
  ASSERT_THAT(rows, SizeIs(2));
  EXPECT_THAT(Told(rows[0], "text"),
              HasSubstr("“Olovström” is no principal of the forum. Did you mean Olofströms kommun?"));
  EXPECT_THAT(Told(rows[1], "text"), Not(HasSubstr("Did you mean")));
  EXPECT_THAT(ImportProblemSummary(*problems).toStdString(), HasSubstr("in the register, under Principals and areas"));
  const auto other = Look("namn;roll\nEva;kung\n");
  EXPECT_THAT(ImportProblemSummary(std::get<std::vector<registry::Problem>>(other)).toStdString(),
              Not(HasSubstr("Principals and areas")));
}

TEST_F(RegisterImportWordsTest, EveryChangeSaysWhatWasAndWhatBecomesOfIt) {
  Desk();
  StateAll(DescribePersonActs(*workspace_, {"region-director", "Elsa Mörrstedt", "elsa@region.example"}));
  const auto seen = Look(
      "person;namn;e-post\nregion-director;Elsa Mörrstedt;elsa.m@region.example\n;Ny Person;ny@olofstrom.example\n");
  const auto* preview = std::get_if<registry::Preview>(&seen);
  ASSERT_NE(preview, nullptr);
  const QList<QVariantMap> rows = ImportChangeRows(*preview);
  ASSERT_THAT(rows, SizeIs(2));
  const QVariantMap elsa = RowWith(rows, QStringLiteral("title"), QStringLiteral("Elsa Mörrstedt"));
  EXPECT_EQ(Told(elsa, "text"), "E-mail: elsa@region.example → elsa.m@region.example");
  EXPECT_EQ(Told(elsa, "lineText"), "Line 2");
  EXPECT_EQ(Told(RowWith(rows, QStringLiteral("title"), QStringLiteral("Ny Person")), "section"), "New people");
  EXPECT_THAT(ImportSummary(*preview).toStdString(), HasSubstr("2 changes."));
}

TEST_F(RegisterImportWordsTest, EveryFaultHasWordsOfItsOwn) {
  std::set<QString> told;
  for (int fault = static_cast<int>(registry::Fault::kCsv);
       fault <= static_cast<int>(registry::Fault::kUntilOfSecretary); ++fault) {
    registry::Problem problem;
    problem.fault = static_cast<registry::Fault>(fault);
    problem.given = "givet";
    problem.other_line = 7;
    const QString text = ImportTrouble(problem);
    EXPECT_FALSE(text.isEmpty()) << fault;
    EXPECT_FALSE(text.contains(QStringLiteral("%"))) << text.toStdString();
    EXPECT_TRUE(told.insert(text).second) << text.toStdString();
  }
}

}  // namespace
}  // namespace mandat::app
