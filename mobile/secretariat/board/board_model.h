// The secretary's board: mandates x decision items, a verdict for each item, who is missing and what would mend it; and
// what is known of one mark.
//
// `columns` roles: item, numberText, shortTitle, verdictText, verdictTone, selected, columnName (accessible). `lines`
// roles: isHeader, title, subtitle, mandate; they stand beside the rows of `cells`. `enough` (of the selected item; the
// first ones, until showMore()) roles: title, body, tone, mandate, enterName, canRemind, remindName. `filters` roles:
// filter, text, selected, tone. GUI thread; follows Session::contentChanged, and looks then only at items that may
// stand differently. Glyphs: see legend.
#ifndef MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QVariantList>

#include "mobile/models/rows_model.h"
#include "mobile/models/tone.h"
#include "mobile/secretariat/board/board_matrix.h"
#include "mobile/secretariat/board/board_reminder.h"

namespace mandat::app {

class BoardModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  // Empty: the next meeting, chosen by itself.
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(QString shownMeeting READ shownMeeting NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  // "Om 2 dagar · 8 av 13 från kommunerna kommer · 2 av 4 från regionen".
  Q_PROPERTY(QString headline READ headline NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* columns READ columns CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* lines READ lines CONSTANT)
  Q_PROPERTY(mandat::app::BoardCells* cells READ cells CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* filters READ filters CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* enough READ enough CONSTANT)
  Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY changed)
  Q_PROPERTY(int selectedColumn READ selectedColumn NOTIFY changed)
  Q_PROPERTY(QString selectedItem READ selectedItem NOTIFY changed)
  // The mark in view: of which mandate; empty: the item as a whole.
  Q_PROPERTY(QString selectedMandate READ selectedMandate NOTIFY changed)
  Q_PROPERTY(QString mandateTitle READ mandateTitle NOTIFY changed)
  Q_PROPERTY(QString mandateState READ mandateState NOTIFY changed)
  Q_PROPERTY(bool canEnter READ canEnter NOTIFY changed)
  // board_reading.h's CellDetail.
  Q_PROPERTY(QVariantList detail READ detail NOTIFY changed)
  Q_PROPERTY(QString panelOverline READ panelOverline NOTIFY changed)
  Q_PROPERTY(QString panelTitle READ panelTitle NOTIFY changed)
  Q_PROPERTY(QString panelRule READ panelRule NOTIFY changed)
  Q_PROPERTY(QString verdictText READ verdictText NOTIFY changed)
  Q_PROPERTY(QString verdictReason READ verdictReason NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value verdictTone READ verdictTone NOTIFY changed)
  // "What would be enough?" or, when nothing is missing, that nothing is.
  Q_PROPERTY(QString enoughTitle READ enoughTitle NOTIFY changed)
  // How many of `enough` are not shown yet.
  Q_PROPERTY(int enoughMore READ enoughMore NOTIFY changed)
  // Of those whom the selected item waits for: how many can be reminded by e-mail now, and why others cannot.
  Q_PROPERTY(int remindCount READ remindCount NOTIFY changed)
  Q_PROPERTY(QString remindNote READ remindNote NOTIFY changed)
  // A substitute can be nominated for the mark's mandate, on its holder's word.
  Q_PROPERTY(bool canNominate READ canNominate NOTIFY changed)
  // A position that was entered on this device and not taken, since another one stands there (words_of_two.h); empty:
  // none.
  Q_PROPERTY(QString lostStatement READ lostStatement NOTIFY changed)
  Q_PROPERTY(QString lostTitle READ lostTitle NOTIFY changed)
  Q_PROPERTY(QString lostText READ lostText NOTIFY changed)
  // List of {glyph, tone, text}.
  Q_PROPERTY(QVariantList legend READ legend NOTIFY legendChanged)

 public:
  explicit BoardModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString shownMeeting() const { return shown_meeting_; }
  bool exists() const { return exists_; }
  QString title() const { return title_; }
  QString headline() const { return headline_; }
  RowsModel* columns() { return &columns_; }
  RowsModel* lines() { return &lines_; }
  BoardCells* cells() { return &cells_; }
  RowsModel* filters() { return &filters_; }
  RowsModel* enough() { return &enough_; }
  QString filter() const { return filter_; }
  void setFilter(const QString& filter);
  int selectedColumn() const { return selected_column_; }
  QString selectedItem() const { return selected_; }
  QString selectedMandate() const { return selected_mandate_; }
  QString mandateTitle() const { return mandate_title_; }
  QString mandateState() const { return mandate_state_; }
  bool canEnter() const { return can_enter_; }
  QVariantList detail() const { return detail_; }
  // The item as a whole.
  Q_INVOKABLE void select(const QString& item);
  Q_INVOKABLE void selectMark(const QString& item, const QString& mandate);
  QString panelOverline() const { return panel_overline_; }
  QString panelTitle() const { return panel_title_; }
  QString panelRule() const { return panel_rule_; }
  QString verdictText() const { return verdict_text_; }
  QString verdictReason() const { return verdict_reason_; }
  Tone::Value verdictTone() const { return verdict_tone_; }
  QString enoughTitle() const { return enough_title_; }
  int enoughMore() const { return static_cast<int>(all_enough_.size() - enough_.rows().size()); }
  int remindCount() const { return static_cast<int>(reminder_.who.now.size()); }
  QString remindNote() const { return remind_note_; }
  QString lostStatement() const { return lost_statement_; }
  QString lostTitle() const { return lost_title_; }
  QString lostText() const { return lost_text_; }
  // What stands is to stand.
  Q_INVOKABLE void leaveLost();
  bool canNominate() const { return can_nominate_; }
  QVariantList legend() const;
  Q_INVOKABLE void showMore();
  // One reminder to all of them, or to whoever declares for that mandate. False with the reason as Session.problem.
  Q_INVOKABLE bool remind();
  Q_INVOKABLE bool remindOne(const QString& mandate);

 Q_SIGNALS:
  void changed();
  // In another language; it would be made anew on the screen each time.
  void legendChanged();

 private:
  void Reload();
  void ReloadInOtherWords();
  void ReadFilters();
  void ReadLines();
  void ReadPanel();
  void ShowEnough();
  bool Send(const BoardReminder& reminder);
  const domain::Meeting* Find() const;

  QString meeting_;  // as asked for
  QString shown_meeting_;
  QString selected_;  // item
  QString selected_mandate_;
  QString filter_ = QStringLiteral("all");
  bool exists_ = false, can_enter_ = false, can_nominate_ = false;
  int selected_column_ = -1;
  int most_enough_ = 0;  // shown
  QString remind_note_, lost_statement_, lost_title_, lost_text_;
  BoardReminder reminder_;
  QList<QVariantMap> all_enough_;
  QString title_, headline_, panel_overline_, panel_title_, panel_rule_, verdict_text_, verdict_reason_, enough_title_;
  QString mandate_title_, mandate_state_;
  Tone::Value verdict_tone_ = Tone::Neutral;
  QVariantList detail_;
  BoardMarks marks_;
  BoardReading board_;
  RowsModel columns_, lines_, filters_, enough_;
  BoardCells cells_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_MODEL_H_
