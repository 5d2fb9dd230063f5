#include "mobile/secretariat/board/board_matrix.h"

#include <QSet>
#include <algorithm>
#include <utility>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {
namespace {

enum CellRole { kGlyphRole = Qt::UserRole + 1, kToneRole, kNameRole, kBlankRole };

bool SameColumns(const std::vector<BoardColumnHead>& a, const std::vector<BoardColumnHead>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return x.item == y.item; });
}

QSet<QString> LineKeys(const std::vector<BoardLine>& lines) {
  QSet<QString> keys;
  keys.reserve(static_cast<qsizetype>(lines.size()));
  for (const BoardLine& line : lines) keys.insert(line.key);
  return keys;
}

bool SameLines(const std::vector<BoardLine>& a, const std::vector<BoardLine>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return x.key == y.key; });
}

// Whether the lines that both have follow each other alike.
bool SameOrder(const std::vector<BoardLine>& before, const std::vector<BoardLine>& now) {
  if (SameLines(before, now)) return true;
  const QSet<QString> keys = LineKeys(now);
  std::size_t at = 0;
  for (const BoardLine& line : before) {
    if (!keys.contains(line.key)) continue;
    while (at < now.size() && now[at].key != line.key) ++at;
    if (at++ == now.size()) return false;
  }
  return true;
}

}  // namespace

BoardCells::BoardCells(QObject* parent) : QAbstractTableModel(parent) {}

int BoardCells::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int BoardCells::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QHash<int, QByteArray> BoardCells::roleNames() const {
  return {{kGlyphRole, "glyph"}, {kToneRole, "tone"}, {kNameRole, "name"}, {kBlankRole, "blank"}};
}

QVariant BoardCells::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return {};
  const BoardLine& line = lines_[static_cast<std::size_t>(index.row())];
  if (role == kBlankRole) return line.is_header;
  if (line.is_header) return role == kToneRole ? QVariant(Tone::Neutral) : QVariant(QString());
  const CellKind kind = line.cells[static_cast<std::size_t>(index.column())];
  switch (role) {
    case kGlyphRole:
      return QString::fromUtf8(LookOf(kind).glyph);
    case kToneRole:
      return LookOf(kind).tone;
    case kNameRole:
      return nameAt(index.row(), index.column());
    default:
      return {};
  }
}

void BoardCells::setBoard(std::vector<BoardColumnHead> columns, std::vector<BoardLine> lines) {
  if (!SameColumns(columns_, columns) || !SameOrder(lines_, lines)) {
    beginResetModel();
    columns_ = std::move(columns);
    lines_ = std::move(lines);
    endResetModel();
    return;
  }
  std::vector<bool> renumbered(columns.size());
  for (std::size_t column = 0; column < columns.size(); ++column)
    renumbered[column] = columns[column].number != columns_[column].number;
  columns_ = std::move(columns);
  PlaceLines(lines);
  for (std::size_t row = 0; row < lines.size(); ++row) {
    const BoardLine before = std::exchange(lines_[row], std::move(lines[row]));
    const BoardLine& now = lines_[row];
    const auto is_as_it_was = [&](std::size_t column) {
      return before.title == now.title && before.cells[column] == now.cells[column] && !renumbered[column];
    };
    // From the first mark that changed to the last: mostly one.
    std::size_t first = 0;
    while (first < now.cells.size() && is_as_it_was(first)) ++first;
    if (first == now.cells.size()) continue;
    std::size_t last = now.cells.size() - 1;
    while (is_as_it_was(last)) --last;
    Q_EMIT dataChanged(index(static_cast<int>(row), static_cast<int>(first)),
                       index(static_cast<int>(row), static_cast<int>(last)), {kGlyphRole, kToneRole, kNameRole});
  }
}

void BoardCells::sayAnew() {
  if (lines_.empty() || columns_.empty()) return;
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {kNameRole});
}

void BoardCells::PlaceLines(const std::vector<BoardLine>& lines) {
  if (SameLines(lines_, lines)) return;
  const QSet<QString> keys = LineKeys(lines);
  for (int row = rowCount() - 1; row >= 0; --row) {
    if (keys.contains(lines_[static_cast<std::size_t>(row)].key)) continue;
    beginRemoveRows({}, row, row);
    lines_.erase(lines_.begin() + row);
    endRemoveRows();
  }
  for (int row = 0; row < static_cast<int>(lines.size()); ++row) {
    const BoardLine& line = lines[static_cast<std::size_t>(row)];
    if (row < rowCount() && lines_[static_cast<std::size_t>(row)].key == line.key) continue;
    beginInsertRows({}, row, row);
    lines_.insert(lines_.begin() + row, line);
    endInsertRows();
  }
}

QString BoardCells::mandateAt(int row) const {
  return row >= 0 && row < rowCount() ? Q(lines_[static_cast<std::size_t>(row)].mandate) : QString();
}

QString BoardCells::itemAt(int column) const {
  return column >= 0 && column < columnCount() ? Q(columns_[static_cast<std::size_t>(column)].item) : QString();
}

int BoardCells::rowFrom(int row, int by) const {
  for (int next = row + by; next >= 0 && next < rowCount(); next += by) {
    if (!lines_[static_cast<std::size_t>(next)].is_header) return next;
  }
  return row;
}

QString BoardCells::nameAt(int row, int column) const {
  const Workspace* w = Session::instance()->workspace();
  if (!w || row < 0 || row >= rowCount() || column < 0 || column >= columnCount()) return {};
  const BoardLine& line = lines_[static_cast<std::size_t>(row)];
  if (line.is_header) return line.title;
  const auto at = static_cast<std::size_t>(column);
  return CellName(*w, line, columns_[at], line.cells[at]);
}

}  // namespace mandat::app
