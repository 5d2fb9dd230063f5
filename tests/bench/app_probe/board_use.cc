#include "tests/bench/app_probe/board_use.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <cstdint>
#include <cstdio>

#include "mobile/models/session.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/board/board_matrix.h"
#include "mobile/secretariat/board/entered_position.h"
#include "tests/bench/app_probe/frames.h"
#include "tests/bench/app_probe/items.h"

namespace mandat::bench {
namespace {

constexpr int kSettleMs = 2500;
constexpr int kPauseMs = 150;
constexpr int kFrames = 300;  // each way
constexpr int kChanges = 12;
constexpr int kLeastMarks = 40;
constexpr std::int64_t kGivenAt = 1'790'000'000'000;  // the bench's forum has a clock of its own

bool Fail(const char* what) {
  std::fprintf(stderr, "the board's use: %s\n", what);
  return false;
}

// The table of marks, once there are some in it.
QQuickItem* MarksIn(QQuickWindow* window) {
  return FindItem(window->contentItem(), [](QQuickItem* item) {
    if (!item->inherits("QQuickTableView")) return false;
    const auto* content = item->property("contentItem").value<QQuickItem*>();
    return content != nullptr && content->childItems().size() >= kLeastMarks;
  });
}

// The secretary's: what a mandate without a word has said by mail, on the item of that column.
bool EnterOne(const app::BoardCells& cells, int row, int column) {
  app::Session* session = app::Session::instance();
  app::Workspace* w = session->workspace();
  const domain::Meeting* meeting = w->shown().FindMeeting(domain::MeetingId("board"));
  const domain::AgendaItem* item =
      meeting ? meeting->FindItem(domain::ItemId(cells.itemAt(column).toStdString())) : nullptr;
  const domain::Mandate* held =
      item ? w->shown().MandateOn(domain::MandateId(cells.mandateAt(row).toStdString()), meeting->date) : nullptr;
  if (held == nullptr) return false;
  app::EnteredWord word;
  word.mandate = held->id;
  word.stated_by = held->holder;
  word.stance = 1;
  word.evidence_text = QStringLiteral("Vi tillstyrker.");
  word.given_at = {kGivenAt};
  const app::EnteredPosition entered = app::EnteredPositionAct(*w, *meeting, *item, *held, word);
  return session->Report(w->client().Act(entered.act, &entered.sealed), {});
}

bool Change(QQuickWindow* window, QQuickItem* marks) {
  const auto* cells = marks->property("model").value<app::BoardCells*>();
  if (cells == nullptr) return Fail("no marks to change");
  const int glyph = cells->roleNames().key("glyph");
  const char* by_mail = app::LookOf(app::CellKind::kByMail).glyph;
  int changed = 0;
  for (int row = 0; row < cells->rowCount() && changed < kChanges; ++row) {
    const QModelIndex mark = cells->index(row, 0);
    const QVariant before = cells->data(mark, glyph);
    // Of the forum's own mandates few answer for the item; of the others every other one has no word yet.
    if (!cells->mandateAt(row).startsWith(QStringLiteral("unit-")) || before == QVariant(QString::fromUtf8(by_mail)))
      continue;
    bool entered = false;
    const double took = UntilShown(
        window, [&] { entered = EnterOne(*cells, row, 0); }, [&] { return cells->data(mark, glyph) != before; });
    if (!entered || took < 0) return Fail("a position does not come to the board");
    Tell("change", took);
    Rest(kPauseMs);
    ++changed;
  }
  return changed > 0 || Fail("there is nothing to enter");
}

}  // namespace

bool UseTheBoard(QQuickWindow* window) {
  Rest(kSettleMs);
  QQuickItem* shell = FindWithMethod(window, "go(QString)");
  if (shell == nullptr) return Fail("no shell");
  const double took = UntilShown(
      window, [&] { QMetaObject::invokeMethod(shell, "go", Q_ARG(QString, QStringLiteral("board"))); },
      [&] { return MarksIn(window) != nullptr; });
  if (took < 0) return Fail("no board");
  Tell("open", took);
  Rest(kSettleMs);
  QQuickItem* marks = MarksIn(window);
  if (!ScrollItem(window, marks, "scrolled", kFrames, false) || !ScrollItem(window, marks, "scrolled", kFrames, true))
    return Fail("the board does not scroll");
  marks->setProperty("contentX", 0.0);
  marks->setProperty("contentY", 0.0);
  Rest(kSettleMs);
  if (!Change(window, marks)) return false;
  Rest(kSettleMs);
  Tell("memory", MemoryMb());
  return true;
}

}  // namespace mandat::bench
