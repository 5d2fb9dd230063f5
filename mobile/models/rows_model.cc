#include "mobile/models/rows_model.h"

#include <QSet>

namespace mandat::app {
namespace {

QString KeyOf(const QVariantMap& row) { return row.value(QStringLiteral("key")).toString(); }

QStringList KeysOf(const QList<QVariantMap>& rows) {
  QStringList keys;
  for (const QVariantMap& row : rows) keys << KeyOf(row);
  return keys;
}

}  // namespace

RowsModel::RowsModel(const QByteArrayList& roles, QObject* parent) : QAbstractListModel(parent) {
  int role = Qt::UserRole + 1;
  role_names_[role++] = "key";
  role_names_[role++] = "begins";
  role_names_[role++] = "ends";
  role_names_[role++] = "row";
  for (const QByteArray& name : roles) role_names_[role++] = name;
}

int RowsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant RowsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rows_.size()) return {};
  const QByteArray name = role_names_.value(role);
  if (name == "row") return rows_[index.row()];
  return rows_[index.row()].value(QString::fromUtf8(name));
}

QHash<int, QByteArray> RowsModel::roleNames() const { return role_names_; }

void RowsModel::setRows(const QList<QVariantMap>& new_rows) {
  QList<QVariantMap> rows = new_rows;
  const auto section = [&rows](qsizetype i) { return rows[i].value(QStringLiteral("section")).toString(); };
  for (qsizetype i = 0; i < rows.size(); ++i) {
    const QString here = section(i);
    rows[i].insert(QStringLiteral("begins"), !here.isEmpty() && (i == 0 || section(i - 1) != here));
    rows[i].insert(QStringLiteral("ends"), i + 1 == rows.size() || section(i + 1) != here);
  }
  const int before = count();
  const QVariantMap first_before = first();
  const QStringList new_keys = KeysOf(rows);
  const QSet<QString> wanted(new_keys.begin(), new_keys.end());
  for (int i = count() - 1; i >= 0; --i) {
    if (wanted.contains(KeyOf(rows_[i]))) continue;
    beginRemoveRows({}, i, i);
    rows_.removeAt(i);
    endRemoveRows();
  }
  // What is left keeps its order in almost every change; anything else is shown anew.
  const QStringList left = KeysOf(rows_);
  const QSet<QString> kept(left.begin(), left.end());
  QStringList expected;
  for (const QString& key : new_keys) {
    if (kept.contains(key)) expected << key;
  }
  if (expected != left) {
    beginResetModel();
    rows_ = rows;
    endResetModel();
  } else {
    for (int i = 0; i < rows.size(); ++i) {
      if (i >= count() || KeyOf(rows_[i]) != new_keys[i]) {
        beginInsertRows({}, i, i);
        rows_.insert(i, rows[i]);
        endInsertRows();
      } else if (rows_[i] != rows[i]) {
        rows_[i] = rows[i];
        Q_EMIT dataChanged(index(i), index(i));
      }
    }
  }
  if (count() != before) Q_EMIT countChanged();
  if (first() != first_before) Q_EMIT firstChanged();
}

}  // namespace mandat::app
