// Asks for somebody's attention when something new needs them while they do other things: one notice of the desktop, in
// words that tell a bystander nothing.
//
// `tasks` is the list of what there is to do (its rows' keys), `away` whether nobody looks at the app. What was there
// when the list was first given, or came while somebody looked, is not new. Emits opened() when the notice is pressed;
// coming back withdraws it. What comes within a moment is told at once: a meeting that is called is many records, and one
// notice. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_ATTENTION_H_
#define MANDAT_MOBILE_MODELS_ATTENTION_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>
#include <QTimer>

#include "mobile/models/desktop_notice.h"
#include "mobile/models/rows_model.h"

namespace mandat::app {

class Attention : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(mandat::app::RowsModel* tasks READ tasks WRITE setTasks NOTIFY changed)
  Q_PROPERTY(bool away READ away WRITE setAway NOTIFY changed)

 public:
  explicit Attention(QObject* parent = nullptr);
  // Leaves nothing on the desktop behind.
  ~Attention() override;

  RowsModel* tasks() const { return tasks_; }
  void setTasks(RowsModel* tasks);
  bool away() const { return away_; }
  void setAway(bool away);

 Q_SIGNALS:
  void changed();
  void opened();

 private:
  void Look();
  void Tell();

  QPointer<RowsModel> tasks_;
  QSet<QString> known_;
  bool away_ = false;
  bool first_ = true;
  QTimer soon_;  // runs while more may come
  DesktopNotice notice_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_ATTENTION_H_
