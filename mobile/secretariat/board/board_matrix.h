// The board's marks as a table for a TableView, which makes and reuses what is in sight: rows are lines of the board
// (headers and mandates), columns the items.
//
// setBoard() tells views only which marks changed and which lines came or went, unless columns or the order are others.
// Names are made of more than the marks: sayAnew() where all of them are read in other words.
// Roles: glyph, tone, name (made when asked for), blank (of a header's line). GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_MATRIX_H_
#define MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_MATRIX_H_

#include <QtQml/qqmlregistration.h>

#include <QAbstractTableModel>
#include <QString>
#include <vector>

#include "mobile/secretariat/board/board_reading.h"

namespace mandat::app {

class BoardCells : public QAbstractTableModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by BoardModel")

 public:
  explicit BoardCells(QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  void setBoard(std::vector<BoardColumnHead> columns, std::vector<BoardLine> lines);
  void sayAnew();
  const std::vector<BoardLine>& lines() const { return lines_; }
  const std::vector<BoardColumnHead>& columns() const { return columns_; }

  Q_INVOKABLE QString mandateAt(int row) const;
  Q_INVOKABLE QString itemAt(int column) const;
  // A header has no marks: the next line in that direction that has; the same where there is none.
  Q_INVOKABLE int rowFrom(int row, int by) const;
  Q_INVOKABLE QString nameAt(int row, int column) const;

 private:
  // Takes out what is gone and puts in what is new; both follow each other alike.
  void PlaceLines(const std::vector<BoardLine>& lines);

  std::vector<BoardColumnHead> columns_;
  std::vector<BoardLine> lines_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_MATRIX_H_
