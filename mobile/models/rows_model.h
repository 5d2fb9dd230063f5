// A list model of rows with named roles, for what a view model computes anew from the state: setRows() tells views only
// what changed, so that lists do not jump and keep their place.
//
// GUI thread. Every row has a `key` that is unique in the list. `begins` is true for the first row of each `section`,
// `ends` for its last. `row` is the whole of it as a value: for a delegate that hands it on to parts of its own, which
// are there for a moment longer than the row.
// Role names are given once, by the subclass or owner; delegates take them as required properties.
#ifndef MANDAT_MOBILE_MODELS_ROWS_MODEL_H_
#define MANDAT_MOBILE_MODELS_ROWS_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QByteArrayList>
#include <QVariantMap>

namespace mandat::app {

class RowsModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by view models")
  Q_PROPERTY(int count READ count NOTIFY countChanged)
  // The first row by its roles; empty: there is none.
  Q_PROPERTY(QVariantMap first READ first NOTIFY firstChanged)

 public:
  explicit RowsModel(const QByteArrayList& roles, QObject* parent = nullptr);

  int count() const { return static_cast<int>(rows_.size()); }
  QVariantMap first() const { return rows_.isEmpty() ? QVariantMap() : rows_.first(); }
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  const QList<QVariantMap>& rows() const { return rows_; }
  void setRows(const QList<QVariantMap>& rows);

 Q_SIGNALS:
  void countChanged();
  void firstChanged();

 private:
  QHash<int, QByteArray> role_names_;
  QList<QVariantMap> rows_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_ROWS_MODEL_H_
