#include "tests/bench/empty_window/plain_table.h"

#include <QAbstractTableModel>
#include <QQmlApplicationEngine>
#include <QQmlContext>
#include <QQuickItem>
#include <QQuickWindow>
#include <vector>

#include "tests/bench/app_probe/frames.h"
#include "tests/bench/app_probe/items.h"

namespace mandat::bench {
namespace {

constexpr int kSettleMs = 2500;
constexpr int kFrames = 300;  // each way
constexpr int kChanges = 12;
constexpr int kLeastCells = 40;

class Letters : public QAbstractTableModel {
 public:
  Letters(int rows, int columns, QObject* parent) : QAbstractTableModel(parent), rows_(rows), columns_(columns) {
    letters_.resize(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns), QStringLiteral("a"));
  }
  int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : rows_; }
  int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : columns_; }
  QVariant data(const QModelIndex& index, int role) const override {
    return role == Qt::DisplayRole ? QVariant(letters_[At(index.row())]) : QVariant();
  }
  // The first letter of that row.
  void Change(int row) {
    letters_[At(row)] = QStringLiteral("b");
    Q_EMIT dataChanged(index(row, 0), index(row, 0));
  }

 private:
  std::size_t At(int row) const { return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_); }

  int rows_, columns_;
  std::vector<QString> letters_;
};

constexpr char kWindow[] = R"(
import QtQuick
Window {
    width: 1440; height: 900; visible: true
    Loader {
        objectName: "place"
        anchors.fill: parent
        active: false
        sourceComponent: TableView {
            clip: true
            reuseItems: true
            model: letters
            columnWidthProvider: () => 66
            rowHeightProvider: () => 48
            delegate: Text {
                required property string display
                text: display
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
}
)";

QQuickItem* TableIn(QQuickWindow* window) {
  return FindItem(window->contentItem(), [](QQuickItem* item) {
    if (!item->inherits("QQuickTableView")) return false;
    const auto* content = item->property("contentItem").value<QQuickItem*>();
    return content != nullptr && content->childItems().size() >= kLeastCells;
  });
}

}  // namespace

QQuickWindow* MakePlainTable(QQmlApplicationEngine& engine, int rows, int columns) {
  engine.rootContext()->setContextProperty(QStringLiteral("letters"), new Letters(rows, columns, &engine));
  engine.loadData(kWindow);
  return engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
}

bool UsePlainTable(QQuickWindow* window) {
  Rest(kSettleMs);
  auto* place = window->findChild<QQuickItem*>(QStringLiteral("place"));
  const double took = UntilShown(
      window, [&] { place->setProperty("active", true); }, [&] { return TableIn(window) != nullptr; });
  if (took < 0) return false;
  Tell("open", took);
  Rest(kSettleMs);
  QQuickItem* table = TableIn(window);
  if (!ScrollItem(window, table, "scrolled", kFrames, false) || !ScrollItem(window, table, "scrolled", kFrames, true))
    return false;
  table->setProperty("contentX", 0.0);
  table->setProperty("contentY", 0.0);
  Rest(kSettleMs);
  auto* letters = static_cast<Letters*>(table->property("model").value<QAbstractItemModel*>());
  for (int row = 0; row < kChanges; ++row) {
    const double change = UntilShown(
        window, [&] { letters->Change(row); }, [] { return true; });
    if (change < 0) return false;
    Tell("change", change);
    Rest(150);
  }
  Tell("memory", MemoryMb());
  return true;
}

}  // namespace mandat::bench
