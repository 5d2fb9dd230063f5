// The register as a screen: six lists, one thing of them in detail, what is missing ahead, and every change of it.
//
// `list`: "mandates", "people", "offices", "substitutes", "areas" (who answers for what), "composition" (the principals
// and areas themselves). `rows` roles: register_reading.h. `gaps`: register_gaps.h. `detail` is of what is selected
// ("mandate/ID", "principal/ID", "area/ID", "person/ID", "office/N/ID", "substitute/HEX"): a map with `kind`, `title`,
// `subtitle` and what that kind has (register_details.h). `periods` roles: title, text, now. `devices` roles: name,
// stateText, factsText, tone, device, canRevoke, canCountersign. `changes`: register_history.h, read when showChanges()
// asks for it.
//
// Forms come as maps with the fields of register_acts.h; what will not do is told as Session.problem, and nothing is
// stated. GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QVariantMap>

#include "mobile/models/rows_model.h"
#include "mobile/secretariat/register/register_acts.h"
#include "mobile/secretariat/register/register_history.h"

namespace mandat::app {

class RegisterModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString list READ list WRITE setList NOTIFY listChanged)
  Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY listChanged)
  // Of people alone: "", "no-device", "no-mail".
  Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY listChanged)
  Q_PROPERTY(QString selected READ selected NOTIFY selectedChanged)
  Q_PROPERTY(QVariantMap detail READ detail NOTIFY detailChanged)
  // "19 uppdrag, 2 vakanta · 20 av 23 personer har en enhet".
  Q_PROPERTY(QString summaryText READ summaryText NOTIFY summaryChanged)
  // Ids of those whom no device speaks for.
  Q_PROPERTY(QStringList withoutDevice READ withoutDevice NOTIFY summaryChanged)
  Q_PROPERTY(mandat::app::RowsModel* rows READ rows CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* gaps READ gaps CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* periods READ periods CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* devices READ devices CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* changes READ changes CONSTANT)
  Q_PROPERTY(bool changesShown READ changesShown NOTIFY changesShownChanged)

 public:
  explicit RegisterModel(QObject* parent = nullptr);

  QString list() const { return list_; }
  void setList(const QString& list);
  QString search() const { return search_; }
  void setSearch(const QString& search);
  QString filter() const { return filter_; }
  void setFilter(const QString& filter);
  QString selected() const { return selected_; }
  QVariantMap detail() const { return detail_; }
  QString summaryText() const { return summary_text_; }
  QStringList withoutDevice() const { return without_device_; }
  RowsModel* rows() { return &rows_; }
  RowsModel* gaps() { return &gaps_; }
  RowsModel* periods() { return &periods_; }
  RowsModel* devices() { return &devices_; }
  RowsModel* changes() { return &changes_; }
  bool changesShown() const { return changes_shown_; }

  // Empty: nothing.
  Q_INVOKABLE void select(const QString& key);
  Q_INVOKABLE void showChanges();

  // What forms choose from. `people`: those whose name or part holds the words, with person, title, subtitle.
  Q_INVOKABLE QVariantList people(const QString& words, int most) const;
  // Those that have not ended.
  Q_INVOKABLE QVariantList principals() const;
  Q_INVOKABLE QVariantList areas() const;
  Q_INVOKABLE QVariantList sides() const;
  Q_INVOKABLE QVariantList offices() const;
  // "2026-11-23".
  Q_INVOKABLE QString today() const;

  // What it is about is selected afterwards.
  Q_INVOKABLE bool savePerson(const QVariantMap& form);
  Q_INVOKABLE bool saveMandate(const QVariantMap& form);
  Q_INVOKABLE bool savePrincipal(const QVariantMap& form);
  Q_INVOKABLE bool saveArea(const QVariantMap& form);
  Q_INVOKABLE bool assignMandate(const QVariantMap& form);
  Q_INVOKABLE bool assignOffice(const QVariantMap& form);
  // `lost`: "no", "now", "since".
  Q_INVOKABLE bool revokeDevice(const QVariantMap& form);
  Q_INVOKABLE bool countersignDevice(const QString& device);

 Q_SIGNALS:
  void listChanged();
  void selectedChanged();
  void detailChanged();
  void summaryChanged();
  void changesShownChanged();

 private:
  void Reload();
  void ShowRows();
  void ShowDetail();
  void ShowChanges();
  // States them one after the other; `done` is told with the last.
  bool State(const RegisterActs& acts, const QString& done);

  QString list_ = QStringLiteral("mandates");
  QString search_, filter_, selected_, summary_text_;
  QStringList without_device_;
  QVariantMap detail_;
  bool changes_shown_ = false;
  RowsModel rows_, gaps_, periods_, devices_, changes_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_MODEL_H_
