#include "mobile/secretariat/board/board_matrix.h"

#include <algorithm>
#include <utility>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {
namespace {

enum CellRole { kGlyphRole = Qt::UserRole + 1, kToneRole, kNameRole, kBlankRole, kKindRole };

bool SamePlaces(const std::vector<BoardColumnHead>& columns, const std::vector<BoardLine>& lines,
                const std::vector<BoardColumnHead>& new_columns, const std::vector<BoardLine>& new_lines) {
  return std::equal(columns.begin(), columns.end(), new_columns.begin(), new_columns.end(),
                    [](const auto& a, const auto& b) { return a.item == b.item; }) &&
         std::equal(lines.begin(), lines.end(), new_lines.begin(), new_lines.end(),
                    [](const auto& a, const auto& b) { return a.key == b.key; });
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
  return {{kGlyphRole, "glyph"}, {kToneRole, "tone"}, {kNameRole, "name"}, {kBlankRole, "blank"}, {kKindRole, "kind"}};
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
    case kKindRole:
      return static_cast<int>(kind);
    default:
      return {};
  }
}

void BoardCells::setBoard(std::vector<BoardColumnHead> columns, std::vector<BoardLine> lines) {
  if (!SamePlaces(columns_, lines_, columns, lines)) {
    beginResetModel();
    columns_ = std::move(columns);
    lines_ = std::move(lines);
    endResetModel();
    return;
  }
  columns_ = std::move(columns);
  for (std::size_t row = 0; row < lines.size(); ++row) {
    const std::vector<CellKind> before = std::exchange(lines_[row].cells, lines[row].cells);
    lines_[row] = std::move(lines[row]);
    const std::vector<CellKind>& now = lines_[row].cells;
    // From the first mark that changed to the last: mostly one.
    std::size_t first = 0;
    while (first < now.size() && before[first] == now[first]) ++first;
    if (first == now.size()) continue;
    std::size_t last = now.size() - 1;
    while (before[last] == now[last]) --last;
    Q_EMIT dataChanged(index(static_cast<int>(row), static_cast<int>(first)),
                       index(static_cast<int>(row), static_cast<int>(last)));
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
