// One page of a paper on the screen, or a small picture of it, with what is highlighted, found and selected on it.
//
// Shows the picture that is there, stretched, until the one of its own size is drawn. GUI thread; `paper` is borrowed.
// Places are fractions of the page: {x, y, width, height} and what they belong to.
#ifndef MANDAT_MOBILE_MODELS_PDF_PAGE_ITEM_H_
#define MANDAT_MOBILE_MODELS_PDF_PAGE_ITEM_H_

#include <QtQml/qqmlregistration.h>

#include <QPointer>
#include <QQuickItem>
#include <QTimer>
#include <QVariantList>

#include "mobile/models/pdf_paper.h"

namespace mandat::app {

class PdfPageItem : public QQuickItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(mandat::app::PdfPaper* paper READ paper WRITE setPaper NOTIFY paperChanged)
  Q_PROPERTY(int page READ page WRITE setPage NOTIFY pageChanged)
  // A picture in a list of pages: no text, nothing on it.
  Q_PROPERTY(bool small READ small WRITE setSmall NOTIFY pageChanged)
  // As one line, for screen readers; empty until it is read.
  Q_PROPERTY(QString text READ text NOTIFY textChanged)
  // Something of the page can be seen.
  Q_PROPERTY(bool drawn READ drawn NOTIFY drawnChanged)
  Q_PROPERTY(QVariantList found READ found NOTIFY foundChanged)
  // Rows {mark, start, length}; `highlights` are their places: {x, y, width, height, mark}.
  Q_PROPERTY(QVariantList marks READ marks WRITE setMarks NOTIFY highlightsChanged)
  Q_PROPERTY(QVariantList highlights READ highlights NOTIFY highlightsChanged)
  Q_PROPERTY(QVariantList selection READ selection NOTIFY selectionChanged)
  Q_PROPERTY(int selectionStart READ selectionStart NOTIFY selectionChanged)
  Q_PROPERTY(int selectionLength READ selectionLength NOTIFY selectionChanged)
  Q_PROPERTY(QString selectedText READ selectedText NOTIFY selectionChanged)

 public:
  explicit PdfPageItem(QQuickItem* parent = nullptr);
  ~PdfPageItem() override;

  PdfPaper* paper() const { return paper_; }
  void setPaper(PdfPaper* paper);
  int page() const { return page_; }
  void setPage(int page);
  bool small() const { return small_; }
  void setSmall(bool small);
  QString text() const { return paper_ && !small_ ? paper_->Text(page_) : QString(); }
  bool drawn() const { return drawn_; }
  QVariantList found() const { return paper_ && !small_ ? paper_->FoundOn(page_) : QVariantList(); }
  QVariantList marks() const { return marks_; }
  void setMarks(const QVariantList& marks);
  QVariantList highlights() const { return highlights_; }
  QVariantList selection() const { return selection_; }
  int selectionStart() const { return selection_start_; }
  int selectionLength() const { return selection_length_; }
  QString selectedText() const { return selected_text_; }

  // The text from one point of the page to another, as fractions. The latest one counts.
  Q_INVOKABLE void select(double from_x, double from_y, double to_x, double to_y);
  Q_INVOKABLE void clearSelection();

 Q_SIGNALS:
  void paperChanged();
  void pageChanged();
  void textChanged();
  void drawnChanged();
  void foundChanged();
  void highlightsChanged();
  void selectionChanged();

 protected:
  QSGNode* updatePaintNode(QSGNode* node, UpdatePaintNodeData* data) override;
  void geometryChange(const QRectF& now, const QRectF& before) override;
  void itemChange(ItemChange change, const ItemChangeData& data) override;

 private:
  void Ask();
  void Take();
  void LocateMarks();

  QPointer<PdfPaper> paper_;
  int page_ = 0;
  bool small_ = false;
  bool drawn_ = false;
  QImage image_;
  bool image_is_new_ = false;
  QTimer settled_;  // while a size changes under the fingers nothing is drawn anew
  QVariantList marks_, highlights_, selection_;
  int located_ = 0;  // which marks are being located
  int selecting_ = 0;
  int selection_start_ = 0;
  int selection_length_ = 0;
  QString selected_text_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PDF_PAGE_ITEM_H_
