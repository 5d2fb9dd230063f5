// The secretary's board: mandates x decision items, a verdict for each item, who is missing and what would be enough.
//
// `columns` roles: item, numberText, shortTitle, verdictText, verdictTone, selected, columnName (accessible).
// `rows` roles: isHeader, title, subtitle, mandate, cells (list of {glyph, tone, name, item, selected}).
// `enough` (of the selected item) roles: title, body, tone. `filters` roles: filter, text, selected. GUI thread.
// Glyphs: see legend. Cell names read "Äldreförvaltningen, Karlskrona kommun, ärende 10 a: deklarerat".
#ifndef MANDAT_MOBILE_MODELS_BOARD_MODEL_H_
#define MANDAT_MOBILE_MODELS_BOARD_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QVariantList>

#include "mobile/models/rows_model.h"
#include "mobile/models/tone.h"

namespace mandat::app {

class BoardModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  // Empty: the next meeting, chosen by itself.
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  // "Om 2 dagar · 8 av 13 från kommunerna kommer · 2 av 4 från regionen".
  Q_PROPERTY(QString headline READ headline NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* columns READ columns CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* rows READ rows CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* filters READ filters CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* enough READ enough CONSTANT)
  Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY changed)
  Q_PROPERTY(QString panelOverline READ panelOverline NOTIFY changed)
  Q_PROPERTY(QString panelTitle READ panelTitle NOTIFY changed)
  Q_PROPERTY(QString panelRule READ panelRule NOTIFY changed)
  Q_PROPERTY(QString verdictText READ verdictText NOTIFY changed)
  Q_PROPERTY(QString verdictReason READ verdictReason NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value verdictTone READ verdictTone NOTIFY changed)
  // "What would be enough?" or, when nothing is missing, that nothing is.
  Q_PROPERTY(QString enoughTitle READ enoughTitle NOTIFY changed)
  // List of {glyph, tone, text}.
  Q_PROPERTY(QVariantList legend READ legend NOTIFY changed)

 public:
  explicit BoardModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  bool exists() const { return exists_; }
  QString title() const { return title_; }
  QString headline() const { return headline_; }
  RowsModel* columns() { return &columns_; }
  RowsModel* rows() { return &rows_; }
  RowsModel* filters() { return &filters_; }
  RowsModel* enough() { return &enough_; }
  QString filter() const { return filter_; }
  void setFilter(const QString& filter);
  Q_INVOKABLE void select(const QString& item);
  QString panelOverline() const { return panel_overline_; }
  QString panelTitle() const { return panel_title_; }
  QString panelRule() const { return panel_rule_; }
  QString verdictText() const { return verdict_text_; }
  QString verdictReason() const { return verdict_reason_; }
  Tone::Value verdictTone() const { return verdict_tone_; }
  QString enoughTitle() const { return enough_title_; }
  QVariantList legend() const;

 Q_SIGNALS:
  void changed();

 private:
  void Reload();

  QString meeting_;   // as asked for
  QString selected_;  // item
  QString filter_ = QStringLiteral("all");
  bool exists_ = false;
  QString title_, headline_, panel_overline_, panel_title_, panel_rule_, verdict_text_, verdict_reason_, enough_title_;
  Tone::Value verdict_tone_ = Tone::Neutral;
  RowsModel columns_, rows_, filters_, enough_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_BOARD_MODEL_H_
