#include "mobile/secretariat/board/board_reading.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTranslator>
#include <algorithm>
#include <utility>
#include <vector>

#include "mobile/secretariat/agenda/desk_world_test_util.h"
#include "mobile/secretariat/board/board_files.h"
#include "mobile/secretariat/board/board_matrix.h"
#include "mobile/secretariat/board/entered_position.h"
#include "mobile/secretariat/board/mail_intake.h"
#include "mobile/secretariat/board/word_of_mail.h"
#include "shared/client/acts.h"

namespace mandat::app {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class BoardTest : public DeskWorldTest {
 protected:
  BoardReading Read() { return ReadBoard(*workspace_, At("m1")); }
  CellKind MarkOf(const BoardReading& board, const std::string& mandate, std::size_t column = 0) {
    const auto line = std::find_if(board.lines.begin(), board.lines.end(),
                                   [&](const BoardLine& each) { return each.mandate.value() == mandate; });
    return line == board.lines.end() ? CellKind::kNothing : line->cells[column];
  }
  // The holder's word by e-mail, as the secretary enters it.
  void EnterByMail(const std::string& item, const domain::Hash& file = {}) {
    const domain::Mandate held =
        *workspace_->shown().MandateOn(domain::MandateId(client::testing::kMandate), At("m1").date);
    EnteredWord word;
    word.mandate = held.id;
    word.stated_by = held.holder;
    word.stance = 1;
    word.evidence_text = QStringLiteral("Vi tillstyrker.");
    word.evidence_file = file;
    word.given_at = {workspace_->now().ms - 60'000};
    const EnteredPosition entered = EnteredPositionAct(*workspace_, At("m1"), Item("m1", item), held, word);
    const auto result = workspace_->client().Act(entered.act, &entered.sealed);
    ASSERT_TRUE(result.ok()) << result.status();
    ASSERT_FALSE(result->refusal) << result->refusal->ShortDebugString();
    workspace_->Refresh();
  }
  void KnowAddress(const std::string& person, const std::string& address) {
    v1::Statement act;
    act.mutable_describe_person()->set_person(person);
    act.mutable_describe_person()->set_name("Anna Ek");
    act.mutable_describe_person()->set_email(address);
    Must("secretary", act);
  }
};

constexpr char kMail[] =
    "Delivered-To: sekreterare@exempel.se\r\n"
    "Authentication-Results: mx.exempel.se; dkim=pass header.d=karlskrona.se\r\n"
    "From: Anna Ek <anna.ek@karlskrona.se>\r\n"
    "To: sekreterare@exempel.se\r\n"
    "Subject: Punkt 1\r\n"
    "Date: Mon, 02 Nov 2020 09:12:00 +0100\r\n"
    "Message-ID: <1@karlskrona.se>\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n"
    "\r\n"
    "Hej! Jag tillstyrker.\r\n";

TEST_F(BoardTest, EveryMandateStandsUnderItsPrincipalWithAMarkForEachItem) {
  Desk();
  const BoardReading board = Read();
  ASSERT_THAT(board.columns, SizeIs(2));
  EXPECT_TRUE(board.lines.front().is_header);
  for (const BoardLine& line : board.lines) EXPECT_EQ(line.cells.size(), line.is_header ? 0u : board.columns.size());
  EXPECT_EQ(MarkOf(board, client::testing::kMandate), CellKind::kMissing);
  EXPECT_GT(board.count_of(kBoardMissing), 0);
  EXPECT_EQ(board.count_of(kBoardAll), static_cast<int>(workspace_->shown().RegisterOn(At("m1").date).size()));
}

TEST_F(BoardTest, AFilterLeavesThoseThatAnswerItUnderTheirPrincipals) {
  Desk();
  const BoardReading board = Read();
  const std::vector<BoardLine> missing = Filtered(board, kBoardMissing);
  EXPECT_EQ(std::count_if(missing.begin(), missing.end(), [](const auto& line) { return !line.is_header; }),
            board.count_of(kBoardMissing));
  for (std::size_t i = 0; i < missing.size(); ++i) {
    if (missing[i].is_header) {
      ASSERT_LT(i + 1, missing.size());
      EXPECT_FALSE(missing[i + 1].is_header);
    } else {
      EXPECT_NE(missing[i].answers & kBoardMissing, 0);
    }
  }
  EXPECT_THAT(Filtered(board, kBoardStale), IsEmpty());
}

TEST_F(BoardTest, WhoeverIsComingIsNotToldAsMissing) {
  QTranslator swedish;
  ASSERT_TRUE(swedish.load(QStringLiteral(MANDAT_QM_FOLDER "/mandat_sv.qm")));
  QCoreApplication::installTranslator(&swedish);
  domain::ItemForecast forecast;
  forecast.decision_class = domain::DecisionClass::kSubject;
  forecast.needed.resize(5);
  forecast.uncertain.resize(2);
  forecast.expected.resize(3);
  const Workspace& desk = Desk();
  EXPECT_EQ(VerdictReason(desk, forecast, domain::Phase::kBefore),
            QStringLiteral("2 av 5 ställningstaganden som behövs saknas. 3 väntas ta ställning på mötet."));
  forecast.uncertain.clear();
  forecast.expected.resize(1);
  EXPECT_EQ(VerdictReason(desk, forecast, domain::Phase::kBefore), QStringLiteral("1 väntas ta ställning på mötet."));
}

TEST_F(BoardTest, ANewVersionMakesAWordStaleAndTheFilterFindsIt) {
  world_.Declare("phone", client::testing::kMandate, "i1");
  world_.Settle();
  world_.Propose("i1", 2, "Ett annat förslag");
  world_.Settle();
  Desk();
  const BoardReading board = Read();
  EXPECT_EQ(MarkOf(board, client::testing::kMandate), CellKind::kStale);
  EXPECT_EQ(board.count_of(kBoardStale), 1);
  const QVariantList detail =
      CellDetail(*workspace_, At("m1"), Item("m1", "i1"), domain::MandateId(client::testing::kMandate));
  ASSERT_THAT(detail, SizeIs(1));
  EXPECT_EQ(detail.front().toMap()[QStringLiteral("tone")].value<Tone::Value>(), Tone::Warn);
}

TEST_F(BoardTest, WhatWasReplacedIsStillTold) {
  Desk();
  EnterByMail("i1");
  EnterByMail("i1");
  const QVariantList detail =
      CellDetail(*workspace_, At("m1"), Item("m1", "i1"), domain::MandateId(client::testing::kMandate));
  ASSERT_THAT(detail, SizeIs(2));
  EXPECT_TRUE(
      detail.front().toMap()[QStringLiteral("body")].toString().endsWith(QStringLiteral("Speaks for the mandate")));
  EXPECT_TRUE(
      detail.back().toMap()[QStringLiteral("body")].toString().endsWith(QStringLiteral("Replaced by a later word")));
  EXPECT_EQ(detail.back().toMap()[QStringLiteral("tone")].value<Tone::Value>(), Tone::Neutral);
}

TEST_F(BoardTest, AContestedWordStandsOutAndIsAskedForAgain) {
  Desk();
  EnterByMail("i1");
  DeskBackToTheWorld();
  Desk();
  EXPECT_EQ(MarkOf(Read(), client::testing::kMandate), CellKind::kByMail);
  const std::string position = Item("m1", "i1").positions.back().id.bytes();
  DeskBackToTheWorld();
  v1::Statement contest;
  contest.mutable_contest_position()->set_position(position);
  contest.mutable_contest_position()->set_reason("Det har jag inte sagt.");
  Must("phone", contest);
  Desk();
  const BoardReading board = Read();
  EXPECT_EQ(MarkOf(board, client::testing::kMandate), CellKind::kContested);
  EXPECT_EQ(board.count_of(kBoardContested), 1);
  const auto forecasts = domain::ForecastMeeting(workspace_->shown(), At("m1"));
  const QList<QVariantMap> mend = WhatWouldMendIt(*workspace_, Item("m1", "i1"), forecasts.front());
  EXPECT_EQ(std::count_if(mend.begin(), mend.end(),
                          [](const QVariantMap& row) {
                            return row[QStringLiteral("mandate")].toString() ==
                                   QLatin1String(client::testing::kMandate);
                          }),
            1);
}

TEST_F(BoardTest, OnlyTheMarksThatChangedAreToldToTheView) {
  Desk();
  BoardCells cells;
  const BoardReading before = Read();
  cells.setBoard(before.columns, before.lines);
  int reset = 0;
  std::vector<std::pair<QModelIndex, QModelIndex>> changed;
  QObject::connect(&cells, &BoardCells::modelReset, [&] { ++reset; });
  QObject::connect(&cells, &BoardCells::dataChanged,
                   [&](const QModelIndex& first, const QModelIndex& last) { changed.emplace_back(first, last); });
  cells.setBoard(before.columns, before.lines);
  EXPECT_THAT(changed, IsEmpty());
  EnterByMail("i2");
  const BoardReading after = Read();
  cells.setBoard(after.columns, after.lines);
  EXPECT_EQ(reset, 0);
  ASSERT_THAT(changed, SizeIs(1));
  const QModelIndex first = changed.front().first;
  EXPECT_EQ(first.column(), 1);
  EXPECT_EQ(changed.front().second, first);
  EXPECT_EQ(cells.mandateAt(first.row()), QLatin1String(client::testing::kMandate));
  // Fewer lines, and all of them again: those that stay are not made anew.
  const std::vector<BoardLine> missing = Filtered(after, kBoardMissing);
  const auto keys = [](const std::vector<BoardLine>& lines) {
    QStringList all;
    for (const BoardLine& line : lines) all << line.key;
    return all;
  };
  ASSERT_LT(missing.size(), after.lines.size());
  cells.setBoard(after.columns, missing);
  EXPECT_EQ(keys(cells.lines()), keys(missing));
  EXPECT_EQ(cells.rowFrom(-1, 1), 1);
  cells.setBoard(after.columns, after.lines);
  EXPECT_EQ(keys(cells.lines()), keys(after.lines));
  EXPECT_EQ(reset, 0);
  // Other columns: shown anew.
  cells.setBoard({}, {});
  EXPECT_EQ(reset, 1);
}

TEST_F(BoardTest, MarksThatAreCalledOtherwiseAreToldToTheView) {
  Desk();
  BoardCells cells;
  BoardReading board = Read();
  cells.setBoard(board.columns, board.lines);
  std::vector<std::pair<QModelIndex, QModelIndex>> changed;
  QObject::connect(&cells, &BoardCells::dataChanged,
                   [&](const QModelIndex& first, const QModelIndex& last) { changed.emplace_back(first, last); });
  board.lines[1].title = QStringLiteral("En annan enhet");
  cells.setBoard(board.columns, board.lines);
  ASSERT_THAT(changed, SizeIs(1));
  EXPECT_EQ(changed[0].first, cells.index(1, 0));
  EXPECT_EQ(changed[0].second, cells.index(1, 1));
  changed.clear();
  board.columns[1].number = QStringLiteral("7");
  cells.setBoard(board.columns, board.lines);
  EXPECT_THAT(changed, SizeIs(static_cast<std::size_t>(board.count_of(kBoardAll))));
  for (const auto& [first, last] : changed) EXPECT_EQ(std::pair(first.column(), last.column()), std::pair(1, 1));
  changed.clear();
  cells.sayAnew();
  ASSERT_THAT(changed, SizeIs(1));
  EXPECT_EQ(changed[0].second, cells.index(cells.rowCount() - 1, 1));
}

TEST_F(BoardTest, AMailTellsWhoseItIsWhenItWasSentAndWhereItComesFrom) {
  KnowAddress(client::testing::kMember, "Anna.Ek@karlskrona.se");
  Desk();
  const MailIntake mail = ReadMailIntake(*workspace_, At("m1"), kMail);
  ASSERT_TRUE(mail.problem.isEmpty());
  EXPECT_EQ(mail.from, QStringLiteral("Anna Ek <anna.ek@karlskrona.se>"));
  EXPECT_EQ(mail.text, QStringLiteral("Hej! Jag tillstyrker."));
  EXPECT_EQ(mail.sent_at.ms, 1604304720000);
  EXPECT_EQ(mail.origin_tone, Tone::Neutral);
  EXPECT_TRUE(mail.origin_text.startsWith(QLatin1String("Unverified"))) << "a verdict that anybody can write";
  const MailIntake known = ReadMailIntake(*workspace_, At("m1"), kMail, {"mx.exempel.se"});
  EXPECT_EQ(known.origin_tone, Tone::Ok);
  EXPECT_EQ(known.origin_text, QStringLiteral("The signature of the sender's domain holds (DKIM). Found by "
                                              "mx.exempel.se, which takes in your mail."));
  const MailIntake of_others = ReadMailIntake(*workspace_, At("m1"), kMail, {"mail.region.example"});
  EXPECT_EQ(of_others.origin_tone, Tone::Warn);
  EXPECT_TRUE(of_others.origin_text.startsWith(QLatin1String("Your mail system says nothing")));
  ASSERT_THAT(mail.mandates, SizeIs(1));
  EXPECT_EQ(mail.mandates.front().value(), client::testing::kMandate);
  EXPECT_TRUE(MatchSender(*workspace_, mail, domain::PersonId(client::testing::kMember)).matches);
  EXPECT_EQ(MatchSender(*workspace_, mail, domain::PersonId(client::testing::kOther)).tone, Tone::Bad);
}

TEST_F(BoardTest, AMailIsItsSendersWordUnlessAnotherMandateWasChosen) {
  KnowAddress(client::testing::kMember, "Anna.Ek@karlskrona.se");
  Desk();
  const MailIntake mail = ReadMailIntake(*workspace_, At("m1"), kMail);
  const domain::MandateId own(client::testing::kMandate);
  domain::MandateId other;
  for (const domain::Mandate& mandate : workspace_->shown().RegisterOn(At("m1").date)) {
    if (mandate.holder.value() != client::testing::kMember) other = mandate.id;
  }
  ASSERT_FALSE(other.empty());
  const WordOfMail dropped = ReadWordOfMail(*workspace_, At("m1"), mail, other, false);
  EXPECT_EQ(dropped.mandate, own);
  EXPECT_EQ(dropped.channel, QStringLiteral("email"));
  const WordOfMail brought = ReadWordOfMail(*workspace_, At("m1"), mail, other, true);
  EXPECT_EQ(brought.mandate, other);
  EXPECT_EQ(brought.channel, QStringLiteral("conveyed"));
  EXPECT_EQ(brought.conveyor.value(), client::testing::kMember);
  EXPECT_TRUE(ReadWordOfMail(*workspace_, At("m1"), mail, own, true).conveyor.empty());
  // Nobody's address: the mandate stays, and the match says that it does not.
  EXPECT_EQ(ReadWordOfMail(*workspace_, At("m1"), MailIntake(), other, false).mandate, other);
}

TEST_F(BoardTest, AMailThatIsUnsignedOrSomebodyElsesOrNoneSaysSo) {
  Desk();
  std::string unsigned_mail = kMail;
  unsigned_mail.replace(unsigned_mail.find("dkim=pass header.d=karlskrona.se"),
                        std::string("dkim=pass header.d=karlskrona.se").size(), "dkim=none");
  const MailIntake none = ReadMailIntake(*workspace_, At("m1"), unsigned_mail);
  EXPECT_EQ(none.origin_tone, Tone::Warn);
  EXPECT_FALSE(MatchSender(*workspace_, none, domain::PersonId(client::testing::kMember)).matches);
  std::string forged = kMail;
  forged.replace(forged.find("header.d=karlskrona.se"), std::string("header.d=karlskrona.se").size(),
                 "header.d=reklam.example");
  EXPECT_EQ(ReadMailIntake(*workspace_, At("m1"), forged).origin_tone, Tone::Warn);
  // The signer's domain as an address, and not at all: neither is the sender's.
  for (const char* signer : {"header.i=x@reklam.example", "header.i=karlskrona.se", ""}) {
    std::string whose = kMail;
    whose.replace(whose.find("header.d=karlskrona.se"), std::string("header.d=karlskrona.se").size(), signer);
    EXPECT_EQ(ReadMailIntake(*workspace_, At("m1"), whose).origin_tone, Tone::Warn) << signer;
  }
  std::string broken = kMail;
  broken.replace(broken.find("dkim=pass"), std::string("dkim=pass").size(), "dkim=fail");
  EXPECT_EQ(ReadMailIntake(*workspace_, At("m1"), broken).origin_tone, Tone::Bad);
  EXPECT_FALSE(ReadMailIntake(*workspace_, At("m1"), "").problem.isEmpty());
}

TEST_F(BoardTest, AnEnteredWordKeepsTheMailByItsHashAndWhenItWasGiven) {
  Desk();
  const auto file = workspace_->client().AddDocument(kMail);
  ASSERT_TRUE(file.ok());
  EnterByMail("i1", *file);
  const domain::Position& position = Item("m1", "i1").positions.back();
  EXPECT_EQ(position.channel, domain::Channel::kEmail);
  EXPECT_EQ(position.evidence_file, *file);
  EXPECT_EQ(position.evidence_text, "Vi tillstyrker.");
  EXPECT_LT(position.given_at.ms, workspace_->now().ms);
  EXPECT_EQ(MarkOf(Read(), client::testing::kMandate), CellKind::kByMail);
}

TEST_F(BoardTest, TheBoardIsSavedAsPdfSpreadsheetAndCsv) {
  Desk();
  QTemporaryDir folder;
  const auto saved = [&](const char* kind) {
    const QString path = folder.filePath(QStringLiteral("board.") + QLatin1String(kind));
    EXPECT_TRUE(WriteBoardFile(*workspace_, At("m1"), QLatin1String(kind), path).ok()) << kind;
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
  };
  EXPECT_TRUE(saved("pdf").startsWith("%PDF-1."));
  EXPECT_TRUE(saved("xlsx").startsWith("PK"));
  EXPECT_TRUE(saved("csv").contains(client::testing::kMandate));
  EXPECT_FALSE(WriteBoardFile(*workspace_, At("m1"), QStringLiteral("pdf"), folder.filePath("none/x.pdf")).ok());
}

}  // namespace
}  // namespace mandat::app
