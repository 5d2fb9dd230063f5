// The size of a column whose texts wrap, told to what stands around it once in a frame: when all in it have come to
// rest, not at each line that wraps anew.
//
// A QtQuick layout that is told of a new size more than twice while it is laying out gives up ("Polish loop detected"),
// with heights that are no longer right. So `of` is listened to and asked when this item is polished, which is in the
// same frame and after the layouts. `of` is a child of this item and lives as long as it. GUI thread.
#ifndef MANDAT_MOBILE_UI_SETTLED_H_
#define MANDAT_MOBILE_UI_SETTLED_H_

#include <QtQml/qqmlregistration.h>

#include <QPointer>
#include <QQuickItem>

namespace mandat::ui {

class Settled : public QQuickItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QQuickItem* of READ of WRITE setOf NOTIFY ofChanged)

 public:
  explicit Settled(QQuickItem* parent = nullptr);

  QQuickItem* of() const { return of_; }
  void setOf(QQuickItem* of);

 Q_SIGNALS:
  void ofChanged();

 protected:
  void componentComplete() override;
  void updatePolish() override;

 private:
  QPointer<QQuickItem> of_;
};

}  // namespace mandat::ui

#endif  // MANDAT_MOBILE_UI_SETTLED_H_
