// The rows of a long list, of which only those near what is in sight exist; what MRows is made of.
//
// Rows stand under each other in the order of the model, each as wide as this item and as high as it says by its
// `implicitHeight`; those that are not there keep their places, as high as they were, or as one of them usually is.
// What is in sight is there in the same frame. A screen further each way is made in advance, where it is scrolled to
// first: one row at a time, after a frame, never in one. A row that has been left is used for another one, unless it
// has the keyboard; children stand in the order of the rows, so Tab goes from one to the next.
//
// `model` is a QAbstractItemModel with a role `row`: all that a row shows as one value. The delegate's root has the
// properties `row` and `index`, which change when it is used for another row: nothing in it may be remembered from one
// to the next. GUI thread; model and delegate outlive this item or are unset.
#ifndef MANDAT_MOBILE_UI_NEAR_ROWS_H_
#define MANDAT_MOBILE_UI_NEAR_ROWS_H_

#include <QtQml/qqmlregistration.h>

#include <QAbstractItemModel>
#include <QPointer>
#include <QQmlComponent>
#include <QQuickItem>
#include <vector>

namespace mandat::ui {

class NearRows : public QQuickItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QObject* model READ model WRITE setModel NOTIFY modelChanged)
  Q_PROPERTY(QQmlComponent* delegate READ delegate WRITE setDelegate NOTIFY delegateChanged)
  // Where what is in sight begins, from this item's upper edge, and how high it is.
  Q_PROPERTY(double sight READ sight WRITE setSight NOTIFY sightChanged)
  Q_PROPERTY(double extent READ extent WRITE setExtent NOTIFY extentChanged)

 public:
  explicit NearRows(QQuickItem* parent = nullptr);

  QObject* model() const { return model_; }
  void setModel(QObject* model);
  QQmlComponent* delegate() const { return delegate_; }
  void setDelegate(QQmlComponent* delegate);
  double sight() const { return sight_; }
  void setSight(double sight);
  double extent() const { return extent_; }
  void setExtent(double extent);

  // The row if it is there.
  Q_INVOKABLE QQuickItem* rowAt(int index) const;
  // How high rows were says nothing any more: letters have grown, say.
  Q_INVOKABLE void measureAnew();

 Q_SIGNALS:
  void modelChanged();
  void delegateChanged();
  void sightChanged();
  void extentChanged();

 protected:
  void componentComplete() override;
  void geometryChange(const QRectF& now, const QRectF& before) override;
  void itemChange(ItemChange change, const ItemChangeData& data) override;
  void updatePolish() override;

 private:
  struct Row {
    double height = 0;  // 0: was never there
    double y = 0;
    QQuickItem* item = nullptr;
  };

  int Count() const { return static_cast<int>(rows_.size()); }
  double HeightOf(const Row& row) const { return row.height > 0 ? row.height : usual_; }
  bool Within(const Row& row, double beyond) const;
  QVariant ValueOf(int index);
  void Inserted(int first, int last);
  void Removed(int first, int last);
  void Changed(int first, int last);
  void BeginAnew();
  void Place();
  void LetGo();
  void LetGo(Row& row);
  bool HasKeyboard(const QQuickItem& item) const;
  void Make(int index);
  QQuickItem* NewItem(int index);
  int NextInAdvance() const;
  void MakeInAdvance();

  QPointer<QAbstractItemModel> model_;
  QPointer<QQmlComponent> delegate_;
  int role_ = -1;
  std::vector<Row> rows_;
  std::vector<QQuickItem*> spare_;
  double sight_ = 0;
  double extent_ = 0;
  double usual_;
  bool usual_known_ = false;  // it moves what is below rows that were never there: once told it stays
  bool measured_ = false;     // since measureAnew()
  bool downwards_ = true;
  bool asked_ = false;
};

}  // namespace mandat::ui

#endif  // MANDAT_MOBILE_UI_NEAR_ROWS_H_
